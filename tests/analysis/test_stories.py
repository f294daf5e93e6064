"""How likely two articles tell one story, and what may and what may not move that."""

import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.stories_for_tests import ELECTION, HARBOUR
from tui.analysis.fingerprint import fingerprint, unpack
from tui.analysis.grouping import Document, group, related
from tui.analysis.lexis import SIZE, packed, stems
from tui.analysis.related import Kin
from tui.analysis.stories import alike, cast, probabilities
from tui.analysis.wording import Wording

REPORT = """Ships wait off Valparaíso as storm keeps harbour closed
Ships lay idle off Chile on Thursday after a storm closed the country's second largest harbour.
Dockers in Valparaíso were told to stay at home for 36 hours; their union agreed.
Exporters of cherries fear that fruit for Shanghai will rot, said Ronald Bown of Asoex."""
"""The harbour's story, told by someone else."""


def document(name, language, text, *, title=None, date=None):
    heading = text.partition("\n")[0] if title is None else title
    return Document(name, language, fingerprint(text, language), date, heading)


def score(left, right):
    (link,) = related(left, [right], limit=1)
    return link.score


HARBOUR_EN = document("harbour", "en", HARBOUR["en"])
REPORT_EN = document("report", "en", REPORT)
ELECTION_EN = document("election", "en", ELECTION)


# -- the words of a text


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("Russian", "Президента", "президентом"),
        ("Turkish", "İSTANBUL'DA", "istanbulda"),
        ("Turkish", "ISPARTA", "Isparta"),
        ("Arabic", "والبرلمان", "برلمان"),
        ("Arabic", "مُدَرِّسة", "مدرسه"),
        ("Spanish", "elección", "ELECCIONES"),
        ("Korean", "대통령이", "대통령은"),
    ],
)
def test_a_word_keeps_its_stem_however_it_bends(language, one, other):
    assert next(iter(stems(one))) == next(iter(stems(other)))


def test_short_words_say_less_or_nothing():
    assert stems("to the harbour") == {"the": 1.0, "harb": 2.0}


def test_where_words_are_not_spaced_pairs_of_characters_stand_for_them():
    assert list(stems("習近平訪美")) == ["習近", "近平", "平訪", "訪美"]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_set_of_words_and_its_stems_are_in_it(text):
    bits = packed(text)
    assert len(bits) == SIZE
    assert bool(stems(text)) == any(bits)
    assert packed(text + " " + text) == bits


# -- titles in texts


def wording(*rows):
    return Wording([t for t, _ in rows], [np.frombuffer(packed(x), np.uint8) for _, x in rows])


def test_a_title_whose_words_stand_in_the_other_text_is_found_there():
    title, *_ = REPORT.split("\n")
    found = wording((title, REPORT), ("Storm closes harbour", HARBOUR["en"]), ("", ELECTION))
    same, other, neither = found.alike(np.array([[0, 1], [1, 2], [2, 2]]))
    assert same > other + 0.2
    assert np.isnan(neither)


TEXTS = st.one_of(st.text(max_size=60), st.sampled_from([*HARBOUR.values(), ELECTION, REPORT]))


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_titles_are_alike_both_ways_and_from_nought_to_one(first, one, second, other):
    forth, back = wording((first, one), (second, other)).alike(np.array([[0, 1], [1, 0]]))
    assert np.isnan(forth) == np.isnan(back)
    assert np.isnan(forth) or (forth == back and 0.0 <= forth <= 1.0)


def test_what_every_title_says_counts_less():
    titles = ["Harbour strike enters second week", "Harbour talks collapse", "Harbour pay agreed"]
    rows = [(f"{titles[i % 3]} {i}", f"{titles[i % 3]} report {i}") for i in range(60)]
    plain, faded = wording(*rows), wording(*rows)
    faded.fade([[i] for i in range(60)])
    pair = np.array([[0, 1]])
    assert faded.alike(pair)[0] < plain.alike(pair)[0]


def test_versions_of_one_text_do_not_make_its_title_common():
    rows = [("Harbour strike enters second week", HARBOUR["en"])] * 40
    plain, faded = wording(*rows), wording(*rows)
    faded.fade([list(range(40))])
    pair = np.array([[0, 1]])
    assert faded.alike(pair)[0] == plain.alike(pair)[0]


# -- whom and what both are about


def casts(*texts):
    return [cast([unpack(fingerprint(text, "en"))]) for text in texts]


def test_a_long_report_holds_what_a_flash_names():
    flash = "\n".join(HARBOUR["en"].splitlines()[:2])
    (cosine, share), (other_cosine, other_share) = alike(
        casts(flash, HARBOUR["en"], ELECTION), np.array([[0, 1], [0, 2]])
    )
    assert cosine < share
    assert (other_cosine, other_share) < (cosine, share)


