"""How one text runs along another: which anchors they share, on one line through both.

Two versions of a text have the same numbers and names at the same places, up to a stretch (one
language is wordier) and a shift (an end was cut off). `course` finds the stretch and shift that
most of the shared anchors agree on, as a Hough transform finds a line among points, and measures
what stands on that line. Two articles about one topic share many anchors, but on no line.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tui.analysis.fingerprint import Print

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]

STRETCHES = tuple(float(s) for s in np.exp(np.arange(-5, 6) * 0.1))
"""Translations of one text are .6 to 1.65 times as long in units, whatever the languages."""
WINDOW = 0.06
"""How far from the line an anchor may stand, as a share of the shorter text: word order and
uneven wordiness move a name by a sentence."""
NARROWEST, WIDEST = 80.0, 500.0
"""Half a sentence at least, a paragraph at most, in units."""


@dataclass(frozen=True, slots=True)
class Course:
    """What two texts share along their best line; weights in bits, shares in 0..1."""

    stretch: float
    shift: float
    """The line: right place = stretch x left place + shift, in units."""
    left_matched: npt.NDArray[np.bool_]
    right_matched: npt.NDArray[np.bool_]
    left_inside: npt.NDArray[np.bool_]
    right_inside: npt.NDArray[np.bool_]
    """Which anchors of each side stand on the line, and which before the line's both ends."""
    on_line: float
    """Weight of shared anchors on the line, each occurrence counted once."""
    by_chance: float
    """The weight that any line would have."""
    shared: float
    """Weight of all shared anchors, wherever they stand."""
    overlap: tuple[float, float]
    """Share of the left, of the right text that the line runs through."""
    spread: float
    """Mean distance of matched anchors from the line, as a share of the window."""


@dataclass(frozen=True, slots=True)
class _Pairs:
    left: Ints
    right: Ints
    x: Floats
    y: Floats
    weight: Floats


def course(left: Print, right: Print) -> Course | None:
    """Return how `left` runs along `right`; None when they share no anchor."""
    pairs = _pairs(left, right)
    if not len(pairs.left):
        return None
    window = min(max(WINDOW * min(left.length, right.length), NARROWEST), WIDEST)
    stretch, shift = _line(pairs, left.length, right.length, window)
    for _ in range(2):
        stretch, shift = _refined(pairs, stretch, shift, window)
    return _measured(left, right, pairs, (stretch, shift), window)


def _pairs(left: Print, right: Print) -> _Pairs:
    """Join on equal keys; a key that stands n times on a side shares its weight among n pairs."""
    low = np.searchsorted(right.keys, left.keys, "left")
    counts = np.searchsorted(right.keys, left.keys, "right") - low
    hit = counts > 0
    i = np.repeat(np.arange(len(left.keys)), counts)
    starts = np.repeat(low[hit] - np.concatenate(([0], np.cumsum(counts[hit])[:-1])), counts[hit])
    j = np.arange(len(i)) + starts
    own = np.searchsorted(left.keys, left.keys, "right") - np.searchsorted(left.keys, left.keys)
    most = np.maximum(own[i], counts[i])
    weight = np.minimum(left.weights[i], right.weights[j]) / most
    x = left.places[i].astype(np.float64)
    return _Pairs(i, j, x, right.places[j].astype(np.float64), weight.astype(np.float64))


def _line(pairs: _Pairs, length: int, other: int, window: float) -> tuple[float, float]:
    """Return the stretch and shift with most weight in their window."""
    whole = other / max(length, 1)
    plausible = STRETCHES[0] <= whole <= STRETCHES[-1]
    stretches = np.array(((whole,) if plausible else ()) + STRETCHES)
    bins = np.floor((pairs.y - stretches[:, None] * pairs.x) / window).astype(np.int64)
    lowest = int(bins.min())
    width = int(bins.max()) - lowest + 2
    rows = np.arange(len(stretches))[:, None] * width
    sums = np.bincount(
        (bins - lowest + rows).ravel(), np.tile(pairs.weight, len(stretches)), rows.size * width
    ).reshape(-1, width)
    sums[:, :-1] += sums[:, 1:].copy()
    at = sums[:, :-1].argmax(axis=1)
    shifts = (lowest + at + 1) * window
    # A line through most of both texts is likelier than one that joins their ends.
    ends = np.minimum(length, (other - shifts) / stretches)
    spans = np.maximum(ends - np.maximum(0.0, -shifts / stretches), 0.0)
    fullness = spans / np.maximum(np.minimum(length, other / stretches), 1.0)
    values = sums[np.arange(len(stretches)), at] * (0.5 + 0.5 * np.minimum(fullness, 1.0))
    best = int(values.argmax())
    return float(stretches[best]), float(shifts[best])


def _refined(pairs: _Pairs, stretch: float, shift: float, window: float) -> tuple[float, float]:
    """Return the line of least squares through what stands near the line given."""
    off = pairs.y - stretch * pairs.x - shift
    near = np.abs(off) <= window
    weight = pairs.weight[near]
    total = float(weight.sum())
    if total <= 0.0 or np.count_nonzero(near) < 3:
        return stretch, shift
    x, y = pairs.x[near], pairs.y[near]
    mean_x, mean_y = float(weight @ x) / total, float(weight @ y) / total
    variance = float(weight @ (x - mean_x) ** 2)
    # A prior of one window's width keeps a handful of neighbours from tilting the line.
    prior = total * (4.0 * window) ** 2
    slope = (float(weight @ ((x - mean_x) * (y - mean_y))) + prior * stretch) / (variance + prior)
    slope = min(max(slope, STRETCHES[0]), STRETCHES[-1])
    return slope, mean_y - slope * mean_x


def _measured(
    left: Print, right: Print, pairs: _Pairs, line: tuple[float, float], window: float
) -> Course:
    stretch, shift = line
    off = np.abs(pairs.y - stretch * pairs.x - shift)
    near = off <= window
    left_matched = np.zeros(len(left.keys), bool)
    right_matched = np.zeros(len(right.keys), bool)
    left_matched[pairs.left[near]] = True
    right_matched[pairs.right[near]] = True
    begin = max(0.0, -shift / stretch)
    end = min(float(left.length), (right.length - shift) / stretch)
    inside = (left.places >= begin - window) & (left.places <= end + window)
    top, bottom = stretch * begin + shift, stretch * end + shift
    right_inside = (right.places >= top - window) & (right.places <= bottom + window)
    on_line = min(
        float(left.weights[left_matched].sum()), float(right.weights[right_matched].sum())
    )
    area = 2.0 * window * max(end - begin, 0.0) / max(left.length * right.length, 1)
    weight = pairs.weight[near]
    spread = float(weight @ off[near]) / max(float(weight.sum()) * window, 1e-9)
    return Course(
        stretch,
        shift,
        left_matched,
        right_matched,
        inside,
        right_inside,
        on_line,
        float(pairs.weight.sum()) * min(area, 1.0),
        float(pairs.weight.sum()),
        (
            max(end - begin, 0.0) / max(left.length, 1),
            max(bottom - top, 0.0) / max(right.length, 1),
        ),
        spread,
    )
