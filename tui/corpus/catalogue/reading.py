"""Rows of the list, and what is counted over them."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.corpus.article import Row
from tui.corpus.catalogue.search import Condition

_ROW = """
    a.number, a.id, a.path, a.language, a.confidence, a.uncertain, a.title, a.titled, a.date,
    a.source, a.words, a.characters, a.sha256, a.cluster, a.cluster_size, a.variants,
    coalesce(m.status, 'new'), coalesce(m.mentions, 0), a.mixed, a.claimed
"""
_DECIDED = (
    "marks AS m CROSS JOIN articles AS a ON m.annotator = ? AND m.status <> 'new' "
    "AND a.id = m.article"
)
_TAGGED = (
    "labels AS l CROSS JOIN articles AS a ON l.annotator = ? AND l.kind = 'tag' "
    "AND a.id = l.article"
)
_FROM = "articles AS a LEFT JOIN marks AS m ON m.annotator = ? AND m.article = a.id"


@dataclass(frozen=True, slots=True)
class Totals:
    """What a corpus holds."""

    articles: int
    words: int
    characters: int
    stories: int
    """Clusters, an article alone counted as one; 0 before the first grouping."""
    variant_groups: int
    problems: int


def rows(connection: sqlite3.Connection, numbers: Sequence[int], annotator: str) -> list[Row]:
    """Return the rows of these numbers, in their order; a number that is no more is left out."""
    select = f"SELECT {_ROW} FROM {_FROM} WHERE a.number IN"  # noqa: S608  constants alone
    found = {row[0]: row for row in _in_parts(connection, select, [annotator], numbers)}
    groups = {row[15] for row in found.values() if row[15] is not None}
    members: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for group, article, language in _in_parts(
        connection, "SELECT variants, id, language FROM articles WHERE variants IN", [], [*groups]
    ):
        members[group].append((article, language))
    for group in members.values():
        group.sort()
    tags: defaultdict[str, list[str]] = defaultdict(list)
    for article, tag in _in_parts(
        connection,
        "SELECT article, shown FROM labels WHERE annotator = ? AND kind = 'tag' AND article IN",
        [annotator],
        [row[1] for row in found.values()],
    ):
        tags[article].append(tag)
    return [
        _row(found[number], members, sorted(tags[found[number][1]]))
        for number in numbers
        if number in found
    ]


def _in_parts(
    connection: sqlite3.Connection, sql: str, first: list[str], values: Sequence[object]
) -> Iterable[tuple]:  # type: ignore[type-arg]  # the columns of `sql`, typed where they are used
    # SQLite builds differ in how many `?` they allow; every one allows 999.
    for start in range(0, len(values), 900):
        part = values[start : start + 900]
        yield from connection.execute(f"{sql} ({', '.join('?' * len(part))})", (*first, *part))


def _row(row: tuple, members: dict[int, list[tuple[str, str]]], tags: list[str]) -> Row:  # type: ignore[type-arg]  # the columns of _ROW
    number, article, path, language, confidence, uncertain, title, titled, date, *rest = row
    source, words, characters, sha256, cluster, size, group, status, mentions, mixed, claimed = rest
    return Row(
        number=number,
        id=article,
        path=path,
        language=language,
        language_confidence=confidence,
        language_uncertain=bool(uncertain),
        title=title,
        titled=bool(titled),
        date=date or None,
        source=source,
        words=words,
        characters=characters,
        sha256=sha256,
        cluster=cluster,
        cluster_size=size,
        variants=tuple(other for other in members.get(group, ()) if other[0] != article),
        status=status,
        mentions=mentions,
        tags=tuple(tags),
        mixed=tuple(mixed.split()),
        claimed=claimed,
    )


def facets(
    connection: sqlite3.Connection, where: Condition, annotator: str
) -> dict[str, dict[str, int]]:
    """Return how many of the articles meant have each `lang`, `status` and `tag`."""

    def counted(column: str, source: str, parameters: tuple[str, ...]) -> dict[str, int]:
        return dict(
            connection.execute(
                f"SELECT {column}, count(*) AS n FROM {source} WHERE {where.sql} "  # noqa: S608
                "GROUP BY 1 ORDER BY n DESC, 1",
                (*parameters, *where.parameters),
            )
        )

    languages = counted("a.language", "articles AS a", ())
    decided = counted("m.status", _DECIDED, (annotator,))
    # Decisions are few and articles many: the new ones are those that remain.
    new = sum(languages.values()) - sum(decided.values())
    statuses = {"new": new, **decided} if new else decided
    return {
        "lang": languages,
        "status": dict(sorted(statuses.items(), key=lambda status: -status[1])),
        "tag": counted("l.shown", _TAGGED, (annotator,)),
    }


def stories(
    connection: sqlite3.Connection, where: Condition
) -> list[tuple[str, int, tuple[str, ...]]]:
    """Return (cluster, articles, languages) of each story of two and more, as a list grouped.

    Counted are the articles meant; a story none of whose articles is meant is left out.
    """
    return [
        (cluster, articles, tuple(sorted(languages.split(","))))
        for cluster, articles, languages in connection.execute(
            "SELECT a.cluster, count(*), group_concat(DISTINCT a.language) FROM articles AS a "  # noqa: S608
            f"WHERE a.cluster_size > 1 AND {where.sql} "
            "GROUP BY a.cluster_size, a.cluster_date, a.cluster "
            "ORDER BY a.cluster_size DESC, a.cluster_date DESC, a.cluster",
            where.parameters,
        )
    ]


def totals(connection: sqlite3.Connection) -> Totals:
    """Return what the corpus holds."""
    numbers = (
        connection.execute(sql).fetchone()[0]
        for sql in (
            "SELECT count(*) FROM articles",
            "SELECT coalesce(sum(words), 0) FROM articles",
            "SELECT coalesce(sum(characters), 0) FROM articles",
            "SELECT count(DISTINCT cluster) FROM articles WHERE cluster <> ''",
            "SELECT count(DISTINCT variants) FROM articles WHERE variants IS NOT NULL",
            "SELECT count(*) FROM problems",
        )
    )
    return Totals(*numbers)
