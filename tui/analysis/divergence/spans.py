"""What may be missing from a sentence: its clauses, its sentences, stretches between its words."""

import re
from collections.abc import Sequence
from itertools import pairwise

SHORTEST = 10
"""Code points of a clause."""
WORDS = 12
"""Places of a sentence at which a stretch is begun, about."""
ROW = 3
"""Clauses in a row that may be missing at once."""

_BREAK = re.compile(
    r"[,;:，、；：،؛—–()（）\[\]]+[\s\u00a0]*|[.!?。！？…।]+[\"”’»」』]*[\s\u00a0]*|\s[-]\s"
)
_STOP = re.compile(r"(?<![.!?。！？…।])[.!?。！？…।]+[\"”’»」』)）]*\s+|\n+|(?<=[。！？])")
_SPACE = re.compile(r"\s+")

Span = tuple[int, int]
"""Code points, half-open."""


def marks(text: str, start: int, end: int) -> int:
    """How many marks there are that may part clauses."""
    return sum(1 for _ in _BREAK.finditer(text, start, end))


def clauses(text: str, start: int, end: int) -> list[Span]:
    """The parts of a sentence between its marks, at least `SHORTEST` code points each."""
    borders = [start, *(m.end() for m in _BREAK.finditer(text, start, end)), end]
    parts: list[Span] = []
    for first, last in pairwise(borders):
        if parts and min(last - first, parts[-1][1] - parts[-1][0]) < SHORTEST:
            parts[-1] = (parts[-1][0], last)
        elif last > first:
            parts.append((first, last))
    return parts


def runs(count: int) -> list[tuple[int, int]]:
    """One to three of `count` clauses in a row, never all: first and last, half-open."""
    return [
        (i, j) for i in range(count) for j in range(i + 1, min(i + ROW, count) + 1) if j - i < count
    ]


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of a side that has several: one of them may be all that is missing."""
    borders = [start, *(m.end() for m in _STOP.finditer(text, start, end)), end]
    found = [(a, b) for a, b in pairwise(borders) if b - a >= SHORTEST]
    return found if len(found) > 1 else []


def candidates(
    text: str, start: int, end: int, parts: Sequence[Span]
) -> list[tuple[Span, tuple[int, int] | None]]:
    """Runs of the clauses `parts`, each with the numbers of its clauses, then sentences."""
    found: dict[Span, tuple[int, int] | None] = {
        (parts[i][0], parts[j - 1][1]): (i, j) for i, j in runs(len(parts))
    }
    for span in sentences(text, start, end):
        found.setdefault(span, None)
    return list(found.items())


def stretches(text: str, start: int, end: int, spare: float) -> list[Span]:
    """Stretches of about `spare` code points from a dozen words on, whatever their marks."""
    borders = [start, *(m.end() for m in _SPACE.finditer(text, start, end)), end]
    found: list[Span] = []
    for a in borders[: -1 : max(1, len(borders) // WORDS)]:
        b = min(borders, key=lambda border: abs(border - a - spare))
        if b - a > 0.5 * spare and b - a < end - start - 8:
            found.append((a, b))
    return found
