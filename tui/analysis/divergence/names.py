"""Names that the two sides of a bead don't share.

A name is looked for word by word in the whole other side, in letters a-z and as a skeleton of
consonants, so that spelling, endings and scripts don't matter. What translators translate
(countries, languages, offices) is left alone.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from tui.analysis.alignment import Encoder
from tui.analysis.divergence.dates import calendar_words
from tui.analysis.divergence.quantities import Finding, Part
from tui.analysis.names.folding import skeleton
from tui.analysis.names.pieces import pieces, scan
from tui.analysis.names.places import territory
from tui.analysis.names.runs import Unit, all_runs, is_role, units
from tui.analysis.names.scripts import CASED, script
from tui.analysis.names.words import ORG_WORDS

ALIKE = 72
"""Of 100: from here two words are one name in two spellings (measured on 13 languages)."""
ALIKE_FAR = {"ja": 62, "zh": 52, "yue": 52, "th": 65, **dict.fromkeys(("ar", "fa", "he", "ur"), 64)}
"""Lower where a script writes foreign sounds in syllables of its own, or leaves vowels out."""
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


@dataclass(frozen=True, slots=True)
class Unmatched:
    """The names of one bead that the other side has not, and what may stand for them."""

    pairs: tuple[tuple[Named, Named], ...]
    left: tuple[Named, ...]
    """Without an opposite, where the other script shows no names; `right` likewise."""
    right: tuple[Named, ...]
    matched: tuple[tuple[str, ...], ...]
    """The telling words of the names of either side that were found on the other."""


def name_findings(
    beads: Sequence[tuple[Part, Part] | None], encoder: Encoder | None
) -> list[list[Finding]]:
    """Names of each bead that the other side has otherwise or not at all.

    A name that is never found on the other side though it comes more than once is how that
    language says it ('Deutschland', '朝鲜'), no divergence. `encoder` must speak both languages.
    """
    looked = [None if bead is None else _look(*bead) for bead in beads]
    seen = {words for look in looked if look for words in look.matched}
    lost = Counter(
        words
        for look in looked
        if look
        for words in {
            *(n.words for pair in look.pairs for n in pair),
            *(n.words for n in look.left + look.right),
        }
    )

    def usual(name: Named) -> bool:
        return lost[name.words] > 1 and name.words not in seen

    found: list[list[Finding]] = []
    for bead, look in zip(beads, looked, strict=True):
        here: list[Finding] = []
        if bead is not None and look is not None:
            for one, other in look.pairs:
                if not (usual(one) or usual(other) or _translation(one, other, bead, encoder)):
                    here += _exchanged(one, other)
            here += [
                Finding("name", "left", n.start, n.end, 0.5) for n in look.left if not usual(n)
            ]
            here += [
                Finding("name", "right", n.start, n.end, 0.5) for n in look.right if not usual(n)
            ]
        found.append(here)
    return found


def _look(left: Part, right: Part) -> Unmatched:
    ours, theirs = names(left), names(right)
    ours_lost = [n for n in ours if not present(n, left, right)]
    theirs_lost = [n for n in theirs if not present(n, right, left)]
    alone_left = [n for n in ours_lost if n.sure and not present(n, left, right, near=True)]
    alone_right = [n for n in theirs_lost if n.sure and not present(n, right, left, near=True)]
    return Unmatched(
        tuple(_opposites(ours_lost, theirs_lost, left, right)),
        () if _cased(right) else tuple(alone_left),
        () if _cased(left) else tuple(alone_right),
        tuple(n.words for n in [*ours, *theirs] if n not in ours_lost and n not in theirs_lost),
    )


def _exchanged(one: Named, other: Named) -> list[Finding]:
    certainty = 0.8 if one.sure and other.sure else 0.6
    here, there = (one.start, one.end), (other.start, other.end)
    return [
        Finding("name", "left", *here, certainty, there),
        Finding("name", "right", *there, certainty, here),
    ]


def _cased(part: Part) -> bool:
    """Whether names can be seen on this side: it is written with capitals."""
    return _script_of(part.text[part.start : part.end]) in CASED


def names(part: Part) -> list[Named]:
    """The names of one side of a bead; none where everything is written in capitals."""
    if not _cased(part):
        return []
    small = scan(part.text).small
    line = units(part.text, pieces(part.text, part.start, part.end), part.language)
    if _title_case(line, part.text[part.start : part.end]):
        return []
    found: list[Named] = []
    for first, last in all_runs(part.text, line):
        run = line[first:last]
        # one capital may be a sentence's, a noun's, a people's: too little
        persons = [group for group in _groups(run, part.language) if len(group) >= 2]
        for group in persons or ([list(run)] if len(run) >= 2 else []):
            name = _named(group, part, small)
            if name is not None:
                found.append(name)
    return found


def _groups(run: Sequence[Unit], language: str) -> list[list[Unit]]:
    """A run between its offices and countries: 'Massachusetts Senator | Elizabeth Warren'."""
    groups: list[list[Unit]] = [[]]
    for unit in run:
        if is_role(unit) or _translated(unit.text, language):
            groups.append([])
        else:
            groups[-1].append(unit)
    return groups


def _named(group: Sequence[Unit], part: Part, small: frozenset[str]) -> Named | None:
    words = tuple(
        word
        for unit in group
        if unit.capital and not is_role(unit) and not _translated(unit.text, part.language)
        for word in unit.folded
        if len(word) >= 2
    )
    start, end = group[0].start, group[-1].end
    telling = any(len(word) >= 3 and word not in small for word in words)
    if not telling or _translated(part.text[start:end], part.language):
        return None
    plain = sum(unit.capital for unit in group) >= 2 and len(words) >= len(group)
    sure = plain and not any(word in small or word in ORG_WORDS for word in words)
    return Named(start, end, words, sure)


def _title_case(line: Sequence[Unit], text: str) -> bool:
    """Headlines and capitals: there a capital tells nothing.

    A sentence full of names has an end mark and at least one small word among its longer ones.
    """
    long = [unit for unit in line if unit.end - unit.start >= 4]
    share = sum(unit.capital for unit in long) / max(len(long), 1)
    ended = text.rstrip("\"'”’»)] ")[-1:] in {".", "!", "?", "…"}
    return share == 1 or (share > 0.66 and not ended)


@lru_cache(maxsize=8192)
def _translated(word: str, language: str) -> bool:
    """Whether a word names a country, a month, a day: what another language says otherwise."""
    base = language.split("-", maxsplit=1)[0]
    return territory(word, base) is not None or word.lower() in calendar_words(base)


def present(name: Named, part: Part, other: Part, *, near: bool = False) -> bool:
    """Whether a name is on the other side, in any spelling; with `near` also in the beads beside.

    Its last word is enough, or half of its words across scripts.
    """
    start, end = other.around if near else (other.start, other.end)
    there = _folded(other.text[start:end])
    limit = ALIKE_FAR.get(other.language, ALIKE)
    across = script(part.text[name.start]) != _script_of(other.text[other.start : other.end])
    long = [word for word in name.words if len(word) >= 3]
    found = [_best(word, there, across=across) >= limit for word in long]
    # a middle name or a shared place may be left out; the last word is the one that is kept
    return found[-1] or sum(found) * 2 >= len(found) + (len(found) == 2 and not across)


@lru_cache(maxsize=1024)
def _script_of(text: str) -> str:
    """The script most letters of a text are in."""
    counts = Counter(script(c) for c in text[:500] if c.isalpha())
    return counts.most_common(1)[0][0] if counts else "Zzzz"


@lru_cache(maxsize=1024)
def _folded(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a text in letters a-z, and neighbours as one ('Jong-un', 'Jongun')."""
    words = [piece.folded for piece in pieces(text) if piece.folded]
    return tuple(dict.fromkeys(words)), tuple(dict.fromkeys(a + b for a, b in pairwise(words)))


@lru_cache(maxsize=16384)
def _best(word: str, there: tuple[tuple[str, ...], tuple[str, ...]], *, across: bool) -> float:
    """How like a folded word is to the likest of `there` (see `_folded`), 0 to 100.

    `across` scripts by consonants too, within one script and over word borders by letters.
    """
    bones = skeleton(word)
    words, joined = there
    best = max((fuzz.ratio(word, other) for other in joined), default=0.0)
    for other in words:
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
    one: Named, other: Named, bead: tuple[Part, Part], encoder: Encoder | None
) -> bool:
    """Whether the two may be one name translated ('White House', 'Maison Blanche').

    Without an encoder only what looks like persons is taken for different.
    """
    if encoder is None:
        return not (one.sure and other.sure)
    left, right = bead
    vectors = encoder.encode([left.text[one.start : one.end], right.text[other.start : other.end]])
    return float(vectors[0] @ vectors[1]) >= SAME_MEANING
