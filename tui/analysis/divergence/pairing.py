"""How well the clauses of both sides pair off in order, as they are and without a few of them.

Gale and Church (1993) align sentences by their lengths alone; within a bead clauses take their
place. Where a translation is merely terse every clause is a little short, and nothing is gained by
leaving one out; where one was dropped, the others pair off as soon as it is.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from tui.analysis.divergence.spans import runs

MOST = 24
"""Clauses a side that are paired: more are lists."""
_SHAPES = (
    (1, 1, 0.2),
    (1, 2, 1.6),
    (2, 1, 1.6),
    (2, 2, 2.5),
    (1, 3, 2.6),
    (3, 1, 2.6),
    (2, 3, 3.3),
    (3, 2, 3.3),
)
"""Clauses of both sides in a pair and what it costs: about minus the logarithm of its share."""
_BLOCK = 0.8
"""What each clause costs where all are one pair: word order may leave no other way."""
_LOOSER = 1.25
"""Clauses stray more than sentences: their marks are the translator's."""
_WORST = 12.0
"""Cost above which a pair's lengths say no more."""
_NEVER = 1e9

Table = list[list[float]]


def relief(
    here: Sequence[int], there: Sequence[int], deviation: Callable[[int, int], float]
) -> Mapping[tuple[int, int], float]:
    """By run of clauses (`spans.runs`): by how much pairing costs less once it is left out.

    `here` and `there` are lengths of clauses in code points, `deviation` tells by how many
    deviations two lengths are at odds. Empty where there is nothing to choose.
    """
    n, m = len(here), len(there)
    if not 2 <= n <= MOST or not 1 <= m <= MOST:
        return {}
    ours, theirs = [0, *accumulate(here)], [0, *accumulate(there)]

    def cost(ours: int, theirs: int) -> float:
        return min(_WORST, (deviation(ours, theirs) / _LOOSER) ** 2 / 2)

    def block(length: int, clauses: int) -> float:
        return cost(length, theirs[m]) + _SHAPES[0][2] + _BLOCK * (max(clauses, m) - 1)

    pairs = {
        (i, j, p, q): penalty + cost(ours[i + p] - ours[i], theirs[j + q] - theirs[j])
        for i in range(n)
        for j in range(m)
        for p, q, penalty in _SHAPES
        if i + p <= n and j + q <= m
    }
    before, after = _before(n, m, pairs), _after(n, m, pairs)
    whole = min(before[n][m], block(ours[n], n))

    def without(i: int, k: int) -> float:
        """What pairing costs without the clauses from `i` to `k`."""
        best = block(ours[n] - ours[k] + ours[i], n - k + i)
        best = min(best, *(a + b for a, b in zip(before[i], after[k], strict=True)))
        if i == 0 or k == n:
            return best
        # A clause put in between brought both its marks along: without it its neighbours are one.
        joined = ours[i] - ours[i - 1] + ours[k + 1] - ours[k]
        return min(
            best,
            *(
                before[i - 1][j]
                + penalty
                + cost(joined, theirs[j + q] - theirs[j])
                + after[k + 1][j + q]
                for p, q, penalty in _SHAPES
                if p == 1
                for j in range(m - q + 1)
            ),
        )

    return {(i, k): whole - without(i, k) for i, k in runs(n)}


Pairs = Mapping[tuple[int, int, int, int], float]
"""By where a pair begins on both sides and how many clauses it has: its cost."""


def _before(n: int, m: int, pairs: Pairs) -> Table:
    """What pairing the first clauses costs, by how many of both sides."""
    costs = [[_NEVER] * (m + 1) for _ in range(n + 1)]
    costs[0][0] = 0.0
    for (i, j, p, q), cost in pairs.items():  # by ascending beginnings
        costs[i + p][j + q] = min(costs[i + p][j + q], costs[i][j] + cost)
    return costs


def _after(n: int, m: int, pairs: Pairs) -> Table:
    """What pairing the last clauses costs, by how many are passed over."""
    costs = [[_NEVER] * (m + 1) for _ in range(n + 1)]
    costs[n][m] = 0.0
    for (i, j, p, q), cost in reversed(list(pairs.items())):
        costs[i][j] = min(costs[i][j], costs[i + p][j + q] + cost)
    return costs
