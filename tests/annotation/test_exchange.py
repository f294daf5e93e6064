"""Annotations taken elsewhere and brought back."""

import gzip
import json
import re

import pytest
from annotations_made import NAMES, TEXTS, few
from hypothesis import given
from hypothesis import strategies as st

from tui.annotation.exchange import FORMATS, IMPORTS, Document, export
from tui.annotation.exchange.tokens import tokenise
from tui.annotation.fresh import new_mention
from tui.annotation.model import Annotation, Review
from tui.annotation.problems import AnnotationError


def document(language, spans=None, text=None, **details):
    text = TEXTS[language] if text is None else text
    if spans is None:
        spans = [(*found.span(), "PER") for found in re.finditer(NAMES[language], text)]
    mentions = [
        new_mention(text, start, end, label, entity="e-paul" if label == "PER" else None)
        for start, end, label in spans
    ]
    annotation = Annotation(
        f"pont-{language}",
        "ana",
        language,
        "",
        len(text),
        Review("accepted", "2026-11-21T12:00:00Z"),
        ("ponts",),
        {mention.id: mention for mention in mentions},
    )
    return Document(f"pont-{language}", language, text, annotation, **details)


def spans_of(found):
    return sorted(
        (m.start, m.end, m.label, m.entity, m.quote) for m in found.annotation.mentions.values()
    )


@st.composite
def documents(draw):
    text = draw(st.text(min_size=1, max_size=40))
    ends = st.integers(0, len(text))
    drawn = draw(st.lists(st.tuples(ends, ends), max_size=5))
    labels = st.sampled_from(["PER", "ORG"])
    spans = [(min(pair), max(pair), draw(labels)) for pair in drawn if pair[0] != pair[1]]
    return document("fr", spans, text)


@few
@given(documents())
def test_jsonl_brings_everything_back(tmp_path_factory, made):
    out = tmp_path_factory.mktemp("out")
    export("jsonl", [made], out)
    (back,) = IMPORTS["jsonl"](out)
    assert (back.id, back.language, back.text) == (made.id, made.language, made.text)
    assert back.annotation.mentions == made.annotation.mentions
    assert (back.annotation.review, back.annotation.tags) == (made.annotation.review, ("ponts",))


@few
@given(documents())
def test_brat_brings_every_span_label_and_link_back(tmp_path_factory, made):
    out = tmp_path_factory.mktemp("out")
    export("brat", [made], out)
    (back,) = IMPORTS["brat"](out)
    assert back.text == made.text
    # A span of line breaks alone has no fragment to stand on; outer breaks fall off.
    wanted = [
        (start + len(quote) - len(quote.lstrip("\n")), end - len(quote) + len(quote.rstrip("\n")))
        for start, end, _, _, quote in spans_of(made)
        if quote.strip("\n")
    ]
    assert sorted((start, end) for start, end, *_ in spans_of(back)) == sorted(wanted)


@pytest.mark.parametrize("language", TEXTS)
def test_brat_counts_code_points_and_keeps_links(tmp_path, language):
    made = document(language)
    export("brat", [made], tmp_path / "out")
    (back,) = IMPORTS["brat"](tmp_path / "out")
    assert spans_of(back) == spans_of(made)
    conf = (tmp_path / "out" / "annotation.conf").read_text()
    assert conf.startswith("[entities]\nPER\n[relations]\n")


def test_a_span_over_a_line_break_is_in_fragments_as_brat_wants_it(tmp_path):
    made = document("fr", [(0, 5, "PER")], "Paul\nTerrasse")
    out = tmp_path / "out"
    made = document("fr", [(0, 13, "PER")], "Paul\nTerrasse")
    export("brat", [made], out)
    assert (out / "pont-fr.ann").read_text().startswith("T1\tPER 0 4;5 13\tPaul Terrasse\n")


@few
@given(documents())
def test_conll_is_valid_iob2_and_covers_the_text(tmp_path_factory, made):
    out = tmp_path_factory.mktemp("out")
    export("conll", [made], out)
    # Not `splitlines`: a token may hold a character that only looks like a line end.
    lines = (out / "pont-fr.conll").read_bytes().decode().split("\n")
    rows = [tuple(line.split("\t")) if line else ("", "O") for line in lines]
    before = "O"
    for _, label in rows:
        if label.startswith("I-"):
            assert before[2:] == label[2:]
        before = label
    assert "".join(token for token, _ in rows) == "".join(made.text.split())


