"""Which articles are one text and one story, as the catalogue keeps it."""

import sqlite3
from collections.abc import Iterator, Mapping

from tui.analysis.facts import Grouping, Link

_LINKS = """
    SELECT l.id, r.id, kind, score FROM links
    JOIN articles AS l ON l.number = links.left JOIN articles AS r ON r.number = links.right
"""


def documents(
    connection: sqlite3.Connection,
) -> Iterator[tuple[str, str, bytes, str | None, str]]:
    """Give (id, language, fingerprint, date, title) of every article, by id."""
    for article, language, fingerprint, date, title in connection.execute(
        "SELECT id, language, fingerprint, date, title FROM articles "
        "JOIN contents ON contents.number = content ORDER BY id"
    ):
        yield article, language, fingerprint, date or None, title


def put(connection: sqlite3.Connection, grouping: Grouping, cluster_ids: Mapping[str, str]) -> None:
    """Keep a grouping: what isn't in it is alone, and ids that are no more are passed over."""
    numbers = dict(connection.execute("SELECT id, number FROM articles"))
    connection.execute("DELETE FROM links")
    connection.executemany(
        "INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?)",
        [
            (numbers[link.left], numbers[link.right], link.kind, link.score)
            for link in grouping.links
            if link.left in numbers and link.right in numbers
        ],
    )
    dates = dict(connection.execute("SELECT id, date FROM articles"))
    groups: dict[str, tuple[int, int]] = {}
    for group in grouping.variants:
        present = [numbers[article] for article in group if article in numbers]
        if len(present) > 1:
            groups.update((a, (min(present), len(present) - 1)) for a in group)
    stories: dict[str, tuple[int, str]] = {}
    for cluster in grouping.clusters:
        known = [article for article in cluster if article in numbers]
        latest = max((dates[article] for article in known), default="")
        stories.update((article, (len(known), latest)) for article in cluster)
    changes = []
    for row in connection.execute(
        "SELECT id, number, cluster, cluster_size, cluster_date, variants, variant_count, date "
        "FROM articles"
    ):
        article, number, *old, date = row
        new = [
            cluster_ids.get(article, ""),
            *stories.get(article, (1, date)),
            *groups.get(article, (None, 0)),
        ]
        if new != old:
            changes.append((*new, number))
    connection.executemany(
        "UPDATE articles SET (cluster, cluster_size, cluster_date, variants, variant_count) = "
        "(?, ?, ?, ?, ?) WHERE number = ?",
        changes,
    )


def links(connection: sqlite3.Connection, article: str) -> list[Link]:
    """Return the links of an article, the strongest first; without reasons."""
    found = connection.execute("SELECT number FROM articles WHERE id = ?", (article,)).fetchone()
    if found is None:
        return []
    rows = connection.execute(
        f"{_LINKS} WHERE links.left = ?1 OR links.right = ?1 ORDER BY score DESC, l.id, r.id", found
    )
    return [Link(*row) for row in rows]
