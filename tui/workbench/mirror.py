"""The catalogue's mirror of the annotations: what the list is filtered and sorted by."""

from collections.abc import Iterable, Mapping

from tui.annotation.model import Annotation, Entity
from tui.annotation.workbook import Workbook
from tui.corpus.catalogue import Catalogue, Mark
from tui.corpus.catalogue.search import means
from tui.corpus.query import Value


def mirror_all(workbook: Workbook, catalogue: Catalogue) -> int:
    """Mirror what changed on disk since the last look; return how many articles that were."""
    stamps = dict(workbook.annotated())
    known = catalogue.marks_stamp(workbook.annotator)
    stale = [article for article, stamp in stamps.items() if known.get(article) != stamp]
    if stale:
        mirror(workbook, catalogue, stale, stamps)
    if gone := known.keys() - stamps.keys():
        catalogue.unmark(workbook.annotator, gone)
    return len(stale) + len(gone)


def mirror(
    workbook: Workbook,
    catalogue: Catalogue,
    articles: Iterable[str],
    stamps: dict[str, str] | None = None,
) -> None:
    """Mirror these articles as they are now."""
    stamps = dict(workbook.annotated()) if stamps is None else stamps
    marks = []
    for article in articles:
        annotation = workbook.annotation(article)
        stamp = stamps.get(article, "")
        if annotation is None:
            marks.append(Mark(article, "new", 0, stamp=stamp))
        else:
            marks.append(_mark(annotation, stamp))
    catalogue.mark(workbook.annotator, marks)


def _mark(annotation: Annotation, stamp: str) -> Mark:
    # Names are not mirrored: an entity is renamed, merged and learns names with no change to the
    # articles that mention it. `Named` asks the register instead.
    accepted = [m for m in annotation.mentions.values() if m.state == "accepted"]
    linked = (m.entity for m in accepted if m.entity is not None)
    return Mark(
        article=annotation.article,
        status=annotation.review.status,
        mentions=len(accepted),
        tags=annotation.tags,
        entities=tuple(dict.fromkeys((*linked, *(m.quote for m in accepted)))),
        notes=len(annotation.notes) + bool(annotation.review.note),
        stamp=stamp,
    )


class Named:
    """From a value of `entity:` to the ids of the entities that have such a name now.

    Ids that were merged into them are among these: mentions keep the link they were given.
    """

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._entities: Mapping[str, Entity] = {}
        self._found: dict[Value, frozenset[str]] = {}

    def __call__(self, value: Value) -> frozenset[str]:
        """Return the ids; looked up once for a state of the register."""
        register = self._workbook.register
        if register.entities is not self._entities:
            self._entities, self._found = register.entities, {}
        if value not in self._found:
            meant = {e.id for e in register if any(means(value, name) for name in _names(e))}
            self._found[value] = frozenset(
                id_ for id_ in register.entities if register.resolve(id_) in meant
            )
        return self._found[value]


def _names(entity: Entity) -> Iterable[str]:
    yield from (entity.id, entity.name)
    for forms in entity.names.values():
        yield from forms
