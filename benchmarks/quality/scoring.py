"""Scores over ranked pairs and over groups. The kit scores beads and partitions itself."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, groupby


def auc(scores: Sequence[float], gold: Sequence[bool]) -> float:
    """Return the chance that a right pair scores above a wrong one; ties count half.

    The Mann-Whitney statistic. .5 where one of the two kinds is missing.
    """
    right = sum(gold)
    wrong = len(gold) - right
    if not right or not wrong:
        return 0.5
    total = 0.0
    below = 0
    ranked = sorted(zip(scores, gold, strict=True))
    for _, ties in groupby(ranked, key=lambda pair: pair[0]):
        labels = [label for _, label in ties]
        here = sum(labels)
        total += here * (below + (len(labels) - here) / 2)
        below += len(labels) - here
    return total / (right * wrong)


def best_f1(scores: Sequence[float], gold: Sequence[bool], missed: int = 0) -> float:
    """Return F1 at the threshold that suits these very pairs best: an upper bound.

    `missed` right pairs are in no ranking at all.
    """
    right = sum(gold) + missed
    best, taken, hits = 0.0, 0, 0
    ranked = sorted(zip(scores, gold, strict=True), reverse=True)
    for _, ties in groupby(ranked, key=lambda pair: pair[0]):
        labels = [label for _, label in ties]
        taken += len(labels)
        hits += sum(labels)
        best = max(best, f1(hits, taken, right))
    return best


def f1_at(threshold: float, scores: Sequence[float], gold: Sequence[bool]) -> float:
    """Return F1 when everything from `threshold` up is called right."""
    taken = [label for score, label in zip(scores, gold, strict=True) if score >= threshold]
    return f1(sum(taken), len(taken), sum(gold))


def f1(hits: int, found: int, gold: int) -> float:
    """Return the harmonic mean of precision and recall; 1 where there was nothing to find."""
    if not found and not gold:
        return 1.0
    return 2 * hits / (found + gold)


def precision(hits: int, found: int) -> float:
    """Return the share of what was found that is right; 1 where nothing was found."""
    return hits / found if found else 1.0


def recall(hits: int, gold: int) -> float:
    """Return the share of what is right that was found; 1 where there was nothing to find."""
    return hits / gold if gold else 1.0


def joined(groups: Iterable[frozenset[str]]) -> set[tuple[str, str]]:
    """Return all pairs of articles that stand in one group, each as `left < right`."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def gold_pairs(labels: Mapping[str, str | None]) -> set[tuple[str, str]]:
    """Return the pairs of articles with the same label; articles without one are in none."""
    members: dict[str, set[str]] = {}
    for article, label in labels.items():
        if label is not None:
            members.setdefault(label, set()).add(article)
    return joined(frozenset(group) for group in members.values())


def judged(
    pairs: Iterable[tuple[str, str]], labels: Mapping[str, str | None]
) -> set[tuple[str, str]]:
    """Return the pairs that can be judged: of two articles without a label nothing is known."""
    return {p for p in pairs if labels[p[0]] is not None or labels[p[1]] is not None}


def macro(right: Mapping[str, Sequence[bool]]) -> float:
    """Return the mean over languages of the share of right answers."""
    shares = [sum(answers) / len(answers) for answers in right.values() if answers]
    return sum(shares) / len(shares) if shares else 0.0
