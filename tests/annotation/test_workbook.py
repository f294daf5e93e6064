"""A year of work: kept, undone, merged, found again, whatever happens to machine and files."""

import fcntl
import os
import random
import re
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from annotations_made import NAMES, TEXTS

from tui.annotation.changes import (
    AddMention,
    AddNote,
    Batch,
    MendBeads,
    RemoveMention,
    ReplaceMention,
    SetReview,
    SetTags,
)
from tui.annotation.model import Review
from tui.annotation.problems import NotSavedError, ReadOnlyError, UnknownArticleError
from tui.annotation.workbook import Workbook, new_mention, new_note

ROOT = Path(__file__).parents[2]


def noon():
    return datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)


def opened(folder, annotator="ana", language="fr", text=None, article=None):
    workbook = Workbook(folder, annotator, clock=noon)
    show(workbook, language, text, article)
    return workbook


def show(workbook, language="fr", text=None, article=None):
    text = TEXTS[language] if text is None else text
    return workbook.open_article(
        article or f"pont-{language}",
        language=language,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
    )


def tag(workbook, language="fr", label="PER", **details):
    text, name = TEXTS[language], NAMES[language]
    start = text.index(name)
    mention = new_mention(text, start, start + len(name), label, clock=noon, **details)
    workbook.do(AddMention(f"pont-{language}", mention))
    return mention


def yaml_of(folder, article="pont-fr", annotator="ana"):
    return folder / annotator / f"{article}.yaml"


@pytest.mark.parametrize("language", TEXTS)
def test_tag_a_name_close_and_reopen_it_is_there(tmp_path, language):
    with opened(tmp_path, language=language) as workbook:
        mention = tag(workbook, language)
    again = opened(tmp_path, language=language)
    found = again.annotation(f"pont-{language}").mentions[mention.id]
    assert found == mention
    assert TEXTS[language][found.start : found.end] == NAMES[language]


def test_tag_a_name_and_lose_the_power_before_any_file_is_written(tmp_path):
    mention = tag(opened(tmp_path))
    assert not yaml_of(tmp_path).exists()
    again = Workbook(tmp_path, "ana")
    assert again.annotation("pont-fr").mentions == {mention.id: mention}
    again.flush()
    assert "Paul Terrasse" in yaml_of(tmp_path).read_text()


def test_looking_creates_nothing(tmp_path):
    folder = tmp_path / "annotations"
    with opened(folder) as workbook:
        assert workbook.writable is None
        assert workbook.annotation("pont-fr") is None
        assert list(workbook.annotated()) == []
        assert workbook.undo() is None
    assert not folder.exists()


def test_undo_and_redo_go_on_after_a_restart(tmp_path):
    with opened(tmp_path) as workbook:
        first = tag(workbook)
        workbook.do(SetReview("pont-fr", Review("accepted", "2026-11-21T12:00:00Z")))
    with opened(tmp_path) as workbook:
        assert workbook.undo().title == "accept"
        assert workbook.undo().title == "tag Paul Terrasse PER"
        assert workbook.undo() is None
        assert workbook.annotation("pont-fr").mentions == {}
    with opened(tmp_path) as workbook:
        assert workbook.redo().title == "tag Paul Terrasse PER"
        assert workbook.annotation("pont-fr").mentions == {first.id: first}
        assert workbook.annotation("pont-fr").review.status == "new"
        workbook.do(SetTags("pont-fr", ("ponts",)))
        assert workbook.redo() is None
    history = [(step.title, step.undone) for step in Workbook(tmp_path, "ana").history()]
    assert history == [
        ("tags: ponts", False),
        ("accept", True),
        ("tag Paul Terrasse PER", False),
    ]


def test_tag_all_over_several_articles_is_one_step(tmp_path):
    workbook = opened(tmp_path)
    changes = []
    for language in ("fr", "ru", "zh"):
        text, name = TEXTS[language], NAMES[language]
        show(workbook, language)
        for found in re.finditer(re.escape(name), text):
            mention = new_mention(text, found.start(), found.end(), "PER", how="propagated")
            changes.append(AddMention(f"pont-{language}", mention))
    step = workbook.do(Batch(tuple(changes)), title="tag all")
    assert step.articles == ("pont-fr", "pont-ru", "pont-zh")
    workbook.close()
    again = Workbook(tmp_path, "ana")
    assert len(again.annotation("pont-ru").mentions) == 2
    assert again.undo().articles == step.articles
    assert all(not again.annotation(article).mentions for article in step.articles)


