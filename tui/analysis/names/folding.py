"""Names taken apart: tokens in plain Latin letters, their consonants, their original letters.

Folding is `anyascii` (ISC licence) after NFKC, in lower case. anyascii writes a Han or Hangul
syllable with a capital ('LaFuLuoFu'), which is one word here, and a quote for signs that have no
sound of their own (soft sign, ayin), which is left out.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from tui.analysis.names.scripts import LATIN, main_script
from tui.analysis.names.words import PARTICLES, TITLES

# What parts one word of a name from the next. The middle dots join given name and surname in
# Han and kana; the equals signs do in kana.
_BETWEEN = re.compile(r"[\s_\-‐-―/,;:()\[\]{}\"«»“”„·・･•゠=＝.。،|+]+")
_SILENT = re.compile(r"[^a-z0-9]+")
# Marks that show no sound of their own in a name: quotes as soft signs or elisions, format
# characters, Arabic vowel signs (which most texts leave out) and the Arabic tatweel.
_MARKS = re.compile(
    r"['’ʼʻ`´ʹʿʾ‘]|[\u064b-\u065f\u0670\u0640]|[\u0591-\u05c7]|[\u00ad\u200b-\u200f\u2066-\u2069\ufeff]"
)

# Consonants that transcriptions exchange: one class each. Vowels, h, w and y come and go
# (Sergei, Sergey; Putin, Poutine; Khomeini, Chomeini) and are left out.
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bpvf", "b"),
        **dict.fromkeys("ckgqx", "k"),
        **dict.fromkeys("dt", "t"),
        **dict.fromkeys("szj", "s"),
        **dict.fromkeys("lr", "l"),
        "m": "m",
        "n": "n",
        **dict.fromkeys("aeiouywh", ""),
    }
)
_DIGRAPHS = {
    **dict.fromkeys(
        ("tsch", "shch", "dsch", "dzh", "sch", "tch", "dj", "ch", "sh", "zh", "ts", "tz", "cz"), "s"
    ),
    **dict.fromkeys(("kh", "gh"), "k"),
    **dict.fromkeys(("ce", "ci", "cy"), "s"),
    "ph": "f",
    "th": "t",
    "x": "ks",
}
_DOUBLED = re.compile(r"(.)\1+")
_DIGRAPH = re.compile("|".join(sorted(_DIGRAPHS, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a name."""

    original: str
    """As written, NFKC, casefolded, without marks that have no sound."""
    folded: str
    """In letters a-z and digits."""
    skeleton: str
    """Classes of its consonants, doubled ones once; its folded form where it has none."""
    script: str
    weight: float
    """How much it says of who is meant: 1, less for particles and initials."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart, without titles where anything else is left."""

    tokens: tuple[Token, ...]
    joined: str
    """All folded tokens as one word: compares names written with and without spaces."""
    script: str


@lru_cache(maxsize=65536)
def skeleton(folded: str) -> str:
    """The consonant classes of a folded word: 'lavrov' and 'raburofu' both give 'lblb'."""
    folded = _DIGRAPH.sub(lambda match: _DIGRAPHS[match.group()], folded)
    classes = folded.translate(_CLASSES)
    return _DOUBLED.sub(r"\1", classes) or folded


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word in letters a-z and digits; empty where nothing of it can be written so."""
    if word.isascii():
        return _SILENT.sub("", word.lower())
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", word))
    return _SILENT.sub("", anyascii(plain).lower())


def split(name: str) -> tuple[str, ...]:
    """The words of a name as written: parted by spaces, hyphens, dots and middle dots."""
    return tuple(part for part in _BETWEEN.split(name) if part)


def _token(word: str) -> Token | None:
    folded = fold_word(word)
    if not folded:
        return None
    original = _MARKS.sub("", unicodedata.normalize("NFKC", word)).casefold()
    code = main_script(original)
    if folded in PARTICLES:
        weight = 0.2  # written or left out at will: 'al', 'de', 'van'
    elif len(folded) == 1 and code == LATIN:
        weight = 0.4  # an initial agrees with one name in about ten
    else:
        weight = 1.0
    return Token(original, folded, skeleton(folded), code, weight)


@lru_cache(maxsize=65536)
def parse(name: str) -> Name:
    """`name` taken apart; a name without letters or digits has no tokens."""
    tokens = [token for word in split(name) if (token := _token(word)) is not None]
    untitled = [token for token in tokens if token.folded not in TITLES]
    if any(token.weight == 1.0 for token in untitled):
        tokens = untitled
    joined = "".join(token.folded for token in tokens)
    return Name(tuple(tokens), joined, main_script(name))


def fold(name: str) -> str:
    """`name` in letters a-z, digits and single spaces: 'Лавро́в, С.' gives 'lavrov s'.

    Empty where nothing can be written so. Titles stay; every script is transliterated.
    """
    return " ".join(folded for word in split(name) if (folded := fold_word(word)))
