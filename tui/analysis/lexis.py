"""The words of a text as a set of bits: which words are in it, without the text.

A Bloom filter of one hash (Bloom, 'Space/time trade-offs in hash coding with allowable errors',
1970). Words are cut to stems and weighed by their length alone, so that no word list of any
language is needed.
"""

import re
import unicodedata
import zlib
from itertools import islice

SIZE = 192
"""Bytes of a set: the 150 stems of an article fill a tenth of its bits, `MOST` a quarter."""
MOST = 500
"""Different stems in a set: what a long text says after them is not what it is about."""
ENOUGH = 8_000
"""Code points in which so many are found."""
STEM = 4
"""Letters that stand for a word: what bends and compounds is its end (5 find less in Arabic,
Russian and Turkish, and nothing more elsewhere)."""
SYLLABLES = 2
"""The same in Hangul, and where words are not spaced: a character there is worth two letters."""
SHORT = 3
"""Letters of the shortest words that are looked at; they say half of what others do."""
LIGHT, HEAVY = 1.0, 2.0

_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]+"
)
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)
_HANGUL = re.compile("[\uac00-\ud7af]{2,}")
# The vowel signs of Indic scripts are no letters to `re`: their blocks are listed whole.
_WORD = re.compile("(?:[^\\W_]|[\u0900-\u0963\u0966-\u0dff\u0f71-\u0fbc]){3,}")
_ARTICLE = re.compile("(?:[وبكف]?ال|لل)(?=...)")
_ONE_LETTER = str.maketrans("ىیکةı", "ييكهi")
"""Letters that are written for each other: Arabic ends, Persian forms, and the Turkish i."""


def stems(text: str) -> dict[str, float]:
    """Return the stems of the text's words, in order, with their weights.

    Without capitals, accents, vowel points and the Arabic article; words that are too short to
    say anything are left out.
    """
    plain = text.casefold()
    if not plain.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFD", plain))
        plain = unicodedata.normalize("NFC", bare).translate(_ONE_LETTER)
    found: dict[str, float] = {}
    for run in _UNSPACED.findall(plain):
        found.update((run[at : at + SYLLABLES], HEAVY) for at in range(len(run) - 1))
    for word in dict.fromkeys(_WORD.findall(plain)):
        if _HANGUL.match(word):
            found[word[:SYLLABLES]] = HEAVY
        elif not _UNSPACED.match(word):
            article = _ARTICLE.match(word) if word[0] in "ولبكفا" else None
            at = article.end() if article else 0
            found[word[at : at + STEM]] = LIGHT if len(word) - at == SHORT else HEAVY
    return found


def hash_of(stem: str) -> int:
    """Return 32 bits for a stem; its bit in a set is that modulo eight times `SIZE`."""
    return zlib.crc32(stem.encode("utf-8", "surrogatepass"))


def packed(text: str) -> bytes:
    """Return the set of the text's first `MOST` stems, `SIZE` bytes."""
    bits = bytearray(SIZE)
    for stem in islice(stems(text[:ENOUGH]), MOST):
        bit = hash_of(stem) % (8 * SIZE)
        bits[bit >> 3] |= 1 << (bit & 7)
    return bytes(bits)
