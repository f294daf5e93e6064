"""Why two articles are linked, in terms a reader can check."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np

from tui.analysis.anchors import Anchor, anchors
from tui.analysis.course import Course, course
from tui.analysis.facts import Reasons
from tui.analysis.fingerprint import Print, key_hash
from tui.analysis.names import similarity

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
    run = course(left, right)
    return Reasons() if run is None else _reasons(left, right, run)


def explained(
    left: Print, right: Print, texts: tuple[str, str], languages: tuple[str, str]
) -> Reasons:
    """Return the reasons with the numbers and names that stand along the line through both."""
    run = course(left, right)
    if run is None:
        return Reasons()
    keys = set(left.keys[run.left_matched].tolist()) & set(right.keys[run.right_matched].tolist())
    ours, theirs = _forms(texts[0], languages[0]), _forms(texts[1], languages[1])
    shared = [a for key, a in ours.items() if key in keys and key in theirs]
    numbers = [a for a in shared if a[0].is_number]
    names = _alike((a for a in shared if not a[0].is_number), theirs)
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


def _reasons(left: Print, right: Print, run: Course) -> Reasons:
    side, matched = min(
        ((left, run.left_matched), (right, run.right_matched)), key=lambda s: s[0].length
    )
    places = np.sort(side.places[matched]).astype(np.float64)
    gaps = np.diff(np.concatenate(([0.0], places, [float(side.length)])))
    coverage = float(np.minimum(gaps, REACH).sum()) / max(side.length, 1) if len(places) else 0.0
    expected = run.by_chance
    order = max(run.on_line - expected, 0.0) / max(run.shared - expected, 1e-9)
    return Reasons(
        coverage=round(min(coverage, 1.0), 3), order=round(float(np.clip(order, 0, 1)), 3)
    )


def _alike(
    shared: Iterable[tuple[Anchor, str]], theirs: Mapping[int, tuple[Anchor, str]]
) -> list[tuple[Anchor, str]]:
    """The weightiest names whose two forms a reader would take for one; as many as are shown."""
    found: list[tuple[Anchor, str]] = []
    for anchor, form in sorted(shared, key=lambda a: -a[0].weight):
        if len(found) == MOST:
            break
        if similarity(form, theirs[key_hash(anchor.key)][1]) >= ALIKE:
            found.append((anchor, form))
    return found


@lru_cache(maxsize=64)
def _forms(text: str, language: str) -> dict[int, tuple[Anchor, str]]:
    """Return the first form of every key in the text, in order."""
    forms: dict[int, tuple[Anchor, str]] = {}
    for anchor in anchors(text, language):
        forms.setdefault(key_hash(anchor.key), (anchor, text[anchor.start : anchor.end]))
    return forms
