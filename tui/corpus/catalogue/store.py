"""The file of the catalogue and the connections to it, for any number of threads."""

import contextlib
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from tui.corpus.article import contradicts
from tui.corpus.catalogue.schema import prepare

# Seconds to wait for another process's write. The longest there is, a grouping, takes half a second
# for 20,000 articles, so this is enough for two million.
_PATIENCE = 60.0


class CatalogueError(Exception):
    """The catalogue can't be read or written; the message says what to do."""


class Store:
    """One SQLite file: readers as many as ask at once, one writer, in WAL mode.

    A file that is damaged is built anew, and so is one that is deleted while it is open. Where none
    can be written, a temporary one serves, and `notice` says so.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice: str | None = None
        self._temporary: Path | None = None
        self._idle: list[sqlite3.Connection] = []
        self._open: list[sqlite3.Connection] = []
        self._pool = threading.Lock()
        self._write = threading.RLock()
        self._writer = self._first()
        self._identity = self._found()

    def _found(self) -> tuple[int, int] | None:
        """Return what tells the file at the path from another one there; None if there is none."""
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _renew(self) -> None:
        """Begin again with an empty file if the one that was open has been deleted."""
        if self._found() == self._identity:
            return
        with self._write, self._pool:
            if self._found() == self._identity:
                return
            for connection in (*self._idle, self._writer):
                self._drop(connection)
            self._idle.clear()
            self._writer = self._first()
            self._identity = self._found()

    def _drop(self, connection: sqlite3.Connection) -> None:
        connection.close()
        self._open.remove(connection)

    def _first(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return self._prepared()
        except (OSError, sqlite3.Error) as error:
            if _is(error, "SQLITE_BUSY"):
                raise CatalogueError(
                    f"{self.path}: another program keeps the catalogue busy; end it and try again"
                ) from error
            if _is(error, "SQLITE_NOTADB", "SQLITE_CORRUPT"):
                remove(self.path)
                self.notice = f"{self.path}: the catalogue was damaged and is built anew"
                with self._told():
                    return self._prepared()
            self._temporary = Path(tempfile.mkdtemp(prefix="hexapla-"))
            self.notice = (
                f"{self.path}: the catalogue can't be kept there ({error}); "
                "a temporary one is used, which the next start builds again"
            )
            self.path = self._temporary / "catalogue.sqlite"
            with self._told():
                return self._prepared()

    def _prepared(self) -> sqlite3.Connection:
        connection = self._connect()
        try:
            prepare(connection)
        except BaseException:
            self._drop(connection)
            raise
        return connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        self._open.append(connection)
        # NORMAL loses at most the last moments in a power cut: all of it can be built again.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA cache_size = -16000")
        connection.create_function("contradicts", 3, _contradicts, deterministic=True)
        return connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection for as long as the block runs; writers don't wait for it.

        Raises:
            CatalogueError: what SQLite says, with the file and what to do.

        """
        with self._told():
            self._renew()
            with self._pool:
                identity = self._identity
                connection = self._idle.pop() if self._idle else self._connect()
            try:
                yield connection
            finally:
                with self._pool:
                    if identity == self._identity:
                        self._idle.append(connection)
                    else:
                        self._drop(connection)

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend the writer; the block is one transaction, undone if it raises.

        Raises:
            CatalogueError: what SQLite says, with the file and what to do.

        """
        with self._write, self._told():
            self._renew()
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            advice = (
                "delete it and start again: it is built anew"
                if _is(error, "SQLITE_NOTADB", "SQLITE_CORRUPT")
                else "make room, or set `cache` to another folder"
                if _is(error, "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY")
                else "end other programs that use it, or delete it: it is built anew"
            )
            raise CatalogueError(f"{self.path}: {error}; {advice}") from error

    def close(self) -> None:
        """Close every connection; a temporary file is gone."""
        with self._write, self._pool:
            for connection in self._open:
                connection.close()
            self._open.clear()
            self._idle.clear()
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)


def remove(path: Path) -> None:
    """Delete a catalogue with what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _is(error: BaseException, *names: str) -> bool:
    """Tell whether SQLite's error is one of these, or an extended form of it."""
    name: str = getattr(error, "sqlite_errorname", "")
    return name.startswith(names)


def _contradicts(claim: str | None, language: str, mixed: str) -> bool:
    """For queries: whether a record claims another language than its text is in."""
    return claim is not None and contradicts(claim, language, tuple(mixed.split()))
