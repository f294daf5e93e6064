"""A window that tells something and asks nothing; what is longer than the screen is scrolled."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from tui.corpus.hygiene import one_line

Span = tuple[str, str]


def beside(name: Span, told: Sequence[Span], *, cells: int) -> Widget:
    """A name in `cells`, and what it tells beside it, wrapped there; both safe to show."""
    left = Static(Content.styled(*name))
    left.styles.width = cells
    row = Horizontal(left, Static(Content.assemble(*told)))
    row.styles.height = "auto"
    return row


class Telling(ModalScreen[None]):
    """A title over what `told` gives; any way out closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,w,enter,space", "leave", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("pagedown,ctrl+d,ctrl+f", "scroll(10)", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", show=False),
    ]

    def __init__(self, title: str, *, wide: bool = False) -> None:
        super().__init__()
        self._title = title
        self._wide = wide

    def told(self) -> Iterable[Widget]:
        """The widgets under the title."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog told wide" if self._wide else "dialog told"):
            yield Static(Content.styled(one_line(self._title), "bold $accent"))
            yield from self.told()
            yield Static(id="hint", classes="hint")

    def on_resize(self) -> None:
        self.call_after_refresh(self._hint)

    def _hint(self) -> None:
        more = self.query_one(".dialog").max_scroll_y > 0
        words = "esc closes this · j k scroll" if more else "esc closes this"
        self.query_one("#hint", Static).update(Content.styled(words, "$quiet"))

    def action_scroll(self, by: int) -> None:
        self.query_one(".dialog").scroll_relative(y=by, animate=False)

    def action_leave(self) -> None:
        self.dismiss(None)
