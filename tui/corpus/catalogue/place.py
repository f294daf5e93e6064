"""Where the catalogue of a corpus lies, and what has changed since it was made."""

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tui.corpus.catalogue.schema import VERSION
from tui.corpus.readers import Entry, Source


def catalogue_path(corpus: Path, cache: Path | None = None) -> Path:
    """Return the file for the catalogue of `corpus`: named after it, told apart by its full path.

    It lies in `cache`, or else in `$XDG_CACHE_HOME/hexapla`, or `~/.cache/hexapla`. The version of
    the tables is in the name, so that two versions of hexapla don't build it in turns.
    """
    resolved = corpus.resolve()
    if cache is None:
        base = os.environ.get("XDG_CACHE_HOME", "")
        # The XDG specification says that a relative path is to be ignored.
        cache = (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "hexapla"
    name = re.sub(r"[^\w.-]+", "-", resolved.name)[:40] or "corpus"
    digest = hashlib.sha256(os.fsencode(resolved)).hexdigest()[:12]
    return cache / f"{name}-{digest}.v{VERSION}.sqlite"


class Known(Protocol):
    """What `diff` asks of a catalogue."""

    def known(self) -> Mapping[str, tuple[int, int]]:
        """Return (size, mtime_ns) of each file that was read."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between a source and its catalogue."""

    added: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    removed: tuple[str, ...]
    """Paths of files that are no more."""

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def diff(source: Source, catalogue: Known) -> Changes:
    """Return what to read and what to forget; size and time of change tell whether a file is new.

    Forget before reading: then a file that was renamed keeps its article.
    """
    known = dict(catalogue.known())
    added: list[Entry] = []
    changed: list[Entry] = []
    for entry in source.scan():
        was = known.pop(entry.path, None)
        if was is None:
            added.append(entry)
        elif was != (entry.size, entry.mtime_ns):
            changed.append(entry)
    return Changes(tuple(added), tuple(changed), tuple(known))
