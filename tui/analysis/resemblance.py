"""How much of their wording two texts in one language share, estimated from their sketches."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tui.analysis.fingerprint import Print
from tui.analysis.lexis import SIZE

Floats = npt.NDArray[np.float64]
BITS = 8 * SIZE
TELLING = 20.0
"""Bits of different numbers that both texts must have: four of two digits."""


def resemblances(pairs: Sequence[tuple[Print, Print]]) -> Floats:
    """Return (P,) the estimated Jaccard resemblance of the texts' runs of letters, 0 to 1.

    Of the hashes of both sketches together, as many of the lowest as the longer sketch has stand
    for the union of the texts (Broder, 'On the resemblance and containment of documents', 1997).
    """
    numbers = np.arange(len(pairs), dtype=np.uint64) << np.uint64(32)
    codes = [
        np.repeat(numbers, [len(pair[side].sketch) for pair in pairs])
        | np.concatenate([np.zeros(0, np.uint32), *(pair[side].sketch for pair in pairs)])
        for side in (0, 1)
    ]
    # Each sketch holds a hash once: what stands here twice is in both.
    both, counts = np.unique(np.concatenate(codes), return_counts=True)
    pair = (both >> np.uint64(32)).astype(np.int64)
    starts = np.searchsorted(pair, np.arange(len(pairs)))
    sizes = np.array([max(len(a.sketch), len(b.sketch)) for a, b in pairs], np.int64)
    lowest = np.arange(len(both)) - starts[pair] < sizes[pair]
    common = np.bincount(pair[lowest], counts[lowest] == 2, len(pairs))
    found: Floats = common / np.maximum(sizes, 1)
    return found


def resemblance(left: Print, right: Print) -> float:
    """Return the estimated resemblance of one pair."""
    return float(resemblances([(left, right)])[0])


def words_in_common(left: Print, right: Print) -> float:
    """Return the share of the smaller text's words that the other has too, 0 to 1.

    Sizes of sets are estimated from the bits they fill (Swamidass and Baldi, 'Mathematical
    correction for fingerprint similarity measures', 2007); 0 where no words are known.
    """
    ours, theirs = (int.from_bytes(side.words.tobytes()) for side in (left, right))
    own, other, both = (_size(bits.bit_count()) for bits in (ours, theirs, ours | theirs))
    return min(max((own + other - both) / max(min(own, other), 1.0), 0.0), 1.0)


def numbers_in_common(left: Print, right: Print) -> float | None:
    """Return the share of the numbers of the text with fewer that the other has too, 0 to 1.

    By weight; None where one has too few (`TELLING`) to say anything.
    """
    (ours, own), (theirs, other) = (_numbers(side) for side in (left, right))
    fewer = min(float(own.sum()), float(other.sum()))
    if fewer < TELLING:
        return None
    _, i, j = np.intersect1d(ours, theirs, assume_unique=True, return_indices=True)
    return min(float(np.minimum(own[i], other[j]).sum()) / fewer, 1.0)


def _numbers(side: Print) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.float32]]:
    """Return the keys of a text's numbers, each once, and their weights."""
    keys, first = np.unique(side.keys, return_index=True)
    number = (keys & 1) == 1
    return keys[number], side.weights[first[number]]


def _size(bits: int) -> float:
    """Return how many words fill so many bits."""
    return -BITS * math.log(max(1.0 - bits / BITS, 1.0 / BITS))
