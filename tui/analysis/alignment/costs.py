"""What beads cost: without an encoder by links and lengths, with one by meaning as well.

Source of the shape: vecalign (Thompson and Koehn 2019) and Bertalign (Liu and Zhu 2022) for the
normalised similarity of overlaps and its margin to the neighbours, Gale and Church (1993) for
lengths. The weights were fitted on manual alignments of books and re-segmented news.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from tui.analysis.alignment.links import Links
from tui.analysis.alignment.path import Floats
from tui.analysis.alignment.vectors import Vectors


@dataclass(frozen=True, slots=True)
class LexicalWeights:
    """Weights of the costs without an encoder."""

    link: float = 0.45
    ratio: float = 0.35
    size: float = 0.42
    """Of every segment above two: what joins costs, or everything would be joined."""
    length: float = 0.14
    cap: float = 3.0
    """Deviation of lengths above which more makes nothing worse."""
    ending: float = 0.25
    short: float = 0.85
    border: float = 0.5
    skip: float = 0.9
    mark: float = 0.2
    """Of every kind of marks that only one side has. With `link` and `length` fitted anew beside
    it: news .87 to .91, a book .86 to .875, sentences dropped from news found .72 to .83."""
    smooth: float = 4.0
    """Link weight (about one rare word) every bead is given without a link: one lucky word in
    a short segment is no proof."""


@dataclass(frozen=True, slots=True)
class MeaningWeights:
    """Weights of the costs with an encoder."""

    neighbour: float = 0.07
    link: float = 0.062
    ratio: float = 0.062
    size: float = 0.25
    both: float = 0.12
    length: float = 0.05
    skip_floor: float = 0.27
    skip_share: float = 0.6
    smooth: float = 2.7
    ending: float = 0.1
    border: float = 0.5
    crossing: float = 0.2
    """Of the weight of phrases whose likes lie outside the bead, up to `crossed`: a phrase or two
    are reason enough, and more of them may be a theme that comes again."""
    crossed: float = 0.5
    unfinished: float = 0.03
    """What joining gains for each sentence that isn't finished at its segment's end."""


_ENDINGS: Mapping[str, int] = {
    **dict.fromkeys(".。．।॥።၊။᠃៖։۔།", 1),
    **dict.fromkeys("?？؟;՞፧", 2),
    **dict.fromkeys("!！", 3),
    **dict.fromkeys(":：፡,،、，", 4),
    "…": 5,
}
_OPEN = (0, _ENDINGS[":"])
"""Endings that leave a sentence unfinished: none (as a semicolon, which is no sentence's end, is
taken for), colon and comma."""
_OPENING = "\"'“„«»‘([—–-*\u00a0 "
_CLOSING = "\"'”’»«“‟)）]】」』›  \u00a0"


_MARKS = ('"“”„«»「」『』', "()（）[]", "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯")
"""Quotation marks, brackets, digits: translations keep them, so the next sentence's differ."""


def _marked(segments: Sequence[str]) -> npt.NDArray[np.int64]:
    """Of each kind of marks, a row: how many of the segments before each border have any."""
    has = [[not kind.isdisjoint(s) for s in segments] for kind in map(frozenset, _MARKS)]
    counts = np.zeros((len(_MARKS), len(segments) + 1), dtype=np.int64)
    np.cumsum(np.array(has), axis=1, out=counts[:, 1:])
    return counts


def ending(segment: str) -> int:
    """The kind of mark a segment ends in; 0 for none.

    Translations keep it; where a sentence is cut in two only the second part has it.
    """
    bare = segment.rstrip(_CLOSING)
    return _ENDINGS.get(bare[-1:], 0)


def _unfinished(segments: Sequence[str]) -> Floats:
    """Of how many segments before each the sentence goes on in the next.

    Such a one ends without the mark of a full sentence, or the next begins with a small letter.
    Where more than half are so, marks tell nothing (Thai, verse, lists).
    """
    goes_on = [
        any(map(str.isalnum, one))
        and any(map(str.isalnum, other))
        and (ending(one) in _OPEN or other.lstrip(_OPENING)[:1].islower())
        for one, other in pairwise(segments)
    ]
    if 2 * sum(goes_on) > len(goes_on):
        return np.zeros(len(segments))
    counts: Floats = np.concatenate(([0.0], np.cumsum(goes_on, dtype=np.float64)))
    return counts


@dataclass(frozen=True, slots=True)
class Material:
    """Two texts in segments, and what is known of them before costs are counted."""

    left: Sequence[str]
    right: Sequence[str]
    links: Links
    left_paragraphs: Sequence[int]
    """By segment, the number of its paragraph; all equal where paragraphs tell nothing."""
    right_paragraphs: Sequence[int]


def _relative(lengths: Floats) -> Floats:
    """Lengths as shares of the usual one, at most 1."""
    usual = float(np.median(lengths[lengths > 0])) if lengths.any() else 1.0
    shares: Floats = np.minimum(1.0, lengths / usual)
    return shares


