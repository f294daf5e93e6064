"""Which articles are one text, which one story; and what has no say in it."""

import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.stories_for_tests import ELECTION, HARBOUR
from tui.analysis.fingerprint import fingerprint, unpack
from tui.analysis.grouping import Document, group, related
from tui.analysis.reasons import explained
from tui.analysis.variants import probability

REPORT = """Chile's second port shut as gale hits coast
Ships lay idle off Chile on Thursday after a gale shut the country's second largest port.
Dockers in Valparaíso were told to stay at home; their union under Pablo Klimpel agreed.
Exporters of cherries fear that fruit for Shanghai will rot, said Ronald Bown of Asoex.
The weather service DMC expects calmer seas from Sunday."""
"""The harbour's story, told by someone else."""


def documents(texts):
    return [
        Document(name, language, fingerprint(text, language), None, "")
        for name, (language, text) in texts.items()
    ]


def grouped(texts, **options):
    return group(documents(texts), text_of=lambda name: texts[name][1], **options)


def harbours():
    return {f"harbour-{language}": (language, text) for language, text in HARBOUR.items()}


def test_one_text_in_five_languages_is_one_group():
    grouping = grouped({**harbours(), "election": ("en", ELECTION)})
    assert grouping.variants == (frozenset(harbours()),)
    assert grouping.clusters == grouping.variants


def test_a_version_cut_at_both_ends_is_still_a_version():
    cut = "\n".join(HARBOUR["ru"].split("\n")[1:-1])
    grouping = grouped({"whole": ("en", HARBOUR["en"]), "cut": ("ru", cut)})
    assert grouping.variants == (frozenset({"whole", "cut"}),)


def test_another_report_of_the_story_is_no_version_of_the_text():
    assert grouped({"a": ("en", HARBOUR["en"]), "b": ("en", REPORT)}).variants == ()


def test_a_light_rewrite_is_a_copy():
    rewrite = (
        HARBOUR["en"].replace("told Reuters", "said to Reuters").replace("will visit", "visits")
    )
    grouping = grouped({"a": ("en", HARBOUR["en"]), "b": ("en", rewrite)})
    assert grouping.variants == (frozenset("ab"),)
    assert [link.kind for link in grouping.links] == ["copy"]


