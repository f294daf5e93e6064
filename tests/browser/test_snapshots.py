"""Every screen as a picture, on the seeds, at two sizes.

A picture that changed on purpose is taken anew with `pytest tests/browser/test_snapshots.py
--snapshot-update`; look at it before it is committed.
"""

import shutil
import time
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from textual.widgets import Input

from tests.browser.stories import Told
from tui.browser import looking
from tui.browser.app import HexaplaApp
from tui.browser.screens import place
from tui.browser.versions import side_by_side
from tui.browser.widgets import footer
from tui.settings import Settings
from tui.workbench.comparison import MOST_VERSIONS
from tui.workbench.desk import Desk

pytestmark = pytest.mark.slow

SEEDS = Path(__file__).parents[2] / "seeds"
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SIZES = [(80, 24), (120, 40)]
FILTER = ["slash", *"lang", "colon", *"fr"]
TAGGED = ["enter", "tab", "tab", "3", "A", "tab", "enter", "P"]
"""Open the first article; tag a place in two keys, everywhere; take the next; send it on."""

SCREENS = {
    "library": [],
    "library-by-cluster": ["c"],
    "library-filtered": FILTER,
    "library-nothing-left": ["slash", *"zqx"],
    "reader": [*TAGGED, "tab"],
    "reader-selecting": ["enter", "J", "V", "w", "w"],
    "reader-jump-letters": ["enter", "space"],
    "variants": ["v", "n", "n", "n"],
    "variants-free": ["v", "equals_sign", "j", "j"],
    "interlinear": ["v", "n", "i"],
    "why-variants": ["v", "w"],
    "why": ["w"],
    "facets": ["F"],
    "review": ["R", "a"],
    "review-done": ["R", *"aarfa"],
    "entities": [*TAGGED, "E"],
    "history": [*TAGGED, "q", "a", "j", "f", "u", "H"],
    "help": ["enter", "question_mark"],
    "palette": ["ctrl+p", *"cluster"],
}


@pytest.fixture(autouse=True)
def nothing_moves_by_itself(monkeypatch):
    """No clock, no time zone and nothing done in advance gets into a picture."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    monkeypatch.setattr(looking, "time", SimpleNamespace(perf_counter=lambda: 0.0))
    monkeypatch.setattr(place, "REST_SECONDS", 3600.0)
    monkeypatch.setattr(footer, "MESSAGE_SECONDS", 3600.0)
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(scope="module")
def indexed(tmp_path_factory):
    """The catalogue of the seeds with its alignments, made once."""
    home = tmp_path_factory.mktemp("indexed")
    shutil.copytree(SEEDS, home / "seeds")
    with Desk(_settings(home, home / "seeds")) as desk:
        desk.refresh()
        variants = next(row for row in desk.rows() if row.variants)
        desk.comparison(side_by_side(variants, MOST_VERSIONS))
    return home


def _settings(home, corpus):
    return Settings(
        corpus=corpus,
        annotations=home / "annotations",
        annotator="ana",
        cache=home / "cache",
    )


@pytest.fixture
def desk(indexed, tmp_path):
    shutil.copytree(indexed / "cache", tmp_path / "cache")
    with Desk(_settings(tmp_path, indexed / "seeds"), clock=lambda: NOON) as opened:
        yield opened


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(snap_compare, desk, screen, size):
    assert snap_compare(HexaplaApp(desk), terminal_size=size, run_before=_pressing(SCREENS[screen]))


@pytest.mark.parametrize("theme", ["hexapla-light", "hexapla-ansi"])
@pytest.mark.parametrize("screen", ["library", "reader", "variants"])
def test_theme(snap_compare, desk, screen, theme):
    app = HexaplaApp(desk)
    app.theme = theme
    assert snap_compare(app, run_before=_pressing(SCREENS[screen]))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_empty_corpus(snap_compare, tmp_path, monkeypatch, size):
    monkeypatch.chdir(tmp_path)
    Path("press").mkdir()
    with Desk(_settings(tmp_path, Path("press")), clock=lambda: NOON) as desk:
        assert snap_compare(HexaplaApp(desk), terminal_size=size, run_before=_pressing([]))


def _pressing(keys):
    async def press(pilot):
        told = Told(pilot.app, pilot)
        await told.wait()
        for key in keys:
            await told.press(key)
            for field in pilot.app.screen.query(Input):
                field.cursor_blink = False
        await told.wait()

    return press
