"""What one side leaves out: whole segments, and clauses inside a bead.

A clause is missed by length, by its marks, by the names and numbers that it took along, and by how
well the other clauses pair off without it; where an encoder speaks both languages, also because
nothing on the other side echoes it.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np

from tui.analysis.divergence import pairing, places, shortfall
from tui.analysis.divergence.echoes import echoes
from tui.analysis.divergence.figures import figures
from tui.analysis.divergence.meeting import likest
from tui.analysis.divergence.naming import NOUNS
from tui.analysis.divergence.quantities import Part
from tui.analysis.divergence.shortfall import Usual
from tui.analysis.divergence.spans import candidates, clauses, stretches
from tui.analysis.encoders import Additive, Encoder
from tui.analysis.facts import Side
from tui.analysis.names.common import is_common_word
from tui.analysis.names.pieces import pieces

LOOK = 0.8
"""Deviations from which a gap is looked for: below, the lengths speak against one."""
LONGEST = 1_500
"""Code points of a side in which a gap is looked for: more is a paragraph that nothing could cut
into sentences, and has more clauses than can be tried in a second."""
THERE, GONE = 0.6, 0.35
"""Chance of its likest word from which a name is on the other side, and below which it is not."""
MISFIT = 0.3
"""What a span of the wrong length (by a factor of e) loses beside the bead's others: where clauses
can't be paired, lengths must tell which is missing."""
RELIEF = (-3.0, 10.0)
SHIFT = 1.0
NAMES = 3
"""Beyond these more of the same says no more: of `pairing.relief`, of `places.shift`, of names."""
LIMIT, LIMIT_SPOKEN = 1.8, 1.8
"""Log-odds from which a gap is reported without and with an encoder: where of clauses of a quarter
to three fifths of a sentence 77 and 78 in 100 are found, at one cry in a hundred untouched beads
(of stories that the weights were not fitted on)."""
_BEHEADED = re.compile(r"[^\W\d_]{4}[.!?]\s+(?=[^\W\d_])(?-i:[a-zà-öø-ÿα-ωа-яёіїєґ])")
"""A sentence that begins with a small letter has lost its beginning; short words before the dot
may be abbreviations."""
BEHEADED = 2.5
"""What that adds to the log-odds: edited text has no such sentence, so twelve to one."""

OF_SPAN = ("names gone", "names there", "relief", "shift")
HEARD_OF_SPAN = ("gain", "inside", "outside")
HEARD_OF_BEAD = ("likeness", "back", "gain of any stretch")
"""What is weighed of a span, and what an encoder adds of the span and of the bead; see `places`,
`pairing` and `echoes`."""
_WEIGHTS = (
    -3.18,
    2.35,
    -0.23,
    1.49,
    -1.27,
    -0.66,
    -0.98,
    -3.59,
    1.19,
    0.4,
    1.55,
    -0.95,
    0.97,
    -0.22,
    -0.93,
    -0.97,
    0.54,
    0.48,
    0.87,
    -0.79,
    0.76,
    2.23,
)
_WEIGHTS_SPOKEN = (
    -0.1,
    2.1,
    -0.1,
    1.39,
    -0.83,
    -0.91,
    -0.37,
    -2.6,
    0.27,
    0.23,
    1.65,
    -0.7,
    0.8,
    -0.14,
    -0.84,
    -0.72,
    0.4,
    0.34,
    0.6,
    -0.03,
    0.16,
    1.42,
    6.1,
    -4.8,
    1.25,
    -5.02,
    3.02,
    7.28,
)
"""Logistic regressions (`benchmarks/fit_divergences.py`) on clauses taken out of translations: of
`shortfall.FEATURES`, then `OF_SPAN`, `HEARD_OF_SPAN` and `HEARD_OF_BEAD`."""


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
    features: tuple[float, ...]
    beheaded: bool
    """The other side begins a sentence with a small letter."""
    heard: bool
    """An encoder was asked: `features` has what it adds."""

    def evidence(self, weights: Sequence[float]) -> float:
        """Log-odds that the other side has lost something here."""
        found = sum(w * f for w, f in zip(weights, self.features, strict=True))
        return found + BEHEADED * self.beheaded


