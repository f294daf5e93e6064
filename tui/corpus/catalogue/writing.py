"""Articles into the catalogue and out of it."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.analysis.facts import ArticleFacts
from tui.corpus.article import Article, Problem
from tui.corpus.catalogue import described
from tui.corpus.catalogue.folding import searchable, sort_key
from tui.corpus.readers import Entry

_COLUMNS = (
    "id, file, path, stamp, content, sha256, encoding, language, confidence, uncertain, "
    "mixed, claimed, title, titled, title_key, date, undated, source, words, characters"
)
_PLACES = ", ".join("?" * len(_COLUMNS.split(", ")))
_INSERT = f"INSERT INTO articles ({_COLUMNS}) VALUES ({_PLACES})"  # noqa: S608  constants alone
_UPDATE = f"UPDATE articles SET ({_COLUMNS}) = ({_PLACES}) WHERE number = ?"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article with all that is computed before the transaction begins."""

    article: Article
    facts: ArticleFacts
    title: str
    titled: bool
    key: bytes
    text: bytes
    packed: bytes
    words: tuple[str, str]
    """Title and text as full text indexes them."""


def prepare(article: Article, facts: ArticleFacts) -> Prepared:
    """Return the article ready to be written."""
    title, titled = described.title_of(article, facts)
    return Prepared(
        article=article,
        facts=facts,
        title=title,
        titled=titled,
        key=described.content_key(article),
        text=described.pack_text(article.text),
        packed=described.pack_facts(facts),
        words=(searchable(title), searchable(article.text)),
    )


def bump(connection: sqlite3.Connection, *names: str) -> None:
    """Count a change: of anything (`generation`), of the articles (`edition`)."""
    connection.executemany(
        "INSERT INTO meta VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1",
        [(name,) for name in ("generation", *names)],
    )


def begin(connection: sqlite3.Connection, entry: Entry) -> None:
    """Drop what was said of a file, but its articles: they may stay the same."""
    connection.execute("DELETE FROM problems WHERE file = ?", (entry.path,))


def add(
    connection: sqlite3.Connection, entry: Entry, prepared: Prepared, analysis: str
) -> Problem | None:
    """Write one article; return the problem if its id is another's.

    Of two files with one id the first by path has it, whichever was read first, so that a
    catalogue built anew says the same.
    """
    article, stamp = prepared.article, stamp_of(entry)
    found = connection.execute(
        "SELECT number, file, path, stamp FROM articles WHERE id = ?", (article.id,)
    ).fetchone()
    number = None
    if found is not None:
        number, file, path, other = found
        again = file == entry.path and other == stamp and path != article.path
        if again or file < entry.path:
            return _dispute(connection, entry.path, article.path, article.id, path)
        if file != entry.path:
            _dispute(connection, file, path, article.id, article.path)
        _unindex(connection, number)
    content = _content(connection, prepared, analysis)
    values = _values(entry.path, stamp, content, prepared)
    if number is None:
        number = connection.execute(_INSERT, values).lastrowid
    else:
        connection.execute(_UPDATE, (*values, number))
    title, body = prepared.words
    connection.execute("INSERT INTO titles (rowid, title) VALUES (?, ?)", (number, title))
    connection.execute("INSERT INTO bodies (rowid, body) VALUES (?, ?)", (number, body))
    return None


def stamp_of(entry: Entry) -> str:
    """Return what tells one state of a file from another."""
    return f"{entry.size}/{entry.mtime_ns}"


def _values(file: str, stamp: str, content: int, prepared: Prepared) -> tuple[object, ...]:
    article, facts = prepared.article, prepared.facts
    date = described.date_of(article.claims, facts)
    language = facts.language
    return (
        article.id,
        file,
        article.path,
        stamp,
        content,
        article.sha256,
        article.encoding,
        language.tag,
        language.confidence,
        language.uncertain,
        " ".join(language.mixed),
        article.claims.language,
        prepared.title,
        prepared.titled,
        sort_key(prepared.title),
        date or "",
        date is None,
        described.source_of(article.claims, facts),
        facts.words,
        len(article.text),
    )


