"""A sentence that one version lacks is found in its place, without an encoder."""

import random
import re
import time
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.alignment import align
from tui.analysis.alignment.costs import Material
from tui.analysis.alignment.evidence import FEATURES, WEIGHTS, Evidence
from tui.analysis.alignment.links import links
from tui.analysis.alignment.marks import differences, marks
from tui.analysis.alignment.path import Floats, Step
from tui.analysis.alignment.placing import moved, part, shifts
from tui.analysis.alignment.recurrence import Resemblance, agreement, association, stems

ENGLISH = [
    "The baker of our village closes the bakery because the flour is too dear.",
    "Many customers came to the bakery before the doors of the shop were shut.",
    "The mill by the river had sold its flour to the baker for many years.",
    "The river has been low since spring and the wheel of the mill stands still.",
    "Without the wheel the miller must grind the grain with a borrowed engine.",
    "The engine is loud, and the neighbours of the mill complain of the noise.",
    "The miller says that the noise will end when the rain fills the river again.",
    "Rain is what the farmers want too, for the grain in the fields is dry.",
    "Farmers sold the dry grain to a merchant who carries it over the border.",
    "The merchant pays the farmers well, and the miller can not pay as much.",
    "The village council may lend the miller money for a wheel of steel.",
    "Some of the council would rather lend the money to the baker and the shop.",
    "The school next to the shop needs bread for the children every morning.",
    "Children now bring bread from home, or the teacher drives to the town.",
    "The teacher asked the council for a car, but the council said no.",
    "The town has a bakery of its own, and its customers do not miss ours.",
]
STRANGER = (
    '"Did every pilot of that airline learn to land on snow before flying north alone?" asked the '
    "weekly (which had reported on two of its crews), and answered that not even half of them had."
)


def cipher(sentences: list[str]) -> list[str]:
    """In a language of which nothing is known: the same word is always the same other word."""
    known: dict[str, str] = {}
    chance = random.Random(5)

    def other(match: re.Match[str]) -> str:
        word = match.group().lower()
        if word not in known:
            size = max(1, round(len(word) * chance.uniform(0.6, 1.6) / 2))
            known[word] = "".join(
                chance.choice("ძყშჭღჯ") + chance.choice("აეიოუ") for _ in range(size)
            )
        return known[word]

    return [re.sub(r"[A-Za-z]+", other, sentence) for sentence in sentences]


OTHER = cipher([*ENGLISH, STRANGER])[:-1]
OTHER_STRANGER = cipher([*ENGLISH, STRANGER])[-1]

Sides = list[tuple[tuple[int, ...], tuple[int, ...]]]


def between(left: list[str], right: list[str]) -> Sides:
    beads = align(left, right, left_language="en", right_language="ka", encoder=None)
    assert [i for bead in beads for i in bead.left] == list(range(len(left)))
    assert [j for bead in beads for j in bead.right] == list(range(len(right)))
    assert all(0.0 <= bead.score <= 1.0 for bead in beads)
    return [(bead.left, bead.right) for bead in beads]


def without(sentences: list[str], index: int) -> list[str]:
    return sentences[:index] + sentences[index + 1 :]


def gaps(beads: Sides) -> tuple[list[int], list[int]]:
    """Of each side the segments that stand alone."""
    return (
        [i for left, right in beads if not right for i in left],
        [j for left, right in beads if not left for j in right],
    )


@pytest.mark.parametrize("index", range(len(ENGLISH)))
def test_a_sentence_dropped_from_either_side_is_a_gap_in_its_place(index):
    assert gaps(between(ENGLISH, without(OTHER, index))) == ([index], [])
    assert gaps(between(without(ENGLISH, index), OTHER)) == ([], [index])


class Flat:
    """Costs that tell nothing: every bead is a little dearer than a gap."""

    def __init__(self, left: int, right: int) -> None:
        self.skip_left, self.skip_right = np.full(left, 0.7), np.full(right, 0.7)

    def costs(self, i: int, a: int, b: int, start: int, stop: int) -> Floats:
        return np.full(stop - start, 0.9)


def parted(left: list[str], right: list[str]) -> Sides:
    """The gaps that are seen where the path joins each segment with the one beside it."""
    lines = list(range(len(left)))
    material = Material(left, right, links(left, right, "en", "ka"), lines, lines)
    straight = steps_of([(1, 1)] * len(left))
    evidence = Evidence(material, straight)
    steps = part(straight, Flat(len(left), len(right)), evidence, lambda step: step)
    return [(tuple(range(*step.left)), tuple(range(*step.right))) for step in steps]


