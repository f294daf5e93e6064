"""What is still to be decided on, in which order, and how long that will take."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.corpus.query import parse

if TYPE_CHECKING:
    from tui.corpus.query import Query
    from tui.workbench.desk import Desk

REACH = 64
"""Articles fetched at once."""
PACE_OVER = 20
"""Decisions the pace is measured over: it follows a person who gets tired or quick."""
IDLE_SECONDS = 120.0
"""A longer pause is a break, not work: it doesn't count."""
NEW = parse("status:new")


@dataclass(slots=True)
class Pace:
    """Decisions a minute, over the latest ones."""

    clock: Callable[[], float] = time.monotonic
    """Seconds."""
    _spans: deque[float] = field(default_factory=lambda: deque(maxlen=PACE_OVER))
    _since: float | None = None

    def started(self) -> None:
        """An article came up."""
        self._since = self.clock()

    def decided(self) -> None:
        """It was decided on."""
        if self._since is not None:
            self._spans.append(min(self.clock() - self._since, IDLE_SECONDS))
            self._since = None

    @property
    def per_minute(self) -> float | None:
        """Decisions a minute; None before there are three to tell it from."""
        spent = sum(self._spans)
        return len(self._spans) * 60 / spent if len(self._spans) >= 3 and spent > 0 else None


@dataclass(slots=True)
class Queue:
    """The articles without a decision, one after the other.

    Decided ones leave the catalogue's answer by themselves; skipped ones are passed over until
    nothing else is left. Its methods read the catalogue: call them in a worker.
    """

    desk: "Desk"
    pace: Pace = field(default_factory=Pace)
    trail: list[str] = field(default_factory=list)
    """Decided here, latest last."""
    skipped: dict[str, None] = field(default_factory=dict)

    def remaining(self) -> int:
        """How many have no decision, skipped ones included."""
        return self.desk.count(NEW)

    def next(self, after: str | None = None) -> str | None:
        """The id of the next article; None when only skipped ones are left, or nothing."""
        query = NEW
        offset = 0
        while rows := self._rows(query, offset):
            for row in rows:
                if row not in self.skipped and row != after:
                    return row
            offset += len(rows)
        return None

    def _rows(self, query: "Query", offset: int) -> Sequence[str]:
        rows = self.desk.rows(
            query, sort="id", descending=False, grouped=False, offset=offset, limit=REACH
        )
        return [row.id for row in rows]

    def decided(self, article: str) -> None:
        """A decision was kept."""
        self.pace.decided()
        self.skipped.pop(article, None)
        self.trail.append(article)

    def skip(self, article: str) -> None:
        """Leave it for later."""
        self.skipped[article] = None

    def take_back(self) -> str | None:
        """The article whose decision was undone last; None when none was made here."""
        while self.trail:
            article = self.trail.pop()
            if self.desk.row(article).status == "new":
                return article
        return None


def progress(done: int, left: int, per_minute: float | None) -> str:
    """`37 of 412 · 9/min · 42 min left`; `done` and `left` are numbers of articles."""
    text = f"{done:,} of {done + left:,}"
    if per_minute is None or not left:
        return text
    minutes = left / per_minute
    if minutes < 1:
        rest = "under a minute left"
    elif minutes < 100:
        rest = f"{minutes:.0f} min left"
    else:
        rest = f"{minutes / 60:.0f} h left"
    return f"{text} · {per_minute:.0f}/min · {rest}"
