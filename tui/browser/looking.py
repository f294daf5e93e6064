"""Looks at the catalogue for the library. Runs in worker threads and touches no widget."""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.browser.outline import Group, Outline
from tui.browser.pages import PAGE
from tui.browser.view import Look, View
from tui.corpus.article import Row
from tui.corpus.query import parse

if TYPE_CHECKING:
    from tui.workbench.desk import Desk

TALLEST = 60
"""Lines above and below the cursor that most screens show."""
STRIDE = 1_024
"""Rows read at once when one of a kind is looked for: eight pages, some 10 ms."""


def look(desk: "Desk", view: View, keep: str | None, *, typing: bool) -> Look:
    """Count and lay out a view; `keep` is the article whose place in it is wanted.

    While typing, a term that isn't finished is no error. Raises QueryError with the sentence to
    show.
    """
    query = parse(view.text, partial=typing)
    started = time.perf_counter()
    count = desk.count(query)
    took = (time.perf_counter() - started) * 1000
    annotator = desk.settings.annotator
    outline = None
    if view.grouped:
        groups = [Group(*group) for group in desk.catalogue.stories(query, annotator)]
        outline = Outline(groups, count)
    position = None
    if keep is not None:
        position = desk.catalogue.position(
            keep,
            query,
            sort=view.sort,
            descending=view.descending,
            annotator=annotator,
            grouped=view.grouped,
        )
    return Look(view, query, count, outline, position, took)


def page(desk: "Desk", found: Look, number: int) -> Sequence[Row]:
    """The rows of a page of a view."""
    return _rows(desk, found, number * PAGE, PAGE)


def pages_around(found: Look) -> list[int]:
    """The pages a screen shows that has the kept article somewhere on it."""
    if not found.count:
        return []
    middle = found.position or 0
    first, last = max(0, middle - TALLEST) // PAGE, min(found.count - 1, middle + TALLEST) // PAGE
    return list(range(first, last + 1))


def _rows(desk: "Desk", found: Look, offset: int, limit: int) -> Sequence[Row]:
    view = found.view
    return desk.rows(
        found.query,
        sort=view.sort,
        descending=view.descending,
        grouped=view.grouped,
        offset=offset,
        limit=limit,
    )


def next_new(desk: "Desk", found: Look, after: int) -> int | None:
    """The number of the next row without a decision, from `after` on and round to the top."""
    for start, stop in ((after + 1, found.count), (0, after + 1)):
        for offset in range(start, stop, STRIDE):
            rows = _rows(desk, found, offset, min(STRIDE, stop - offset))
            for at, row in enumerate(rows):
                if row.status == "new":
                    return offset + at
    return None
