"""A bead mended by hand stays on its sentences when either article changes elsewhere."""

from itertools import pairwise
from time import process_time

import pytest
from annotations_made import few
from hypothesis import example, given
from hypothesis import strategies as st

from tui.annotation.codec import FormError, beads_from, plain_beads
from tui.annotation.emitter import annotation_yaml
from tui.annotation.mended import anchor_beads, side_of
from tui.annotation.model import Annotation
from tui.annotation.problems import AnnotationError
from tui.annotation.reading import read_annotation

FRENCH = (
    "Le pont sur l'Orvanne a rouvert lundi matin, après deux ans de travaux.",
    "« Enfin ! »",
    "Le maire Paul Terrasse a coupé le ruban devant quelque trois cents habitants.",
    "Non.",
    "La région a payé la moitié des neuf millions d'euros.",
    "« Non. »",
    "Les camions passeront à partir de jeudi.",
)
CHINESE = (
    "奥尔万河大桥经过两年施工后于周一上午重新开放。",
    "“终于！”",
    "市长保罗·泰拉斯在约三百名居民面前剪彩。",
    "不。",
    "大区支付了九百万欧元的一半。",
    "“不。”",
    "卡车将从周四起通行。",
)
numbers = st.integers(0, len(FRENCH) - 1)
others = st.lists(st.sampled_from(("Un orage est annoncé.", "明天有雨。", "Autre chose, dit-on.")))


def written(sentences, more=None):
    """A text of sentences, each with what is added ahead of it; and where each stands."""
    text, spans = "", []
    for number, sentence in enumerate(sentences):
        text += "".join(f"{added}\n" for added in (more or {}).get(number, ()))
        spans.append((len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    return text, spans


def over(spans, first, last):
    return spans[first][0], spans[last][1]


@few
@given(numbers, numbers, st.dictionaries(numbers, others), st.dictionaries(numbers, others))
@example(3, 3, {0: ["Un orage."] * 9}, {0: ["明天有雨。"]})
def test_text_added_around_it_only_moves_it(one, other, here, there):
    first, last = sorted((one, other))
    outside = [n for n in range(len(FRENCH)) if not first < n <= last]
    # Two sides of a short sentence are its only witnesses; one of them stays.
    here, there = (
        {n: added for n, added in more.items() if n in outside and n != last + 1}
        for more in (here, there)
    )
    (fr, fr_spans), (zh, zh_spans) = written(FRENCH), written(CHINESE)
    (fr_new, fr_moved), (zh_new, zh_moved) = written(FRENCH, here), written(CHINESE, there)
    bead = (side_of(over(fr_spans, first, last), fr), side_of(over(zh_spans, first, last), zh))
    assert anchor_beads((bead,), fr_new, zh_new) == (
        (over(fr_moved, first, last), over(zh_moved, first, last)),
    )


@few
@given(numbers, st.sets(numbers))
def test_text_deleted_elsewhere_only_moves_it_or_it_is_not_found(kept, deleted):
    deleted -= {kept}
    (fr, spans), (zh, others) = written(FRENCH), written(CHINESE)
    left = [n for n in range(len(FRENCH)) if n not in deleted]
    shorter, moved = written([FRENCH[n] for n in left])
    bead = (side_of(spans[kept], fr), side_of(others[kept], zh))
    (found,) = anchor_beads((bead,), shorter, zh)
    expected = moved[left.index(kept)], others[kept]
    assert found == expected or (found is None and len(FRENCH[kept]) < 32)


@few
@given(st.integers(0, len(FRENCH)), st.integers(0, 2))
def test_a_gap_stays_between_its_sentences(at, added):
    (fr, spans), (zh, others) = written(FRENCH), written(CHINESE)
    place = spans[at][0] if at < len(spans) else spans[-1][1]
    bead = (side_of((place, place), fr), side_of(others[0], zh))
    before = "Un orage est annoncé.\n" * added
    assert anchor_beads((bead,), before + fr, zh) == (((place + len(before),) * 2, others[0]),)


@few
@given(st.text(), st.text(), numbers)
def test_any_text_has_it_whole_or_not_at_all(here, there, number):
    (fr, spans), (zh, others) = written(FRENCH), written(CHINESE)
    bead = (side_of(spans[number], fr), side_of(others[number], zh))
    for found in anchor_beads((bead,), here, zh) + anchor_beads((bead,), fr, there):
        if found is not None:
            assert (fr in here or FRENCH[number] in here) or CHINESE[number] in there


def test_a_word_changed_inside_leaves_it_where_it_is():
    fr, spans = written(FRENCH)
    zh, others = written(CHINESE)
    bead = (side_of(spans[2], fr), side_of(others[2], zh))
    changed = "Hier. " + fr.replace("ruban devant quelque", "ruban de soie devant")
    ((found, _),) = anchor_beads((bead,), changed, zh)
    assert changed[slice(*found)] == (
        "Le maire Paul Terrasse a coupé le ruban de soie devant trois cents habitants."
    )


def test_two_beads_never_fall_on_one_sentence():
    text, spans = written(("Avant.", "Le pont est ouvert.", "Puis.", "Le pont est ouvert.", "Fin."))
    beads = tuple((side_of(spans[n], text), side_of(spans[n], text)) for n in (1, 3))
    shorter, moved = written(("Avant.", "Puis.", "Le pont est ouvert.", "Fin."))
    assert anchor_beads(beads, shorter, text) == (None, (moved[2], spans[3]))


def test_both_forms_are_read_and_written_as_they_were():
    beads = {"en": (((0, 9), (0, 8)), ((9, 20, 'Le "pont', "ouvert: #1"), (8, 8, "", "\u2028")))}
    annotation = Annotation("a", "ana", "fr", "", 0, beads=beads)
    text = annotation_yaml(annotation, {})
    assert text.endswith(
        'beads:\n  "en":\n    - [[0, 9], [0, 8]]\n'
        '    - [[9, 20, "Le \\"pont", "ouvert: #1"], [8, 8, "", "\\u2028"]]\n'
    )
    assert read_annotation(text.encode(), "a.yaml").annotation == annotation
    assert beads_from(plain_beads(beads["en"])) == beads["en"]


@pytest.mark.parametrize("side", ["[0]", "[0, 9, 'Le']", "[9, 0]", "[0, 9, 'Le', [1]]"])
def test_a_side_of_another_form_is_an_error_with_its_line(side):
    text = f"schema: hexapla-annotations/1\narticle: a\nbeads:\n  en:\n  - [{side}, [0, 1]]\n"
    with pytest.raises(AnnotationError) as told:
        read_annotation(text.encode(), "a.yaml")
    assert told.value.problem.line == 5
    if "[1]" not in side:
        with pytest.raises(FormError):
            beads_from([[[9, 0], [0, 1]], [[0, 9, "Le"], [0, 1]]])


def test_ten_megabytes_of_one_letter_take_no_time():
    text = "a" * 10_000_000
    beads = tuple((side_of((n, m), text), (n, m)) for n, m in pairwise(range(0, 300, 10)))
    began = process_time()
    anchor_beads(beads, "b" + text[1:], text)
    anchor_beads(beads, "b" * 10_000_000, text)
    assert process_time() - began < 5
