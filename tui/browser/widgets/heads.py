"""What stands over the panes of a comparison."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.browser.widgets.cells import fit
from tui.browser.widgets.drawing import columns


@dataclass(frozen=True, slots=True)
class Head:
    """What a version is: language and id, then facts, the least important first, then a guess."""

    badge: str
    facts: tuple[str, ...] = ()
    guess: str = ""
    """`original?` or the like: told before any other fact where room is short."""

    def told(self, room: int) -> str:
        """As much as fits behind the badge."""
        for first in range(len(self.facts) + 1):
            text = "".join(f" · {part}" for part in (*self.facts[first:], self.guess) if part)
            if cell_len(self.badge + text) <= room:
                return text
        return f" · {self.guess}" if self.guess else ""


class PaneHeads(Widget, can_focus=False):
    """Two lines over the panes: what each version is, and a rule that meets the separators."""

    heads: reactive[tuple[Head, ...]] = reactive(())
    active: reactive[int] = reactive(0)
    stacked: reactive[bool] = reactive[bool](False)  # noqa: FBT003 - a default's only form

    def render(self) -> Content:
        width = max(1, self.size.width)
        if not self.heads:
            return Content.styled("\n" + "─" * width, "$rule")
        if self.stacked:
            return self._in_a_row(width)
        # the scrollbar's cell belongs to no pane
        edges = columns(width - 1, len(self.heads))
        parts: list[tuple[str, str]] = []
        rule = []
        for number, ((_, cells), head) in enumerate(zip(edges, self.heads, strict=True)):
            if number:
                parts.append(("│", "$rule"))
                rule.append("┼")
            text = fit(f"  {head.badge}{head.told(cells - 2)}", cells)
            edge = 2 + len(head.badge)
            parts += [(text[:edge], self._style(number)), (text[edge:], "$quiet")]
            rule.append("─" * cells)
        return Content.assemble(*parts, ("\n" + "".join(rule).ljust(width, "─"), "$rule"))

    def _in_a_row(self, width: int) -> Content:
        """All badges and guesses; the facts of the active version where they leave room."""
        brief = [Head(head.badge, (), head.guess).told(width) for head in self.heads]
        used = sum(cell_len(h.badge + text) + 2 for h, text in zip(self.heads, brief, strict=True))
        parts: list[tuple[str, str]] = []
        for number, (head, text) in enumerate(zip(self.heads, brief, strict=True)):
            told = text
            if number == self.active:
                told = head.told(width - used + cell_len(head.badge + text))
            parts += [(f" {head.badge}", self._style(number)), (f"{told} ", "$quiet")]
        line = Content.assemble(*parts).truncate(width, ellipsis=True)
        return Content.assemble(line, ("\n" + "─" * width, "$rule"))

    def _style(self, number: int) -> str:
        return "bold $accent" if number == self.active else "bold"
