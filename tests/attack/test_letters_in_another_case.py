"""Letters whose small or large form is not one letter, or not their own."""

import pytest

from tui.analysis.divergence.dates import calendar_words, date_names
from tui.analysis.divergence.quantities import Part, quantity_findings

ODD = str.maketrans({"i": "İ", "s": "ſ", "k": "\u212a", "σ": "ς", "θ": "ϑ", "π": "ϖ"})


@pytest.mark.parametrize("language", ["az", "cs", "de", "el", "en", "lt", "ru", "tr", "uz", "vi"])
def test_months_and_days_are_read_in_any_case(language: str) -> None:
    for word, (unit, value) in calendar_words(language).items():
        for written in (word, word.upper(), word.title(), word.translate(ODD)):
            text = f"5 {written} 2023"
            for name in date_names(text, 0, len(text), language):
                assert text[name.start : name.end]
            if len(word) > 4 and len(written) == len(word) and written != word.title():
                read = {
                    (name.unit, name.value) for name in date_names(text, 0, len(text), language)
                }
                assert (unit, value) in read


def test_a_turkish_headline_is_compared() -> None:
    left, right = "5 NİSAN 2023, SALI", "Tuesday, 5 May 2023"
    sides = (
        Part(text, 0, len(text), language, (0, len(text)))
        for text, language in ((left, "tr"), (right, "en"))
    )
    found = quantity_findings(*sides)
    assert {(one.kind, one.side, (left, right)[one.side == "right"][one.start : one.end])
            for one in found} == {("date", "left", "NİSAN"), ("date", "right", "May")}  # fmt: skip
