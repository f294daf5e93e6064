"""A negation of the English that the other version has lost, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.divergence.negation import negation_findings
from tui.analysis.divergence.quantities import Part
from tui.analysis.tables.negations import NEGATIONS


def part(language, text):
    return Part(text, 0, len(text), language, (0, len(text)))


def told(english, language, other):
    found = negation_findings(part("en", english), part(language, other))
    return [english[one.start : one.end] for one in found]


LOST = [
    ("The minister did not sign.", "fr", "Le ministre a signé.", ["not"]),
    ("The minister didn't sign.", "de", "Der Minister unterschrieb.", ["didn't"]),
    ("They never met in Jakarta.", "ru", "Они встретились в Джакарте.", ["never"]),
    ("Nobody was hurt.", "ar", "أصيب رجل في الحريق.", ["Nobody"]),
    ("The law will not pass.", "zh", "该法将获得通过。", ["not"]),
    ("The law will not pass.", "hi", "कानून पारित होगा।", ["not"]),
    ("The bridge was not closed.", "hr", "Most je zatvoren.", ["not"]),
]


@pytest.mark.parametrize(("english", "language", "other", "words"), LOST)
def test_a_lost_negation_is_told(english, language, other, words):
    assert told(english, language, other) == words


KEPT = [
    ("The minister did not sign.", "fr", "Le ministre n'a pas signé."),
    ("The minister did not sign.", "fr", "Le ministre a refusé de signer."),
    ("He was not well known.", "de", "Er war unbekannt."),
    ("It did not rain.", "fi", "Sateetonta oli koko päivän."),
    ("He does not smoke.", "tr", "Sigara içmiyor."),
    ("He did not come.", "cs", "Nepřišel."),
    ("He did not come.", "sr", "Није дошао."),
    ("He did not come.", "ja", "彼は来なかった。"),
    ("He did not come.", "ko", "그는 오지 않았다."),
    ("She left not only the town.", "es", "Dejó la ciudad y el país."),
    ("He left without a word.", "es", "Se fue."),
]


@pytest.mark.parametrize(("english", "language", "other"), KEPT)
def test_what_denies_by_other_means_is_not_told(english, language, other):
    assert told(english, language, other) == []


def test_the_side_and_the_place_are_those_of_the_english():
    text = "First. He did not sign."
    right = Part(text, 7, len(text), "en", (0, len(text)))
    (found,) = negation_findings(part("fr", "Il a signé."), right)
    assert (found.kind, found.side, text[found.start : found.end]) == ("negation", "right", "not")


@pytest.mark.parametrize("language", ["fr", "sw", "und"])
def test_nothing_is_told_where_it_cannot_be_sure(language):
    assert negation_findings(part("de", "Er kam nicht."), part(language, "Il a signé.")) == []
    if language not in NEGATIONS:
        assert told("He did not come.", language, "Il a signé.") == []


@given(st.text(), st.text(), st.sampled_from(sorted(NEGATIONS)))
def test_any_two_texts_can_be_asked(english, other, language):
    for found in negation_findings(part("en", english), part(language, other)):
        assert 0 <= found.start < found.end <= len(english)
