"""Words that are written small more often than not: a capital makes no name of them."""

from functools import lru_cache

from tui.analysis.names.aliases import token_hashes
from tui.analysis.tables import read

SHORTEST = 3
"""Letters of a word the table may know: shorter pieces of words are in no one language."""


@lru_cache(maxsize=1)
def _filter() -> bytes:
    return read("common.bloom")


@lru_cache(maxsize=32768)
def is_common_word(word: str) -> bool:
    """Whether a word, in any case, is a common one: 'Cold', 'War', but not 'Grace' or 'Jack'.

    Known for the sixteen languages of the sentence encoder's vocabulary, best for English; wrong
    twice in a thousand.
    """
    if len(word) < SHORTEST:
        return False
    bits = _filter()
    return all(bits[p >> 3] >> (p & 7) & 1 for p in token_hashes(word.lower(), len(bits) * 8))
