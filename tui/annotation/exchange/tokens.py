"""Text as tokens for formats that have nothing finer."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from tui.annotation.exchange.document import Span

# Joiners hold words of Persian, Hindi, Sinhala and emoji together.
_JOINERS = "\u200c\u200d"
# Scripts written without spaces in which a character is about a word: Han and its extensions.
_HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


def tokenise(text: str, words: Sequence[Span], edges: Iterable[int]) -> list[Span]:
    """Tokens that cover all of the text but white space, none across an edge.

    `words` are kept as they are but for the edges; what stands between them is split into runs
    of letters, marks and digits, single Han characters, and single other characters.
    """
    cuts = sorted(set(edges))
    spans: list[Span] = []
    at = 0
    for start, end in words:
        spans += _split(text, at, start)
        spans.append((max(start, at), end))
        at = max(at, end)
    spans += _split(text, at, len(text))
    pieces = (piece for span in spans for piece in _cut(span, cuts))
    return [(s, e) for s, e in (_bare(text, *piece) for piece in pieces) if s < e]


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    begin: int | None = None
    for at in range(start, end):
        if _in_word(text[at]):
            begin = at if begin is None else begin
            continue
        if begin is not None:
            yield begin, at
            begin = None
        if not text[at].isspace():
            yield at, at + 1
    if begin is not None:
        yield begin, end


def _in_word(character: str) -> bool:
    if any(low <= ord(character) <= high for low, high in _HAN):
        return False
    return character in _JOINERS or unicodedata.category(character)[0] in "LMN"


def _cut(span: Span, cuts: Sequence[int]) -> Iterator[Span]:
    start, end = span
    for cut in cuts:
        if start < cut < end:
            yield start, cut
            start = cut
    yield start, end


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
