"""The journal: every action as a JSON line, on disk before the action counts as done.

An entry has a version, a sequence number and a kind: `do` holds a change and its way back,
`undo` and `redo` name the `do` they concern, `saved` says up to where a YAML file has what
stands here, `aside` keeps what a merge decided against. Each line ends in a checksum, so that
a line torn or spoilt is never taken for what it isn't. A file that ends in a torn line (the
power went) gets a line end before the next entry: nothing is ever cut off or rewritten.
"""

import json
import os
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, cast

from tui.annotation.files import locked, sync
from tui.annotation.problems import AnnotationError, NotSavedError, Problem

VERSION = 1

_SEAL = b',"crc":"%08x"}'
_SEALED = len(_SEAL % 0)
# In a JSON text these bytes are never within a string: quotes there have a backslash before.
_BODY = b',"settle":'

Kind: TypeAlias = Literal["do", "undo", "redo", "saved", "aside"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it is, and its body as plain JSON, of a `do` without the changes."""

    seq: int
    kind: Kind
    body: Mapping[str, object]
    offset: int
    """Where its line begins in the file, in bytes."""
    size: int

    def articles(self) -> tuple[str, ...]:
        """The articles a `do` touches; the register of entities is the empty id."""
        named = self.body.get("articles")
        return tuple(str(article) for article in named) if isinstance(named, list) else ()

    def of(self) -> int:
        """The `do` an `undo` or `redo` concerns."""
        return int(cast("int", self.body.get("of", 0)))


class Journal:
    """One annotator's journal. Not thread-safe: its owner has the lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.seq = 0
        """The highest sequence number seen."""
        self.problems: list[Problem] = []
        self.newer: Problem | None = None
        """Set when a newer hexapla wrote here: this one must not."""
        self._offset = 0
        self._lines = 0
        self._inode: tuple[int, int] | None = None
        self._torn = False
        self._restarted = False

    def restarted(self) -> bool:
        """Whether the file was replaced by another since the last call."""
        restarted, self._restarted = self._restarted, False
        return restarted

    def read(self) -> list[Entry]:
        """The entries that came since the last look; none when there is no journal."""
        try:
            descriptor = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            message = f"can't be read: {error.strerror}"
            raise AnnotationError(Problem(str(self.path), None, message)) from error
        try:
            with locked(descriptor, shared=True):
                return self._fresh(descriptor)
        except OSError as error:
            message = f"can't be read: {error.strerror}"
            raise AnnotationError(Problem(str(self.path), None, message)) from error
        finally:
            os.close(descriptor)

    @contextmanager
    def writing(self) -> Iterator[tuple["Pen", list[Entry]]]:
        """Hold the journal's lock; yields the pen and what other programs wrote meanwhile.

        `NotSavedError` when it can't be opened for writing.
        """
        try:
            descriptor = self._open()
        except OSError as error:
            raise self.not_saved(error) from error
        with ExitStack() as stack:
            stack.callback(os.close, descriptor)
            try:
                stack.enter_context(locked(descriptor))
                fresh = self._fresh(descriptor)
            except OSError as error:
                raise self.not_saved(error) from error
            yield Pen(self, descriptor), fresh

    def body(self, offset: int, size: int) -> Mapping[str, object]:
        """The body of the entry that stands there."""
        with self.path.open("rb") as file:
            file.seek(offset)
            line = file.read(size)
        try:
            value = json.loads(line)
        except ValueError:
            value = None
        if not isinstance(value, dict):
            message = "was changed by someone while hexapla runs; close and open it again"
            raise AnnotationError(Problem(str(self.path), None, message))
        return value

    def not_saved(self, error: OSError) -> NotSavedError:
        message = f"not saved: {error.strerror}; nothing was changed"
        return NotSavedError(Problem(str(self.path), None, message))

    def _open(self) -> int:
        flags = os.O_RDWR | os.O_APPEND | os.O_CLOEXEC
        try:
            return os.open(self.path, flags)
        except FileNotFoundError:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, flags | os.O_CREAT, 0o666)
            sync(self.path.parent)
            sync(self.path.parent.parent)
            return descriptor

    def _fresh(self, descriptor: int) -> list[Entry]:
        stat = os.fstat(descriptor)
        if self._inode not in (None, (stat.st_dev, stat.st_ino)) or stat.st_size < self._offset:
            message = "was replaced while hexapla runs: earlier changes can't be undone any more"
            self.problems.append(Problem(str(self.path), None, message))
            self._offset = self._lines = 0
            self._restarted = True
        self._inode = (stat.st_dev, stat.st_ino)
        if stat.st_size == self._offset:
            return []
        data = _read(descriptor, self._offset, stat.st_size - self._offset)
        entries = []
        offset = self._offset
        for line in _lines(data):
            self._lines += 1
            entry = self._entry(line, offset)
            offset += len(line)
            if entry is not None:
                entries.append(entry)
        self._torn = not data.endswith(b"\n")
        self._offset = offset
        return entries

    def _entry(self, line: bytes, offset: int) -> Entry | None:
        sealed = line.strip()
        if not sealed:
            return None
        content = _unsealed(sealed)
        if content is None:
            self._unreadable(sealed)
            return None
        # The changes themselves are read when they are needed: opening stays quick.
        head, _, _ = content.partition(_BODY)
        body = json.loads(head + b"}")
        self.seq = max(self.seq, body["seq"])
        return Entry(body["seq"], body["kind"], body, offset, len(line))

    def _unreadable(self, line: bytes) -> None:
        try:
            version = json.loads(line)["v"]
        except (ValueError, KeyError, TypeError):
            version = VERSION
        if version != VERSION:
            message = f"was written by a newer hexapla (version {version}); it is left alone"
            self.newer = Problem(str(self.path), self._lines, message)
            return
        message = (
            "can't be read and is passed over; all other changes are there. "
            "A line torn by a crash was never confirmed on the screen"
        )
        self.problems.append(Problem(str(self.path), self._lines, message))


