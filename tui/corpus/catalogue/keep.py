"""What costs more to compute than to keep: alignments, vectors. Limited, the oldest goes first."""

import sqlite3
from collections.abc import Iterable, Mapping

# Bytes. Half a million sentence vectors in half precision, or the alignments of a month of work;
# a tenth of what a million articles take.
LIMIT = 512 * 2**20
# How much is dropped when it is full: seldom and much, since each time costs a search.
_ROOM = LIMIT // 8


def get(connection: sqlite3.Connection, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
    """Return those of the values that are kept, by key."""
    found: dict[str, bytes] = {}
    for key in keys:
        row = connection.execute(
            "SELECT value FROM cache WHERE kind = ? AND key = ?", (kind, key)
        ).fetchone()
        if row is not None:
            found[key] = row[0]
    return found


def put(
    connection: sqlite3.Connection, kind: str, values: Mapping[str, bytes], *, limit: int = LIMIT
) -> None:
    """Keep values; those put first are dropped where there would be more than `limit` bytes."""
    connection.executemany(
        "DELETE FROM cache WHERE kind = ? AND key = ?", [(kind, key) for key in values]
    )
    connection.executemany(
        "INSERT INTO cache (kind, key, value) VALUES (?, ?, ?)",
        [(kind, key, value) for key, value in values.items()],
    )
    connection.execute(
        "INSERT INTO meta VALUES ('kept', ?) "
        "ON CONFLICT (key) DO UPDATE SET value = value + excluded.value",
        (sum(map(len, values.values())),),
    )
    (kept,) = connection.execute("SELECT value FROM meta WHERE key = 'kept'").fetchone()
    if kept > limit:
        _make_room(connection, limit - min(_ROOM, limit // 8))


def _make_room(connection: sqlite3.Connection, most: int) -> None:
    """Drop the oldest until `most` bytes are left; what is left is counted anew."""
    left = 0
    for number, size in connection.execute(
        "SELECT number, length(value) FROM cache ORDER BY number DESC"
    ):
        if left + size > most:
            connection.execute("DELETE FROM cache WHERE number <= ?", (number,))
            break
        left += size
    connection.execute("UPDATE meta SET value = ? WHERE key = 'kept'", (left,))
