"""Phrases that say the same: evidence finer than sentences of where one bead ends.

When a translator moves a clause over the end of a sentence, whole sentences still look alike, and
only the clause tells that the two belong into one bead. In manual alignments of a book and of news
95 of 100 pairs of phrases found here lie within one bead.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tui.analysis.alignment.links import Links
from tui.analysis.alignment.path import Step
from tui.analysis.encoders import Additive

Floats = npt.NDArray[np.float32]

TOKENS = 6
"""Of a phrase: of three tokens one pair in six is chance, phrases of twelve miss short clauses."""
STRIDE = 3
"""Tokens from one phrase to the next: each token is in two."""
REACH = 2
"""Beads beside its own in which a phrase's like is looked for; clauses don't move further."""
ALIKE = 0.45
"""The cosine from which phrases may say the same; what is above it is the weight of a pair."""
NEARER = 0.005
"""What each bead in between takes from a cosine: of equal phrases the nearest are a pair."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Of one text: unit vectors (n, d) and the segment that each stands in, ascending."""

    vectors: Floats
    segments: npt.NDArray[np.int64]


def phrases(rows: Iterable[Floats], encoder: Additive) -> Phrases:
    """The phrases of segments, each given as the rows of its tokens (see `Additive.read`)."""
    sums: list[Floats] = []
    counts: list[npt.NDArray[np.int64]] = []
    segments: list[int] = []
    for index, row in enumerate(rows):
        inner = row[1:-1]
        if not len(inner):
            continue
        sums_from_start = running(inner)
        begins, ends = windows(len(inner))
        sums.append(sums_from_start[ends] - sums_from_start[begins])
        counts.append(ends - begins)
        segments += [index] * len(begins)
    if not sums:
        return Phrases(np.zeros((0, 1), np.float32), np.zeros(0, np.int64))
    vectors = encoder.pool(np.concatenate(sums), np.concatenate(counts))
    return Phrases(vectors, np.array(segments))


def running(rows: Floats) -> Floats:
    """Sums of the first rows, from none to all."""
    return np.concatenate((np.zeros((1, rows.shape[1]), np.float32), rows)).cumsum(axis=0)


def windows(size: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Of `size` tokens, at least one, the first of each phrase and the first behind it."""
    begins = np.arange(0, max(1, size - TOKENS + STRIDE), STRIDE)
    return begins, np.minimum(begins + TOKENS, size)


def pairs(left: Phrases, right: Phrases, steps: Sequence[Step]) -> Links:
    """Phrases that are each other's likest near a path, as links between their segments."""
    ours, theirs = _beads(steps, left.segments, "left"), _beads(steps, right.segments, "right")
    best_right, cosines = _likest(left.vectors, ours, right.vectors, theirs, len(steps))
    best_left, _ = _likest(right.vectors, theirs, left.vectors, ours, len(steps))
    n, m = (max((getattr(s, side)[1] for s in steps), default=0) for side in ("left", "right"))
    rows: list[dict[int, float]] = [{} for _ in range(n)]
    mass_left, mass_right = np.zeros(n), np.zeros(m)
    found = np.flatnonzero((best_right >= 0) & (cosines > ALIKE))
    for phrase in found[best_left[best_right[found]] == found]:
        i, j = int(left.segments[phrase]), int(right.segments[best_right[phrase]])
        weight = float(cosines[phrase]) - ALIKE
        rows[i][j] = rows[i].get(j, 0.0) + weight
        mass_left[i] += weight
        mass_right[j] += weight
    return Links(tuple(rows), mass_left, mass_right)


def _beads(
    steps: Sequence[Step], segments: npt.NDArray[np.int64], side: str
) -> npt.NDArray[np.int64]:
    """Of each phrase the number of the bead it stands in."""
    sizes = [getattr(step, side)[1] - getattr(step, side)[0] for step in steps]
    return np.repeat(np.arange(len(steps)), sizes)[segments]


def _likest(
    vectors: Floats,
    beads: npt.NDArray[np.int64],
    others: Floats,
    other_beads: npt.NDArray[np.int64],
    count: int,
) -> tuple[npt.NDArray[np.int64], Floats]:
    """Of each phrase the likest other one within reach (-1: none there), and how alike they are."""
    likest = np.full(len(vectors), -1, dtype=np.int64)
    cosines = np.zeros(len(vectors), dtype=np.float32)
    begins = np.searchsorted(beads, np.arange(count + 1))
    theirs = np.searchsorted(other_beads, np.arange(count + 1))
    for bead in range(count):
        own = slice(begins[bead], begins[bead + 1])
        first, last = theirs[max(0, bead - REACH)], theirs[min(count, bead + REACH + 1)]
        if own.start == own.stop or first == last:
            continue
        alike = vectors[own] @ others[first:last].T
        alike -= NEARER * np.abs(other_beads[first:last] - bead)
        at = alike.argmax(axis=1)
        likest[own] = at + first
        cosines[own] = alike[np.arange(len(at)), at]
    return likest, cosines
