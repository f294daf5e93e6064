"""Names of countries and territories in every language of CLDR (`babel`, Unicode licence)."""

from collections.abc import Mapping
from functools import lru_cache

from tui.analysis.names.folding import fold

# Codes of CLDR that are no place one reports from: groupings and private use.
_NO_PLACE = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "001"})

# What news call countries beside CLDR's name, in any language, folded: abbreviations and short
# forms. CLDR has its own short forms for few ('UK', 'US') and in few languages.
_SHORT: Mapping[str, tuple[str, ...]] = {
    "US": (
        "us",
        "usa",
        "u s",
        "u s a",
        "as",
        "eua",
        "eeuu",
        "ee uu",
        "abd",
        "ssha",
        "america",
        "amerika",
        "usah",
        "meiguo",
        "sud",
    ),
    "GB": (
        "uk",
        "u k",
        "gb",
        "britain",
        "great britain",
        "royaume uni",
        "inggris",
        "england",
        "grossbritannien",
        "gran bretagna",
        "gran bretana",
    ),
    "AE": ("uae", "u a e", "eau", "vae"),
    "CD": ("drc", "rdc"),
    "KR": (
        "south korea",
        "coree du sud",
        "sudkorea",
        "corea del sur",
        "corea del sud",
        "korea selatan",
        "rok",
    ),
    "KP": (
        "north korea",
        "coree du nord",
        "nordkorea",
        "corea del norte",
        "corea del nord",
        "korea utara",
        "dprk",
    ),
    "CN": ("china", "tiongkok", "cina", "prc"),
    "RU": ("russian federation",),
    "CZ": ("czech republic",),
    "TR": ("turkey",),
    "MM": ("burma",),
    "VA": ("vatican",),
    "PS": ("palestine", "palestina", "gaza"),
    "CI": ("ivory coast",),
}


@lru_cache(maxsize=64)
def territories(language: str) -> Mapping[str, str]:
    """Folded name to ISO 3166 code, in one language; empty for a language CLDR has not."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        base = language.split("-", maxsplit=1)[0]
        if base == language:
            return {}
        return territories(base)
    names = {
        fold(str(name)): code
        for code, name in locale.territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_PLACE
    }
    return {name: code for name, code in names.items() if len(name) > 1}


@lru_cache(maxsize=1)
def _short() -> Mapping[str, str]:
    return {form: code for code, forms in _SHORT.items() for form in forms}


@lru_cache(maxsize=1)
def _everywhere() -> Mapping[str, str]:
    """Territory names of the languages most news is in."""
    merged: dict[str, str] = {}
    for language in ("id", "pl", "ru", "tr", "de", "pt", "it", "es", "fr", "en"):
        merged.update(territories(language))
    return merged


def territory(name: str, language: str = "und") -> str | None:
    """The ISO 3166 code of the country a name means: in `language`, else in the great ones."""
    folded = fold(name)
    if not folded:
        return None
    found = territories(language).get(folded) if language != "und" else None
    if found is None and name.isupper():
        found = _short().get(folded)
    if found is None and len(folded) > 3:
        found = _short().get(folded)
    return found or _everywhere().get(folded)


def is_territory(name: str) -> bool:
    """Whether a name is a country's in one of the great languages."""
    return territory(name) is not None


def exonyms(code: str, language: str) -> tuple[str, ...]:
    """The folded names of a country in `language`, CLDR's first, then short forms."""
    own = tuple(name for name, found in territories(language).items() if found == code)
    return own + tuple(form for form in _SHORT.get(code, ()) if form not in own)
