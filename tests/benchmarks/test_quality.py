"""The figures can be trusted: scores, baselines and planted differences do what they say."""

import json
import random
import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality import galechurch, planting, scoring
from benchmarks.quality.__main__ import main
from benchmarks.quality.corpora import cut
from benchmarks.quality.divergence import running
from benchmarks.quality.kit import Version
from benchmarks.quality.report import Measure, Run, as_json, markdown, shown, table
from benchmarks.quality.tags import same_language, tag_of
from benchmarks.quality.tfidf import cosines

SCORES = st.lists(st.tuples(st.sampled_from([0.0, 0.25, 0.5, 1.0]), st.booleans()), max_size=20)


def test_without_a_kit_the_run_says_what_is_missing(monkeypatch, capsys):
    monkeypatch.delenv("HEXAPLA_KIT", raising=False)
    with pytest.raises(SystemExit) as stopped:
        main([])
    assert stopped.value.code == 2
    assert "--kit" in capsys.readouterr().err


def test_a_folder_without_a_kit_and_an_unknown_task_are_misuse(tmp_path, capsys):
    assert main(["--kit", str(tmp_path), "--only", "persons"]) == 2
    assert "kit.py" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stopped:
        main(["--kit", str(tmp_path), "--only", "nonsense"])
    assert stopped.value.code == 2
    assert "nonsense" in capsys.readouterr().err


def test_a_dropped_number_takes_nothing_else_along():
    chance = random.Random(1)
    assert planting.number_dropped("All 347 left in 2019 at 12:30.", chance) == (
        "All left in 2019 at 12:30."
    )
    assert planting.number_dropped("All 7 left in 2019.", chance) is None


def test_a_dropped_opening_leaves_a_sentence_that_begins_with_a_capital():
    sentence = "When the long war was over, the two brothers went home to their old village."
    assert planting.opening_dropped(sentence, random.Random(1)) == (
        "The two brothers went home to their old village."
    )
    assert planting.opening_dropped("Yes, so it is.", random.Random(1)) is None


@pytest.mark.parametrize(
    ("sentence", "changed"),
    [
        ("The bridge was closed and will reopen.", "The bridge was not closed and will reopen."),
        ("The bridge wasn't closed.", None),
        ("They left without a word that was true.", None),
        ("They met in Graz.", None),
    ],
)
def test_a_sentence_is_denied_behind_its_verb(sentence, changed):
    assert planting.denied(sentence) == changed


def test_a_person_is_exchanged_in_a_translation_that_spells_the_name_so():
    chance = random.Random(1)
    english, others = "So Mira Kovach left.", ["Juan Prado"]
    changed = planting.name_exchanged_there(
        english, "Da ging Mira Kovach.", ["Mira Kovach"], others, chance
    )
    assert changed == "Da ging Juan Prado."
    assert (
        planting.name_exchanged_there(english, "米拉走了。", ["Mira Kovach"], others, chance)
        is None
    )


def test_a_small_kit_is_measured_and_read_by_machines(tmp_path, capsys):
    made = """
        def name_pairs(split):
            yield dict(schema="Person", name1="Ана Вук", name2="Ana Vuk", is_match=True)
            yield dict(schema="Person", name1="Ana Vuk", name2="Li Wei", is_match=False)
            yield dict(schema="Vessel", name1="Ana Vuk", name2="Ana Vuk", is_match=True)
    """
    (tmp_path / "kit.py").write_text(textwrap.dedent(made), "utf-8")
    assert main(["--kit", str(tmp_path), "--only", "persons", "--json"]) == 0
    run = json.loads(capsys.readouterr().out)
    best = run["measures"][0]
    assert best["task"] == "names"
    assert best["count"] == 2
    assert best["value"] == 1.0
    assert set(best["baselines"]) == {"WRatio", "Jaro-Winkler"}


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        *[("swa", "sw"), ("zho", "zh"), ("fil", "tl"), ("tl", "tl"), ("prs", "fa"), ("nob", "nb")],
        *[("kmr", "ku"), ("no", "nb"), ("iw", "he"), ("yue", "yue"), ("mlg", "mg")],
    ],
)
def test_kits_and_detectors_name_a_language_alike(code, tag):
    assert tag_of(code) == tag
    assert same_language(tag, tag_of(code))


