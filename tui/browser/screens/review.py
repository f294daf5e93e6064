"""Review: one new article a screen; one key decides and the next one comes."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult

from tui.browser.bindings import bindings_for, shown_keys
from tui.browser.commands import BY_ID
from tui.browser.queue import Queue, progress
from tui.browser.screens.place import PlaceScreen
from tui.browser.widgets.bars import Lines, Rule, TitleBar
from tui.browser.widgets.bars import Span as Words
from tui.browser.widgets.facts import fact_lines
from tui.browser.widgets.flow import Flow
from tui.browser.widgets.preview import boilerplate_spans

if TYPE_CHECKING:
    from tui.analysis.facts import Link
    from tui.browser.commands import Place
    from tui.corpus.article import Row
    from tui.workbench.reading import Reading

BAR_CELLS = 24


@dataclass(frozen=True, slots=True)
class Up:
    """The article that is up for a decision, with what is known of it."""

    reading: "Reading"
    links: tuple["Link", ...]
    others: "dict[str, Row]"
    """The rows of the articles it is linked to, by id."""
    left: int


class ReviewScreen(PlaceScreen):
    """One article after another: its facts above, its text below, one key a decision."""

    PLACE: ClassVar["Place"] = "review"
    BINDINGS = bindings_for("review")

    def __init__(self) -> None:
        super().__init__()
        self._queue: Queue | None = None
        self.up: Up | None = None
        """What is on the screen; None while the first is read and when nothing is left."""

    def compose_place(self) -> ComposeResult:
        yield TitleBar()
        yield Lines(id="facts")
        yield Rule()
        yield Flow(self.desk.settings.labels, id="text")
        yield Lines(id="empty")

    @property
    def queue(self) -> Queue:
        """What is still to be decided on."""
        if self._queue is None:
            self._queue = Queue(self.desk)
        return self._queue

    @property
    def current_article(self) -> str | None:
        return None if self.up is None else self.up.reading.row.id

    def something_to_copy(self) -> str | None:
        return None if self.up is None else self.up.reading.row.title

    def on_mount(self) -> None:
        self.query_one("#empty").display = False
        self.bring()

    # -- bringing articles up

    @work(exclusive=True, exit_on_error=False, group="bring")
    async def bring(self, article: str | None = None, after: str | None = None) -> None:
        """Put an article up, or the next one in the queue."""
        self._show(await asyncio.to_thread(self._find, article, after))

    def _find(self, article: str | None, after: str | None) -> Up | None:
        """The article with its facts; None when nothing is left. Runs in a thread."""
        article = article or self.queue.next(after)
        if article is None:
            return None
        reading = self.desk.reading(article)
        links = tuple(self.desk.links(article))
        others = {
            other: self.desk.row(other)
            for other in {end for link in links for end in (link.left, link.right)} - {article}
        }
        return Up(reading, links, others, self.queue.remaining())

    def _show(self, up: Up | None) -> None:
        self.up = up
        empty = up is None
        for selector in ("#facts", "#text", "Rule"):
            self.query_one(selector).display = not empty
        self.query_one("#empty").display = empty
        if up is None:
            self._say_done()
            return
        self.queue.pace.started()
        if up.reading.row.variants:
            self.align_ahead(up.reading.row)
        self._say_progress(up.left)
        facts = self.query_one("#facts", Lines)
        facts.spans = fact_lines(up.reading, up.links, up.others)
        facts.styles.height = len(facts.spans)
        self.query_one(Flow).show(up.reading.text, boilerplate_spans(up.reading))

    def _say_progress(self, left: int) -> None:
        done = len(self.queue.trail)
        bar = self.query_one(TitleBar)
        filled = round(BAR_CELLS * done / (done + left)) if done + left else BAR_CELLS
        bar.left = (
            ("review", "bold $accent"),
            ("  " + progress(done, left, self.queue.pace.per_minute), ""),
        )
        bar.right = (("━" * filled, "$accent"), ("─" * (BAR_CELLS - filled), "$rule"))

    def _say_done(self) -> None:
        self._say_progress(len(self.queue.skipped))
        done, skipped = len(self.queue.trail), len(self.queue.skipped)
        lines: list[tuple[Words, ...]] = [
            (),
            (("  ✓ Nothing is left to decide on.", "bold $accepted"),),
        ]
        if done:
            lines += [(), ((f"  {done:,} decided just now.", ""),)]
        lines.append(())
        settings = self.desk.settings
        if skipped:
            key = shown_keys(BY_ID["skip"], settings)[0]
            lines.append(
                ((f"  {key}", "bold"), (f" look at the {skipped:,} skipped again", "$quiet"))
            )
        ways = [("undo", "take the last decision back")] if done else []
        for name, what in (*ways, ("back", "back")):
            key = shown_keys(BY_ID[name], settings)[0]
            lines.append(((f"  {key}", "bold"), (f" {what}", "$quiet")))
        lines += [(), (("  New files come up here as they arrive.", "$quiet"),)]
        self.query_one("#empty", Lines).spans = tuple(lines)

    def changed(self, _articles: frozenset[str], /) -> None:
        if self.up is None:
            self.bring()

    # -- deciding

    def decided(self, articles: tuple[str, ...]) -> None:
        for article in articles:
            self.queue.decided(article)
        self.bring(after=articles[-1])

    def action_skip(self) -> None:
        if self.up is None:
            self.queue.skipped.clear()
            self.bring()
        else:
            self.queue.skip(self.up.reading.row.id)
            self.bring()

    @work(exit_on_error=False, group="bring")
    async def _return_to_undone(self) -> None:
        article = await asyncio.to_thread(self.queue.take_back)
        if article is not None:
            self.bring(article)

    def stepped(self) -> None:
        self._return_to_undone()

    # -- reading

    @property
    def text(self) -> Flow:
        """The article's text."""
        return self.query_one(Flow)

    def action_down(self) -> None:
        self.text.scroll_lines(1)

    def action_up(self) -> None:
        self.text.scroll_lines(-1)

    def action_top(self) -> None:
        self.text.scroll_to(y=0, animate=False)

    def action_bottom(self) -> None:
        self.text.scroll_to(y=self.text.max_scroll_y, animate=False)

    def action_half_page_down(self) -> None:
        self.text.scroll_lines(max(1, self.text.size.height // 2))

    def action_half_page_up(self) -> None:
        self.text.scroll_lines(-max(1, self.text.size.height // 2))

    def action_page_down(self) -> None:
        self.text.scroll_lines(max(1, self.text.size.height - 2))

    def action_page_up(self) -> None:
        self.text.scroll_lines(-max(1, self.text.size.height - 2))

    def action_next_paragraph(self) -> None:
        self._to_paragraph(1)

    def action_previous_paragraph(self) -> None:
        self._to_paragraph(-1)

    def _to_paragraph(self, by: int) -> None:
        top = self.text.top_offset
        text = self.text.text
        at = text.find("\n", top) + 1 if by > 0 else text.rfind("\n", 0, max(0, top - 1)) + 1
        if by > 0 and at == 0:
            return
        self.text.reveal(at, row=0)
