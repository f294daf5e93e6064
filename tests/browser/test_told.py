"""What the app says: where there is nothing, when something failed, and why."""

import time
from dataclasses import replace

import pytest
from reader_story import Story
from rich.cells import cell_len
from text_desk import TextApp, TextDesk, until

from tests.browser.desk_double import Double, row_of
from tests.browser.stories import opened
from tui.analysis.facts import Suggestion
from tui.browser import badges
from tui.browser.dialogs.choose import Choices
from tui.browser.origins import in_words
from tui.browser.palette import grouped, labels
from tui.browser.screens.history import local_time
from tui.browser.screens.variants import VariantsScreen
from tui.browser.widgets.footer import Footer
from tui.settings import DEFAULT_LABELS, Label, Settings


@pytest.fixture
def desk():
    return Double.with_texts()


LONG = (
    "annotations can't be saved: /corpora/of/the/harbour/office/annotations is a file; move it "
    "away, or name another folder as `annotations` in config.yaml."
)


async def test_a_long_failure_is_read_to_its_end(desk):
    desk.warnings = (LONG,)
    async with opened(desk, size=(80, 24)) as told:
        assert "in config.yaml." in "".join(told.screen()[-3:])
        await told.press("space")
        assert "marked" in told.screen()[-1]
        assert "config.yaml" not in told.text()


async def test_files_that_arrive_do_not_cover_a_failure(desk):
    desk.warnings = ("annotations can't be saved: the disk is full",)
    desk.arriving = [("zz-late", "A late story\nIt came last.\n")]
    async with opened(desk) as told:
        assert "A late story" in told.text()
        assert "can't be saved" in told.screen()[-1]


async def test_heads_stand_over_an_empty_list_too(desk):
    async with opened(desk, size=(120, 30)) as told:
        heads = told.screen()[3]
        await told.press("slash", "z", "q", "x")
        assert "No article matches" in told.text()
        assert told.screen()[3] == heads


@pytest.mark.parametrize("key", ["enter", "v", "t", "m", "o", "w", "a"])
async def test_without_an_article_a_key_says_so(key):
    async with opened(Double()) as told:
        await told.press(key)
        assert "No article is current here." in told.screen()[-1]


@pytest.mark.parametrize("key", ["enter", "e", "M", "S", "space"])
async def test_without_an_entity_a_key_says_so(desk, key):
    async with opened(desk, start="entities") as told:
        await told.press(key)
        assert "There is no entity here." in told.screen()[-1]


@pytest.mark.parametrize("key", ["n", "N", "tab", "equals_sign", "i", "w", "M"])
async def test_without_another_version_a_key_says_so(key):
    screen = VariantsScreen("en")
    app = TextApp(TextDesk({"en": ("en", "One text. No other.")}), screen)
    async with app.run_test(size=(100, 20)) as pilot:
        await until(pilot, lambda: screen.panes.message.startswith("This article"))
        app.simulate_key(key)
        await pilot.pause()
        assert screen.query_one(Footer).message[0] == "This article has no other version here."


async def test_a_step_of_the_register_says_why_there_is_nothing_to_read(desk):
    desk.done.append(("merged Lavrov into Sergey Lavrov", (), {}))
    async with opened(desk, start="history") as told:
        await told.press("enter")
        assert "not an article" in told.screen()[-1]
        assert told.app.screen.PLACE == "history"


