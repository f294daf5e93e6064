"""The reasons of a guess as phrases a person can check."""

from collections.abc import Mapping

from tui.analysis.facts import OriginKind, OriginReason

LONGEST = 60
"""Code points of a quoted text."""

_SAYS: Mapping[OriginKind, tuple[str, str]] = {
    # against this version, for it
    "said": ("says it is translated", "another version says it is translated from this language"),
    "source": ("names a source in another language", "another version names a source like it"),
    "cites": ("names another version's outlet", "another version names its outlet"),
    "told": (
        "quotes what was said to an outlet of another language",
        "people speak to an outlet of its language",
    ),
    "date": ("published later", "published first"),
    "gloss": ("foreign words in brackets", "another version has its words in brackets"),
    "leftover": ("left untranslated", "another version leaves words of it untranslated"),
    "spelling": ("a name in another spelling", "another version keeps its spelling of a name"),
    "figures": (
        "a number written as in another language",
        "another version keeps its way of writing a number",
    ),
    "gap": ("lacks a sentence of another version", "has a sentence another version lacks"),
    "broken": ("a sentence without its beginning", "a sentence without its beginning"),
    "credit": ("credits a source in another language", "another version credits a source like it"),
}


def in_words(reason: OriginReason) -> str:
    """`left untranslated: “Academy of Social Sciences”`: what the sign is and where it shows."""
    says = _SAYS[reason.kind][reason.weight > 0]
    text = " ".join(reason.text.split())
    if not text:
        return says
    short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return f"{says}: {short}" if reason.kind in {"date", "cites"} else f"{says}: “{short}”"
