"""What there is to say of a span that may be a name: the features its chance is reckoned from.

Signs of form and place that carry across languages (capitals, sentence starts, titles beside it,
what else the text shows of its words), small closed word lists, CLDR and the filters of cities
and of name words; no vocabulary of names.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.analysis.mentions.calendar import day_and_month_names
from tui.analysis.mentions.cities import city
from tui.analysis.mentions.holidays import is_holiday
from tui.analysis.mentions.lines import Line, Seen, key, opens
from tui.analysis.mentions.nations import is_nation, is_region
from tui.analysis.mentions.phrases import Candidate
from tui.analysis.mentions.words import (
    ACCORDING,
    ARTICLES,
    AUXILIARIES,
    COMPASS,
    LOCATIVE,
    OF,
    PERSON_ENDINGS,
    PLACE_ENDINGS,
    RELATION_ENDINGS,
    SAYING,
    STATE,
    institution,
    is_honorific,
    says_role,
)
from tui.analysis.names.aliases import is_name_word
from tui.analysis.names.folding import fold
from tui.analysis.names.places import inflected_territory, territory
from tui.analysis.names.runs import Unit
from tui.analysis.names.words import ORG_WORDS, PARTICLES, PINYIN_SURNAMES

NOUNS_CAPITAL = frozenset({"de", "lb", "nds"})
"""Languages that write every noun with a capital."""

NO_NAME = "no-name"
"""The feature of what is written like a name and names nobody: feasts, the State."""

_TITLED = frozenset({"after-role", "role near", "role far"})
# Behind 'president', places and institutions are what the president is of.
_NO_BEARER = ("territory", "region", "city great", "ends-org", "begins-org", "stem-org", "nation")
# How far before a name its bearer's title stands: 'ministre des Affaires étrangères X'.
_ROLE_REACH = 5


@dataclass(frozen=True, slots=True)
class View:
    """One text as the features see it."""

    text: str
    language: str
    seen: Seen


def features(view: View, line: Line, candidate: Candidate) -> tuple[str, ...]:
    """The features of a candidate, in no order that matters.

    A phrase that goes on in small letters has features of its own: what tells a name from
    another word is not what tells a name of capitals.
    """
    part = line.units[candidate.first : candidate.last]
    before = line.units[candidate.first - 1] if candidate.first else None
    after = line.units[candidate.last] if candidate.last < len(line.units) else None
    if candidate.kind:
        return tuple(_phrase(view, line, candidate, part, before))
    size = min(sum(unit.capital for unit in part), 3)
    around = [
        *_place(view, part, before, after, line),
        *_role_before(view.text, line, candidate.first),
        *_elsewhere(view, part, line),
    ]
    found = [*_form(view, part, line), *_lists(view, part)]
    if candidate.goes_on or any(sign.startswith(_NO_BEARER) for sign in found):
        around = [f"no-bearer {sign}" if sign in _TITLED else sign for sign in around]
    # a title before one word or an 'of' behind it tell another thing than before or behind three
    found += [f"{sign} words={size}" for sign in around]
    if candidate.goes_on:
        official = institution(part[-1].folded[-1]) or institution(part[0].folded[-1])
        found.append(f"goes-on {candidate.goes_on} org={official:d}")
    return tuple(found)


def place_features(folded: str, view: View) -> tuple[str, ...]:
    """The features of a place's name of which nothing else is known."""
    where = city(folded, view.language)
    return ("words=1", f"city {where}" if where else "territory")


def _phrase(
    view: View, line: Line, candidate: Candidate, part: tuple[Unit, ...], before: Unit | None
) -> list[str]:
    name = view.text[part[0].start : part[-1].end]
    capitals = [unit for unit in part if unit.capital]
    small = [unit for unit in part if not unit.capital]
    word = part[0].text.lower()
    signs = {
        f"length={len(small)}": True,
        "head-org": any(institution(w) for unit in capitals for w in unit.folded),
        "tail-org": any(institution(unit.folded[-1]) for unit in small),
        "again": view.text.count(name) > 1,
        "opens": opens(view.text, part[0].start, line.start),
        "small-elsewhere": view.seen.small[word] > 0,
        "capital-elsewhere": view.seen.inner[word] > 1,
        "name-words": all(is_name_word(unit.folded[-1]) for unit in capitals),
        "family": key(capitals[-1], view.language) in view.seen.family | view.seen.people,
        "several-capitals": len(capitals) > 1,
        "adjective": part[0].folded[-1].endswith(RELATION_ENDINGS),
        "tail-adjective": len(small) > 1 and small[0].folded[-1].endswith(RELATION_ENDINGS),
        "short-tail": min(len(unit.text) for unit in small) < 4,
        "before-capital": candidate.last < len(line.units) and line.units[candidate.last].capital,
    }
    found = [f"phrase {sign}".strip() for sign, holds in signs.items() if holds]
    found.append(f"phrase {candidate.kind}")
    if candidate.kind == "noun":  # the one kind with a thousand examples
        found += [f"phrase noun {sign}" for sign in ("head-org", "adjective") if signs[sign]]
    if before is not None and part[0].start - before.end <= 2:
        found += [f"phrase {sign}" for sign in _behind(before)]
    found += [f"phrase {sign}" for sign in _role_before(view.text, line, candidate.first)]
    return found


