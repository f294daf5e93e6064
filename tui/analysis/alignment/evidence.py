"""What speaks for one way through a stretch of two texts and against another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log, sqrt
from statistics import median

import numpy as np
import numpy.typing as npt

from tui.analysis.alignment import marks
from tui.analysis.alignment.costs import Material
from tui.analysis.alignment.path import Floats, Step
from tui.analysis.alignment.recurrence import (
    Occurrences,
    Resemblance,
    agreement,
    association,
    partners,
)

WINDOW = 40
"""Steps on either side that bear witness: what is near is on the same subject."""
FEWEST = 4
"""Witnesses below which words that come again say nothing."""
SPREAD = 0.2
"""Deviation of the logarithm of lengths in translated news (see `divergence.lengths`)."""
LINKED = 30.0
"""Weight of links above which more says no more: six rare names."""

FEATURES = ("deviation", "ratio", "linked", "unlinked", *marks.FEATURES, "profile", "partners")
"""Of a pair of segments, in the order of `WEIGHTS`."""
_ECHOES = 2
"""Features at the end that need witnesses."""
ECHOED = 8.0
"""Log-odds that these two may make up for: against more, the rest has never been overruled."""
WEIGHTS = np.array(
    [
        *(-0.55, -3.13, 0.08, -0.06),
        *(-0.78, -1.11, -0.78, -0.4, -0.55, -0.24, -1.51, -0.73, -0.47),
        *(2.09, 0.3),
    ]
)
"""Log-odds a unit of each feature (`benchmarks/fit_gaps.py`): news in 18 languages that the default
encoder doesn't know, half of the stories. In the other half 98 of 100 gaps are at their place by
them, and 99 in 16 other languages; without the last two features 95 and 96."""


@dataclass(frozen=True, slots=True)
class Change:
    """Other steps in the place of the steps `start..stop` of a path."""

    start: int
    stop: int
    steps: tuple[Step, ...]


Pair = tuple[int, int]
Mask = npt.NDArray[np.bool_]


def _pairs(steps: Sequence[Step]) -> list[Pair]:
    return [(s.left[0], s.right[0]) for s in steps if s.is_one_to_one]


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
        self._known: dict[Pair, Floats] = {}
        self._marks: tuple[dict[int, marks.Marks], dict[int, marks.Marks]] = {}, {}

    def gains(
        self, steps: Sequence[Step], changes: Sequence[Change], needed: float = 0.0
    ) -> Floats:
        """By how much each change makes a path likelier: log-odds, above 0 for the change.

        Echoes, nearly all of the work, are heard only of changes that may reach `needed` by them.
        """
        alone = WEIGHTS[:-_ECHOES]
        gains = np.array([self._alone(steps, change) @ alone for change in changes])
        hopeful = np.flatnonzero(gains > needed - ECHOED).tolist()
        if hopeful:
            gains[hopeful] = self.features(steps, [changes[k] for k in hopeful]) @ WEIGHTS
        return gains

    def _alone(self, steps: Sequence[Step], change: Change) -> Floats:
        """What a change adds of the features that need no witnesses."""
        total = np.zeros(len(FEATURES) - _ECHOES)
        for sign, part in ((-1, steps[change.start : change.stop]), (1, change.steps)):
            for pair in _pairs(part):
                total += sign * self._pair(*pair)
        return total

    def features(self, steps: Sequence[Step], changes: Sequence[Change]) -> Floats:
        """What of each feature a change adds: changes by `FEATURES`.

        Only 1-1 beads count. The witnesses of a change are those nearby that don't depend on it.
        """
        first = max(0, min(change.start for change in changes) - WINDOW)
        last = min(len(steps), max(change.stop for change in changes) + WINDOW)
        pairs = [(_pairs(steps[c.start : c.stop]), _pairs(c.steps)) for c in changes]
        disputed = sorted({pair for both in pairs for one in both for pair in one})
        near = [k for k in range(first, last) if steps[k].is_one_to_one]
        echoes = self._echoes(_pairs([steps[k] for k in near]), disputed)
        found = np.zeros((len(changes), len(FEATURES)))
        for row, change, (old, new) in zip(found, changes, pairs, strict=True):
            row[:-_ECHOES] = self._alone(steps, change)
            witnesses = np.array([not change.start <= k < change.stop for k in near], dtype=bool)
            if witnesses.sum() >= FEWEST:
                row[-_ECHOES:] = echoes(new, witnesses) - echoes(old, witnesses)
        return found

    def _pair(self, i: int, j: int) -> Floats:
        """What the two segments show by themselves."""
        found = self._known.get((i, j))
        if found is None:
            found = self._known[i, j] = self._compared(i, j)
        return found

    def _compared(self, i: int, j: int) -> Floats:
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
    ) -> Callable[[Sequence[Pair], Mask], Floats]:
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

        def weigh(pairs: Sequence[Pair], witnesses: Mask) -> Floats:
            ratios = association(ours.table[witnesses], theirs.table[witnesses])
            total = np.zeros(_ECHOES)
            for i, j in pairs:
                total[0] += agreement(profiles[0][i][witnesses], profiles[1][j][witnesses])
                total[1] += partners(ratios, ours.own[places[0][i]], theirs.own[places[1][j]])
            return total

        return weigh
