"""Whether the sentences of two texts keep pace: one as long as the other, all along.

Gale and Church ('A program for aligning sentences in bilingual corpora', 1993) align texts by the
lengths of their sentences alone. Here the best path is weighed against chance: how much likelier
the lengths and marks are if one text is the other's version than if the two have nothing to do
with each other. That says something where names are spelt too freely to be recognised, and of two
reports that name the same people.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tui.analysis.course import Line
from tui.analysis.fingerprint import Print

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_KEPT = np.array([0.85, 0.9, 0.85, 0.75])
"""How often a sentence that quotes, asks, has a number of two digits, or a bracket, is translated
by one that does too."""
_ADDED = np.array([0.06, 0.01, 0.06, 0.04])
"""How often one that doesn't is."""
_USUAL = np.array([0.25, 0.04, 0.35, 0.07])
"""How often any sentence of news does."""
SPREAD = 7.0
"""Variance of a translation's length for each unit of the original (Gale and Church: 6.8)."""
ROUGH = 30.0
"""Variance that every sentence has besides, in squared units: a word more or less."""
_MOVES = ((1, 1, 0.0), (1, 2, -2.3), (2, 1, -2.3), (2, 2, -4.0), (1, 3, -4.5), (3, 1, -4.5))
"""Sentences left, sentences right, and log-odds against one to one (Gale and Church: 89 in 100
beads are one to one, 9 are two to one; three to one is rarer than two)."""
SKIP = -1.2
"""Log-odds of a sentence that has no like: three in a hundred, but whole ends may be cut off."""
LIMITS = (-8.0, 6.0)
"""Log-odds of one bead: no single one decides."""
CORRIDOR = 3.0
"""Windows of `course` that the path may stray from the line that the anchors give."""
EVEN = (0.4, 1.0)
"""Spread of a text's sentences' log-lengths: were all of a length, any likeness would be a wonder;
news has .6."""
EACH = np.float32(1.5)
"""Log-odds that a sentence brings where a translation follows closely."""
NEVER = np.float32(-1e6)


def _flag_odds() -> Floats:
    """Return (16, 16) log-odds of two sets of flags."""
    bits = np.array([[flags >> bit & 1 for bit in range(len(_KEPT))] for flags in range(16)])
    left, right = bits[:, None, :], bits[None, :, :]
    met = np.where(left, _KEPT, _ADDED)
    odds = np.where(right, np.log(met / _USUAL), np.log((1 - met) / (1 - _USUAL)))
    found: Floats = odds.sum(axis=2).astype(np.float32)
    return found


_FLAG_ODDS = _flag_odds()


@dataclass(frozen=True, slots=True)
class _Rows:
    """The sentences of one side of all pairs, padded: (P, N + 1) ends, (P, N) flags, (P,) count."""

    ends: Floats
    flags: Ints
    count: Ints


def _rows(side: Sequence[Print], stretch: npt.NDArray[np.float64]) -> _Rows:
    count = np.array([len(one.lengths) for one in side], np.int64)
    most = max(1, int(count.max(initial=0)))
    ends = np.zeros((len(side), most + 1), np.float32)
    flags = np.zeros((len(side), most), np.int64)
    for row, one in enumerate(side):
        size = len(one.lengths)
        ends[row, 1 : size + 1] = np.cumsum(one.lengths.astype(np.float64)) * stretch[row]
        ends[row, size + 1 :] = ends[row, size]
        flags[row, :size] = one.flags
    return _Rows(ends, flags, count)


def _joint(flags: Ints, size: int) -> Ints:
    """Return the flags of `size` sentences together, for each that they may begin with."""
    joint = flags[:, : flags.shape[1] - size + 1].copy()
    for offset in range(1, size):
        joint |= flags[:, offset : flags.shape[1] - size + 1 + offset]
    return joint


