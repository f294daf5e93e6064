"""How long a text's sentences are, one after another, and which of them quote, ask or count.

Translators keep sentences: long ones stay long and questions stay questions, in every language
and script, whatever becomes of the names. `pace` compares what is found here.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

MOST = 64
"""Sentences that are kept: more than a news article has; they take three bytes each."""
LONGEST = 2_000
"""Units of a sentence: what is longer is a list or a table, and so is the next one."""
SHORTEST = 3
"""Code points of a sentence; less is a stray mark."""

# A mark that ends a sentence, with what closes behind it: in scripts with capitals not before one
# space and a small letter or a number ('ca. kl. 10', '3. mai'), in others wherever it stands; and a
# line's end. Marks are taken by the run and never given back: a line of dots would take a minute.
_END = re.compile(
    "(?<![.!?…])[.!?…]++[\"'”’»)\\]]*+(?=\\s(?![a-zß-öø-ÿа-я\\d]))|[。！？｡।॥۔؟።፧།]+[”’」』）]*|\n+"
)
# In the order of the bits: quotes, asks, has a number of two digits, has a bracket.
_MARKS = tuple(
    re.compile(pattern) for pattern in ('["“”„«»「」『』‹›]', "[?？؟፧]", r"\d\D?\d", "[(（]")
)


def sentences(text: str, units: Sequence[int]) -> list[tuple[int, int]]:
    """Return (length, flags) of the first `MOST` sentences; `units` as `fingerprint` counts."""
    found: list[tuple[int, int]] = []
    ends = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    for start, end in pairwise(ends):
        sentence = text[start:end]
        length = units[end] - units[start]
        if len(sentence.strip()) < SHORTEST:
            continue
        if len(found) == MOST:
            break
        flags = sum(1 << bit for bit, mark in enumerate(_MARKS) if mark.search(sentence))
        found.append((min(length, LONGEST), flags))
    return found
