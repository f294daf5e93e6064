"""A text is summed up in a kilobyte: its numbers and names, in order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.stories_for_tests import ELECTION, HARBOUR
from tui.analysis.anchors import anchors
from tui.analysis.fingerprint import VERSION, fingerprint, unpack
from tui.analysis.resemblance import resemblance, words_in_common
from tui.analysis.skeleton import skeleton

ODD = ["", "one", "\n\n\n", "A" * 5000, "1 2 3 " * 4000, "!?…" * 900, "\x00\x1b[31m\x85", "٣٤٥٦ 〇"]


@pytest.mark.parametrize(
    "names",
    [
        ("Lavrov", "Лавров", "لافروف", "ラヴロフ", "Λαβρόφ"),
        ("Trump", "Трамп", "트럼프", "トランプ", "Τραμπ", "特朗普", "ትራምፕ", "טראמפ"),
        ("Putin", "Путин", "بوتين", "पुतिन", "პუტინი", "푸틴"),
    ],
)
def test_a_name_has_one_skeleton_in_every_script(names):
    assert len({skeleton(name) for name in names}) == 1


def test_names_that_differ_have_different_skeletons():
    names = ["Merkel", "Macron", "Putin", "Trump", "Sánchez", "Draghi", "Orbán"]
    assert len({skeleton(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("4,300,000", "#4300000"),
        ("4.300.000", "#4300000"),
        ("4\u202f300\u202f000", "#4300000"),
        ("43,00,000", "#4300000"),
        ("٤٬٣٠٠٬٠٠٠", "#4300000"),
        ("9.5", "#9.5"),
        ("9,5", "#9.5"),
        ("९.५", "#9.5"),
        ("९५", "#95"),
        ("007", None),
    ],
)
def test_a_number_has_one_key_however_it_is_written(text, key):
    assert [a.key for a in anchors(text, "und")] == ([key] if key else [])


def test_a_name_is_found_where_it_stands():
    text = "Heute sprach Ingrid Halvorsen mit الرئيس بينييرا."
    places = {text[a.start : a.end] for a in anchors(text, "en")}
    assert {"Ingrid", "Halvorsen", "رئيس", "بينييرا"} <= places


def test_a_news_text_takes_about_a_kilobyte_and_none_takes_two():
    for text in (*HARBOUR.values(), "\n".join(HARBOUR.values()) * 40):
        assert len(fingerprint(text, "und")) <= 2048
    assert len(fingerprint(HARBOUR["en"], "en")) < 1024


def test_ten_megabytes_are_no_trouble():
    print_ = unpack(fingerprint(HARBOUR["ru"] * 10_000, "ru"))
    assert print_.length > 5_000_000
    assert len(print_.keys) <= 170


def test_a_light_rewrite_resembles_its_source_and_a_translation_does_not():
    source = unpack(fingerprint(HARBOUR["en"], "en"))
    rewritten = HARBOUR["en"].replace("The last storm of this kind", "The last such storm")
    assert resemblance(source, unpack(fingerprint(rewritten, "en"))) > 0.7
    assert resemblance(source, unpack(fingerprint(HARBOUR["de"], "de"))) < 0.2


def test_what_another_version_packed_is_taken_for_nothing():
    other = bytes([VERSION + 1]) + fingerprint(HARBOUR["en"], "en")[1:]
    assert unpack(other).length == 0


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_have_fingerprints_too(text):
    assert unpack(fingerprint(text, "und")).length >= 0


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["und", "de", "ar", "zh-Hant"]))
def test_anchors_are_ranges_of_the_text_in_order(text, language):
    found = list(anchors(text, language))
    assert all(0 <= a.start < a.end <= len(text) and a.weight > 0 for a in found)
    assert [a.start for a in found] == sorted(a.start for a in found)
    packed = fingerprint(text, language)
    assert packed == fingerprint(text, language)
    print_ = unpack(packed)
    assert (print_.places <= print_.length).all()
    assert sorted(print_.keys.tolist()) == print_.keys.tolist()


def test_two_versions_in_one_language_have_more_words_in_common_than_two_stories():
    source = unpack(fingerprint(HARBOUR["en"], "en"))
    lines = HARBOUR["en"].split("\n")
    told_again = unpack(fingerprint("\n".join(reversed(lines)), "en"))
    assert words_in_common(source, told_again) > 0.95
    assert words_in_common(source, unpack(fingerprint(ELECTION, "en"))) < 0.5
    assert words_in_common(source, unpack(fingerprint("", "en"))) == 0.0
