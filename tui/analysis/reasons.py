"""Why two articles are linked, in terms a reader can check."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np

from tui.analysis.anchors import Anchor, anchors
from tui.analysis.course import Courses, courses
from tui.analysis.facts import Reasons
from tui.analysis.fingerprint import LONGEST, Print, key_hash
from tui.analysis.language.tags import primary
from tui.analysis.names import fold, similarity
from tui.analysis.names.aliases import is_name_word
from tui.analysis.names.scripts import CASED, main_script

MOST = 12
"""Numbers, and name pairs, that are shown: what fits a screen."""
ALIKE = 0.3
"""Similarity from which two forms are shown for one name. Anchors fold so far that 'Friday' is
'Party': in twelve pairs of languages chance pairs lie under .2, and of true ones only some in
Chinese characters."""
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
    names = _alike((a for a in shared if not a[0].is_number), theirs)
    if primary(languages[0]) == primary(languages[1]):
        names = [name for name in names if _is_named(name[1], texts[0])]
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
    shared: Iterable[tuple[Anchor, str]], theirs: Mapping[int, tuple[Anchor, str]]
) -> list[tuple[Anchor, str]]:
    """The weightiest names whose two forms a reader would take for one; as many as are shown."""
    found: list[tuple[Anchor, str]] = []
    for anchor, form in sorted(shared, key=lambda a: -a[0].weight):
        if len(found) < MOST and similarity(form, theirs[key_hash(anchor.key)][1]) >= ALIKE:
            found.append((anchor, form))
    return found


def _is_named(form: str, text: str) -> bool:
    """Whether a word is a name and not one that two texts in one language share anyway.

    With capitals, a name stands within a sentence too; without, people's names are known.
    """
    if main_script(form) in CASED:
        return re.search(rf"[^\W\d_],? {re.escape(form)}\b", text) is not None
    return is_name_word(fold(form))


@lru_cache(maxsize=64)
def _forms(text: str, language: str) -> dict[int, tuple[Anchor, str]]:
    """Return the first form of every key in the text, in order."""
    forms: dict[int, tuple[Anchor, str]] = {}
    for anchor in anchors(text, language):
        forms.setdefault(key_hash(anchor.key), (anchor, text[anchor.start : anchor.end]))
    return forms
