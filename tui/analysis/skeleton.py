"""The consonants of a word, folded so that one name reads alike in every script.

`skeleton('Lavrov')`, `skeleton('Лавров')`, `skeleton('لافروف')` and `skeleton('ラヴロフ')` are all
`RPRP`: transliteration (anyascii) to Latin, then seven classes of consonants that transcription
does not keep apart (b/p/f/v, d/t, g/k, l/r, the sibilants, m, n), vowels left out but for the
mark of an initial one. The idea is Soundex's; the classes are those that change between scripts
rather than between English spellings.
"""

import re
from functools import lru_cache

LENGTH = 5
"""Longer skeletons are cut: case endings and particles stand at the end of words."""

# Letters that anyascii folds to one that is read otherwise: a caron or cedilla makes a sibilant.
_SIBILANTS = str.maketrans("čćçĉċţțџцЧч", "sssssssssss")

# In order, on lower-case ASCII: what several letters spell as one sound.
_DIGRAPHS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^x", "s"),  # Xi, Xavier
        (r"x", "ks"),
        (r"^nt", "t"),  # Greek spells an initial d so
        (r"^mp", "p"),  # and an initial b
        (r"ph", "f"),
        (r"kh", "k"),
        (r"sch|tch|ch|sh|zh|cz|sz|ts|tz|dz|dj|dzh", "s"),
        (r"c(?=[eiy])", "s"),
        (r"n+g(?![aeiouy])", "n"),  # Trump is 'Te lang pu' in Chinese
        (r"m(?=[pbfv])", "n"),  # and 'Toranpu' in Japanese
        (r"w(?![aeiou])", ""),  # a vowel's tail in Brown and in Arabic script
        (r"(?<!^)h", ""),  # kept at the beginning alone, where h, kh and g alternate
    )
)
_CLASSES = str.maketrans("bpfvwdtkgqchsjzlrmnaeiouy", "PPPPPTTKKKKKSSSRRMNAAAAAA")
_NOT_CLASS = re.compile("[^PTKSRMNA]")
_REPEATED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """Return the consonant classes of `word`, at most `LENGTH` of `APTKSRMN`; maybe none."""
    from anyascii import anyascii  # imported late: its tables are of no use to a list of titles

    latin = word if word.isascii() else anyascii(word.translate(_SIBILANTS))
    latin = latin.lower()
    for pattern, sound in _DIGRAPHS:
        latin = pattern.sub(sound, latin)
    classes = _NOT_CLASS.sub("", latin.translate(_CLASSES))
    classes = _REPEATED.sub(r"\1", classes)
    return (classes[:1] + classes[1:].replace("A", ""))[:LENGTH]
