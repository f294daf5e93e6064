"""What one side leaves out: whole segments, and clauses inside a bead.

A clause is missed by length: the logarithm of the two sides' lengths against what is usual in
this pair of texts. Which clause it is, the encoder or the links between words tell.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log, sqrt
from statistics import median

import numpy as np
import numpy.typing as npt

from tui.analysis.alignment.links import links
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Bead, Side
from tui.analysis.names.scripts import HAN, HANGUL, KANA, script

LIMIT = 2.6
"""Deviations from which a side is too short by length alone: 1.6 untouched beads in a hundred
(planted in six languages; 43 of 100 dropped clauses are found)."""
LOOK = 0.8
"""Deviations from which the encoder is asked: below, the lengths speak against a gap."""
SIGMA = 0.07
"""Deviation of the logarithm of lengths of very long translated sentences, pooled over 13
languages; `_spread` says how it grows as they get shorter."""
SHRINK = 8
"""Beads the scripts' usual ratio counts for beside the document's own median."""
_DENSITY = {HAN: 0.36, KANA: 0.46, HANGUL: 0.52}
"""Characters that say what one Latin letter's worth says; other scripts are near 1."""
_BREAK = re.compile(
    r"[,;:，、；：،؛—–()（）\[\]]+[\s\u00a0]*|[.!?。！？…]+[\"”’»」』]*[\s\u00a0]*|\s[-]\s"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that one side of a bead seems to have alone."""

    bead: int
    side: Side
    start: int
    end: int
    certainty: float


_BEHEADED = re.compile(r"[^\W\d_]{4}[.!?]\s+(?=[^\W\d_])(?-i:[a-zà-öø-ÿα-ωа-яёіїєґ])")
"""A sentence that begins with a small letter has lost its beginning; short words before the dot
may be abbreviations."""
BEHEADED = 2.5
"""What that adds to the log-odds: edited text has no such sentence, so twelve to one."""
_SPACE = re.compile(r"\s+")
MISFIT = 0.05
"""What a clause of the wrong length (by a factor of e) loses in likeness."""
EVIDENCE = -0.4
"""Log-odds from which a gap is reported: 1.5 untouched beads in a hundred (planted in six
languages; 79 of 100 dropped clauses are found)."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How long the right side of a bead usually is beside the left one, in these two texts."""

    centre: float
    """Logarithm of right over left."""

    def deviation(self, left: int, right: int) -> float:
        """In deviations: below 0 the right side is short, above 0 the left one."""
        return (log((right + 5) / (left + 5)) - self.centre) / _spread(min(left, right))

    def spare(self, left: int, right: int) -> float:
        """How many code points the side that is too long has more than its share."""
        if log((right + 5) / (left + 5)) < self.centre:
            return left - right / exp(self.centre)
        return right - left * exp(self.centre)


def _spread(shorter: int) -> float:
    return SIGMA * (1 + 12 / sqrt(shorter + 5))


def measure(left: Sequence[str], right: Sequence[str]) -> Measure:
    """The usual ratio of the sides of beads: median of the text, drawn to that of the scripts."""
    raw = [log((len(b) + 5) / (len(a) + 5)) for a, b in zip(left, right, strict=True) if a and b]
    prior = log(_density(right) / _density(left))
    if not raw:
        return Measure(prior)
    return Measure((median(raw) * len(raw) + prior * SHRINK) / (len(raw) + SHRINK))


def _density(parts: Sequence[str]) -> float:
    """Characters per Latin letter's worth, by the scripts of the first 2,000 letters."""
    letters = [c for c in "".join(parts)[:4000] if c.isalpha()][:2000]
    kana = any(script(c) == KANA for c in letters)
    weights = [
        _DENSITY[KANA] if kana and script(c) == HAN else _DENSITY.get(script(c), 1.0)
        for c in letters
    ]
    return sum(weights) / len(weights) if weights else 1.0


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a sentence between its marks, at least ten code points each."""
    borders = [start, *(m.end() for m in _BREAK.finditer(text, start, end)), end]
    parts: list[tuple[int, int]] = []
    for first, last in pairwise(borders):
        if parts and (last - first < 10 or parts[-1][1] - parts[-1][0] < 10):
            parts[-1] = (parts[-1][0], last)
        elif last > first:
            parts.append((first, last))
    return parts


def missing_clauses(
    beads: Sequence[Bead],
    left: Sequence[tuple[str, int, int]],
    right: Sequence[tuple[str, int, int]],
    encoder: Encoder | None,
) -> list[Clause]:
    """The clauses that one side of a two-sided bead has alone.

    `left[k]` and `right[k]` are the article and the range of bead k; empty where it has no
    segment. `encoder` must speak both languages.
    """
    usual = measure([t[a:b] for t, a, b in left], [t[a:b] for t, a, b in right])
    found: list[Clause] = []
    for k, bead in enumerate(beads):
        if not bead.left or not bead.right:
            continue
        lengths = left[k][2] - left[k][1], right[k][2] - right[k][1]
        deviation = usual.deviation(*lengths)
        side: Side = "left" if deviation < 0 else "right"
        here, there = (left[k], right[k]) if side == "left" else (right[k], left[k])
        found_here = _gap(here, there, abs(deviation), max(1.0, usual.spare(*lengths)), encoder)
        if found_here is not None:
            found.append(Clause(k, side, *found_here))
    return found


def _gap(
    here: tuple[str, int, int],
    there: tuple[str, int, int],
    deviation: float,
    spare: float,
    encoder: Encoder | None,
) -> tuple[int, int, float] | None:
    """Range and certainty of what `here` has too much; None where nothing speaks for it."""
    if deviation < (LIMIT if encoder is None else LOOK):
        return None
    text, start, end = here
    runs = _runs(clauses(text, start, end))
    if encoder is None:
        if not runs:
            return None
        span = _unlinked(text, runs, there, spare)
        return (*span, min(0.8, 0.4 + 0.1 * (deviation - LIMIT)))
    stretches = _windows(text, start, end, spare)
    rests = [text[start:a] + text[b:end] for a, b in runs + stretches]
    if not rests:
        return None
    vectors = encoder.encode([there[0][there[1] : there[2]], text[start:end], *rests])
    gains = (vectors[2:] - vectors[1]) @ vectors[0]
    misfit = np.array([abs(log((b - a) / spare)) for a, b in runs + stretches])
    likely = gains - MISFIT * misfit
    clause = max(range(len(runs)), key=likely.__getitem__, default=None)
    stretch = max(0.0, float(gains[len(runs) :].max(initial=0.0)))
    gain = margin = 0.0
    if clause is not None:
        gain = float(gains[clause])
        margin = gain - _usual_gain(runs, gains, clause)
    evidence = _evidence(deviation, gain, stretch, margin)
    if _BEHEADED.search(there[0], there[1], there[2]):
        evidence += BEHEADED
    if evidence < EVIDENCE:
        return None
    a, b = (runs + stretches)[int(np.argmax(likely)) if clause is None else clause]
    return a, a + len(text[a:b].rstrip()), 1 / (1 + exp(-(evidence - EVIDENCE) - 0.2))


def _usual_gain(
    runs: Sequence[tuple[int, int]], gains: "npt.NDArray[np.float32]", chosen: int
) -> float:
    """What leaving out another stretch of that length does to the likeness, on average."""
    a, b = runs[chosen]
    others = [
        float(gain) / (d - c) for gain, (c, d) in zip(gains, runs, strict=False) if d <= a or c >= b
    ]
    return (b - a) * sum(others) / len(others) if others else 0.0


def _evidence(deviation: float, gain: float, stretch: float, margin: float) -> float:
    """Log-odds of a gap, from length and from the gain in likeness without a clause or stretch.

    Logistic regression on clauses taken out of translations into ten languages.
    """
    z = min(deviation, 6.0)
    return -4.66 + 1.94 * z - 0.23 * z * z + 11.2 * gain + 13.5 * stretch + 3.2 * margin


def _runs(parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """One to three clauses in a row, never all."""
    return [
        (parts[i][0], parts[j][1])
        for i in range(len(parts))
        for j in range(i, min(i + 3, len(parts)))
        if j - i + 1 < len(parts)
    ]


def _windows(text: str, start: int, end: int, spare: float) -> list[tuple[int, int]]:
    """Stretches of about `spare` code points from a dozen words on, whatever their marks."""
    borders = [start, *(m.end() for m in _SPACE.finditer(text, start, end)), end]
    found: list[tuple[int, int]] = []
    for a in borders[: -1 : max(1, len(borders) // 12)]:
        b = min(borders, key=lambda border: abs(border - a - spare))
        if b - a > 0.5 * spare and b - a < end - start - 8:
            found.append((a, b))
    return found


def _unlinked(
    text: str, runs: Sequence[tuple[int, int]], there: tuple[str, int, int], spare: float
) -> tuple[int, int]:
    """The run that shares least with the other side, of about the missing length."""
    shared = links([text[a:b] for a, b in runs], [there[0][there[1] : there[2]]])
    cost = [
        row.get(0, 0.0) / (b - a + 20) + MISFIT * abs(log((b - a) / spare))
        for row, (a, b) in zip(shared.rows, runs, strict=True)
    ]
    a, b = runs[int(np.argmin(cost))]
    return a, a + len(text[a:b].rstrip())
