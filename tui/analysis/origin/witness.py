"""One version of a text as a witness: what the signs of its origin are looked for in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from tui.analysis.facts import Boilerplate, Segment
from tui.analysis.language.tags import canonical, primary
from tui.analysis.names.scripts import main_script

LONGEST = 60_000
"""Code points that are read; what tells the origin stands in an article's first pages."""
_WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
"""With hyphens: 'Kim Jong-un' and 'just-in-time' are no runs of words."""
_BRACKET = re.compile(r"[(（\[【]([^()（）\[\]【】\n]{2,80})[)）\]】]")


class Token(NamedTuple):
    """A word of a text, with its range."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """Without case."""
        return self.text.casefold()


@dataclass(frozen=True)
class Witness:
    """A version with its segments, language (BCP-47), and what its record or text says of it."""

    text: str
    segments: Sequence[Segment]
    language: str
    date: str | None = None
    """ISO 8601."""
    source: str | None = None
    """A URL or the name of an outlet, where the text itself or its record names one."""
    boilerplate: Sequence[Boilerplate] = field(default=())

    @property
    def base(self) -> str:
        """The language without script and region."""
        return canonical(primary(self.language))

    @cached_property
    def body(self) -> str:
        """The text, its boilerplate blanked out, so that offsets stay."""
        text = self.text[:LONGEST]
        for part in self.boilerplate:
            stop = min(part.end, LONGEST)
            if part.start < stop:
                text = text[: part.start] + "\n" * (stop - part.start) + text[stop:]
        return text

    @cached_property
    def script(self) -> str:
        """The script most letters are of."""
        return main_script(self.body[:4_000])

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the body, in order."""
        return tuple(Token(m.group(), m.start(), m.end()) for m in _WORD.finditer(self.body))

    @cached_property
    def brackets(self) -> tuple[Token, ...]:
        """What stands in brackets, without them and without quotation marks."""
        found = []
        for match in _BRACKET.finditer(self.body):
            inside = match.group(1)
            bare = inside.strip(" \"“”«»„'‘’")
            if bare:
                start = match.start(1) + inside.index(bare)
                found.append(Token(bare, start, start + len(bare)))
        return tuple(found)

    @cached_property
    def plain(self) -> str:
        """The body without brackets, casefolded: only for asking what stands in it."""
        return _BRACKET.sub(" ", self.body).casefold()

    def find(self, words: str) -> tuple[int, int] | None:
        """The first range of these words in the body, in any case, as whole words."""
        match = re.search(r"(?<!\w)" + re.escape(words) + r"(?!\w)", self.body, re.IGNORECASE)
        return match.span() if match else None


class Place(NamedTuple):
    """Where a sign stands: the version's number and, in the text, its range."""

    version: int
    span: tuple[int, int] | None = None
    text: str | None = None
    """What to show where there is no range."""
