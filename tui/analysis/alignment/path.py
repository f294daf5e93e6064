"""The cheapest way through two texts, bead by bead: a dynamic programme inside a band."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class BeadCosts(Protocol):
    """What a bead costs; lower is better."""

    skip_left: Floats
    """Of leaving a left segment without its like, by its index; `skip_right` likewise."""
    skip_right: Floats

    def costs(self, i: int, a: int, b: int, start: int, stop: int) -> Floats:
        """Of beads of the `a` left segments before `i` and the `b` right ones before each j.

        j runs over `start..stop` (half-open) and is at least b.
        """


@dataclass(frozen=True, slots=True)
class Band:
    """Where the path may run: at left border i the right borders `low[i]..high[i]`, both in."""

    low: tuple[int, ...]
    high: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A bead as half-open ranges of both sides, with its cost."""

    left: tuple[int, int]
    right: tuple[int, int]
    cost: float

    @property
    def is_one_to_one(self) -> bool:
        """Whether it joins one segment with one."""
        return self.left[1] - self.left[0] == 1 == self.right[1] - self.right[0]


def shapes(largest: int, total: int) -> tuple[tuple[int, int], ...]:
    """The (a, b) a bead may have: both 1 to `largest`, together at most `total`."""
    sides = range(1, largest + 1)
    return tuple((a, b) for a in sides for b in sides if a + b <= total)


def cheapest(costs: BeadCosts, band: Band, allowed: Sequence[tuple[int, int]]) -> list[Step]:
    """The monotone steps of least total cost that cover both sides once.

    Rows are computed whole: beads that take left segments come from rows above, and leaving
    right segments out is a running minimum along the row.
    """
    rows: list[Floats] = []
    chosen: list[npt.NDArray[np.int32]] = []
    ramps = np.concatenate(([0.0], np.cumsum(costs.skip_right)))
    for i, (low, high) in enumerate(zip(band.low, band.high, strict=True)):
        best = np.full(high - low + 1, np.inf)
        choice = np.full(high - low + 1, -1, dtype=np.int32)
        if i == 0:
            best[0] = 0.0
        else:
            _take(best, choice, low, rows[i - 1], band.low[i - 1], costs.skip_left[i - 1], 0, -2)
        for number, (a, b) in enumerate(allowed):
            if a > i:
                continue
            start, stop = _overlap(low, high, band.low[i - a] + b, band.high[i - a] + b)
            if start >= stop:
                continue
            cost = costs.costs(i, a, b, start, stop)
            part = slice(start - low, stop - low)
            _take(best[part], choice[part], start, rows[i - a], band.low[i - a], cost, b, number)
        ramp = ramps[low : high + 1]
        # Compared without the ramp: adding it again rounds, and then a cell may seem to be reached
        # from its left that isn't, the first of the row even.
        level = best - ramp
        least = np.minimum.accumulate(level)
        choice[least < level - 1e-12] = -1
        rows.append(np.minimum(least + ramp, best))
        chosen.append(choice)
    return _trace(rows, chosen, band, allowed)


def _overlap(low: int, high: int, other_low: int, other_high: int) -> tuple[int, int]:
    return max(low, other_low), min(high, other_high) + 1


def _take(
    best: Floats,
    choice: npt.NDArray[np.int32],
    start: int,
    row: Floats,
    row_low: int,
    cost: Floats | np.float64,
    back: int,
    number: int,
) -> None:
    """Lets the cells from `start` on come from `row`, `back` columns to the left."""
    first = start - back - row_low
    at = max(0, -first)
    source = row[first + at : first + len(best)]
    if not len(source):
        return
    total = source + (cost[at : at + len(source)] if isinstance(cost, np.ndarray) else cost)
    cells = slice(at, at + len(source))
    better = total < best[cells]
    best[cells][better] = total[better]
    choice[cells][better] = number


def _trace(
    rows: list[Floats],
    chosen: list[npt.NDArray[np.int32]],
    band: Band,
    allowed: Sequence[tuple[int, int]],
) -> list[Step]:
    steps: list[Step] = []
    i, j = len(rows) - 1, band.high[-1]
    while i or j:
        number = int(chosen[i][j - band.low[i]])
        a, b = (0, 1) if number == -1 else (1, 0) if number == -2 else allowed[number]
        before = rows[i - a][j - b - band.low[i - a]]
        here = rows[i][j - band.low[i]]
        steps.append(Step((i - a, i), (j - b, j), float(here - before)))
        i, j = i - a, j - b
    steps.reverse()
    return steps


def whole(left: int, right: int) -> Band:
    """The band that leaves nothing out."""
    return Band((0,) * (left + 1), (right,) * (left + 1))


def around(left: int, right: int, anchors: Iterable[tuple[int, int]], slack: int) -> Band:
    """The band along `anchors` (ascending pairs of indices that belong together).

    Between two anchors the path may run anywhere in their rectangle when it is small, and
    within `slack` of its diagonal when it is large; around an anchor within `slack`.
    """
    points = [(0, 0), *anchors, (left, right)]
    low = [right] * (left + 1)
    high = [0] * (left + 1)
    for (i0, j0), (i1, j1) in pairwise(points):
        steps = max(i1 - i0, 1)
        drift = slack + max(0, (j1 - j0) // steps)
        for i in range(i0, i1 + 1):
            centre = j0 + (j1 - j0) * (i - i0) // steps
            low[i] = min(low[i], max(0, centre - drift))
            high[i] = max(high[i], min(right, centre + drift))
    low[0], high[left] = 0, right
    for i in range(1, left + 1):
        high[i] = max(high[i], high[i - 1])
    for i in range(left - 1, -1, -1):
        low[i] = min(low[i], low[i + 1])
    return Band(tuple(low), tuple(high))
