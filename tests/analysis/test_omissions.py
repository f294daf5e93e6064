"""A clause that one side has alone is told from a side that is merely wordy."""

import hashlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.divergence import Version, divergences
from tui.analysis.divergence.echoes import echoes
from tui.analysis.divergence.pairing import relief
from tui.analysis.divergence.places import shared, shift
from tui.analysis.divergence.quantities import Part
from tui.analysis.divergence.shortfall import FEATURES, features, usual
from tui.analysis.divergence.spans import candidates, clauses, runs, sentences, stretches
from tui.analysis.facts import Bead, Segment

FERRY = {
    "en": "The ferry leaves at noon and arrives at three in the afternoon.",
    "fr": "Le ferry part à midi et arrive à trois heures de l'après-midi.",
}


MEANINGS = {"pont": "bridge", "vieux": "old", "rouvert": "opened", "encore": "again"}


class Dictionary:
    """An additive encoder of words: those of one meaning have one vector."""

    name = "dictionary"
    languages = frozenset({"en", "fr"})

    def read(self, texts):
        return [np.stack([self._row(w) for w in ["<", *t.split(), ">"]]) for t in texts]

    def pool(self, sums, counts):
        return sums / np.maximum(1e-6, np.linalg.norm(sums, axis=1, keepdims=True))

    def encode(self, texts):
        rows = self.read(texts)
        return self.pool(np.stack([row.sum(axis=0) for row in rows]), np.ones(len(rows)))

    def _row(self, word):
        word = word.strip(",.").lower()
        seed = hashlib.sha256(MEANINGS.get(word, word).encode("utf-8", "replace")).digest()
        return np.random.default_rng(list(seed)).normal(size=64).astype(np.float32)


def version(language, *sentences):
    text, segments = "", []
    for number, sentence in enumerate(sentences):
        segments.append(Segment(len(text), len(text) + len(sentence), number))
        text += sentence + "\n"
    return Version(text, tuple(segments), language)


def part(text, language="en"):
    return Part(text, 0, len(text), language, (0, len(text)))


def compared(english, french, encoder=None, *, title=None):
    """What differs in the last of six sentences; `title` begins both texts."""
    first = [title] if title else []
    left = version("en", *(t[0] for t in first), *[FERRY["en"]] * 5, english)
    right = version("fr", *(t[1] for t in first), *[FERRY["fr"]] * 5, french)
    beads = [Bead((k,), (k,), 0.9) for k in range(len(left.segments))]
    return divergences(left, right, beads, encoder=encoder)


def gaps(found):
    return [(d.kind, d.text) for d in found if d.kind in {"omission", "addition"}]


def seen(english, french):
    """The features of an English sentence beside a French one, by name."""
    beads = [(part(FERRY["en"]), part(FERRY["fr"], "fr"))] * 3
    beads.append((part(english), part(french, "fr")))
    found = usual(beads)
    side = "left" if found.deviations[-1] < 0 else "right"
    long, short = beads[-1] if side == "left" else beads[-1][::-1]
    return dict(zip(FEATURES, features(long, short, side, 3, found), strict=True))


CLAUSE = "which had been closed since the flood of last spring,"
WITH = f"The old bridge over the Drava, {CLAUSE} opened again."


@pytest.mark.parametrize("encoder", [None, Dictionary()])
def test_a_dropped_clause_is_marked_alone(encoder):
    *rest, last = compared(WITH, "Le vieux pont sur la Drava a rouvert.", encoder)
    ((kind, text),) = gaps(last)
    assert kind == "omission"
    assert text == CLAUSE
    assert not any(gaps(found) for found in rest)


def test_a_clause_dropped_from_the_left_is_an_addition():
    french = (
        "Le vieux pont sur la Drava, fermé depuis les inondations du printemps dernier, a rouvert."
    )
    *_, last = compared("The old bridge over the Drava opened.", french)
    assert gaps(last) == [("addition", "fermé depuis les inondations du printemps dernier,")]


def test_a_wordy_headline_is_no_addition():
    title = ("Mayor quits over bridge", "Le maire démissionne à cause de l'affaire du vieux pont")
    assert not any(gaps(found) for found in compared(FERRY["en"], FERRY["fr"], title=title))


