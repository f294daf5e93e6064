"""A table in a `.csv` file: a header row with `text`, one article a row."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from tui.corpus.article import Article, Problem
from tui.corpus.encodings import SAMPLE, Undecodable, encoding_of
from tui.corpus.readers.source import ENORMOUS, MAXIMUM, Entry, from_record, only_entry

DELIMITERS = ",;\t"


class TableSource:
    """A `.csv` file whose first row names the columns.

    Which of `,`, `;` and tab parts the fields is told by the header: the one that leaves a column
    `text`. Names of columns may be written in any case.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def scan(self) -> Iterator[Entry]:
        yield only_entry(self.path)

    def read(self, entry: Entry) -> Iterator[Article | Problem]:
        try:
            with self.path.open("rb") as file:
                sample = file.read(SAMPLE)
                file.seek(0)
                encoding = encoding_of(sample, whole=entry.size <= SAMPLE)
                text = io.TextIOWrapper(file, encoding=encoding, newline="")
                yield from self._rows(entry, text, encoding)
        except Undecodable as error:
            yield Problem(entry.path, None, str(error))
        except OSError as error:
            yield Problem(entry.path, None, f"can't be read ({error.strerror})")

    def _rows(
        self, entry: Entry, text: io.TextIOWrapper, encoding: str
    ) -> Iterator[Article | Problem]:
        # The limit is the module's own and for all readers; a field is a text at most.
        csv.field_size_limit(MAXIMUM)
        line = 1
        try:
            first = text.readline(SAMPLE)
            delimiter, columns = _header(first)
            if "text" not in columns:
                told = ", ".join(f"`{column}`" for column in columns if column)
                yield Problem(
                    entry.path,
                    1,
                    f"no column is called `text`; the first row names {told}"
                    if told
                    else "is empty: the first row names the columns, one of them `text`",
                )
                return
            rows = csv.reader(text, delimiter=delimiter)
            for row in rows:
                begins, line = line + 1, rows.line_num + 1
                if any(field.strip() for field in row):
                    yield self._record(
                        entry, begins, dict(zip(columns, row, strict=False)), encoding
                    )
        except csv.Error as error:
            told = ENORMOUS if "limit" in str(error) else f"is no CSV ({error})"
            yield Problem(
                entry.path,
                line + 1,
                f"a field {told}; nothing behind it was read: is a quotation mark left open?",
            )
        except UnicodeDecodeError:
            yield Problem(
                entry.path, line + 1, f"from about here it is not {encoding}: save it as UTF-8"
            )

    def _record(
        self, entry: Entry, line: int, fields: dict[str, str], encoding: str
    ) -> Article | Problem:
        record: dict[str, object] = {
            key: value for key, value in fields.items() if value or key == "text"
        }
        return from_record(
            record, path=entry.path, line=line, stem=self.path.stem, encoding=encoding
        )


def _header(first: str) -> tuple[str, list[str]]:
    """Return the delimiter that leaves a column `text`, and the columns it leaves."""
    found = [
        (
            delimiter,
            [name.strip().lower() for name in next(csv.reader([first], delimiter=delimiter), [])],
        )
        for delimiter in DELIMITERS
    ]
    return next(((d, columns) for d, columns in found if "text" in columns), max(found, key=_width))


def _width(found: tuple[str, list[str]]) -> int:
    return len(found[1])
