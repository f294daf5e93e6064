"""A text's lines as words, and what the whole text shows of each word."""

import re
from collections import Counter
from dataclasses import dataclass

from tui.analysis.mentions.cities import city_stem, inflects
from tui.analysis.mentions.words import SAYING, is_honorific, says_role
from tui.analysis.names.pieces import pieces
from tui.analysis.names.runs import Unit, all_runs, is_role, units
from tui.analysis.names.words import PINYIN_SURNAMES

_ENDERS = frozenset(".!?…。！？\n:•")
_OPENERS = frozenset("\"'“”«»„‹›([–—- \u00a0\t*")
# 'M.', 'Dr.', 'J.': the dot of a title or an initial ends no sentence.
_ABBREVIATED = re.compile(r"(?<!\w)[^\W\d_a-z][a-z]{0,2}\.\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, its words, and its capitalised runs as (first, last + 1)."""

    start: int
    end: int
    units: tuple[Unit, ...]
    shouted: bool
    """Most of its words are in capitals: a capital says nothing."""
    runs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a whole text shows of its words."""

    small: Counter[str]
    """Words in small letters."""
    inner: Counter[str]
    """Words with a capital where no sentence begins."""
    family: frozenset[str]
    """Keys of the words that would be the family name of runs of two and three words."""
    people: frozenset[str]
    """Keys of the words that stand behind a title or beside a word of saying."""
    runs: Counter[str]
    """How often each run stands there, as written."""


def key(unit: Unit, language: str) -> str:
    """What two places of one word have in common: its letters, without ending where it has one."""
    word = unit.folded[-1]
    return city_stem(word) if inflects(language) else word


def lines(text: str, language: str) -> list[Line]:
    """The lines of a text that have words."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        line = units(text, pieces(text, *match.span()), language)
        letters = [unit for unit in line if unit.text[0].isalpha() and len(unit.text) > 1]
        capitals = sum(unit.capital for unit in letters)
        # Titles in English capitals have their small words small; five words in capitals and
        # nothing small is a headline in capitals.
        shouted = len(letters) >= 4 and capitals >= 0.8 * len(letters)
        if line:
            runs = tuple(all_runs(text, line))
            found.append(Line(match.start(), match.end(), line, shouted, runs))
    return found


def opens(text: str, start: int, line_start: int) -> bool:
    """Whether a sentence may begin at `start`: there a capital says little."""
    position = start - 1
    while position >= line_start and text[position] in _OPENERS:
        position -= 1
    if position < line_start:
        return True
    return text[position] in _ENDERS and not _ABBREVIATED.search(text, line_start, position + 1)


def seen(text: str, found: list[Line], language: str) -> Seen:
    """What the lines of a text show of its words."""
    small: Counter[str] = Counter()
    inner: Counter[str] = Counter()
    runs: Counter[str] = Counter()
    family: set[str] = set()
    people: set[str] = set()
    for line in found:
        if line.shouted:
            continue
        for unit in line.units:
            word = unit.text.lower()
            if not unit.capital:
                small[word] += 1
            elif not opens(text, unit.start, line.start):
                inner[word] += 1
        for first, last in line.runs:
            run = line.units[first:last]
            runs[text[run[0].start : run[-1].end]] += 1
            start = _behind_titles(line, (first, last))
            names = line.units[start:last]
            if 2 <= len(names) <= 3:
                east = names[0].folded[-1] in PINYIN_SURNAMES
                family.add(key(names[0] if east else names[-1], language))
            if 1 <= len(names) <= 3 and _as_person(line, start, last):
                people |= {key(unit, language) for unit in names}
    return Seen(small, inner, frozenset(family), frozenset(people), runs)


def _behind_titles(line: Line, run: tuple[int, int]) -> int:
    """The first unit of a run behind the last title in it."""
    first, last = run
    return max((n + 1 for n in range(first, last) if is_role(line.units[n])), default=first)


def _as_person(line: Line, first: int, last: int) -> bool:
    """Whether a title or a word of saying stands beside these units."""
    before = line.units[first - 1] if first else None
    after = line.units[last] if last < len(line.units) else None
    if before is not None and line.units[first].start - before.end <= 2:
        return is_honorific(before) or says_role(before) or before.folded[0] in SAYING
    return (
        after is not None
        and after.start - line.units[last - 1].end <= 2
        and after.folded[0] in SAYING
    )
