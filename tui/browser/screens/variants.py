"""The versions of one text side by side: what says the same stands on one line."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.worker import Worker, WorkerState

from tui.browser import badges
from tui.browser.bindings import bindings_for
from tui.browser.commands import Place
from tui.browser.dialogs.ask import AskText
from tui.browser.dialogs.why import Why
from tui.browser.differences import (
    Difference,
    bands_with,
    differences,
    told,
    within_the_text,
)
from tui.browser.screens.mend import by_hand
from tui.browser.screens.mendable import MendingPlace
from tui.browser.versions import short_id, side_by_side, versions_of
from tui.browser.widgets.bars import Lines, TitleBar
from tui.browser.widgets.heads import Head, PaneHeads
from tui.browser.widgets.panes import Mode, Panes
from tui.corpus.hygiene import one_line
from tui.workbench.comparison import MOST_VERSIONS, Comparison

NARROW = 90
"""Columns under which versions stand one under the other."""
NARROWEST_PANE = 30
"""Cells: in narrower panes a line has four words and rivers of blank."""


class VariantsScreen(MendingPlace):
    """An article beside its other versions, or any two to six articles."""

    PLACE: ClassVar[Place] = "variants"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("variants")
    DEFAULT_CSS = """
    VariantsScreen {
        TitleBar { height: 1; }
        PaneHeads { height: 2; }
    }
    """

    def __init__(self, article: str, others: Sequence[str] = ()) -> None:
        super().__init__()
        self._article = article
        self._others = tuple(others)
        self.comparison: Comparison | None = None
        self.differences: tuple[Difference, ...] = ()
        self.names: tuple[str, ...] = ()
        self._all = 0
        """How many versions there are, those that don't fit included."""
        self._sought = ""
        """What was searched for last."""
        self._why_none = "The versions are not aligned yet."
        self._stop: int | None = None
        """The difference that was jumped to."""
        self._wish: bool | None = None
        """Whether the person asked for interlinear (or not); None: by the width."""

    def compose_place(self) -> ComposeResult:
        yield TitleBar()
        yield PaneHeads()
        yield Panes(self.desk.settings.labels)
        line = Lines(id="told")
        # one line even when it is empty: nothing may move because a band has no differences
        line.styles.height = 1
        yield line

    @property
    def current_article(self) -> str | None:
        if self.comparison is None:
            return self._article
        return self.comparison.readings[self.panes.pane].row.id

    # -- loading

    def on_mount(self) -> None:
        self.query_one(TitleBar).left = ((short_id(self._article), "bold $accent"),)
        self.panes.wait("aligning …")
        self.load()

    def changed(self, articles: frozenset[str]) -> None:
        ids = {r.row.id for r in self.comparison.readings} if self.comparison else set()
        if not articles or articles & ids:
            self.load()

    @work(exclusive=True, group="comparison", exit_on_error=False)
    async def load(self) -> None:
        """Align off the event loop and show it."""
        ids = await asyncio.to_thread(self._ids)
        if len(ids) < 2:
            self._alone()
            return
        await self.hexapla.ahead.made(ids)
        self.take(await asyncio.to_thread(self.desk.comparison, ids))

    def _ids(self) -> tuple[str, ...]:
        if self._others:
            return (self._article, *self._others)[:MOST_VERSIONS]
        row = self.desk.row(self._article)
        self._all = 1 + len(row.variants)
        return side_by_side(row, MOST_VERSIONS)

    def aligned(self) -> Comparison | None:
        """The comparison; says why while there is none."""
        if self.comparison is None:
            self.say(self._why_none, "warning")
        return self.comparison

    def _alone(self) -> None:
        self._why_none = "This article has no other version here."
        self.panes.wait(f"{self._why_none}  q goes back")
        self.query_one(TitleBar).right = (("no other versions", "$quiet"),)

    @on(Worker.StateChanged)
    def _failed(self, event: Worker.StateChanged) -> None:
        if event.worker.group == "comparison" and event.state is WorkerState.ERROR:
            self._why_none = one_line(f"cannot be aligned: {event.worker.error}")
            self.panes.wait(self._why_none)

    def take(self, comparison: Comparison) -> None:
        """Show a comparison; the same one with new annotations stays where it is."""
        before, self.comparison = self.comparison, comparison
        panes = self.panes
        where = panes.bands.offset_of(panes.band, panes.pane) if before and panes.bands else None
        self.differences = within_the_text(differences(comparison.marks), comparison)
        versions = versions_of(comparison.readings)
        self.names = tuple(version.name for version in versions)
        panes.mode = self._mode_for(self.size.width) if before is None else panes.mode
        panes.show(versions, comparison.bands, comparison.marks)
        if where is not None and panes.bands is not None:
            panes.go(panes.bands.band_at(panes.pane, where))
        if before is None and not comparison.bands:
            panes.wait("These texts are empty.")
        self._heads()
        self._told()

    # -- what stands around the panes

    def _heads(self) -> None:
        assert self.comparison is not None
        heads = self.query_one(PaneHeads)
        roles = [origin.role for origin in self.comparison.origins] or [None] * len(self.names)
        found = []
        for name, reading, role in zip(self.names, self.comparison.readings, roles, strict=True):
            row = reading.row
            id_ = short_id(row.id)
            badge = name if name.endswith(f" {id_}") else f"{name} {id_}"
            facts = [row.source, row.date and row.date[:10], f"{row.words:,} w"]
            told = tuple(one_line(fact) for fact in facts if fact)
            found.append(Head(badge, told, f"{role}?" if role else ""))
        heads.heads = tuple(found)
        heads.active = self.panes.pane
        heads.stacked = self.panes.mode == "interlinear"
        row = self.comparison.readings[0].row
        sign, _ = badges.cluster(row)
        self.query_one(TitleBar).left = (
            (f"{sign} ", "$accent"),
            (f"{len(found)} versions", "bold"),
            (f" of {self._all}" if self._all > len(found) else "", "$quiet"),
            (f" · {len(self.comparison.bands)} bands · {_count(len(self.differences))}", "$quiet"),
        )

    def _told(self) -> None:
        """Say where the cursor is and what differs there."""
        comparison, panes = self.comparison, self.panes
        if comparison is None or not comparison.bands:
            return
        band = panes.band
        whole = all(comparison.bands[band].segments)
        score = f" · {comparison.bands[band].score:.2f}" if whole else " · gap"
        if by_hand(comparison, band):
            score = " · by hand"
        mode = "" if panes.mode == "aligned" else f"{panes.mode} · "
        self.query_one(TitleBar).right = ((f"{mode}band {band + 1}{score}", "$quiet"),)
        words = told(self.differences, band, self._stop, self.names)
        self.query_one("#told", Lines).spans = (words,)

    def on_resize(self, event: events.Resize) -> None:
        panes = self.panes
        if panes.mode != "free" and self.comparison is not None:
            mode = self._mode_for(event.size.width)
            if mode != panes.mode:
                panes.change(mode)
                self._heads()
                self._told()

    def _mode_for(self, width: int) -> Mode:
        count = len(self.comparison.readings) if self.comparison else 2
        narrow = width < NARROW or width // count < NARROWEST_PANE
        stacked = narrow if self._wish is None else self._wish
        return "interlinear" if stacked else "aligned"

    # -- moving

    def go(self, band: int) -> None:
        self._stop = None
        self.panes.go(band)
        self._told()

    def action_down(self) -> None:
        self._step_bands(1)

    def action_up(self) -> None:
        self._step_bands(-1)

    def _step_bands(self, by: int) -> None:
        panes = self.panes
        if panes.mode == "free":
            panes.scroll_pane(by)
            self._told()
        elif panes.bands is not None and not panes.scroll_inside(by):
            self.go(panes.band + by)

    def action_half_page_down(self) -> None:
        self._page(0.5)

    def action_half_page_up(self) -> None:
        self._page(-0.5)

    def action_page_down(self) -> None:
        self._page(1)

    def action_page_up(self) -> None:
        self._page(-1)

    def _page(self, pages: float) -> None:
        panes = self.panes
        lines = round(pages * max(1, panes.size.height - 2))
        if panes.mode == "free":
            panes.scroll_pane(lines)
        elif panes.bands is not None and panes.bands.bands:
            self.go(panes.band_lines_away(lines))

    def action_top(self) -> None:
        if self.panes.mode == "free":
            self.panes.scroll_pane(-self.panes.longest)
        self.go(0)

    def action_bottom(self) -> None:
        if self.panes.mode == "free":
            self.panes.scroll_pane(self.panes.longest)
        elif self.comparison is not None:
            self.go(len(self.comparison.bands) - 1)

    def action_next_divergence(self) -> None:
        self._to_difference(1)

    def action_previous_divergence(self) -> None:
        self._to_difference(-1)

    def _to_difference(self, way: int) -> None:
        """To the next difference from where the cursor is, stopping at the ends."""
        if self.aligned() is None:
            return
        if not self.differences:
            self.say("No differences were found.")
            return
        band = self.panes.band_in_view
        if self._stop is not None and self.differences[self._stop].band == band:
            number = self._stop + way
        elif way > 0:
            later = [n for n, d in enumerate(self.differences) if d.band >= band]
            number = later[0] if later else len(self.differences)
        else:
            number = max((n for n, d in enumerate(self.differences) if d.band < band), default=-1)
        if not 0 <= number < len(self.differences):
            self.say(
                "No difference after this one." if way > 0 else "No difference before this one."
            )
            return
        self._stop = number
        self.panes.go(self.differences[number].band)
        self.panes.focus_on(self.differences[number].spans)
        self._told()

    @on(Panes.Pressed)
    def _pressed(self, event: Panes.Pressed) -> None:
        self.panes.choose_pane(event.pane)
        self.go(event.band)
        self._heads()

    # -- searching

    def action_search(self) -> None:
        if self.aligned() is not None:
            hint = "enter goes to the next band that has it · esc leaves"
            self.app.push_screen(
                AskText("Search in all versions", self._sought, hint=hint), self._seek
            )

    def _seek(self, text: str | None) -> None:
        """To the next band with these words in any version, round to the first."""
        if not text or self.comparison is None:
            return
        self._sought = text
        found = bands_with(text, self.comparison)
        if not found:
            self.say(f"No version has “{text}”.", "warning")
            return
        here = self.panes.band_in_view
        band = next((band for band in found if band > here), found[0])
        self.go(band)
        self.say(f"“{text}” · {found.index(band) + 1} of {len(found)} bands · / enter goes on")

    # -- panes

    def action_next_pane(self) -> None:
        self.to_pane(1)

    def action_previous_pane(self) -> None:
        self.to_pane(-1)

    def to_pane(self, by: int) -> None:
        comparison = self.aligned()
        if comparison is not None:
            self.panes.choose_pane((self.panes.pane + by) % len(comparison.readings))
            self._heads()

    def action_free_panes(self) -> None:
        if self.aligned() is None:
            return
        free = self.panes.mode != "free"
        self.panes.change("free" if free else self._mode_for(self.size.width))
        self._heads()
        self._told()
        self.say("each pane by itself: j k scroll this one, tab changes it" if free else "aligned")

    def action_interlinear(self) -> None:
        if self.aligned() is None:
            return
        self._wish = self.panes.mode != "interlinear"
        self.panes.change(self._mode_for(self.size.width))
        self._heads()
        self._told()

    def action_read_pane(self) -> None:
        article = self.current_article
        if self.comparison is None or article is None or self.panes.bands is None:
            return
        offset = self.panes.bands.offset_of(self.panes.band_in_view, self.panes.pane)
        self.hexapla.open_article(article, offset)

    def action_why_variants(self) -> None:
        comparison = self.aligned()
        if comparison is None:
            return
        self.app.push_screen(Why(comparison, self.names))

    def something_to_copy(self) -> str | None:
        panes = self.panes
        if self.comparison is None or panes.bands is None:
            return None
        text = self.comparison.readings[panes.pane].text
        ranges = panes.bands.ranges(panes.band, panes.pane)
        return " ".join(text[start:end] for start, end in ranges) or None


def _count(number: int) -> str:
    return "no differences" if not number else f"{number} difference{'s' * (number != 1)}"
