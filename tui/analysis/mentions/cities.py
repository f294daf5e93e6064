"""Names of the world's larger cities in all languages with capitals (GeoNames, CC BY 4.0)."""

from functools import lru_cache

from tui.analysis.names.aliases import token_hashes
from tui.analysis.names.words import word_set
from tui.analysis.tables import read

KNOWN, GREAT, STEM = "", "*", "~"
"""What a key of the filter begins with: any city; a capital or one of a million; a stem."""

# Endings of names in Slavic languages, folded, longest first. None that a surname has in its own
# first case ('-ov', '-in'), so that 'Lavrov' and 'Lavrovym' keep one stem.
_SLAVIC = word_set("ru uk be bg mk sr hr bs sl cs sk pl hsb dsb sh cnr")
_ENDINGS = tuple(
    sorted(
        word_set(
            """
            a e i o u y om em ym im oj ej oy ey oi ei ou am ami imi ymi ach ah yh ih ich ych owi ovi
            ogo ego omu emu eho iem ija iya iyu iju ii ij iy yj ju ya yu ja je aja oju iej
            """
        ),
        key=len,
        reverse=True,
    )
)
# A stem of four letters still tells one name from another.
_LEAST_STEM = 4


def inflects(language: str) -> bool:
    """Whether names in a language take the endings that `city_stem` knows."""
    return language.split("-", maxsplit=1)[0] in _SLAVIC


@lru_cache(maxsize=32768)
def city_stem(word: str) -> str:
    """A folded word without its longest ending: 'moskv' of 'moskva', 'moskve', 'moskvoj'."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1)
def _filter() -> bytes:
    return read("cities.bloom")


@lru_cache(maxsize=32768)
def _listed(key: str) -> bool:
    bits = _filter()
    return all(bits[p >> 3] >> (p & 7) & 1 for p in token_hashes(key, len(bits) * 8))


def city(name: str, language: str) -> str | None:
    """'great', 'known' or, where the language inflects, 'stem': how well a folded name is a city's.

    None where it is none. Wrong once in a hundred words, besides cities called like people.
    """
    if len(name) < _LEAST_STEM:
        return None
    if _listed(KNOWN + name):
        return "great" if _listed(GREAT + name) else "known"
    if inflects(language) and " " not in name and len(name) > _LEAST_STEM:
        return "stem" if _listed(STEM + city_stem(name)) else None
    return None
