"""The library's list: badges left, free text last, columns that hold in every script."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.browser import badges
from tui.browser.badges import Part
from tui.browser.outline import Headline, Outline
from tui.browser.pages import Pages
from tui.browser.widgets.cells import fit
from tui.browser.widgets.listing import Listing
from tui.corpus.article import Row
from tui.corpus.hygiene import one_line

Column = Literal["status", "language", "cluster", "variants", "mentions", "date", "words", "title"]
GAP = "  "
UNDER = "╎"
"""In the cluster's column of a row that stands under its headline."""
LEAD = 4
"""Cells before the first badge: cursor bar, mark, status, gap."""
TITLE_AT_LEAST = 36
"""Cells a title keeps; date, then words, give way before it gets less."""
CLUSTER_WIDTH = 9
"""`◆ ` and an id of seven."""
VARIANTS_WIDTH = 8
LANGUAGE_WIDTHS = range(4, 9)
"""From `LANG`, the column's head, to `ZH-Hant?`."""
DROPPED: tuple[Column, ...] = ("date", "words")
HEADS: dict[Column, str] = {
    "language": "LANG",
    "cluster": "CLUSTER",
    "variants": "VAR",
    "mentions": "TAGS",
    "date": "DATE",
    "words": "WORDS",
    "title": "TITLE",
}
RIGHT: frozenset[Column] = frozenset({"mentions", "words"})


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns stand where, for one width of the list."""

    widths: tuple[tuple[Column, int], ...]

    @classmethod
    def for_width(cls, width: int, language: int) -> "Columns":
        """The columns that leave the title room; `language`: cells of the widest badge."""
        language = max(LANGUAGE_WIDTHS[0], min(language, LANGUAGE_WIDTHS[-1]))
        fixed: dict[Column, int] = {
            "language": language,
            "cluster": CLUSTER_WIDTH,
            "variants": VARIANTS_WIDTH,
            "mentions": 4,
            "date": 10,
            "words": 6,
        }
        for column in DROPPED:
            if cls._title(width, fixed) >= TITLE_AT_LEAST:
                break
            del fixed[column]
        return cls((*fixed.items(), ("title", max(1, cls._title(width, fixed)))))

    @staticmethod
    def _title(width: int, fixed: dict[Column, int]) -> int:
        return width - LEAD - sum(cells + len(GAP) for cells in fixed.values()) - 1


class Table(Listing):
    """Rows of the catalogue, flat or under the headlines of their clusters."""

    @dataclass
    class PageWanted(Message):
        """Rows are needed that aren't held: answer with `Pages.put`, then `restyle`."""

        table: "Table"
        number: int
        serial: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.pages = Pages(self._want)
        self.outline: Outline | None = None
        """How rows lie under headlines; None when the list is flat."""
        self.marked: set[str] = set()
        self.language_width = LANGUAGE_WIDTHS[0]

    def _want(self, page: int, serial: int) -> None:
        self.post_message(self.PageWanted(self, page, serial))

    # -- what stands on a line

    def row_number(self, line: int) -> int | None:
        """Which row of the query a line shows; None for a headline."""
        if self.outline is None:
            return line
        at = self.outline.at(line)
        return None if isinstance(at, Headline) else at

    def line_of(self, row: int) -> int:
        """The line a row stands on; its headline's when it is folded away."""
        return row if self.outline is None else self.outline.line_of(row)

    def row(self, line: int) -> Row | None:
        """The row on a line; None for a headline or while it is on its way."""
        number = self.row_number(line) if 0 <= line < self.count else None
        return None if number is None else self.pages.row(number)

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.row(self.cursor)

    @property
    def headline(self) -> Headline | None:
        """The headline under the cursor."""
        if self.outline is None or not self.count:
            return None
        at = self.outline.at(self.cursor)
        return at if isinstance(at, Headline) else None

    def stand_on(self, line: int, above: int) -> None:
        """Put the cursor on a line, with as many lines `above` it on the screen as before.

        What the person sees stays where it is though rows came or went.
        """
        self.cursor = max(0, min(line, self.count - 1))
        self.scroll_to(y=max(0, self.cursor - above), animate=False, force=True)
        self.call_after_refresh(self.show_cursor)

    def fold(self, cluster: str) -> None:
        """Fold a cluster's rows under its headline, or unfold them."""
        if self.outline is not None:
            self.outline = self.outline.fold(cluster)
            self.count = len(self.outline)
            self.restyle()

    # -- drawing

    def columns(self, width: int = 0) -> Columns:
        """The columns as they are drawn now; in `width` cells while the list itself is hidden."""
        return Columns.for_width((self.size.width or width) - 1, self.language_width)

    def key(self, index: int) -> object:
        row = self.row(index)
        return None if row is None else (row, row.id in self.marked, self.outline is None)

    def parts(self, index: int, width: int) -> Iterable[Part]:  # noqa: ARG002 - columns know it
        if self.outline is not None:
            at = self.outline.at(index)
            if isinstance(at, Headline):
                return _headline_parts(at)
        row = self.row(index)
        if row is None:
            return [("   …", "quiet")]
        return self._row_parts(row)

    def _row_parts(self, row: Row) -> Iterable[Part]:
        sign, style = badges.status(row.status)
        yield ("+" if row.id in self.marked else " "), "marked"
        yield sign, style
        yield " ", "plain"
        for column, width in self.columns().widths:
            if column == "title":
                yield from _title_parts(row, width)
            else:
                text, style = _cell(row, column, width)
                if column == "cluster" and self.outline is not None and row.cluster_size > 1:
                    text, style = UNDER, "quiet"
                yield fit(text, width, "right" if column in RIGHT else "left"), style
                yield GAP, "plain"


