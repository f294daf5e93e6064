"""How likely it is that two articles, or two groups of versions, report the same story.

Three kinds of evidence, each from 0 to 1: whom and what both are about; how much of their titles
stands in the other, where they have a language in common; and how alike their beginnings are to a
sentence encoder, where it knows both languages. What is to be expected of names and of an encoder
is not the same within a language and across, so each combination has weights of its own; two groups
of versions that have a language in common among others are weighed by both. More features than
these were tried (parts of the text, numbers and names apart, words in common, the words of both
leads) and told the pairs of a language that the fit hadn't seen apart less well.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tui.analysis.fingerprint import Print
from tui.analysis.tables.story import ACROSS, ACROSS_LED, WITHIN, WITHIN_LED

PRIOR = 15.0
"""Squared bits without a partner that every article is given: two names don't make a likeness."""
NEAR = 3.0
"""Days within which reports of one story, and their translations, come out: no say up to there."""
LATER = 0.5
"""Log-odds against one story for each doubling of the days beyond: 1.1 after a fortnight, 1.7 after
a month, 3.5 after a year. No pairs with dates were there to fit it to; it is kept weak enough for a
wrong date to be outvoted."""
ANEW = 3.0
"""Log-odds against one story for a form that is filled in anew (`telling`): twenty to one."""

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
    roles: Floats
    """Bits times the root of how often it is named: protagonists before extras."""


def cast(versions: Sequence[Print]) -> Cast:
    """Return what the story verdict needs of one text, given in one version or in several."""
    several = [_roles(version) for version in versions]
    if len(several) == 1:
        return Cast(*several[0])
    keys = np.unique(np.concatenate([np.zeros(0, np.uint32), *(own for own, _ in several)]))
    total = np.zeros(len(keys))
    for own, roles in several:
        total[np.searchsorted(keys, own)] += roles
    return Cast(keys, total / max(len(several), 1))


def _roles(side: Print) -> tuple[npt.NDArray[np.uint32], Floats]:
    keys, first, counts = np.unique(side.keys, return_index=True, return_counts=True)
    return keys, side.weights[first].astype(np.float64) * np.sqrt(counts)


def alike(casts: Sequence[Cast], pairs: Pairs) -> Floats:
    """Return (n, 2) for (n, 2) indices of casts how alike they are, 0 to 1; symmetric.

    First the cosine. Second the share of the one with less in it that the other has too: a flash of
    three lines and the report that follows tell one story, however much more the report tells. That
    holds within a language; across, where half of a cast may be noise, a cosine lets less of it by.
    """
    found = [_block(casts, pairs[at : at + _BLOCK]) for at in range(0, len(pairs), _BLOCK)]
    return np.concatenate([np.zeros((0, 2)), *found])


def _block(casts: Sequence[Cast], pairs: Pairs) -> Floats:
    """Join all pairs' keys at once: a key of pair p is p * 2^32 + key."""
    left, right = [casts[i] for i in pairs[:, 0]], [casts[i] for i in pairs[:, 1]]
    ours, theirs = _coded(left), _coded(right)
    at = np.minimum(np.searchsorted(theirs, ours), max(len(theirs) - 1, 0))
    i = np.flatnonzero(theirs[at] == ours) if len(theirs) else np.zeros(0, np.intp)
    pair = (ours[i] >> np.uint64(32)).astype(np.intp)
    mine = np.concatenate([one.roles for one in left])[i]
    other = np.concatenate([one.roles for one in right])[at[i]]
    together = np.bincount(pair, mine * other, len(pairs))
    squares = [np.array([one.roles @ one.roles + PRIOR for one in side]) for side in (left, right)]
    cosine = together / np.sqrt(squares[0] * squares[1])
    return np.stack([cosine, np.minimum(together / np.minimum(*squares), 1.0)], axis=1)


def _coded(side: Sequence[Cast]) -> npt.NDArray[np.uint64]:
    numbers = np.repeat(np.arange(len(side), dtype=np.uint64), [len(one.keys) for one in side])
    keys = np.concatenate([one.keys for one in side]).astype(np.uint64)
    found: npt.NDArray[np.uint64] = (numbers << np.uint64(32)) | keys
    return found


def probabilities(
    casts: Floats,
    titles: Floats,
    leads: Floats,
    days: Floats,
    common: Floats,
    anew: npt.NDArray[np.bool_],
) -> Floats:
    """Return for n pairs how likely each tells one story, strictly between 0 and 1.

    `casts` (n, 2), `titles` and `leads` (n,) are how alike they are: NaN in `titles` for texts that
    have no language in common, in `leads` where no encoder has a say. `days` (n,) is how far their
    dates are apart, NaN where one is not known. `common` (n,) is the share of pairs of versions
    that are in one language, 0 where `titles` says nothing: one English version on each side, among
    ten in other languages, doesn't make two texts a pair of English ones. `anew` (n,) tells which
    are one form filled in twice.
    """
    led = ~np.isnan(leads)
    parts = (*casts.T, np.nan_to_num(titles), np.where(led, leads, 0.0), np.ones(len(casts)))
    within = np.array([WITHIN, WITHIN_LED])[led.astype(np.intp)]
    across = np.array([ACROSS, ACROSS_LED])[led.astype(np.intp)]
    share = common[:, None]
    odds = (np.stack(parts, axis=1) * (share * within + (1.0 - share) * across)).sum(axis=1)
    odds -= ANEW * anew
    odds -= LATER * np.log2(np.maximum(np.where(np.isnan(days), 0.0, days), NEAR) / NEAR)
    found: Floats = 1.0 / (1.0 + np.exp(-odds))
    return found
