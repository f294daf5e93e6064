"""A corpus of three articles, and a desk over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from corpora import TEXTS, open_desk

from tui.workbench.desk import Desk


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for id_, text in TEXTS.items():
        (folder / f"{id_}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def desk(corpus: Path) -> Iterator[Desk]:
    with open_desk(corpus) as opened:
        yield opened
