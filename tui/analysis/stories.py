"""How likely it is that two articles report the same story."""

import numpy as np
import numpy.typing as npt

from tui.analysis.fingerprint import Print
from tui.analysis.tables.story import WITH_LEAD, WITHOUT_LEAD

Floats = npt.NDArray[np.float64]


def shared(left: Print, right: Print) -> tuple[npt.NDArray[np.uint32], Floats]:
    """Return the keys both have, sorted, and their weights."""
    keys, i, j = np.intersect1d(left.keys, right.keys, return_indices=True)
    return keys, np.minimum(left.weights[i], right.weights[j]).astype(np.float64)


def features(left: Print, right: Print) -> Floats:
    """Return what the verdict is made of, the same in both directions."""
    keys, weights = shared(left, right)
    numbers = (keys & 1).astype(bool)
    total = _total(left), _total(right)
    together = float((weights**2).sum())
    cosine = together / np.sqrt((total[0] + 10.0) * (total[1] + 10.0))
    rare = weights >= 4.0
    return np.array(
        [
            cosine,
            np.sqrt(cosine),
            together / (min(total) + 10.0),
            np.log1p(float(weights[~numbers].sum())),
            np.log1p(float(weights[numbers].sum())),
            np.log1p(float(weights[rare].sum())),
            np.log1p(min(len(left.keys), len(right.keys))),
        ]
    )


def probability(left: Print, right: Print, lead: float | None) -> float:
    """Return how likely the two report one story; `lead` is the cosine of their leads, if known."""
    values = features(left, right)
    table = WITHOUT_LEAD
    if lead is not None:
        values = np.append(values, lead)
        table = WITH_LEAD
    return float(1.0 / (1.0 + np.exp(-(values @ np.array(table[:-1]) + table[-1]))))


def _total(side: Print) -> float:
    _, first = np.unique(side.keys, return_index=True)
    return float((side.weights[first].astype(np.float64) ** 2).sum())
