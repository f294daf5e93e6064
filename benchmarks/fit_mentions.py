"""Fits the weights of the mention tagger and says how well it holds on texts it has not seen.

    python benchmarks/fit_mentions.py TEXTS.jsonl [--write]

A line of TEXTS.jsonl is `{"text", "language", "group", "spans": [[start, end, label], …]}`;
texts of one group stay in one half. Labels are PER, ORG, LOC, EVT, MISC; dates are found by
rule. Half of the groups is fitted on, the other half measured; `--write` fits on all and writes
`tui/analysis/tables/shapes.tsv`.
"""

import argparse
import hashlib
import json
from collections import Counter
from pathlib import Path

import numpy as np

from tui.analysis.mentions.shapes import shapes

TABLE = Path(__file__).resolve().parents[1] / "tui" / "analysis" / "tables" / "shapes.tsv"
CLASSES = ("EVT", "LOC", "MISC", "O", "ORG", "PER")
# Ridge penalty: features seen a handful of times should stay near zero.
RIDGE = 1.0

Row = tuple[tuple[str, ...], int, int]


def rows(path: Path) -> list[Row]:
    """(features, class, half) of every shape of every text."""
    found: list[Row] = []
    for line in path.open(encoding="utf-8"):
        record = json.loads(line)
        gold = {(start, end): label for start, end, label in record["spans"]}
        half = hashlib.sha256(record["group"].encode()).digest()[0] % 2
        # some schemes count the title into the name: 'Lady Anna', where hexapla tags 'Anna'
        ends = {end: (start, label) for (start, end), label in gold.items() if label == "PER"}
        for shape in shapes(record["text"], record["language"]):
            label = gold.get((shape.start, shape.end), "O")
            start, person = ends.get(shape.end, (shape.end, "O"))
            titled = any(sign.startswith("after-role") for sign in shape.features)
            if start < shape.start and titled:
                label = person
            found.append((shape.features, CLASSES.index(label), half))
    return found


def matrix(found: list[Row], names: list[str]) -> np.ndarray:
    column = {name: number for number, name in enumerate(names)}
    design = np.zeros((len(found), len(names)), dtype=np.float32)
    for number, (features, _, _) in enumerate(found):
        design[number, [column[f] for f in ("bias", *features) if f in column]] = 1.0
    return design


def probabilities(design: np.ndarray, weights: np.ndarray) -> np.ndarray:
    sums = design @ weights
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def fit(design: np.ndarray, classes: np.ndarray, steps: int = 400) -> np.ndarray:
    """Multinomial logistic regression by Adam on the whole batch."""
    weights = np.zeros((design.shape[1], len(CLASSES)))
    wanted = np.eye(len(CLASSES))[classes]
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        error = probabilities(design, weights) - wanted
        gradient = (design.T @ error + RIDGE * weights) / len(classes)
        first = 0.9 * first + 0.1 * gradient
        second = 0.99 * second + 0.01 * gradient**2
        weights -= 0.1 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-9)
    return weights


def report(chances: np.ndarray, classes: np.ndarray) -> None:
    nothing = CLASSES.index("O")
    some = 1.0 - chances[:, nothing]
    print("P(any)   n      said   true")
    for low in np.arange(0.0, 1.0, 0.1):
        inside = (some >= low) & (some < low + 0.1)
        if inside.any():
            true = (classes[inside] != nothing).mean()
            print(f"{low:.1f}   {inside.sum():6d}   {some[inside].mean():.3f}  {true:.3f}")
    labelled = chances.copy()
    labelled[:, nothing] = 0.0
    best = labelled.argmax(axis=1)
    for bar in (0.33, 0.5, 0.67, 0.9):
        said = some >= bar
        hits = said & (classes != nothing)
        right = (best == classes)[hits].mean()
        precision, recall = hits.sum() / said.sum(), hits.sum() / (classes != nothing).sum()
        print(f"P >= {bar}: precision {precision:.3f} recall {recall:.3f} label right {right:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = rows(options.texts)
    counts = Counter(feature for features, _, _ in found for feature in features)
    names = ["bias", *sorted(name for name, count in counts.items() if count >= 10)]
    design = matrix(found, names)
    classes = np.array([label for _, label, _ in found])
    halves = np.array([half for _, _, half in found])
    weights = fit(design[halves == 0], classes[halves == 0])
    report(probabilities(design[halves == 1], weights), classes[halves == 1])
    if options.write:
        weights = fit(design, classes)
        lines = ["\t".join(("feature", *CLASSES))]
        lines += [
            "\t".join((name, *(f"{w:.2f}" for w in row)))
            for name, row in zip(names, weights, strict=True)
        ]
        TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
