"""How evidence becomes probabilities: a conditional logit over the candidates.

The weights were fitted (softmax regression, L2) on sentences, headlines and whole articles in some
130 languages, each language counting alike. Where a detector is missing, so is its evidence, and
what the rest says has other weights.
"""

from collections.abc import Mapping
from math import exp

from tui.analysis.language.evidence import FEATURES, Evidence

WEIGHTS: Mapping[frozenset[str], Mapping[str, float]] = {
    frozenset({"cld2", "langid"}): {
        "cld2 share": 1.77,
        "cld2 first": 0.75,
        "cld2 cannot know": 0.01,
        "langid probability": 1.92,
        "langid log-odds": 0.68,
        "langid first": 0.64,
        "langid cannot know": 5.72,
        "both first": -0.62,
        "both first, long": -1.79,
        "telltales": -0.36,
        "many telltales": 0.81,
        "telltales against": -1.44,
        "telltales alone": 0.09,
        "seldom in news": -1.15,
        "none: bias": 3.34,
        "none: disagreement": 2.63,
        "none: short": -1.02,
        "none: best share": -0.72,
    },
    frozenset({"langid"}): {
        "langid probability": 2.58,
        "langid log-odds": 0.82,
        "langid first": 0.07,
        "langid cannot know": 3.76,
        "langdetect probability": 0.58,
        "langdetect first": -0.02,
        "langdetect cannot know": -0.47,
        "telltales": 0.36,
        "many telltales": 0.85,
        "telltales against": -1.22,
        "telltales alone": 3.29,
        "seldom in news": -2.43,
        "none: bias": 3.78,
        "none: disagreement": 3.78,
        "none: short": -3.08,
        "none: best share": -2.55,
    },
    frozenset({"cld2"}): {
        "cld2 share": 2.96,
        "cld2 first": 0.72,
        "cld2 cannot know": 0.57,
        "langdetect probability": 2.85,
        "langdetect first": 0.16,
        "langdetect cannot know": 2.73,
        "telltales": 0.25,
        "many telltales": 0.69,
        "telltales against": -1.74,
        "telltales alone": 0.83,
        "seldom in news": -0.7,
        "none: bias": 2.92,
        "none: disagreement": 2.92,
        "none: short": 0.03,
        "none: best share": -2.23,
    },
    frozenset(): {
        "langdetect probability": 8.53,
        "langdetect first": -1.65,
        "langdetect cannot know": 2.6,
        "telltales": 1.15,
        "many telltales": 0.88,
        "telltales against": -1.67,
        "telltales alone": 1.93,
        "none: bias": 3.19,
        "none: disagreement": 3.19,
        "none: short": -0.45,
    },
}
"""By the detectors that were asked: what each feature adds to a language's log-odds."""

CLAIM = 2.2
"""What a record's claim adds to its language's log-odds: nine claims in ten are right."""
EXPECTED = 1.0
"""What a language's place in the corpus's list of expected ones adds to its log-odds."""


def weigh(evidence: Evidence, bonus: Mapping[str, float]) -> Mapping[str, float]:
    """The probability of each candidate, `und` among them; they sum to 1.

    `bonus` adds to the log-odds by tag. A language that got none of the evidence, but a bonus,
    stands in for 'none of these'.
    """
    fitted = WEIGHTS[evidence.asked]
    weights = tuple(fitted.get(name, 0.0) for name in FEATURES)
    scores = {
        tag: sum(weight * value for weight, value in zip(weights, row, strict=True) if value)
        for tag, row in zip(evidence.tags, evidence.rows, strict=True)
    }
    nothing = scores[evidence.tags[0]]
    for tag, worth in bonus.items():
        scores[tag] = scores.get(tag, nothing) + worth
    highest = max(scores.values())
    odds = {tag: exp(score - highest) for tag, score in scores.items()}
    total = sum(odds.values())
    return {tag: value / total for tag, value in odds.items()}
