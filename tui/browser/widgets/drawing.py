"""The lines of panes: every pane's part of a line, padded to its exact width and joined."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.browser.bands import Bands
from tui.browser.widgets.cells import fit
from tui.browser.widgets.spans import Span, StyleOf, paint
from tui.browser.widgets.wrap import Layout

BAR = "▌"
THIN_BAR = "▏"
SEPARATOR = "│"
GUTTER = 2
PAD = 1
"""A blank cell before the separator."""
BADGE = 6
"""Cells for a version's name before its lines, where versions stand one under the other."""
BADGE_GAP = 2
"""Blanks behind the longest name."""
DOUBT = 0.5
"""Band scores below this get a `?`: more likely misaligned than not."""
Focused = frozenset[tuple[int, int, int]]
"""(version, start, end) of what was jumped to."""


def badge_cells(names: Iterable[str]) -> int:
    """Cells for the names of versions before their lines, a gap included."""
    return max(BADGE, *(cell_len(name) + BADGE_GAP for name in names))


def columns(width: int, panes: int) -> list[tuple[int, int]]:
    """(first cell, cells) of each pane; the separators stand between."""
    room = max(panes * (GUTTER + PAD + 1), width - (panes - 1))
    found, at = [], 0
    for pane in range(panes):
        cells = room // panes + (pane < room % panes)
        found.append((at, cells))
        at += cells + 1
    return found


@dataclass(frozen=True, slots=True)
class Drawing:
    """Draws lines of bands in `room` cells on a ground."""

    bands: Bands
    room: int
    style_of: StyleOf
    base: Style

    def blank(self) -> Strip:
        """A line with nothing but the separators."""
        if self.bands.stacked:
            return Strip.blank(self.room, self.base)
        edges = columns(self.room, len(self.bands.versions))
        return self._join([Strip.blank(cells, self.base) for _, cells in edges])

    def line(self, band: int, within: int, pane: int | None, focused: Focused) -> Strip:
        """A line of a band; `pane` is the active one when the cursor is on the band, else None."""
        if within < 0:
            return self.blank()
        if self.bands.stacked:
            version, row = self.bands.lines(band)[within]
            names = [version.name for version in self.bands.versions]
            name = fit(names[version] if row <= 0 else "", badge_cells(names))
            bar = " " if pane is None else BAR
            lead = self._lead(band, bar, current=pane is not None, first=within == 0, name=name)
            return self._cell(band, version, row, self.room, lead, focused)
        parts = []
        for version, (_, cells) in enumerate(columns(self.room, len(self.bands.versions))):
            column = self.bands.block(band).columns[version]
            row_here = within if within < len(column) else None
            if not column and within == 0:
                row_here = -1
            bar = " " if pane is None else BAR if pane == version else THIN_BAR
            lead = self._lead(band, bar, current=pane is not None, first=within == 0)
            parts.append(self._cell(band, version, row_here, cells, lead, focused))
        return self._join(parts)

    def free(
        self, layouts: Sequence[Layout], lines: Sequence[int], pane: int, focused: Focused
    ) -> Strip:
        """Line `lines[v]` of each layout side by side."""
        parts = []
        for version, (_, cells) in enumerate(columns(self.room, len(layouts))):
            layout, line = layouts[version], lines[version]
            bar = Segment(
                (BAR if version == pane else " ").ljust(GUTTER), self.base + self.style_of("bar")
            )
            ink = Strip.blank(cells - GUTTER - PAD, self.base)
            if line < layout.height:
                row = layout.row(line)
                spans = self.bands.divergent(version).within(row.start, row.end)
                spans += _stressed(focused, version)
                ink = paint(row, spans, self.style_of, self.base, cells - GUTTER - PAD)
            parts.append(Strip([bar, *ink, Segment(" " * PAD, self.base)], cells))
        return self._join(parts)

    def _lead(
        self, band: int, bar: str, *, current: bool, first: bool, name: str = ""
    ) -> tuple[Style, list[Segment]]:
        """The ground of a band's line, and what stands before its text."""
        ground = self.base + self.style_of("band") if current else self.base
        segments = [
            Segment(bar, ground + self.style_of("bar")),
            Segment("?" if first and self._doubtful(band) else " ", ground + self.style_of("gap")),
        ]
        if name:
            segments.append(Segment(name, ground + self.style_of("name-of")))
        return ground, segments

    def _cell(
        self,
        band: int,
        version: int,
        row: int | None,
        cells: int,
        lead: tuple[Style, list[Segment]],
        focused: Focused,
    ) -> Strip:
        """One pane's part of a line, exactly `cells` wide; row -1 is its gap, None a blank."""
        block = self.bands.block(band)
        ground, before = lead
        room = cells - PAD - sum(segment.cell_length for segment in before)
        if row is None:
            ink = Strip.blank(room, ground)
        elif row < 0:
            text = f"╌╌╌ {block.gaps[version]} ╌╌╌"
            ink = Strip([Segment(fit(text, room), ground + self.style_of("gap"))], room)
        else:
            spans = [*block.spans[version], *_stressed(focused, version)]
            ink = paint(block.columns[version][row], spans, self.style_of, ground, room)
        return Strip([*before, *ink, Segment(" " * PAD, ground)], cells)

    def _join(self, parts: Sequence[Strip]) -> Strip:
        rule = Segment(SEPARATOR, self.base + self.style_of("quiet"))
        segments: list[Segment] = []
        for number, part in enumerate(parts):
            segments += [*([rule] if number else []), *part]
        return Strip(segments)

    def _doubtful(self, band: int) -> bool:
        found = self.bands.bands[band]
        return all(found.segments) and found.score < DOUBT


def _stressed(focused: Focused, version: int) -> list[Span]:
    return [Span(start, end, "current", 50) for v, start, end in focused if v == version]
