"""How likely it is that two articles report the same story."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tui.analysis.fingerprint import Print
from tui.analysis.tables.story import WITH_LEAD, WITHOUT_LEAD

HEAD = 0.2
HEAD_LEAST = 250
"""The head of an article, as a share and at least so many units: headline and lead."""
RARE = 4.0
"""Bits from which a name or number is not in every other article."""
PRIOR = 10.0
"""Squared bits without a partner that every article is given: two names don't make a likeness."""

Floats = npt.NDArray[np.float64]


def shared(left: Print, right: Print) -> tuple[npt.NDArray[np.uint32], Floats]:
    """Return the keys both have, sorted, and their weights."""
    keys, i, j = np.intersect1d(left.keys, right.keys, return_indices=True)
    return keys, np.minimum(left.weights[i], right.weights[j]).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what an article is about: each key once, with its part in the text."""

    keys: npt.NDArray[np.uint32]
    number: npt.NDArray[np.bool_]
    bits: Floats
    role: Floats
    """Bits times the root of how often it is named: protagonists before extras."""
    head: Floats
    """Bits of what the first part of the text names, 0 for the rest."""


def cast(side: Print) -> Cast:
    """Return what the story verdict needs of one article."""
    keys, first, counts = np.unique(side.keys, return_index=True, return_counts=True)
    bits = side.weights[first].astype(np.float64)
    earliest = np.minimum.reduceat(side.places, first) if len(first) else np.zeros(0)
    lead = earliest < max(HEAD * side.length, HEAD_LEAST)
    return Cast(keys, (keys & 1).astype(bool), bits, bits * np.sqrt(counts), bits * lead)


def features(left: Cast, right: Cast) -> Floats:
    """Return what the verdict is made of, the same in both directions."""
    _, i, j = np.intersect1d(left.keys, right.keys, assume_unique=True, return_indices=True)
    weights = np.minimum(left.bits[i], right.bits[j])
    numbers = left.number[i]
    return np.array(
        [
            _cosine(left.bits, right.bits, i, j),
            np.sqrt(_cosine(left.bits, right.bits, i, j)),
            _cosine(left.role, right.role, i, j),
            _cosine(left.head, right.head, i, j),
            _cosine(left.bits * left.number, right.bits * right.number, i, j),
            np.log1p(float(weights[~numbers].sum())),
            np.log1p(float(weights[numbers].sum())),
            np.log1p(float(weights[weights >= RARE].sum())),
            np.log1p(min(len(left.keys), len(right.keys))),
        ]
    )


def _cosine(left: Floats, right: Floats, i: npt.NDArray[np.intp], j: npt.NDArray[np.intp]) -> float:
    """Return the cosine of two weighted key sets, drawn to 0 where there is little to compare."""
    together = float(left[i] @ right[j])
    return together / float(np.sqrt((left @ left + PRIOR) * (right @ right + PRIOR)))


def probability(left: Cast, right: Cast, lead: float | None) -> float:
    """Return how likely the two report one story; `lead` is the cosine of their leads, if known."""
    values = features(left, right)
    weights = WITHOUT_LEAD if lead is None else WITH_LEAD
    if lead is not None:
        values = np.append(values, lead)
    return float(1.0 / (1.0 + np.exp(-(values @ np.array(weights[:-1]) + weights[-1]))))
