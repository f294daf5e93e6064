"""JSON Lines, plain or gzipped: one record a line, one article a record."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from tui.corpus.article import Article, Problem
from tui.corpus.readers.source import ENORMOUS, MAXIMUM, Entry, from_record, only_entry

# Of a line, in bytes: JSON may write each of a text's characters as `\uXXXX`, and a text of
# ASCII alone, which grows the most, would take six times its size.
LONGEST_LINE = 6 * MAXIMUM


class JsonLinesSource:
    """A `.jsonl` or `.jsonl.gz` file. A line that is wrong is told by its number, and skipped."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def scan(self) -> Iterator[Entry]:
        yield only_entry(self.path)

    def read(self, entry: Entry) -> Iterator[Article | Problem]:
        line = 0
        records = 0
        try:
            with self._open() as file:
                for line, data in _lines(file):
                    if data is not None and not data.strip():
                        continue
                    records += 1
                    yield self._record(entry, line, data)
        except (gzip.BadGzipFile, zlib.error, EOFError) as error:
            yield Problem(entry.path, line + 1, f"the gzip data is damaged from here on ({error})")
            return
        except OSError as error:
            yield Problem(entry.path, None, f"can't be read ({error.strerror})")
            return
        if records == 0:
            yield Problem(entry.path, None, "is empty: no record in it")

    def _open(self) -> BinaryIO:
        if self.path.name.lower().endswith(".gz"):
            return cast("BinaryIO", gzip.open(self.path, "rb"))
        return self.path.open("rb")

    def _record(self, entry: Entry, line: int, data: bytes | None) -> Article | Problem:
        if data is None:
            return Problem(entry.path, line, ENORMOUS)
        try:
            record: object = json.loads(data.decode("utf-8-sig" if line == 1 else "utf-8"))
        except UnicodeDecodeError as error:
            return Problem(entry.path, line, f"byte {error.start} of the line is not UTF-8")
        except json.JSONDecodeError as error:
            # Some of Python's messages end in the word that follows.
            told = error.msg.removesuffix(" at")
            return Problem(entry.path, line, f"is not JSON: {told} at column {error.colno}")
        except (ValueError, RecursionError):
            return Problem(entry.path, line, "is JSON too big or too deep to be an article")
        if not isinstance(record, dict):
            return Problem(entry.path, line, 'is no record: write {"text": "…"}')
        stem = self.path.name.split(".jsonl", 1)[0] or self.path.name
        return from_record(record, path=entry.path, line=line, stem=stem, encoding="utf-8")


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Give (number from 1, line); None for one that is too long, of which nothing is kept."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) <= LONGEST_LINE:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(LONGEST_LINE)
        yield number, None
