"""Styled stretches of text, and the painting of one row with them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from tui.browser.widgets.wrap import Row

StyleOf = Callable[[str], Style]
LABEL = "label:"
"""A style named `label:PER` is the colour of that label."""
_BUCKET = 1024
"""Code points: about one screenful, so that a line looks at few spans but its own."""

_SHADES: Mapping[str, tuple[str, str]] = {
    "red": ("#e88388", "#a8323a"),
    "green": ("#a3c585", "#40701c"),
    "yellow": ("#e0b872", "#7d5a00"),
    "blue": ("#85a9e8", "#2f57b0"),
    "magenta": ("#c99ae0", "#87359f"),
    "cyan": ("#7fc8d0", "#0b6b78"),
    "white": ("#d8d8d2", "#44474f"),
}
"""A label's colour on dark and on light ground; each has a contrast of 4.5 and more there."""


@dataclass(frozen=True, slots=True)
class Span:
    """A style for `text[start:end]` (code points); of two on one cell the higher priority wins."""

    start: int
    end: int
    style: str
    priority: int = 0


class SpanIndex:
    """Spans by place, so that painting a line costs the same in a long text as in a short one."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._buckets: dict[int, list[Span]] = {}
        for span in spans:
            for bucket in range(
                span.start // _BUCKET, max(span.start, span.end - 1) // _BUCKET + 1
            ):
                self._buckets.setdefault(bucket, []).append(span)

    def within(self, start: int, end: int) -> list[Span]:
        """The spans that touch a range, each once."""
        first, last = start // _BUCKET, max(start, end - 1) // _BUCKET
        found: dict[Span, None] = {}
        for bucket in range(first, last + 1):
            for span in self._buckets.get(bucket, ()):
                if span.start < end and span.end > start:
                    found[span] = None
        return list(found)


def label_style(colour: str, *, dark: bool, ansi: bool) -> Style:
    """The foreground of a label: the terminal's own colour in an ansi theme, else a shade of it."""
    if ansi or colour not in _SHADES:
        return Style(color=colour, bold=True)
    shade = _SHADES[colour][0 if dark else 1]
    return Style(color=Color.parse(shade).rich_color, bold=True)


def paint(row: Row, spans: Iterable[Span], style_of: StyleOf, base: Style, width: int) -> Strip:
    """The row as a strip of exactly `width` cells."""
    live = sorted(
        (span for span in spans if span.start < row.end and span.end > row.start),
        key=lambda span: span.priority,
    )
    segments: list[Segment] = []
    if not live:
        for part in row.parts:
            own = base if part.insert is None else base + style_of(part.insert.style)
            segments.append(Segment(part.text, own))
        return Strip(segments, row.width).adjust_cell_length(width, base)
    # what goes on in the next line goes to the edge of this one
    onward = _combine((span for span in live if span.end > row.end), style_of, base)
    tail = base + Style(bgcolor=onward.bgcolor)
    edges = [(row.snap(span.start), row.snap(span.end, up=True), span) for span in live]
    cuts = sorted({edge for start, end, _ in edges for edge in (start, end)})
    for part in row.parts:
        insert = part.insert
        if insert is not None:
            # Brackets lie inside what covers both their sides, and wear the ground of that.
            at = insert.offset
            around = [s for a, b, s in edges if a <= at <= b and s.style != insert.style]
            ground = _combine((s for s in around if s.start < at < s.end), style_of, base)
            segments.append(Segment(part.text, ground + style_of(insert.style)))
        elif len(part.text) != part.end - part.start:
            segments.append(Segment(part.text, _at(part.start, edges, style_of, base)))
        else:
            for start, end in _pieces(part.start, part.end, cuts):
                text = part.text[start - part.start : end - part.start]
                segments.append(Segment(text, _at(start, edges, style_of, base)))
    return Strip(segments, row.width).adjust_cell_length(width, tail)


def _pieces(start: int, end: int, cuts: Sequence[int]) -> list[tuple[int, int]]:
    inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
    edges = [start, *inner, end]
    return list(pairwise(edges))


def _at(
    offset: int, edges: Sequence[tuple[int, int, Span]], style_of: StyleOf, base: Style
) -> Style:
    return _combine((span for a, b, span in edges if a <= offset < b), style_of, base)


def _combine(spans: Iterable[Span], style_of: StyleOf, base: Style) -> Style:
    for span in spans:
        base += style_of(span.style)
    return base
