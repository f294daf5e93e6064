"""Annotations leave hexapla, come back, and are set against another person's."""

import shutil
from pathlib import Path

import pytest
from corpora import EN, FR, open_desk, quotes, tag

from tui.annotation.agreement import compare
from tui.workbench.checking import check
from tui.workbench.desk import Desk
from tui.workbench.exchange import annotators, everything, export, import_


@pytest.mark.parametrize("form", ["jsonl", "brat"])
def test_what_was_exported_can_be_imported_by_another(
    corpus: Path, desk: Desk, tmp_path: Path, form: str
) -> None:
    tag(desk, EN, "Amina Diallo", "PER")
    tag(desk, FR, "Tessara", "LOC")
    export(desk, form, tmp_path / "out")
    with open_desk(corpus, "ben") as ben:
        found = import_(ben, form, tmp_path / "out")
        assert (found.articles, found.mentions, found.known) == (2, 2, 0)
        assert quotes(ben, EN) == ["Amina Diallo"]
        assert import_(ben, form, tmp_path / "out").known == 2
        ben.undo()
        assert quotes(ben, EN) == []


def test_conll_has_a_line_a_word_and_a_blank_line_a_sentence(desk: Desk, tmp_path: Path) -> None:
    tag(desk, EN, "Amina Diallo", "PER")
    (file,) = export(desk, "conll", tmp_path / "out")
    lines = file.read_text().splitlines()
    assert "Amina\tB-PER" in lines
    assert lines[lines.index("Amina\tB-PER") + 1] == "Diallo\tI-PER"
    assert lines.count("") >= 4


def test_an_export_never_overwrites(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("precious")
    with pytest.raises(FileExistsError):
        export(desk, "jsonl", tmp_path / "out")
    assert (tmp_path / "out" / "mine").read_text() == "precious"


def test_two_annotators_are_set_against_each_other(corpus: Path) -> None:
    for name, label in (("ana", "PER"), ("ben", "ORG")):
        with open_desk(corpus, name) as desk:
            tag(desk, EN, "Amina Diallo", "PER")
            tag(desk, EN, "Radio Sahel", label)
            desk.set_status([EN], "accepted")
    assert annotators(desk.settings) == ["ana", "ben"]
    folder = corpus.parent / "annotations"
    found = compare(everything(folder, "ana"), everything(folder, "ben"))
    assert found.exact.f1 == 0.5
    assert found.same_decision == 1


def test_check_names_what_is_wrong(corpus: Path) -> None:
    with open_desk(corpus) as desk:
        tag(desk, EN, "Amina Diallo", "PER")
        desk.workbook.flush()
        assert list(check(desk)) == []
    sheet = corpus.parent / "annotations" / "ana" / f"{EN}.yaml"
    sheet.write_text(sheet.read_text().replace('"PER"', '"PRE"'))
    shutil.copy(sheet, sheet.with_name("gone.yaml"))
    with open_desk(corpus) as desk:
        found = [str(finding) for finding in check(desk)]
    assert any("PRE" in finding for finding in found)
    assert any("gone" in finding for finding in found)
