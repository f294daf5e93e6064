"""Lines of Hindi end where the terminal ends, whichever way it draws vowel signs."""

import re

import pytest
from rich import cells

from tests.browser.desk_double import Double
from tests.browser.stories import opened
from tui.browser import spacing

HINDI = (
    "बजट पर चर्चा\n\n"
    "संसद में आज सुबह से शाम तक बजट पर चर्चा होती रही और विपक्ष के नेताओं ने सरकार से पूछा कि "
    "किसानों को राहत कब मिलेगी, पानी और बिजली के दाम कब घटाए जाएंगे।\n"
)


@pytest.fixture
def narrow_again():
    """What Rich measures is one for the whole program: put it back."""
    before = cells.load_cell_table
    yield
    cells.load_cell_table = before
    for measured in (cells.get_character_cell_size, cells.cached_cell_len):
        measured.cache_clear()


def test_vowel_signs_take_a_cell_after_the_terminal_said_so(narrow_again):
    assert cells.cell_len("का") == 1
    assert spacing.widen()
    assert [cells.cell_len(text) for text in ("का", "कि", "के", "字", "e\u0301", "ที่")] == [
        2, 2, 1, 2, 1, 1,
    ]  # fmt: skip
    assert not spacing.widen()


@pytest.mark.parametrize("size", [(80, 24), (120, 30)])
async def test_what_is_shown_already_is_laid_out_anew(narrow_again, size):
    from textual.events import CursorPosition

    desk = Double.with_texts()
    desk.texts["hi-a"] = HINDI
    async with opened(desk, size=size) as told:
        while told.cursor() != "hi-a":
            await told.press("j")
        await told.press("enter")
        for x in (0, 1, 2):
            told.app.post_message(CursorPosition(x, 0))
            await told.wait()
            await told.press("w")
            wide = x == 2
            assert (cells.cell_len("का") == 2) == wide
            lines = told.screen()
            assert {cells.cell_len(line) for line in lines} == {size[0]}
            words = re.sub(r"[^\u0900-\u097f ]", " ", " ".join(lines)).split()
            assert "जाएंगे" in " ".join(words)