def test_what_explains_a_length_is_seen():
    spelt = seen("The SNP won.", "Le Parti national écossais, qui gouverne, a gagné.")
    assert spelt["acronyms of the short side alone"] == 1
    glossed = seen("The league won.", "La ligue (une alliance de quatre partis) a gagné.")
    assert glossed["brackets too few"] == 2
    left_open = seen('"It was good. ', "«\u00a0C'était bien\u00a0», a dit le maire de la ville.")
    assert left_open["quotation left open"] == 1
    headline = seen("Mayor quits", "Le maire de la ville démissionne")
    assert headline["no end mark on either side"] == 1
    assert headline["no clauses"] == 1


def test_the_others_pair_off_without_the_clause_that_is_too_much():
    def deviation(ours, theirs):
        return 5 * float(np.log((ours + 5) / (theirs + 5)))

    found = relief([40, 55, 30], [41, 29], deviation)
    assert max(found, key=found.__getitem__) == (1, 2)
    assert found[1, 2] > 1
    terse = relief([40, 55, 30], [32, 44, 24], deviation)
    assert max(terse.values()) < 1
    assert relief([40], [40], deviation) == {}
    assert relief([20] * 40, [20] * 40, deviation) == {}


def test_shared_words_stand_in_their_places_once_the_gap_is_left_out():
    long = "Marit Solberg came, although nobody had invited her at all, with Tomas Wilczek."
    here, there = part(long), part("Marit Solberg kam mit Tomas Wilczek.", "de")
    words = shared(here, there)
    assert len(words) == 4
    whole = (0, len(long))
    gap = (long.index("although"), long.index("with"))
    assert shift(words, whole, gap) > 0.3
    assert shift(words, whole, gap) > shift(words, whole, (0, long.index("although")))


def test_words_are_shared_in_other_letters_by_number_and_by_meaning():
    here = part("In Bratislava sah Solberg 1250 Menschen.", "de")
    there = part("В Братиславе Сольберг видела 1250 человек.", "ru")
    assert len(shared(here, there)) == 3
    assert len(shared(part("她在伦敦。", "zh"), part("She is in London."))) == 1


def test_the_stretch_without_echo_gains_by_its_absence():
    kept = [
        "bridge old opened again bridge bridge old,",
        "again opened old opened bridge again old.",
    ]
    gone = " which had been closed since that terrible flood,"
    text = kept[0] + gone + kept[1]
    spans = clauses(text, 0, len(text))
    there = (
        "pont vieux rouvert encore pont pont vieux, encore rouvert vieux rouvert pont encore vieux"
    )
    found = echoes(text, spans, there, spans, Dictionary())
    assert found is not None
    assert int(np.argmax(found.gains)) == 1
    assert found.gains[1] > 0
    assert int(np.argmin(found.inside)) == 1
    assert found.outside[1] > found.inside[1]
    assert echoes("...", [(0, 3)], "", [(0, 3)], Dictionary()) is None


texts = st.text(
    st.sampled_from("abcXYZ ,;.—\"«»()'’\n0123٤२三東京、。アрж्क\u00a0\u200b\ud800"), max_size=160
)


@given(texts)
def test_candidates_lie_within_their_sentence(text):
    parts = clauses(text, 0, len(text))
    assert "".join(text[a:b] for a, b in parts) == text
    whole = (0, len(text))
    for (a, b), numbers in candidates(text, *whole, parts):
        assert 0 <= a < b <= len(text)
        assert numbers is None or numbers in runs(len(parts))
    for a, b in [*sentences(text, *whole), *stretches(text, *whole, 30.0)]:
        assert 0 <= a < b <= len(text)


@settings(deadline=None)
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
def test_any_texts_have_an_answer_with_and_without_an_encoder(rows):
    left, right = version("en", *(a for a, _ in rows)), version("fr", *(b for _, b in rows))
    beads = [Bead((k,), (k,), 0.9) for k in range(len(rows))]
    for encoder in (None, Dictionary()):
        for found in divergences(left, right, beads, encoder=encoder):
            for one in found:
                text = (left if one.side == "left" else right).text
                assert text[one.start : one.end] == one.text
                assert 0 < one.certainty <= 1
