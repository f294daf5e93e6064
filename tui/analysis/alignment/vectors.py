"""Unit vectors of segments and of runs of segments, with as few calls of the encoder as serve."""

from collections.abc import Collection, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from tui.analysis.encoders import Encoder

Vectors = npt.NDArray[np.float32]

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

    A run's vector starts as the weighted sum of its segments' and is replaced by the encoder's
    own with `put`: only runs the path comes near are worth the encoding.
    """

    def __init__(
        self, segments: Sequence[str], singles: Vectors, language: str, largest: int
    ) -> None:
        self._segments = segments
        self._glue = "" if base(language) in UNSPACED else " "
        weights = np.sqrt([len(s) + 1 for s in segments])[:, None]
        sums = np.zeros((len(segments) + 1, singles.shape[1]))
        np.cumsum(singles * weights, axis=0, out=sums[1:])
        self.by_size: list[Vectors] = [np.asarray(singles, dtype=np.float32)]
        for size in range(2, min(largest, len(segments)) + 1):
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
