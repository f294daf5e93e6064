"""Alignment of more than two versions, through the one that fits the others best."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tui.analysis.alignment.mended import (
    Fixed,
    Mends,
    Span,
    align_around,
    groups,
    hard_borders,
    parted,
    through_pivot,
    with_pivot,
)
from tui.analysis.alignment.pair import align
from tui.analysis.alignment.vectors import speaks
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Band, Bead

NO_MENDS: Mends = MappingProxyType({})


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
    mended: Mends = NO_MENDS,
) -> tuple[Band, ...]:
    """Bands in order; every segment of every version stands in exactly one, in its order.

    All versions are aligned with one pivot, and pivot segments that any version joins stay
    together, so that what the panes show side by side is consistent. What the pivot lacks is
    aligned among the versions that have it. `languages` are BCP-47 tags, one a
    version; `paragraphs` number the paragraph of each segment (see `align`).

    `mended` beads hold between their two versions whatever the others say, as long as they don't
    contradict each other; those with an empty side stay gaps. The pivot is chosen as if there were
    none: a band mended in one place moves nothing elsewhere.
    """
    filled = [v for v, segments in enumerate(versions) if segments]
    if not filled:
        return ()
    if len(filled) == 1:
        alone = filled[0]
        sides = [
            side
            for pair, beads in mended.items()
            for bead in beads
            for v, side in zip(pair, bead, strict=True)
            if v == alone
        ]
        units = _units(range(len(versions[alone])), sides)
        return tuple(_band(len(versions), {alone: unit}, 0.0) for unit in units)
    pivot = _pivot(filled, versions, languages, encoder)
    beads, fixed = _with_pivot(pivot, filled, versions, languages, encoder, paragraphs, mended)
    borders = _borders(len(versions[pivot]), beads)
    within, between = _sorted_in(borders, beads)
    bands: list[Band] = []
    for number, start in enumerate(borders):
        parts = between.get(start, [])
        bands.extend(_insertions(parts, versions, languages, encoder, mended, fixed))
        if number + 1 < len(borders):
            parts = within.get(start, [])
            cells = {part.version: part.segments for part in parts}
            cells[pivot] = tuple(range(start, borders[number + 1]))
            scores = [score for part in parts for score in part.scores]
            mean = sum(scores) / len(scores) if scores else 0.0
            bands.append(_band(len(versions), cells, mean))
    return tuple(bands)


def _with_pivot(
    pivot: int,
    filled: Sequence[int],
    versions: Sequence[Sequence[str]],
    languages: Sequence[str],
    encoder: Encoder | None,
    paragraphs: Sequence[Sequence[int]] | None,
    mended: Mends,
) -> tuple[dict[int, tuple[Bead, ...]], dict[int, list[Fixed]]]:
    """The beads of every other version with the pivot, and what mended beads fix of them."""

    def aligned(v: int, around: Sequence[Fixed]) -> tuple[Bead, ...]:
        return align_around(
            versions[pivot],
            versions[v],
            around,
            languages=(languages[pivot], languages[v]),
            encoder=encoder,
            paragraphs=(paragraphs[pivot], paragraphs[v]) if paragraphs else None,
        )

    together = groups(mended)
    direct = with_pivot(pivot, together, len(versions))
    beads = {v: aligned(v, direct[v]) for v in filled if v != pivot}
    fixed = through_pivot(pivot, together, direct, beads, versions)
    for v in beads:
        if fixed[v] != direct[v]:
            beads[v] = aligned(v, fixed[v])
    hard = hard_borders(fixed)
    cut = {v: parted(found, hard, versions[pivot], versions[v]) for v, found in beads.items()}
    return cut, fixed


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
    mended: Mends,
    fixed: Mapping[int, Sequence[Fixed]],
) -> list[Band]:
    """Bands of what the pivot lacks at one border, aligned among the versions that have it."""
    units = [
        _units(part.segments, [own for place, own in fixed[part.version] if place[0] == place[1]])
        for part in parts
    ]
    inner = align_many(
        [
            [" ".join(versions[part.version][k] for k in unit) for unit in own]
            for part, own in zip(parts, units, strict=True)
        ],
        [languages[part.version] for part in parts],
        encoder=encoder,
        mended=_inner_mends(parts, units, mended),
    )
    return [
        _band(
            len(versions),
            {
                part.version: tuple(k for unit in cell for k in own[unit])
                for part, own, cell in zip(parts, units, band.segments, strict=True)
            },
            band.score,
        )
        for band in inner
    ]


def _units(segments: Iterable[int], sides: Sequence[Span]) -> list[tuple[int, ...]]:
    """Segments that stand alone, those of a mended bead together."""
    units: list[tuple[int, ...]] = []
    for k in segments:
        if units and any(start <= units[-1][-1] and k < stop for start, stop in sides):
            units[-1] = (*units[-1], k)
        else:
            units.append((k,))
    return units


def _inner_mends(
    parts: Sequence[_Stretch], units: Sequence[Sequence[tuple[int, ...]]], mended: Mends
) -> Mends:
    """The mended beads that lie wholly in what two versions have here, counted in units."""
    found: dict[tuple[int, int], list[Fixed]] = {}
    numbered = list(enumerate(parts))
    for m, left in numbered:
        for n, right in numbered[m + 1 :]:
            for bead in mended.get((left.version, right.version), ()):
                here, there = _in_units(bead[0], units[m]), _in_units(bead[1], units[n])
                if here is not None and there is not None:
                    found.setdefault((m, n), []).append((here, there))
    return found


def _in_units(side: Span, units: Sequence[tuple[int, ...]]) -> Span | None:
    """The units that are exactly these segments, for none their place; None if there are none."""
    start = sum(unit[0] < side[0] for unit in units)
    stop = max(start, sum(unit[0] < side[1] for unit in units))
    inside = tuple(k for unit in units[start:stop] for k in unit)
    return (start, stop) if inside == tuple(range(*side)) else None
