"""Text laid out in lines of cells, block by block, with exact ways from offset to cell and back.

Every code point belongs to exactly one line; blanks at a line's end hang over its edge and are
not drawn. Marks that are not text (brackets, labels, jump hints) are inserted between offsets:
they take cells, and no offset points at them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len

from tui.browser.widgets.breaks import chop_points, pieces
from tui.browser.widgets.clusters import PLAIN, cluster_end, cluster_starts, shown
from tui.browser.widgets.stack import Stack

NARROWEST = 8
"""Cells: the width under which text is not wrapped further; wider than any cluster."""
BLOCK = 2048
"""Code points in a block: some screens of text, wrapped in a few milliseconds."""
EAGER = 65_536
"""Code points up to which everything is measured at once, so that no height is a guess."""
TAB = 4
"""Cells between tab stops."""


@dataclass(frozen=True, slots=True)
class Insert:
    """Cells that are not text, at an offset."""

    offset: int
    text: str
    style: str
    closing: bool = False
    """True for what ends something: it stays with the text before it, else with that after."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a row: text as drawn, where it starts in cells and in code points."""

    column: int
    text: str
    start: int
    end: int
    """Half-open, code points; equal to `start` for an insert."""
    insert: Insert | None = None


class Row:
    """One laid-out line: `text[start:end]`, its clusters and the cell each starts at."""

    __slots__ = ("columns", "end", "parts", "start", "starts", "width")

    def __init__(self, text: str, start: int, end: int, inserts: Sequence[Insert] = ()) -> None:
        self.start = start
        self.end = end
        self.starts: Sequence[int]
        self.columns: Sequence[int]
        self.parts: tuple[Part, ...]
        self.width: int
        """Cells to the end of the ink, blanks that hang over included."""
        ink = end - 1 if end > start and text[end - 1] == "\n" else end
        if not inserts and PLAIN.fullmatch(text, start, ink):
            self.starts = range(start, end)
            self.columns = range(end - start)
            self.parts = (Part(0, text[start:ink], start, ink),)
            self.width = ink - start
        else:
            self._lay(text, ink, inserts)

    def _lay(self, text: str, ink: int, inserts: Sequence[Insert]) -> None:
        starts = cluster_starts(text, self.start, ink)
        waiting = iter(inserts)
        insert = next(waiting, None)
        columns: list[int] = []
        parts: list[Part] = []
        column = 0
        run, run_column = self.start, 0
        for at, stop in pairwise([*starts, ink]):
            while insert is not None and insert.offset <= at:
                _close(parts, text, run, at, run_column)
                parts.append(Part(column, insert.text, at, at, insert))
                column += cell_len(insert.text)
                run, run_column = at, column
                insert = next(waiting, None)
            columns.append(column)
            cluster = text[at:stop]
            drawn = " " * (TAB - column % TAB) if cluster == "\t" else shown(cluster)
            if drawn is not cluster:
                _close(parts, text, run, at, run_column)
                parts.append(Part(column, drawn, at, stop))
                run = stop
            column += cell_len(drawn)
            if run == stop:
                run_column = column
        _close(parts, text, run, ink, run_column)
        while insert is not None:
            parts.append(Part(column, insert.text, ink, ink, insert))
            column += cell_len(insert.text)
            insert = next(waiting, None)
        self.width = column
        if ink < self.end:
            starts.append(ink)
            columns.append(column)
        self.starts, self.columns, self.parts = starts, columns, tuple(parts)

    def column(self, offset: int) -> int:
        """The cell of the cluster an offset is in; of the row's end, the cell after it."""
        at = bisect_right(self.starts, offset) - 1
        if offset >= self.end or at < 0:
            return self.width if offset >= self.end else 0
        return self.columns[at]

    def offset(self, column: int) -> int:
        """The start of the cluster at a cell, or of the nearest before it."""
        if not self.starts:
            return self.start
        return self.starts[max(0, bisect_right(self.columns, column) - 1)]

    def snap(self, offset: int, *, up: bool = False) -> int:
        """The offset moved to the start (`up`: the end) of the cluster it is inside of."""
        if not self.starts or not self.start < offset < self.end:
            return offset
        at = bisect_left(self.starts, offset)
        if at < len(self.starts) and self.starts[at] == offset:
            return offset
        if up:
            return self.starts[at] if at < len(self.starts) else self.end
        return self.starts[at - 1]


