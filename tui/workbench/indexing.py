"""The catalogue brought up to date: only what changed is read and analysed again."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tui.corpus.article import Article, Problem
from tui.corpus.catalogue import Catalogue, diff
from tui.corpus.readers import Entry, Source
from tui.settings import Settings

if TYPE_CHECKING:
    from tui.analysis.encoders import Encoder
    from tui.analysis.facts import ArticleFacts

Progress = Callable[[str, int, int], None]
"""Called with the step, how much of it is done and how much there is."""

BATCH = 256
"""Articles held at a time while a corpus is read: the memory of indexing doesn't grow with it."""

TASK = 16
"""Articles sent to another process at a time: about a tenth of a second of work."""

WORTH_PROCESSES = 300
"""Articles from which starting processes (two seconds) costs less than it saves."""

LIKELY_SIZE = 3000
"""Bytes of an article, to guess from a file's size how many are in it."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh found: numbers of articles."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    seconds: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Task:
    """An article as analysis needs it: plain and small, to be sent to another process."""

    text: str
    language: str | None
    """What its record claims."""


class Look(NamedTuple):
    """What analysis takes from the settings: facts are made anew when it changes."""

    expected: tuple[str, ...]
    detectors: tuple[str, ...]
    sure: float

    @classmethod
    def of(cls, settings: Settings) -> Look:
        """Take it from the settings."""
        languages = settings.languages
        return cls(languages.expected, languages.detectors, settings.thresholds.language)


@dataclass(slots=True)
class _Part:
    """What was read of a file: all of it, or as much as a batch holds."""

    entry: Entry
    first: bool
    last: bool = False
    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def analyse_batch(tasks: Sequence[Task], look: Look) -> list[ArticleFacts]:
    """Return the facts of each article, in order. A pure function, so any executor can run it."""
    from tui.analysis.article import analyse

    return [
        analyse(
            task.text,
            claimed_language=task.language,
            expected=look.expected,
            detectors=look.detectors,
            sure=look.sure,
        )
        for task in tasks
    ]


def analysis_name(settings: Settings) -> str:
    """Return what facts depend on beside text and claims: facts of another name are made anew."""
    # Without importing the analysis itself: `list` of a fresh catalogue needs none of it.
    from tui.analysis.facts import ANALYSIS_VERSION

    return f"{ANALYSIS_VERSION} {Look.of(settings)}"


def grouping_name(settings: Settings) -> str:
    """Return what groups depend on beside facts: groups of another name are made anew."""
    from tui.analysis.facts import GROUPING_VERSION

    thresholds = settings.thresholds
    return f"{GROUPING_VERSION} {settings.encoder} {thresholds.variant} {thresholds.cluster}"


def refresh(
    source: Source,
    catalogue: Catalogue,
    settings: Settings,
    progress: Progress,
    *,
    jobs: int | None = None,
) -> Refreshed:
    """Read and analyse what is new or changed, forget what is gone.

    Twice where the first time found something: a file that left an id gives it to the one that
    was skipped for having the same.
    """
    found = Refreshed()
    for _ in range(2):
        more = _pass(source, catalogue, settings, progress, jobs)
        if not more:
            break
        found = Refreshed(
            found.added + more.added, found.changed + more.changed, found.removed + more.removed
        )
    return found


def _pass(
    source: Source,
    catalogue: Catalogue,
    settings: Settings,
    progress: Progress,
    jobs: int | None,
) -> Refreshed:
    changes = diff(source, catalogue)
    if not changes:
        return Refreshed()
    gone = [Entry(path, 0, 0) for path in changes.removed]
    before = catalogue.article_ids([*changes.changed, *gone])
    catalogue.forget(changes.removed)
    entries = [*changes.added, *changes.changed]
    total = sum(_likely_articles(entry) for entry in entries)
    done = changed = 0
    with _executor(jobs, total) as executor:
        for window in _windows(source, entries):
            changed += _take_in(window, catalogue, settings, executor, before)
            done += sum(len(part.articles) + len(part.problems) for part in window)
            progress("reading", done, max(done, total))
    catalogue.sweep()
    after = catalogue.article_ids(entries)
    return Refreshed(len(after - before), changed, len(before - after))


def regroup(
    catalogue: Catalogue,
    settings: Settings,
    encoder: Callable[[], Encoder | None],
    progress: Progress,
) -> None:
    """Find variants and clusters anew, if articles or settings have changed since the last time."""
    if not catalogue.grouping_is_stale():
        return
    from tui.analysis.clusters import cluster_ids
    from tui.analysis.facts import GROUPING_VERSION
    from tui.analysis.grouping import Document, group
    from tui.analysis.verdicts import Verdicts

    edition = catalogue.edition
    settle_languages(catalogue, settings)
    documents = [Document(*row) for row in catalogue.documents()]
    progress("grouping", 0, len(documents))
    key = f"grouping {GROUPING_VERSION}"
    verdicts = Verdicts(catalogue.cached("verdicts", key) or b"")
    found = group(
        documents,
        text_of=catalogue.text,
        encoder=encoder() if len(documents) > 1 else None,
        variant=settings.thresholds.variant,
        cluster=settings.thresholds.cluster,
        verdicts=verdicts,
    )
    catalogue.cache("verdicts", key, verdicts.packed())
    ids = cluster_ids(found.clusters, [d.id for d in documents], catalogue.cluster_ids())
    catalogue.put_grouping(found, ids, edition=edition)
    progress("grouping", len(documents), len(documents))


def settle_languages(catalogue: Catalogue, settings: Settings) -> None:
    """Where a text leaves its language in doubt, let what the rest of the corpus is in weigh."""
    from tui.analysis.language import prior

    sure, unsure = catalogue.guesses(prior.UNSURE)
    corpus = prior.weights(sure, unsure.values())
    articles = sum(sure.values()) + len(unsure)
    needed = settings.thresholds.language
    catalogue.settle(
        {a: prior.settled(g, corpus, articles, sure=needed) for a, g in unsure.items()}
    )


def _likely_articles(entry: Entry) -> int:
    """How many articles are in a file, at a guess: a text file has one."""
    return 1 if entry.path.endswith((".txt", ".md")) else max(1, entry.size // LIKELY_SIZE)


@contextmanager
def _executor(jobs: int | None, articles: int) -> Iterator[Executor | None]:
    """Processes where they pay; None: the work is done here.

    They are spawned, not forked: a fork of a program with threads can stand still for ever.
    """
    wanted = jobs or os.cpu_count() or 1
    if wanted == 1 or articles < WORTH_PROCESSES:
        yield None
        return
    context = multiprocessing.get_context("spawn")
    _start_tracker()
    with ProcessPoolExecutor(wanted, mp_context=context) as pool:
        yield pool


def _start_tracker() -> None:
    """Start the process that cleans up after the others, which inherits stderr by its number.

    The browser puts a stderr without a number in the true one's place, and with that no process
    could be started.
    """
    from multiprocessing import resource_tracker

    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def _windows(source: Source, entries: Iterable[Entry]) -> Iterator[list[_Part]]:
    """Read files in parts, `BATCH` articles and problems at a time."""
    window: list[_Part] = []
    held = 0
    for entry in entries:
        part = _Part(entry, first=True)
        window.append(part)
        for found in source.read(entry):
            if held >= BATCH:
                yield window
                part = _Part(entry, first=False)
                window, held = [part], 0
            if isinstance(found, Problem):
                part.problems.append(found)
            else:
                part.articles.append(found)
            held += 1
        part.last = True
    if window:
        yield window


def _take_in(
    window: Sequence[_Part],
    catalogue: Catalogue,
    settings: Settings,
    executor: Executor | None,
    before: frozenset[str],
) -> int:
    """Analyse and keep what was read; return how many articles that were there have changed."""
    articles = [article for part in window for article in part.articles]
    known = [catalogue.facts_for(article) for article in articles]
    new = [a for a, facts in zip(articles, known, strict=True) if facts is None]
    made = iter(_analyse(new, Look.of(settings), executor))
    facts = [next(made) if found is None else found for found in known]
    of = dict(zip(map(id, articles), facts, strict=True))
    for part in window:
        catalogue.put(
            part.entry,
            [(article, of[id(article)]) for article in part.articles],
            part.problems,
            first=part.first,
            last=part.last,
        )
    return sum(article.id in before for article in new)


def _analyse(
    articles: Sequence[Article], look: Look, executor: Executor | None
) -> Iterator[ArticleFacts]:
    tasks = [Task(a.text, a.claims.language) for a in articles]
    if executor is None:
        yield from analyse_batch(tasks, look)
        return
    futures = [executor.submit(analyse_batch, some, look) for some in _batches(tasks, TASK)]
    for future in futures:
        yield from future.result()


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
