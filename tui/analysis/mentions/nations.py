"""Words of nations, languages and parts of the world, in the language of the text (CLDR)."""

from functools import lru_cache

from tui.analysis.mentions.cities import inflects
from tui.analysis.mentions.words import COMPASS
from tui.analysis.names.folding import fold
from tui.analysis.names.inflection import inflected
from tui.analysis.names.places import territories, territory

_DEMONYM_ENDINGS = ("ian", "ean", "an", "ese", "ish", "i", "ians", "eans", "ans", "is", "se", "ais")


@lru_cache(maxsize=32)
def language_names(language: str) -> frozenset[str]:
    """Folded names of languages in `language`, which are its adjectives of nations too."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language.split("-", maxsplit=1)[0])
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(fold(str(name)) for name in locale.languages.values())


@lru_cache(maxsize=32)
def _regions(language: str) -> frozenset[str]:
    """Folded names of continents and their parts (UN M.49), which CLDR numbers."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language.split("-", maxsplit=1)[0])
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(fold(str(n)) for code, n in locale.territories.items() if code.isdigit())


@lru_cache(maxsize=8192)
def is_region(folded: str, language: str) -> bool:
    """Whether a folded name is that of a continent or a part of one, in any case."""
    known = _regions(language)
    side, _, rest = folded.partition(" ")
    if side in COMPASS and (rest in known or territory(rest, language)):
        return True  # 'West Africa', 'South Korea': CLDR has 'Western Africa' alone
    return folded in known or (
        inflects(language)
        and " " not in folded
        and any(" " not in name and inflected(name, folded, language) for name in known)
    )


@lru_cache(maxsize=32)
def _country_starts(language: str) -> frozenset[str]:
    return frozenset(name[:4] for name in territories(language) if len(name) > 4)


@lru_cache(maxsize=8192)
def is_nation(folded: str, language: str) -> bool:
    """Whether a folded word is a nation's adjective or people: 'Chinese', 'Ukrainian', 'Western'.

    Written with a capital in English and Dutch; it names nobody.
    """
    if folded in language_names(language) or folded in COMPASS:
        return True
    return (
        language.startswith(("en", "nl"))
        and folded[:4] in _country_starts(language)
        and folded.endswith(_DEMONYM_ENDINGS)
        and territory(folded, language) is None
    )
