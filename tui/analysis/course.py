"""How one text runs along another: which anchors they share, on one line through both.

Two versions of a text have the same numbers and names at the same places, up to a stretch (one
language is wordier) and a shift (an end was cut off). `courses` finds the stretch and shift that
most of the shared anchors agree on, as a Hough transform finds a line among points, and measures
what stands on that line. Two articles about one topic share many anchors, but on no line.

Many pairs are measured at once, in arrays over all their anchors: one by one, most of the time
would go into calls.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import starmap

import numpy as np
import numpy.typing as npt

from tui.analysis.fingerprint import HAN_UNITS, LONGEST, Print

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

STRETCHES = tuple(float(s) for s in np.exp(np.arange(-5, 6) * 0.1))
"""Translations of one text are .6 to 1.65 times as long in units, whatever the languages."""
WINDOW = 0.06
"""How far from the line an anchor may stand, as a share of the shorter text: word order and
uneven wordiness move a name by a sentence."""
NARROWEST, WIDEST = 80.0, 500.0
"""Half a sentence at least, a paragraph at most, in units."""
FARTHEST = HAN_UNITS * LONGEST
"""Units from the beginning within which all anchors stand; a text may be fifty times as long."""
STIFFNESS = 4.0
"""Windows of a prior's width that keep a handful of neighbours from tilting the line."""


@dataclass(frozen=True, slots=True)
class Side:
    """The anchors of one side of all pairs, pair after pair, each pair's sorted by key."""

    pair: Ints
    """(N,) which pair an anchor belongs to."""
    starts: Ints
    """(P + 1,) where each pair's anchors begin."""
    keys: "npt.NDArray[np.uint32]"
    codes: "npt.NDArray[np.uint64]"
    """Pair and key in one number, ascending."""
    places: Floats
    weights: Floats
    faded: Floats
    """What share of its weight each key has lost to its corpus."""
    length: Floats
    """(P,) of the texts, in units."""
    script: Ints

    def sums(self, values: Floats) -> Floats:
        """Return (P,) the sums of (N,) values."""
        return _sums(self.pair, values, len(self.length))


@dataclass(frozen=True, slots=True)
class Along:
    """Of one side's anchors, (N,): which are matched on the line, which stand between its ends."""

    matched: Bools
    inside: Bools
    overlap: Floats
    """(P,) share of the text that the line runs through."""


@dataclass(frozen=True, slots=True)
class Line:
    """(P,) right place = stretch x left place + shift, in units, give or take a window."""

    stretch: Floats
    shift: Floats
    window: Floats

    def of(self, rows: Ints) -> "Line":
        """Return the lines of some pairs."""
        return Line(self.stretch[rows], self.shift[rows], self.window[rows])


@dataclass(frozen=True, slots=True)
class Courses:
    """What P pairs of texts share along their best lines; (P,) arrays, weights in bits."""

    left: Side
    right: Side
    along_left: Along
    along_right: Along
    line: Line
    on_line: Floats
    """Weight of shared anchors on the line, each occurrence counted once."""
    by_chance: Floats
    """The weight that any line would have."""
    shared: Floats
    """Weight of all shared anchors, wherever they stand; 0 where there are none."""
    spread: Floats
    """Mean distance of matched anchors from the line, as a share of the window."""


@dataclass(frozen=True, slots=True)
class _Joined:
    """Pairs of anchors with one key: `left` and `right` index the sides, x and y are places."""

    pair: Ints
    left: Ints
    right: Ints
    x: Floats
    y: Floats
    weight: Floats


def courses(pairs: Sequence[tuple[Print, Print]]) -> Courses:
    """Return how each pair's left text runs along its right one."""
    left, right = _side([a for a, _ in pairs]), _side([b for _, b in pairs])
    joined = _joined(left, right)
    window = np.clip(WINDOW * np.minimum(left.length, right.length), NARROWEST, WIDEST)
    stretch, shift = _line(joined, left.length, right.length, window)
    for _ in range(2):
        stretch, shift = _refined(joined, stretch, shift, window)
    return _measured(left, right, joined, Line(stretch, shift, window))


