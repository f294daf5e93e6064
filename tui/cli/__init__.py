"""The command line. A command that opens no screen imports no Textual.

Data goes to stdout, everything else to stderr. Exit codes: 0 done, 1 found wrong, 2 misuse.
"""

import os
import signal
import sys
from collections.abc import Sequence

from tui import __version__

DONE, FOUND_WRONG, MISUSE = 0, 1, 2
INTERRUPTED = 128 + signal.SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _have_streams()
    from tui.cli import output, parser

    try:
        # Text from the web can hold what the terminal's encoding lacks: lose no line over it.
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        if arguments == ["--version"]:
            print(f"hexapla {__version__}")
            code = DONE
        else:
            options = parser.parse(arguments)
            code = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`| head`) has had enough.
        _give_up_stdout()
        return DONE
    except KeyboardInterrupt:
        output.complain("interrupted; what was confirmed is saved")
        return INTERRUPTED
    except output.known_errors() as error:
        output.complain(str(error))
        return MISUSE
    except OSError as error:
        # A full disk, a closed file: the system's refusal is no mistake of the program.
        _give_up_stdout()
        output.complain(f"{error.filename or 'the output'}: {error.strerror or error}")
        return MISUSE
    return code


def _have_streams() -> None:
    """Write to nowhere what goes to a stream that was closed (`>&-`)."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for good
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for good


def _give_up_stdout() -> None:
    """Let what is still to be written go nowhere: Python would complain once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
