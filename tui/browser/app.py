"""The Textual app: one desk, one stack of places, and what all places share."""

import asyncio
import gc
import os
import signal
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from textual import events
from textual.app import App

from tui.browser import bindings, spacing
from tui.browser.ahead import Ahead
from tui.browser.screens.place import PlaceScreen
from tui.browser.themes import ANSI, THEMES
from tui.corpus.hygiene import visible

if TYPE_CHECKING:
    from tui.browser.commands import Place
    from tui.settings import Settings
    from tui.workbench.desk import Desk

SIGNALS = (signal.SIGHUP, signal.SIGTERM)


class HexaplaApp(App[int], inherit_bindings=False):
    """The browser over one open corpus.

    `desk` is the only thing places talk to; `start` is where one begins, with `article` open when
    one is given.
    """

    TITLE = "hexapla"
    CSS_PATH = "styles/hexapla.tcss"
    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = ""

    def __init__(
        self, desk: "Desk", start: "Place" = "library", article: str | None = None
    ) -> None:
        # an ansi theme must be known before the filters are made: only so NO_COLOR means none
        colourless = bool(os.environ.get("NO_COLOR"))
        super().__init__(ansi_color=True if colourless else None)
        self.desk = desk
        self.scribe = ThreadPoolExecutor(max_workers=1, thread_name_prefix="scribe")
        """Makes changes of annotations one after the other, in the order of the keys."""
        self.ahead = Ahead(self._compare)
        """Aligns what the person is likely to look at next."""
        self.leaving = False
        """The program ends: what was asked for is kept, what comes now is too late."""
        self._start = start
        self._article = article
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = ANSI.name if colourless else self._theme_wanted(desk.settings)
        self.animation_level = "none"
        self.set_keymap(bindings.keymap_of(desk.settings))
        for key, action in bindings.label_bindings(desk.settings.labels).items():
            self.bind(key, action, show=False)

    # -- beginning and end

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            loop.add_signal_handler(number, self.leave, 128 + number)
        self.open_place("library")
        if self._article is not None and self._start == "reader":
            self.open_article(self._article)
        elif self._article is not None and self._start == "variants":
            self.open_variants(self._article)
        elif self._start != "library":
            self.open_place(self._start)
        self.call_after_refresh(_settle)
        if self._driver is not None:  # Textual asks its own questions through it, too
            self._driver.write(spacing.QUESTION)

    def on_cursor_position(self, event: events.CursorPosition) -> None:
        """Measure as the terminal draws (see `spacing`), and lay out anew what is shown already."""
        from tui.browser.widgets.flow import Flow
        from tui.browser.widgets.listing import Listing
        from tui.browser.widgets.panes import Panes

        if event.x == spacing.WIDE and spacing.widen():
            for widget in (w for screen in self.screen_stack for w in screen.query("*")):
                if isinstance(widget, (Flow, Panes)):
                    widget.lay()
                elif isinstance(widget, Listing):
                    widget.restyle()
                widget.refresh(layout=True)

    def leave(self, code: int = 0) -> None:
        """End the program; what was asked for is kept first. On signals too."""
        self.leaving = True
        self.scribe.shutdown(wait=True)
        self.desk.workbook.flush()
        self.exit(code, return_code=code)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy text as it is shown: what an article hides must not reach a shell by paste."""
        super().copy_to_clipboard(visible(text))

    def on_unmount(self) -> None:
        self.scribe.shutdown(wait=True)

    def _compare(self, articles: Sequence[str]) -> object:
        return self.desk.comparison(articles)

    # -- places

    def open_place(self, place: "Place") -> None:
        """Go to a place; one that is open already comes to the front."""
        from tui.browser.screens.entities import EntitiesScreen
        from tui.browser.screens.history import HistoryScreen
        from tui.browser.screens.library import LibraryScreen
        from tui.browser.screens.review import ReviewScreen

        kinds: dict[Place, type[PlaceScreen]] = {
            "library": LibraryScreen,
            "review": ReviewScreen,
            "entities": EntitiesScreen,
            "history": HistoryScreen,
        }
        self._go(kinds[place]())

    def _go(self, screen: PlaceScreen) -> None:
        """Push a place; the same kind twice in a row takes the former's stead."""
        if isinstance(self.screen, type(screen)):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def open_article(self, article: str, offset: int | None = None) -> None:
        """Read an article, from a place in its text (code points) when one is given."""
        from tui.browser.screens.reader import ReaderScreen

        self._go(ReaderScreen(article, offset=offset))

    def on_key(self, event: events.Key) -> None:
        """Hand on what was typed in one go with the key that opened a mode.

        It was sent to the place beneath, which has no use for it, before the mode was there.
        """
        from tui.browser.dialogs.hints import Hints
        from tui.browser.screens.mend import MendMode

        if isinstance(self.screen, (Hints, MendMode)):
            self.screen.on_key(event)

    def open_variants(self, article: str, others: Sequence[str] = ()) -> None:
        """See an article beside others, by default its versions; says so when it has none."""
        from tui.browser.screens.variants import VariantsScreen

        self._go(VariantsScreen(article, others))

    def back(self) -> None:
        """To the place before; from the first one, out of the program."""
        if len([screen for screen in self.screen_stack if isinstance(screen, PlaceScreen)]) > 1:
            self.pop_screen()
        else:
            self.leave()

    def tell_changed(self, articles: frozenset[str]) -> None:
        """Tell every open place that annotations changed; empty: any of them may have."""
        for screen in self.screen_stack:
            if isinstance(screen, PlaceScreen):
                screen.changed(articles)

    # -- looks

    def _theme_wanted(self, settings: "Settings") -> str:
        """The theme that was set; an unknown one is ours."""
        return settings.theme if settings.theme in self.available_themes else THEMES[0].name

    def next_theme(self) -> str:
        """Change to the next of hexapla's themes and return its name."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) + 1 if self.theme in names else 0
        self.theme = names[at % len(names)]
        return self.theme


def _settle() -> None:
    """What start-up made stays: freeing the collector from it halves the slowest key presses."""
    gc.collect()
    gc.freeze()


def run_browser(desk: "Desk", start: "Place" = "library", article: str | None = None) -> int:
    """Open the browser and return the exit code: 0 left by key, 128 + n ended by signal n."""
    app = HexaplaApp(desk, start, article)
    code = app.run()
    return code if code is not None else app.return_code or 0
