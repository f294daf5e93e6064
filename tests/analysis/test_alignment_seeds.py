"""Two of the five articles are one text: side by side as a reader would lay them."""

from pathlib import Path

import pytest

from tui.analysis.alignment import align
from tui.analysis.divergence import Version, divergences
from tui.analysis.encoders import load
from tui.analysis.facts import Bead, Divergence
from tui.analysis.segments import segment


@pytest.fixture(scope="module")
def versions() -> tuple[Version, Version]:
    folder = Path(__file__).parents[2] / "seeds"
    made = []
    for stem, language in (("002", "en"), ("000", "fr")):
        text = next(folder.glob(f"{stem}*")).read_text(encoding="utf-8")
        made.append(Version(text, segment(text, language), language))
    return made[0], made[1]


Rows = list[tuple[str, str, tuple[Divergence, ...]]]


@pytest.fixture(scope="module")
def rows(versions: tuple[Version, Version]) -> Rows:
    """(English, French, divergences) of every bead."""
    english, french = versions
    texts = [[v.text[s.start : s.end] for s in v.segments] for v in versions]
    encoder = load("use")
    beads: tuple[Bead, ...] = align(
        *texts,
        left_language="en",
        right_language="fr",
        encoder=encoder,
        left_paragraphs=[s.paragraph for s in english.segments],
        right_paragraphs=[s.paragraph for s in french.segments],
    )
    found = divergences(english, french, beads, encoder=encoder)
    return [
        (
            " ".join(texts[0][i] for i in bead.left),
            " ".join(texts[1][j] for j in bead.right),
            divergent,
        )
        for bead, divergent in zip(beads, found, strict=True)
    ]


def test_title_stands_beside_title(rows: Rows):
    assert rows[0][0].startswith("Chinese Vice FM visits Russia")
    assert rows[0][1].startswith("Le vice-FM chinois se rend en Russie")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("omission", "Published: Feb 04, 2023 03:27 PM"),
        ("addition", "Photo : mfa.gov.cn"),
        ("addition", "A lire également"),
    ],
)
def test_dateline_credit_and_navigation_stand_alone(rows: Rows, kind: str, text: str):
    (found,) = [d for english, french, d in rows if text in (english, french)]
    assert [(d.kind, d.text) for d in found] == [(kind, text)]


def test_every_paragraph_stands_beside_its_translation(rows: Rows):
    both = [(english[:12], french[:12]) for english, french, _ in rows if english and french]
    assert ("On December ", "Le 30 décemb") in both
    assert ("In January, ", "En janvier, ") in both
    assert ("Qin earlier ", "Qin a précéd") in both
    assert len(both) == 16


def test_the_newspaper_that_was_exchanged_is_marked_on_both_sides(rows: Rows):
    named = [d for *_, found in rows for d in found if d.kind == "name"]
    assert {(d.side, d.text) for d in named} == {
        ("left", "Global Times"),
        ("right", "Chine Direct"),
    }
    assert len({d.pair for d in named}) == 1


def test_the_clause_the_french_text_lost_is_marked_in_the_english_one(rows: Rows, versions):
    (lost,) = [d for english, french, found in rows for d in found if english and french
               and d.kind == "omission"]  # fmt: skip
    clause = (
        "Continually pouring advanced weapons into the war may further complicate the conflict,"
    )
    assert lost.text == clause
    assert versions[0].text[lost.start : lost.end] == clause


def test_nothing_else_is_cried(rows: Rows):
    assert not [d for *_, found in rows for d in found if d.kind in {"number", "date"}]
