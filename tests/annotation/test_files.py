"""The YAML files: read back exactly, edited by hand, named safely."""

import os
import re

import pytest
import yaml
from annotations_made import annotations, anything, entities, few
from hypothesis import example, given
from hypothesis import strategies as st

from tui.annotation.emitter import annotation_yaml, quoted, register_yaml
from tui.annotation.filenames import file_stem, id_of, same_place
from tui.annotation.files import write_atomically
from tui.annotation.model import Annotation, Mention, Origin, Review
from tui.annotation.problems import AnnotationError
from tui.annotation.reading import read_annotation, read_register
from tui.annotation.store import Store

BY_HAND = """\
# Second pass, started in March.
# Ask Leïla about the mayors.

schema: "hexapla-annotations/1"
article: terrasse
language: no
annotator: ana
text: {sha256: "ab", characters: 80, source: print}
review: {status: accepted, at: 2026-11-21T09:12:44Z, note: 12:30:00}
tags: [no, on, 12:30:00, "0x1F"]
certainty: 0.75
seen: 2026-11-21
checked by: {who: [leila, yes], when: 12:30:00}
mentions:
  m-1:
    range: [20, 33]
    quote: "Paul Terrasse"
    label: NO
    doubtful: yes
  m-2:
    range: [8, 18]
    label: "LOC"
    origin: {how: manual, at: "2026-11-21T09:12:51Z", hand: left}
notes:
  - text: |
      two
      lines
    colour: red
"""


@few
@given(st.text())
@example("no")
@example("12:30:00")
@example("\x85\u2028\u2029\ufeff\x00\x1b]52;c;\x07\x7f\x9b\u202e")
@example("👩‍👩‍👧 می‌خواهم \U0010ffff \\ \" ' # : - {}[]")
@example(" \t\n leading and trailing \r\n ")
def test_any_text_comes_back_from_yaml_as_it_was(text):
    written = quoted(text)
    assert "\n" not in written
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        assert yaml.load(f"[{written}]", Loader=loader) == [text]


@few
@given(st.text())
def test_no_control_character_stands_raw_in_a_file(text):
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", quoted(text))


@few
@given(annotations())
def test_an_annotation_comes_back_from_its_file_as_it_was(annotation):
    text = annotation_yaml(annotation, {})
    assert read_annotation(text.encode(), "a.yaml").annotation == annotation


@few
@given(annotations())
def test_the_file_is_plain_yaml_for_everyone_else(annotation):
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        plain = yaml.load(annotation_yaml(annotation, {}), Loader=loader)
        assert plain["tags"] == list(annotation.tags)
        assert plain["review"]["note"] == annotation.review.note
        for id_, mention in annotation.mentions.items():
            assert plain["mentions"][id_]["range"] == [mention.start, mention.end]
            assert plain["mentions"][id_]["label"] == mention.label
            assert plain["mentions"][id_]["origin"].get("score") == pytest.approx(
                mention.origin.score
            )


@few
@given(st.dictionaries(st.sampled_from(["e-1", "e-2"]), entities))
def test_the_register_comes_back_from_its_file_as_it_was(found):
    register = {entity.id: entity for entity in found.values()}
    text = register_yaml(register.values(), {})
    assert read_register(text.encode(), "entities.yaml").entities == register


def test_the_file_looks_as_the_manual_says():
    mention = Mention(
        "m-7k2f9q",
        166,
        175,
        "Ma Zhaoxu",
        "Affaires étrangères ",
        " a effectué",
        "PER",
        "e-ma-zhaoxu",
        "accepted",
        Origin("manual", "2026-11-21T09:12:51Z"),
    )
    annotation = Annotation(
        "terrasse",
        "ana",
        "fr",
        "5ba871c6",
        4093,
        Review("accepted", "2026-11-21T09:12:44Z"),
        ("diplomacy",),
        {"m-7k2f9q": mention},
    )
    assert annotation_yaml(annotation, {}) == (
        'schema: "hexapla-annotations/1"\n'
        'article: "terrasse"\n'
        'language: "fr"\n'
        'annotator: "ana"\n'
        'text: {sha256: "5ba871c6", characters: 4093}\n'
        'review: {status: "accepted", at: "2026-11-21T09:12:44Z", note: ""}\n'
        'tags: ["diplomacy"]\n'
        "mentions:\n"
        "  m-7k2f9q:\n"
        "    range: [166, 175]\n"
        '    quote: "Ma Zhaoxu"\n'
        '    before: "Affaires étrangères "\n'
        '    after: " a effectué"\n'
        '    label: "PER"\n'
        '    entity: "e-ma-zhaoxu"\n'
        '    state: "accepted"\n'
        '    origin: {how: "manual", at: "2026-11-21T09:12:51Z"}\n'
        "notes: []\n"
    )


def test_what_is_written_by_hand_is_read_as_it_is_written():
    found = read_annotation(BY_HAND.encode(), "terrasse.yaml").annotation
    assert found.language == "no"
    assert found.tags == ("no", "on", "12:30:00", "0x1F")
    assert found.review == Review("accepted", "2026-11-21T09:12:44Z", "12:30:00")
    assert found.mentions["m-1"].label == "NO"
    assert found.mentions["m-2"].state == "accepted"


