"""One article, all its facts: a pure function that takes any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.article import analyse, without
from tui.analysis.boilerplate import boilerplate
from tui.analysis.facts import ANALYSIS_VERSION

ARTICLE = """Council votes for a school by the harbour
Published: Feb 04, 2023 03:27 PM

The town council voted last night to build a new school near the harbour, officials said.

Photo: Amina Diallo
The mayor promised to begin this year. “We shall see,” said a teacher.
Source: https://news.example/school
"""


def test_an_article_shows_what_it_says_of_itself():
    facts = analyse(ARTICLE)
    assert facts.language.tag == "en"
    assert not facts.language.uncertain
    assert facts.headers.title == "Council votes for a school by the harbour"
    assert facts.headers.date == "2023-02-04T15:27"
    assert facts.headers.source == "https://news.example/school"
    assert [part.kind for part in facts.boilerplate] == ["dateline", "credit", "source"]
    assert facts.words == 48
    assert facts.version == ANALYSIS_VERSION


def test_boilerplate_in_another_language_does_not_decide_the_language():
    lines = ["Read also: The harbour reopens", "Follow us on all channels", "Photo: Reuters"]
    text = "\n".join(["Le conseil a voté hier soir pour une école près du port.", *lines * 3])
    assert analyse(text).language.tag == "fr"


def test_a_text_of_boilerplate_alone_is_still_a_text():
    assert without("AFP\nReuters", boilerplate("AFP\nReuters")) == "AFP\nReuters"


@pytest.mark.parametrize("text", ["", "\n\n", "x", "…", "1\n2\n3", "\x00\x1b[2J", "🙂" * 50])
def test_texts_that_say_nothing_have_empty_facts(text):
    facts = analyse(text)
    assert facts.language.tag == "und"
    assert facts.headers.title is None


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=300))
@settings(max_examples=60, deadline=None)
def test_facts_are_a_pure_function_of_any_text(text):
    assert analyse(text) == analyse(text)


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["word ", "x", "中文", "a\n", "“ ( ", "\u0301", "Read also: x\n"])
def test_ten_megabytes_take_bounded_time(unit):
    text = unit * (10_000_000 // len(unit))
    began = time.process_time()
    analyse(text)
    assert time.process_time() - began < 60
