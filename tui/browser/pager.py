"""An article in the person's own pager."""

import os
import shlex
import subprocess
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.corpus.hygiene import visible

if TYPE_CHECKING:
    from textual.app import App

DEFAULT_PAGER = "less"


def page(app: "App[int]", title: str, text: str) -> str:
    """Suspend the app and show `text` in `$PAGER`; returns a sentence when that failed, or "".

    The text is made safe first: a pager passes on what it gets.
    """
    command = shlex.split(os.environ.get("PAGER") or DEFAULT_PAGER)
    try:
        with app.suspend():
            subprocess.run(  # noqa: S603 - the person's own choice of program
                command, input=f"{visible(title)}\n\n{visible(text)}", text=True, check=False
            )
    except SuspendNotSupported:
        return "This terminal cannot be handed over to a pager."
    except OSError as error:
        return f"$PAGER is {command[0]!r}, which did not start: {error.strerror}."
    return ""
