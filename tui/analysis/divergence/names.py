"""Names that the two sides of a bead don't share.

A name is looked for word by word in the whole other side, in letters a-z and as a skeleton of
consonants, so that spelling, endings and scripts don't matter. What translators translate
(countries, languages, offices) is left alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from collections import Counter
from functools import lru_cache

from rapidfuzz import fuzz

from tui.analysis.divergence.quantities import Finding, Part
from tui.analysis.divergence.dates import calendar_words
from tui.analysis.alignment import Encoder
from tui.analysis.names.folding import fold, skeleton
from tui.analysis.names.pieces import pieces, scan
from tui.analysis.names.places import territory
from tui.analysis.names.runs import Unit, all_runs, is_role, units
from tui.analysis.names.scripts import CASED, script
from tui.analysis.names.words import ORG_WORDS

ALIKE = 72
"""Of 100: from here two words are one name in two spellings (measured on 13 languages)."""
ALIKE_UNSPACED = {"ja": 65, "zh": 60, "yue": 60, "th": 65}
"""Lower where a script writes foreign sounds in syllables of its own."""
SAME_MEANING = 0.62
"""Cosine from which two names are taken for translations: 'White House', 'Maison Blanche'."""
SKELETON_TRUST = 95


@dataclass(frozen=True, slots=True)
class Named:
    """A run of capitalised words that may be a name: its range and its telling words, folded."""

    start: int
    end: int
    words: tuple[str, ...]
    sure: bool
    """Two words and more that are never written small here and mean no office, institution or
    country: in all likelihood a person.
    """


def name_findings(left: Part, right: Part, encoder: Encoder | None) -> list[Finding]:
    """Names of a bead that the other side has otherwise or not at all.

    `encoder` must speak both languages.
    """
    ours = [n for n in names(left) if not present(n, left, right)]
    theirs = [n for n in names(right) if not present(n, right, left)]
    found: list[Finding] = []
    for one, other in _opposites(ours, theirs, left, right):
        if _translation(one, other, left, right, encoder):
            continue
        certainty = 0.8 if one.sure and other.sure else 0.6
        here, there = (one.start, one.end), (other.start, other.end)
        found.append(Finding("name", "left", *here, certainty, there))
        found.append(Finding("name", "right", *there, certainty, here))
    if not _cased(right):
        found += [Finding("name", "left", n.start, n.end, 0.5) for n in ours if n.sure]
    if not _cased(left):
        found += [Finding("name", "right", n.start, n.end, 0.5) for n in theirs if n.sure]
    return found


def _cased(part: Part) -> bool:
    """Whether names can be seen on this side: it is written with capitals."""
    return _script_of(part.text[part.start : part.end]) in CASED


def names(part: Part) -> list[Named]:
    """The names of one side of a bead; none where everything is written in capitals."""
    if not _cased(part):
        return []
    small = scan(part.text).small
    line = units(part.text, pieces(part.text, part.start, part.end), part.language)
    if _title_case(line):
        return []
    found: list[Named] = []
    for first, last in all_runs(part.text, line):
        run = line[first:last]
        if len(run) < 2:
            continue  # one capital may be a sentence's, a noun's, a people's: too little
        words = tuple(
            word
            for unit in run
            if unit.capital and not is_role(unit) and not _translated(unit.text, part.language)
            for word in unit.folded
            if len(word) >= 3
        )
        if not words or all(word in small for word in words):
            continue
        plain = sum(unit.capital for unit in run) == len(run) == len(words)
        sure = plain and not any(word in small or word in ORG_WORDS for word in words)
        found.append(Named(run[0].start, run[-1].end, words, sure))
    return found


def _title_case(line: Sequence[Unit]) -> bool:
    """Headlines and capitals: there a capital tells nothing. Two thirds of the longer words."""
    long = [unit for unit in line if unit.end - unit.start >= 4]
    return sum(unit.capital for unit in long) > 0.66 * len(long)


@lru_cache(maxsize=8192)
def _translated(word: str, language: str) -> bool:
    """Whether a word names a country, a month, a day: what another language says otherwise."""
    base = language.split("-")[0]
    return territory(word, base) is not None or word.lower() in calendar_words(base)


def present(name: Named, part: Part, other: Part) -> bool:
    """Whether any telling word of a name is on the other side, or near it, in any spelling."""
    there = _folded(other.text[other.around[0] : other.around[1]])
    limit = ALIKE_UNSPACED.get(other.language, ALIKE)
    across = script(part.text[name.start]) != _script_of(other.text[other.start : other.end])
    return any(_best(word, there, across) >= limit for word in name.words)


@lru_cache(maxsize=1024)
def _script_of(text: str) -> str:
    """The script most letters of a text are in."""
    counts = Counter(script(c) for c in text[:500] if c.isalpha())
    return counts.most_common(1)[0][0] if counts else "Zzzz"


@lru_cache(maxsize=1024)
def _folded(text: str) -> tuple[str, ...]:
    """The words of a text in letters a-z, and neighbours as one ('Jong-un', 'Jongun')."""
    words = [piece.folded for piece in pieces(text) if piece.folded]
    joined = [a + b for a, b in zip(words, words[1:], strict=False)]
    return tuple(dict.fromkeys([*words, *joined]))


@lru_cache(maxsize=16384)
def _best(word: str, there: tuple[str, ...], across: bool) -> float:
    """How like a folded word is to the likest of `there`, 0 to 100; `across` scripts by
    consonants too, within one script by letters alone.
    """
    bones = skeleton(word)
    best = 0.0
    for other in there:
        score = fuzz.ratio(word, other)
        if across and len(bones) >= 3:
            score = max(score, fuzz.ratio(bones, skeleton(other)) * SKELETON_TRUST / 100)
        if across and len(other) > 2 * len(word) >= 8:  # the name inside an unspaced run
            score = max(score, fuzz.partial_ratio(word, other) * SKELETON_TRUST / 100)
        best = max(best, score)
    return best


def _opposites(
    ours: Sequence[Named], theirs: Sequence[Named], left: Part, right: Part
) -> list[tuple[Named, Named]]:
    """Names left over on both sides at about the same place, nearest first."""

    def distance(one: Named, other: Named) -> float:
        here = (one.start - left.start) / max(left.end - left.start, 1)
        there = (other.start - right.start) / max(right.end - right.start, 1)
        return abs(here - there)

    possible = sorted(
        (distance(one, other), i, j) for i, one in enumerate(ours) for j, other in enumerate(theirs)
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs: list[tuple[Named, Named]] = []
    for gap, i, j in possible:
        # Word order moves names within a sentence, seldom over more than a third of it.
        if gap > 0.35 or i in used_left or j in used_right:
            continue
        used_left.add(i)
        used_right.add(j)
        pairs.append((ours[i], theirs[j]))
    return pairs


def _translation(
    one: Named, other: Named, left: Part, right: Part, encoder: Encoder | None
) -> bool:
    """Whether the two may be one name translated ('White House', 'Maison Blanche'). Without an
    encoder only what looks like persons is taken for different.
    """
    if encoder is None:
        return not (one.sure and other.sure)
    vectors = encoder.encode([left.text[one.start : one.end], right.text[other.start : other.end]])
    return float(vectors[0] @ vectors[1]) >= SAME_MEANING
