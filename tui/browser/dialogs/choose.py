"""Choose one of many by typing a part of its name."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from rich.cells import cell_len
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.browser.badges import Part
from tui.browser.widgets.cells import fit
from tui.browser.widgets.listing import Listing
from tui.corpus.hygiene import one_line

V = TypeVar("V")
FEWEST_LINES = 3
"""So that a window with a single choice still looks like a list."""
AROUND_LINES = 8
"""Frame, title, field, and the blanks between them."""
MOST_HIGH = 0.8
"""Of the screen: what is behind says where one is."""


@dataclass(frozen=True, slots=True)
class Choice(Generic[V]):
    """One thing to choose."""

    value: V
    title: str
    note: str = ""
    """Said after the title, quietly."""
    mark: str = ""
    """At the right end: a key, a count."""
    lead: str = ""
    """Before the title, in a column of its own: a key."""
    heading: bool = False
    """A line that is not to be chosen: between groups, or with a lead to be read."""


class Choices(Listing, Generic[V]):
    """The choices that are left."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: Sequence[Choice[V]] = ()
        self._lead = 0

    def show_choices(self, choices: Sequence[Choice[V]]) -> None:
        """Put these up, the cursor on the first."""
        self.choices = choices
        self._lead = max((cell_len(choice.lead) for choice in choices), default=0)
        self.count = len(choices)
        self.restyle()
        self.cursor = 0
        self.move_to(0)

    @property
    def chosen(self) -> Choice[V] | None:
        """The choice under the cursor."""
        if self.count and self.selectable(self.cursor):
            return self.choices[self.cursor]
        return None

    def selectable(self, index: int) -> bool:
        return super().selectable(index) and not self.choices[index].heading

    def parts(self, index: int, width: int) -> Iterable[Part]:
        choice = self.choices[index]
        if choice.heading and not choice.lead:
            return [(" " + fit(one_line(choice.title), width - 2), "heading")]
        mark = one_line(choice.mark)
        title, note = one_line(choice.title), one_line(choice.note)
        lead = fit(one_line(choice.lead), self._lead + 2) if self._lead else ""
        room = max(0, width - 2 - cell_len(mark) - 1 - cell_len(lead))
        title = fit(title, min(cell_len(title), room))
        room -= cell_len(title)
        return [
            (" " + lead, "accent"),
            (title, "plain"),
            (fit("  " + note if note else "", room), "quiet"),
            (" " + mark, "accent"),
        ]


class Choose(ModalScreen[V | None]):
    """A field over a list: type to narrow it, enter takes the line, esc none.

    `search` gives the choices for what was typed; it runs in a thread and may take its time.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up,ctrl+p", "move(-1)", show=False, priority=True),
        Binding("pagedown", "move(10)", show=False, priority=True),
        Binding("pageup", "move(-10)", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        search: Callable[[str], Sequence[Choice[V]]],
        *,
        value: str = "",
        placeholder: str = "type to narrow",
        nothing: str = "Nothing matches.",
    ) -> None:
        super().__init__()
        self._title = title
        self._search = search
        self._value = value
        self._placeholder = placeholder
        self._nothing = nothing
        self._first: int | None = None
        """How many choices there were before anything was typed: the window is made for those."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog choose"):
            yield Static(Content.styled(one_line(self._title), "bold $accent"))
            yield Input(
                one_line(self._value),
                placeholder=self._placeholder,
                select_on_focus=False,
                compact=True,
            )
            yield Choices[V]()
            yield Static(Content(""), id="nothing")

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self._narrow(self._value)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    @work(exclusive=True, group="narrow", exit_on_error=False)
    async def _narrow(self, text: str) -> None:
        found = await asyncio.to_thread(self._search, text)
        if self._first is None:
            self._first = len(found)
            self._take_room()
        self.query_one(Choices).show_choices(found)
        nothing = self.query_one("#nothing", Static)
        nothing.update(Content.styled("" if found else self._nothing, "$quiet"))
        nothing.display = not found

    def on_resize(self) -> None:
        self._take_room()

    def _take_room(self) -> None:
        """As high as the choices need, within the screen; typing doesn't change it."""
        wanted = max(FEWEST_LINES, self._first or 0) + AROUND_LINES
        self.query_one(".dialog").styles.height = min(wanted, round(self.size.height * MOST_HIGH))

    @on(Input.Submitted)
    def _take(self) -> None:
        chosen = self.query_one(Choices).chosen
        if chosen is not None:
            self.dismiss(chosen.value)

    @on(Listing.Chosen)
    def _clicked(self) -> None:
        self._take()

    def action_move(self, by: int) -> None:
        self.query_one(Choices).move(by)

    def action_leave(self) -> None:
        self.dismiss(None)
