"""A list that is kept up to date with the corpus while it is open."""

import asyncio
import threading
import time
from dataclasses import dataclass

from textual import on, work
from textual.message import Message

from tui.browser.screens.lists import ListPlace
from tui.browser.screens.place import PlaceScreen
from tui.browser.widgets.overview import arrivals

LIVE_SECONDS = 3.0
"""Between two looks at the corpus's folder: soon enough to watch files arrive, and cheap."""
REST = 20.0
"""Times as long as a look at the corpus took it is left alone: 5 % of a core at most."""


class ReadingStopped(Exception):  # noqa: N818 - nothing went wrong
    """Reading the corpus ends early because the program does; what was read is kept."""


class WatchingPlace(ListPlace):
    """Looks at the corpus every few seconds, in a thread, and says what came and went."""

    def __init__(self) -> None:
        super().__init__()
        self._watching = False
        self._rest_until = 0.0
        self._gone = threading.Event()

    # -- what a place says of itself

    def told_progress(self, text: str) -> None:
        """Called with how far reading the corpus is: `analysing 120 of 5,000`."""

    def looked(self) -> None:
        """Called after each look at the corpus, whether anything changed or not."""

    # -- watching

    def watch_corpus(self) -> None:
        """Look at the corpus now, and from now on."""
        self.look_at_corpus()
        self.set_interval(LIVE_SECONDS, self.look_at_corpus)

    def on_unmount(self) -> None:
        self._gone.set()

    @dataclass
    class Progressed(Message):
        """The corpus is being read: posted from the thread that does it."""

        step: str
        done: int
        total: int

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, WatchingPlace.Progressed)

    @on(Progressed)
    def _tell_progress(self, event: Progressed) -> None:
        if self._watching:
            of = f" of {event.total:,}" if event.total else ""
            self.told_progress(f"{event.step} {event.done:,}{of}")

    @work(exit_on_error=False, group="watch")
    async def look_at_corpus(self) -> None:
        """Bring the catalogue up to date, unless that is under way or was costly just now."""
        if self._watching or time.monotonic() < self._rest_until:
            return
        self._watching = True
        started = time.monotonic()
        try:
            found = await asyncio.to_thread(self.desk.refresh, self._progressed)
        finally:
            self._watching = False
            spent = time.monotonic() - started
            self._rest_until = time.monotonic() + spent * REST
        if found:
            # said where the person is: this place may lie under another one
            place = self.app.screen
            if isinstance(place, PlaceScreen):
                place.say(arrivals(found), aside=True)
        self.looked()

    def _progressed(self, step: str, done: int, total: int) -> None:
        """Called in the thread that reads the corpus; ends it when the program ends."""
        if self._gone.is_set():
            raise ReadingStopped
        self.post_message(self.Progressed(step, done, total))
