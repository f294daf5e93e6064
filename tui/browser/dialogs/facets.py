"""What the listed articles are, counted: languages, decisions, tags; one is chosen to filter by."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tui.browser import badges
from tui.browser.dialogs.choose import Choice, Choose
from tui.corpus.query import QueryError, parse

if TYPE_CHECKING:
    from tui.workbench.desk import Desk

TITLES: Mapping[str, str] = {
    "lang": "Languages",
    "status": "Decisions",
    "tag": "Tags",
}
"""The query's keys that are counted, in this order."""
BAR, BAR_CELLS = "━", 16


def facets(desk: "Desk", text: str) -> Choose[str]:
    """The window over the articles that the filter `text` leaves.

    Gives a term of the query language to add, or to take out when it is there. Reads the
    catalogue: call it in a thread.
    """
    try:
        query = parse(text, partial=True)
    except QueryError:
        query = parse("")
    counts = desk.catalogue.facets(query, desk.settings.annotator)
    active = set(text.split())
    every: list[Choice[str]] = []
    for key, title in TITLES.items():
        values = counts.get(key)
        if not values:
            continue
        if every:
            every.append(Choice("", "", heading=True))
        every.append(Choice("", title, heading=True))
        most = max(values.values())
        every += [
            _choice(key, value, count, most, active=active)
            for value, count in sorted(values.items(), key=lambda pair: (-pair[1], pair[0]))
        ]

    def search(typed: str) -> Sequence[Choice[str]]:
        if not typed.strip():
            return every
        wanted = typed.strip().casefold()
        return [c for c in every if not c.heading and wanted in f"{c.value} {c.title}".casefold()]

    return Choose(
        "Filter by", search, placeholder="type to narrow", nothing="Nothing is counted so."
    )


def term(key: str, value: str) -> str:
    """`tag:sport`, quoted where the value has blanks or signs of its own."""
    plain = value.replace("-", "").replace("_", "").isalnum()
    return f"{key}:{value}" if plain else f'{key}:"{value}"'


def _choice(key: str, value: str, count: int, most: int, *, active: set[str]) -> Choice[str]:
    shown = term(key, value)
    title = value
    if key == "lang":
        title = badges.language(value)
    elif key == "status":
        title = f"{badges.status(value)[0]} {value}"
    return Choice(
        shown,
        title,
        lead="✓" if shown in active else " ",
        mark=f"{BAR * max(1, round(BAR_CELLS * count / most)):<{BAR_CELLS}} {count:>9,}",
    )
