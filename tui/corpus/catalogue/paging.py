"""Where rows stand: the numbers of a page, and the place of a row, without reading any row.

Columns of articles are in indexes in every order. What an annotator says isn't; but it is said of
few articles of many, so a list sorted by it is two: those it is said of, and all others by id.
"""

import sqlite3
from dataclasses import dataclass

from tui.corpus.catalogue.search import Condition, Order, both


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the list: where it comes from, which of it is meant, and its order."""

    source: Condition
    where: Condition
    order: Order

    def numbers(self, connection: sqlite3.Connection, offset: int, limit: int) -> list[int]:
        sql = (
            f"SELECT a.number FROM {self.source.sql} WHERE {self.where.sql} "  # noqa: S608
            f"ORDER BY {self.order.sql} LIMIT ? OFFSET ?"
        )
        parameters = (*self.source.parameters, *self.where.parameters, limit, offset)
        return [number for (number,) in connection.execute(sql, parameters)]

    def count(self, connection: sqlite3.Connection, before: Condition | None = None) -> int:
        where = self.where if before is None else both(self.where, before)
        (number,) = connection.execute(
            f"SELECT count(*) FROM {self.source.sql} WHERE {where.sql}",  # noqa: S608
            (*self.source.parameters, *where.parameters),
        ).fetchone()
        assert isinstance(number, int)  # count(*)
        return number

    def keys_of(self, connection: sqlite3.Connection, number: int) -> tuple[object, ...] | None:
        """Return what a row is sorted by here; None if it isn't in this part."""
        keys = ", ".join(key for key, _ in self.order.keys)
        where = both(self.where, Condition("a.number = ?", (number,)))
        found: tuple[object, ...] | None = connection.execute(
            f"SELECT {keys} FROM {self.source.sql} WHERE {where.sql}",  # noqa: S608
            (*self.source.parameters, *where.parameters),
        ).fetchone()
        return found


def _parts(where: Condition, order: Order, annotator: str) -> list[_Part]:
    key, down = order.keys[0]
    if "m." not in key:
        return [_Part(Condition("articles AS a"), where, order)]
    said = Condition(
        f"marks AS m CROSS JOIN articles AS a ON m.annotator = ? AND {key} > 0 "
        "AND a.id = m.article",
        (annotator,),
    )
    unsaid = Condition(
        f"a.id NOT IN (SELECT m.article FROM marks AS m WHERE m.annotator = ? AND {key} > 0)",  # noqa: S608
        (annotator,),
    )
    parts = [
        _Part(Condition("articles AS a"), both(where, unsaid), Order(order.keys[1:])),
        _Part(said, where, order),
    ]
    return parts[::-1] if down else parts


def count(connection: sqlite3.Connection, where: Condition) -> int:
    """Return how many articles are meant."""
    return _Part(Condition("articles AS a"), where, Order(())).count(connection)


def numbers(
    connection: sqlite3.Connection,
    where: Condition,
    order: Order,
    annotator: str,
    *,
    offset: int,
    limit: int,
) -> list[int]:
    """Return the numbers of the articles meant, in order, from `offset` on, `limit` at most."""
    page: list[int] = []
    for part in _parts(where, order, annotator):
        found = part.numbers(connection, offset, limit - len(page))
        page += found
        if len(page) == limit:
            break
        offset = 0 if found or not offset else offset - part.count(connection)
    return page


def position(
    connection: sqlite3.Connection, number: int, where: Condition, order: Order, annotator: str
) -> int | None:
    """Return how many of the articles meant come before this one; None if it isn't meant."""
    before = 0
    for part in _parts(where, order, annotator):
        keys = part.keys_of(connection, number)
        if keys is not None:
            return before + part.count(connection, part.order.before(keys))
        before += part.count(connection)
    return None
