"""One open corpus: its list, its articles, its versions. `Desk` adds what people say of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tui.analysis.facts import KnownForm, Link, Reasons, Suggestion
from tui.annotation.fresh import now
from tui.annotation.workbook import Workbook
from tui.corpus.article import Problem, Row
from tui.corpus.catalogue import Catalogue, catalogue_path
from tui.corpus.query import Query
from tui.corpus.readers import open_source
from tui.settings import Settings
from tui.workbench import indexing, mirror
from tui.workbench.indexing import Progress, Refreshed
from tui.workbench.reading import Reading

if TYPE_CHECKING:
    from tui.analysis.encoders import Encoder
    from tui.workbench.comparison import Comparison

EVERYTHING = Query()


class UnknownArticleError(LookupError):
    """No article of the corpus has this id."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What the corpus holds: numbers of articles."""

    articles: int
    clusters: int
    """Stories, an article alone counted as one."""
    languages: dict[str, int]
    statuses: dict[str, int]
    """By the annotator's decision, `new` included."""


def _silent(step: str, done: int, total: int) -> None:
    """No progress is shown."""


class OpenCorpus:
    """One annotator's view of one corpus. Close it, or use it as a context manager."""

    def __init__(self, settings: Settings, *, clock: Callable[[], datetime] = now) -> None:
        """Open corpus, catalogue and annotations; nothing is read or written yet.

        Raises CorpusError, CatalogueError or AnnotationError.
        """
        assert settings.corpus is not None
        assert settings.annotations is not None
        self.settings = settings
        self.clock = clock
        self.source = open_source(settings.corpus)
        place = catalogue_path(settings.corpus, settings.cache)
        self.workbook = Workbook(
            settings.annotations,
            settings.annotator,
            clock=clock,
            cache=place.with_suffix(f".{settings.annotator}.forms.json"),
        )
        self.catalogue = Catalogue.open(
            place,
            analysis=indexing.analysis_name(settings),
            grouping=indexing.grouping_name(settings),
            named=mirror.Named(self.workbook),
        )
        self._refreshing = threading.Lock()
        self._loading = threading.Lock()
        self._encoders: list[Encoder | None] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write what waits to be written, and close the files."""
        self.workbook.close()
        self.catalogue.close()

    # -- the corpus

    def refresh(self, progress: Progress = _silent, *, jobs: int | None = None) -> Refreshed:
        """Bring the catalogue up to date with the corpus and with what was said of it.

        What the journal alone has so far is written to its YAML files.
        """
        with self._refreshing:
            began = time.perf_counter()
            self.workbook.refresh()
            self.workbook.flush()
            found = indexing.refresh(
                self.source, self.catalogue, self.settings, progress, jobs=jobs
            )
            indexing.regroup(self.catalogue, self.settings, lambda: self.encoder, progress)
            mirror.mirror_all(self.workbook, self.catalogue)
            return replace(found, seconds=time.perf_counter() - began)

    def is_known(self) -> bool:
        """Tell whether the catalogue holds the corpus as it was found once: enough to open it."""
        return self.catalogue.totals().articles > 0 and not self.catalogue.grouping_is_stale()

    @property
    def generation(self) -> int:
        """A number that grows with every change of what lists show."""
        return self.catalogue.generation

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was skipped of the corpus."""
        return tuple(self.catalogue.problems())

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should know before working: what can't be kept, what can't be read."""
        found = [self.catalogue.notice or "", *map(str, self.workbook.problems)]
        if self.workbook.writable is not None:
            found.append(f"annotations can't be saved: {self.workbook.writable}")
        return tuple(filter(None, found))

    @property
    def encoder(self) -> Encoder | None:
        """The sentence encoder of the settings, its vectors kept in the catalogue."""
        from tui.workbench.vectors import load

        with self._loading:
            if not self._encoders:
                self._encoders.append(load(self.settings.encoder, self.catalogue))
            return self._encoders[0]

    def totals(self) -> Totals:
        """Count the corpus."""
        counted = self.catalogue.totals()
        facets = self.catalogue.facets(EVERYTHING, self.settings.annotator)
        return Totals(
            articles=counted.articles,
            clusters=counted.stories,
            languages=dict(self.catalogue.languages()),
            statuses=dict(facets.get("status", {})),
        )

    def rows(
        self,
        query: Query = EVERYTHING,
        *,
        sort: str = "id",
        descending: bool = False,
        grouped: bool = False,
        offset: int = 0,
        limit: int = 128,
    ) -> list[Row]:
        """Return a page of the list."""
        return self.catalogue.rows(
            query,
            sort=sort,
            descending=descending,
            annotator=self.settings.annotator,
            offset=offset,
            limit=limit,
            grouped=grouped,
        )

    def count(self, query: Query = EVERYTHING) -> int:
        """Count the articles a query means."""
        return self.catalogue.count(query, self.settings.annotator)

    def row(self, article: str) -> Row:
        """Return an article's row. Raises UnknownArticleError."""
        try:
            return self.catalogue.row(article, self.settings.annotator)
        except KeyError:
            raise UnknownArticleError(
                f"no article '{article}' in {self.settings.corpus}; hexapla list names them"
            ) from None

    def next_unreviewed(self, after: str) -> str | None:
        """Return the next article without a decision, by id, round to the first; None: none."""
        from tui.corpus.query import parse

        new = parse("status:new")
        rows = self.rows(new, limit=1)
        if not rows:
            return None
        position = self.catalogue.position(after, new, annotator=self.settings.annotator)
        if position is not None:
            later = self.rows(new, offset=position + 1, limit=1)
            return later[0].id if later else (rows[0].id if rows[0].id != after else None)
        later_ids = (row.id for row in self.pages(new))
        return next((id_ for id_ in later_ids if id_ > after), rows[0].id)

    def pages(self, query: Query = EVERYTHING) -> Iterable[Row]:
        """Yield every row a query means, in pages."""
        offset = 0
        while page := self.rows(query, offset=offset, limit=1024):
            yield from page
            offset += len(page)

    # -- one article, and several

    def reading(self, article: str) -> Reading:
        """Open an article. Raises UnknownArticleError."""
        from tui.analysis.segments import segment

        row = self.row(article)
        text = self.catalogue.text(article)
        annotation = self.workbook.open_article(
            article, language=row.language, text=text, sha256=row.sha256
        )
        facts, claims = self.catalogue.facts(article), self.catalogue.claims(article)
        return Reading(row, text, facts, tuple(segment(text, row.language)), annotation, claims)

    def links(self, article: str) -> list[Link]:
        """Return what joins an article to others and why, the strongest first."""
        return [self._explained(link) for link in self.catalogue.links(self.row(article).id)]

    def reasons(self, left: str, right: str) -> Reasons:
        """Return why two articles may be one text, in the words of both."""
        from tui.analysis.fingerprint import unpack
        from tui.analysis.reasons import explained

        facts = self.catalogue.facts(left), self.catalogue.facts(right)
        return explained(
            unpack(facts[0].fingerprint),
            unpack(facts[1].fingerprint),
            (self.catalogue.text(left), self.catalogue.text(right)),
            (facts[0].language.tag, facts[1].language.tag),
        )

    def _explained(self, link: Link) -> Link:
        return replace(link, reasons=self.reasons(link.left, link.right))

    def related(self, article: str, *, limit: int = 10) -> list[Link]:
        """Return the nearest articles of an article, the highest score first."""
        from tui.analysis.grouping import Document
        from tui.analysis.related import Kin, related

        row, clusters = self.row(article), self.catalogue.cluster_ids()
        documents = {row[0]: Document(*row) for row in self.catalogue.documents()}
        found = related(
            documents.pop(article),
            list(documents.values()),
            limit=limit,
            text_of=self.catalogue.text,
            encoder=self.encoder,
            variant=self.settings.thresholds.variant,
            cluster=self.settings.thresholds.cluster,
            kin=Kin(
                frozenset(id_ for id_, _ in row.variants),
                frozenset(id_ for id_, own in clusters.items() if own == row.cluster),
            ),
        )
        return list(found)

    def comparison(self, articles: Sequence[str]) -> Comparison:
        """Align two to six articles and find where they differ; kept in the catalogue."""
        from tui.analysis.alignment.vectors import speaks
        from tui.workbench import comparison as c
        from tui.workbench import origins

        readings = tuple(self.reading(article) for article in articles)
        texts = [c.Text(r.text, r.segments, r.row.language) for r in readings]
        mended = c.mended_of(readings)
        encoder = self.encoder
        key = c.cache_key(texts, encoder, mended)
        kept = self.catalogue.cached("alignment", key)
        if kept is None:
            alignment = c.align_texts(texts, encoder=encoder, mended=mended)
            self.catalogue.cache("alignment", key, c.pack(alignment))
        else:
            alignment = c.unpack(kept)
        links = {frozenset((k.left, k.right)): k for k in self.catalogue.links(articles[0])}
        joining = tuple(links.get(frozenset((articles[0], other))) for other in articles[1:])
        pairs = [sorted((articles[0], other)) for other in articles[1:]]
        reasons = tuple(self.reasons(*pair) for pair in pairs)
        tongues = [r.row.language for r in readings]
        return c.Comparison(
            readings,
            alignment.bands,
            alignment.marks,
            alignment.score,
            reasons,
            origins.of(readings, alignment.bands, key=key, catalogue=self.catalogue),
            joining,
            tuple(speaks(encoder, tongues[0], other) for other in tongues[1:]),
        )

    def suggestions(self, article: str) -> tuple[Suggestion, ...]:
        """Return what someone may want to tag in an article."""
        from tui.workbench.tagging import suggestions

        known = [KnownForm(*form) for form in self.workbook.forms()]
        return suggestions(self.reading(article), known, self.settings)
