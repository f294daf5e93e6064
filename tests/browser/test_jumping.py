"""Jumping by letters, and keys that wait for the suggestions."""

import threading
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reader_story import FERRY, SUGGESTED, Story
from text_desk import TextApp, TextDesk, until

from tui.browser.dialogs.hints import Hints, letters_for, worth_jumping_to
from tui.browser.screens.reader import ReaderScreen


class Slow(TextDesk):
    """A desk whose suggestions come when it is told."""

    def __init__(self, *arguments, **more):
        super().__init__(*arguments, **more)
        self.gate = threading.Event()

    def suggestions(self, article):
        self.gate.wait(10)
        return super().suggestions(article)


def slow_story():
    story = Story(suggested=())
    story.desk = Slow({"en": ("en", FERRY)}, suggested=SUGGESTED)
    story.app = TextApp(story.desk, ReaderScreen("en"))
    return story


async def test_letters_jump_to_a_word():
    async with Story(suggested=()) as story:
        screen = story.screen
        await story.pilot.press("space")
        await until(story.pilot, lambda: isinstance(story.app.screen, Hints))
        assert "type the letters" in story.said
        words = list(screen.walker.words_within(*screen.flow.seen))
        letters = letters_for(worth_jumping_to(screen.flow.text, words, set()))
        place = FERRY.index("Gotland")
        assert letters[place] in "".join(story.lines)
        await story.press(*letters[place])
        assert story.word == "Gotland"
        await story.press("2")
        assert ("Gotland Times", "ORG") in story.quotes


async def test_a_name_is_one_letter_away():
    async with Story() as story:
        await story.pilot.press("space")
        await until(story.pilot, lambda: isinstance(story.app.screen, Hints))
        await story.press("j")
        assert story.screen.suggestion_here == story.screen.suggestions[1]


async def test_after_a_first_letter_only_the_words_in_question_keep_theirs():
    text = " ".join(f"harbour{n}" for n in range(60))
    async with Story(text, suggested=()) as story:
        await story.pilot.press("space")
        await until(story.pilot, lambda: isinstance(story.app.screen, Hints))
        before = dict(story.app.screen._left)
        first = next(letters[0] for letters in before.values() if len(letters) == 2)
        story.send(first)
        await story.pilot.pause()
        left = story.app.screen._left
        assert 0 < len(left) < len(before)
        assert all(len(letters) == 1 for letters in left.values())
        place, letter = next(iter(left.items()))
        await story.press(letter)
        assert story.screen.cursor == place


async def test_a_wrong_letter_ends_the_jump():
    async with Story(suggested=()) as story:
        await story.pilot.press("space")
        await until(story.pilot, lambda: isinstance(story.app.screen, Hints))
        await story.press("0")
        assert story.screen.cursor == 0
        assert story.app.screen is story.screen


@given(st.integers(0, 900))
@settings(deadline=None, max_examples=50)
def test_no_hint_begins_another_and_none_is_given_twice(count):
    letters = sorted(letters_for(range(count)).values())
    assert len(letters) == min(count, 676)
    assert len(set(letters)) == len(letters)
    assert not any(b.startswith(a) for a, b in pairwise(letters))
    assert max(map(len, letters), default=1) <= 2


@pytest.mark.parametrize(
    ("text", "words", "names", "expected"),
    [
        ("he saw Bo at sea", [(0, 2), (3, 6), (7, 9), (10, 12), (13, 16)], {7}, [7, 3, 13]),
        ("a b c", [(0, 1), (2, 3), (4, 5)], (), [0, 2, 4]),
        ("王毅在", [(0, 1), (1, 2), (2, 3)], (), [0, 1, 2]),
    ],
)
def test_short_words_stay_readable_unless_they_are_names(text, words, names, expected):
    assert worth_jumping_to(text, words, names) == expected


async def test_a_key_for_suggestions_waits_for_them_and_the_next_keys_behind_it():
    async with slow_story() as story:
        story.send("tab", "1")
        await story.pilot.pause()
        assert story.said == "looking for names …"
        assert story.quotes == []
        story.desk.gate.set()
        await story.press()
        assert story.quotes == [("Ana Lindqvist", "PER")]


async def test_escape_takes_back_what_waits_for_suggestions():
    async with slow_story() as story:
        story.send("tab", "1", "escape", "w")
        await story.pilot.pause()
        assert story.screen.cursor > 0
        story.desk.gate.set()
        await story.press()
        assert story.quotes == []


async def test_a_suggestion_says_where_it_comes_from_in_plain_words():
    async with Story() as story:
        await story.press("tab")
        assert "tagged before, " in story.said
