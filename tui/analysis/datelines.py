"""Dates as they stand in a dateline, in the words of CLDR."""

import re
from datetime import date
from functools import cache

from tui.analysis.cldr import Unit, calendar_names

_CLOCK = re.compile(
    r"(上午|下午|午前|午後|오전|오후)?\s*(?<!\d)(\d{1,2})(?:[:h]|\.(?=\d\d(?!\d|\.))|\s?[時时点點]|\s?시)\s?(\d{2})?(?:[:分분]\d{0,2})?"
    r"\s*([AaPp]\.?[Mm]\b)?"
)
_SIGNS = r"+.,:;/()|،–—\-（）年月日년월일"
_AFTERNOON = frozenset({"pm", "下午", "午後", "오후"})
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2})\s+(tháng)\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)")
_TOKEN = re.compile(rf"\d+|[^\s\d{_SIGNS}]+")
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_BUDDHIST = 543
"""Years a Thai date is ahead (BE 2566 is 2023)."""
_MONTH_FIRST_NUMERIC = frozenset({"en-US", "fil", "tl"})
_SMALL_WORDS = (
    "a alle am at bst cest cet da de del den der di do dos edt el est et giờ gmt godz günü h "
    "hari in ist jam kl klo las le lúc m msk na nd ngày năm o ob of on ore p pdt pm pst pukul "
    "rd saa saat siku st tanggal tarehe th the tháng thứ u uhr um utc v wib wit wita ya year "
    "à às μ π στις την в г год года мск о р року ч час الساعة بجے روز ساعت ص في م يوم کو को "
    "बजे তারিখ সময় น พ วันที่ ศ เวลา 上午 下午 分 午前 午後 周 年 日 时 星期 時 月 秒 년 분 "
    "시 오전 오후 월 일 초"
)
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
"""Words that may stand in a line that is nothing but a date."""


def parse_date(text: str, language: str) -> str | None:
    """The date in a short text, ISO 8601, with its clock time where one stands behind it."""
    plain = "".join(_plain_digit(character) for character in text)
    found = _numeric(plain, language) or _named(plain, language)
    if found is None:
        return None
    day, end = found
    return day.isoformat() + _clock(plain[end:])


def _plain_digit(character: str) -> str:
    return str(int(character)) if character.isdecimal() else character


def _numeric(text: str, language: str) -> tuple[date, int] | None:
    if match := _YEAR_FIRST.search(text):
        year, month, day = (int(part) for part in match.groups())
        return _checked(year, month, day, match.end())
    if match := _YEAR_LAST.search(text) or _VIETNAMESE.search(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if second > 12 or (match[2] == "/" and language in _MONTH_FIRST_NUMERIC):
            first, second = second, first
        return _checked(year, second, first, match.end())
    return None


def _named(text: str, language: str) -> tuple[date, int] | None:
    """A date with the month's name: a day and a year stand within three tokens of it."""
    months = _months(language)
    tokens = list(_TOKEN.finditer(text))
    for place, token in enumerate(tokens):
        if (month := months.get(token.group().casefold())) is None:
            continue
        near = [t for t in tokens[max(0, place - 3) : place + 4] if t.group().isdigit()]
        years = [t for t in near if len(t.group()) == 4]
        days = [t for t in near if len(t.group()) <= 2]
        days.sort(key=lambda t: abs(t.start() - token.start()))
        if years and days:
            end = max(years[0].end(), days[0].end(), token.end())
            if found := _checked(int(years[0].group()), month, int(days[0].group()), end):
                return found
    return None


def _checked(year: int, month: int, day: int, end: int) -> tuple[date, int] | None:
    if year - _BUDDHIST >= 1900:
        year -= _BUDDHIST
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    try:
        return date(year, month, day), end
    except ValueError:
        return None


def _clock(rest: str) -> str:
    match = _CLOCK.search(rest[:40])
    if match is None:
        return ""
    hour, minute = int(match[2]), int(match[3] or 0)
    half = (match[1] or match[4] or "").replace(".", "").lower()
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half and half not in _AFTERNOON and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def is_date_only(line: str, language: str) -> bool:
    """Whether nothing but a date, a weekday and a clock time stands in the line."""
    if not re.search(r"\d", line):
        return False
    allowed = _months(language).keys() | _fillers(language)
    words = re.split(rf"[\s\d{_SIGNS}]+", line)
    return all(word.casefold() in allowed for word in words if word)


@cache
def _months(language: str) -> dict[str, int]:
    """Month names and abbreviations, casefolded, without full stops: the language's and English."""
    names: dict[str, int] = {}
    for number, name in _calendar_names(language, "month"):
        for part in re.findall(r"[^\s\d.]{2,}", name):
            names.setdefault(part.casefold(), number)
    return {name: number for name, number in names.items() if name not in {"de", "d’", "thg"}}


@cache
def _fillers(language: str) -> frozenset[str]:
    """Weekdays and the small words of a date line."""
    words = set(SMALL_WORDS)
    for _, name in _calendar_names(language, "weekday"):
        words.update(part.casefold() for part in re.findall(r"[^\W\d_]+", name))
    return frozenset(words)


def _calendar_names(language: str, unit: Unit) -> list[tuple[int, str]]:
    """(number, name) of CLDR's months or weekdays: the language's and English."""
    return [
        (found.number, found.name)
        for tag in (language, "en")
        for found in calendar_names(tag)
        if found.unit == unit
    ]