@pytest.mark.parametrize("distance", [2, 3, 4, 5])
def test_a_dropped_and_an_added_sentence_near_each_other_are_both_found(distance):
    found = 0
    for index in range(len(ENGLISH) - distance):
        right = without(OTHER, index)
        right.insert(index + distance, OTHER_STRANGER)
        found += gaps(parted(ENGLISH, right)) == ([index], [index + distance])
    assert found >= 0.8 * (len(ENGLISH) - distance)


def test_no_gaps_are_seen_in_a_faithful_translation_however_dear_its_beads():
    assert gaps(parted(ENGLISH, OTHER)) == ([], [])


def test_a_faithful_translation_has_no_gaps():
    assert gaps(between(ENGLISH, OTHER)) == ([], [])


@pytest.mark.parametrize("index", [0, 5, 11, 15])
def test_swapping_the_sides_mirrors_the_gap(index):
    forth = between(ENGLISH, without(OTHER, index))
    back = align(
        without(OTHER, index), ENGLISH, left_language="ka", right_language="en", encoder=None
    )
    assert forth == [(bead.right, bead.left) for bead in back]


PATH = st.lists(st.sampled_from([(1, 0), (0, 1), (1, 1), (1, 1), (1, 1), (2, 1)]), min_size=1)


def steps_of(sizes: list[tuple[int, int]]) -> list[Step]:
    found = []
    i = j = 0
    for a, b in sizes:
        found.append(Step((i, i + a), (j, j + b), 0.5))
        i, j = i + a, j + b
    return found


@given(PATH)
def test_a_moved_gap_covers_what_stood_there_before(sizes):
    steps = steps_of(sizes)
    for start, size in enumerate(sizes):
        if sum(size) != 1:
            continue
        for shift in shifts(steps, start, start + 1):
            change = moved(steps, start, start + 1, shift)
            old, new = steps[change.start : change.stop], change.steps
            assert len(new) == len(old) == abs(shift) + 1
            assert (new[0].left[0], new[0].right[0]) == (old[0].left[0], old[0].right[0])
            assert (new[-1].left[1], new[-1].right[1]) == (old[-1].left[1], old[-1].right[1])
            assert not (new[-1] if shift > 0 else new[0]).is_one_to_one
            assert Counter(s.is_one_to_one for s in old) == Counter(s.is_one_to_one for s in new)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=12) | st.sampled_from(ENGLISH), min_size=1, max_size=8))
def test_resemblance_is_a_symmetric_finite_number_for_any_text(segments):
    alike = Resemblance(segments)
    rows = np.array([alike.row(k, 0, len(segments)) for k in range(len(segments))])
    assert np.isfinite(rows).all()
    part = alike.row(0, len(segments) // 2, len(segments))
    assert np.allclose(part, rows[0][len(segments) // 2 :])


def test_sentences_of_one_subject_resemble_each_other_more_than_others():
    row = Resemblance(ENGLISH).row(8, 0, len(ENGLISH))
    assert sorted(np.argsort(row)[-3:].tolist()) == [7, 8, 9]


def test_words_that_always_come_together_are_partners_and_others_are_not():
    bread = np.array([[1.0], [0.0], [1.0], [0.0], [0.0], [1.0], [0.0], [0.0]])
    assert association(bread, bread)[0, 0] > 5
    assert association(bread, 1 - bread)[0, 0] == 0
    assert association(bread, np.ones((8, 1)))[0, 0] == 0
    assert association(np.zeros((0, 1)), np.zeros((0, 1)))[0, 0] == 0


def test_a_flat_profile_agrees_with_none():
    assert agreement(np.ones(5), np.arange(5.0)) == 0
    assert agreement(np.arange(5.0), np.arange(5.0)) == pytest.approx(1)


def test_stems_drop_endings_and_marks():
    assert stems("«Farmers» farm, farming!") == {"farm"}


@given(st.text(max_size=60), st.text(max_size=60))
def test_differences_of_marks_do_not_depend_on_the_side(one, other):
    assert differences(marks(one), marks(other)) == differences(marks(other), marks(one))
    assert not any(differences(marks(one), marks(one)))


def test_marks_count_what_translators_keep():
    found = marks('"We sold 12 of 30 (40%)," said the Miller of Ulm?')
    assert found.firm == (2, 2, 1, 1)
    assert (found.figures, found.capitals, found.opens, found.closes) == (3, 2, True, False)


def test_every_feature_has_its_weight():
    assert len(WEIGHTS) == len(FEATURES)


def test_texts_that_are_full_of_gaps_take_bounded_time():
    left = [s for k in range(40) for s in (*ENGLISH, f"Page {k}")]
    right = [s for k, s in enumerate(OTHER * 40) if k % 3]
    began = time.process_time()
    between(left, right)
    assert time.process_time() - began < 15
