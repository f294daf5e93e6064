"""The words of a text as names are made of them: spans, spelling, what stands between.

Finer than `segments.words`: a hyphen or an apostrophe parts two pieces, because 'l’Ukraine',
'Ma's', 'Ankara'da' and 'vice-FM' hold a name that is shorter than the word.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tui.analysis.names.folding import fold_word
from tui.analysis.names.scripts import CASED, script

# `\w` leaves out the vowel signs of Indic and South-East Asian scripts and other marks, without
# which their words fall apart. Dandas (0964, 0965) end sentences.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u0711\u0730-\u074a\u0900-\u0963\u0970-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u102b-\u103e\u1056-\u1059\u135d-\u135f"
    "\u17b4-\u17d3\u200c\u200d\u3099\u309a"
)
# Kana and Han change inside a word in no script but their own: a name ends where the kind of
# letter does ('ラブロフ外相' is a name and a title), so each kind is a piece of its own.
_PIECE = re.compile(
    r"[ァ-ヺー-ヿｦ-ﾟㇰ-ㇿ]+"
    r"|[ぁ-ゟ]+"
    r"|[\u2e80-\u2fdf々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
    r"|(?:(?![ぁ-ゟァ-ヺー-ヿｦ-ﾟㇰ-ㇿ\u2e80-\u2fdf々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff])[^\W_]|[" + _MARKS + r"])+"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """`text[start:end]`, a run of letters and digits of one word."""

    start: int
    end: int
    text: str
    folded: str
    capital: bool
    """It has a capital: 'Ma', 'iPhone', 'G7', 'NATO'. Never true in a script without case."""


def is_capital(word: str) -> bool:
    """Whether a word is written with a capital anywhere, in a script that has them."""
    return word != word.lower() and script(word[0]) in (CASED | {"Zzzz"})


@dataclass(frozen=True, slots=True)
class Scan:
    """A text's pieces in order, and where to look for one by its first letters."""

    pieces: tuple[Piece, ...]
    by_prefix: Mapping[str, tuple[int, ...]]
    """Folded first two letters to the numbers of the pieces that begin so."""
    small: frozenset[str]
    """Folded words that stand in small letters somewhere: no names by themselves."""


def pieces(text: str, start: int = 0, end: int | None = None) -> tuple[Piece, ...]:
    """The pieces of `text[start:end]` in order."""
    found = []
    for match in _PIECE.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        found.append(Piece(match.start(), match.end(), word, fold_word(word), is_capital(word)))
    return tuple(found)


@lru_cache(maxsize=4)
def scan(text: str) -> Scan:
    """All pieces of `text`, indexed. The last four texts are kept: many names, one text."""
    found = pieces(text)
    index: defaultdict[str, list[int]] = defaultdict(list)
    small = set()
    for number, piece in enumerate(found):
        index[piece.folded[:2]].append(number)
        if not piece.capital:
            small.add(piece.folded)
    frozen = {prefix: tuple(numbers) for prefix, numbers in index.items()}
    return Scan(found, frozen, frozenset(small))


def line_of(text: str, position: int, reach: int = 300) -> tuple[int, int]:
    """The line around `position`, cut at `reach` code points to each side.

    No name runs over a line's end or is longer than that, and lines of 10 MB exist.
    """
    low = max(0, position - reach)
    high = min(len(text), position + reach)
    start = text.rfind("\n", low, position) + 1 or low
    end = text.find("\n", position, high)
    return max(start, low), high if end < 0 else end
