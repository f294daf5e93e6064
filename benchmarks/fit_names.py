"""Fits how likely a word of a text in another script is a word of a name: the likest of many.

    python benchmarks/fit_names.py PERSONS.TXT [--tokens 3000]

PERSONS.TXT as for `build_name_tables.py`. For each script that `sounds.tsv` knows, a name token in
that script stands against a Latin form of it, and against that form the likest of 25 other
tokens: so it is when a name is looked for in a sentence. One logistic regression over all scripts
on half of the tokens gives `_WORD_SOUNDED` of `tui/analysis/names/similarity.py`; on the other half
it prints a script how many names are above all but one in a hundred strangers, with these weights
and with those of `word_by_form`.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.build_name_tables import groups
from tui.analysis.names.folding import Token, fold_word, parse
from tui.analysis.names.scripts import HAN, LATIN, main_script
from tui.analysis.names.similarity import sound_features, word_by_form
from tui.analysis.names.sounds import has_sounds, letters_of
from tui.analysis.names.words import TRANSCRIBING

STRANGERS = 25
"""Words of a sentence that a name is compared with."""
SHARE = 0.01
"""Of strangers that may pass."""

Floats = npt.NDArray[np.float64]
Rows = tuple[Floats, Floats, Floats]
"""Features, whether it is the name, and what `word_by_form` says of it."""


def tokens(path: Path, most: int) -> dict[str, list[tuple[Token, list[str]]]]:
    """By script a token and the Latin forms of the same name, up to `most` a script."""
    found: dict[str, list[tuple[Token, list[str]]]] = {}
    for forms in groups(path):
        folded = {fold_word(form) for form in forms if main_script(form) == LATIN}
        latin = sorted(word for word in folded if word.isalpha() and 2 < len(word) < 15)
        if not latin:
            continue
        chosen: dict[str, list[Token]] = {}
        for form in forms:
            for token in parse(form).tokens[:1]:
                foreign = token.script != HAN or set(token.original) <= TRANSCRIBING
                if foreign and len(letters_of(token)) > 1 and has_sounds(token.script):
                    chosen.setdefault(token.script, []).append(token)
        for code, those in chosen.items():
            here = found.setdefault(code, [])
            if code != LATIN and len(here) < most:
                here.append((random.Random(latin[0]).choice(those), latin))
    return {code: pairs for code, pairs in sorted(found.items()) if len(pairs) > 4 * STRANGERS}


def rows(pairs: list[tuple[Token, list[str]]]) -> tuple[Rows, Rows]:
    """A row a name and one its likest stranger; every second name in the second half."""
    chance = random.Random(1)
    pool = [token for token, _ in pairs]
    features: tuple[list[tuple[float, ...]], ...] = ([], [])
    gold: tuple[list[float], ...] = ([], [])
    plain: tuple[list[float], ...] = ([], [])
    for number, (token, latin) in enumerate(pairs):
        name = parse(chance.choice(latin)).tokens[0]
        strangers = [other for other in chance.sample(pool, STRANGERS) if other != token]
        likest = max(strangers, key=lambda other: word_by_form(other, name))
        for other in (token, likest):
            features[number % 2].append((1.0, *sound_features(other, name)))
            gold[number % 2].append(float(other is token))
            plain[number % 2].append(word_by_form(other, name))
    halves = zip(features, gold, plain, strict=True)
    first, second = [(np.array(f), np.array(g), np.array(p)) for f, g, p in halves]
    return first, second


def fitted(x: Floats, y: Floats) -> Floats:
    """Weights of a logistic regression by Newton's method, with a ridge of 1."""
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + np.eye(len(weights))
        weights -= np.linalg.solve(curve, x.T @ (chance - y) + weights)
    return weights


def told(scores: Floats, gold: Floats) -> float:
    """Share of names above all but `SHARE` of the strangers."""
    strangers = np.sort(scores[gold == 0])[::-1]
    return float(np.mean(scores[gold == 1] > strangers[int(SHARE * len(strangers))]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("persons", type=Path)
    parser.add_argument("--tokens", type=int, default=3000, help="names a script")
    options = parser.parse_args()
    found = {code: rows(pairs) for code, pairs in tokens(options.persons, options.tokens).items()}
    weights = fitted(
        np.vstack([first[0] for first, _ in found.values()]),
        np.concatenate([first[1] for first, _ in found.values()]),
    )
    print(np.round(weights, 2).tolist())
    for code, (_, (features, gold, plain)) in found.items():
        both = told(plain, gold), told(features @ weights, gold)
        print(f"{code} {len(gold) // 2} names: {both[0]:.3f} -> {both[1]:.3f}")


if __name__ == "__main__":
    main()