@given(st.lists(st.sampled_from([*HARBOUR.values(), ELECTION, REPORT, ""]), min_size=2, max_size=2))
def test_casts_are_alike_both_ways_and_from_nought_to_one(texts):
    forth, back = alike(casts(*texts), np.array([[0, 1], [1, 0]]))
    assert forth.tolist() == back.tolist()
    assert all(0.0 <= x <= 1.0 for x in forth)


# -- the verdict


def row(cast, title, lead, days, common, *, anew=False):
    """One pair as arguments of `probabilities`; its casts are as alike either way."""
    return [np.array(x) for x in ([[cast, cast]], [title], [lead], [days], [common], [anew])]


def chance(*known, anew=False):
    return float(probabilities(*row(*known, anew=anew))[0])


@given(st.lists(st.floats(0, 1), min_size=4, max_size=4), st.floats(0.01, 1))
def test_more_evidence_of_any_kind_makes_one_story_likelier(values, share):
    cast, title, lead, more = values
    for known in ((0,), (0, 1), (0, 2), (0, 1, 2)):
        base = [x if i in known else np.nan for i, x in enumerate((cast, title, lead))]
        for raised in known:
            higher = [max(more, x) if i == raised else x for i, x in enumerate(base)]
            common = share if 1 in known else 0.0
            low, high = chance(*base, np.nan, common), chance(*higher, np.nan, common)
            assert 0.0 < low <= high < 1.0


@given(st.floats(0, 1), st.lists(st.integers(0, 4000), min_size=2, max_size=6))
def test_the_further_apart_two_dates_the_less_likely(cast, days):
    chances = [chance(cast, np.nan, np.nan, apart, 0.0) for apart in (0.0, *sorted(days))]
    assert all(near >= far for near, far in pairwise(chances))
    assert chances[0] == chance(cast, np.nan, np.nan, np.nan, 0.0)


@given(st.lists(st.floats(0, 1), min_size=3, max_size=3), st.floats(0, 1))
def test_groups_with_a_language_in_common_lie_between_one_language_and_two(known, share):
    across, between, within = (chance(*known, np.nan, common) for common in (0.0, share, 1.0))
    assert min(across, within) - 1e-9 <= between <= max(across, within) + 1e-9


def test_equal_dates_change_nothing_and_weeks_apart_do():
    def dated(day):
        return document("report", "en", REPORT, date=day)

    here = document("harbour", "en", HARBOUR["en"], date="2019-03-15")
    undated = score(HARBOUR_EN, REPORT_EN)
    assert score(here, dated("2019-03-15T18:30")) == undated
    assert score(here, dated("2019-03-16")) == undated
    assert score(here, dated("2019-04-20")) < undated
    assert score(here, dated("no date at all")) == undated


def test_another_report_of_the_story_is_likelier_than_another_story():
    assert score(HARBOUR_EN, REPORT_EN) > 5 * score(HARBOUR_EN, ELECTION_EN)


def test_a_title_that_the_record_keeps_apart_counts_as_one_in_the_text():
    body = REPORT.partition("\n")[2]
    fitting = document("report", "en", body, title="Storm keeps harbour of Valparaíso closed")
    other = document("report", "en", body, title="Council elects its youngest chair")
    assert score(HARBOUR_EN, fitting) > score(HARBOUR_EN, other)


def test_every_article_has_a_score_and_no_other_article_moves_it():
    others = [
        REPORT_EN,
        ELECTION_EN,
        document("x", "fi", "Huomenna sataa."),
        document("y", "en", ""),
    ]
    together = {
        x: k.score for k in related(HARBOUR_EN, others, limit=10) for x in (k.left, k.right)
    }
    assert len(together) == len(others) + 1
    for other in others:
        assert 0.0 < together[other.id] < 1.0
        assert together[other.id] == score(HARBOUR_EN, other)


BRIDGE = {
    "zh-Hans": """特尔斯克大桥关闭37天，4512辆车改道
特尔斯克市长安娜·林德说，大桥在2019年3月14日关闭，4512辆车每天改道。
工程师约翰·彼得森发现第18号桥墩有裂缝，修理费用为6300000克朗。
约有1240名学生要坐船上学，船票9克朗，渡轮每20分钟一班。
这座桥建于1931年，上一次关闭是在1997年。""",
    "zh-Hant": """車輛4512輛改道　特爾斯克橋封閉37日
特爾斯克市長安娜·林德表示，橋樑於2019年3月14日封閉，每日4512輛車須繞道。
工程師約翰·彼得森發現第18號橋墩出現裂縫，維修費為6300000克朗。
約1240名學生須搭船上學，船票9克朗，渡輪每20分鐘開一班。
該橋建於1931年，上次封閉是1997年。""",
}
"""One text as Chinese writes it in two places; of the titles hardly a sign is the same."""
HARBOUR_SR = {
    "Cyrl": """Олуја затворила луку Валпараисо 36 сати
Олуја са ветром од 118 километара на сат затворила је луку Валпараисо 14. марта 2019.
Градоначелник Хорхе Шарп каже да чека 27 бродова, међу њима норвешки танкер Бергенсфјорд.
Компанија Мерск очекује губитке од 4.300.000 долара, рекао је Питер ван Дајк за Ројтерс.
Последња таква олуја погодила је Антофагасту 1997. и однела 18 живота.""",
    "Latn": """Oluja zatvorila luku Valparaiso 36 sati
Oluja sa vetrom od 118 kilometara na sat zatvorila je luku Valparaiso 14. marta 2019.
Gradonačelnik Horhe Šarp kaže da čeka 27 brodova, među njima norveški tanker Bergensfjord.
Kompanija Mersk očekuje gubitke od 4.300.000 dolara, rekao je Piter van Dajk za Rojters.
Poslednja takva oluja pogodila je Antofagastu 1997. i odnela 18 života.""",
}


