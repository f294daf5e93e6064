"""CoNLL: a token and its IOB2 label a line, tab between, an empty line after each sentence.

Ramshaw and Marcus 1995, in the form `seqeval` reads strictly: every mention begins with B. The
format has one layer, so of overlapping mentions the longest stays.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from tui.annotation.exchange.document import (
    Document,
    Files,
    Names,
    Span,
    accepted,
    outermost,
)
from tui.annotation.exchange.tokens import tokenise
from tui.annotation.model import Mention


def files(documents: Iterable[Document]) -> Files:
    """One `.conll` file a document, accepted mentions only."""
    names = Names()
    for document in documents:
        yield f"{names.stem(document.id)}.conll", _lines(document)


def _lines(document: Document) -> Iterator[str]:
    text = document.text
    mentions = outermost(accepted(document))
    edges = [edge for mention in mentions for edge in (mention.start, mention.end)]
    tokens = tokenise(text, document.tokens, edges)
    starts = [start for start, _ in tokens]
    for begin, end in _sentences(document, mentions):
        sentence = tokens[bisect_left(starts, begin) : bisect_left(starts, end)]
        for start, stop in sentence:
            token = "".join(text[start:stop].split())
            yield f"{token}\t{_label(text, start, mentions)}\n"
        if sentence:
            yield "\n"


def _label(text: str, start: int, mentions: Sequence[Mention]) -> str:
    at = bisect_left(mentions, start + 1, key=lambda mention: mention.start) - 1
    if at < 0 or mentions[at].end <= start:
        return "O"
    label = "_".join(mentions[at].label.split()) or "MISC"
    # A mention may begin with a blank, which is no token: its first token is behind it.
    first = not text[mentions[at].start : start].strip()
    return f"{'B' if first else 'I'}-{label}"


def _sentences(document: Document, mentions: Sequence[Mention]) -> Iterator[Span]:
    """Sentences that cover the text, none ending inside a mention."""
    text = document.text
    ends = [end for _, end in document.sentences]
    if not ends:
        ends = [at + 1 for at, character in enumerate(text) if character == "\n"]
    begin = 0
    for end in [*ends, len(text)]:
        at = bisect_left(mentions, end, key=lambda mention: mention.start) - 1
        inside = at >= 0 and mentions[at].start < end < mentions[at].end
        if begin < end and not inside:
            yield begin, end
            begin = end
