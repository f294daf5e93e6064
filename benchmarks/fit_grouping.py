"""Fits the weights of the story verdict, and says how well they hold elsewhere.

    python -m benchmarks.fit_grouping KIT [--write]

KIT is the folder of the evaluation kit. Half of its stories and articles is fitted on, the other
half measured; `--write` fits on all and writes `tui/analysis/tables/story.py`. The texts are split
by a hash, so the figures are the same every time.
"""

import argparse
import hashlib
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.quality.kit import Kit, Version, load
from benchmarks.quality.language import CORE
from benchmarks.quality.scoring import auc
from tui.analysis.encoders import Encoder
from tui.analysis.encoders import load as load_encoder
from tui.analysis.fingerprint import fingerprint, unpack
from tui.analysis.meaning import lead
from tui.analysis.stories import cast, features

HEADING = '''"""The weights of the story verdict: logistic regression, one a feature, the bias last.

Made by `benchmarks/fit_grouping.py`: pairs people judged the same story or not.
"""'''
TABLES = Path(__file__).resolve().parents[1] / "tui" / "analysis" / "tables"
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
RIDGE = 3.0
"""Of the story verdict, on standardised features: it has 700 pairs of news to learn from."""
TRANSLATED = 0.3
"""Weight of a pair of translated news: 60 articles make 1,800 pairs, all from one week."""
BORDER = 0.5
"""Weight of pairs that people called related: between same and different, so against, by half."""
MISSED = {"WITH_LEAD": 2.5, "WITHOUT_LEAD": 1.0}
"""Weight of a pair of one story. A missed one costs as much as two or three that are wrong, but
only where leads tell the stories of one topic apart: by names alone they are alike."""
DRAWS = 8
"""Sets of versions drawn of two articles that tell one story."""


RARE_TONGUES = 0.1
"""Of versions in other than the core languages so many join the draw: a reader's corpus has few."""


def half(key: str) -> int:
    return hashlib.sha256(key.encode()).digest()[0] % 2


@dataclass(frozen=True, slots=True)
class Fitted:
    """Rows with what is to be learned: `held` says which half, `group` what to report by."""

    values: Floats
    wanted: Bools
    weight: Floats
    held: Bools
    group: list[str]


def standardised(values: Floats) -> tuple[Floats, Floats]:
    return values.mean(axis=0), values.std(axis=0) + 1e-9


def story_rows(kit: Kit, encoder: Encoder | None) -> Fitted:
    """Pairs people judged, and pairs of translated articles in one to six versions each."""
    chance = random.Random(3)
    sides = [([p.left], [p.right], p.label, p.language, p.id) for p in kit.story_pairs]
    languages = {p.left: p.language for p in kit.story_pairs}
    languages.update((p.right, p.language) for p in kit.story_pairs)
    members: dict[str, list[Version]] = defaultdict(list)
    for version in kit.translations:
        if version.group in kit.stories:
            members[version.group].append(version)
            languages[version.text] = version.language
    names = sorted(members)
    later = [pair.left for pair in kit.story_pairs]

    def drawn(name: str) -> list[str]:
        known = [v for v in members[name] if v.language in CORE or chance.random() < RARE_TONGUES]
        return [v.text for v in chance.sample(known, chance.randint(1, 6))]

    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            if frozenset((one, other)) in kit.undecided:
                continue
            same = kit.stories[one] == kit.stories[other]
            key = kit.stories[one] if same else one
            for _ in range(DRAWS if same else 1):
                label = "same" if same else "different"
                sides.append((drawn(one), drawn(other), label, "translated", key))
        sides += [
            (drawn(one), [text], "different", "another year", one)
            for text in chance.sample(later, 25)
        ]
    return _story_values(sides, languages, encoder)


