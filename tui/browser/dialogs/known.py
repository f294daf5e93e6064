"""What is known of an article, and why."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.browser.dialogs.telling import Telling, beside
from tui.browser.widgets.bars import Span as Words
from tui.browser.widgets.facts import ONE_TEXT, fact_lines, link_line, name_span, reason_lines

if TYPE_CHECKING:
    from tui.workbench.desk import Desk

LINKS_EXPLAINED = 3


class Known(Telling):
    """The facts of one article, and the reasons of its strongest links."""

    def __init__(self, lines: tuple[tuple[Words, ...], ...]) -> None:
        super().__init__("What is known, and why", wide=True)
        self._lines = lines

    @classmethod
    def of(cls, desk: "Desk", article: str) -> "Known":
        """The window for an article. Reads the catalogue: call it in a thread."""
        reading = desk.reading(article)
        links = sorted(desk.links(article), key=lambda link: -link.score)
        ids = {end for link in links for end in (link.left, link.right)} - {article}
        others = {other: desk.row(other) for other in ids}
        explained = links[:LINKS_EXPLAINED]
        lines = list(fact_lines(reading, links, others, apart=explained))
        versions = [link for link in explained if link.kind in ONE_TEXT]
        more = len(reading.row.variants) - len(versions)
        for link in explained:
            lines.append(())
            lines.append(link_line(article, link, others, more if link in versions[-1:] else 0))
            lines += reason_lines(link.seen_from(article))
        return cls(tuple(lines))

    def told(self) -> Iterable[Widget]:
        for line in self._lines:
            if line and line[0][0] == name_span(line[0][0].strip())[0]:
                yield beside(line[0], line[1:], cells=len(line[0][0]))
            else:
                yield Static(Content.assemble(*line))
