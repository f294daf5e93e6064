"""Threads, programs and kills at any moment: what was confirmed is there, everybody's."""

import fcntl
import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from workbooks import opened, tag, yaml_of

from tui.annotation.changes import (
    AddNote,
    SetReview,
    SetTags,
)
from tui.annotation.model import Review
from tui.annotation.problems import NotSavedError
from tui.annotation.workbook import Workbook, new_note

ROOT = Path(__file__).parents[2]


def test_threads_of_one_program_lose_nothing(tmp_path):
    workbook = opened(tmp_path)

    def work(number):
        for turn in range(10):
            note = new_note(f"{number}-{turn}")
            workbook.do(AddNote("pont-fr", note))
            workbook.flush()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(workbook.annotation("pont-fr").notes) == 40
    assert len(Workbook(tmp_path, "ana").annotation("pont-fr").notes) == 40


def test_two_open_workbooks_see_each_others_work(tmp_path):
    left, right = opened(tmp_path), opened(tmp_path)
    mention = tag(left)
    assert right.refresh().articles == ("pont-fr",)
    assert right.annotation("pont-fr").mentions == {mention.id: mention}
    right.do(SetTags("pont-fr", ("x",)))
    right.flush()
    left.do(SetReview("pont-fr", Review("accepted")))
    left.flush()
    right.flush()
    again = Workbook(tmp_path, "ana").annotation("pont-fr")
    assert (again.tags, again.review.status, len(again.mentions)) == (("x",), "accepted", 1)
    assert left.undo().title == "accept"
    assert right.undo().title == "tags: x"
    assert not left.problems
    assert not right.problems


def test_a_stopped_program_that_holds_the_journal_does_not_stop_this_one(tmp_path, monkeypatch):
    monkeypatch.setattr("tui.annotation.files._PATIENCE", 0.01)
    workbook = opened(tmp_path)
    tag(workbook)
    with (tmp_path / "ana" / ".journal").open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(NotSavedError, match="another program"):
            workbook.do(SetTags("pont-fr", ("x",)))
    assert workbook.do(SetTags("pont-fr", ("x",))) is not None


WORKER = """
import sys
from pathlib import Path
from tui.annotation.changes import AddNote, Batch, SetTags
from tui.annotation.workbook import Workbook, new_note

folder, name, turns = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
workbook = Workbook(folder, "ana")
text = "Le maire a inauguré le pont."
for article in ("one", "two"):
    workbook.open_article(article, language="fr", text=text, sha256="ab")
for turn in range(turns):
    article = ("one", "two")[turn % 2]
    note = new_note(f"{name} {turn}")
    workbook.do(Batch((AddNote(article, note), SetTags(article, (name, str(turn))))))
    print(article, note.id, flush=True)
    if turn % 3 == 0:
        workbook.flush()
    if turn % 7 == 6:
        workbook.undo()
        print(article, "-" + note.id, flush=True)
workbook.close()
"""


def start(folder, name, turns):
    return subprocess.Popen(
        [sys.executable, "-c", WORKER, str(folder), name, str(turns)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def test_two_programs_at_once_lose_none_of_each_others_notes(tmp_path):
    with start(tmp_path, "left", 6) as left, start(tmp_path, "right", 6) as right:
        told = left.communicate(timeout=60)[0] + right.communicate(timeout=60)[0]
        assert (left.returncode, right.returncode) == (0, 0)
    found = Workbook(tmp_path, "ana")
    kept = {note.id for article in ("one", "two") for note in found.annotation(article).notes}
    assert kept == {line.split()[1] for line in told.splitlines()}
    assert not found.problems
    for article in ("one", "two"):
        written = yaml_of(tmp_path, article).read_text()
        assert all(note.id in written for note in found.annotation(article).notes)


def kill_and_look(folder, seed):
    """Kill a working program after a random number of its confirmations; look what is left."""
    rng = random.Random(seed)
    with start(folder, f"run {seed}", 100_000) as program:
        told = [program.stdout.readline() for _ in range(rng.randrange(1, 25))]
        os.kill(program.pid, signal.SIGKILL)
        told += program.stdout.readlines()
    added = {line.split()[1] for line in told if line.endswith("\n") and " n-" in line}
    removed = {line.split()[1][1:] for line in told if line.endswith("\n") and " -n-" in line}
    return added, removed


def check_kills(folder, times):
    confirmed, taken_back = set(), set()
    for seed in range(times):
        added, removed = kill_and_look(folder, seed)
        confirmed |= added
        taken_back |= removed
        found = Workbook(folder, "ana")
        kept = {note.id for name in ("one", "two") for note in found.annotation(name).notes}
        # The last undo may have been on disk before it could be told.
        assert len(confirmed - taken_back - kept) <= seed + 1
        undone = {step.seq for step in found.history() if step.undone}
        assert len(confirmed - kept) <= len(undone)
        assert not (taken_back & kept)
        found.close()
        again = Workbook(folder, "ana")
        assert {n.id for name in ("one", "two") for n in again.annotation(name).notes} == kept


def test_killed_at_any_moment_everything_confirmed_is_there(tmp_path):
    check_kills(tmp_path, 4)


@pytest.mark.slow
def test_killed_many_times_everything_confirmed_is_there(tmp_path):
    # HEXAPLA_KILLS=1000 is the long proof, about ten minutes.
    check_kills(tmp_path, int(os.environ.get("HEXAPLA_KILLS", "40")))
