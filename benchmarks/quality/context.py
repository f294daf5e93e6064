"""What a task is and what it is given."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.quality.kit import Kit
from benchmarks.quality.report import Measure
from tui.analysis import encoders
from tui.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

DEFAULTS = Settings()
"""What a user has who set nothing: its encoder and thresholds are measured."""


class Remembering:
    """An encoder that encodes a text once: versions that differ in one sentence share the rest."""

    def __init__(self, encoder: encoders.Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, npt.NDArray[np.float32]] = {}

    @property
    def name(self) -> str:
        """That of the encoder behind it."""
        return self._encoder.name

    @property
    def languages(self) -> frozenset[str]:
        """Those of the encoder behind it."""
        return self._encoder.languages

    def encode(self, texts: Sequence[str]) -> "npt.NDArray[np.float32]":
        """Return (n, d) float32 rows of length 1."""
        import numpy as np

        new = sorted(set(texts) - self._known.keys())
        if new:
            self._known.update(zip(new, self._encoder.encode(new), strict=True))
        if not texts:
            return self._encoder.encode([])
        return np.stack([self._known[text] for text in texts])


class RememberingAdditive(Remembering):
    """The same of an additive encoder."""

    def __init__(self, encoder: encoders.Additive) -> None:
        super().__init__(encoder)
        self._additive = encoder

    def read(self, texts: Sequence[str]) -> "list[npt.NDArray[np.float32]]":
        """What each token of each text adds."""
        return self._additive.read(texts)

    def pool(
        self, sums: "npt.NDArray[np.float32]", counts: "npt.NDArray[np.int64]"
    ) -> "npt.NDArray[np.float32]":
        """Vectors of sums."""
        return self._additive.pool(sums, counts)


def remembering(encoder: encoders.Encoder | None) -> Remembering | None:
    """Return the encoder with a memory; None for none."""
    if isinstance(encoder, encoders.Additive):
        return RememberingAdditive(encoder)
    return None if encoder is None else Remembering(encoder)


@dataclass(slots=True)
class Context:
    """The kit, a seed, and how many units the task may take."""

    kit: Kit
    seed: int
    sample: int
    encoder: encoders.Encoder | None = field(default=None)
    """The one of the default settings, remembering; None where it isn't installed."""

    def random(self, name: str) -> random.Random:
        """Return a source of chance of its own, so that no task shifts another's sample."""
        return random.Random(f"{self.seed} {name}")


@dataclass(frozen=True, slots=True)
class Task:
    """Something measured: `run` gives its figures."""

    name: str
    about: str
    unit: str
    """What `sample` counts."""
    sample: int
    """So many units take well under a minute on one core."""
    run: Callable[[Context], list[Measure]]


def new_encoder() -> encoders.Encoder | None:
    """Return the encoder of the default settings; None where it isn't installed."""
    return encoders.load(DEFAULTS.encoder)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that work takes: other programs don't count."""
    began = time.process_time()
    work()
    return time.process_time() - began
