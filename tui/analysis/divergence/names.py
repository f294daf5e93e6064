"""Names that the two sides of a bead don't share.

A name is looked for word by word in the whole other side, in letters a-z and as a skeleton of
consonants, so that spelling, endings and scripts don't matter. What translators translate
(countries, languages, offices) is left alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from tui.analysis.divergence.quantities import Finding, Part
from tui.analysis.divergence.dates import calendar_words
from tui.analysis.alignment import Encoder
from tui.analysis.names.folding import fold, skeleton
from tui.analysis.names.pieces import pieces, scan
from tui.analysis.names.places import territory
from tui.analysis.names.runs import Unit, all_runs, is_role, units
from tui.analysis.names.words import ORG_WORDS

ALIKE = 72
"""Of 100: from here two words are one name in two spellings (measured on 13 languages)."""
ALIKE_UNSPACED = {"ja": 65, "zh": 60, "yue": 60, "th": 65}
"""Lower where a script writes foreign sounds in syllables of its own."""
SAME_MEANING = 0.45
"""Cosine from which two names are taken for translations: 'White House', 'Maison Blanche'."""
SKELETON_TRUST = 95


@dataclass(frozen=True, slots=True)
class Named:
    """A run of capitalised words that may be a name: its range and its telling words, folded."""

    start: int
    end: int
    words: tuple[str, ...]
    role: bool
    """It has a word of office or institution in it, which is translated."""


def name_findings(left: Part, right: Part, encoder: Encoder | None) -> list[Finding]:
    """Names of a bead that the other side has otherwise or not at all.

    `encoder` must speak both languages.
    """
    ours = [n for n in names(left) if not present(n, left, right)]
    theirs = [n for n in names(right) if not present(n, right, left)]
    found: list[Finding] = []
    taken: set[Named] = set()
    for one in ours:
        free = [n for n in theirs if n not in taken]
        other = _opposite(one, free, left, right)
        if other is None:
            continue
        taken |= {one, other}
        if encoder is not None and _same_meaning(one, other, left, right, encoder):
            continue
        certainty = 0.6 if one.role or other.role else 0.8
        here, there = (one.start, one.end), (other.start, other.end)
        found.append(Finding("name", "left", *here, certainty, there))
        found.append(Finding("name", "right", *there, certainty, here))
    for side, part, other_part, rest in (
        ("left", left, right, ours),
        ("right", right, left, theirs),
    ):
        for name in rest:
            if name not in taken and _tells_alone(name, part, other_part):
                found.append(Finding("name", side, name.start, name.end, 0.5))
    return found


def names(part: Part) -> list[Named]:
    """The names of one side of a bead; none where everything is written in capitals."""
    line = units(part.text, pieces(part.text, part.start, part.end), part.language)
    if _title_case(line):
        return []
    found: list[Named] = []
    for first, last in all_runs(part.text, line):
        run = line[first:last]
        words = tuple(
            word
            for unit in run
            if unit.capital and not is_role(unit) and not _translated(unit.text, part.language)
            for word in unit.folded
            if len(word) >= 3
        )
        opening = first == 0 or _opens(part.text, run[0].start)
        if not words or (opening and len(run) == 1):
            continue
        role = any(is_role(unit) or set(unit.folded) & ORG_WORDS for unit in run)
        found.append(Named(run[0].start, run[-1].end, words, role))
    return found


def _title_case(line: Sequence[Unit]) -> bool:
    """Headlines and capitals: there a capital tells nothing. Two thirds of the longer words."""
    long = [unit for unit in line if unit.end - unit.start >= 4]
    return sum(unit.capital for unit in long) > 0.66 * len(long)


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \u00a0\"'“”«»„‘’‹›([")
    return not before or before[-1] in ".!?…:;。！？\n—–-"


@lru_cache(maxsize=8192)
def _translated(word: str, language: str) -> bool:
    """Whether a word names a country, a month, a day: what another language says otherwise."""
    base = language.split("-")[0]
    return territory(word, base) is not None or word.lower() in calendar_words(base)


def present(name: Named, part: Part, other: Part) -> bool:
    """Whether any telling word of a name is on the other side, or near it, in any spelling."""
    there = _folded(other.text[other.around[0] : other.around[1]])
    limit = ALIKE_UNSPACED.get(other.language.split("-")[0], ALIKE)
    return any(_best(word, there) >= limit for word in name.words)


@lru_cache(maxsize=1024)
def _folded(text: str) -> tuple[str, ...]:
    """The words of a text in letters a-z, and neighbours as one ('Jong-un', 'Jongun')."""
    words = [piece.folded for piece in pieces(text) if piece.folded]
    joined = [a + b for a, b in zip(words, words[1:], strict=False)]
    return tuple(dict.fromkeys([*words, *joined]))


@lru_cache(maxsize=16384)
def _best(word: str, there: tuple[str, ...]) -> float:
    bones = skeleton(word)
    best = 0.0
    for other in there:
        score = fuzz.ratio(word, other)
        if len(bones) >= 2:
            score = max(score, fuzz.ratio(bones, skeleton(other)) * SKELETON_TRUST / 100)
        if len(other) > 2 * len(word) >= 8:  # unspaced scripts: the name inside a longer run
            score = max(score, fuzz.partial_ratio(word, other) * SKELETON_TRUST / 100)
        best = max(best, score)
    return best


def _opposite(one: Named, free: Sequence[Named], left: Part, right: Part) -> Named | None:
    """The name left over on the other side at about the same place."""

    def distance(other: Named) -> float:
        here = (one.start - left.start) / max(left.end - left.start, 1)
        there = (other.start - right.start) / max(right.end - right.start, 1)
        return abs(here - there)

    nearest = min(free, key=distance, default=None)
    # Word order moves names within a sentence, seldom over more than a third of it.
    return nearest if nearest is not None and distance(nearest) <= 0.35 else None


def _same_meaning(
    one: Named, other: Named, left: Part, right: Part, encoder: Encoder
) -> bool:
    vectors = encoder.encode([left.text[one.start : one.end], right.text[other.start : other.end]])
    return float(vectors[0] @ vectors[1]) >= SAME_MEANING


def _tells_alone(name: Named, part: Part, other: Part) -> bool:
    """Whether a name nobody stands against may be reported: a full name of words that are never
    written small here, in a text whose other language has no capitals to find an opposite by.
    """
    if len(name.words) < 2 or name.role:
        return False
    small = scan(part.text).small
    return not any(word in small for word in name.words)
