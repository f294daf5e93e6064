"""Where gaps belong: decided anew, by evidence too dear to be had for all beads of all paths.

A sentence that one text lacks shows by its place alone. Where its neighbour is as long, what
single beads cost hardly tells which of the two is missing; and where another sentence is added a
few beads on, leaving both out costs about as much as joining each with its neighbour's like. Here
what is in dispute is compared by all that the rest of both texts shows.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from tui.analysis.alignment.evidence import Change, Evidence
from tui.analysis.alignment.path import BeadCosts, Floats, Step

REACH = 3
"""Beads that a gap may move at a time: of gaps placed wrongly nine in ten are one off."""
ROUNDS = 8
"""Times that a gap may move: where texts share no name and no number the path puts it anywhere."""
MOST = 200
"""Gaps that are decided anew, two seconds: in texts with more of them the path is of no use."""
BETWEEN = 6
"""Beads between a dropped and an added sentence: over more of them the path finds both itself."""
DEARER = 0.65
"""What two gaps may cost more than the beads in their place to be looked at: 19 of 20 true ones."""
SURE = 7.0
"""Log-odds from which they are: a text in a thousand has two such gaps near each other. Of those
that a path misses eight of ten are found, and in two texts of 900 some that aren't there."""


def place(steps: Sequence[Step], evidence: Evidence, price: Callable[[Step], Step]) -> list[Step]:
    """The path with every gap between 1-1 beads where all evidence together wants it.

    `price` gives a step its cost; only steps that moved are priced anew.
    """
    found = list(steps)
    start = count = 0
    while start < len(found) and count < MOST:
        stop = _gap_end(found, start)
        if stop == start:
            start += 1
            continue
        count += 1
        for _ in range(ROUNDS):
            options = {
                shift: moved(found, start, stop, shift) for shift in shifts(found, start, stop)
            }
            if not options:
                break
            gains = evidence.gains(found, list(options.values()))
            best = int(np.argmax(gains))
            if gains[best] <= 0:
                break
            shift, change = list(options.items())[best]
            found[change.start : change.stop] = map(price, change.steps)
            start, stop = start + shift, stop + shift
        start = stop
    return found


def _gap_end(steps: Sequence[Step], start: int) -> int:
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


def shifts(steps: Sequence[Step], start: int, stop: int) -> Iterator[int]:
    """By how many beads the gap of the steps `start..stop` may move: over 1-1 beads only."""
    for sign, first in ((-1, start - 1), (1, stop)):
        for size in range(REACH):
            at = first + sign * size
            if not 0 <= at < len(steps) or not steps[at].is_one_to_one:
                break
            yield sign * (size + 1)


def moved(steps: Sequence[Step], start: int, stop: int, shift: int) -> Change:
    """The gap of the steps `start..stop` moved by `shift` beads; its steps have no cost yet."""
    low, high = min(start, start + shift), max(stop, stop + shift)
    gaps = range(start - low + shift, stop - low + shift)
    kind = (1, 0) if _gap(steps[start]) == "left" else (0, 1)
    sizes = [kind if k in gaps else (1, 1) for k in range(high - low)]
    return Change(low, high, _steps(steps[low], sizes))


def _steps(first: Step, sizes: Sequence[tuple[int, int]]) -> tuple[Step, ...]:
    """Steps of these sizes from where `first` begins."""
    i, j = first.left[0], first.right[0]
    found = []
    for a, b in sizes:
        found.append(Step((i, i + a), (j, j + b), 0.0))
        i, j = i + a, j + b
    return tuple(found)


def part(
    steps: Sequence[Step], costs: BeadCosts, evidence: Evidence, price: Callable[[Step], Step]
) -> list[Step]:
    """The path with two gaps, one a side, where 1-1 beads hide a dropped and an added sentence.

    Beads of two and two are left alone: mostly their sentences are cut at different places.
    """
    found = list(steps)
    options = sorted(hidden(found, costs), key=lambda option: option[0])[:MOST]
    gains = [float(evidence.gains(found, [change], SURE)[0]) for _, change in options]
    taken: list[Change] = []
    for gain, (_, change) in sorted(zip(gains, options, strict=True), key=lambda g: -g[0]):
        if gain < SURE:
            break
        if all(change.stop <= other.start or other.stop <= change.start for other in taken):
            taken.append(change)
    for change in sorted(taken, key=lambda change: -change.start):
        found[change.start : change.stop] = map(price, change.steps)
    return found


def hidden(steps: Sequence[Step], costs: BeadCosts) -> Iterator[tuple[float, Change]]:
    """Runs of 1-1 beads that cost little less than two gaps around beads moved by one.

    By how much less, and the gaps.
    """
    start = 0
    while start < len(steps):
        stop = start
        while stop < len(steps) and steps[stop].is_one_to_one:
            stop += 1
        if stop - start > 1:
            yield from _hidden(steps, costs, start, stop)
        start = max(stop, start + 1)


def _hidden(
    steps: Sequence[Step], costs: BeadCosts, start: int, stop: int
) -> Iterator[tuple[float, Change]]:
    """The same between two steps, with 1-1 beads alone."""
    size = stop - start
    i, j = steps[start].left[0], steps[start].right[0]
    near = np.full((size, 3), np.inf)
    for k in range(size):
        low, high = max(0, k - 1), min(size, k + 2)
        near[k, low - k + 1 : high - k + 1] = costs.costs(
            i + k + 1, 1, 1, j + low + 1, j + high + 1
        )
    straight = _sums(near[:, 1])
    # Left before right: the left segments after the first gap move back by one.
    for moved_on, first, last, kinds in (
        (_sums(near[1:, 0]), costs.skip_left[i:], costs.skip_right[j:], ((1, 0), (0, 1))),
        (_sums(near[:-1, 2]), costs.skip_right[j:], costs.skip_left[i:], ((0, 1), (1, 0))),
    ):
        for between in range(1, min(BETWEEN, size - 1) + 1):
            count = size - between
            dearer = first[:count] + last[between:size]
            dearer = dearer + moved_on[between : between + count] - moved_on[:count]
            dearer = dearer - straight[between + 1 :] + straight[:count]
            for k in np.flatnonzero(dearer < DEARER).tolist():
                at = start + k
                new = _steps(steps[at], [kinds[0], *[(1, 1)] * between, kinds[1]])
                yield float(dearer[k]), Change(at, at + between + 1, new)


def _sums(values: Floats) -> Floats:
    sums: Floats = np.concatenate(([0.0], np.cumsum(values)))
    return sums
