"""Letters without a space, tens of thousands of them: each is read once or twice, not once each."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

import pytest

from tui.analysis.divergence.meeting import stranger
from tui.analysis.divergence.names import name_findings
from tui.analysis.divergence.naming import names
from tui.analysis.divergence.negation import negation_findings
from tui.analysis.divergence.quantities import Part
from tui.analysis.divergence.spans import sentences
from tui.analysis.tables.negations import NEGATIONS

LONG = 20_000
RUNS = ("a", "tu", "lehn", "ttom", "ma", "не", "ن", "लेकि", "n't", "0")


def part(language: str, text: str) -> Part:
    return Part(text, 0, len(text), language, (0, len(text)))


@contextmanager
def soon() -> Iterator[None]:
    """Seconds of the processor: by the square of the length it takes ten times as many."""
    began = process_time()
    yield
    assert process_time() - began < 2


@pytest.mark.parametrize("language", sorted(NEGATIONS))
def test_one_long_word_is_asked_soon_whether_it_denies(language: str) -> None:
    english = part("en", "He did not come.")
    with soon():
        for run in RUNS:
            negation_findings(english, part(language, run * (LONG // len(run)) + "1"))


def test_pictures_in_base_64_are_soon_seen_to_be_no_names() -> None:
    with soon():
        assert names(part("zh", "他说" * 1_000 + "Aa" * (LONG // 2))) == []


def test_kana_and_full_stops_end_soon() -> None:
    with soon():
        assert stranger("ア" * LONG, 0, LONG, "Joseph Biden") == (0.0, 0, 0)
        assert sentences("." * LONG, 0, LONG) == []


NAMES = tuple(
    f"{a}{b}{c} {c}{a}{b}".title()
    for a in ("ba", "ko", "mi", "tar", "len", "vel")
    for b in ("do", "ri", "san", "gor", "pet", "lun")
    for c in ("ka", "mo", "shi", "ter", "nal")
)


@pytest.mark.parametrize(
    ("language", "words"),
    [("th", "รัฐบาลเสนอกฎหมายใหม่ต่อรัฐสภา"), ("zh", "约瑟夫·拜登，"), ("ar", "والميركل وبايدن ")],
)
def test_a_list_of_names_beside_a_text_that_nothing_could_cut(language: str, words: str) -> None:
    listed = part("en", f"He met {', then '.join(NAMES)}.")
    with soon():
        assert len(name_findings([(listed, part(language, words * 3_000))], None)) == 1


def test_one_name_said_thousands_of_times_is_found_soon() -> None:
    once = part("en", "Yesterday Angela Merkel spoke.")
    with soon():
        assert name_findings([(once, part("ar", "أنجيلا ميركل " * 1_500))], None) == [[]]