class _Shares:
    """How much of what could be linked is linked within a bead, by running sums."""

    def __init__(self, links: Links) -> None:
        self._rows = links.rows
        self._mass_left = np.concatenate(([0.0], np.cumsum(links.left)))
        self._mass_right = np.concatenate(([0.0], np.cumsum(links.right)))
        self._sums: dict[int, Floats] = {}

    def within(self, i: int, a: int, b: int, start: int, stop: int) -> tuple[Floats, Floats]:
        """Weight linked within the bead, and the weight both sides have there to be linked."""
        found = np.zeros(stop - start)
        for row in range(i - a, i):
            sums = self._row(row)
            found += sums[start:stop] - sums[start - b : stop - b]
        possible = self._mass_right[start:stop] - self._mass_right[start - b : stop - b]
        return found, possible + (self._mass_left[i] - self._mass_left[i - a])

    def _row(self, index: int) -> Floats:
        """Running sum of one left segment's links along the right side; the last few are kept."""
        sums = self._sums.get(index)
        if sums is None:
            sums = np.zeros(len(self._mass_right))
            row = self._rows[index]
            sums[[j + 1 for j in row]] = list(row.values())
            sums = np.cumsum(sums)
            self._sums[index] = sums
            self._sums.pop(index - 8, None)
        return sums


class _Common:
    """Lengths, links and paragraphs, which both kinds of costs read."""

    def __init__(self, material: Material, smooth: float) -> None:
        left, right = material.left, material.right
        x = np.array([len(s) for s in left], dtype=np.float64)
        y = np.array([len(s) for s in right], dtype=np.float64)
        # Scripts differ in how many characters say the same: lengths are put on one scale.
        scale = np.sqrt((x.sum() + 1) / (y.sum() + 1))
        self._x = np.concatenate(([0.0], np.cumsum(x / scale)))
        self._y = np.concatenate(([0.0], np.cumsum(y * scale)))
        self._links = _Shares(material.links)
        self._smooth = smooth
        self._end_left = np.array([ending(s) for s in left], dtype=np.int8)
        self._end_right = np.array([ending(s) for s in right], dtype=np.int8)
        self._marks_left, self._marks_right = _marked(left), _marked(right)
        self._paragraph_left = np.asarray(material.left_paragraphs, dtype=np.int64)
        self._paragraph_right = np.asarray(material.right_paragraphs, dtype=np.int64)
        self._short_left = _relative(x)
        self._short_right = _relative(y)

    def _shared(self, i: int, a: int, b: int, start: int, stop: int) -> Floats:
        """Share (0..1) of what could be linked that is linked within the bead."""
        found, possible = self._links.within(i, a, b, start, stop)
        shared: Floats = np.minimum(1.0, found / (possible / 2 + self._smooth))
        return shared

    def _price_gaps(self, skip: float, short: float = 1.0) -> None:
        """A gap costs `skip`, a segment of no length only its share `short`.

        Captions, credits and lines of navigation are what a version most often has alone.
        """
        self.skip_left = skip * (short + (1 - short) * self._short_left)
        self.skip_right = skip * (short + (1 - short) * self._short_right)

    def _borders(self, i: int, a: int, b: int, start: int, stop: int) -> Floats:
        """How many paragraph borders stand inside the bead on one side and not on the other."""
        ours = self._paragraph_left[i - 1] - self._paragraph_left[i - a]
        theirs = self._paragraph_right[start - 1 : stop - 1]
        theirs = theirs - self._paragraph_right[start - b : stop - b]
        crossed: Floats = np.abs(theirs - ours).astype(np.float64)
        return crossed

    def _other_marks(self, i: int, a: int, b: int, start: int, stop: int) -> Floats:
        """How many kinds of marks only one side of a bead has."""
        ours = self._marks_left[:, i] > self._marks_left[:, i - a]
        theirs = self._marks_right[:, start:stop] > self._marks_right[:, start - b : stop - b]
        differ: Floats = (theirs != ours[:, None]).sum(axis=0).astype(np.float64)
        return differ

    def _endings(self, i: int, start: int, stop: int) -> Floats:
        """1 where the two sides of a bead end in marks of different kinds, else 0."""
        differ: Floats = (self._end_right[start - 1 : stop - 1] != self._end_left[i - 1]).astype(
            np.float64
        )
        return differ

    def _lengths(self, i: int, a: int, b: int, start: int, stop: int) -> tuple[Floats, Floats]:
        """Ratio penalty (0 for equal lengths to 1) and Gale-Church's squared deviation."""
        x = self._x[i] - self._x[i - a] + 1
        y = self._y[start:stop] - self._y[start - b : stop - b] + 1
        ratio = 1 - np.log2(1 + np.minimum(x, y) / np.maximum(x, y))
        return ratio, (x - y) ** 2 / (8 * (x + y))


