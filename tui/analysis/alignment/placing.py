"""Where a gap belongs: decided anew, by evidence too dear to be had for all beads of all paths.

A sentence that one text lacks shows by its place alone. Where its neighbour is as long, what
single beads cost hardly tells which of the two is missing; here what is in dispute is compared by
all that the rest of both texts shows.
"""

from collections.abc import Callable, Iterator, Sequence
from math import log, sqrt
from statistics import median

import numpy as np

from tui.analysis.alignment import marks
from tui.analysis.alignment.costs import Material
from tui.analysis.alignment.echoes import (
    Occurrences,
    Resemblance,
    agreement,
    association,
    partners,
)
from tui.analysis.alignment.path import Floats, Step

REACH = 3
"""Beads that a gap may move at a time: of gaps placed wrongly nine in ten are one off."""
ROUNDS = 3
"""Times that a gap may move."""
WINDOW = 40
"""Steps on either side that bear witness: what is near is on the same subject."""
FEWEST = 4
"""Witnesses below which words that come again say nothing."""
MOST = 200
"""Gaps that are decided anew, two seconds: in texts with more of them the path is of no use."""
SPREAD = 0.2
"""Deviation of the logarithm of lengths in translated news (see `divergence.lengths`)."""
LINKED = 30.0
"""Weight of links above which more says no more: six rare names."""

FEATURES = ("deviation", "ratio", "linked", "unlinked", *marks.FEATURES, "profile", "partners")
_ECHOES = 2
"""Features at the end that need witnesses."""
WEIGHTS = np.array(
    [-0.6, -3.12, 0.07, -0.05, -1.43, -1.06, -0.7, -0.42, -0.44, -0.3, -1.6, -0.79, -0.52, 2.16, 0.27]
)
"""Log-odds a unit of each feature (`benchmarks/fit_gaps.py`): news in 18 languages that the default
encoder doesn't know, half of the stories. Of gaps in other stories and 16 other languages 98 of
100 are then at their place, where lengths, links and marks alone reach 92."""


def place(material: Material, steps: Sequence[Step], price: Callable[[Step], Step]) -> list[Step]:
    """The path with every gap between 1-1 beads where all evidence together wants it.

    `price` gives a step its cost; only steps that moved are priced anew.
    """
    found = list(steps)
    evidence: Evidence | None = None
    start = count = 0
    while start < len(found) and count < MOST:
        stop = gap_end(found, start)
        if stop == start:
            start += 1
            continue
        count += 1
        for _ in range(ROUNDS):
            options = list(shifts(found, start, stop))
            if not options:
                break
            evidence = evidence or Evidence(material, found)
            gains = evidence.features(found, start, stop, options) @ WEIGHTS
            best = int(np.argmax(gains))
            if gains[best] <= 0:
                break
            shift = options[best]
            low, high, new = moved(found, start, stop, shift)
            found[low:high] = [price(step) for step in new]
            start, stop = start + shift, stop + shift
        start = stop
    return found


def gap_end(steps: Sequence[Step], start: int) -> int:
    """The end of the steps from `start` on that leave out segments of one side; `start` if none."""
    end = start
    while end < len(steps) and _gap(steps[end]) and _gap(steps[end]) == _gap(steps[start]):
        end += 1
    return end


def _gap(step: Step) -> str:
    """The side whose segment a step leaves alone; empty for none."""
    if step.right[0] == step.right[1]:
        return "left"
    return "right" if step.left[0] == step.left[1] else ""


def _is_one_to_one(step: Step) -> bool:
    return step.left[1] - step.left[0] == 1 == step.right[1] - step.right[0]


def shifts(steps: Sequence[Step], start: int, stop: int) -> Iterator[int]:
    """By how many beads the gap of the steps `start..stop` may move: over 1-1 beads only."""
    for sign, first in ((-1, start - 1), (1, stop)):
        for size in range(REACH):
            at = first + sign * size
            if not 0 <= at < len(steps) or not _is_one_to_one(steps[at]):
                break
            yield sign * (size + 1)


def moved(
    steps: Sequence[Step], start: int, stop: int, shift: int
) -> tuple[int, int, list[Step]]:
    """What replaces the steps `low..high` when the gap of `start..stop` moves by `shift` beads."""
    low, high = min(start, start + shift), max(stop, stop + shift)
    gaps = range(start - low + shift, stop - low + shift)
    a, b = (1, 0) if _gap(steps[start]) == "left" else (0, 1)
    i, j = steps[low].left[0], steps[low].right[0]
    found = []
    for k in range(high - low):
        ends = (i + a, j + b) if k in gaps else (i + 1, j + 1)
        found.append(Step((i, ends[0]), (j, ends[1]), 0.0))
        i, j = ends
    return low, high, found


