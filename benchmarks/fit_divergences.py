"""Fits what is taken for a name exchanged and for a clause dropped, on the kit's translations.

    python benchmarks/fit_divergences.py --kit ~/kit names
    python benchmarks/fit_divergences.py --kit ~/kit caseless           # names without capitals
    python benchmarks/fit_divergences.py --kit ~/kit clauses            # without an encoder
    python benchmarks/fit_divergences.py --kit ~/kit clauses --encoder  # a few minutes of one core

Differences are planted one at a time by the rules of `benchmarks/quality/planting.py`. Two logistic
regressions, each fitted on the stories of one half and measured on the other's, say what the
weights are worth; the last, on both halves, gives the weights for `tui/analysis/divergence`. Which
of a bead's clauses may be missing is chosen by the weights in use: fit again with new ones.
"""

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.quality import planting
from benchmarks.quality.context import Context, new_encoder, remembering
from benchmarks.quality.divergence import INSIDE, OUTSIDE, PIVOT, Pair, People, cut
from benchmarks.quality.kit import load
from tui.analysis.alignment.vectors import speaks
from tui.analysis.divergence.compare import two_sided
from tui.analysis.divergence.names import looks
from tui.analysis.divergence.omissions import gaps
from tui.analysis.divergence.quantities import Part
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Bead, Side

MORE = ("fin",)
CASELESS = ("arb", "heb", "fas", "hin", "ben", "tam", "tha", "kor", "jpn", "zho-CN", "zho-TW")
"""Variants in scripts without capitals, of which names have weights of their own."""
UNHEARD = (
    *("vie", "hin", "swa", "ukr", "swe", "ces", "fas", "ron", "ell", "heb", "fil"),
    *("deu", "tur", "rus", "zho-CN", "arb"),
)
"""Where clauses are fitted without an encoder: mostly languages that the default one doesn't speak,
and some that it does, for who has none."""
SIDES: tuple[Side, Side] = ("left", "right")
CRIES = (0.003, 0.005, 0.01, 0.015)
"""Shares of untouched beads for which the limits are printed."""
STEP = 8
"""Every how many sentences one is changed at a time: lengths are judged against the others'."""

Row = tuple[bool, int, int, tuple[float, ...]]
"""Whether something was planted, the story's half, the bead's number, features of a candidate."""


def half(story: str) -> int:
    """Which half a story is in: all its versions are in one."""
    return hashlib.sha256(story.encode()).digest()[0] % 2


def pairs(context: Context, variants: Sequence[str]) -> Iterator[Pair]:
    """Every story's English text with every variant of it."""
    english = {v.group: v for v in context.kit.translations if v.variant == PIVOT}
    for version in context.kit.translations:
        if version.variant in variants and version.group in english:
            yield Pair(english[version.group], version)


def sides(pair: Pair, left: Sequence[str], right: Sequence[str]) -> list[tuple[Part, Part] | None]:
    """Both sides of each sentence."""
    beads = [Bead((k,), (k,), 1.0) for k in range(len(left))]
    return two_sided(cut(left, pair.english.language), cut(right, pair.other.language), beads)


def name_rows(context: Context, variants: Sequence[str]) -> Iterator[Row]:
    """A row a name; what was planted is one's name in the other's place, on either side."""
    people = People(context.kit)
    number = 0
    for pair in pairs(context, variants):
        where = half(pair.english.group)
        left, right = pair.english.sentences, pair.other.sentences
        for bead in looks(sides(pair, left, right)):
            number += 1
            yield from ((False, where, number, look.features) for look in bead if look.is_person)
            yield False, where, number, ()
        chance = context.random(f"fit {pair.other.id}")
        others = people.elsewhere(pair.english)
        for k, (english, sentence) in enumerate(zip(left, right, strict=True)):
            here = people.named(english)
            ours = planting.name_exchanged(english, here, others, chance)
            there = planting.name_exchanged_there(english, sentence, here, others, chance)
            for changed, side in ((ours, 0), (there, 1)):
                if changed is None:
                    continue
                number += 1
                versions = [list(left), list(right)]
                versions[side][k] = changed
                before = (english, sentence)[side]
                yield True, where, number, ()
                for look in looks(sides(pair, *versions))[k]:
                    lost = _lost(look.name.words, before if look.side == SIDES[side] else changed)
                    if look.is_person and lost:
                        yield True, where, number, look.features


