"""Any texts at all, as a corpus: every function of the analysis room says something sensible."""

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis import lexis
from tui.analysis.alignment import align
from tui.analysis.article import analyse
from tui.analysis.course import courses
from tui.analysis.divergence import Version, divergences
from tui.analysis.facts import Band
from tui.analysis.fingerprint import MOST_ANCHORS, SKETCH, VERSION, fingerprint, unpack
from tui.analysis.grouping import Document, group, related
from tui.analysis.origin import Witness, origins
from tui.analysis.pace import pace
from tui.analysis.rhythm import MOST
from tui.analysis.segments import segment

LANGUAGES = ("und", "en", "de", "fr", "ru", "ar", "hi", "zh-Hans", "ja", "ko", "th", "xx")
PIECES = (
    "The minister, Amara Diallo, said ", "2,300 ", "12.5 % ", "Kayes ", "London ", "Москва ",
    "сказал Иванов ", "大臣は東京で", "习近平在北京",
    "서울에서 ", "في القاهرة ", "ประเทศไทย", "दिल्ली में ",
    "4 February 2023 ", "(Reuters) - ",
    "Photo: AFP\n", "“never” ", "\n", "\n\n", ". ", "。",
    "?", "…", "(", ")", "\t|", "1/2 ", "١٢٣٤ ", "Ⅻ² ", "e\u0301\u0323 ", "\u200d\u202e\u2066", "\0",
    "\ud800", "\udfff ", "😀🏽 ", "ŉǰß ", "İı ", "A.B.C. ", "http://a.b/c ", "x" * 300,
)  # fmt: skip
WILD = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=24).map("".join)
CORPUS = st.lists(st.tuples(st.sampled_from(LANGUAGES), WILD), min_size=2, max_size=6)


def corpus_of(texts) -> list[Document]:
    return [
        Document(f"{number}", language, fingerprint(text, language), None, text[:30])
        for number, (language, text) in enumerate(texts)
    ]


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(LANGUAGES), WILD, st.integers(1, 40))
def test_a_fingerprint_is_small_and_holds_what_it_says(language, text, times) -> None:
    packed = fingerprint(text * times, language)
    assert len(packed) <= 2048
    found = unpack(packed)
    assert len(found.keys) == len(found.places) == len(found.weights) <= MOST_ANCHORS
    assert np.all(found.keys[1:] >= found.keys[:-1])
    assert len(found.lengths) == len(found.flags) <= MOST
    assert len(found.sketch) <= SKETCH
    assert len(found.words) == lexis.SIZE
    assert np.all(found.places <= found.length)


@settings(deadline=None, max_examples=40)
@given(WILD, st.integers(0, 255).filter(lambda version: version != VERSION))
def test_a_fingerprint_of_another_edition_says_nothing(text, version) -> None:
    found = unpack(bytes([version]) + fingerprint(text, "en")[1:])
    assert (found.length, len(found.keys), len(found.words), len(found.lengths)) == (0, 0, 0, 0)


@settings(deadline=None, max_examples=40)
@given(WILD, st.sampled_from(["", *LANGUAGES, "EN_us", "\ud800", "x-", "zh-Latn-x"]))
def test_any_text_has_facts_whatever_its_record_claims(text, claim) -> None:
    facts = analyse(text, claimed_language=claim)
    assert 0.0 <= facts.language.confidence <= 1.0
    assert facts.words >= 0
    assert all(0 <= part.start < part.end <= len(text) for part in facts.boilerplate)


@settings(deadline=None, max_examples=40)
@given(CORPUS)
def test_any_pair_runs_and_keeps_pace_in_finite_numbers(texts) -> None:
    prints = [unpack(d.fingerprint) for d in corpus_of(texts)]
    pairs = [(left, right) for left in prints for right in prints]
    run = courses(pairs)
    for values in (run.on_line, run.by_chance, run.shared, run.spread):
        assert np.isfinite(values).all()
    assert np.isfinite(run.line.stretch).all()
    assert np.isfinite(run.line.shift).all()
    assert np.isfinite(pace(pairs, run.line)).all()


@settings(deadline=None, max_examples=40)
@given(CORPUS, st.randoms())
def test_any_corpus_is_grouped_the_same_in_any_order(texts, random) -> None:
    documents = corpus_of(texts)
    by_id = {d.id: text for d, (_, text) in zip(documents, texts, strict=True)}
    found = group(documents, text_of=by_id.__getitem__)
    random.shuffle(documents)
    assert group(documents, text_of=by_id.__getitem__) == found
    assert all(0.0 < link.score <= 1.0 for link in found.links)


@settings(deadline=None, max_examples=40)
@given(CORPUS)
def test_any_two_articles_are_as_near_from_either_side(texts) -> None:
    documents = corpus_of(texts)
    by_id = {d.id: text for d, (_, text) in zip(documents, texts, strict=True)}
    seen: dict[tuple[str, str], float] = {}
    for document in documents:
        found = related(document, documents, limit=9, text_of=by_id.__getitem__)
        assert len(found) == len(documents) - 1
        for link in found:
            assert 0.0 < link.score < 1.0
            assert math.isclose(seen.setdefault((link.left, link.right), link.score), link.score)


@settings(deadline=None, max_examples=40)
@given(st.tuples(st.sampled_from(LANGUAGES), WILD), st.tuples(st.sampled_from(LANGUAGES), WILD))
def test_any_two_texts_are_aligned_compared_and_asked_for_the_original(left, right) -> None:
    sides = [(text, segment(text, language), language) for language, text in (left, right)]
    strings = [[text[s.start : s.end] for s in segments] for text, segments, _ in sides]
    beads = align(*strings, left_language=left[0], right_language=right[0], encoder=None)
    for side in (0, 1):
        met = [i for bead in beads for i in (bead.left, bead.right)[side]]
        assert met == list(range(len(strings[side])))
    for found in divergences(*(Version(*side) for side in sides), beads):
        for d in found:
            text = sides[d.side == "right"][0]
            assert text[d.start : d.end] == d.text
            assert 0.0 <= d.certainty <= 1.0
    bands = [Band((bead.left, bead.right), bead.score) for bead in beads]
    guesses = origins([Witness(*side) for side in sides], bands)
    assert sum(one.score for one in guesses) <= 1.0
    for one, (text, _, _) in zip(guesses, sides, strict=True):
        for reason in one.reasons:
            if reason.start is not None:
                assert text[reason.start : reason.end] == reason.text
