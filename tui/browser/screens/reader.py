"""Reading and tagging one article."""

import asyncio
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.browser import badges
from tui.browser.bindings import bindings_for
from tui.browser.commands import Place
from tui.browser.screens.tagging import TaggingScreen
from tui.browser.versions import short_id
from tui.browser.walker import Range
from tui.browser.widgets.bars import Lines, Rule, TitleBar
from tui.browser.widgets.flow import WIDEST, Flow
from tui.browser.widgets.mentions import MentionList, named
from tui.browser.widgets.spans import label_style
from tui.corpus.hygiene import one_line
from tui.settings import Label
from tui.workbench.reading import Reading

SIDE = 32
"""Cells of the list of mentions at least: a label, a name of three words, a count."""
SIDE_FROM = 100
"""Columns from which the list of mentions stands beside the text."""


class LabelBar(Widget, can_focus=False):
    """The labels with their keys; the label of what the cursor is on is marked."""

    current: reactive[str | None] = reactive(None)

    def __init__(self, labels: tuple[Label, ...]) -> None:
        super().__init__()
        self._labels = labels

    def render(self) -> Content:
        theme = self.app.current_theme
        parts: list[tuple[str, str]] = []
        for label in self._labels:
            colour = label_style(label.colour, dark=theme.dark, ansi=theme.ansi).color
            style = f"bold {_css(colour.name if colour else '')}"
            name = f" {label.name} "
            parts += [(f" {label.key}", "$quiet")]
            parts += [(name, f"{style} reverse" if label.name == self.current else style)]
        return Content.assemble(*parts).truncate(self.size.width, ellipsis=True)


def _css(colour: str) -> str:
    return colour if colour.startswith("#") else f"ansi_{colour}"


class ReaderScreen(TaggingScreen):
    """One article: its text with a cursor, its mentions, its labels."""

    PLACE: ClassVar[Place] = "reader"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("reader")
    DEFAULT_CSS = """
    ReaderScreen {
        TitleBar, Rule, LabelBar { height: 1; }
        MentionList { width: 1fr; border-left: solid $rule; }
        MentionList.-narrow { display: none; }
        LabelBar { background: $surface; }
    }
    """

    def compose_place(self) -> ComposeResult:
        yield TitleBar()
        about = Lines(id="about")
        about.styles.height = 1
        yield about
        yield Rule()
        with Horizontal():
            yield Flow(self.desk.settings.labels)
            yield MentionList()
        yield LabelBar(self.desk.settings.labels)

    def on_mount(self) -> None:
        self.query_one(TitleBar).left = (("opening …", "$quiet"),)

    def on_resize(self, event: events.Resize) -> None:
        width = event.size.width
        narrow = width < SIDE_FROM
        self.query_one(MentionList).set_class(narrow, "-narrow")
        # the list stands beside the text, also where the screen is wider than lines should be
        self.flow.styles.width = width if narrow else min(WIDEST, width - SIDE)

    # -- what stands around the text

    def take(self, reading: Reading) -> None:
        super().take(reading)
        self.query_one(Rule).problem = ""
        self._title(reading)
        self._about(reading)
        self._side(reading)

    def mark(self) -> None:
        super().mark()
        if self.reading is not None:
            self._title(self.reading)
            self._side(self.reading)

    def draw(self) -> None:
        super().draw()
        around = [m for m in self.mentions if m.start <= self.cursor < m.end]
        self.query_one(MentionList).current = frozenset(m.id for m in around)
        mention, suggestion = self.mention_here, self.suggestion_here
        here = mention or suggestion
        self.query_one(LabelBar).current = here.label if here is not None else None

    def _title(self, reading: Reading) -> None:
        row = reading.row
        language = badges.language_of(row)
        bar = self.query_one(TitleBar)
        bar.left = (
            (f"{language} ", "bold $accent"),
            (f"{short_id(row.id)} · ", "$quiet"),
            (one_line(row.title), "bold"),
        )
        counts = [_count(len(self.mentions), "mention")]
        if not self.suggested:
            counts.append("looking for names …")
        elif self.suggestions:
            counts.append(_count(len(self.suggestions), "suggestion"))
        bar.right = ((" · ".join(counts), "$quiet"),)

    def _about(self, reading: Reading) -> None:
        row, annotation = reading.row, reading.annotation
        status = annotation.review.status
        sign, _ = badges.status(status)
        parts = [(f"{sign} {status}", f"${status}")]
        sure = f"{row.language} {badges.percent(row.language_confidence)}"
        facts = [row.date and row.date.replace("T", " "), row.source, f"{row.words:,} words", sure]
        facts += badges.doubts(row)
        if row.variants:
            others = badges.languages([tag for _, tag in row.variants], 24)
            facts.append(f"{badges.VARIANT_SIGN} {others}")
        parts += [(f" · {one_line(fact)}", "$quiet") for fact in facts if fact]
        parts += [(f" · #{one_line(tag)}", "$accent") for tag in annotation.tags]
        notes = [annotation.review.note, *(note.text for note in annotation.notes)]
        parts += [(f" · ✎ {one_line(note)}", "$warning") for note in notes if note]
        self.query_one("#about", Lines).spans = (tuple(parts),)

    def _side(self, reading: Reading) -> None:
        side = self.query_one(MentionList)
        labels = self.desk.settings.labels
        theme = self.app.current_theme
        colours = {
            label.name: label_style(label.colour, dark=theme.dark, ansi=theme.ansi).color
            for label in labels
        }
        side.colours = {n: f"bold {_css(c.name)}" for n, c in colours.items() if c is not None}
        mentions = reading.annotation.mentions.values()
        side.entries = named(mentions, [label.name for label in labels])
        side.orphans = sum(1 for mention in mentions if mention.state == "orphan")

    # -- from here on

    @on(MentionList.Chosen)
    def _to_entity(self, event: MentionList.Chosen) -> None:
        places = event.entry.places
        start = next((place for place in places if place > self.cursor), places[0])
        spans: list[Range] = [(m.start, m.end) for m in self.mentions if m.start == start]
        if spans:
            self.go(spans[0], focus=spans[0])

    @work(exclusive=True, group="next", exit_on_error=False)
    async def action_next_unreviewed(self) -> None:
        article = await asyncio.to_thread(self.desk.next_unreviewed, self.article)
        if article is None:
            self.say("Every article has a decision.")
        else:
            self.hexapla.open_article(article)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number:,} {what}s"
