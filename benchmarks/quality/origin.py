"""The original: which of two versions was the other one made from?

The kit's originals are all English. A rule that says so of English by habit would shine here, so
pairs of two translations, of which neither is the original, stand beside them.
"""

from collections.abc import Sequence

from benchmarks.quality.context import Context, Task
from benchmarks.quality.kit import Version
from benchmarks.quality.report import Measure
from tui.analysis.boilerplate import boilerplate
from tui.analysis.facts import Band, Origin
from tui.analysis.origin import Witness, origins
from tui.analysis.segments import lines

SOURCES = frozenset({"eng", "en/source"})
Pair = tuple[Version, Version]


def _witness(version: Version) -> Witness:
    text = version.text
    return Witness(text, lines(text), version.language, boilerplate=boilerplate(text))


def _guessed(pair: Pair) -> tuple[Origin, ...]:
    both = [_witness(version) for version in pair]
    count = min(len(witness.segments) for witness in both)
    return origins(both, [Band(((i,), (i,)), 1.0) for i in range(count)])


def _pairs(context: Context) -> tuple[list[Pair], list[Pair]]:
    """Pairs of the English original with a translation, and pairs of two translations."""
    chance = context.random("origin")
    texts: dict[str, list[Version]] = {}
    for version in (*context.kit.translations, *context.kit.renderings):
        texts.setdefault(version.group, []).append(version)
    with_it: list[Pair] = []
    without: list[Pair] = []
    for group in sorted(texts):
        originals = [v for v in texts[group] if v.variant in SOURCES]
        others = [v for v in texts[group] if v.language != "en"]
        with_it += [(first, other) for first in originals[:1] for other in others]
        chance.shuffle(others)
        without += [
            pair
            for pair in zip(others[::2], others[1::2], strict=False)
            if pair[0].language != pair[1].language
        ]
    chance.shuffle(with_it)
    chance.shuffle(without)
    return with_it[: context.sample], without[: context.sample]


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def original(context: Context) -> list[Measure]:
    """How often an original is named, and how often the right one."""
    with_it, without = _pairs(context)
    found = [_guessed(pair) for pair in with_it]
    apart = [_guessed(pair) for pair in without]
    named = sum(any(o.role == "original" for o in pair) for pair in found)
    right = sum(first.role == "original" for first, _ in found)
    falsely = sum(any(o.role == "original" for o in pair) for pair in apart)
    called = _called([*found, *apart])
    rightly = called - sum(first.role == "translation" for first, _ in found)
    pairs = f"{len(with_it)} pairs with the original"
    return [
        Measure("origin", "an original is named", _share(named, len(found)), named, pairs, "%"),
        Measure(
            "origin",
            "it is the right one",
            _share(right, named),
            named,
            f"{named} named",
            "%",
            floor=90.0,
        ),
        Measure(
            "origin",
            "two translations: one is named the original",
            _share(falsely, len(apart)),
            falsely,
            f"{len(apart)} pairs without it",
            "%",
            less_is_better=True,
        ),
        Measure(
            "origin",
            "what is called a translation is one",
            _share(rightly, called),
            called,
            f"{called} called so",
            "%",
            floor=90.0,
        ),
    ]


def _called(guesses: Sequence[Sequence[Origin]]) -> int:
    return sum(origin.role == "translation" for guess in guesses for origin in guess)


TASKS = (Task("origin", "which version is the original", "pairs of each kind", 1_000, original),)
