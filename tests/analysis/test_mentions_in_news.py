"""Mentions as news writes them: titles, offices, institutions in small letters, pairs of places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis import mentions
from tui.analysis.mentions.cities import city
from tui.analysis.mentions.shapes import shapes

PIECES = """
M. Conseil de sécurité Paris-Berlin Ministry of Polish , and Evropská unie Xi Jinping said NATO
d’État - ( Ж ¶
"""
LABELS = ("PER", "ORG", "LOC", "EVT", "DATE", "MISC")


def suggested(text, language, least=0.33):
    found = mentions.suggest(text, language, (), labels=LABELS)
    return {s.text: s.label for s in found if s.score >= least}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "Hier, la ministre des Affaires étrangères Odile Varenne est partie.",
            "fr",
            "Odile Varenne",
        ),
        ("The foreign minister Tarvo Kuusk left before noon.", "en", "Tarvo Kuusk"),
        ("Lalu kemarin Presiden Surya Wibisono tiba lagi.", "id", "Surya Wibisono"),
        ("Včera ministr obrany Radovan Kolář odjel domů.", "cs", "Radovan Kolář"),
        ("Вчера министр обороны Радован Колесников уехал.", "ru", "Радован Колесников"),
        ("Ayer el portavoz Anselmo Quiroga no quiso hablar.", "es", "Anselmo Quiroga"),
    ],
)
def test_who_bears_a_title_is_a_person(text, language, name):
    assert suggested(text, language).get(name) == "PER"


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Puis M. Ro est parti sans rien dire.", "fr", "Ro"),
        ("Then Mrs. Ib left without a word.", "en", "Ib"),
        ("Dann ging Frau Oda nach Hause.", "de", "Oda"),
    ],
)
def test_who_is_addressed_is_a_person_however_short_the_name(text, language, name):
    assert suggested(text, language).get(name) == "PER"


def test_a_surname_of_a_person_named_in_full_is_that_person():
    text = "The minister Li Wenqiao came to the talks. After them Li left; nobody followed Li."
    found = mentions.suggest(text, "en", (), labels=LABELS)
    alone = [s for s in found if s.text == "Li"]
    assert [s.label for s in alone] == ["PER", "PER"]
    assert all(s.score > 0.5 for s in alone)


@pytest.mark.parametrize(
    ("text", "language", "head"),
    [
        ("Ici le Conseil de sécurité se réunit.", "fr", "Conseil"),
        ("Ici les Affaires étrangères ont parlé.", "fr", "Affaires"),
        ("Allí el Consejo de seguridad votó ayer.", "es", "Consejo"),
        ("Návrh potom Evropská komise odmítla.", "cs", "Evropská"),
    ],
)
def test_the_head_of_a_phrase_in_small_letters_is_no_name_alone(text, language, head):
    assert head not in suggested(text, language)


def test_an_institution_that_goes_on_in_small_letters_is_taken_whole():
    text = "Návrh potom Evropská komise odmítla. Dnes Evropská komise mlčí."
    assert suggested(text, "cs").get("Evropská komise") == "ORG"


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("The Paris-Berlin talks went on.", "en", ("Paris", "Berlin")),
        ("Le dialogue Tokyo-Séoul continue.", "fr", ("Tokyo", "Séoul")),
        ("Die Achse Warschau-Madrid hält.", "de", ("Warschau", "Madrid")),
    ],
)
def test_two_places_with_a_hyphen_are_two(text, language, places):
    found = suggested(text, language)
    assert {place: found.get(place) for place in places} == dict.fromkeys(places, "LOC")
    assert "-".join(places) not in found


def test_a_place_written_with_a_hyphen_is_one():
    assert suggested("Il vit en Guinée-Bissau depuis.", "fr")["Guinée-Bissau"] == "LOC"


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("They met to mark the New Year in silence.", "en", "New Year"),
        ("Ils ont fêté le Nouvel An sans bruit.", "fr", "Nouvel An"),
        ("Sie feierten Weihnachten ohne Lärm.", "de", "Weihnachten"),
        ("Les deux chefs d’État ont parlé.", "fr", "État"),
        ("He spoke to Western and Ukrainian papers.", "en", "Western"),
        ("He spoke to Western and Ukrainian papers.", "en", "Ukrainian"),
    ],
)
def test_feasts_the_state_and_nations_are_not_suggested(text, language, word):
    assert word not in suggested(text, language, least=0.05)


def test_a_country_in_a_longer_name_belongs_to_it():
    text = "She wrote for the Kenya Evening Gazette on Monday, the Kenya Evening Gazette said."
    found = suggested(text, "en")
    assert found["Kenya Evening Gazette"] == "ORG"
    assert "Kenya" not in found


def test_an_adjective_behind_of_waits_for_its_noun_over_commas():
    text = "He works at the Institute of Polish, Baltic and Northern European Studies in Rome."
    found = suggested(text, "en", least=0.2)
    assert found.get("Institute of Polish, Baltic and Northern European Studies") == "ORG"


def test_names_in_a_row_stay_names():
    text = "The Bank of Norway, Goldman Sachs and Elena Markova were there."
    assert "Elena Markova" in suggested(text, "en")


@pytest.mark.parametrize(
    ("name", "language", "rank"),
    [
        ("tokyo", "en", "great"),
        ("varshava", "ru", "great"),
        ("varshave", "ru", "stem"),
        ("varshave", "en", None),
        ("xyzzyville", "en", None),
        ("ur", "en", None),
    ],
)
def test_cities_are_known_in_their_case_forms_where_the_language_has_them(name, language, rank):
    assert city(name, language) == rank


@given(
    st.lists(
        st.sampled_from(PIECES.split()),
        max_size=25,
    ),
    st.sampled_from(["fr", "en", "cs", "ru", "de", "und"]),
)
@settings(max_examples=120, deadline=None)
def test_shapes_lie_inside_one_line_and_begin_and_end_with_words(words, language):
    text = " ".join(words).replace("¶", "\n")
    for shape in shapes(text, language):
        span = text[shape.start : shape.end]
        assert span
        assert span == span.strip()
        assert "\n" not in span
        assert shape.words
        assert shape.features
