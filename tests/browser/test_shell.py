"""What holds everywhere: help, palette, themes, leaving, signals."""

import asyncio
import os
import signal
from dataclasses import replace

import pytest

from tests.browser.desk_double import Double
from tests.browser.stories import opened
from tui.browser import commands
from tui.browser.app import HexaplaApp
from tui.browser.themes import THEMES


@pytest.fixture
def desk():
    return Double.with_texts()


@pytest.mark.parametrize("start", ["library", "review", "entities", "history"])
async def test_help_lists_the_keys_of_the_place_one_is_in(desk, start):
    async with opened(desk, size=(120, 60), start=start) as told:
        await told.press("question_mark")
        text = told.text()
        special = [c for c in commands.at(start) if c.group not in {"everywhere", "move"}]
        for command in special:
            assert command.help[:30] in text, command.id
        await told.press("escape")
        assert start == told.app.screen.PLACE


async def test_help_tells_what_the_signs_mean_and_the_cursor_passes_them(desk):
    async with opened(desk, size=(120, 60)) as told:
        await told.press("question_mark")
        lines = told.screen()
        assert any("FR≠" in line and "claims another language" in line for line in lines)
        for _ in range(60):
            await told.press("down")
            current = next(line for line in told.screen() if "│  ▌" in line)
            assert "FR" not in current
        await told.press("enter")


async def test_help_is_also_a_menu(desk):
    async with opened(desk) as told:
        first = told.cursor()
        await told.press("question_mark")
        await told.type("accept this")
        await told.press("enter")
        assert desk.row(first).status == "accepted"


async def test_the_palette_runs_a_command_by_its_name(desk):
    async with opened(desk) as told:
        await told.press("colon")
        await told.type("hist")
        await told.press("enter")
        assert told.app.screen.PLACE == "history"


@pytest.mark.parametrize("place", ["library", "review", "entities", "history"])
async def test_every_key_in_the_footer_is_bound_to_its_command(desk, place):
    async with opened(desk, size=(200, 40), start=place) as told:
        footer = told.screen()[-1]
        bound = told.app.screen.active_bindings
        for command in commands.footer(place):
            key = command.keys[0]
            assert f"{commands.key_sign(key)} {command.title}" in footer
            assert bound[key].binding.action == command.action


async def test_the_theme_changes_by_key_through_all_of_ours(desk):
    async with opened(desk) as told:
        seen = []
        for _ in THEMES:
            seen.append(told.app.theme)
            await told.press("ctrl+t")
        assert seen == [theme.name for theme in THEMES]
        assert told.app.theme == seen[0]


def test_an_unknown_theme_gives_ours(desk):
    desk.settings = replace(desk.settings, theme="no-such-theme")
    assert HexaplaApp(desk).theme == "hexapla-dark"


async def test_without_colour_no_cell_has_one(desk, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(desk) as told:
        assert told.app.theme == "hexapla-ansi"
        for strip in told.app.screen._compositor.render_strips():
            for segment in strip.apply_filter(told.app._filters[-1], told.app.background_colors[1]):
                style = segment.style
                assert style is None or style.color is None or style.color.is_default
                assert style is None or style.bgcolor is None or style.bgcolor.is_default


async def test_status_is_told_by_a_sign_too(desk):
    desk.set_status(["ar-a"], "accepted")
    desk.set_status(["en-a"], "rejected")
    desk.set_status(["fr-a"], "flagged")
    async with opened(desk) as told:
        rows = told.screen()[4:8]
        assert [row.lstrip("▌ ")[0] for row in rows] == ["✓", "✗", "⚑", "●"]


async def test_back_leads_through_the_places_and_out(desk):
    async with opened(desk) as told:
        await told.press("E", "H", "R", "q", "q", "q")
        assert told.app.screen.PLACE == "library"
        await told.press("q")
        assert told.app.return_code == 0


async def test_what_was_asked_for_is_kept_before_the_program_ends(desk):
    flushed = []
    desk.workbook.flush = lambda: flushed.append(len(desk.done))
    async with opened(desk) as told:
        await told.pilot.press("a")
        await told.pilot.press("ctrl+c")
        assert flushed == [1]


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
async def test_a_dropped_line_saves_and_leaves(desk, number):
    flushed = []
    desk.workbook.flush = lambda: flushed.append(True)
    app = HexaplaApp(desk)
    async with app.run_test() as pilot:
        await pilot.pause()
        os.kill(os.getpid(), number)
        for _ in range(100):
            await asyncio.sleep(0)
            await pilot.pause()
            if flushed:
                break
        assert flushed == [True]
        assert app.return_code == 128 + number


async def test_resizing_keeps_the_cursor_and_fills_the_width(desk):
    async with opened(desk) as told:
        await told.press("j", "j")
        here = told.cursor()
        for size in ((80, 24), (200, 50), (60, 15), (120, 40)):
            await told.pilot.resize_terminal(*size)
            await told.press("escape")
            assert told.cursor() == here
            assert len(told.screen()) == size[1]


async def test_copying_the_title_copies_what_is_seen(desk):
    desk.table["ar-a"] = replace(desk.table["ar-a"], title="safe\x1b]52;c;\u202etxt")
    async with opened(desk) as told:
        await told.press("g", "y")
        assert not set(told.app.clipboard) & set("\x1b\u202e")
        assert told.app.clipboard.startswith("safe")


async def test_two_keys_may_be_swapped(desk):
    desk.settings = replace(desk.settings, keymap={"accept": ("r",), "reject": ("a",)})
    async with opened(desk) as told:
        first = told.cursor()
        await told.press("r")
        assert desk.row(first).status == "accepted"
        await told.press("a")
        assert desk.row(first).status == "rejected"


@pytest.mark.parametrize(
    "keymap",
    [{"down": ("ctrl+n",), "up": ("ctrl+y", "up")}, {"sort": (".",), "next-unreviewed": ("s",)}],
)
async def test_a_valid_keymap_leaves_every_command_its_keys(desk, keymap):
    desk.settings = replace(desk.settings, keymap=keymap)
    async with opened(desk) as told:
        bound = told.app.screen.active_bindings
        for command in commands.at("library"):
            for key in commands.effective_keys(command, keymap):
                assert bound[key].binding.action == command.action, (command.id, key)


async def test_keys_typed_behind_the_one_that_leaves_change_nothing(desk):
    from textual.pilot import Pilot

    async with opened(desk) as told:
        first = told.cursor()
        pilot: Pilot = told.pilot
        told.app.leave()
        for action in ("undo", "accept", "redo", "flag"):
            await told.app.screen.run_action(action)
        await pilot.pause()
    assert told.app.return_code == 0
    assert desk.row(first).status == "new"
