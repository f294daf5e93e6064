"""What one side leaves out: whole segments, and clauses inside a bead.

A clause is missed by length: the logarithm of the two sides' lengths against what is usual in
this pair of texts. Which clause it is, the encoder or the links between words tell.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import median

import numpy as np

from tui.analysis.alignment import Encoder
from tui.analysis.alignment.links import links
from tui.analysis.facts import Bead, Side

LIMIT = 2.35
"""Deviations from which a side is too short: about one untouched bead in a hundred."""
SIGMA = 0.22
"""Usual deviation of the logarithm of lengths of long translated sentences, pooled over languages."""
SHRINK = 8
"""Beads the prior (no difference in length) counts for beside the document's own median."""
_BREAK = re.compile(r"[,;:，、；：،؛—–()（）\[\]]+[\s\u00a0]*|[.!?。！？…]+[\"”’»」』]*[\s\u00a0]*|\s[-]\s")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that one side of a bead seems to have alone."""

    bead: int
    side: Side
    start: int
    end: int
    certainty: float


def deviations(lengths: Sequence[tuple[int, int]]) -> list[float]:
    """How unusual each bead's lengths are, in deviations: below 0 the right side is short."""
    raw = [log((right + 5) / (left + 5)) for left, right in lengths]
    usable = [r for r, (left, right) in zip(raw, lengths, strict=True) if left and right]
    centre = median(usable) * len(usable) / (len(usable) + SHRINK) if usable else 0.0
    return [
        (r - centre) / (SIGMA * (1 + 12 / sqrt(left + 5)) / 2.2) if left and right else 0.0
        for r, (left, right) in zip(raw, lengths, strict=True)
    ]


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a sentence between its marks, at least ten code points each."""
    borders = [start, *(m.end() for m in _BREAK.finditer(text, start, end)), end]
    parts: list[tuple[int, int]] = []
    for first, last in zip(borders, borders[1:], strict=False):
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
    lengths = [(b - a, d - c) for (_, a, b), (_, c, d) in zip(left, right, strict=True)]
    found: list[Clause] = []
    for k, deviation in enumerate(deviations(lengths)):
        if not beads[k].left or not beads[k].right or abs(deviation) < LIMIT:
            continue
        side: Side = "left" if deviation < 0 else "right"
        here, there = (left[k], right[k]) if side == "left" else (right[k], left[k])
        span = _odd_one(here, there, _spare(lengths, k, side), encoder)
        if span is not None:
            certainty = min(0.9, 0.45 + 0.1 * (abs(deviation) - LIMIT))
            found.append(Clause(k, side, *span, certainty))
    return found


def _spare(lengths: Sequence[tuple[int, int]], k: int, side: Side) -> float:
    """How many code points the longer side has too many, by the document's usual ratio."""
    ratios = [log((b + 5) / (a + 5)) for a, b in lengths if a and b]
    usual = median(ratios) * len(ratios) / (len(ratios) + SHRINK)
    a, b = lengths[k]
    expected = b / exp(usual) if side == "left" else a * exp(usual)
    return max(10.0, (a if side == "left" else b) - expected)


def _odd_one(
    here: tuple[str, int, int],
    there: tuple[str, int, int],
    spare: float,
    encoder: Encoder | None,
) -> tuple[int, int] | None:
    """The run of clauses whose removal leaves most of what both sides say; None for one clause."""
    text, start, end = here
    parts = clauses(text, start, end)
    if len(parts) < 2:
        return None
    runs = [
        (parts[i][0], parts[j][1])
        for i in range(len(parts))
        for j in range(i, min(i + 3, len(parts)))
        if j - i + 1 < len(parts)
    ]
    other = there[0][there[1] : there[2]]
    misfit = [abs(log((b - a) / spare)) for a, b in runs]
    # only what is of about the missing length can be what is missing
    runs = [run for run, wrong in zip(runs, misfit, strict=True) if wrong <= 1.0] or [
        runs[int(np.argmin(misfit))]
    ]
    if encoder is not None:
        rests = [text[start:a] + text[b:end] for a, b in runs]
        vectors = encoder.encode([other, *rests])
        gains = vectors[1:] @ vectors[0]
    else:
        shared = links([text[a:b] for a, b in runs], [other])
        own = np.array([row.get(0, 0.0) for row in shared.rows])
        gains = -own / np.array([b - a + 20 for a, b in runs])
    likely = [
        float(gain) - 0.05 * abs(log((b - a) / spare))
        for gain, (a, b) in zip(gains, runs, strict=True)
    ]
    a, b = runs[int(np.argmax(likely))]
    return a, a + len(text[a:b].rstrip())
