"""Which words of one side of a bead may be names, in scripts that write names with capitals."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.analysis.concepts import concept
from tui.analysis.divergence.dates import calendar_words
from tui.analysis.divergence.quantities import Part
from tui.analysis.mentions.agreeing import settle
from tui.analysis.mentions.cities import city
from tui.analysis.mentions.holidays import is_holiday
from tui.analysis.mentions.scoring import chances
from tui.analysis.mentions.shapes import shapes
from tui.analysis.names.aliases import is_name_word
from tui.analysis.names.common import is_common_word
from tui.analysis.names.folding import fold
from tui.analysis.names.pieces import pieces, scan
from tui.analysis.names.runs import Unit, all_runs, is_role, units
from tui.analysis.names.scripts import CASED, main_script
from tui.analysis.names.words import ORG_WORDS, word_set

SHORTEST = 3
"""Letters of a telling word: of two letters every word is like some other."""
SHORTEST_LONE = 4
"""Letters of a name of one word."""

ALIKE_SPANS = 0.6
"""Share of two spans that has to be common for them to be one name: with a title, without."""
LONGEST = 60
"""Code points before a name at which a span that is nearly it may begin."""
WHOLE_PERSON = 0.55
"""The tagger's chance from which two words are a person's, though one of them is also a place, a
language or a common word."""
PERSON = 0.7
"""The same from which what is called like a city is a person."""
LEAST_PERSON = 0.03
"""Chance below which the tagger's word is not kept."""
TAGGED = 200_000
"""Code points of a text that are tagged, as in `mentions.suggest`: 10 MB stay bounded."""

NOUNS = frozenset({"de", "lb", "nds", "gsw"})
"""Languages that write every noun with a capital."""
REGIONS = word_set(
    """
    north south east west middle central northern southern eastern western northeast northwest
    southeast southwest great nord sud est ouest moyen norte sur este oeste medio oriente
    occidente sul leste medio-oriente osten westen suden norden nahen naher mittleren ovest
    ocean sea desert basin coast bay gulf river island islands mountains valley lake
    """
)
"""Words of the names of regions, which are translated though they look like people's."""
_LATIN_NAME = re.compile(r"[A-Z][\w'’-]{0,20}[a-z][\w'’.-]{0,20} +[A-Z]")
"""Two words in Latin letters with capitals, in the midst of another script; longer ones are no
names, and without an end to them what is written in base 64 takes the third power of its length."""


