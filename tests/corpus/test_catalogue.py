"""The catalogue: what is in the corpus, found again in any order and by any word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.made import article, entry, facts
from tui.analysis.facts import Boilerplate, Grouping, Guess, Link
from tui.corpus.article import Problem
from tui.corpus.catalogue import SORTS, Catalogue, Mark
from tui.corpus.query import parse


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path / "c.sqlite") as opened:
        yield opened


def put(
    catalogue: Catalogue, article_id: str, text: str, language: str = "en", **more: str
) -> None:
    one = article(article_id, text, **{k: v for k, v in more.items() if k in {"title", "url"}})
    known = {k: v for k, v in more.items() if k in {"date", "source"}}
    catalogue.put(entry(one.path), [(one, facts(one, language, **known))])


@pytest.fixture
def news(catalogue: Catalogue) -> Catalogue:
    put(catalogue, "a1", "Talks on grain.\nMore.", "en", title="Grain talks", date="2023-02-04")
    put(catalogue, "a2", "Getreide und Gespräche in Genf", "de", title="“Über Getreide”")
    put(
        catalogue, "a3", "谈判在日内瓦举行", "zh-Hans", date="2023-02-04T15:27", url="http://x.cn/1"
    )
    put(catalogue, "b1", "การเจรจาที่เจนีวา", "th", date="2022", source="Bangkok Daily")
    put(catalogue, "b2", "La négociation continue à Genève", "fr", date="2024-01-31")
    ids = ("a1", "a2", "a3", "b1", "b2")
    link = Link("a1", "a2", "variant", 0.93)
    catalogue.put_grouping(
        Grouping(
            (frozenset({"a1", "a2"}),),
            (frozenset({"a1", "a2"}), frozenset({"a3", "b1", "b2"})),
            (link, Link("a1", "b2", "related", 0.2)),
        ),
        {one: "c1" if one in {"a1", "a2"} else "c2" for one in ids},
    )
    catalogue.mark(
        "ana",
        [
            Mark("a1", "accepted", 3, ("Diplomacy", "food"), ("e-un", "Nations unies"), 1, "s1"),
            Mark("b1", "flagged", 0, ("food",), (), 0, "s2"),
        ],
    )
    return catalogue


def found(catalogue: Catalogue, query: str, **view: object) -> list[str]:
    return [row.id for row in catalogue.rows(parse(query), annotator="ana", **view)]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", "a1 a2 a3 b1 b2"),
        ("lang:zh", "a3"),
        ("lang:ZH-hans", "a3"),
        ('lang:"zh"', ""),
        ("lang:de,fr", "a2 b2"),
        ("-lang:de,fr", "a1 a3 b1"),
        ("cluster:c2", "a3 b1 b2"),
        ("status:new", "a2 a3 b2"),
        ("status:accepted,flagged", "a1 b1"),
        ("-status:new", "a1 b1"),
        ("has:variants", "a1 a2"),
        ("has:mentions", "a1"),
        ("has:notes", "a1"),
        ("has:tags -has:notes", "b1"),
        ("has:date", "a1 a3 b1 b2"),
        ("has:title", "a1 a2"),
        ("has:source", "a3 b1"),
        ("entity:nations", "a1"),
        ("entity:e-un", "a1"),
        ('entity:"nations"', ""),
        ("tag:diplomacy", "a1"),
        ("tag:f*", "a1 b1"),
        ("tag:foo", ""),
        ("date:2023", "a1 a3"),
        ("date:2023-02-04", "a1 a3"),
        ("date:..2023", "a1 a3 b1"),
        ("date:2023-03..", "b2"),
        ("-date:2023", "a2 b1 b2"),
        ("words:5", "a2 b2"),
        ("words:..2", "a3 b1"),
        ("id:a", "a1 a2 a3"),
        ('id:"a"', ""),
        ("source:bangkok", "b1"),
        ("source:x.cn", "a3"),
        ("grain", "a1"),
        ("GENEVE", "b2"),
        ("Gespra*", "a2"),
        ('"talks on grain"', "a1"),
        ('"grain on talks"', ""),
        ("日内瓦", "a3"),
        ("谈", "a3"),
        ("行", "a3"),
        ("瓦日", ""),
        ("เจนีวา", "b1"),
        ("-genève", "a1 a2 a3 b1"),
        ("grian", "a1"),
        ('"grian"', ""),
        ("getriede", "a2"),
        ("!!!", "a1 a2 a3 b1 b2"),
    ],
)
def test_articles_are_found(news: Catalogue, query: str, ids: str) -> None:
    assert found(news, query) == ids.split()
    assert news.count(parse(query), "ana") == len(ids.split())


def test_a_near_spelling_is_taken_only_of_a_word_no_title_has(catalogue: Catalogue) -> None:
    put(catalogue, "1", "x", title="Elections in Iran and Iraqi towns")
    put(catalogue, "2", "x", title="Election in Moldova")
    assert found(catalogue, "election") == ["2"]
    assert found(catalogue, "elecion") == ["2"]
    assert found(catalogue, "eletions") == ["1", "2"]


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("id", "a1 a2 a3 b1 b2"),
        ("added", "a1 a2 a3 b1 b2"),
        ("date", "b1 a1 a3 b2 a2"),
        ("language", "a2 a1 b2 b1 a3"),
        ("cluster", "a3 b1 b2 a1 a2"),
        ("variants", "a3 b1 b2 a1 a2"),
        ("status", "a2 a3 b2 b1 a1"),
        ("mentions", "a2 a3 b1 b2 a1"),
        ("title", "a1 b2 a2 b1 a3"),
        ("words", "a3 b1 a1 a2 b2"),
    ],
)
def test_the_list_is_sorted(news: Catalogue, sort: str, ids: str) -> None:
    assert found(news, "", sort=sort) == ids.split()
    backwards = found(news, "", sort=sort, descending=True)
    if sort == "date":
        assert backwards == ["b2", "a3", "a1", "b1", "a2"], "without a date is last either way"
    else:
        assert backwards == ids.split()[::-1]


def test_grouped_the_biggest_story_is_first(news: Catalogue) -> None:
    assert found(news, "", grouped=True, sort="words") == ["a3", "b1", "b2", "a1", "a2"]
    assert news.stories(parse("-lang:th")) == [
        ("c2", 2, ("fr", "zh-Hans")),
        ("c1", 2, ("de", "en")),
    ]


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("query", ["", "-lang:fr", "has:date"])
def test_the_place_of_a_row_is_where_a_page_has_it(
    news: Catalogue, sort: str, descending: bool, query: str
) -> None:
    ids = found(news, query, sort=sort, descending=descending)
    assert ids == [
        one
        for offset in range(len(ids))
        for one in found(news, query, sort=sort, descending=descending, offset=offset, limit=1)
    ]
    for place, one in enumerate(ids):
        assert place == news.position(
            one, parse(query), sort=sort, descending=descending, annotator="ana"
        )


def test_what_is_not_in_the_list_has_no_place(news: Catalogue) -> None:
    assert news.position("b2", parse("-lang:fr")) is None
    assert news.position("nobody") is None


def test_a_row_says_all_the_list_shows(news: Catalogue) -> None:
    row = news.row("a1", "ana")
    assert (row.title, row.titled, row.date, row.language) == (
        "Grain talks",
        True,
        "2023-02-04",
        "en",
    )
    assert (row.cluster, row.cluster_size, row.variants) == ("c1", 2, (("a2", "de"),))
    assert (row.status, row.mentions, row.tags) == ("accepted", 3, ("Diplomacy", "food"))
    other = news.row("a1", "ben")
    assert (other.status, other.mentions, other.tags) == ("new", 0, ())
    with pytest.raises(KeyError):
        news.row("nobody")


def test_facets_count_what_is_meant(news: Catalogue) -> None:
    assert news.facets(parse("date:2023.."), "ana") == {
        "lang": {"en": 1, "fr": 1, "zh-Hans": 1},
        "status": {"new": 2, "accepted": 1},
        "tag": {"Diplomacy": 1, "food": 1},
    }
    assert news.languages() == {"de": 1, "en": 1, "fr": 1, "th": 1, "zh-Hans": 1}
    totals = news.totals()
    assert (totals.articles, totals.stories, totals.variant_groups) == (5, 2, 1)


def test_groups_are_read_back_as_they_were_put(news: Catalogue) -> None:
    assert news.row("a1").variants == (("a2", "de"),)
    assert news.row("a3").variants == ()
    assert [story[:2] for story in news.stories()] == [("c2", 3), ("c1", 2)]
    (first, second) = news.links("a1")
    assert (first.right, first.kind) == ("a2", "variant")
    assert (second.kind, second.score) == ("related", 0.2)
    assert news.cluster_ids()["b2"] == "c2"


def test_groups_are_stale_when_articles_come_change_or_go(news: Catalogue) -> None:
    assert not news.grouping_is_stale()
    edition = news.edition
    put(news, "c1", "New.")
    assert news.grouping_is_stale()
    news.put_grouping(Grouping(), {}, edition=edition)
    assert news.grouping_is_stale(), "it was made of the articles before"
    news.put_grouping(Grouping(), {})
    assert not news.grouping_is_stale()
    news.forget(["c1.txt"])
    assert news.grouping_is_stale()


def test_groups_made_with_other_settings_are_stale(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    with Catalogue.open(path, grouping="variant .9") as strict:
        put(strict, "a", "One.")
        strict.put_grouping(Grouping(), {})
        assert not strict.grouping_is_stale()
    with Catalogue.open(path, grouping="variant .5") as lax:
        assert lax.grouping_is_stale()
        lax.put_grouping(Grouping(), {})
    with Catalogue.open(path, grouping="variant .9") as strict:
        assert strict.grouping_is_stale(), "one grouping is kept, and it is the lax one"


def test_a_group_is_smaller_at_once_when_an_article_goes(news: Catalogue) -> None:
    news.forget(["a2.txt"])
    row = news.row("a1")
    assert (row.variants, row.cluster_size) == ((), 1)
    assert found(news, "has:variants") == []
    assert [link.right for link in news.links("a1")] == ["b2"]
    assert [story[:2] for story in news.stories()] == [("c2", 3)]


def test_text_claims_and_facts_come_back_exact(catalogue: Catalogue) -> None:
    one = article("x", "Fotó: MTI\nÁrvíztűrő 😀\0 text", language="hu", url="http://x")
    known = facts(
        one, "hu", date="2020", boilerplate=(Boilerplate(0, 9, "credit"),), uncertain=True
    )
    catalogue.put(entry("x.txt"), [(one, known)])
    assert catalogue.text("x") == one.text
    assert catalogue.claims("x") == one.claims
    assert catalogue.facts("x") == known
    assert catalogue.row("x").title == "Árvíztűrő 😀\0 text", "a credit is no beginning"
    for look in (catalogue.text, catalogue.claims, catalogue.facts):
        with pytest.raises(KeyError):
            look("y")


def test_what_a_record_claims_goes_before_what_its_text_shows(catalogue: Catalogue) -> None:
    text = "The heading of the text\nPublished: Feb 04, 2023\nIts body."
    shown = {"title": "The heading of the text", "date": "2023-02-04"}
    silent = article("silent", text)
    said = article("said", text, title="The record's title", date="5 mars 2023")
    vague = article("vague", text, date="last week")
    for one in (silent, said, vague):
        catalogue.put(entry(one.path), [(one, facts(one, "fr", **shown))])
    assert [(row.id, row.title, row.date) for row in catalogue.rows()] == [
        ("said", "The record's title", "2023-03-05"),
        ("silent", "The heading of the text", "2023-02-04"),
        ("vague", "The heading of the text", "2023-02-04"),
    ]


def test_doubt_is_found_where_the_list_shows_it(catalogue: Catalogue) -> None:
    claims = {"agrees": "fr", "long": "fra", "region": "fr_CA", "another": "en", "third": "eng"}
    for id_, claim in {**claims, "word": "English", "silent": None, "unsure": "fr"}.items():
        one = article(id_, f"Texte {id_}.", **({"language": claim} if claim else {}))
        known = facts(one, "fr", uncertain=id_ == "unsure")
        catalogue.put(entry(one.path), [(one, known)])
    told = [r.id for r in catalogue.rows() if r.language_uncertain or r.contradicted]
    assert found(catalogue, "has:doubt") == told == ["another", "third", "unsure"]
    assert found(catalogue, "-has:doubt") == ["agrees", "long", "region", "silent", "word"]
    catalogue.settle({"agrees": Guess("en", 0.8, uncertain=False)})
    assert found(catalogue, "has:doubt") == ["agrees", "another", "third", "unsure"]


def test_a_changed_file_takes_the_place_of_what_it_was(catalogue: Catalogue) -> None:
    put(catalogue, "a", "old words")
    before = catalogue.row("a").number
    one = article("a", "fresh words")
    catalogue.put(entry("a.txt", 2, 2), [(one, facts(one))])
    assert found(catalogue, "old") == []
    assert found(catalogue, "fresh") == ["a"]
    assert catalogue.row("a").number == before
    assert catalogue.known() == {"a.txt": (2, 2)}


def test_a_big_file_is_put_in_parts_and_what_it_lost_goes(catalogue: Catalogue) -> None:
    def record(number: int) -> tuple:
        one = article(f"n{number}", f"Record {number}.", path=f"n.jsonl:{number}")
        return one, facts(one)

    file = entry("n.jsonl", 9, 1)
    catalogue.put(file, [record(1), record(2)], [Problem("n.jsonl", 3, "bad")], last=False)
    assert not catalogue.known(), "interrupted here, it would be read again"
    catalogue.put(file, [record(1), record(2)], [Problem("n.jsonl", 3, "bad")], last=False)
    catalogue.put(file, [record(4)], first=False)
    assert catalogue.article_ids() == {"n1", "n2", "n4"}
    assert [problem.line for problem in catalogue.problems()] == [3]
    shorter = entry("n.jsonl", 5, 2)
    catalogue.put(shorter, [record(2)])
    assert catalogue.article_ids([shorter]) == {"n2"}
    assert not catalogue.problems()


def test_facts_are_known_wherever_the_text_is(catalogue: Catalogue) -> None:
    one = article("a", "Same words.", title="T")
    catalogue.put(entry("a.txt"), [(one, facts(one))])
    catalogue.forget(["a.txt"])
    moved = article("b", "Same words.", path="other/b.txt", title="T")
    assert catalogue.facts_for(moved) == facts(one)
    assert catalogue.facts_for(article("a", "Same words.", title="another claim")) is None
    catalogue.sweep()
    assert catalogue.facts_for(moved) is None


def test_facts_of_another_analysis_are_not_known(tmp_path: Path) -> None:
    one = article("a", "Words.")
    with Catalogue.open(tmp_path / "c", analysis="1") as catalogue:
        catalogue.put(entry("a.txt"), [(one, facts(one))])
    with Catalogue.open(tmp_path / "c", analysis="2") as catalogue:
        assert not catalogue.known()
        assert catalogue.facts_for(one) is None
        assert catalogue.count() == 1, "yet the list is there until it is read again"


def test_two_files_with_one_id_are_told_by_both_names(catalogue: Catalogue) -> None:
    late = article("x", "Second by path.", path="z/x.txt")
    early = article("x", "First by path.", path="a/x.txt")
    assert catalogue.put(entry("z/x.txt"), [(late, facts(late))]) == []
    catalogue.put(entry("a/x.txt"), [(early, facts(early))])
    assert catalogue.text("x") == "First by path.", "whichever was read first"
    (problem,) = catalogue.problems()
    assert (problem.path, "a/x.txt" in problem.message) == ("z/x.txt", True)
    (told,) = catalogue.put(entry("z/x.txt"), [(late, facts(late))])
    assert told == problem
    catalogue.forget(["a/x.txt"])
    assert "z/x.txt" not in catalogue.known(), "it is read again, now that the id is free"


def test_one_id_twice_in_a_file_is_the_first_ones(catalogue: Catalogue) -> None:
    both = [article("x", f"Number {n}.", path=f"n.jsonl:{n}") for n in (1, 2)]
    (problem,) = catalogue.put(entry("n.jsonl"), [(one, facts(one)) for one in both])
    assert problem.path == "n.jsonl:2"
    assert catalogue.text("x") == "Number 1."


def test_a_thousand_equal_articles_share_one_text(catalogue: Catalogue) -> None:
    same = [article(f"n{n}", "The very same text.", path=f"n.jsonl:{n}") for n in range(1000)]
    catalogue.put(entry("n.jsonl"), [(one, facts(one)) for one in same])
    ids = frozenset(one.id for one in same)
    catalogue.put_grouping(Grouping((ids,), (ids,)), dict.fromkeys(ids, "c1"))
    assert catalogue.count(parse("very")) == 1000
    assert len(catalogue.rows(parse("has:variants"), limit=128)[5].variants) == 999


def test_views_see_that_something_changed(catalogue: Catalogue) -> None:
    seen = [catalogue.generation]
    put(catalogue, "a", "x")
    seen.append(catalogue.generation)
    catalogue.mark("ana", [Mark("a", "accepted", 0)])
    seen.append(catalogue.generation)
    catalogue.unmark("ana", ["a"])
    seen.append(catalogue.generation)
    assert seen == sorted(set(seen))
    assert catalogue.row("a", "ana").status == "new"


def test_stamps_tell_which_annotations_changed(news: Catalogue) -> None:
    assert news.marks_stamp("ana") == {"a1": "s1", "b1": "s2"}
    news.mark("ana", [Mark("a1", "rejected", 0, stamp="s3")])
    assert news.marks_stamp("ana")["a1"] == "s3"
    assert found(news, "tag:diplomacy") == []


def test_what_is_dear_is_kept(catalogue: Catalogue) -> None:
    catalogue.cache("vector", "k", b"1")
    catalogue.cache("vector", "k", b"2")
    catalogue.cache("alignment", "k", b"3")
    assert catalogue.cached("vector", "k") == b"2"
    assert catalogue.cached_many("alignment", ["k", "l"]) == {"k": b"3"}
    assert catalogue.cached("vector", "l") is None


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(text=st.text(max_size=80), query=st.text(max_size=20))
def test_any_text_is_kept_and_any_word_looked_for(
    catalogue: Catalogue, text: str, query: str
) -> None:
    text = text.encode(errors="ignore").decode()
    put(catalogue, "a", text, title=text)
    assert catalogue.text("a") == text
    words = "".join(c if c not in ':"-*' else " " for c in query).encode(errors="ignore").decode()
    catalogue.rows(parse(words))
    catalogue.rows(parse(f'"{words}"', partial=True))
    one = article("a", "other")
    catalogue.put(entry("a.txt"), [(one, facts(one))])
    assert catalogue.count(parse("other")) == 1


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None
)
@given(
    word=st.text("日本語คำខ្មែרабвéàçñaz", min_size=1, max_size=8),
    around=st.text("日本語คำខ្មែרабвéàçñaz ", max_size=8),
)
def test_every_word_of_a_text_finds_it(catalogue: Catalogue, word: str, around: str) -> None:
    put(catalogue, "a", f"{around} {word} {around}")
    assert catalogue.count(parse(word)) == 1
