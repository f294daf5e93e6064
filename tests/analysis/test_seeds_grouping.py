"""The five articles everyone starts with: one text in two languages, and three of their own."""

from itertools import combinations
from pathlib import Path

import pytest

from tui.analysis.encoders import Encoder, load
from tui.analysis.fingerprint import fingerprint, unpack
from tui.analysis.grouping import Document, group
from tui.analysis.reasons import explained

SEEDS = Path(__file__).parents[2] / "seeds"
LANGUAGES = {"000": "fr", "001": "fr", "002": "en", "003": "en", "004": "id"}
TEXTS = {path.stem[:3]: path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))}


def documents(names):
    return [Document(n, LANGUAGES[n], fingerprint(TEXTS[n], LANGUAGES[n]), None, "") for n in names]


@pytest.fixture(params=["none", "use"])
def encoder(request) -> Encoder | None:
    return load(request.param)


def test_one_text_in_two_languages_and_three_stories_of_their_own(encoder):
    grouping = group(documents(TEXTS), text_of=TEXTS.__getitem__, encoder=encoder)
    assert grouping.variants == (frozenset({"000", "002"}),)
    assert grouping.clusters == (frozenset({"000", "002"}),)


def test_any_part_of_the_corpus_gives_the_same_answer():
    for size in range(6):
        for names in combinations(TEXTS, size):
            grouping = group(documents(names), text_of=TEXTS.__getitem__)
            pair = frozenset({"000", "002"})
            assert grouping.variants == ((pair,) if pair <= set(names) else ())


def test_the_variants_can_be_explained():
    left, right = documents(("000", "002"))
    reasons = explained(
        unpack(left.fingerprint),
        unpack(right.fingerprint),
        (TEXTS["000"], TEXTS["002"]),
        (left.language, right.language),
    )
    assert {"30", "31"} <= set(reasons.numbers)
    assert ("Poutine", "Putin") in reasons.names
    assert reasons.order > 0.9
    assert reasons.coverage > 0.9
