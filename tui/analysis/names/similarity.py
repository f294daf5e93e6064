"""How likely two names, in any scripts, mean one entity.

Words are compared by sound, by letters and by consonants, paired off best first, and what is left
over counts against; two logistic functions, one for words and one for names, make chances of it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from tui.analysis.names.aliases import aliased
from tui.analysis.names.folding import Name, Token, parse, skeleton
from tui.analysis.names.scripts import CASED, HANGUL, LATIN, UNSPACED
from tui.analysis.names.sounds import has_sounds, sounds_alike
from tui.analysis.names.words import PINYIN_SURNAMES

# Bias, then: sound, letters, consonants, first consonant, unlike length. Two words in one script
# agree in letters first; across scripts sound decides. Fitted on spellings of 12,000 name tokens,
# half of them; AUC on the other half .990 in one script and across, .94 by letters alone.
_WORD_ONE_SCRIPT = (-2.71, 1.59, 5.31, 1.39, -0.77, 1.96)
_WORD_ACROSS = (-2.32, 1.15, 6.57, 2.90, -1.13, -1.21)
# The same without the letters, against the likest of 25 words of the other script: some word
# always looks alike. Fitted on half of 3,000 name tokens a script (`benchmarks/fit_names.py`); of
# the other half's, 94 in 100 are above 99 in 100 such words, with the weights above 88.
_WORD_SOUNDED = (-2.78, 1.98, 1.27, 1.14, 2.71)
_SAME_WORD, _ALIAS = 0.985, 0.97
LONGEST = 300
"""Code points of a name that are read: Bangkok's in full has half as many, and every word of one
name is compared with every word of the other."""
# An initial agrees with one given name in ten by chance.
_INITIAL, _OTHER_INITIAL = 0.7, 0.02
# Particles and initials pair off from here; below each is missing in the other name.
_PAIRED = 0.3


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))


def _logit(chance: float) -> float:
    bounded = min(0.985, max(0.015, chance))
    return math.log(bounded / (1.0 - bounded))


def _sum(weights: Sequence[float], features: Sequence[float]) -> float:
    return weights[0] + sum(w * f for w, f in zip(weights[1:], features, strict=True))


def word_features(left: Token, right: Token) -> tuple[float, ...]:
    """What the chance that two words are one is made of, each symmetric in the two."""
    return (
        max(-3.0, min(3.0, sounds_alike(left, right))),
        Levenshtein.normalized_similarity(left.folded, right.folded),
        Levenshtein.normalized_similarity(left.skeleton, right.skeleton),
        float(left.skeleton[:1] == right.skeleton[:1]),
        abs(len(left.folded) - len(right.folded)) / max(len(left.folded), len(right.folded)),
    )


@lru_cache(maxsize=131072)
def word_chance(left: Token, right: Token) -> float:
    """The chance, 0..1, that two words of names are one word in other letters."""
    if left.folded == right.folded or left.original == right.original:
        return _SAME_WORD
    if len(left.folded) == 1 or len(right.folded) == 1:
        return _INITIAL if left.folded[0] == right.folded[0] else _OTHER_INITIAL
    if left.script != right.script and aliased(left, right):
        return _ALIAS
    return word_by_form(left, right)


def word_by_form(left: Token, right: Token) -> float:
    """The same by spelling and sound alone, without the table of aliases."""
    weights = _WORD_ONE_SCRIPT if left.script == right.script else _WORD_ACROSS
    return _logistic(_sum(weights, word_features(left, right)))


@lru_cache(maxsize=131072)
def word_in_text(left: Token, right: Token) -> float:
    """The same where one word is the likest of many: of all words of a text.

    Among many words some are always written like a name, hardly one sounds like it. Where both
    scripts have capitals only few of a text's words can be names, and `word_chance` holds.
    """
    codes = {left.script, right.script}
    known = word_chance(left, right)
    if codes <= CASED or LATIN not in codes or not has_sounds(*codes):
        return known
    if known in {_SAME_WORD, _ALIAS, _INITIAL, _OTHER_INITIAL}:
        return known
    return _logistic(_sum(_WORD_SOUNDED, sound_features(left, right)))


def sound_features(left: Token, right: Token) -> tuple[float, ...]:
    """What `word_in_text` is made of: all of `word_features` but the letters."""
    sound, _, *rest = word_features(left, right)
    return sound, *rest


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which words of two names go together: as many pairs as the shorter name has words."""

    pairs: tuple[tuple[int, int, float], ...]
    """(index left, index right, chance)."""
    left_rest: tuple[int, ...]
    right_rest: tuple[int, ...]


def pair_words(left: Name, right: Name) -> Pairing:
    """Words paired off, likeliest first; at equal chance those at like places.

    Words that are unlike pair off too, last: 'Robert Gates' and 'Robert Kennedy' differ in a
    word, which says more than that each has a word the other lacks. Particles may stay alone.
    """
    scored = sorted(
        (
            (word_chance(a, b), i, j)
            for i, a in enumerate(left.tokens)
            for j, b in enumerate(right.tokens)
        ),
        key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1], pair[2]),
    )
    pairs: list[tuple[int, int, float]] = []
    for chance, i, j in scored:
        weak = min(left.tokens[i].weight, right.tokens[j].weight) < 1.0
        if weak and chance < _PAIRED:
            continue
        if all(i != a and j != b for a, b, _ in pairs):
            pairs.append((i, j, chance))
    used_left, used_right = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
    return Pairing(
        tuple(pairs),
        tuple(i for i in range(len(left.tokens)) if i not in used_left),
        tuple(j for j in range(len(right.tokens)) if j not in used_right),
    )


