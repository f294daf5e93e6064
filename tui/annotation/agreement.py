"""How far annotators agree: on decisions, on mentions, on tokens.

Cohen 1960 for two annotators, Krippendorff 2004 (nominal) for any number, F1 over mentions,
for which chance has no meaning (Hripcsak and Rothschild 2005).
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.annotation.model import Annotation, Mention


@dataclass(frozen=True, slots=True)
class Score:
    """Mentions of two annotators set against each other; all in 0..1 but the counts."""

    left: int
    right: int
    matched: int

    @property
    def precision(self) -> float:
        """Share of the right annotator's that the left one has; 1 when there are none."""
        return self.matched / self.right if self.right else 1.0

    @property
    def recall(self) -> float:
        """Share of the left annotator's that the right one has; 1 when there are none."""
        return self.matched / self.left if self.left else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean: the same whoever is left; 1 when neither has any."""
        total = self.left + self.right
        return 2 * self.matched / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two annotators on the articles that both have annotated."""

    articles: int
    exact: Score
    """Mentions of the same span and label."""
    overlap: Score
    """Mentions of the same label that share a code point, one to one."""
    decided: int
    """Articles both have decided on."""
    same_decision: int
    decision_kappa: float | None
    """Cohen's kappa on review status; None where it is undefined."""
    token_kappa: float | None
    """Cohen's kappa on each token's label; None without tokens or where it is undefined."""


def compare(
    left: Mapping[str, Annotation],
    right: Mapping[str, Annotation],
    tokens: Mapping[str, Sequence[tuple[int, int]]] | None = None,
) -> Agreement:
    """Two annotators' annotations by article id, and the tokens of the articles where known."""
    both = sorted(left.keys() & right.keys())
    pairs = [(_accepted(left[id_]), _accepted(right[id_])) for id_ in both]
    decisions = [(left[id_].review.status, right[id_].review.status) for id_ in both]
    decided = [pair for pair in decisions if "new" not in pair]
    labels: list[tuple[str, str]] = []
    for id_, (ours, theirs) in zip(both, pairs, strict=True):
        spans = (tokens or {}).get(id_, ())
        labels += zip(_labels(ours, spans), _labels(theirs, spans), strict=True)
    return Agreement(
        articles=len(both),
        exact=_total(exact_matches(ours, theirs) for ours, theirs in pairs),
        overlap=_total(overlap_matches(ours, theirs) for ours, theirs in pairs),
        decided=len(decided),
        same_decision=sum(ours == theirs for ours, theirs in decided),
        decision_kappa=cohen_kappa(decided),
        token_kappa=cohen_kappa(labels),
    )


def exact_matches(left: Sequence[Mention], right: Sequence[Mention]) -> Score:
    """Mentions with the same span and label, as multisets."""
    ours = Counter((m.start, m.end, m.label) for m in left)
    theirs = Counter((m.start, m.end, m.label) for m in right)
    return Score(len(left), len(right), (ours & theirs).total())


def overlap_matches(left: Sequence[Mention], right: Sequence[Mention]) -> Score:
    """Mentions of one label that overlap, matched one to one, the most shared text first."""
    shared = sorted(
        (
            (max(a.start, b.start) - min(a.end, b.end), i, j)
            for i, a in enumerate(left)
            for j, b in enumerate(right)
            if a.label == b.label and a.start < b.end and b.start < a.end
        ),
    )
    ours, theirs = set[int](), set[int]()
    for _, i, j in shared:
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
    return Score(len(left), len(right), len(ours))


def cohen_kappa(pairs: Iterable[tuple[Hashable, Hashable]]) -> float | None:
    """Agreement of two beyond chance: 1 perfect, 0 chance.

    None for no pairs, and where both always said one and the same thing, so that chance alone
    would agree.
    """
    seen = list(pairs)
    if not seen:
        return None
    observed = sum(left == right for left, right in seen) / len(seen)
    lefts, rights = Counter(left for left, _ in seen), Counter(right for _, right in seen)
    chance = sum(lefts[value] * rights[value] for value in lefts) / len(seen) ** 2
    return None if chance == 1 else (observed - chance) / (1 - chance)


def krippendorff_alpha(units: Iterable[Sequence[Hashable | None]]) -> float | None:
    """Agreement of any number of annotators beyond chance, nominal; None: not annotated.

    Each unit has the values given to it. None where no unit has two values, or all values are
    the same.
    """
    together: dict[tuple[Hashable, Hashable], float] = {}
    for unit in units:
        counts = Counter(value for value in unit if value is not None)
        given = counts.total()
        if given < 2:
            continue
        for one, times in counts.items():
            for other, others in counts.items():
                pairs = times * (others - (one == other))
                together[one, other] = together.get((one, other), 0.0) + pairs / (given - 1)
    values: dict[Hashable, float] = {}
    for (one, _), weight in together.items():
        values[one] = values.get(one, 0.0) + weight
    total = sum(values.values())
    differing = sum(weight for (one, other), weight in together.items() if one != other)
    expected = total**2 - sum(weight**2 for weight in values.values())
    if len(values) < 2:
        return None
    return 1 - (total - 1) * differing / expected


def _accepted(annotation: Annotation) -> list[Mention]:
    return [mention for mention in annotation.mentions.values() if mention.state == "accepted"]


def _total(scores: Iterable[Score]) -> Score:
    left = right = matched = 0
    for score in scores:
        left, right = left + score.left, right + score.right
        matched += score.matched
    return Score(left, right, matched)


def _labels(mentions: Iterable[Mention], tokens: Sequence[tuple[int, int]]) -> list[str]:
    """Each token's label: that of the longest mention over it, or none."""
    labels = [""] * len(tokens)
    for mention in sorted(mentions, key=lambda m: m.end - m.start):
        for index, (start, end) in enumerate(tokens):
            if start < mention.end and mention.start < end:
                labels[index] = mention.label
    return labels
