"""What an article begins like, beside or below the list."""

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.analysis.facts import UNDETERMINED
from tui.browser import badges
from tui.browser.widgets.bars import Lines
from tui.browser.widgets.bars import Span as Words
from tui.browser.widgets.flow import Flow
from tui.browser.widgets.spans import Span
from tui.corpus.article import Row
from tui.corpus.hygiene import one_line

if TYPE_CHECKING:
    from tui.workbench.reading import Reading

SHOWN = 20_000
"""Code points of a text that a preview takes: more than the tallest screen shows."""


class Preview(Vertical, can_focus=False):
    """The facts of a row at once, its text as soon as it has been read.

    The former article's text makes way at once: nobody may read one under the other's title.
    """

    def __init__(self) -> None:
        super().__init__()
        self.row: Row | None = None
        self._shown: str | None = None

    def compose(self) -> ComposeResult:
        yield Lines(id="preview-facts")
        yield Flow(id="preview-text")

    def show_row(self, row: Row | None) -> None:
        """Show the facts of an article, and its text when that is there already."""
        self.row = row
        if row is None or self._shown != row.id:
            self._shown = None
            self.query_one(Flow).show("")
        self.query_one(Lines).spans = () if row is None else (facts_line(row, self.size.width),)

    def show_reading(self, reading: "Reading") -> None:
        """Show a text, if it is that of the row that is shown."""
        if self.row is not None and reading.row.id == self.row.id:
            self._shown = reading.row.id
            self.query_one(Flow).show(reading.text[:SHOWN], boilerplate_spans(reading))

    def on_resize(self) -> None:
        self.show_row(self.row)


def boilerplate_spans(reading: "Reading") -> list[Span]:
    """What surrounds an article without being its text, to be dimmed."""
    return [Span(part.start, part.end, "boilerplate") for part in reading.facts.boilerplate]


def facts_line(row: Row, width: int) -> tuple[Words, ...]:
    """Id, language with its certainty, source, path and size; what says least goes first."""
    badge = badges.language_of(row)
    sure = f"{badge} {badges.percent(row.language_confidence)}"
    if row.language == UNDETERMINED:
        sure = "language unknown"
    parts: list[Words] = [
        (one_line(row.id), "bold"),
        (f" · {one_line(sure)}", "$accent"),
        *((f" · {one_line(doubt)}", "$warning") for doubt in badges.doubts(row)),
        (f" · {row.characters:,} characters", "$quiet"),
    ]
    if row.source:
        parts.append((f" · {one_line(row.source)}", ""))
    parts.append((f" · {one_line(row.path)}", "$quiet"))
    while len(parts) > 1 and sum(cell_len(text) for text, _ in parts) + 2 > width:
        parts.pop()
    return tuple(parts)
