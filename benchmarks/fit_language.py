"""Fits what tells languages apart: weights of the evidence, of a third opinion, of the certainty.

    python -m benchmarks.fit_language KIT [--write]

KIT is the folder of the evaluation kit. Half of its texts is fitted on, the other half measured;
`--write` fits on all and writes `tui/analysis/tables/language_weights.py` and `likeness.py`. Texts
are split by a hash of the story or of the text, so the figures are the same every time.
"""

import argparse
import hashlib
import random
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from pprint import pformat

import numpy as np
import numpy.typing as npt

from benchmarks.quality.kit import Kit, load
from benchmarks.quality.language import HEADLINE
from benchmarks.quality.scoring import macro
from benchmarks.quality.tags import tag_of
from tui.analysis.facts import UNDETERMINED
from tui.analysis.language import detection, scripts, weighing
from tui.analysis.language.detectors import NAMES, Cld2
from tui.analysis.language.detectors import load as detector
from tui.analysis.language.evidence import FEATURES, Evidence, gather, hear, third_opinion

TABLES = Path(__file__).resolve().parents[1] / "tui" / "analysis" / "tables"
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
ASKED = (("cld2", "langid"), ("langid",), ("cld2",), ("langdetect",))
"""The sets of detectors that may be there; langdetect is asked besides, in doubt."""
SHARE = {
    "lingua-sentences": 1.5,
    "headline": 1.5,
    "sentence": 1.0,
    "article": 0.6,
    "lingua-word-pairs": 0.6,
    "masakhanews": 0.5,
    "udhr": 1.0,
}
"""How much each kind of text weighs, whatever its number; within it each language weighs alike.
The declarations of human rights are there for the 250 languages that nothing knows."""
MOST = {"headline": 20, "sentence": 15, "article": 8}
"""Texts a language and half: the stories are the same in all of them."""
MISLABELLED = frozenset(
    {("headline", "nso"), ("sentence", "nso"), ("article", "nso"), ("lingua-sentences", "ms")}
    | {("lingua-word-pairs", "ms")}
)
"""What the kit calls so is Sesotho and Indonesian for the most part: measured, not fitted on."""
USUAL_OF = 5
"""Texts a language needs for its usual score."""
RIDGE = 2.0
PASSES = 25
WORTHS = (0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1.0, 1.5)


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with its language: `held` says which half."""

    kind: str
    language: str
    text: str
    held: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard of a text that its script alone doesn't settle."""

    sample: Sample
    prose: str
    evidence: Evidence
    right: int
    """The place of its language among the candidates; 0, `und`, where it is not one of them."""


def held(key: str) -> bool:
    return bool(hashlib.sha256(key.encode()).digest()[0] % 2)


def samples(kit: Kit) -> list[Sample]:
    """Every text of the kit whose language is known, `MOST` a language where there are many."""
    found = [
        Sample(kind, v.language, text, held(v.group))
        for v in kit.translations
        for kind, text in (
            ("article", v.text),
            ("headline", " ".join(v.sentences[0].split()[:HEADLINE])),
            ("sentence", v.sentences[min(2, len(v.sentences) - 1)]),
        )
    ]
    found += [Sample(r.source, r.language, r.text, held(r.text)) for r in kit.labelled]
    random.Random(0).shuffle(found)
    count: Counter[tuple[str, str, bool]] = Counter()
    kept = []
    for sample in found:
        key = sample.kind, sample.language, sample.held
        count[key] += 1
        if sample.kind in SHARE and count[key] <= MOST.get(sample.kind, len(found)):
            kept.append(sample)
    return kept


def prose_of(sample: Sample) -> tuple[str, Mapping[str, float]]:
    """The text as detectors get it, and its scripts."""
    prose = detection.prose(detection.sample(sample.text))
    shares = scripts.survey(prose)[0]
    main = next(iter(shares), "")
    if any(part >= detection.PART for s, part in shares.items() if s not in detection.kin(main)):
        prose = detection.in_script(prose, main)
    return prose, shares


def heard(found: Iterable[Sample], asked: Sequence[str]) -> list[Heard]:
    """The evidence for each text that needs some."""
    rows = []
    for sample in found:
        prose, shares = prose_of(sample)
        main = next(iter(shares), "")
        if not shares or detection.by_script(prose, shares, {}) is not None:
            continue
        if len(prose.split()) < 2 and main not in detection.UNSPACED:
            continue
        answers = {name: hear(name, NAMES, prose, main) for name in asked}
        evidence = gather(prose, main, scripts.survey(prose)[1], answers)
        tags = [tag_of(tag) for tag in evidence.tags[1:]]
        right = tags.index(sample.language) + 1 if sample.language in tags else 0
        rows.append(Heard(sample, prose, evidence, right))
    return rows


