"""The journal: torn lines, foreign hands, and how fast ten thousand entries open."""

import gc
import json
from time import process_time

import pytest
from annotations_made import few
from hypothesis import given
from hypothesis import strategies as st

from tui.annotation.changes import SetTags
from tui.annotation.journal import Journal
from tui.annotation.problems import ReadOnlyError
from tui.annotation.workbook import Workbook


def worked(folder, times=3):
    workbook = Workbook(folder, "ana")
    workbook.open_article("a", language="fr", text="Le pont.", sha256="ab")
    for turn in range(times):
        workbook.do(SetTags("a", (str(turn),)))
    return folder / "ana" / ".journal"


@few
@given(st.data())
def test_wherever_the_last_line_was_torn_the_earlier_ones_are_there(tmp_path_factory, data):
    path = worked(tmp_path_factory.mktemp("torn"))
    whole = path.read_bytes()
    last = whole[:-1].rindex(b"\n") + 1
    cut = data.draw(st.integers(last, len(whole) - 1))
    path.write_bytes(whole[:cut])
    workbook = Workbook(path.parent.parent, "ana")
    # A line that lacks but its end is whole.
    assert workbook.annotation("a").tags == (("2",) if cut == len(whole) - 1 else ("1",))
    assert bool(workbook.problems) == (last < cut < len(whole) - 1)
    workbook.open_article("a", language="fr", text="Le pont.", sha256="ab")
    workbook.do(SetTags("a", ("after",)))
    again = Workbook(path.parent.parent, "ana")
    assert again.annotation("a").tags == ("after",)
    assert path.read_bytes().startswith(whole[:cut])
    for _ in range(3):
        assert again.undo() is not None


def test_a_line_spoilt_in_the_middle_costs_no_other(tmp_path):
    path = worked(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + b"\x00" * len(lines[1]) + b"\n" + lines[2])
    workbook = Workbook(tmp_path, "ana")
    assert workbook.annotation("a").tags == ("2",)
    assert [problem.line for problem in workbook.problems] == [2]


def test_numbers_only_rise(tmp_path):
    path = worked(tmp_path)
    workbook = Workbook(tmp_path, "ana")
    workbook.undo()
    workbook.redo()
    workbook.close()
    numbers = [json.loads(line)["seq"] for line in path.read_bytes().splitlines()]
    assert numbers == sorted(set(numbers))


def test_a_journal_of_a_newer_hexapla_is_read_by_nobody_older_and_left_alone(tmp_path):
    path = worked(tmp_path)
    with path.open("a") as file:
        file.write('{"v":99,"seq":9,"kind":"do"}\n')
    before = path.read_bytes()
    workbook = Workbook(tmp_path, "ana")
    assert "newer hexapla" in workbook.writable
    assert workbook.annotation("a").tags == ("2",)
    with pytest.raises(ReadOnlyError):
        workbook.undo()
    workbook.close()
    assert path.read_bytes() == before


def test_a_journal_replaced_while_open_is_followed_and_told(tmp_path):
    path = worked(tmp_path / "one", 2)
    other = worked(tmp_path / "two", 1)
    workbook = Workbook(tmp_path / "one", "ana")
    workbook.open_article("a", language="fr", text="Le pont.", sha256="ab")
    other.replace(path)
    workbook.do(SetTags("a", ("x",)))
    assert any("was replaced" in str(problem) for problem in workbook.problems)
    assert [step.title for step in workbook.history()] == ["tags: x", "tags: 0"]
    assert Workbook(tmp_path / "one", "ana").annotation("a").tags == ("x",)


def test_ten_thousand_entries_open_quickly(tmp_path):
    path = worked(tmp_path, 1)
    with path.open("rb") as file:
        first = json.loads(file.readline())
    body = {key: value for key, value in first.items() if key not in ("v", "seq", "kind", "crc")}
    with Journal(path).writing() as (pen, _):
        for _ in range(9_999):
            pen.write("do", body, durable=False)
    gc.freeze()  # what other tests have left is not looked through for garbage
    began = process_time()
    for line in path.read_bytes().splitlines():
        json.loads(line)
    parsed = process_time() - began
    began = process_time()
    workbook = Workbook(tmp_path, "ana")
    opened = process_time() - began
    gc.unfreeze()
    assert len(list(workbook.history())) == 10_000
    assert workbook.annotation("a").tags == ("0",)
    # An entry costs a few times its parsing, however many there are; processor time of the same
    # run, since a busy machine slows both alike.
    assert opened < 6 * parsed


def test_one_wrong_bit_in_a_line_is_seen(tmp_path):
    path = worked(tmp_path)
    data = bytearray(path.read_bytes())
    where = data.index(b'"tags":["1"]') + 9
    data[where] ^= 2
    path.write_bytes(data)
    workbook = Workbook(tmp_path, "ana")
    assert [problem.line for problem in workbook.problems] == [2]
    assert [step.title for step in workbook.history()] == ["tags: 2", "tags: 0"]