class LexicalCosts(_Common):
    """Costs from links and lengths alone."""

    def __init__(
        self,
        material: Material,
        weights: LexicalWeights = LexicalWeights(),
    ) -> None:
        super().__init__(material, weights.smooth)
        self._weights = weights
        self._price_gaps(weights.skip, weights.short)

    def costs(self, i: int, a: int, b: int, start: int, stop: int) -> Floats:
        w = self._weights
        ratio, deviation = self._lengths(i, a, b, start, stop)
        likeness = 1 - w.link * self._shared(i, a, b, start, stop) + w.ratio * ratio
        total: Floats = (
            (a + b) / 2 * likeness
            + w.size * (a + b - 2)
            + w.length * np.minimum(deviation, w.cap)
            + w.ending * self._endings(i, start, stop)
            + w.mark * self._other_marks(i, a, b, start, stop)
            + w.border * self._borders(i, a, b, start, stop)
        )
        return total


class MeaningCosts(_Common):
    """Costs from an encoder's vectors, helped by links and lengths.

    `left_vectors[a - 1][k]` is the unit vector of left segments `k..k + a`; right likewise.
    """

    def __init__(
        self,
        material: Material,
        left_vectors: Sequence[Vectors],
        right_vectors: Sequence[Vectors],
        weights: MeaningWeights = MeaningWeights(),
    ) -> None:
        super().__init__(material, weights.smooth)
        self._weights = weights
        self._u, self._v = left_vectors, right_vectors
        mean_left, mean_right = left_vectors[0].mean(axis=0), right_vectors[0].mean(axis=0)
        self._far_left = [1 - u @ mean_right for u in left_vectors]
        self._far_right = [1 - v @ mean_left for v in right_vectors]
        self._open_left, self._open_right = _unfinished(material.left), _unfinished(material.right)
        self._phrases: _Shares | None = None
        self.settle(1.0)

    def hear(self, phrases: Links) -> None:
        """From now on, beads whose phrases have their likes elsewhere cost more."""
        self._phrases = _Shares(phrases)

    def settle(self, typical: float) -> None:
        """Sets the price of a gap from what a true 1-1 bead costs here (`typical`)."""
        w = self._weights
        self._price_gaps(w.skip_floor + w.skip_share * typical)

    def costs(self, i: int, a: int, b: int, start: int, stop: int) -> Floats:
        w = self._weights
        k = slice(start - b, stop - b)
        one, others = self._u[a - 1][i - a], self._v[b - 1][k]
        near = self._neighbours(i, a, b, start, stop)
        distance: Floats = 1 - others @ one + w.neighbour * near
        distance = distance - w.link * self._shared(i, a, b, start, stop)
        norm = (self._far_left[a - 1][i - a] + self._far_right[b - 1][k]) / 2
        ratio, deviation = self._lengths(i, a, b, start, stop)
        total: Floats = (
            (a + b) / 2 * (distance / np.maximum(norm, 0.05) + w.ratio * ratio)
            + w.size * (a + b - 2)
            + w.both * (min(a, b) - 1)
            + w.length * np.minimum(deviation, 12)
            + w.ending * self._endings(i, start, stop)
            + w.border * self._borders(i, a, b, start, stop)
            - w.unfinished * self._joined(i, a, b, start, stop)
        )
        if self._phrases is not None:
            inside, both = self._phrases.within(i, a, b, start, stop)
            total += w.crossing * np.minimum(both - 2 * inside, w.crossed)
        return total

    def _joined(self, i: int, a: int, b: int, start: int, stop: int) -> Floats:
        """How many segments inside a bead go on in the next."""
        theirs = self._open_right[start - 1 : stop - 1] - self._open_right[start - b : stop - b]
        joined: Floats = theirs + (self._open_left[i - 1] - self._open_left[i - a])
        return joined

    def _neighbours(self, i: int, a: int, b: int, start: int, stop: int) -> Floats:
        """Mean cosine of the bead's sides to the single segments just outside it."""
        single_left, single_right = self._u[0], self._v[0]
        one, others = self._u[a - 1][i - a], self._v[b - 1][start - b : stop - b]
        total = np.zeros(stop - start)
        count = np.zeros(stop - start)
        for outside in (i - a - 1, i):
            if 0 <= outside < len(single_left):
                total += others @ single_left[outside]
                count += 1
        n = len(single_right)
        borders = single_right[max(0, start - b - 1) : stop] @ one
        offset = max(0, start - b - 1)
        before = np.arange(start, stop) - b - 1
        inside = before >= 0
        total[inside] += borders[before[inside] - offset]
        count[inside] += 1
        after = np.arange(start, stop)
        inside = after < n
        total[inside] += borders[after[inside] - offset]
        count[inside] += 1
        near: Floats = total / np.maximum(count, 1)
        return near
