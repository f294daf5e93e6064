"""Annotations out of hexapla and in: one module a format.

`export` writes any of `FORMATS`; `IMPORTS` read back what carries enough.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from tui.annotation.exchange import brat, conll, jsonl
from tui.annotation.exchange.document import Document, Files
from tui.annotation.exchange.writing import write_folder

__all__ = ["FORMATS", "IMPORTS", "Document", "export"]

Exporter: TypeAlias = Callable[[Iterable[Document]], Files]
Importer: TypeAlias = Callable[[Path], Iterator[Document]]

FORMATS: Mapping[str, Exporter] = {
    "jsonl": jsonl.files,
    "conll": conll.files,
    "brat": brat.files,
}
IMPORTS: Mapping[str, Importer] = {"jsonl": jsonl.read, "brat": brat.read}


def export(to: str, documents: Iterable[Document], out: Path, *, force: bool = False) -> list[Path]:
    """Write documents in a format to the folder `out`; returns the files, in order.

    All or nothing: the files appear when the last one is written. `force` lets them join, and
    replace, what is in the folder already.

    Raises:
        KeyError: there is no such format.
        FileExistsError: `out` is a file, or a folder with something in it and no `force`.
        OSError: as it comes; `out` is then as it was.

    """
    return write_folder(FORMATS[to](documents), out, force=force)
