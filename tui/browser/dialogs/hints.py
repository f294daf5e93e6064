"""Letters over words, and a window without a face that waits for them to be typed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import product

from rich.cells import cell_len
from textual import events
from textual.screen import ModalScreen

from tui.browser.walker import Range

LETTERS = "fjdkslaghrueiwoqptyvncmxbz"
"""Home row first, under the strongest fingers."""
MOST = len(LETTERS) ** 2
"""Places that can have two letters; no screen shows as many words."""
SHORT = 3
"""Cells a word needs to stay readable under two letters."""


def worth_jumping_to(text: str, words: Sequence[Range], names: Collection[int]) -> list[int]:
    """Where the words start that get letters: names first, then the others in their order.

    Words that two letters would cover get none unless a name starts there: it is one step to them
    from a neighbour. Where all words are that short, all get letters.
    """
    named = [start for start, _ in words if start in names]
    others = [(start, end) for start, end in words if start not in names]
    long = [start for start, end in others if cell_len(text[start:end]) >= SHORT]
    return named + (long or [start for start, _ in others])


def letters_for(places: Sequence[int]) -> dict[int, str]:
    """One letter for the first places, two for the rest; no one's letters begin another's.

    Places beyond 676 get none. In the order of `places`.
    """
    count = min(len(places), MOST)
    # each letter that begins pairs gives 26 for the one it takes
    pairs = max(0, -(-(count - len(LETTERS)) // (len(LETTERS) - 1)))
    alone, first = LETTERS[: len(LETTERS) - pairs], LETTERS[len(LETTERS) - pairs :]
    letters = [*alone, *(a + b for a, b in product(first, LETTERS))]
    return dict(zip(places, letters, strict=False))


class Hints(ModalScreen[int | None]):
    """Gives the place whose letters were typed; None after any other key.

    `narrowed` gets the letters still to be typed, by place, after a first one.
    """

    def __init__(
        self, hints: Mapping[int, str], narrowed: Callable[[Mapping[int, str]], None]
    ) -> None:
        super().__init__()
        self._left = dict(hints)
        self._narrowed = narrowed
        self.styles.background = "transparent"

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        typed = event.character or ""
        self._left = {
            place: letters[1:]
            for place, letters in self._left.items()
            if typed and letters.startswith(typed)
        }
        if not self._left:
            self.dismiss(None)
        elif "" in self._left.values():
            self.dismiss(next(iter(self._left)))
        else:
            self._narrowed(self._left)

    def on_click(self) -> None:
        self.dismiss(None)
