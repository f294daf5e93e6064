"""Which of several versions the others were made from: a guess, by signs a reader can check.

No sign is fitted: each weight is what it is worth by its reason, and no language is likelier to
be an original's than another. That the original is none of the versions is always possible, and
as likely as any of them before the first sign.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from math import exp

from tui.analysis.facts import Band, Origin, OriginKind, OriginReason, OriginRole
from tui.analysis.origin import claims, figures, gaps, wording
from tui.analysis.origin.witness import Place, Witness
from tui.analysis.origin.wording import Sign

CAP = 0.8
"""No sign in a text is beyond doubt: sources are misnamed, translations translated back."""
ORIGINAL = 0.6
"""Chance from which a version is called the original: three to two against all else."""
TRANSLATION = 0.2
AGAINST = -0.8
"""Chance, and log-odds of its signs, up to which a version is called a translation: two weak
signs or a strong one, never merely because another version has signs for it."""
WEIGHTS: Mapping[str, tuple[OriginKind, float, float]] = {
    # kind of sign: how reasons call it, log-odds against the one version, for the other
    "said": ("said", 2.5, 1.5),  # a statement; which version it was made from, if it names it
    "source": ("source", 1.5, 1.0),
    "cites": ("cites", 1.2, 1.5),
    "told": ("told", 0.3, 0.6),  # reporters of other languages quote such interviews too
    "date": ("date", 0.8, 0.8),  # originals are also published anew, under a later date
    "gloss": ("gloss", 0.8, 0.6),
    "gloss-name": ("gloss", 0.4, 0.0),  # originals about foreigners give their names as well
    "leftover": ("leftover", 0.8, 0.6),
    "leftover-name": ("leftover", 0.4, 0.0),
    "spelling": ("spelling", 1.0, 0.8),  # no one writes his own language so by chance
    "figures": ("figures", 0.7, 0.4),
    "gap": ("gap", 0.5, 0.5),  # translations are shortened more often than lengthened
    "broken": ("broken", 0.3, 0.0),  # bad originals exist
    "credit": ("credit", 0.3, 0.0),  # pictures travel further than texts
}
MOST_REASONS = 12
"""Of a version: what fits a screen."""


def origins(witnesses: Sequence[Witness], bands: Sequence[Band]) -> tuple[Origin, ...]:
    """The chance of each version to be the original, with reasons, in the order of versions.

    `bands` align the versions' segments. Symmetric: the order of versions doesn't matter. Never
    raises, whatever the texts; linear in their length.
    """
    against: list[dict[tuple[str, object], OriginReason]] = [{} for _ in witnesses]
    for kind, minus, plus in _signs(witnesses, bands):
        called, down, up = WEIGHTS[kind]
        for place, weight in ((minus, -down), (plus, up)):
            if place is not None and weight:
                reason = _reason(called, weight, place, witnesses)
                # several versions may give the same sign of one: it counts once
                key = kind, (reason.start, reason.text, weight > 0)
                against[place.version].setdefault(key, reason)
    reasons = [_halved(found) for found in against]
    totals = [sum(reason.weight for reason in found) for found in reasons]
    odds = [exp(total) for total in totals]
    scores = [min(CAP, one / (sum(odds) + 1.0)) for one in odds]
    languages = {witness.base for witness in witnesses}
    return tuple(
        Origin(
            round(score, 4),
            _role(score, total, rewritten=len(languages) == 1),
            tuple(sorted(found, key=lambda r: -abs(r.weight))[:MOST_REASONS]),
        )
        for score, total, found in zip(scores, totals, reasons, strict=True)
    )


def _signs(witnesses: Sequence[Witness], bands: Sequence[Band]) -> Iterator[Sign]:
    numbered = list(enumerate(witnesses))
    for number, this in numbered:
        others = [(n, other) for n, other in numbered if n != number]
        yield from claims.said(number, this, others)
        yield from claims.sources(number, this, others)
        yield from claims.told(number, this, others)
        yield from claims.cites(number, this, others)
        yield from gaps.beheaded(number, this)
    yield from claims.dates(witnesses)
    for (number, this), (other_number, other) in permutations(numbered, 2):
        pair = number, this, other_number, other
        yield from wording.glosses(*pair)
        yield from wording.leftovers(*pair)
        yield from wording.spellings(*pair)
        yield from figures.punctuation(*pair)
        yield from gaps.left_out(number, other_number, other, bands)


def _reason(
    kind: OriginKind, weight: float, place: Place, witnesses: Sequence[Witness]
) -> OriginReason:
    if place.span is None:
        return OriginReason(kind, weight, place.text or "")
    start, end = place.span
    return OriginReason(kind, weight, witnesses[place.version].text[start:end], start, end)


def _halved(found: Mapping[tuple[str, object], OriginReason]) -> list[OriginReason]:
    """Reasons of one kind count half of the one before: they tend to have one cause."""
    times: dict[tuple[str, bool], int] = {}
    reasons = []
    for (kind, _), reason in found.items():
        before = times.get((kind, reason.weight > 0), 0)
        times[kind, reason.weight > 0] = before + 1
        weight = round(reason.weight / 2**before, 3)
        if weight:
            reasons.append(OriginReason(reason.kind, weight, reason.text, reason.start, reason.end))
    return reasons


def _role(score: float, total: float, *, rewritten: bool) -> OriginRole | None:
    if score >= ORIGINAL:
        return "original"
    if total <= AGAINST and score <= TRANSLATION:
        return "rewrite" if rewritten else "translation"
    return None
