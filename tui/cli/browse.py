"""`hexapla [CORPUS]` and `hexapla review`: the only commands that open a screen."""

from __future__ import annotations

import os
import sys

from tui.cli.corpora import needs_corpus, settings_of
from tui.cli.output import MisuseError, Progress, complain
from tui.cli.parser import Arguments


def browse(options: Arguments) -> int:
    """Open the browser; returns when the person leaves it."""
    settings = needs_corpus(settings_of(options, options.corpus))
    from tui.workbench.desk import Desk

    with Desk(settings) as desk:
        _needs_terminal()
        if not desk.is_known():
            with Progress() as progress:
                desk.refresh(progress)
        for warning in desk.warnings:
            complain(warning)
        from tui.browser.app import run_browser

        return run_browser(desk, options.place)


def _needs_terminal() -> None:
    """Raise MisuseError where a screen can't be shown; a corpus that isn't there comes first."""
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise MisuseError(
            "this terminal (TERM=dumb) can't show the browser; set TERM, for example "
            "TERM=xterm-256color, or use hexapla list, show and compare"
        )
    # Textual draws on stderr: a browser with its messages redirected would be drawn into a file.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise MisuseError(
            "the browser needs a terminal on stdin, stdout and stderr; "
            "for pipes there are hexapla list, show and compare"
        )
