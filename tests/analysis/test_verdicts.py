"""A pair that was judged once is not judged again, and nothing else comes of it."""

import pytest

from tests.analysis.stories_for_tests import ELECTION, HARBOUR
from tui.analysis import variants
from tui.analysis.fingerprint import fingerprint
from tui.analysis.grouping import Document, group
from tui.analysis.verdicts import Verdicts

TEXTS = {f"harbour-{tag}": (tag, text) for tag, text in HARBOUR.items()}


def grouped(texts, verdicts=None):
    documents = [
        Document(name, tag, fingerprint(text, tag), None, "") for name, (tag, text) in texts.items()
    ]
    return group(documents, text_of=lambda name: texts[name][1], verdicts=verdicts)


@pytest.fixture
def asked(monkeypatch):
    """The pairs that are really judged."""
    pairs = []
    judge = variants.probabilities

    def counting(some, *, glance=False):
        pairs.extend(some)
        return judge(some, glance=glance)

    monkeypatch.setattr(variants, "probabilities", counting)
    return pairs


def test_a_new_article_costs_its_own_pairs(asked):
    verdicts = Verdicts()
    grouped(TEXTS, verdicts)
    first = len(asked)
    asked.clear()
    kept = Verdicts(verdicts.packed())
    grouped({**TEXTS, "election": ("en", ELECTION)}, kept)
    assert first > len(asked)
    assert len(asked) <= 2 * len(TEXTS)


def test_what_all_articles_name_does_not_make_the_next_one_dear(asked):
    """Names in thirty articles lose weight: each more takes some of it, but not each time."""
    wires = {
        f"wire-{n}": (
            "en",
            f"Report {n * 7919}\n{HARBOUR['en']}\n" + f"Dock {n} said {n}, ".join("abcdef"),
        )
        for n in range(33)
    }
    articles = list((TEXTS | wires).items())
    verdicts, costs = Verdicts(), []
    for count in range(len(articles) - 3, len(articles) + 1):
        asked.clear()
        grouped(dict(articles[:count]), verdicts)
        costs.append(len(asked))
        verdicts = Verdicts(verdicts.packed())
    whole, *more = costs
    assert min(more) < whole / 4


def test_what_is_remembered_changes_nothing():
    verdicts = Verdicts()
    grouped(TEXTS, verdicts)
    more = {**TEXTS, "election": ("en", ELECTION)}
    assert grouped(more, Verdicts(verdicts.packed())) == grouped(more)


def test_what_was_not_asked_for_is_forgotten():
    verdicts = Verdicts()
    grouped(TEXTS, verdicts)
    again = Verdicts(verdicts.packed())
    grouped(dict(list(TEXTS.items())[:2]), again)
    assert len(again.packed()) < len(verdicts.packed())


@pytest.mark.parametrize("junk", [b"", b"x", b"\0" * 26, b"nothing of the kind" * 9])
def test_junk_is_as_good_as_nothing(junk):
    assert grouped(TEXTS, Verdicts(junk)) == grouped(TEXTS)
