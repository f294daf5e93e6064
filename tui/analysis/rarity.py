"""What a corpus talks about all the time says little about any two of its articles."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from tui.analysis.fingerprint import Print

FAMILIAR = 8
"""Articles that may share a key before it loses weight: a text's versions are seldom more."""
HALVING = 8.0
"""Each doubling beyond takes an eighth: nothing is left of a name in 2,048 articles. The size of
the corpus is left out on purpose, so that an unrelated article changes no weight."""
STEPS = 4
"""Steps of each doubling: a key in a hundred articles keeps its weight until twenty more have it,
and with it holds what was judged by it, so that an article more has few pairs judged anew."""
FLOOR = 0.1
"""Of its weight every key keeps a tenth: even there, its place in the text says something."""


def weighed(prints: Sequence[Print], texts: Sequence[Sequence[int]] | None = None) -> list[Print]:
    """Return the prints with the weights of keys that many of them have taken down.

    With `texts`, lists of indices, the versions of a text count once.
    """
    if texts is None:
        unique = [np.unique(p.keys) for p in prints]
    else:
        unique = [np.unique(np.concatenate([prints[i].keys for i in one])) for one in texts]
    keys, spread = np.unique(np.concatenate([np.zeros(0, np.uint32), *unique]), return_counts=True)
    factors = kept(spread)
    if not len(factors) or factors.min() == 1.0:
        return list(prints)
    found = []
    for p in prints:
        left = factors[np.searchsorted(keys, p.keys)]
        found.append(replace(p, weights=p.weights * left, faded=1 - left))
    return found


def kept(spread: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
    """Return what is left of the weight of keys that stand in so many articles, 0 to 1."""
    doublings = np.floor(STEPS * np.log2(np.maximum(spread, FAMILIAR) / FAMILIAR)) / STEPS
    factor = 1.0 - doublings / HALVING
    found: npt.NDArray[np.float32] = np.maximum(factor, FLOOR).astype(np.float32)
    return found
