"""What pairs of fingerprints were judged before: the same two are never judged twice.

A verdict follows from two fingerprints and the weights their keys have in the corpus, and from
nothing else; with both in the key, what is remembered is what would be found. A corpus that grows
by one article then costs that article's pairs, and those whose names have become more common.
"""

import hashlib
from collections.abc import Sequence

import numpy as np

from tui.analysis import variants
from tui.analysis.fingerprint import Print

_ROW = np.dtype([("left", "<u8"), ("right", "<u8"), ("glance", "?"), ("chance", "<f8")])
MOST = 2_000_000
"""Verdicts that are kept for another time: 50 MB, of a hundred thousand articles."""

Key = tuple[int, int, bool]


def digest(side: Print) -> int:
    """Return 64 bits that stand for all that a verdict looks at on one side."""
    parts = hashlib.blake2b(digest_size=8)
    for part in (side.keys, side.places, side.weights, side.lengths, side.flags):
        parts.update(part.tobytes())
    if side.faded is not None:
        parts.update(side.faded.tobytes())
    parts.update(f"{side.length} {side.script}".encode())
    return int.from_bytes(parts.digest(), "little")


class Verdicts:
    """Chances by pair of digests, as they were and as they are found."""

    def __init__(self, packed: bytes = b"") -> None:
        """`packed` is what `packed()` gave another time; anything else is as good as nothing."""
        usable = len(packed) - len(packed) % _ROW.itemsize
        rows = np.frombuffer(packed[:usable], _ROW)
        self._known: dict[Key, float] = {
            (left, right, glance): chance for left, right, glance, chance in rows.tolist()
        }
        self._used: dict[Key, float] = {}

    def judged(
        self,
        pairs: Sequence[tuple[Print, Print]],
        digests: Sequence[tuple[int, int]],
        *,
        glance: bool,
    ) -> list[float]:
        """Return the chances of `variants.probabilities`, asking it for new pairs alone."""
        keys: list[Key] = [(min(pair), max(pair), glance) for pair in digests]
        new = {key: number for number, key in enumerate(keys) if key not in self._known}
        found = variants.probabilities([pairs[number] for number in new.values()], glance=glance)
        self._known.update(zip(new, found.tolist(), strict=True))
        self._used.update((key, self._known[key]) for key in keys)
        return [self._known[key] for key in keys]

    def packed(self) -> bytes:
        """Return what was asked for since, for another time; nothing where it is too much."""
        if len(self._used) > MOST:
            return b""
        rows = [(*key, chance) for key, chance in self._used.items()]
        return np.array(rows, _ROW).tobytes()
