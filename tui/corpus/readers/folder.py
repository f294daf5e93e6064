"""A folder of `.txt` and `.md` files, one article a file, with all the folders below it."""

import os
from collections.abc import Iterator
from pathlib import Path

from tui.corpus.article import Article, Claims, Problem
from tui.corpus.encodings import Undecodable, decode
from tui.corpus.readers.source import EMPTY, ENORMOUS, MAXIMUM, Entry, article, gone, wrong_id

SUFFIXES = (".txt", ".md")
# Beside the texts, and not articles: what people say of them.
SKIPPED = "annotations"


class FolderSource:
    """Each text file is an article; its id is the file's name without the suffix.

    Hidden files and folders are left out, and so is the folder `annotations` at the top. Links
    are followed, a folder is read once. What can't be listed is an entry too: reading it tells why.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def scan(self) -> Iterator[Entry]:
        seen: set[tuple[int, int]] = set()
        folders = [""]
        while folders:
            prefix = folders.pop()
            found = self._list(prefix, seen)
            if found is None:
                yield Entry(prefix.rstrip("/"), 0, 0)
                continue
            files, below = found
            yield from files
            folders.extend(reversed(below))

    def _list(
        self, prefix: str, seen: set[tuple[int, int]]
    ) -> tuple[list[Entry], list[str]] | None:
        folder = self.path / prefix
        try:
            identity = folder.stat()
            if (identity.st_dev, identity.st_ino) in seen:
                return [], []
            seen.add((identity.st_dev, identity.st_ino))
            with os.scandir(folder) as entries:
                names = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            if not prefix:
                # An unplugged disk is no reason to forget every article.
                raise gone(self.path, error) from error
            return None
        files: list[Entry] = []
        below: list[str] = []
        for name in names:
            if name.name.startswith(".") or (not prefix and name.name == SKIPPED):
                continue
            path = _writable(prefix + name.name)
            if _is_folder(name):
                below.append(path + "/")
            elif name.name.lower().endswith(SUFFIXES):
                files.extend(_entry(name, path))
        return files, below

    def read(self, entry: Entry) -> Iterator[Article | Problem]:
        path = self.path / entry.path
        wrong = wrong_id(path.stem)
        if path.is_dir():
            wrong = "the folder can't be listed: allow yourself to read it"
        if wrong is not None:
            yield Problem(entry.path, None, wrong)
            return
        try:
            decoded = decode(_bytes(path))
        except FileNotFoundError:
            wrong = "isn't there any more, or its name is not UTF-8: rename it"
        except OSError as error:
            wrong = f"can't be read ({error.strerror})"
        except Undecodable as error:
            wrong = str(error)
        else:
            if decoded.text.strip():
                text, encoding = decoded.text, decoded.encoding
                yield article(path.stem, entry.path, text, encoding=encoding, claims=Claims())
                return
            wrong = EMPTY
        yield Problem(entry.path, None, wrong)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        # One byte more than is allowed tells what is too big, without all of it in memory.
        data = file.read(MAXIMUM + 1)
    if len(data) > MAXIMUM:
        raise Undecodable(ENORMOUS)
    return data


def _is_folder(name: os.DirEntry[str]) -> bool:
    try:
        return name.is_dir()
    except OSError:
        return False


def _entry(name: os.DirEntry[str], path: str) -> Iterator[Entry]:
    try:
        if name.is_file():
            status = name.stat()
            yield Entry(path, status.st_size, status.st_mtime_ns)
        elif name.is_symlink():
            yield Entry(path, 0, 0)
    except OSError:
        yield Entry(path, 0, 0)


def _writable(path: str) -> str:
    """Return a path that can be printed and stored: names needn't be UTF-8 on every system."""
    return path.encode(errors="surrogateescape").decode(errors="backslashreplace")