@dataclass(frozen=True, slots=True)
class Named:
    """A capitalised run that may be a name: its range and its telling words, as written."""

    start: int
    end: int
    words: tuple[str, ...]
    person: int
    """2: in all likelihood a person, two words and more that are never written small here, of
    which some are people's names, and none an office, an institution or a place CLDR knows;
    1: the same without a word known as a name; 0: anything else.
    """

    lone: bool
    """A run of one word: it may be a surname, a firm, or a noun that is written so."""
    tagged: float
    """The chance that the mention tagger gives it of being a person."""
    known: float
    """Share of its words that Wikidata has as parts of people's names."""
    common: float
    """Share of its words that are common ones elsewhere: 'Cold War', 'Virtual Reality'."""
    headline: bool
    """It stands where everything has a capital."""

    @property
    def sure(self) -> bool:
        """In all likelihood a person."""
        return self.person == 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run of capitals stands: alone, at the beginning of a sentence, in a headline."""

    alone: bool
    opens: bool
    headline: bool


def cased(part: Part) -> bool:
    """Whether names can be seen on this side: it is written with capitals."""
    return main_script(part.text[part.start : part.end][:500]) in CASED


def names(part: Part) -> list[Named]:
    """The names of one side of a bead, in order; single words only where a capital tells them.

    In a script without capitals: those that are kept in Latin letters, of two words and more.
    """
    capitals = cased(part)
    if not (capitals or _LATIN_NAME.search(part.text, part.start, part.end)):
        return []
    small = scan(part.text).small if capitals else frozenset[str]()
    line = units(part.text, pieces(part.text, part.start, part.end), part.language)
    headline = capitals and _title_case(line, part.text[part.start : part.end])
    found: list[Named] = []
    for first, last in all_runs(part.text, line):
        run = list(line[first:last])
        if len(run) > 1 and all(unit.text == unit.text.upper() for unit in run):
            continue  # 'THANK YOU': emphasis
        opens = _opens(part, run[0].start)
        if opens and len(run) > 1 and not _name_like(run[0], small):
            run = run[1:]  # 'While Obama', 'Beide Parteien'
            opens = False
        whole = not headline and _whole_person(run, part, small)
        groups = [run] if whole else _groups(run, part.language, small, headline=headline)
        persons = [group for group in groups if len(group) >= 2]
        for group in persons or [run]:
            name = _named(group, part, small, Place(len(run) == 1, opens, headline), whole=whole)
            if name is not None and not (name.lone and (headline or not capitals)):
                found.append(name)
    return found


def _opens(part: Part, position: int) -> bool:
    """Whether a word opens a sentence, where everything has a capital."""
    before = part.text[part.start : position].rstrip(" \u00a0\"'“”„‘’«»‹›¿¡([–—-")
    return not before or before[-1] in ".!?…:;。"


def _name_like(unit: Unit, small: frozenset[str]) -> bool:
    return all(is_name_word(word) and word not in small for word in unit.folded)


def _whole_person(run: Sequence[Unit], part: Part, small: frozenset[str]) -> bool:
    """Whether a word that is translated elsewhere is part of a person's name here.

    'Kanye West', 'Theresa May', 'Jordan Cownie': two words, of which the tagger makes a person; the
    other one is no common word, and the first one known as a name.
    """
    if len(run) != 2 or not all(unit.capital for unit in run) or any(map(is_role, run)):
        return False
    plain = [unit for unit in run if not _elsewhere(unit, part.language)]
    if len(plain) != 1 or is_common_word(plain[0].text) or not plain[0].text[1:].islower():
        return False
    if any(word in ORG_WORDS or word in small for unit in run for word in unit.folded):
        return False
    known = all(is_name_word(word) for word in run[0].folded)
    return known and _tagged(part.text, part.language, run[0].start, run[-1].end) >= WHOLE_PERSON


def _elsewhere(unit: Unit, language: str) -> bool:
    """Whether a word is one that other languages say otherwise."""
    return translated(unit.text, language) or not REGIONS.isdisjoint(unit.folded)


def _groups(
    run: Sequence[Unit], language: str, small: frozenset[str], *, headline: bool
) -> list[list[Unit]]:
    """A run between its offices, countries and common words: 'US Analyst | Paul Rowlett'."""
    groups: list[list[Unit]] = [[]]
    for unit in run:
        common = any(word in small or word in ORG_WORDS for word in unit.folded)
        common = common or (headline and is_common_word(unit.text))
        if is_role(unit) or translated(unit.text, language) or (unit.capital and common):
            groups.append([])
        else:
            groups[-1].append(unit)
    return groups


def _named(
    group: Sequence[Unit], part: Part, small: frozenset[str], run: Place, *, whole: bool
) -> Named | None:
    telling = [
        unit
        for unit in group
        if whole
        or (unit.capital and not is_role(unit) and not translated(unit.text, part.language))
    ]
    words = tuple(unit.text for unit in telling if len(fold(unit.text)) >= 2)
    start, end = group[0].start, group[-1].end
    folded = [word for unit in telling for word in unit.folded]
    if not any(len(word) >= SHORTEST and word not in small for word in folded):
        return None
    if not whole and translated(part.text[start:end], part.language):
        return None
    if run.alone and not _lone(telling[0], part, small, opens=run.opens):
        return None
    other = not whole and any(
        word in small or word in ORG_WORDS or word in REGIONS for word in folded
    )
    plain = sum(unit.capital for unit in group) >= 2 and len(words) >= len(group) and not other
    listed = [is_name_word(word) for word in folded if len(word) >= SHORTEST]
    tagged = _tagged(part.text, part.language, start, end)
    town = tagged < PERSON and city(fold(part.text[start:end]), part.language) is not None
    person = 0 if town else plain + (plain and any(listed))
    return Named(
        start,
        end,
        words,
        person,
        run.alone,
        tagged=tagged,
        known=sum(listed) / max(len(listed), 1),
        common=sum(map(is_common_word, words)) / max(len(words), 1),
        headline=run.headline,
    )


def _tagged(text: str, language: str, start: int, end: int) -> float:
    """The tagger's chance of a person for a span, or for one that is nearly it."""
    spans = _persons(text, language)
    best = 0.0
    for first, last, chance in spans[bisect_left(spans, (start - LONGEST,)) :]:
        if first >= end:
            break
        shared = min(end, last) - max(start, first)
        if shared > ALIKE_SPANS * (max(end, last) - min(start, first)):
            best = max(best, chance)
    return best


@lru_cache(maxsize=8)
def _persons(text: str, language: str) -> tuple[tuple[int, int, float], ...]:
    """What may be a person in a text, with the mention tagger's chance."""
    found = shapes(text[:TAGGED], language)
    settled = settle([s.words for s in found], [chances(s.features) for s in found])
    return tuple(
        sorted(
            (shape.start, shape.end, chance["PER"])
            for shape, chance in zip(found, settled, strict=True)
            if chance["PER"] >= LEAST_PERSON
        )
    )


def _lone(unit: Unit, part: Part, small: frozenset[str], *, opens: bool) -> bool:
    """Whether one capitalised word is a name: Wikidata knows it as someone's, or it comes again.

    Where every noun has a capital, neither tells names from nouns.
    """
    if opens or len(unit.text) < SHORTEST_LONE or any(word in small for word in unit.folded):
        return False
    if part.language.split("-", maxsplit=1)[0] in NOUNS:
        return False
    return part.text.count(unit.text) > 1 or all(is_name_word(word) for word in unit.folded)


def _title_case(line: Sequence[Unit], text: str) -> bool:
    """Headlines and capitals: there a capital tells nothing.

    A sentence full of names has an end mark and at least one small word among its longer ones.
    """
    long = [unit for unit in line if unit.end - unit.start >= 4]
    share = sum(unit.capital for unit in long) / max(len(long), 1)
    ended = text.rstrip("\"'”’»)] ")[-1:] in {".", "!", "?", "…"}
    return share == 1 or (share > 0.66 and not ended)


@lru_cache(maxsize=8192)
def translated(word: str, language: str) -> bool:
    """Whether another language says a word otherwise: a place, a language, a month, a feast."""
    base = language.split("-", maxsplit=1)[0]
    folded = fold(word)
    return (
        is_holiday(folded)
        or concept(folded, base) is not None
        or word.lower() in calendar_words(base)
    )
