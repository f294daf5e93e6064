"""What of a sentence's marks, figures and capitals its translation keeps."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.analysis.alignment.costs import ending

FIRM = ('"“”„«»「」『』', "()（）[]", "?？؟\u037e", "%٪％$€£¥₹")
"""Kinds of marks that translators keep: quotes, brackets, questions, units."""
FREE = (",،、，՝", ":：፡;；", "–—")
"""Kinds that every language sets by its own rules."""
MOST = 3
"""By how many marks of a kind two sentences can differ: more is a list, and says no more."""
FEATURES = (
    "ending",
    "quoted",
    "firm marks in one only",
    "firm marks, by",
    "free marks in one only",
    "free marks, by",
    "figures in one only",
    "figures, by",
    "capitals, by",
)
"""Of `differences`, in order."""

_KINDS = {mark: kind for kind, marks in enumerate((*FIRM, *FREE)) for mark in marks}
_QUOTES = frozenset("\"“„«「『»‘'”’」』")


@dataclass(frozen=True, slots=True)
class Marks:
    """Of one sentence."""

    firm: tuple[int, ...]
    """How many of each kind of `FIRM`; `free` likewise."""
    free: tuple[int, ...]
    figures: int
    """Runs of digits; `capitals`: words that begin with one, but for the first."""
    capitals: int
    ending: int
    opens: bool
    """Whether it begins with a quotation mark; `closes`: ends with one, a full stop aside."""
    closes: bool


def marks(sentence: str) -> Marks:
    """Count what translators keep."""
    counts = [0] * (len(FIRM) + len(FREE))
    figures = capitals = 0
    digit = letter = begun = False
    for c in sentence:
        kind = _KINDS.get(c)
        if kind is not None:
            counts[kind] += 1
        before, digit = digit, c.isdecimal()
        figures += digit and not before
        before, letter = letter, c.isalpha()
        if letter and not before:
            capitals += begun and c.isupper()
            begun = True
    bare = sentence.strip()
    return Marks(
        tuple(counts[: len(FIRM)]),
        tuple(counts[len(FIRM) :]),
        figures,
        capitals,
        ending(sentence),
        bool(_QUOTES & set(bare[:1])),
        bool(_QUOTES & set(bare[-2:])),
    )


def differences(one: Marks, other: Marks) -> tuple[float, ...]:
    """In what two sentences differ, as `FEATURES` names it; all 0 for equal marks."""
    return (
        float(one.ending != other.ending),
        float((one.opens != other.opens) + (one.closes != other.closes)),
        *_counted(one.firm, other.firm),
        *_counted(one.free, other.free),
        *_counted((one.figures,), (other.figures,)),
        _counted((one.capitals,), (other.capitals,))[1],
    )


def _counted(one: Sequence[int], other: Sequence[int]) -> tuple[float, float]:
    """How many kinds only one of two has, and by how many marks they differ."""
    alone = sum(bool(a) != bool(b) for a, b in zip(one, other, strict=True))
    apart = sum(min(MOST, abs(a - b)) for a, b in zip(one, other, strict=True))
    return float(alone), float(apart)
