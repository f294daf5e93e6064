"""What a corpus is in helps where one text leaves its language open, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.facts import Guess
from tui.analysis.language import SURE
from tui.analysis.language.prior import UNSURE, settled, weights

OPEN = Guess("nb", 0.55, uncertain=True, alternatives=(("da", 0.4),))
TAGS = st.sampled_from(["da", "nb", "en", "fr", "und"])


@st.composite
def guesses(draw):
    tag = draw(TAGS)
    confidence = draw(st.floats(0, 1)) if tag != "und" else 0.0
    others = draw(st.dictionaries(TAGS.filter(lambda t: t not in {tag, "und"}), st.floats(0, 1)))
    rest = 1 - confidence
    most = min(confidence, rest / max(1, len(others)))
    alternatives = tuple((t, p * most) for t, p in others.items())
    return Guess(tag, confidence, confidence < 0.8, alternatives)


def test_an_open_headline_goes_to_the_language_of_its_corpus():
    corpus = weights({"da": 95}, [OPEN] * 5)
    guess = settled(OPEN, corpus, 100)
    assert guess.tag == "da"
    assert guess.confidence > dict(OPEN.alternatives)["da"]
    assert "nb" in dict(guess.alternatives)
    assert settled(OPEN, weights({"nb": 95}, [OPEN]), 96).tag == "nb"


def test_a_sure_guess_stands_in_any_corpus():
    sure = Guess("fr", 0.93, alternatives=(("en", 0.05),))
    assert settled(sure, weights({"en": 10_000}, [sure]), 10_001) == sure


def test_what_the_corpus_lifts_stays_below_what_a_text_shows_itself():
    nearly = Guess("da", 0.89, alternatives=(("nb", 0.1),))
    assert settled(nearly, weights({"da": 10_000}, [nearly]), 10_001).confidence < UNSURE


def test_an_article_is_no_evidence_for_itself():
    assert settled(OPEN, weights({}, [OPEN]), 1) == OPEN
    pair = settled(OPEN, weights({"fr": 1}, [OPEN]), 2)
    assert pair.tag == "nb"
    assert pair.confidence == pytest.approx(OPEN.confidence, abs=0.08)


def test_without_a_name_or_in_several_languages_it_stays_as_it_is():
    nothing = Guess("und", 0.0, uncertain=True)
    several = Guess("fr", 0.6, uncertain=True, mixed=("fr", "en"))
    corpus = weights({"en": 50}, [nothing, several])
    assert settled(nothing, corpus, 52) == nothing
    assert settled(several, corpus, 52) == several


@given(st.lists(guesses(), max_size=12), st.randoms())
def test_the_order_of_a_corpus_changes_nothing(found, chance):
    mixed = list(found)
    chance.shuffle(mixed)
    assert weights({"en": 3}, found) == weights({"en": 3}, mixed)


@given(guesses(), st.integers(0, 500), st.integers(0, 500))
def test_an_article_more_changes_next_to_nothing(guess, danes, french):
    counts = {"da": danes, "fr": french}
    before = settled(guess, weights(counts, [guess]), danes + french + 1)
    counts["tr"] = 1
    after = settled(guess, weights(counts, [guess]), danes + french + 2)
    assert after.confidence == pytest.approx(before.confidence, abs=0.05)


@given(guesses(), st.dictionaries(TAGS, st.integers(0, 99)))
def test_any_guess_stays_sound(guess, counts):
    found = settled(guess, weights(counts, [guess]), sum(counts.values()) + 1)
    assert 0 <= found.confidence <= 1
    assert found.tag not in {tag for tag, _ in found.alternatives}
    if found != guess:
        assert found.uncertain == (found.confidence < SURE)
        assert found.confidence + sum(p for _, p in found.alternatives) <= 1.01