def test_script_and_region_cost_nothing_another_language_does():
    assert same_language("zh-Hant", tag_of("zho"))
    assert same_language("zh-cn", "zh")
    assert not same_language("hr", tag_of("srp"))


def test_a_perfect_ranking_scores_one_and_ties_half():
    assert scoring.auc([0.9, 0.8, 0.1], [True, True, False]) == 1.0
    assert scoring.auc([0.5, 0.5], [True, False]) == 0.5
    assert scoring.best_f1([0.9, 0.8, 0.1], [True, True, False]) == 1.0
    assert scoring.f1_at(0.85, [0.9, 0.8, 0.1], [True, True, False]) == pytest.approx(2 / 3)


@given(SCORES)
def test_no_threshold_beats_the_best_one(rows):
    scores, gold = [s for s, _ in rows], [g for _, g in rows]
    if any(gold):
        best = scoring.best_f1(scores, gold)
        assert all(scoring.f1_at(t, scores, gold) <= best + 1e-12 for t in (0.0, 0.25, 0.5, 1.0))
    assert (
        scoring.auc(scores, gold)
        == pytest.approx(1 - scoring.auc([-s for s in scores], gold) if scores else 0.5)
        or len(set(gold)) < 2
    )


def test_links_between_unlabelled_articles_are_not_judged():
    labels = {"a": "x", "b": "x", "c": None, "d": None}
    found = scoring.joined([frozenset({"a", "b"}), frozenset({"c", "d"})])
    assert scoring.judged(found, labels) == {("a", "b")} == scoring.gold_pairs(labels)
    assert scoring.judged({("a", "c")}, labels) == {("a", "c")}


def test_lengths_alone_align_a_split_sentence():
    left = ["A" * 40, "B" * 90, "C" * 20]
    right = ["a" * 42, "b" * 45, "b" * 44, "c" * 21]
    beads = (((0,), (0,)), ((1,), (1, 2)), ((2,), (3,)))
    assert galechurch.align(left, right) == beads


@given(
    st.lists(st.text("abc ", max_size=30), max_size=8),
    st.lists(st.text("абв ", max_size=30), max_size=8),
)
def test_every_segment_stands_in_one_bead(left, right):
    beads = galechurch.align(left, right)
    assert [i for bead, _ in beads for i in bead] == list(range(len(left)))
    assert [j for _, bead in beads for j in bead] == list(range(len(right)))


def test_word_vectors_know_a_copy_and_no_translation():
    texts = ["Die Brücke ist gesperrt.", "Die Brücke ist gesperrt!", "橋は通行止め", "…"]
    similar = cosines(texts)
    assert similar[0, 1] == pytest.approx(1.0, abs=1e-5)
    assert similar[0, 2] == 0.0
    assert similar[3, 3] == 0.0


@pytest.mark.parametrize(
    "sentence", ["За день 4 312 человек", "२५ लोग घायल", "受伤的有37人", "وصل ٤٥ شخصا"]
)
def test_a_changed_number_keeps_its_digits_and_length(sentence):
    changed = planting.number_changed(sentence, random.Random(1))
    if sentence.startswith("За"):
        assert changed != sentence
    assert len(changed) == len(sentence)
    assert sum(a != b for a, b in zip(changed, sentence, strict=True)) == 1
    assert re.sub(r"\d", "", changed) == re.sub(r"\d", "", sentence)


@pytest.mark.parametrize(
    "sentence", ["In 1999 starb er", "um 12:30 Uhr", "Sieg mit 3-1", "die A380", "keine"]
)
def test_years_times_results_and_types_are_no_numbers_to_change(sentence):
    assert planting.number_changed(sentence, random.Random(1)) is None


def test_a_date_is_changed_only_where_both_sides_have_it():
    chance = random.Random(1)
    uk = planting.calendar_of("uk")
    assert planting.date_changed("It ended in 2011.", "У 2011 році.", uk, chance) != "У 2011 році."
    assert planting.date_changed("It ended then.", "У 2011 році.", uk, chance) is None
    changed = planting.date_changed("on 3 May", "3 травня", uk, chance)
    assert changed.startswith("3 ")
    assert changed != "3 травня"


def test_persons_are_two_capitals_with_a_given_name():
    given_names, common = frozenset({"mira", "boston"}), frozenset({"house"})
    text = "Then Mira Kovač and Mira Kovach met at the Mira House, said Boston Kovach."
    assert planting.persons(text, given_names, common) == ["Mira Kovach", "Boston Kovach"]
    assert planting.persons("Mira Kovach left.", given_names, common) == []


