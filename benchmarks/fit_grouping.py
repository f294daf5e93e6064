"""Fits the weights of the story verdict, and says how well they hold elsewhere.

    python -m benchmarks.fit_grouping KIT [--write]

KIT is the folder of the evaluation kit. Two ways to hold out are reported: a fifth of the texts at
a time, so that no text is on both sides, and a language at a time. `--write` fits on all and writes
`tui/analysis/tables/story.py`. Texts are split by a hash, so the figures are the same every time.
"""

import argparse
import hashlib
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.quality.kit import Kit, Version, load
from benchmarks.quality.language import CORE
from benchmarks.quality.scoring import auc
from tui.analysis.documents import Document
from tui.analysis.encoders import load as load_encoder
from tui.analysis.fingerprint import fingerprint, unpack
from tui.analysis.meaning import heard
from tui.analysis.telling import Telling

HEADING = '''"""The weights of the story verdict: logistic regression.

Made by `benchmarks/fit_grouping.py`: pairs people judged the same story or not. Each row holds the
weights of casts, titles and leads, 0 for what is not known, and the bias.
"""

Weights = tuple[float, float, float, float]

'''
TABLE = Path(__file__).resolve().parents[1] / "tui" / "analysis" / "tables" / "story.py"
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
COMBINATIONS = {"BARE": (0,), "TITLED": (0, 1), "LED": (0, 2), "TITLED_AND_LED": (0, 1, 2)}
"""Which of casts, titles and leads each row of the table uses."""
RIDGE = 3.0
"""Of the story verdict, on standardised features: it has 700 pairs of news to learn from."""
TRANSLATED = 0.3
"""Weight of a pair of translated news: 60 articles make 1,800 pairs, all from one week."""
BORDER = 0.5
"""Weight of pairs that people called related: between same and different, so against, by half."""
MISSED = {"BARE": 1.0, "TITLED": 2.5, "LED": 2.5, "TITLED_AND_LED": 2.5}
"""Weight of a pair of one story. A missed one costs as much as two or three that are wrong, but
only where titles or leads tell the stories of one topic apart: by names alone they are alike."""
DRAWS = 8
"""Sets of versions drawn of two articles that tell one story."""
RARE_TONGUES = 0.1
"""Of versions in other than the core languages so many join the draw: a reader's corpus has few."""
FOLDS = 5
ONE_TEXT = 0.75
"""Cosine of leads from which a French article is the Spanish one translated: half the kit's are."""
MADE = ("translated", "another year")


@dataclass(frozen=True, slots=True)
class Row:
    """Two texts, each in one version or in several; rows of one `key` are held out together."""

    left: list[str]
    right: list[str]
    label: str
    group: str
    key: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Rows with what the verdict is made of: casts, titles, leads; NaN for what is not known."""

    rows: list[Row]
    values: Floats


def judged_rows(kit: Kit) -> list[Row]:
    """Pairs people judged; those that share a text, or its translation, have one key."""
    kin = _Kin()
    for pair in kit.story_pairs:
        kin.join(pair.left, pair.right)
    _join_translations(kit, kin)
    return [
        Row([p.left], [p.right], p.label, p.language, kin.first(p.left)) for p in kit.story_pairs
    ]


class _Kin:
    """Texts that must not stand on both sides of a split."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def first(self, text: str) -> str:
        while (parent := self._parent.setdefault(text, text)) != text:
            text = parent
        return text

    def join(self, left: str, right: str) -> None:
        self._parent[self.first(left)] = self.first(right)


def _join_translations(kit: Kit, kin: _Kin) -> None:
    encoder = load_encoder("use")
    if encoder is None:
        return
    texts = {
        language: sorted(
            {t for p in kit.story_pairs if p.language == language for t in (p.left, p.right)}
        )
        for language in ("fr", "es")
    }
    french, spanish = (encoder.encode([t[:500] for t in texts[tag]]) for tag in ("fr", "es"))
    cosines = french @ spanish.T
    for number in np.flatnonzero(cosines.max(axis=1) >= ONE_TEXT):
        kin.join(texts["fr"][number], texts["es"][int(cosines[number].argmax())])


def translated_rows(kit: Kit) -> list[Row]:
    """Pairs of translated articles in one to six versions each, and with news of other years."""
    chance = random.Random(3)
    members: dict[str, list[Version]] = defaultdict(list)
    for version in kit.translations:
        if version.group in kit.stories:
            members[version.group].append(version)
    names = sorted(members)
    later = [pair.left for pair in kit.story_pairs]

    def drawn(name: str) -> list[str]:
        known = [v for v in members[name] if v.language in CORE or chance.random() < RARE_TONGUES]
        return [v.text for v in chance.sample(known, chance.randint(1, 6))]

    rows: list[Row] = []
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            if frozenset((one, other)) in kit.undecided:
                continue
            same = kit.stories[one] == kit.stories[other]
            label, key = ("same", kit.stories[one]) if same else ("different", one)
            rows += [
                Row(drawn(one), drawn(other), label, "translated", key)
                for _ in range(DRAWS if same else 1)
            ]
        rows += [
            Row(drawn(one), [text], "different", "another year", one)
            for text in chance.sample(later, 25)
        ]
    return rows


