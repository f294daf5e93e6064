"""A story keeps its name while the corpus grows."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.clusters import cluster_ids

NAMES = st.sampled_from([f"article-{i}" for i in range(14)])


@st.composite
def corpora(draw):
    articles = draw(st.sets(NAMES, min_size=1))
    labels = {a: draw(st.integers(0, 4)) for a in sorted(articles)}
    groups = [frozenset(a for a in articles if labels[a] == n) for n in range(5)]
    return articles, [g for g in groups if len(g) > 1]


@given(corpora())
def test_every_article_has_an_id_and_shares_it_with_its_cluster_alone(corpus):
    articles, groups = corpus
    ids = cluster_ids(groups, articles, {})
    assert set(ids) == articles
    assert all(re.fullmatch("c[a-z2-7]{6}", id_) for id_ in ids.values())
    alone = len(articles) - sum(map(len, groups))
    assert len(set(ids.values())) == len(groups) + alone
    assert all(len({ids[a] for a in group}) == 1 for group in groups)


@given(corpora())
def test_the_ids_do_not_depend_on_order(corpus):
    articles, groups = corpus
    ids = cluster_ids(groups, sorted(articles), {})
    assert cluster_ids(groups[::-1], sorted(articles, reverse=True), {}) == ids


@given(corpora())
def test_an_unrelated_article_changes_no_other_id(corpus):
    articles, groups = corpus
    before = cluster_ids(groups, articles, {})
    for previous in ({}, before):
        after = cluster_ids(groups, articles | {"newcomer"}, previous)
        assert {a: after[a] for a in articles} == before
        assert after["newcomer"] not in before.values()


def test_an_article_that_joins_takes_the_clusters_id_even_as_its_first_by_name():
    before = cluster_ids([frozenset("xy")], ["x", "y"], {})
    after = cluster_ids([frozenset("axy")], ["a", "x", "y"], before)
    assert set(after.values()) == {before["x"]}


def test_when_a_cluster_splits_the_larger_part_keeps_the_id():
    before = cluster_ids([frozenset("abcde")], "abcde", {})
    after = cluster_ids([frozenset("ab"), frozenset("cde")], "abcde", before)
    assert after["c"] == before["c"]
    assert after["a"] != before["a"]


def test_when_clusters_merge_the_id_of_the_larger_one_stays():
    before = cluster_ids([frozenset("ab"), frozenset("cde")], "abcde", {})
    after = cluster_ids([frozenset("abcde")], "abcde", before)
    assert set(after.values()) == {before["c"]}
