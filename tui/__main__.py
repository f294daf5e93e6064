"""`python -m tui` is `hexapla`."""

import sys

from tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
