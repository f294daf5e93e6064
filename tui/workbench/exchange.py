"""Annotations of a corpus out and in: documents joined with their texts, words and sentences."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tui.analysis.segments import words
from tui.annotation.anchoring import anchor
from tui.annotation.changes import AddMention, Batch, Change
from tui.annotation.exchange import IMPORTS, Document
from tui.annotation.exchange import export as write
from tui.annotation.filenames import id_of
from tui.annotation.fresh import new_id, timestamp
from tui.annotation.model import Annotation, Origin
from tui.annotation.workbook import Workbook
from tui.settings import Settings
from tui.workbench.desk import Desk, UnknownArticleError


def export(desk: Desk, to: str, out: Path, *, force: bool = False) -> list[Path]:
    """Write all annotated articles of the corpus to a folder; return the files.

    Raises FileExistsError and OSError as `tui.annotation.exchange.export`.
    """
    return write(to, _documents(desk), out, force=force)


def _documents(desk: Desk) -> Iterator[Document]:
    known = desk.catalogue.article_ids()
    for article in sorted(id_ for id_, _ in desk.workbook.annotated() if id_ in known):
        reading = desk.reading(article)
        yield Document(
            id=article,
            language=reading.row.language,
            text=reading.text,
            annotation=reading.annotation,
            sentences=[(s.start, s.end) for s in reading.segments],
            tokens=[(w.start, w.end) for w in words(reading.text, reading.row.language)],
        )


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought."""

    articles: int
    mentions: int
    known: int
    """Mentions that stood here already, with the same span and label."""
    problems: tuple[str, ...]


def import_(desk: Desk, form: str, folder: Path) -> Imported:
    """Add the mentions of a folder to the annotator's, as one step of undo.

    A mention is looked for in the corpus's own text by its quote and context; one that isn't
    there is kept as an orphan. Raises AnnotationError and OSError as the format's reader.
    """
    changes: list[Change] = []
    problems: list[str] = []
    articles = known = 0
    at = timestamp(desk.clock())
    for document in IMPORTS[form](folder):
        try:
            reading = desk.reading(document.id)
        except UnknownArticleError:
            problems.append(f"{document.id}: the corpus has no such article; skipped")
            continue
        there = {(m.start, m.end, m.label) for m in reading.annotation.mentions.values()}
        articles += 1
        for mention in document.annotation.mentions.values():
            found = anchor(mention, reading.text)
            if (found.start, found.end, found.label) in there:
                known += 1
                continue
            own = replace(found, id=new_id("m"), origin=Origin("imported", at))
            changes.append(AddMention(document.id, own))
    if changes:
        desk.workbook.do(Batch(tuple(changes)), title=f"import {folder.name}")
    desk.refresh()
    return Imported(articles, len(changes), known, tuple(problems))


def annotators(settings: Settings) -> list[str]:
    """Return who has annotations in the folder, by name; not the adjudicated `gold`."""
    folder = settings.annotations
    if folder is None or not folder.is_dir():
        return []
    return sorted(
        id_of(path.name) or path.name
        for path in folder.iterdir()
        if path.is_dir() and path.name != "gold" and not path.name.startswith(".")
    )


def everything(folder: Path, annotator: str) -> dict[str, Annotation]:
    """Return all that one annotator said, by article id."""
    workbook = Workbook(folder, annotator)
    found = ((article, workbook.annotation(article)) for article, _ in workbook.annotated())
    return {article: annotation for article, annotation in found if annotation is not None}
