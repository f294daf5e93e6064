"""The numbers of a text: what is written in digits, exactly, and all else a number may be read as.

A figure is compared by its readings: '2.300' is 2,300 or 2.3, '7.30' also a quarter past seven
and more. Two figures agree when any two of their readings do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import decimal

from tui.analysis.divergence.words import HAN_NUMBER, WORD, han_value, number_word, scale_word
from tui.analysis.names.words import word_set

_NUMBER = re.compile(r"\d+(?:[.,'’٫٬·:/\u00a0\u202f\u2009 ]\d+)*")
_SPACES = "\u00a0\u202f\u2009 "
_AFTER = re.compile(rf"[\s\u00a0\u202f-]{{0,2}}({WORD.pattern}\.?)")
_BEFORE = re.compile(r"([^\W\d_]{3,})\s$")
_ROMAN = re.compile(r"(?<!\w)[IVXLC]{1,6}(?!\w)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_DIGIT_SCALES = re.compile(
    "[千万萬亿億憶兆만억조천백百십十]+| (?=[万萬亿億兆만억조])[万萬亿億兆만억조]+"
)
_HANGUL_SCALES = {
    "천": "千",
    "만": "万",
    "억": "亿",
    "조": "兆",
    "백": "百",
    "십": "十",
    "憶": "億",
}
# (憶 is what people type for 億.)
_HANGUL_SIGN = re.compile("[만억조]")
_ORDINAL = re.compile(
    r"(?:st|nd|rd|th|er|ère|e|ème|º|ª)(?!\w)|\.\s[^\W\d_]|[-‑][^\W\d_]{1,3}(?!\w)"
)
_SHORT_YEAR = re.compile(r"(?<!\d)(1\d\d\d|20\d\d)[-–/](\d\d)(?!\d)")
_DECADE = re.compile(r"(?<!\d)((?:1\d|20)\d0)['’]?s\b")
_CENTURY = re.compile(r"(?<!\d)([12]?\d)(?:st|nd|rd|th)[- ]centur")
"""English only: others write the 1930s as the years 30 of their century, the 19th as the 1800s."""
HEIGHT = re.compile(r"(?<!\d)([4-8])[ -]?(?:foot|feet|ft\.?|['’′])[ -]?(\d{1,2})(?!\d)")
"""A person's height in feet and inches."""
LONGEST = 24
"""Characters of a run of digits above which it is a code or a bar of them, no number."""
# What may follow digits directly without making them part of a name or a decade.
_SUFFIXES = word_set(
    """
    km m cm mm kg g t mg ml l h min ha kw mw gw k bn mn mph kmh am pm c f th st nd rd er ère e
    ème º ª a
    """
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number written in digits, with everything it may be read as."""

    start: int
    end: int
    readings: tuple[tuple[float, ...], ...]
    """Each reading is one value, or the parts of a date or time that must all be found."""
    places: int
    """Significant digits as written, without closing zeros of an integer."""
    bound: bool
    """Part of a name, a decade or a code ('COVID-19', '1980s'): only good for finding, never
    missed."""
    scale: float = 1.0
    ordinal: bool = False
    """Counts a place ('36th', '15.'), which other languages often write in words."""

    @property
    def whole(self) -> bool:
        """An integer without a word of scale."""
        return self.scale == 1 and self.value == int(self.value)

    @property
    def value(self) -> float:
        """The first reading's first part: what the figure most likely means."""
        return self.readings[0][0]

    @property
    def is_year(self) -> bool:
        """Four digits between 1000 and 2199 and nothing else."""
        return (
            self.end - self.start == 4
            and self.scale == 1
            and self.value == int(self.value)
            and 1000 <= self.value < 2200
        )


def figures(text: str, start: int, end: int, language: str) -> tuple[Figure, ...]:
    """The figures of `text[start:end]` in order, with offsets into `text`."""
    found: list[Figure] = []
    for match in _NUMBER.finditer(text, start, end):
        if len(match.group()) > LONGEST:
            continue
        for first, last in _parts(match.group(), match.start()):
            figure = _figure(text, first, last, (start, end), language)
            if found and _goes_on(text, found[-1], figure):
                figure = _added(found.pop(), figure)
            found.append(figure)
    return tuple(found)


def _goes_on(text: str, high: Figure, low: Figure) -> bool:
    """Whether two figures are one number: 1億4,200万, 37만 5,000."""
    between = text[high.end : low.start]
    if between and not (between == " " and _HANGUL_SIGN.fullmatch(text[high.end - 1])):
        return False
    return high.scale > low.scale and low.value < high.scale


def _added(high: Figure, low: Figure) -> Figure:
    """The number two figures are parts of, the first in a larger scale than the second."""
    value = high.value + low.value
    places = len(f"{value:.0f}".rstrip("0"))
    return Figure(high.start, low.end, ((value,),), places, low.bound, low.scale, low.ordinal)


def _parts(token: str, offset: int) -> Iterator[tuple[int, int]]:
    """A token of digits and separators without the spaces that don't group thousands."""
    pieces = re.split(f"([{_SPACES}])", token)
    at, position = offset, offset
    for index in range(0, len(pieces), 2):
        piece = pieces[index]
        follows = index + 2 < len(pieces)
        position += len(piece)
        grouped = (
            follows
            and re.fullmatch(r"\d{3}(?:[.,]\d+)?", pieces[index + 2])
            and (
                position - at <= 3 or (piece.isdecimal() and len(piece) == 3 and at < position - 3)
            )
        )
        if not grouped:
            yield at, position
            at = position + 1
        position += 1 if follows else 0


def _figure(text: str, start: int, end: int, within: tuple[int, int], language: str) -> Figure:
    token = "".join(str(decimal(c)) if c.isdecimal() else c for c in text[start:end])
    scale, stop = _scale_behind(text, end, within[1], language)
    readings = tuple(dict.fromkeys(_readings(token)))
    if scale != 1:
        readings = (
            tuple(dict.fromkeys(tuple(v * scale for v in r) for r in readings if len(r) == 1))
            or readings
        )
    else:
        before = _scale_before(text, start, within[0], language)
        if before != 1:  # Swahili 'milioni 2'; elsewhere a chance neighbour, so only a reading
            readings += tuple(tuple(v * before for v in r) for r in readings if len(r) == 1)
    digits = re.sub(r"\D", "", token).lstrip("0")
    places = len(digits) if re.search(r"[.,]\d{1,2}$", token) else len(digits.rstrip("0"))
    bound = _is_bound(text, start, stop, within) or any(
        match.start() <= start < match.end()
        for match in HEIGHT.finditer(text, max(within[0], start - 10), within[1])
    )
    bound = bound or (end - start == 2 and _SHORT_YEAR.match(text, start - 5) is not None)
    ordinal = _ORDINAL.match(text, stop, within[1]) is not None
    return Figure(start, stop, readings, max(places, 1), bound, scale, ordinal)


def _readings(token: str) -> Iterator[tuple[float, ...]]:
    plain = re.sub(f"[{_SPACES}'’٬]", "", token).replace("٫", ".").replace("·", ".")
    if plain.isdecimal():
        yield (float(plain),)
        return
    parts = tuple(float(p) for p in re.split(r"\D", plain) if p)
    marks = re.sub(r"\d", "", plain)
    groups = re.split(r"\D", plain)
    thousands = len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:]) and groups[0] != "0"
    indian = set(marks) == {","} and len(groups[-1]) == 3 and all(len(g) == 2 for g in groups[1:-1])
    if marks in {".", ","}:
        decimal_reading = (float(plain.replace(",", ".")),)
        if thousands:
            yield (float("".join(groups)),)
        if not thousands or int(groups[1]):  # 2,000 is never 2
            yield decimal_reading
        if len(groups[1]) == 2:
            yield parts
    elif len(set(marks)) == 1 and marks[0] in ".," and (thousands or indian):
        yield (float("".join(groups)),)
    elif len(set(marks)) == 2 and marks[-1] in ".," and set(marks[:-1]) <= {".", ","}:
        yield (float("".join(groups[:-1]) + "." + groups[-1]),)
    else:
        yield parts


