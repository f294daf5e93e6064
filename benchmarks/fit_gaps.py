"""Fits what speaks for the place of a gap, for `tui/analysis/alignment/evidence.py`.

    python benchmarks/fit_gaps.py --kit ~/kit

Sentences are dropped from translations and from their originals, and strangers added, in half of
the stories; the path is otherwise right. A conditional logit then tells the gap's place from those
up to three beads off. Prints the weights, and how many gaps they place rightly: in the stories
fitted on, in the other ones, and in the other ones in other languages; beside it the same with
lengths, links and marks alone.
"""

import argparse
import hashlib
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.quality.kit import Version, load
from tui.analysis.alignment.costs import Material
from tui.analysis.alignment.evidence import FEATURES, Evidence
from tui.analysis.alignment.links import links
from tui.analysis.alignment.path import Step
from tui.analysis.alignment.placing import moved, shifts

PIVOT = "eng"
FITTED = (
    "vie",
    "hin",
    "swa",
    "ell",
    "ces",
    "hun",
    "fin",
    "amh",
    "tam",
    "ben",
    "fas",
    "heb",
    "ron",
    "lit",
    "hau",
    "urd",
    "aze-Latn",
    "kat",
)
OTHERS = (
    "ukr",
    "swe",
    "hrv",
    "est",
    "tel",
    "ibo",
    "pus",
    "hye",
    "msa",
    "fil",
    "uzb",
    "yor",
    "isl",
    "mar",
    "zul",
    "lao",
)
KINDS = ("dropped there", "dropped here", "added", "dropped there")
"""Each text has one of each, one after the other."""
FEWEST = 8
"""Sentences of a text from which one may be dropped."""
SHORTEST = 20
RIDGE = 3.0
"""Penalty of squared weights of features of unit size: more takes from the rare ones."""
ALONE = len(FEATURES) - 2
"""Features that need no other sentence."""

Floats = npt.NDArray[np.float64]
Stories = dict[str, dict[str, Version]]


def half(story: str) -> int:
    """0 for the stories fitted on, 1 for the others."""
    return hashlib.sha256(f"gaps{story}".encode()).digest()[-1] % 2


def planted(
    english: Version, other: Version, kind: str, strangers: Sequence[str], chance: random.Random
) -> tuple[list[str], list[str], list[Step], int]:
    """Both texts, the right path, and where on it the gap is."""
    left, right = list(english.sentences), list(other.sentences)
    at = chance.randrange(len(left))
    in_left = kind == "dropped there"
    if kind == "added":
        right.insert(at, chance.choice(strangers))
    else:
        del (right if in_left else left)[at]
    steps = []
    i = j = 0
    for k in range(max(len(left), len(right))):
        a, b = (1, 1) if k != at else (int(in_left), int(not in_left))
        steps.append(Step((i, i + a), (j, j + b), 0.0))
        i, j = i + a, j + b
    return left, right, steps, at


def choices(stories: Stories, variants: Sequence[str], which: int) -> Iterator[Floats]:
    """Of each planted gap the features of every place it may have, the right one (zeros) first."""
    strangers: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for story, versions in sorted(stories.items()):
        for variant, version in versions.items():
            strangers[variant] += [(story, s) for s in version.sentences if len(s) >= SHORTEST]
    for story, versions in sorted(stories.items()):
        for variant in variants if half(story) == which else ():
            if PIVOT not in versions or variant not in versions:
                continue
            english, other = versions[PIVOT], versions[variant]
            if len(english.sentences) < FEWEST:
                continue
            chance = random.Random(f"gaps {other.id}")
            foreign = [s for origin, s in strangers[variant] if origin != story]
            for kind in KINDS:
                left, right, steps, at = planted(english, other, kind, foreign, chance)
                linked = links(left, right, english.language, other.language)
                lines = list(range(len(left))), list(range(len(right)))
                evidence = Evidence(Material(left, right, linked, *lines), steps)
                places = [moved(steps, at, at + 1, k) for k in shifts(steps, at, at + 1)]
                found = evidence.features(steps, places)
                yield np.concatenate((np.zeros((1, len(FEATURES))), found))


def fitted(cases: Sequence[Floats]) -> Floats:
    """The weights under which the first place of each case is likeliest (Newton's method)."""
    scale = np.sqrt((np.concatenate(cases) ** 2).mean(axis=0)) + 1e-9
    weights = np.zeros(len(scale))
    for _ in range(30):
        slope = -RIDGE * weights
        curve = RIDGE * np.eye(len(weights))
        for case in cases:
            rows = case / scale
            scores = rows @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            mean = chances @ rows
            slope += rows[0] - mean
            curve += (rows * chances[:, None]).T @ rows - np.outer(mean, mean)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-4:
            break
    found: Floats = weights / scale
    return found


def right(cases: Sequence[Floats], weights: Floats) -> float:
    """Share of the cases whose first place is best."""
    return sum(bool((case[1:] @ weights < 0).all()) for case in cases) / len(cases)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kit", type=Path, required=True)
    options = parser.parse_args()
    stories: Stories = defaultdict(dict)
    for version in load(options.kit).translations:
        stories[version.group][version.variant] = version
    ours = list(choices(stories, FITTED, 0))
    held = {
        "other stories": list(choices(stories, FITTED, 1)),
        "other stories and languages": list(choices(stories, OTHERS, 1)),
    }
    weights = fitted(ours)
    alone = fitted([case[:, :ALONE] for case in ours])
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f"{weight:6.2f}  {name}")
    for name, cases in {"stories fitted on": ours, **held}.items():
        bare = right([case[:, :ALONE] for case in cases], alone)
        print(f"{name}: {right(cases, weights):.1%} of {len(cases)}, without the rest {bare:.1%}")


if __name__ == "__main__":
    main()
