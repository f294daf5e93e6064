"""Which pairs of articles are worth a closer look, without looking at all pairs.

Two ways in: rare anchors that two articles share, and hashes their sketches share (copies). What
an article finds depends only on the articles it shares something with, so an unrelated one
changes nothing.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from tui.analysis.fingerprint import Print

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

NEAREST = 20
"""Articles looked at for each one; the other may find it too, so groups of some size hold."""
COMMON = 800
"""A key that stands in more articles than this tells what the corpus is about."""
RARITY = 12.0
"""A vote falls with the logarithm of the articles that share the key, to nothing at 2^12. The size
of the corpus is left out on purpose: an article that shares nothing changes no vote."""
NEARBY = 0.2
"""Shares of the text: keys at like places count up to four times those elsewhere. Wide, because
cut versions are shifted; `course` looks closer."""
FAINT = 0.2
"""Of its nearest one's votes an article must have this share to be looked at."""
PRIOR = 25.0
"""Squared votes an article is given for nothing, so that a short one does not fit everything."""
SHARED_RUNS = 3
"""Hashes of 48 two texts must share: a quotation may bring one or two."""
SORTED = 64
"""Up to so many articles all are ranked; of more, only the nearest are picked out."""
_CELLS = 250_000
"""Sums of votes held at a time: 2 MB."""
_VOTES = 500_000
"""Votes that they are made of, held at a time: some 50 MB. In a corpus of 400 copies every article
shares every key with all others, and one block of sums would be made of sixty times as many."""


def candidates(prints: Sequence[Print], nearest: int = NEAREST) -> Ints:
    """Return (n, 2) index pairs, left < right, sorted: each article's nearest by shared anchors."""
    keys, owners, weights, places = _postings(prints)
    pairs = [np.zeros((0, 2), np.int64), _by_sketch(prints)]
    if len(keys):
        pairs.extend(_by_votes(keys, owners, weights, places, len(prints), nearest))
    both = np.concatenate(pairs)
    both = np.sort(both[both[:, 0] != both[:, 1]], axis=1)
    return np.unique(both, axis=0) if len(both) else both


def _postings(prints: Sequence[Print]) -> tuple[Ints, Ints, Floats, Floats]:
    """Return key, owner, vote and place of what two to `COMMON` articles share, sorted by key."""
    keys, owners, weights, places = [], [], [], []
    for number, print_ in enumerate(prints):
        unique, first = np.unique(print_.keys, return_index=True)
        keys.append(unique.astype(np.int64))
        owners.append(np.full(len(unique), number, np.int64))
        weights.append(print_.weights[first].astype(np.float64))
        places.append(print_.places[first] / max(print_.length, 1))
    key: Ints = np.concatenate([np.zeros(0, np.int64), *keys])
    owner: Ints = np.concatenate([np.zeros(0, np.int64), *owners])
    weight: Floats = np.concatenate([np.zeros(0), *weights])
    place: Floats = np.concatenate([np.zeros(0), *places])
    order = np.lexsort((owner, key))
    place = place[order]
    key, owner, weight = key[order], owner[order], weight[order]
    _, inverse, counts = np.unique(key, return_inverse=True, return_counts=True)
    spread = counts[inverse]
    kept = (spread > 1) & (spread <= COMMON)
    votes = weight * (1.0 - np.log2(spread) / RARITY)
    return key[kept], owner[kept], votes[kept], place[kept]


def _by_votes(
    keys: Ints, owners: Ints, votes: Floats, places: Floats, count: int, nearest: int
) -> list[Ints]:
    starts = np.searchsorted(keys, keys, "left")
    sizes = np.searchsorted(keys, keys, "right") - starts
    norms = np.sqrt(np.bincount(owners, votes**2, count) + PRIOR)
    by_owner = np.argsort(owners, kind="stable")
    bounds = np.searchsorted(owners[by_owner], np.arange(count + 1))
    found = []
    for first, last in _blocks(np.bincount(owners, sizes, count).astype(float), _CELLS // count):
        mine = by_owner[bounds[first] : bounds[last]]
        if not len(mine):
            continue
        lengths = sizes[mine]
        offsets = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        others = np.repeat(starts[mine], lengths) + offsets
        cell = np.repeat(owners[mine] - first, lengths) * count + owners[others]
        apart = np.repeat(places[mine], lengths) - places[others]
        worth = (
            np.repeat(votes[mine], lengths)
            * votes[others]
            * (0.3 + np.exp(-((apart / NEARBY) ** 2)))
        )
        table = np.bincount(cell, worth, (last - first) * count).reshape(last - first, count)
        table[np.arange(last - first), np.arange(first, last)] = 0.0
        table = table / norms
        keep = min(nearest, count - 1)
        # A full sort keeps ties in order; where it would cost too much, ties have little weight.
        ranked = (
            np.argsort(-table, axis=1, kind="stable")
            if count <= SORTED
            else np.argpartition(-table, keep, axis=1)
        )
        top = ranked[:, :keep]
        rows = np.repeat(np.arange(last - first), top.shape[1])
        columns = top.ravel()
        positive = table[rows, columns] > FAINT * np.repeat(table.max(axis=1), keep)
        found.append(np.stack([rows[positive] + first, columns[positive]], axis=1))
    return found


def _blocks(votes: Floats, most: int) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of at most `most` articles with at most `_VOTES`, but of one each."""
    before = np.concatenate(([0.0], np.cumsum(votes)))
    first = 0
    while first < len(votes):
        full = int(np.searchsorted(before, before[first] + _VOTES, "right")) - 1
        last = max(first + 1, min(first + most, full))
        yield first, last
        first = last


def _by_sketch(prints: Sequence[Print]) -> Ints:
    """Link every article to the first one that has the same hash: a star for each hash.

    A chain of a thousand equal articles costs a thousand pairs, not half a million.
    """
    hashes = np.concatenate([np.zeros(0, np.uint32), *(p.sketch for p in prints)])
    owners = np.repeat(np.arange(len(prints)), [len(p.sketch) for p in prints])
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    _, first, inverse = np.unique(hashes, return_index=True, return_inverse=True)
    linked = np.stack([owners[first][inverse], owners], axis=1)
    linked = linked[linked[:, 0] != linked[:, 1]]
    pairs, counts = np.unique(linked, axis=0, return_counts=True)
    found: Ints = pairs[counts >= SHARED_RUNS].astype(np.int64)
    return found