def test_a_change_that_changes_nothing_is_no_step(tmp_path):
    workbook = opened(tmp_path)
    review = Review("accepted", "2026-11-21T12:00:00Z")
    assert workbook.do(SetReview("pont-fr", review)) is not None
    assert workbook.do(SetReview("pont-fr", review)) is None
    assert workbook.do(RemoveMention("pont-fr", "m-000000")) is None
    assert len(list(workbook.history())) == 1


def test_an_article_nobody_opened_can_not_be_changed_by_mistake(tmp_path):
    with pytest.raises(UnknownArticleError):
        Workbook(tmp_path, "ana").do(SetTags("pont-fr", ("x",)))


def test_an_id_that_is_taken_never_replaces_another_mention(tmp_path):
    workbook = opened(tmp_path)
    mention = tag(workbook)
    other = new_mention(TEXTS["fr"], 0, 2, "MISC")
    stolen = ReplaceMention("pont-fr", other)
    assert workbook.do(stolen) is not None
    with pytest.raises(ValueError, match=mention.id):
        workbook.do(AddMention("pont-fr", type(other)(mention.id, *_rest(other))))


def _rest(mention):
    return tuple(getattr(mention, field) for field in list(mention.__slots__)[1:])


# Files that others change


def test_what_a_hand_adds_to_the_file_meanwhile_is_kept_beside_what_is_tagged(tmp_path):
    workbook = opened(tmp_path)
    mine = tag(workbook)
    workbook.flush()
    path = yaml_of(tmp_path)
    by_hand = '  m-byhand:\n    range: [0, 2]\n    label: "MISC"\n    why: just so\n'
    path.write_text(
        "# hands off\n" + path.read_text().replace("mentions:\n", "mentions:\n" + by_hand)
    )
    workbook.do(SetReview("pont-fr", Review("flagged", "2026-11-21T12:00:00Z")))
    workbook.close()
    text = path.read_text()
    again = Workbook(tmp_path, "ana").annotation("pont-fr")
    assert set(again.mentions) == {mine.id, "m-byhand"}
    assert again.review.status == "flagged"
    assert text.startswith("# hands off\n")
    assert "    why: just so\n" in text


def test_what_a_hand_deletes_is_deleted_and_what_it_changes_changed(tmp_path):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)
        workbook.do(SetTags("pont-fr", ("a", "b")))
        workbook.flush()
        path = yaml_of(tmp_path)
        text = path.read_text().replace('label: "PER"', 'label: "ORG"')
        path.write_text(text.replace('"a", "b"', '"b"'))
        assert workbook.refresh().articles == ("pont-fr",)
        assert workbook.annotation("pont-fr").mentions[mention.id].label == "ORG"
        workbook.do(SetReview("pont-fr", Review("accepted")))
    assert Workbook(tmp_path, "ana").annotation("pont-fr").tags == ("b",)


def test_where_both_changed_one_mention_the_other_way_stays_in_the_journal(tmp_path):
    workbook = opened(tmp_path)
    mention = tag(workbook)
    workbook.flush()
    path = yaml_of(tmp_path)
    path.write_text(path.read_text().replace('label: "PER"', 'label: "LOC"'))
    changed = ReplaceMention("pont-fr", type(mention)(mention.id, *_relabelled(mention, "ORG")))
    # The change is made before hexapla looks at the file: as if both pressed a key at once.
    workbook._shelf.look = lambda article: False
    workbook.do(changed)
    del workbook._shelf.look
    workbook.flush()
    assert workbook.annotation("pont-fr").mentions[mention.id].label == "ORG"
    assert any("outside hexapla" in str(problem) for problem in workbook.problems)
    assert '"kind":"aside"' in (tmp_path / "ana" / ".journal").read_text()
    assert '"label":"LOC"' in (tmp_path / "ana" / ".journal").read_text()


