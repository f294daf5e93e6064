"""Many articles arrive at once: they are analysed in several processes."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tui.workbench.indexing import WORTH_PROCESSES

STORY = """
import io, sys
from dataclasses import replace
from pathlib import Path
from tui.settings import Settings
from tui.workbench.desk import Desk

class Numberless(io.StringIO):
    def fileno(self):
        return -1

def main():
    home = Path(sys.argv[1])
    settings = Settings(
        corpus=home / "press", annotations=home / "said", annotator="ana", cache=home / "cache",
        encoder="none",
    )
    sys.stderr = Numberless()
    with Desk(settings) as desk:
        found = desk.refresh(jobs=2)
    print(found.added)

if __name__ == "__main__":
    main()
"""


@pytest.mark.slow
def test_they_come_in_while_a_screen_holds_stderr(tmp_path: Path) -> None:
    # the browser's stderr has no file number: processes must start all the same
    corpus = tmp_path / "press"
    corpus.mkdir()
    for number in range(WORTH_PROCESSES):
        (corpus / f"a{number:03}.txt").write_text(
            f"Ferry {number} sails\n\nFerry number {number} sailed to Tallinn on Monday.\n"
        )
    story = tmp_path / "story.py"
    story.write_text(textwrap.dedent(STORY))
    done = subprocess.run(
        [sys.executable, str(story), str(tmp_path)],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ":".join(filter(None, sys.path)), "PATH": "/usr/bin:/bin"},
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(WORTH_PROCESSES)
