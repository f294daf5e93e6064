"""Fits the networks that say whether two articles are one text, and says how well they hold.

    python -m benchmarks.fit_variants KIT [--draws 16] [--write]

KIT is the folder of the evaluation kit. Half of its stories is fitted on, the other half measured,
and the other way round; `--write` fits on all and writes `tui/analysis/tables/variants.tsv`.
Stories and other news are halved by a hash, so the figures are the same every time.
"""

import argparse
import hashlib
import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import numpy.typing as npt

from benchmarks.quality.corpora import Piece, as_written, cut, drawn, other_news, pieces
from benchmarks.quality.kit import Kit, load
from benchmarks.quality.scoring import best_f1
from tui.analysis.candidates import candidates
from tui.analysis.course import courses, each_way
from tui.analysis.fingerprint import Print, fingerprint, unpack
from tui.analysis.language import detect
from tui.analysis.pace import pace
from tui.analysis.resemblance import resemblances
from tui.analysis.variants import Network, features

TABLE = Path(__file__).resolve().parents[1] / "tui" / "analysis" / "tables" / "variants.tsv"
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
OTHERS = 300
"""Other news in each draw."""
NEAREST = 16
"""Candidates of each article: a third more than grouping looks at, so that the next ones down are
known too."""
COPIED = 0.3
"""Resemblance from which two articles of other news may be one text after all."""
TWINS = "french"
"""Pairs of this source are machine translations of others in the kit: not known to be apart."""
UNITS = {"glance": 8, "verdict": 16}
DECAY = 3e-4
"""Weight decay, against learning thirty stories by heart: from 1e-5 to 1e-3 held-out figures are
within .003 of each other."""
TOGETHER = 3
"""Networks from different starts, whose log-odds are averaged."""
STEPS = 1500
_BLOCK = 256


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs of articles: what is measured of them, and whether they are one text."""

    values: Floats
    paces: Floats
    same: Bools
    kind: list[str]


def half(key: str) -> int:
    """Return in which half of the stories, or of other news, something is."""
    return hashlib.sha256(f"variants {key}".encode()).digest()[0] % 2


def made(kit: Kit, halves: Sequence[int], draws: int) -> Rows:
    """Return pairs out of corpora of versions among other news: as written, cut, and rendered."""
    kinds = (
        ("as written", kit.translations, as_written),
        ("cut", kit.translations, cut),
        ("rendered", kit.renderings, as_written),
        ("cut", kit.translations, cut),
    )
    tags: dict[str, str] = {}
    found = []
    for number in range(draws):
        kind, versions, change = kinds[number % len(kinds)]
        chance = random.Random(f"variants {number} {halves}")
        chosen = drawn((v for v in versions if half(v.group) in halves), 10_000, chance)
        own = pieces(kit, chosen, chance, change)
        others = [
            piece
            for piece in other_news(kit, 10_000, chance)
            if half(piece.id) in halves and TWINS not in piece.id
        ]
        found.append(_measured(own + others[:OTHERS], kind, tags))
    return Rows(
        np.concatenate([rows.values for rows in found]),
        np.concatenate([rows.paces for rows in found]),
        np.concatenate([rows.same for rows in found]),
        [kind for rows in found for kind in rows.kind],
    )


def _measured(articles: Sequence[Piece], kind: str, tags: dict[str, str]) -> Rows:
    for article in articles:
        if article.text not in tags:
            tags[article.text] = detect(article.text).tag
    prints = [unpack(fingerprint(a.text, tags[a.text])) for a in articles]
    members: dict[str, list[int]] = {}
    for number, article in enumerate(articles):
        if article.label is not None:
            members.setdefault(article.label, []).append(number)
    gold = {(i, j) for same in members.values() for i in same for j in same if i < j}
    pairs = sorted(gold.union(map(tuple, candidates(prints, NEAREST).tolist())))
    alike = resemblances([(prints[i], prints[j]) for i, j in pairs])
    pairs = [p for p, share in zip(pairs, alike, strict=True) if p in gold or share < COPIED]
    sides = each_way([(prints[i], prints[j]) for i, j in pairs])
    blocks = [_block(sides[at : at + _BLOCK]) for at in range(0, len(sides), _BLOCK)]
    return Rows(
        np.concatenate([values for values, _ in blocks]),
        np.concatenate([paces for _, paces in blocks]),
        np.array([pair in gold for pair in pairs]),
        [kind] * len(pairs),
    )


def _block(pairs: Sequence[tuple[Print, Print]]) -> tuple[Floats, Floats]:
    run = courses(pairs)
    return features(run), pace(pairs, run.line).astype(np.float64)


def fitted(values: Floats, same: Bools, units: int, seed: int) -> Network:
    """Return a network of `units` hidden units, by Adam (Kingma and Ba 2015) on the likelihood."""
    middle, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    seen = (values - middle) / spread
    start = np.random.default_rng(seed)
    parts = [
        start.normal(0, 1 / np.sqrt(seen.shape[1]), (seen.shape[1], units)),
        np.zeros(units),
        start.normal(0, 0.3, units),
        np.zeros(1),
    ]
    means, squares = ([np.zeros_like(p) for p in parts] for _ in range(2))
    for step in range(1, STEPS + 1):
        raw = seen @ parts[0] + parts[1]
        active = np.maximum(raw, 0.0)
        chances = 1.0 / (1.0 + np.exp(-(active @ parts[2] + parts[3])))
        wrong = (chances - same) / len(same)
        back = np.outer(wrong, parts[2]) * (raw > 0)
        slopes = [
            seen.T @ back + DECAY * parts[0],
            back.sum(axis=0),
            active.T @ wrong + DECAY * parts[2],
            np.array([wrong.sum()]),
        ]
        rate = 0.01 * (1 - step / STEPS) + 1e-4
        for k, slope in enumerate(slopes):
            means[k] = 0.9 * means[k] + 0.1 * slope
            squares[k] = 0.999 * squares[k] + 0.001 * slope**2
            even = np.sqrt(squares[k] / (1 - 0.999**step)) + 1e-8
            parts[k] = parts[k] - rate * means[k] / (1 - 0.9**step) / even
    hidden = np.concatenate([parts[0], parts[1][None]])
    return Network(middle, spread, hidden, np.concatenate([parts[2], parts[3]]))


def together(values: Floats, same: Bools, units: int) -> Network:
    """Return one network that gives the mean log-odds of several."""
    several = [fitted(values, same, units, seed) for seed in range(TOGETHER)]
    out = np.concatenate([n.out[:-1] for n in several] + [[sum(n.out[-1] for n in several)]])
    hidden = np.concatenate([n.hidden for n in several], axis=1)
    return Network(several[0].middle, several[0].spread, hidden, out / TOGETHER)


def both(rows: Rows) -> dict[str, Network]:
    """Return the networks over anchors alone, and over anchors and pace."""
    whole = np.concatenate([rows.values, rows.paces], axis=1)
    return {
        "glance": together(rows.values, rows.same, UNITS["glance"]),
        "verdict": together(whole, rows.same, UNITS["verdict"]),
    }


def report(networks: dict[str, Network], rows: Rows) -> None:
    whole = np.concatenate([rows.values, rows.paces], axis=1)
    odds = {
        "glance": networks["glance"].odds(rows.values),
        "verdict": networks["verdict"].odds(whole),
    }
    for name, values in odds.items():
        for kind in sorted(set(rows.kind)):
            chosen = np.array([k == kind for k in rows.kind])
            same, said = rows.same[chosen], values[chosen]
            ranked = same[np.argsort(-said)]
            right = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
            sure = np.flatnonzero(right >= 0.99)
            found = ranked[: sure[-1] + 1].sum() / same.sum() if len(sure) else 0.0
            f1 = best_f1([float(v) for v in said], [bool(s) for s in same])
            print(
                f"  {name:8} {kind:11} best F1 {f1:.3f}  recall at .99 {found:.3f}  "
                f"{same.sum()} of one text, {len(same)} pairs"
            )


def written(networks: dict[str, Network], path: Path) -> None:
    lines = []
    for name, network in networks.items():
        for part in ("middle", "spread", "hidden", "out"):
            numbers = " ".join(f"{v:.5g}" for v in getattr(network, part).ravel())
            lines.append(f"{name}\t{part}\t{numbers}\n")
    path.write_text("".join(lines), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kit", type=Path)
    parser.add_argument("--draws", type=int, default=16)
    parser.add_argument("--write", action="store_true")
    parser.add_argument(
        "--half", type=int, choices=(0, 1), help="with --write: fit on this half only"
    )
    asked = parser.parse_args()
    kit = load(asked.kit)
    if asked.half is None:
        parts = [made(kit, (side,), asked.draws) for side in (0, 1)]
        for own, other in ((0, 1), (1, 0)):
            print(f"fitted on half {own}, measured on half {other}")
            report(both(parts[own]), parts[other])
    if asked.write:
        halves = (0, 1) if asked.half is None else (asked.half,)
        written(both(made(kit, halves, 2 * asked.draws)), TABLE)


if __name__ == "__main__":
    main()
