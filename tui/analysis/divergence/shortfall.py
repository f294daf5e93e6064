"""How much too short one side of a bead is, and what else than a gap may explain it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from statistics import median

from tui.analysis.divergence.lengths import Measure, measure
from tui.analysis.divergence.quantities import Part
from tui.analysis.divergence.spans import clauses, marks
from tui.analysis.facts import Side

MOST = 6.0
"""Deviations above which more say no more."""
NEXT = 3.0
"""The same of a neighbouring bead's deviations, and of how many marks are too few."""
FEW = 2
"""The same of quotation marks, brackets and acronyms."""
CLAUSES = 6
"""The same of clauses."""
SENTENCE = 100
"""Code points of a sentence, about: against it the logarithm of lengths is taken."""
LAST = 3
"""Code points among which an end mark stands: quotation marks may follow."""

_END = re.compile(r"[.!?。！？…।۔؟။።]")
_QUOTE = re.compile("[\"“”„«»‟「」『』]|''")
_BRACKET = re.compile(r"[()（）]")
_ACRONYM = re.compile(r"(?<![^\W_])[A-Z][A-Z0-9&]{1,5}(?![^\W_])")

FEATURES = (
    "one",
    "deviation",
    "deviation squared",
    "no end mark on either side",
    "deviation without end marks",
    "first bead",
    "length of the short side",
    "no clauses",
    "deviation without clauses",
    "quotation marks too few",
    "quotation left open",
    "acronyms of the short side alone",
    "acronyms of the long side alone",
    "neighbours short on this side",
    "brackets too few",
    "clauses of the long side",
    "clauses of the short side",
    "marks too few",
)
"""What `features` gives. Headlines, titles first of all, are translated freely; an acronym is spelt
out for readers who don't know it, and what is explained to them stands in brackets: there the long
side is no news. Beside beads that are short on the same side stands a loose translation; where they
are long on it, the clause has only moved. A side without clauses can't have lost one."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual in two texts, and how far each bead strays from it."""

    measure: Measure
    marks: float
    quotes: float
    """By how many the right side has more marks between clauses, and more quotation marks."""
    deviations: tuple[float, ...]
    """Below 0 the right side is short, above 0 the left one; 0 where one is empty."""


def usual(beads: Sequence[tuple[Part, Part] | None]) -> Usual | None:
    """What is usual in these beads; None where none has two sides."""
    parts = [bead for bead in beads if bead is not None]
    if not parts:
        return None
    left, right = [_text(part) for part, _ in parts], [_text(part) for _, part in parts]
    lengths = measure(left, right, parts[0][0].language, parts[0][1].language)
    return Usual(
        lengths,
        median(_marks(there) - _marks(here) for here, there in parts),
        median(_count(_QUOTE, b) - _count(_QUOTE, a) for a, b in zip(left, right, strict=True)),
        tuple(
            0.0
            if bead is None
            else lengths.deviation(bead[0].end - bead[0].start, bead[1].end - bead[1].start)
            for bead in beads
        ),
    )


def features(here: Part, there: Part, side: Side, number: int, usual: Usual) -> tuple[float, ...]:
    """See `FEATURES`; `here` is the long side of bead `number`, which is `side`."""
    long, short = _text(here), _text(there)
    sign = 1.0 if side == "right" else -1.0
    z = min(abs(usual.deviations[number]), MOST)
    headline = not (_END.search(long[-LAST:]) or _END.search(short[-LAST:]))
    ours = len(clauses(here.text, here.start, here.end))
    theirs = len(clauses(there.text, there.start, there.end))
    whole = ours < 2
    quotes, quotes_there = _count(_QUOTE, long), _count(_QUOTE, short)
    deviations = usual.deviations
    around = (*deviations[max(0, number - 1) : number], *deviations[number + 1 : number + 2])
    return (
        1.0,
        z,
        z * z,
        float(headline),
        z * headline,
        float(number == 0),
        log((len(short) + 5) / SENTENCE),
        float(whole),
        z * whole,
        _within(quotes - quotes_there - sign * usual.quotes, FEW),
        float(quotes_there % 2 == 1 and quotes % 2 == 0),
        float(_alone(short, long)),
        float(_alone(long, short)),
        sum(_within(sign * z, NEXT) for z in around),
        _within(_count(_BRACKET, long) - _count(_BRACKET, short), FEW),
        float(min(ours, CLAUSES)),
        float(min(theirs, CLAUSES)),
        _within(_marks(here) - _marks(there) - sign * usual.marks, NEXT),
    )


def _text(part: Part) -> str:
    return part.text[part.start : part.end]


def _marks(part: Part) -> int:
    return marks(part.text, part.start, part.end)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _within(value: float, most: float) -> float:
    return max(-most, min(most, value))


def _alone(text: str, other: str) -> int:
    """How many acronyms the other side lacks."""
    return min(FEW, sum(acronym not in other for acronym in set(_ACRONYM.findall(text))))