def _whole(left: Name, right: Name) -> float:
    """Both names as one word: for scripts that don't part names, and names parted otherwise."""
    a = Token(_joined(left), left.joined, skeleton(left.joined), left.script, 1.0)
    b = Token(_joined(right), right.joined, skeleton(right.joined), right.script, 1.0)
    return word_chance(a, b)


def _joined(name: Name) -> str:
    return "".join(token.original for token in name.tokens)


def _undivided(left: Name, right: Name) -> bool:
    """Whether only one name parts its words, and the other's script need not: 习近平."""
    if min(len(left.tokens), len(right.tokens)) != 1 or len(left.tokens) == len(right.tokens):
        return False
    short = left if len(left.tokens) == 1 else right
    return short.script in UNSPACED or short.script == HANGUL


def _alone(left: Name, right: Name, paired: Pairing) -> tuple[float, ...]:
    """(one word stands for several, and it is the family name; the same, and it is another)."""
    long, side = (left, 0) if len(left.tokens) > len(right.tokens) else (right, 1)
    words = [i for i, token in enumerate(long.tokens) if token.weight == 1.0]
    short = right if side == 0 else left
    if (
        len(words) < 2
        or sum(token.weight == 1.0 for token in short.tokens) != 1
        or not paired.pairs
    ):
        return 0.0, 0.0
    at = paired.pairs[0][side]
    east = long.tokens[words[0]].folded in PINYIN_SURNAMES
    family = at == (words[0] if east else words[-1])
    return float(family), float(not family)


def name_features(left: Name, right: Name) -> tuple[float, ...]:
    """What the chance that two names are one is made of, each symmetric in the two."""
    paired = pair_words(left, right)
    a, b = left.tokens, right.tokens
    weighted = [(min(a[i].weight, b[j].weight), _logit(chance)) for i, j, chance in paired.pairs]
    weight = sum(w for w, _ in weighted)
    mean = sum(w * v for w, v in weighted) / weight if weight else _logit(0.0)
    worst = min((v for w, v in weighted if w == 1.0), default=mean)
    spare = sum(a[i].weight for i in paired.left_rest) + sum(b[j].weight for j in paired.right_rest)
    whole = _logit(_whole(left, right))
    family, other = _alone(left, right, paired)
    if _undivided(left, right) and whole > mean:
        mean = worst = whole
        spare = family = other = 0.0
        weight = float(max(len(a), len(b)))
    return (
        mean,
        worst,
        min(weight, 3.0),
        min(spare, 2.0),
        whole,
        family,
        other,
        float(left.script != right.script),
    )


# Bias, then as `name_features`. Set by hand near logistic fits on politicians and Slavic news
# names: a fit ranks no better (AUC .99 and .97 either way) and, pulled by aliases that share no
# word, gives two people of one given name more than half a chance.
_NAME = (-1.8, 0.9, 0.7, 0.5, -0.6, 0.2, -0.5, -1.4, 0.3)
# A family name alone is said of one person in a text, not in a corpus: it is never sure enough
# to link by itself. A given name alone says little.
_FAMILY_MOST, _GIVEN_MOST = 0.8, 0.3
_FAMILY, _GIVEN = 5, 6
# Two spellings that differ are never as sure as one.
_SPELT_MOST = 0.98
# 'Ivanov' and 'Ivanova' alone: by language and case the same man or his wife; 66 % the man in
# Russian, 16 % in Czech.
_GENDERED_MOST = 0.6
_MALE_ENDINGS = ("ov", "ev", "in", "yn", "sk", "ck")


def _gendered(left: Name, right: Name) -> bool:
    """Whether two lone surnames differ by the ending of a woman's: -ov and -ova."""
    if len(left.tokens) != 1 or len(right.tokens) != 1:
        return False
    short, long = sorted((left.joined, right.joined), key=len)
    return short.endswith(_MALE_ENDINGS) and long in {short + "a", short + "aya", short + "aia"}


@lru_cache(maxsize=65536)
def _chance(left: str, right: str) -> float:
    a, b = parse(left), parse(right)
    if not a.tokens or not b.tokens:
        return 0.0
    if a.joined == b.joined:
        return 0.99
    features = name_features(a, b)
    chance = min(_SPELT_MOST, _logistic(_sum(_NAME, features)))
    if _gendered(a, b):
        return min(chance, _GENDERED_MOST)
    if features[_FAMILY]:
        return min(chance, _FAMILY_MOST)
    return min(chance, _GIVEN_MOST) if features[_GIVEN] else chance


def similarity(left: str, right: str) -> float:
    """The chance, 0..1, that two names in any scripts mean one entity. Symmetric.

    Titles don't count; 0 where either has no letter or digit. Of a name the first `LONGEST` code
    points are read.
    """
    left, right = left[:LONGEST], right[:LONGEST]
    return _chance(left, right) if left <= right else _chance(right, left)
