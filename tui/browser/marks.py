"""What an article's annotations and facts look like in its text: spans and brackets.

`[Ma Zhaoxu]PER` is a mention, `(Russie)loc?` a suggestion: never told apart by colour alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.analysis.facts import Boilerplate, Suggestion
from tui.annotation.model import Mention
from tui.browser.widgets.spans import LABEL, Span
from tui.browser.widgets.wrap import Insert

LONGEST_LABEL = 8
"""Cells of a label's name behind its bracket; more would drown the text."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a text view is given: spans and, in order of offset, inserts."""

    spans: tuple[Span, ...]
    inserts: tuple[Insert, ...]


@dataclass(frozen=True, slots=True)
class Bracket:
    """Two signs around `text[start:end]`."""

    start: int
    end: int
    opening: str
    closing: str
    style: str


def marks(
    length: int,
    mentions: Iterable[Mention],
    suggestions: Iterable[Suggestion] = (),
    boilerplate: Iterable[Boilerplate] = (),
    title: str | None = None,
) -> Marks:
    """The marks of a text of `length` code points; what lies outside of it is left out."""
    spans = [Span(b.start, b.end, "boilerplate", 1) for b in boilerplate]
    if title:
        spans.append(Span(0, min(len(title), length), "title", 2))
    brackets = [
        Bracket(m.start, m.end, "[", f"]{m.label[:LONGEST_LABEL]}", LABEL + m.label)
        for m in mentions
        if m.state == "accepted"
    ]
    # The longest first, so that of nested mentions the inner one's colour is seen.
    brackets.sort(key=lambda b: b.start - b.end)
    spans += [Span(b.start, b.end, b.style, 10 + rank) for rank, b in enumerate(brackets)]
    guesses = [
        Bracket(s.start, s.end, "(", f"){s.label[:LONGEST_LABEL].lower()}?", "suggestion")
        for s in suggestions
    ]
    spans += [Span(g.start, g.end, "suggestion", 5) for g in guesses]
    whole = [b for b in (*brackets, *guesses) if 0 <= b.start < b.end <= length]
    spans = [s for s in spans if 0 <= s.start < s.end <= length]
    return Marks(tuple(spans), inserts(whole))


def inserts(brackets: Iterable[Bracket]) -> tuple[Insert, ...]:
    """The brackets in the order they are read.

    At one offset what closes comes before what opens; of two that close there the inner one is
    first, of two that open the outer one.
    """
    keyed: list[tuple[int, int, int, Insert]] = []
    for b in brackets:
        keyed.append((b.start, 1, -b.end, Insert(b.start, b.opening, b.style)))
        keyed.append((b.end, 0, -b.start, Insert(b.end, b.closing, b.style, closing=True)))
    keyed.sort(key=lambda entry: entry[:3])
    return tuple(entry[3] for entry in keyed)
