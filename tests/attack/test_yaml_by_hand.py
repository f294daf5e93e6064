"""Annotations and settings broken by hand: told with file and line, never lost, never a crash."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.strict_yaml import NotYamlError, compose

GOOD = """schema: "hexapla-annotations/1"
article: "bridge"
mentions:
  m-1:
    range: [58, 70]
    quote: "Amara Diallo"
    label: "PER"
    origin: {how: "manual", at: "", score: 0.5}
"""

BOMBS = {
    "brackets": "[" * 200_000,
    "braces": "{a: " * 100_000,
    "dashes on one line": "- " * 100_000,
    "questions on one line": "? " * 100_000,
    "indents": "\n".join(" " * depth + "a:" for depth in range(2000)),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_file_nested_without_end_ends_no_program(bomb: str) -> None:
    with pytest.raises(NotYamlError, match="levels deep") as told:
        compose(bomb)
    assert told.value.line


def test_brackets_within_texts_are_no_depth() -> None:
    node = compose("note: '" + "[" * 5000 + "'")
    assert node is not None
    assert node.value[0][1].value == "[" * 5000


@given(st.integers(1, 200), st.sampled_from(["[", "{a: "]))
def test_what_people_nest_is_read(depth: int, opening: str) -> None:
    closing = "]" if opening == "[" else "}"
    assert compose(opening * depth + "x" + closing * depth) is not None


def test_an_annotation_file_nested_without_end_is_told_and_left_alone(
    run, news: Path, annotated: Callable[[str], Path]
) -> None:
    file = annotated(GOOD + "x: " + BOMBS["brackets"])
    before = file.read_bytes()
    said = run("check", news)
    assert said.code == 1
    assert f"{file}:9: is not YAML: it is nested over 1,000 levels deep" in said.out
    assert run("show", news, "bridge").code == 0
    assert file.read_bytes() == before


def test_settings_nested_without_end_are_told(run, news: Path) -> None:
    (news.parent / "config.yaml").write_text("labels: " + BOMBS["brackets"])
    said = run("list", news)
    assert (said.code, said.out) == (2, "")
    assert "config.yaml:1: is not YAML" in said.err


def test_a_control_character_is_told_with_its_line(
    run, news: Path, annotated: Callable[[str], Path]
) -> None:
    file = annotated(GOOD + 'tags: ["été \x1b[31m"]\n')
    said = run("check", news)
    assert said.code == 1
    assert f"{file}:9: is not YAML: the character U+001B" in said.out


@pytest.mark.parametrize("score", ["nan", "inf", "1e999", "-inf"])
def test_a_score_that_no_json_can_hold_is_told(
    run, news: Path, annotated: Callable[[str], Path], score: str
) -> None:
    file = annotated(GOOD.replace("0.5", score))
    said = run("check", news)
    assert said.code == 1
    assert f"{file}:8: score is '{score}'; it must be a number" in said.out


def test_what_was_exported_is_json_to_every_program(
    run, news: Path, annotated: Callable[[str], Path]
) -> None:
    annotated(GOOD)
    assert run("export", news, "--to", "jsonl", "--out", news.parent / "out").code == 0

    def refuse(word: str) -> object:
        raise AssertionError(word)

    lines = (news.parent / "out" / "annotations.jsonl").read_text().splitlines()
    assert [json.loads(line, parse_constant=refuse)["id"] for line in lines] == ["bridge"]
