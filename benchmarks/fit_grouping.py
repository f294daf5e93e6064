"""Fits the weights of the story verdict, and says how well they hold elsewhere.

    python -m benchmarks.fit_grouping KIT [--write]

KIT is the folder of the evaluation kit. Within a language: pairs of news that people judged. Across
languages: the candidates of made corpora, translated news among others, as grouping meets them.
What is reported was held out: a fifth of the texts at a time, so that no text (and no story) is on
both sides, and a language at a time. `--write` fits on all and writes
`tui/analysis/tables/story.py`. Texts are split by a hash, so the figures are the same every time.
"""

import argparse
import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.quality.corpora import documents, drawn, other_news, pieces
from benchmarks.quality.kit import Kit, load
from benchmarks.quality.language import CORE
from benchmarks.quality.scoring import auc
from tui.analysis.candidates import candidates
from tui.analysis.documents import Document
from tui.analysis.encoders import load as load_encoder
from tui.analysis.fingerprint import fingerprint, unpack
from tui.analysis.meaning import heard
from tui.analysis.telling import Telling

HEADING = '''"""The weights of the story verdict: logistic regression.

Made by `benchmarks/fit_grouping.py`: pairs of news within a language and across, each with an
encoder's say and without. A row holds the weights of casts (cosine, share), titles and leads, 0 for
what is not known or not asked, and the bias.
"""

Weights = tuple[float, float, float, float, float]

'''
TABLE = Path(__file__).resolve().parents[1] / "tui" / "analysis" / "tables" / "story.py"
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
COSINES, SHARES, TITLES, LEADS = range(4)
WITHIN = {"WITHIN": (SHARES, TITLES), "WITHIN_LED": (SHARES, TITLES, LEADS)}
ACROSS = {"ACROSS": (COSINES,), "ACROSS_LED": (COSINES, LEADS)}
"""The rows of the table, and what each makes use of."""
RIDGE = 3.0
"""Of the story verdict, on standardised features: it has some hundred pairs to learn from."""
BORDER = 0.5
"""Weight of pairs that people called related: between same and different, so against, by half."""
MISSED = {"ACROSS": 0.5, "ACROSS_LED": 2.5}
"""Weight of a pair of one story in the made corpora, where one in seventy candidates is. By names
alone the stories of one topic are alike, so there a wrong join costs twice a missed one; where
leads tell them apart, a missed one costs as much as two or three that are wrong."""
NEIGHBOURS = 0.1
"""Weight of the judged pairs among those: they are in one language, but they alone are articles on
one topic that tell different stories, and there are a tenth as many."""
SEEDS = ((10, True), (11, True), (12, True), (13, True), (10, False), (11, False))
"""Of the made corpora, and whether in core languages only; `benchmarks.quality` begins at 0."""
STORIES = 61
OTHERS = 8
"""Translated articles in a corpus, in one to six versions each, and other news for each of them."""
FOLDS = 5
ONE_TEXT = 0.75
"""Cosine of leads from which a French article is the Spanish one translated: half the kit's are."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs with what the verdict is made of: casts, titles, leads; NaN for what is not known."""

    values: Floats
    wanted: Bools
    weight: Floats
    key: list[str]
    """Pairs of one key are held out together."""
    group: list[str]
    """What to report by; pairs of one group, too, are held out together the second time."""


def judged_rows(kit: Kit) -> Rows:
    """Pairs people judged; those that share a text, or its translation, have one key."""
    kin = _Kin()
    for pair in kit.story_pairs:
        kin.join(pair.left, pair.right)
    _join_translations(kit, kin)
    languages = {t: p.language for p in kit.story_pairs for t in (p.left, p.right)}
    texts = sorted(languages)
    number = {text: n for n, text in enumerate(texts)}
    known = [
        Document(str(n), languages[t], fingerprint(t, languages[t]), None, t.partition("\n")[0])
        for n, t in enumerate(texts)
    ]
    meaning = heard(load_encoder("use"), known, lambda id_: texts[int(id_)])
    alone = [[n] for n in range(len(known))]
    telling = Telling(known, [unpack(d.fingerprint) for d in known], alone, meaning)
    pairs = np.array([(number[p.left], number[p.right]) for p in kit.story_pairs])
    return Rows(
        _values(telling, pairs),
        np.array([p.label == "same" for p in kit.story_pairs]),
        np.array([BORDER if p.label == "related" else 1.0 for p in kit.story_pairs]),
        [kin.first(p.left) for p in kit.story_pairs],
        [p.language + ", related" * (p.label == "related") for p in kit.story_pairs],
    )


def _values(telling: Telling, pairs: npt.NDArray[np.int64]) -> Floats:
    return np.column_stack([telling.casts(pairs), telling.titles(pairs), telling.leads(pairs)])


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


