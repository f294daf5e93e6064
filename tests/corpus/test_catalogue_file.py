"""The catalogue's file: shared, deleted, damaged, of another version, or nowhere to be written."""

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.corpus.made import article, entry, facts
from tui.corpus.catalogue import Catalogue, catalogue_path, diff
from tui.corpus.catalogue import keep as cache
from tui.corpus.catalogue.described import claimed_date
from tui.corpus.query import parse
from tui.corpus.readers import open_source


def put(catalogue: Catalogue, article_id: str, text: str = "Words.") -> None:
    one = article(article_id, text)
    catalogue.put(entry(one.path), [(one, facts(one))])


def test_each_corpus_has_its_own_file_in_the_cache(tmp_path: Path) -> None:
    here, there = tmp_path / "a" / "news", tmp_path / "b" / "news"
    path = catalogue_path(here)
    assert path.parent == Path(os.environ["XDG_CACHE_HOME"]) / "hexapla"
    assert path.name.startswith("news-")
    assert path != catalogue_path(there)
    assert path == catalogue_path(tmp_path / "a" / "." / "news")
    assert catalogue_path(here, tmp_path).parent == tmp_path
    assert not path.parent.exists(), "asking for the path makes nothing"


def test_it_is_there_again_after_closing(tmp_path: Path) -> None:
    with Catalogue.open(tmp_path / "new" / "c.sqlite") as catalogue:
        put(catalogue, "a")
    with Catalogue.open(tmp_path / "new" / "c.sqlite") as catalogue:
        assert catalogue.count() == 1
        assert catalogue.notice is None


def test_a_damaged_file_is_built_anew(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    path.write_bytes(b"this is no database, but it is long enough to be one" * 100)
    with Catalogue.open(path) as catalogue:
        assert "anew" in (catalogue.notice or "")
        put(catalogue, "a")
    with Catalogue.open(path) as catalogue:
        assert catalogue.count() == 1


def test_a_file_of_another_version_is_emptied(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    with Catalogue.open(path) as catalogue:
        put(catalogue, "a")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 7")
    connection.execute("CREATE TABLE strange (x)")
    connection.close()
    with Catalogue.open(path) as catalogue:
        assert catalogue.count() == 0
        assert not catalogue.known()
        put(catalogue, "b")
        assert catalogue.count(parse("words")) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_where_nothing_can_be_written_a_temporary_file_serves(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with Catalogue.open(tmp_path / "c.sqlite") as catalogue:
            put(catalogue, "a")
            assert catalogue.count() == 1
            assert str(tmp_path / "c.sqlite") in (catalogue.notice or "")
            temporary = catalogue.path
    finally:
        tmp_path.chmod(0o700)
    assert not temporary.exists()


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with Catalogue.open(tmp_path / "file" / "c.sqlite") as catalogue:
        put(catalogue, "a")
        assert "temporary" in (catalogue.notice or "")


def test_deleted_while_it_is_open_it_begins_again(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    with Catalogue.open(path) as catalogue:
        put(catalogue, "a")
        reading = catalogue.documents()
        next(reading)
        for file in tmp_path.iterdir():
            file.unlink()
        assert catalogue.count() == 0
        assert not catalogue.known()
        assert list(reading) == [], "who was reading reads on"
        put(catalogue, "b")
    with Catalogue.open(path) as catalogue:
        assert catalogue.article_ids() == {"b"}


def test_a_reader_sees_whole_batches_while_another_thread_writes(tmp_path: Path) -> None:
    with Catalogue.open(tmp_path / "c.sqlite") as catalogue:
        done = threading.Event()

        def write() -> None:
            for batch in range(20):
                ones = [article(f"{batch}-{n}", "Words.") for n in range(10)]
                catalogue.put(entry(f"{batch}"), [(one, facts(one)) for one in ones])
            done.set()

        writer = threading.Thread(target=write)
        writer.start()
        counts = []
        while not done.is_set():
            counts.append(catalogue.count())
            assert len(catalogue.rows(parse("words"))) <= 200
        writer.join()
        assert all(count % 10 == 0 for count in counts)
        assert counts == sorted(counts)
        assert catalogue.count() == 200


WRITER = """
import sys
from pathlib import Path
from tests.corpus.made import article, entry, facts
from tui.corpus.catalogue import Catalogue
with Catalogue.open(Path(sys.argv[1])) as catalogue:
    for n in range(40):
        one = article(f"{sys.argv[2]}{n}", "Words.")
        catalogue.put(entry(one.path), [(one, facts(one))])
"""


def test_two_processes_build_one_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    root = Path(__file__).parents[2]
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name], cwd=root)
        for name in ("a", "b")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    with Catalogue.open(path) as catalogue:
        assert catalogue.count() == 80
        assert catalogue.count(parse("words")) == 80


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    (corpus / "sub").mkdir(parents=True)
    for name in ("a", "b", "sub/c"):
        (corpus / f"{name}.txt").write_text(name)
    source = open_source(corpus)
    with Catalogue.open(tmp_path / "c.sqlite") as catalogue:
        changes = diff(source, catalogue)
        assert [one.path for one in changes.added] == ["a.txt", "b.txt", "sub/c.txt"]
        for one in changes.added:
            catalogue.put(one, [])
        assert not diff(source, catalogue)
        (corpus / "a.txt").write_text("longer")
        (corpus / "b.txt").unlink()
        (corpus / "d.txt").write_text("d")
        changes = diff(source, catalogue)
        assert [one.path for one in changes.added] == ["d.txt"]
        assert [one.path for one in changes.changed] == ["a.txt"]
        assert changes.removed == ("b.txt",)


def test_the_oldest_goes_when_there_is_no_more_room(tmp_path: Path) -> None:
    with Catalogue.open(tmp_path / "c.sqlite") as catalogue:
        with catalogue._store.writing() as connection:
            for n in range(30):
                cache.put(connection, "k", {str(n): bytes(10)}, limit=100)
        kept = catalogue.cached_many("k", map(str, range(30)))
        assert "29" in kept
        assert "0" not in kept
        assert len(kept) <= 10


@pytest.mark.parametrize(
    ("claim", "date"),
    [
        ("2023-02-04", "2023-02-04"),
        ("2023-02-04T15:27:01+08:00", "2023-02-04T15:27"),
        ("2023-02-04 15:27", "2023-02-04T15:27"),
        ("2023/2/4", "2023-02-04"),
        ("20230204", "2023-02-04"),
        ("2023", "2023"),
        ("2023-02", "2023-02"),
        ("Sat, 04 Feb 2023 15:27:00 GMT", "2023-02-04T15:27"),
        ("samedi 4 février 2023", "2023-02-04"),
        ("February 4, 2023", "2023-02-04"),
        ("2023-13-40", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_that_records_claim(claim: str, date: str | None) -> None:
    assert claimed_date(claim, "fr") == date
