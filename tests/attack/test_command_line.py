"""Words, settings and an environment no one should have written: told in a line, exit code 2."""

import json
import os
from pathlib import Path

import pytest


@pytest.mark.parametrize("key", ["corpus", "annotations", "cache"])
def test_a_nul_in_a_path_is_told_with_its_line(run, news: Path, key: str) -> None:
    (news.parent / "config.yaml").write_text(f'annotator: "ana"\n{key}: "a\\0b"\n')
    said = run("list", news)
    assert (said.code, said.out) == (2, "")
    assert f"config.yaml:2: {key}: 'a␀b' can't be a path" in said.err


def test_a_home_of_nobody_is_a_name_like_any_other(run, news: Path) -> None:
    said = run("list", "~nobody-of-this-name/news")
    assert said.code == 2
    assert "~nobody-of-this-name/news: there is no corpus here" in said.err
    assert run("list", news, "--annotations", "~nobody-of-this-name/said").code == 0
    home = news.parent / "~nobody-of-this-name"
    assert not home.exists()


def test_a_link_to_itself_is_told(run, news: Path) -> None:
    link = news.parent / "circle"
    link.symlink_to("circle")
    said = run("list", link)
    assert (said.code, said.out) == (2, "")
    assert "circle" in said.err


@pytest.mark.parametrize("name", [" ", "x" * 300, "日" * 100])
def test_an_annotator_no_folder_can_be_called_after_is_told(run, news: Path, name: str) -> None:
    said = run("list", news, "--annotator", name)
    assert (said.code, said.out) == (2, "")
    assert "is empty or too long" in said.err


def test_a_label_or_key_nobody_can_see_is_told(run, news: Path) -> None:
    for label in ('{name: "A\\e[31m", key: x}', '{name: A, key: "\\e"}', '{name: A, key: " "}'):
        (news.parent / "config.yaml").write_text(f"labels:\n  - {label}\n")
        said = run("list", news)
        assert (said.code, said.out) == (2, "")
        assert "config.yaml:2: " in said.err


def test_words_that_are_not_utf_8_find_nothing(run, news: Path) -> None:
    word = os.fsdecode(b"caf\xe9")
    said = run("show", news, word)
    assert said.code == 2
    assert "no article 'caf�'" in said.err
    assert run("list", news, word, "--format", "jsonl").out == ""
    assert run("list", news, f"id:{word}", "--format", "jsonl").out == ""


def test_a_query_without_end_is_told(run, news: Path) -> None:
    said = run("list", news, "bridge " * 3000)
    assert (said.code, said.out) == (2, "")
    assert "100 terms at most" in said.err


def test_an_id_that_holds_a_line_end_writes_no_line_of_its_own(run, tmp_path: Path) -> None:
    corpus = tmp_path / "news.jsonl"
    twin = json.dumps({"id": "a\nhexapla: all is well", "text": "A text."})
    corpus.write_text(f"{twin}\n{twin}\n")
    said = run("list", corpus)
    assert said.err.count("\n") == 1
    assert run("check", corpus).out.count("\n") == 1


def test_a_thousand_bad_records_do_not_flood_the_screen(run, tmp_path: Path) -> None:
    corpus = tmp_path / "news.jsonl"
    corpus.write_text('{"id": "a", "text": "A text."}\n' + "no JSON\n" * 1000)
    said = run("list", corpus)
    assert said.code == 0
    assert said.err.count("\n") == 51
    assert "skipped 950 more; hexapla check names them all" in said.err
    assert run("check", corpus).out.count("\n") == 1000


def test_a_folder_without_articles_says_so(run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = run("list", tmp_path / "empty")
    assert said.code == 0
    assert "no article is here" in said.err
