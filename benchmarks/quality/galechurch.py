"""The baseline of sentence alignment: lengths alone.

Gale & Church, 'A Program for Aligning Sentences in Bilingual Corpora', Computational Linguistics
19 (1993): dynamic programming over six kinds of bead, each with its prior and the chance that two
lengths differ so, under a normal distribution.
"""

import math
from collections.abc import Sequence

Bead = tuple[tuple[int, ...], tuple[int, ...]]

PRIORS = {
    (1, 1): 0.89,
    (1, 0): 0.0099 / 2,
    (0, 1): 0.0099 / 2,
    (2, 1): 0.089 / 2,
    (1, 2): 0.089 / 2,
    (2, 2): 0.011,
}
"""Table 5 of the paper, which counts both directions of a kind together."""
RATIO = 1.0
VARIANCE = 6.8
"""Characters of the other language per character, and the variance of that (paper, section 3)."""
LEAST = 1e-300
"""Keeps the logarithm of a vanishing chance finite."""


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Bead, ...]:
    """Return the likeliest beads over two sequences of segments; O(left x right) time."""
    sizes = [_sums(left), _sums(right)]
    rows, columns = len(left), len(right)
    best = [[math.inf] * (columns + 1) for _ in range(rows + 1)]
    step: list[list[tuple[int, int]]] = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
    best[0][0] = 0.0
    prior = {bead: -math.log(chance) for bead, chance in PRIORS.items()}
    for i in range(rows + 1):
        for j in range(columns + 1):
            for (a, b), cost in prior.items():
                if a > i or b > j or best[i - a][j - b] == math.inf:
                    continue
                length = (sizes[0][i] - sizes[0][i - a], sizes[1][j] - sizes[1][j - b])
                total = best[i - a][j - b] + cost + _unlikely(*length)
                if total < best[i][j]:
                    best[i][j] = total
                    step[i][j] = (a, b)
    beads: list[Bead] = []
    i, j = rows, columns
    while i or j:
        a, b = step[i][j]
        beads.append((tuple(range(i - a, i)), tuple(range(j - b, j))))
        i, j = i - a, j - b
    return tuple(reversed(beads))


def _sums(segments: Sequence[str]) -> list[int]:
    """Characters before each segment, and all."""
    sums = [0]
    for segment in segments:
        sums.append(sums[-1] + len(segment))
    return sums


def _unlikely(left: int, right: int) -> float:
    """-log of the chance that two lengths of one bead differ at least so much."""
    mean = (left + right / RATIO) / 2
    if mean == 0:
        return 0.0
    delta = (right - left * RATIO) / math.sqrt(mean * VARIANCE)
    return -math.log(max(math.erfc(abs(delta) / math.sqrt(2)), LEAST))
