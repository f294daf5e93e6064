"""How facts look in one glance: a sign and a colour each, never a colour alone.

A part is (text, name of a style); the styles are component classes of `Listing`.
"""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from tui.analysis.facts import UNDETERMINED
from tui.corpus.article import Row

Part = tuple[str, str]
STATUS_SIGNS: Mapping[str, str] = {"new": "●", "accepted": "✓", "rejected": "✗", "flagged": "⚑"}
CLUSTER_SIGN = "◆"
ALONE_SIGN = "◇"
VARIANT_SIGN = "⇄"
NOTHING = "·"
SCRIPT_SIGNS: Mapping[str, str] = {"zh-hans": "ZH简", "zh-hant": "ZH繁"}
"""Shorter than the tag, and plain to whoever reads either."""


def language(tag: str, *, uncertain: bool = False) -> str:
    """The badge of a language: `FR`, `ID?`, `ZH简`; `und` when it cannot be said."""
    if tag == UNDETERMINED:
        return UNDETERMINED
    primary, _, rest = tag.partition("-")
    badge = SCRIPT_SIGNS.get(tag.lower()) or (primary.upper() + (f"-{rest}" if rest else ""))
    return f"{badge}?" if uncertain else badge


def language_of(row: Row) -> str:
    """The language badge of an article: with `?` where it is not sure, `+` where there are more.

    `FR≠` stands where its record claims another language than the text is in.
    """
    badge = language(row.language) + ("+" if row.mixed else "")
    sign = "?" if row.language_uncertain else "≠" if row.contradicted else ""
    return badge if row.language == UNDETERMINED else badge + sign


def doubts(row: Row) -> tuple[str, ...]:
    """What else there is to say of an article's language: several in it, another one claimed."""
    mixed = f"mixed: {languages(row.mixed, 30)}" if row.mixed else ""
    claim = f"its record says {row.contradicted}" if row.contradicted else ""
    return tuple(filter(None, (mixed, claim)))


def percent(share: float) -> str:
    """A share (0..1) in per cent, rounded down: only what is certain is `100%`."""
    return f"{int(share * 100 + 1e-9)}%"


def chance(score: float) -> str:
    """A chance (0..1) in per cent: whatever the model says, a guess is never `100%`."""
    return percent(min(score, 0.99))


def status(value: str) -> Part:
    """The sign of a status and its style, which has the status's name."""
    return STATUS_SIGNS.get(value, "?"), value if value in STATUS_SIGNS else "quiet"


def cluster(row: Row) -> Part:
    """The story an article belongs to; a quiet diamond when it stands alone."""
    if row.cluster_size > 1:
        return f"{CLUSTER_SIGN} {row.cluster}", "cluster"
    return ALONE_SIGN, "quiet"


def variants(row: Row, room: int) -> Part:
    """The languages of the other versions, as many as fit into `room` cells, then `+n`."""
    if not row.variants:
        return NOTHING, "quiet"
    languages = [language(tag) for _, tag in row.variants]
    return f"{VARIANT_SIGN} {_as_fits(languages, room - 2)}", "accent"


def _as_fits(words: Sequence[str], room: int) -> str:
    """The words that fit; at least one, and `+n` for the rest."""
    for kept in range(len(words), 1, -1):
        left = len(words) - kept
        text = " ".join([*words[:kept], *([f"+{left}"] if left else [])])
        if cell_len(text) <= room:
            return text
    return words[0] if len(words) == 1 else f"{words[0]} +{len(words) - 1}"


def languages(tags: Sequence[str], room: int) -> str:
    """Badges of several languages in a row, cut with `+n` to `room` cells."""
    return _as_fits([language(tag) for tag in tags], room) if tags else ""
