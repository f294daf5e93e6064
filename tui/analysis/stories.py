"""How likely it is that two articles, or two groups of versions, report the same story."""

from collections.abc import Sequence
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

_BLOCK = 512
"""Pairs looked at at a time: some 3 MB."""

Floats = npt.NDArray[np.float64]
Pairs = npt.NDArray[np.int64]


def shared(left: Print, right: Print) -> tuple[npt.NDArray[np.uint32], Floats]:
    """Return the keys both have, sorted, and their weights."""
    keys, i, j = np.intersect1d(left.keys, right.keys, return_indices=True)
    return keys, np.minimum(left.weights[i], right.weights[j]).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what a text is about: each key once, with its part in it.

    Of a text with several versions, the mean over them: what one language alone reads like a name
    fades, what all of them have stands out.
    """

    keys: npt.NDArray[np.uint32]
    number: npt.NDArray[np.bool_]
    bits: Floats
    role: Floats
    """Bits times the root of how often it is named: protagonists before extras."""
    head: Floats
    """Bits of what the first part of the text names, 0 for the rest."""


def cast(versions: Sequence[Print]) -> Cast:
    """Return what the story verdict needs of one text, given in one version or in several."""
    if len(versions) == 1:
        keys, *parts = _parts(versions[0])
        return Cast(keys, (keys & 1).astype(bool), *parts)
    several = [_parts(version) for version in versions]
    keys = np.unique(np.concatenate([np.zeros(0, np.uint32), *(one[0] for one in several)]))
    sums = np.zeros((3, len(keys)))
    for own, *parts in several:
        sums[:, np.searchsorted(keys, own)] += np.array(parts)
    bits, role, head = sums / max(len(several), 1)
    return Cast(keys, (keys & 1).astype(bool), bits, role, head)


def _parts(side: Print) -> tuple[npt.NDArray[np.uint32], Floats, Floats, Floats]:
    """Return the keys of one version with their bits, role and part in its head."""
    keys, first, counts = np.unique(side.keys, return_index=True, return_counts=True)
    bits = side.weights[first].astype(np.float64)
    earliest = np.minimum.reduceat(side.places, first) if len(first) else np.zeros(0)
    lead = earliest < max(HEAD * side.length, HEAD_LEAST)
    return keys, bits, bits * np.sqrt(counts), bits * lead


def features(casts: Sequence[Cast], pairs: Pairs) -> Floats:
    """Return (n, 9) what the verdict is made of, for (n, 2) indices of casts; symmetric."""
    found = [_block(casts, pairs[at : at + _BLOCK]) for at in range(0, len(pairs), _BLOCK)]
    return np.concatenate([np.zeros((0, 9)), *found])


def _block(casts: Sequence[Cast], pairs: Pairs) -> Floats:
    """Join all pairs' keys at once: a key of pair p is p * 2^32 + key."""
    left, right = [casts[i] for i in pairs[:, 0]], [casts[i] for i in pairs[:, 1]]
    ours, theirs = _coded(left), _coded(right)
    at = np.minimum(np.searchsorted(theirs, ours), max(len(theirs) - 1, 0))
    i = np.flatnonzero(theirs[at] == ours) if len(theirs) else np.zeros(0, np.intp)
    j = at[i]
    pair = (ours[i] >> np.uint64(32)).astype(np.intp)
    number = np.concatenate([one.number for one in left])[i]

    def summed(what: Floats) -> Floats:
        return np.asarray(np.bincount(pair, what, len(pairs)), np.float64)

    def cosine(part: str, mask: npt.NDArray[np.bool_] | None = None) -> Floats:
        """Return cosines, drawn to 0 where there is little to compare."""
        mine = np.concatenate([getattr(one, part) for one in left])[i]
        other = np.concatenate([getattr(one, part) for one in right])[j]
        together = summed(mine * other if mask is None else mine * other * mask)
        squares = [
            [_square(one, part, numbers=mask is not None) + PRIOR for one in side]
            for side in (left, right)
        ]
        found: Floats = together / np.sqrt(np.array(squares[0]) * np.array(squares[1]))
        return found

    alike = cosine("bits")
    weights = np.minimum(
        np.concatenate([one.bits for one in left])[i],
        np.concatenate([one.bits for one in right])[j],
    )
    least = [
        min(float(one.bits.sum()), float(other.bits.sum()))
        for one, other in zip(left, right, strict=True)
    ]
    return np.stack(
        [
            alike,
            np.sqrt(alike),
            cosine("role"),
            cosine("head"),
            cosine("bits", number),
            np.log1p(summed(weights * ~number)),
            np.log1p(summed(weights * number)),
            np.log1p(summed(weights * (weights >= RARE))),
            np.log1p(np.array(least)),
        ],
        axis=1,
    )


def _coded(side: Sequence[Cast]) -> npt.NDArray[np.uint64]:
    numbers = np.repeat(np.arange(len(side), dtype=np.uint64), [len(one.keys) for one in side])
    keys = np.concatenate([one.keys for one in side]).astype(np.uint64)
    found: npt.NDArray[np.uint64] = (numbers << np.uint64(32)) | keys
    return found


def _square(side: Cast, part: str, *, numbers: bool) -> float:
    values: Floats = getattr(side, part)
    if numbers:
        values = values * side.number
    return float(values @ values)


def probabilities(values: Floats, leads: Floats) -> Floats:
    """Return for (n, 9) features how likely each pair tells one story.

    `leads` (n,) are the cosines of their leads; NaN where no encoder has a say.
    """
    bare = np.isnan(leads)
    odds = np.where(
        bare,
        values @ np.array(WITHOUT_LEAD[:-1]) + WITHOUT_LEAD[-1],
        values @ np.array(WITH_LEAD[:-2])
        + np.where(bare, 0.0, leads) * WITH_LEAD[-2]
        + WITH_LEAD[-1],
    )
    found: Floats = 1.0 / (1.0 + np.exp(-odds))
    return found