def _relabelled(mention, label):
    return tuple(
        label if field == "label" else getattr(mention, field)
        for field in list(mention.__slots__)[1:]
    )


def test_a_file_broken_by_hand_is_left_alone_until_it_is_mended(tmp_path):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)
    path = yaml_of(tmp_path)
    whole = path.read_text()
    broken = whole.replace("mentions:\n", "mentions:\n\tm-oops: {\n")
    path.write_text(broken)
    workbook = opened(tmp_path)
    assert workbook.annotation("pont-fr").mentions[mention.id].quote == "Paul Terrasse"
    assert any(f"{path}:9" in str(problem) for problem in workbook.problems)
    workbook.do(SetTags("pont-fr", ("ponts",)))
    workbook.close()
    assert path.read_text() == broken
    path.write_text(whole)
    again = opened(tmp_path)
    assert again.annotation("pont-fr").tags == ("ponts",)
    assert not again.problems
    again.close()
    assert 'tags: ["ponts"]' in path.read_text()
    assert not again.problems


def test_a_file_that_vanishes_while_open_is_written_again(tmp_path):
    with opened(tmp_path) as workbook:
        tag(workbook)
        workbook.flush()
        yaml_of(tmp_path).unlink()
        workbook.do(SetTags("pont-fr", ("ponts",)))
    assert "Paul Terrasse" in yaml_of(tmp_path).read_text()


def test_a_file_deleted_between_sessions_is_told_and_comes_back_when_asked(tmp_path):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)
        workbook.do(AddNote("pont-fr", new_note("which bridge?")))
    yaml_of(tmp_path).unlink()
    workbook = Workbook(tmp_path, "ana")
    assert list(workbook.annotated()) == []
    assert any("no file any more" in str(problem) for problem in workbook.problems)
    assert workbook.annotation("pont-fr") is None
    workbook.recover("pont-fr")
    assert workbook.annotation("pont-fr").mentions == {mention.id: mention}
    assert workbook.annotation("pont-fr").notes[0].text == "which bridge?"
    assert workbook.recover("pont-fr") is None
    workbook.undo()
    assert not workbook.annotation("pont-fr").mentions


def test_the_whole_folder_is_deleted_while_open_and_written_again(tmp_path):
    folder = tmp_path / "annotations"
    workbook = opened(folder)
    tag(workbook)
    for path in (folder / "ana").iterdir():
        path.unlink()
    (folder / "ana").rmdir()
    workbook.do(SetTags("pont-fr", ("ponts",)))
    workbook.close()
    text = yaml_of(folder).read_text()
    assert "Paul Terrasse" in text
    assert "ponts" in text


# Texts that change


def test_a_mention_follows_its_name_and_that_is_kept_with_the_next_change(tmp_path):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)
    before = yaml_of(tmp_path).read_text()
    longer = "Mise à jour. " + TEXTS["fr"]
    workbook = opened(tmp_path, text=longer)
    moved = workbook.annotation("pont-fr").mentions[mention.id]
    assert longer[moved.start : moved.end] == "Paul Terrasse"
    workbook.flush()
    assert yaml_of(tmp_path).read_text() == before
    workbook.do(SetTags("pont-fr", ("ponts",)))
    workbook.close()
    assert f"range: [{moved.start}, {moved.end}]" in yaml_of(tmp_path).read_text()
    assert sha256(longer.encode()).hexdigest() in yaml_of(tmp_path).read_text()


def test_a_mention_whose_name_is_gone_is_an_orphan_until_it_comes_back(tmp_path):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)
    with opened(tmp_path, text="Le pont est fermé.") as workbook:
        assert workbook.annotation("pont-fr").mentions[mention.id].state == "orphan"
        workbook.do(SetTags("pont-fr", ("ponts",)))
    assert 'state: "orphan"' in yaml_of(tmp_path).read_text()
    workbook = opened(tmp_path)
    assert workbook.annotation("pont-fr").mentions[mention.id] == mention


def test_undo_after_the_text_changed_puts_the_mention_where_its_name_is_now(tmp_path):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)
        workbook.do(RemoveMention("pont-fr", mention.id))
    longer = "Mise à jour. " + TEXTS["fr"]
    workbook = opened(tmp_path, text=longer)
    workbook.do(SetTags("pont-fr", ("x",)))
    workbook.undo()
    workbook.undo()
    back = workbook.annotation("pont-fr").mentions[mention.id]
    assert longer[back.start : back.end] == "Paul Terrasse"


