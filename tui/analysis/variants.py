"""How likely it is that two articles are versions of one text.

The verdict is a small network (one hidden layer of twelve) over what `course` measures. It was
fitted to pairs of human and machine translations in 131 language variants, re-segmented and half
of them cut by up to 40 %, against the nearest other articles by shared anchors: reports of the
same events in the same and in other languages, and texts with hardly any anchors.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tui.analysis.course import Along, Courses, Side, courses, each_way, kinship
from tui.analysis.fingerprint import Print
from tui.analysis.tables.verdict import BIAS, HIDDEN, OUT, OUT_BIAS

Floats = npt.NDArray[np.float64]
CAUTION = -0.5
"""Log-odds taken from every verdict. It was fitted to the hardest wrong pairs, of which a corpus
has fewer; what one topic makes alike is doubted apart."""
THIN = 15.0
THIN_COST = 0.15
"""Bits of different keys on the line under which a verdict is doubted, and log-odds for each that
is missing: among N articles chance has N²/2 tries to look like a translation. The doubt falls with
the share of keys that are met on both sides: a brief text has few, and chance meets few of them."""
LEAST = 6.0
"""Bits two texts must share: two names, or a number and a name. Less proves nothing."""
TOPIC_COST = 10.0
"""Log-odds against evidence whose keys have lost all their weight to the corpus: articles on one
topic name the same people in much the same order, and only what few others have tells them apart.
More would cost versions: at 16, six in a hundred of those about what everybody writes of."""
_ONCE = 11
"""Where `features` has the bits of different keys on the line, of the side that has fewer; their
share stands before it."""
_BLOCK = 256
"""Pairs measured at a time: some 5 MB."""
_HIDDEN, _BIAS, _OUT = np.array(HIDDEN), np.array(BIAS), np.array(OUT)


def features(run: Courses) -> Floats:
    """Return (P, 24) what the verdict is made of; a pair's two sides are told apart by nothing."""
    left, right = run.left, run.right
    a, b = _shares(left, run.along_left), _shares(right, run.along_right)
    holes = np.sort([_holes(left, run.along_left), _holes(right, run.along_right)], axis=0)
    overlap = np.sort([run.along_left.overlap, run.along_right.overlap], axis=0)
    scripts = np.sort([left.script, right.script], axis=0)
    longest = np.maximum(left.length, 1.0), np.maximum(right.length, 1.0)
    return np.stack(
        [
            np.log1p(run.on_line),
            np.log1p(np.maximum(run.on_line - run.by_chance, 0.0)),
            np.log((run.on_line + 2.0) / (run.by_chance + 2.0)),
            run.on_line / np.maximum(run.shared, 1e-9),
            *np.minimum(a, b),
            *np.maximum(a, b),
            *holes,
            *overlap,
            np.abs(np.log(run.stretch)),
            np.abs(np.log(longest[0] / longest[1])),
            run.spread,
            np.log1p(np.minimum(left.length, right.length)),
            scripts[0] == 0,
            scripts[1] == 0,
            scripts[1] == 2,
        ],
        axis=1,
    )


def _shares(side: Side, along: Along) -> Floats:
    """Return (8, P) matched share and weight along the line: all, numbers, names, keys once."""
    kin = kinship(side)
    rows = np.flatnonzero(along.inside)
    once = rows[np.concatenate(([True], kin[rows][1:] != kin[rows][:-1]))[: len(rows)]]
    met = np.bincount(kin[along.matched & along.inside], minlength=len(kin)) > 0
    weight = side.weights * along.inside
    hit = weight * along.matched
    number = side.keys & 1
    total, found = side.sums(weight), side.sums(hit)
    numbers, numbers_found = side.sums(weight * number), side.sums(hit * number)
    single = np.zeros(len(weight))
    single[once] = side.weights[once]
    shares = []
    for whole, part in (
        (total, found),
        (numbers, numbers_found),
        (total - numbers, found - numbers_found),
        (side.sums(single), side.sums(single * met[kin])),
    ):
        shares += [(part + 1.0) / (whole + 4.0), np.log1p(np.maximum(part, 0.0))]
    return np.array(shares)


def _holes(side: Side, along: Along) -> Floats:
    """Return (P,) the largest share of the line's weight in a stretch without any match."""
    rows = np.flatnonzero(along.inside)
    rows = rows[np.lexsort((side.places[rows], side.pair[rows]))]
    pair, hit, weight = side.pair[rows], along.matched[rows], side.weights[rows]
    first = np.concatenate(([True], pair[1:] != pair[:-1]))[: len(rows)]
    runs = np.cumsum(hit | first)
    empty = np.bincount(runs, np.where(hit, 0.0, weight))
    found = np.zeros(len(side.length))
    if len(rows):
        found[pair[first]] = np.maximum.reduceat(empty, runs[first])
    total = side.sums(side.weights * along.inside)
    return np.where(total > 0.0, found / np.maximum(total, 1e-9), 1.0)


def probabilities(pairs: Sequence[tuple[Print, Print]]) -> Floats:
    """Return (P,) how likely each pair are versions of one text, by their anchors; symmetric."""
    ordered = each_way(pairs)
    found = [_block(ordered[at : at + _BLOCK]) for at in range(0, len(ordered), _BLOCK)]
    return np.concatenate([np.zeros(0), *found])


def probability(left: Print, right: Print) -> float:
    """Return how likely the two are versions of one text, by their anchors alone; symmetric."""
    return float(probabilities([(left, right)])[0])


def _block(pairs: Sequence[tuple[Print, Print]]) -> Floats:
    run = courses(pairs)
    values = features(run)
    hidden = np.maximum(values @ _HIDDEN + _BIAS, 0.0)
    missing = np.maximum(THIN - np.expm1(values[:, _ONCE]), 0.0)
    unmet = 1.0 - values[:, _ONCE - 1]
    odds = hidden @ _OUT + OUT_BIAS - CAUTION - THIN_COST * missing * unmet**2
    odds -= TOPIC_COST * _familiar(run)
    chances: Floats = 1.0 / (1.0 + np.exp(-odds))
    chances[run.shared < LEAST] = 0.0
    return chances


def _familiar(run: Courses) -> Floats:
    """Return (P,) what share of their weight the met keys have lost to the corpus, 0 to 1."""
    shares = [
        side.sums(side.weights * side.faded * along.matched)
        / np.maximum(side.sums(side.weights * along.matched), 1e-9)
        for side, along in ((run.left, run.along_left), (run.right, run.along_right))
    ]
    return (shares[0] + shares[1]) / 2.0
