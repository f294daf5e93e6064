"""The real program in a real terminal: what no headless test can see."""

import re
import signal
from pathlib import Path

import pytest
import yaml
from terminal import Terminal

EN = "002_a6de0bcf9ffe7174"
# 39 and 49 set the terminal's own colours: none of ours.
COLOUR = re.compile(rb"\x1b\[(?:[0-9:]*;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:][0-9;:]*)?m")

pytestmark = pytest.mark.slow


def open_first(terminal: Terminal) -> None:
    terminal.wait("enter read")
    terminal.wait("FR 100 %")


def test_a_newcomer_reads_the_seeds_and_jumps_through_what_differs(project: Path) -> None:
    with Terminal(cwd=project, columns=120, rows=40) as terminal:
        terminal.wait("Sekutu membahas")
        terminal.wait("5 articles")
        terminal.wait("⇄ EN")
        terminal.press("v")
        terminal.wait("Chinese Vice FM visits Russia")
        terminal.wait("Le vice-FM chinois se rend en Russie")
        terminal.press("n")
        terminal.wait(lambda text: "only in" in text)
        terminal.press("q")
        terminal.wait("enter read")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    # the alternate screen is left, the cursor is shown again
    assert b"\x1b[?1049l" in terminal.output
    assert b"\x1b[?25h" in terminal.output


@pytest.mark.parametrize("how", [signal.SIGHUP, signal.SIGTERM])
def test_a_dropped_line_loses_no_tag_and_leaves_the_terminal_usable(
    project: Path, how: signal.Signals
) -> None:
    with Terminal(cwd=project, columns=120, rows=40) as terminal:
        terminal.wait("Sekutu membahas")
        terminal.press("\r")
        terminal.wait("Nothing tagged yet")
        terminal.press("\t1")
        terminal.wait("tagged PER")
        terminal.signal(how)
        assert terminal.wait_exit() == 128 + how
    assert b"\x1b[?1049l" in terminal.output
    (sheet,) = (project / "annotations").glob("*/000_*.yaml")
    found = yaml.safe_load(sheet.read_text())
    (mention,) = found["mentions"].values()
    assert mention["label"] == "PER"
    with Terminal(cwd=project, columns=120, rows=40) as again:
        again.wait("Sekutu membahas")
        again.press("\r")
        again.wait(f"[{mention['quote']}]PER")


def test_a_hard_kill_loses_no_tag(project: Path) -> None:
    with Terminal(cwd=project, columns=120, rows=40) as terminal:
        terminal.wait("Sekutu membahas")
        terminal.press("\r")
        terminal.wait("Nothing tagged yet")
        terminal.press("\t1")
        terminal.wait("tagged PER")
        terminal.signal(signal.SIGKILL)
        terminal.wait_exit()
    with Terminal(cwd=project, columns=120, rows=40) as again:
        again.wait("Sekutu membahas")
        again.press("\r")
        again.wait(lambda text: "]PER" in text)


def test_an_article_full_of_escapes_sends_none_to_the_terminal(project: Path) -> None:
    evil = (
        "Evil \x1b]52;c;ZXZpbA==\x07 title \x9b31m [red]x[/red] [@click=app.quit]y[/]\n\n"
        "\x1b[2J\x1b[31mbody\x1b]0;owned\x07 \x90q\x9c \u202egnp.\u2066 \x08\x0e more text "
        "here, said the minister of nothing in particular on Monday.\n"
    )
    for seed in (project / "seeds").glob("*.txt"):
        seed.unlink()
    (project / "seeds" / "evil.txt").write_text(evil)
    with Terminal(cwd=project, columns=100, rows=30) as terminal:
        terminal.wait("Evil")
        terminal.press("\r")
        terminal.wait("minister of nothing")
        terminal.wait("[red]x[/red]")
        terminal.press("q")
        terminal.wait("enter read")
        terminal.press("R")
        terminal.wait("minister of nothing")
        terminal.press("q")
        terminal.wait("enter read")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    for forbidden in (
        b"\x1b]52",
        b"\x1b]0;owned",
        b"\x1b[31mbody",
        b"\xc2\x9b",
        b"\xc2\x90",
        b"\x00",
    ):
        assert forbidden not in terminal.output
    for invisible in ("\u202e", "\u2066"):
        assert invisible.encode() not in terminal.output


def test_no_color_emits_no_colour(project: Path) -> None:
    with Terminal(cwd=project, environment={"NO_COLOR": "1"}, columns=120, rows=40) as terminal:
        terminal.wait("Sekutu membahas")
        terminal.press("\r")
        terminal.wait("Ma Zhaoxu")
        terminal.press("q")
        terminal.wait("enter read")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    assert not COLOUR.findall(terminal.output)


def test_a_dumb_terminal_gets_a_clear_message(project: Path) -> None:
    with Terminal(cwd=project, environment={"TERM": "dumb"}) as terminal:
        assert terminal.wait_exit() == 2
    assert b"TERM=dumb" in terminal.output
    assert b"hexapla list" in terminal.output


def test_annotations_that_cannot_be_kept_are_told_at_the_start(project: Path) -> None:
    (project / "annotations").write_text("a file where the folder should be")
    with Terminal(cwd=project, columns=120, rows=40) as terminal:
        terminal.wait(lambda text: "annotations" in text and "saved" in text)


def test_a_new_file_appears_while_the_program_runs(project: Path) -> None:
    with Terminal(cwd=project, columns=120, rows=40) as terminal:
        terminal.wait("Sekutu membahas")
        (project / "seeds" / "005_new.txt").write_text(
            "A bridge opened on Monday in Lisbon\n\nThe mayor opened a bridge on Monday.\n"
        )
        terminal.wait("A bridge opened on Monday")
