"""Bands of aligned versions laid out in rows: side by side, or one under the other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.analysis.facts import Band, Divergence, Segment
from tui.browser.differences import changed_words
from tui.browser.marks import Bracket, inserts
from tui.browser.widgets.spans import Span, SpanIndex
from tui.browser.widgets.stack import Stack
from tui.browser.widgets.wrap import EAGER, Insert, Row, wrap

Range = tuple[int, int]
CHANGED = "changed"
"""The style of words that a rewrite in the same language changed."""


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a comparison, safe to show."""

    name: str
    """What it is called on the screen: its language's badge, and more where two have one."""
    text: str
    language: str
    segments: tuple[Segment, ...]
    tags: tuple[Span, ...] = ()
    """Mentions, as styled stretches."""


@dataclass(frozen=True, slots=True)
class Block:
    """One band in rows."""

    columns: tuple[tuple[Row, ...], ...]
    """Of each version; none where the version has nothing to say here."""
    gaps: tuple[str, ...]
    """What stands in the place of each version that has nothing; '' for those that have."""
    spans: tuple[tuple[Span, ...], ...]


class Bands:
    """All bands of a comparison at given widths, measured as they are looked at."""

    def __init__(
        self,
        versions: Sequence[Version],
        bands: Sequence[Band],
        marks: Sequence[Sequence[Sequence[Divergence]]],
        widths: Sequence[int],
        *,
        stacked: bool,
    ) -> None:
        self.versions = tuple(versions)
        self.bands = tuple(bands)
        self.widths = tuple(widths)
        self.stacked = stacked
        self.marks = marks
        self._blocks: dict[int, Block] = {}
        self._whole: dict[int, SpanIndex] = {}
        self.stack = Stack(self._guess(band) for band in range(len(self.bands)))
        if sum(len(version.text) for version in versions) <= EAGER:
            for band in range(len(self.bands)):
                self.block(band)

    def block(self, band: int) -> Block:
        """The rows of a band."""
        block = self._blocks.get(band)
        if block is None:
            block = self._blocks[band] = self._lay(band)
            self.stack.measure(band, self._height(band, block))
        return block

    def lines(self, band: int) -> list[tuple[int, int]]:
        """For stacked bands: (version, row) of each line, a gap's row being -1."""
        block = self.block(band)
        found: list[tuple[int, int]] = []
        for version, column in enumerate(block.columns):
            found += [(version, row) for row in range(len(column))] or [(version, -1)]
        return found

    def ranges(self, band: int, version: int) -> list[Range]:
        """What a version says in a band, as ranges of its text; runs of sentences are one."""
        segments = self.versions[version].segments
        found: list[Range] = []
        last = -2
        for index in self.bands[band].segments[version]:
            segment = segments[index]
            if index == last + 1:
                found[-1] = (found[-1][0], segment.end)
            else:
                found.append((segment.start, segment.end))
            last = index
        return found

    def band_at(self, version: int, offset: int) -> int:
        """The band in which a version says what stands at an offset, or the next one."""
        segments = self.versions[version].segments
        for number, band in enumerate(self.bands):
            inside = band.segments[version]
            if inside and segments[inside[-1]].end > offset:
                return number
        return max(0, len(self.bands) - 1)

    def offset_of(self, band: int, version: int) -> int:
        """Where a version says a band, or what follows when it has a gap there."""
        for later in range(band, len(self.bands)):
            inside = self.bands[later].segments[version]
            if inside:
                return self.versions[version].segments[inside[0]].start
        return len(self.versions[version].text)

    def divergent(self, version: int) -> SpanIndex:
        """Every divergence and mention of a version, as styled stretches of its whole text."""
        if version not in self._whole:
            marks = (d for band in self.marks for d in band[version])
            spans = [Span(d.start, d.end, d.kind, 20) for d in marks]
            self._whole[version] = SpanIndex([*spans, *self.versions[version].tags])
        return self._whole[version]

    def new_paragraph(self, band: int) -> bool:
        """Whether a blank line goes before a band: some version begins a paragraph there."""
        if band == 0:
            return False
        for version, inside in enumerate(self.bands[band].segments):
            segments = self.versions[version].segments
            if (
                inside
                and inside[0]
                and segments[inside[0]].paragraph != (segments[inside[0] - 1].paragraph)
            ):
                return True
        return False

    # -- measuring

    def _height(self, band: int, block: Block) -> int:
        heights = [len(column) or 1 for column in block.columns]
        return (sum(heights) if self.stacked else max(heights)) + self.new_paragraph(band)

    def _guess(self, band: int) -> int:
        heights = [
            1 + sum(b - a for a, b in self.ranges(band, version)) // width
            for version, width in enumerate(self.widths)
        ]
        return (sum(heights) if self.stacked else max(heights)) + self.new_paragraph(band)

    def _lay(self, band: int) -> Block:
        columns: list[tuple[Row, ...]] = []
        spans: list[tuple[Span, ...]] = []
        whole = all(self.bands[band].segments)
        rewrites = self._rewrites(band)
        for version, width in enumerate(self.widths):
            ranges = self.ranges(band, version)
            marked: list[tuple[int, int, str]] = [
                (d.start, d.end, d.kind) for d in self.marks[band][version]
            ]
            # each stretch once: what changed in a rewrite is often a divergence already
            marked = list(dict.fromkeys(marked))
            marked += [
                (a, b, CHANGED)
                for a, b in rewrites[version]
                if not any(a < end and start < b for start, end, _ in marked)
            ]
            if not whole:
                # a gap in the other pane says already that all of this stands here only
                covered = {edge for pair in (ranges[:1], ranges[-1:]) for r in pair for edge in r}
                marked = [m for m in marked if not (m[0] in covered and m[1] in covered)]
            columns.append(tuple(self._rows(version, ranges, width, marked)))
            styles = [Span(start, end, kind, 20) for start, end, kind in marked]
            if not whole:
                styles += [Span(a, b, "alone", 1) for a, b in ranges]
            spans.append((*styles, *self._tags(version, ranges)))
        return Block(tuple(columns), self._gaps(band), tuple(spans))

    def _rows(
        self,
        version: int,
        ranges: Iterable[Range],
        width: int,
        marked: Iterable[tuple[int, int, str]],
    ) -> Iterator[Row]:
        text = self.versions[version].text
        brackets = [Bracket(start, end, "‹", "›", kind) for start, end, kind in marked]
        for start, end in ranges:
            inside = inserts(b for b in brackets if start <= b.start < b.end <= end)
            for first, last in wrap(text, start, end, width, inside):
                yield Row(text, first, last, _of_row(inside, first, last))

    def _tags(self, version: int, ranges: Sequence[Range]) -> Iterator[Span]:
        for span in self.versions[version].tags:
            if any(span.start < end and start < span.end for start, end in ranges):
                yield span

    def _gaps(self, band: int) -> tuple[str, ...]:
        sides = self.bands[band].segments
        present = [self.versions[v].name for v, inside in enumerate(sides) if inside]
        said = f"only in {' '.join(present)}"
        return tuple("" if inside else said for inside in sides)

    def _rewrites(self, band: int) -> list[list[Range]]:
        """Of each version the words that differ from the first version in its language."""
        found: list[list[Range]] = [[] for _ in self.versions]
        first: dict[str, int] = {}
        for version, own in enumerate(self.versions):
            other = first.setdefault(own.language.partition("-")[0], version)
            here, there = self.ranges(band, version), self.ranges(band, other)
            if other == version or own.language == "und" or len(here) != 1 or len(there) != 1:
                continue
            texts = self.versions[other].text[slice(*there[0])], own.text[slice(*here[0])]
            changes = changed_words(*texts)
            found[other] += [(a + there[0][0], b + there[0][0]) for a, b in changes[0]]
            found[version] += [(a + here[0][0], b + here[0][0]) for a, b in changes[1]]
        return [sorted(set(ranges)) for ranges in found]


def _of_row(found: Sequence[Insert], start: int, end: int) -> list[Insert]:
    return [
        insert
        for insert in found
        if (start < insert.offset <= end if insert.closing else start <= insert.offset < end)
    ]
