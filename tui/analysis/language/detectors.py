"""The detectors behind one protocol, cheapest first.

Each says how likely every language is that it knows; what it does not know it cannot say, so
`languages` tells the two apart. They are loaded at first use, keep no state between calls, and may
be called from several threads.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from threading import Lock
from typing import Protocol

from tui.analysis.language.tags import UNDETERMINED, canonical

KEPT = 1e-4
"""A probability below which py3langid's languages are not considered."""
LANGDETECT_CHARACTERS = 600
"""langdetect takes 2 ms for 600 characters, and more text changes its answer rarely."""


class Detector(Protocol):
    """What tells languages by their words and letters."""

    @property
    def languages(self) -> frozenset[str]:
        """The tags it knows."""
        ...

    def probabilities(self, text: str) -> Mapping[str, float]:
        """By tag, what it gives the languages it considers; empty when it has nothing to go by."""
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

    def probabilities(self, text: str) -> Mapping[str, float]:
        """The share of the text in each of up to three languages."""
        try:
            found = self._detect(text.encode(), isPlainText=True, bestEffort=True)[2]
        except self._error:  # it refuses some characters that Unicode leaves unassigned
            return {}
        return _folded((code, percent / 100) for _, code, percent, _ in found)


class Langid:
    """py3langid: a naive Bayes classifier over byte n-grams, 140 languages; 5,000 headlines/s."""

    def __init__(self) -> None:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        self._identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        self._codes = tuple(self._identifier.nb_classes)
        self.languages = frozenset(canonical(code) for code in self._codes) - {UNDETERMINED}

    def probabilities(self, text: str) -> Mapping[str, float]:
        """Its normalised probabilities, without the many that are next to nothing."""
        ranked = self._identifier.rank(text)
        return _folded((code, share) for code, share in ranked[:12] if share >= KEPT)


class Langdetect:
    """langdetect: character n-grams sampled at random, so seeded; 55 languages, 400 texts/s."""

    def __init__(self) -> None:
        from langdetect import detector_factory

        detector_factory.init_factory()
        self._factory = detector_factory._factory  # noqa: SLF001  its only public door guesses
        self._error: type[Exception] = detector_factory.LangDetectException
        self.languages = frozenset(canonical(code) for code in self._factory.get_lang_list())

    def probabilities(self, text: str) -> Mapping[str, float]:
        """Its probabilities over the first 600 characters; the same for the same text, always."""
        detector = self._factory.create()
        detector.seed = 0
        detector.append(text[:LANGDETECT_CHARACTERS])
        try:
            return _folded((guess.lang, guess.prob) for guess in detector.get_probabilities())
        except self._error:  # no letters it knows
            return {}


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
