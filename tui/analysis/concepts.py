"""Words that another language says otherwise, by what they mean: countries, cities, languages.

Names that are translated rather than written in other letters ('Londres', 'Allemagne', 'चीन')
are all in CLDR (by `babel`): territories and continents, the cities that stand for time zones,
languages, which are also what people are called ('français', 'russisch').
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from tui.analysis.cldr import calendar_names
from tui.analysis.names.folding import fold, split
from tui.analysis.names.places import territories, written_territories
from tui.analysis.names.scripts import CASED, UNSPACED, main_script

SHORTEST_STEM = 5
"""Letters a name must keep before an ending ("Afghan-s", "russisch-e"): of four letters many more
words begin alike (Pali and Palin)."""
LONGEST_ENDING = 4
"""Letters of a case ending or of an adjective's."""
_CODED = frozenset({"country", "language"})
SHORTEST_DATE = 4
"""Letters of a month or weekday: 'mai' and 'sat' are other words too."""
LANGUAGES = 256
"""Whose words are kept once read, which takes ten milliseconds: more than a corpus ever has."""
WORLDWIDE = "en"
"""The language whose names of places are written in texts of all others too."""


def _cities(data: object, language: str) -> Iterator[tuple[str, str]]:
    """Name and time zone of the cities CLDR names, and of those it leaves as in the zone's key."""
    zones = data if isinstance(data, Mapping) else {}
    for zone, names in zones.items():
        city = names.get("city")
        if city:
            yield str(city), str(zone)
    if language == WORLDWIDE or not zones:
        for zone in _zones():
            if zone not in zones or not zones[zone].get("city"):
                yield zone.rpartition("/")[2].replace("_", " "), zone


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    """All zones that have a city: those of a language that writes every one in its own script."""
    from babel import localedata

    return tuple(sorted(zone for zone in localedata.load("hi")["time_zones"] if "/" in zone))


@lru_cache(maxsize=LANGUAGES)
def concepts(language: str) -> Mapping[str, str]:
    """Folded name to what it means, in one language (BCP-47); empty for one CLDR has not.

    Meanings compare equal across languages; a language and the country it is named after differ.
    """
    from babel import localedata

    found: dict[str, str] = {}
    tag = language.replace("-", "_")
    tag = tag if localedata.exists(tag) else language.partition("-")[0]
    if not localedata.exists(tag):
        return found
    data = localedata.load(tag)
    for city, zone in _cities(data.get("time_zones"), language.partition("-")[0]):
        found[fold(city)] = "city " + zone
    for code, name in data.get("languages", {}).items():
        if len(code) == 2:
            found[fold(str(name))] = "language " + code
    for code, name in data.get("territories", {}).items():
        if code.isdigit() or code in {"EU", "UN"}:
            found[fold(str(name))] = "region " + code
    found |= {name: "country " + code for name, code in territories(language).items()}
    found.pop("", None)
    return found


@lru_cache(maxsize=LANGUAGES)
def _stems(language: str) -> Mapping[str, str]:
    """Names of one word without their last letters, which endings replace."""
    stems: dict[str, str] = {}
    for name, meaning in concepts(language).items():
        if " " not in name:
            for lost in range(3):
                if len(name) - lost >= SHORTEST_STEM:
                    stems.setdefault(name[: len(name) - lost], meaning)
    return stems


@lru_cache(maxsize=32768)
def concept(word: str, language: str) -> str | None:
    """What a folded word or name means in `language` or, as written worldwide, in English.

    Also in another grammatical case or as an adjective; None where CLDR doesn't know it.
    """
    for tag in dict.fromkeys((language, WORLDWIDE)):
        found = concepts(tag).get(word)
        if found is None and " " not in word and len(word) > SHORTEST_STEM:
            stems = _stems(tag)
            shortest = max(SHORTEST_STEM, len(word) - LONGEST_ENDING)
            lengths = range(len(word), shortest - 1, -1)
            found = next((stems[word[:n]] for n in lengths if word[:n] in stems), None)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=LANGUAGES)
def written(language: str) -> Mapping[str, str]:
    """Return what places written without spaces around them mean, by names as written."""
    from babel import localedata

    names = {name: "country " + code for name, code in written_territories(language).items()}
    tag = language.partition("-")[0]
    if localedata.exists(tag):
        cities = _cities(localedata.load(tag).get("time_zones"), tag)
        names |= {name: "city " + zone for name, zone in cities}
    return {n: c for n, c in names.items() if len(n) > 1 and main_script(n) in UNSPACED}


@lru_cache(maxsize=LANGUAGES)
def calendar(language: str) -> Mapping[str, str]:
    """Return months and weekdays by their folded names, of four letters and more."""
    named = ((fold(n.name), n) for n in calendar_names(language) if n.width == "wide")
    return {word: f"{n.unit} {n.number}" for word, n in named if len(word) >= SHORTEST_DATE}


def meanings(text: str, language: str) -> list[str]:
    """What the words of a text mean that CLDR can translate: places, languages, months, days.

    Each once, in alphabetical order. A language and a country of one code are one here, so that
    'French' meets 'de France'.
    """
    base = language.partition("-")[0]
    found = {meaning for name, meaning in written(base).items() if name in text}
    named = calendar(base)
    for word in split(text):
        folded = fold(word)
        if len(folded) < SHORTEST_DATE or folded in named:
            found.add(named.get(folded, ""))
        elif word != word.lower() or main_script(word) not in CASED:
            found.add(concept(folded, base) or "")
    kinds = ((meaning, *meaning.partition(" ")[::2]) for meaning in found if meaning)
    return sorted({code.lower() if kind in _CODED else meaning for meaning, kind, code in kinds})
