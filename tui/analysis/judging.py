"""Whether two articles are one text: anchors first, the encoder where they leave doubt."""

import math
from collections.abc import Callable, Sequence

from tui.analysis.documents import Document
from tui.analysis.facts import LinkKind, Reasons
from tui.analysis.fingerprint import CASED, Print
from tui.analysis.meaning import Meaning
from tui.analysis.reasons import explained, measured
from tui.analysis.resemblance import (
    numbers_in_common,
    resemblance,
    resemblances,
    words_in_common,
)
from tui.analysis.verdicts import Verdicts, digest

DOUBT = (0.3, 0.985)
"""Between these the encoder is asked: outside, anchors are seldom wrong, and passages cost time."""
MEANING_GAIN = 5.0
MEANING_MIDDLE = 0.3
"""Log-odds for coverage, fitted to pairs in doubt: translations have .4 to 1, articles about one
topic 0 to .35."""
FOREIGN = 0.03
FOREIGN_COST = 1.5
"""Log-odds against two texts of one language with at most one run of words in common: of pairs of
translations into one language, three in four have more (Czech: half), two reports of one event
seldom."""
SHORTEST = 60
"""Units a text must have before it can be anyone's variant: a stub fits too much."""
PART = 0.5
"""Of the longer text's length: two versions in one language are about as long as each other, and
what is under half of it is a part, a summary or a report that quotes the same agency."""
WORDING = 0.55
"""Share of its words that the shorter of two texts in one language with capitals has in common with
the other: of pairs of translations into one language 19 in 20 have more, of reports on one event
half have less. What is below is a partial copy or a report that follows the same pattern."""
SCRIPTS_APART = 0.12
"""Under this share the two are in different scripts (Serbian), and words say nothing."""
PARTLY = 3.0
"""Log-odds against versions where less is common."""
ANEW = (0.95, 0.3)
"""Share of its words from which, and resemblance up to which, a text in one language with capitals
is the same form filled in anew (weather, results of a league): who cuts or mends a text keeps its
runs of words. Of 1,290 pairs of translations into one language none is like that."""
OTHER_NUMBERS = 0.2
"""Share of their numbers under which two texts in one language are reports on two days (markets,
polls) in one wording, which an encoder takes for one: of the same 1,290 pairs none has less."""
COPY = 0.5
"""Resemblance from which a text in the same language is a copy: light rewrites keep half of
their runs of three words (Broder 1997 takes .5 for 'roughly the same')."""
CERTAIN = 1e-9
"""No verdict is surer than this, so that evidence can still be added to it."""