def test_an_excerpt_is_no_version_of_the_text_it_was_taken_from():
    lines = HARBOUR["en"].split("\n")
    excerpt, rest = "\n".join(lines[: len(lines) // 2]), "\n".join(lines)
    whole = f"{rest}\n{ELECTION}"
    assert grouped({"whole": ("en", whole), "part": ("en", excerpt)}).variants == ()


def test_texts_that_share_two_paragraphs_are_related_and_no_versions():
    shared = "\n".join(HARBOUR["en"].split("\n")[2:4])
    texts = {
        "a": ("en", HARBOUR["en"]),
        "b": ("en", f"{ELECTION}\n{shared}\n{REPORT}"),
    }
    grouping = grouped(texts)
    assert grouping.variants == ()
    assert all(link.kind in {"related", "cluster"} for link in grouping.links)


def test_the_same_article_a_thousand_times_is_one_group_and_takes_seconds():
    texts = {f"copy-{i:04}": ("en", HARBOUR["en"]) for i in range(1000)}
    texts["election"] = ("en", ELECTION)
    started = time.perf_counter()
    grouping = grouped(texts)
    assert [len(members) for members in grouping.variants] == [1000]
    assert time.perf_counter() - started < 30


def test_copies_that_each_have_their_own_dateline_are_one_group():
    texts = {f"{i:03}": ("en", f"(Agency/{i})\n{HARBOUR['en']}") for i in range(120)}
    assert [len(members) for members in grouped(texts).variants] == [120]


def test_a_link_says_which_numbers_and_names():
    texts = {"de": ("de", HARBOUR["de"]), "ru": ("ru", HARBOUR["ru"])}
    (link,) = grouped(texts).links
    left, right = (unpack(document.fingerprint) for document in documents(texts))
    reasons = explained(left, right, (HARBOUR["de"], HARBOUR["ru"]), ("de", "ru"))
    assert (link.left, link.right, link.kind) == ("de", "ru", "variant")
    assert {"118", "27", "1997"} <= set(reasons.numbers)
    assert ("Halvorsen", "Халворсен") in reasons.names
    assert reasons.coverage > 0.9
    assert reasons.order > 0.8


CHIME = {
    "fr": (
        "Pour Halvorsen, le port reste ouvert\n"
        "Pour la ville de Bergstad, Ingrid Halvorsen a promis pour mai 118 emplois.\n"
        "Pour les dockers, Trond Nilssen demande 27 millions. Mais le port attend.\n"
    ),
    "en": (
        "For Halvorsen, the Port Stays Open\n"
        "For the town of Bergstad, Ingrid Halvorsen promised 118 jobs for May.\n"
        "For the dockers, Trond Nilssen wants 27 million. My port is waiting for it.\n"
    ),
    "hi": (
        "इंग्रिड हाल्वोर्सन ने बर्गस्टाड के करीब 118 नौकरियों का वादा किया।\n"
        "डॉकरों के लिए ट्रॉन्ड निल्सन 27 करोड़ चाहते हैं।\n"
    ),
    "ar": (
        "وعدت إنغريد هالفورسن بتوفير 118 وظيفة غرب بيرغستاد.\n"
        "ويطالب تروند نيلسن بمبلغ 27 مليونا لعمال الميناء.\n"
    ),
}


@pytest.mark.parametrize(
    ("left", "right", "named", "chance"),
    [
        ("fr", "en", {"Halvorsen", "Bergstad", "Ingrid", "Nilssen"}, {"Pour", "Mais"}),
        ("hi", "ar", {"निल्सन"}, {"करीब"}),
    ],
)
def test_words_of_grammar_that_sound_alike_are_no_shared_names(left, right, named, chance):
    sides = [unpack(fingerprint(CHIME[language], language)) for language in (left, right)]
    names = dict(explained(*sides, (CHIME[left], CHIME[right]), (left, right)).names)
    assert named <= set(names)
    assert not chance & set(names)


def test_the_nearest_articles_come_best_first():
    texts = {**harbours(), "report": ("en", REPORT), "election": ("en", ELECTION)}
    here, *others = documents(texts)
    links = related(here, others, limit=4)
    assert [link.kind for link in links] == ["variant"] * 4
    assert [link.score for link in links] == sorted((link.score for link in links), reverse=True)
    assert all(link.left < link.right and here.id in (link.left, link.right) for link in links)
    assert related(here, others, limit=0) == ()
    assert related(here, [], limit=3) == ()


@pytest.mark.parametrize("text", ["", "!", "Foto", "2019", "A\n" * 10, "ⵣ" * 50])
def test_stubs_are_no_versions_of_anything(text):
    texts = {"a": ("und", text), "b": ("und", text[: len(text) // 2]), "en": ("en", HARBOUR["en"])}
    assert not any("en" in members for members in grouped(texts).variants)


def test_a_list_of_the_same_names_in_another_order_is_no_version():
    names = ["Halvorsen", "Piñera", "Chadwick", "Maersk", "Reuters", "Quintero", "Antofagasta"]
    first = "\n".join(f"{name} said on Monday that it would rain." for name in names)
    second = "\n".join(f"Nobody had heard about {name} before the vote." for name in names[::-1])
    assert grouped({"a": ("en", first), "b": ("en", second)}).variants == ()


def test_a_verdict_is_the_same_from_both_sides():
    prints = [unpack(fingerprint(t, "und")) for t in (*HARBOUR.values(), ELECTION, REPORT)]
    for left, right in combinations(prints, 2):
        assert probability(left, right) == probability(right, left)


class Deaf:
    """An encoder that finds nothing alike."""

    name = "deaf"
    languages = frozenset({"en", "de", "ru", "el", "hi"})

    def encode(self, texts):
        import numpy as np

        return np.eye(max(len(texts), 1), 512, dtype=np.float32)[: len(texts)]


def test_an_encoder_does_not_shake_what_anchors_are_sure_of():
    assert grouped(harbours(), encoder=Deaf()).variants == (frozenset(harbours()),)


LINES = [line for text in (*HARBOUR.values(), ELECTION, REPORT) for line in text.split("\n")]
ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(["en", "de", "ru", "und"]),
        st.one_of(
            st.text(max_size=80),
            st.lists(st.sampled_from(LINES), max_size=9).map("\n".join),
            st.sampled_from([*HARBOUR.values(), ELECTION, REPORT]),
        ),
    ),
    max_size=7,
).map(lambda articles: {f"a{i}": article for i, article in enumerate(articles)})


@settings(max_examples=25, deadline=None)
@given(ARTICLES, st.randoms())
def test_the_order_of_the_corpus_does_not_matter(texts, random):
    before = grouped(texts)
    shuffled = list(texts.items())
    random.shuffle(shuffled)
    assert grouped(dict(shuffled)) == before


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
def test_a_variant_group_lies_in_one_cluster_and_links_name_articles(texts):
    grouping = grouped(texts)
    for partition in (grouping.variants, grouping.clusters):
        members = [name for part in partition for name in part]
        assert len(members) == len(set(members))
        assert all(len(part) > 1 for part in partition)
    assert all(any(v <= c for c in grouping.clusters) for v in grouping.variants)
    assert all(link.left < link.right and 0 <= link.score <= 1 for link in grouping.links)


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
def test_an_article_without_a_shared_name_or_number_changes_nothing(texts):
    before = grouped(texts)
    after = grouped({**texts, "newcomer": ("fr", "bonjour, il pleut doucement sur la ville")})
    assert (after.variants, after.clusters) == (before.variants, before.clusters)
    assert [link for link in after.links if "newcomer" not in (link.left, link.right)] == list(
        before.links
    )