def _close(parts: list[Part], text: str, start: int, end: int, column: int) -> None:
    if end > start:
        parts.append(Part(column, text[start:end], start, end))


def wrap(
    text: str, start: int, end: int, width: int, inserts: Sequence[Insert] = ()
) -> list[tuple[int, int]]:
    """The lines of `text[start:end]`: half-open ranges that join up, newlines at their ends.

    `inserts` stand in order of offset (closing ones first where equal) and inside the range.
    A text that ends in a newline gets no empty line after it.
    """
    width = max(NARROWEST, width)
    lines: list[tuple[int, int]] = []
    while start < end:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline
        _fill(lines, text, start, stop, width, _inside(inserts, start, stop, last=True))
        if newline >= 0:
            if lines and lines[-1][1] == stop and stop > start:
                lines[-1] = (lines[-1][0], stop + 1)
            else:
                lines.append((start, stop + 1))
            stop += 1
        start = stop
    return lines


def _inside(
    inserts: Sequence[Insert], start: int, end: int, *, last: bool = False
) -> Sequence[Insert]:
    """The inserts that belong to a range: those opening in it, those closing what is in it."""
    if not inserts:
        return ()
    low = bisect_left(inserts, start, key=lambda insert: insert.offset)
    high = bisect_right(inserts, end, key=lambda insert: insert.offset)
    return [
        insert
        for insert in inserts[low:high]
        if (start < insert.offset <= end if insert.closing else start <= insert.offset < end)
        or (last and start == end == insert.offset)
    ]


def _fill(
    lines: list[tuple[int, int]],
    text: str,
    start: int,
    end: int,
    width: int,
    inserts: Sequence[Insert],
) -> None:
    """Append the lines of one paragraph, filled greedily."""
    head, column = start, 0
    for at, ink, stop in pieces(text, start, end):
        cells = _cells(text, at, ink, inserts)
        if column and column + cells > width:
            lines.append((head, at))
            head, column = at, 0
        if cells > width:
            cuts = [head, *_chop(text, at, ink, width, inserts)]
            lines.extend(pairwise(cuts))
            head, column = cuts[-1], 0
            cells = _cells(text, head, ink, inserts)
        column += cells
        column = _blanks(text, ink, stop, column, inserts)
    if end > head:
        lines.append((head, end))


def _blanks(text: str, start: int, end: int, column: int, inserts: Sequence[Insert]) -> int:
    """The column after some blanks."""
    if start == end:
        return column
    if "\t" not in text[start:end]:
        return column + _cells(text, start, end, inserts)
    for at in range(start, end):
        opening = [insert for insert in inserts if insert.offset == at and not insert.closing]
        column += sum(cell_len(insert.text) for insert in opening)
        column += TAB - column % TAB if text[at] == "\t" else cell_len(shown(text[at]))
        closing = [insert for insert in inserts if insert.offset == at + 1 and insert.closing]
        column += sum(cell_len(insert.text) for insert in closing)
    return column


def _cells(text: str, start: int, end: int, inserts: Sequence[Insert]) -> int:
    if PLAIN.fullmatch(text, start, end):
        cells = end - start
    else:
        starts = cluster_starts(text, start, end)
        cells = sum(cell_len(shown(text[a:b])) for a, b in pairwise([*starts, end]))
    if inserts:
        cells += sum(cell_len(insert.text) for insert in _inside(inserts, start, end))
    return cells


def _chop(text: str, start: int, end: int, width: int, inserts: Sequence[Insert]) -> list[int]:
    """The line starts inside a piece too long for a line, the first of its lines left out."""
    starts = cluster_starts(text, start, end)
    better = chop_points(text, starts)
    cuts: list[int] = []
    head, column, good = start, 0, start
    for at, stop in pairwise([*starts, end]):
        cells = _cells(text, at, stop, inserts)
        if at in better:
            good = at
        if column and column + cells > width:
            # A cut after a slash is worth up to half a line of blank.
            cut = good if good > head and _cells(text, head, good, inserts) * 2 > width else at
            cuts.append(cut)
            head = cut
            column = _cells(text, cut, at, inserts)
        column += cells
    return cuts


