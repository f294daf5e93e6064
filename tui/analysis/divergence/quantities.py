"""Numbers and dates that the two sides of a bead don't share."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log10

from tui.analysis.divergence.dates import DateName, date_names
from tui.analysis.divergence.figures import Figure, figures, pool
from tui.analysis.divergence.words import known
from tui.analysis.facts import DivergenceKind, Side

HARD = 20
"""Integers below are often written in words, left to the grammar or counted another way; alone
they prove nothing, and are reported only where the other side has another one instead."""
WORDED = frozenset({24.0, 25.0, 50.0, 100.0, 1000.0})
"""A day in hours, a quarter, half, hundreds, thousands."""
ROUNDED = 0.02
"""How far rounding moves a number at most: translators seldom round but what they convert."""
# What translators make of imperial measures, also behind the second number of a range ('2 to 4
# inches').
_MEASURES: Mapping[str, tuple[float, ...]] = {
    r"miles?|mi|mph": (1.609344, 1.852),
    r"pounds?|lbs?": (0.45359,),
    r"feet|foot|ft": (0.3048, 30.48),
    r"inch(?:es)?": (2.54, 25.4, 0.0254),
    r"yards?": (0.9144,),
    r"acres?": (0.40469, 4046.86),
    r"gallons?": (3.78541, 4.54609),
    r"ounces?": (28.3495,),
    r"stone": (6.35029,),
    r"degrees?|°|º|°?F|s": (1 / 1.8,),  # a difference of temperature; levels are tried apart
}
_CLOCK = re.compile(
    r"\d[:.]\d\d|\d\s?[ap]\.?m\b|o['’]clock|\bUhr|\bheures?\b|\d\s?h|\bhoras?\b|\bore\b|час|годин"
    r"|godz|hodin|\bklo\b|\bkl\b|saat|\bjam\b|pukul|\bsaa\b|giờ|ساع|बजे|ώρα|μ\.μ|π\.μ|[点點時时시]",
    re.IGNORECASE,
)
"""Signs that a number may be an hour."""
_DAY_MONTH = re.compile(r"([0-3]?\d)[./-]([01]?\d)")
_RANGE = r"(?:\W{0,3}(?:to|and|or|-|–)?\s?[\d.,]+)?\W{0,2}"
_IMPERIAL = [
    (re.compile(rf"{_RANGE}(?:{names})\b", re.IGNORECASE), factors)
    for names, factors in _MEASURES.items()
]


@dataclass(frozen=True, slots=True)
class Part:
    """One side of a bead, with the values of its surroundings for what moved a sentence on."""

    text: str
    start: int
    end: int
    language: str
    around: tuple[int, int]
    """The range that reaches over the neighbouring beads as well."""

    @property
    def values(self) -> frozenset[float]:
        """All that this side may be read to contain as a number."""
        return pool(self.text[self.start : self.end], self.language)

    @property
    def nearby(self) -> frozenset[float]:
        """The same of the neighbouring beads too."""
        return pool(self.text[self.around[0] : self.around[1]], self.language)


@dataclass(frozen=True, slots=True)
class Finding:
    """A divergence before it is numbered; `other` is its opposite number, if it has one."""

    kind: DivergenceKind
    side: Side
    start: int
    end: int
    certainty: float
    other: tuple[int, int] | None = None


def quantity_findings(left: Part, right: Part) -> list[Finding]:
    """Numbers and dates of a bead that were changed, or that one side lacks."""
    found: list[Finding] = []
    ours, theirs = _left_over(left, right), _left_over(right, left)
    pairs = _pairs(ours, theirs)
    for one, other in pairs:
        kind: DivergenceKind = "date" if one.is_year and other.is_year else "number"
        certainty = 0.9 if _hard(one) and _hard(other) else 0.75
        found += _changed(kind, (one.start, one.end), (other.start, other.end), certainty)
    ours = [f for f in ours if f not in {one for one, _ in pairs}]
    theirs = [f for f in theirs if f not in {other for _, other in pairs}]
    found += _missing(ours, "left", right) + _missing(theirs, "right", left)
    return found + _calendar(left, right)


def _changed(
    kind: DivergenceKind, left: tuple[int, int], right: tuple[int, int], certainty: float
) -> list[Finding]:
    return [
        Finding(kind, "left", *left, certainty, right),
        Finding(kind, "right", *right, certainty, left),
    ]


def _hard(figure: Figure) -> bool:
    """Large, and neither an ordinal nor one that has words of its own ('half', 'hundreds')."""
    if figure.value != int(figure.value):
        return True
    return figure.value >= HARD and figure.value not in WORDED and not figure.ordinal


def _left_over(part: Part, other: Part) -> list[Figure]:
    """The figures of a side that nothing on the other side may be read as."""
    against = figures(other.text, other.start, other.end, other.language)
    values = other.values
    calendar = {
        float(name.value)
        for name in date_names(other.text, other.start, other.end, other.language)
        if name.unit == "month"
    }
    timed = _CLOCK.search(part.text, part.start, part.end) or _CLOCK.search(
        other.text, other.start, other.end
    )
    clock: frozenset[float] = frozenset()
    if "sw" in {part.language, other.language}:  # Swahili counts the hours from six
        clock = frozenset(v + shift for v in values if v <= 12 for shift in (-6, 6))
    return [
        figure
        for figure in figures(part.text, part.start, part.end, part.language)
        if not figure.bound
        and not _dated(part.text[figure.start : figure.end], values, calendar)
        and not _in(figure, values | calendar | clock, clock=timed is not None)
        and not any(_agree(figure, f) or _converted(part, figure, other, f) for f in against)
    ]


def _dated(written: str, values: frozenset[float], months: set[float]) -> bool:
    """Whether '20.7' is the 20th of July, which the other side has by name."""
    match = _DAY_MONTH.fullmatch(written)
    return match is not None and float(match[1]) in values and float(match[2]) in months


def _in(figure: Figure, values: frozenset[float], *, clock: bool) -> bool:
    if any(all(_listed(value, values) for value in reading) for reading in figure.readings):
        return True
    if not clock or figure.scale != 1 or figure.value != int(figure.value):
        return False
    # A clock of twelve hours against one of twenty-four.
    if figure.value <= 12:
        return figure.value + 12 in values
    return figure.value <= 24 and figure.value - 12 in values


def _listed(value: float, values: frozenset[float]) -> bool:
    return value in values or any(abs(v - value) <= 1e-9 * value for v in values if value > 1e5)


def _agree(one: Figure, other: Figure) -> bool:
    """Whether one figure is the other, rounded to the digits it has."""
    if one.is_year and other.is_year:
        return one.value == other.value
    fine, coarse = (one, other) if one.places > other.places else (other, one)
    for a in (r[0] for r in fine.readings if len(r) == 1):
        for b in (r[0] for r in coarse.readings if len(r) == 1):
            if abs(a - b) <= 1e-9 * max(a, b):
                return True
            if fine.places == coarse.places or min(a, b) <= 0 or (fine.whole and coarse.whole):
                continue
            unit = 10.0 ** (int(log10(b)) + 1 - coarse.places)
            if abs(a - b) <= min(0.5 * unit, ROUNDED * b):
                return True
    return False


def _converted(part: Part, figure: Figure, other: Part, against: Figure) -> bool:
    """Whether one is the other in another measure: 60 miles and 97 km."""
    return _metric(part, figure, against.value) or _metric(other, against, figure.value)


def _metric(part: Part, figure: Figure, metric: float) -> bool:
    factors = [
        f for unit, fs in _IMPERIAL if unit.match(part.text, figure.end, part.end) for f in fs
    ]
    if not factors:
        return False
    steps = (100.0, 10.0, 5.0) if metric >= 100 else (5.0,) if metric >= 10 else ()
    step = next((step for step in (*steps, 1.0, 0.5) if metric % step == 0), 0.1)
    slack = max(min(0.65 * step, 0.08 * metric), 0.012 * metric)
    if any(abs(figure.value * factor - metric) <= slack for factor in factors):
        return True
    return 1 / 1.8 in factors and abs((figure.value - 32) / 1.8 - metric) <= 1


def _pairs(ours: Sequence[Figure], theirs: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Opposite numbers: of like size and kind, nearest in order first."""
    possible = sorted(
        (
            (one.is_year != other.is_year, abs(i / len(ours) - j / len(theirs)), i, j)
            for i, one in enumerate(ours)
            for j, other in enumerate(theirs)
            if _like_size(one, other)
        )
    )
    used: set[tuple[str, int]] = set()
    pairs: list[tuple[Figure, Figure]] = []
    for _, _, i, j in possible:
        if ("l", i) not in used and ("r", j) not in used:
            used |= {("l", i), ("r", j)}
            pairs.append((ours[i], theirs[j]))
    return sorted(pairs, key=lambda pair: pair[0].start)


