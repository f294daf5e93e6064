"""Keys that count in their order: an action waits for what an earlier one has under way.

Keys that come before the text is there wait too: who knows the way types ahead of the screen.
"""

from collections import deque
from collections.abc import Callable
from functools import partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
S = TypeVar("S", bound="Turns")


class Turns:
    """What actions wait for: a change that is being kept, or the suggestions of a new text."""

    def __init__(self) -> None:
        self.keeping = 0
        """Changes that are not kept yet."""
        self.suggested = False
        """Whether the suggestions of this text are there."""
        self.waiting: deque[Callable[[], None]] = deque()
        self._for_suggestions = False
        """Whether the first of those that wait needs the suggestions."""

    @property
    def opened(self) -> bool:
        """Whether there is a text that actions can work on."""
        return True

    @property
    def busy(self) -> bool:
        """Whether an action has to wait now."""
        waits_for_names = self._for_suggestions and not self.suggested
        return not self.opened or bool(self.keeping) or waits_for_names

    def says_it_looks(self) -> None:
        """Called when a key has to wait for the suggestions."""

    def kept(self) -> None:
        """A change is kept, or failed: what was asked for meanwhile comes next."""
        self.keeping = max(0, self.keeping - 1)
        self.go_on()

    def has_suggestions(self) -> None:
        """The suggestions are there, or will not come."""
        self.suggested = True
        self.go_on()

    def go_on(self) -> None:
        """Do what waits, as far as it needn't wait any longer."""
        while self.waiting and not self.busy:
            self._for_suggestions = False
            self.waiting.popleft()()

    def will_not_open(self) -> None:
        """There will be no text: nothing can be done with what was asked for."""
        self.waiting.clear()

    def forget_waiting(self) -> None:
        """Leave undone what waits for suggestions; a change that is being kept goes on."""
        if self._for_suggestions:
            self._for_suggestions = False
            self.waiting.clear()

    def hold(self, action: Callable[[], None]) -> None:
        """Put an action before all that wait, until the suggestions are there."""
        self.waiting.appendleft(action)
        self._for_suggestions = True
        self.says_it_looks()


def in_turn(action: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """Make an action wait its turn, so that keys count in their order."""

    @wraps(action)
    def waiting(self: S, /, *args: P.args, **kwargs: P.kwargs) -> None:
        if self.busy:
            self.waiting.append(partial(action, self, *args, **kwargs))
        else:
            action(self, *args, **kwargs)

    return waiting


def with_suggestions(
    action: Callable[Concatenate[S, P], None],
) -> Callable[Concatenate[S, P], None]:
    """Make an action wait its turn, and for the suggestions too."""

    @in_turn
    @wraps(action)
    def waiting(self: S, /, *args: P.args, **kwargs: P.kwargs) -> None:
        if self.suggested:
            action(self, *args, **kwargs)
        else:
            self.hold(partial(action, self, *args, **kwargs))

    return waiting
