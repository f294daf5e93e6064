"""Builds the tables names are compared with, from name tokens of Wikidata (CC0).

    python benchmarks/build_name_tables.py PERSONS.TXT [--tokens 8000] [--rounds 6]

PERSONS.TXT is `rigour/data/names/persons.txt` of the PyPI package `rigour` (MIT): a line holds the
spellings of one name token, comma-separated, and its Wikidata item. Writes into
`tui/analysis/tables`:

* `sounds.tsv`: how each letter of each script is written in Latin letters and how often (EM);
* `aliases.tsv.gz`: words whose Latin forms their sound does not tell;
* `tokens.bloom`: which words are part of names, as a Bloom filter.
"""

import argparse
import gzip
import math
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tui.analysis.names.aliases import token_hashes
from tui.analysis.names.folding import fold_word, parse
from tui.analysis.names.scripts import HAN, KANA, LATIN, OTHER, main_script
from tui.analysis.names.similarity import word_by_form
from tui.analysis.names.sounds import letters_of
from tui.analysis.names.words import TRANSCRIBING

TABLES = Path(__file__).resolve().parents[1] / "tui" / "analysis" / "tables"
# The longest piece of Latin that one letter is ever written as, by script: щ is 'shch', 张 'zhang'.
LONGEST = {HAN: 5, "Hang": 3, KANA: 4, LATIN: 3}
# A reading rarer than this is an accident of the pairing, and most of the table would be such.
RAREST = 0.002
# Pairs that fit worst are translations and other names of one person: a twelfth is left out.
LEFT_OUT = 12

Readings = dict[str, dict[str, float]]
Pair = tuple[str, str, float]