# The register


def test_a_register_edited_by_two_annotators_has_the_work_of_both(tmp_path):
    ana, ben = opened(tmp_path), opened(tmp_path, "ben")
    ana.do(ana.register.add("Paul Terrasse", "PER", "fr"))
    ben.do(ben.register.add("Павел Терехов", "PER", "ru"))
    ana.flush()
    ben.flush()
    ana.do(ana.register.learn("e-paul-terrasse", "en", "Terrasse"))
    ana.flush()
    both = Workbook(tmp_path, "cleo").register
    assert {entity.name for entity in both} == {"Paul Terrasse", "Павел Терехов"}
    assert both.get("e-paul-terrasse").names["en"] == ("Terrasse",)


def test_merge_split_and_rename_can_all_be_taken_back(tmp_path):
    workbook = opened(tmp_path)
    for name in ("Paul Terrasse", "Paul Terasse"):
        workbook.do(workbook.register.add(name, "PER", "fr"))
    whole = workbook.register
    workbook.do(workbook.register.merge("e-paul-terrasse", ["e-paul-terasse"]))
    assert len(workbook.register) == 1
    assert workbook.register.get("e-paul-terasse").name == "Paul Terrasse"
    workbook.do(workbook.register.rename("e-paul-terasse", "P. Terrasse"))
    assert workbook.register.get("e-paul-terrasse").name == "P. Terrasse"
    workbook.undo()
    workbook.undo()
    assert workbook.register == whole


def test_a_split_takes_the_mentions_of_its_names_along_in_every_article(tmp_path):
    workbook = opened(tmp_path)
    entity = workbook.register.add("Paul Terrasse", "PER", "fr").entity
    workbook.do(workbook.register.add("Paul Terrasse", "PER", "fr"))
    workbook.do(workbook.register.learn(entity.id, "ru", "Терехов"))
    show(workbook, "ru")
    french = tag(workbook, "fr", entity=entity.id)
    russian = tag(workbook, "ru", entity=entity.id)
    workbook.close()
    workbook = Workbook(tmp_path, "ana")
    step = workbook.split_entity(entity.id, {"ru": ("Терехов",)})
    assert step.articles == ("pont-ru",)
    assert step.entities
    moved = workbook.annotation("pont-ru").mentions[russian.id]
    assert workbook.register.get(moved.entity).name == "Терехов"
    assert workbook.annotation("pont-fr").mentions[french.id].entity == entity.id
    assert dict(workbook.mentioned(moved.entity)) == {"pont-ru": 1}
    workbook.undo()
    assert workbook.annotation("pont-ru").mentions[russian.id].entity == entity.id


def test_slugs_are_readable_in_any_script_and_never_twice(tmp_path):
    workbook = opened(tmp_path)
    for name in ("Сергей Лавров", "王毅", "محمد", "---", "Сергей Лавров"):
        workbook.do(workbook.register.add(name, "PER"))
    ids = set(workbook.register.entities)
    assert len(ids) == 5
    assert all(re.fullmatch(r"e-[a-z0-9]+(-[a-z0-9]+)*", id_) for id_ in ids)
    assert "e-sergei-lavrov" in ids or "e-sergey-lavrov" in ids


# What others build on


def test_forms_are_counted_over_all_articles_and_follow_every_change(tmp_path):
    cache = tmp_path / "cache" / "forms.json"
    workbook = Workbook(tmp_path / "annotations", "ana", clock=noon, cache=cache)
    for language in ("fr", "ru"):
        show(workbook, language)
        tag(workbook, language, entity="e-paul")
    tag(workbook, "fr", state="rejected")
    tag(workbook, "fr", state="suggested")
    wanted = {
        ("Paul Terrasse", "PER", "e-paul", "fr", 1, 0),
        ("Paul Terrasse", "PER", None, "fr", 0, 1),
        ("Терехов", "PER", "e-paul", "ru", 1, 0),
    }
    assert set(workbook.forms()) == wanted
    workbook.close()
    cached = Workbook(tmp_path / "annotations", "ana", clock=noon, cache=cache)
    assert set(cached.forms()) == wanted
    for _ in range(4):
        cached.undo()
    assert cached.forms() == ()
    cache.write_text("{")
    assert Workbook(tmp_path / "annotations", "ana", cache=cache).forms() == ()