def missing_clauses(
    beads: Sequence[tuple[Part, Part] | None], encoder: Encoder | None
) -> list[Clause]:
    """The clauses that one side of a two-sided bead has alone.

    `encoder` must speak both languages; one that isn't additive is not asked.
    """
    found: list[Clause] = []
    for k, side, gap in gaps(beads, encoder):
        weights, limit = (_WEIGHTS_SPOKEN, LIMIT_SPOKEN) if gap.heard else (_WEIGHTS, LIMIT)
        evidence = gap.evidence(weights) - limit
        if evidence >= 0:
            certainty = min(0.9, 1 / (1 + exp(-evidence)))
            found.append(Clause(k, side, gap.start, gap.end, certainty))
    return found


def gaps(
    beads: Sequence[tuple[Part, Part] | None],
    encoder: Encoder | None,
    among: Collection[int] | None = None,
) -> list[tuple[int, Side, Gap]]:
    """For each bead that is shorter on one side than usual: what the longer side may have alone.

    `among`: the numbers of the beads that are looked at; all by default.
    """
    usual = shortfall.usual(beads)
    if usual is None:
        return []
    voice = encoder if isinstance(encoder, Additive) else None
    found: list[tuple[int, Side, Gap]] = []
    for k, bead in enumerate(beads):
        if bead is None or abs(usual.deviations[k]) < LOOK:
            continue
        if among is not None and k not in among:
            continue
        side: Side = "left" if usual.deviations[k] < 0 else "right"
        here, there = bead if side == "left" else bead[::-1]
        if here.end - here.start <= LONGEST:
            gap = _gap(here, there, side, k, usual, voice)
            if gap is not None:
                found.append((k, side, gap))
    return found


def _gap(
    here: Part, there: Part, side: Side, number: int, usual: Usual, encoder: Additive | None
) -> Gap | None:
    """The likeliest gap of a bead; None where nothing can be cut."""
    text, start, end = here.text, here.start, here.end
    lengths = end - start, there.end - there.start
    spare = max(1.0, usual.measure.spare(*(lengths if side == "left" else lengths[::-1])))
    parts = clauses(text, start, end)
    anywhere = stretches(text, start, end, spare)
    spans = candidates(text, start, end, parts) or [(span, None) for span in anywhere]
    if not spans:
        return None
    tokens, shared = _tokens(here, there), places.shared(here, there)
    relief = _relief(here, there, side, usual)
    rows = [
        (
            float(min(NAMES, sum(not known and a <= at < b for at, known in tokens))),
            float(min(NAMES, sum(known and a <= at < b for at, known in tokens))),
            min(RELIEF[1], max(RELIEF[0], relief.get(run, 0.0))) if run else 0.0,
            max(-SHIFT, min(SHIFT, places.shift(shared, (start, end), (a, b)))),
        )
        for (a, b), run in spans
    ]
    bead = shortfall.features(here, there, side, number, usual)
    weights: Sequence[float] = _WEIGHTS
    heard = None
    if encoder is not None:
        asked = [*(span for span, _ in spans), *anywhere]
        heard = echoes(text, parts, there.text[there.start : there.end], asked, encoder)
    more: tuple[float, ...] = ()
    if heard is not None:
        weights = _WEIGHTS_SPOKEN
        more = heard.likeness, heard.back, max(0.0, *heard.gains[len(spans) :].tolist(), 0.0)
        columns = (heard.gains.tolist(), heard.inside.tolist(), heard.outside.tolist())
        rows = [(*row, *values) for row, *values in zip(rows, *columns, strict=False)]
    weighed = np.array(rows) @ np.array(weights[len(bead) : len(bead) + len(rows[0])])
    misfit = np.array([log((b - a) / spare) ** 2 for (a, b), _ in spans])
    best = int(np.argmax(weighed - MISFIT * misfit))
    a, b = spans[best][0]
    return Gap(
        a,
        a + len(text[a:b].rstrip()),
        (*bead, *rows[best], *more),
        _BEHEADED.search(there.text, there.start, there.end) is not None,
        heard is not None,
    )


def _relief(here: Part, there: Part, side: Side, usual: Usual) -> Mapping[tuple[int, int], float]:
    """By run of clauses: how much better the others pair off without it."""
    ours, theirs = (
        [b - a for a, b in clauses(part.text, part.start, part.end)] for part in (here, there)
    )
    if side == "left":
        return pairing.relief(ours, theirs, usual.measure.deviation)
    return pairing.relief(ours, theirs, lambda a, b: usual.measure.deviation(b, a))


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
