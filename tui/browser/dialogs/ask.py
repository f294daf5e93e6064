"""Ask for a line of text, or for a yes."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.corpus.hygiene import one_line

LINE_BREAK = " ↵ "
"""Stands for a line break in a one-line field, there and back."""


class AskText(ModalScreen[str | None]):
    """A field with a title; gives the text on enter, None on esc."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(
        self, title: str, value: str = "", *, hint: str = "", placeholder: str = ""
    ) -> None:
        super().__init__()
        self._title = title
        self._value = value.replace("\n", LINE_BREAK)
        self._hint = hint
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled(one_line(self._title), "bold $accent"))
            yield Input(
                one_line(self._value),
                placeholder=self._placeholder,
                select_on_focus=False,
                compact=True,
            )
            yield Static(Content.styled(self._hint or "enter keeps it · esc leaves it", "$quiet"))

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.replace(LINE_BREAK, "\n").strip())

    def action_leave(self) -> None:
        self.dismiss(None)


class Confirm(ModalScreen[bool]):
    """A question with what will happen; `y` or enter says yes, `n` or esc no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "answer(True)", show=False),
        Binding("n,q,escape", "answer(False)", show=False),
    ]

    def __init__(self, question: str, consequences: Sequence[str] = ()) -> None:
        super().__init__()
        self._question = question
        self._consequences = tuple(consequences)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled(one_line(self._question), "bold $accent"))
            for line in self._consequences:
                yield Static(Content(one_line(line)))
            yield Static(Content.styled("y yes · n no", "$quiet"))

    def action_answer(self, yes: bool) -> None:  # noqa: FBT001 - an action's argument
        self.dismiss(yes)
