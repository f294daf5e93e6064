"""The detectors behind one protocol, cheapest first.

Each says how likely every language is that it knows; what it does not know it cannot say, so
`languages` tells the two apart. They are loaded at first use, keep no state between calls, and may
be called from several threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp, log, sqrt
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from tui.analysis.language.tags import UNDETERMINED, canonical
from tui.analysis.tables.likeness import USUAL

if TYPE_CHECKING:
    from collections import Counter

KEPT = 1e-3
"""A probability below which py3langid's languages are not considered."""
MOST = 8
"""How many of py3langid's languages are considered: more never won."""
LANGDETECT_CHARACTERS = 600
"""Characters that langdetect looks at: more text changes its answer rarely."""
SMOOTHING = 0.5 / 10_000
"""What langdetect adds to the frequency of every n-gram: its own `ALPHA_DEFAULT / BASE_FREQ`."""
PER_NGRAM: Mapping[str, float] = {
    "Latn": -8.6, "Cyrl": -7.3, "Arab": -7.2, "Deva": -6.6, "Ethi": -6.6, "Beng": -6.4,
    "Hebr": -6.5, "Tibt": -6.0,
}  # fmt: skip
"""By script, the log-probability that py3langid usually gives an n-gram of news in the right
language: within .2 for nearly every language, a nat less for most languages it never saw."""
UNLIKE = -3.0
"""The likeness of what is nothing like the language; less says no more."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a detector makes of a text."""

    said: Mapping[str, float] = field(default_factory=dict)
    """By tag, how likely the languages are that it considers; empty: it has nothing to go by."""
    likeness: Mapping[str, float] = field(default_factory=dict)
    """By tag, how the text compares with news in that language, as the detector scores it: 0 is
    usual, less is a text that only looks a little like it. Some languages of `said` have none."""


class Detector(Protocol):
    """What tells languages by their words and letters."""

    @property
    def languages(self) -> frozenset[str]:
        """The tags it knows."""
        ...

    def opinion(self, text: str, script: str) -> Opinion:
        """What it makes of a text whose main script is that one."""
        ...


def _folded(pairs: Iterable[tuple[str, float]]) -> Mapping[str, float]:
    """By tag, with the shares of a tag's several codes summed."""
    shares: dict[str, float] = {}
    for code, share in pairs:
        tag = canonical(code)
        if tag != UNDETERMINED and share > 0:
            shares[tag] = shares.get(tag, 0.0) + share
    return shares


class Cld2:
    """Compact Language Detector 2: words and quadgrams, 160 languages; 60,000 headlines/s."""

    def __init__(self) -> None:
        import pycld2

        known = frozenset(pycld2.DETECTED_LANGUAGES)
        codes = (code for name, code in pycld2.LANGUAGES if name in known)
        self.languages = frozenset(canonical(code) for code in codes) - {UNDETERMINED}
        self._detect = pycld2.detect
        self._error: type[Exception] = pycld2.error

    def opinion(self, text: str, script: str) -> Opinion:  # noqa: ARG002
        """The share of the text in each of up to three languages, and its score for each."""
        found = self._heard(text)
        said = _folded((code, percent / 100) for _, code, percent, _ in found)
        likeness: dict[str, float] = {}
        for _, code, percent, score in found:
            if percent and (tag := canonical(code)) in said:
                usual = USUAL.get(tag, USUAL[UNDETERMINED])
                likeness.setdefault(tag, max(UNLIKE, log(max(score, 1.0) / usual)))
        return Opinion(said, likeness)

    def first(self, text: str) -> tuple[str, float] | None:
        """The language with the largest share, and the score for each kilobyte in it."""
        found = self._heard(text)
        return (canonical(found[0][1]), found[0][3]) if found else None

    def _heard(self, text: str) -> Sequence[tuple[str, str, int, float]]:
        """Name, code, percentage and score of up to three languages."""
        try:
            found: Sequence[tuple[str, str, int, float]]
            found = self._detect(text.encode(), isPlainText=True, bestEffort=True)[2]
        except self._error:  # it refuses some characters that Unicode leaves unassigned
            return ()
        return found


