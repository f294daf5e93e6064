"""What a sentence encoder adds: vectors of leads and passages, made once a text."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from tui.analysis.documents import Document
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

    def leads(self, articles: Sequence[str]) -> None:
        """Encode the leads of these articles at once: one batch is cheaper than many calls."""
        wanted = [a for a in articles if a in self._spoken and a not in self._leads]
        if not wanted:
            return
        vectors = self._encoder.encode([lead(self._text_of(article)) for article in wanted])
        self._leads.update(zip(wanted, vectors, strict=True))

    def alike(self, left: Sequence[str], right: Sequence[str]) -> float | None:
        """Return the cosine of the leads of two texts, each given in one version or in several.

        Versions are averaged, which a sentence encoder's noise doesn't survive; None where the
        encoder has no say on any version of a side.
        """
        ours, theirs = self._lead(left), self._lead(right)
        return None if ours is None or theirs is None else float(ours @ theirs)

    def _lead(self, versions: Sequence[str]) -> Vectors | None:
        spoken = [version for version in versions if version in self._spoken]
        if not spoken:
            return None
        self.leads(spoken)
        if len(spoken) == 1:
            return self._leads[spoken[0]]
        total: Vectors = np.sum([self._leads[version] for version in spoken], axis=0)
        length = float(np.linalg.norm(total))
        return total / np.float32(length) if length > 0.0 else total

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


def heard(
    encoder: Encoder | None, documents: Sequence[Document], text_of: Callable[[str], str] | None
) -> Meaning | None:
    """Return what the encoder makes of the documents; None without encoder or texts."""
    if encoder is None or text_of is None:
        return None
    return Meaning(encoder, {d.id: d.language for d in documents}, text_of)


def lead(text: str) -> str:
    """Return the beginning of a text, headline included."""
    return text[: 4 * LEAD].strip()[:LEAD]


def passages(text: str) -> list[str]:
    """Return the beginnings of the first paragraphs that hold a sentence."""
    found = [line.strip()[:PASSAGE] for line in text[:20_000].splitlines()]
    return [line for line in found if len(line) >= 20][:PASSAGES]
