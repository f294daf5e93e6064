"""A list of any length that draws only the lines on the screen (Textual's Line API)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.browser.badges import Part

CURSOR = "▌"
SCROLL_OFF = 2
"""Lines kept visible beyond the cursor, so that one sees what comes next."""
CACHED_STRIPS = 1024
"""Some screenfuls: scrolling back and forth paints from here."""


class Listing(ScrollView, can_focus=False):
    """Lines with a cursor. Derive, set `count`, and say what a line is made of in `parts`.

    Keys belong to the place, which calls the `move_…` methods. Styles are the component classes
    `listing--…`; a part names one without that prefix.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "listing--plain",
        "listing--quiet",
        "listing--accent",
        "listing--strong",
        "listing--heading",
        "listing--untitled",
        "listing--cluster",
        "listing--tag",
        "listing--match",
        "listing--failure",
        "listing--new",
        "listing--accepted",
        "listing--rejected",
        "listing--flagged",
        "listing--marked",
        "listing--cursor",
        "listing--cursor-bar",
    }
    count: reactive[int] = reactive(0, init=False)
    cursor: reactive[int] = reactive(0, init=False)

    @dataclass
    class Moved(Message):
        """The cursor stands on another line."""

        listing: "Listing"
        index: int

        @property
        def control(self) -> "Listing":
            return self.listing

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, Listing.Moved) and message.listing is self.listing

    @dataclass
    class Chosen(Message):
        """A line was clicked twice: what `enter` does."""

        listing: "Listing"
        index: int

        @property
        def control(self) -> "Listing":
            return self.listing

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(CACHED_STRIPS)

    # -- what a derived list says

    def parts(self, index: int, width: int) -> Iterable[Part]:
        """Line `index` as (text, style) parts that are safe to show; cut at `width` cells."""
        raise NotImplementedError

    def key(self, index: int) -> object:  # noqa: ARG002 - a derived list uses it
        """A hashable value that changes when the line looks different; None: don't cache."""
        return None

    def selectable(self, index: int) -> bool:
        """Whether the cursor may stand on a line; headings say no."""
        return 0 <= index < self.count

    # -- moving

    def move(self, by: int) -> None:
        """Move the cursor by lines, over headings, stopping at the ends."""
        self.move_to(self.cursor + by, -1 if by < 0 else 1)

    def move_to(self, index: int, direction: int = 1) -> None:
        """Put the cursor on a line, or on the nearest selectable one in that direction."""
        if not self.count:
            return
        index = max(0, min(index, self.count - 1))
        for step in (direction, -direction):
            at = index
            while 0 <= at < self.count and not self.selectable(at):
                at += step
            if 0 <= at < self.count:
                self.cursor = at
                break
        self.show_cursor()

    def page(self, pages: float) -> None:
        """Move by a share of the screen's height."""
        lines = max(1, round(abs(pages) * max(1, self.size.height - 1)))
        self.move(lines if pages > 0 else -lines)

    def show_cursor(self) -> None:
        """Scroll just so far that the cursor and its surroundings are seen."""
        height = self.size.height
        if height <= 0:
            return
        off = min(SCROLL_OFF, (height - 1) // 2)
        top = round(self.scroll_target_y)
        if self.cursor - off < top:
            self.scroll_to(y=max(0, self.cursor - off), animate=False, force=True)
        elif self.cursor + off >= top + height:
            self.scroll_to(y=self.cursor + off - height + 1, animate=False, force=True)

    # -- drawing

    def restyle(self) -> None:
        """Draw all lines anew: what they show has changed."""
        self._strips.clear()
        self.refresh()

    def watch_count(self) -> None:
        self.virtual_size = Size(0, self.count)
        if self.cursor >= self.count:
            self.cursor = max(0, self.count - 1)
        self.restyle()

    def watch_cursor(self, old: int, new: int) -> None:
        self._refresh_line(old)
        self._refresh_line(new)
        self.post_message(self.Moved(self, new))

    def _refresh_line(self, index: int) -> None:
        y = index - self.scroll_offset.y
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def on_resize(self) -> None:
        self._strips.clear()
        # a list that was laid out now has a height: the cursor may have stood below it
        self.call_after_refresh(self.show_cursor)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def style(self, name: str) -> Style:
        """The foreground style of a part, without background."""
        return self.get_component_rich_style(f"listing--{name}", partial=True)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        index = y + self.scroll_offset.y
        if index >= self.count:
            return Strip.blank(width, self.rich_style)
        current = index == self.cursor
        key = self.key(index)
        cached = (key, current, width)
        if key is not None and (strip := self._strips.get(cached)) is not None:
            return strip
        base = self.rich_style
        if current:
            base += self.get_component_rich_style("listing--cursor", partial=False)
        segments = [
            Segment(CURSOR, base + self.style("cursor-bar")) if current else Segment(" ", base)
        ]
        segments += [
            Segment(text, base + self.style(style)) for text, style in self.parts(index, width - 1)
        ]
        strip = Strip(segments).adjust_cell_length(width, base)
        if key is not None:
            self._strips[cached] = strip
        return strip

    # -- mouse

    def on_click(self, event: events.Click) -> None:
        index = event.y + self.scroll_offset.y
        if not self.selectable(index):
            return
        if index == self.cursor and event.chain > 1:
            self.post_message(self.Chosen(self, index))
        self.cursor = index
