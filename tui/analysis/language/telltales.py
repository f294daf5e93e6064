"""Evidence from single words: telltales of look-alikes, common words of what detectors don't know.

The words stand in `tables.telltales` and `tables.telltales_common`.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:[\u0f71-\u0f84\u0f90-\u0fbc][\u0f40-\u0fbc]*)*")


@cache
def _lexicons() -> tuple[tuple[frozenset[str], Mapping[str, frozenset[str]]], ...]:
    """For each group: its languages, and by word or affix pattern the languages it speaks for."""
    from tui.analysis.tables.telltales import TELLTALES

    built = []
    for group in TELLTALES:
        words: dict[str, set[str]] = {}
        for languages, listed in group.items():
            for word in listed.split():
                words.setdefault(word, set()).update(languages.split())
        members = frozenset(tag for languages in group for tag in languages.split())
        telling = {w: frozenset(tags) for w, tags in words.items() if tags != members}
        built.append((members, telling))
    return tuple(built)


@cache
def groups_of(tag: str) -> tuple[int, ...]:
    """The indices of the groups a language is in."""
    return tuple(i for i, (members, _) in enumerate(_lexicons()) if tag in members)


def votes(text: str, group: int) -> Mapping[str, float]:
    """For each language of a group, how many of the text's distinct words speak for it.

    A word that speaks for two of three languages counts half for each.
    """
    members, telling = _lexicons()[group]
    found = dict.fromkeys(members, 0.0)
    for word in _counted(text):
        for language in _speaks_for(word, telling):
            found[language] += 1.0
    return found


def common_words(text: str) -> Mapping[str, float]:
    """By language of `tables.telltales_common`, the share of the text's words that are its own.

    A word that several of them have counts for each by its part; one word less than stand there
    is counted, since one may be chance.
    """
    counts = _counted(text)
    plain, prefixes, longest = _common_lexicon()
    found: dict[str, float] = {}
    for word, count in counts.items():
        languages = plain.get(word)
        for length in range(min(longest, len(word)), 0, -1) if languages is None else ():
            languages = languages or prefixes.get(word[:length])
        for language in languages or ():
            found[language] = found.get(language, 0.0) + count / len(languages or ())
    total = sum(counts.values())
    return {language: (n - 1) / total for language, n in found.items() if n > 1}


@cache
def _common_lexicon() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]], int]:
    """By word and by prefix the languages that have it, and how long a prefix is at most."""
    from tui.analysis.tables.telltales_common import COMMON

    words: dict[str, set[str]] = {}
    for language, listed in COMMON.items():
        for word in listed.split():
            words.setdefault(word, set()).add(language)
    plain = {w: frozenset(tags) for w, tags in words.items() if not w.endswith("*")}
    prefixes = {w[:-1]: frozenset(tags) for w, tags in words.items() if w.endswith("*")}
    return plain, prefixes, max(map(len, prefixes))


def _counted(text: str) -> Mapping[str, int]:
    return Counter(match.group().replace("’", "'") for match in _WORD.finditer(text.casefold()))


def _speaks_for(word: str, telling: Mapping[str, frozenset[str]]) -> frozenset[str]:
    if word in telling:
        return telling[word]
    for length in range(len(word), 0, -1):
        if (found := telling.get(word[:length] + "*")) is not None:
            return found
    for start in range(1, len(word) - 1):
        if (found := telling.get("*" + word[start:])) is not None:
            return found
    return frozenset()
