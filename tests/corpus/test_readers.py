"""A corpus is opened: all that is good is read, all that isn't is named."""

import gzip
import json
import os
from pathlib import Path

import pytest

from tui.corpus.article import Article, Problem
from tui.corpus.readers import CorpusError, open_source


def read(path: Path) -> tuple[dict[str, Article], list[Problem]]:
    source = open_source(path)
    found = [one for entry in source.scan() for one in source.read(entry)]
    articles = [one for one in found if isinstance(one, Article)]
    return {a.id: a for a in articles}, [one for one in found if isinstance(one, Problem)]


def write(path: Path, text: str | bytes = "Some words.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_the_seeds_are_five_articles(seeds: Path) -> None:
    articles, problems = read(seeds)
    assert len(articles) == 5
    assert not problems
    for article in articles.values():
        assert article.path == f"{article.id}.txt"
        assert article.text == (seeds / article.path).read_text(encoding="utf-8")


def test_a_folder_is_read_with_all_below_it_but_what_is_no_article(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deep/er/c.TXT", "deep/annotations/d.txt"):
        write(tmp_path / name)
    for name in (".hidden.txt", ".git/e.txt", "annotations/f.txt", "g.pdf", "deep/.h/i.txt"):
        write(tmp_path / name)
    articles, problems = read(tmp_path)
    assert sorted(articles) == ["a", "b", "c", "d"]
    assert articles["c"].path == "deep/er/c.TXT"
    assert not problems


def test_a_scan_gives_size_and_time_without_opening_a_file(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "four")
    os.utime(path, ns=(5, 7))
    path.chmod(0)
    (entry,) = open_source(tmp_path).scan()
    assert (entry.path, entry.size, entry.mtime_ns) == ("a.txt", 4, 7)


def test_links_that_go_in_circles_end(tmp_path: Path) -> None:
    write(tmp_path / "below" / "a.txt")
    (tmp_path / "below" / "up").symlink_to(tmp_path)
    (tmp_path / "below" / "self").symlink_to(tmp_path / "below")
    articles, _ = read(tmp_path)
    assert list(articles) == ["a"]


def test_what_cannot_be_read_is_named_and_the_rest_opens(tmp_path: Path) -> None:
    write(tmp_path / "good.txt")
    write(tmp_path / "empty.txt", "")
    write(tmp_path / "blank.txt", " \n\t ")
    write(tmp_path / "binary.txt", b"\x7fELF\0\0\0\1")
    write(tmp_path / "enormous.txt", b"a" * 10_000_001)
    write(tmp_path / f"{'x' * 201}.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    articles, problems = read(tmp_path)
    assert list(articles) == ["good"]
    told = {problem.path: problem.message for problem in problems}
    assert "empty" in told["empty.txt"]
    assert "empty" in told["blank.txt"]
    assert "binary" in told["binary.txt"]
    assert "10 MB" in told["enormous.txt"]
    assert "201" in told[f"{'x' * 201}.txt"]
    assert "broken.txt" in told
    assert "pipe.txt" not in told


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_is_forbidden_is_named(tmp_path: Path) -> None:
    write(tmp_path / "mine.txt")
    write(tmp_path / "theirs.txt").chmod(0)
    closed = write(tmp_path / "closed" / "b.txt").parent
    closed.chmod(0)
    try:
        articles, problems = read(tmp_path)
    finally:
        closed.chmod(0o700)
    assert list(articles) == ["mine"]
    assert {problem.path for problem in problems} == {"theirs.txt", "closed"}


def test_a_file_that_went_away_meanwhile_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    source = open_source(tmp_path)
    (entry,) = source.scan()
    (tmp_path / "a.txt").unlink()
    (problem,) = source.read(entry)
    assert isinstance(problem, Problem)


@pytest.mark.parametrize("name", ["folder", "n.jsonl", "t.csv"])
def test_a_corpus_that_went_away_is_told_and_not_taken_for_empty(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write(path / "a.txt" if name == "folder" else path)
    source = open_source(path)
    path.rename(tmp_path / "elsewhere")
    with pytest.raises(CorpusError, match="any more"):
        list(source.scan())


def test_a_name_that_is_not_utf8_is_told_and_harms_nobody(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt")).write_bytes(b"words")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    write(tmp_path / "good.txt")
    articles, (problem,) = read(tmp_path)
    assert list(articles) == ["good"]
    assert problem.path.encode() == b"bad\\xff.txt"


def test_records_give_articles_with_their_claims(tmp_path: Path) -> None:
    lines = [
        {"id": "x/1", "text": "Eins\r\nzwei", "title": "T", "language": "de", "url": "http://x"},
        {"id": 7, "text": "\ufeffdeux", "date": 20230204, "title": ["no", "title"]},
        {"text": "three"},
    ]
    path = write(tmp_path / "news.jsonl", "\n".join(json.dumps(line) for line in lines) + "\n\n")
    articles, problems = read(path)
    assert list(articles) == ["x/1", "7", "news-line-3"]
    first, second, third = articles.values()
    assert (first.text, first.path) == ("Eins\nzwei", "news.jsonl:1")
    assert (first.claims.language, first.claims.title, first.claims.url) == ("de", "T", "http://x")
    assert (second.text, second.claims.date, second.claims.title) == ("deux", "20230204", None)
    assert third.path == "news.jsonl:3"
    assert not problems


def test_a_bad_record_is_told_by_its_line_and_the_rest_opens(tmp_path: Path) -> None:
    lines = [
        b'{"text": "good"}',
        b'{"text": ',
        b"[1]",
        b'{"id": "a"}',
        b'{"text": 5}',
        b'{"text": "a", "id": true}',
        b'{"text": "a", "id": 1.5}',
        b'{"text": "a", "id": " "}',
        b'{"text": "a", "id": "\\ud800"}',
        b'{"text": "caf\xe9"}',
        b'{"text": " "}',
        b"[" * 100_000,
        b'{"text": "' + b"a" * 10_000_001 + b'"}',
        b'{"text": "' + b"a" * 70_000_000,
        b'{"text": "also good \\ud800 \\ud83d\\ude00"}',
    ]
    articles, problems = read(write(tmp_path / "n.jsonl", b"\n".join(lines)))
    assert [a.text for a in articles.values()] == ["good", "also good \ufffd 😀"]
    assert [problem.line for problem in problems] == list(range(2, 15))
    assert all(problem.path == "n.jsonl" for problem in problems)


def test_compressed_records_are_read_up_to_the_damage(tmp_path: Path) -> None:
    lines = "".join(f'{{"text": "number {n} {os.urandom(20).hex()}"}}\n' for n in range(2000))
    data = gzip.compress(lines.encode())
    articles, problems = read(write(tmp_path / "whole.jsonl.gz", data))
    assert len(articles) == 2000
    assert not problems
    articles, (problem,) = read(write(tmp_path / "cut.jsonl.gz", data[: len(data) // 2]))
    assert 0 < len(articles) < 2000
    assert problem.line == len(articles) + 1
    assert "damaged" in problem.message
    assert read(write(tmp_path / "not.jsonl.gz", b"plain"))[1]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_whatever_parts_its_fields(tmp_path: Path, delimiter: str) -> None:
    rows = [
        ["ID", " Title ", "text", "language"],
        ["1", "Un, deux", '"Bonjour;\n«Monde»"', "fr"],
        ["", "", "no id", ""],
        ["3", "", "", ""],
    ]
    table = "\r\n".join(delimiter.join(row) for row in rows)
    table = table.replace("Un, deux", '"Un, deux"')
    articles, (problem,) = read(write(tmp_path / "t.csv", "\ufeff" + table))
    assert articles["1"].text == "Bonjour;\n«Monde»"
    assert (articles["1"].claims.title, articles["1"].claims.language) == ("Un, deux", "fr")
    assert articles["t-line-4"].path == "t.csv:4"
    assert (problem.line, "empty" in problem.message) == (5, True)


def test_a_table_in_a_legacy_encoding_reads_right(tmp_path: Path) -> None:
    text = (
        "id;text\n1;Le préfet s'est félicité de la réussite des négociations à l'échelon européen."
    )
    articles, _ = read(write(tmp_path / "t.csv", text.encode("cp1252")))
    assert "félicité" in articles["1"].text


def test_a_table_without_text_says_which_columns_there_are(tmp_path: Path) -> None:
    _, (problem,) = read(write(tmp_path / "t.csv", "id,titel,inhalt\n1,2,3\n"))
    assert "`inhalt`" in problem.message
    _, (problem,) = read(write(tmp_path / "e.csv", ""))
    assert "empty" in problem.message


def test_a_big_field_is_read_and_an_open_quotation_mark_is_told(tmp_path: Path) -> None:
    articles, problems = read(write(tmp_path / "t.csv", f'text\n"{"long " * 100_000}"\nshort\n'))
    assert [len(a.text) for a in articles.values()] == [500_000, 5]
    assert not problems
    _, problems = read(write(tmp_path / "u.csv", 'text\none\n"' + "two\n" * 3_000_000))
    assert "quotation mark" in problems[-1].message
    assert problems[-1].line == 3


@pytest.mark.parametrize(
    ("name", "says"),
    [("nothing", "no corpus here"), ("a.pdf", "no corpus"), ("a.txt", "no corpus")],
)
def test_what_is_no_corpus_is_refused_with_advice(tmp_path: Path, name: str, says: str) -> None:
    write(tmp_path / "a.pdf")
    write(tmp_path / "a.txt")
    with pytest.raises(CorpusError, match=says) as error:
        open_source(tmp_path / name)
    assert str(tmp_path / name) in str(error.value)
    assert ".jsonl" in str(error.value)
