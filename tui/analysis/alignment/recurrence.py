"""What the rest of two texts tells of a pair of sentences: words that come again.

A word of a sentence that stands in other sentences too has its translation in their translations.
Two means read that, neither of which needs to know a language:

- *profiles*: the sentences of its own text that a sentence resembles, by the strings of letters
  both have, must be translations of those that its translation resembles (context vectors as of
  Fung and McKeown 1997, with sentences in the place of seed words);
- *partners*: two words that stand in the same beads more often than chance, by Dunning's (1993)
  likelihood ratio: what hunalign and Moore (2002) learn of a text, where it has but thirty beads.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt

import numpy as np
import numpy.typing as npt

from tui.analysis.alignment.path import Floats

GRAM = 4
"""Letters of a string: of three many are shared by chance, five miss words with other endings."""
LONGEST = 600
"""Code points of a segment that are read: a sentence; more is a text that nothing could cut."""
STEM = 4
"""Letters of a word that count: what follows is mostly endings."""
CHANCE = 3.0
"""Likelihood ratio that two words reach by chance: one pair in twelve."""

Indices = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint64]


class Resemblance:
    """How alike the segments of one text are: cosines of the rare letter strings they share."""

    def __init__(self, segments: Sequence[str]) -> None:
        n = len(segments)
        owners, grams = _grams(segments)
        known, ids, counts = np.unique(grams, return_inverse=True, return_counts=True)
        weights = np.log((n + 1) / counts)[ids]
        norms = np.sqrt(np.bincount(owners, weights**2, minlength=n)) + 1e-9
        self._ids, self._values = ids, weights / norms[owners]
        self._borders: Indices = np.searchsorted(owners, np.arange(n + 1)).astype(np.int64)
        self._vector = np.zeros(len(known))
        mean = np.bincount(ids, self._values, minlength=len(known)) / max(1, n)
        own = np.bincount(owners, self._values**2, minlength=n) / max(1, n)
        self._usual = np.bincount(owners, self._values * mean[ids], minlength=n) - own

    def row(self, segment: int, start: int, stop: int) -> Floats:
        """By how much each segment of `start..stop` (half-open) is more like it than usual."""
        own = slice(self._borders[segment], self._borders[segment + 1])
        self._vector[self._ids[own]] = self._values[own]
        part = slice(self._borders[start], self._borders[stop])
        products = self._vector[self._ids[part]] * self._values[part]
        self._vector[self._ids[own]] = 0.0
        sums = np.concatenate(([0.0], np.cumsum(products)))
        borders = self._borders[start : stop + 1] - self._borders[start]
        found: Floats = np.diff(sums[borders]) - self._usual[start:stop]
        return found


def _grams(segments: Sequence[str]) -> tuple[Indices, Codes]:
    """Of all segments in order the owner and the code of each of its letter strings, once."""
    texts = [" ".join(s[:LONGEST].lower().split()) for s in segments]
    letters = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    owners = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    count = max(0, len(letters) - GRAM + 1)
    codes = np.zeros(count, dtype=np.uint64)
    for k in range(GRAM):
        # A polynomial modulo 2^64, by Knuth's multiplier: two strings hardly ever meet.
        codes = codes * np.uint64(2654435761) + letters[k : k + count]
    inside = owners[:count] == owners[GRAM - 1 : GRAM - 1 + count]
    owners, codes = owners[:count][inside], codes[inside]
    order = np.lexsort((codes, owners))
    owners, codes = owners[order], codes[order]
    again = (owners[1:] == owners[:-1]) & (codes[1:] == codes[:-1])
    first = np.concatenate((np.ones(min(1, len(owners)), dtype=bool), ~again))
    return owners[first], codes[first]


_AROUND = "\"'“”„«»‘’()[].,;:!?…-–—*।॥،؛؟۔፣።፤·"


@lru_cache(maxsize=4096)
def stems(segment: str) -> frozenset[str]:
    """The beginnings of a segment's words, in lower case."""
    words = (word.strip(_AROUND) for word in segment[:LONGEST].lower().split())
    return frozenset(word[:STEM] for word in words if word)


class Occurrences:
    """In which of some beads the stems of a few segments stand."""

    def __init__(self, segments: Sequence[str], beads: Sequence[str]) -> None:
        """`segments`: whose stems are looked for; `beads`: the same side of each bead."""
        wanted = [stems(segment) for segment in segments]
        there = [stems(bead) for bead in beads]
        known = frozenset().union(*there)
        columns = {s: k for k, s in enumerate(sorted(frozenset[str]().union(*wanted) & known))}
        self.table = np.zeros((len(beads), len(columns)))
        for row, bead in enumerate(there):
            self.table[row, [columns[stem] for stem in bead if stem in columns]] = 1.0
        self.own = [
            np.array(sorted(columns[s] for s in w if s in columns), np.int64) for w in wanted
        ]
        """Of each segment the columns of its stems."""


def association(left: Floats, right: Floats) -> Floats:
    """By how much each column of `left` has a partner in each of `right`, above chance.

    Both are tables of the same beads; 0 where two stand together no more often than by chance.
    """
    n = float(len(left))
    a, b = left.sum(axis=0)[:, None], right.sum(axis=0)[None, :]
    both = left.T @ right
    expected = a * b / max(1.0, n)
    ratio = _term(both, expected) + _term(a - both, a - expected) + _term(b - both, b - expected)
    ratio += _term(n - a - b + both, n - a - b + expected)
    found: Floats = np.where(both > expected, np.maximum(2 * ratio - CHANCE, 0.0), 0.0)
    return found


def _term(observed: Floats, expected: Floats) -> Floats:
    found: Floats = observed * np.log(np.maximum(observed, 1e-9) / np.maximum(expected, 1e-9))
    return found


def partners(ratios: Floats, ours: Indices, theirs: Indices) -> float:
    """How surely words of two segments have partners in the other.

    `ratios` as of `association`, with the rows of the one and the columns of the other.
    """
    if not len(ours) or not len(theirs):
        return 0.0
    found = ratios[np.ix_(ours, theirs)]
    return float(found.max(axis=1).sum() + found.max(axis=0).sum()) / 10


def agreement(one: Floats, other: Floats) -> float:
    """Correlation of two profiles; 0 where one is flat."""
    a, b = one - one.mean(), other - other.mean()
    norm = sqrt(float(a @ a) * float(b @ b))
    return float(a @ b) / norm if norm > 1e-9 else 0.0
