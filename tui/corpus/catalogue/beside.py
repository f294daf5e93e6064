"""What the catalogue keeps beside articles: a mirror of annotations, and what is dear to make."""

from collections.abc import Iterable, Mapping

from tui.corpus.catalogue import keep, marks, writing
from tui.corpus.catalogue.marks import Mark
from tui.corpus.catalogue.store import Store


class Beside:
    """A store with marks and a cache; articles come with `Catalogue`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # What people say

    def mark(self, annotator: str, found: Iterable[Mark]) -> None:
        """Mirror an annotator's work on these articles, in the place of what was known of it."""
        with self._store.writing() as connection:
            if marks.put(connection, annotator, found):
                writing.bump(connection)

    def unmark(self, annotator: str, articles: Iterable[str]) -> None:
        """Drop the mirror of annotations that are gone."""
        with self._store.writing() as connection:
            marks.forget(connection, annotator, articles)
            writing.bump(connection)

    def marks_stamp(self, annotator: str) -> Mapping[str, str]:
        """Return the stamp of each of an annotator's articles, by id."""
        with self._store.reading() as connection:
            return marks.stamps(connection, annotator)

    # What costs more to compute than to keep

    def cached(self, kind: str, key: str) -> bytes | None:
        """Return what is kept under this key, or None."""
        return self.cached_many(kind, (key,)).get(key)

    def cached_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return those of the values that are kept, by key."""
        with self._store.reading() as connection:
            return keep.get(connection, kind, keys)

    def cache(self, kind: str, key: str, value: bytes) -> None:
        """Keep a value; the oldest are dropped where there is no more room."""
        self.cache_many(kind, {key: value})

    def cache_many(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep values; the oldest are dropped where there is no more room."""
        with self._store.writing() as connection:
            keep.put(connection, kind, values)
