"""One annotator's folder: `<article>.yaml`, which file is whose, read and written whole."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.annotation.emitter import annotation_yaml
from tui.annotation.filenames import SUFFIX, file_stem, id_of, same_place
from tui.annotation.files import Stamp, read_stamped, write_atomically
from tui.annotation.problems import AnnotationError, Problem
from tui.annotation.reading import AnnotationFile, read_annotation


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of the folder and whose it is."""

    article: str
    path: Path
    mtime_ns: int
    size: int


class Store:
    """The annotation files of one annotator. Not thread-safe: its owner has the lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._names: dict[str, str] | None = None
        self._ids: dict[str, str] = {}

    def path(self, article: str) -> Path:
        """The article's file, there or not.

        It has the id for a name, unless another article's file differs from that in case only:
        on some file systems the two would be one file.
        """
        names = self._taken()
        marked = file_stem(article, marked=True) + SUFFIX
        plain = file_stem(article) + SUFFIX
        if names.get(same_place(marked)) == marked:
            return self.folder / marked
        if names.get(same_place(plain), plain) != plain:
            return self.folder / marked
        return self.folder / plain

    def listing(self) -> Iterator[Listed]:
        """The annotation files, in no order; a file whose article can't be told is left out."""
        try:
            entries = list(os.scandir(self.folder))
        except (FileNotFoundError, NotADirectoryError):
            return
        for entry in entries:
            if not entry.name.endswith(SUFFIX) or entry.name.startswith("."):
                continue
            article = self._article(entry)
            if article is None:
                continue
            try:
                stat = entry.stat()
            except OSError:
                # Gone between the listing and the look: as if listed a moment later.
                continue
            yield Listed(article, Path(entry.path), stat.st_mtime_ns, stat.st_size)

    def read(self, article: str) -> tuple[AnnotationFile, Stamp] | None:
        """The article's file; None when there is none.

        Raises:
            AnnotationError: it can't be read; says where and why.

        """
        path = self.path(article)
        try:
            found = read_stamped(path)
        except OSError as error:
            message = f"can't be read: {error.strerror}"
            raise AnnotationError(Problem(str(path), None, message)) from error
        if found is None:
            return None
        data, stamp = found
        file = read_annotation(data, str(path))
        if file.annotation.article != article:
            message = (
                f"says it is of article '{file.annotation.article}', "
                f"but its name says '{article}': rename the file or mend `article:`"
            )
            raise AnnotationError(Problem(str(path), None, message))
        return file, stamp

    def write(self, file: AnnotationFile) -> Stamp:
        """Write the article's file whole; the folder is not synced. OSError as it comes."""
        path = self.path(file.annotation.article)
        text = annotation_yaml(file.annotation, file.extras, file.comment)
        stamp = write_atomically(path, text.encode(), sync_folder=False)
        self._taken()[same_place(path.name)] = path.name
        return stamp

    def _taken(self) -> dict[str, str]:
        if self._names is None:
            try:
                names = [path.name for path in self.folder.iterdir()]
            except OSError:
                names = []
            self._names = {same_place(name): name for name in names}
        return self._names

    def _article(self, entry: os.DirEntry[str]) -> str | None:
        known = id_of(entry.name.removesuffix(SUFFIX))
        if known is not None:
            # A name that is no text on this system is of no article: ids are text.
            return None if any("\ud800" <= c <= "\udfff" for c in known) else known
        if entry.name not in self._ids:
            # A long id is hashed in the file's name: only the file itself can tell it.
            try:
                data = Path(entry.path).read_bytes()
                self._ids[entry.name] = read_annotation(data, entry.path).annotation.article
            except (OSError, AnnotationError):
                return None
        return self._ids[entry.name]
