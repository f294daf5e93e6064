"""What an encoder hears of one side of a bead in the other: which stretch has no echo there.

Each side is read once. What a text is without a stretch follows from the sum of its tokens, so that
dozens of stretches cost less than one more sentence (see `Additive`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tui.analysis.alignment.phrases import running, windows
from tui.analysis.divergence.spans import Span, clauses
from tui.analysis.encoders import Additive

Floats = npt.NDArray[np.float32]

WHOLE = 500
"""Code points of a side that is read at once; a longer one clause by clause, since encoders read
the beginning of a text alone."""
FEWEST = 2
"""Tokens of a side that says something."""


@dataclass(frozen=True, slots=True)
class Echoes:
    """Of a bead, and of each span asked for."""

    likeness: float
    """Cosine of both sides."""
    back: float
    """How well the phrases of the short side are found on the long one: mean cosine."""
    gains: npt.NDArray[np.float64]
    """By how much the cosine grows without the span."""
    inside: npt.NDArray[np.float64]
    """Mean cosine of the span's phrases to the likest of the other side."""
    outside: npt.NDArray[np.float64]
    """The same of the phrases around it."""


def echoes(
    text: str, parts: Sequence[Span], there: str, spans: Sequence[Span], encoder: Additive
) -> Echoes | None:
    """What is heard of the clauses `parts` of `text` in `there`; None where either says nothing."""
    others = [there[a:b] for a, b in clauses(there, 0, len(there))]
    others = [there] if len(there) <= WHOLE else others
    rows = encoder.read([*(text[a:b] for a, b in parts), *others])
    inner = [row[1:-1] for row in rows]
    ours, theirs = np.concatenate(inner[: len(parts)]), np.concatenate(inner[len(parts) :])
    if len(ours) < FEWEST or len(theirs) < FEWEST:
        return None
    ends = rows[0][0] + rows[0][-1]
    # Which characters a token covers an encoder does not say: they are taken to be of one length.
    places = np.concatenate(
        [
            a + (b - a) * (np.arange(len(row)) + 0.5) / max(1, len(row))
            for (a, b), row in zip(parts, inner, strict=False)
        ]
    )
    begins = np.searchsorted(places, [a for a, _ in spans])
    stops = np.searchsorted(places, [b for _, b in spans])
    summed_here, summed_there = running(ours), running(theirs)
    lost = summed_here[stops] - summed_here[begins]
    size = len(ours)
    sums = np.concatenate(
        ([summed_there[-1] + ends, summed_here[-1] + ends], summed_here[-1] + ends - lost)
    )
    counts = np.concatenate(([len(theirs), size], size - (stops - begins))) + 2
    vectors = encoder.pool(sums, counts)
    cosines = (vectors[1:] @ vectors[0]).astype(np.float64)
    heard, back = _heard(summed_here, summed_there, encoder)
    summed = np.concatenate(([0.0], heard.cumsum()))
    within, lengths = summed[stops] - summed[begins], stops - begins
    return Echoes(
        float(cosines[0]),
        back,
        cosines[1:] - cosines[0],
        within / np.maximum(1, lengths),
        (summed[-1] - within) / np.maximum(1, size - lengths),
    )


def _phrases(sums: Floats, encoder: Additive) -> tuple[Floats, list[tuple[int, int]]]:
    """Vectors of every few tokens, and which they are; `sums` as of `running`."""
    begins, ends = windows(len(sums) - 1)
    vectors = encoder.pool(sums[ends] - sums[begins], ends - begins)
    return vectors, list(zip(begins.tolist(), ends.tolist(), strict=True))


def _heard(
    ours: Floats, theirs: Floats, encoder: Additive
) -> tuple[npt.NDArray[np.float64], float]:
    """By token the likeness of its phrases to the likest ones there; that of theirs, on average."""
    here, places = _phrases(ours, encoder)
    there, _ = _phrases(theirs, encoder)
    alike = here @ there.T
    total, count = np.zeros(len(ours) - 1), np.zeros(len(ours) - 1)
    for (a, b), best in zip(places, alike.max(axis=1).tolist(), strict=True):
        total[a:b] += best
        count[a:b] += 1
    return total / np.maximum(1, count), float(alike.max(axis=0).mean())
