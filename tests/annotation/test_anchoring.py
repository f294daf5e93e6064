"""A mention is found again when its article changes, or waits as an orphan."""

from dataclasses import replace
from time import process_time

import pytest
from annotations_made import NAMES, TEXTS, few
from hypothesis import given
from hypothesis import strategies as st

from tui.annotation.anchoring import anchor, anchor_all
from tui.annotation.fresh import new_mention


def tagged(text, name, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(name, start + 1)
    return new_mention(text, start, start + len(name), "PER")


def found(mention, text):
    return text[mention.start : mention.end]


@pytest.mark.parametrize("language", TEXTS)
def test_in_the_same_text_nothing_moves(language):
    mention = tagged(TEXTS[language], NAMES[language])
    assert anchor(mention, TEXTS[language]) is mention


@few
@given(st.sampled_from(sorted(TEXTS)), st.text(max_size=200), st.text(max_size=200))
def test_text_added_before_and_behind_only_moves_it(language, before, behind):
    text, name = TEXTS[language], NAMES[language]
    mention = tagged(text, name)
    moved = anchor(mention, before + text + behind)
    assert (moved.start, moved.end) == (
        mention.start + len(before),
        mention.end + len(before),
    )
    assert (moved.id, moved.state, moved.label) == (mention.id, "accepted", "PER")


@few
@given(st.sampled_from(sorted(TEXTS)), st.text(), st.integers(0, 3))
def test_it_never_fails_and_quotes_what_stands_there(language, text, copies):
    mention = tagged(TEXTS[language], NAMES[language])
    text += TEXTS[language][5:] * copies
    result = anchor(mention, text)
    if result.state == "orphan":
        assert (result.quote, result.was) == (mention.quote, "accepted")
    else:
        assert result.quote == found(result, text) != ""
    assert anchor(result, text) == result


@few
@given(st.sampled_from(sorted(TEXTS)), st.text(max_size=60))
def test_an_orphan_comes_back_as_what_it_was(language, other):
    text, name = TEXTS[language], NAMES[language]
    mention = replace(tagged(text, name), state="rejected")
    lost = anchor(mention, other)
    if lost.state == "orphan":
        assert anchor(lost, text) == mention


def test_the_second_of_two_equal_names_stays_the_second():
    text = TEXTS["fr"]
    first, second = tagged(text, "Paul Terrasse"), tagged(text, "Paul Terrasse", 1)
    longer = text.replace("Orvanne", "Orvanne-sur-Loire").replace("\n", "\nSelon l'agence, ")
    assert [anchor(m, longer).start for m in (first, second)] == [
        longer.index("Paul"),
        longer.rindex("Paul"),
    ]


def test_a_deleted_name_does_not_jump_onto_its_neighbours_place():
    text = TEXTS["fr"]
    first, second = tagged(text, "Paul Terrasse"), tagged(text, "Paul Terrasse", 1)
    shorter = text.split("\n")[1]
    anchored = anchor_all({"1": first, "2": second}, shorter)
    assert anchored["2"].state == "accepted"
    assert anchored["1"].state == "orphan"


def test_two_labels_on_one_span_both_move():
    text = TEXTS["fr"]
    person = tagged(text, "Paul Terrasse")
    role = replace(person, id="m-other", label="ROLE")
    same = replace(person, id="m-third")
    moved = anchor_all({m.id: m for m in (person, role, same)}, "Hier. " + text)
    assert {m.state for m in moved.values()} == {"accepted"}


@pytest.mark.parametrize(
    ("name", "respelt"),
    [
        ("Paul Terrasse", "Paul Terasse"),
        ("Paul Terrasse", "Paul Terrassé"),
        ("inauguré le pont", "inauguré un pont"),
    ],
)
def test_a_respelt_name_is_found_whole(name, respelt):
    text = TEXTS["fr"]
    mention = tagged(text, name)
    changed = text.replace(name, respelt)
    assert found(anchor(mention, changed), changed) == respelt


def test_another_name_in_the_same_place_is_not_taken_for_it():
    mention = tagged(TEXTS["fr"], "Paul Terrasse")
    changed = TEXTS["fr"].replace("Paul Terrasse", "Jeanne Morel")
    assert anchor(mention, changed).state == "orphan"


def test_a_short_name_is_not_found_by_chance():
    mention = tagged("Selon AP, le pont est ouvert.", "AP")
    assert anchor(mention, "Les AP des communes votent demain.").state == "orphan"
    assert anchor(mention, "Hier. Selon AP, le pont est ouvert.").start == 12


def test_ten_megabytes_of_one_letter_take_no_time():
    mention = tagged("xay", "a")
    began = process_time()
    anchor(mention, "a" * 10_000_000)
    anchor(tagged("Le maire Paul Terrasse part.", "Paul Terrasse"), "abcdefg " * 1_250_000)
    # A search of all 10 MB by every place of the letter takes minutes.
    assert process_time() - began < 5
