"""What stands over the panes of a comparison."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.browser.widgets.cells import fit
from tui.browser.widgets.drawing import columns


class PaneHeads(Widget, can_focus=False):
    """Two lines over the panes: what each version is, and a rule that meets the separators."""

    heads: reactive[tuple[tuple[str, str], ...]] = reactive(())
    """(badge and id, the rest) of each version."""
    active: reactive[int] = reactive(0)
    stacked: reactive[bool] = reactive[bool](False)  # noqa: FBT003 - a default's only form

    def render(self) -> Content:
        width = max(1, self.size.width)
        if not self.heads:
            return Content.styled("\n" + "─" * width, "$rule")
        if self.stacked:
            names = [
                (f" {badge} " + (f"{rest} " if n == self.active else ""), self._style(n))
                for n, (badge, rest) in enumerate(self.heads)
            ]
            line = Content.assemble(*names).truncate(width, ellipsis=True)
            return Content.assemble(line, ("\n" + "─" * width, "$rule"))
        # the scrollbar's cell belongs to no pane
        edges = columns(width - 1, len(self.heads))
        parts: list[tuple[str, str]] = []
        rule = []
        for number, ((_, cells), (badge, rest)) in enumerate(zip(edges, self.heads, strict=True)):
            if number:
                parts.append(("│", "$rule"))
                rule.append("┼")
            text = fit(f"  {badge}{rest}", cells)
            parts += [
                (text[: 2 + len(badge)], self._style(number)),
                (text[2 + len(badge) :], "$quiet"),
            ]
            rule.append("─" * cells)
        return Content.assemble(*parts, ("\n" + "".join(rule).ljust(width, "─"), "$rule"))

    def _style(self, number: int) -> str:
        return "bold $accent" if number == self.active else "bold"
