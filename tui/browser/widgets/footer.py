"""The last line of every screen: what just happened, then the keys that work here."""

from typing import TYPE_CHECKING, Literal

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.browser import commands
from tui.browser.bindings import shown_keys

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.browser.commands import Place
    from tui.settings import Settings

Tone = Literal["said", "warning", "failure"]
STYLES: dict[Tone, str] = {"said": "$accent", "warning": "$warning", "failure": "bold $error"}
MARKS: dict[Tone, str] = {"said": "", "warning": "! ", "failure": "✗ "}
MESSAGE_SECONDS = 6.0
"""Long enough to read two lines' worth; a failure stays until something else is said."""
GAP = 3
MOST_LINES = 3
"""For a failure: what happened, where, and what to do seldom fit into eighty cells."""


class Footer(Widget, can_focus=False):
    """One line: a message while there is one, and as many commands as fit, likeliest first."""

    message: reactive[tuple[str, Tone] | None] = reactive(None)
    keyless: reactive[bool] = reactive(default=False)
    """In a mode that has keys of its own the place's keys do nothing: they are not shown."""

    def __init__(self, place: "Place", settings: "Settings") -> None:
        super().__init__()
        self._place = place
        self._settings = settings
        self._timer: Timer | None = None

    def say(self, text: str, tone: Tone = "said") -> None:
        """Show a sentence (already safe to show) until the next one or for some seconds."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.message = (text, tone) if text else None
        if text and tone != "failure":
            self._timer = self.set_timer(MESSAGE_SECONDS, self._expire)

    def _expire(self) -> None:
        self.message = None

    def watch_message(self) -> None:
        self._take_room()

    def on_resize(self) -> None:
        self._take_room()

    def _take_room(self) -> None:
        """One line, or as many as a failure needs."""
        lines = 1
        if self._long_failure:
            # words move to the next line whole: reckon with a line that is not quite full
            lines = 1 + cell_len(self.message[0] if self.message else "") // (self.size.width - 12)
        self.styles.height = min(MOST_LINES, lines)

    @property
    def failed(self) -> bool:
        """Whether a failure stands here."""
        return self.message is not None and self.message[1] == "failure"

    @property
    def _long_failure(self) -> bool:
        width = self.size.width
        return (
            self.failed
            and self.message is not None
            and width > 20
            and cell_len(self.message[0]) + 4 > width
        )

    def render(self) -> Content:
        width = self.size.width
        if self._long_failure and self.message is not None:
            text, tone = self.message
            return Content.assemble(" ", (f"{MARKS[tone]}{text}", STYLES[tone]))
        parts: list[tuple[str, str]] = []
        room = width - 1
        if self.message is not None:
            text, tone = self.message
            text = f"{MARKS[tone]}{text}"
            parts = [(text, STYLES[tone]), (" " * GAP, "")]
            room -= cell_len(text) + GAP
        for keys, title in () if self.keyless else self._hints(room):
            parts += [(keys, "bold $foreground"), (f" {title}", "$quiet"), (" " * GAP, "")]
        return Content.assemble(" ", *parts[:-1])  # without the last gap

    def _hints(self, room: int) -> list[tuple[str, str]]:
        """The (key, title) pairs that fit; help always does, last."""
        every = [
            (shown_keys(command, self._settings)[0], command.title)
            for command in commands.footer(self._place)
            if commands.effective_keys(command, self._settings.keymap)
        ]
        help_key = shown_keys(commands.BY_ID["help"], self._settings)[0]
        last = (help_key, commands.BY_ID["help"].title)
        room -= _width(last)
        chosen: list[tuple[str, str]] = []
        for hint in every:
            if hint == last:
                continue
            room -= _width(hint) + GAP
            if room < 0:
                break
            chosen.append(hint)
        return [*chosen, last]


def _width(hint: tuple[str, str]) -> int:
    return cell_len(hint[0]) + 1 + cell_len(hint[1])
