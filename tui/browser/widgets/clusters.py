"""What a reader sees as one character, and how many cells it takes.

Clusters follow UAX #29 where terminals do, with two differences made for the screen: a cluster
never grows wider than `WIDEST`, so that hostile text can't widen a line without end, and what a
zero-width joiner joins is one cluster in every script, because Rich measures it so.
"""

import re
from functools import lru_cache
from unicodedata import category

from rich.cells import cell_len

WIDEST = 6
"""Cells. The longest conjuncts in news Sanskrit and Malayalam take five."""
LONGEST = 64
"""Code points. Emoji families take eleven; stacked diacritics may go on for ever."""

PLAIN = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0530\u2010-\u2027]*")
"""Code points of one cell each that never join their neighbours."""

_LINKERS = frozenset(
    "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2\u1a60\u1b44\ua9c0"
)
"""Viramas and their kin: the consonant that follows is drawn joined to the one before."""
_JOINER = "\u200d"
_BINDERS = frozenset("\u200b\u200c\u200d")
"""Without cells of their own: the zero-width space of Thai and Khmer, and the joiners."""
_LEADING = frozenset("เแโใไເແໂໃໄ")
"""Thai and Lao vowels that are written before the consonant they belong to."""
_FOLLOWING = frozenset("ะาำๅະາຳ")
"""Thai and Lao vowels that are written after it."""


@lru_cache(maxsize=8192)
def _extends(character: str) -> bool:
    return (
        category(character) in {"Mn", "Me", "Mc"}
        or character in _FOLLOWING
        or character in _BINDERS
        or "\ufe00" <= character <= "\ufe0f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\u1160" <= character <= "\u11ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def cluster_end(text: str, start: int, end: int) -> int:
    """Where the cluster that starts at `start` ends; at most `end`, which is after `start`."""
    at = start + 1
    first = text[start]
    if at >= end or first in "\n\t ":
        return at
    if _regional(first) and _regional(text[at]):
        return at + 1
    cells = cell_len(first)
    stop = min(end, start + LONGEST)
    pulls = first in _LEADING
    while at < stop:
        character = text[at]
        if _extends(character):
            pulls = False
        elif not (pulls or text[at - 1] == _JOINER or _links(text, at)):
            break
        else:
            pulls = False
            if character in "\n\t ":
                break
        if text[at - 1] != _JOINER:
            cells += cell_len(character)
            if cells > WIDEST and not _zero(character):
                break
        at += 1
    return at


def _links(text: str, at: int) -> bool:
    """Whether a virama before `at` joins the letter there."""
    return text[at - 1] in _LINKERS and category(text[at]) == "Lo"


@lru_cache(maxsize=8192)
def _zero(character: str) -> bool:
    return cell_len(character) == 0


def cluster_starts(text: str, start: int, end: int) -> list[int]:
    """The starts of all clusters of `text[start:end]`, ascending."""
    if PLAIN.fullmatch(text, start, end):
        return list(range(start, end))
    starts = []
    while start < end:
        starts.append(start)
        start = cluster_end(text, start, end)
    return starts


def shown(cluster: str) -> str:
    """The cluster as it is drawn: marks without a base get a dotted circle to stand on.

    Never empty, and never of zero cells: a cursor must have somewhere to be.
    """
    if cell_len(cluster):
        # A joiner with nothing to join would swallow the cell of what is drawn next.
        return cluster.rstrip(_JOINER) if cluster[-1] == _JOINER else cluster
    if category(cluster[0]) in {"Mn", "Me", "Mc"}:
        return "◌" + cluster
    return "\ufffd"
