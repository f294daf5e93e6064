"""Articles as versions of one text: what to call them and what is marked in them."""

import re
from collections.abc import Sequence

from rich.cells import cell_len

from tui.browser import badges
from tui.browser.bands import Version
from tui.browser.widgets.cells import fit
from tui.browser.widgets.spans import LABEL, Span
from tui.corpus.hygiene import one_line, visible
from tui.workbench.reading import Reading

_HASHED = re.compile(r"[_.-][0-9a-f]{12,}$")
_ID_CELLS = 12
"""In a title bar; ids that people give are mostly shorter."""


def short_id(article: str) -> str:
    """An id for a title bar: without the hash many corpora put behind it, in twelve cells."""
    name = one_line(_HASHED.sub("", article))
    return name if cell_len(name) <= _ID_CELLS else fit(name, _ID_CELLS).rstrip()


def versions_of(readings: Sequence[Reading]) -> tuple[Version, ...]:
    """Readings as versions that are safe to show, in their order.

    Each is called by its language, with its id where another has the same one.
    """
    tags = [badges.language(r.row.language, uncertain=r.row.language_uncertain) for r in readings]
    return tuple(
        Version(
            tag if tags.count(tag) == 1 else f"{tag} {short_id(reading.row.id)}",
            visible(reading.text),
            reading.row.language,
            reading.segments,
            _mentions(reading),
        )
        for tag, reading in zip(tags, readings, strict=True)
    )


def _mentions(reading: Reading) -> tuple[Span, ...]:
    return tuple(
        Span(m.start, m.end, LABEL + m.label, 10)
        for m in reading.annotation.mentions.values()
        if m.state in {"accepted", "suggested"} and 0 <= m.start < m.end <= len(reading.text)
    )
