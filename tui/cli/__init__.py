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
    if arguments == ["--version"]:
        print(f"hexapla {__version__}")
        return DONE
    from tui.cli import output, parser

    try:
        # Text from the web can hold what the terminal's encoding lacks: lose no line over it.
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        options = parser.parse(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`| head`) has had enough. Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        output.complain("interrupted; what was confirmed is saved")
        return INTERRUPTED
    except output.known_errors() as error:
        output.complain(str(error))
        return MISUSE
    return code
