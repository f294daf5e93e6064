"""The packed summary of one article that grouping works on.

It holds the article's ordered anchors, how long its sentences are, a sketch of its wording, and
the set of its words.

Layout (little-endian): version u8, script u8, anchors u16, sketch u8, sentences u8, length u32,
then the anchors sorted by key: keys u32[n], places u16[n] in steps of four units, weights u8[n];
the sketch u32[m], sorted; the sentences in order: lengths u16[s], flags u8[s]; the set of its
words, u8[192] (`lexis`). Places and lengths are in *units*, characters weighed so that translations
come out about equally long. About 1 KB for a news article, never more than 2.
"""

import re
import struct
import zlib
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from tui.analysis import lexis
from tui.analysis.anchors import Anchor, anchors
from tui.analysis.rhythm import sentences

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

VERSION = 2
LONGEST = 60_000
"""Code points that are looked at: twenty times a news article; the rest only counts as length."""
MOST_ANCHORS = 170
"""Keeps a fingerprint under 2 KB. The rarest are kept, by a rule that two versions share."""
MOST_OF_ONE = 6
"""Occurrences of one key: the hero of a story says where nothing stands."""
SKETCH = 48
"""Hashes in the sketch: resemblance is estimated within 1/sqrt(48) = .14 (Broder 1997)."""

_HEADER = struct.Struct("<BBHBBI")
_WEIGHT_STEP = 1 / 16
_PLACE_STEP = 4
"""Units: a word's length, a twentieth of the narrowest window that places are compared in."""
CASED, CASELESS, UNSPACED = 0, 1, 2
_DENSE = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_HALF_DENSE = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
_WORDLESS = re.compile(r"[\W_]+")
_CASELESS = re.compile("[\u0590-\u08ff\u0900-\u0dff\u10a0-\u10ff\u1200-\u139f\uac00-\ud7af]")
_RUN_ON = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
HAN_UNITS = 3
"""A Han character is worth about three letters of an alphabet, a kana or Hangul syllable two."""


@dataclass(frozen=True, slots=True)
class Print:
    """A fingerprint unpacked: arrays over the packed bytes, nothing copied but the weights."""

    script: int
    length: int
    """Of the whole text, in units."""
    keys: "npt.NDArray[np.uint32]"
    """Sorted; the lowest bit is 1 for numbers."""
    places: "npt.NDArray[np.uint32]"
    """Where each stands, in units."""
    weights: "npt.NDArray[np.float32]"
    sketch: "npt.NDArray[np.uint32]"
    lengths: "npt.NDArray[np.uint16]"
    """Of the sentences, in units."""
    flags: "npt.NDArray[np.uint8]"
    """Of the sentences: what `rhythm` sees in them."""
    words: "npt.NDArray[np.uint8]"
    """The bits of its words; empty where nothing is known."""
    faded: "npt.NDArray[np.float32] | None" = None
    """What share of its weight each key has lost to its corpus; None where nothing is known."""