class Pen:
    """Writes entries while the journal's lock is held."""

    def __init__(self, journal: Journal, descriptor: int) -> None:
        self._journal = journal
        self._descriptor = descriptor

    def write(self, kind: Kind, body: Mapping[str, object], *, durable: bool = True) -> Entry:
        """Append an entry; when it returns, the entry outlasts a power cut (unless not
        `durable`). `NotSavedError` when it could not be written whole; it is then taken back.
        """  # noqa: D205 - one sentence
        journal = self._journal
        seq = journal.seq + 1
        full = {"v": VERSION, "seq": seq, "kind": kind, **body}
        text = json.dumps(full, separators=(",", ":"), ensure_ascii=False)
        # `json.loads` reads bytes the same way: a lone surrogate, should one come, comes back.
        line = _sealed(text.encode("utf-8", "surrogatepass"))
        data = b"\n" + line if journal._torn else line  # noqa: SLF001 - one pair, one file
        start = journal._offset  # noqa: SLF001
        try:
            _write(self._descriptor, data)
            if durable:
                os.fdatasync(self._descriptor)
        except OSError as error:
            self._take_back(start)
            raise journal.not_saved(error) from error
        journal.seq = seq
        journal._lines += 1 + journal._torn  # noqa: SLF001
        journal._torn = False  # noqa: SLF001
        journal._offset = start + len(data)  # noqa: SLF001
        return Entry(seq, kind, full, start + len(data) - len(line), len(line))

    def _take_back(self, length: int) -> None:
        try:
            os.ftruncate(self._descriptor, length)
        except OSError as error:
            message = f"could not be cut back after a failed write: {error.strerror}"
            problem = Problem(str(self._journal.path), None, message)
            self._journal.problems.append(problem)


def _sealed(content: bytes) -> bytes:
    """A JSON object as a line that ends in its CRC-32."""
    body = content[:-1]
    return body + _SEAL % zlib.crc32(body) + b"\n"


def _unsealed(line: bytes) -> bytes | None:
    """The object without its closing brace and seal; None when they don't fit."""
    body = line[:-_SEALED]
    return body if line[-_SEALED:] == _SEAL % zlib.crc32(body) else None


def _lines(data: bytes) -> list[bytes]:
    """Lines by line feed alone: `bytes.splitlines` breaks at carriage returns too."""
    parts = data.split(b"\n")
    lines = [part + b"\n" for part in parts[:-1]]
    return [*lines, parts[-1]] if parts[-1] else lines


def _read(descriptor: int, offset: int, size: int) -> bytes:
    parts = []
    while size > 0 and (part := os.pread(descriptor, size, offset)):
        parts.append(part)
        offset += len(part)
        size -= len(part)
    return b"".join(parts)


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
