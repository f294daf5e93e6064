"""What one side leaves out: whole segments, and clauses inside a bead.

A clause is missed by length, by its marks, and by the names and numbers that it took along; where
an encoder speaks both languages, by the likeness that the rest gains without it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log
from statistics import median

import numpy as np

from tui.analysis.divergence.figures import figures
from tui.analysis.divergence.lengths import Measure, measure
from tui.analysis.divergence.meeting import likest
from tui.analysis.divergence.naming import NOUNS
from tui.analysis.divergence.quantities import Part
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Side
from tui.analysis.names.common import is_common_word
from tui.analysis.names.pieces import pieces

LOOK = 0.8
"""Deviations from which a gap is looked for: below, the lengths speak against one."""
MOST = 6.0
"""Deviations above which more say no more."""
MISFIT = 0.05
"""What a clause of the wrong length (by a factor of e) loses in likeness."""
TOKEN = 0.03
"""What a name or number that the other side lacks is worth in likeness; one it has costs that."""
SHORTEST = 10
"""Code points of a clause."""
LONGEST = 1_500
"""Code points of a side in which a gap is looked for: more is a paragraph that nothing could cut
into sentences, and has more clauses than an encoder reads in a second."""
THERE, GONE = 0.6, 0.35
"""Chance of its likest word from which a name is on the other side, and below which it is not."""
LIMIT, LIMIT_SPOKEN = 1.85, 1.25
"""Log-odds from which a gap is reported without and with an encoder: where seven of ten clauses of
a quarter to three fifths of a sentence are found, at one cry in a hundred untouched beads with an
encoder and two without."""
_BREAK = re.compile(
    r"[,;:，、；：،؛—–()（）\[\]]+[\s\u00a0]*|[.!?。！？…।]+[\"”’»」』]*[\s\u00a0]*|\s[-]\s"
)
_STOP = re.compile(r"[.!?。！？…।]+[\"”’»」』)）]*\s+|\n+|(?<=[。！？])")


_BEHEADED = re.compile(r"[^\W\d_]{4}[.!?]\s+(?=[^\W\d_])(?-i:[a-zà-öø-ÿα-ωа-яёіїєґ])")
"""A sentence that begins with a small letter has lost its beginning; short words before the dot
may be abbreviations."""
BEHEADED = 2.5
"""What that adds to the log-odds: edited text has no such sentence, so twelve to one."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that one side of a bead seems to have alone."""

    bead: int
    side: Side
    start: int
    end: int
    certainty: float


@dataclass(frozen=True, slots=True)
class Gap:
    """The likeliest stretch that a side has alone, and what speaks for it."""

    start: int
    end: int
    deviation: float
    """By how much the other side is too short."""
    misfit: float
    """Logarithm of the stretch's length over what is too much."""
    gone: int
    """Names and numbers of the stretch that the other side lacks; `there`: that it has."""
    there: int
    marks: float
    """Marks between clauses that the other side has fewer than usual."""
    beheaded: bool
    """The other side begins a sentence with a small letter."""
    gain: float
    """What the likeness gains without the best clause; 0 without an encoder, as what follows."""
    stretch: float
    """The same without the best stretch of the missing length, whatever its marks."""
    margin: float
    """What the clause gains more than others of its length would."""

    @property
    def features(self) -> tuple[float, ...]:
        """What `evidence` weighs, beginning with 1; without an encoder but the first seven."""
        z = min(self.deviation, MOST)
        return (
            1.0,
            z,
            z * z,
            abs(self.misfit),
            float(min(self.gone, 3)),
            float(min(self.there, 3)),
            max(-3.0, min(3.0, self.marks)),
            self.gain,
            self.stretch,
            self.margin,
        )

    def evidence(self, weights: Sequence[float]) -> float:
        """Log-odds that the other side has lost something here."""
        found = sum(w * f for w, f in zip(weights, self.features, strict=False))
        return found + BEHEADED * self.beheaded


