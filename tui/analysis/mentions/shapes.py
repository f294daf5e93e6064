"""Which runs of a text look like names, and what there is to say of each.

Features are signs of form and place that carry across languages (capitals, sentence starts, what
else the text shows of a word), small closed word lists and CLDR; no vocabulary of names.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from tui.analysis.mentions.calendar import day_and_month_names
from tui.analysis.names.aliases import is_name_word
from tui.analysis.names.folding import fold
from tui.analysis.names.pieces import pieces
from tui.analysis.names.places import is_territory, territory
from tui.analysis.names.runs import Unit, all_runs, is_function_word, is_role, units
from tui.analysis.names.words import (
    HONORIFICS,
    ORG_WORDS,
    PARTICLES,
    PINYIN_SURNAMES,
    ROLES,
    TITLES,
    word_set,
)

NOUNS_CAPITAL = frozenset({"de", "lb", "nds"})
"""Languages that write every noun with a capital."""

_LOCATIVE = word_set(
    """
    in en a au aux di ke dari w we do z ze v ve na iz vo u aus nach from to at near por em no uit te
    naar i till fran sur vers depuis hacia desde fra til inside outside around across throughout
    """
)
_ARTICLES = word_set("the der die das la le el il o les l")
_OF = word_set("of de von di van du del")
_SAYING = word_set(
    """
    said says told added noted dit declare declared explained dijo explico afirmo disse sagte
    erklarte kata mengatakan ujar skazal zayavil zaiavil powiedzial rekl rekao uvedl stated sier
    sade zei aldus according selon segun secondo laut menurut asked announced warned
    """
)
_PLACE_ENDINGS = (
    "land",
    "stan",
    "burg",
    "grad",
    "ville",
    "ton",
    "shire",
    "ania",
    "ina",
    "polis",
    "pur",
    "abad",
    "stadt",
    "berg",
    "ford",
    "istan",
    "heim",
    "sk",
    "ia",
    "ie",
    "ija",
    "iya",
)
_PERSON_ENDINGS = (
    "ov",
    "ova",
    "ev",
    "eva",
    "ski",
    "ska",
    "sky",
    "skaya",
    "skii",
    "skij",
    "ic",
    "vich",
    "ovic",
    "enko",
    "shvili",
    "yan",
    "ian",
    "sson",
    "sen",
    "ez",
    "dze",
    "czyk",
    "wicz",
    "poulos",
    "idis",
)
_ENDERS = frozenset(".!?…。！？\n:•")
_OPENERS = frozenset("\"'“”«»„‹›([–—- \u00a0\t*")


@dataclass(frozen=True, slots=True)
class Shape:
    """A run of words that looks like a name."""

    start: int
    end: int
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a whole text shows of its words."""

    small: Counter[str]
    inner: Counter[str]
    """Capitalised where no sentence begins."""
    family: frozenset[str]
    """Last words of capitalised runs of two and three words."""
    runs: Counter[str]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    units: tuple[Unit, ...]
    shouted: bool
    """Most of its words are in capitals: a capital says nothing."""


def _lines(text: str, language: str) -> list[_Line]:
    found = []
    for match in re.finditer(r"[^\n]+", text):
        line = units(text, pieces(text, *match.span()), language)
        letters = [unit for unit in line if unit.text[0].isalpha() and len(unit.text) > 1]
        capitals = sum(unit.capital for unit in letters)
        # Titles in English capitals have their small words small; five words in capitals and
        # nothing small is a headline in capitals.
        shouted = len(letters) >= 4 and capitals >= 0.8 * len(letters)
        if line:
            found.append(_Line(match.start(), match.end(), line, shouted))
    return found


def _opens(text: str, start: int, line_start: int) -> bool:
    position = start - 1
    while position >= line_start and text[position] in _OPENERS:
        position -= 1
    return position < line_start or text[position] in _ENDERS


