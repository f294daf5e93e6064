"""Words that both sides of a bead share, in any letters, and where they stand.

Up to a gap they stand where they ought to; behind it they come too early by its length.
"""

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import decimal

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from tui.analysis import lexicon
from tui.analysis.alignment.vectors import UNSPACED
from tui.analysis.divergence.quantities import Part
from tui.analysis.names.folding import skeleton
from tui.analysis.names.pieces import pieces

SHORTEST = 4
"""Letters of a word, and of its consonants: shorter ones are alike by chance."""
ALIKE = 75.0
"""Of 100: likeness of letters from which two words are one, as spellings of a name are."""
CONSONANTS = 0.95
"""A word's consonants say less than the word."""
FURTHEST = 0.3
"""Of a side's length: how far from its place one word may count."""

Word = tuple[int, str]
"""Where a word stands, and its letters, `#` and a number, or `@` and a meaning."""


def shift(
    shared: Sequence[tuple[float, float]], here: tuple[int, int], span: tuple[int, int]
) -> float:
    """By how much shared words stand nearer to their places once a span is left out.

    In lengths of the other side, summed over the words outside the span. `shared`: places on this
    side in code points, on the other as a share of it.
    """
    start, end = here
    first, last = span
    length, rest = end - start, max(1, end - start - (last - first))
    found = 0.0
    for position, there in shared:
        if not first <= position < last:
            at = position - start
            kept = at - min(max(0.0, position - first), last - first)
            nearer = abs(at / length - there) - abs(kept / rest - there)
            found += max(-FURTHEST, min(FURTHEST, nearer))
    return found


def shared(here: Part, there: Part) -> list[tuple[float, float]]:
    """Words of a side that the other has too: their places, and the other's as a share of it."""
    ours = _words(here.text[here.start : here.end], here.language)
    theirs = _words(there.text[there.start : there.end], there.language)
    length = max(1, there.end - there.start)
    exact: dict[str, int] = {}
    for position, form in theirs:
        exact.setdefault(form, position)
    found = [
        (float(here.start + position), exact[form] / length)
        for position, form in ours
        if form in exact
    ]
    left = [word for word in ours if word[1] not in exact and word[1][0] not in "#@"]
    right = [word for word in theirs if word[1][0] not in "#@"]
    if left and right:
        likeness = _likeness([form for _, form in left], [form for _, form in right])
        best = likeness.argmax(axis=1)
        found += [
            (float(here.start + position), right[best[i]][0] / length)
            for i, (position, _) in enumerate(left)
            if likeness[i, best[i]] >= ALIKE
        ]
    return found


def _likeness(ours: Sequence[str], theirs: Sequence[str]) -> npt.NDArray[np.float32]:
    """How alike words are by their letters or their consonants, of 100."""
    bones_ours = [_bones(form, "<") for form in ours]
    bones_theirs = [_bones(form, ">") for form in theirs]
    letters = process.cdist(ours, theirs, scorer=fuzz.ratio, dtype=np.float32)
    bones = process.cdist(bones_ours, bones_theirs, scorer=fuzz.ratio, dtype=np.float32)
    found: npt.NDArray[np.float32] = np.maximum(letters, CONSONANTS * bones)
    return found


def _bones(form: str, otherwise: str) -> str:
    consonants = skeleton(form)
    return consonants if len(consonants) >= SHORTEST else otherwise


@lru_cache(maxsize=512)
def _words(text: str, language: str) -> tuple[Word, ...]:
    found: list[Word] = []
    if language in UNSPACED:
        found = [(start, key) for key, start, _, _ in lexicon.in_running_text(text, language)]
    for piece in pieces(text):
        if piece.text.isdecimal():
            digits = "".join(str(decimal(c)) for c in piece.text)
            found.append((piece.start, "#" + digits.lstrip("0")))
            continue
        if len(piece.folded) >= SHORTEST:
            meaning = lexicon.key(piece.text, language)
            found.append((piece.start, meaning[0] if meaning else piece.folded))
    return tuple(found)
