"""The corpus's own prior: what most of a corpus is in makes it likelier where a guess is unsure.

A headline that may be Danish or Bokmål is Danish in a Danish corpus. Pure functions of all guesses
of a corpus together: their order changes nothing, and an article more next to nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tui.analysis.facts import UNDETERMINED, Guess
from tui.analysis.language.detection import GUESSED, SHOWN, SURE, WORTH_NAMING

UNSURE = 0.9
"""The confidence from which a guess stands, whatever the rest of the corpus is in. What the corpus
lifts stays below it, so that nobody mistakes it for what the text itself shows."""
POWER = 0.25
"""Of a language's share, as a factor of its probability: 80 % against .1 % counts five to one. More
finds more in a corpus of one language and costs a rare one's articles."""
IMAGINED = 10.0
"""Articles in all languages alike that are added to the corpus: two articles are no evidence."""
LANGUAGES = 130
"""Over how many languages these are spread: what detectors tell apart in news."""
OTHERS = 0.01
"""The share that stands for all languages a guess doesn't name."""


def weights(sure: Mapping[str, int], unsure: Iterable[Guess]) -> Mapping[str, float]:
    """How many articles are in each language, unsure ones in parts.

    `sure` counts by tag the articles whose confidence is `UNSURE` or more; `unsure` are the guesses
    for the others, as `detect` gave them.
    """
    parts: dict[str, list[float]] = {tag: [float(count)] for tag, count in sure.items()}
    for guess in unsure:
        for tag, share in _named(guess).items():
            parts.setdefault(tag, []).append(share)
    # Sorted, so that not even rounding depends on the order of the corpus.
    return {tag: sum(sorted(shares)) for tag, shares in parts.items() if tag != UNDETERMINED}


def settled(
    guess: Guess, corpus: Mapping[str, float], articles: int, *, sure: float = SURE
) -> Guess:
    """The guess for an article in a corpus of so many whose languages weigh as `weights` says.

    The article itself doesn't count for its own language. A guess of `UNSURE` confidence or more,
    one that names no language and one for a mixed text are given back as they are.
    """
    named = _named(guess)
    if guess.confidence >= UNSURE or guess.mixed or not named or articles < 2:
        return guess
    total = articles - 1 + IMAGINED

    def factor(tag: str) -> float:
        others = max(0.0, corpus.get(tag, 0.0) - named.get(tag, 0.0))
        return float(((others + IMAGINED / LANGUAGES) / total) ** POWER)

    turned = {tag: share * factor(tag) for tag, share in named.items()}
    unnamed = max(0.0, 1 - sum(named.values())) * OTHERS**POWER
    whole = sum(turned.values()) + unnamed
    ranked = sorted(turned.items(), key=lambda item: (-item[1], item[0]))
    shares = [(tag, share / whole) for tag, share in ranked]
    tag, share = shares[0]
    confidence = round(min(share, UNSURE - 1e-4), 4)
    if guess.tag == UNDETERMINED and confidence < GUESSED:
        return guess
    others = tuple((t, round(p, 3)) for t, p in shares[1 : 1 + SHOWN] if p >= WORTH_NAMING)
    return replace(
        guess, tag=tag, confidence=confidence, uncertain=confidence < sure, alternatives=others
    )


def _named(guess: Guess) -> dict[str, float]:
    """The languages that a guess names, with their probabilities."""
    named = dict(guess.alternatives)
    named[guess.tag] = guess.confidence
    return {tag: share for tag, share in named.items() if tag != UNDETERMINED and share > 0}
