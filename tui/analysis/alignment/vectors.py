"""Unit vectors of segments and of runs of segments, with as few calls of the encoder as serve."""

from collections.abc import Collection, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from tui.analysis.alignment.phrases import Phrases, phrases
from tui.analysis.encoders import Additive, Encoder

Vectors = npt.NDArray[np.float32]

AT_ONCE = 256
"""Segments whose tokens are kept at a time: 2 KB a token, 20 MB."""

UNSPACED = frozenset({"zh", "yue", "wuu", "ja", "th", "lo", "km", "my", "bo", "dz"})
"""Languages whose sentences are joined without a space."""


def base(language: str) -> str:
    """The language of a tag without script or region: `zh` of `zh-Hant`."""
    return language.replace("_", "-").split("-")[0].lower()


def speaks(encoder: Encoder | None, *languages: str) -> bool:
    """Whether the encoder was measured to help in all of these languages."""
    if encoder is None:
        return False
    own = {base(tag) for tag in encoder.languages} | set(encoder.languages)
    return all(tag in own or base(tag) in own for tag in languages)


class Overlaps:
    """Vectors of runs of up to `largest` segments of one text.

    An additive encoder gives them all for reading each segment once (cosine to the vector of the
    joined text .99 in the median). Of any other, a run's vector starts as the weighted sum of its
    segments' and is replaced by the encoder's own with `put`: only runs the path comes near are
    worth the encoding.
    """

    def __init__(
        self,
        segments: Sequence[str],
        language: str,
        encoder: Encoder,
        largest: int,
        *,
        with_phrases: bool = True,
    ) -> None:
        self._segments = segments
        self._glue = "" if base(language) in UNSPACED else " "
        self.by_size: list[Vectors] = []
        """By number of segments less one, (n, d): row k is the run that begins at segment k."""
        self.phrases: Phrases | None = None
        largest = min(largest, len(segments))
        if isinstance(encoder, Additive):
            self._read(encoder, largest, with_phrases=with_phrases)
        else:
            self._estimate(encoder, largest)

    def _read(self, encoder: Additive, largest: int, *, with_phrases: bool) -> None:
        count = len(self._segments)
        ends: list[Vectors] = []
        inner: list[Vectors] = []
        lengths: list[int] = []
        parts: list[Phrases] = []
        for start in range(0, count, AT_ONCE):
            rows = encoder.read(self._segments[start : start + AT_ONCE])
            ends += [row[[0, -1]] for row in rows]
            inner += [row[1:-1].sum(axis=0) for row in rows]
            lengths += [len(row) - 2 for row in rows]
            if with_phrases:
                parts.append(phrases(rows, encoder))
        sums = np.zeros((count + 1, len(inner[0])))
        np.cumsum(inner, axis=0, out=sums[1:])
        tokens = np.concatenate(([0], np.cumsum(lengths)))
        marks = np.array(ends)
        for size in range(1, largest + 1):
            counts = tokens[size:] - tokens[:-size]
            outer = marks[: count - size + 1, 0] + marks[size - 1 :, 1]
            vectors = encoder.pool(
                (sums[size:] - sums[:-size] + outer).astype(np.float32), counts + 2
            )
            vectors[counts == 0] = 0.0  # what says nothing is like nothing
            self.by_size.append(vectors)
        if with_phrases:
            found = [p for p in parts if len(p.segments)]
            if found:
                segments = [p.segments + k * AT_ONCE for k, p in enumerate(parts)]
                self.phrases = Phrases(
                    np.concatenate([p.vectors for p in found]), np.concatenate(segments)
                )

    def _estimate(self, encoder: Encoder, largest: int) -> None:
        segments = self._segments
        distinct = list(dict.fromkeys(segments))
        row = {text: k for k, text in enumerate(distinct)}
        singles = encoder.encode(distinct)[[row[s] for s in segments]]
        weights = np.sqrt([len(s) + 1 for s in segments])[:, None]
        sums = np.zeros((len(segments) + 1, singles.shape[1]))
        np.cumsum(singles * weights, axis=0, out=sums[1:])
        self.by_size.append(np.asarray(singles, dtype=np.float32))
        for size in range(2, largest + 1):
            runs = sums[size:] - sums[:-size]
            norms = np.linalg.norm(runs, axis=1, keepdims=True)
            self.by_size.append((runs / np.maximum(norms, 1e-9)).astype(np.float32))

    def text(self, start: int, size: int) -> str:
        """The run as one text, which is what the encoder is given."""
        return self._glue.join(self._segments[start : start + size])

    def put(self, start: int, size: int, vector: Vectors) -> None:
        """Replaces the estimate by the encoder's own vector."""
        self.by_size[size - 1][start] = vector

    def runs(self, doubtful: Collection[int], longest: int) -> Iterator[tuple[int, int]]:
        """(start, size) of every run of two to `longest` that consists of `doubtful` segments."""
        for size in range(2, min(longest, len(self.by_size)) + 1):
            for start in range(len(self._segments) - size + 1):
                if all(k in doubtful for k in range(start, start + size)):
                    yield start, size