_WEIGHTS = (-4.95, 2.79, -0.11, -0.22, 0.58, -0.87, 0.35)
_WEIGHTS_SPOKEN = (-4.58, 2.06, -0.07, -0.31, 0.65, -0.24, 0.1, 7.4, 12.9, 3.0)
"""Logistic regressions (`benchmarks/fit_divergences.py`) on clauses taken out of translations; the
second on two thirds of the stories, some of the clauses cut from a conjunction on."""


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a sentence between its marks, at least `SHORTEST` code points each."""
    borders = [start, *(m.end() for m in _BREAK.finditer(text, start, end)), end]
    parts: list[tuple[int, int]] = []
    for first, last in pairwise(borders):
        if parts and min(last - first, parts[-1][1] - parts[-1][0]) < SHORTEST:
            parts[-1] = (parts[-1][0], last)
        elif last > first:
            parts.append((first, last))
    return parts


def missing_clauses(
    beads: Sequence[tuple[Part, Part] | None], encoder: Encoder | None
) -> list[Clause]:
    """The clauses that one side of a two-sided bead has alone.

    `encoder` must speak both languages.
    """
    weights, limit = (_WEIGHTS, LIMIT) if encoder is None else (_WEIGHTS_SPOKEN, LIMIT_SPOKEN)
    found: list[Clause] = []
    for k, side, gap in gaps(beads, encoder):
        evidence = gap.evidence(weights) - limit
        if evidence >= 0:
            certainty = min(0.9, 1 / (1 + exp(-evidence)))
            found.append(Clause(k, side, gap.start, gap.end, certainty))
    return found


def gaps(
    beads: Sequence[tuple[Part, Part] | None], encoder: Encoder | None
) -> list[tuple[int, Side, Gap]]:
    """For each bead that is shorter on one side than usual: what the longer side may have alone."""
    parts = [bead for bead in beads if bead is not None]
    if not parts:
        return []
    usual = measure(
        [part.text[part.start : part.end] for part, _ in parts],
        [part.text[part.start : part.end] for _, part in parts],
        parts[0][0].language,
        parts[0][1].language,
    )
    more = median(_marks(right) - _marks(left) for left, right in parts)
    found: list[tuple[int, Side, Gap]] = []
    for k, bead in enumerate(beads):
        if bead is None:
            continue
        left, right = bead
        deviation = usual.deviation(left.end - left.start, right.end - right.start)
        side: Side = "left" if deviation < 0 else "right"
        here, there = (left, right) if side == "left" else (right, left)
        marks = _marks(here) - _marks(there) + (more if side == "left" else -more)
        gap = _gap(here, there, usual, deviation, marks, encoder)
        if gap is not None:
            found.append((k, side, gap))
    return found


def _marks(part: Part) -> int:
    return sum(1 for _ in _BREAK.finditer(part.text, part.start, part.end))


def _gap(
    here: Part,
    there: Part,
    usual: Measure,
    deviation: float,
    marks: float,
    encoder: Encoder | None,
) -> Gap | None:
    """The likeliest gap of a bead; None where lengths speak against one or nothing can be cut."""
    if abs(deviation) < LOOK:
        return None
    lengths = here.end - here.start, there.end - there.start
    spare = max(1.0, usual.spare(*(lengths if deviation < 0 else lengths[::-1])))
    text, start, end = here.text, here.start, here.end
    if end - start > LONGEST:
        return None
    runs = list(dict.fromkeys(_runs(clauses(text, start, end)) + _sentences(text, start, end)))
    stretches = _windows(text, start, end, spare)
    spans = runs + stretches
    if not spans:
        return None
    tokens = _tokens(here, there)
    gone = [sum(not t and a <= at < b for at, t in tokens) for a, b in spans]
    kept = [sum(t and a <= at < b for at, t in tokens) for a, b in spans]
    misfit = [log((b - a) / spare) for a, b in spans]
    gains = np.zeros(len(spans))
    if encoder is not None:
        rests = [text[start:a] + text[b:end] for a, b in spans]
        vectors = encoder.encode([there.text[there.start : there.end], text[start:end], *rests])
        gains = ((vectors[2:] - vectors[1]) @ vectors[0]).astype(np.float64)
    likely = gains - MISFIT * np.abs(misfit) + TOKEN * (np.array(gone) - np.array(kept))
    best = int(np.argmax(likely[: len(runs)] if runs else likely))
    a, b = spans[best]
    return Gap(
        a,
        a + len(text[a:b].rstrip()),
        abs(deviation),
        misfit[best],
        gone[best],
        kept[best],
        marks,
        _BEHEADED.search(there.text, there.start, there.end) is not None,
        float(gains[best]) if runs else 0.0,
        max(0.0, float(gains[len(runs) :].max(initial=0.0))),
        float(gains[best]) - _usual_gain(runs, gains.tolist(), best) if runs else 0.0,
    )


def _tokens(here: Part, there: Part) -> list[tuple[int, bool]]:
    """Where numbers and names stand, and whether the other side has them; those in doubt left out.

    Where every noun has a capital, and at the beginning of a sentence, a capital tells no name.
    """
    values = there.values
    found = [
        (figure.start, any(all(v in values for v in reading) for reading in figure.readings))
        for figure in figures(here.text, here.start, here.end, here.language)
        if not figure.bound
    ]
    if here.language in NOUNS:
        return found
    other = there.text[there.start : there.end]
    opens = {start for start, _ in clauses(here.text, here.start, here.end)}
    for piece in pieces(here.text, here.start, here.end):
        if not piece.capital or len(piece.folded) < 4 or piece.start in opens:
            continue
        if is_common_word(piece.text):
            continue
        chance = likest(piece.text, other)
        if chance >= THERE or chance < GONE:
            found.append((piece.start, chance >= THERE))
    return found


def _usual_gain(runs: Sequence[tuple[int, int]], gains: Sequence[float], chosen: int) -> float:
    """What leaving out another stretch of that length does to the likeness, on average."""
    a, b = runs[chosen]
    others = [gain / (d - c) for gain, (c, d) in zip(gains, runs, strict=False) if d <= a or c >= b]
    return (b - a) * sum(others) / len(others) if others else 0.0


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a side that has several: one of them may be all that is missing."""
    borders = [start, *(m.end() for m in _STOP.finditer(text, start, end)), end]
    found = [(a, b) for a, b in pairwise(borders) if b - a >= SHORTEST]
    return found if len(found) > 1 else []


def _runs(parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """One to three clauses in a row, never all."""
    return [
        (parts[i][0], parts[j][1])
        for i in range(len(parts))
        for j in range(i, min(i + 3, len(parts)))
        if j - i + 1 < len(parts)
    ]


_SPACE = re.compile(r"\s+")


def _windows(text: str, start: int, end: int, spare: float) -> list[tuple[int, int]]:
    """Stretches of about `spare` code points from a dozen words on, whatever their marks."""
    borders = [start, *(m.end() for m in _SPACE.finditer(text, start, end)), end]
    found: list[tuple[int, int]] = []
    for a in borders[: -1 : max(1, len(borders) // 12)]:
        b = min(borders, key=lambda border: abs(border - a - spare))
        if b - a > 0.5 * spare and b - a < end - start - 8:
            found.append((a, b))
    return found
