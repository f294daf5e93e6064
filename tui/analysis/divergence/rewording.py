"""Word-level differences of two versions in one language."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rapidfuzz.distance import Indel, Opcode

from tui.analysis.facts import Divergence
from tui.analysis.words import words as words_of

LONGEST = 4_000
"""Words a side above which only the middle that differs is said to differ: the time of an exact
difference grows with the square."""


def rewording(left_text: str, right_text: str, language: str = "und") -> tuple[Divergence, ...]:
    """What was taken out, put in or put otherwise, word by word, in the order of the texts.

    Words are those a cursor steps over, a character in Chinese; other quotes and dashes alone are
    no other wording.
    Offsets are code points into the two texts given. What was put otherwise is two divergences
    with one `pair`; certainty is 1: these are the letters themselves. (Indel alignment.)
    """
    left = [(word.start, word.end) for word in words_of(left_text, language)]
    right = [(word.start, word.end) for word in words_of(right_text, language)]
    found: list[Divergence] = []
    pair = 0
    words = [left_text[a:b] for a, b in left], [right_text[a:b] for a, b in right]
    for code in _changes(_opcodes(*words)):
        both = code.src_end > code.src_start and code.dest_end > code.dest_start
        if code.src_end > code.src_start:
            start, end = left[code.src_start][0], left[code.src_end - 1][1]
            found.append(
                Divergence(
                    "rewording",
                    "left",
                    left_text[start:end],
                    start,
                    end,
                    1.0,
                    pair if both else None,
                )
            )
        if code.dest_end > code.dest_start:
            start, end = right[code.dest_start][0], right[code.dest_end - 1][1]
            found.append(
                Divergence(
                    "rewording",
                    "right",
                    right_text[start:end],
                    start,
                    end,
                    1.0,
                    pair if both else None,
                )
            )
        pair += both
    return tuple(found)


def _changes(codes: Iterable[Opcode]) -> Iterator[Opcode]:
    """What is not equal, with what was taken out and put in at one place as one replacement."""
    for equal, run in groupby(codes, key=lambda code: code.tag == "equal"):
        if not equal:
            parts = list(run)
            first, last = parts[0], parts[-1]
            yield Opcode("replace", first.src_start, last.src_end, first.dest_start, last.dest_end)


def _opcodes(left: list[str], right: list[str]) -> list[Opcode]:
    if max(len(left), len(right)) <= LONGEST:
        return list(Indel.opcodes(left, right))
    prefix = 0
    while prefix < min(len(left), len(right)) and left[prefix] == right[prefix]:
        prefix += 1
    suffix = 0
    while suffix < min(len(left), len(right)) - prefix and left[-1 - suffix] == right[-1 - suffix]:
        suffix += 1
    a, b = len(left) - suffix, len(right) - suffix
    if a - prefix <= LONGEST and b - prefix <= LONGEST:
        return [
            Opcode(
                c.tag,
                c.src_start + prefix,
                c.src_end + prefix,
                c.dest_start + prefix,
                c.dest_end + prefix,
            )
            for c in Indel.opcodes(left[prefix:a], right[prefix:b])
        ]
    return [Opcode("replace", prefix, a, prefix, b)]
