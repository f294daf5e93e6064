"""Which version is the original: said only where signs tell it, the same whatever the order."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.boilerplate import boilerplate
from tui.analysis.facts import Band
from tui.analysis.origin import Witness, in_words, origins
from tui.analysis.segments import lines

EN = """Ministers agree on the ferry line to Tarsk
The Harbour Board of Tarsk said on Friday that the ferry line will open in May.
Mayor Ida Brandt told the Global Times that 1,240 people had asked for the line.
In the words of a clerk of the board, the price of a ticket is part of the plan.
The board of the harbour will meet again at the end of the month."""
FR = """Les ministres s'accordent sur la ligne de ferry vers Tarsk
La capitainerie de Tarsk a annoncé vendredi que la ligne ouvrira en mai.
La maire Ida Brandt a indiqué que 1 240 personnes avaient demandé la ligne.
Selon un employé, le prix du billet fait partie du projet.
Le conseil du port se réunira encore à la fin du mois."""


def witness(text, language, **more):
    return Witness(text, lines(text), language, boilerplate=boilerplate(text), **more)


def bands(*versions):
    return [Band(tuple((i,) for _ in versions), 1.0) for i in range(len(versions[0].segments))]


def guessed(*versions):
    return origins(versions, bands(*versions))


def kinds(origin):
    return {(reason.kind, reason.weight > 0) for reason in origin.reasons}


def test_of_two_clean_texts_nobody_can_say_which_was_first():
    plain = EN.replace("told the Global Times", "said")
    for origin in guessed(witness(plain, "en"), witness(FR, "fr")):
        assert origin.role is None
        assert origin.reasons == ()
        assert origin.score == pytest.approx(1 / 3, abs=0.001)


def test_a_translators_line_is_believed_and_the_language_it_names():
    french = witness(FR + "\nTraduit de l'anglais par Jeanne Moulin", "fr")
    english, other = origins([witness(EN, "en"), french], [])
    assert other.role == "translation"
    assert english.role == "original"
    assert ("said", False) in kinds(other)
    assert "Traduit de l'anglais" in in_words(other.reasons[0])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Aus dem Englischen übersetzt von Eva Kern"),
        ("ru", "Перевод с английского: Анна Львова"),
        ("zh", "编译自：英文报道"),
        ("es", "Traducido del inglés por Ana Ruiz"),
        ("ar", "ترجمة: سامي"),
    ],
)
def test_translators_are_named_in_many_languages(language, line):
    text = f"Tarsk 1\n{line}\nTarsk 2"
    found = origins([witness(EN, "en"), witness(text, language)], [])
    assert ("said", False) in kinds(found[1])


def test_a_sentence_that_speaks_of_a_translation_is_no_translators_line():
    text = FR.replace(
        "Le conseil",
        "Le roman, traduit de l'anglais il y a vingt ans et relu depuis par toute une génération "
        "de lecteurs, de critiques et de traducteurs, a été cité. Le conseil",
    )
    assert (
        guessed(witness(EN.replace("told the Global Times", "said"), "en"), witness(text, "fr"))[
            1
        ].reasons
        == ()
    )


def test_words_left_untranslated_point_to_their_language():
    french = FR.replace("employé", "clerk of the board")
    english, other = guessed(witness(EN, "en"), witness(french, "fr"))
    assert ("leftover", False) in kinds(other)
    assert english.role == "original"
    assert other.role == "translation"


def test_a_name_with_small_words_in_it_is_not_left_untranslated():
    english = EN.replace("Ida Brandt", "Ida van der Brandt")
    french = FR.replace("Ida Brandt", "Ida van der Brandt")
    found = guessed(witness(english, "en"), witness(french, "fr"))
    assert ("leftover", False) not in kinds(found[1])
    assert ("leftover", False) not in kinds(found[0])


def test_a_gloss_in_the_others_words_speaks_against_the_text_that_needs_it():
    french = FR.replace("La capitainerie", "La capitainerie (Harbour Board of Tarsk)")
    found = guessed(witness(EN, "en"), witness(french, "fr"))
    assert ("gloss", False) in kinds(found[1])
    assert ("gloss", True) in kinds(found[0])


def test_an_acronym_or_a_place_in_brackets_is_no_gloss():
    english = EN.replace("of Tarsk said", "of Tarsk, Norland, said").replace("board", "HBT")
    french = FR.replace("de Tarsk a", "de Tarsk (Norland, HBT) a")
    found = guessed(witness(english, "en"), witness(french, "fr"))
    assert found[1].reasons == ()


def test_a_name_spelt_as_in_the_other_language_tells_on_either_side():
    english = EN + "\nShe met Vladimir Putin in Moscow."
    french = FR + "\nElle a rencontré Vladimir Putin à Moscow."
    found = guessed(witness(english, "en"), witness(french, "fr"))
    assert found[1].role == "translation"
    assert {r.text for r in found[1].reasons if r.kind == "spelling"} == {"Putin", "Moscow"}
    english = EN + "\nShe met Vladimir Poutine in Moscou."
    french = FR + "\nElle a rencontré Vladimir Poutine à Moscou."
    plain = english.replace("told the Global Times", "said")
    assert guessed(witness(plain, "en"), witness(french, "fr"))[0].role == "translation"


def test_thousands_set_off_as_in_the_other_language():
    french = FR.replace("1 240", "1,240")
    found = guessed(witness(EN, "en"), witness(french, "fr"))
    assert ("figures", False) in kinds(found[1])
    dotted = guessed(
        witness(EN.replace("1,240", "1.240"), "en"), witness(FR.replace("1 240", "1.240"), "fr")
    )
    assert ("figures", False) not in kinds(dotted[1])


def test_a_sentence_missing_in_the_middle_counts_and_one_at_the_end_does_not():
    english, french = witness(EN, "en"), witness(FR, "fr")
    whole = bands(english, french)
    middle = [Band(((i,), () if i == 2 else (i,)), 1.0) for i in range(5)]
    end = [Band(((i,), () if i == 4 else (i,)), 1.0) for i in range(5)]
    assert ("gap", False) in kinds(origins([english, french], middle)[1])
    assert ("gap", False) not in kinds(origins([english, french], end)[1])
    assert ("gap", False) not in kinds(origins([english, french], whole)[1])


def test_the_earlier_date_counts_only_when_it_is_days_earlier():
    def dated(first, second):
        return guessed(witness(EN, "en", date=first), witness(FR, "fr", date=second))

    assert ("date", True) in kinds(dated("2023-02-04", "2023-02-09")[0])
    assert ("date", False) in kinds(dated("2023-02-04", "2023-02-09")[1])
    for second in ("2023-02-05T01:00", "2023-02", None, "soon"):
        assert all(r.kind != "date" for o in dated("2023-02-04T20:00", second) for r in o.reasons)


def test_a_source_in_another_language_makes_a_text_a_translation_of_something():
    text = FR + "\nSource : https://thanhnien.vn/tarsk-20240517.htm"
    found = guessed(witness(EN, "en"), witness(text, "fr"))
    assert ("source", False) in kinds(found[1])
    assert found[1].role == "translation"


def test_texts_in_one_language_are_rewrites_of_each_other():
    copy = witness(EN + "\nTranslation: staff", "en", date="2024-02-09")
    first = witness(EN, "en", date="2024-02-01")
    assert [o.role for o in guessed(first, copy)] == ["original", "rewrite"]


VERSIONS = [
    witness(EN, "en", date="2023-02-04"),
    witness(FR.replace("employé", "clerk of the board") + "\nPhoto : mfa.gov.cn", "fr"),
    witness("Tarsk\nПаром (Harbour Board of Tarsk) откроется в мае.", "ru", date="2023-02-08"),
]


def test_the_order_of_versions_does_not_matter():
    expected = dict(zip("abc", origins(VERSIONS, []), strict=True))
    for order in permutations(range(3)):
        found = origins([VERSIONS[i] for i in order], [])
        for place, i in enumerate(order):
            assert found[place].role == expected["abc"[i]].role
            assert found[place].score == expected["abc"[i]].score
            assert {r.text for r in found[place].reasons} == {
                r.text for r in expected["abc"[i]].reasons
            }


TEXTS = st.text(alphabet="ab Zé.,(（)）1 240“漢字ж\n\u0000:/", max_size=200)


@given(
    st.lists(
        st.tuples(TEXTS, st.sampled_from(["en", "fr", "und", "zh-Hans", ""])),
        min_size=2,
        max_size=4,
    )
)
@settings(deadline=None, max_examples=100)
def test_whatever_the_texts_chances_are_chances_and_ranges_are_in_the_text(found):
    versions = [witness(text, language) for text, language in found]
    made = origins(versions, [])
    assert sum(origin.score for origin in made) <= 1.001
    for version, origin in zip(versions, made, strict=True):
        assert 0 <= origin.score <= 0.8
        for reason in origin.reasons:
            assert in_words(reason)
            if reason.start is not None:
                assert version.text[reason.start : reason.end] == reason.text


def test_ten_megabytes_of_brackets_end_soon():
    long = witness("(a " * 3_000_000, "en")
    assert origins([long, witness(FR, "fr")], [])
