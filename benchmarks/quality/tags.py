"""Language tags: what a kit calls a language and what hexapla calls it, made comparable."""

from tui.analysis.language.tags import canonical, primary

OF_MACROLANGUAGE = {"mey": "ar"}  # codespell:ignore mey
"""Hassaniya: ISO 639-3 lists it under Arabic, as which its news is written; CLDR has no alias."""


def tag_of(code: str) -> str:
    """Return the BCP-47 language of an ISO 639-1 or 639-3 code, without script and region.

    By the aliases of CLDR (`swa` is `sw`, `zho` `zh`), then by hexapla's own rule for languages
    with two codes (Filipino is `tl`), so that either side's choice of a code costs nothing.
    """
    from babel.core import get_global

    base = primary(OF_MACROLANGUAGE.get(code, code))
    alias = get_global("language_aliases").get(base, base)
    return canonical(primary(alias))


def same_language(guess: str, gold: str) -> bool:
    """Whether a detector's answer names the gold language, whatever script or region it adds."""
    return tag_of(guess) == gold
