"""Phrases tell which sentences share what, where whole sentences can't."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.alignment.path import Step
from tui.analysis.alignment.phrases import Phrases, pairs, phrases
from tui.analysis.encoders import Additive, default

LEFT = [
    "The first pitches took them several hours.",
    "The next stretch of rock took them two whole days, then they put up their little red tent.",
]
RIGHT = [
    "Die ersten Seillängen kosteten sie mehrere Stunden, das nächste Stück Fels zwei ganze Tage.",
    "Am Abend stellten sie ihr kleines rotes Zelt auf.",
]
ONE_TO_ONE = [Step((0, 1), (0, 1), 0.5), Step((1, 2), (1, 2), 0.5)]


def of(segments: list[str]) -> Phrases:
    encoder = default()
    assert isinstance(encoder, Additive)
    return phrases(encoder.read(segments), encoder)


def test_a_clause_that_moved_over_a_sentences_end_links_the_two():
    found = pairs(of(LEFT), of(RIGHT), ONE_TO_ONE)
    assert found.rows[0].get(0, 0) > 0
    assert found.rows[1].get(1, 0) > 0
    assert found.rows[1].get(0, 0) > 0
    assert found.rows[0].get(1, 0) == 0


def test_phrases_of_a_faithful_translation_stay_in_their_beads():
    left = [LEFT[0], "In the evening they put up their little red tent."]
    right = [
        "Die ersten Seillängen kosteten sie mehrere Stunden.",
        "Am Abend stellten sie ihr kleines rotes Zelt auf.",
    ]
    found = pairs(of(left), of(right), ONE_TO_ONE)
    assert [set(row) for row in found.rows] == [{0}, {1}]


def test_of_equal_phrases_the_nearest_are_a_pair():
    text = ["Read also the news of the day"] * 7
    steps = [Step((k, k + 1), (k, k + 1), 0.1) for k in range(7)]
    found = pairs(of(text), of(text), steps)
    assert [set(row) for row in found.rows] == [{k} for k in range(7)]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*LEFT, *RIGHT, "", "—", "a"]), min_size=1, max_size=5))
def test_links_weigh_what_their_segments_do(text):
    ours, theirs = (0, len(text)), (0, len(LEFT))
    there = pairs(of(text), of(LEFT), [Step(ours, theirs, 1.0)])
    back = pairs(of(LEFT), of(text), [Step(theirs, ours, 1.0)])
    for found in (there, back):
        assert sum(found.left) == pytest.approx(sum(found.right))
        assert [sum(row.values()) for row in found.rows] == pytest.approx(list(found.left))
    mirrored = {(j, i) for i, row in enumerate(back.rows) for j in row}
    assert mirrored == {(i, j) for i, row in enumerate(there.rows) for j in row}
