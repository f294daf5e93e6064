"""The tables of the catalogue, and how a file comes to have them."""

import sqlite3
import unicodedata

VERSION = 3
"""Of the tables: a catalogue of another version is emptied and built anew."""

# Words as FTS5 cuts them: combining marks are parts of words (in India's scripts they are vowels);
# case and accents are folded.
_TOKENIZER = "tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\""

# In every order's index beside what it orders: what lists are filtered by most, and what is true
# of many articles, so that neither rows nor another index need be read for it.
_FILTERED = "language, variant_count, cluster_size, uncertain, titled"

_TABLES = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, analysis TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE problems (
    number INTEGER PRIMARY KEY, file TEXT NOT NULL, path TEXT NOT NULL, line INTEGER,
    message TEXT NOT NULL, disputed TEXT
);
CREATE INDEX problems_file ON problems (file);
CREATE INDEX problems_disputed ON problems (disputed) WHERE disputed IS NOT NULL;

CREATE TABLE contents (
    number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, analysis TEXT NOT NULL,
    text BLOB NOT NULL, claims TEXT NOT NULL, facts BLOB NOT NULL, fingerprint BLOB NOT NULL
);
CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL,
    path TEXT NOT NULL, stamp TEXT NOT NULL, content INTEGER NOT NULL, sha256 TEXT NOT NULL,
    encoding TEXT NOT NULL, language TEXT NOT NULL, confidence REAL NOT NULL,
    uncertain INTEGER NOT NULL, mixed TEXT NOT NULL, claimed TEXT,
    title TEXT NOT NULL, titled INTEGER NOT NULL,
    title_key TEXT NOT NULL, date TEXT NOT NULL, undated INTEGER NOT NULL, source TEXT,
    words INTEGER NOT NULL, characters INTEGER NOT NULL,
    cluster TEXT NOT NULL DEFAULT '', cluster_size INTEGER NOT NULL DEFAULT 1,
    cluster_date TEXT NOT NULL DEFAULT '',
    variants INTEGER, variant_count INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX articles_file ON articles (file);
CREATE INDEX articles_content ON articles (content);
CREATE INDEX articles_id ON articles (id, {_FILTERED});
CREATE INDEX articles_language ON articles (language, id, {_FILTERED});
CREATE INDEX articles_oldest ON articles (undated, date, id, {_FILTERED});
CREATE INDEX articles_latest ON articles (undated, date DESC, id DESC, {_FILTERED});
CREATE INDEX articles_words ON articles (words, id, {_FILTERED});
CREATE INDEX articles_title ON articles (title_key, id, {_FILTERED});
CREATE INDEX articles_variant_count ON articles (variant_count, id, {_FILTERED});
CREATE INDEX articles_variants ON articles (variants) WHERE variants IS NOT NULL;
CREATE INDEX articles_cluster ON articles (cluster);
CREATE INDEX articles_story ON articles (
    cluster_size DESC, cluster_date DESC, cluster, id, {_FILTERED}
);

CREATE VIRTUAL TABLE titles USING fts5 (title, content='', prefix='2 3', {_TOKENIZER});
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (titles, row);
CREATE VIRTUAL TABLE bodies USING fts5 (body, content='', columnsize=0, {_TOKENIZER});

CREATE TABLE links (
    left INTEGER NOT NULL, right INTEGER NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL,
    PRIMARY KEY (left, right)
) WITHOUT ROWID;
CREATE INDEX links_right ON links (right);

CREATE TABLE marks (
    annotator TEXT NOT NULL, article TEXT NOT NULL, status TEXT NOT NULL,
    mentions INTEGER NOT NULL, notes INTEGER NOT NULL, stamp TEXT NOT NULL,
    PRIMARY KEY (annotator, article)
) WITHOUT ROWID;
CREATE INDEX marks_status ON marks (annotator, status, article);
CREATE TABLE labels (
    annotator TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, article TEXT NOT NULL,
    shown TEXT NOT NULL,
    PRIMARY KEY (annotator, kind, value, article)
) WITHOUT ROWID;
CREATE INDEX labels_article ON labels (annotator, article, kind);

CREATE TABLE cache (
    number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, key TEXT NOT NULL,
    value BLOB NOT NULL, UNIQUE (kind, key)
);
"""


def version() -> int:
    """Return what `PRAGMA user_version` must say.

    The Unicode tables of this Python are part of it: words are folded by them, and full text
    without its own copy can only be deleted by saying the same words again.
    """
    major, minor, _ = (int(part) for part in unicodedata.unidata_version.split("."))
    return VERSION * 10_000 + major * 100 + minor


def prepare(connection: sqlite3.Connection) -> None:
    """See to it that the tables are there and of this version; those of another are dropped.

    Raises:
        sqlite3.Error: the file is no database, or can't be written.

    """
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        # Such file systems can't share memory; one process at a time works all the same.
        connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("BEGIN IMMEDIATE")
    try:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found != version():
            _drop(connection)
            for statement in _TABLES.split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version()}")
        # A file that can be read and not written shows itself here, not at the first article.
        connection.execute("INSERT OR IGNORE INTO meta VALUES ('generation', 0)")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _drop(connection: sqlite3.Connection) -> None:
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "ORDER BY sql NOT LIKE 'CREATE VIRTUAL%', name DESC"
    ).fetchall()
    for (name,) in tables:
        quoted = name.replace('"', '""')
        # Dropping a virtual table drops its shadows, which are in this list as well.
        connection.execute(f'DROP TABLE IF EXISTS "{quoted}"')
