"""Evidence from single words: telltales of look-alikes, common words of what detectors don't know.

The words stand in `tables.telltales` and `tables.telltales_common`.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:[\u0f71-\u0f84\u0f90-\u0fbc][\u0f40-\u0fbc]*)*")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """For each word, beginning and end, the languages it speaks for."""

    languages: frozenset[str]
    words: Mapping[str, frozenset[str]]
    beginnings: Mapping[str, frozenset[str]]
    ends: Mapping[str, frozenset[str]]
    first_lengths: tuple[int, ...]
    """How long beginnings are, longest first: the longest that fits decides."""
    last_lengths: tuple[int, ...]

    def speaks_for(self, word: str) -> frozenset[str]:
        """The languages of a word: by itself, else by how it begins, else by how it ends."""
        if (found := self.words.get(word)) is not None:
            return found
        for length in self.first_lengths:
            if (found := self.beginnings.get(word[:length])) is not None:
                return found
        for length in self.last_lengths:
            if len(word) > length and (found := self.ends.get(word[-length:])) is not None:
                return found
        return frozenset()


def _lexicon(listed: Mapping[str, str]) -> _Lexicon:
    """Of a table's words by language; what all of its languages share speaks for none of them."""
    entries: dict[str, set[str]] = {}
    for languages, words in listed.items():
        for word in words.split():
            entries.setdefault(word, set()).update(languages.split())
    members = frozenset(tag for languages in listed for tag in languages.split())
    nobody = frozenset[str]()
    telling = {w: frozenset(tags) if tags != members else nobody for w, tags in entries.items()}
    beginnings = {word[:-1]: tags for word, tags in telling.items() if word.endswith("*")}
    ends = {word[1:]: tags for word, tags in telling.items() if word.startswith("*")}
    return _Lexicon(
        members,
        {word: tags for word, tags in telling.items() if "*" not in word},
        beginnings,
        ends,
        tuple(sorted({len(part) for part in beginnings}, reverse=True)),
        tuple(sorted({len(part) for part in ends}, reverse=True)),
    )


@cache
def _groups() -> tuple[_Lexicon, ...]:
    from tui.analysis.tables.telltales import TELLTALES

    return tuple(_lexicon(group) for group in TELLTALES)


@cache
def _common() -> _Lexicon:
    from tui.analysis.tables.telltales_common import COMMON

    return _lexicon(COMMON)


@cache
def groups_of(tag: str) -> tuple[int, ...]:
    """The indices of the groups a language is in."""
    return tuple(i for i, group in enumerate(_groups()) if tag in group.languages)


def counted(text: str) -> Mapping[str, int]:
    """How often each word stands in a text, in small letters."""
    return Counter(match.group().replace("’", "'") for match in _WORD.finditer(text.casefold()))


def votes(words: Mapping[str, int], group: int) -> Mapping[str, float]:
    """For each language of a group, how many of the text's distinct words speak for it.

    A word that speaks for two of three languages counts for each.
    """
    lexicon = _groups()[group]
    found = dict.fromkeys(lexicon.languages, 0.0)
    for word in words:
        for language in lexicon.speaks_for(word):
            found[language] += 1.0
    return found


def common_words(words: Mapping[str, int]) -> Mapping[str, float]:
    """By language of `tables.telltales_common`, the share of the text's words that are its own.

    A word that several of them have counts for each by its part; one word less than stand there
    is counted, since one may be chance.
    """
    lexicon = _common()
    found: dict[str, float] = {}
    for word, count in words.items():
        languages = lexicon.speaks_for(word)
        for language in languages:
            found[language] = found.get(language, 0.0) + count / len(languages)
    total = sum(words.values())
    return {language: (n - 1) / total for language, n in found.items() if n > 1}