def test_unknown_keys_and_the_comment_on_top_survive_being_written_again():
    file = read_annotation(BY_HAND.encode(), "terrasse.yaml")
    text = annotation_yaml(file.annotation, file.extras, file.comment)
    assert text.startswith("# Second pass, started in March.\n# Ask Leïla")
    again = read_annotation(text.encode(), "terrasse.yaml")
    assert again == file
    before, after = (yaml.safe_load(source) for source in (BY_HAND, text))
    for key in ("certainty", "seen", "checked by"):
        assert after[key] == before[key]
        assert type(after[key]) is type(before[key])
    assert after["mentions"]["m-1"]["doubtful"] is True
    assert after["mentions"]["m-2"]["origin"]["hand"] == "left"
    assert after["notes"][0]["colour"] == "red"
    assert after["text"]["source"] == "print"


@pytest.mark.parametrize(
    ("wrong", "line", "words"),
    [
        ("article: a\nmentions:\n  m-1:\n    range: [5, 2]\n    label: X\n", 4, "start first"),
        ("article: a\nmentions:\n  m-1:\n    label: X\n", 4, "no range"),
        ("article: a\nmentions:\n  m-1:\n    range: [1, 2]\n", 4, "no label"),
        ("article: a\nreview: {status: accept}\n", 2, "accepted"),
        ("article: a\nmentions:\n  m-1: {range: [1, 2], label: X\n", 4, "not YAML"),
        ("article: a\n\ttags: []\n", 2, "not YAML"),
        ("article: a\narticle: b\n", 2, "twice"),
        ("article: a\ntags: {}\n", 2, "list"),
        ("schema: hexapla-annotations/9\narticle: a\n", 1, "hexapla-annotations/9"),
        ("- a\n", 1, "mapping"),
    ],
)
def test_a_mistake_by_hand_is_told_with_its_line(wrong, line, words):
    with pytest.raises(AnnotationError) as caught:
        read_annotation(wrong.encode(), "a.yaml")
    assert caught.value.problem.line == line
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"a.yaml:{line}: ")


def test_bytes_that_are_no_text_are_told_with_their_line():
    with pytest.raises(AnnotationError) as caught:
        read_annotation(b"article: a\ntags: [\xff]\n", "a.yaml")
    assert caught.value.problem.line == 2


def test_aliases_that_stand_for_more_than_memory_holds_are_refused():
    lines = ["article: a", "a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]
    with pytest.raises(AnnotationError, match="10000"):
        read_annotation("\n".join(lines).encode(), "a.yaml")


@few
@given(st.text(min_size=1))
@example(".journal")
@example("../../etc/passwd")
@example("con")
@example("a%2Fb~1")
@example("e\u0301")
@example("BBC_001")
def test_an_id_becomes_a_file_name_and_comes_back(id_):
    for marked in (False, True):
        stem = file_stem(id_, marked=marked)
        assert not re.search(r'[/\\\x00-\x1f:*?"<>|]', stem)
        assert not stem.startswith(".")
        assert len(f"{stem}.yaml".encode()) <= 255
        assert id_of(stem) in (id_, None)
    assert id_of(file_stem(id_)) == id_ or "~~" in file_stem(id_)


@few
@given(anything, anything)
def test_two_ids_never_share_a_marked_name_even_where_case_is_ignored(one, other):
    if one != other and one.lower() == other.lower():
        left, right = file_stem(one, marked=True), file_stem(other, marked=True)
        assert same_place(left) != same_place(right)


def test_ordinary_ids_are_their_own_file_names():
    for id_ in ("000_56923512e2ada82d", "BBC_001", "статья-7", "新闻 12", "a.b"):
        assert file_stem(id_) == id_


def test_long_ids_are_told_apart_by_a_hash_and_found_again_by_what_the_file_says(tmp_path):
    store = Store(tmp_path)
    left, right = "статья" * 60 + "1", "статья" * 60 + "2"
    assert store.path(left) != store.path(right)
    for article in (left, right):
        file = read_annotation(f'article: "{article}"\n'.encode(), "x")
        store.write(file)
    assert {listed.article for listed in Store(tmp_path).listing()} == {left, right}


def test_ids_that_differ_in_case_only_have_files_of_their_own(tmp_path):
    store = Store(tmp_path)
    for article in ("Nachricht", "nachricht", "NACHRICHT"):
        store.write(read_annotation(f"article: {article}\n".encode(), "x"))
    names = [file.name for file in tmp_path.iterdir()]
    names = [name.casefold() for name in names]
    assert len(set(names)) == 3
    again = Store(tmp_path)
    for article in ("Nachricht", "nachricht", "NACHRICHT"):
        file, _ = again.read(article)
        assert file.annotation.article == article


def test_a_file_that_is_another_articles_is_not_taken_for_this_ones(tmp_path):
    (tmp_path / "a.yaml").write_text("article: b\n")
    with pytest.raises(AnnotationError, match="rename the file"):
        Store(tmp_path).read("a")


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    write_atomically(path, b"old")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.yaml"]