class Judge:
    """Scores pairs of documents as versions of one text, each once."""

    def __init__(
        self,
        documents: Sequence[Document],
        prints: Sequence[Print],
        text_of: Callable[[str], str] | None,
        meaning: Meaning | None,
        *,
        glance: bool = False,
        verdicts: Verdicts | None = None,
    ) -> None:
        """With `glance`, pairs are judged by their anchors alone."""
        self._documents = documents
        self._prints = prints
        self._text_of = text_of
        self._meaning = meaning
        self._glance = glance
        self._verdicts = Verdicts() if verdicts is None else verdicts
        self._digests: dict[int, int] = {}
        self._variants: dict[tuple[int, int], float] = {}

    def variant(self, left: int, right: int) -> float:
        """Return how likely the two are versions of one text."""
        return self.variants([(left, right)])[0]

    def variants(self, pairs: Sequence[tuple[int, int]]) -> list[float]:
        """Return for each pair how likely the two are versions of one text."""
        ascending = [(min(pair), max(pair)) for pair in pairs]
        new = list(dict.fromkeys(pair for pair in ascending if pair not in self._variants))
        if new:
            self._variants.update(zip(new, self._judged(new), strict=True))
        return [self._variants[pair] for pair in ascending]

    def _judged(self, pairs: list[tuple[int, int]]) -> list[float]:
        prints = [(self._prints[i], self._prints[j]) for i, j in pairs]
        kin = [number for number, (i, j) in enumerate(pairs) if self._one_language(i, j)]
        alike = dict(
            zip(kin, resemblances([prints[number] for number in kin]).tolist(), strict=True)
        )
        scores = [_plain(sides, alike.get(number)) for number, sides in enumerate(prints)]
        open_ = [number for number, score in enumerate(scores) if score is None]
        chances = self._verdicts.judged(
            [prints[number] for number in open_],
            [(self._digest(pairs[n][0]), self._digest(pairs[n][1])) for n in open_],
            glance=self._glance,
        )
        shares = _shares([n for n in open_ if n in alike], prints)
        for number, chance in zip(open_, chances, strict=True):
            share = shares.get(number, 0.0)
            if share >= ANEW[0] and alike[number] <= ANEW[1]:
                continue
            if number in alike and chance > DOUBT[0] and _other_numbers(*prints[number]):
                continue
            odds = -FOREIGN_COST if alike.get(number, FOREIGN) < FOREIGN else 0.0
            odds -= PARTLY if SCRIPTS_APART < share < WORDING else 0.0
            scores[number] = self._heard(*pairs[number], _moved(chance, odds))
        return [score or 0.0 for score in scores]

    def _digest(self, number: int) -> int:
        if number not in self._digests:
            self._digests[number] = digest(self._prints[number])
        return self._digests[number]

    def _heard(self, left: int, right: int, score: float) -> float:
        """Return the score with what the encoder says, where anchors leave doubt."""
        if self._meaning is None or not DOUBT[0] < score < DOUBT[1]:
            return score
        coverage = self._meaning.coverage(self._documents[left].id, self._documents[right].id)
        if coverage is None:
            return score
        return _moved(score, MEANING_GAIN * (coverage - MEANING_MIDDLE))

    def same_text_kind(self, left: int, right: int) -> LinkKind:
        """Return what two versions of one text are to each other."""
        copy = self._one_language(left, right) and (
            resemblance(self._prints[left], self._prints[right]) >= COPY
        )
        return "copy" if copy else "variant"

    def reasons(self, left: int, right: int) -> Reasons:
        """Return why the two are linked; where texts are at hand, in the words of both."""
        a, b = self._documents[left], self._documents[right]
        prints = self._prints[left], self._prints[right]
        if self._text_of is None:
            return measured(*prints)
        texts = self._text_of(a.id), self._text_of(b.id)
        return explained(*prints, texts, (a.language, b.language))

    def _one_language(self, left: int, right: int) -> bool:
        a, b = self._documents[left].language, self._documents[right].language
        return "und" in (a, b) or a.split("-")[0] == b.split("-")[0]


def _shares(numbers: list[int], prints: Sequence[tuple[Print, Print]]) -> dict[int, float]:
    """Return the share of words in common of those of these pairs whose scripts have capitals."""
    cased = [n for n in numbers if prints[n][0].script == prints[n][1].script == CASED]
    return {n: words_in_common(*prints[n]) for n in cased}


def _other_numbers(left: Print, right: Print) -> bool:
    share = numbers_in_common(left, right)
    return share is not None and share < OTHER_NUMBERS


def _plain(sides: tuple[Print, Print], alike: float | None) -> float | None:
    """Return the score that lengths and wording settle; None where anchors must tell.

    `alike` is the resemblance of two texts in one language; None for two languages.
    """
    shorter, longer = sorted(side.length for side in sides)
    if shorter < SHORTEST or (alike is not None and shorter < PART * longer):
        return 0.0
    return min(0.9 + 0.1 * alike, 1.0) if alike is not None and alike >= COPY else None


def _moved(probability: float, log_odds: float) -> float:
    """Return the probability with evidence added, in log-odds."""
    sure = min(max(probability, CERTAIN), 1.0 - CERTAIN)
    return 1.0 / (1.0 + math.exp(-math.log(sure / (1.0 - sure)) - log_odds))
