"""What annotators say, mirrored so that the list can be filtered and sorted by it."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tui.corpus.catalogue.folding import fold_word


@dataclass(frozen=True, slots=True)
class Mark:
    """What the list knows of one annotator's work on one article."""

    article: str
    status: str
    mentions: int
    """Accepted ones."""
    tags: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    """Ids that mentions are linked to, and the words that were tagged."""
    notes: int = 0
    stamp: str = ""
    """What tells one state of the annotation from another."""


def put(connection: sqlite3.Connection, annotator: str, marks: Iterable[Mark]) -> None:
    """Keep marks in the place of those the same articles had."""
    for mark in marks:
        forget(connection, annotator, [mark.article])
        connection.execute(
            "INSERT INTO marks VALUES (?, ?, ?, ?, ?, ?)",
            (annotator, mark.article, mark.status, mark.mentions, mark.notes, mark.stamp),
        )
        connection.executemany(
            "INSERT OR IGNORE INTO labels VALUES (?, ?, ?, ?, ?)",
            [
                (annotator, kind, fold_word(shown), mark.article, shown)
                for kind, values in (("tag", mark.tags), ("entity", mark.entities))
                for shown in values
            ],
        )


def forget(connection: sqlite3.Connection, annotator: str, articles: Iterable[str]) -> None:
    """Drop the marks of articles whose annotation is gone."""
    keys = [(annotator, article) for article in articles]
    connection.executemany("DELETE FROM marks WHERE annotator = ? AND article = ?", keys)
    connection.executemany("DELETE FROM labels WHERE annotator = ? AND article = ?", keys)


def stamps(connection: sqlite3.Connection, annotator: str) -> Mapping[str, str]:
    """Return the stamp each of an annotator's articles has."""
    return dict(
        connection.execute("SELECT article, stamp FROM marks WHERE annotator = ?", (annotator,))
    )
