"""How much of one text's title stands in the other text, for many pairs at once.

Two reports of one story share the words that their titles are made of, wherever in the text those
stand. Of all that was measured on pairs in one language this tells stories apart best: two titles
are worded differently, and two texts on one topic share their background.
"""

from collections.abc import Sequence
from itertools import islice

import numpy as np
import numpy.typing as npt

from tui.analysis.lexis import SIZE, hash_of, stems
from tui.analysis.rarity import kept

TITLE = 16
"""Stems of a title that are looked at: where there is none, the lead stands in for it."""
DOUBT = 5.0
"""Weight of stems without a partner that every title is given: two common words are no story."""
BETTER = 0.6
"""Weight of the title that stands in the other text better: some titles name what happened, others
play with words."""
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
        self._stems = np.zeros((len(titles), TITLE), np.uint32)
        self._weights = np.zeros((len(titles), TITLE), np.float32)
        for number, title in enumerate(titles):
            for at, (stem, weight) in enumerate(islice(stems(title).items(), TITLE)):
                self._stems[number, at] = hash_of(stem)
                self._weights[number, at] = weight
        self._bits = (self._stems % (8 * SIZE)).astype(np.int16)
        self._sets = np.zeros((len(sets), SIZE), np.uint8)
        for row, words in zip(self._sets, sets, strict=True):
            row[: len(words)] = words
        rows, columns = np.nonzero(self._weights)
        bits = self._bits[rows, columns]
        np.bitwise_or.at(self._sets, (rows, bits >> 3), (1 << (bits & 7)).astype(np.uint8))
        self._fill = _ONES[self._sets].sum(axis=1) / (8 * SIZE)

    def fade(self, texts: Sequence[Sequence[int]]) -> None:
        """Take weight from what many titles have: of `texts`, the versions of one count once."""
        owner = np.zeros(len(self._stems), np.uint64)
        for number, versions in enumerate(texts):
            owner[list(versions)] = number
        said = self._weights > 0.0
        once = np.unique(((owner << np.uint64(32))[:, None] | self._stems)[said])
        known, spread = np.unique(once & np.uint64(0xFFFFFFFF), return_counts=True)
        if len(known):
            self._weights[said] *= kept(spread)[np.searchsorted(known, self._stems[said])]

    def alike(self, pairs: Pairs) -> Floats:
        """Return for (n, 2) indices how much of their titles stands in the other text, 0 to 1.

        Of both directions the better one counts for more; of one where only one has a title; NaN
        where nothing can be said. Symmetric.
        """
        there, back = self._share(pairs), self._share(pairs[:, ::-1])
        better, worse = np.fmax(there, back), np.fmin(there, back)
        return BETTER * better + (1.0 - BETTER) * worse

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
