"""Two books that have nothing in common are aligned as such, however many lines they have."""

from itertools import pairwise

import numpy as np

from tui.analysis.alignment.path import around, cheapest, shapes


class NothingAlike:
    """Every bead costs more than leaving its segments alone, which adds up to large sums."""

    def __init__(self, left: int, right: int) -> None:
        chance = np.random.default_rng(7)
        self.skip_left = chance.uniform(100.0, 1000.0, left)
        self.skip_right = chance.uniform(100.0, 1000.0, right)

    def costs(self, i: int, a: int, b: int, start: int, stop: int) -> np.ndarray:
        return np.full(stop - start, 1e6)


def test_sums_that_round_lead_nowhere_outside_the_band() -> None:
    band = around(400, 100, (), 30)
    steps = cheapest(NothingAlike(400, 100), band, shapes(2, 3))
    assert steps[0].left[0] == steps[0].right[0] == 0
    assert (steps[-1].left[1], steps[-1].right[1]) == (400, 100)
    for before, after in pairwise(steps):
        assert (before.left[1], before.right[1]) == (after.left[0], after.right[0])
        assert band.low[after.left[0]] <= after.right[0] <= band.high[after.left[0]]
