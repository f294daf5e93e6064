"""Alignment of more than two versions, through the one that fits the others best."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.analysis.alignment.pair import align
from tui.analysis.alignment.vectors import speaks
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Band, Bead


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What one version has for a stretch of the pivot, or between two stretches."""

    version: int
    segments: tuple[int, ...]
    scores: tuple[float, ...]


def align_many(
    versions: Sequence[Sequence[str]],
    languages: Sequence[str],
    *,
    encoder: Encoder | None = None,
    paragraphs: Sequence[Sequence[int]] | None = None,
) -> tuple[Band, ...]:
    """Bands in order; every segment of every version stands in exactly one, in its order.

    All versions are aligned with one pivot, and pivot segments that any version joins stay
    together, so that what the panes show side by side is consistent. What the pivot lacks is
    aligned among the versions that have it. `languages` are BCP-47 tags, one a
    version; `paragraphs` number the paragraph of each segment (see `align`).
    """
    filled = [v for v, segments in enumerate(versions) if segments]
    if not filled:
        return ()
    if len(filled) == 1:
        return tuple(
            _band(len(versions), {filled[0]: (k,)}, 0.0) for k in range(len(versions[filled[0]]))
        )
    pivot = _pivot(filled, versions, languages, encoder)
    beads = {
        v: align(
            versions[pivot],
            versions[v],
            left_language=languages[pivot],
            right_language=languages[v],
            encoder=encoder,
            left_paragraphs=paragraphs[pivot] if paragraphs else None,
            right_paragraphs=paragraphs[v] if paragraphs else None,
        )
        for v in filled
        if v != pivot
    }
    borders = _borders(len(versions[pivot]), beads)
    within, between = _sorted_in(borders, beads)
    bands: list[Band] = []
    for number, start in enumerate(borders):
        bands.extend(_insertions(between.get(start, []), versions, languages, encoder))
        if number + 1 < len(borders):
            parts = within.get(start, [])
            cells = {part.version: part.segments for part in parts}
            cells[pivot] = tuple(range(start, borders[number + 1]))
            scores = [score for part in parts for score in part.scores]
            mean = sum(scores) / len(scores) if scores else 0.0
            bands.append(_band(len(versions), cells, mean))
    return tuple(bands)


def _band(versions: int, cells: dict[int, tuple[int, ...]], score: float) -> Band:
    return Band(tuple(cells.get(v, ()) for v in range(versions)), score)


def _pivot(
    filled: Sequence[int],
    versions: Sequence[Sequence[str]],
    languages: Sequence[str],
    encoder: Encoder | None,
) -> int:
    """The version the encoder can compare with most others.

    Among equals, the one whose alignment by links and lengths scores best. Ties go to the first.
    """

    def fitness(v: int) -> tuple[int, float]:
        others = [w for w in filled if w != v]
        spoken = sum(speaks(encoder, languages[v], languages[w]) for w in others)
        total = 0.0
        for w in others:
            found = align(
                versions[v],
                versions[w],
                left_language=languages[v],
                right_language=languages[w],
                encoder=None,
            )
            total += sum(bead.score for bead in found) / len(found)
        return spoken, total

    return filled[0] if len(filled) == 2 else max(filled, key=fitness)


def _borders(length: int, beads: dict[int, tuple[Bead, ...]]) -> list[int]:
    """Pivot positions, both ends in, that lie inside no version's bead."""
    inside = {k for found in beads.values() for bead in found for k in bead.left[1:]}
    return [k for k in range(length + 1) if k not in inside]


def _sorted_in(
    borders: Sequence[int], beads: dict[int, tuple[Bead, ...]]
) -> tuple[dict[int, list[_Stretch]], dict[int, list[_Stretch]]]:
    """What the versions have within and between the stretches of the pivot.

    Within: by the border the stretch begins at; between: by the border it stands at.
    """
    known = set(borders)
    begins: list[int] = []
    for k in range(borders[-1] + 1):
        begins.append(k if k in known else begins[-1])
    within: dict[int, list[_Stretch]] = {}
    between: dict[int, list[_Stretch]] = {}
    for v, found in beads.items():
        inner: dict[int, list[Bead]] = {}
        outer: dict[int, list[Bead]] = {}
        position = 0
        for bead in found:
            if bead.left:
                position = bead.left[-1] + 1
                inner.setdefault(begins[bead.left[0]], []).append(bead)
            elif begins[position] == position:
                outer.setdefault(position, []).append(bead)
            else:
                inner.setdefault(begins[position], []).append(bead)
        for target, source in ((within, inner), (between, outer)):
            for border, group in source.items():
                segments = tuple(k for bead in group for k in bead.right)
                scores = tuple(bead.score for bead in group if bead.left and bead.right)
                target.setdefault(border, []).append(_Stretch(v, segments, scores))
    return within, between


def _insertions(
    parts: Sequence[_Stretch],
    versions: Sequence[Sequence[str]],
    languages: Sequence[str],
    encoder: Encoder | None,
) -> list[Band]:
    """Bands of what the pivot lacks at one border, aligned among the versions that have it."""
    inner = align_many(
        [[versions[part.version][k] for k in part.segments] for part in parts],
        [languages[part.version] for part in parts],
        encoder=encoder,
    )
    return [
        _band(
            len(versions),
            {
                part.version: tuple(part.segments[k] for k in cell)
                for part, cell in zip(parts, band.segments, strict=True)
            },
            band.score,
        )
        for band in inner
    ]
