"""Telling a story to the app: open it, press keys, read what it shows."""

import asyncio
from contextlib import asynccontextmanager

from tui.browser.app import HexaplaApp

APART = {"menu", "ahead"}
"""Groups of workers that wait for a person, or for one to rest."""


async def settled(pilot, app):
    """Wait until no worker runs any more and everything has been drawn."""
    for _ in range(2_000):
        await pilot._wait_for_screen()
        if not any(worker.is_running and worker.group not in APART for worker in app.workers):
            break
        await asyncio.sleep(0.001)
    await pilot.pause()


class Told:
    """A running app with words for what a person does and sees."""

    def __init__(self, app, pilot):
        self.app = app
        self.pilot = pilot

    async def press(self, *keys):
        for key in keys:
            await self.pilot.press(key)
            await settled(self.pilot, self.app)

    async def wait(self):
        """Let what goes on in the background come to its end."""
        await settled(self.pilot, self.app)

    async def type(self, text):
        names = {
            ":": "colon",
            " ": "space",
            "-": "minus",
            '"': "quotation_mark",
            "#": "number_sign",
        }
        await self.pilot.press(*(names.get(char, char) for char in text))
        await settled(self.pilot, self.app)

    def screen(self):
        """The lines on the screen, as text."""
        lines = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in lines]

    def text(self):
        return "\n".join(self.screen())

    def cursor(self):
        return self.app.screen.current_article


@asynccontextmanager
async def opened(desk, *, size=(100, 30), start="library", article=None):
    """The app over a desk, drawn once."""
    app = HexaplaApp(desk, start, article)
    async with app.run_test(size=size) as pilot:
        told = Told(app, pilot)
        await settled(pilot, app)
        yield told
        await settled(pilot, app)
