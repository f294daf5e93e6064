"""How likely it is that two articles are versions of one text.

The verdict is a small network (one hidden layer of twelve) over what `course` measures. It was
fitted to pairs of human and machine translations in 131 language variants, re-segmented and half
of them cut by up to 40 %, against the nearest other articles by shared anchors: reports of the
same events in the same and in other languages, and texts with hardly any anchors.
"""

import math

import numpy as np
import numpy.typing as npt

from tui.analysis.course import Course, course
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
_HIDDEN, _BIAS, _OUT = np.array(HIDDEN), np.array(BIAS), np.array(OUT)


def features(left: Print, right: Print, run: Course) -> Floats:
    """Return what the verdict is made of, the same for (left, right) and (right, left)."""
    a, b = (
        _shares(left, run.left_matched, run.left_inside),
        _shares(right, run.right_matched, run.right_inside),
    )
    holes = sorted(
        (
            _holes(left, run.left_matched, run.left_inside),
            _holes(right, run.right_matched, run.right_inside),
        )
    )
    low, high = np.minimum(a, b), np.maximum(a, b)
    scripts = sorted((left.script, right.script))
    overlap = sorted(run.overlap)
    return np.array(
        [
            np.log1p(run.on_line),
            np.log1p(max(run.on_line - run.by_chance, 0.0)),
            np.log((run.on_line + 2.0) / (run.by_chance + 2.0)),
            run.on_line / max(run.shared, 1e-9),
            *low,
            *high,
            *holes,
            *overlap,
            abs(np.log(run.stretch)),
            abs(np.log(max(left.length, 1) / max(right.length, 1))),
            run.spread,
            np.log1p(min(left.length, right.length)),
            float(scripts[0] == 0),
            float(scripts[1] == 0),
            float(scripts[1] == 2),
        ]
    )


def _shares(side: Print, matched: npt.NDArray[np.bool_], inside: npt.NDArray[np.bool_]) -> Floats:
    """Return matched share and weight along the line: of all, numbers, names, each key once."""
    # Keys are sorted, so equal ones are neighbours: number them and ask each number once.
    kin = np.cumsum(np.concatenate(([False], side.keys[1:] != side.keys[:-1])))
    rows = np.flatnonzero(inside)
    once = rows[np.concatenate(([True], kin[rows][1:] != kin[rows][:-1]))[: len(rows)]]
    met = np.bincount(kin[matched & inside], minlength=len(kin)) > 0
    weight = side.weights * inside
    hit = weight * matched
    number = side.keys & 1
    total, found = float(weight.sum()), float(hit.sum())
    numbers, numbers_found = float(weight @ number), float(hit @ number)
    single = side.weights[once]
    shares = []
    for whole, part in (
        (total, found),
        (numbers, numbers_found),
        (total - numbers, found - numbers_found),
        (float(single.sum()), float(single @ met[kin[once]])),
    ):
        shares += [(part + 1.0) / (whole + 4.0), math.log1p(max(part, 0.0))]
    return np.array(shares)


def _holes(side: Print, matched: npt.NDArray[np.bool_], inside: npt.NDArray[np.bool_]) -> float:
    """Return the largest share of the line's weight in a stretch without any match."""
    order = np.argsort(side.places[inside], kind="stable")
    weight = side.weights[inside][order]
    hit = matched[inside][order]
    total = float(weight.sum())
    if total <= 0.0:
        return 1.0
    runs = np.cumsum(hit)
    return float(np.bincount(runs, np.where(hit, 0.0, weight)).max()) / total


def probability(left: Print, right: Print) -> float:
    """Return how likely the two are versions of one text, by their anchors alone; symmetric."""
    first, second = sorted((left, right), key=_rank)
    run = course(first, second)
    if run is None or run.shared < LEAST:
        return 0.0
    values = features(first, second, run)
    hidden = np.maximum(values @ _HIDDEN + _BIAS, 0.0)
    missing = max(THIN - float(np.expm1(values[_ONCE])), 0.0)
    unmet = 1.0 - float(values[_ONCE - 1])
    odds = float(hidden @ _OUT) + OUT_BIAS - CAUTION - THIN_COST * missing * unmet**2
    odds -= TOPIC_COST * _familiar(first, run.left_matched, second, run.right_matched)
    return float(1.0 / (1.0 + np.exp(-odds)))


def _familiar(
    left: Print, left_met: npt.NDArray[np.bool_], right: Print, right_met: npt.NDArray[np.bool_]
) -> float:
    """Return what share of their weight the met keys have lost to the corpus, 0 to 1."""
    shares = [
        float(side.weights[met] @ side.faded[met]) / max(float(side.weights[met].sum()), 1e-9)
        for side, met in ((left, left_met), (right, right_met))
        if side.faded is not None
    ]
    return sum(shares) / len(shares) if shares else 0.0


def _rank(side: Print) -> tuple[int, bytes, bytes]:
    return side.length, side.keys.tobytes(), side.places.tobytes()