def _lost(words: Sequence[str], sentence: str) -> bool:
    """Whether a name is of the sentence's changed part: nothing of it stands in the other form."""
    return not any(word in sentence for word in words)


def clause_rows(
    context: Context, variants: Sequence[str], encoder: Encoder | None
) -> Iterator[Row]:
    """A row a bead that is shorter on one side than usual."""
    number = 0
    for pair in pairs(context, variants):
        voice = encoder if speaks(encoder, pair.english.language, pair.other.language) else None
        if encoder is not None and voice is None:
            continue
        where = half(pair.english.group)
        whole = [list(pair.english.sentences), list(pair.other.sentences)]
        heard = voice is not None
        found = {k: gap for k, _, gap in gaps(sides(pair, *whole), voice) if gap.heard == heard}
        for k in range(len(whole[0])):
            number += 1
            yield False, where, number, found[k].features if k in found else ()
        chance = context.random(f"fit {pair.other.id}")
        rules = (planting.clause_dropped, planting.opening_dropped)
        for side in (0, 1):
            shorter = {
                k: changed
                for k, sentence in enumerate(whole[side])
                if (changed := chance.choice(rules)(sentence, chance)) is not None
            }
            for first in range(STEP):
                chosen = [k for k in shorter if k % STEP == first]
                versions = [list(whole[0]), list(whole[1])]
                for k in chosen:
                    versions[side][k] = shorter[k]
                found = {
                    k: gap
                    for k, lacking, gap in gaps(sides(pair, *versions), voice, chosen)
                    if lacking == SIDES[1 - side] and gap.heard == heard
                }
                for k in chosen:
                    number += 1
                    yield True, where, number, found[k].features if k in found else ()


def fitted(rows: Sequence[Row], width: int) -> npt.NDArray[np.float64]:
    """Weights of a logistic regression by Newton's method, with a ridge of 1."""
    used = [row for row in rows if row[3]]
    x = np.array([row[3][:width] for row in used])
    y = np.array([row[0] for row in used], float)
    weights = np.zeros(width)
    for _ in range(40):
        chance = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (chance - y) + weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + np.eye(width)
        weights -= np.linalg.solve(curve, slope)
    return weights


def told(rows: Sequence[Row], weights: npt.NDArray[np.float64]) -> list[str]:
    """For each share of false cries the limit, and what is found of what was planted."""
    best: dict[int, float] = {}
    planted: dict[int, bool] = {}
    for changed, _, number, features in rows:
        planted[number] = changed
        value = float(np.dot(weights, features[: len(weights)])) if features else -99.0
        best[number] = max(best.get(number, -99.0), value)
    quiet = sorted((best[n] for n, changed in planted.items() if not changed), reverse=True)
    hit = [best[n] for n, changed in planted.items() if changed]
    lines = []
    for share in CRIES:
        limit = quiet[int(share * len(quiet))]
        found = 100 * sum(value > limit for value in hit) / len(hit)
        lines.append(f"cries {100 * share:.1f} %: limit {limit:.2f}, found {found:.1f} %")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kit", type=Path, required=True)
    parser.add_argument("--encoder", action="store_true", help="fit with the default encoder")
    parser.add_argument("what", choices=("names", "caseless", "clauses"))
    options = parser.parse_args()
    encoder = new_encoder() if options.encoder else None
    shared = None if encoder is None else remembering(encoder)
    context = Context(load(options.kit), 0, 0, shared)
    variants = (*INSIDE, *OUTSIDE, *MORE)
    if options.what in {"names", "caseless"}:
        rows = list(name_rows(context, CASELESS if options.what == "caseless" else variants))
    else:
        rows = list(clause_rows(context, INSIDE if shared else UNHEARD, shared))
    width = max(len(row[3]) for row in rows)
    for learnt in (0, 1):
        weights = fitted([row for row in rows if row[1] == learnt], width)
        print(*told([row for row in rows if row[1] != learnt], weights), sep="\n")
    weights = fitted(rows, width)
    print(np.round(weights, 2).tolist())
    print(*told(rows, weights), sep="\n")


if __name__ == "__main__":
    main()
