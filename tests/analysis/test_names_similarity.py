"""Names compared: one person in ten scripts is one person, two people of one family are two."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis import names
from tui.analysis.names.folding import parse
from tui.analysis.names.similarity import word_in_text
from tui.analysis.names.sounds import window

SAME = [
    ("Sergei Lavrov", "Сергей Лавров"),
    ("Sergei Lavrov", "Sergueï Lavrov"),
    ("Sergei Lavrov", "Sergej Lawrow"),
    ("Sergei Lavrov", "谢尔盖·拉夫罗夫"),
    ("Sergei Lavrov", "セルゲイ・ラブロフ"),
    ("Sergei Lavrov", "세르게이 라브로프"),
    ("Sergei Lavrov", "سيرغي لافروف"),
    ("Sergei Lavrov", "סרגיי לברוב"),
    ("Sergei Lavrov", "Σεργκέι Λαβρόφ"),
    ("Sergei Lavrov", "სერგეი ლავროვი"),
    ("Narendra Modi", "नरेंद्र मोदी"),
    ("Xi Jinping", "习近平"),
    ("Kim Jong-un", "김정은"),
    ("Mohammed bin Salman", "محمد بن سلمان"),
    ("Volodymyr Zelensky", "Володимир Зеленський"),
]
OTHERS = [
    ("Ma Zhaoxu", "Ma Ying-jeou"),
    ("Robert Gates", "Robert Kennedy"),
    ("Nisar Ali Khan", "इमरान ख़ान"),
    ("Angela Merkel", "Владимир Путин"),
    ("Sergei Lavrov", "Дмитрий Песков"),
    ("Global Times", "東京新聞"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_person_in_another_script_is_the_same(left, right):
    assert names.similarity(left, right) >= 0.5


@pytest.mark.parametrize(("left", "right"), OTHERS)
def test_another_person_is_another(left, right):
    assert names.similarity(left, right) < 0.5


def test_a_surname_alone_is_likely_but_never_sure_enough_to_link():
    assert 0.5 <= names.similarity("Lavrov", "Sergei Lavrov") < 0.9
    assert names.similarity("Sergei", "Sergei Lavrov") < 0.5


def test_titles_and_word_order_do_not_count():
    plain = names.similarity("Sergei Lavrov", "Сергей Лавров")
    assert names.similarity("Mr. Sergei Lavrov", "Сергей Лавров") == pytest.approx(plain, abs=0.05)
    assert names.similarity("Lavrov Sergei", "Сергей Лавров") >= 0.5


def test_nothing_is_like_nothing():
    assert names.similarity("", "Lavrov") == 0.0
    assert names.similarity("…", "—") == 0.0


@given(st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_two_texts_compare_symmetrically_within_bounds(left, right):
    score = names.similarity(left, right)
    assert 0.0 <= score <= 1.0
    assert score == names.similarity(right, left)


@given(st.text(alphabet="Сергйлаво -'ラブロフ拉夫罗éñ", min_size=1, max_size=25))
@settings(max_examples=80, deadline=None)
def test_folding_twice_is_folding_once(name):
    folded = names.fold(name)
    assert folded.isascii()
    assert names.fold(folded) == folded


def test_the_nearest_of_many_names_comes_first_whatever_its_script():
    listed = ["Olaf Scholz", "Жозеп Боррель", "Сергей Лавров", "Sergio Mattarella", "Lavro Sergeev"]
    hits = names.match("Sergueï Lavrov", listed, 3)
    assert listed[hits[0][0]] == "Сергей Лавров"
    assert len(hits) <= 3
    assert [score for _, score in hits] == sorted((s for _, s in hits), reverse=True)


def test_a_matcher_answers_as_match_does():
    listed = ["Ma Zhaoxu", "Qin Gang", "秦刚", "王毅"]
    assert names.Matcher(listed).match("Wang Yi", 2) == names.match("Wang Yi", listed, 2)
    assert listed[names.match("Wang Yi", listed, 1)[0][0]] == "王毅"
    assert names.match("", listed, 3) == []


def test_a_man_and_a_woman_of_one_surname_are_never_surely_one():
    assert names.similarity("Ivanov", "Ivanova") <= 0.6
    assert names.similarity("Иванова", "Ivanov") <= 0.6
    assert names.similarity("Anna Ivanova", "Ivan Ivanov") < 0.5


@pytest.mark.parametrize(
    ("name", "same", "others"),
    [
        ("Kavanaugh", "캐버노", ["대법원장", "이번", "트럼프는", "케이블"]),
        ("Kavanaugh", "كافانو", ["المحكمة", "كانت", "كفاءة", "العليا"]),
        ("Rutherford", "ラザフォード", ["ラスベガス", "アシスト", "ロンドン"]),
        ("Solberg", "סולברג", ["סלובקיה", "שר", "הבורגני"]),
    ],
)
def test_of_a_texts_words_the_one_that_sounds_like_a_name_is_likest(name, same, others):
    (word,) = parse(name).tokens
    chances = [word_in_text(word, *parse(other).tokens) for other in others]
    assert word_in_text(word, *parse(same).tokens) > max(chances)


def test_a_name_is_heard_inside_a_run_of_letters():
    run = "ประธานาธิบดีทรัมป์กล่าวเมื่อวันจันทร์"
    start, end = window(run, "Thai", "trump")
    assert "ทรัม" in run[start:end]
    assert end - start <= len("ทรัมป์") + 1


@given(st.text(max_size=40), st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=12))
@settings(max_examples=100, deadline=None)
def test_what_is_heard_lies_in_the_run(run, word):
    start, end = window(run, "Thai", word)
    assert 0 <= start <= end <= len(run)


WORDS = st.sampled_from(["solberg", "푸틴", "拉夫罗夫", "بوتين", "Лавров", "מרקל", "เมย์", "மோடி"])


@given(WORDS, WORDS)
@settings(max_examples=60, deadline=None)
def test_a_word_in_a_text_is_symmetric_and_a_chance(left, right):
    (one,), (other,) = parse(left).tokens, parse(right).tokens
    assert word_in_text(one, other) == word_in_text(other, one)
    assert 0 <= word_in_text(one, other) <= 1


@pytest.mark.parametrize("other", ["日" * 50_000, "Ян " * 20_000, "김정은" * 20_000])
def test_what_is_longer_than_any_name_is_answered_soon(other):
    began = process_time()
    assert 0 <= names.similarity("Ab" * 50_000, other) <= 1
    assert names.similarity(other, other) > 0.9
    assert process_time() - began < 5
