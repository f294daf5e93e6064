"""The register of entities: whom and what mentions refer to, in every language.

A register is a value over the entities of `entities.yaml`; its methods answer questions or
return the change that would do what is asked, for `Workbook.do`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from tui.annotation.changes import MergeEntities, PutEntity, SplitEntity, resolve, united
from tui.annotation.model import Entity

# Longer slugs don't read better, and stand in every mention.
_SLUG = 40


@dataclass(frozen=True, slots=True)
class Register:
    """All entities of a folder of annotations, by id, merged ones included."""

    entities: Mapping[str, Entity] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Entity]:
        """The entities that are not merged into another, by name."""
        alive = (entity for entity in self.entities.values() if entity.merged_into is None)
        return iter(sorted(alive, key=lambda entity: (entity.name.casefold(), entity.id)))

    def __len__(self) -> int:
        return sum(entity.merged_into is None for entity in self.entities.values())

    def resolve(self, id_: str) -> str:
        """The id that a link to `id_` means after all merges; an unknown id is itself."""
        return resolve(id_, self.entities)

    def get(self, id_: str | None) -> Entity | None:
        """The entity a link means, merges followed; None for no link and an unknown one."""
        return None if id_ is None else self.entities.get(self.resolve(id_))

    def new_id(self, name: str) -> str:
        """`e-ma-zhaoxu`: a slug of the name in ASCII that no entity has."""
        from anyascii import anyascii

        words = re.findall(r"[a-z0-9]+", anyascii(name).lower())
        slug = "-".join(words)[:_SLUG].strip("-") or "entity"
        wanted, number = f"e-{slug}", 2
        while wanted in self.entities:
            wanted, number = f"e-{slug}-{number}", number + 1
        return wanted

    def add(self, name: str, label: str, language: str | None = None) -> PutEntity:
        """The change that adds an entity of this name; `change.entity.id` is its id."""
        names = {} if language is None else {language: (name,)}
        return PutEntity(Entity(self.new_id(name), name, label, names))

    def rename(self, id_: str, name: str) -> PutEntity:
        """The change that gives an entity another canonical name; id and forms stay.

        Raises:
            KeyError: there is no such entity.

        """
        return PutEntity(replace(self._known(id_), name=name))

    def learn(self, id_: str, language: str, form: str) -> PutEntity | None:
        """The change that adds a form it is named by; None when it has it already."""
        entity = self._known(id_)
        if form in entity.names.get(language, ()):
            return None
        return PutEntity(replace(entity, names=united(entity.names, {language: (form,)})))

    def merge(self, into: str, others: Iterable[str]) -> MergeEntities:
        """The change that makes `others` one with `into`: names united, old links lead there."""
        self._known(into)
        return MergeEntities(into, tuple(others))

    def split(
        self,
        id_: str,
        names: Mapping[str, tuple[str, ...]],
        *,
        name: str | None = None,
        label: str | None = None,
    ) -> SplitEntity:
        """The change that makes these forms of an entity one of its own.

        Its name is `name`, else the first form; links of mentions are the workbook's part
        (`Workbook.split_entity`).

        Raises:
            KeyError: there is no such entity.
            ValueError: no form was given.

        """
        old = self._known(id_)
        first = name or next((form for forms in names.values() for form in forms), None)
        if first is None:
            raise ValueError("an entity is split off by at least one of its names")
        new = Entity(self.new_id(first), first, label or old.label, dict(names))
        return SplitEntity(old.id, new)

    def _known(self, id_: str) -> Entity:
        entity = self.get(id_)
        if entity is None:
            raise KeyError(id_)
        return entity
