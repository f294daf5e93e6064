"""A small corpus in an unlucky world, and the command run in it."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui.cli import main

TEXT = """Minister opens the new bridge

The minister of transport, Amara Diallo, opened the bridge at Kayes on Monday. Three trains left.

She said that the next one would be ready in 2027.
"""


@dataclass(frozen=True)
class Said:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus with the one article `bridge`; annotations are kept beside it, by `ana`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEXAPLA_ANNOTATOR", "ana")
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "bridge.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command line; nothing a terminal would obey may ever come out of it."""

    def call(*words: object) -> Said:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        for text in (out, err):
            obeyed = {c for c in text if unicodedata.category(c) in ("Cc", "Cf")} - {"\n", "\t"}
            assert not obeyed
        return Said(code, out, err)

    return call


@pytest.fixture
def annotated(news: Path) -> Callable[[str], Path]:
    """Write the annotation file of `bridge` by hand."""

    def write(text: str) -> Path:
        file = news.parent / "annotations" / "ana" / "bridge.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write