def _scale_behind(text: str, end: int, stop: int, language: str) -> tuple[float, int]:
    """The scale a word (or Han sign) right behind the digits gives, and where that ends."""
    signs = _DIGIT_SCALES.match(text, end, stop)
    if signs:
        sign = "".join(_HANGUL_SCALES.get(c, c) for c in signs.group().strip())
        return float(han_value(sign)), signs.end()
    scale, at = 1.0, end
    for _ in range(2):  # 'ten thousand million', 'mil millones', 'lakh crore'
        match = _AFTER.match(text, at, stop)
        if not match:
            break
        word = match.group(1)
        found = scale_word(word.rstrip(".").lower(), language)
        short = len(word.rstrip(".")) == 1
        if found is None or (short and match.start(1) > at):
            found, length = _unspaced_scale(word, language)
            if found is None:
                break
            return scale * found, match.start(1) + length
        scale, at = scale * found, match.start(1) + len(word.rstrip("."))
    return scale, at


def _scale_before(text: str, start: int, floor: int, language: str) -> float:
    match = _BEFORE.search(text[max(floor, start - 16) : start])
    return (scale_word(match.group(1).lower(), language) if match else None) or 1.0


def _unspaced_scale(word: str, language: str) -> tuple[float | None, int]:
    """The scale a word begins with, in scripts that put no space between words."""
    if language not in {"th", "lo", "km", "my"}:
        return None, 0
    for length in range(min(len(word), 8), 1, -1):
        found = scale_word(word[:length], language)
        if found is not None:
            return found, length
    return None, 0


