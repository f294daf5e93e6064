"""Beads mended by hand, found again after the text of either article has changed.

A side of a bead is its range and how the text there begins and ends; of an empty side, which is a
place between two sentences, what stands behind and before it. So short sentences and gaps bring
their neighbours along, which tell two of them apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from tui.annotation.anchoring import places_of, share
from tui.annotation.model import Bead, Beads, Side

Range = tuple[int, int]

# Enough to tell two sentences of an article apart, and short enough to read in a file.
_QUOTE = 32
# A sentence is known by the outer half of both quotes: a word may change in the rest.
_HALF = _QUOTE // 2
# A shorter sentence than that may stand twice; half of a neighbour must be what it was. Where
# nothing else reads so, this much is no chance.
_SAME_NEIGHBOUR = 0.5
_NO_CHANCE = 12


def side_of(span: Range, text: str) -> Side:
    """A side of a bead that spans `text[start:end]`, with what finds it again."""
    start, end = span
    return start, end, text[start : start + _QUOTE], text[max(0, end - _QUOTE) : end]


@lru_cache(maxsize=32)
def anchor_beads(beads: Beads, here: str, there: str) -> tuple[tuple[Range, Range] | None, ...]:
    """Of each bead the ranges it has in two texts; None where it can't be found any more.

    A side without quotes is where it says. Of beads that stood apart and now fall on each other
    the one that fits worse is not found.
    """
    found = [_anchored(bead, here, there) for bead in beads]
    lost: set[int] = set()
    for i, j in combinations(range(len(beads)), 2):
        one, other = found[i], found[j]
        if one is None or other is None or lost & {i, j}:
            continue
        before = _clash((beads[i][0][:2], beads[i][1][:2]), (beads[j][0][:2], beads[j][1][:2]))
        if _clash(one.sides, other.sides) and not before:
            lost.add(i if one.fit < other.fit else j)
    return tuple(
        None if place is None or number in lost else place.sides
        for number, place in enumerate(found)
    )


@dataclass(frozen=True, slots=True)
class _Place:
    sides: tuple[Range, Range]
    fit: float


def _anchored(bead: Bead, here: str, there: str) -> _Place | None:
    left, right = _side(bead[0], here), _side(bead[1], there)
    if left is None or right is None:
        return None
    return _Place((left[0], right[0]), left[1] + right[1])


def _clash(one: Sequence[Range], other: Sequence[Range]) -> bool:
    return any(a[0] < b[1] and b[0] < a[1] for a, b in zip(one, other, strict=True))


def _side(side: Side, text: str) -> tuple[Range, float] | None:
    """Where a side stands in a text, and how far its quotes are what they were: 0 to 2."""
    start, end = side[:2]
    if len(side) == 2:
        return ((start, end), 0.0) if end <= len(text) else None
    begins, ends = side[2:]
    if text.startswith(begins, start) and text.endswith(ends, start - len(ends), end):
        return (start, end), 2.0
    candidates = _spans(side, text) if start < end else _gaps(side, text)
    best = max(candidates, default=None)
    return None if best is None else ((best[-2], best[-1]), best[0])


_Ranked = tuple[float, bool, int, int, int]
"""How well it fits, whether in full, the distance from the old place below zero; start, end."""


def _spans(side: tuple[int, int, str, str], text: str) -> Iterator[_Ranked]:
    start, end, begins, ends = side
    length = end - start
    head, tail = begins[: min(length, _HALF)], ends[-min(length, _HALF) :]
    if not head or not tail:
        return
    found = places_of(head, text, start)
    for at in found:
        upto = _end(text, at, length, tail)
        if upto is None:
            continue
        fits = (
            share(begins, text[at : at + _QUOTE]),
            share(ends[::-1], text[max(0, upto - _QUOTE) : upto][::-1]),
        )
        neighbours = (
            share(begins[length:], text[upto : at + _QUOTE]),
            share(ends[:-length][::-1], text[max(0, upto - _QUOTE) : at][::-1]),
        )
        sure = max(_said(neighbours), default=1.0) >= _SAME_NEIGHBOUR
        alone = len(found) == 1 and length >= _NO_CHANCE
        if length >= _QUOTE or sure or alone:
            yield sum(_said(fits)), upto - at == length, -abs(at - start), at, upto


def _end(text: str, at: int, length: int, tail: str) -> int | None:
    """Where a span that begins at `at` ends: a word may have changed inside of it."""
    if text.endswith(tail, at, at + length):
        return at + length
    low = at + max(len(tail), length // 2) - len(tail)
    window = text[low : at + 2 * length]
    ends = [low + place + len(tail) for place in places_of(tail, window, length // 2)]
    return min(ends, key=lambda end: abs(end - at - length), default=None)


def _gaps(side: tuple[int, int, str, str], text: str) -> Iterator[_Ranked]:
    start, _, begins, ends = side
    by_next = places_of(begins, text, start) if begins else []
    by_last = [at + len(ends) for at in places_of(ends, text, start - len(ends))] if ends else []
    for number, at in enumerate((*by_next, *by_last)):
        fits = (
            share(begins, text[at : at + _QUOTE]),
            share(ends[::-1], text[max(0, at - _QUOTE) : at][::-1]),
        )
        fit = sum(_said(fits))
        known = begins if number < len(by_next) else ends
        if len(known) >= _NO_CHANCE or fit >= 1 + _SAME_NEIGHBOUR:
            yield fit, number < len(by_next), -abs(at - start), at, at


def _said(shares: Iterable[float | None]) -> list[float]:
    return [part for part in shares if part is not None]
