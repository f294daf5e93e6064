"""Names: do two forms in any scripts mean one entity?"""

from collections.abc import Callable
from itertools import combinations

from anyascii import anyascii
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from benchmarks.quality import scoring
from benchmarks.quality.context import Context, Task
from benchmarks.quality.report import Measure
from tui.analysis.names import similarity

POLITICIANS = "everypolitician"
PERSON = "Person"
TRIED = 40
"""Strangers among which the likest is taken: confusions that a register really meets."""
LIKELY = 0.5
"""The threshold from which hexapla suggests a link."""

Pair = tuple[str, str, bool]


def folded(name: str) -> str:
    """Return the name in small Latin letters, so that plain matching has a chance."""
    return str(anyascii(name)).lower()


def _wratio(left: str, right: str) -> float:
    return fuzz.WRatio(folded(left), folded(right)) / 100


def _jaro_winkler(left: str, right: str) -> float:
    return JaroWinkler.similarity(folded(left), folded(right))


def politicians(context: Context) -> list[Measure]:
    """Politicians named in two scripts, against the likest of forty others in the same script."""
    forms: dict[str, dict[str, str]] = {}
    for name in context.kit.names:
        if name.source == POLITICIANS:
            forms.setdefault(name.entity, {})[name.text] = name.script
    chance = context.random("politicians")
    pairs: list[tuple[str, str, str]] = []
    for entity in sorted(forms):
        pairs += [
            (entity, left, right)
            for left, right in combinations(sorted(forms[entity]), 2)
            if forms[entity][left] != forms[entity][right]
        ]
    chance.shuffle(pairs)
    rows: list[Pair] = []
    for entity, left, right in pairs[: context.sample]:
        rows.append((left, right, True))
        strangers = [
            text
            for other in sorted(forms)
            if other != entity
            for text, script in sorted(forms[other].items())
            if script == forms[entity][right]
        ]
        tried = chance.sample(strangers, min(len(strangers), TRIED))
        if tried:
            likest = max(tried, key=lambda text: (_jaro_winkler(left, text), text))
            rows.append((left, likest, False))
    return _measures("politicians across scripts", rows, floor=0.91, aim=0.96)


def persons(context: Context) -> list[Measure]:
    """Pairs of persons' names that people judged, many made to be hard."""
    pairs = [p for p in context.kit.name_pairs if p.kind == PERSON]
    rows = [(p.left, p.right, p.same) for p in pairs[: context.sample]]
    return _measures("persons, judged pairs", rows)


def _measures(
    name: str, rows: list[Pair], floor: float | None = None, aim: float | None = None
) -> list[Measure]:
    gold = [same for _, _, same in rows]

    def scores(score: Callable[[str, str], float]) -> list[float]:
        return [score(left, right) for left, right, _ in rows]

    ours, wratio, jaro = scores(similarity), scores(_wratio), scores(_jaro_winkler)
    systems = {"WRatio": wratio, "Jaro-Winkler": jaro}
    counted = f"pairs, {sum(gold)} of one entity"

    def measure(
        what: str,
        score: Callable[[list[float]], float],
        low: float | None = None,
        high: float | None = None,
    ) -> Measure:
        beside = {system: score(values) for system, values in systems.items()}
        return Measure(
            "names",
            f"{name}: {what}",
            score(ours),
            len(rows),
            counted,
            floor=low,
            aim=high,
            baselines=beside,
        )

    at_likely = Measure(
        "names",
        f"{name}: F1 at {LIKELY}",
        scoring.f1_at(LIKELY, ours, gold),
        len(rows),
        counted,
    )
    return [
        measure("F1 at the best threshold", lambda s: scoring.best_f1(s, gold), floor, aim),
        at_likely,
        measure("AUC", lambda s: scoring.auc(s, gold)),
    ]


TASKS = (
    Task("politicians", "politicians across scripts", "right pairs", 749, politicians),
    Task("persons", "persons, judged pairs", "pairs", 292, persons),
)