@pytest.mark.parametrize(
    "versions",
    [
        [document(tag, tag, text) for tag, text in BRIDGE.items()],
        [document(script, "sr", text) for script, text in HARBOUR_SR.items()],
    ],
    ids=["Chinese", "Serbian"],
)
def test_a_text_in_the_other_script_of_its_language_is_as_near_as_a_translation(versions):
    """Someone who reads both scripts sorts by score: the same text isn't under other stories."""
    left, right = versions
    (link,) = related(left, [right], limit=1)
    assert (link.kind, link.score > 0.9) == ("variant", True)


def test_kinds_are_those_of_the_groups_where_there_are_any():
    here, *versions = (document(f"harbour-{tag}", tag, text) for tag, text in HARBOUR.items())
    others = [*versions, REPORT_EN, ELECTION_EN]
    kin = Kin(frozenset({"harbour-de"}), frozenset({"harbour-de", "report"}))
    kinds = {
        k.left if k.right == here.id else k.right: k
        for k in related(here, others, limit=9, kin=kin)
    }
    assert kinds["harbour-de"].kind == "variant"
    assert kinds["report"].kind == "cluster"
    assert kinds["harbour-ru"].kind == "related"
    assert next(iter(kinds)) == "harbour-de"
    assert kinds["harbour-de"].score > 0.9


@pytest.mark.parametrize("limit", [1, 2, 3, 9])
def test_the_list_falls_from_the_best_score_and_no_version_is_missed_for_one(limit):
    here, *versions = (document(f"harbour-{tag}", tag, text) for tag, text in HARBOUR.items())
    others = [*versions, REPORT_EN, ELECTION_EN]
    kin = Kin(frozenset({"election"}), frozenset({"election", "report"}))
    links = related(here, others, limit=limit, kin=kin)
    scores = [link.score for link in links]
    assert scores == sorted(scores, reverse=True)
    # the group says so, though its score alone would put it last
    assert any("election" in (link.left, link.right) for link in links)


def made_up(chance, count):
    """Return words nobody knows."""
    return ["".join(chance.choices("abdefgiklmnoprstu", k=7)) for _ in range(count)]


def topic(stories):
    """Return two reports of each of many stories that all have the same protagonists."""
    chance = random.Random(7)
    texts = {}
    for number in range(stories):
        (one, two, three), details = made_up(chance, 3), made_up(chance, 14)
        for outlet in ("a", "b"):
            own = made_up(chance, 8)
            texts[f"{number:03}{outlet}"] = (
                f"Brexit: {one} {two} and {three} {own[0]}\n"
                f"Theresa May told Michel Barnier in Brussels that {one} and {three} were agreed.\n"
                f"Boris Johnson and {' '.join(chance.sample(details, 9)).title()} objected.\n"
                f"Labour under Jeremy Corbyn {' '.join(own).title()}; the Union waits for {two}."
            )
    return texts


def test_one_topic_with_many_stories_is_not_one_cluster():
    texts = topic(110)
    documents = [document(name, "en", text) for name, text in texts.items()]
    clusters = group(documents, text_of=texts.__getitem__).clusters
    assert max(map(len, clusters), default=0) < len(texts) // 3


FORECAST = """Weather forecast for {} November
As the Valparaíso weather centre says, on {}, {} is expected over Valparaíso, and {} over Quillota
and Concón. Wind {}, {} metres a second, gusts of {} in Viña del Mar. At night {} degrees, in
Quilpué {}; by day {} degrees, in Limache {}. Pressure {}, humidity {}."""
FRIDAY = (
    *("8", "Friday", "light snow", "rain by places", "north-westerly", "three", "seven"),
    *("minus six", "minus nine", "two", "four", "high", "low"),
)
SATURDAY = (
    *("16", "Saturday", "rain by places", "light snow", "westerly", "seven", "three"),
    *("two", "minus six", "minus nine", "minus four", "low", "high"),
)


def test_a_form_filled_in_anew_is_another_story():
    forecast = FORECAST.format(*FRIDAY)
    tomorrow = document("tomorrow", "en", FORECAST.format(*SATURDAY))
    mended = document("mended", "en", forecast.replace("gusts of seven", "gusts of eight"))
    friday = document("friday", "en", forecast)
    assert score(friday, tomorrow) < 0.4 < score(friday, mended)