def _form(view: View, part: tuple[Unit, ...], line: Line) -> list[str]:
    name = view.text[part[0].start : part[-1].end]
    words = sum(unit.capital for unit in part)
    two = f"words={min(words, 2)}"
    last = part[-1].folded[-1]
    signs = {
        f"words={min(words, 5)}": True,
        f"nouns-capital {two}": view.language.split("-", maxsplit=1)[0] in NOUNS_CAPITAL,
        "particle": len(part) > words,
        "initial": any(unit.initial for unit in part),
        "digit": any(char.isdigit() for char in name),
        "hyphen": any(len(unit.folded) > 1 for unit in part),
        "ampersand": "&" in name,
        "short": len(name) <= 2,
        "inner-capital": words == 1 and name != name.upper() and name[1:] != name[1:].lower(),
        f"place-ending {two}": len(last) > 4 and last.endswith(PLACE_ENDINGS),
        f"person-ending {two}": len(last) > 4 and last.endswith(PERSON_ENDINGS),
    }
    found = [sign for sign, holds in signs.items() if holds]
    if line.shouted:
        found.append("shouted")
    elif words == 1 and name.isupper() and 2 <= len(name) <= 6:
        found.append("acronym")
    elif any(unit.text.isupper() and len(unit.text) > 1 for unit in part):
        found.append("holds-acronym")
    return found


def _place(
    view: View, part: tuple[Unit, ...], before: Unit | None, after: Unit | None, line: Line
) -> list[str]:
    text, start, end = view.text, part[0].start, part[-1].end
    found = []
    if opens(text, start, line.start):
        found.append("opens")
    if before is not None and start - before.end <= 2:
        found += _behind(before)
    if after is not None and after.start - end <= 2:
        word = after.folded[0]
        signs = {
            "beside-saying": word in SAYING,
            "before-auxiliary": word in AUXILIARIES and not after.capital,
            "before-of": word in OF,
        }
        found += [sign for sign, holds in signs.items() if holds]
    if text[end : end + 2] in {"'s", "’s"}:
        found.append("possessive")
    around = text[start - 1 : start] + text[end : end + 1]
    if around in {"()", "[]"}:
        found.append("in-parentheses")
    elif len(around) == 2 and around[0] in "\"“«„'‘" and around[1] in "\"”»“'’":
        found.append("in-quotes")
    elif text[end : end + 2] == " (":
        found.append("before-parenthesis")
    if text[end : end + 1] == "," or text[start - 2 : start] == ", ":
        found.append("beside-comma")
    if start == line.start and end == line.end:
        found.append("alone-in-line")
    return found


def _behind(before: Unit) -> list[str]:
    """What the word before a shape says of it."""
    word = before.folded[-1]
    if is_honorific(before):
        return ["after-honorific", "after-role"]
    if says_role(before):
        return ["after-role"]
    signs = {
        "after-locative": word in LOCATIVE and not before.capital,
        "after-article": word in ARTICLES,
        "beside-saying": word in SAYING,
        "after-according": word in ACCORDING,
        "after-of": word in OF,
        "after-number": word.isdigit(),
        "after-institution": institution(word) and not before.capital,
    }
    return [sign for sign, holds in signs.items() if holds]