def _side(prints: Sequence[Print]) -> Side:
    sizes = np.array([len(p.keys) for p in prints], np.int64)
    pair = np.repeat(np.arange(len(prints)), sizes)
    keys = np.concatenate([np.zeros(0, np.uint32), *(p.keys for p in prints)])
    faded = [np.zeros(len(p.keys)) if p.faded is None else p.faded for p in prints]
    return Side(
        pair,
        np.concatenate(([0], np.cumsum(sizes))),
        keys,
        (pair.astype(np.uint64) << np.uint64(32)) | keys,
        np.concatenate([np.zeros(0), *(p.places for p in prints)]),
        np.concatenate([np.zeros(0), *(p.weights for p in prints)]),
        np.concatenate([np.zeros(0), *faded]),
        np.array([p.length for p in prints], np.float64),
        np.array([p.script for p in prints], np.int64),
    )


def _sums(pair: Ints, values: Floats, count: int) -> Floats:
    found: Floats = np.bincount(pair, values, count).astype(np.float64)
    return found


def _joined(left: Side, right: Side) -> _Joined:
    """Join on equal keys; a key that stands n times on a side shares its weight among n pairs."""
    low = np.searchsorted(right.codes, left.codes, "left")
    counts = np.searchsorted(right.codes, left.codes, "right") - low
    hit = counts > 0
    i = np.repeat(np.arange(len(left.codes)), counts)
    starts = np.repeat(low[hit] - np.concatenate(([0], np.cumsum(counts[hit])))[:-1], counts[hit])
    j = np.arange(len(i)) + starts
    kin = kinship(left)
    most = np.maximum(np.bincount(kin)[kin][i] if len(kin) else i, counts[i])
    weight = np.minimum(left.weights[i], right.weights[j]) / most
    return _Joined(left.pair[i], i, j, left.places[i], right.places[j], weight)


def kinship(side: Side) -> Ints:
    """Return for each anchor the number of its pair's key: equal for equal keys of one pair."""
    changes = np.concatenate(([False], side.codes[1:] != side.codes[:-1]))[: len(side.codes)]
    return np.cumsum(changes)


def _line(joined: _Joined, length: Floats, other: Floats, window: Floats) -> tuple[Floats, Floats]:
    """Return each pair's stretch and shift with most weight in their window."""
    whole = other / np.maximum(length, 1.0)
    fits = (STRETCHES[0] <= whole) & (whole <= STRETCHES[-1])
    whole = np.where(fits, whole, 1.0)
    found = [
        _best_shift(joined, whole, length, other, window),
        *(
            _best_shift(joined, np.full(len(whole), stretch), length, other, window)
            for stretch in STRETCHES
        ),
    ]
    values = np.array([value for value, _ in found])
    values[0, ~fits] = -1.0
    best = values.argmax(axis=0)
    stretches = np.concatenate([whole[None], np.tile(np.array(STRETCHES)[:, None], len(whole))])
    columns = np.arange(len(whole))
    shifts = np.array([shift for _, shift in found])
    return stretches[best, columns], shifts[best, columns]


def _best_shift(
    joined: _Joined, stretch: Floats, length: Floats, other: Floats, window: Floats
) -> tuple[Floats, Floats]:
    """Return for one stretch a pair the weight in the best window, and its shift."""
    before = np.ceil(stretch * np.minimum(length, FARTHEST) / window) + 1.0
    widths = (before + np.ceil(np.minimum(other, FARTHEST) / window) + 2.0).astype(np.int64)
    ends = np.cumsum(widths)
    starts = ends - widths
    off = joined.y - stretch[joined.pair] * joined.x
    bins = np.floor(off / window[joined.pair]) + before[joined.pair]
    cells = starts[joined.pair] + bins.astype(np.int64)
    sums = np.bincount(cells, joined.weight, int(ends[-1]) if len(ends) else 0)
    # A window laid over two bins; the last cell of each pair is empty.
    sums[:-1] += sums[1:].copy()
    highest = np.maximum.reduceat(sums, starts) if len(starts) else sums
    tops = np.flatnonzero(sums == np.repeat(highest, widths))
    at = tops[np.searchsorted(tops, starts)] - starts
    shifts = (at - before + 1.0) * window
    # A line through most of both texts is likelier than one that joins their ends.
    stop = np.minimum(length, (other - shifts) / stretch)
    spans = np.maximum(stop - np.maximum(0.0, -shifts / stretch), 0.0)
    fullness = spans / np.maximum(np.minimum(length, other / stretch), 1.0)
    return highest * (0.5 + 0.5 * np.minimum(fullness, 1.0)), shifts