def test_a_stamp_changes_when_the_annotation_does_and_only_then(tmp_path):
    workbook = opened(tmp_path)
    tag(workbook)
    first = dict(workbook.annotated())
    assert dict(workbook.annotated()) == first
    workbook.do(SetTags("pont-fr", ("x",)))
    second = dict(workbook.annotated())
    assert second != first
    workbook.flush()
    third = dict(workbook.annotated())
    assert dict(Workbook(tmp_path, "ana").annotated()) == third


def test_mended_beads_are_kept_and_taken_back(tmp_path):
    with opened(tmp_path) as workbook:
        workbook.do(MendBeads("pont-fr", "pont-en", (((0, 10), (0, 12)), ((10, 20), (12, 12)))))
    with opened(tmp_path) as workbook:
        assert workbook.annotation("pont-fr").beads["pont-en"][1] == ((10, 20), (12, 12))
        workbook.undo()
        assert not workbook.annotation("pont-fr").beads


def test_a_review_from_the_list_needs_no_text(tmp_path):
    workbook = Workbook(tmp_path, "ana")
    workbook.introduce("pont-fr", language="fr", sha256="ab", characters=80)
    workbook.do(SetReview("pont-fr", Review("accepted")))
    workbook.close()
    assert 'text: {sha256: "ab", characters: 80}' in yaml_of(tmp_path).read_text()


# Folders that can't be written


def test_a_file_where_the_folder_should_be_is_told_at_opening(tmp_path):
    (tmp_path / "annotations").write_text("not a folder")
    workbook = opened(tmp_path / "annotations")
    assert "is a file" in workbook.writable
    with pytest.raises(ReadOnlyError, match="is a file"):
        workbook.do(SetTags("pont-fr", ("x",)))
    assert workbook.annotation("pont-fr") is None
    workbook.close()


def test_a_file_system_mounted_read_only_is_told_at_opening(tmp_path, monkeypatch):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)

    class Mounted:
        f_flag = os.ST_RDONLY

    monkeypatch.setattr(os, "statvfs", lambda path: Mounted)
    workbook = opened(tmp_path)
    assert "read-only" in workbook.writable
    assert workbook.annotation("pont-fr").mentions[mention.id] == mention
    with pytest.raises(ReadOnlyError):
        workbook.undo()
    workbook.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_without_permission_is_told_at_opening(tmp_path):
    (tmp_path / "ana").mkdir()
    (tmp_path / "ana").chmod(0o500)
    assert "may not be written" in opened(tmp_path).writable


def test_a_full_disk_is_told_and_nothing_is_half_done(tmp_path, monkeypatch):
    workbook = opened(tmp_path)
    mention = tag(workbook)
    journal = (tmp_path / "ana" / ".journal").read_bytes()
    real = os.write

    def full(descriptor, data):
        if len(data) < 20:
            raise OSError(28, "No space left on device")
        return real(descriptor, bytes(data)[:10])

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(NotSavedError, match="No space left"):
        workbook.do(SetTags("pont-fr", ("x",)))
    monkeypatch.undo()
    assert (tmp_path / "ana" / ".journal").read_bytes() == journal
    assert workbook.annotation("pont-fr").tags == ()
    workbook.do(SetTags("pont-fr", ("y",)))
    again = Workbook(tmp_path, "ana").annotation("pont-fr")
    assert (again.tags, set(again.mentions)) == (("y",), {mention.id})


def test_a_file_that_can_not_be_written_is_told_and_waits_in_the_journal(tmp_path, monkeypatch):
    workbook = opened(tmp_path)
    tag(workbook)

    def full(descriptor):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        workbook.flush()
    assert not yaml_of(tmp_path).exists()
    assert any("No space left" in str(problem) for problem in workbook.problems)
    workbook.flush()
    assert yaml_of(tmp_path).exists()


# Several at once, and sudden ends


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