def pace(pairs: Sequence[tuple[Print, Print]], line: Line) -> Floats:
    """Return (P, 4) how well the sentences of each pair keep pace.

    These are the log-odds (nats) of the best path, their root, their share of a close
    translation's, and the logarithm of the sentences that the shorter list has. The path keeps to
    within `CORRIDOR` windows of the pair's line, and may begin and end anywhere.
    """
    ours = _rows([left for left, _ in pairs], line.stretch)
    theirs = _rows([right for _, right in pairs], np.ones(len(pairs)))
    best = _best(ours, theirs, line)
    count = np.minimum(ours.count, theirs.count).astype(np.float32)
    shares = best / (EACH * np.maximum(count, np.float32(1)))
    return np.stack([best, np.sqrt(best), shares, np.log1p(count)], axis=1)


def _best(ours: _Rows, theirs: _Rows, line: Line) -> Floats:
    """Return (P,) the log-odds of the best path, by dynamic programming along the left texts."""
    pairs, columns = theirs.ends.shape
    usual = _usual(theirs)
    inside = np.arange(columns) <= theirs.count[:, None]
    drift = theirs.ends - line.shift.astype(np.float32)[:, None]
    reach = (CORRIDOR * line.window).astype(np.float32)[:, None]
    steps = -SKIP * np.arange(columns, dtype=np.float32)
    table = [np.where(inside, np.float32(0), NEVER)]
    best = np.zeros(pairs, np.float32)
    joint = {size: _joint(theirs.flags, size) for size in (1, 2, 3) if columns > size}
    own_joint = {size: _joint(ours.flags, size) for size in (1, 2, 3)}
    worst, most = LIMITS
    for i in range(1, ours.ends.shape[1]):
        allowed = np.abs(drift - ours.ends[:, i : i + 1]) <= reach
        allowed &= inside & (i <= ours.count)[:, None]
        # Only the columns that some pair's corridor runs through are filled.
        columns_here = np.flatnonzero(allowed.any(axis=0))
        first, last = (columns_here[0], columns_here[-1] + 1) if len(columns_here) else (0, 0)
        here = np.maximum(table[i - 1][:, first:last] + np.float32(SKIP), 0)
        for own, other, odds in _MOVES:
            low = max(first, other)
            if own > i or low >= last:
                continue
            length = (ours.ends[:, i] - ours.ends[:, i - own])[:, None]
            flags = own_joint[own][:, i - own, None]
            span = slice(low - other, last - other)
            gain = _bead(length, theirs.ends[:, low:last] - theirs.ends[:, span])
            gain += _FLAG_ODDS[flags, joint[other][:, span]] - usual[other][:, span]
            # Twice as fast as `np.clip`, which is asked for thousands of small arrays here.
            np.minimum(np.maximum(gain, worst, out=gain), most, out=gain)
            gain += table[i - own][:, span] + np.float32(odds)
            np.maximum(here[:, low - first :], gain, out=here[:, low - first :])
        if last > first:
            slope = steps[first:last]
            here = np.maximum.accumulate(here + slope, axis=1) - slope
        row = np.full((pairs, columns), NEVER)
        row[:, first:last] = np.where(allowed[:, first:last], here, NEVER)
        table.append(row)
        np.maximum(best, row.max(axis=1), out=best)
    return best


def _usual(side: _Rows) -> dict[int, Floats]:
    """Return by number of sentences the log-density of their length as this text has lengths."""
    lengths = np.diff(side.ends, axis=1)
    real = np.arange(lengths.shape[1]) < side.count[:, None]
    logs = np.log(np.maximum(lengths, 1.0))
    count = np.maximum(side.count, 1)[:, None]
    middle = (logs * real).sum(axis=1, keepdims=True) / count
    wide = np.sqrt((((logs - middle) ** 2) * real).sum(axis=1, keepdims=True) / count)
    found = {}
    for size in (1, 2, 3):
        if side.ends.shape[1] <= size:
            continue
        log = np.log(np.maximum(side.ends[:, size:] - side.ends[:, :-size], 1.0))
        spread = np.clip(wide, *EVEN) / np.sqrt(size)
        odds = -0.5 * ((log - middle - np.log(size)) / spread) ** 2 - np.log(spread) - log
        found[size] = odds.astype(np.float32)
    return found


def _bead(length: Floats, other: Floats) -> Floats:
    """Return the log-density that a translation of so many units has so many."""
    variance = SPREAD * length + ROUGH
    off = other - length
    found: Floats = off * off * (-0.5 / variance) - 0.5 * np.log(variance)
    return found