def weights_of(rows: Sequence[Heard]) -> Floats:
    """The weight of each text: one on average, none for what is mislabelled."""
    count = Counter((r.sample.kind, r.sample.language) for r in rows)
    languages = Counter(kind for kind, _ in count)
    weights = np.array(
        [
            0.0
            if (key := (r.sample.kind, r.sample.language)) in MISLABELLED
            else SHARE[key[0]] / languages[key[0]] / count[key]
            for r in rows
        ]
    )
    scaled: Floats = weights * len(rows) / weights.sum()
    return scaled


def fit_logit(rows: Sequence[Heard], weights: Floats) -> Floats:
    """Conditional logit by Newton's method: one weight a feature."""
    most = max(len(r.evidence.tags) for r in rows)
    values = np.zeros((len(rows), most, len(FEATURES)))
    there = np.zeros((len(rows), most), bool)
    for place, row in enumerate(rows):
        values[place, : len(row.evidence.rows)] = row.evidence.rows
        there[place, : len(row.evidence.rows)] = True
    wanted = values[np.arange(len(rows)), [r.right for r in rows]]
    used = np.abs(values).max(axis=(0, 1)) > 0
    values, wanted = values[:, :, used], wanted[:, used]
    flat = values.reshape(-1, values.shape[2])
    ridge = RIDGE * np.eye(values.shape[2])

    def odds_at(point: Floats) -> tuple[Floats, float]:
        scores = np.where(there, values @ point, -np.inf)
        highest = scores.max(axis=1)
        odds = np.exp(scores - highest[:, None])
        total = odds.sum(axis=1)
        likelihood = wanted @ point - highest - np.log(total)
        return odds / total[:, None], float(RIDGE * point @ point / 2 - weights @ likelihood)

    fitted = np.zeros(values.shape[2])
    odds, loss = odds_at(fitted)
    for _ in range(PASSES):
        expected = np.einsum("nk,nkf->nf", odds, values)
        slope = ((expected - wanted) * weights[:, None]).sum(axis=0) + RIDGE * fitted
        curve = (flat * (odds * weights[:, None]).reshape(-1, 1)).T @ flat
        curve += ridge - (expected * weights[:, None]).T @ expected
        step = np.linalg.solve(curve, slope)
        nearer, less = odds_at(fitted - step)
        while less > loss and np.abs(step).max() > 1e-6:
            step /= 2
            nearer, less = odds_at(fitted - step)
        fitted, odds, gain, loss = fitted - step, nearer, loss - less, less
        if gain < 1e-4:
            break
    every = np.zeros(len(FEATURES))
    every[used] = fitted
    return every


def fit_confidence(rows: Sequence[Heard], odds: Sequence[Mapping[str, float]]) -> Floats:
    """Logistic regression of 'the likeliest language is right' on `CHECKS`."""
    checks, right = [], []
    for row, shares in zip(rows, odds, strict=True):
        first = likeliest(shares)
        checks.append(
            weighing.checked(shares, row.evidence, first)
            if first != UNDETERMINED
            else (0.0,) * len(weighing.CHECKS)
        )
        right.append(float(tag_of(first) == row.sample.language))
    values, wanted, weights = np.array(checks), np.array(right), weights_of(rows)
    fitted = np.zeros(len(weighing.CHECKS))
    for _ in range(PASSES):
        guess = 1 / (1 + np.exp(-values @ fitted))
        slope = values.T @ (weights * (guess - wanted)) + RIDGE * fitted
        curve = (values * (weights * guess * (1 - guess))[:, None]).T @ values
        fitted -= np.linalg.solve(curve + RIDGE * np.eye(len(fitted)), slope)
    return fitted


def likeliest(shares: Mapping[str, float]) -> str:
    named = [tag for tag in shares if tag != UNDETERMINED]
    return max(named, key=lambda tag: (shares[tag], tag), default=UNDETERMINED)


def usual_scores(found: Iterable[Sample]) -> dict[str, int]:
    """By language, the median score CLD2 gives texts that it takes for what they are."""
    cld2 = detector("cld2")
    scores: dict[str, list[float]] = defaultdict(list)
    for sample in found:
        prose, _ = prose_of(sample)
        if isinstance(cld2, Cld2) and (first := cld2.first(prose)) is not None:
            tag, score = first
            if tag_of(tag) == sample.language and sample.kind != "headline":
                scores[tag].append(score)
    medians = {t: float(np.median(s)) for t, s in scores.items() if len(s) >= USUAL_OF}
    middle = float(np.median(list(medians.values())))
    return {t: int(round(m, -1)) for t, m in [(UNDETERMINED, middle), *sorted(medians.items())]}