def groups(path: Path) -> list[list[str]]:
    """The spellings of each token, those of one word only, shuffled with a fixed seed."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        forms = [form.strip() for form in line.split(" => ")[0].split(",")]
        found.append([form for form in forms if form and " " not in form and "-" not in form])
    random.Random(5).shuffle(found)
    return found


def training_pairs(all_groups: list[list[str]], most: int) -> dict[str, list[Pair]]:
    """By script: (word in its letters, Latin word, weight), up to `most` a script."""
    pairs: defaultdict[str, list[Pair]] = defaultdict(list)
    for forms in all_groups:
        latin = {fold_word(f) for f in forms if main_script(f) == LATIN}
        latin = {word for word in latin if word.isalpha() and 1 < len(word) < 15}
        for form in forms:
            tokens = parse(form).tokens
            if not latin or len(tokens) != 1 or len(pairs[tokens[0].script]) >= most:
                continue
            token = tokens[0]
            if token.script == HAN and not set(token.original) <= TRANSCRIBING:
                continue  # native names are read by pinyin, not by the sound of a foreign name
            source = letters_of(token)
            if 1 < len(source) <= 14:
                pairs[token.script] += [
                    (source, word, 1 / len(latin)) for word in sorted(latin) if word != source
                ]
    return {code: p for code, p in sorted(pairs.items()) if len(p) >= 100 and code != OTHER}


def _first_guess(letter: str, reading: str) -> float:
    plain = fold_word(letter)
    if reading == plain:
        return 1.0
    if plain and reading and reading[0] == plain[0]:
        return 0.15 * 3.0 ** -abs(len(reading) - len(plain))
    return 0.02 * 4.0 ** -abs(len(reading) - max(1, min(len(plain), 2)))


def _chance(readings: Readings, letter: str, reading: str) -> float:
    if letter not in readings:
        return _first_guess(letter, reading)
    return readings[letter].get(reading, 1e-6 * 10.0 ** -len(reading))


def _expect(
    pair: Pair, readings: Readings, longest: int
) -> tuple[float, list[tuple[str, str, float]]]:
    """ln P(latin | source) a letter, and how often each letter is expected to be read how."""
    source, latin, weight = pair
    size = len(latin)
    forward = [[0.0] * (size + 1) for _ in range(len(source) + 1)]
    forward[0][0] = 1.0
    steps: list[dict[tuple[int, int], float]] = []
    for i, letter in enumerate(source):
        step: dict[tuple[int, int], float] = {}
        for at in range(size + 1):
            if forward[i][at] == 0.0:
                continue
            for end in range(at, min(size, at + longest) + 1):
                chance = _chance(readings, letter, latin[at:end])
                step[at, end] = chance
                forward[i + 1][end] += forward[i][at] * chance
        steps.append(step)
    total = forward[len(source)][size]
    if total <= 0.0:
        return -math.inf, []
    counts = []
    backward = [0.0] * size + [1.0]
    for i in range(len(source) - 1, -1, -1):
        before = [0.0] * (size + 1)
        for (at, end), chance in steps[i].items():
            share = chance * backward[end]
            before[at] += share
            expected = weight * forward[i][at] * share / total
            if expected > 1e-5:
                counts.append((source[i], latin[at:end], expected))
        backward = before
    return math.log(total) / len(source), counts


def train(pairs: list[Pair], longest: int, rounds: int) -> Readings:
    """Expectation maximisation; from the third round on without the pairs that fit worst."""
    readings: Readings = {}
    worst = -math.inf
    for number in range(rounds):
        counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        fits = []
        for pair in pairs:
            fit, expected = _expect(pair, readings, longest)
            fits.append(fit)
            if number >= 2 and fit < worst:
                continue
            for letter, reading, count in expected:
                counts[letter][reading] += count
        worst = sorted(fits)[len(fits) // LEFT_OUT]
        readings = {}
        for letter, row in counts.items():
            row[fold_word(letter)[:longest]] += 0.5
            total = sum(row.values()) + 0.3
            readings[letter] = {r: c / total for r, c in row.items() if c / total > 2e-4}
    return readings


def sounds_lines(trained: dict[str, Readings]) -> Iterator[str]:
    """Script, letter, and each reading with -10 ln of its chance."""
    for code, readings in sorted(trained.items()):
        for letter, row in sorted(readings.items()):
            kept = sorted(((-c, r) for r, c in row.items() if c >= RAREST))
            if kept:
                listed = " ".join(f"{r or '-'}:{round(-10 * math.log(-c))}" for c, r in kept)
                yield f"{code}\t{letter}\t{listed}"


def alias_lines(all_groups: list[list[str]]) -> Iterator[str]:
    """Words outside Latin whose sound joins them to none of their Latin forms, with up to three."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for group in all_groups:
        parsed = [parse(f).tokens[0] for f in group if len(parse(f).tokens) == 1]
        latin = [t for t in parsed if t.script == LATIN and 1 < len(t.folded) < 15]
        for token in parsed:
            if token.script in {LATIN, OTHER} or len(token.original) < 2 or not latin:
                continue
            if all(word_by_form(token, other) < 0.5 for other in latin):
                forms[token.original].update(t.folded for t in latin[:3])
    for word, latin in sorted(forms.items()):
        yield f"{word}\t{' '.join(sorted(latin)[:3])}"


def bloom(all_groups: list[list[str]]) -> bytes:
    """Eight bits a word, `FILTER_HASHES` hashes: wrong for one word in forty."""
    words = {parse(f).joined for group in all_groups for f in group} - {""}
    words = {word for word in words if len(word) > 2}
    bits = bytearray(len(words))
    for word in words:
        for position in token_hashes(word, len(bits) * 8):
            bits[position >> 3] |= 1 << (position & 7)
    return bytes(bits)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("persons", type=Path)
    parser.add_argument("--tokens", type=int, default=8000, help="pairs a script for the EM")
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--only", choices=("sounds", "aliases", "tokens"), action="append")
    options = parser.parse_args()
    wanted = options.only or ["sounds", "aliases", "tokens"]
    everything = groups(options.persons)
    if "sounds" in wanted:
        pairs = training_pairs(everything, options.tokens)
        trained = {c: train(p, LONGEST.get(c, 4), options.rounds) for c, p in pairs.items()}
        (TABLES / "sounds.tsv").write_text("\n".join(sounds_lines(trained)) + "\n", "utf-8")
    if "aliases" in wanted:
        lines = "\n".join(alias_lines(everything)) + "\n"
        (TABLES / "aliases.tsv.gz").write_bytes(gzip.compress(lines.encode(), mtime=0))
    if "tokens" in wanted:
        (TABLES / "tokens.bloom").write_bytes(bloom(everything))


if __name__ == "__main__":
    main()
