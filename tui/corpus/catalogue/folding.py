"""How texts become words that can be looked up, in every script."""

import re
import unicodedata
from operator import add

# Scripts that write without spaces: Thai and Lao, Burmese, Khmer, kana, Han. Without their digits
# and signs, which stand apart.
_UNSPACED = re.compile(
    "[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u1780-\u17d3"
    "\u17d7\u17dc\u17dd\u2e80-\u2fdf\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa"
    "\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
# Written or left out without change of word: soft hyphen, zero width, Arabic and Hebrew points,
# tatweel.
_OPTIONAL = re.compile(
    "[\xad\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u200b-\u200f\u2060\ufeff]+"
)
_EDGES = re.compile(r"^[\W_]+")
# What a list is sorted by: longer titles differ within this.
_SORT_KEY = 60


def searchable(text: str) -> str:
    """Return `text` as full text indexes it: compatibility forms folded, optional marks gone.

    Runs of scripts without spaces become their overlapping pairs and the last character, so that
    every part of a run is found as a phrase of pairs, and a lone character as their beginning.
    """
    return _folded(text, last=True)


def phrase(text: str) -> str:
    """Return what must be asked for, as one FTS5 phrase, to find `text`; without quotes."""
    return _folded(text.strip(), last=False).replace('"', " ").strip()


def ends_unspaced(text: str) -> bool:
    """Tell whether `text` is a lone character of a script without spaces: the start of pairs."""
    return len(text) == 1 and _UNSPACED.fullmatch(text) is not None


def _folded(text: str, *, last: bool) -> str:
    text = text.replace("\0", " ")
    if not text.isascii():
        text = _OPTIONAL.sub("", unicodedata.normalize("NFKC", text))
        if _UNSPACED.search(text):
            text = _UNSPACED.sub(_pairs_and_last if last else _pairs, text)
    return text


def _pairs_and_last(match: re.Match[str]) -> str:
    run = match[0]
    return f" {' '.join(map(add, run, run[1:]))} {run[-1]} "


def _pairs(match: re.Match[str]) -> str:
    """Leave the last character out where the run may go on in the text: at the end."""
    run = match[0]
    if match.end() < len(match.string) or len(run) == 1:
        return _pairs_and_last(match)
    return f" {' '.join(map(add, run, run[1:]))} "


def fold_word(word: str) -> str:
    """Return a word as FTS5 keeps it: lower case, no accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", _OPTIONAL.sub("", word).lower())
    bare = "".join(c for c in apart if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFKC", bare)


def sort_key(title: str) -> str:
    """Return what a title is sorted by: its letters without case, accents, opening quotes."""
    return fold_word(_EDGES.sub("", title)[:_SORT_KEY])