def _like_size(one: Figure, other: Figure) -> bool:
    """Within a factor of ten, by any reading, or the same but for the word of scale.

    Else two numbers are about different things.
    """
    if one.value / one.scale == other.value / other.scale and max(one.scale, other.scale) > 1:
        return True
    sizes = [abs(log10(a[0] + 1) - log10(b[0] + 1)) for a in one.readings for b in other.readings]
    return min(sizes) <= 1 or one.places == other.places > 1


def _missing(rest: Iterable[Figure], side: Side, other: Part) -> list[Finding]:
    """Numbers with nothing in their place, where the other side's words could be read."""
    if not known(other.language.split("-")[0]):
        return []
    nearby = other.nearby
    return [
        Finding("date" if f.is_year else "number", side, f.start, f.end, 0.65 if f.is_year else 0.6)
        for f in rest
        if _hard(f) and not _in(f, nearby, clock=False)
    ]


def _calendar(left: Part, right: Part) -> list[Finding]:
    """Months and days of the week that were changed: one of the two must be beyond doubt."""
    found: list[Finding] = []
    ours = date_names(left.text, left.start, left.end, left.language)
    theirs = date_names(right.text, right.start, right.end, right.language)
    for unit in ("month", "weekday"):
        lost = _unmatched(ours, theirs, unit, right)
        gained = _unmatched(theirs, ours, unit, left)
        if bool(lost) != bool(gained):  # 'Monday … Tuesday' against 'Monday … Monday'
            lost = lost or _doubled(ours, theirs, unit)
            gained = gained or _doubled(theirs, ours, unit)
        for one, other in zip(lost, gained, strict=False):
            if one.sure or other.sure:
                certainty = 0.9 if one.sure and other.sure else 0.75
                here, there = (one.start, one.end), (other.start, other.end)
                found += _changed("date", here, there, certainty)
    return found


def _doubled(names: Sequence[DateName], others: Sequence[DateName], unit: str) -> list[DateName]:
    """What one side names more often, where both have as many names of months or days."""
    ours = [name for name in names if name.unit == unit]
    theirs = [name.value for name in others if name.unit == unit]
    if len(ours) != len(theirs):
        return []
    spare: list[DateName] = []
    for name in ours:
        if name.value in theirs:
            theirs.remove(name.value)
        else:
            spare.append(name)
    return spare


def _unmatched(
    names: Sequence[DateName], others: Sequence[DateName], unit: str, other: Part
) -> list[DateName]:
    present = {float(name.value) for name in others if name.unit == unit}
    if unit == "month":  # '4/2/2023' or '2023.2.4' on the other side
        for figure in figures(other.text, other.start, other.end, other.language):
            present.update(v for reading in figure.readings if len(reading) > 1 for v in reading)
    return [name for name in names if name.unit == unit and name.value not in present]
