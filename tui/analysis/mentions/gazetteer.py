"""Countries and territories by name, in the language of the text (CLDR)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from tui.analysis.names.pieces import Piece, Scan
from tui.analysis.names.places import inflected_territory, territories, written_territories
from tui.analysis.names.scripts import CASED, UNSPACED, main_script

# Suggestions of .8 to .9 are right in 88 of 100 (tables/README.md); a country's name is one of the
# surest. With another ending it may be the people or the language too.
_PLACE, _INFLECTED = 0.88, 0.8
# 'United Arab Emirates' has three words; four is the most CLDR has between brackets.
_LONGEST = 4

_POINTS = re.compile("[\u0591-\u05c7\u064b-\u0655\u0670]")
"""Of Hebrew and Arabic: CLDR points a name that could be another word."""

Placed = tuple[int, int, float, str]


def _unspaced(text: str, language: str) -> Iterator[Placed]:
    for name, code in written_territories(language).items():
        if main_script(name) not in UNSPACED:
            continue
        start = text.find(name)
        while start >= 0:
            yield start, start + len(name), _PLACE, code
            start = text.find(name, start + len(name))


def _single(piece: Piece, names: Mapping[str, str], language: str) -> tuple[float, str] | None:
    word = piece.folded
    if word in names and (len(word) > 3 or _as_written(piece.text, language)):
        return _PLACE, names[word]
    code = inflected_territory(word, language)
    return None if code is None else (_INFLECTED, code)


def _as_written(text: str, language: str) -> bool:
    """Whether a short form is an abbreviation in capitals, or to the letter as it is written.

    Folding leaves the consonants alone where vowels are not written: of Oman in Arabic what it
    leaves of 'from', the most frequent word there is.
    """
    if text.upper() != text.lower():
        return text == text.upper()
    return _POINTS.sub("", text) in _unpointed(language)


@cache
def _unpointed(language: str) -> frozenset[str]:
    """The names of countries as newspapers print them, without vowel points."""
    return frozenset(_POINTS.sub("", name) for name in written_territories(language))


def places(text: str, language: str, scanned: Scan) -> list[Placed]:
    """Where a country's name stands: (start, end, chance, ISO 3166 code), longest at a start.

    Also in another grammatical case; capitals are asked for where the script has them, and for
    abbreviations of three letters throughout.
    """
    names = territories(language)
    found = list(_unspaced(text, language))
    known: dict[str, tuple[float, str] | None] = {}
    for number, piece in enumerate(scanned.pieces):
        code = main_script(piece.text)
        if code in UNSPACED or (code in CASED and not piece.capital):
            continue
        several = _several(scanned, number, names)
        if several is not None:
            found.append(several)
            continue
        if piece.text not in known:
            known[piece.text] = _single(piece, names, language)
        one = known[piece.text]
        if one is not None:
            found.append((piece.start, piece.end, *one))
    return found


def _several(scanned: Scan, number: int, names: Mapping[str, str]) -> Placed | None:
    for length in range(_LONGEST, 1, -1):
        row = scanned.pieces[number : number + length]
        code = names.get(" ".join(piece.folded for piece in row)) if len(row) == length else None
        # 'E.U.' is written with dots alone between
        if code and all(b.start - a.end <= 2 for a, b in pairwise(row)):
            return row[0].start, row[-1].end, _PLACE, code
    return None
