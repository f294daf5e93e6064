"""Names of months and days of the week in every language of CLDR."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tui.analysis.cldr import Unit, calendar_names
from tui.analysis.divergence.words import WORD

_UNSPACED = re.compile(
    r"(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])|([月火水木金土日])曜|([월화수목금토일])요일"
)
_DAYS = {
    c: i
    for days in ("一二三四五六日", "月火水木金土日", "월화수목금토일")
    for i, c in enumerate(days)
}
_DAYS["天"] = 6
# Month and day names that are also common words, lower-cased: believed beside a number only.
_COMMON = frozenset(
    {"may", "march", "mars", "mai", "mar", "sun", "sat", "mon", "wed", "dom", "sol"}
)

_MORE: Mapping[str, Mapping[str, tuple[Unit, int]]] = {"cs": {"červenc": ("month", 7)}}
"""Stems of cases that CLDR lacks and that begin like another month's name."""
_UNBORDERED = frozenset({"th", "lo", "zh", "ja", "km", "my"})
"""Languages that write no borders between words."""
_HUNG = frozenset({"ar", "he", "fa", "ur"})
"""Languages that may hang one letter before a word ('and', 'in')."""


@dataclass(frozen=True, slots=True)
class DateName:
    """A month (1 to 12) or a day of the week (0 is Monday) by name."""

    start: int
    end: int
    unit: Unit
    value: int
    sure: bool
    """Beside a number, or a word that means nothing else."""


@lru_cache(maxsize=64)
def calendar_words(language: str) -> Mapping[str, tuple[Unit, int]]:
    """Lower-case names and abbreviations of four letters and more, to what they mean."""
    words: dict[str, tuple[Unit, int]] = {}
    for unit, number, width, name in calendar_names(language):
        if width in ("wide", "abbreviated"):
            _add(words, name, width, (unit, number))
    words.update(_MORE.get(language, {}))
    return words


@lru_cache(maxsize=64)
def _shortened(language: str) -> frozenset[str]:
    """Names that are abbreviations only: 'лист' is also a letter."""
    wide = {name.lower() for _, _, width, name in calendar_names(language) if width == "wide"}
    return (
        frozenset(word for word in calendar_words(language) if word not in wide)
        - _MORE.get(language, {}).keys()
    )


@lru_cache(maxsize=64)
def _numbered_months(language: str) -> re.Pattern[str] | None:
    """The pattern of months that are numbers with a word: 3月, 3월, 'tháng 3'."""
    thirds = [n for n in calendar_names(language) if n[:2] == ("month", 3) and "3" in n.name]
    # Chinese writes 三月 in full and 3月 for short; a bare number is no name.
    names = [n.name for w in ("wide", "abbreviated") for n in thirds if n.width == w]
    name = next((name for name in names if name != "3"), "")
    if not name:
        return None
    before, _, after = name.partition("3")
    return re.compile(rf"{re.escape(before)}(?<!\d)(\d{{1,2}}){re.escape(after)}", re.IGNORECASE)


def _add(
    words: dict[str, tuple[Unit, int]], name: str, width: str, meaning: tuple[Unit, int]
) -> None:
    word = name.lower().strip(". ")
    if WORD.fullmatch(re.sub("[ -]", "", word)) and (width == "wide" or len(word) >= 3):
        words.setdefault(word, meaning)


def date_names(text: str, start: int, end: int, language: str) -> tuple[DateName, ...]:
    """The month and weekday names of `text[start:end]`, with offsets into `text`."""
    found: list[DateName] = []
    words = calendar_words(language)
    for match in _pattern(language).finditer(text, start, end) if words else ():
        written = next(group for group in match.groups() if group)
        word = _listed(written, language)
        unit, value = words[word]
        dated = _beside_number(text, match.start(), match.end(), start, end)
        small = written[0] != written[0].upper()
        believed = word not in _COMMON and (len(word) > 3 or language in _UNBORDERED)
        sure = dated or (believed and (not small or _lower_case(language)))
        whole = len(word) > 3 and word not in _shortened(language)
        if whole or dated or word in _COMMON or language in _UNBORDERED:
            found.append(DateName(match.start(), match.end(), unit, value, sure))
    for match in _UNSPACED.finditer(text, start, end):
        sign = next(group for group in match.groups() if group)
        found.append(DateName(match.start(), match.end(), "weekday", _DAYS[sign], sure=True))
    numbered = _numbered_months(language)
    for match in numbered.finditer(text, start, end) if numbered else ():
        if 1 <= int(match.group(1)) <= 12:
            month = int(match.group(1))
            found.append(DateName(match.start(), match.end(), "month", month, sure=True))
    return tuple(sorted(found, key=lambda name: name.start))


@lru_cache(maxsize=1024)
def _listed(written: str, language: str) -> str:
    """Which of `calendar_words` a match of `_pattern` is.

    Small letters don't tell: of 'İ' they are an 'i' with a dot of its own, and patterns take 'ſ'
    for an 's'.
    """
    words = calendar_words(language)
    small = written.lower()
    if small in words:
        return small
    return next(word for word in words if re.fullmatch(re.escape(word), written, re.IGNORECASE))


@lru_cache(maxsize=64)
def _pattern(language: str) -> re.Pattern[str]:
    """Any calendar word, longest first.

    A long one may carry a case ending of up to four letters (`lokakuussa`); Arabic and Hebrew
    may hang one letter before it, Thai writes no borders.
    """
    words = sorted(calendar_words(language), key=len, reverse=True)
    long = "|".join(re.escape(w) for w in words if len(w) >= 5)
    short = "|".join(re.escape(w) for w in words if len(w) < 5)
    if language in _UNBORDERED:
        return re.compile("|".join(f"({re.escape(word)})" for word in words) or "(?!)")
    before = r"(?<![^\W\d_][^\W\d_])" if language in _HUNG else r"(?<![^\W\d_])"
    parts = [f"({long})(?![^\\W\\d_]{{5}})"] if long else []
    parts += [f"({short})(?![^\\W\\d_])"] if short else []
    return re.compile(before + f"(?:{'|'.join(parts)})", re.IGNORECASE)


def _lower_case(language: str) -> bool:
    """Whether a language writes months and days small, so that small ones can be believed."""
    return language not in {"en", "de", "nds", "lb", "id", "ms", "tr", "sw", "cy"}


def _beside_number(text: str, first: int, last: int, start: int, end: int) -> bool:
    before = text[max(start, first - 6) : first]
    after = text[last : min(end, last + 4)]
    return bool(re.search(r"\d", before)) or bool(re.search(r"\d", after))
