"""Output that nobody takes: a full disk and a closed stdout end in a line, not in a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _shell(line: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHON": sys.executable}
    return subprocess.run(
        ["/bin/sh", "-c", line],
        check=False,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("words", ["--version", "list news"])
def test_a_full_disk_is_told(news: Path, words: str) -> None:
    done = _shell(f'"$PYTHON" -m tui {words} >/dev/full', news.parent)
    assert done.returncode == 2
    assert done.stderr == "hexapla: the output: No space left on device\n"


def test_a_closed_stdout_is_no_crash(news: Path) -> None:
    done = _shell('"$PYTHON" -m tui list news >&-', news.parent)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_disk_too_full_for_any_catalogue_is_told(news: Path) -> None:
    # Files of at most 20 blocks of 512 bytes: neither the cache nor a temporary one has room.
    done = _shell('ulimit -f 20; "$PYTHON" -m tui index news', news.parent)
    assert done.returncode == 2
    assert "make room" in done.stderr
    assert "Traceback" not in done.stderr