def fit(found: Sequence[Sample], *, write: bool) -> None:
    """Fit everything for each set of detectors, one after the other, and say how it holds."""
    weights: dict[frozenset[str], Mapping[str, float]] = {}
    worths: dict[frozenset[str], float] = {}
    corrections: dict[frozenset[str], Mapping[str, float]] = {}
    # What was fitted is used at once, for the step that builds on it.
    for name, table in (("WEIGHTS", weights), ("OPINION", worths), ("CALIBRATION", corrections)):
        setattr(weighing, name, table)
    learnt = [s for s in found if write or not s.held]
    if write:
        write_usual(usual_scores(learnt))
    for asked in ASKED:
        every = heard(found, asked)
        rows = [row for row in every if write or not row.sample.held]
        key = frozenset(asked)
        logit = fit_logit(rows, weights_of(rows))
        weights[key] = _named(FEATURES, logit)
        weighing.weights_for.cache_clear()
        weighing.corrections_for.cache_clear()
        odds = {id(row): weighing.weigh(row.evidence, {}) for row in every}
        if asked != ("langdetect",):
            _ask_third(rows, every, odds, worths, key)
        of_rows = [odds[id(row)] for row in rows]
        corrections[key] = _named(weighing.CHECKS, fit_confidence(rows, of_rows))
        weighing.corrections_for.cache_clear()
        print(" + ".join(asked))
        report(every, [weighing.calibrated(odds[id(row)], row.evidence) for row in every])
    if write:
        write_weights({"WEIGHTS": weights, "OPINION": worths, "CALIBRATION": corrections})


def _named(names: Sequence[str], values: Floats) -> dict[str, float]:
    return {n: round(float(v), 2) for n, v in zip(names, values, strict=True) if abs(v) >= 0.005}


def _ask_third(
    rows: Sequence[Heard],
    every: Sequence[Heard],
    odds: dict[int, Mapping[str, float]],
    worths: dict[frozenset[str], float],
    key: frozenset[str],
) -> None:
    """Find how much langdetect's word is worth, by log-likelihood, and turn `odds` by it."""
    asked = {
        id(row): third_opinion(row.prose, odds[id(row)])
        for row in every
        if detection.torn(odds[id(row)], NAMES)
    }
    weights = weights_of(rows)

    def loss(worth: float) -> float:
        worths[key] = worth
        total = 0.0
        for row, weight in zip(rows, weights, strict=True):
            if id(row) in asked:
                turned = weighing.reconsider(odds[id(row)], asked[id(row)], key)
                total -= weight * np.log(max(1e-6, turned[row.evidence.tags[row.right]]))
        return total

    worths[key] = min(WORTHS, key=loss)
    for place, opinion in asked.items():
        odds[place] = weighing.reconsider(odds[place], opinion, key)


def report(rows: Sequence[Heard], odds: Sequence[Mapping[str, float]]) -> None:
    """Print accuracy and certainty of each kind of text, in both halves."""
    for kind in SHARE:
        line = f"  {kind:18}"
        for half in (False, True):
            right: dict[str, list[bool]] = defaultdict(list)
            sure = []
            for row, shares in zip(rows, odds, strict=True):
                if row.sample.kind == kind and row.sample.held == half:
                    first = likeliest(shares)
                    good = tag_of(first) == row.sample.language
                    right[row.sample.language].append(good)
                    if shares.get(first, 0.0) >= detection.SURE:
                        sure.append(good)
            count = sum(map(len, right.values()))
            line += f" | {'held' if half else 'fit':4} {count:5} macro {macro(right):.4f}"
            line += f" sure {len(sure) / count:.3f} right {sum(sure) / max(1, len(sure)):.4f}"
        print(line)


def write_usual(usual: Mapping[str, float]) -> None:
    lines = (TABLES / "likeness.py").read_text(encoding="utf-8").split("USUAL:")[0]
    rows = ", ".join(f'"{tag}": {score}' for tag, score in usual.items())
    body = textwrap.fill(rows, 96, initial_indent="    ", subsequent_indent="    ")
    (TABLES / "likeness.py").write_text(
        f"{lines}USUAL: Mapping[str, float] = {{\n{body},\n}}  # fmt: skip\n", encoding="utf-8"
    )


def write_weights(fitted: Mapping[str, Mapping[frozenset[str], object]]) -> None:
    text = '"""The weights of the evidence for a language, by the detectors that were asked.\n\n'
    text += (
        "Made by `benchmarks/fit_language.py`: what each feature of `language.evidence` adds to a\n"
    )
    text += (
        "language's log-odds, what langdetect's word is worth, and what corrects the confidence.\n"
    )
    text += '"""\n\nfrom collections.abc import Mapping\n\n'
    for name, table in fitted.items():
        kind = "float" if name == "OPINION" else "Mapping[str, float]"
        text += f"{name}: Mapping[frozenset[str], {kind}] = {{\n"
        for asked, values in table.items():
            body = pformat(values, width=90, sort_dicts=False)
            text += f"    frozenset({sorted(asked)!r}): {body},\n"
        text += "}\n\n"
    (TABLES / "language_weights.py").write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("kit", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    fit(samples(load(arguments.kit)), write=arguments.write)


if __name__ == "__main__":
    main()