def _story_values(
    sides: Sequence[tuple[list[str], list[str], str, str, str]],
    languages: dict[str, str],
    encoder: Encoder | None,
) -> Fitted:
    texts = sorted({text for left, right, *_ in sides for text in (*left, *right)})
    prints = {text: unpack(fingerprint(text, languages[text])) for text in texts}
    spoken = [t for t in texts if encoder is not None and languages[t] in encoder.languages]
    leads: dict[str, npt.NDArray[np.float32]] = {}
    if encoder is not None:
        leads = dict(zip(spoken, encoder.encode([lead(t) for t in spoken]), strict=True))
    casts = [cast([prints[t] for t in side]) for row in sides for side in row[:2]]
    pairs = np.arange(2 * len(sides)).reshape(-1, 2)
    cosines = [_cosine([leads.get(t) for t in a], [leads.get(t) for t in b]) for a, b, *_ in sides]
    values = np.column_stack([features(casts, pairs), cosines])
    weights = [
        (BORDER if label == "related" else 1.0)
        * (TRANSLATED if group in {"translated", "another year"} else 1.0)
        for _, _, label, group, _ in sides
    ]
    if encoder is None:
        values = values[:, :-1]
    kept = ~np.isnan(values).any(axis=1)
    rows = [row for row, keep in zip(sides, kept, strict=True) if keep]
    wanted = np.array([row[2] == "same" for row in rows])
    missed = MISSED["WITHOUT_LEAD" if encoder is None else "WITH_LEAD"]
    return Fitted(
        values[kept],
        wanted,
        np.array(weights)[kept] * np.where(wanted, missed, 1.0),
        np.array([half(row[4]) == 1 for row in rows]),
        [f"{row[3]}, related" if row[2] == "related" else row[3] for row in rows],
    )


def _cosine(
    left: Sequence[npt.NDArray[np.float32] | None], right: Sequence[npt.NDArray[np.float32] | None]
) -> float:
    ours = np.sum([v for v in left if v is not None], axis=0)
    theirs = np.sum([v for v in right if v is not None], axis=0)
    if not np.any(ours) or not np.any(theirs):
        return float("nan")
    return float(ours @ theirs / np.linalg.norm(ours) / np.linalg.norm(theirs))


def logistic(rows: Fitted, chosen: Bools) -> Floats:
    """Return weights, bias last: Newton's method on the ridge-penalised likelihood."""
    mean, spread = standardised(rows.values[chosen])
    design = np.column_stack([(rows.values[chosen] - mean) / spread, np.ones(chosen.sum())])
    wanted, weight = rows.wanted[chosen], rows.weight[chosen]
    penalty = np.diag([RIDGE] * (design.shape[1] - 1) + [0.0])
    found = np.zeros(design.shape[1])
    for _ in range(25):
        chances = 1.0 / (1.0 + np.exp(-design @ found))
        slope = design.T @ (weight * (chances - wanted)) + penalty @ found
        bend = (design * (weight * chances * (1 - chances))[:, None]).T @ design + penalty
        found = found - np.linalg.solve(bend, slope)
    weights = found[:-1] / spread
    return np.append(weights, found[-1] - mean @ weights)


def fit_story(kit: Kit, *, write: bool) -> None:
    tables = {}
    for name, encoder in (("WITH_LEAD", load_encoder("use")), ("WITHOUT_LEAD", None)):
        rows = story_rows(kit, encoder)
        for held in (True, False):
            weights = logistic(rows, rows.held != held)
            report(rows, rows.held == held, rows.values @ weights[:-1] + weights[-1], 0.5, name)
        tables[name] = logistic(rows, np.ones(len(rows.values), bool))
    if write:
        body = "\n".join(
            f"{name}: tuple[float, ...] = (\n"
            + "".join(f"    {value:.5g},\n" for value in weights)
            + ")"
            for name, weights in tables.items()
        )
        (TABLES / "story.py").write_text(
            HEADING + f"\n\n{body}\n",
            "utf-8",
        )


def report(rows: Fitted, chosen: Bools, odds: Floats, threshold: float, name: str) -> None:
    print(f"{name}: {chosen.sum()} rows held out, at {threshold}")
    chances = 1.0 / (1.0 + np.exp(-odds))
    for group in sorted(set(rows.group)):
        inside = chosen & np.array([g == group for g in rows.group])
        if not inside.any():
            continue
        wanted, said = rows.wanted[inside], chances[inside] >= threshold
        both = 0 < wanted.sum() < inside.sum()
        area = f"{auc(list(odds[inside]), list(wanted)):.3f}" if both else "-"
        right = f"{(said & wanted).sum()} of {wanted.sum()}"
        print(f"  {group:24} AUC {area}  found {right}  false {(said & ~wanted).sum()}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kit", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    fit_story(load(asked.kit), write=asked.write)


if __name__ == "__main__":
    main()