class Langid:
    """py3langid: a naive Bayes classifier over byte n-grams, 140 languages; 8,000 headlines/s.

    Its automaton and its tables are used directly: its own `rank` sorts 140 languages and looks
    them up in half precision, which takes longer than to find the n-grams.
    """

    def __init__(self) -> None:
        import numpy as np
        from py3langid.langid import MODEL_FILE, LanguageIdentifier, visit_counts

        self._np = np
        self._visits: Callable[..., Counter[int] | None] = visit_counts
        model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        self._encode: Callable[[str], bytes] = model._encode  # noqa: SLF001  as it was trained
        self._automaton = (model.tk_nextmove, model._rowbase, model.tk_output)  # noqa: SLF001
        self._table = model.nb_ptc.astype(np.float32)
        self._prior = model.nb_pc.astype(np.float32)
        self._tags = tuple(canonical(code) for code in model.nb_classes)
        self.languages = frozenset(self._tags) - {UNDETERMINED}

    def opinion(self, text: str, script: str) -> Opinion:
        """Its normalised probabilities, without the many that are next to nothing."""
        np = self._np
        data = self._encode(text)
        visits = self._visits(*self._automaton, data)
        if not visits:
            return Opinion()
        rows = np.fromiter(visits.keys(), dtype=np.intp, count=len(visits))
        weights = np.log1p(np.fromiter(visits.values(), dtype=np.float32, count=len(visits)))
        found = weights @ self._table[rows]
        weight = float(weights.sum())
        # Its temperature is the root of the length, which keeps it calibrated.
        odds = (found + self._prior) * (1 / sqrt(len(data)))
        odds -= odds.max()
        np.exp(odds, out=odds)
        odds *= 1 / float(odds.sum())
        best = np.flatnonzero(odds >= KEPT * float(odds.max()))
        leaders: list[int] = best[np.argsort(-odds[best], kind="stable")][:MOST].tolist()
        said = _folded((self._tags[place], float(odds[place])) for place in leaders)
        usual = PER_NGRAM.get(script)
        likeness: dict[str, float] = {}
        if usual is not None:
            for place in leaders:
                compared = float(found[place]) / weight - usual
                likeness.setdefault(self._tags[place], max(UNLIKE, compared))
        return Opinion(said, likeness)


class Langdetect:
    """langdetect: frequencies of character n-grams in 55 languages.

    Its own answer is drawn by lot: it picks n-grams at random until one language has nearly all
    of the probability, 5 ms of work that differ from seed to seed. What those draws estimate is
    computed here from its n-grams and frequencies, for the languages in question.
    """

    def __init__(self) -> None:
        from langdetect import detector_factory

        detector_factory.init_factory()
        self._factory = detector_factory._factory  # noqa: SLF001  its only public door guesses
        codes: Sequence[str] = self._factory.get_lang_list()
        self._columns: dict[str, tuple[int, ...]] = {}
        for column, code in enumerate(codes):
            tag = canonical(code)
            self._columns[tag] = (*self._columns.get(tag, ()), column)
        self.languages = frozenset(self._columns)

    def opinion(self, text: str, script: str) -> Opinion:  # noqa: ARG002
        """The probability of each of its languages."""
        between = self.between(text, self.languages)
        return Opinion({tag: share for tag, share in between.items() if share >= KEPT})

    def between(self, text: str, tags: Iterable[str]) -> Mapping[str, float]:
        """By tag, the probability of each of these languages, if it is one of them.

        The n-grams overlap, so they say the same thing several times: their sum is tempered by
        the root of their number, as py3langid's is.
        """
        rows = self._rows(text)
        columns = [(tag, column) for tag in sorted(tags) for column in self._columns.get(tag, ())]
        if not rows or not columns:
            return {}
        scores = [
            (tag, sum(log(SMOOTHING + row[column]) for row in rows) / sqrt(len(rows)))
            for tag, column in columns
        ]
        highest = max(score for _, score in scores)
        odds = _folded((tag, exp(score - highest)) for tag, score in scores)
        total = sum(odds.values())
        return {tag: share / total for tag, share in odds.items()}

    def _rows(self, text: str) -> list[Sequence[float]]:
        """For each n-gram of the text that it knows, its frequency in each language."""
        detector = self._factory.create()
        detector.append(text[:LANGDETECT_CHARACTERS])
        detector.cleaning_text()
        frequencies: Mapping[str, Sequence[float]] = detector.word_lang_prob_map
        return [frequencies[ngram] for ngram in detector._extract_ngrams()]  # noqa: SLF001


_MAKERS: Mapping[str, tuple[str, Callable[[], Detector]]] = {
    "cld2": ("pycld2", Cld2),
    "langid": ("py3langid", Langid),
    "langdetect": ("langdetect", Langdetect),
}
NAMES = ("script", *_MAKERS)
"""All detectors, in the order they are asked; `script` is always asked and guesses nothing."""
_loading = Lock()


def load(name: str) -> Detector | None:
    """The detector of that name; None when nobody knows it or its package is not installed.

    pycld2 has no wheel for every platform, so everything works without it, with less certainty.
    """
    with _loading:
        return _loaded(name)


@cache
def _loaded(name: str) -> Detector | None:
    if name not in _MAKERS:
        return None
    from importlib.util import find_spec

    package, make = _MAKERS[name]
    return make() if find_spec(package) is not None else None
