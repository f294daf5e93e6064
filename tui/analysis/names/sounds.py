"""How likely a word in any script is the sound of a word in Latin letters.

Every letter of the source is written as zero to five Latin letters, each by itself: the joint
segmentation model of zeroth order (Deligne and Bimbot 1995; Bisani and Ney 2008), trained by EM on
name tokens of Wikidata (CC0). The table is small because a letter has few readings: 拉 is 'la' or
'ra', и 'i', 'y' or nothing. `benchmarks/build_name_tables.py` makes it.
"""

import math
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from tui.analysis.names.folding import Token, fold_word
from tui.analysis.names.scripts import HANGUL, LATIN
from tui.analysis.tables import read

_MOST_LETTERS = 5
# A reading the table has not: less likely than the rarest it has (.002), and each letter costs
# what a letter costs by chance.
_UNSEEN, _UNSEEN_LETTER = -7.0, -2.5
# Share of each letter in Latin names, against which agreement by chance is measured.
_LETTERS = {
    "a": 0.125, "e": 0.095, "i": 0.095, "o": 0.075, "n": 0.075, "r": 0.07, "s": 0.055, "l": 0.055,
    "k": 0.045, "u": 0.045, "h": 0.04, "t": 0.04, "m": 0.035, "d": 0.03, "b": 0.025, "v": 0.02,
    "c": 0.02, "g": 0.025, "y": 0.02, "z": 0.015, "j": 0.015, "p": 0.015, "f": 0.01, "w": 0.01,
    "x": 0.003, "q": 0.003,
}  # fmt: skip
_CHANCE = {letter: math.log(share) for letter, share in _LETTERS.items()}

_Readings = Mapping[str, Mapping[str, float]]


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, _Readings]:
    """Script to letter to reading to the logarithm of its chance."""
    tables: dict[str, dict[str, dict[str, float]]] = {}
    for line in read("sounds.tsv").decode().splitlines():
        code, letter, listed = line.split("\t")
        readings = {}
        for entry in listed.split(" "):
            reading, cost = entry.split(":")
            readings["" if reading == "-" else reading] = -int(cost) / 10
        tables.setdefault(code, {})[letter] = readings
    return tables


def has_sounds(*codes: str) -> bool:
    """Whether the table tells how each of these scripts sounds."""
    return all(code in _tables() for code in codes)


@lru_cache(maxsize=8192)
def _readings(letter: str, code: str) -> Mapping[str, float]:
    found = _tables().get(code, {}).get(letter)
    if found is not None:
        return found
    # what the table lacks is read as anyascii writes it, or not at all
    plain = fold_word(letter)[:_MOST_LETTERS]
    return {plain: -0.3, "": -3.0} if plain else {"": -0.1}


def letters_of(token: Token) -> str:
    """A word in the letters the table knows: Hangul as its parts, Latin folded, else as it is."""
    if token.script == HANGUL:
        return unicodedata.normalize("NFD", token.original)
    return token.folded if token.script == LATIN else token.original


@lru_cache(maxsize=131072)
def likelihood(source: str, code: str, latin: str) -> float:
    """Logarithm of P(latin | source) / P(latin by chance) a letter, by the best segmentation.

    Above 0 the two sound alike; 2 is as good as it gets; never below -5.
    """
    size = len(latin)
    best = [-math.inf] * (size + 1)
    best[0] = 0.0
    for letter in source:
        readings = _readings(letter, code)
        following = [-math.inf] * (size + 1)
        for at, value in enumerate(best):
            if value == -math.inf:
                continue
            for end in range(at, min(size, at + _MOST_LETTERS) + 1):
                cost = readings.get(latin[at:end])
                if cost is None:
                    if end - at > 2:
                        continue
                    cost = _UNSEEN + _UNSEEN_LETTER * (end - at)
                following[end] = max(following[end], value + cost)
        best = following
    chance = sum(_CHANCE.get(letter, -6.0) for letter in latin)
    if best[size] == -math.inf:
        return -5.0
    return max(-5.0, (best[size] - chance) / max(size, 2))


@lru_cache(maxsize=16384)
def window(source: str, code: str, latin: str) -> tuple[int, int]:
    """Where in a longer run of letters the word sounds best: (start, end) in `source`.

    As `likelihood`, free at both ends of the run: for names with something written onto them and
    for scripts that part no words. (0, 0) where nothing can be read so.
    """
    size = len(latin)
    nothing = (-math.inf, 0)
    best = [nothing] * (size + 1)
    top, found = -math.inf, (0, 0)
    for at, letter in enumerate(source):
        readings = _readings(letter, code)
        best[0] = (0.0, at)
        following = [nothing] * (size + 1)
        for begun, (value, start) in enumerate(best):
            if value == -math.inf:
                continue
            for end in range(begun, min(size, begun + _MOST_LETTERS) + 1):
                cost = readings.get(latin[begun:end])
                if cost is None:
                    if end - begun > 2:
                        continue
                    cost = _UNSEEN + _UNSEEN_LETTER * (end - begun)
                if value + cost > following[end][0]:
                    following[end] = (value + cost, start)
        best = following
        if best[size][0] > top:
            top, found = best[size][0], (best[size][1], at + 1)
    return found


@lru_cache(maxsize=16384)
def romanised(source: str, code: str) -> str:
    """The likeliest reading of each letter, joined."""
    return "".join(
        max(readings, key=lambda reading: readings[reading])
        for letter in source
        if (readings := _readings(letter, code))
    )


def sounds_alike(left: Token, right: Token) -> float:
    """`likelihood` of two words in any two scripts, symmetric.

    The mean of both directions where both can be read so; over the likeliest reading of the other
    where neither is Latin.
    """
    if left.script == LATIN and right.script == LATIN:
        forth = likelihood(left.folded, LATIN, right.folded)
        return (forth + likelihood(right.folded, LATIN, left.folded)) / 2
    if left.script == LATIN:
        left, right = right, left
    source = letters_of(left)
    if right.script == LATIN:
        return likelihood(source, left.script, right.folded)
    other = letters_of(right)
    forth = likelihood(source, left.script, romanised(other, right.script))
    return (forth + likelihood(other, right.script, romanised(source, left.script))) / 2
