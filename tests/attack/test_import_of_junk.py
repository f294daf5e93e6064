"""`import` of what no export wrote: told with file and line, and nothing is taken in."""

import gzip
import json
from pathlib import Path

import pytest

from tui.annotation.filenames import id_of

MENTION = {"id": "m-1", "range": [58, 70], "quote": "Amara Diallo", "label": "PER"}
RECORD = {"id": "bridge", "text": "Minister opens", "mentions": [MENTION]}


def _with_score(score: str) -> str:
    origin = f'"origin": {{"how": "manual", "at": "", "score": {score}}}'
    return json.dumps(RECORD).replace('"label"', f'{origin}, "label"')


JUNK = {
    "no JSON": b"\x80\x81 junk",
    "nested without end": b"[" * 100_000,
    "a number": b"17",
    "no id": b'{"text": "x"}',
    "half a character as id": json.dumps({**RECORD, "id": "\ud83d"}).encode(),
    "half a character as label": json.dumps(RECORD).replace("PER", "\\ud83d").encode(),
    "a score that is no number": _with_score("NaN").encode(),
    "a score without end": _with_score("1" * 400).encode(),
    "a score that is a truth": _with_score("true").encode(),
}


@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK)
def test_a_line_that_is_no_record_is_told_and_nothing_is_imported(
    run, news: Path, tmp_path: Path, junk: bytes
) -> None:
    file = tmp_path / "annotations.jsonl"
    file.write_bytes(json.dumps(RECORD).encode() + b"\n" + junk + b"\n")
    said = run("import", news, file)
    assert (said.code, said.out) == (2, "")
    assert f"{file}:2: " in said.err
    assert json.loads(run("show", news, "bridge", "--format", "json").out)["annotations"] == []


@pytest.mark.parametrize(
    "data", [gzip.compress(json.dumps(RECORD).encode() * 99)[:-20], b"no gzip"], ids=["cut", "junk"]
)
def test_a_damaged_gzip_file_is_told(run, news: Path, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "said.jsonl.gz"
    file.write_bytes(data)
    said = run("import", news, file)
    assert said.code == 2
    assert f"{file}:1: the gzip data is damaged" in said.err


def test_a_brat_folder_without_annotations_is_told(run, news: Path, tmp_path: Path) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    said = run("import", news, folder, "--from", "brat")
    assert (said.code, said.out) == (2, "")
    assert f"{folder}: has no .ann file" in said.err


@pytest.mark.parametrize("spoiled", ["bridge.txt", "bridge.ann"])
def test_a_brat_file_in_another_encoding_is_told(
    run, news: Path, tmp_path: Path, spoiled: str
) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "bridge.txt").write_text("Diallo came.")
    (folder / "bridge.ann").write_text("T1\tPER 0 6\tDiallo\n")
    (folder / spoiled).write_bytes("Été".encode("latin-1"))
    said = run("import", news, folder, "--from", "brat")
    assert said.code == 2
    assert f"{folder / spoiled}: is not UTF-8" in said.err


def test_an_offset_of_a_thousand_digits_is_told(run, news: Path, tmp_path: Path) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "bridge.txt").write_text("Diallo came.")
    (folder / "bridge.ann").write_text(f"T1\tPER 0 {'9' * 5000}\tDiallo\n")
    said = run("import", news, folder, "--from", "brat")
    assert said.code == 2
    assert "bridge.ann:1: is no text span" in said.err


def test_files_and_folders_hexapla_never_named_do_no_harm(run, news: Path) -> None:
    annotations = news.parent / "annotations"
    for name in ("%FF", "bob"):
        (annotations / name).mkdir(parents=True)
        (annotations / name / "%FF.yaml").write_text("article: x")
    assert run("agreement", news).code == 0
    assert run("check", news).code == 0
    assert id_of("%FF") == "%FF"