def _seen(text: str, lines: list[_Line]) -> _Seen:
    small: Counter[str] = Counter()
    inner: Counter[str] = Counter()
    runs: Counter[str] = Counter()
    family = set()
    for line in lines:
        if line.shouted:
            continue
        for unit in line.units:
            word = unit.text.lower()
            if not unit.capital:
                small[word] += 1
            elif not _opens(text, unit.start, line.start):
                inner[word] += 1
        for first, last in all_runs(text, line.units):
            run = line.units[first:last]
            runs[text[run[0].start : run[-1].end]] += 1
            if 2 <= len(run) <= 3:
                family.add(run[-1].text)
    return _Seen(small, inner, frozenset(family), runs)


def split_run(run: tuple[Unit, ...], language: str, *, titled: bool) -> list[tuple[Unit, ...]]:
    """The parts of a run between titles: 'Russian | Sergei Lavrov' of a minister's.

    Behind a title a country is whose, not who: 'Rusia | Vladimir Putin'. `titled`: a title in
    small letters stands before the run.
    """
    parts: list[list[Unit]] = [[]]
    for unit in run:
        behind_title = not parts[-1] and (titled or len(parts) > 1)
        if is_role(unit) and unit.capital:
            parts.append([])
        elif behind_title and is_territory(unit.text, language):
            parts += [[unit], []]
        else:
            parts[-1].append(unit)
    return [trimmed for part in parts if (trimmed := _trim(part))]


def _trim(part: list[Unit]) -> tuple[Unit, ...]:
    """Without small words at either end."""
    start, end = 0, len(part)
    while start < end and is_function_word(part[start]):
        start += 1
    while end > start and not part[end - 1].capital:
        end -= 1
    return tuple(part[start:end])