def made_rows(kit: Kit) -> Rows:
    """Candidates of made corpora without a common language, where it is known if they match."""
    encoder = load_encoder("use")
    parts: list[Rows] = []
    for seed, core in SEEDS:
        chance = random.Random(f"{seed} {core}")
        known = [
            v
            for v in kit.translations
            if v.group in kit.stories and (v.language in CORE or not core)
        ]
        versions = drawn(known, STORIES, chance)
        articles = pieces(kit, versions, chance) + other_news(kit, OTHERS * STORIES, chance)
        found = sorted(documents(articles), key=lambda d: d.id)
        text_of = {article.id: article.text for article in articles}.__getitem__
        meaning = heard(encoder, found, text_of)
        label = {article.id: article.label for article in articles}
        texts = _texts([label[d.id] for d in found])
        names = [label[found[text[0]].id] for text in texts]
        prints = [unpack(d.fingerprint) for d in found]
        node = {i: n for n, text in enumerate(texts) for i in text}
        linked = {(node[int(i)], node[int(j)]) for i, j in candidates(prints)}
        judged = sorted(p for p in linked if p[0] < p[1] and _is_known(kit, names, p))
        pairs = np.array(judged)
        telling = Telling(found, prints, texts, meaning, fade=True, seen=1.0)
        stories = [[kit.stories.get(names[i] or "", "") for i in pair] for pair in judged]
        wanted = np.array([one == other for one, other in stories])
        parts.append(
            Rows(
                _values(telling, pairs),
                wanted,
                np.ones(len(judged)),
                [max(pair) for pair in stories],
                ["across" for _ in judged],
            )
        )
    rows = _joined(parts)
    return _chosen(rows, np.isnan(rows.values[:, TITLES]))


def _texts(labels: Sequence[str | None]) -> list[list[int]]:
    """Return the versions of each text; other news are alone."""
    members: dict[str, list[int]] = {}
    for number, label in enumerate(labels):
        members.setdefault(label or f" {number}", []).append(number)
    return sorted(members.values())


def _is_known(kit: Kit, names: Sequence[str | None], pair: tuple[int, int]) -> bool:
    """Tell whether it is known if two texts are one story: other news are of later years."""
    both = frozenset(names[i] or "" for i in pair)
    return any(both) and both not in kit.undecided


def _joined(parts: Sequence[Rows]) -> Rows:
    return Rows(
        np.concatenate([p.values for p in parts]),
        np.concatenate([p.wanted for p in parts]),
        np.concatenate([p.weight for p in parts]),
        [key for p in parts for key in p.key],
        [group for p in parts for group in p.group],
    )


def _chosen(rows: Rows, mask: Bools) -> Rows:
    at = np.flatnonzero(mask)
    return Rows(
        rows.values[at],
        rows.wanted[at],
        rows.weight[at],
        [rows.key[i] for i in at],
        [rows.group[i] for i in at],
    )


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


def fitted(rows: Rows, columns: tuple[int, ...], name: str) -> Floats:
    """Return the five weights of a row of the table, after saying how others would have done."""
    rows = _chosen(rows, np.isfinite(rows.values[:, columns] @ np.ones(len(columns))))
    weight = rows.weight * np.where(rows.wanted, MISSED.get(name, 1.0), 1.0)
    values = rows.values[:, columns]
    fold = np.array([hashlib.sha256(key.encode()).digest()[0] % FOLDS for key in rows.key])
    tongues = [group.partition(",")[0] for group in rows.group]
    # The French texts are translations of the Spanish ones.
    tongue = np.array(["es" if tag == "fr" else tag for tag in tongues])
    for about, parts in (("texts", fold), ("languages", tongue)):
        if len(set(parts)) < 2:
            continue
        odds = np.zeros(len(values))
        for part in sorted(set(parts)):
            seen, held = parts != part, parts == part
            weights = logistic(values[seen], rows.wanted[seen], weight[seen])
            odds[held] = values[held] @ weights[:-1] + weights[-1]
        report(rows, odds, f"{name}, {about} held out")
    full = np.zeros(5)
    full[[*columns, 4]] = logistic(values, rows.wanted, weight)
    return full


def fit_story(kit: Kit, *, write: bool) -> None:
    table = []
    within = judged_rows(kit)
    neighbours = replace(within, weight=NEIGHBOURS * within.weight)
    across = _joined([made_rows(kit), neighbours])
    for rows, combinations in ((within, WITHIN), (across, ACROSS)):
        for name, columns in combinations.items():
            weights = fitted(rows, columns, name)
            table.append(f"{name}: Weights = ({', '.join(f'{w:.5g}' for w in weights)})\n")
    if write:
        TABLE.write_text(HEADING + "".join(table), "utf-8")


def report(rows: Rows, odds: Floats, name: str) -> None:
    print(name)
    groups = np.array(rows.group)
    for group in sorted(set(rows.group)):
        inside = groups == group
        said, gold = odds[inside] > 0.0, rows.wanted[inside]
        both = 0 < gold.sum() < len(gold)
        area = f"{auc(list(odds[inside]), list(gold)):.3f}" if both else "-"
        right = f"{(said & gold).sum()} of {gold.sum()}"
        wrong = f"{(said & ~gold).sum()} of {(~gold).sum()}"
        print(f"  {group:12} AUC {area}  found {right}  false {wrong}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kit", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    fit_story(load(asked.kit), write=asked.write)


if __name__ == "__main__":
    main()
