"""Every change to annotations as a frozen value with an inverse.

A primitive change puts or removes one thing under its key and holds the whole new value. So a
list of them can be applied twice, or to a file that already has some of them, with one outcome:
what makes replaying the journal after a crash safe. `MergeEntities` and `SplitEntity` depend on
what is there; `expand` turns them into primitives before they are written down.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from tui.annotation.model import Annotation, Beads, Entity, Mention, Note, Review


@dataclass(frozen=True, slots=True)
class AddMention:
    """A new mention; one of the same id is replaced."""

    article: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class ReplaceMention:
    """Another label, other edges, another entity or state: the mention of this id becomes this."""

    article: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class RemoveMention:
    article: str
    mention: str


@dataclass(frozen=True, slots=True)
class SetReview:
    article: str
    review: Review


@dataclass(frozen=True, slots=True)
class SetTags:
    article: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddNote:
    article: str
    note: Note


@dataclass(frozen=True, slots=True)
class ReplaceNote:
    article: str
    note: Note


@dataclass(frozen=True, slots=True)
class RemoveNote:
    article: str
    note: str


@dataclass(frozen=True, slots=True)
class MendBeads:
    """The beads mended by hand between two articles; none gives the machine's back."""

    article: str
    other: str
    beads: Beads


@dataclass(frozen=True, slots=True)
class Reanchor:
    """The article's text as it is now, and its mentions where they stand in it."""

    article: str
    language: str
    sha256: str
    characters: int
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class PutEntity:
    """A new entity, or another value for the one of this id."""

    entity: Entity


@dataclass(frozen=True, slots=True)
class RemoveEntity:
    entity: str


@dataclass(frozen=True, slots=True)
class MergeEntities:
    """`merged` become `into`: their names go there, links to their ids lead there."""

    into: str
    merged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitEntity:
    """`new` becomes an entity of its own; its names leave `entity`."""

    entity: str
    new: Entity


@dataclass(frozen=True, slots=True)
class Batch:
    """Several changes as one step of undo, in this order."""

    changes: tuple["Change", ...]


_OfArticle: TypeAlias = (
    AddMention
    | ReplaceMention
    | RemoveMention
    | SetReview
    | SetTags
    | AddNote
    | ReplaceNote
    | RemoveNote
    | MendBeads
    | Reanchor
)
Primitive: TypeAlias = _OfArticle | PutEntity | RemoveEntity
Change: TypeAlias = Primitive | MergeEntities | SplitEntity | Batch


@dataclass(frozen=True, slots=True)
class State:
    """What changes are applied to: annotations by article id, entities by their id."""

    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    annotator: str = ""
    """Whose annotation is begun where an article has none."""


def apply(change: Change, state: State) -> State:
    """The state after the change. Total: what isn't there is added, or is already removed."""
    return perform(change, state)[0]


def perform(change: Change, state: State) -> tuple[State, Batch]:
    """The state after the change, and the way back as primitives."""
    draft = _Draft(state)
    back: list[Change] = []
    for primitive in _primitives(change, draft):
        back.append(draft.inverse(primitive))
        draft.apply(primitive)
    return draft.state(), Batch(tuple(reversed(back)))


def expand(change: Change, state: State) -> tuple[Primitive, ...]:
    """The change as primitives, as it would work on `state`."""
    draft = _Draft(state)
    done: list[Primitive] = []
    for primitive in _primitives(change, draft):
        draft.apply(primitive)
        done.append(primitive)
    return tuple(done)


def flatten(change: Change) -> Iterator[Change]:
    """The changes in it, batches opened, in order."""
    if isinstance(change, Batch):
        for part in change.changes:
            yield from flatten(part)
    else:
        yield change


def articles(change: Change) -> tuple[str, ...]:
    """The ids of the articles it touches, each once, in order."""
    found = dict.fromkeys(getattr(part, "article", "") for part in flatten(change))
    return tuple(article for article in found if article)


def entities(change: Change) -> tuple[str, ...]:
    """The ids of the entities it touches, each once, in order."""
    found: dict[str, None] = {}
    for part in flatten(change):
        match part:
            case PutEntity(entity=entity):
                found[entity.id] = None
            case RemoveEntity(entity=id_):
                found[id_] = None
            case MergeEntities(into=into, merged=merged):
                found.update(dict.fromkeys((into, *merged)))
            case SplitEntity(entity=id_, new=new):
                found.update(dict.fromkeys((id_, new.id)))
            case _:
                pass
    return tuple(found)


