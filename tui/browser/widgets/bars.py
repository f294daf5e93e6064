"""The quiet lines of a screen: title bar, rule, and the line an error is shown in, in place."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.browser.widgets.cells import fit

LEAST_LEFT = 24
"""Cells in which a title can still be told from another one."""
Span = tuple[str, str]
"""Text that is safe to show, and a Textual style."""


class TitleBar(Widget, can_focus=False):
    """One line: what this is on the left, how it is seen on the right.

    `shorter` are other wordings of the left side, longest first: the first that fits is shown.
    What never fits is cut at its end; the right side goes where too little would be left.
    """

    left: reactive[tuple[Span, ...]] = reactive(())
    shorter: reactive[tuple[tuple[Span, ...], ...]] = reactive(())
    right: reactive[tuple[Span, ...]] = reactive(())

    def render(self) -> Content:
        width = self.size.width
        right = _width(self.right)
        for left in (self.left, *self.shorter):
            gap = width - _width(left) - right - 2
            if gap >= 1:
                return Content.assemble(" ", *left, " " * gap, *self.right)
        last = Content.assemble(" ", *(self.left, *self.shorter)[-1])
        room = width - right - 2
        if not right or room < LEAST_LEFT:
            return last.truncate(width, ellipsis=True)
        cut = last.truncate(room, ellipsis=True)
        return Content.assemble(cut, " " * (width - 1 - right - cut.cell_length), *self.right)


class Rule(Widget, can_focus=False):
    """A thin line, or in its place a sentence on what is wrong with what stands above it."""

    problem: reactive[str] = reactive("")

    def render(self) -> Content:
        if self.problem:
            return Content.assemble((" ✗ " + self.problem, "bold $error")).truncate(
                self.size.width, ellipsis=True
            )
        return Content.styled("─" * self.size.width, "$rule")


class Lines(Widget, can_focus=False):
    """A few lines of text that are cut at the width, never wrapped."""

    spans: reactive[tuple[tuple[Span, ...], ...]] = reactive(())

    def render(self) -> Content:
        width = max(0, self.size.width - 1)
        lines = [_line(line, width) for line in self.spans[: self.size.height]]
        return Content("\n").join(lines)


def _line(spans: Sequence[Span], width: int) -> Content:
    parts: list[Span] = []
    room = width
    for text, style in spans:
        if room <= 0:
            break
        shown = text if cell_len(text) <= room else fit(text, room)
        parts.append((shown, style))
        room -= cell_len(shown)
    return Content.assemble(" ", *parts)


def _width(spans: Sequence[Span]) -> int:
    return sum(cell_len(text) for text, _ in spans)
