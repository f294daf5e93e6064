"""Two to six versions of one text, aligned band by band, with what differs between them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tui.analysis.facts import (
    COMPARISON_VERSION,
    Band,
    Bead,
    Divergence,
    Link,
    Origin,
    Reasons,
    Segment,
)
from tui.annotation.mended import anchor_beads
from tui.workbench.reading import Reading

if TYPE_CHECKING:
    from tui.analysis.alignment.mended import Fixed
    from tui.analysis.encoders import Encoder
    from tui.annotation.model import Bead as MendedBead
    from tui.annotation.model import Beads

MOST_VERSIONS = 6

Range = tuple[int, int]
Mended = tuple[Range, Range]
"""A bead mended by hand: the code points it spans here and there."""
AllMended = Mapping[tuple[int, int], Sequence[Mended]]
"""Mended beads by the two versions they are of, numbered from 0, the lower one first."""
NONE_MENDED: AllMended = MappingProxyType({})
Lacked = dict[Divergence, list[int]]
"""What a version has in a band, in the order of certainty, and the versions that lack it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A version as alignment needs it: no article, only its text and where its segments are."""

    text: str
    segments: tuple[Segment, ...]
    language: str
    in_paragraphs: bool = True
    """Whether segments know their paragraph; lines are their own."""

    @property
    def strings(self) -> list[str]:
        """The segments' texts, in order."""
        return [self.text[s.start : s.end] for s in self.segments]

    @property
    def paragraphs(self) -> list[int] | None:
        """The paragraph of each segment; None where that says nothing."""
        return [s.paragraph for s in self.segments] if self.in_paragraphs else None


@dataclass(frozen=True, slots=True)
class Alignment:
    """Versions aligned. `marks[i][v]`: what version v has in band i that another one lacks."""

    bands: tuple[Band, ...]
    marks: tuple[tuple[tuple[Divergence, ...], ...], ...]

    @property
    def score(self) -> float:
        """Mean score of the bands that have all versions, each as heavy as its segments; 0..1."""
        whole = [b for b in self.bands if all(b.segments)]
        weight = sum(len(side) for b in whole for side in b.segments)
        total = sum(b.score * len(side) for b in whole for side in b.segments)
        return total / weight if weight else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Articles side by side."""

    readings: tuple[Reading, ...]
    bands: tuple[Band, ...]
    marks: tuple[tuple[tuple[Divergence, ...], ...], ...]
    """`marks[i][v]`: what version v has in band i that another one lacks, ranges in its text."""
    score: float
    reasons: tuple[Reasons, ...]
    """Of each version after the first against the first: why they are taken for one text."""
    origins: tuple[Origin, ...] = ()
    """How likely each version is the original, in their order."""
    links: tuple[Link | None, ...] = ()
    """Of each version after the first: what joins it with the first, kind and chance."""
    by_meaning: tuple[bool, ...] = ()
    """Of each version after the first: whether the encoder reads its language and the first's."""

    @property
    def mended(self) -> AllMended:
        """The beads mended by hand, of each pair of versions that has some."""
        return mended_of(self.readings)

    @property
    def divergent(self) -> tuple[int, ...]:
        """The bands in which versions differ."""
        return tuple(i for i, marks in enumerate(self.marks) if any(marks))


def mended_of(readings: Sequence[Reading]) -> AllMended:
    """The beads mended by hand between articles, where they stand in the texts as they are.

    A pair of which none can be found any more has none, but is there.
    """
    found: dict[tuple[int, int], tuple[Mended, ...]] = {}
    for v, left in enumerate(readings):
        for w, right in enumerate(readings[v + 1 :], v + 1):
            if kept := kept_between(left, right):
                found[v, w] = tuple(place for _, place in standing(kept, left, right) if place)
    return found


def kept_between(left: Reading, right: Reading) -> Beads:
    """The beads mended by hand between two articles, kept in the annotations of either."""
    there = right.annotation.beads.get(left.row.id, ())
    return left.annotation.beads.get(right.row.id) or tuple((b, a) for a, b in there)


def standing(
    beads: Beads, left: Reading, right: Reading
) -> Iterator[tuple[MendedBead, Mended | None]]:
    """Mended beads, and where each stands in the texts as they are; None where nowhere."""
    places = anchor_beads(beads, left.text, right.text)
    for bead, place in zip(beads, places, strict=True):
        held = place is not None and all(
            len(side) > 2 or _on_segments(span, reading.segments)  # quotes can be trusted
            for side, span, reading in zip(bead, place, (left, right), strict=True)
        )
        yield bead, place if held else None


def _on_segments(span: Range, segments: Sequence[Segment]) -> bool:
    """Whether a span that has no quote begins and ends where sentences do, or is empty."""
    first, last = _inside(segments, span)
    return span[0] == span[1] or (
        first < last and (segments[first].start, segments[last - 1].end) == span
    )


