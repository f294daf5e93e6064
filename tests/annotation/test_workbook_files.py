"""What hands, disks and folders do to the files of a workbook, and what becomes of the work."""

import os

import pytest
from workbooks import opened, tag, yaml_of

from tui.annotation.changes import (
    AddNote,
    ReplaceMention,
    SetReview,
    SetTags,
)
from tui.annotation.model import Review
from tui.annotation.problems import NotSavedError, ReadOnlyError
from tui.annotation.workbook import Workbook, new_note


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
