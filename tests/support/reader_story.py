"""One article in the reader, and a person at the keys."""

from text_desk import TextApp, TextDesk, until

from tui.browser.screens.reader import ReaderScreen
from tui.browser.widgets.flow import Flow
from tui.browser.widgets.footer import Footer

FERRY = """Harbour minister Ana Lindqvist opens new ferry line to Tallinn

Photo: Port of Visby press office
The harbour minister, Ana Lindqvist, opened a ferry line between Visby and Tallinn on Friday. \
"We have waited for eleven years," Lindqvist told the Gotland Times.

The line is run by Baltic Hull AB. Its director, Bo Ek, said that Ana Lindqvist "never gave up".
"""
SUGGESTED = (
    ("Ana Lindqvist", "PER", 0.93),
    ("Tallinn", "LOC", 0.88),
    ("Baltic Hull AB", "ORG", 0.7),
)


class Story:
    """One reader, open at the beginning, with its suggestions there."""

    def __init__(self, text=FERRY, language="en", suggested=SUGGESTED, size=(120, 40), **more):
        self.desk = TextDesk(
            {"en": (language, text), "fr": ("fr", "Bonjour.")}, suggested=suggested, **more
        )
        self.app = TextApp(self.desk, ReaderScreen("en"))
        self.size = size
        self.expected = bool(suggested)

    async def __aenter__(self):
        self._context = self.app.run_test(size=self.size)
        self.pilot = await self._context.__aenter__()
        await until(self.pilot, lambda: self.screen.reading is not None)
        if self.expected:
            await until(self.pilot, lambda: self.screen.suggestions)
        return self

    async def __aexit__(self, *error):
        await self._context.__aexit__(*error)

    @property
    def screen(self):
        return self.app.screen_stack[1]

    async def press(self, *keys):
        self.send(*keys)
        await self.pilot.pause()
        await until(self.pilot, lambda: not self.screen.keeping and not self.screen.waiting)
        await self.pilot.app.workers.wait_for_complete()
        await self.pilot.pause()

    def send(self, *keys):
        """Keys as fast as a terminal sends them."""
        for key in keys:
            self.app.simulate_key(key)

    @property
    def tagged(self):
        found = self.desk.annotations["en"].mentions.values()
        return sorted((m.start, m.quote, m.label) for m in found if m.state == "accepted")

    @property
    def quotes(self):
        return [(quote, label) for _, quote, label in self.tagged]

    @property
    def word(self):
        where = self.screen.focus_range or self.screen.walker.word_at(self.screen.cursor)
        return self.desk.texts["en"][1][slice(*where)]

    @property
    def said(self):
        message = self.screen.query_one(Footer).message
        return message[0] if message else ""

    @property
    def lines(self):
        flow = self.screen.query_one(Flow)
        return [flow.render_line(y).text for y in range(flow.size.height)]