def align_texts(
    texts: Sequence[Text], *, encoder: Encoder | None, mended: AllMended = NONE_MENDED
) -> Alignment:
    """Align two to six texts and find where each differs from the first.

    `mended` beads are kept as they are, in every pair of versions that has some; what lies between
    is aligned anew.
    """
    from tui.analysis.alignment.many import align_many
    from tui.analysis.alignment.mended import align_around, in_order

    if not 2 <= len(texts) <= MOST_VERSIONS:
        raise ValueError(f"two to {MOST_VERSIONS} versions can be compared, not {len(texts)}")
    paragraphs = _all_paragraphs(texts)
    strings = [text.strings for text in texts]
    languages = [text.language for text in texts]
    fixed = {pair: _fixed(texts, pair, beads) for pair, beads in mended.items()}
    if len(texts) == 2:
        beads = align_around(
            strings[0],
            strings[1],
            in_order(fixed.get((0, 1), ())),
            languages=(languages[0], languages[1]),
            encoder=encoder,
            paragraphs=(paragraphs[0], paragraphs[1]) if paragraphs else None,
        )
        bands = tuple(Band((b.left, b.right), b.score) for b in beads)
    else:
        bands = align_many(strings, languages, encoder=encoder, paragraphs=paragraphs, mended=fixed)
    marks: list[list[Lacked]] = [[{} for _ in texts] for _ in bands]
    for version in range(1, len(texts)):
        _mark_pair(texts, bands, version, marks, encoder)
    several = len(texts) > 2
    return Alignment(
        bands,
        tuple(tuple(tuple(_told(side, several=several)) for side in band) for band in marks),
    )


def _mark_pair(
    texts: Sequence[Text],
    bands: Sequence[Band],
    version: int,
    marks: list[list[Lacked]],
    encoder: Encoder | None,
) -> None:
    from tui.analysis.divergence import Version, divergences

    present = [i for i, b in enumerate(bands) if b.segments[0] or b.segments[version]]
    beads = [
        Bead(bands[i].segments[0], bands[i].segments[version], bands[i].score) for i in present
    ]
    first, other = texts[0], texts[version]
    found = divergences(
        Version(first.text, first.segments, first.language),
        Version(other.text, other.segments, other.language),
        beads,
        encoder=encoder,
    )
    for i, divergent in zip(present, found, strict=True):
        for divergence in _numbered(divergent, version, len(texts)):
            here, there = (0, version) if divergence.side == "left" else (version, 0)
            marks[i][here].setdefault(divergence, []).append(there)


def _told(found: Lacked, *, several: bool) -> Iterator[Divergence]:
    for divergence, lacking in found.items():
        yield replace(divergence, lacking=tuple(lacking)) if several else divergence


def _numbered(found: Sequence[Divergence], version: int, versions: int) -> Iterator[Divergence]:
    """Pairs numbered so that those with different versions are different ones."""
    for divergence in found:
        if divergence.pair is None:
            yield divergence
        else:
            pair = divergence.pair * (versions - 1) + version - 1
            yield replace(divergence, pair=pair)


def _all_paragraphs(texts: Sequence[Text]) -> list[list[int]] | None:
    found = [text.paragraphs for text in texts]
    return None if None in found else [p for p in found if p is not None]


def _fixed(texts: Sequence[Text], pair: tuple[int, int], mended: Sequence[Mended]) -> list[Fixed]:
    """Mended beads as segments; those under which a text changed are left to the aligner."""
    found: list[Fixed] = []
    for bead in mended:
        left, right = (_inside(texts[v].segments, span) for v, span in zip(pair, bead, strict=True))
        changed = any(
            inside[0] == inside[1] and span[0] < span[1]
            for inside, span in zip((left, right), bead, strict=True)
        )
        if not changed:
            found.append((left, right))
    return found


def _inside(segments: Sequence[Segment], span: Range) -> Range:
    """The segments that lie in a span, from, up to; where it is empty, none at its place."""
    first = next((i for i, s in enumerate(segments) if s.start >= span[0]), len(segments))
    last = next((i for i, s in enumerate(segments) if s.end > span[1]), len(segments))
    return first, max(first, last)


def cache_key(texts: Sequence[Text], encoder: Encoder | None, mended: AllMended) -> str:
    """Names an alignment by all that it is a function of."""
    digest = hashlib.sha256()
    name = encoder.name if encoder else "none"
    parts = [str(COMPARISON_VERSION), name, repr(sorted(mended.items()))]
    for text in texts:
        parts += [text.language, str(len(text.segments)), text.text]
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part.encode())
    return digest.hexdigest()


def pack(alignment: Alignment) -> bytes:
    """An alignment as the catalogue keeps it."""
    return json.dumps(
        {
            "bands": [[band.segments, band.score] for band in alignment.bands],
            "marks": [[[asdict(d) for d in side] for side in marks] for marks in alignment.marks],
        }
    ).encode()


def unpack(data: bytes) -> Alignment:
    """Read what `pack` wrote."""
    found = json.loads(data)
    return Alignment(
        tuple(
            Band(tuple(tuple(side) for side in segments), score)
            for segments, score in found["bands"]
        ),
        tuple(
            tuple(tuple(_divergence(d) for d in side) for side in marks) for marks in found["marks"]
        ),
    )


def _divergence(found: dict[str, Any]) -> Divergence:
    return Divergence(**{**found, "lacking": tuple(found["lacking"])})
