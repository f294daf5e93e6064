"""Which texts tell one story: scores for pairs of texts, each in one version or in several."""

from collections.abc import Sequence

import numpy as np

from tui.analysis import stories
from tui.analysis.documents import Document
from tui.analysis.fingerprint import Print
from tui.analysis.meaning import Meaning
from tui.analysis.stories import Floats, Pairs

HEARD = 12
"""Versions of a text that are asked: more of them hardly move a mean."""
WORTH_A_LEAD = 0.04
"""Score of anchors alone under which no lead was found to tell one story."""


class Telling:
    """Scores pairs of texts, each a group of versions, as tellings of one story."""

    def __init__(
        self,
        documents: Sequence[Document],
        prints: Sequence[Print],
        texts: Sequence[Sequence[int]],
        meaning: Meaning | None,
    ) -> None:
        """`texts` lists for every text the indices of its versions."""
        heard = [_spread(versions) for versions in texts]
        self._ids = [[documents[i].id for i in versions] for versions in heard]
        self._casts = [stories.cast([prints[i] for i in versions]) for versions in heard]
        self._meaning = meaning
        self._codes = np.zeros(0, np.int64)
        self._scores: Floats = np.zeros(0)
        self._others: dict[int, float] = {}

    def prepare(self, pairs: Pairs) -> None:
        """Score (n, 2) pairs of texts at once: leads are encoded in one batch."""
        if len(pairs):
            pairs = np.unique(np.sort(pairs, axis=1), axis=0)
            self._codes = pairs[:, 0] * len(self._casts) + pairs[:, 1]
            self._scores = self._judged(pairs)

    def score(self, left: int, right: int) -> float:
        """Return how likely two texts tell one story."""
        left, right = min(left, right), max(left, right)
        code = left * len(self._casts) + right
        at = int(np.searchsorted(self._codes, code))
        if at < len(self._codes) and self._codes[at] == code:
            return float(self._scores[at])
        if code not in self._others:
            self._others[code] = float(self._judged(np.array([[left, right]]))[0])
        return self._others[code]

    def _judged(self, pairs: Pairs) -> Floats:
        values = stories.features(self._casts, pairs)
        leads = np.full(len(pairs), np.nan)
        scores = stories.probabilities(values, leads)
        if self._meaning is None:
            return scores
        worth = np.flatnonzero(scores >= WORTH_A_LEAD)
        touched = sorted({int(i) for i in pairs[worth].ravel()})
        self._meaning.leads([article for i in touched for article in self._ids[i]])
        for row in worth:
            alike = self._meaning.alike(self._ids[pairs[row, 0]], self._ids[pairs[row, 1]])
            leads[row] = np.nan if alike is None else alike
        return stories.probabilities(values, leads)


def _spread(versions: Sequence[int]) -> Sequence[int]:
    if len(versions) <= HEARD:
        return versions
    return [versions[k * len(versions) // HEARD] for k in range(HEARD)]
