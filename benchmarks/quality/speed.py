"""Speed and memory: grouping, and opening a pair of articles."""

import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.quality.context import Context, Task, timed
from benchmarks.quality.corpora import Piece, grouped
from benchmarks.quality.kit import Version
from benchmarks.quality.report import Measure
from benchmarks.quality.tfidf import cosines
from tui.analysis.fingerprint import fingerprint
from tui.analysis.grouping import Document
from tui.analysis.language import detect
from tui.settings import load as load_settings
from tui.workbench.desk import Desk

LONG = 40
"""Sentences of an article that is opened beside its translation."""
PIVOT = "eng"
PARTNERS = ("fra", "deu", "vie")
"""Two languages of the default encoder and one that it doesn't know."""
WARM = ("warm-left", "warm-right")
WARM_TEXTS = (
    "The harbour of Odda was closed on 3 May.\nTwo ships had met there at night.",
    "Le port d'Odda a été fermé le 3 mai.\nDeux navires s'y étaient heurtés la nuit.",
)
PLACES = "London, 東京"
"""With this text a language's own words for places are read."""
TRACED = 300
"""Articles while memory is watched, which takes five times as long."""


def grouping(context: Context) -> list[Measure]:
    """Fingerprints and groups without encoder, first with languages known, then detected.

    What CLDR has of each language is read once, however many articles follow: apart.
    """
    rows = context.kit.scaled(context.sample, context.seed)
    articles = [Piece(name, text, None) for name, text in rows]
    tags: list[str] = []
    known: list[Document] = []

    def detected() -> None:
        tags.extend(detect(article.text).tag for article in articles)

    def read() -> None:
        for tag in sorted(set(tags)):
            fingerprint(PLACES, tag)

    def fingerprinted() -> None:
        known.extend(
            Document(article.id, tag, fingerprint(article.text, tag), None, "")
            for article, tag in zip(articles, tags, strict=True)
        )

    detecting = timed(detected)
    reading = timed(read)
    making = timed(fingerprinted) + timed(lambda: grouped(articles, known, None))
    plain = timed(lambda: cosines([article.text for article in articles]))
    return [
        *_rates(len(articles), making, detecting, plain),
        Measure(
            "speed",
            "the words of all languages, read once (nothing if they were before)",
            reading,
            len(set(tags)),
            "languages",
            unit="s",
            less_is_better=True,
        ),
        Measure(
            "speed",
            "memory: what is kept of an article for grouping",
            statistics.mean(len(d.fingerprint) for d in known),
            len(known),
            "articles",
            unit="B",
            floor=2048,
            aim=1024,
            less_is_better=True,
        ),
        _work_area(articles[:TRACED], known[:TRACED]),
    ]


def _rates(size: int, making: float, detecting: float, plain: float) -> list[Measure]:
    """Articles a second, of the seconds that grouping, languages and the baseline took."""
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
    ]


def _work_area(articles: Sequence[Piece], known: Sequence[Document]) -> Measure:
    """The most that grouping holds at a time beside the fingerprints it is given."""
    tracemalloc.start()
    grouped(articles, known, None)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Measure(
        "speed",
        "memory: work area of grouping at its peak",
        peak / 2**20,
        len(known),
        "articles",
        unit="MB",
    )


def opening(context: Context) -> list[Measure]:
    """A pair of 40-sentence articles side by side: the first time, and from then on."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pairs = _written(context, folder / "news")
        settings = load_settings(
            environ={"HOME": name, "HEXAPLA_CACHE": str(folder / "cache")},
            start=folder,
            corpus=folder / "news",
            annotator="nobody",
        )
        with Desk(settings) as desk:
            desk.refresh()
            desk.comparison(WARM)  # the encoder is loaded, tables are read
            first = [_seconds(partial(desk.comparison, pair)) for pair in pairs]
            again = [_seconds(partial(desk.comparison, pair)) for pair in pairs]
    counted = f"pairs, English with {', '.join(PARTNERS)}"
    return [
        Measure(
            "speed",
            f"opening {LONG} sentences, kept in the catalogue: wall clock, longest",
            max(again),
            len(pairs),
            counted,
            unit="s",
            floor=1,
            aim=0.3,
            less_is_better=True,
        ),
        Measure(
            "speed",
            f"opening {LONG} sentences for the first time: wall clock, longest",
            max(first),
            len(pairs),
            counted,
            unit="s",
        ),
    ]


def _written(context: Context, folder: Path) -> list[tuple[str, str]]:
    """Write pairs of long articles, and a short pair to warm up; return the long ones' ids."""
    versions: dict[tuple[str, str], Version] = {
        (v.group, v.variant): v for v in context.kit.translations
    }
    folder.mkdir()
    pairs = []
    for variant in PARTNERS:
        groups = sorted(g for g, v in versions if v == variant and (g, PIVOT) in versions)
        context.random(f"opening {variant}").shuffle(groups)
        for number in range(context.sample):
            left: list[str] = []
            right: list[str] = []
            while len(left) < LONG and groups:
                group = groups.pop()
                left += versions[group, PIVOT].sentences
                right += versions[group, variant].sentences
            ids = (f"{variant}-{number}-left", f"{variant}-{number}-right")
            for id_, sentences in zip(ids, (left, right), strict=True):
                text = "\n".join(sentences[:LONG])
                (folder / f"{id_}.txt").write_text(text, "utf-8")
            pairs.append(ids)
    for id_, text in zip(WARM, WARM_TEXTS, strict=True):
        (folder / f"{id_}.txt").write_text(text, "utf-8")
    return pairs


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


TASKS = (
    Task("grouping", "speed and memory of grouping", "articles", 600, grouping),
    Task("opening", "opening a pair of articles", "pairs a language", 1, opening),
)
