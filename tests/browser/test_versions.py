"""Which versions stand side by side, and what they are called."""

import asyncio
import threading
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_desk import until

from tests.browser.desk_double import Double, row_of
from tests.browser.stories import opened
from tui.browser.ahead import Ahead
from tui.browser.screens.variants import VariantsScreen
from tui.browser.versions import names_of, side_by_side


def test_every_language_comes_before_the_second_of_one():
    row = row_of(1, "ar", "ar", "t", "c")
    others = (("de", "de"), ("en-1", "en"), ("en-2", "en"), ("en-3", "en"), ("th", "th"))
    row = replace(row, variants=others)
    assert side_by_side(row, 4) == ("ar", "de", "en-1", "th")
    assert side_by_side(row, 6) == ("ar", "de", "en-1", "th", "en-2", "en-3")


def test_another_version_in_the_language_of_the_article_is_not_its_only_one():
    row = replace(row_of(1, "a", "en", "t", "c"), variants=(("b", "en"), ("c", "fi")))
    assert side_by_side(row, 6) == ("a", "c", "b")


@pytest.mark.parametrize(
    ("tags", "ids", "names"),
    [
        (["FR", "EN"], ["000_56923512e2ada82d", "002_a6de0bcf9ffe7174"], ("FR", "EN")),
        (["EN", "EN"], ["000_56923512e2ada82d", "002_a6de0bcf9ffe7174"], ("EN 000", "EN 002")),
        (["EN", "EN", "TH"], ["story.77:eng.GB", "story.77:eng.US", "x"], ("EN GB", "EN US", "TH")),
        (["EN", "EN"], ["the-harbour-line", "a-bridge-at-last"], ("EN 1", "EN 2")),
        (["ZH简", "ZH简"], ["新闻一", "新闻二"], ("ZH简 新闻一", "ZH简 新闻二")),
    ],
)
def test_versions_in_one_language_are_told_apart_by_what_differs(tags, ids, names):
    assert names_of(tags, ids) == names


@given(st.lists(st.text("ab-_.12", min_size=1, max_size=9), min_size=2, max_size=6, unique=True))
def test_no_two_versions_have_one_name(ids):
    assert len(set(names_of(["EN"] * len(ids), ids))) == len(ids)


async def test_marked_articles_are_put_side_by_side():
    desk = Double.with_texts()
    async with opened(desk) as told:
        await told.press("space", "space")
        assert "v compares" in told.text()
        await told.pilot.press("v")
        await told.pilot.pause()
        screen = told.app.screen
        assert isinstance(screen, VariantsScreen)
        assert set(screen._ids()) == {"ar-a", "en-a"}


async def test_more_than_fit_are_not_opened():
    desk = Double.with_texts()
    async with opened(desk) as told:
        await told.press(*["space"] * 7, "v")
        assert "At most 6" in told.text()


class Gate:
    """A comparison that takes until it is let through."""

    def __init__(self):
        self.open = threading.Event()
        self.asked = []

    def __call__(self, articles):
        self.asked.append(articles)
        self.open.wait(10)


async def test_who_rests_on_an_article_finds_its_versions_aligned():
    desk = Double.with_texts()
    desk.asked = []
    desk.comparison = desk.asked.append
    async with opened(desk) as told:
        await told.press("j")  # to an article that has another version
        assert told.cursor() == "en-a"
        await until(told.pilot, lambda: desk.asked)
        assert desk.asked == [("en-a", "fr-a")]


async def test_in_review_too():
    desk = Double.with_texts()
    desk.asked = []
    desk.comparison = desk.asked.append
    async with opened(desk, start="review") as told:
        await told.press("a")
        assert told.cursor() == "en-a"
        await until(told.pilot, lambda: ("en-a", "fr-a") in desk.asked)


async def test_what_is_being_aligned_is_not_aligned_a_second_time():
    gate = Gate()
    ahead = Ahead(gate)
    first = asyncio.create_task(ahead.make(("a", "b")))
    second = asyncio.create_task(ahead.make(("a", "b")))
    asked = asyncio.create_task(ahead.made(("a", "b")))
    await ahead.made(("c", "d"))  # of these nothing is under way
    gate.open.set()
    await asyncio.gather(first, second, asked)
    assert gate.asked == [("a", "b")]


async def test_one_pair_is_aligned_at_a_time_and_a_passing_wish_is_dropped():
    gate = Gate()
    ahead = Ahead(gate)
    first = asyncio.create_task(ahead.make(("a", "b")))
    await asyncio.sleep(0)
    passing = asyncio.create_task(ahead.make(("c", "d")))
    await asyncio.sleep(0)
    passing.cancel()
    last = asyncio.create_task(ahead.make(("e", "f")))
    await asyncio.sleep(0)
    assert gate.asked == [("a", "b")]
    gate.open.set()
    await asyncio.gather(first, last)
    assert gate.asked == [("a", "b"), ("e", "f")]


async def test_what_fails_ahead_is_told_only_to_who_asks_in_earnest():
    def fail(articles):
        raise ValueError("no such article")

    ahead = Ahead(fail)
    await ahead.make(("a", "b"))
    await ahead.made(("a", "b"))
