"""What every place of the browser has in common: keys, footer, actions that mean the same.

A place derives from `PlaceScreen`, names itself and its bindings, composes its widgets in
`compose_place` and says which article is current; decisions, tags, notes, undo, help, palette and
the ways to other places then work by themselves:

    class ReaderScreen(PlaceScreen):
        PLACE = "reader"
        BINDINGS = bindings_for("reader")

        def compose_place(self) -> ComposeResult: ...
        @property
        def current_article(self) -> str | None: ...
        def changed(self, articles: frozenset[str]) -> None: ...
"""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from tui.browser.widgets.footer import Footer, Tone

if TYPE_CHECKING:
    from tui.annotation.model import Status
    from tui.browser.app import HexaplaApp
    from tui.browser.commands import Place
    from tui.browser.palette import Palette
    from tui.corpus.article import Row
    from tui.workbench.desk import Desk

T = TypeVar("T")
REST_SECONDS = 0.3
"""Who rests so long on an article is reading its line."""
DONE: dict[str, str] = {"accepted": "accepted", "rejected": "rejected", "flagged": "flagged"}


class PlaceScreen(Screen[None], inherit_bindings=False):
    """One place of the browser. Nothing takes the focus by itself: keys belong to the place."""

    PLACE: ClassVar["Place"]
    AUTO_FOCUS = ""
    ESCAPE_TO_MINIMIZE = False

    # -- what a place says of itself

    def compose_place(self) -> ComposeResult:
        """The widgets above the footer."""
        yield from ()

    @property
    def current_article(self) -> str | None:
        """The id of the article that decisions, tags and notes go to; None when there is none."""
        return None

    def needed_article(self) -> str | None:
        """The current article; says so when there is none."""
        article = self.current_article
        if article is None:
            self.say(self.no_article, "warning")
        return article

    @property
    def no_article(self) -> str:
        """Why no article is current, and what to do."""
        return "No article is current here."

    @property
    def chosen_articles(self) -> tuple[str, ...]:
        """What a decision goes to: the marked articles, or the current one."""
        return (self.current_article,) if self.current_article is not None else ()

    def changed(self, articles: frozenset[str], /) -> None:
        """Called on every open place after annotations of these articles changed.

        Empty: it may be any of them. On the event loop, so reading anew belongs into a worker.
        """

    def decided(self, articles: tuple[str, ...], /) -> None:
        """Called in the place where it happened after a decision was kept."""

    def stepped(self) -> None:
        """Called in the place where it happened after a change was taken back or made again."""

    def something_to_copy(self) -> str | None:
        """What `copy` puts on the clipboard: a selection, a sentence, a title."""
        return None

    # -- what a place can use

    @property
    def hexapla(self) -> "HexaplaApp":
        """The app, by its own type."""
        from tui.browser.app import HexaplaApp

        app = self.app
        assert isinstance(app, HexaplaApp)
        return app

    @property
    def desk(self) -> "Desk":
        """The open corpus."""
        return self.hexapla.desk

    def compose(self) -> ComposeResult:
        yield from self.compose_place()
        yield Footer(self.PLACE, self.desk.settings)

    def say(self, text: str, tone: Tone = "said", *, aside: bool = False) -> None:
        """Put a sentence into the footer; what comes from articles is made safe here.

        What is said `aside`, not in answer to a key, leaves a failure standing.
        """
        from tui.corpus.hygiene import one_line

        footer = self.query_one(Footer)
        if not (aside and footer.failed):
            footer.say(one_line(text), tone)

    def write(self, call: Callable[[], T], then: Callable[[T], None]) -> None:
        """Run a change of annotations in its turn, off the event loop; `then` gets its result.

        Changes happen in the order of the keys that asked for them, and none is lost when its
        place closes or the program is told to end. A failure is said in the footer. A key typed
        behind the one that leaves the program changes nothing.
        """
        if self.hexapla.leaving:
            return
        self._follow(asyncio.wrap_future(self.hexapla.scribe.submit(call)), then)

    @work(group="write", exit_on_error=False)
    async def _follow(self, future: "asyncio.Future[T]", then: Callable[[T], None]) -> None:
        # shielded: a place that closes stops listening, the change itself goes on
        then(await asyncio.shield(future))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.say(f"{event.worker.error}" or type(event.worker.error).__name__, "failure")

    @work(exclusive=True, exit_on_error=False, group="ahead")
    async def align_ahead(self, row: "Row") -> None:
        """Align the versions of an article that the person rests on: they may be wanted next."""
        from tui.browser.versions import side_by_side
        from tui.workbench.comparison import MOST_VERSIONS

        await asyncio.sleep(REST_SECONDS)
        await self.hexapla.ahead.make(side_by_side(row, MOST_VERSIONS))

    # -- decisions

    def decide(self, status: "Status") -> None:
        """Give the chosen articles a status, then say so and tell every place."""
        articles = self.chosen_articles
        if not articles:
            self.say(self.no_article, "warning")
            return
        desk = self.desk

        def then(_: object) -> None:
            what = articles[0] if len(articles) == 1 else f"{len(articles):,} articles"
            self.hexapla.tell_changed(frozenset(articles))
            self.say(f"{DONE.get(status, status)} · {what}")
            self.decided(articles)

        self.write(lambda: desk.set_status(articles, status), then)

    def action_accept(self) -> None:
        self.decide("accepted")

    def action_reject(self) -> None:
        self.decide("rejected")

    def action_flag(self) -> None:
        self.decide("flagged")

    def action_undo(self) -> None:
        self._step(self.desk.undo, "taken back", "Nothing to take back.")

    def action_redo(self) -> None:
        self._step(self.desk.redo, "made again", "Nothing to make again.")

    def _step(self, call: Callable[[], str | None], done: str, nothing: str) -> None:
        def then(sentence: str | None) -> None:
            if sentence is None:
                self.say(nothing, "warning")
                return
            self.hexapla.tell_changed(frozenset())
            self.say(f"{done}: {sentence}")
            self.stepped()

        self.write(call, then)

    # -- ways to other places

    def action_back(self) -> None:
        self.hexapla.back()

    def action_cancel(self) -> None:
        self.say("")

    def action_quit(self) -> None:
        self.hexapla.leave()

    def action_entities(self) -> None:
        self.hexapla.open_place("entities")

    def action_review(self) -> None:
        self.hexapla.open_place("review")

    def action_history(self) -> None:
        self.hexapla.open_place("history")

    def action_variants(self) -> None:
        article = self.needed_article()
        if article is not None:
            self.hexapla.open_variants(article)

    def action_theme(self) -> None:
        self.say(f"theme: {self.hexapla.next_theme()}")

    @work(exit_on_error=False, group="menu")
    async def action_help(self) -> None:
        from tui.browser.palette import Palette

        await self._run_chosen(Palette.help(self.PLACE, self.desk.settings))

    @work(exit_on_error=False, group="menu")
    async def action_palette(self) -> None:
        from tui.browser.palette import Palette

        await self._run_chosen(Palette.all(self.PLACE, self.desk.settings))

    async def _run_chosen(self, palette: "Palette") -> None:
        """Let the person choose a command, then run it here."""
        action = await self.app.push_screen_wait(palette)
        if action is not None:
            await self.run_action(action)

    def action_search(self) -> None:
        self.say("There is nothing to search here.", "warning")

    def action_copy(self) -> None:
        text = self.something_to_copy()
        if text is None:
            self.say("There is nothing to copy here.", "warning")
            return
        self.app.copy_to_clipboard(text)
        self.say(f"copied: {text if len(text) <= 40 else text[:39] + '…'}")

    # -- words on an article

    @work(exit_on_error=False, group="menu")
    async def action_tags(self) -> None:
        article = self.needed_article()
        if article is None:
            return
        from tui.browser.dialogs.tags import AskTags, tags_of

        desk = self.desk
        row = await asyncio.to_thread(desk.row, article)
        typed = await self.app.push_screen_wait(AskTags(row.tags))
        if typed is None or tags_of(typed) == row.tags:
            return
        tags = tags_of(typed)

        def then(_: object) -> None:
            self.hexapla.tell_changed(frozenset({article}))
            self.say(f"tags: {' '.join(f'#{tag}' for tag in tags) or 'none'} · {article}")

        self.write(lambda: desk.set_tags(article, tags), then)

    @work(exit_on_error=False, group="menu")
    async def action_memo(self) -> None:
        article = self.needed_article()
        if article is None:
            return
        from tui.browser.dialogs.ask import AskText

        desk = self.desk
        before = await asyncio.to_thread(desk.note, article)
        note = await self.app.push_screen_wait(AskText(f"Note on {article}", before))
        if note is None or note == before:
            return

        def then(_: object) -> None:
            self.hexapla.tell_changed(frozenset({article}))
            self.say(f"note {'kept' if note else 'removed'} · {article}")

        self.write(lambda: desk.set_note(article, note), then)

    @work(exit_on_error=False, group="menu")
    async def action_pager(self) -> None:
        article = self.needed_article()
        if article is None:
            return
        from tui.browser.pager import page

        reading = await asyncio.to_thread(self.desk.reading, article)
        problem = page(self.app, article, reading.text)
        if problem:
            self.say(problem, "failure")

    @work(exit_on_error=False, group="menu")
    async def action_facts(self) -> None:
        article = self.needed_article()
        if article is None:
            return
        from tui.browser.dialogs.known import Known

        await self.app.push_screen_wait(await asyncio.to_thread(Known.of, self.desk, article))
