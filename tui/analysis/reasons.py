"""Why two articles are linked, in terms a reader can check."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np

from tui.analysis.anchors import CAPITAL_NOUNS, Anchor, anchors
from tui.analysis.course import Courses, courses
from tui.analysis.facts import Reasons
from tui.analysis.fingerprint import LONGEST, Print, key_hash
from tui.analysis.language.tags import primary
from tui.analysis.names import fold, similarity
from tui.analysis.names.aliases import is_name_word
from tui.analysis.names.common import is_common_word
from tui.analysis.names.scripts import CASED, main_script

MOST = 12
"""Numbers, and name pairs, that are shown: what fits a screen."""
ALIKE = 0.3
"""Similarity from which two forms are shown for one name. Anchors fold so far that 'Friday' is
'Party': in twelve pairs of languages chance pairs lie under .2, and of true ones only some in
Chinese characters."""
MUCH_ALIKE = 0.5
"""Similarity that two words in scripts without capitals need: what grammar is like by chance, as
Hindi 'near' and Arabic 'west', lies below."""
LONG = 5
"""Letters of both: shorter words are like some word of the other script by chance."""
REACH = 300.0
"""Units a shared anchor vouches for up to the next: a paragraph or two hold at least one."""


def measured(left: Print, right: Print) -> Reasons:
    """Return coverage and order alone: what can be told without the texts."""
    return _reasons(left, right, courses([(left, right)]))


def explained(
    left: Print, right: Print, texts: tuple[str, str], languages: tuple[str, str]
) -> Reasons:
    """Return the reasons with the numbers and names that stand along the line through both."""
    run = courses([(left, right)])
    texts = texts[0][:LONGEST], texts[1][:LONGEST]
    keys = set(left.keys[run.along_left.matched].tolist())
    keys &= set(right.keys[run.along_right.matched].tolist())
    ours, theirs = _forms(texts[0], languages[0]), _forms(texts[1], languages[1])
    shared = [a for key, a in ours.items() if key in keys and key in theirs]
    numbers = [a for a in shared if a[0].is_number]
    names = _alike((a for a in shared if not a[0].is_number), theirs, texts, languages)
    numbers = sorted(numbers, key=lambda a: -a[0].weight)[:MOST]
    rest = _reasons(left, right, run)
    return Reasons(
        numbers=tuple(form for _, form in sorted(numbers, key=lambda a: a[0].start)),
        names=tuple(
            (form, theirs[key_hash(anchor.key)][1])
            for anchor, form in sorted(names, key=lambda a: a[0].start)
        ),
        coverage=rest.coverage,
        order=rest.order,
    )


def _reasons(left: Print, right: Print, run: Courses) -> Reasons:
    shared = float(run.shared[0])
    if shared <= 0.0:
        return Reasons()
    side, along = min(((left, run.along_left), (right, run.along_right)), key=lambda s: s[0].length)
    places = np.sort(side.places[along.matched]).astype(np.float64)
    gaps = np.diff(np.concatenate(([0.0], places, [float(side.length)])))
    coverage = float(np.minimum(gaps, REACH).sum()) / max(side.length, 1) if len(places) else 0.0
    expected = float(run.by_chance[0])
    order = max(float(run.on_line[0]) - expected, 0.0) / max(shared - expected, 1e-9)
    return Reasons(
        coverage=round(min(coverage, 1.0), 3), order=round(float(np.clip(order, 0, 1)), 3)
    )


def _alike(
    shared: Iterable[tuple[Anchor, str]],
    theirs: Mapping[int, tuple[Anchor, str]],
    texts: tuple[str, str],
    languages: tuple[str, str],
) -> list[tuple[Anchor, str]]:
    """The weightiest names whose two forms a reader would take for one; as many as are shown."""
    found: list[tuple[Anchor, str]] = []
    for anchor, form in sorted(shared, key=lambda a: -a[0].weight):
        if len(found) == MOST:
            break
        pair = form, theirs[key_hash(anchor.key)][1]
        alike = similarity(*pair)
        if alike >= ALIKE and _is_name(anchor.key, pair, alike, texts, languages):
            found.append((anchor, form))
    return found


def _is_name(
    key: str,
    pair: tuple[str, str],
    alike: float,
    texts: tuple[str, str],
    languages: tuple[str, str],
) -> bool:
    """Whether two forms are of a name, and not of words that sound alike by chance.

    A place is known by its meaning. Else a form that its own writing denies to be a name is none,
    and one that it tells to be one vouches for both. Where no writing tells, both sound much alike
    and are known as names of people, or are long and in two scripts: then it is no chance.
    """
    if key.startswith("@"):
        return key.partition(" ")[0] not in {"@month", "@weekday"}
    told = [_by_capitals(*side) for side in zip(pair, texts, languages, strict=True)]
    if False in told or True in told:
        return False not in told
    if alike < MUCH_ALIKE:
        return False
    foreign = main_script(pair[0]) != main_script(pair[1])
    long = min(map(len, pair)) >= LONG
    return (foreign and long) or all(is_name_word(fold(form)) for form in pair)


def _by_capitals(form: str, text: str, language: str) -> bool | None:
    """Whether the capital of a word in its text makes it a name; None where nothing tells.

    A name has its capital within sentences, and more often than it has none: grammar begins
    sentences and stands in headlines that capitalise every word, but is small elsewhere.
    """
    if main_script(form) not in CASED:
        return None
    if not form[1:].islower() and not text.isupper() and len(form) > 1:
        return True
    small = _count(rf"(?<!\w){re.escape(form.lower())}(?!\w)", text)
    within = _count(rf"[^\W\d_][\"'»”’)]?[,-]?[ -][\"'«“‘(]?{re.escape(form)}(?!\w)", text)
    if small >= max(within, 1):
        return False
    if primary(language) in CAPITAL_NOUNS:
        return None
    if within > 0:
        return True
    return False if is_common_word(form) else None


def _count(pattern: str, text: str) -> int:
    return sum(1 for _ in re.finditer(pattern, text))


@lru_cache(maxsize=64)
def _forms(text: str, language: str) -> dict[int, tuple[Anchor, str]]:
    """Return the first form of every key in the text, in order."""
    forms: dict[int, tuple[Anchor, str]] = {}
    for anchor in anchors(text, language):
        forms.setdefault(key_hash(anchor.key), (anchor, text[anchor.start : anchor.end]))
    return forms
