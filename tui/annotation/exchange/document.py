"""What is exported: an article's text with what one annotator says of it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tui.annotation.filenames import file_stem, same_place
from tui.annotation.model import Annotation, Mention

Span: TypeAlias = tuple[int, int]
Files: TypeAlias = Iterator[tuple[str, Iterable[str]]]
"""File names with their content in pieces; a file is written before the next is asked for."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article and its annotation; spans are code points, half-open, into `text`."""

    id: str
    language: str
    text: str
    annotation: Annotation
    sentences: Sequence[Span] = ()
    """In order; without any, lines are taken for sentences."""
    tokens: Sequence[Span] = ()
    """Words in order; what stands between them is split by script and punctuation."""


def accepted(document: Document) -> list[Mention]:
    """The mentions a person stands behind, by position, outer before inner."""
    length = len(document.text)
    return sorted(
        (
            mention
            for mention in document.annotation.mentions.values()
            if mention.state == "accepted" and 0 <= mention.start < mention.end <= length
        ),
        key=lambda mention: (mention.start, -mention.end, mention.id),
    )


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Of those that overlap the longest, of equals the first; by position."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start, m.id)):
        at = bisect_left(kept, mention.start, key=lambda other: other.start)
        clear_before = at == 0 or kept[at - 1].end <= mention.start
        if clear_before and (at == len(kept) or mention.end <= kept[at].start):
            kept.insert(at, mention)
    return kept


class Names:
    """File names for ids, no two the same even where case is ignored."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def stem(self, id_: str) -> str:
        """The name for an id, without suffix."""
        stem = file_stem(id_)
        if same_place(stem) in self._taken:
            stem = file_stem(id_, marked=True)
        self._taken.add(same_place(stem))
        return stem