def united(*names: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Names by language, each form once, those of the first mapping first."""
    together: dict[str, dict[str, None]] = {}
    for mapping in names:
        for language, forms in mapping.items():
            together.setdefault(language, {}).update(dict.fromkeys(forms))
    return {language: tuple(forms) for language, forms in together.items()}


def without(
    names: Mapping[str, Iterable[str]], taken: Mapping[str, Iterable[str]]
) -> dict[str, tuple[str, ...]]:
    """Names by language less those taken; a language left without a form is gone."""
    rest = {
        language: tuple(form for form in forms if form not in set(taken.get(language, ())))
        for language, forms in names.items()
    }
    return {language: forms for language, forms in rest.items() if forms}


def resolve(entity: str, register: Mapping[str, Entity]) -> str:
    """The id it leads to after all merges.

    A ring of merges, which only a hand can write, leads to the smallest id in it, so that every
    link agrees.
    """
    seen: list[str] = []
    while (known := register.get(entity)) is not None and known.merged_into is not None:
        if entity in seen:
            return min(seen[seen.index(entity) :])
        seen.append(entity)
        entity = known.merged_into
    return entity


def _primitives(change: Change, draft: "_Draft") -> Iterator[Primitive]:
    """Lazily, so that each part sees what the parts before it did."""
    for part in flatten(change):
        match part:
            case MergeEntities(into=into, merged=merged):
                yield from _merge(into, merged, draft.entities)
            case SplitEntity(entity=id_, new=new):
                if (old := draft.entities.get(id_)) is not None:
                    yield PutEntity(replace(old, names=without(old.names, new.names)))
                yield PutEntity(new)
            case Batch():
                raise AssertionError("flatten opens batches")
            case _:
                yield part


def _merge(into: str, merged: Iterable[str], register: Mapping[str, Entity]) -> Iterator[PutEntity]:
    target = register.get(resolve(into, register))
    if target is None:
        return
    for id_ in merged:
        other = register.get(resolve(id_, register))
        if other is None or other.id == target.id:
            continue
        target = replace(target, names=united(target.names, other.names))
        yield PutEntity(replace(other, merged_into=target.id))
        yield PutEntity(target)


class _Draft:
    """A state under change: each mapping is copied once, however long the batch."""

    def __init__(self, state: State) -> None:
        self.annotations = dict(state.annotations)
        self.entities = dict(state.entities)
        self.annotator = state.annotator
        self._mentions: dict[str, dict[str, Mention]] = {}

    def state(self) -> State:
        annotations = dict(self.annotations)
        for article, mentions in self._mentions.items():
            annotations[article] = replace(annotations[article], mentions=mentions)
        return State(annotations, self.entities, self.annotator)

    def apply(self, change: Primitive) -> None:
        match change:
            case AddMention(mention=mention) | ReplaceMention(mention=mention):
                self._own(change.article)[mention.id] = mention
            case RemoveMention(mention=id_):
                self._own(change.article).pop(id_, None)
            case Reanchor():
                self._own(change.article).update({m.id: m for m in change.mentions})
                self._change(
                    change.article,
                    language=change.language,
                    text_sha256=change.sha256,
                    text_characters=change.characters,
                )
            case SetReview(review=review):
                self._change(change.article, review=review)
            case SetTags(tags=tags):
                self._change(change.article, tags=tags)
            case AddNote(note=note) | ReplaceNote(note=note):
                self._change(change.article, notes=self._with_note(change.article, note))
            case RemoveNote(note=id_):
                left = tuple(n for n in self._annotation(change.article).notes if n.id != id_)
                self._change(change.article, notes=left)
            case MendBeads(other=other, beads=beads):
                mended = {**self._annotation(change.article).beads, other: beads}
                self._change(change.article, beads={k: v for k, v in mended.items() if v})
            case PutEntity(entity=entity):
                self.entities[entity.id] = entity
            case RemoveEntity(entity=id_):
                self.entities.pop(id_, None)

    def inverse(self, change: Primitive) -> Primitive:
        if isinstance(change, PutEntity):
            return self._entity_back(change.entity.id)
        if isinstance(change, RemoveEntity):
            return self._entity_back(change.entity)
        return self._article_back(change)

    def _article_back(self, change: _OfArticle) -> Primitive:
        article, annotation = change.article, self._annotation(change.article)
        match change:
            case AddMention() | ReplaceMention():
                return self._mention_back(article, change.mention.id)
            case RemoveMention(mention=id_):
                return self._mention_back(article, id_)
            case Reanchor():
                here = self._own(article)
                return Reanchor(
                    article,
                    annotation.language,
                    annotation.text_sha256,
                    annotation.text_characters,
                    tuple(here[m.id] for m in change.mentions if m.id in here),
                )
            case SetReview():
                return SetReview(article, annotation.review)
            case SetTags():
                return SetTags(article, annotation.tags)
            case AddNote() | ReplaceNote():
                return _note_back(annotation, change.note.id)
            case RemoveNote(note=id_):
                return _note_back(annotation, id_)
            case MendBeads(other=other):
                return MendBeads(article, other, annotation.beads.get(other, ()))

    def _annotation(self, article: str) -> Annotation:
        if article not in self.annotations:
            self.annotations[article] = Annotation(article, self.annotator, "und", "", 0)
        return self.annotations[article]

    def _change(self, article: str, **values: object) -> None:
        self.annotations[article] = replace(self._annotation(article), **values)  # type: ignore[arg-type]  # keywords are checked by the callers above

    def _own(self, article: str) -> dict[str, Mention]:
        if article not in self._mentions:
            self._mentions[article] = dict(self._annotation(article).mentions)
        return self._mentions[article]

    def _with_note(self, article: str, note: Note) -> tuple[Note, ...]:
        notes = self._annotation(article).notes
        if any(known.id == note.id for known in notes):
            return tuple(note if known.id == note.id else known for known in notes)
        return (*notes, note)

    def _entity_back(self, id_: str) -> Primitive:
        known = self.entities.get(id_)
        return RemoveEntity(id_) if known is None else PutEntity(known)

    def _mention_back(self, article: str, id_: str) -> Primitive:
        known = self._own(article).get(id_)
        return RemoveMention(article, id_) if known is None else ReplaceMention(article, known)


def _note_back(annotation: Annotation, id_: str) -> Primitive:
    known = next((note for note in annotation.notes if note.id == id_), None)
    if known is None:
        return RemoveNote(annotation.article, id_)
    return ReplaceNote(annotation.article, known)