def fingerprint(text: str, language: str) -> bytes:
    """Return the packed fingerprint of `text`: pure, at most 2 KB, never raises.

    `language` is a BCP-47 tag, `und` when unknown.
    """
    whole = len(text)
    text = text[:LONGEST]
    found = _chosen(list(anchors(text, language)))
    places = _units(text)
    rows = sorted((key_hash(a.key), places[a.start], a.weight) for a in found)
    count = len(rows)
    sketch = _sketch(text)
    spoken = sentences(text, places)
    length = places[len(text)] + (whole - len(text))
    return b"".join(
        (
            _HEADER.pack(
                VERSION, _script(text), count, len(sketch), len(spoken), min(length, 2**32 - 1)
            ),
            struct.pack(f"<{count}I", *(row[0] for row in rows)),
            struct.pack(f"<{count}H", *(min(row[1] // _PLACE_STEP, 0xFFFF) for row in rows)),
            bytes(min(255, round(row[2] / _WEIGHT_STEP)) for row in rows),
            struct.pack(f"<{len(sketch)}I", *sketch),
            struct.pack(f"<{len(spoken)}H", *(length for length, _ in spoken)),
            bytes(flags for _, flags in spoken),
            lexis.packed(text),
        )
    )


def unpack(packed: bytes) -> Print:
    """Return the arrays of a fingerprint; an empty one for bytes of another version."""
    import numpy as np

    if len(packed) < _HEADER.size or packed[0] != VERSION:
        nothing = np.zeros(0, np.uint32)
        none, unknown = np.zeros(0, np.float32), np.zeros(0, np.uint8)
        none_long = np.zeros(0, np.uint16)
        return Print(CASED, 0, nothing, nothing, none, nothing, none_long, unknown, unknown)
    _, script, count, sketched, spoken, length = _HEADER.unpack_from(packed)
    at = _HEADER.size
    keys = np.frombuffer(packed, "<u4", count, at)
    places = np.frombuffer(packed, "<u2", count, at + 4 * count).astype(np.uint32) * _PLACE_STEP
    weights = np.frombuffer(packed, np.uint8, count, at + 6 * count)
    sketch = np.frombuffer(packed, "<u4", sketched, at + 7 * count)
    at += 7 * count + 4 * sketched
    lengths = np.frombuffer(packed, "<u2", spoken, at)
    flags = np.frombuffer(packed, np.uint8, spoken, at + 2 * spoken)
    words = np.frombuffer(packed, np.uint8, lexis.SIZE, at + 3 * spoken)
    bits = weights * np.float32(_WEIGHT_STEP)
    return Print(script, length, keys, places, bits, sketch, lengths, flags, words)


def key_hash(key: str) -> int:
    """Return 32 bits for an anchor's key; the lowest bit says whether it is a number."""
    return (zlib.crc32(key.encode()) & 0xFFFFFFFE) | key.startswith("#")


def _chosen(found: list[Anchor]) -> list[Anchor]:
    seen: dict[str, int] = {}
    kept = []
    for anchor in found:
        seen[anchor.key] = seen.get(anchor.key, 0) + 1
        if seen[anchor.key] <= MOST_OF_ONE:
            kept.append(anchor)
    if len(kept) > MOST_ANCHORS:
        kept.sort(key=lambda a: (-a.weight, key_hash(a.key), a.start))
        del kept[MOST_ANCHORS:]
    return kept


def _units(text: str) -> list[int]:
    """Return for every code point, and the end, the units before it."""
    if text.isascii():
        return list(range(len(text) + 1))
    dense = {c: HAN_UNITS if _DENSE.match(c) else 2 for c in set(text) if _heavy(c)}
    if not dense:
        return list(range(len(text) + 1))
    return list(accumulate((dense.get(c, 1) for c in text), initial=0))


def _heavy(character: str) -> bool:
    return bool(_DENSE.match(character) or _HALF_DENSE.match(character))


def _script(text: str) -> int:
    """Return how names can be told in the text: by capitals, not at all, not even by spaces."""
    head = text[:2000]
    letters = sum(map(str.isalpha, head))
    if len(_RUN_ON.findall(head)) * 2 > letters:
        return UNSPACED
    return CASELESS if len(_CASELESS.findall(head)) * 2 > letters else CASED


def _sketch(text: str) -> list[int]:
    """Return the lowest hashes of the text's runs of letters and digits: a bottom-k sketch.

    Broder, 'On the resemblance and containment of documents' (1997). Runs are about three words
    long: 16 letters, or 6 characters where a character is a syllable.
    """
    import numpy as np

    bare = _WORDLESS.sub("", text.casefold())
    width = 6 if len(_RUN_ON.findall(bare[:2000])) * 2 > len(bare[:2000]) else 16
    codes = np.frombuffer(bare.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint64)
    if not len(codes):
        return []
    width = min(width, len(codes))
    runs = np.zeros(len(codes) - width + 1, np.uint64)
    for offset in range(width):
        runs = runs * np.uint64(0x100000001B3) + codes[offset : len(codes) - width + 1 + offset]
    mixed = (runs ^ (runs >> np.uint64(31))) * np.uint64(0x9E3779B97F4A7C15)
    hashes = np.unique((mixed >> np.uint64(32)).astype(np.uint32))
    return [int(h) for h in hashes[:SKETCH]]
