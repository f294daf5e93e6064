"""Mend mode: keys that merge, split and shift the sentences of a band, until it is left."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.browser import mending
from tui.browser.mending import Mended, Pair

if TYPE_CHECKING:
    from tui.workbench.comparison import Comparison

KEYS = (
    ("m", "merge"),
    ("s", "split"),
    (">", "push"),
    ("<", "pull"),
    ("tab", "pane"),
    ("j k", "band"),
    ("x", "reset"),
    ("u", "undo"),
    ("esc", "done"),
)
"""What the bar says; `>` pushes the last sentence into the next band, `<` pulls the next one in."""

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


def stepped(key: str, pairs: list[Pair], band: int, side: int) -> list[Pair]:
    """The bands after a mending key; the same when the key can do nothing here."""
    match key:
        case "m":
            return mending.merge(pairs, band)
        case "s":
            return mending.split(pairs, band)
        case "greater_than_sign":
            return mending.give(pairs, band, side)
        case "less_than_sign":
            return mending.take(pairs, band, side)
    return pairs


def mended_by(
    key: str, comparison: "Comparison", band: int, side: int
) -> tuple[Mended, ...] | None:
    """The beads to keep after a mending key at a band; None when it can do nothing there."""
    left, right = comparison.readings
    before: list[Pair] = [(b.segments[0], b.segments[1]) for b in comparison.bands]
    after = stepped(key, before, band, side)
    if after == before:
        return None
    return mending.mended(before, after, (left.segments, right.segments), kept(comparison))


def kept(comparison: "Comparison") -> tuple[Mended, ...]:
    """The beads of two versions that were mended by hand, as ranges here and there."""
    if len(comparison.readings) != 2:
        return ()
    left, right = comparison.readings
    here = left.annotation.beads.get(right.row.id, ())
    there = right.annotation.beads.get(left.row.id, ())
    return tuple(here) or tuple((b, a) for a, b in there)


def by_hand(comparison: "Comparison", band: int) -> bool:
    """Whether a band is as a person mended it."""
    ranges = [
        (reading.segments[inside[0]].start, reading.segments[inside[-1]].end) if inside else None
        for reading, inside in zip(
            comparison.readings, comparison.bands[band].segments, strict=True
        )
    ]
    return any(
        all((r is None and a == b) or r == (a, b) for r, (a, b) in zip(ranges, mend, strict=True))
        for mend in kept(comparison)
    )
