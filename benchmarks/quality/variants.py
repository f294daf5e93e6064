"""Variants: which articles are one text."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.quality import scoring
from benchmarks.quality.context import Context, Task
from benchmarks.quality.corpora import (
    Piece,
    as_written,
    cut,
    documents,
    drawn,
    grouped,
    other_news,
    pieces,
)
from benchmarks.quality.kit import StoryPair, Version
from benchmarks.quality.report import Measure
from benchmarks.quality.tfidf import cosines
from tui.analysis.encoders import Encoder
from tui.analysis.grouping import Document

OTHERS = 8
"""Other news for each group of versions."""
DRAWS = 3
"""Corpora with other versions each: one false merge costs a dozen pairs, so one says little."""
CORPORA = 20
LARGEST = 200
"""Articles of a small corpus: a reader's first folder."""
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SEED_VARIANTS = frozenset({"000_56923512e2ada82d", "002_a6de0bcf9ffe7174"})
SEED_STORIES = 4


def translated(context: Context) -> list[Measure]:
    """Stories in one to six of 131 language variants among other news."""
    made = _corpora(context, "variants", context.kit.translations, as_written)
    return _measures(context, "translations among other news", made, (0.96, 0.99), sure=0.98)


def shortened(context: Context) -> list[Measure]:
    """The same, every text cut by up to 40 %."""
    made = _corpora(context, "variants cut", context.kit.translations, cut)
    return _measures(context, "the same, all texts cut by up to 40 %", made, (0.88, 0.95))


def rendered(context: Context) -> list[Measure]:
    """Translations by people and by machines, several into one language."""
    made = _corpora(context, "renderings", context.kit.renderings, as_written)
    return _measures(context, "people's and machines' versions", made, (0.98, 0.995))


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles, and what is known of each."""

    articles: list[Piece]
    known: list[Document]
    gold: set[tuple[str, str]]


def _corpora(
    context: Context,
    name: str,
    versions: Sequence[Version],
    change: Callable[[Version, Random], tuple[str, ...]],
) -> list[Corpus]:
    """Return corpora of the same other news with other versions of all stories in each."""
    chance = context.random(name)
    others = other_news(context.kit, OTHERS * context.sample, chance)
    about_others = documents(others)
    made = []
    for _ in range(DRAWS):
        chosen = drawn(versions, context.sample, chance)
        own = pieces(context.kit, chosen, chance, change)
        gold = scoring.gold_pairs({piece.id: piece.label for piece in own})
        made.append(Corpus(own + others, documents(own) + about_others, gold))
    return made


def _scores(made: Sequence[Corpus], encoder: Encoder | None) -> tuple[float, float, float]:
    """Return pairwise precision, recall and F1, pooled over corpora."""
    hits = found = gold = 0
    for corpus in made:
        labels = {article.id: article.label for article in corpus.articles}
        groups = grouped(corpus.articles, corpus.known, encoder).variants
        pairs = scoring.judged(scoring.joined(groups), labels)
        hits += len(pairs & corpus.gold)
        found += len(pairs)
        gold += len(corpus.gold)
    return (
        scoring.precision(hits, found),
        scoring.recall(hits, gold),
        scoring.f1(hits, found, gold),
    )


def _measures(
    context: Context,
    name: str,
    made: Sequence[Corpus],
    bars: tuple[float, float],
    sure: float | None = None,
) -> list[Measure]:
    ours, plain = _scores(made, context.encoder), _scores(made, None)
    pairs = sum(len(corpus.gold) for corpus in made)
    counted = f"pairs to find in {DRAWS} corpora of {len(made[0].articles)} articles"
    beside = {"without encoder": plain[2], "tf-idf, best threshold": _tfidf(made)}
    alone = [{"without encoder": plain[place]} for place in (0, 1)]
    return [
        Measure(
            "variants",
            f"{name}: pairwise F1",
            ours[2],
            pairs,
            counted,
            floor=bars[0],
            aim=bars[1],
            baselines=beside,
        ),
        Measure(
            "variants", f"{name}: precision", ours[0], pairs, counted, "", sure, baselines=alone[0]
        ),
        Measure("variants", f"{name}: recall", ours[1], pairs, counted, baselines=alone[1]),
    ]


def _tfidf(made: Sequence[Corpus]) -> float:
    scores, right = [], []
    for corpus in made:
        similar = cosines([article.text for article in corpus.articles])
        for i, left in enumerate(corpus.articles):
            for j in range(i):
                other = corpus.articles[j]
                if left.label is not None or other.label is not None:
                    scores.append(float(similar[i, j]))
                    right.append((min(left.id, other.id), max(left.id, other.id)) in corpus.gold)
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

    Of the pairs only those that people called different, and a text once; none of the French
    ones, which are machine translations of the Spanish ones.
    """
    chance = context.random(name)
    one: dict[str, Version] = {}
    versions = [*context.kit.translations, *context.kit.renderings]
    chance.shuffle(versions)
    for version in versions:
        one.setdefault(version.group, version)
    pool = [Piece(v.id, v.text, v.group) for v in one.values()]
    texts = {p.left: p.id for p in context.kit.story_pairs if _stranger(p)}
    pool += [Piece(f"pair:{name}", text, name) for text, name in texts.items()]
    pool.sort(key=lambda piece: piece.id)
    return chance.sample(pool, min(size, len(pool)))


def _stranger(pair: StoryPair) -> bool:
    return pair.label == "different" and pair.language != "fr"


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
