"""Mend mode: keys that merge, split and shift the sentences of a band, until it is left."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.browser import mending
from tui.browser.mending import Columns, Mended

if TYPE_CHECKING:
    from tui.workbench.comparison import Comparison

KEYS = (
    ("m", "merge"),
    ("s", "split"),
    (">", "push"),
    ("<", "pull"),
    ("tab", "pane"),
    ("x", "reset"),
    ("u", "undo"),
    ("esc", "done"),
)
"""What the bar says in eighty cells; `j k` go to other bands, as everywhere.

`>` pushes the last sentence of the pane into the next band, `<` pulls the next one in.
"""

Step = Callable[[str], None]


class MendMode(ModalScreen[None]):
    """Waits for mending keys over the bands; what a key does is up to `step`."""

    STEPS = ("m", "s", "greater_than_sign", "less_than_sign", "x")
    DEFAULT_CSS = """
    MendMode Static {
        dock: bottom; height: 1; width: 1fr; margin-bottom: 1;
        background: $accent; color: $background;
    }
    """

    def __init__(self, step: Step) -> None:
        super().__init__()
        self._step = step
        self.styles.background = "transparent"

    def compose(self) -> ComposeResult:
        keys = "  ".join(f"{key} {what}" for key, what in KEYS)
        yield Static(Content(f" mend  {keys}"))

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key in {"escape", "q", "enter", "M"}:
            self.dismiss(None)
        else:
            self._step(event.key)


def stepped(key: str, bands: list[Columns], band: int, pane: int) -> list[Columns]:
    """The bands after a mending key; the same when the key can do nothing here."""
    match key:
        case "m":
            return mending.merge(bands, band)
        case "s":
            return mending.split(bands, band, pane)
        case "greater_than_sign":
            return mending.give(bands, band, pane)
        case "less_than_sign":
            return mending.take(bands, band, pane)
    return bands


def mended_by(
    key: str, comparison: "Comparison", band: int, pane: int
) -> dict[tuple[int, int], tuple[Mended, ...]]:
    """The beads to keep after a mending key at a band, of each pair of versions it changed.

    None when it can do nothing there.
    """
    before: list[Columns] = [b.segments for b in comparison.bands]
    after = stepped(key, before, band, pane)
    segments = [reading.segments for reading in comparison.readings]
    return mending.mended(before, after, segments, comparison.mended)


def by_hand(comparison: "Comparison", band: int) -> bool:
    """Whether a band is as a person mended it, for two of its versions at least."""
    ranges = [
        (reading.segments[inside[0]].start, reading.segments[inside[-1]].end) if inside else None
        for reading, inside in zip(
            comparison.readings, comparison.bands[band].segments, strict=True
        )
    ]
    return any(
        all(
            (ranges[v] is None and a == b) or ranges[v] == (a, b)
            for v, (a, b) in zip(pair, mend, strict=True)
        )
        for pair, mends in comparison.mended.items()
        for mend in mends
    )
