"""Lexical links between the segments of two texts: numbers, names, cognates, whatever the script.

Words are compared by their Latin forms (anyascii) and by consonant skeletons, because vowels are
what transliterations disagree on (and what Arabic or Hebrew leave out).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from unicodedata import decimal

import numpy as np
from anyascii import anyascii
from rapidfuzz import fuzz, process

from tui.analysis.concepts import meanings
from tui.analysis.facts import UNDETERMINED

SIMILAR = 70
"""Of 100: below it two words of 4 to 8 letters share little more than chance letters."""
SKELETON_TRUST = 0.95
"""A skeleton says less than the whole form, so its likeness counts for a little less."""
NUMBER_TRUST = 1.5
"""Numbers survive translation; a shared one is worth more than a word that looks alike."""
SPREAD = 60
"""Segments a text is taken to have at least: in a text of three, what is rare can't be told."""
LARGE = 4_000
"""Distinct words a side above which likeness is looked for only among equal first skeleton
letters: comparing all with all would take minutes on a book."""

_TOKEN = re.compile(r"\d+(?:[.,\u066b\u066c'’\u00a0\u202f ]\d{3})*(?:[.,\u066b]\d+)?|[^\W\d_]+")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bpvfw", "b"),
        **dict.fromkeys("ckqgxhj", "k"),
        **dict.fromkeys("dt", "t"),
        **dict.fromkeys("sz", "s"),
        **dict.fromkeys("lr", "l"),
        "m": "m",
        "n": "n",
        **dict.fromkeys("aeiouy", ""),
    }
)


def skeleton(latin: str) -> str:
    """The consonant classes of a lower-case Latin word: `lavrov` and `lafrwf` are both `lblb`."""
    classes = latin.translate(_CLASSES)
    return "".join(c for i, c in enumerate(classes) if not i or c != classes[i - 1])


def tokens(segment: str, language: str = UNDETERMINED) -> list[str]:
    """Comparable forms of a segment's words.

    Numbers as `#digits`, words of three Latin letters and more in lower case, what CLDR can
    translate from `language` as `@meaning`. Han runs, which have no word borders, give their
    pairs of characters.
    """
    found: list[str] = []
    if language != UNDETERMINED:
        found.extend("@" + meaning for meaning in meanings(segment, language))
    for match in _TOKEN.finditer(segment):
        word = match.group()
        if word[0].isdigit():
            found.append("#" + "".join(str(decimal(c)) for c in word if c.isdecimal()))
            continue
        if _HAN_RUN.fullmatch(word):
            found.extend(word[i : i + 2] for i in range(len(word) - 1))
            continue
        latin = anyascii(word).lower()
        if len(latin) >= 3:
            found.append("".join(c for c in latin if c.isalnum()) or latin)
    return found


@dataclass(frozen=True, slots=True)
class Links:
    """Which segments share how much: sparse, by left index."""

    rows: tuple[dict[int, float], ...]
    """By left index: right index to the weight of what the two share."""
    left: "np.ndarray[tuple[int], np.dtype[np.float64]]"
    """Weight of what could be shared with any segment, by left index; `right` likewise."""
    right: "np.ndarray[tuple[int], np.dtype[np.float64]]"


def links(
    left: Sequence[str],
    right: Sequence[str],
    left_language: str = UNDETERMINED,
    right_language: str = UNDETERMINED,
) -> Links:
    """The lexical links of two sequences of segments."""
    bags_left = [Counter(tokens(s, left_language)) for s in left]
    bags_right = [Counter(tokens(s, right_language)) for s in right]
    where_left, where_right = _postings(bags_left), _postings(bags_right)
    rows: list[dict[int, float]] = [{} for _ in left]
    mass_left = np.zeros(len(left))
    mass_right = np.zeros(len(right))
    seen_left: set[str] = set()
    seen_right: set[str] = set()
    size = max(len(left), len(right), SPREAD)
    for one, other, likeness in _alike(sorted(where_left), sorted(where_right)):
        frequency = max(len(where_left[one]), len(where_right[other]))
        weight = log((size + 1) / frequency) * likeness
        if weight <= 0 or len(where_left[one]) * len(where_right[other]) > 40 * size:
            continue  # as good as everywhere: says nothing of place, costs a square
        for i in where_left[one]:
            row = rows[i]
            for j in where_right[other]:
                row[j] = row.get(j, 0.0) + weight
        if one not in seen_left:
            seen_left.add(one)
            mass_left[where_left[one]] += weight
        if other not in seen_right:
            seen_right.add(other)
            mass_right[where_right[other]] += weight
    return Links(tuple(rows), mass_left, mass_right)


def _postings(bags: Iterable[Counter[str]]) -> dict[str, list[int]]:
    where: dict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        for token in bag:
            where[token].append(index)
    return where


def _alike(left: list[str], right: list[str]) -> Iterable[tuple[str, str, float]]:
    """Pairs of forms with their likeness (0..1.5); a pair is the best of its row or column."""
    common = set(right)
    for token in left:
        if token in common:
            yield token, token, NUMBER_TRUST if token[0] == "#" else 1.0
    words_left = [t for t in left if t not in common and t[0] not in "#@" and t.isascii()]
    known = set(left)
    words_right = [t for t in right if t not in known and t[0] not in "#@" and t.isascii()]
    if max(len(words_left), len(words_right)) <= LARGE:
        yield from _best(words_left, words_right)
        return
    blocks: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for side, words in enumerate((words_left, words_right)):
        for word in words:
            blocks[skeleton(word)[:2]][side].append(word)
    for ours, theirs in blocks.values():
        for start in range(0, len(ours), LARGE):
            yield from _best(ours[start : start + LARGE], theirs[:LARGE])


def _best(left: list[str], right: list[str]) -> Iterable[tuple[str, str, float]]:
    if not left or not right:
        return
    likeness = process.cdist(left, right, scorer=fuzz.ratio, score_cutoff=SIMILAR, dtype=np.uint8)
    bones_left = [skeleton(w) for w in left]
    bones_right = [skeleton(w) for w in right]
    bones = process.cdist(
        bones_left, bones_right, scorer=fuzz.ratio, score_cutoff=SIMILAR + 5, dtype=np.uint8
    ).astype(np.float32)
    # Skeletons of under three letters are shared by half the dictionary.
    bones[[len(b) < 3 for b in bones_left], :] = 0
    bones[:, [len(b) < 3 for b in bones_right]] = 0
    best = np.maximum(likeness.astype(np.float32), bones * SKELETON_TRUST)
    top = (best == best.max(axis=1, keepdims=True)) | (best == best.max(axis=0, keepdims=True))
    for i, j in np.argwhere(top & (best >= SIMILAR)).tolist():
        yield left[i], right[j], (float(best[i, j]) / 100) ** 2
