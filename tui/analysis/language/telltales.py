"""Evidence from single words for languages that look alike: see `tables.telltales`."""

import re
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
    for word in {match.group().replace("’", "'") for match in _WORD.finditer(text.casefold())}:
        for language in _speaks_for(word, telling):
            found[language] += 1.0
    return found


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
