"""The baseline of 'which texts are alike': cosine of tf-idf vectors of words."""

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

WIDTH = 1 << 14
"""Words are hashed into so many columns: a thousand texts take 64 MB, collisions cost little."""
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{2,}")


def words(text: str) -> list[str]:
    """Return the words in small letters; pairs of characters where words are not spaced."""
    found: list[str] = []
    for word in _WORD.findall(text.casefold()):
        if _UNSPACED.search(word):
            found += [word[i : i + 2] for i in range(len(word) - 1)]
        else:
            found.append(word)
    return found


def vectors(texts: Sequence[str]) -> "npt.NDArray[np.float32]":
    """Return (n, WIDTH) rows of length 1, of (1 + log tf) x log(n / df); zeros for no words."""
    import numpy as np

    rows = np.zeros((len(texts), WIDTH), np.float32)
    for row, text in zip(rows, texts, strict=True):
        for word, count in Counter(words(text)).items():
            row[zlib.crc32(word.encode()) % WIDTH] += 1 + np.log(count)
    spread = np.count_nonzero(rows, axis=0)
    rows *= np.log((len(texts) + 1) / (spread + 1)).astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths > 0, lengths, 1)
    return rows


def cosines(texts: Sequence[str]) -> "npt.NDArray[np.float32]":
    """Return the (n, n) similarities of texts."""
    rows = vectors(texts)
    found: npt.NDArray[np.float32] = rows @ rows.T
    return found
