"""Review, told as what a person does there."""

from dataclasses import replace

import pytest

from tests.browser.desk_double import Double
from tests.browser.stories import opened


@pytest.fixture
def desk():
    return Double.with_texts()


async def test_an_article_comes_up_with_its_facts_and_its_text(desk):
    async with opened(desk, start="review") as told:
        await told.press("s")  # past the Arabic one
        text = told.text()
        assert "0 of 8" in text
        assert "Iron bridge reopens" in text
        assert "EN 99%" in text
        assert "variant of" in text
        assert "97% FR Le pont" in text
        assert "◆ c7k2f9q" in text
        assert "thanked the workers" in text


async def test_one_key_decides_and_the_next_article_comes(desk):
    async with opened(desk, start="review") as told:
        seen = []
        for key in "arfa":
            seen.append(told.cursor())
            await told.press(key)
        assert len(set(seen)) == 4
        assert [desk.row(id_).status for id_ in seen] == [
            "accepted",
            "rejected",
            "flagged",
            "accepted",
        ]
        assert "4 of 8" in told.text()


async def test_undo_brings_the_article_back(desk):
    async with opened(desk, start="review") as told:
        first = told.cursor()
        await told.press("a")
        assert told.cursor() != first
        await told.press("u")
        assert told.cursor() == first
        assert desk.row(first).status == "new"
        assert "0 of 8" in told.text()


async def test_skipped_articles_wait_until_the_end(desk):
    async with opened(desk, start="review") as told:
        first = told.cursor()
        await told.press("s")
        await told.press(*"aaaaaaa")
        assert "1 skipped again" in told.text()
        await told.press("s")
        assert told.cursor() == first


async def test_when_all_is_decided_it_says_so_and_how_to_go_on(desk):
    async with opened(desk, start="review") as told:
        await told.press(*"aaaaaaaa")
        text = told.text()
        assert "Nothing is left to decide on" in text
        assert "8 decided just now" in text
        await told.press("a")
        assert "No article is current" in told.screen()[-1]
        await told.press("q")
        assert "8 articles" in told.text()


async def test_a_file_that_arrives_comes_up_when_the_rest_is_done(desk):
    async with opened(desk, start="review") as told:
        await told.press(*"aaaaaaaa")
        desk.arriving = [("zz-late", "A late story\nIt came last.\n")]
        library = told.app.screen_stack[1]
        library._rest_until = 0.0
        library.look_at_corpus()
        await told.wait()
        assert "1 new" in told.screen()[-1]
        assert "A late story" in told.text()


async def test_a_record_that_claims_another_language_is_shown_to_do_so(desk):
    read = desk.reading

    def claiming(id_):
        reading = read(id_)
        return replace(reading, row=replace(reading.row, claimed="en_GB"))

    desk.reading = claiming
    async with opened(desk, start="review") as told:
        assert told.cursor() == "ar-a"
        assert "its record says en_GB" in told.text()
        await told.press("s")
        assert told.cursor() == "en-a"
        assert "its record says" not in told.text()


async def test_uncertain_languages_say_what_else_it_could_be(desk):
    async with opened(desk, start="review") as told:
        await told.press(*"ssss")
        assert told.cursor() == "id-a"
        assert "ID? 62% · or MS 30%" in told.text()


async def test_why_shows_the_reasons_in_terms_one_can_check(desk):
    async with opened(desk, start="review") as told:
        await told.press("s", "w")
        text = told.text()
        assert "names" in text
        assert "Dumont" in text
        assert "90% of the shorter text" in text
        window = text.partition("What is known")[2]
        assert window.count("variant of") == 1  # where it is explained, and nowhere else
        await told.press("escape", "a")
        assert desk.row("en-a").status == "accepted"


async def test_keys_pressed_faster_than_the_disk_are_kept_in_order(desk):
    import threading

    kept, disk = desk.set_status, threading.Event()

    def set_status(ids, status, note=""):
        assert disk.wait(30)
        kept(ids, status, note)

    desk.set_status = set_status
    async with opened(desk) as told:
        for key in ("a", "r", "f"):
            await told.pilot.press(key)
        disk.set()
        await told.press("escape")
        assert [title.split()[0] for title, _, _ in desk.done] == [
            "accepted",
            "rejected",
            "flagged",
        ]