def test_an_exchanged_name_shares_no_part_with_the_old_one():
    changed = planting.name_exchanged(
        "It was Mira Kovach.", ["Mira Kovach"], ["Mira Abend", "Olu Abend"], random.Random(1)
    )
    assert changed == "It was Olu Abend."


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("The bridge was closed, while the police looked for him.", "The bridge was closed."),
        ("पुल बंद कर दिया गया, जबकि पुलिस उसे ढूँढती रही।", "पुल बंद कर दिया गया।"),
        ("这座桥已经关闭，而警察还在寻找他。", "这座桥已经关闭。"),
    ],
)
def test_a_dropped_clause_leaves_a_sentence(sentence, left):
    assert planting.clause_dropped(sentence, random.Random(1)) == left


def test_short_and_whole_sentences_lose_no_clause():
    chance = random.Random(1)
    assert planting.clause_dropped("Yes, so it is.", chance) is None
    assert planting.clause_dropped("He left, she said. Nobody knew of it then.", chance) is None


@given(st.dictionaries(st.integers(0, 30), st.sets(st.sampled_from("abc"))), st.floats(0.1, 1))
def test_few_sentences_are_changed_and_every_kind_has_its_turn(kinds, share):
    changed = {k: {kind: kind * k for kind in found} for k, found in kinds.items()}
    chosen = planting.spread(changed, share, random.Random(1))
    assert len(chosen) <= max(1, round(share * len(changed)))
    assert all(changed[k][kind] == sentence for k, (kind, sentence) in chosen.items())
    if any(kinds.values()):
        assert chosen


@given(st.integers(0, 2**32))
def test_a_cut_text_keeps_most_and_its_order(seed):
    version = Version("v", "g", "sw", "swa", tuple(f"sentensi {n}" for n in range(20)))
    kept = cut(version, random.Random(seed))
    assert len(kept) >= 12
    first = version.sentences.index(kept[0])
    assert kept == version.sentences[first : first + len(kept)]


def _measure(value, **more):
    return Measure("names", "persons: F1", value, 1200, "pairs", floor=0.91, aim=0.96, **more)


def test_running_text_stands_in_paragraphs_but_for_headings():
    sentences = ("The mill is shut", "It rains.", "The river rises.", "More", "They left.", "Why?")
    begins = (True, False, False, True, False, False)
    text, alone = running(sentences, begins, 2, "en")
    assert text.text == "The mill is shut\nIt rains. The river rises.\nMore\nThey left. Why?"
    assert text.text[alone.start : alone.end] == sentences[2]
    assert tuple(text.text[s.start : s.end] for s in text.segments) == sentences
    joined, _ = running(("磨坊關了", "下雨了。", "河漲了。"), (True, False, False), 2, "zh-Hant")
    assert joined.text == "磨坊關了\n下雨了。河漲了。"


def test_a_figure_is_judged_as_it_is_printed():
    assert _measure(0.9596).verdict == "aim"
    assert _measure(0.9104).verdict == "floor"
    assert _measure(0.9094).verdict == "below"
    assert Measure("names", "cries", 2.04, 9, "beads", "%", 2, 1, less_is_better=True).verdict == (
        "floor"
    )
    assert Measure("names", "F1", 0.5, 9, "pairs").verdict == ""


def test_the_table_lines_up_and_the_json_holds_all():
    measures = (_measure(0.954, baselines={"WRatio": 0.851}), _measure(0.5))
    lines = table(measures).splitlines()
    assert lines[0].index("floor") == lines[3].index(".910") == lines[4].index(".910")
    assert "WRatio .851" in lines[3]
    assert "1,200 pairs" in markdown(measures).splitlines()[2]
    record = as_json(Run(0, None, measures, {"persons": 1.23}))
    assert record["measures"][0]["verdict"] == "floor"
    assert record["seconds"] == {"persons": 1.2}


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        *[(0.5, "", ".500"), (1, "", "1.000"), (98.25, "%", "98.2 %"), (1204.4, "/s", "1,204/s")],
        *[(0.312, "s", "0.31 s"), (0, "pairs", "0 pairs")],
    ],
)
def test_figures_are_short(value, unit, text):
    assert shown(value, unit) == text
