"""Cutting a text into lines, sentences and words, with exact offsets.

Everything here returns ranges of code points, half-open, into the text it was given; nothing is
copied or normalised, so a range made here can be shown, tagged and saved as it is.
"""

from collections.abc import Iterator

from tui.analysis.facts import Segment, Word
from tui.analysis.sentences import sentence_ends

__all__ = ["Segment", "Word", "count_words", "lines", "segment", "words"]


def lines(text: str) -> tuple[Segment, ...]:
    """One segment for every line, in order, so that segment i is line i.

    An empty line gives an empty segment at its place (`start == end`); a final newline ends the
    last line and opens no other. The paragraph of an empty line is the one it follows.
    """
    found: list[Segment] = []
    paragraph = -1
    for start, end in _line_ranges(text):
        first, last = _trim(text, start, end)
        if first < last:
            paragraph += 1
        found.append(Segment(first, last, max(paragraph, 0)))
    if text == "" or text.endswith("\n"):
        found.pop()
    return tuple(found)


def segment(text: str, language: str) -> tuple[Segment, ...]:
    """The sentences of a text; a newline always ends one.

    Segments are ordered, disjoint, never empty and without outer white space; together they hold
    every character that is not white space. `language` is a BCP-47 tag; `und` and languages
    nobody wrote rules for are cut by the marks of their script. The time is linear in the length
    of the text, whatever it holds.
    """
    found: list[Segment] = []
    paragraph = 0
    for start, end in _line_ranges(text):
        first, last = _trim(text, start, end)
        if first == last:
            continue
        line = text[first:last]
        begin = 0
        for stop in sentence_ends(line, language):
            left, right = _trim(line, begin, stop)
            if left < right:
                found.append(Segment(first + left, first + right, paragraph))
            begin = stop
        paragraph += 1
    return tuple(found)


def words(text: str, language: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]` as a cursor steps over them: see `tui.analysis.words`."""
    from tui.analysis.words import words as step

    return step(text, language, start, end)


def count_words(text: str, language: str) -> int:
    """How many words a text has: see `tui.analysis.words.count_words`."""
    from tui.analysis.words import count_words as count

    return count(text, language)


def _line_ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while True:
        end = text.find("\n", start)
        if end < 0:
            yield start, len(text)
            return
        yield start, end
        start = end + 1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without outer white space; an empty one stands at its start."""
    part = text[start:end]
    bare = part.strip()
    if not bare:
        return start, start
    first = start + len(part) - len(part.lstrip())
    return first, first + len(bare)
