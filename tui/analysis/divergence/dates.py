"""Names of months and days of the week in every language of CLDR."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_UNSPACED = re.compile(r"(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])|([月火水木金土日])曜|([월화수목금토일])요일")
_DAYS = {c: i for days in ("一二三四五六日", "月火水木金土日", "월화수목금토일") for i, c in enumerate(days)}
_DAYS["天"] = 6
# Month and day names that are also common words, lower-cased: believed beside a number only.
_COMMON = frozenset({"may", "march", "mars", "mai", "mar", "sun", "sat", "mon", "wed", "dom", "sol"})

Unit = Literal["month", "weekday"]


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
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return {}
    words: dict[str, tuple[Unit, int]] = {}
    for context in ("format", "stand-alone"):
        for width in ("abbreviated", "wide"):
            for number, name in locale.months[context][width].items():
                _add(words, str(name), width, ("month", int(number)))
            for number, name in locale.days[context][width].items():
                _add(words, str(name), width, ("weekday", int(number)))
    return words


@lru_cache(maxsize=64)
def _numbered_months(language: str) -> re.Pattern[str] | None:
    """The pattern of months that are numbers with a word: 3月, 3월, 'tháng 3'."""
    from babel import Locale, UnknownLocaleError

    try:
        name = str(Locale.parse(language.replace("-", "_")).months["format"]["wide"][3])
    except (UnknownLocaleError, ValueError):
        return None
    if "3" not in name:
        return None
    before, _, after = name.partition("3")
    return re.compile(rf"{re.escape(before)}(?<!\d)(\d{{1,2}}){re.escape(after)}", re.IGNORECASE)


def _add(words: dict[str, tuple[Unit, int]], name: str, width: str, meaning: tuple[Unit, int]) -> None:
    word = name.lower().strip(". ")
    if _WORD.fullmatch(word.replace(" ", "").replace("-", "")) and (width == "wide" or len(word) >= 3):
        words.setdefault(word, meaning)


def date_names(text: str, start: int, end: int, language: str) -> tuple[DateName, ...]:
    """The month and weekday names of `text[start:end]`, with offsets into `text`."""
    found: list[DateName] = []
    words = calendar_words(language)
    longest = max(map(len, words), default=0)
    for match in _WORD.finditer(text, start, end):
        written = match.group()
        word = written.lower()
        meaning = words.get(word) or (_phrase(text, match.start(), end, words) if longest else None)
        if meaning is None:
            meaning = _inflected(word, words)
        if meaning is None:
            continue
        dated = _beside_number(text, match.start(), match.end(), start, end)
        capital = written[0].isupper() or word[0] == word[0].upper()
        sure = dated or (word not in _COMMON and len(word) > 3 and (capital or _lower_case(language)))
        if len(word) <= 3 and not dated:
            continue
        found.append(DateName(match.start(), match.end(), meaning[0], meaning[1], sure))
    for match in _UNSPACED.finditer(text, start, end):
        sign = next(group for group in match.groups() if group)
        found.append(DateName(match.start(), match.end(), "weekday", _DAYS[sign], sure=True))
    numbered = _numbered_months(language)
    for match in numbered.finditer(text, start, end) if numbered else ():
        if 1 <= int(match.group(1)) <= 12:
            month = int(match.group(1))
            found.append(DateName(match.start(), match.end(), "month", month, sure=True))
    return tuple(sorted(found, key=lambda name: name.start))


def _phrase(
    text: str, start: int, end: int, words: Mapping[str, tuple[Unit, int]]
) -> tuple[Unit, int] | None:
    """A name of two words ('thứ hai', 'tháng mười hai'), longest first."""
    ahead = text[start : min(end, start + 20)].lower()
    fitting = [w for w in words if (" " in w or "-" in w) and ahead.startswith(w)]
    best = max(fitting, key=len, default=None)
    return words[best] if best else None


def _inflected(word: str, words: Mapping[str, tuple[Unit, int]]) -> tuple[Unit, int] | None:
    """A name with a case ending: `stycznia` is listed, `lokakuussa` and `Ocak'ta` are not."""
    for length in range(len(word) - 1, max(4, len(word) - 5), -1):
        if word[:length] in words and length >= 5:
            return words[word[:length]]
    return None


def _lower_case(language: str) -> bool:
    """Whether a language writes months and days small, so that small ones can be believed."""
    return language not in {"en", "de", "nds", "lb", "id", "ms", "tr", "sw", "cy"}


def _beside_number(text: str, first: int, last: int, start: int, end: int) -> bool:
    before = text[max(start, first - 6) : first]
    after = text[last : min(end, last + 4)]
    return bool(re.search(r"\d", before)) or bool(re.search(r"\d", after))
