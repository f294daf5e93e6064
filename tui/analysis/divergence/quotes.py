"""Quotations of one side of a bead for which the other has no quotation marks at all."""

import re
from collections.abc import Sequence

from tui.analysis.divergence.quantities import Finding, Part
from tui.analysis.facts import Side
from tui.analysis.names.scripts import UNSPACED, main_script

WORDS = 4
"""Words of a quotation: fewer are often a title or a word the writer keeps at a distance."""
CHARACTERS = 8
"""The same in scripts that put no spaces between words: two characters a word."""
_PAIRED = re.compile(
    r"“([^“”\n]{4,})”|„([^„“”\n]{4,})[“”]|«([^«»\n]{4,})»|»([^«»\n]{4,})«"
    r"|「([^「」\n]{4,})」|『([^『』\n]{4,})』|(?<!\w)\"([^\"\n]{4,})\"(?!\w)"
)
_MARK = re.compile(r"[\"“”„‟«»‹›「」『』《》〈〉＂❝❞]|''|``|(?<!\w)['‘’‚‛]|['‘’](?!\w)|[–—]|\s-\s")
"""What may open or close a quotation, also an apostrophe at a word's end and a dash of speech."""
_CERTAINTY = 0.6


def quote_findings(left: Part, right: Part) -> list[Finding]:
    """Quotations of four words and more on the side that has them alone.

    Silent where the other side has any mark that could be of a quotation.
    """
    return [*_alone(left, right, "left"), *_alone(right, left, "right")]


def _alone(part: Part, other: Part, side: Side) -> Sequence[Finding]:
    if _MARK.search(other.text, other.start, other.end):
        return []
    return [
        Finding("quote", side, match.start() + 1, match.end() - 1, _CERTAINTY)
        for match in _PAIRED.finditer(part.text, part.start, part.end)
        if _long(match.group(match.lastindex or 0))
    ]


def _long(quotation: str) -> bool:
    if main_script(quotation) in UNSPACED:
        return len(quotation) >= CHARACTERS
    return len(quotation.split()) >= WORDS
