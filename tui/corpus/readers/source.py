"""What every source of articles can do, and what their readers share."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tui.corpus.article import Article, Claims, Problem
from tui.corpus.encodings import normal_line_ends

# Of one text, in bytes. A novel of 1,000 pages has 2 MB: what is bigger is no article but a dump,
# and would hold up everybody else's.
MAXIMUM = 10_000_000
# An id becomes a file name with a suffix, and file systems stop at 255 bytes.
LONGEST_ID = 200
ENORMOUS = f"is over {MAXIMUM // 1_000_000} MB: split it into articles"
EMPTY = "is empty: nothing to read"


class CorpusError(Exception):
    """A corpus that can't be opened: the message says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a corpus as the file system knows it: enough to tell whether it has changed."""

    path: str
    """From the corpus's folder, with `/`; of a corpus that is one file, its name."""
    size: int
    """Bytes."""
    mtime_ns: int
    """Last changed: nanoseconds since 1970."""


class Source(Protocol):
    """Where articles come from."""

    @property
    def path(self) -> Path:
        """The folder or file."""

    def scan(self) -> Iterator[Entry]:
        """Give each file that may hold articles, in a fixed order; no file is opened.

        Raises:
            CorpusError: the corpus itself isn't there any more.

        """

    def read(self, entry: Entry) -> Iterator[Article | Problem]:
        """Give the articles of a file in their order, and what was skipped, as they are read."""


def gone(path: Path, error: OSError) -> CorpusError:
    """Return what to raise when a corpus that was opened can't be found or listed any more."""
    return CorpusError(
        f"{path}: the corpus can't be read any more ({error.strerror}); "
        "what the catalogue knows of it stays until it is back"
    )


def only_entry(path: Path) -> Entry:
    """Return the entry of a corpus that is one file.

    Raises:
        CorpusError: it isn't there any more.

    """
    try:
        status = path.stat()
    except OSError as error:
        raise gone(path, error) from error
    return Entry(path.name, status.st_size, status.st_mtime_ns)


def wrong_id(article_id: str) -> str | None:
    """Return why `article_id` can't be an id, or None if it can."""
    if not article_id.strip():
        return "the id is empty: give it one, or leave it out"
    if len(article_id) > LONGEST_ID:
        return f"the id has {len(article_id)} characters: {LONGEST_ID} is the most"
    if any("\ud800" <= c <= "\udfff" for c in article_id):
        return "the id holds half a character (a lone surrogate): mend it"
    return None


def article(article_id: str, path: str, text: str, *, encoding: str, claims: Claims) -> Article:
    """Return the article with its text's digest; `text` has normal line ends and no surrogate."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(article_id, path, text, digest, encoding, claims)


def from_record(
    record: dict[str, object], *, path: str, line: int, stem: str, encoding: str
) -> Article | Problem:
    """Return the article a record holds, or what is wrong with it.

    `record` needs `text`; `id title date language url` are used where they are strings or numbers.
    Without an id the article is called after the file and the line: `news-line-12`.
    """

    def problem(message: str) -> Problem:
        return Problem(path, line, message)

    text = record.get("text")
    if not isinstance(text, str):
        return problem(
            "has no `text`: every record needs one" if text is None else "`text` is not a string"
        )
    text = normal_line_ends(_whole(text)).removeprefix("\ufeff")
    if not text.strip():
        return problem("`text` " + EMPTY)
    if len(text.encode()) > MAXIMUM:
        return problem("`text` " + ENORMOUS)
    named = record.get("id")
    if named is None:
        named = f"{stem}-line-{line}"
    if isinstance(named, bool) or not isinstance(named, str | int):
        return problem("`id` is neither a string nor a whole number")
    article_id = str(named)
    wrong = wrong_id(article_id)
    if wrong is not None:
        return problem(wrong)
    claims = Claims(*(_claim(record.get(key)) for key in ("language", "title", "date", "url")))
    return article(article_id, f"{path}:{line}", text, encoding=encoding, claims=claims)


def _claim(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return _whole(str(value)).strip() or None


def _whole(text: str) -> str:
    """Return `text` with half characters, which JSON escapes can hold, as U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