class Layout:
    """A text wrapped to a width, measured block by block as it is looked at."""

    def __init__(self, text: str, width: int, inserts: Sequence[Insert] = ()) -> None:
        self.text = text
        self.width = max(NARROWEST, width)
        self.inserts = tuple(inserts)
        self._starts = list(_blocks(text))
        self._lines: dict[int, list[tuple[int, int]]] = {}
        self._rows: dict[int, Row] = {}
        self._stack = Stack(self._guess(block) for block in range(len(self._starts)))
        if len(text) <= EAGER:
            for block in range(len(self._starts)):
                self._measure(block)

    @property
    def height(self) -> int:
        """Lines in all; a guess for what was not looked at yet. At least one."""
        return max(1, self._stack.total)

    def row(self, line: int) -> Row:
        """The row of a line, clamped to the text."""
        if not self._starts:
            return Row("", 0, 0)
        block, within = self._stack.at(line)
        while not self._stack.measured(block):
            self._measure(block)
            block, within = self._stack.at(line)
        start, end = self._lines[block][within]
        row = self._rows.get(start)
        if row is None:
            if len(self._rows) > 4096:  # some hundred screens; a row is cheap to make again
                self._rows.clear()
            row = Row(self.text, start, end, self._of_line(start, end))
            self._rows[start] = row
        return row

    def line_of(self, offset: int) -> int:
        """The line an offset is in; of the text's end, the last line."""
        if not self._starts:
            return 0
        block = max(0, bisect_right(self._starts, offset) - 1)
        self._measure(block)
        lines = self._lines[block]
        within = bisect_right(lines, offset, key=lambda line: line[0]) - 1
        return self._stack.top(block) + max(0, within)

    def locate(self, offset: int) -> tuple[int, int]:
        """The (line, cell) of the cluster an offset is in."""
        line = self.line_of(offset)
        return line, self.row(line).column(offset)

    def settle(self, line: int, count: int) -> int:
        """Measure what stands in `count` lines from `line` on; the offset of the first of them.

        Ask `line_of` for it afterwards: where guesses were wrong, the line has another number.
        """
        first = self.row(line).start
        top = self.line_of(first)
        for below in range(top, min(top + count, self.height)):
            self.row(below)
        return first

    def insert(self, inserts: Sequence[Insert]) -> None:
        """Take other inserts; only the blocks where they differ are wrapped again."""
        changed = set(self.inserts) ^ set(inserts)
        self.inserts = tuple(inserts)
        for block in {self._block(insert) for insert in changed}:
            for start, _ in self._lines.pop(block, ()):
                self._rows.pop(start, None)
            self._stack.forget(block)
            if len(self.text) <= EAGER:
                self._measure(block)

    def _block(self, insert: Insert) -> int:
        find = bisect_left if insert.closing else bisect_right
        return max(0, find(self._starts, insert.offset) - 1)

    def _bounds(self, block: int) -> tuple[int, int]:
        after = block + 1
        end = self._starts[after] if after < len(self._starts) else len(self.text)
        return self._starts[block], end

    def _guess(self, block: int) -> int:
        start, end = self._bounds(block)
        sample = self.text[start : start + 128]
        cells = (end - start) * cell_len(sample) // max(1, len(sample))
        return self.text.count("\n", start, end) + cells // self.width

    def _measure(self, block: int) -> None:
        if block not in self._lines:
            start, end = self._bounds(block)
            lines = wrap(self.text, start, end, self.width, _inside(self.inserts, start, end))
            self._lines[block] = lines
            self._stack.measure(block, len(lines))

    def _of_line(self, start: int, end: int) -> Sequence[Insert]:
        return _inside(self.inserts, start, end)


def _blocks(text: str) -> Iterator[int]:
    """Where blocks start: at paragraphs, or in one without end at a blank or a cluster."""
    at = 0
    while at < len(text):
        yield at
        newline = text.find("\n", at + BLOCK, at + 4 * BLOCK)
        if newline >= 0:
            at = newline + 1
        elif at + 4 * BLOCK >= len(text):
            return
        else:
            blank = text.rfind(" ", at + BLOCK, at + 4 * BLOCK)
            at = blank + 1 if blank >= 0 else cluster_end(text, at + 4 * BLOCK, len(text))
