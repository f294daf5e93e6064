"""Articles as versions of one text: which of them, what to call them and what is marked in them."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.browser import badges
from tui.browser.bands import Version
from tui.browser.widgets.cells import fit
from tui.browser.widgets.spans import LABEL, Span
from tui.corpus.hygiene import one_line, visible

if TYPE_CHECKING:
    from tui.corpus.article import Row
    from tui.workbench.reading import Reading

_HASHED = re.compile(r"[_.-][0-9a-f]{12,}$")
_ID_CELLS = 12
"""In a title bar; ids that people give are mostly shorter."""
_APART_CELLS = 6
"""Of what tells versions in one language apart: with the badge it stands before their lines."""


def side_by_side(row: "Row", most: int) -> tuple[str, ...]:
    """The articles to compare an article with, itself first: one of each language, then others.

    At most `most`, in all.
    """
    first: dict[str, str] = {row.language: row.id}
    for article, language in row.variants:
        first.setdefault(language, article)
    others = [article for article, _ in row.variants]
    new = [article for article in first.values() if article != row.id]
    return tuple(dict.fromkeys([row.id, *new, *others]))[:most]


def short_id(article: str) -> str:
    """An id for a title bar: without the hash many corpora put behind it, in twelve cells."""
    name = one_line(_HASHED.sub("", article))
    return name if cell_len(name) <= _ID_CELLS else fit(name, _ID_CELLS).rstrip()


def names_of(tags: Sequence[str], articles: Sequence[str]) -> tuple[str, ...]:
    """What to call versions, no two the same: by language, and where two share one, by more.

    That is their id, or what of it differs from the others', or a number, whichever is short.
    """
    names = list(tags)
    for tag in dict.fromkeys(tags):
        same = [n for n, other in enumerate(tags) if other == tag]
        if len(same) > 1:
            for n, apart in zip(same, _apart([articles[n] for n in same]), strict=True):
                names[n] = f"{tag} {apart}"
    return tuple(names)


def _apart(articles: Sequence[str]) -> list[str]:
    ids = [one_line(_HASHED.sub("", article)) for article in articles]
    before = _begin_alike(ids)
    # at least one sign is left of each, if there is one
    behind = _begin_alike([name[:before:-1] for name in ids])
    differing = [name[before : len(name) - behind] for name in ids]
    for names in (ids, differing):
        short = all(0 < cell_len(name) <= _APART_CELLS for name in names)
        if short and len(set(names)) == len(names):
            return names
    return [str(number) for number in range(1, len(ids) + 1)]


def _begin_alike(names: Sequence[str]) -> int:
    """How many signs all names begin with alike."""
    return sum(1 for _ in takewhile(lambda signs: len(set(signs)) == 1, zip(*names, strict=False)))


def versions_of(readings: "Sequence[Reading]") -> tuple[Version, ...]:
    """Readings as versions that are safe to show, in their order, no two of one name."""
    tags = [badges.language(r.row.language, uncertain=r.row.language_uncertain) for r in readings]
    names = names_of(tags, [reading.row.id for reading in readings])
    return tuple(
        Version(
            name,
            visible(reading.text),
            reading.row.language,
            reading.segments,
            _mentions(reading),
        )
        for name, reading in zip(names, readings, strict=True)
    )


def _mentions(reading: "Reading") -> tuple[Span, ...]:
    return tuple(
        Span(m.start, m.end, LABEL + m.label, 10)
        for m in reading.annotation.mentions.values()
        if m.state in {"accepted", "suggested"} and 0 <= m.start < m.end <= len(reading.text)
    )
