"""The catalogue's mirror of the annotations: what the list is filtered and sorted by."""

from collections.abc import Iterable

from tui.annotation.model import Annotation
from tui.annotation.workbook import Workbook
from tui.corpus.catalogue import Catalogue, Mark


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
            marks.append(_mark(annotation, workbook, stamp))
    catalogue.mark(workbook.annotator, marks)


def _mark(annotation: Annotation, workbook: Workbook, stamp: str) -> Mark:
    accepted = [m for m in annotation.mentions.values() if m.state == "accepted"]
    register = workbook.register
    named: dict[str, None] = {}
    for entity in (register.get(id_) for id_ in {m.entity for m in accepted}):
        if entity is not None:
            forms = [form for forms in entity.names.values() for form in forms]
            named.update(dict.fromkeys((entity.id, entity.name, *forms)))
    named.update(dict.fromkeys(m.quote for m in accepted))
    return Mark(
        article=annotation.article,
        status=annotation.review.status,
        mentions=len(accepted),
        tags=annotation.tags,
        entities=tuple(named),
        notes=len(annotation.notes) + bool(annotation.review.note),
        stamp=stamp,
    )
