"""The library: every article of the corpus, one line each. The first place one sees."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Vertical

from tui.browser.bindings import bindings_for
from tui.browser.looking import look, next_new, page, pages_around
from tui.browser.screens.watching import WatchingPlace
from tui.browser.view import Look, View
from tui.browser.widgets.bars import Lines, Rule, TitleBar
from tui.browser.widgets.filter import FilterBar, toggled
from tui.browser.widgets.listing import Listing
from tui.browser.widgets.overview import corpus_lines, emptiness, language_width
from tui.browser.widgets.preview import Preview
from tui.browser.widgets.table import Heads, Table
from tui.corpus.article import Problem, Row
from tui.corpus.hygiene import one_line
from tui.corpus.query import QueryError
from tui.workbench.comparison import MOST_VERSIONS

if TYPE_CHECKING:
    from tui.browser.commands import Place
    from tui.workbench.desk import Totals

EMPTY_LINES = 8
"""What the sentences in an empty list take."""
HEAD_AND_GAP = 2
"""The line of heads, and one between the last row and the preview."""
KEY_PAUSE_SECONDS = 0.03
"""Shorter than a fast typist's pause: what is typed or passed over in one go is looked up once."""


class LibraryScreen(WatchingPlace):
    """The list with its filter, its order, its preview; new files appear while it is open."""

    PLACE: ClassVar["Place"] = "library"
    BINDINGS = bindings_for("library")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (160, "-wide")]  # noqa: RUF012 - as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-usual"), (34, "-tall")]  # noqa: RUF012 - as Textual has it

    def __init__(self) -> None:
        super().__init__()
        self.view = View()
        self.seen: Look | None = None
        """What the last look found; None until the first is back."""
        self._generation = -1
        self.totals: Totals | None = None
        """What the corpus holds; None until it was counted."""
        self.problems: tuple[Problem, ...] = ()
        """What could not be read of it."""

    # -- the parts

    def compose_place(self) -> ComposeResult:
        table = Table(id="rows")
        yield TitleBar()
        yield FilterBar()
        yield Rule(id="under-filter")
        with Container(id="body"):
            with Vertical(id="list"):
                yield Heads(table)
                yield table
                yield Lines(id="empty")
            with Vertical(id="beside"):
                yield Rule(id="over-preview")
                yield Preview()

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def listing(self) -> Listing:
        return self.table

    @property
    def current_article(self) -> str | None:
        row = self.table.current
        return None if row is None else row.id

    @property
    def chosen_articles(self) -> tuple[str, ...]:
        return tuple(sorted(self.table.marked)) or super().chosen_articles

    def something_to_copy(self) -> str | None:
        row = self.table.current
        return None if row is None else row.title

    # -- looking

    def on_mount(self) -> None:
        self.look_again()
        self._warn()
        self.watch_corpus()

    @work(exit_on_error=False, group="warn")
    async def _warn(self) -> None:
        """Say what a person should know before working, while it is still before."""
        warnings = await asyncio.to_thread(lambda: self.desk.warnings)
        if warnings:
            more = f" (and {len(warnings) - 1} more: hexapla check)" if len(warnings) > 1 else ""
            self.say(warnings[0] + more, "failure")

    def changed(self, _articles: frozenset[str], /) -> None:
        self.look_again()

    def on_screen_resume(self) -> None:
        if self.seen is not None and self.desk.generation != self._generation:
            self.look_again()

    def look_again(self) -> None:
        """Bring the list up to date with the catalogue; the cursor stays on its article."""
        self._look(self.view, self.current_article)

    def see(self, view: View) -> None:
        """Show another view; the cursor stays on its article when that is still there."""
        self.view = view
        self._look(view, self.current_article)

    @work(exclusive=True, exit_on_error=False, group="look")
    async def _look(self, view: View, keep: str | None) -> None:
        typing = self.query_one(FilterBar).typing
        if typing:
            await asyncio.sleep(KEY_PAUSE_SECONDS)
        generation = self.desk.generation
        try:
            found = await asyncio.to_thread(look, self.desk, view, keep, typing=typing)
        except QueryError as error:
            self.query_one("#under-filter", Rule).problem = one_line(str(error))
            return
        numbers = pages_around(found)
        rows = [await asyncio.to_thread(page, self.desk, found, number) for number in numbers]
        if self.totals is None or generation != self._generation:
            self._generation = generation
            self._count_corpus()
        self._show(found, dict(zip(numbers, rows, strict=True)))

    @work(exclusive=True, exit_on_error=False, group="totals")
    async def _count_corpus(self) -> None:
        # apart from the rows: in a large corpus they needn't wait for the counts
        self.totals = await asyncio.to_thread(self.desk.totals)
        self.problems = await asyncio.to_thread(lambda: self.desk.problems)
        width = language_width(self.totals)
        if width != self.table.language_width:
            self.table.language_width = width
            self.table.restyle()
        self._say_what_is_seen()

    def _show(self, found: Look, rows: Mapping[int, Sequence[Row]]) -> None:
        table = self.table
        same = self.seen is not None and self.seen.view == found.view
        above = table.cursor - round(table.scroll_target_y)
        former = table.outline
        self.seen = found
        serial = table.pages.renew() if same else table.pages.forget()
        for number, held in rows.items():
            table.pages.put(number, serial, held)
        table.outline = found.outline
        if found.outline is not None and former is not None:
            table.outline = found.outline.folded_as(former)
        table.count = found.count if table.outline is None else len(table.outline)
        if found.position is not None:
            table.stand_on(table.line_of(found.position), above)
        elif not same:
            table.stand_on(0, 0)
        table.restyle()
        self._say_what_is_seen()
        self._preview()

    def _say_what_is_seen(self) -> None:
        found, totals, settings = self.seen, self.totals, self.desk.settings
        if found is None or totals is None:
            return
        bar = self.query_one(TitleBar)
        lines = corpus_lines(totals, settings, len(self.problems))
        bar.left, bar.shorter = lines[0], tuple(lines[1:])
        bar.right = ((found.view.describe(), "$quiet"),)
        heads = self.query_one(Heads)
        heads.order = ("" if found.view.grouped else found.view.sort, found.view.descending)
        heads.refresh()
        self.query_one("#under-filter", Rule).problem = ""
        self.query_one(FilterBar).outcome = (
            f"{found.count:,} of {totals.articles:,} · {found.milliseconds:.1f} ms"
            if found.view.text.strip()
            else ""
        )
        self._share_room()
        nothing = emptiness(found, totals, settings)
        self.query_one("#empty", Lines).spans = nothing
        self.query_one("#empty").display = bool(nothing)
        self.table.display = not nothing

    def on_resize(self) -> None:
        self._share_room()

    def _share_room(self) -> None:
        """Give the preview what a small corpus leaves of the height; filtering moves nothing."""
        beside = self.query_one("#beside")
        height = self.query_one("#body").size.height
        if self.totals is None or self.has_class("-wide") or not height:
            beside.styles.min_height = 0
            return
        rows = max(self.totals.articles, EMPTY_LINES)
        beside.styles.min_height = min(height - EMPTY_LINES, max(0, height - rows - HEAD_AND_GAP))

    @on(Table.PageWanted)
    @work(exit_on_error=False, group="page")
    async def _fetch(self, event: Table.PageWanted) -> None:
        if self.seen is None or event.serial != self.table.pages.serial:
            return
        try:
            rows = await asyncio.to_thread(page, self.desk, self.seen, event.number)
        except BaseException:
            self.table.pages.failed(event.number)
            raise
        if self.table.pages.put(event.number, event.serial, rows):
            self.table.refresh()
            if self.query_one(Preview).row is None:
                self._preview()

    # -- new files

    def told_progress(self, text: str) -> None:
        self.query_one(TitleBar).right = ((text, "$accent"),)

    def looked(self) -> None:
        if self.desk.generation != self._generation:
            self.hexapla.tell_changed(frozenset())
        else:
            self._say_what_is_seen()

    # -- filter and order

    def action_search(self) -> None:
        self.query_one(FilterBar).open()

    def action_cancel(self) -> None:
        super().action_cancel()
        if self.table.marked:
            self.table.marked.clear()
            self.table.restyle()
        elif self.view.text:
            self.query_one(FilterBar).set("")

    @on(FilterBar.Changed)
    def _filter(self, event: FilterBar.Changed) -> None:
        self.see(replace(self.view, text=event.text))

    def action_sort(self) -> None:
        self.see(replace(self.view.next_sort(), grouped=False))

    def action_sort_direction(self) -> None:
        self.see(replace(self.view, descending=not self.view.descending))

    def action_by_cluster(self) -> None:
        self.see(replace(self.view, grouped=not self.view.grouped))

    @work(exit_on_error=False, group="menu")
    async def action_facets(self) -> None:
        from tui.browser.dialogs.facets import facets

        window = await asyncio.to_thread(facets, self.desk, self.view.text)
        term = await self.app.push_screen_wait(window)
        if term is not None:
            self.query_one(FilterBar).set(toggled(self.view.text, term))

    @work(exit_on_error=False, group="menu")
    async def action_problems(self) -> None:
        from tui.browser.dialogs.choose import Choice, Choose

        choices = [
            Choice(
                "", problem.message, lead=problem.path, mark=f":{problem.line or ''}".rstrip(":")
            )
            for problem in self.problems
        ]
        if not choices:
            self.say("Everything in the corpus could be read.")
            return

        def search(typed: str) -> list[Choice[str]]:
            wanted = typed.casefold()
            return [c for c in choices if wanted in f"{c.lead} {c.title}".casefold()]

        await self.app.push_screen_wait(Choose("Skipped, and why", search))

    # -- the row under the cursor

    @on(Listing.Moved)
    def _preview(self) -> None:
        preview = self.query_one(Preview)
        row = self.table.current
        if row == preview.row:
            return
        preview.show_row(row)
        if row is not None and self.query_one("#beside").display:
            self._read(row.id)
        if row is not None and row.variants:
            self.align_ahead(row)

    @work(exclusive=True, exit_on_error=False, group="preview")
    async def _read(self, article: str) -> None:
        await asyncio.sleep(KEY_PAUSE_SECONDS)
        reading = await asyncio.to_thread(self.desk.reading, article)
        self.query_one(Preview).show_reading(reading)

    def action_preview(self) -> None:
        beside = self.query_one("#beside")
        beside.display = not beside.display
        if beside.display and self.current_article is not None:
            self._read(self.current_article)

    @on(Listing.Chosen)
    def action_open(self) -> None:
        headline = self.table.headline
        if headline is not None:
            self.table.fold(headline.cluster)
        elif (article := self.needed_article()) is not None:
            self.hexapla.open_article(article)

    @property
    def no_article(self) -> str:
        if self.table.headline is None:
            return super().no_article
        return "This line is a whole cluster: its articles stand below it."

    def action_variants(self) -> None:
        marked = [article for article in self.chosen_articles if article != self.current_article]
        if len(self.table.marked) < 2:
            super().action_variants()
            return
        first = self.current_article if self.current_article in self.table.marked else marked.pop(0)
        if len(marked) >= MOST_VERSIONS:
            self.say(f"At most {MOST_VERSIONS} articles stand side by side.", "warning")
        elif first is not None:
            self.hexapla.open_variants(first, marked)

    def action_mark(self) -> None:
        headline = self.table.headline
        if headline is not None:
            self.table.fold(headline.cluster)
            return
        article = self.current_article
        if article is not None:
            self.table.marked ^= {article}
            self.table.restyle()
            self.listing.move(1)
            if self.table.marked:
                self.say(
                    f"{len(self.table.marked):,} marked · a r f decide on all · v compares them"
                )

    def decided(self, _articles: tuple[str, ...], /) -> None:
        if self.table.marked:
            self.table.marked.clear()
            self.table.restyle()

    @work(exclusive=True, exit_on_error=False, group="next")
    async def action_next_unreviewed(self) -> None:
        if self.seen is None:
            return
        after = self.table.row_number(self.table.cursor)
        at = await asyncio.to_thread(next_new, self.desk, self.seen, -1 if after is None else after)
        if at is None:
            self.say("Every article here has been decided on.")
        else:
            self.listing.move_to(self.table.line_of(at))
