"""Every change one has made, latest first; it outlives the session."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult

from tui.browser.badges import Part
from tui.browser.bindings import bindings_for
from tui.browser.screens.lists import ListPlace
from tui.browser.widgets.bars import Lines, Rule, TitleBar
from tui.browser.widgets.cells import fit
from tui.browser.widgets.listing import Listing
from tui.corpus.hygiene import one_line

if TYPE_CHECKING:
    from tui.annotation.workbook import Step
    from tui.browser.commands import Place

STEPS_SHOWN = 5_000
"""Months of work; older steps are in the journal."""
AT_CELLS = 19


@dataclass(frozen=True, slots=True)
class _Line:
    at: str
    title: str
    articles: tuple[str, ...]
    undone: bool


class Steps(Listing):
    """The steps, a line each: when and what; `↶` before those that were taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[_Line] = ()

    def parts(self, index: int, width: int) -> Iterable[Part]:
        line = self.lines[index]
        room = max(10, width - AT_CELLS - 5)
        yield " " + fit(local_time(line.at), AT_CELLS) + "  ", "quiet"
        yield ("↶ " if line.undone else "  "), "flagged"
        yield fit(one_line(line.title), room), "quiet" if line.undone else "plain"


def local_time(at: str) -> str:
    """A time as the journal has it (UTC, ISO 8601) by the clock on the person's wall."""
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M:%S}"


class HistoryScreen(ListPlace):
    """The journal's steps, newest on top; undo takes back the one that would be next."""

    PLACE: ClassVar["Place"] = "history"
    BINDINGS = bindings_for("history")

    def compose_place(self) -> ComposeResult:
        yield TitleBar()
        yield Rule()
        yield Steps()
        yield Lines(id="empty")

    def on_mount(self) -> None:
        self.read_steps()

    def changed(self, _articles: frozenset[str], /) -> None:
        self.read_steps()

    @work(exclusive=True, exit_on_error=False, group="steps")
    async def read_steps(self) -> None:
        """Bring the list up to date."""
        workbook = self.desk.workbook
        steps: list[Step] = await asyncio.to_thread(
            lambda: list(islice(workbook.history(), STEPS_SHOWN))
        )
        listing = self.query_one(Steps)
        listing.lines = [
            _Line(step.at, step.title, tuple(step.articles), step.undone) for step in steps
        ]
        listing.count = len(steps)
        listing.restyle()
        listing.display = bool(steps)
        empty = self.query_one("#empty", Lines)
        empty.display = not steps
        empty.spans = (
            (),
            (("  Nothing was changed yet.", "bold"),),
            (),
            (("  Every decision, tag and note will be listed here, and can be undone.", "$quiet"),),
        )
        self.query_one(TitleBar).left = (
            ("history", "bold $accent"),
            (f"  {len(steps):,} step{'' if len(steps) == 1 else 's'}", ""),
        )

    @on(Listing.Chosen)
    def action_open_step(self) -> None:
        listing = self.query_one(Steps)
        if listing.cursor >= len(listing.lines):
            return
        articles = listing.lines[listing.cursor].articles
        if articles:
            self.hexapla.open_article(articles[0])
        else:
            self.say("This step changed the register, not an article: E opens it.", "warning")
