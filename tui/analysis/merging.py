"""Groups out of scored pairs: strongest first, and no chaining.

Agglomeration as in single linkage, but two groups merge only when the mean score of pairs across
them holds: one mistaken pair between two texts doesn't join all their versions.
"""

from collections.abc import Callable, Sequence

Edge = tuple[float, int, int]
AHEAD = 128
"""Edges for which scores are asked at a time: one call for many takes a tenth of many calls."""
SAMPLE = 12
"""Cross pairs looked at for a merge: six versions and six have 36, a thousand copies a million."""


def merge(
    count: int,
    edges: Sequence[Edge],
    score: Callable[[Sequence[tuple[int, int]]], Sequence[float]],
    *,
    least: float,
    mean: float,
    supported: float | None = None,
) -> list[list[int]]:
    """Return the groups of `count` items, each ascending, ordered by their first item.

    `edges` are (score, left, right); those under `least` are not merged. Groups merge only while
    the mean of `score` over pairs across them is at least `mean`. With `supported`, a weaker edge
    will do where several pairs across the groups speak for it: their mean is at least `supported`.
    `score` is asked for many pairs at a time, for some of them again and again.
    """
    group = list(range(count))
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    last = least if supported is None else min(least, supported)
    ranked = sorted((e for e in edges if e[0] >= last), key=lambda e: (-e[0], e[1], e[2]))

    def between(left: int, right: int) -> list[tuple[int, int]]:
        a, b = group[left], group[right]
        return [] if a == b else across(members[a], members[b])

    for at, (weight, left, right) in enumerate(ranked):
        if at % AHEAD == 0:
            score([pair for _, i, j in ranked[at : at + AHEAD] for pair in between(i, j)])
        pairs = between(left, right)
        if not pairs:
            continue
        scores = score(pairs)
        middle = (sum(scores) + weight) / (len(scores) + 1)
        strong = weight >= least and middle >= mean
        backed = supported is not None and len(scores) > 1 and middle >= supported
        if not strong and not backed:
            continue
        kept, gone = sorted((group[left], group[right]))
        for item in members[gone]:
            group[item] = kept
        members[kept] = sorted(members[kept] + members.pop(gone))
    return [members[first] for first in sorted(members)]


def across(left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
    """Return at most `SAMPLE` pairs across two groups, spread evenly over both."""
    total = len(left) * len(right)
    step = max(1.0, total / SAMPLE)
    picks = range(total) if total <= SAMPLE else (int(k * step) for k in range(SAMPLE))
    if total <= SAMPLE:
        return [(left[k // len(right)], right[k % len(right)]) for k in picks]
    # A stride through the table would stay in few columns; the golden ratio visits them evenly.
    return [(left[k % len(left)], right[int(k * 0.618034) % len(right)]) for k in picks]
