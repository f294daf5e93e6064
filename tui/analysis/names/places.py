"""Names of countries and territories in every language of CLDR (`babel`, Unicode licence)."""

from collections.abc import Mapping
from functools import lru_cache

from tui.analysis.names.folding import fold
from tui.analysis.names.inflection import inflected

# Codes of CLDR that are no place one reports from: groupings and private use.
_NO_PLACE = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "001"})

# What news call countries beside CLDR's own names: (language or '' for any, folded form, code).
# In capitals only where the form is an abbreviation, which `isupper` asks of forms up to four
# letters: 'US', not 'us'.
_SHORT_FORMS: tuple[tuple[str, str, str], ...] = (
    ("", "usa", "US"),
    ("en", "us", "US"),
    ("en", "u s", "US"),
    ("en", "america", "US"),
    ("en", "uk", "GB"),
    ("en", "u k", "GB"),
    ("en", "britain", "GB"),
    ("en", "great britain", "GB"),
    ("en", "uae", "AE"),
    ("en", "drc", "CD"),
    ("en", "turkey", "TR"),
    ("en", "czech republic", "CZ"),
    ("en", "burma", "MM"),
    ("en", "ivory coast", "CI"),
    ("en", "palestine", "PS"),
    ("en", "gaza", "PS"),
    ("fr", "usa", "US"),
    ("fr", "e u", "US"),
    ("fr", "grande bretagne", "GB"),
    ("fr", "palestine", "PS"),
    ("fr", "rdc", "CD"),
    ("es", "eeuu", "US"),
    ("es", "ee uu", "US"),
    ("es", "gran bretana", "GB"),
    ("es", "palestina", "PS"),
    ("pt", "eua", "US"),
    ("pt", "gra bretanha", "GB"),
    ("ca", "eua", "US"),
    ("it", "stati uniti d america", "US"),
    ("it", "gran bretagna", "GB"),
    ("de", "grossbritannien", "GB"),
    ("de", "vae", "AE"),
    ("nl", "vs", "US"),
    ("nl", "groot brittannie", "GB"),
    ("id", "as", "US"),
    ("id", "amerika serikat", "US"),
    ("id", "inggris", "GB"),
    ("id", "cina", "CN"),
    ("id", "china", "CN"),
    ("id", "palestina", "PS"),
    ("ms", "as", "US"),
    ("ms", "amerika syarikat", "US"),
    ("tr", "abd", "US"),
    ("ru", "ssha", "US"),
    ("ru", "velikobritaniya", "GB"),
    ("uk", "ssha", "US"),
    ("bg", "sashch", "US"),
    ("sr", "sad", "US"),
    ("hr", "sad", "US"),
    ("bs", "sad", "US"),
    ("sl", "zda", "US"),
    ("pl", "wielka brytania", "GB"),
    ("cs", "velka britanie", "GB"),
    ("vi", "my", "US"),
    ("vi", "anh", "GB"),
)
# Names in scripts without spaces are looked for as they stand; news use these short ones.
_WRITTEN: tuple[tuple[str, str, str], ...] = (
    ("zh", "美国", "US"),
    ("zh", "美國", "US"),
    ("zh", "英国", "GB"),
    ("zh", "英國", "GB"),
    ("zh", "朝鲜", "KP"),
    ("zh", "俄国", "RU"),
    ("zh", "台湾", "TW"),
    ("zh", "香港", "HK"),
    ("ja", "米国", "US"),
    ("ja", "アメリカ", "US"),
    ("ja", "英国", "GB"),
    ("ja", "北朝鮮", "KP"),
    ("ja", "中国", "CN"),
    ("th", "สหรัฐ", "US"),
)


@lru_cache(maxsize=256)
def written_territories(language: str) -> Mapping[str, str]:
    """Name as written to ISO 3166 code, in one language, without CLDR's brackets.

    Empty for a language CLDR has not.
    """
    from babel import Locale, UnknownLocaleError

    base = language.split("-", maxsplit=1)[0]
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return written_territories(base) if base != language else {}
    names = {
        str(name).split("(")[0].split("（")[0].strip(): code
        for code, name in locale.territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_PLACE
    }
    names |= {form: code for tag, form, code in _WRITTEN if tag == base}
    return {name: code for name, code in names.items() if len(name) > 1}


@lru_cache(maxsize=256)
def territories(language: str) -> Mapping[str, str]:
    """Folded name or short form to ISO 3166 code, in one language."""
    base = language.split("-", maxsplit=1)[0]
    names = {fold(name): code for name, code in written_territories(language).items()}
    names |= {form: code for tag, form, code in _SHORT_FORMS if tag in {"", base}}
    names.pop("", None)
    return names


@lru_cache(maxsize=1)
def _everywhere() -> Mapping[str, str]:
    """Territory names of the languages most news is in; an earlier language gives way."""
    merged: dict[str, str] = {}
    for language in ("id", "pl", "ru", "tr", "de", "pt", "it", "es", "fr", "en"):
        merged.update((n, c) for n, c in territories(language).items() if len(n) > 4)
    return merged


def territory(name: str, language: str = "und") -> str | None:
    """The ISO 3166 code of the country a name means: in `language`, else in the great ones.

    A form of up to four letters must be in capitals where its script has them.
    """
    folded = fold(name)
    found = territories(language).get(folded) if language != "und" else None
    if found and len(folded) <= 3 and not name.isupper() and name != name.upper():
        found = None
    return (
        found
        or _everywhere().get(folded)
        or _of_no_language().get(folded if name.isupper() else "")
    )


@lru_cache(maxsize=1)
def _of_no_language() -> Mapping[str, str]:
    """Abbreviations as a name without a language has them: English ones win."""
    forms = sorted(_SHORT_FORMS, key=lambda row: row[0] == "en")
    return {form: code for _, form, code in forms}


@lru_cache(maxsize=32)
def _by_prefix(language: str) -> Mapping[str, tuple[str, ...]]:
    """Names of one word and over three letters by their first three."""
    index: dict[str, list[str]] = {}
    for name in territories(language):
        if " " not in name and len(name) > 3:
            index.setdefault(name[:3], []).append(name)
    return {prefix: tuple(names) for prefix, names in index.items()}


@lru_cache(maxsize=16384)
def inflected_territory(word: str, language: str) -> str | None:
    """The code of the country that folded `word` names in another grammatical case."""
    near = _by_prefix(language).get(word[:3], ())
    name = next((name for name in near if inflected(name, word, language)), None)
    return None if name is None else territories(language)[name]


def is_territory(name: str, language: str) -> bool:
    """Whether a word is a country's name in `language`, in any case, or in a great language."""
    return territory(name, language) is not None or (
        inflected_territory(fold(name), language) is not None
    )
