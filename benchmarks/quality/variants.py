"""Variants: which articles are one text."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.quality import scoring
from benchmarks.quality.context import Context, Task
from benchmarks.quality.corpora import Piece, cut, documents, drawn, grouped, other_news, pieces
from benchmarks.quality.kit import Version
from benchmarks.quality.report import Measure
from benchmarks.quality.tfidf import cosines

OTHERS = 8
"""Other news for each group of versions."""
CORPORA = 20
LARGEST = 200
"""Articles of a small corpus: a reader's first folder."""
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SEED_VARIANTS = frozenset({"000_56923512e2ada82d", "002_a6de0bcf9ffe7174"})
SEED_STORIES = 4


def translated(context: Context) -> list[Measure]:
    """Stories in one to six of 131 language variants among other news."""
    chance = context.random("variants")
    versions = drawn(context.kit.translations, context.sample, chance)
    own = pieces(context.kit, versions, chance)
    articles = own + other_news(context.kit, OTHERS * context.sample, chance)
    return _measures(context, "translations among other news", articles, 0.96, 0.99, sure=0.98)


def shortened(context: Context) -> list[Measure]:
    """The same, every text cut by up to 40 %."""
    chance = context.random("variants cut")
    versions = drawn(context.kit.translations, context.sample, chance)
    own = pieces(context.kit, versions, chance, cut)
    articles = own + other_news(context.kit, OTHERS * context.sample, chance)
    return _measures(context, "the same, all texts cut by up to 40 %", articles, 0.88, 0.95)


def rendered(context: Context) -> list[Measure]:
    """Translations by people and by machines, several into one language."""
    chance = context.random("renderings")
    versions = drawn(context.kit.renderings, context.sample, chance)
    own = pieces(context.kit, versions, chance)
    articles = own + other_news(context.kit, OTHERS * context.sample, chance)
    return _measures(context, "people's and machines' versions", articles, 0.98, 0.995)


def _measures(
    context: Context,
    name: str,
    articles: Sequence[Piece],
    floor: float,
    aim: float,
    sure: float | None = None,
) -> list[Measure]:
    labels = {article.id: article.label for article in articles}
    gold = scoring.gold_pairs(labels)
    known = documents(articles)
    scores = {}
    for encoder in (context.encoder, None):
        grouping = grouped(articles, known, encoder)
        found = scoring.judged(scoring.joined(grouping.variants), labels)
        hits = len(found & gold)
        scores[encoder is None] = (
            scoring.precision(hits, len(found)),
            scoring.recall(hits, len(gold)),
            scoring.f1(hits, len(found), len(gold)),
        )
    best, plain = scores[False], scores[True]
    counted = f"pairs to find in {len(articles)} articles"
    beside = {"without encoder": plain[2], "tf-idf, best threshold": _tfidf(articles, gold)}

    def measure(
        what: str, place: int, low: float | None, high: float | None, more: Mapping[str, float]
    ) -> Measure:
        return Measure(
            "variants",
            f"{name}: {what}",
            best[place],
            len(gold),
            counted,
            floor=low,
            aim=high,
            baselines=more,
        )

    return [
        measure("pairwise F1", 2, floor, aim, beside),
        measure("precision", 0, sure, None, {"without encoder": plain[0]}),
        measure("recall", 1, None, None, {"without encoder": plain[1]}),
    ]


def _tfidf(articles: Sequence[Piece], gold: set[tuple[str, str]]) -> float:
    similar = cosines([article.text for article in articles])
    scores, right = [], []
    for i, left in enumerate(articles):
        for j in range(i):
            other = articles[j]
            if left.label is not None or other.label is not None:
                scores.append(float(similar[i, j]))
                right.append((min(left.id, other.id), max(left.id, other.id)) in gold)
    return scoring.best_f1(scores, right)


def small(context: Context) -> list[Measure]:
    """Corpora of 1 to 200 articles of which no two are one text: every group is false."""
    chance = context.random("small corpora")
    false = found = 0
    sizes: dict[str, float] = {}
    for number in range(context.sample):
        # As many corpora of five articles as of fifty: rarity is hardest to judge in the small.
        size = round(math.exp(chance.uniform(0, math.log(LARGEST))))
        articles = _strangers(context, size, f"small corpora {number}")
        pairs = scoring.joined(grouped(articles, documents(articles), context.encoder).variants)
        false += len(pairs)
        found += len(articles)
        sizes[f"corpus {number + 1}, {len(articles)} articles"] = float(len(pairs))
    return [
        Measure(
            "variants",
            f"{context.sample} corpora of 1-{LARGEST} articles: false variant pairs",
            float(false),
            found,
            "articles",
            unit="pairs",
            floor=0,
            aim=0,
            less_is_better=True,
            detail=sizes,
        )
    ]


def _strangers(context: Context, size: int, name: str) -> list[Piece]:
    """Return articles no two of which are one text: a version a story, one article a judged pair.

    Of the pairs only those that people called different, and a text once.
    """
    chance = context.random(name)
    one: dict[str, Version] = {}
    versions = [*context.kit.translations, *context.kit.renderings]
    chance.shuffle(versions)
    for version in versions:
        one.setdefault(version.group, version)
    pool = [Piece(v.id, v.text, v.group) for v in one.values()]
    texts = {p.left: p.id for p in context.kit.story_pairs if p.label == "different"}
    pool += [Piece(f"pair:{name}", text, name) for text, name in texts.items()]
    pool.sort(key=lambda piece: piece.id)
    return chance.sample(pool, min(size, len(pool)))


def seeds(context: Context) -> list[Measure]:
    """The five articles that hexapla comes with."""
    articles = [
        Piece(path.stem, path.read_text("utf-8"), path.stem) for path in sorted(SEEDS.glob("*.txt"))
    ]
    grouping = grouped(articles, documents(articles), context.encoder)
    found = scoring.joined(grouping.variants)
    gold = scoring.joined([SEED_VARIANTS])
    stories = len(articles) - sum(len(cluster) - 1 for cluster in grouping.clusters)
    return [
        Measure(
            "variants",
            "the seeds: pairwise F1",
            scoring.f1(len(found & gold), len(found), len(gold)),
            len(articles),
            "articles",
            floor=1,
            aim=1,
        ),
        Measure(
            "variants",
            "the seeds: stories away from four",
            float(abs(stories - SEED_STORIES)),
            len(articles),
            "articles",
            unit="stories",
            floor=0,
            aim=0,
            less_is_better=True,
        ),
    ]


TASKS = (
    Task("variants", "translations among other news", "stories", 61, translated),
    Task("variants-cut", "the same, cut by up to 40 %", "stories", 61, shortened),
    Task("renderings", "people's and machines' versions", "stories", 33, rendered),
    Task("strangers", "small corpora without variants", "corpora", CORPORA, small),
    Task("seeds", "the five seeds", "corpora", 1, seeds),
)