def test_conll_begins_a_mention_that_begins_with_a_blank(tmp_path):
    made = document("fr", [(2, 16, "PER")], "vu Paul Terrasse.")
    export("conll", [made], tmp_path / "out")
    lines = (tmp_path / "out" / "pont-fr.conll").read_text().splitlines()
    assert lines[:3] == ["vu\tO", "Paul\tB-PER", "Terrasse\tI-PER"]


def test_conll_keeps_the_outermost_of_nested_mentions_and_cuts_words_at_their_edges(tmp_path):
    text = "Université Paul-Terrasse d'Orvanne."
    made = document(
        "fr", [(0, 24, "ORG"), (11, 24, "PER"), (27, 34, "LOC")], text, tokens=[(0, 10), (25, 34)]
    )
    export("conll", [made], tmp_path / "out")
    lines = (tmp_path / "out" / "pont-fr.conll").read_text().splitlines()
    assert lines == [
        "Université\tB-ORG",
        "Paul\tI-ORG",
        "-\tI-ORG",
        "Terrasse\tI-ORG",
        "d'\tO",
        "Orvanne\tB-LOC",
        ".\tO",
        "",
    ]


def test_conll_ends_no_sentence_within_a_mention(tmp_path):
    text = "M. Terrasse part. Il revient."
    made = document("fr", [(0, 11, "PER")], text, sentences=[(0, 2), (3, 17), (18, 29)])
    export("conll", [made], tmp_path / "out")
    blocks = (tmp_path / "out" / "pont-fr.conll").read_text().strip().split("\n\n")
    assert [block.splitlines()[0] for block in blocks] == ["M\tB-PER", "Il\tO"]


@few
@given(st.text(), st.lists(st.integers(0, 50)))
def test_tokens_cover_all_but_white_space_in_order(text, edges):
    tokens = tokenise(text, (), edges)
    assert "".join(text[s:e] for s, e in tokens) == "".join(text.split())
    assert tokens == sorted(tokens)
    assert all(not s < edge < e for s, e in tokens for edge in edges)


def test_words_of_scripts_with_marks_stay_whole():
    assert len(tokenise("पॉल तेरास ने", (), ())) == 3
    assert len(tokenise("می‌خواهم", (), ())) == 1
    assert len(tokenise("泰拉斯", (), ())) == 3


@pytest.mark.parametrize("to", FORMATS)
def test_an_export_never_mixes_with_what_is_there(tmp_path, to):
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("precious")
    with pytest.raises(FileExistsError):
        export(to, [document("fr")], out)
    assert [path.name for path in out.iterdir()] == ["mine.txt"]
    written = export(to, [document("fr")], out, force=True)
    assert all(path.exists() for path in written)
    assert (out / "mine.txt").read_text() == "precious"


@pytest.mark.parametrize("to", FORMATS)
def test_an_export_that_fails_half_way_leaves_nothing(tmp_path, to):
    def some():
        yield document("fr")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        export(to, some(), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_ids_that_are_no_file_names_are_told_apart(tmp_path):
    texts = ["../a", "A", "a"]
    made = [Document(id_, "fr", id_, Annotation(id_, "ana", "fr", "", len(id_))) for id_ in texts]
    export("brat", made, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert {found.id: found.text for found in IMPORTS["brat"](tmp_path / "out")} == dict(
        zip(texts, texts, strict=True)
    )


def test_a_wrong_line_is_told_with_its_number(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "a", "text": "b"}\n\n{"id": "c"}\n')
    with pytest.raises(AnnotationError) as caught:
        list(IMPORTS["jsonl"](path))
    assert caught.value.problem.line == 3
    (tmp_path / "a.txt").write_text("Paul")
    (tmp_path / "a.ann").write_text("T1\tPER 0 4\tPaul\nT2\tPER 0 99\tx\n")
    with pytest.raises(AnnotationError) as caught:
        list(IMPORTS["brat"](tmp_path))
    assert caught.value.problem.line == 2


def test_a_packed_file_is_read_too(tmp_path):
    path = tmp_path / "in.jsonl.gz"
    with gzip.open(path, "wt") as file:
        file.write(json.dumps({"id": "a", "text": "Le pont."}) + "\n")
    (found,) = IMPORTS["jsonl"](path)
    assert found.annotation.text_characters == 8