def _cased(char: str) -> bool:
    return char.lower() != char.upper()


def _is_bound(text: str, start: int, end: int, within: tuple[int, int]) -> bool:
    before = text[max(within[0], start - 2) : start]
    after = text[end : min(within[1], end + 12)]
    if before and (_cased(before[-1]) or (before[-1] in "-‑–_/#" and _cased(before[:1]))):
        return True
    if re.match(r"[-‑]?\d", after) or (before[-1:] in "-‑" and before[:1].isdecimal()):
        return False
    letters = re.match(r"[-‑'’]?([^\W\d_]+)", after)
    if letters and _cased(letters.group(1)[0]) and not after[0].isspace():
        return after[0].isalpha() and letters.group(1).lower() not in _SUFFIXES
    return after.lstrip()[:2] in {"年代", "世纪", "世紀", "년대", "세기"} or after[:1] == "代"


_DECADES = word_set(
    """
    decade decades jahrzehnt jahrzehnte jahrzehnten décennie décennies década décadas decennio
    decenni decennier dekad dekady dekadach десятилетие десятилетия десятилетий десятиліття
    """
)


@lru_cache(maxsize=4096)
def pool(text: str, language: str) -> frozenset[float]:
    """Every value that a stretch of text may be read as: digits, words, Han, Roman, parts."""
    values: set[float] = set()
    for figure in figures(text, 0, len(text), language):
        for reading in figure.readings:
            values.update(reading)
            values.update(v / figure.scale for v in reading)
        parts = re.findall(r"\d+", _plain(text[figure.start : figure.end]))
        values.update(float(p) for p in parts if int(p) or len(p) < 3)
    for match in HEIGHT.finditer(text):
        feet, inches = int(match[1]), int(match[2])
        metres = round(0.3048 * feet + 0.0254 * inches, 2)
        values.update((metres, 100 * metres // 1, round(100 * (metres - int(metres)))))
        values.add(float(f"{feet}.{inches}"))
    for match in _SHORT_YEAR.finditer(text):
        values.add(float(match[1][:2] + match[2]))  # 1950-53
    for match in _DECADE.finditer(text):
        values.add(float(match[1][2:]))
    for match in _CENTURY.finditer(text):
        values.add(100.0 * (int(match[1]) - 1))
    for match in HAN_NUMBER.finditer(text):
        values.add(float(han_value(match.group())))
        values.update(float(han_value(c)) for c in match.group())
    for match in _ROMAN.finditer(text):
        values.add(float(_roman(match.group())))
    values.update(_spoken(text, language))
    return frozenset(values)


def _plain(token: str) -> str:
    return "".join(str(decimal(c)) if c.isdecimal() else c for c in token)


def _roman(numeral: str) -> int:
    total = 0
    for here, behind in zip(numeral, numeral[1:] + "I", strict=True):
        value = _ROMAN_VALUES[here]
        total += -value if value < _ROMAN_VALUES[behind] else value
    return abs(total)


def _spoken(text: str, language: str) -> Iterator[float]:
    """Values of number words, alone and as far as a run of them adds up."""
    run = 0.0
    scaled = 0.0
    for match in WORD.finditer(text):
        word = match.group().lower()
        value = number_word(word, language)
        scale = None if value is not None else scale_word(word, language)
        if value is not None:
            yield float(value)
            run = (
                run + value
                if (run and run % 100 == 0) or (run >= 20 and value < 10)
                else float(value)
            )
            yield run
            yield scaled + run
        elif word in _DECADES:
            yield 10 * max(run, 1.0)
        elif scale is not None and scale >= 100:
            yield scale
            if scale == 100:
                run = max(run, 1.0) * 100
                yield run
            else:
                scaled += max(run, 1.0) * scale
                run = 0.0
            yield scaled + run
        elif word not in {"and", "und", "y", "e", "et", "i", "и", "και", "و", "og", "och", "en"}:
            run = scaled = 0.0
