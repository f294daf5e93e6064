"""Which articles are annotated, at which stamp, and what was tagged in them, counted."""

from collections.abc import Container
from pathlib import Path

from tui.annotation.forms import FormCount, Forms
from tui.annotation.ledger import REGISTER
from tui.annotation.problems import Problem
from tui.annotation.register import Register
from tui.annotation.shelf import Shelf


class Tally:
    """Counts over all of a shelf. Not thread-safe: its owner has the lock."""

    def __init__(self, shelf: Shelf, cache: Path | None) -> None:
        self._shelf, self._cache = shelf, cache
        self._forms = Forms()
        if cache is not None:
            self._forms.load(cache)
        self._saved = self._forms.version

    def annotated(self) -> dict[str, str]:
        """By article: a stamp that changes whenever its annotation does."""
        stamps = {
            listed.article: f"{listed.mtime_ns}-{listed.size}"
            for listed in self._shelf.store.listing()
        }
        self._report_missing(stamps)
        for article in self._shelf.behind():
            if article != REGISTER:
                stamps[article] = self._unsaved_stamp(article)
        return stamps

    def missing(self) -> tuple[str, ...]:
        """The articles whose file hexapla wrote and that have none any more, by id."""
        return self._missing({listed.article for listed in self._shelf.store.listing()})

    def update(self, article: str, stamp: str) -> None:
        """Count an article unless it was counted at this stamp."""
        if self._forms.stamp(article) != stamp:
            self._forms.put(article, self._shelf.peek(article), stamp)

    def count(self, article: str) -> None:
        """Count an article in memory anew; another one waits for `update`."""
        sheet = self._shelf.loaded(article)
        if sheet is None:
            return
        stamp = self._unsaved_stamp(article)
        if not sheet.behind and sheet.stamp is not None:
            stamp = f"{sheet.stamp.mtime_ns}-{sheet.stamp.size}"
        self._forms.put(article, sheet.annotation, stamp)

    def keep(self, articles: set[str]) -> None:
        """Forget all other articles."""
        self._forms.keep(articles)

    def known(self, register: Register) -> tuple[FormCount, ...]:
        """Every form with its counts, links led to where merges lead."""
        return tuple(
            form if form.entity is None else form._replace(entity=register.resolve(form.entity))
            for form in self._forms.known()
        )

    def mentioned(self, entity: str, register: Register) -> dict[str, int]:
        """By article: how many accepted mentions lead to the entity."""
        wanted = register.resolve(entity)
        found: dict[str, int] = {}
        for id_ in {wanted, *(e for e in register.entities if register.resolve(e) == wanted)}:
            for article, times in self._forms.articles(id_).items():
                found[article] = found.get(article, 0) + times
        return found

    def save(self) -> None:
        """Write the cache, if there is one and counts have changed."""
        if self._cache is None or self._forms.version == self._saved:
            return
        try:
            self._forms.save(self._cache)
        except OSError as error:
            message = f"not written: {error.strerror}; it is only a cache"
            self._shelf.report(Problem(str(self._cache), None, message))
        self._saved = self._forms.version

    def _unsaved_stamp(self, article: str) -> str:
        if lacking := self._shelf.ledger.lacking(article):
            return f"journal-{lacking[-1].seq}"
        sheet = self._shelf.loaded(article)
        return f"journal-{sheet.behind if sheet else 0}"

    def _missing(self, there: Container[str]) -> tuple[str, ...]:
        unsaved = set(self._shelf.behind())
        return tuple(
            article
            for article, (_, digest) in sorted(self._shelf.ledger.saved.items())
            if digest and article != REGISTER and article not in there and article not in unsaved
        )

    def _report_missing(self, there: Container[str]) -> None:
        if gone := self._missing(there):
            message = (
                f"{len(gone)} annotated articles have no file any more (first: {gone[0]}); "
                "hexapla check --recover brings back what the journal has of them"
            )
            self._shelf.report(Problem(str(self._shelf.store.folder), None, message))
