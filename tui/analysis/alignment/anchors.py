"""Pairs of segments that are each other's best, in order: the fixed points of an alignment."""

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

from tui.analysis.alignment.links import Links
from tui.analysis.alignment.vectors import Vectors

BLOCK = 512
"""Rows compared with the other side at a time: 5,000 columns of them take 10 MB."""


def by_links(links: Links) -> list[tuple[int, int]]:
    """Mutual best pairs by what they share, longest chain that ascends on both sides."""
    best_left = {i: max(row, key=row.__getitem__) for i, row in enumerate(links.rows) if row}
    best_right: dict[int, tuple[float, int]] = {}
    for i, row in enumerate(links.rows):
        for j, weight in row.items():
            if weight > best_right.get(j, (0.0, 0))[0]:
                best_right[j] = (weight, i)
    return chain((i, j) for i, j in best_left.items() if best_right[j][1] == i)


def by_meaning(left: Vectors, right: Vectors) -> list[tuple[int, int]]:
    """Mutual best pairs by cosine, longest chain that ascends on both sides."""
    best_left = np.zeros(len(left), dtype=np.int64)
    best_right = np.zeros(len(right), dtype=np.int64)
    highest = np.full(len(right), -np.inf)
    for start in range(0, len(left), BLOCK):
        cosines = left[start : start + BLOCK] @ right.T
        best_left[start : start + BLOCK] = cosines.argmax(axis=1)
        rows = cosines.argmax(axis=0)
        values = cosines[rows, np.arange(len(right))]
        better = values > highest
        best_right[better] = rows[better] + start
        highest[better] = values[better]
    mutual = np.flatnonzero(best_right[best_left] == np.arange(len(left)))
    return chain((int(i), int(best_left[i])) for i in mutual)


def chain(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence that ascends in both indices (patience sorting, n log n)."""
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(ordered):
        at = bisect_left(tails, j)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(j)
            ends.append(index)
        else:
            tails[at], ends[at] = j, index
    result: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        result.append(ordered[index])
        index = before[index]
    return result[::-1]
