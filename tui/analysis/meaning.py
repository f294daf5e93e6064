"""What a sentence encoder adds: vectors of leads and passages, made once a text."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from tui.analysis.encoders import Encoder

Vectors = npt.NDArray[np.float32]

LEAD = 250
"""Code points of the beginning that stand for the story: news says first what is new."""
PASSAGES = 12
PASSAGE = 120
"""Of a text's paragraphs so many, so far, are compared: enough to tell, and a tenth of a second."""
ALIKE = 0.6
"""The cosine above which two passages are taken for one (USE: translations .8, neighbours .4)."""


class Meaning:
    """Vectors of the articles whose language the encoder knows, made when first asked for."""

    def __init__(
        self, encoder: Encoder, languages: Mapping[str, str], text_of: Callable[[str], str]
    ) -> None:
        self._encoder = encoder
        self._spoken = {
            article
            for article, tag in languages.items()
            if tag.split("-")[0].lower() in encoder.languages
        }
        self._text_of = text_of
        self._leads: dict[str, Vectors] = {}
        self._passages: dict[str, Vectors] = {}

    def speaks(self, article: str) -> bool:
        """Return whether the encoder may be believed on this article."""
        return article in self._spoken

    def leads(self, articles: Sequence[str]) -> None:
        """Encode the leads of these articles at once: one batch is cheaper than many calls."""
        wanted = [a for a in articles if a in self._spoken and a not in self._leads]
        vectors = self._encoder.encode([lead(self._text_of(article)) for article in wanted])
        self._leads.update(zip(wanted, vectors, strict=True))

    def alike(self, left: str, right: str) -> float | None:
        """Return the cosine of two leads; None where the encoder has no say."""
        if left not in self._spoken or right not in self._spoken:
            return None
        self.leads((left, right))
        return float(self._leads[left] @ self._leads[right])

    def coverage(self, left: str, right: str) -> float | None:
        """Return the share of the shorter text's passages with their like in the other.

        A passage has its like when each is the other's nearest and they are alike enough; None
        where the encoder has no say.
        """
        if left not in self._spoken or right not in self._spoken:
            return None
        cosines = self._of(left) @ self._of(right).T
        if not cosines.size:
            return None
        best = cosines.argmax(axis=1)
        mutual = cosines.argmax(axis=0)[best] == np.arange(len(best))
        alike = cosines[np.arange(len(best)), best] >= ALIKE
        return int(np.count_nonzero(mutual & alike)) / int(min(cosines.shape))

    def _of(self, article: str) -> Vectors:
        if article not in self._passages:
            self._passages[article] = self._encoder.encode(passages(self._text_of(article)))
        return self._passages[article]


def lead(text: str) -> str:
    """Return the beginning of a text, headline included."""
    return text[: 4 * LEAD].strip()[:LEAD]


def passages(text: str) -> list[str]:
    """Return the beginnings of the first paragraphs that hold a sentence."""
    found = [line.strip()[:PASSAGE] for line in text[:20_000].splitlines()]
    return [line for line in found if len(line) >= 20][:PASSAGES]
