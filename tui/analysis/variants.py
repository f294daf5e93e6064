"""How likely it is that two articles are versions of one text.

The verdict is a small network (one hidden layer) over what `course` and `pace` measure. It was
fitted by `benchmarks/fit_variants.py` to pairs of human and machine translations in 131 language
variants, re-segmented and half of them cut by up to 40 %, against the nearest other articles by
shared anchors: reports of the same events in the same and in other languages, and texts with
hardly any anchors.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from tui.analysis.course import Along, Courses, Side, courses, each_way, kinship
from tui.analysis.fingerprint import Print
from tui.analysis.pace import pace
from tui.analysis.tables import read

Floats = npt.NDArray[np.float64]
DOUBT = (-5.0, 8.0)
"""Log-odds by anchors alone between which sentences are looked at: outside, they changed no verdict
on the pairs that this was fitted to."""
LEAST = 4.0
"""Bits two texts must share: a name of three consonants, or a number. Less proves nothing."""
TOPIC_COST = 2.0
"""Log-odds against evidence whose keys have lost all their weight to the corpus: articles on one
topic name the same people in much the same order. More would cost versions (at 10, three in a
hundred); less, twice as many pairs of reports on one strike or pipeline are taken for one."""
_BLOCK = 1024
"""Pairs measured at a time: some 20 MB."""
_TABLE = 192
"""Pairs whose sentences are compared at a time: some 6 MB."""


@dataclass(frozen=True, slots=True)
class Network:
    """One hidden layer of rectified units over standardised features."""

    middle: Floats
    spread: Floats
    hidden: Floats
    """(F + 1, H), the bias last."""
    out: Floats
    """(H + 1,), the bias last."""

    def odds(self, values: Floats) -> Floats:
        """Return (P,) log-odds for (P, F) features."""
        seen = (values - self.middle) / self.spread
        units = np.maximum(seen @ self.hidden[:-1] + self.hidden[-1], 0.0)
        found: Floats = units @ self.out[:-1] + self.out[-1]
        return found


@lru_cache(maxsize=1)
def networks() -> tuple[Network, Network]:
    """Return the network over `features` alone, and the one over features and pace."""
    rows = [line.split("\t") for line in read("variants.tsv").decode().splitlines()]
    by_anchors, verdict = (
        {
            name: np.array([float(n) for n in numbers.split(" ")])
            for which, name, numbers in rows
            if which == wanted
        }
        for wanted in ("glance", "verdict")
    )
    return _network(by_anchors), _network(verdict)


def _network(parts: Mapping[str, Floats]) -> Network:
    units = len(parts["out"]) - 1
    hidden = parts["hidden"].reshape(-1, units)
    return Network(parts["middle"], parts["spread"], hidden, parts["out"])


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
            np.abs(np.log(run.line.stretch)),
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


def probabilities(pairs: Sequence[tuple[Print, Print]], *, glance: bool = False) -> Floats:
    """Return (P,) how likely each pair are versions of one text; symmetric.

    At a `glance` only anchors are looked at, which takes a third of the time.
    """
    ordered = each_way(pairs)
    found = [
        _block(ordered[at : at + _BLOCK], glance=glance) for at in range(0, len(ordered), _BLOCK)
    ]
    return np.concatenate([np.zeros(0), *found])


def probability(left: Print, right: Print) -> float:
    """Return how likely the two are versions of one text; symmetric."""
    return float(probabilities([(left, right)])[0])


def _block(pairs: Sequence[tuple[Print, Print]], *, glance: bool) -> Floats:
    """Judge by anchors alone first: nine pairs of ten need no look at their sentences."""
    run = courses(pairs)
    values = features(run)
    by_anchors, verdict = networks()
    odds = by_anchors.odds(values)
    doubtful = (odds > DOUBT[0]) & (odds < DOUBT[1])
    near = np.flatnonzero(doubtful & (not glance))
    if len(near):
        # Lists of like length together: the table that is filled is as long as the longest.
        near = near[np.argsort([len(pairs[row][0].lengths) for row in near.tolist()])]
        for at in range(0, len(near), _TABLE):
            rows = near[at : at + _TABLE]
            paces = pace([pairs[row] for row in rows.tolist()], run.line.of(rows))
            odds[rows] = verdict.odds(np.concatenate([values[rows], paces], axis=1))
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
