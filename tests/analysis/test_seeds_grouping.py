"""The five articles everyone starts with: one text in two languages, and three of their own."""

from itertools import combinations
from pathlib import Path

import pytest

from tui.analysis.encoders import Encoder, load
from tui.analysis.fingerprint import fingerprint
from tui.analysis.grouping import Document, group

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
    grouping = group(documents(TEXTS), text_of=TEXTS.__getitem__)
    link = next(link for link in grouping.links if link.kind == "variant")
    assert (link.left, link.right) == ("000", "002")
    assert {"30", "31"} <= set(link.reasons.numbers)
    assert ("Poutine", "Putin") in link.reasons.names
    assert link.reasons.order > 0.9
    assert link.reasons.coverage > 0.9
