"""What was tagged somewhere in the corpus, found again in another text, in any script."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from tui.analysis.facts import KnownForm, Suggestion
from tui.analysis.names.finding import find_spelt
from tui.analysis.names.folding import fold, parse
from tui.analysis.names.matching import Matcher

# One confirmation makes .9 and each refusal halves it at first: Laplace's rule with a prior of
# 1.8 of 2, the share of projected and propagated labels that people leave as they are (9 of 10).
_PRIOR, _PRIOR_WEIGHT = 1.8, 2.0
# A form across scripts or spellings is offered from even odds on.
_LEAST = 0.5


def trust(known: KnownForm) -> float:
    """The chance that a place with exactly this form is this mention again."""
    return (known.confirmed + _PRIOR) / (known.confirmed + known.rejected + _PRIOR_WEIGHT)


@lru_cache(maxsize=2)
def _matcher(forms: tuple[str, ...]) -> Matcher:
    return Matcher(forms)


def _best_by_form(known: Sequence[KnownForm]) -> dict[str, KnownForm]:
    """One reading a form: that of most trust, then most confirmations."""
    by_form: defaultdict[str, list[KnownForm]] = defaultdict(list)
    for form in known:
        if fold(form.text):
            by_form[form.text].append(form)
    return {
        text: max(forms, key=lambda f: (f.confirmed - f.rejected, trust(f), f.label))
        for text, forms in by_form.items()
    }


def remembered(
    text: str, language: str, known: Sequence[KnownForm], shaped: Collection[tuple[int, int]]
) -> Iterator[Suggestion]:
    """Places of known forms, as written or in another case, anywhere.

    In other spellings and scripts only where the text has a span of that shape (`shaped`).
    """
    forms = _best_by_form(known)
    for form, entry in forms.items():
        certain = trust(entry)
        for start, end, score in find_spelt(form, text, language, alone=entry.label == "PER"):
            yield _suggestion(text, start, end, entry, certain * score)
    if not forms:
        return
    listed = tuple(sorted(forms))
    matcher = _matcher(listed)
    tried: dict[str, tuple[int, float] | None] = {}
    for start, end in shaped:
        form = text[start:end]
        if form not in tried:
            hits = matcher.match(form, 1)
            # of two words on each side at least: one word alone agrees too easily by chance,
            # unless it is written in another script, where nothing but the sound can agree
            tried[form] = hits[0] if hits and _telling(form, listed[hits[0][0]]) else None
        hit = tried[form]
        if hit is not None and hit[1] >= _LEAST and listed[hit[0]] != form:
            entry = forms[listed[hit[0]]]
            yield _suggestion(text, start, end, entry, trust(entry) * hit[1])


def _telling(form: str, known: str) -> bool:
    left, right = parse(form), parse(known)
    if left.script != right.script:
        return len(left.joined) > 3 and len(right.joined) > 3
    return min(len(left.tokens), len(right.tokens)) > 1


def _suggestion(text: str, start: int, end: int, entry: KnownForm, score: float) -> Suggestion:
    return Suggestion(start, end, text[start:end], entry.label, entry.entity, score, "memory")
