"""How evidence becomes probabilities: a conditional logit over the candidates, then calibrated.

The weights stand in `tables.language_weights`; `benchmarks/fit_language.py` fits them. Where a
detector is missing, so is its evidence, and what the rest says has other weights.
"""

from collections.abc import Mapping
from functools import cache
from math import exp, log
from operator import mul

from tui.analysis.facts import UNDETERMINED
from tui.analysis.language.evidence import FEATURES, PLACE, Evidence
from tui.analysis.language.tags import TWINS
from tui.analysis.tables.language_weights import CALIBRATION, OPINION, WEIGHTS

CLAIM = 2.2
"""What a record's claim adds to its language's log-odds: nine claims in ten are right."""
EXPECTED = 1.0
"""What a language's place in the corpus's list of expected ones adds to its log-odds."""
NEVER = 1e-6
"""The least probability that is told from none, and its distance from certainty."""
UNHEARD = 1e-3
"""The least probability of langdetect's that counts: its n-grams overlap, so it exaggerates."""

CHECKS = (
    "bias",
    "log-odds",
    "log-odds, sure",
    "log-odds, long",
    "long",
    "short",
    "lead",
    "unlike to cld2",
    "unlike to cld2, long",
    "unlike to langid",
    "unlike to langid, long",
    "alone",
    "twins, no telltale",
    "names",
    "none of these",
    "common words",
)
"""What the confidence in the likeliest language is corrected by."""
SURE_ODDS = 3.0
"""Log-odds from which more of them mean less than before."""
SHORT = 0.58
"""`none: short` from which a text is short: under 25 letters, four words."""


@cache
def weights_for(asked: frozenset[str]) -> tuple[float, ...]:
    """The weight of each of `FEATURES` where these detectors were asked."""
    fitted = WEIGHTS.get(asked, {})
    return tuple(fitted.get(name, 0.0) for name in FEATURES)


@cache
def corrections_for(asked: frozenset[str]) -> tuple[float, ...]:
    """The weight of each of `CHECKS` where these detectors were asked."""
    fitted = CALIBRATION.get(asked, {"log-odds": 1.0})
    return tuple(fitted.get(name, 0.0) for name in CHECKS)


def weigh(evidence: Evidence, bonus: Mapping[str, float]) -> Mapping[str, float]:
    """The probability of each candidate, `und` among them; they sum to 1.

    `bonus` adds to the log-odds by tag. A language that got none of the evidence, but a bonus,
    stands in for 'none of these'.
    """
    weights = weights_for(evidence.asked)
    scores = {
        tag: sum(map(mul, weights, row))
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

    `odds` are what `weigh` gave for the detectors `asked`; `opinion` is how one more divides the
    languages that it knows. What these have together stays what it was.
    """
    worth = OPINION[asked]
    known = [tag for tag in odds if tag in opinion]
    before = sum(odds[tag] for tag in known)
    if before <= 0:
        return odds
    turned = {tag: odds[tag] * max(UNHEARD, opinion[tag]) ** worth for tag in known}
    factor = before / sum(turned.values())
    return {tag: turned[tag] * factor if tag in turned else share for tag, share in odds.items()}


def calibrated(odds: Mapping[str, float], evidence: Evidence) -> Mapping[str, float]:
    """The probabilities with that of the likeliest language corrected by what makes guesses fail.

    The others share what it leaves, as they did before. A language that only a bonus speaks for
    stays as it is.
    """
    named = [tag for tag in odds if tag != UNDETERMINED]
    if not named:
        return odds
    first = max(named, key=lambda tag: (odds[tag], tag))
    if first not in evidence.tags:
        return odds
    checks = checked(odds, evidence, first)
    score = sum(map(mul, corrections_for(evidence.asked), checks))
    confidence = 1 / (1 + exp(-max(-30.0, min(30.0, score))))
    rest = 1 - odds[first]
    left = (1 - confidence) / rest if rest > 0 else 0.0
    # No other may overtake it: whichever is likeliest was settled before.
    return {t: confidence if t == first else min(confidence, p * left) for t, p in odds.items()}


def checked(odds: Mapping[str, float], evidence: Evidence, first: str) -> tuple[float, ...]:
    """The values of `CHECKS` for a text whose likeliest language is `first`."""
    row = evidence.rows[evidence.tags.index(first)]
    none = evidence.rows[0]
    share = min(1 - NEVER, max(NEVER, odds[first]))
    second = max((p for t, p in odds.items() if t not in {first, UNDETERMINED}), default=0.0)
    log_odds = log(share / (1 - share))
    size = 1 - none[PLACE["none: short"]]
    twins = TWINS.get(first, frozenset()).intersection(evidence.tags)
    return (
        1.0,
        log_odds,
        max(0.0, log_odds - SURE_ODDS),
        log_odds * size,
        size,
        max(0.0, 1 - size - SHORT) / (1 - SHORT),
        log(share / max(NEVER, second)),
        min(0.0, row[PLACE["cld2 likeness"]]),
        min(0.0, row[PLACE["cld2 likeness, long"]]),
        min(0.0, row[PLACE["langid likeness"]]),
        min(0.0, row[PLACE["langid likeness, long"]]),
        1 - row[PLACE["both first"]],
        float(bool(twins) and not row[PLACE["telltales"]]),
        none[PLACE["none: names"]],
        log(max(NEVER, odds.get(UNDETERMINED, 0.0))),
        row[PLACE["common words"]],
    )


def _shares(scores: Mapping[str, float]) -> Mapping[str, float]:
    highest = max(scores.values())
    odds = {tag: exp(score - highest) for tag, score in scores.items()}
    total = sum(odds.values())
    return {tag: value / total for tag, value in odds.items()}
