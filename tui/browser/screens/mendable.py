"""A place whose bands can be mended by hand."""

from collections import deque
from collections.abc import Mapping

from textual.worker import Worker, WorkerState

from tui.browser.mending import Mended
from tui.browser.screens.mend import MendMode, by_hand, mended_by
from tui.browser.screens.place import PlaceScreen
from tui.browser.widgets.footer import Footer
from tui.browser.widgets.panes import Panes
from tui.workbench.comparison import Comparison


class MendingPlace(PlaceScreen):
    """Shows a comparison in panes; `M` lets its bands be merged, split and shifted."""

    comparison: Comparison | None

    def __init__(self) -> None:
        super().__init__()
        self._keeping = False
        """A mended band is being kept and aligned around."""
        self._typed: deque[str] = deque()
        """Keys that wait for it: what they mend is what comes of it."""

    @property
    def panes(self) -> Panes:
        """The bands."""
        return self.query_one(Panes)

    def take(self, comparison: Comparison) -> None:
        """Show a comparison."""
        raise NotImplementedError

    def aligned(self) -> Comparison | None:
        """The comparison; says why while there is none."""
        raise NotImplementedError

    def go(self, band: int) -> None:
        """Make a band the current one."""
        raise NotImplementedError

    def to_pane(self, by: int) -> None:
        """Make a pane the active one."""
        raise NotImplementedError

    def action_free_panes(self) -> None:
        """Scroll each pane by itself, or all aligned."""
        raise NotImplementedError

    def action_mend(self) -> None:
        if self.aligned() is None:
            return
        if self.panes.mode == "free":
            self.action_free_panes()
        self._footer_keys(shown=False)
        self.app.push_screen(MendMode(self._mend), lambda _: self._footer_keys(shown=True))

    def _footer_keys(self, *, shown: bool) -> None:
        self.query_one(Footer).keyless = not shown

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Forget what waits for a change that could not be kept; the place says why."""
        if event.worker.group == "write" and event.state is WorkerState.ERROR:
            self._keeping = False
            self._typed.clear()

    def _mend(self, key: str) -> None:
        if self._keeping:
            self._typed.append(key)
        else:
            self._mend_now(key)

    def _mend_now(self, key: str) -> None:
        if key in {"tab", "shift+tab"}:
            self.to_pane(1)
        elif key in {"j", "down"}:
            self.go(self.panes.band + 1)
        elif key in {"k", "up"}:
            self.go(self.panes.band - 1)
        elif key == "u":
            self.action_undo()
        elif key == "x":
            self._reset()
        elif key in MendMode.STEPS:
            self._mend_band(key)

    def _mend_band(self, key: str) -> None:
        assert self.comparison is not None
        beads = mended_by(key, self.comparison, self.panes.band, self.panes.pane)
        if not beads:
            self.say("That is not possible here.", "warning")
        else:
            self._keep_mended(beads)

    def _reset(self) -> None:
        """Let the aligner decide again on all bands of the versions shown."""
        assert self.comparison is not None
        mended = self.comparison.mended
        if not mended:
            self.say("Nothing is mended here.")
        else:
            self._keep_mended(dict.fromkeys(mended, ()))

    def _keep_mended(self, beads: Mapping[tuple[int, int], tuple[Mended, ...]]) -> None:
        assert self.comparison is not None
        desk = self.desk
        ids = tuple(reading.row.id for reading in self.comparison.readings)
        named = {(ids[v], ids[w]): found for (v, w), found in beads.items()}

        def change() -> Comparison:
            desk.mend_versions(named)
            return desk.comparison(ids)

        def done(comparison: Comparison) -> None:
            self._keeping = False
            self.take(comparison)
            number = sum(by_hand(comparison, band) for band in range(len(comparison.bands)))
            self.say(
                f"mended · {number} band{'s' * (number != 1)} by hand" if number else "as aligned"
            )
            while self._typed and not self._keeping:
                self._mend_now(self._typed.popleft())

        self._keeping = True
        self.write(change, done)
