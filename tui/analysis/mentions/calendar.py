"""Dates written in words or figures, by CLDR's names of months and days (`babel`)."""

import re
from functools import lru_cache

from tui.analysis.cldr import calendar_names

Dated = tuple[int, int, float]

# A year alone is a date in news more often than not, but also a number of people or of euros.
_YEAR_ALONE = 0.4
_YEAR = r"(?:1[6-9]|20)\d\d"
_NUMERIC = re.compile(
    rf"(?<![\d./:-])(?:{_YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])"
    rf"|(?:3[01]|[12]\d|0?[1-9])[-/.] ?(?:1[0-2]|0?[1-9])[-/.] ?(?:{_YEAR}|\d\d))(?![\d/:-])"
)
_EAST = re.compile(
    r"(?:[一二三四五六七八九〇零\d]{2,4}\s?年)?\s?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\s?月"
    r"(?:\s?(?:[1-3]?\d|[一二三四五六七八九十]{1,3})\s?[日号])?"
    r"|[一二三四五六七八九〇\d]{4}\s?年|\d{4}\s?년(?:\s?\d{1,2}월)?(?:\s?\d{1,2}일)?|\d{1,2}월\s?\d{1,2}일"
    r"|(?:星期|周|礼拜)[一二三四五六日天]|[月火水木金土日]曜日|[월화수목금토일]요일"
)
_BARE_YEAR = re.compile(rf"(?<![\w.,/:€$£-]){_YEAR}(?![\w€$%]|[.,:/]\d)")
# Small words that stand inside a written date: '4 de febrero de 2023', '4th of May'.
_JOIN = r"(?:\s+|\s?[.,]\s?|\.?\s+(?:de|del|of|di|da)\s+)"
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|°|\.|-го)?"


def _names(language: str) -> tuple[frozenset[str], frozenset[str]]:
    months: set[str] = set()
    days: set[str] = set()
    for unit, _, width, name in calendar_names(language):
        if len(name) <= 2 or name[0].isdigit():
            continue
        if unit == "month" and width in ("wide", "abbreviated"):
            months.add(name.rstrip(".").lower())
        elif unit == "weekday" and width == "wide":
            days.add(name.lower())
    return frozenset(months), frozenset(days)


@lru_cache(maxsize=32)
def day_and_month_names(language: str) -> frozenset[str]:
    """Names of months and days of a language in small letters; empty where CLDR has none."""
    months, days = _names(language)
    return months | days


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    months, days = _names(language)
    patterns = []
    if months:
        month = "(?:" + "|".join(sorted(map(re.escape, months), key=len, reverse=True)) + r")\.?"
        day = rf"(?:3[01]|[12]\d|0?[1-9]){_ORDINAL}"
        patterns.append(
            re.compile(
                rf"(?<!\w)(?:{day}{_JOIN}{month}(?!\w)(?:{_JOIN}{_YEAR}(?!\d))?"
                rf"|{month}\s+{day}(?!\d)(?:,?\s+{_YEAR}(?!\d))?|{month}{_JOIN}{_YEAR}(?!\d))",
                re.IGNORECASE,
            )
        )
    for words in (months, days):
        if words:
            listed = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
            patterns.append(re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE))
    return tuple(patterns)


def dates(text: str, language: str) -> list[Dated]:
    """Places of dates in `text` as (start, end, chance), longest first where they overlap.

    A full date .95, a month with a day or a year .95, a day or month alone .8 where it is written
    with a capital or the language writes it small, .3 where it may be another word ('may').
    """
    found: list[Dated] = [(m.start(), m.end(), 0.95) for m in _NUMERIC.finditer(text)]
    found += [(m.start(), m.end(), 0.9) for m in _EAST.finditer(text) if len(m.group()) > 1]
    patterns = _patterns(language)
    for rank, pattern in enumerate(patterns):
        for match in pattern.finditer(text):
            score = 0.95 if rank == 0 else _alone(match.group(), language)
            if score:
                end = match.start() + len(match.group().rstrip(". "))
                found.append((match.start(), end, score))
    found += [(m.start(), m.end(), _YEAR_ALONE) for m in _BARE_YEAR.finditer(text)]
    found.sort(key=lambda d: (d[0] - d[1], d[0]))
    taken: list[Dated] = []
    covered: set[int] = set()
    for start, end, score in found:
        if covered.isdisjoint(range(start, end)):
            covered.update(range(start, end))
            taken.append((start, end, score))
    return sorted(taken)


def _alone(word: str, language: str) -> float:
    """A month or day by itself. English and German write them with a capital, others small."""
    if (
        language.split("-", maxsplit=1)[0] in {"en", "de", "nl", "id", "ms", "tl", "sw"}
        and word[0].islower()
    ):
        return 0.0 if language.startswith(("en", "de")) else 0.5
    return 0.8 if len(word) > 3 else 0.3
