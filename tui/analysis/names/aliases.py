"""Words of names that mean the same without sounding alike: 裕毅 and Yuki, 金 and Kim."""

import gzip
import hashlib
from collections.abc import Mapping
from functools import lru_cache

from tui.analysis.names.folding import Token
from tui.analysis.names.scripts import LATIN
from tui.analysis.tables import read


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    """Word in another script to the folded Latin words Wikidata has for it, space-joined."""
    text = gzip.decompress(read("aliases.tsv.gz")).decode()
    return dict(line.split("\t", 1) for line in text.splitlines())


FILTER_HASHES = 5
"""Positions a word sets in the filter: the best number for eight bits a word is 5 or 6."""


def token_hashes(word: str, bits: int) -> tuple[int, ...]:
    """Where a folded word stands in a Bloom filter of `bits` bits (Kirsch and Mitzenmacher)."""
    digest = hashlib.blake2b(word.encode(), digest_size=16).digest()
    first, second = int.from_bytes(digest[:8], "big"), int.from_bytes(digest[8:], "big")
    return tuple((first + i * second) % bits for i in range(FILTER_HASHES))


@lru_cache(maxsize=1)
def _filter() -> bytes:
    return read("tokens.bloom")


@lru_cache(maxsize=32768)
def is_name_word(folded: str) -> bool:
    """Whether Wikidata knows a folded word as part of a person's name; wrong once in forty."""
    bits = _filter()
    return all(bits[p >> 3] >> (p & 7) & 1 for p in token_hashes(folded, len(bits) * 8))


def latin_forms(token: Token) -> tuple[str, ...]:
    """How a word of another script is written in Latin letters where its sound does not tell."""
    if token.script == LATIN:
        return ()
    return tuple(_table().get(token.original, "").split())


def aliased(left: Token, right: Token) -> bool:
    """Whether the table joins two words, directly or over a Latin form both have."""
    forms, others = latin_forms(left), latin_forms(right)
    return right.folded in forms or left.folded in others or not set(forms).isdisjoint(others)
