"""How evidence becomes probabilities: a conditional logit over the candidates.

The weights were fitted (softmax regression, L2) on sentences, headlines and whole articles in some
130 languages, each language counting alike; without pycld2 its evidence is missing, so that has
weights of its own. `benchmarks/quality` says what they reach.
"""

from collections.abc import Mapping
from math import exp

from tui.analysis.language.evidence import FEATURES, Evidence

_WITH_CLD2: Mapping[str, float] = {
    "cld2 share": 1.77,
    "cld2 first": 0.75,
    "cld2 cannot know": 0.01,
    "langid probability": 1.92,
    "langid log-odds": 0.68,
    "langid first": 0.64,
    "langid cannot know": 5.72,
    "both first": -0.62,
    "both first, long": -1.79,
    "langdetect probability": 0.0,
    "langdetect first": 0.0,
    "langdetect cannot know": 0.0,
    "telltales": -0.36,
    "many telltales": 0.81,
    "telltales against": -1.44,
    "telltales alone": 0.09,
    "seldom in news": -1.15,
    "none: bias": 3.34,
    "none: disagreement": 2.63,
    "none: short": -1.02,
    "none: best share": -0.72,
}
_WITHOUT_CLD2: Mapping[str, float] = {
    "cld2 share": 0.0,
    "cld2 first": 0.0,
    "cld2 cannot know": 0.0,
    "langid probability": 2.58,
    "langid log-odds": 0.82,
    "langid first": 0.07,
    "langid cannot know": 3.76,
    "both first": 0.0,
    "both first, long": 0.0,
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
}

CLAIM = 2.2
"""What a record's claim adds to its language's log-odds: nine claims in ten are right."""
EXPECTED = 1.0
"""What a language's place in the corpus's list of expected ones adds to its log-odds."""


def weigh(evidence: Evidence, bonus: Mapping[str, float], *, cld2: bool) -> Mapping[str, float]:
    """The probability of each candidate, `und` among them; they sum to 1.

    `bonus` adds to the log-odds by tag. A language that got none of the evidence, but a bonus,
    stands in for 'none of these'.
    """
    weights = tuple((_WITH_CLD2 if cld2 else _WITHOUT_CLD2)[name] for name in FEATURES)
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
