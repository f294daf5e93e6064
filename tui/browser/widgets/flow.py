"""One text to read: wrapped, styled, with a cursor, drawn line by line (Textual's Line API).

`Flow` knows offsets, spans and inserts, and neither articles nor labels: what they look like is
said by its owner. Text is made safe here and nowhere else (`tui.corpus.hygiene.visible`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.browser.widgets.spans import LABEL, Span, SpanIndex, label_style, paint
from tui.browser.widgets.wrap import NARROWEST, Insert, Layout, Row
from tui.corpus.hygiene import visible
from tui.settings import Label

GUTTER = 2
"""Cells left of the text: the cursor's bar and a blank."""
MEASURE = 96
"""Cells: longer lines lose the eye on its way back to the next one."""
WIDEST = GUTTER + MEASURE + 3
"""Cells of a view with the longest lines: two blanks and a scrollbar behind them."""
MARGIN = 3
"""Lines kept between the cursor and the edge, so that one sees where one goes."""
CACHED = 512
"""Strips: several screens."""
BAR = "▌"


class Flow(ScrollView, can_focus=False):
    """A text view. Its owner moves it; by itself it never scrolls."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "flow--boilerplate",
        "flow--title",
        "flow--sentence",
        "flow--word",
        "flow--selection",
        "flow--match",
        "flow--suggestion",
        "flow--focus",
        "flow--hint",
        "flow--hint-beside",
        "flow--hint-rest",
        "flow--bar",
    }
    DEFAULT_CSS = """
    Flow {
        height: 1fr;
        width: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .flow--boilerplate { color: $quiet; text-style: dim italic; }
        & > .flow--title { text-style: bold; }
        & > .flow--sentence { background: $cursor-row; }
        & > .flow--word { text-style: reverse; }
        & > .flow--selection { background: $primary; color: $background; text-style: underline; }
        & > .flow--match { text-style: underline; color: $match; }
        & > .flow--suggestion { text-style: dim; }
        & > .flow--focus { text-style: bold reverse; }
        & > .flow--hint { background: $accent; color: $background; text-style: bold; }
        & > .flow--hint-beside { background: $warning; color: $background; text-style: bold; }
        & > .flow--hint-rest { text-style: dim; }
        & > .flow--bar { color: $accent; }
    }
    """

    @dataclass
    class Pressed(Message):
        """The mouse pressed a character."""

        flow: "Flow"
        offset: int

        @property
        def control(self) -> "Flow":
            return self.flow

    def __init__(
        self,
        labels: Sequence[Label] = (),
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._colours = {label.name: label.colour for label in labels}
        self._layout_of_text = Layout("", MEASURE)
        self._marks = SpanIndex()
        self._overlay: tuple[Span, ...] = ()
        self._bar: tuple[int, int] = (0, 0)
        self._hints: Mapping[int, str] = {}
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(CACHED)
        self._styles: dict[str, Style] = {}
        self._ground: Style | None = None
        self._edition = 0
        self._wanted: tuple[int, int | None] | None = None
        """An offset (and its line on the screen) to go to once there is a size."""

    # -- what is shown

    @property
    def text(self) -> str:
        """The text as it is shown: as many code points as the article has."""
        return self._layout_of_text.text

    @property
    def lines(self) -> Layout:
        """The text in lines; of another width after a resize."""
        return self._layout_of_text

    def show(self, text: str, spans: Iterable[Span] = (), inserts: Sequence[Insert] = ()) -> None:
        """Show another text from its beginning. `inserts` in order of offset, closing first."""
        self._layout_of_text = Layout(visible(text), self._measure, inserts)
        self._overlay = ()
        self._hints = {}
        self.restyle(spans)
        self._grow()
        self.scroll_to(y=0, animate=False, force=True)

    def mark(self, spans: Iterable[Span], inserts: Sequence[Insert]) -> None:
        """Take other marks for the same text; the line at the top stays at the top."""
        top = self.top_offset
        self._layout_of_text.insert(inserts)
        self.restyle(spans)
        self._grow()
        self._scroll_line(self._layout_of_text.line_of(top))

    def restyle(self, spans: Iterable[Span]) -> None:
        """Take other spans, inserts as they are."""
        self._marks = SpanIndex(spans)
        self._forget()

    def overlay(self, spans: Iterable[Span], bar: tuple[int, int] = (0, 0)) -> None:
        """What moves with the cursor: spans above all marks, and the range with the bar."""
        new = tuple(spans)
        old = {*self._overlay, Span(*self._bar, "bar")}
        self._overlay, self._bar = new, bar
        for span in old ^ {*new, Span(*bar, "bar")}:
            self._refresh_range(span.start, span.end)

    def _refresh_range(self, start: int, end: int) -> None:
        """Draw the lines of a range again, as far as they are on the screen."""
        first, last = self.seen
        if start >= last or end <= first:
            return
        lines, top = self._layout_of_text, self.scroll_offset.y
        upper = max(0, lines.line_of(max(start, first)) - top)
        lower = min(self.size.height - 1, lines.line_of(max(start, min(end, last) - 1)) - top)
        self.refresh(Region(0, upper, self.outer_size.width, max(1, lower - upper + 1)))

    def hint(self, hints: Mapping[int, str]) -> None:
        """Put letters over the text at some offsets, or none."""
        self._hints = dict(sorted(hints.items()))
        self.refresh()

    # -- where things are

    @property
    def _measure(self) -> int:
        """Cells for text; one is left for a scrollbar, so that its coming moves nothing."""
        return max(NARROWEST, min(MEASURE, (self.outer_size.width or MEASURE) - GUTTER - 1))

    @property
    def top_offset(self) -> int:
        """The offset at the top of the screen."""
        return self._layout_of_text.row(self.scroll_offset.y).start

    @property
    def seen(self) -> tuple[int, int]:
        """The half-open range of the text that is on the screen."""
        top = self.scroll_offset.y
        last = self._layout_of_text.row(top + max(1, self.size.height) - 1)
        return self._layout_of_text.row(top).start, last.end

    def reveal(self, offset: int, end: int | None = None, *, row: int | None = None) -> None:
        """Scroll no further than needed to show an offset (to `end`), or put it on a row."""
        height = self.size.height
        if height <= 0:
            self._wanted = (offset, row)
            return
        lines = self._layout_of_text
        line = lines.line_of(offset)
        last = line if end is None else max(line, lines.line_of(max(offset, end - 1)))
        top = round(self.scroll_target_y)
        if row is not None:
            self._scroll_line(line - row)
            return
        margin = min(MARGIN, max(0, (height - 1) // 3))
        if line - margin < top or last - line >= height:
            # Far jumps land a third down, with what leads to them; near ones just come in.
            far = line < top - height
            self._scroll_line(line - (height // 3 if far else margin))
        elif last + margin >= top + height:
            far = line > top + 2 * height
            self._scroll_line(line - height // 3 if far else last + margin - height + 1)

    def scroll_lines(self, by: int) -> None:
        """Move the view by lines, the cursor left where it is."""
        self._scroll_line(round(self.scroll_target_y) + by)

    def _scroll_line(self, line: int) -> None:
        top = max(0, min(line, self._layout_of_text.height - 1))
        first = self._layout_of_text.settle(top, self.size.height)
        self._grow()
        self.scroll_to(y=self._layout_of_text.line_of(first), animate=False, force=True)

    def _grow(self) -> None:
        self.virtual_size = Size(self.size.width, self._layout_of_text.height)

    # -- drawing

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()
        self._ground = None
        self._forget()

    def _forget(self) -> None:
        self._edition += 1
        self._strips.clear()
        self.refresh()

    def lay(self) -> None:
        """Lay the text out anew for the present width; the line at the top stays at the top."""
        lines = self._layout_of_text
        top = self.top_offset if lines.text else 0
        self._layout_of_text = Layout(lines.text, self._measure, lines.inserts)
        self._forget()
        self._grow()
        self._scroll_line(self._layout_of_text.line_of(top))

    def on_resize(self) -> None:
        if self._measure != self._layout_of_text.width:
            self.lay()
        if self._wanted is not None and self.size.height:
            (offset, row), self._wanted = self._wanted, None
            self.reveal(offset, row=row)

    def style_named(self, name: str) -> Style:
        """The style of a component class (`flow--` left out) or of a label (`label:PER`)."""
        style = self._styles.get(name)
        if style is None:
            if name.startswith(LABEL):
                theme = self.app.current_theme
                colour = self._colours.get(name.removeprefix(LABEL), "white")
                style = label_style(colour, dark=theme.dark, ansi=theme.ansi)
            else:
                style = self.get_component_rich_style(f"flow--{name}", partial=True)
            self._styles[name] = style
        return style

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        width = self.size.width
        if self._ground is None:
            self._ground = self.rich_style
        base = self._ground
        if line >= self._layout_of_text.height:
            return Strip.blank(width, base)
        row = self._layout_of_text.row(line)
        if self._layout_of_text.height != self.virtual_size.height:
            self.call_later(self._grow)
        over = tuple(s for s in self._overlay if s.start < row.end and s.end > row.start)
        barred = self._bar[0] < row.end and self._bar[1] > row.start
        key = (row.start, over, barred, width, self._edition)
        strip = self._strips.get(key)
        if strip is None:
            spans = [*self._marks.within(row.start, max(row.end, row.start + 1)), *over]
            measure = min(self._measure, width)
            ink = paint(row, spans, self.style_named, base, measure)
            bar = BAR if barred else " "
            gutter = Segment(bar.ljust(GUTTER), base + self.style_named("bar"))
            strip = Strip([gutter, *ink], GUTTER + measure).adjust_cell_length(width, base)
            self._strips[key] = strip
        return self._with_hints(strip, row) if self._hints else strip

    def _with_hints(self, strip: Strip, row: Row) -> Strip:
        strip = strip.apply_style(self.style_named("hint-rest"))
        last, odd = -1, False
        for offset, letters in self._hints.items():
            at = GUTTER + row.column(offset)
            after = at + len(letters)
            if row.start <= offset < row.end and last <= at and after <= strip.cell_length:
                # two that touch would read as one word of four letters
                odd = not odd if last == at else False
                style = self.style_named("hint-beside" if odd else "hint")
                label = Strip([Segment(letters, style)], len(letters))
                strip = Strip.join([strip.crop(0, at), label, strip.crop(after)])
                last = after
        return strip

    # -- mouse

    def offset_under(self, x: int, y: int) -> int:
        """The offset of the character at a cell of the widget."""
        row = self._layout_of_text.row(y + self.scroll_offset.y)
        return min(row.offset(max(0, x - GUTTER)), max(row.start, row.end - 1))

    def on_click(self, event: events.Click) -> None:
        if self.text:
            self.post_message(self.Pressed(self, self.offset_under(event.x, event.y)))
