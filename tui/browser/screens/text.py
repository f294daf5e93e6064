"""A place that shows one article's text with a cursor: moving, selecting, jumping, searching."""

import asyncio
import re
from collections.abc import Mapping

from textual import on, work
from textual.worker import Worker, WorkerState

from tui.analysis.facts import Suggestion
from tui.annotation.model import Mention
from tui.browser.dialogs.ask import AskText
from tui.browser.dialogs.hints import Hints, letters_for, worth_jumping_to
from tui.browser.marks import marks
from tui.browser.screens.place import PlaceScreen
from tui.browser.screens.turns import Turns, in_turn
from tui.browser.walker import Range, Walker
from tui.browser.widgets.bars import Rule
from tui.browser.widgets.flow import Flow
from tui.browser.widgets.spans import Span
from tui.workbench.reading import Reading

LONGEST_QUOTE = 48
"""Code points of a quote in the footer."""


class TextScreen(Turns, PlaceScreen):
    """Holds a `Flow` with the text of `article`."""

    def __init__(self, article: str, offset: int | None = None) -> None:
        Turns.__init__(self)
        PlaceScreen.__init__(self)
        self.article = article
        self.reading: Reading | None = None
        self.mentions: tuple[Mention, ...] = ()
        """The accepted ones, in order."""
        self.suggestions: tuple[Suggestion, ...] = ()
        self.walker = Walker("", "und", ())
        self.cursor = 0
        """The code point the cursor is on."""
        self.focus_range: Range | None = None
        """The mention or suggestion that was stepped to; None: whatever is under the cursor."""
        self.selecting: Range | None = None
        """The word a selection began at."""
        self.matches: tuple[Range, ...] = ()
        self._goal: int | None = None
        self._offset = offset

    # -- opening and refreshing

    @property
    def current_article(self) -> str | None:
        return self.article

    @property
    def flow(self) -> Flow:
        return self.query_one(Flow)

    def on_mount(self) -> None:
        self.load()

    def changed(self, articles: frozenset[str]) -> None:
        if not articles or self.article in articles:
            self.load()

    @work(exclusive=True, group="reading", exit_on_error=False)
    async def load(self) -> None:
        """Read article and suggestions off the event loop, and show each as it comes."""
        article = self.article
        self.take(await asyncio.to_thread(self.desk.reading, article))
        self.suggestions = await asyncio.to_thread(self.desk.suggestions, article)
        self.suggested = True
        self.mark()
        self.go_on()

    def take(self, reading: Reading) -> None:
        """Show a reading: another text from its beginning, the same one where one is."""
        before, self.reading = self.reading, reading
        accepted = [m for m in reading.annotation.mentions.values() if m.state == "accepted"]
        self.mentions = tuple(sorted(accepted, key=lambda m: (m.start, -m.end)))
        if before is None or before.text != reading.text:
            self.walker = Walker(reading.text, reading.row.language, reading.segments)
            self.selecting = self.focus_range = None
            self.matches = ()
            self.suggestions, self.suggested = (), False
            self.flow.show(reading.text)
            self.mark()
            wanted, self._offset = self._offset, None
            self.go(self.walker.nearest_word(wanted or 0), row=None if not wanted else 4)
        elif before.annotation != reading.annotation:
            self.mark()
        self.go_on()

    def mark(self) -> None:
        """Draw mentions, suggestions and boilerplate."""
        if self.reading is None:
            return
        reading = self.reading
        title = reading.row.title if reading.row.titled else None
        titled = title if title and reading.text.startswith(title) else None
        found = marks(
            len(reading.text),
            reading.annotation.mentions.values(),
            self.suggestions,
            reading.facts.boilerplate,
            titled,
        )
        hits = (Span(a, b, "match", 60) for a, b in self.matches)
        self.flow.mark([*found.spans, *hits], found.inserts)
        self.draw()

    @on(Worker.StateChanged)
    def _failed(self, event: Worker.StateChanged) -> None:
        if event.worker.group == "reading" and event.state is WorkerState.ERROR:
            self.query_one(Rule).problem = f"{self.article} cannot be read: {event.worker.error}"
            if not self.opened:
                self.will_not_open()
            self.has_suggestions()
        elif event.worker.group == "write" and event.state in {
            WorkerState.ERROR,
            WorkerState.CANCELLED,
        }:
            self.kept()

    @property
    def opened(self) -> bool:
        return self.reading is not None

    def says_it_looks(self) -> None:
        self.say("looking for names …")

    # -- what is under the cursor

    @property
    def mention_here(self) -> Mention | None:
        """The mention stepped to, else the innermost one under the cursor."""
        around = [m for m in self.mentions if m.start <= self.cursor < m.end]
        focused = [m for m in around if (m.start, m.end) == self.focus_range]
        return min(focused or around, key=lambda m: m.end - m.start, default=None)

    @property
    def suggestion_here(self) -> Suggestion | None:
        """The suggestion stepped to, else the innermost one under the cursor."""
        around = [s for s in self.suggestions if s.start <= self.cursor < s.end]
        focused = [s for s in around if (s.start, s.end) == self.focus_range]
        return min(focused or around, key=lambda s: s.end - s.start, default=None)

    @property
    def selection(self) -> Range | None:
        """From the word the selection began at to the word under the cursor."""
        if self.selecting is None:
            return None
        word = self.walker.word_at(self.cursor) or (self.cursor, self.cursor + 1)
        return min(self.selecting[0], word[0]), max(self.selecting[1], word[1])

    def quote(self, start: int, end: int) -> str:
        """A stretch of the text for a sentence in the footer."""
        assert self.reading is not None
        text = self.reading.text[start:end]
        return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"

    def something_to_copy(self) -> str | None:
        if self.reading is None:
            return None
        where = self.selection or self.focus_range or self.walker.sentence_at(self.cursor)
        return self.reading.text[where[0] : where[1]] if where else None

    # -- the cursor

    def go(
        self, where: Range | int | None, *, row: int | None = None, focus: Range | None = None
    ) -> None:
        """Put the cursor on a range's start, `focus` the mention or suggestion it stands for."""
        if where is None:
            return
        self.cursor = where if isinstance(where, int) else where[0]
        self.focus_range = focus
        self._goal = None
        self.flow.reveal(self.cursor, None if focus is None else focus[1], row=row)
        self.draw()

    def draw(self) -> None:
        """Draw the cursor, the sentence it is in, the selection, what a search found."""
        if self.reading is None:
            return
        spans = []
        sentence = self.walker.sentence_at(self.cursor)
        if sentence is not None:
            spans.append(Span(*sentence, "sentence", 0))
        selection = self.selection
        word = self.walker.word_at(self.cursor)
        if selection is not None:
            spans.append(Span(*selection, "selection", 90))
        if self.focus_range is not None:
            spans.append(Span(*self.focus_range, "focus", 100))
        elif word is not None:
            spans.append(Span(*word, "word", 100))
        self.flow.overlay(spans, sentence or (self.cursor, self.cursor + 1))

    def move_lines(self, by: int) -> None:
        """The cursor some lines down (or up), in its column as near as words allow."""
        lines = self.flow.lines
        line, cell = lines.locate(self.cursor)
        goal = cell if self._goal is None else self._goal
        row = lines.row(max(0, min(line + by, lines.height - 1)))
        words = list(self.walker.words_within(row.start, row.end))
        nearest = min(words, key=lambda w: abs(row.column(w[0]) - goal), default=None)
        self.go(row.start if nearest is None else nearest)
        self._goal = goal

    @in_turn
    def action_down(self) -> None:
        self.move_lines(1)

    @in_turn
    def action_up(self) -> None:
        self.move_lines(-1)

    @in_turn
    def action_half_page_down(self) -> None:
        self.move_lines(max(1, self.flow.size.height // 2))

    @in_turn
    def action_half_page_up(self) -> None:
        self.move_lines(-max(1, self.flow.size.height // 2))

    @in_turn
    def action_page_down(self) -> None:
        self.move_lines(max(1, self.flow.size.height - 2))

    @in_turn
    def action_page_up(self) -> None:
        self.move_lines(-max(1, self.flow.size.height - 2))

    @in_turn
    def action_top(self) -> None:
        self.go(self.walker.nearest_word(0))

    @in_turn
    def action_bottom(self) -> None:
        self.go(self.walker.previous_word(len(self.flow.text)))

    @in_turn
    def action_next_word(self) -> None:
        self.go(self.walker.next_word(self.cursor))

    @in_turn
    def action_previous_word(self) -> None:
        self.go(self.walker.previous_word(self.cursor))

    @in_turn
    def action_next_sentence(self) -> None:
        self._to_word_from(self.walker.next_sentence(self.cursor))

    @in_turn
    def action_previous_sentence(self) -> None:
        self._to_word_from(self.walker.previous_sentence(self._sentence_cursor()))

    @in_turn
    def action_next_paragraph(self) -> None:
        self._to_word_from(self.walker.next_paragraph(self.cursor))

    @in_turn
    def action_previous_paragraph(self) -> None:
        self._to_word_from(self.walker.previous_paragraph(self._sentence_cursor()))

    def _sentence_cursor(self) -> int:
        """The cursor, or its sentence's start when only a quotation mark lies between."""
        sentence = self.walker.sentence_at(self.cursor)
        if sentence is not None and self.walker.next_word(sentence[0] - 1) is not None:
            first = self.walker.next_word(sentence[0] - 1)
            if first is not None and first[0] == self.cursor:
                return sentence[0]
        return self.cursor

    def _to_word_from(self, offset: int | None) -> None:
        if offset is not None:
            self.go(self.walker.nearest_word(offset) or offset)

    @on(Flow.Pressed)
    def _pressed(self, event: Flow.Pressed) -> None:
        self.go(self.walker.nearest_word(event.offset) or event.offset)

    # -- selecting and jumping

    @in_turn
    def action_select(self) -> None:
        if self.selecting is not None:
            self.action_cancel()
            return
        self.selecting = self.walker.word_at(self.cursor)
        self.focus_range = None
        self.draw()
        self.say("select: w b ) J j stretch · a label's key tags · y copies · esc leaves")

    def action_cancel(self) -> None:
        self.forget_waiting()
        if self.selecting is not None:
            self.selecting = None
        elif self.focus_range is not None:
            self.focus_range = None
        elif self.matches:
            self.matches = ()
            self.mark()
        self.draw()
        self.say("")

    @in_turn
    def action_jump(self) -> None:
        words = list(self.walker.words_within(*self.flow.seen))
        names = {m.start for m in self.mentions} | {s.start for s in self.suggestions}
        hints = letters_for(worth_jumping_to(self.flow.text, words, names))
        if not hints:
            self.say("There is no word to jump to.", "warning")
            return
        self.flow.hint(hints)
        self.say("type the letters of a word to go there · esc stays")

        def narrowed(left: Mapping[int, str]) -> None:
            self.flow.hint(left)

        def there(place: int | None) -> None:
            self.flow.hint({})
            self.say("")
            if place is not None:
                self.go(self.walker.word_at(place))

        self.app.push_screen(Hints(hints, narrowed), there)

    # -- searching

    @in_turn
    def action_search(self) -> None:
        def found(text: str | None) -> None:
            if text:
                self.search(text)

        self.app.push_screen(AskText("Search in this text", hint="enter finds · esc leaves"), found)

    def search(self, text: str) -> None:
        """Mark every place that has these words, in any case, and go to the next one."""
        assert self.reading is not None
        words = r"\s+".join(re.escape(word) for word in text.split())
        found = re.finditer(words, self.reading.text, re.IGNORECASE) if words else ()
        self.matches = tuple((m.start(), m.end()) for m in found)
        self.mark()
        if not self.matches:
            self.say(f"Nothing here has “{text}”.", "warning")
            return
        self._to_match(next((m for m in self.matches if m[0] >= self.cursor), self.matches[0]))

    @in_turn
    def action_next_match(self) -> None:
        if not self.matches:
            self.say("Nothing was searched for: / searches.", "warning")
            return
        self._to_match(next((m for m in self.matches if m[0] > self.cursor), self.matches[0]))

    @in_turn
    def action_previous_match(self) -> None:
        if not self.matches:
            self.say("Nothing was searched for: / searches.", "warning")
            return
        before = [m for m in self.matches if m[0] < self.cursor]
        self._to_match(before[-1] if before else self.matches[-1])

    def _to_match(self, match: Range) -> None:
        self.go(match, focus=match if self.selecting is None else None)
        number = self.matches.index(match) + 1
        self.say(f"{number} of {len(self.matches):,}")