def test_the_history_tells_the_time_on_the_wall(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert local_time("2026-11-22T18:30:00Z") == "2026-11-23 03:30:00"
    finally:
        monkeypatch.undo()
        time.tzset()


async def test_a_text_in_no_known_language_says_so_without_a_share(desk):
    first = next(iter(sorted(desk.table)))
    desk.table[first] = replace(desk.table[first], language="und", language_confidence=0.0)
    async with opened(desk, size=(120, 30)) as told:
        assert "language unknown" in told.text()
        assert "0%" not in told.text()
        await told.press("w")
        assert "cannot be told from this text" in told.text()


async def test_a_review_where_nothing_was_decided_offers_nothing_to_take_back():
    async with opened(Double(), start="review") as told:
        assert "Nothing is left" in told.text()
        assert "take the last decision back" not in told.text()


async def test_what_does_not_fit_into_a_window_is_scrolled_to(desk):
    async with opened(desk, size=(60, 12)) as told:
        await told.press("j", "w")  # en-a has another version
        assert "j k scroll" in told.text()
        assert "extent" not in told.text()
        await told.press(*["j"] * 12)
        assert "extent" in told.text()
        assert "esc closes" in told.text()


async def test_a_window_is_as_high_as_its_choices_and_typing_leaves_it_so(desk):
    async with opened(desk, size=(100, 40)) as told:
        await told.press("F")
        dialog = told.app.screen.query_one(".dialog")
        before = dialog.size
        assert told.app.screen.query_one(Choices).size.height >= told.app.screen._first
        assert before.height < 30
        await told.type("thai")
        assert dialog.size == before


def test_help_and_palette_know_the_keys_of_the_labels():
    own = (Label("SHIP", "s", "blue", "vessel"), Label("PORT", "p", "red"))
    settings = Settings(labels=own)
    assert [(c.lead, c.value) for c in labels("reader", settings)] == [
        ("s", "label('SHIP')"),
        ("p", "label('PORT')"),
    ]
    assert [c.title for c in labels("reader", settings, "vess")] == ["Tag as vessel."]
    assert labels("library", settings) == []


async def test_a_label_is_found_in_the_palette_and_tags():
    async with Story() as story:
        await story.press("tab")
        await story.pilot.press("ctrl+p", *"person")
        await until(story.pilot, lambda: any(c.lead == "label" for c in _choices(story.app.screen)))
        await story.press("enter")
        assert story.quotes == [("Ana Lindqvist", "PER")]


def _choices(screen):
    return screen.query_one(Choices).choices


def test_every_origin_is_said_in_plain_words():
    def said(origin, label="PER"):
        return in_words(Suggestion(0, 3, "Ana", label, None, 0.5, origin))

    assert said("memory") == "tagged before"
    assert said("shape") == "looks like a name"
    assert said("projection") == "from the other version"
    assert said("gazetteer", "LOC") == "a known place"
    assert said("gazetteer", "DATE") == "a date"
    assert said("gazetteer", "SHIP") == said("name") == "a known name"
    assert DEFAULT_LABELS[0].name == "PER"


async def test_the_entities_to_link_to_begin_with_the_likeliest():
    async with Story(suggested=()) as story:
        at = story.screen.walker
        story.screen.go(at.word_at(story.screen.reading.text.index("Bo Ek")))
        await story.press("1", "l")
        await until(story.pilot, lambda: len(story.app.screen_stack) == 3)
        await until(story.pilot, lambda: len(_choices(story.app.screen)) == 2)
        assert [c.title for c in _choices(story.app.screen)] == ["Bo", "Ana Lindqvist"]


@pytest.mark.parametrize(
    ("place", "first"),
    [("library", "The list"), ("reader", "Tagging"), ("variants", "Versions side by side")],
)
def test_help_begins_with_what_a_place_is_for(place, first):
    assert grouped(place, Settings())[0].title == first
    titles = [choice.title for choice in grouped(place, Settings()) if choice.heading]
    assert len(titles) - titles.count("") == len(set(titles) - {""}), "no group comes twice"


def test_badges_of_other_versions_fit_their_cells_in_wide_scripts_too():
    variants = (("a", "th"), ("b", "zh-Hans"))
    row = replace(row_of(1, "x", "hi", "t", "c"), variants=variants)
    for room in range(5, 14):
        text, _ = badges.variants(row, room)
        assert cell_len(text) <= max(room, cell_len("⇄ TH +1"))
    assert badges.variants(row, 8)[0] == "⇄ TH +1"
    assert badges.variants(row, 9)[0] == "⇄ TH ZH简"
