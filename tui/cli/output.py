"""What goes to stdout and to stderr: tables, JSON lines, CSV, complaints, progress."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import IO, Self
from unicodedata import combining, east_asian_width

from tui.corpus.hygiene import json_line, one_line, visible


def known_errors() -> tuple[type[Exception], ...]:
    """The errors that are about what the person gave: told in a line, exit code 2."""
    from tui.analysis.encoders import EncoderError
    from tui.annotation.problems import AnnotationError
    from tui.corpus.catalogue import CatalogueError
    from tui.corpus.query import QueryError
    from tui.corpus.readers import CorpusError
    from tui.strict_yaml import SettingError
    from tui.workbench.opened import UnknownArticleError

    return (
        SettingError,
        CorpusError,
        CatalogueError,
        QueryError,
        AnnotationError,
        EncoderError,
        UnknownArticleError,
        MisuseError,
    )


class MisuseError(Exception):
    """A command line that can't be carried out: what, and what to do instead."""


def complain(message: str) -> None:
    """Tell something on stderr; what an article or a file name contains is made harmless."""
    print(f"hexapla: {visible(message)}", file=sys.stderr)


def say(text: str = "") -> None:
    """A line of data for people on stdout, made harmless; a program gets JSON."""
    print(visible(text))


def write_json(value: object) -> None:
    """A value as one line of JSON: exact, and without a character a terminal would act on."""
    print(json_line(value))


def write_jsonl(rows: Iterable[Mapping[str, object]]) -> None:
    """A line of JSON a row."""
    for row in rows:
        write_json(row)


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """CSV with a header; lists are joined by spaces, None is empty, cells can't start a formula."""
    writer = csv.writer(_Safe(sys.stdout), lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])


class _Safe:
    """A file that makes what passes through it harmless to a terminal."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        return self._file.write(visible(text))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return " ".join(str(item) for item in value)
    text = str(value)
    # A title such as `=HYPERLINK(…)` would run in a spreadsheet (OWASP, CSV injection).
    return "'" + text if isinstance(value, str) and text[:1] in "=+-@" and text[1:] else text


def write_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, right: Iterable[str] = ()
) -> None:
    """Columns that line up, in cells; nothing is cut. All rows are held until the last is known."""
    lines = [[one_line(_plain(cell)) for cell in row] for row in rows]
    heads = [column.upper() for column in columns]
    widths = [
        max([_cells(heads[i]), *(_cells(line[i]) for line in lines)]) for i in range(len(columns))
    ]
    to_right = {i for i, column in enumerate(columns) if column in right}
    for line in [heads, *lines]:
        cells = []
        for i, cell in enumerate(line):
            pad = " " * (widths[i] - _cells(cell))
            last = i == len(line) - 1
            cells.append(pad + cell if i in to_right else cell if last else cell + pad)
        say("  ".join(cells).rstrip())


def _cells(text: str) -> int:
    """How wide a terminal draws it (UAX 11), near enough: what the screen uses is slow to load."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _plain(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, list | tuple):
        return " ".join(str(item) for item in value) or "-"
    return str(value)


class Progress:
    """A bar on stderr while it is a terminal; nothing otherwise. Use as a context manager."""

    WIDTH = 30

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"
        self._drawn = ""

    def __enter__(self) -> Self:
        return self

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show how far a step is."""
        if not self._shown or not total:
            return
        full = self.WIDTH * done // total
        line = f"{step:<9} {'█' * full}{'░' * (self.WIDTH - full)} {done:,} of {total:,}"
        if line != self._drawn:
            sys.stderr.write(f"\r{line}\x1b[K")
            sys.stderr.flush()
            self._drawn = line

    def __exit__(self, *_: object) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