def measured(kit: Kit, rows: list[Row]) -> Measured:
    """Return the rows with what hexapla finds in them."""
    languages = {v.text: v.language for v in kit.translations}
    for pair in kit.story_pairs:
        languages[pair.left] = languages[pair.right] = pair.language
    texts = sorted({text for row in rows for text in (*row.left, *row.right)})
    number = {text: n for n, text in enumerate(texts)}
    documents = [
        Document(str(n), languages[t], fingerprint(t, languages[t]), None, t.partition("\n")[0])
        for n, t in enumerate(texts)
    ]
    sides = [[number[t] for t in side] for row in rows for side in (row.left, row.right)]
    meaning = heard(load_encoder("use"), documents, lambda id_: texts[int(id_)])
    telling = Telling(documents, [unpack(d.fingerprint) for d in documents], sides, meaning)
    pairs = np.arange(len(sides)).reshape(-1, 2)
    values = (telling.casts(pairs), telling.titles(pairs), telling.leads(pairs))
    return Measured(rows, np.stack(values, axis=1))


def logistic(values: Floats, wanted: Bools, weight: Floats) -> Floats:
    """Return weights, bias last: Newton's method on the ridge-penalised likelihood."""
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    design = np.column_stack([(values - mean) / spread, np.ones(len(values))])
    penalty = np.diag([RIDGE] * values.shape[1] + [0.0])
    found = np.zeros(design.shape[1])
    for _ in range(25):
        chances = 1.0 / (1.0 + np.exp(-design @ found))
        slope = design.T @ (weight * (chances - wanted)) + penalty @ found
        bend = (design * (weight * chances * (1 - chances))[:, None]).T @ design + penalty
        found = found - np.linalg.solve(bend, slope)
    weights = found[:-1] / spread
    return np.append(weights, found[-1] - mean @ weights)


def fit_story(kit: Kit, *, write: bool) -> None:
    found = measured(kit, judged_rows(kit) + translated_rows(kit))
    rows, table = found.rows, []
    wanted = np.array([row.label == "same" for row in rows])
    weight = np.array(
        [
            (BORDER if row.label == "related" else 1.0) * (TRANSLATED if row.group in MADE else 1.0)
            for row in rows
        ]
    )
    fold = np.array([hashlib.sha256(row.key.encode()).digest()[0] % FOLDS for row in rows])
    # The French texts are translations of the Spanish ones.
    tongue = np.array([{"es": "es or fr", "fr": "es or fr"}.get(r.group, r.group) for r in rows])
    for name, columns in COMBINATIONS.items():
        values = found.values[:, columns]
        known = ~np.isnan(values).any(axis=1)
        heavy = weight * np.where(wanted, MISSED[name], 1.0)
        for about, parts in (("texts", fold), ("languages", tongue)):
            odds = np.full(len(rows), np.nan)
            for part in sorted(set(parts)):
                seen, held = known & (parts != part), known & (parts == part)
                fitted = logistic(values[seen], wanted[seen], heavy[seen])
                odds[held] = values[held] @ fitted[:-1] + fitted[-1]
            report(rows, wanted, odds, f"{name}, {about} held out")
        fitted = logistic(values[known], wanted[known], heavy[known])
        full = np.zeros(4)
        full[[*columns, 3]] = fitted
        table.append(f"{name}: Weights = ({', '.join(f'{value:.5g}' for value in full)})\n")
    if write:
        TABLE.write_text(HEADING + "".join(table), "utf-8")


def report(rows: list[Row], wanted: Bools, odds: Floats, name: str) -> None:
    print(name)
    groups = np.array([f"{r.group}, related" if r.label == "related" else r.group for r in rows])
    for group in sorted(set(groups)):
        inside = (groups == group) & ~np.isnan(odds)
        said, gold = odds[inside] > 0.0, wanted[inside]
        if not inside.any():
            continue
        both = 0 < gold.sum() < len(gold)
        area = f"{auc(list(odds[inside]), list(gold)):.3f}" if both else "-"
        right = f"{(said & gold).sum()} of {gold.sum()}"
        print(f"  {group:24} AUC {area}  found {right}  false {(said & ~gold).sum()}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kit", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    fit_story(load(asked.kit), write=asked.write)


if __name__ == "__main__":
    main()
