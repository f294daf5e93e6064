"""How the library is seen: filter, order, grouping; and what a look at it found."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from tui.browser.outline import Outline

if TYPE_CHECKING:
    from tui.corpus.query import Query

Sort = Literal[
    "id", "date", "title", "language", "words", "status", "cluster", "variants", "mentions"
]
SORTS: tuple[Sort, ...] = ("id", "date", "title", "language", "words", "status", "mentions")
"""In the order `s` goes through them."""
DESCENDING_FIRST: frozenset[Sort] = frozenset({"date", "words", "mentions", "variants"})
"""What people want the most or the latest of first."""
SORT_NAMES: Mapping[Sort, str] = {
    "id": "by name",
    "date": "by date",
    "title": "by title",
    "language": "by language",
    "words": "by length",
    "status": "by status",
    "cluster": "by cluster",
    "variants": "by versions",
    "mentions": "by tags",
}


@dataclass(frozen=True, slots=True)
class View:
    """What the list shows and in which order."""

    text: str = ""
    """The filter as typed."""
    sort: Sort = "id"
    descending: bool = False
    grouped: bool = False

    def next_sort(self) -> "View":
        """The same rows by the next column."""
        at = SORTS.index(self.sort) + 1 if self.sort in SORTS else 0
        sort = SORTS[at % len(SORTS)]
        return replace(self, sort=sort, descending=sort in DESCENDING_FIRST)

    def describe(self) -> str:
        """In words, for the title bar: `by date ↓ · by cluster`."""
        order = SORT_NAMES[self.sort] + (" ↓" if self.descending else "")
        return "by cluster" if self.grouped else order


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the catalogue found for a view."""

    view: View
    query: "Query"
    count: int
    outline: Outline | None
    position: int | None
    """Where the article that the cursor stood on is now; None when it is not in the view."""
    milliseconds: float
