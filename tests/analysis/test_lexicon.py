"""What is translated rather than respelt meets over its meaning."""

import pytest

from tui.analysis.anchors import anchors
from tui.analysis.lexicon import in_running_text, key


@pytest.mark.parametrize(
    ("word", "language"),
    [("Russia", "en"), ("russe", "fr"), ("Россию", "ru"), ("russischen", "de"), ("रूस", "hi")],
)
def test_a_country_its_people_and_its_cases_are_one(word, language):
    assert key(word, language) == ("@country RU", 3.0)


def test_months_and_days_are_known_by_their_number():
    assert {key(w, t)[0] for w, t in (("March", "en"), ("marzo", "es"), ("марта", "ru"))} == {
        "@month 3"
    }
    assert key("mardi", "fr")[0] == key("Tuesday", "en")[0] == "@weekday 1"


def test_a_city_has_one_key_in_two_languages():
    assert key("Londres", "fr") == key("London", "en")


@pytest.mark.parametrize("word", ["", "the", "x", "qqqqq", "12", "\u0300"])
def test_other_words_mean_nothing(word):
    assert key(word, "en") is None
    assert key(word, "und") is None


def test_places_are_found_where_no_spaces_are_written():
    text = "2月3日,中国外交部副部长访问俄罗斯,12月在北京"
    found = {text[start:end]: meaning for meaning, start, end, _ in in_running_text(text, "zh")}
    assert found == {
        "2": "@month 2",
        "中国": "@country CN",
        "俄罗斯": "@country RU",
        "12": "@month 12",
    }


def test_one_place_in_a_text_is_one_anchor():
    found = [(a.key, a.start) for a in anchors("ロシアと中国", "ja")]
    assert found == [("@country RU", 0), ("@country CN", 4)]
