"""Mentions suggested: by form, by what was tagged before, by places and dates, across versions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis import mentions
from tui.analysis.facts import KnownForm

LABELS = ("PER", "ORG", "LOC", "EVT", "DATE", "MISC")


def suggested(text, language, known=(), **options):
    options.setdefault("labels", LABELS)
    found = mentions.suggest(text, language, known, **options)
    return {s.text: s for s in found if s.score >= 0.33}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "The minister met Elena Markova in Jakarta on Friday, said NATO.",
            "en",
            {"Elena Markova": "PER", "Jakarta": "LOC", "Friday": "DATE", "NATO": "ORG"},
        ),
        (
            "Le président Paul Duvernois s'est rendu en Ukraine le 12 novembre 2024.",
            "fr",
            {"Paul Duvernois": "PER", "Ukraine": "LOC", "12 novembre 2024": "DATE"},
        ),
        (
            "Presiden Rusia Andrei Volkonsky tiba di Indonesia pada bulan Februari 2022.",
            "id",
            {"Rusia": "LOC", "Andrei Volkonsky": "PER", "Februari 2022": "DATE"},
        ),
        (
            "سافر الوزير من عمان إلى مصر.",
            "ar",
            {"عمان": "LOC", "مصر": "LOC"},
        ),
        (
            "Президент России Андрей Волконский прибыл в Индонезию.",
            "ru",
            {"России": "LOC", "Андрей Волконский": "PER", "Индонезию": "LOC"},
        ),
        (
            "俄罗斯外长谢尔盖·沃尔科夫2023年2月4日访问中国。",
            "zh",
            {"俄罗斯": "LOC", "谢尔盖·沃尔科夫": "PER", "2023年2月4日": "DATE", "中国": "LOC"},
        ),
        (
            "ロシアのアンドレイ・ボルコフ外相は2月4日に会談した。",
            "ja",
            {"ロシア": "LOC", "アンドレイ・ボルコフ": "PER", "2月4日": "DATE"},
        ),
        ("وصل الوزير إلى روسيا أمس", "ar", {"روسيا": "LOC"}),
        ("मंत्री कल भारत पहुँचे।", "hi", {"भारत": "LOC"}),
    ],
)
def test_a_text_in_any_script_gets_suggestions(text, language, expected):
    found = suggested(text, language)
    assert {form: found[form].label for form in expected if form in found} == expected


def test_a_small_word_with_the_consonants_of_a_country_is_none():
    assert "من" not in suggested("خرج الناس من المدينة إلى عمان.", "ar")


def test_nations_and_small_words_are_not_suggested():
    found = suggested("The Russian minister may come. Chinese papers asked us why.", "en")
    assert not {"Russian", "Chinese", "may", "us", "The"} & found.keys()


def test_what_was_tagged_in_one_script_is_suggested_in_another_with_its_entity():
    known = [KnownForm("Сергей Лавров", "PER", "e-lavrov", "ru", confirmed=3)]
    for text, language, form in [
        ("Foreign Minister Sergei Lavrov spoke.", "en", "Sergei Lavrov"),
        ("قال سيرغي لافروف اليوم", "ar", "سيرغي لافروف"),
        ("外相セルゲイ・ラブロフは", "ja", "セルゲイ・ラブロフ"),
    ]:
        hit = suggested(text, language, known)[form]
        assert (hit.label, hit.entity, hit.origin) == ("PER", "e-lavrov", "memory")


def test_memory_finds_case_forms_and_words_without_capitals():
    known = [
        KnownForm("Волконский", "PER", "e-v", "ru"),
        KnownForm("paix perpétuelle", "MISC", None, "fr"),
    ]
    assert suggested("Встреча с Волконским прошла.", "ru", known)["Волконским"].entity == "e-v"
    assert (
        suggested("le projet de paix perpétuelle", "fr", known)["paix perpétuelle"].label == "MISC"
    )


def test_a_form_refused_more_often_than_confirmed_loses_its_chance():
    text = "nobody but Kremlin said so"
    liked = [KnownForm("Kremlin", "ORG", None, "en", confirmed=4, rejected=0)]
    refused = [KnownForm("Kremlin", "ORG", None, "en", confirmed=1, rejected=6)]
    first = next(s for s in mentions.suggest(text, "en", liked, labels=LABELS) if s.label == "ORG")
    others = mentions.suggest(text, "en", refused, labels=LABELS)
    assert first.score > 0.85
    assert all(s.score < first.score for s in others)


def test_a_refused_place_is_not_offered_again_elsewhere_it_is():
    text = "Ukraine spoke. Later Ukraine spoke again."
    found = mentions.suggest(text, "en", (), labels=LABELS, refused=frozenset({(0, 7)}))
    assert [(s.start, s.end) for s in found if s.text == "Ukraine"] == [(21, 28)]


def test_labels_are_the_persons_own():
    text = "She saw Elena Markova in Ukraine on Friday."
    found = suggested(text, "en", labels=["PERSON", "GPE"])
    assert {s.label for s in found.values()} == {"PERSON", "GPE"}
    assert not suggested(text, "en", labels=["CUSTOM"])


def test_a_surname_takes_the_label_of_the_full_name():
    text = "Critics met Xi Jinping. On Monday Xi left; then Xi wrote to them."
    found = [s for s in mentions.suggest(text, "en", (), labels=LABELS) if s.text == "Xi"]
    assert {s.label for s in found} == {"PER"}


@pytest.mark.parametrize(
    ("mention", "label", "text", "language", "found"),
    [
        ("Ma Zhaoxu", "PER", "Minister Ma Zhaoxu met them; Ma left.", "en", ["Ma Zhaoxu", "Ma"]),
        ("Sergueï Lavrov", "PER", "Minister Sergei Lavrov said", "en", ["Sergei Lavrov"]),
        ("Лавров", "PER", "so Lavrov said", "en", ["Lavrov"]),
        ("Russie", "LOC", "from Russia to the Russian sea", "en", ["Russia"]),
        ("États-Unis", "LOC", "what the US wants is for us to say", "en", ["US"]),
        ("China", "LOC", "访问中国后", "zh", ["中国"]),
        ("Germany", "LOC", "в Германии и о Германию", "ru", ["Германии", "Германию"]),
        ("Global Times", "ORG", "the Times said; Global Times wrote", "en", ["Global Times"]),
    ],
)
def test_a_mention_is_carried_to_another_version(mention, label, text, language, found):
    carried = mentions.project(mention, label, "e-1", text, language)
    assert [s.text for s in carried] == found
    assert {(s.label, s.entity, s.origin) for s in carried} == {(label, "e-1", "projection")}


def test_an_alias_carries_where_the_form_itself_does_not():
    carried = mentions.project("北约", "ORG", "e-nato", "NATO met.", "en", aliases=("NATO",))
    assert [s.text for s in carried] == ["NATO"]


@given(st.text(max_size=120), st.sampled_from(["en", "de", "zh", "ar", "ru", "tr", "und", "xx"]))
@settings(max_examples=120, deadline=None)
def test_any_text_gives_ordered_disjoint_suggestions_that_quote_it(text, language):
    known = [KnownForm("Ma", "PER", "e", "en"), KnownForm("…", "ORG", None, "en")]
    end_before = 0
    for found in mentions.suggest(text, language, known, labels=LABELS):
        assert end_before <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert 0.0 < found.score <= 1.0
        end_before = found.end


@pytest.mark.parametrize("text", ["", " ", "\n\n", "word", "ONLY CAPITALS HERE AND THERE " * 40])
def test_odd_texts_are_no_error(text):
    assert isinstance(mentions.suggest(text, "und", (), labels=LABELS), tuple)


@pytest.mark.slow
def test_a_long_line_with_many_known_forms_stays_quick():
    text = "Elena Markova met Paul Duvernois in Jakarta and left. " * 1500
    known = [KnownForm(f"Name{n} Family{n}", "PER", f"e{n}", "en") for n in range(500)]
    assert mentions.suggest(text, "en", known, labels=LABELS)