def _refined(
    joined: _Joined, stretch: Floats, shift: Floats, window: Floats
) -> tuple[Floats, Floats]:
    """Return the lines of least squares through what stands near the lines given."""
    count = len(stretch)
    off = joined.y - stretch[joined.pair] * joined.x - shift[joined.pair]
    near = np.abs(off) <= window[joined.pair]
    pair, x, y, weight = joined.pair[near], joined.x[near], joined.y[near], joined.weight[near]
    total = np.bincount(pair, weight, count)
    known = (total > 0.0) & (np.bincount(pair, minlength=count) >= 3)
    whole = np.where(known, total, 1.0)
    mean_x = np.bincount(pair, weight * x, count) / whole
    mean_y = np.bincount(pair, weight * y, count) / whole
    x, y = x - mean_x[pair], y - mean_y[pair]
    prior = whole * (STIFFNESS * window) ** 2
    slope = (np.bincount(pair, weight * x * y, count) + prior * stretch) / (
        np.bincount(pair, weight * x * x, count) + prior
    )
    slope = np.clip(slope, STRETCHES[0], STRETCHES[-1])
    return np.where(known, slope, stretch), np.where(known, mean_y - slope * mean_x, shift)


def _measured(left: Side, right: Side, joined: _Joined, line: Line) -> Courses:
    stretch, shift, window = line.stretch, line.shift, line.window
    pair = joined.pair
    off = np.abs(joined.y - stretch[pair] * joined.x - shift[pair])
    near = off <= window[pair]
    begin = np.maximum(0.0, -shift / stretch)
    end = np.minimum(left.length, (right.length - shift) / stretch)
    top, bottom = stretch * begin + shift, stretch * end + shift
    ours = _along(left, joined.left[near], begin, end, window)
    theirs = _along(right, joined.right[near], top, bottom, window)
    on_line = np.minimum(
        left.sums(left.weights * ours.matched), right.sums(right.weights * theirs.matched)
    )
    shared = _sums(pair, joined.weight, len(stretch))
    met = _sums(pair[near], joined.weight[near], len(stretch))
    distance = _sums(pair[near], (joined.weight * off)[near], len(stretch))
    area = 2.0 * window * np.maximum(end - begin, 0.0)
    area = np.minimum(area / np.maximum(left.length * right.length, 1.0), 1.0)
    spread = distance / np.maximum(met * window, 1e-9)
    return Courses(left, right, ours, theirs, line, on_line, shared * area, shared, spread)


def _along(side: Side, met: Ints, begin: Floats, end: Floats, window: Floats) -> Along:
    """Return what of a side is matched, and what stands between the line's ends."""
    matched = np.zeros(len(side.keys), bool)
    matched[met] = True
    first, last = (begin - window)[side.pair], (end + window)[side.pair]
    inside = (side.places >= first) & (side.places <= last)
    return Along(matched, inside, np.maximum(end - begin, 0.0) / np.maximum(side.length, 1.0))


def each_way(pairs: Sequence[tuple[Print, Print]]) -> list[tuple[Print, Print]]:
    """Return the pairs with their sides in one order, whichever way they were given."""
    return list(starmap(_ordered, pairs))


def _ordered(left: Print, right: Print) -> tuple[Print, Print]:
    if left.length != right.length:
        return (left, right) if left.length < right.length else (right, left)
    return (left, right) if _rank(left) <= _rank(right) else (right, left)


def _rank(side: Print) -> tuple[bytes, bytes]:
    return side.keys.tobytes(), side.places.tobytes()
