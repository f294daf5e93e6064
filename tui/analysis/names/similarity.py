"""How likely two names, in any scripts, mean one entity.

Tokens are compared by edits of their folded forms, of their consonant classes and by case
endings; paired off best first; what is left over counts against. A logistic function turns the
features into a chance (`_WEIGHTS` says what it was fitted on).
"""

import math
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from tui.analysis.names.folding import Name, Token, parse
from tui.analysis.names.scripts import CONSONANTAL


@lru_cache(maxsize=65536)
def _word_score(left: str, right: str, left_bones: str, right_bones: str) -> float:
    letters = Levenshtein.normalized_similarity(left, right)
    bones = Levenshtein.normalized_similarity(left_bones, right_bones)
    return max(letters, 0.6 * bones + 0.4 * JaroWinkler.similarity(left, right))


def token_similarity(left: Token, right: Token) -> float:
    """0..1: how far two words of names are the same word in another spelling or script."""
    if left.folded == right.folded or left.original == right.original:
        return 1.0
    if left.weight == 0.4 or right.weight == 0.4:
        return 0.8 if left.folded[0] == right.folded[0] else 0.0
    if left.script != right.script and {left.script, right.script} & CONSONANTAL:
        return Levenshtein.normalized_similarity(left.skeleton, right.skeleton)
    return _word_score(left.folded, right.folded, left.skeleton, right.skeleton)


def _aligned(left: Name, right: Name) -> tuple[float, float, float]:
    """Weighted mean and minimum of the pairs, and the share of weight left unpaired."""
    pairs = sorted(
        (
            (token_similarity(a, b), i, j)
            for i, a in enumerate(left.tokens)
            for j, b in enumerate(right.tokens)
        ),
        key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1], pair[2]),
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    total = weight = 0.0
    worst = 1.0
    for score, i, j in pairs:
        if score < 0.45 or i in used_left or j in used_right:
            continue
        used_left.add(i)
        used_right.add(j)
        share = min(left.tokens[i].weight, right.tokens[j].weight)
        total += share * score
        weight += share
        worst = min(worst, score)
    rest = sum(t.weight for i, t in enumerate(left.tokens) if i not in used_left)
    rest_right = sum(t.weight for j, t in enumerate(right.tokens) if j not in used_right)
    lost = min(rest, rest_right)
    spare = max(rest, rest_right) - lost
    mean = total / (weight + lost) if weight + lost else 0.0
    return mean, worst if weight else 0.0, spare / (weight + lost + spare or 1.0)


def similarity(left: str, right: str) -> float:
    """The chance, 0..1, that two names in any scripts mean one entity. Symmetric.

    Titles don't count; 0 where either has no letter or digit.
    """
    if left > right:
        left, right = right, left
    a, b = parse(left), parse(right)
    if not a.tokens or not b.tokens:
        return 0.0
    if a.joined == b.joined:
        return 0.99
    mean, worst, spare = _aligned(a, b)
    whole = Levenshtein.normalized_similarity(a.joined, b.joined)
    mean = max(mean, whole)
    z = -14.0 + 14.0 * mean + 4.0 * worst - 3.0 * spare + 2.0 * whole
    return 1.0 / (1.0 + math.exp(-z))
