"""Two to six versions of one text, aligned band by band, with what differs between them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
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
from tui.workbench.reading import Reading

if TYPE_CHECKING:
    from tui.analysis.encoders import Encoder

MOST_VERSIONS = 6

Range = tuple[int, int]
Mended = tuple[Range, Range]
"""A bead mended by hand: the code points it spans here and there."""
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
    def divergent(self) -> tuple[int, ...]:
        """The bands in which versions differ."""
        return tuple(i for i, marks in enumerate(self.marks) if any(marks))


def align_texts(
    texts: Sequence[Text], *, encoder: Encoder | None, mended: Sequence[Mended] = ()
) -> Alignment:
    """Align two to six texts and find where each differs from the first.

    `mended` beads (of two texts only) are kept as they are; what lies between is aligned anew.
    """
    if not 2 <= len(texts) <= MOST_VERSIONS:
        raise ValueError(f"two to {MOST_VERSIONS} versions can be compared, not {len(texts)}")
    if len(texts) == 2:
        beads = _align_around(texts[0], texts[1], mended, encoder)
        bands = tuple(Band((b.left, b.right), b.score) for b in beads)
    else:
        from tui.analysis.alignment import align_many

        bands = align_many(
            [t.strings for t in texts],
            [t.language for t in texts],
            encoder=encoder,
            paragraphs=_all_paragraphs(texts),
        )
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


def _align_around(
    left: Text, right: Text, mended: Sequence[Mended], encoder: Encoder | None
) -> tuple[Bead, ...]:
    from tui.analysis.alignment import align

    beads: list[Bead] = []
    at_left = at_right = 0
    strings = left.strings, right.strings
    paragraphs = _all_paragraphs((left, right))

    def between(to_left: int, to_right: int) -> None:
        beads.extend(
            Bead(
                tuple(i + at_left for i in bead.left),
                tuple(j + at_right for j in bead.right),
                bead.score,
            )
            for bead in align(
                strings[0][at_left:to_left],
                strings[1][at_right:to_right],
                left_language=left.language,
                right_language=right.language,
                encoder=encoder,
                left_paragraphs=paragraphs[0][at_left:to_left] if paragraphs else None,
                right_paragraphs=paragraphs[1][at_right:to_right] if paragraphs else None,
            )
        )

    for here, there in sorted(mended):
        lefts, rights = _inside(left.segments, here), _inside(right.segments, there)
        if lefts.start < at_left or rights.start < at_right or not (lefts or rights):
            continue  # the text changed under it, or it crosses another: the aligner decides
        between(lefts.start, rights.start)
        beads.append(Bead(tuple(lefts), tuple(rights), 1.0))
        at_left, at_right = lefts.stop, rights.stop
    between(len(left.segments), len(right.segments))
    return tuple(beads)


def _all_paragraphs(texts: Sequence[Text]) -> list[list[int]] | None:
    found = [text.paragraphs for text in texts]
    return None if None in found else [p for p in found if p is not None]


def _inside(segments: Sequence[Segment], span: Range) -> range:
    """The segments that lie in a span; where it is empty, an empty range at its place."""
    first = next((i for i, s in enumerate(segments) if s.start >= span[0]), len(segments))
    last = next((i for i, s in enumerate(segments) if s.end > span[1]), len(segments))
    return range(first, max(first, last))


def cache_key(texts: Sequence[Text], encoder: Encoder | None, mended: Sequence[Mended]) -> str:
    """Names an alignment by all that it is a function of."""
    digest = hashlib.sha256()
    name = encoder.name if encoder else "none"
    parts = [str(COMPARISON_VERSION), name, repr(mended)]
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
