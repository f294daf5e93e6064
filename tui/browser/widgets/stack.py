"""Blocks of known or guessed height, one under the other: what makes long texts open at once."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Stack:
    """Heights in lines; a guess stands until the block is measured.

    Measuring a block moves only what is below it, so a view that measures from its top line
    downwards never sees a line jump.
    """

    def __init__(self, guesses: Iterable[int]) -> None:
        self._heights = [max(1, guess) for guess in guesses]
        self._exact = bytearray(len(self._heights))
        self._tops = [0]
        self._valid = 0
        """How many entries of `_tops` after the first are right."""

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of all, in lines."""
        return self.top(len(self._heights))

    def measured(self, block: int) -> bool:
        return bool(self._exact[block])

    def height(self, block: int) -> int:
        return self._heights[block]

    def measure(self, block: int, height: int) -> None:
        """State the true height of a block; a block without lines has none."""
        if height != self._heights[block]:
            self._heights[block] = height
            self._valid = min(self._valid, block)
        self._exact[block] = 1

    def forget(self, block: int) -> None:
        """Take the height for a guess again: the block has changed."""
        self._exact[block] = 0

    def top(self, block: int) -> int:
        """The line a block starts at; of `len(self)`, the line after the last."""
        if self._valid < block:
            self._grow()
        return self._tops[block]

    def at(self, line: int) -> tuple[int, int]:
        """The block a line is in, and the line's number there; clamped to the ends."""
        if self._valid < len(self._heights):
            self._grow()
        line = min(max(0, line), max(0, self._tops[-1] - 1))
        block = max(0, bisect_right(self._tops, line, hi=len(self._heights)) - 1)
        return block, line - self._tops[block]

    def _grow(self) -> None:
        del self._tops[self._valid + 1 :]
        start = self._tops.pop()
        self._tops.extend(accumulate(self._heights[self._valid :], initial=start))
        self._valid = len(self._heights)
