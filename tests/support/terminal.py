"""The real program in a real pty, its screen read by pyte. Tests wait for what they expect."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

# What a terminal answers to the questions Textual asks at start.
ANSWERS = (
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),
    (re.compile(rb"\x1b\[\?2048\$p"), b"\x1b[?2048;0$y"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
)
# pyte takes these for something else and would print their tails.
UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<>=?][0-9;]*u|\x1b\[>[0-9;]*[a-zA-Z]|\x1bP.*?\x1b\\", re.DOTALL
)

PATIENCE = 30.0
"""Seconds a test waits for what must come; a machine under load is no failure."""


class Terminal:
    """`hexapla` at a keyboard. Use as a context manager."""

    def __init__(
        self,
        *arguments: str,
        cwd: Path,
        columns: int = 100,
        rows: int = 30,
        environment: dict[str, str] | None = None,
    ) -> None:
        self.columns, self.rows = columns, rows
        self.output = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.exit_code: int | None = None
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("HEXAPLA_")}
        for variable in ("NO_COLOR", "SSH_CONNECTION", "SSH_TTY", "TMUX", "COLUMNS", "LINES"):
            inherited.pop(variable, None)
        env = inherited | {
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            "HOME": str(cwd),
            "XDG_CACHE_HOME": str(cwd / ".cache"),
            "XDG_CONFIG_HOME": str(cwd / ".config"),
            **(environment or {}),
        }
        command = [sys.executable, "-m", "tui", *arguments]
        env["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
        size = struct.pack("HHHH", rows, columns, 0, 0)
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            # Here, before the program starts: it must not see another size first.
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.chdir(cwd)
            os.execve(command[0], command, env)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.exit_code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._fd)

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:  # Linux says EIO when the other end is gone
            return False
        if not data:
            return False
        self.output += data
        for question, answer in ANSWERS:
            if question.search(data):
                os.write(self._fd, answer)
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))
        return True

    def wait(self, for_what: str | Callable[[str], bool], *, gone: bool = False) -> str:
        """Wait until the screen shows a text (or shows it no more); returns the screen."""
        wanted = for_what if callable(for_what) else lambda text: for_what in text
        end = time.monotonic() + PATIENCE
        while wanted(self.text) == gone:
            if time.monotonic() > end or self._gone():
                raise AssertionError(f"waited for {for_what!r}; the screen shows:\n{self.text}")
            self._read(0.05)
        return self.text

    def read_for(self, seconds: float) -> None:
        """Take in what comes, for a while: where time itself is what the program looks at."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read(left)

    def _gone(self) -> bool:
        if self.exit_code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                while self._read(0.05):
                    pass
                self.exit_code = os.waitstatus_to_exitcode(status)
        return self.exit_code is not None

    def press(self, keys: str) -> None:
        """Type keys."""
        os.write(self._fd, keys.encode())

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def wait_exit(self) -> int:
        """Wait until the program ended; returns its exit code (negative: the signal)."""
        end = time.monotonic() + PATIENCE
        while not self._gone():
            if time.monotonic() > end:
                raise AssertionError(f"still running; the screen shows:\n{self.text}")
            self._read(0.05)
        assert self.exit_code is not None
        return self.exit_code
