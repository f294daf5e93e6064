"""Whatever two texts are, every segment stands in one bead, and what is alike stands together."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.alignment import align, align_many
from tui.analysis.encoders import Additive, default
from tui.analysis.facts import Bead

ENGLISH = [
    "The council of Bergheim voted on Tuesday to close the old tram depot.",
    "Mayor Ilse Kranz said the building had cost 240,000 euros a year.",
    "Drivers will start from the new hall near the river in March.",
    "The union complained that 31 workers had not been asked.",
    "A museum of the town's first electric trams may move in later.",
    "Its director, Pavel Sykora, has collected tickets since 1974.",
    "Neighbours hope that the noise at night will end at last.",
    "The last tram leaves the depot on 28 February shortly after midnight.",
]
GERMAN = [
    "Der Rat von Bergheim beschloss am Dienstag, das alte Straßenbahndepot zu schließen.",
    "Bürgermeisterin Ilse Kranz sagte, das Gebäude habe 240.000 Euro im Jahr gekostet.",
    "Die Fahrer beginnen im März in der neuen Halle am Fluss.",
    "Die Gewerkschaft beklagte, dass 31 Beschäftigte nicht gefragt worden seien.",
    "Ein Museum der ersten elektrischen Bahnen der Stadt könnte später einziehen.",
    "Sein Leiter Pavel Sykora sammelt seit 1974 Fahrscheine.",
    "Die Nachbarn hoffen, dass der nächtliche Lärm endlich aufhört.",
    "Die letzte Bahn verlässt das Depot am 28. Februar kurz nach Mitternacht.",
]
NAVIGATION = [
    "Home",
    "Sport",
    "Read also",
    "Share on social media",
    "Comments (0)",
    "Photo: agency",
]
ENCODERS = [pytest.param("default", id="encoder"), pytest.param(None, id="no encoder")]

Sides = list[tuple[tuple[int, ...], tuple[int, ...]]]


def between(left: list[str], right: list[str], encoder: object) -> Sides:
    beads = align(left, right, left_language="en", right_language="de", encoder=encoder)
    return covered(beads, len(left), len(right))


def covered(beads: tuple[Bead, ...], left: int, right: int) -> Sides:
    assert [i for bead in beads for i in bead.left] == list(range(left))
    assert [j for bead in beads for j in bead.right] == list(range(right))
    assert all(bead.left or bead.right for bead in beads)
    assert all(0.0 <= bead.score <= 1.0 for bead in beads)
    return [(bead.left, bead.right) for bead in beads]


def test_the_default_encoder_tells_what_tokens_add() -> None:
    assert isinstance(default(), Additive)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_swapping_the_sides_mirrors_the_beads(encoder):
    for left, right in (
        (ENGLISH, GERMAN),
        (ENGLISH[:3] + ENGLISH[5:], GERMAN),
        ([*NAVIGATION[:3], *ENGLISH], [GERMAN[0] + " " + GERMAN[1], *GERMAN[2:]]),
    ):
        forth = between(left, right, encoder)
        found = align(right, left, left_language="de", right_language="en", encoder=encoder)
        back = covered(found, len(right), len(left))
        joined = {bead for bead in forth if all(bead)}
        assert joined == {(a, b) for b, a in back if a and b}


@pytest.mark.parametrize("encoder", ENCODERS)
@pytest.mark.parametrize("text", [ENGLISH, NAVIGATION, ["Read also"] * 1000, [""] * 5, ["…"]])
def test_a_text_and_itself_are_one_to_one_throughout(text, encoder):
    assert between(text, list(text), encoder) == [((k,), (k,)) for k in range(len(text))]


@pytest.mark.parametrize("encoder", ENCODERS)
def test_an_edited_copy_is_one_to_one_but_for_what_was_edited(encoder):
    edited = [*ENGLISH[:4], "The council of Aldorf has no such plans.", *ENGLISH[4:]]
    beads = align(ENGLISH, edited, left_language="en", right_language="en", encoder=encoder)
    found = covered(beads, len(ENGLISH), len(edited))
    assert [bead for bead in found if len(bead[0]) == 1 == len(bead[1])] == [
        *(((k,), (k,)) for k in range(4)),
        *(((k,), (k + 1,)) for k in range(4, 8)),
    ]


def test_navigation_on_one_side_only_does_not_move_the_rest():
    found = between(ENGLISH, [*NAVIGATION[:4], *GERMAN, *NAVIGATION[3:]], "default")
    assert [bead for bead in found if bead[0]] == [((k,), (k + 4,)) for k in range(len(ENGLISH))]


def test_a_missing_paragraph_is_a_gap_and_the_rest_stays():
    found = between(ENGLISH, GERMAN[:2] + GERMAN[5:], "default")
    assert [bead for bead in found if bead[1]] == [
        ((0,), (0,)),
        ((1,), (1,)),
        *(((k,), (k - 3,)) for k in range(5, 8)),
    ]


def test_of_paragraphs_in_another_order_those_in_order_stand_together():
    found = between(ENGLISH, GERMAN[3:] + GERMAN[:3], "default")
    assert [bead for bead in found if all(bead)] == [((k,), (k - 3,)) for k in range(3, 8)]


def test_a_clause_that_moved_over_a_sentences_end_keeps_both_in_one_bead():
    left = [
        "The first two pitches took them hours.",
        "They needed two days for the next stretch of rock and put up their tent on a ledge.",
        "It snowed all night.",
    ]
    right = [
        "Die beiden Seillängen kosteten sie Stunden, und das nächste Stück Fels zwei Tage.",
        "Ihr Zelt stellten sie auf ein schmales Band.",
        "Es schneite die ganze Nacht.",
    ]
    assert between(left, right, "default") == [((0, 1), (0, 1)), ((2,), (2,))]


@pytest.mark.parametrize("encoder", ENCODERS)
@pytest.mark.parametrize("many", [ENGLISH * 10, ["x"] * 400, ["", *ENGLISH, ""] * 5])
def test_one_segment_against_many_is_covered(many, encoder):
    between([GERMAN[0]], many, encoder)
    between(many, [GERMAN[0]], encoder)


@pytest.mark.parametrize("encoder", ENCODERS)
def test_a_thousand_equal_lines_against_fewer_are_aligned_in_bounded_time(encoder):
    began = time.process_time()
    between(["Read also: the harbour strike."] * 1000, ["Lesen Sie auch: Streik."] * 700, encoder)
    assert time.process_time() - began < 20


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from([*ENGLISH, *NAVIGATION, "", "—", "12"]), max_size=9),
    st.lists(st.sampled_from([*GERMAN, *NAVIGATION, "", "—", "12"]), max_size=9),
)
def test_any_mixture_is_covered_with_the_encoder_too(left, right):
    between(left, right, "default")


def test_bands_of_versions_agree_with_their_pairs():
    french = [
        "Le conseil de Bergheim a voté mardi la fermeture de l'ancien dépôt des tramways.",
        "La maire Ilse Kranz a dit que le bâtiment avait coûté 240.000 euros par an.",
        "Les conducteurs partiront en mars du nouveau hall près de la rivière.",
    ]
    bands = align_many([ENGLISH, GERMAN, french], ["en", "de", "fr"], encoder=default())
    shared = {(band.segments[0], band.segments[1]) for band in bands if all(band.segments[:2])}
    assert shared == {((k,), (k,)) for k in range(len(ENGLISH))}
    first = next(band for band in bands if 0 in band.segments[0])
    assert first.segments == ((0,), (0,), (0,))