def _cell(row: Row, column: Column, width: int) -> Part:
    if column == "language":
        quiet = row.language_uncertain
        text = one_line(badges.language_of(row))
        return text, "quiet" if quiet else "flagged" if row.contradicted else "strong"
    if column == "cluster":
        return badges.cluster(row)
    if column == "variants":
        return badges.variants(row, width)
    if column == "mentions":
        return (f"{row.mentions:,}", "plain") if row.mentions else (badges.NOTHING, "quiet")
    if column == "date":
        return (one_line(row.date[:10]), "plain") if row.date else ("-", "quiet")
    return f"{row.words:,}", "quiet"


def _title_parts(row: Row, width: int) -> Iterable[Part]:
    from rich.cells import cell_len

    tags = one_line(" ".join(f"#{tag}" for tag in row.tags))
    if tags:
        # a third at most: the title says more
        tags = fit(tags, min(cell_len(tags), width // 3)) + " "
        yield tags, "tag"
    yield (
        fit(one_line(row.title), width - cell_len(tags)),
        "plain" if row.titled else "untitled",
    )


def _headline_parts(headline: Headline) -> Iterable[Part]:
    yield (" ▸ " if headline.folded else " ▾ "), "quiet"
    yield f"{badges.CLUSTER_SIGN} {headline.cluster}", "cluster"
    noun = "article" if headline.articles == 1 else "articles"
    yield f" · {headline.articles:,} {noun}", "quiet"
    if headline.languages:
        yield " · ", "quiet"
        yield badges.languages(headline.languages, 40), "strong"


class Heads(Widget, can_focus=False):
    """The line of column heads, with an arrow beside the one the list is sorted by."""

    order: reactive[tuple[str, bool]] = reactive(("", False))
    """The sort key and whether it is descending."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def render(self) -> Content:
        sort, descending = self.order
        arrow = "↓" if descending else "↑"
        parts: list[tuple[str, str]] = [(" " * 2, "")]
        parts.append((arrow if sort == "status" else " ", "$accent"))
        parts.append((" ", ""))
        # the scrollbar's cell is the list's, not the heads'
        for column, width in self._table.columns(self.size.width - 1).widths:
            head = HEADS[column] + (arrow if column == sort else "")
            align: Literal["left", "right"] = "right" if column in RIGHT else "left"
            parts.append((fit(head, width, align), "bold $accent" if column == sort else "$quiet"))
            parts.append((GAP, ""))
        return Content.assemble(*parts)
