"""Bands of versions mended by hand: pure steps over lists of bands, each a tuple of columns.

A column holds the segment indices of one version in that band.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from tui.analysis.facts import Segment

Columns = tuple[tuple[int, ...], ...]
Range = tuple[int, int]
Mended = tuple[Range, Range]


def merge(bands: Sequence[Columns], at: int) -> list[Columns]:
    """The bands with `at` and the next one as one; unchanged when it is the last."""
    if at + 1 >= len(bands):
        return list(bands)
    both = tuple(a + b for a, b in zip(bands[at], bands[at + 1], strict=True))
    return [*bands[:at], both, *bands[at + 2 :]]


def split(bands: Sequence[Columns], at: int, pane: int) -> list[Columns]:
    """The bands with the last sentence of each version in `at` as a band of its own.

    A version with one sentence keeps it in the first of the two where another has several. Of a
    band with one sentence a version, that of the pane goes alone, and leaves a gap.
    """
    band = bands[at]
    if all(len(column) <= 1 for column in band):
        alone: Columns = tuple(c if v == pane else () for v, c in enumerate(band))
        rest: Columns = tuple(() if v == pane else c for v, c in enumerate(band))
        parts = [alone, rest] if pane == 0 else [rest, alone]
    else:
        head: Columns = tuple(column[:-1] or column for column in band)
        tail: Columns = tuple(c[len(h) :] for c, h in zip(band, head, strict=True))
        parts = [head, tail]
    return [*bands[:at], *filter(any, parts), *bands[at + 1 :]]


def give(bands: Sequence[Columns], at: int, pane: int) -> list[Columns]:
    """The bands with the last sentence of one version in `at` moved to the next band."""
    if not bands[at][pane]:
        return list(bands)
    following = bands[at + 1] if at + 1 < len(bands) else ((),) * len(bands[at])
    moved = bands[at][pane][-1:]
    here = _with(bands[at], pane, bands[at][pane][:-1])
    after = _with(following, pane, moved + following[pane])
    return [*bands[:at], *filter(any, (here, after)), *bands[at + 2 :]]


def take(bands: Sequence[Columns], at: int, pane: int) -> list[Columns]:
    """The bands with the first sentence of one version in the next band moved into `at`.

    Where the next band has a gap there, the sentence is fetched from behind it, and the bands
    between keep their places.
    """
    source = next((i for i in range(at + 1, len(bands)) if bands[i][pane]), None)
    if source is None:
        return list(bands)
    found = list(bands)
    moved = found[source][pane][:1]
    found[at] = _with(found[at], pane, found[at][pane] + moved)
    found[source] = _with(found[source], pane, found[source][pane][1:])
    return [band for band in found if any(band)]


def _with(band: Columns, pane: int, indices: tuple[int, ...]) -> Columns:
    return tuple(indices if v == pane else column for v, column in enumerate(band))


def mended(
    before: Sequence[Columns],
    after: Sequence[Columns],
    segments: Sequence[Sequence[Segment]],
    kept: Mapping[tuple[int, int], Sequence[Mended]],
) -> dict[tuple[int, int], tuple[Mended, ...]]:
    """What to keep of each pair of versions that a step changed, by their numbers.

    That are the beads of `after` that `before` has not, and earlier mends they leave be. An empty
    side is an empty range where its next sentence starts.
    """
    found = {}
    for v, w in combinations(range(len(segments)), 2):
        old, new = _pairs(before, v, w), _pairs(after, v, w)
        if old != new:
            sides = segments[v], segments[w]
            found[v, w] = _of_pair(old, new, sides, kept.get((v, w), ()))
    return found


def _pairs(bands: Sequence[Columns], v: int, w: int) -> list[Columns]:
    return [(band[v], band[w]) for band in bands if band[v] or band[w]]


def _of_pair(
    before: Sequence[Columns],
    after: Sequence[Columns],
    segments: tuple[Sequence[Segment], Sequence[Segment]],
    kept: Sequence[Mended],
) -> tuple[Mended, ...]:
    known = set(before)
    fresh = [
        (_range(pair[0], _ahead(after, at, 0), segments[0]),
         _range(pair[1], _ahead(after, at, 1), segments[1]))
        for at, pair in enumerate(after)
        if pair not in known
    ]  # fmt: skip
    old = [
        mend for mend in kept if not any(_touch(mend[s], new[s]) for new in fresh for s in (0, 1))
    ]
    return tuple(sorted([*old, *fresh]))


def _ahead(pairs: Sequence[Columns], at: int, side: int) -> int:
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
