"""Words of titles that are nearly the word someone typed."""

import sqlite3

# Edits allowed by length: in short words one letter makes another word (Iran, Iraq) more often
# than it mends one.
_EDITS = ((8, 2), (4, 1))
# Near words taken: those beyond are rarer spellings of the same.
_MOST = 12


class Vocabulary:
    """The words of all titles, read again when articles have come or gone."""

    def __init__(self) -> None:
        self._edition = -1
        self._words: list[str] = []

    def near(self, word: str, connection: sqlite3.Connection) -> tuple[str, ...]:
        """Return the titles' words nearest to `word` (folded), nearest first; none if it is one.

        The distance is that of Damerau and Levenshtein, optimal string alignment.
        """
        edits = next((edits for length, edits in _EDITS if len(word) >= length), 0)
        if not edits:
            return ()
        known = connection.execute("SELECT 1 FROM vocabulary WHERE term = ?", (word,)).fetchone()
        if known is not None:
            return ()
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        self._refresh(connection)
        found = process.extract(
            word, self._words, scorer=OSA.distance, score_cutoff=edits, limit=_MOST
        )
        return tuple(term for term, _, _ in found)

    def _refresh(self, connection: sqlite3.Connection) -> None:
        row = connection.execute("SELECT value FROM meta WHERE key = 'edition'").fetchone()
        edition = 0 if row is None else int(row[0])
        if edition != self._edition:
            self._words = [term for (term,) in connection.execute("SELECT term FROM vocabulary")]
            self._edition = edition
