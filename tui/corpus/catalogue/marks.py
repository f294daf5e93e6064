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


def put(connection: sqlite3.Connection, annotator: str, marks: Iterable[Mark]) -> bool:
    """Keep marks in the place of those the same articles had.

    Returns whether a list may look different: a new stamp alone shows nowhere.
    """
    changed = False
    for mark in marks:
        changed |= _known(connection, annotator, mark.article) != _shown(mark)
        forget(connection, annotator, [mark.article])
        connection.execute(
            "INSERT INTO marks VALUES (?, ?, ?, ?, ?, ?)",
            (annotator, mark.article, mark.status, mark.mentions, mark.notes, mark.stamp),
        )
        connection.executemany(
            "INSERT INTO labels VALUES (?, ?, ?, ?, ?)",
            [
                (annotator, kind, fold_word(shown), mark.article, shown)
                for kind, shown in _labels(mark)
            ],
        )
    return changed


_Shown = tuple[tuple[str, int, int] | None, set[tuple[str, str]]]
"""(status, mentions, notes) and what is in `labels`: all that lists are made of."""


def _shown(mark: Mark) -> _Shown:
    return (mark.status, mark.mentions, mark.notes), set(_labels(mark))


def _labels(mark: Mark) -> list[tuple[str, str]]:
    """(kind, as shown) of tags and entities, one of each folded form."""
    found = {
        (kind, fold_word(shown)): (kind, shown)
        for kind, values in (("entity", mark.entities), ("tag", mark.tags))
        for shown in reversed(values)
    }
    return list(found.values())


def _known(connection: sqlite3.Connection, annotator: str, article: str) -> _Shown:
    key = (annotator, article)
    row = connection.execute(
        "SELECT status, mentions, notes FROM marks WHERE annotator = ? AND article = ?", key
    ).fetchone()
    labels = connection.execute(
        "SELECT kind, shown FROM labels WHERE annotator = ? AND article = ?", key
    )
    return row, set(labels)


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
