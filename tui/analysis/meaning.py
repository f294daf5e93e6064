"""What a sentence encoder adds: vectors of leads and passages, made once a text."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from tui.analysis.documents import Document
from tui.analysis.encoders import Encoder

Vectors = npt.NDArray[np.float32]

LEAD = 500
"""Code points of the beginning that stand for the story: news says first what is new."""
SEQUEL = 0.5
"""Weight of the same again after it: the lead alone tells less (AUC of pairs .934 against .943),
and more than both together would cost half as much again for nothing."""
PASSAGES = 12
PASSAGE = 120
"""Of a text's paragraphs so many, so far, are compared: enough to tell, and a tenth of a second."""
ALIKE = 0.6
"""The cosine above which two passages are taken for one (USE: translations .8, neighbours .4)."""


class Meaning:
    """Vectors of the articles whose language the encoder knows, made when first asked for."""

    def __init__(
        self, encoder: Encoder, documents: Sequence[Document], text_of: Callable[[str], str]
    ) -> None:
        self._encoder = encoder
        self.encoder = encoder.name
        self._spoken = {
            document.id: document.title
            for document in documents
            if document.language.split("-")[0].lower() in encoder.languages
        }
        self._text_of = text_of
        self._leads: dict[str, Vectors] = {}
        self._passages: dict[str, Vectors] = {}

    def leads(self, articles: Sequence[str]) -> None:
        """Encode the leads of these articles at once: one batch is cheaper than many calls."""
        wanted = [a for a in articles if a in self._spoken and a not in self._leads]
        if not wanted:
            return
        halves = [lead(self._text_of(article), self._spoken[article]) for article in wanted]
        vectors = self._encoder.encode([half for both in halves for half in both])
        for article, first, second in zip(wanted, vectors[::2], vectors[1::2], strict=True):
            self._leads[article] = _unit(first + np.float32(SEQUEL) * second)

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
        return _unit(np.sum([self._leads[version] for version in spoken], axis=0))

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
    return Meaning(encoder, documents, text_of)


def _unit(vector: Vectors) -> Vectors:
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length > 0.0 else vector


def lead(text: str, title: str = "") -> tuple[str, str]:
    """Return the beginning of a text, from its title on, and what follows it; that may be empty.

    A `title` that doesn't stand in the text, as of a record that keeps it apart, is put before it;
    what stands in lines before it is the page's, not the article's.
    """
    begun = text[: 8 * LEAD].strip()
    at = begun.find(title)
    if at < 0:
        begun = f"{title}\n{begun}"
    elif begun[:at].endswith(("\n", "\n# ")):
        begun = begun[at:]
    return begun[:LEAD], begun[LEAD : 2 * LEAD]


def passages(text: str) -> list[str]:
    """Return the beginnings of the first paragraphs that hold a sentence."""
    found = [line.strip()[:PASSAGE] for line in text[:20_000].splitlines()]
    return [line for line in found if len(line) >= 20][:PASSAGES]
