"""Where articles come from: a folder of texts, JSON Lines or a table, all read piece by piece."""

import os
from pathlib import Path

from tui.corpus.readers.folder import FolderSource
from tui.corpus.readers.jsonl import JsonLinesSource
from tui.corpus.readers.source import CorpusError, Entry, Source
from tui.corpus.readers.table import TableSource

__all__ = ["FILES", "CorpusError", "Entry", "Source", "open_source"]

FILES = (".jsonl", ".jsonl.gz", ".csv")
"""How the name of a corpus that is one file ends."""


def open_source(path: Path) -> Source:
    """Return the source of the articles at `path`: a folder, `.jsonl`, `.jsonl.gz` or `.csv`.

    Nothing is read yet.

    Raises:
        CorpusError: nothing is there, it can't be read, or it is of another kind.

    """
    try:
        path.stat()
    except OSError as error:
        raise CorpusError(
            f"{path}: there is no corpus here ({error.strerror}); "
            "name a folder of texts, or a .jsonl, .jsonl.gz or .csv file"
        ) from error
    if path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            raise CorpusError(
                f"{path}: the folder can't be listed (permission denied); allow yourself to read it"
            )
        return FolderSource(path)
    if not path.is_file():
        raise CorpusError(f"{path}: is neither a folder nor a file; name one of those")
    if not os.access(path, os.R_OK):
        raise CorpusError(f"{path}: can't be read (permission denied); allow yourself to read it")
    name = path.name.lower()
    if name.endswith((".jsonl", ".jsonl.gz")):
        return JsonLinesSource(path)
    if name.endswith(".csv"):
        return TableSource(path)
    raise CorpusError(
        f"{path}: this kind of file is no corpus; name a folder of .txt or .md files, "
        "or a .jsonl, .jsonl.gz or .csv file"
    )
