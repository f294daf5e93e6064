"""Why articles are taken for versions of one text, in terms a reader can check."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.analysis.facts import Reasons
from tui.browser.dialogs.telling import Telling
from tui.corpus.hygiene import one_line

MOST = 12
"""Numbers or names in a list: enough to be convinced."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """What joins the first version with another; `reasons` turned so that the first is left."""

    first: str
    other: str
    reasons: Reasons | None


class Why(Telling):
    """The window that says it."""

    def __init__(self, pairings: Sequence[Pairing], score: float) -> None:
        super().__init__("Why these are taken for one text")
        self._pairings = pairings
        self._score = score

    def told(self) -> Iterable[Widget]:
        for pairing in self._pairings:
            yield Static(_told(pairing))
        yield Static(Content(f"aligned sentences match by {self._score:.2f} on average"))


def turned(reasons: Reasons | None, *, swap: bool) -> Reasons | None:
    """The reasons seen from the other side; kept are they from the smaller id to the greater."""
    if reasons is None or not swap:
        return reasons
    return replace(reasons, names=tuple((b, a) for a, b in reasons.names))


def _told(pairing: Pairing) -> Content:
    head = ("\n" + one_line(f"{pairing.first} and {pairing.other}") + "\n", "bold")
    reasons = pairing.reasons
    if reasons is None:
        return Content.assemble(head, ("You put them side by side; nothing else joins them.\n", ""))
    lines: list[tuple[str, str]] = [
        ("share  ", "$quiet"),
        (f"{reasons.coverage:.0%} of the shorter one's paragraphs have their like, in order\n", ""),
    ]
    if reasons.numbers:
        lines += [("numbers  ", "$quiet"), (_some(reasons.numbers) + "\n", "")]
    if reasons.names:
        names = [a if a == b else f"{a} = {b}" for a, b in reasons.names]
        lines += [("names  ", "$quiet"), (_some(names) + "\n", "")]
    if reasons.numbers or reasons.names:
        lines += [("order  ", "$quiet"), (f"{reasons.order:.0%} of these in the same order\n", "")]
    return Content.assemble(head, *lines)


def _some(words: Sequence[str]) -> str:
    shown = " · ".join(one_line(word) for word in words[:MOST])
    return shown if len(words) <= MOST else f"{shown} and {len(words) - MOST} more"