def _role_before(text: str, line: Line, first: int) -> list[str]:
    """Whether a title's phrase leads up to a span: of its bearer, or of what it is over.

    'the minister of defence Ana Kos': 'Ana Kos' bears the title. 'ministre des Affaires
    étrangères', 'chef d'État': behind 'of' stands the office.
    """
    if not first or line.units[first].start - line.units[first - 1].end > 2:
        return []
    linked = line.units[first - 1].folded[-1] in OF | ARTICLES and not line.units[first - 1].capital
    for index in range(first - 2, max(-1, first - 2 - _ROLE_REACH), -1):
        unit, following = line.units[index], line.units[index + 1]
        if not _close(text, unit, following):
            return []
        if says_role(unit):
            far = "near" if first - index <= 3 else "far"
            return [f"office {far}"] if linked else [f"role {far}"]
        if institution(unit.folded[-1]) and linked and not unit.capital:
            return ["portfolio"]
    return []


def _close(text: str, left: Unit, right: Unit) -> bool:
    gap = text[left.end : right.start]
    return len(gap) <= 2 and (gap.isspace() or gap in {"'", "’", "-"})


def _elsewhere(view: View, part: tuple[Unit, ...], line: Line) -> list[str]:
    first, name = part[0].text.lower(), view.text[part[0].start : part[-1].end]
    opening = opens(view.text, part[0].start, line.start)
    keys = [key(unit, view.language) for unit in part if unit.capital]
    seen = view.seen
    found = []
    if seen.small[first]:
        found.append("opens small-elsewhere" if opening else "small-elsewhere")
    if opening and seen.inner[first]:
        found.append("opens capital-elsewhere")
    if seen.runs[name] > 1:
        found.append("again")
    if len(part) == 1 and keys[0] in seen.family:
        found.append("family")
    if len(part) <= 3 and any(one in seen.people for one in keys):
        found.append("person-elsewhere")
    east = part[0].folded[-1] in PINYIN_SURNAMES
    if 2 <= len(part) <= 3 and seen.runs[part[0 if east else -1].text]:
        found.append("family-alone-elsewhere")
    elif 2 <= len(part) <= 3 and seen.runs[part[-1 if east else 0].text]:
        found.append("given-alone-elsewhere")
    return found


def _lists(view: View, part: tuple[Unit, ...]) -> list[str]:
    name, language = view.text[part[0].start : part[-1].end], view.language
    words = [word for unit in part for word in unit.folded]
    folded = " ".join(words)
    first = fold(part[0].text)
    nation = is_nation(folded, language)
    begins_nation = not nation and is_nation(first, language) and first not in COMPASS
    long_org = sum(unit.capital for unit in part) >= 3 and any(map(institution, words))
    months = day_and_month_names(language)
    signs = {
        "nation": nation,
        "begins-nation": begins_nation,
        "begins-compass": not nation and first in COMPASS,
        "long-org": long_org,
        "nation-org": begins_nation and long_org,
        NO_NAME: is_holiday(folded) or folded in STATE,
        "east-asian": words[0] in PINYIN_SURNAMES and 2 <= len(words) <= 3,
        "holds-particle": any(word in PARTICLES for word in words[1:-1]),
        "calendar": any(word in months for word in name.lower().split()),
    }
    found = [sign for sign, holds in signs.items() if holds]
    known = sum(is_name_word(unit.folded[-1]) for unit in part if unit.capital)
    if known == sum(unit.capital for unit in part):
        found.append(f"all-name-words words={min(known, 3)}")
    elif known:
        found.append("some-name-words")
    return [*found, *_gazetteers(name, words, part, language), *_organisation(words, len(part))]


def _gazetteers(
    name: str, words: list[str], part: tuple[Unit, ...], language: str
) -> Iterator[str]:
    folded = " ".join(words)
    official = any(map(institution, words))
    if territory(name, language):
        yield "territory"
    elif len(words) == 1 and inflected_territory(words[0], language):
        yield "territory-inflected"
    elif any(unit.capital and territory(unit.text, language) for unit in part):
        yield f"holds-territory org={official:d}"
    elif is_region(folded, language):
        yield "region"
    if where := city(folded, language):
        yield f"city {where}"
    elif len(part) > 1 and any(u.capital and city(u.folded[-1], language) for u in part):
        yield f"holds-city org={official:d}"


def _organisation(words: list[str], size: int) -> list[str]:
    if words[-1] in ORG_WORDS:
        return [f"ends-org words={min(size, 2)}"]
    if words[0] in ORG_WORDS:
        return [f"begins-org words={min(size, 2)}"]
    if any(word in ORG_WORDS and len(word) > 2 for word in words):
        return ["holds-org"]
    return [f"stem-org words={min(size, 2)}"] if any(map(institution, words)) else []