Pair = tuple[int, int]


def _pairs(steps: Sequence[Step]) -> list[Pair]:
    return [(s.left[0], s.right[0]) for s in steps if _is_one_to_one(s)]


class Evidence:
    """What two texts show of pairs of their segments; symmetric in the two sides."""

    def __init__(self, material: Material, steps: Sequence[Step]) -> None:
        left, right = material.left, material.right
        self._texts = left, right
        self._links = material.links
        self._alike = Resemblance(left), Resemblance(right)
        x, y = (np.array([len(s) for s in side], dtype=np.float64) for side in self._texts)
        scale = sqrt((x.sum() + 1) / (y.sum() + 1))
        self._x, self._y = x / scale + 5, y * scale + 5
        ratios = [log(self._y[j] / self._x[i]) for i, j in _pairs(steps)]
        self._usual = median(ratios) if ratios else 0.0
        self._marks: tuple[dict[int, marks.Marks], dict[int, marks.Marks]] = {}, {}

    def features(
        self, steps: Sequence[Step], start: int, stop: int, options: Sequence[int]
    ) -> Floats:
        """By how much each shift of a gap makes its pairs likelier: shifts by features.

        The witnesses of a shift are the 1-1 beads nearby that don't depend on it.
        """
        low, high = start + min(0, *options), stop + max(0, *options)
        first, last = max(0, low - WINDOW), min(len(steps), high + WINDOW)
        changes = []
        for shift in options:
            begin, end, new = moved(steps, start, stop, shift)
            changes.append((begin, end, _pairs(steps[begin:end]), _pairs(new)))
        known = {pair: self._pair(*pair) for *_, old, new in changes for pair in (*old, *new)}
        near = [k for k in range(first, last) if _is_one_to_one(steps[k])]
        echoes = self._echoes(_pairs([steps[k] for k in near]), list(known))
        found = np.zeros((len(options), len(FEATURES)))
        for row, (begin, end, old, new) in zip(found, changes, strict=True):
            row[:-_ECHOES] = sum(known[p] for p in new) - sum(known[p] for p in old)
            witnesses = np.array([not begin <= k < end for k in near], dtype=bool)
            if witnesses.sum() >= FEWEST:
                row[-_ECHOES:] = echoes(new, witnesses) - echoes(old, witnesses)
        return found

    def _pair(self, i: int, j: int) -> Floats:
        """What the two segments show by themselves."""
        x, y = float(self._x[i]), float(self._y[j])
        stray = SPREAD * sqrt(0.12 + 100 / min(x, y))
        shared = self._links.rows[i].get(j, 0.0)
        masses = float(self._links.left[i]), float(self._links.right[j])
        return np.array(
            [
                min(6.0, abs(log(y / x) - self._usual) / stray),
                1 - log(1 + min(x, y) / max(x, y)) / log(2),
                min(LINKED, shared),
                sum(min(LINKED, max(0.0, mass - shared)) for mass in masses),
                *marks.differences(self._marks_of(0, i), self._marks_of(1, j)),
            ]
        )

    def _marks_of(self, side: int, segment: int) -> marks.Marks:
        known = self._marks[side]
        if segment not in known:
            known[segment] = marks.marks(self._texts[side][segment])
        return known[segment]

    def _echoes(
        self, beads: Sequence[Pair], disputed: Sequence[Pair]
    ) -> Callable[[Sequence[Pair], "np.ndarray[tuple[int], np.dtype[np.bool]]"], Floats]:
        """A function of pairs and witnesses (a mask of `beads`): profile and partners, summed."""
        sides = [sorted({pair[side] for pair in disputed}) for side in (0, 1)]
        profiles: list[dict[int, Floats]] = []
        occurrences = []
        for side, segments in enumerate(sides):
            there = np.array([bead[side] for bead in beads], dtype=np.int64)
            low, high = (int(there[0]), int(there[-1]) + 1) if len(there) else (0, 0)
            alike, texts = self._alike[side], self._texts[side]
            profiles.append({k: alike.row(k, low, high)[there - low] for k in segments})
            occurrences.append(Occurrences([texts[k] for k in segments], [texts[k] for k in there]))
        ours, theirs = occurrences
        places = [{k: at for at, k in enumerate(segments)} for segments in sides]

        def weigh(
            pairs: Sequence[Pair], witnesses: "np.ndarray[tuple[int], np.dtype[np.bool]]"
        ) -> Floats:
            ratios = association(ours.table[witnesses], theirs.table[witnesses])
            total = np.zeros(_ECHOES)
            for i, j in pairs:
                total[0] += agreement(profiles[0][i][witnesses], profiles[1][j][witnesses])
                total[1] += partners(ratios, ours.own[places[0][i]], theirs.own[places[1][j]])
            return total

        return weigh
