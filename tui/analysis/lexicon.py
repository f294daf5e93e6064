"""Words that every language has of its own and CLDR can translate, as keys they share.

Places, peoples, months and weekdays are translated where names are only respelt: 'Londres' and
'London', 'marzo' and 'Март' have no sound in common that could be relied on.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from tui.analysis.concepts import (
    LANGUAGES,
    WORLDWIDE,
    calendar,
    concept,
    concepts,
    written,
)
from tui.analysis.names.folding import fold

BITS: Mapping[str, float] = {
    "country": 3.0,
    "language": 3.0,
    "region": 2.5,
    "city": 5.0,
    "month": 2.0,
    "weekday": 1.5,
}
"""How surprising it is that an unrelated text names it too, by kind: one of twelve months, of the
ten or so countries that half the news is about, of the cities of the world."""
_NAMELESS = frozenset({"en", "ar", "es", "pt"})
"""Languages of more countries than the likeliest one: they stand for themselves."""
_PREFIX = 3
"""Letters that two words must share before it is worth folding one of them."""
_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])(?= ?(?:月|월))")
"""A month as Chinese, Japanese and Korean write it."""


@lru_cache(maxsize=LANGUAGES)
def _beginnings(language: str) -> frozenset[str]:
    """How all words that may have a meaning begin, folded."""
    names: set[str] = set(calendar(language))
    for tag in (language, WORLDWIDE):
        names.update(concepts(tag))
    return frozenset(name[:_PREFIX] for name in names)


@lru_cache(maxsize=65_536)
def _beginning(letters: str) -> str:
    return fold(letters)[:_PREFIX]


def key(word: str, language: str) -> tuple[str, float] | None:
    """Return the key and bits of what a word means in `language`; None where CLDR has nothing.

    `language` is a primary subtag. In another grammatical case, or as an adjective, a place of
    five letters and more is known too.
    """
    # Most words begin like none of these, and few beginnings have to be folded.
    if _beginning(word[: _PREFIX + 1]) not in _beginnings(language):
        return None
    return _meant(word, language)


@lru_cache(maxsize=65_536)
def _meant(word: str, language: str) -> tuple[str, float] | None:
    folded = fold(word)
    meaning = calendar(language).get(folded) or concept(folded, language)
    return None if meaning is None else _shared(meaning)


@lru_cache(maxsize=4096)
def _shared(meaning: str) -> tuple[str, float]:
    kind, _, code = meaning.partition(" ")
    if kind == "language":
        code = _country_of(code)
    return f"@{'country' if kind == 'language' else kind} {code}", BITS[kind]


@lru_cache(maxsize=512)
def _country_of(language: str) -> str:
    """The country a language is named after; the language itself where it is of several."""
    from babel.core import get_global

    likely = str(get_global("likely_subtags").get(language, ""))
    return language if language in _NAMELESS or "_" not in likely else likely.rpartition("_")[2]


@lru_cache(maxsize=LANGUAGES)
def _running(language: str) -> re.Pattern[str] | None:
    names = sorted(written(language), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, names))) if names else None


def in_running_text(text: str, language: str) -> list[tuple[str, int, int, float]]:
    """Return (key, start, end, bits) of places and months in a script without spaces, in order."""
    found = [(f"@month {m[1]}", m.start(), m.end(), BITS["month"]) for m in _MONTH.finditer(text)]
    pattern = _running(language)
    if pattern is not None:
        for match in pattern.finditer(text):
            shared, bits = _shared(written(language)[match.group()])
            found.append((shared, match.start(), match.end(), bits))
    return sorted(found, key=lambda place: place[1])
