"""Two to six versions in one widget that draws all panes' lines together.

One widget, because it scrolls in the same time with six panes as with two; a widget a pane would
need a repaint each. Every pane's part of a line is padded to its exact width.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.analysis.facts import Band, Divergence
from tui.browser.bands import Bands, Version
from tui.browser.widgets.cells import fit
from tui.browser.widgets.drawing import GUTTER, PAD, Drawing, badge_cells, columns
from tui.browser.widgets.spans import LABEL, label_style
from tui.browser.widgets.wrap import Layout
from tui.settings import Label

Mode = Literal["aligned", "interlinear", "free"]
Marks = Sequence[Sequence[Sequence[Divergence]]]
CACHED = 1024
MARGIN = 2


class Panes(ScrollView, can_focus=False):
    """Versions of one text, aligned, interlinear or each by itself."""

    KINDS: ClassVar[tuple[str, ...]] = (
        "number", "date", "name", "omission", "addition", "negation", "quote", "rewording",
        "changed",
    )  # fmt: skip
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"panes--{kind}" for kind in KINDS),
        "panes--alone",
        "panes--gap",
        "panes--band",
        "panes--bar",
        "panes--quiet",
        "panes--name-of",
        "panes--current",
    }
    DEFAULT_CSS = """
    Panes {
        height: 1fr;
        width: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .panes--number { color: $warning; text-style: bold; }
        & > .panes--date { color: $warning; text-style: bold; }
        & > .panes--name { color: $secondary; text-style: bold; }
        & > .panes--omission { color: $success; text-style: bold; }
        & > .panes--addition { color: $success; text-style: bold; }
        & > .panes--negation { color: $error; text-style: bold; }
        & > .panes--quote { color: $error; text-style: bold; }
        & > .panes--rewording { color: $warning; }
        & > .panes--changed { color: $warning; }
        & > .panes--alone { color: $success; }
        & > .panes--gap { color: $quiet; text-style: dim; }
        & > .panes--band { background: $cursor-row; }
        & > .panes--bar { color: $accent; }
        & > .panes--quiet { color: $rule; }
        & > .panes--name-of { color: $accent; text-style: bold; }
        & > .panes--current { text-style: reverse; }
    }
    """

    @dataclass
    class Pressed(Message):
        """The mouse pressed a band in a pane."""

        panes: "Panes"
        band: int
        pane: int

    def __init__(self, labels: Sequence[Label] = ()) -> None:
        super().__init__()
        self._colours = {label.name: label.colour for label in labels}
        self.bands: Bands | None = None
        self.band = 0
        self.pane = 0
        self.mode: Mode = "aligned"
        self.message = ""
        """What stands here while there is nothing to show."""
        self._versions: tuple[Version, ...] = ()
        self._source_bands: tuple[Band, ...] = ()
        self._marks: Marks = ()
        self._free: list[Layout] = []
        self._tops: list[int] = []
        self._focused: frozenset[tuple[int, int, int]] = frozenset()
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(CACHED)
        self._styles: dict[str, Style] = {}
        self._ground: Style | None = None

    # -- what is shown

    @property
    def room(self) -> int:
        """Cells for all panes: one less than the widget, so that a scrollbar moves nothing."""
        return max(1, self.outer_size.width - 1)

    def show(self, versions: Sequence[Version], bands: Sequence[Band], marks: Marks) -> None:
        """Show versions; `marks[i][v]` is what version v has in band i that another lacks."""
        self._versions, self._source_bands, self._marks = tuple(versions), tuple(bands), marks
        self.message = ""
        self.pane = min(self.pane, len(self._versions) - 1)
        self.lay()

    def wait(self, message: str) -> None:
        """Show a sentence instead of texts."""
        self.message = message
        self.refresh()

    def change(self, mode: Mode) -> None:
        """Show the same in another way, at the same place."""
        here = self.band_in_view
        self.mode = mode
        self.lay()
        self.go(here, top=mode == "free")

    def lay(self) -> None:
        """Lay all out anew for the present width."""
        if not self._versions or self.size.width <= 0:
            return
        count, widths = len(self._versions), self._widths()
        self.bands = Bands(
            self._versions,
            self._source_bands,
            self._marks,
            widths,
            stacked=self.mode == "interlinear",
        )
        self._free = [Layout(v.text, w) for v, w in zip(self._versions, widths, strict=True)]
        self._tops = [0] * count
        self.band = max(0, min(self.band, len(self._source_bands) - 1))
        self._strips.clear()
        self._resize()
        self.refresh()

    def _resize(self) -> None:
        if self.bands is None:
            return
        free = self.mode == "free"
        self.virtual_size = Size(self.size.width, 0 if free else self.bands.stack.total)

    # -- moving

    @property
    def band_in_view(self) -> int:
        """The current band; of free panes, the one at the active pane's top."""
        if self.mode != "free" or self.bands is None or not self._free:
            return self.band
        top = self._free[self.pane].row(self._tops[self.pane]).start
        return self.bands.band_at(self.pane, top)

    def go(self, band: int, *, top: bool = False) -> None:
        """Make a band the current one and scroll no further than needed to show it."""
        if self.bands is None or not self.bands.bands:
            return
        before, self.band = self.band, max(0, min(band, len(self.bands.bands) - 1))
        self._focused = frozenset()
        if self.mode == "free":
            self._align_tops()
            self.refresh()
        else:
            self._reveal(top=top)
            self._refresh_band(before)
            self._refresh_band(self.band)

    def _refresh_band(self, band: int) -> None:
        """Draw the lines of a band again."""
        assert self.bands is not None
        if band < len(self.bands.bands):
            self.refresh_lines(self.bands.stack.top(band), self.bands.stack.height(band))

    def focus_on(self, spans: Iterable[tuple[int, int, int]]) -> None:
        """Stress (version, start, end) stretches: the divergence that was jumped to."""
        self._focused = frozenset(spans)
        if self.bands is not None and self.mode != "free" and self.bands.bands:
            self._refresh_band(self.band)
        else:
            self.refresh()

    def choose_pane(self, pane: int) -> None:
        """Make a pane the active one."""
        self.pane = pane
        self.refresh()

    def scroll_pane(self, by: int) -> None:
        """Scroll the active pane by lines, in free mode; else the whole."""
        if self.mode == "free" and self._free:
            last = max(0, self._free[self.pane].height - 1)
            self._tops[self.pane] = max(0, min(self._tops[self.pane] + by, last))
            self.refresh()
        else:
            self.scroll_to(y=round(self.scroll_target_y) + by, animate=False, force=True)

    def scroll_inside(self, by: int) -> bool:
        """Scroll within the current band while more of it than fits lies that way."""
        if self.bands is None or not self.bands.bands or not self.size.height:
            return False
        first = self.bands.stack.top(self.band)
        last = first + self.bands.stack.height(self.band) - 1
        top = round(self.scroll_target_y)
        hidden = last - (top + self.size.height - 1) if by > 0 else top - first
        if last - first < self.size.height or hidden <= 0:
            return False
        self._settle(max(0, top + (1 if by > 0 else -1) * min(hidden, self.size.height // 2)))
        return True

    def band_lines_away(self, lines: int) -> int:
        """The band some lines below (or above) the current one; another one unless at an end."""
        assert self.bands is not None
        stack = self.bands.stack
        band, _ = stack.at(stack.top(self.band) + lines)
        step = 1 if lines > 0 else -1
        return band if band != self.band else self.band + step

    @property
    def longest(self) -> int:
        """Lines of the longest pane, in free mode."""
        return max((layout.height for layout in self._free), default=0)

    def _align_tops(self) -> None:
        assert self.bands is not None
        for pane, layout in enumerate(self._free):
            offset = self.bands.offset_of(self.band, pane)
            self._tops[pane] = layout.line_of(min(offset, max(0, len(layout.text) - 1)))

    def _reveal(self, *, top: bool) -> None:
        assert self.bands is not None
        height = self.size.height
        self.bands.block(self.band)
        first = self.bands.stack.top(self.band)
        last = first + self.bands.stack.height(self.band) - 1
        line = round(self.scroll_target_y)
        if top or first - MARGIN < line or last - first >= height - MARGIN:
            line = first - (0 if self.bands.new_paragraph(self.band) else min(MARGIN, first))
        elif last + MARGIN >= line + height:
            line = last + MARGIN - height + 1
        self._settle(max(0, line))

    def _settle(self, line: int) -> None:
        """Scroll to a line, measuring what is seen there, so that it stays where it is."""
        assert self.bands is not None
        stack = self.bands.stack
        band, within = stack.at(line)
        self.bands.block(band)
        line = stack.top(band) + min(within, max(0, stack.height(band) - 1))
        below = band
        while below < len(self.bands.bands) and stack.top(below) < line + self.size.height:
            self.bands.block(below)
            below += 1
        self._resize()
        self.scroll_to(y=line, animate=False, force=True)

    # -- drawing

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()
        self._ground = None

    def on_resize(self) -> None:
        here = self.band
        if self.size.width and (self.bands is None or self.bands.widths != self._widths()):
            self.lay()
        self.go(here)

    def _widths(self) -> tuple[int, ...]:
        count = len(self._versions)
        if self.mode == "interlinear":
            badge = badge_cells(version.name for version in self._versions)
            return (max(1, self.room - GUTTER - badge - PAD),) * count
        return tuple(max(1, c - GUTTER - PAD) for _, c in columns(self.room, max(1, count)))

    def style_named(self, name: str) -> Style:
        """The style of a component class (`panes--` left out) or of a label (`label:PER`)."""
        style = self._styles.get(name)
        if style is None:
            if name.startswith(LABEL):
                theme = self.app.current_theme
                colour = self._colours.get(name.removeprefix(LABEL), "white")
                style = label_style(colour, dark=theme.dark, ansi=theme.ansi)
                style += Style(bold=False, underline=True)
            else:
                style = self.get_component_rich_style(f"panes--{name}", partial=True)
            self._styles[name] = style
        return style

    def render_line(self, y: int) -> Strip:
        if self._ground is None:
            self._ground = self.rich_style
        width, base = self.size.width, self._ground
        if self.message or self.bands is None or not self.bands.bands:
            return self._message_line(y, width, base)
        if self.mode == "free":
            lines = [top + y for top in self._tops]
            drawn = self._drawing.free(self._free, lines, self.pane, self._focused)
            return drawn.adjust_cell_length(width, base)
        line = y + self.scroll_offset.y
        if line >= self.bands.stack.total:
            return self._drawing.blank().adjust_cell_length(width, base)
        band, within = self._measured_at(line)
        current = band == self.band
        focused = self._focused if current else frozenset()
        key = (band, within, current, self.pane if current else -1, focused, width)
        strip = self._strips.get(key)
        if strip is None:
            within -= self.bands.new_paragraph(band)
            pane = self.pane if current else None
            strip = self._drawing.line(band, within, pane, focused)
            strip = strip.adjust_cell_length(width, base)
            self._strips[key] = strip
        return strip

    def _measured_at(self, line: int) -> tuple[int, int]:
        """The band at a line and the line's number there, by true heights."""
        assert self.bands is not None
        stack = self.bands.stack
        band, within = stack.at(line)
        while not stack.measured(band):
            self.bands.block(band)
            self.call_later(self._resize)
            band, within = stack.at(line)
        return band, within

    def _message_line(self, y: int, width: int, base: Style) -> Strip:
        if y != max(0, self.size.height // 3) or not self.message:
            return Strip.blank(width, base)
        text = fit(self.message.center(width), width)
        return Strip([Segment(text, base + self.style_named("name-of"))], width)

    @property
    def _drawing(self) -> Drawing:
        assert self.bands is not None
        assert self._ground is not None
        return Drawing(self.bands, self.room, self.style_named, self._ground)

    # -- mouse

    def on_click(self, event: events.Click) -> None:
        if self.bands is None or self.message or not self.bands.bands or self.mode == "free":
            return
        line = event.y + self.scroll_offset.y
        if line >= self.bands.stack.total:
            return
        band, within = self.bands.stack.at(line)
        pane = 0
        if self.mode == "aligned":
            edges = columns(self.room, len(self.bands.versions))
            pane = max(i for i, (start, _) in enumerate(edges) if start <= event.x)
        else:
            within -= self.bands.new_paragraph(band)
            pane = self.bands.lines(band)[max(0, within)][0]
        self.post_message(self.Pressed(self, band, pane))
