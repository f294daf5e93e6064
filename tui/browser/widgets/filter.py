"""The filter line: what the list is filtered by, how much is left and how fast that was."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from tui.corpus.hygiene import one_line

HINT = 'lang:fr  status:new  has:variants  date:2023..  "free text"'


class FilterInput(Input, inherit_bindings=True):
    """One line of text; enter and the arrows lead back to the list, esc takes the filter back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave(False)", show=False),
        Binding("down,tab", "leave(True)", show=False),
    ]

    @dataclass
    class Left(Message):
        """The person went back to the list, keeping what was typed or not."""

        keep: bool

    def action_leave(self, keep: bool) -> None:  # noqa: FBT001 - an action's argument
        self.post_message(self.Left(keep))

    def on_paste(self, event: events.Paste) -> None:
        # what is pasted may come from anywhere: only what one can see goes in
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(one_line(event.text.strip()))


class FilterBar(Widget, can_focus=False):
    """`/`, the field, and at its right `2 of 5 · 0.4 ms`."""

    outcome: reactive[str] = reactive("")

    @dataclass
    class Changed(Message):
        """Another filter is wanted: on every key while typing."""

        text: str

    def __init__(self, hint: str = HINT) -> None:
        super().__init__()
        self._hint = hint
        self._before = ""

    def compose(self) -> ComposeResult:
        yield Slash()
        yield FilterInput(placeholder=self._hint, select_on_focus=False, compact=True)
        yield Outcome()

    @property
    def value(self) -> str:
        """What is in the field."""
        return self.query_one(FilterInput).value

    @property
    def typing(self) -> bool:
        """Whether keys go into the field."""
        return self.query_one(FilterInput).has_focus

    def open(self) -> None:
        """Let the person type."""
        self._before = self.value
        self.query_one(FilterInput).focus()

    def set(self, text: str) -> None:
        """Filter by this."""
        self.query_one(FilterInput).value = text

    def watch_outcome(self, outcome: str) -> None:
        for widget in self.query(Outcome):
            widget.text = outcome

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.screen.set_focus(None)

    @on(FilterInput.Left)
    def _left(self, event: FilterInput.Left) -> None:
        event.stop()
        if not event.keep:
            self.set(self._before)
        self.screen.set_focus(None)


class Slash(Widget, can_focus=False):
    """The key that leads here, as a prompt."""

    def render(self) -> Content:
        return Content.styled(" / ", "bold $accent")


class Outcome(Widget, can_focus=False):
    """How many are left, and how long that took."""

    text: reactive[str] = reactive("", layout=True)

    def render(self) -> Content:
        return Content.styled(f" {self.text} ", "$quiet")


def toggled(text: str, term: str) -> str:
    """A filter with a term added, or taken out when it is there."""
    words = text.split()
    if term in words:
        return " ".join(word for word in words if word != term)
    return " ".join([*words, term])
