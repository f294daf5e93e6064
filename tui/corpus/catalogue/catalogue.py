"""The catalogue of one corpus: every article, found and sorted in milliseconds."""

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

from tui.analysis.facts import ArticleFacts, Grouping, Guess, Link
from tui.corpus.article import Article, Claims, Problem, Row
from tui.corpus.catalogue import (
    described,
    grouping,
    languages,
    near,
    paging,
    reading,
    search,
    writing,
)
from tui.corpus.catalogue.beside import Beside
from tui.corpus.catalogue.reading import Totals
from tui.corpus.catalogue.store import Store
from tui.corpus.query import Query, Value
from tui.corpus.readers import Entry

EVERYTHING = Query()


def _nobody(_: Value) -> Iterable[str]:
    """No entity is known."""
    return ()


class Catalogue(Beside):
    """Rows, texts, facts, full text, groups and a mirror of the annotations, in one SQLite file.

    Any number of threads and processes may use it at once; each method is one short transaction,
    and raises `CatalogueError` where SQLite fails. Nothing in it can't be built again from the
    corpus, so the file may be deleted while no one uses it.
    """

    def __init__(
        self, store: Store, analysis: str, grouping: str, named: Callable[[Value], Iterable[str]]
    ) -> None:
        super().__init__(store)
        self._analysis = analysis
        self._grouped = f"grouped {grouping}"
        self._vocabulary = near.Vocabulary()
        self._lookups = search.Lookups(self._near, named)
        self._totals: tuple[int, Totals] | None = None
        self._lock = threading.Lock()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        analysis: str = "",
        grouping: str = "",
        named: Callable[[Value], Iterable[str]] = _nobody,
    ) -> Self:
        """Return the catalogue at `path`, made if need be; a damaged one is emptied.

        `analysis` names all that facts depend on beside text and claims (version, settings):
        what another analysis said is not known here. `grouping` names all that groups depend on
        beside facts: groups made otherwise are stale. `named` gives the ids of the entities that
        a value of `entity:` means: who is called what is the register's to know.

        Raises:
            CatalogueError: another process keeps it locked.

        """
        return cls(Store(path), analysis, grouping, named)

    @property
    def path(self) -> Path:
        """The file it lies in."""
        return self._store.path

    @property
    def notice(self) -> str | None:
        """What people should be told about how it was opened: it's temporary, or was damaged."""
        return self._store.notice

    def close(self) -> None:
        """Close the file. Nothing else may be called afterwards."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What is in it

    @property
    def generation(self) -> int:
        """A number that grows with every change, by any process: views older than it are stale."""
        return self._meta("generation")

    @property
    def edition(self) -> int:
        """A number that grows when articles come, change or go."""
        return self._meta("edition")

    def _meta(self, key: str) -> int:
        with self._store.reading() as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return 0 if row is None else int(row[0])

    def known(self) -> Mapping[str, tuple[int, int]]:
        """Return (size, mtime_ns) of each file that was read to its end, by path."""
        with self._store.reading() as connection:
            return {
                path: (size, mtime)
                for path, size, mtime in connection.execute(
                    "SELECT path, size, mtime_ns FROM files WHERE analysis = ?", (self._analysis,)
                )
            }

    def article_ids(self, entries: Iterable[Entry] | None = None) -> frozenset[str]:
        """Return the ids of all articles, or of those read from these files."""
        with self._store.reading() as connection:
            if entries is None:
                return frozenset(i for (i,) in connection.execute("SELECT id FROM articles"))
            return frozenset(
                article
                for entry in entries
                for (article,) in connection.execute(
                    "SELECT id FROM articles WHERE file = ?", (entry.path,)
                )
            )

    def facts_for(self, article: Article) -> ArticleFacts | None:
        """Return the facts of an article with this text and these claims, wherever it was."""
        with self._store.reading() as connection:
            row = connection.execute(
                "SELECT facts, fingerprint FROM contents WHERE key = ? AND analysis = ?",
                (described.content_key(article), self._analysis),
            ).fetchone()
        return None if row is None else described.unpack_facts(*row)

    # Writing

    def put(
        self,
        entry: Entry,
        articles: Sequence[tuple[Article, ArticleFacts]],
        problems: Sequence[Problem] = (),
        *,
        first: bool = True,
        last: bool = True,
    ) -> list[Problem]:
        """Keep what was read from a file, in the place of what it held before.

        A big file is put in parts: only the first has `first`, only the last `last`. A part put
        again after an interruption changes nothing.

        Returns:
            The problems found here: ids that another article has. `problems()` has them too.

        """
        ready = [writing.prepare(article, facts) for article, facts in articles]
        with self._store.writing() as connection:
            if first:
                writing.begin(connection, entry)
            found = [writing.add(connection, entry, one, self._analysis) for one in ready]
            writing.report(connection, entry.path, problems)
            if last:
                writing.end(connection, entry, self._analysis)
            writing.bump(connection, "edition")
        return [problem for problem in found if problem is not None]

    def forget(self, paths: Iterable[str]) -> None:
        """Forget files that are no more, with their articles; facts are kept until `sweep`."""
        for path in paths:
            with self._store.writing() as connection:
                writing.forget(connection, path)
                writing.bump(connection, "edition")

    def sweep(self) -> None:
        """Drop the texts and facts that no article has any more: after a refresh."""
        with self._store.writing() as connection:
            writing.sweep(connection)

    def problems(self) -> list[Problem]:
        """Return what was skipped, by path and line."""
        with self._store.reading() as connection:
            return [
                Problem(*row)
                for row in connection.execute(
                    "SELECT path, line, message FROM problems ORDER BY file, line, number"
                )
            ]

    # One article

    def row(self, article: str, annotator: str = "") -> Row:
        """Return an article's row.

        Raises:
            KeyError: no article has this id.

        """
        with self._store.reading() as connection:
            return reading.rows(connection, [self._number(connection, article)], annotator)[0]

    def text(self, article: str) -> str:
        """Return an article's text.

        Raises:
            KeyError: no article has this id.

        """
        return described.unpack_text(self._content(article)[0])

    def claims(self, article: str) -> Claims:
        """Return what an article's record says of itself.

        Raises:
            KeyError: no article has this id.

        """
        return described.unpack_claims(self._content(article)[1])

    def facts(self, article: str) -> ArticleFacts:
        """Return an article's facts, its language as its corpus settled it.

        Raises:
            KeyError: no article has this id.

        """
        _, _, packed, fingerprint, tag, confidence, uncertain = self._content(article)
        found = described.unpack_facts(packed, fingerprint)
        language = languages.as_settled(found.language, tag, confidence, uncertain=bool(uncertain))
        return replace(found, language=language)

    def _content(self, article: str) -> tuple[bytes, str, bytes, bytes, str, float, int]:
        with self._store.reading() as connection:
            row = connection.execute(
                "SELECT text, claims, facts, fingerprint, language, confidence, uncertain "
                "FROM articles JOIN contents ON contents.number = content WHERE id = ?",
                (article,),
            ).fetchone()
        if row is None:
            raise KeyError(article)
        found: tuple[bytes, str, bytes, bytes, str, float, int] = row
        return found

    def _number(self, connection: sqlite3.Connection, article: str) -> int:
        # What a shell hands over need not be UTF-8; SQLite can't be asked for it, and ids are.
        asked = article.encode(errors="replace").decode()
        row = connection.execute("SELECT number FROM articles WHERE id = ?", (asked,)).fetchone()
        if row is None or asked != article:
            raise KeyError(article)
        return int(row[0])

    # The list

    def rows(
        self,
        query: Query = EVERYTHING,
        *,
        sort: str = "id",
        descending: bool = False,
        annotator: str = "",
        offset: int = 0,
        limit: int = 128,
        grouped: bool = False,
    ) -> list[Row]:
        """Return a page of the articles meant; `sort` is one of `SORTS`.

        Grouped, the biggest story comes first, of equal ones the latest, its articles by id.
        """
        order = search.order(sort, descending=descending, grouped=grouped)
        where = self._condition(query, annotator)
        with self._store.reading() as connection:
            page = paging.numbers(connection, where, order, annotator, offset=offset, limit=limit)
            return reading.rows(connection, page, annotator)

    def count(self, query: Query = EVERYTHING, annotator: str = "") -> int:
        """Return how many articles are meant."""
        where = self._condition(query, annotator)
        with self._store.reading() as connection:
            return paging.count(connection, where)

    def position(
        self,
        article: str,
        query: Query = EVERYTHING,
        *,
        sort: str = "id",
        descending: bool = False,
        annotator: str = "",
        grouped: bool = False,
    ) -> int | None:
        """Return the place of an article in the list, from 0; None if it isn't in it."""
        order = search.order(sort, descending=descending, grouped=grouped)
        where = self._condition(query, annotator)
        with self._store.reading() as connection:
            try:
                number = self._number(connection, article)
            except KeyError:
                return None
            return paging.position(connection, number, where, order, annotator)

    def facets(
        self, query: Query = EVERYTHING, annotator: str = ""
    ) -> Mapping[str, Mapping[str, int]]:
        """Return how many of the articles meant have each `lang`, `status`, `tag`, most first."""
        where = self._condition(query, annotator)
        with self._store.reading() as connection:
            return reading.facets(connection, where, annotator)

    def stories(
        self, query: Query = EVERYTHING, annotator: str = ""
    ) -> list[tuple[str, int, tuple[str, ...]]]:
        """Return (cluster, articles, languages) of each story of two and more.

        In the order `rows` has them grouped; counted are the articles meant.
        """
        where = self._condition(query, annotator)
        with self._store.reading() as connection:
            return reading.stories(connection, where)

    def languages(self) -> Mapping[str, int]:
        """Return how many articles each language has, most first."""
        with self._store.reading() as connection:
            return dict(
                connection.execute(
                    "SELECT language, count(*) AS n FROM articles GROUP BY 1 ORDER BY n DESC, 1"
                )
            )

    def totals(self) -> Totals:
        """Return what the corpus holds; counted once a generation."""
        generation = self.generation
        with self._lock:
            if self._totals is None or self._totals[0] != generation:
                with self._store.reading() as connection:
                    self._totals = (generation, reading.totals(connection))
            return self._totals[1]

    def _condition(self, query: Query, annotator: str) -> search.Condition:
        return search.condition(query, annotator, self._lookups)

    def _near(self, word: str) -> tuple[str, ...]:
        with self._lock, self._store.reading() as connection:
            return self._vocabulary.near(word, connection)

    # Groups and languages

    def guesses(self, below: float) -> tuple[Mapping[str, int], Mapping[str, Guess]]:
        """Return how many articles each language surely has, and each other one's own guess."""
        with self._store.reading() as connection:
            return languages.guesses(connection, below)

    def settle(self, settled: Mapping[str, Guess]) -> None:
        """Show the languages that the whole corpus makes likeliest, by id of the article."""
        with self._store.writing() as connection:
            languages.settle(connection, settled)

    def documents(self) -> Iterator[tuple[str, str, bytes, str | None, str]]:
        """Give (id, language, fingerprint, date, title) of every article, by id."""
        with self._store.reading() as connection:
            yield from grouping.documents(connection)

    def put_grouping(
        self, found: Grouping, cluster_ids: Mapping[str, str], *, edition: int | None = None
    ) -> None:
        """Keep a grouping and the stable cluster id of every article, alone or not.

        `edition` is the one the grouping was made of, read before `documents`; None is this one.
        """
        with self._store.writing() as connection:
            grouping.put(connection, found, cluster_ids)
            if edition is None:
                (edition,) = connection.execute(
                    "SELECT coalesce(max(value), 0) FROM meta WHERE key = 'edition'"
                ).fetchone()
            connection.execute("DELETE FROM meta WHERE key LIKE 'grouped %'")
            connection.execute("INSERT INTO meta VALUES (?, ?)", (self._grouped, edition))
            writing.bump(connection)

    def grouping_is_stale(self) -> bool:
        """Tell whether articles have come, changed or gone since, or it was made otherwise."""
        return self._meta(self._grouped) != self.edition

    def cluster_ids(self) -> Mapping[str, str]:
        """Return the cluster id of each article that has one."""
        with self._store.reading() as connection:
            return dict(connection.execute("SELECT id, cluster FROM articles WHERE cluster <> ''"))

    def links(self, article: str) -> list[Link]:
        """Return what joins an article to others, the strongest first."""
        with self._store.reading() as connection:
            return grouping.links(connection, article)
