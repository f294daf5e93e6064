"""Alignment: strict F1 over beads, against gold by hand and gold by construction."""

from collections.abc import Sequence

from benchmarks.quality import galechurch
from benchmarks.quality.context import Context, Task
from benchmarks.quality.kit import BeadIndices, Version
from benchmarks.quality.report import Measure
from tui.analysis.alignment import align
from tui.analysis.encoders import Encoder

PIVOT = "eng"
INSIDE = ("fra", "ind", "rus", "arb", "zho-CN", "deu", "jpn", "tur")
"""Variants in languages of the default encoder, of many families and scripts."""
OUTSIDE = ("vie", "hin", "amh", "ell", "fin", "swa", "tam", "hun")
"""Variants in languages that it doesn't know."""
BOOKS = "Text+Berg"


def _aligned(
    left: Sequence[str], right: Sequence[str], languages: tuple[str, str], encoder: Encoder | None
) -> tuple[BeadIndices, ...]:
    beads = align(
        left, right, left_language=languages[0], right_language=languages[1], encoder=encoder
    )
    return tuple((bead.left, bead.right) for bead in beads)


Aligned = list[tuple[BeadIndices, ...]]


class _Scores:
    """Beads of hexapla with and without encoder and of the baseline, beside the gold."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.gold: Aligned = []
        self.ours: Aligned = []
        self.alone: Aligned = []
        self.lengths: Aligned = []

    def add(
        self,
        left: Sequence[str],
        right: Sequence[str],
        languages: tuple[str, str],
        gold: tuple[BeadIndices, ...],
    ) -> None:
        self.gold.append(gold)
        self.ours.append(_aligned(left, right, languages, self._context.encoder))
        self.alone.append(_aligned(left, right, languages, None))
        self.lengths.append(galechurch.align(left, right))

    def measure(
        self,
        name: str,
        floor: float | None,
        aim: float | None,
        detail: dict[str, float] | None = None,
    ) -> Measure:
        score = self._context.kit.alignment_f1
        strict, lax = score(self.gold, self.ours)
        return Measure(
            "alignment",
            f"{name}: strict F1",
            strict,
            sum(len(beads) for beads in self.gold),
            "gold beads",
            floor=floor,
            aim=aim,
            baselines={
                "galechurch": score(self.gold, self.lengths)[0],
                "without encoder": score(self.gold, self.alone)[0],
            },
            detail={"lax": lax, **(detail or {})},
        )


def by_hand(context: Context) -> list[Measure]:
    """Alpine yearbooks, German and French, and texts in English and Icelandic."""
    found = []
    for books in (True, False):
        scores = _Scores(context)
        for bitext in context.kit.bitexts:
            if (bitext.source == BOOKS) == books:
                scores.add(bitext.left, bitext.right, bitext.languages, bitext.gold)
        if books:
            found.append(scores.measure("yearbooks, de-fr", 0.90, 0.94))
        else:
            found.append(scores.measure("articles, en-is", None, None))
    return found


def inside(context: Context) -> list[Measure]:
    """News between English and languages of the encoder."""
    return [_news(context, "news, encoder's languages", INSIDE, 0.94, 0.97)]


def outside(context: Context) -> list[Measure]:
    """News between English and languages the encoder doesn't know."""
    return [_news(context, "news, other languages", OUTSIDE, 0.85, 0.92)]


def _news(
    context: Context, name: str, variants: Sequence[str], floor: float, aim: float
) -> Measure:
    """Both sides re-segmented, so that gold has m-n beads and gaps."""
    kit = context.kit
    stories: dict[str, dict[str, Version]] = {}
    for version in kit.translations:
        stories.setdefault(version.group, {})[version.variant] = version
    pooled = _Scores(context)
    detail: dict[str, float] = {}
    for variant in variants:
        chance = context.random(f"{name} {variant}")
        here = [s for s in sorted(stories) if PIVOT in stories[s] and variant in stories[s]]
        first = len(pooled.gold)
        for story in chance.sample(here, min(len(here), context.sample)):
            source, other = stories[story][PIVOT], stories[story][variant]
            left, left_owners = kit.resegmented(source.sentences, chance.getrandbits(32))
            right, right_owners = kit.resegmented(other.sentences, chance.getrandbits(32))
            gold = kit.beads_between(left_owners, right_owners)
            pooled.add(left, right, (source.language, other.language), gold)
        detail[variant] = kit.alignment_f1(pooled.gold[first:], pooled.ours[first:])[0]
    return pooled.measure(name, floor, aim, detail)


TASKS = (
    Task("alignment-hand", "beads set by hand", "kits", 1, by_hand),
    Task("alignment-inside", "news, encoder's languages", "stories a language", 10, inside),
    Task("alignment-outside", "news, other languages", "stories a language", 15, outside),
)
