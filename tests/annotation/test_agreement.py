"""How far annotators agree, against figures worked out by hand."""

from dataclasses import replace

import pytest
from annotations_made import few
from hypothesis import given
from hypothesis import strategies as st

from tui.annotation.agreement import (
    cohen_kappa,
    compare,
    exact_matches,
    krippendorff_alpha,
    overlap_matches,
)
from tui.annotation.fresh import new_mention
from tui.annotation.model import Annotation, Review

TEXT = "Le maire Paul Terrasse quitte Orvanne."
TOKENS = [(0, 2), (3, 8), (9, 13), (14, 22), (23, 29), (30, 37)]


def said(annotator, spans, status="accepted"):
    mentions = [new_mention(TEXT, start, end, label) for start, end, label in spans]
    return Annotation(
        "a", annotator, "fr", "", len(TEXT), Review(status), (), {m.id: m for m in mentions}
    )


def test_the_same_work_agrees_fully():
    one = said("ana", [(9, 22, "PER"), (30, 37, "LOC")])
    both = compare({"a": one}, {"a": one}, {"a": TOKENS})
    assert (both.exact.f1, both.overlap.f1, both.token_kappa) == (1, 1, 1)


def test_an_edge_apart_counts_as_overlap_and_not_as_the_same():
    ana = said("ana", [(3, 22, "PER"), (30, 37, "LOC")])
    ben = said("ben", [(9, 22, "PER"), (30, 37, "ORG")])
    both = compare({"a": ana, "b": ana}, {"a": ben}, {"a": TOKENS})
    assert both.articles == 1
    assert both.exact.f1 == 0
    assert both.overlap.f1 == pytest.approx(0.5)
    # Labels of the six tokens: 4 of 6 the same; by chance 2*2 + 3*2 of 36.
    assert both.token_kappa == pytest.approx((4 / 6 - 12 / 36) / (1 - 12 / 36))


def test_one_long_mention_matches_one_of_two_short_ones():
    long = said("ana", [(9, 22, "PER")])
    short = said("ben", [(9, 13, "PER"), (14, 22, "PER")])
    score = overlap_matches(list(long.mentions.values()), list(short.mentions.values()))
    assert (score.matched, score.precision, score.recall) == (1, 0.5, 1)


def test_what_was_refused_or_only_suggested_does_not_count():
    ana, ben = said("ana", [(9, 22, "PER")]), said("ben", [])
    refused = {id_: replace(m, state="rejected") for id_, m in ana.mentions.items()}
    both = compare({"a": replace(ana, mentions=refused)}, {"a": ben})
    assert both.exact.left == 0
    assert both.exact.f1 == 1


def test_undecided_articles_say_nothing_about_decisions():
    pairs = [("accepted", "accepted"), ("accepted", "rejected"), ("new", "rejected")]
    left = {str(i): said("ana", [], one) for i, (one, _) in enumerate(pairs)}
    right = {str(i): said("ben", [], other) for i, (_, other) in enumerate(pairs)}
    both = compare(left, right)
    assert (both.decided, both.same_decision) == (2, 1)


def test_kappa_as_in_the_textbook():
    table = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert cohen_kappa(table) == pytest.approx(0.4)
    assert cohen_kappa([]) is None
    assert cohen_kappa([("y", "y")] * 3) is None


def test_alpha_as_in_krippendorffs_own_example():
    a = [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None]
    b = [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3]
    c = [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None]
    d = [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None]
    assert krippendorff_alpha(zip(a, b, c, d, strict=True)) == pytest.approx(0.743, abs=0.0005)
    assert krippendorff_alpha([[1, None], [2, None]]) is None
    assert krippendorff_alpha([[1, 1], [1, 1]]) is None


@few
@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9), st.sampled_from("AB")), max_size=6)
)
def test_agreement_does_not_depend_on_who_is_left(spans):
    made = [(start, start + length, label) for start, length, label in spans]
    left = list(said("ana", made[::2]).mentions.values())
    right = list(said("ben", made[1::2]).mentions.values())
    for matches in (exact_matches, overlap_matches):
        assert matches(left, right).f1 == matches(right, left).f1
        assert exact_matches(left, right).matched <= overlap_matches(left, right).matched
