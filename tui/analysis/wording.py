"""How much of one text's title stands in the other text, for many pairs at once.

Two reports of one story share the words that their titles are made of, wherever in the text those
stand. Of all that was measured on pairs in one language this tells stories apart best: two titles
are worded differently, and two texts on one topic share their background.
"""

from collections.abc import Sequence
from itertools import islice

import numpy as np
import numpy.typing as npt

from tui.analysis.lexis import SIZE, bit_of, stems

TITLE = 16
"""Stems of a title that are looked at: where there is none, the lead stands in for it."""
DOUBT = 5.0
"""Weight of stems without a partner that every title is given: two common words are no story."""
FULL = 0.9
"""Share of bits from which a set is taken to know nothing: everything hits it."""

_ONES = np.array([byte.bit_count() for byte in range(256)], np.uint16)

Floats = npt.NDArray[np.float64]
Pairs = npt.NDArray[np.int64]


class Wording:
    """Titles and word sets of many texts, side by side."""

    def __init__(self, titles: Sequence[str], sets: Sequence[npt.NDArray[np.uint8]]) -> None:
        """`titles` may be empty strings, `sets` empty arrays: of those nothing is said.

        A title belongs to its text's words, also where a record keeps it apart.
        """
        self._bits = np.zeros((len(titles), TITLE), np.int16)
        self._weights = np.zeros((len(titles), TITLE), np.float32)
        self._sets = np.zeros((len(sets), SIZE), np.uint8)
        for number, (title, words) in enumerate(zip(titles, sets, strict=True)):
            self._sets[number, : len(words)] = words
            for at, (stem, weight) in enumerate(islice(stems(title).items(), TITLE)):
                bit = bit_of(stem)
                self._bits[number, at] = bit
                self._weights[number, at] = weight
                self._sets[number, bit >> 3] |= 1 << (bit & 7)
        self._fill = _ONES[self._sets].sum(axis=1) / (8 * SIZE)

    def alike(self, pairs: Pairs) -> Floats:
        """Return for (n, 2) indices how much of their titles stands in the other text, 0 to 1.

        The mean of both directions, of one where only one has a title; NaN where nothing can be
        said. Symmetric.
        """
        both = np.stack([self._share(pairs), self._share(pairs[:, ::-1])])
        known = ~np.isnan(both)
        total = np.where(known, both, 0.0).sum(axis=0)
        count = known.sum(axis=0)
        return np.where(count > 0, total / np.maximum(count, 1), np.nan)

    def _share(self, pairs: Pairs) -> Floats:
        """Return the share of the first one's title in the second one."""
        bits, weights = self._bits[pairs[:, 0]], self._weights[pairs[:, 0]]
        fill = self._fill[pairs[:, 1]]
        met = (self._sets[pairs[:, 1][:, None], bits >> 3] >> (bits & 7)) & 1
        by_chance = np.minimum(fill, FULL)[:, None]
        found = (weights * (met - by_chance) / (1.0 - by_chance)).sum(axis=1)
        total = weights.sum(axis=1)
        known = (total > 0.0) & (fill > 0.0)
        return np.where(known, np.maximum(found, 0.0) / (total + DOUBT), np.nan)
