"""Two versions side by side: what says the same stands in one bead."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.alignment import align, align_many
from tui.analysis.alignment.anchors import chain
from tui.analysis.alignment.links import links, tokens
from tui.analysis.alignment.path import around
from tui.analysis.facts import Bead

SEEDS = Path(__file__).parents[2] / "seeds"

ENGLISH = [
    "Harbour pilots in Tallinn walk out for 48 hours",
    "Ships waited outside Tallinn on Monday while 130 harbour pilots stopped work.",
    "Union leader Kersti Maasik said talks with the port had failed in March.",
    "The port offered 4.5 percent; the union had asked for 11.",
    "Two tankers, the Aurelia and the Bravo Star, turned back to Gdansk.",
    "Ferries to Helsinki ran as usual.",
]
VERSIONS = {
    "de": [
        "Hafenlotsen in Tallinn legen 48 Stunden lang die Arbeit nieder",
        "Schiffe warteten am Montag vor Tallinn, während 130 Hafenlotsen nicht arbeiteten.",
        "Gewerkschaftschefin Kersti Maasik sagte, die Gespräche seien im März gescheitert.",
        "Der Hafen bot 4,5 Prozent; die Gewerkschaft hatte 11 verlangt.",
        "Zwei Tanker, die Aurelia und die Bravo Star, kehrten nach Gdansk um.",
        "Die Fähren nach Helsinki verkehrten wie üblich.",
    ],
    "ru": [
        "Лоцманы порта Таллин бастуют 48 часов",
        "В понедельник суда ждали у Таллина, пока 130 лоцманов порта не работали.",
        "Лидер профсоюза Керсти Маасик сказала, что переговоры с портом провалились в марте.",
        "Порт предложил 4,5 процента; профсоюз просил 11.",
        "Два танкера, «Аурелия» и «Браво Стар», повернули обратно в Гданьск.",
        "Паромы в Хельсинки ходили как обычно.",
    ],
    "el": [
        "Οι πλοηγοί του λιμανιού στο Τάλιν απεργούν για 48 ώρες",
        "Πλοία περίμεναν έξω από το Τάλιν τη Δευτέρα ενώ 130 πλοηγοί σταμάτησαν τη δουλειά.",
        "Η Κέρστι Μάασικ του συνδικάτου είπε ότι οι συνομιλίες απέτυχαν τον Μάρτιο.",
        "Το λιμάνι πρόσφερε 4,5 τοις εκατό· το συνδικάτο ζητούσε 11.",
        "Δύο δεξαμενόπλοια, το Αουρέλια και το Μπράβο Σταρ, γύρισαν στο Γκντανσκ.",
        "Τα πλοία για το Ελσίνκι ταξίδευαν κανονικά.",
    ],
    "hi": [
        "तालिन में बंदरगाह के पायलट 48 घंटे की हड़ताल पर",
        "सोमवार को 130 पायलटों के काम रोकने पर जहाज़ तालिन के बाहर खड़े रहे।",
        "यूनियन नेता केर्स्ती मासिक ने कहा कि बंदरगाह से बातचीत मार्च में विफल हो गई।",
        "बंदरगाह ने 4.5 प्रतिशत की पेशकश की; यूनियन ने 11 मांगा था।",
        "दो टैंकर, ऑरेलिया और ब्रावो स्टार, ग्दान्स्क लौट गए।",
        "हेलसिंकी के लिए नौकाएं सामान्य रूप से चलीं।",
    ],
}


def one_to_one(count: int) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [((k,), (k,)) for k in range(count)]


def sides(beads: tuple[Bead, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.left, bead.right) for bead in beads]


def assert_covers(beads: tuple[Bead, ...], left: int, right: int) -> None:
    """Every segment once, in order, on both sides; no bead of nothing; scores in 0..1."""
    assert [i for bead in beads for i in bead.left] == list(range(left))
    assert [j for bead in beads for j in bead.right] == list(range(right))
    assert all(bead.left or bead.right for bead in beads)
    assert all(0.0 <= bead.score <= 1.0 for bead in beads)


@pytest.mark.parametrize("language", VERSIONS)
def test_a_faithful_translation_aligns_sentence_by_sentence_without_an_encoder(language):
    other = VERSIONS[language]
    beads = align(ENGLISH, other, left_language="en", right_language=language)
    assert sides(beads) == one_to_one(len(ENGLISH))
    assert all(bead.score > 0 for bead in beads)


def test_a_sentence_cut_in_two_stands_in_one_bead_with_its_translation():
    german = list(VERSIONS["de"])
    german[3:4] = ["Der Hafen bot 4,5 Prozent.", "Die Gewerkschaft hatte aber 11 Prozent verlangt."]
    beads = align(ENGLISH, german, left_language="en", right_language="de")
    assert ((3,), (3, 4)) in sides(beads)


def test_what_only_one_version_has_is_a_gap():
    long_extra = (
        "Zum Vergleich: 1998 dauerte der längste Ausstand der Nachkriegszeit ganze 77 Tage und"
        " kostete die Reedereien nach Schätzungen 900 Millionen Kronen."
    )
    german = [*VERSIONS["de"][:3], long_extra, *VERSIONS["de"][3:]]
    beads = align(
        ENGLISH,
        german,
        left_language="en",
        right_language="de",
        left_paragraphs=range(len(ENGLISH)),
        right_paragraphs=range(len(german)),
    )
    assert ((), (3,)) in sides(beads)


def test_an_empty_side_leaves_only_gaps():
    assert sides(align([], ["a", "b"], left_language="en", right_language="fr")) == [
        ((), (0,)),
        ((), (1,)),
    ]
    assert sides(align(["a"], [], left_language="en", right_language="fr")) == [((0,), ())]
    assert align([], [], left_language="und", right_language="und") == ()


def test_a_text_aligns_with_itself_one_to_one():
    for text in (ENGLISH, *VERSIONS.values()):
        beads = align(text, text, left_language="und", right_language="und")
        assert sides(beads) == one_to_one(len(text))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(max_size=40), max_size=9),
    st.lists(st.text(max_size=40), max_size=9),
)
def test_any_two_lists_of_segments_are_covered_once_and_in_order(left, right):
    beads = align(left, right, left_language="en", right_language="th")
    assert_covers(beads, len(left), len(right))


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(ENGLISH), min_size=1))
def test_swapping_the_sides_of_one_text_mirrors_its_beads(drawn):
    # Of sentences in another order, or said twice, several paths are equally good.
    text = sorted(drawn, key=ENGLISH.index)
    forth = align(text, ENGLISH, left_language="en", right_language="en")
    back = align(ENGLISH, text, left_language="en", right_language="en")
    assert_covers(forth, len(text), len(ENGLISH))
    assert_covers(back, len(ENGLISH), len(text))
    total = sum(bead.score for bead in forth)
    assert total == pytest.approx(sum(bead.score for bead in back), abs=0.2)


def test_long_texts_are_aligned_within_a_band_in_bounded_time():
    left = [
        f"Item {k} of the list was counted {k * 7} times in ward {k % 13}." for k in range(1500)
    ]
    right = [
        f"Posten {k} der Liste wurde {k * 7} mal in Bezirk {k % 13} gezählt." for k in range(1500)
    ]
    del right[400:430]
    began = time.process_time()
    beads = align(left, right, left_language="en", right_language="de")
    assert time.process_time() - began < 20
    assert_covers(beads, 1500, 1470)
    assert ((1000,), (970,)) in sides(beads)


def test_paragraph_numbers_keep_a_caption_out_of_the_sentence_beside_it():
    left = ["A fire broke out in the old mill at Varna on 3 May and burned for six hours."]
    right = [
        "Foto: A. Petrow",
        "Ein Brand brach am 3. Mai in der alten Mühle in Varna aus und dauerte sechs Stunden.",
    ]
    beads = align(
        left,
        right,
        left_language="en",
        right_language="de",
        left_paragraphs=[0],
        right_paragraphs=[0, 1],
    )
    assert sides(beads) == [((), (0,)), ((0,), (1,))]


def test_versions_of_one_story_line_up_in_bands():
    russian = [*VERSIONS["ru"]]
    greek = [VERSIONS["el"][0] + " " + VERSIONS["el"][1], *VERSIONS["el"][2:]]
    bands = align_many([ENGLISH, russian, greek], ["en", "ru", "el"])
    for version, text in enumerate((ENGLISH, russian, greek)):
        assert [k for band in bands for k in band.segments[version]] == list(range(len(text)))
    together = next(band for band in bands if 0 in band.segments[2])
    assert together.segments == ((0, 1), (0, 1), (0,))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(ENGLISH + VERSIONS["ru"]), max_size=6), min_size=1, max_size=5
    )
)
def test_bands_hold_every_segment_of_every_version_once_and_in_order(versions):
    bands = align_many(versions, ["en"] * len(versions))
    for version, text in enumerate(versions):
        assert [k for band in bands for k in band.segments[version]] == list(range(len(text)))
    assert all(any(band.segments) for band in bands)


def test_numbers_link_in_any_digits_and_with_any_separators():
    assert "#2300" in tokens("2,300 ships")
    assert "#2300" in tokens("2.300 Schiffe")
    assert "#2300" in tokens("٢٬٣٠٠ سفينة")
    assert "#2300" in tokens("२,३०० जहाज")


def test_names_link_across_scripts():
    found = links(["Minister Sergei Lavrov spoke."], ["Министр Сергей Лавров говорил."])
    assert found.rows[0][0] > 0


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=30))
def test_a_chain_of_anchors_ascends_on_both_sides(pairs):
    found = chain(pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))
    assert set(found) <= set(pairs)


@given(st.integers(1, 60), st.integers(1, 60), st.data())
def test_a_band_always_leaves_a_way_through(left, right, data):
    pairs = data.draw(st.lists(st.tuples(st.integers(0, left - 1), st.integers(0, right - 1))))
    band = around(left, right, chain(pairs), 3)
    assert band.low[0] == 0
    assert band.high[-1] == right
    assert all(low <= high for low, high in zip(band.low, band.high, strict=True))
    assert all(band.low[k + 1] <= band.high[k] for k in range(left))
    assert list(band.low) == sorted(band.low)
    assert list(band.high) == sorted(band.high)
