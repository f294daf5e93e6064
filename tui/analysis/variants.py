"""How likely it is that two articles are versions of one text."""

import numpy as np
import numpy.typing as npt

from tui.analysis.course import Course, course
from tui.analysis.fingerprint import Print
from tui.analysis.tables.verdict import BIAS, HIDDEN, OUT, OUT_BIAS

Floats = npt.NDArray[np.float64]
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
    """Return the matched share of all weight, of numbers, of names, along the line."""
    number = (side.keys & 1).astype(bool)
    shares = []
    for mask in (inside, inside & number, inside & ~number):
        total = float(side.weights[mask].sum())
        found = float(side.weights[mask & matched].sum())
        shares += [(found + 1.0) / (total + 4.0), np.log1p(found)]
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
    if run is None:
        return 0.0
    hidden = np.maximum(features(first, second, run) @ _HIDDEN + _BIAS, 0.0)
    return float(1.0 / (1.0 + np.exp(-(hidden @ _OUT + OUT_BIAS))))


def _rank(side: Print) -> tuple[int, bytes, bytes]:
    return side.length, side.keys.tobytes(), side.places.tobytes()
