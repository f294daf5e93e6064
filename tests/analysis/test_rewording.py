"""Two versions in one language: what was worded otherwise."""

from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.divergence import Version, divergences, rewording
from tui.analysis.facts import Bead, Segment


def test_what_was_put_otherwise_is_one_pair():
    found = rewording("China opened the old line", "the PRC opened a new line on Monday")
    assert [(one.side, one.text, one.pair) for one in found if one.pair is not None] == [
        ("left", "China", 0),
        ("right", "the PRC", 0),
        ("left", "the old", 1),
        ("right", "a new", 1),
    ]
    assert [one.text for one in found if one.pair is None] == ["on Monday"]


@given(st.text(max_size=60))
def test_a_text_is_no_rewording_of_itself(text):
    assert rewording(text, text) == ()


@given(st.lists(st.sampled_from(["red", "green", "blue", "grey"]), max_size=20), st.data())
def test_all_that_was_taken_out_is_found(words, data):
    kept = [word for word in words if data.draw(st.booleans())]
    found = rewording(" ".join(words), " ".join(kept))
    assert sum(len(d.text.split()) for d in found) == len(words) - len(kept)
    assert all(d.side == "left" for d in found)


def test_other_quotes_and_dashes_are_no_other_wording():
    assert rewording('He said "no" - twice.', "He said “no” – twice.", "en") == ()


def test_chinese_is_compared_by_the_character():
    found = rewording("外长访问了北京和上海", "外长访问了南京和上海", "zh")
    assert [(d.side, d.text) for d in found] == [("left", "北"), ("right", "南")]


def test_two_scripts_of_a_language_are_not_compared_word_by_word():
    left, right = "外長訪問了北京，會見12人。", "外长访问了北京，会见12人。"
    versions = [
        Version(text, (Segment(0, len(text), 0),), tag)
        for text, tag in ((left, "zh-Hant"), (right, "zh-Hans"))
    ]
    (found,) = divergences(*versions, [Bead((0,), (0,), 0.9)])
    assert [d.kind for d in found if d.kind == "rewording"] == []
