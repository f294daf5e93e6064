"""Two letters over every word: a window without a face that waits for them."""

from collections.abc import Iterable, Mapping
from itertools import product

from textual import events
from textual.screen import ModalScreen

LETTERS = "fjdkslaghrueiwoqptyvncmxbz"
"""Home row first, under the strongest fingers; 26 x 26 words are more than a screen holds."""


def letters_for(places: Iterable[int]) -> dict[int, str]:
    """Two letters for each place, in order; places beyond 676 get none."""
    return {place: a + b for place, (a, b) in zip(places, product(LETTERS, LETTERS), strict=False)}


class Hints(ModalScreen[int | None]):
    """Gives the place whose letters were typed; None after any other key."""

    def __init__(self, hints: Mapping[int, str]) -> None:
        super().__init__()
        self._places = {letters: place for place, letters in hints.items()}
        self._typed = ""
        self.styles.background = "transparent"

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self._typed += event.character or "?"
        if self._typed in self._places:
            self.dismiss(self._places[self._typed])
        elif not any(letters.startswith(self._typed) for letters in self._places):
            self.dismiss(None)

    def on_click(self) -> None:
        self.dismiss(None)
