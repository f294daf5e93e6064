"""How evidence becomes probabilities: a conditional logit over the candidates.

The weights were fitted (softmax regression, L2) on sentences, headlines and whole articles in some
130 languages, each language counting alike. Where a detector is missing, so is its evidence, and
what the rest says has other weights.
"""

from collections.abc import Mapping
from math import exp, log

from tui.analysis.language.evidence import FEATURES, Evidence

WEIGHTS: Mapping[frozenset[str], Mapping[str, float]] = {
    frozenset({"cld2", "langid"}): {
        "cld2 share": 1.23,
        "cld2 first": 1.02,
        "cld2 cannot know": 0.63,
        "langid probability": 3.21,
        "langid log-odds": 0.59,
        "langid first": 0.78,
        "langid cannot know": 5.73,
        "both first": -0.26,
        "both first, long": -1.89,
        "telltales": 0.25,
        "many telltales": 0.62,
        "telltales against": -1.3,
        "telltales alone": 1.13,
        "seldom in news": -1.49,
        "common words": 3.25,
        "common words, long": 2.84,
        "none: bias": 2.57,
        "none: disagreement": 0.55,
        "none: short": 0.9,
        "none: best share": 1.31,
    },
    frozenset({"langid"}): {
        "langid probability": 3.48,
        "langid log-odds": 0.68,
        "langid first": 0.4,
        "langid cannot know": 4.34,
        "telltales": 0.02,
        "many telltales": 0.64,
        "telltales against": -1.23,
        "telltales alone": 4.15,
        "seldom in news": -1.24,
        "common words": 2.92,
        "common words, long": 2.6,
        "none: bias": 5.45,
        "none: short": -0.17,
        "none: best share": -1.29,
    },
    frozenset({"cld2"}): {
        "cld2 share": 2.07,
        "cld2 first": 0.41,
        "cld2 cannot know": 2.43,
        "telltales": 0.44,
        "many telltales": 0.79,
        "telltales against": -0.4,
        "telltales alone": 0.85,
        "seldom in news": -1.03,
        "common words": 2.64,
        "common words, long": 2.11,
        "none: bias": 1.15,
        "none: short": 1.82,
        "none: best share": -1.04,
    },
    frozenset({"langdetect"}): {
        "langdetect probability": 6.17,
        "langdetect first": -1.1,
        "langdetect cannot know": 3.6,
        "telltales": 0.08,
        "many telltales": 0.9,
        "telltales against": -0.91,
        "telltales alone": 2.7,
        "seldom in news": 0.48,
        "common words": 3.32,
        "common words, long": 2.91,
        "none: bias": 4.53,
        "none: short": 0.3,
    },
}
"""By the detectors that were asked: what each feature adds to a language's log-odds."""

CLAIM = 2.2
"""What a record's claim adds to its language's log-odds: nine claims in ten are right."""
EXPECTED = 1.0
"""What a language's place in the corpus's list of expected ones adds to its log-odds."""

OPINION: Mapping[frozenset[str], float] = {
    frozenset({"cld2", "langid"}): 0.75,
    frozenset({"langid"}): 1.1,
    frozenset({"cld2"}): 1.9,
}
"""By the detectors asked before, what langdetect's certainty adds to a language's log-odds.

Fitted in the same way on the texts that the others leave in doubt between two of its languages.
"""
NEVER = 1e-12
"""The probability that a logarithm can still take."""


def weigh(evidence: Evidence, bonus: Mapping[str, float]) -> Mapping[str, float]:
    """The probability of each candidate, `und` among them; they sum to 1.

    `bonus` adds to the log-odds by tag. A language that got none of the evidence, but a bonus,
    stands in for 'none of these'.
    """
    fitted = WEIGHTS.get(evidence.asked, {})
    weights = tuple(fitted.get(name, 0.0) for name in FEATURES)
    scores = {
        tag: sum(weight * value for weight, value in zip(weights, row, strict=True) if value)
        for tag, row in zip(evidence.tags, evidence.rows, strict=True)
    }
    nothing = scores[evidence.tags[0]]
    for tag, worth in bonus.items():
        scores[tag] = scores.get(tag, nothing) + worth
    return _shares(scores)


def reconsider(
    odds: Mapping[str, float], opinion: Mapping[str, float], asked: frozenset[str]
) -> Mapping[str, float]:
    """The probabilities after a third opinion: agreement raises the first, dissent lowers it.

    `odds` are what `weigh` gave for the detectors `asked`; `opinion` is what one more says, by tag.
    """
    worth = OPINION[asked]
    least = log(NEVER)
    return _shares(
        {
            tag: (log(share) if share > NEVER else least) + worth * opinion.get(tag, 0.0)
            for tag, share in odds.items()
        }
    )


def _shares(scores: Mapping[str, float]) -> Mapping[str, float]:
    highest = max(scores.values())
    odds = {tag: exp(score - highest) for tag, score in scores.items()}
    total = sum(odds.values())
    return {tag: value / total for tag, value in odds.items()}
