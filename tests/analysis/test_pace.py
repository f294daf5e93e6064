"""Sentences that keep pace: what is counted of them, and how two lists are compared."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.stories_for_tests import ELECTION, HARBOUR
from tui.analysis.course import Line, courses
from tui.analysis.fingerprint import fingerprint, unpack
from tui.analysis.pace import pace
from tui.analysis.rhythm import MOST, sentences


def rhythm(text):
    return sentences(text, range(len(text) + 1))


def whole(count):
    """Lines from beginning to end, with room enough to stray."""
    return Line(np.ones(count), np.zeros(count), np.full(count, 1e4))


def printed(text):
    return unpack(fingerprint(text, "und"))


def test_a_sentence_ends_at_its_mark_in_any_script_and_at_a_line():
    assert len(rhythm("The port is shut. Nobody knows why.")) == 2
    assert len(rhythm("港は閉鎖された。理由は不明。")) == 2
    assert len(rhythm("बंदरगाह बंद है। कारण अज्ञात है।")) == 2
    assert len(rhythm("A headline\nThe port is shut.")) == 2


def test_an_abbreviation_or_a_date_ends_no_sentence():
    assert len(rhythm("De møttes ca. kl. ti den 3. mai i den gamle havnen.")) == 1


def test_marks_are_seen_where_they_stand():
    flags = [flags for _, flags in rhythm("He left. “I stay.” Why? In 1997 (at sea).")]
    assert flags[0] == 0
    assert flags[1] & 1
    assert flags[2] & 2
    assert flags[3] == 4 | 8


@given(st.text(max_size=400))
def test_lengths_add_up_to_no_more_than_the_text(text):
    found = rhythm(text)
    assert len(found) <= MOST
    assert sum(length for length, _ in found) <= len(text)
    assert all(0 <= flags < 16 for _, flags in found)


def test_versions_keep_pace_and_another_text_does_not():
    one, other = printed(HARBOUR["en"]), printed(ELECTION)
    versions = [printed(HARBOUR[tag]) for tag in HARBOUR if tag != "en"]
    kept = pace([(one, version) for version in versions], whole(len(versions)))[:, 0]
    lost = pace([(other, version) for version in versions], whole(len(versions)))[:, 0]
    assert kept.mean() > 2 * lost.mean()


def test_each_pair_is_judged_for_itself():
    prints = [printed(text) for text in (*HARBOUR.values(), ELECTION)]
    pairs = [(a, b) for a in prints for b in prints]
    together = pace(pairs, courses(pairs).line)
    for row, pair in enumerate(pairs):
        alone = pace([pair], courses([pair]).line)
        assert np.allclose(alone[0], together[row], atol=1e-3)


def test_a_text_without_sentences_has_no_pace():
    assert pace([(printed(""), printed(HARBOUR["en"]))], whole(1))[0, 0] == 0.0
