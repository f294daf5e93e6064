"""Searching in all versions at once."""

from text_desk import until

from tests.browser.test_variants import EN, RU, Pair
from tui.browser.dialogs.ask import AskText


async def _search(pair, words):
    await pair.press("slash")
    await until(pair.pilot, lambda: isinstance(pair.app.screen, AskText))
    field = pair.app.screen.query_one("Input")
    field.value = words
    await pair.press("enter")
    await until(pair.pilot, lambda: pair.app.screen is pair.screen)


async def test_words_are_found_in_any_version_and_again_round_to_the_first():
    async with Pair() as pair:
        await _search(pair, "31")
        assert pair.panes.band == 1
        await _search(pair, "31")
        assert pair.panes.band == 4
        assert "2 of 2 bands" in pair.said
        await _search(pair, "мэр НАЗВАЛА")
        assert pair.panes.band == 3


async def test_what_was_sought_stands_in_the_field_again():
    async with Pair() as pair:
        await _search(pair, "ferry")
        await pair.press("slash")
        await until(pair.pilot, lambda: isinstance(pair.app.screen, AskText))
        assert pair.app.screen.query_one("Input").value == "ferry"


async def test_what_no_version_has_is_said_and_nothing_moves():
    async with Pair() as pair:
        await pair.press("j", "j")
        await _search(pair, "z*[x")
        assert "No version has" in pair.said
        assert pair.panes.band == 2
        assert "z*[x" not in EN + RU
