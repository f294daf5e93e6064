"""Beads mended by hand hold in every set of versions, and the rest is aligned around them."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.alignment import align_many
from tui.analysis.alignment.mended import align_around, in_order

ENGLISH = [
    "The harbour of Ostrava-Nova was closed on 14 March.",
    "Some 320 ships had to wait outside, the port master said.",
    "Two days later the ice was broken by the Polaris.",
    "Ferry lines to Tallinn resumed at 6 in the morning.",
    "Nobody was hurt.",
]
GERMAN = [
    "Der Hafen von Ostrava-Nova wurde am 14. März geschlossen.",
    "Rund 320 Schiffe mussten draußen warten, sagte der Hafenmeister.",
    "Zwei Tage später brach die Polaris das Eis.",
    "Die Fähren nach Tallinn fuhren um 6 Uhr morgens wieder.",
    "Niemand wurde verletzt.",
]
SPANISH = [
    "El puerto de Ostrava-Nova fue cerrado el 14 de marzo. Unos 320 barcos esperaron fuera.",
    "Dos días después el Polaris rompió el hielo.",
    "Los transbordadores a Tallinn salieron a las 6 de la mañana.",
    "No hubo heridos.",
]
LANGUAGES = ["en", "de", "es"]
VERSIONS = [ENGLISH, GERMAN, SPANISH]


def between(bands, v, w):
    """What two of the versions have side by side."""
    return [(b.segments[v], b.segments[w]) for b in bands if b.segments[v] or b.segments[w]]


def bead(fixed):
    return tuple(tuple(range(*side)) for side in fixed)


def test_what_two_versions_join_stays_together_in_three():
    plain = align_many(VERSIONS, LANGUAGES)
    assert ((2,), (2,)) in between(plain, 0, 1)
    mended = {(0, 1): [((2, 4), (2, 4))]}
    bands = align_many(VERSIONS, LANGUAGES, mended=mended)
    assert ((2, 3), (2, 3)) in between(bands, 0, 1)
    assert ((2, 3), (1, 2)) in between(bands, 0, 2)


def test_what_two_versions_part_stays_apart_though_the_third_has_it_in_one_sentence():
    plain = align_many(VERSIONS, LANGUAGES)
    assert plain[0].segments == ((0, 1), (0, 1), (0,))
    mended = {(0, 1): [((0, 1), (0, 1)), ((1, 2), (1, 2))]}
    bands = align_many(VERSIONS, LANGUAGES, mended=mended)
    assert between(bands, 0, 1)[:2] == [((0,), (0,)), ((1,), (1,))]
    assert [b.segments for b in bands[2:]] == [b.segments for b in plain[1:]]


def test_a_gap_made_by_hand_is_a_gap_beside_any_third_version():
    mended = {(1, 2): [((4, 5), (3, 3)), ((5, 5), (3, 4))]}
    for order in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
        turned = {}
        for (v, w), beads in mended.items():
            a, b = order.index(v), order.index(w)
            turned[min(a, b), max(a, b)] = beads if a < b else [bead[::-1] for bead in beads]
        bands = align_many(
            [VERSIONS[v] for v in order], [LANGUAGES[v] for v in order], mended=turned
        )
        pair = between(bands, order.index(1), order.index(2))
        assert ((4,), ()) in pair
        assert ((), (3,)) in pair


def test_mends_that_contradict_each_other_lose_no_sentence():
    mended = {
        (0, 1): [((0, 2), (0, 1)), ((1, 3), (1, 2)), ((3, 4), (0, 1))],
        (1, 2): [((0, 1), (2, 4)), ((2, 3), (0, 1))],
        (0, 2): [((0, 1), (0, 1)), ((4, 5), (0, 2))],
    }
    bands = align_many(VERSIONS, LANGUAGES, mended=mended)
    for v, text in enumerate(VERSIONS):
        assert [k for band in bands for k in band.segments[v]] == list(range(len(text)))


def test_of_mends_that_cross_the_first_is_kept():
    fixed = in_order([((1, 2), (3, 4)), ((2, 3), (0, 1)), ((3, 4), (4, 5)), ((2, 2), (4, 4))])
    assert fixed == [((1, 2), (3, 4)), ((3, 4), (4, 5))]


@st.composite
def mended_versions(draw):
    """Versions, and beads of some pairs of them that hold together: of one way to band them."""
    sentences = st.sampled_from([*ENGLISH, *GERMAN, *SPANISH])
    versions = draw(st.lists(st.lists(sentences, min_size=1, max_size=7), min_size=2, max_size=4))
    number = draw(st.integers(1, 6))
    edges = []
    for text in versions:
        cuts = draw(st.lists(st.integers(0, len(text)), min_size=number, max_size=number))
        edges.append([0, *sorted(cuts), len(text)])
    mended = {}
    for v, w in combinations(range(len(versions)), 2):
        beads = [
            ((edges[v][n], edges[v][n + 1]), (edges[w][n], edges[w][n + 1]))
            for n in range(number + 1)
        ]
        kept = [
            b for b in beads if (b[0][0] < b[0][1] or b[1][0] < b[1][1]) and draw(st.booleans())
        ]
        if kept:
            mended[v, w] = kept
    return versions, mended


@settings(max_examples=200, deadline=None)
@given(mended_versions())
def test_mended_beads_hold_in_every_set_of_versions(drawn):
    versions, mended = drawn
    bands = align_many(versions, ["en"] * len(versions), mended=mended)
    for v, text in enumerate(versions):
        assert [k for band in bands for k in band.segments[v]] == list(range(len(text)))
    for (v, w), beads in mended.items():
        pairs = between(bands, v, w)
        for fixed in beads:
            left, right = bead(fixed)
            if left and right:
                assert (left, right) in pairs
            else:  # other versions may join it with what stands beside it, never with words
                assert all(not b for a, b in pairs if set(a) & set(left))
                assert all(not a for a, b in pairs if set(b) & set(right))


@settings(max_examples=60, deadline=None)
@given(mended_versions())
def test_of_two_versions_mended_beads_are_as_they_were_given(drawn):
    versions, mended = drawn
    fixed = in_order(mended.get((0, 1), ()))
    beads = align_around(versions[0], versions[1], fixed, languages=("en", "de"), encoder=None)
    assert [i for b in beads for i in b.left] == list(range(len(versions[0])))
    assert [j for b in beads for j in b.right] == list(range(len(versions[1])))
    assert {bead(f) for f in fixed} <= {(b.left, b.right) for b in beads}
