"""Comparisons made before they are asked for, one after the other, off the event loop."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress


class Ahead:
    """Lets `compare` do its work early: it keeps what it finds, so the true call is quick.

    To be used on the event loop. Its threads end with the program: nobody waits at the door for
    something that nobody asked for.
    """

    def __init__(self, compare: Callable[[Sequence[str]], object]) -> None:
        self._compare = compare
        self._articles: tuple[str, ...] = ()
        self._over: Future[None] | None = None
        """Of the comparison of `_articles`; done when that is."""

    async def make(self, articles: tuple[str, ...]) -> None:
        """Compare articles, after what is being compared already. To be cancelled at any time."""
        while self._over is not None and not self._over.done():
            await _wait(self._over)
        if articles != self._articles:
            self._articles, self._over = articles, Future()
            arguments = articles, self._over
            threading.Thread(target=self._work, args=arguments, name="ahead", daemon=True).start()
        await self.made(articles)

    async def made(self, articles: tuple[str, ...]) -> None:
        """Wait until articles that are being compared are; of others there is nothing to wait."""
        if articles == self._articles and self._over is not None:
            await _wait(self._over)

    def _work(self, articles: tuple[str, ...], over: "Future[None]") -> None:
        # what goes wrong is told to whoever asks for the comparison in earnest, not to a passer-by
        with suppress(Exception):
            self._compare(articles)
        over.set_result(None)


async def _wait(over: "Future[None]") -> None:
    # shielded: who waits may go on to something else, the work is not theirs to stop
    await asyncio.shield(asyncio.wrap_future(over))
