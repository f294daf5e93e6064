"""Sentence vectors kept in the catalogue by content: what was encoded once costs a look-up."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.analysis import encoders
from tui.corpus.catalogue import Catalogue
from tui.strict_yaml import SettingError, nearest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class CachedEncoder:
    """An encoder that asks the catalogue first.

    Half precision: cosines change by under 1e-3, far below any threshold, for half the room.
    """

    def __init__(self, inner: encoders.Encoder, catalogue: Catalogue) -> None:
        self._inner, self._catalogue = inner, catalogue
        self.name = inner.name
        self.languages = inner.languages

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One L2-normalised row a text, (n, d) float32."""
        import numpy as np

        keys = [hashlib.sha256(text.encode()).hexdigest()[:32] for text in texts]
        kind = f"vector/{self.name}"
        rows: dict[str, NDArray[np.float32]] = {
            key: np.frombuffer(found, dtype=np.float16).astype(np.float32)
            for key, found in self._catalogue.cached_many(kind, keys).items()
        }
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in rows}
        if new:
            vectors = self._inner.encode(list(new.values()))
            rows.update(zip(new, vectors, strict=True))
            self._catalogue.cache_many(
                kind, {key: rows[key].astype(np.float16).tobytes() for key in new}
            )
        if not keys:
            return self._inner.encode([])
        stacked: NDArray[np.float32] = np.stack([rows[key] for key in keys]).astype(np.float32)
        return stacked


class CachedAdditive(CachedEncoder):
    """The same of an additive encoder; what tokens add is not kept, being fifty times as much."""

    def __init__(self, inner: encoders.Additive, catalogue: Catalogue) -> None:
        super().__init__(inner, catalogue)
        self._additive = inner

    def read(self, texts: Sequence[str]) -> list[NDArray[np.float32]]:
        """What each token of each text adds: see `encoders.Additive`."""
        return self._additive.read(texts)

    def pool(self, sums: NDArray[np.float32], counts: NDArray[np.int64]) -> NDArray[np.float32]:
        """Vectors of sums: see `encoders.Additive`."""
        return self._additive.pool(sums, counts)


def find(name: str) -> encoders.Encoder | None:
    """Return the encoder the settings name; None for `none`. SettingError where there is none."""
    found = encoders.load(name)
    if found is None and name != encoders.NONE:
        hint = "" if name in encoders.EXTRAS else nearest(name, encoders.names())
        what = f"'hexapla[{name}]'" if name in encoders.EXTRAS else "it"
        raise SettingError(
            f"encoder '{name}' is not installed{hint}: pip install {what}, or say none"
        )
    return found


def load(name: str, catalogue: Catalogue) -> CachedEncoder | None:
    """Return the encoder the settings name, behind the catalogue; None for `none`."""
    inner = find(name)
    if isinstance(inner, encoders.Additive):
        return CachedAdditive(inner, catalogue)
    return None if inner is None else CachedEncoder(inner, catalogue)
