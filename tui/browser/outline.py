"""Where rows lie when the list is grouped by cluster: headlines, rows and folds as line numbers."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Group:
    """Consecutive rows of one cluster."""

    cluster: str
    articles: int
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    """The line above a cluster's rows."""

    cluster: str
    articles: int
    languages: tuple[str, ...]
    folded: bool


class Outline:
    """Lines over rows: each group has a headline and, unless folded, a line a row below it.

    Rows after the last group have no headline: articles whose story nobody else tells.
    A line is found by bisection, so a list of a million rows costs what its groups cost.
    """

    def __init__(
        self, groups: Sequence[Group], rows: int, folded: frozenset[str] = frozenset()
    ) -> None:
        self.groups = tuple(groups)
        self.folded = folded
        self._rows = rows
        self._row_starts = [0, *accumulate(group.articles for group in groups)]
        self._line_starts = [
            0,
            *accumulate(1 + (0 if g.cluster in folded else g.articles) for g in groups),
        ]

    def __len__(self) -> int:
        return self._line_starts[-1] + self._rows - self._row_starts[-1]

    def at(self, line: int) -> Headline | int:
        """What stands on a line: a headline, or the number of a row."""
        if line >= self._line_starts[-1]:
            return self._row_starts[-1] + line - self._line_starts[-1]
        number = bisect_right(self._line_starts, line) - 1
        below = line - self._line_starts[number]
        if below:
            return self._row_starts[number] + below - 1
        group = self.groups[number]
        return Headline(
            group.cluster, group.articles, group.languages, group.cluster in self.folded
        )

    def line_of(self, row: int) -> int:
        """The line of a row; its headline's line when it is folded away."""
        if row >= self._row_starts[-1]:
            return self._line_starts[-1] + row - self._row_starts[-1]
        number = bisect_right(self._row_starts, row) - 1
        start = self._line_starts[number]
        if self.groups[number].cluster in self.folded:
            return start
        return start + 1 + row - self._row_starts[number]

    def fold(self, cluster: str) -> "Outline":
        """The same with a cluster folded, or unfolded when it was."""
        return Outline(self.groups, self._rows, self.folded ^ {cluster})

    def folded_as(self, other: "Outline") -> "Outline":
        """The same with the folds of another one, of clusters that are still here."""
        here = {group.cluster for group in self.groups}
        return Outline(self.groups, self._rows, other.folded & here)
