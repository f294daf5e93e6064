"""Bands of two versions mended by hand: pure steps over lists of (left, right) segment indices."""

from collections.abc import Sequence

from tui.analysis.facts import Segment

Pair = tuple[tuple[int, ...], tuple[int, ...]]
Range = tuple[int, int]
Mended = tuple[Range, Range]


def merge(pairs: Sequence[Pair], at: int) -> list[Pair]:
    """The bands with `at` and the next one as one; unchanged when it is the last."""
    if at + 1 >= len(pairs):
        return list(pairs)
    (a, b), (c, d) = pairs[at], pairs[at + 1]
    return [*pairs[:at], (a + c, b + d), *pairs[at + 2 :]]


def split(pairs: Sequence[Pair], at: int) -> list[Pair]:
    """The bands with the last sentence of each side of `at` as a band of its own.

    A side with one sentence keeps it where the other side has several; a band of one sentence a
    side becomes two bands, each with a gap.
    """
    left, right = pairs[at]
    if len(left) <= 1 and len(right) <= 1:
        parts: list[Pair] = [(left, ()), ((), right)]
    else:
        head: Pair = (left[:-1] or left, right[:-1] or right)
        tail: Pair = (left[len(head[0]) :], right[len(head[1]) :])
        parts = [head, tail]
    return [*pairs[:at], *(p for p in parts if p[0] or p[1]), *pairs[at + 1 :]]


def give(pairs: Sequence[Pair], at: int, side: int) -> list[Pair]:
    """The bands with the last sentence of one side of `at` moved to the next band."""
    if not pairs[at][side]:
        return list(pairs)
    following: Pair = pairs[at + 1] if at + 1 < len(pairs) else ((), ())
    moved = pairs[at][side][-1:]
    here = _with(pairs[at], side, pairs[at][side][:-1])
    after = _with(following, side, moved + following[side])
    return [*pairs[:at], *(p for p in (here, after) if p[0] or p[1]), *pairs[at + 2 :]]


def take(pairs: Sequence[Pair], at: int, side: int) -> list[Pair]:
    """The bands with the first sentence of one side of the next band moved into `at`.

    Where the next band has a gap on that side, the sentence is fetched from behind it, and the
    bands between keep their places.
    """
    source = next((i for i in range(at + 1, len(pairs)) if pairs[i][side]), None)
    if source is None:
        return list(pairs)
    found = list(pairs)
    moved = found[source][side][:1]
    found[at] = _with(found[at], side, found[at][side] + moved)
    found[source] = _with(found[source], side, found[source][side][1:])
    return [pair for pair in found if pair[0] or pair[1]]


def _with(pair: Pair, side: int, indices: tuple[int, ...]) -> Pair:
    return (indices, pair[1]) if side == 0 else (pair[0], indices)


def mended(
    before: Sequence[Pair],
    after: Sequence[Pair],
    segments: tuple[Sequence[Segment], Sequence[Segment]],
    kept: Sequence[Mended] = (),
) -> tuple[Mended, ...]:
    """What to keep: the bands of `after` that `before` has not, and earlier mends they leave be.

    An empty side is an empty range where its next sentence starts.
    """
    known = set(before)
    fresh = [
        (_range(pair[0], pairs_before(after, at, 0), segments[0]),
         _range(pair[1], pairs_before(after, at, 1), segments[1]))
        for at, pair in enumerate(after)
        if pair not in known
    ]  # fmt: skip
    old = [
        mend for mend in kept if not any(_touch(mend[s], new[s]) for new in fresh for s in (0, 1))
    ]
    return tuple(sorted([*old, *fresh]))


def pairs_before(pairs: Sequence[Pair], at: int, side: int) -> int:
    """How many sentences of a side stand in the bands before one."""
    return sum(len(pair[side]) for pair in pairs[:at])


def _range(indices: Sequence[int], next_one: int, segments: Sequence[Segment]) -> Range:
    if indices:
        return segments[indices[0]].start, segments[indices[-1]].end
    at = segments[next_one].start if next_one < len(segments) else _end(segments)
    return at, at


def _end(segments: Sequence[Segment]) -> int:
    return segments[-1].end if segments else 0


def _touch(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
