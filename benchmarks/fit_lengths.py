"""Fits how long languages say the same thing, for `tui/analysis/divergence/lengths.py`.

    python benchmarks/fit_lengths.py --kit ~/kit

Over all sentences of the kit's translations: the median of the logarithm of lengths against
English (in hundredths), and how far sentences of about 110 code points stray from their own text's
median (median absolute deviation times 1.48, in hundredths). Prints the table.
"""

import argparse
from collections import defaultdict
from math import exp, log
from pathlib import Path
from statistics import median

from benchmarks.quality.kit import Version, load

PIVOT = "eng"
LONG = 60
"""Code points of an English sentence that says something of lengths."""
SHRINK = 6
"""As in the module: beads the usual ratio counts for beside a text's own."""


def centres(pairs: list[tuple[Version, Version]]) -> float:
    """Usual logarithm of a language's lengths over English ones."""
    return median(
        log(len(b) / len(a))
        for english, other in pairs
        for a, b in zip(english.sentences, other.sentences, strict=True)
        if len(a) > LONG and b
    )


def strays(pairs: list[tuple[Version, Version]], centre: float, spread: float) -> list[float]:
    """Deviations from the median of the other sentences of the text, for 110 code points."""
    found = []
    for english, other in pairs:
        rows = [
            (len(a), len(b) / exp(centre))
            for a, b in zip(english.sentences, other.sentences, strict=True)
        ]
        ratios = [log((b + 5) / (a + 5)) for a, b in rows]
        for k, (a, b) in enumerate(rows):
            rest = ratios[:k] + ratios[k + 1 :]
            if rest and a > LONG and b > 1:
                usual = median(rest) * len(rest) / (len(rest) + SHRINK)
                found.append((ratios[k] - usual) / (0.12 + spread / min(a, b)) ** 0.5)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kit", type=Path, required=True)
    options = parser.parse_args()
    stories: defaultdict[str, dict[str, Version]] = defaultdict(dict)
    for version in load(options.kit).translations:
        stories[version.group][version.variant] = version
    by_language: defaultdict[str, list[tuple[Version, Version]]] = defaultdict(list)
    for versions in stories.values():
        for version in versions.values():
            if PIVOT in versions and version.variant != PIVOT:
                by_language[version.language].append((versions[PIVOT], version))
    rows = []
    for language, pairs in sorted(by_language.items()):
        centre = centres(pairs)
        stray = 1.4826 * median(map(abs, strays(pairs, centre, 100.0)))
        rows.append(f"{language}:{100 * centre:.0f}:{100 * stray:.0f}")
    print(" ".join(rows))


if __name__ == "__main__":
    main()