def _content(connection: sqlite3.Connection, prepared: Prepared, analysis: str) -> int:
    (number,) = connection.execute(
        "INSERT INTO contents (key, analysis, text, claims, facts, fingerprint) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET analysis = excluded.analysis, "
        "facts = excluded.facts, fingerprint = excluded.fingerprint RETURNING number",
        (
            prepared.key,
            analysis,
            prepared.text,
            described.pack_claims(prepared.article.claims),
            prepared.packed,
            prepared.facts.fingerprint,
        ),
    ).fetchone()
    assert isinstance(number, int)  # an INTEGER PRIMARY KEY
    return number


def _unindex(connection: sqlite3.Connection, number: int) -> None:
    """Take an article out of full text, which must be told the words it was given."""
    title, text = connection.execute(
        "SELECT title, text FROM articles JOIN contents ON contents.number = content "
        "WHERE articles.number = ?",
        (number,),
    ).fetchone()
    connection.execute(
        "INSERT INTO titles (titles, rowid, title) VALUES ('delete', ?, ?)",
        (number, searchable(title)),
    )
    connection.execute(
        "INSERT INTO bodies (bodies, rowid, body) VALUES ('delete', ?, ?)",
        (number, searchable(described.unpack_text(text))),
    )


def _dispute(
    connection: sqlite3.Connection, file: str, path: str, article_id: str, holder: str
) -> Problem:
    problem = Problem(
        path, None, f"has the id of {holder}, `{article_id}`, and is left out: rename one of them"
    )
    report(connection, file, [problem], disputed=article_id)
    return problem


def report(
    connection: sqlite3.Connection,
    file: str,
    problems: Iterable[Problem],
    *,
    disputed: str | None = None,
) -> None:
    """Keep what was skipped in a file; `disputed` is the id that another article has."""
    connection.executemany(
        "INSERT INTO problems (file, path, line, message, disputed) VALUES (?, ?, ?, ?, ?)",
        [(file, p.path, p.line, p.message, disputed) for p in problems],
    )


def end(connection: sqlite3.Connection, entry: Entry, analysis: str) -> None:
    """Say that all of a file was read: what it doesn't hold any more is forgotten."""
    gone = connection.execute(
        "SELECT number, id FROM articles WHERE file = ? AND stamp <> ?",
        (entry.path, stamp_of(entry)),
    ).fetchall()
    drop(connection, gone)
    connection.execute(
        "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)",
        (entry.path, entry.size, entry.mtime_ns, analysis),
    )


def forget(connection: sqlite3.Connection, path: str) -> None:
    """Forget a file, its articles and its problems."""
    gone = connection.execute("SELECT number, id FROM articles WHERE file = ?", (path,)).fetchall()
    drop(connection, gone)
    connection.execute("DELETE FROM problems WHERE file = ?", (path,))
    connection.execute("DELETE FROM files WHERE path = ?", (path,))


def drop(connection: sqlite3.Connection, articles: Sequence[tuple[int, str]]) -> None:
    """Remove articles, given as (number, id); files that lost their id to one are read again."""
    for number, article_id in articles:
        _unindex(connection, number)
        _leave_groups(connection, number)
        connection.execute("DELETE FROM articles WHERE number = ?", (number,))
        connection.execute("DELETE FROM links WHERE left = ? OR right = ?", (number, number))
        connection.execute(
            "DELETE FROM files WHERE path IN (SELECT file FROM problems WHERE disputed = ?)",
            (article_id,),
        )


def _leave_groups(connection: sqlite3.Connection, number: int) -> None:
    """Let the counts of its groups be right until articles are grouped anew."""
    cluster, group = connection.execute(
        "SELECT cluster, variants FROM articles WHERE number = ?", (number,)
    ).fetchone()
    if cluster:
        connection.execute(
            "UPDATE articles SET cluster_size = max(cluster_size - 1, 1) WHERE cluster = ?",
            (cluster,),
        )
    if group is not None:
        connection.execute(
            "UPDATE articles SET variant_count = variant_count - 1, "
            "variants = iif(variant_count > 1, variants, NULL) WHERE variants = ?",
            (group,),
        )


def sweep(connection: sqlite3.Connection) -> None:
    """Drop texts and facts no article has any more."""
    # EXCEPT reads two indexes; NOT IN would read every text.
    connection.execute(
        "DELETE FROM contents WHERE number IN "
        "(SELECT number FROM contents EXCEPT SELECT content FROM articles)"
    )
