"""A folder of files that appears whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tui.annotation.exchange.document import Files
from tui.annotation.files import sync


def write_folder(files: Files, out: Path, *, force: bool = False) -> list[Path]:
    """Write the files beside `out`, then move them there; see `exchange.export`."""
    if out.exists() and not out.is_dir():
        raise FileExistsError(17, "is a file; an export needs a folder", str(out))
    if not force and out.is_dir() and any(out.iterdir()):
        raise FileExistsError(17, "is not empty; choose another folder or use --force", str(out))
    out.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{out.name[:60]}.", dir=out.parent))
    try:
        names = [_write(staging / name, parts) for name, parts in files]
        out.mkdir(exist_ok=True)
        for name in names:
            (staging / name).replace(out / name)
        sync(out)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return [out / name for name in names]


def _write(path: Path, parts: Iterable[str]) -> str:
    # Text goes out as it is: `newline=""` keeps line ends from being translated.
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(parts)
        file.flush()
        os.fsync(file.fileno())
    return path.name
