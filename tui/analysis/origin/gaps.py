"""Signs in what is missing: sentences left out in the middle, or without their beginning."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.facts import Band
from tui.analysis.origin.witness import Place, Witness
from tui.analysis.origin.wording import Sign
from tui.analysis.tables.abbreviations import ABBREVIATIONS

SHORTEST = 40
"""Code points of a sentence that counts as left out; headings and captions are shorter."""
_BEHEADED = re.compile(
    r"(?P<before>[^\W\d_]{5,})[.!?] +"
    r"(?P<rest>(?=[a-zà-öø-ÿα-ωа-яёіїєґ]{2})[^\W\d_]+,? +[^\W\d_]{2,}[^.!?\n]{0,40}\w*)"
)
"""Two words at least: an agency's name behind the last sentence ('… dpa') is one."""


def left_out(
    number: int, other_number: int, other: Witness, bands: Sequence[Band]
) -> Iterator[Sign]:
    """Sentences of the other version that this one lacks, between two it has.

    What is missing at the end or the beginning may have been cut from either.
    """
    filled = [i for i, band in enumerate(bands) if all(band.segments)]
    if not filled:
        return
    plain = [(part.start, part.end) for part in other.boilerplate]
    for band in bands[filled[0] : filled[-1]]:
        if band.segments[number] or not band.segments[other_number]:
            continue
        inside = band.segments[other_number]
        start, end = other.segments[inside[0]].start, other.segments[inside[-1]].end
        if end - start >= SHORTEST and not any(a < end and start < b for a, b in plain):
            yield "gap", Place(number), Place(other_number, (start, end))


def beheaded(number: int, this: Witness) -> Iterator[Sign]:
    """Sentences that begin with a small letter: an editor cut them, or a machine."""
    for match in _BEHEADED.finditer(this.body):
        if match["before"].casefold() not in ABBREVIATIONS:
            yield "broken", Place(number, match.span("rest")), None
            return
