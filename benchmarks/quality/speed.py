"""Speed and memory: grouping, and opening a pair of articles."""

import statistics
import time
import tracemalloc
from collections.abc import Sequence

from benchmarks.quality.context import Context, Task, new_encoder, timed
from benchmarks.quality.corpora import Piece, grouped
from benchmarks.quality.kit import Version
from benchmarks.quality.report import Measure
from benchmarks.quality.tfidf import cosines
from tui.analysis.fingerprint import fingerprint
from tui.analysis.grouping import Document
from tui.analysis.language import detect
from tui.analysis.segments import segment
from tui.workbench.comparison import Text, align_texts

LONG = 40
"""Sentences of an article that is opened beside its translation."""
PAIRS = ("fra", "deu", "vie")
REPEATED = 3


def grouping(context: Context) -> list[Measure]:
    """Fingerprints and groups without encoder, first with languages known, then detected."""
    rows = context.kit.scaled(context.sample, context.seed)
    articles = [Piece(name, text, None) for name, text in rows]
    tags: list[str] = []
    known: list[Document] = []

    def detected() -> None:
        tags.extend(detect(article.text).tag for article in articles)

    def fingerprinted() -> None:
        known.extend(
            Document(article.id, tag, fingerprint(article.text, tag), None, "")
            for article, tag in zip(articles, tags, strict=True)
        )

    detecting = timed(detected)
    making = timed(fingerprinted) + timed(lambda: grouped(articles, known, None))
    plain = timed(lambda: cosines([article.text for article in articles]))
    size = len(articles)
    return [
        Measure(
            "speed",
            "grouping without encoder, languages known",
            size / making,
            size,
            "articles",
            unit="/s",
            floor=200,
            aim=1000,
            baselines={"tf-idf": size / plain},
        ),
        Measure(
            "speed",
            "grouping without encoder, with languages",
            size / (making + detecting),
            size,
            "articles",
            unit="/s",
            floor=40,
            aim=100,
        ),
        Measure(
            "speed",
            "fingerprints, an article",
            statistics.mean(len(d.fingerprint) for d in known),
            size,
            "articles",
            unit="B",
        ),
        _memory(articles, known),
    ]


def _memory(articles: Sequence[Piece], known: Sequence[Document]) -> Measure:
    """The most that grouping holds at a time beside the fingerprints it is given."""
    tracemalloc.start()
    grouped(articles, known, None)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    kept = sum(len(d.fingerprint) for d in known)
    return Measure(
        "speed",
        "memory of grouping at its peak, an article",
        (peak + kept) / len(known),
        len(known),
        "articles",
        unit="B",
        floor=2048,
        aim=1024,
        less_is_better=True,
    )


def opening(context: Context) -> list[Measure]:
    """A pair of 40-sentence articles: segments, alignment, divergences; a warm encoder."""
    versions: dict[tuple[str, str], Version] = {
        (v.group, v.variant): v for v in context.kit.translations
    }
    groups = sorted({group for group, _ in versions})
    context.random("opening").shuffle(groups)
    encoder = new_encoder()
    found = []
    for variant in PAIRS:
        pairs = []
        rest = [g for g in groups if (g, variant) in versions and (g, "eng") in versions]
        for _ in range(context.sample):
            left: list[str] = []
            right: list[str] = []
            while len(left) < LONG and rest:
                group = rest.pop()
                left += versions[group, "eng"].sentences
                right += versions[group, variant].sentences
            pairs.append((left[:LONG], right[:LONG]))
        language = versions[groups[0], variant].language
        texts = [[_text(left, "en"), _text(right, language)] for left, right in pairs]
        align_texts(texts[0], encoder=encoder)  # the encoder is loaded, tables are read
        spent = []
        for both in texts[1:]:
            began = time.perf_counter()
            align_texts([_text([t.text], t.language) for t in both], encoder=encoder)
            spent.append(time.perf_counter() - began)
        found.append(
            Measure(
                "speed",
                f"opening 40 sentences, en-{language}: wall clock, median",
                statistics.median(spent),
                len(spent),
                "pairs never seen before",
                unit="s",
                floor=1,
                aim=0.3,
                less_is_better=True,
            )
        )
    return found


def _text(sentences: Sequence[str], language: str) -> Text:
    text = "\n".join(sentences)
    return Text(text, segment(text, language), language)


TASKS = (
    Task("grouping", "speed and memory of grouping", "articles", 1500, grouping),
    Task("opening", "opening a pair of articles", "pairs a language, one to warm up", 4, opening),
)