@lru_cache(maxsize=32)
def language_names(language: str) -> frozenset[str]:
    """Folded names of languages in `language`, which are its adjectives of nations too."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language.split("-", maxsplit=1)[0])
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(fold(str(name)) for name in locale.languages.values())


def shapes(text: str, language: str) -> list[Shape]:
    """The runs of `text` that look like names, each with its features, in order."""
    lines = _lines(text, language)
    seen = _seen(text, lines)
    found = []
    for line in lines:
        for first, last in all_runs(text, line.units):
            run = line.units[first:last]
            before_run = line.units[first - 1] if first else None
            for part in _parts(text, (first, last), seen, line, language):
                index = first + run.index(part[0])
                before = line.units[index - 1] if index else before_run
                after = (
                    line.units[index + len(part)] if index + len(part) < len(line.units) else None
                )
                features = _features(text, part, before, after, line, seen, language)
                found.append(Shape(part[0].start, part[-1].end, features))
    return found


def _parts(
    text: str, bounds: tuple[int, int], seen: _Seen, line: _Line, language: str
) -> list[tuple[Unit, ...]]:
    """A run without titles, and without the first word of a sentence that is often small."""
    run = line.units[bounds[0] : bounds[1]]
    titled = bounds[0] > 0 and is_role(line.units[bounds[0] - 1])
    parts = []
    for part in split_run(run, language, titled=titled):
        first = part[0]
        word = first.text.lower()
        opening = _opens(text, first.start, line.start)
        if len(part) > 1 and opening and seen.small[word] > seen.inner[word]:
            rest = tuple(part[1:])
            while rest and not rest[0].capital:
                rest = rest[1:]
            parts.append(rest)
        else:
            parts.append(part)
    return [part for part in parts if part]


def _features(
    text: str,
    part: tuple[Unit, ...],
    before: Unit | None,
    after: Unit | None,
    line: _Line,
    seen: _Seen,
    language: str,
) -> tuple[str, ...]:
    found = [
        *_form(text, part, line, language),
        *_place(text, part, before, after, line),
        *_elsewhere(text, part, seen, line),
        *_lists(text, part, language),
    ]
    return tuple(found)


def _form(text: str, part: tuple[Unit, ...], line: _Line, language: str) -> list[str]:
    name = text[part[0].start : part[-1].end]
    words = sum(unit.capital for unit in part)
    two = f"words={min(words, 2)}"
    last = part[-1].folded[-1]
    signs = {
        f"words={min(words, 5)}": True,
        f"nouns-capital {two}": language.split("-", maxsplit=1)[0] in NOUNS_CAPITAL,
        "particle": len(part) > words,
        "initial": any(unit.initial for unit in part),
        "digit": any(char.isdigit() for char in name),
        "hyphen": any(len(unit.folded) > 1 for unit in part),
        "ampersand": "&" in name,
        "short": len(name) <= 2,
        "inner-capital": words == 1 and name != name.upper() and name[1:] != name[1:].lower(),
        f"place-ending {two}": len(last) > 4 and last.endswith(_PLACE_ENDINGS),
        f"person-ending {two}": len(last) > 4 and last.endswith(_PERSON_ENDINGS),
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
    text: str, part: tuple[Unit, ...], before: Unit | None, after: Unit | None, line: _Line
) -> list[str]:
    start, end = part[0].start, part[-1].end
    found = []
    if _opens(text, start, line.start):
        found.append(f"opens words={min(len(part), 3)}")
    if before is not None and start - before.end <= 2:
        found += _behind(before)
    if after is not None and after.start - end <= 2 and after.folded[0] in _SAYING:
        found.append("beside-saying")
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
    if all(w in HONORIFICS for w in before.folded):
        return ["after-honorific"]
    if word in TITLES or word in ROLES:
        return ["after-role"]
    signs = {
        "after-locative": word in _LOCATIVE and not before.capital,
        "after-article": word in _ARTICLES,
        "beside-saying": word in _SAYING,
        "after-of": word in _OF,
    }
    return [sign for sign, holds in signs.items() if holds]


def _elsewhere(text: str, part: tuple[Unit, ...], seen: _Seen, line: _Line) -> list[str]:
    first = part[0].text.lower()
    name = text[part[0].start : part[-1].end]
    opening = _opens(text, part[0].start, line.start)
    found = []
    if seen.small[first]:
        found.append("opens small-elsewhere" if opening else "small-elsewhere")
    if opening and seen.inner[first]:
        found.append("opens capital-elsewhere")
    if seen.runs[name] > 1:
        found.append("again")
    if len(part) == 1 and part[0].text in seen.family:
        found.append("family")
    if len(part) > 1 and seen.runs[part[-1].text]:
        found.append("last-alone-elsewhere")
    return found


def _lists(text: str, part: tuple[Unit, ...], language: str) -> list[str]:
    name = text[part[0].start : part[-1].end]
    words = [word for unit in part for word in unit.folded]
    found = []
    if territory(name, language):
        found.append("territory")
    elif any(unit.capital and territory(unit.text, language) for unit in part):
        found.append("holds-territory")
    if fold(name) in language_names(language):
        found.append("nation")
    elif fold(part[0].text) in language_names(language):
        found.append("begins-nation")
    found += _organisation(words, len(part))
    known = sum(is_name_word(unit.folded[-1]) for unit in part if unit.capital)
    if known == sum(unit.capital for unit in part):
        found.append(f"all-name-words words={min(known, 3)}")
    elif known:
        found.append("some-name-words")
    if words[0] in PINYIN_SURNAMES and 2 <= len(words) <= 3:
        found.append("east-asian")
    if any(word in PARTICLES for word in words[1:-1]):
        found.append("holds-particle")
    if any(word in day_and_month_names(language) for word in name.lower().split()):
        found.append("calendar")
    return found


def _organisation(words: list[str], size: int) -> list[str]:
    if words[-1] in ORG_WORDS:
        return [f"ends-org words={min(size, 2)}"]
    if words[0] in ORG_WORDS:
        return [f"begins-org words={min(size, 2)}"]
    return ["holds-org"] if any(word in ORG_WORDS and len(word) > 2 for word in words) else []
