"""An English negation for which the other side of a bead has nothing at all.

What denies in English is a word of its own; what denies elsewhere may be a prefix, an ending or
another word ('refuse', 'without', 'hardly'). So only the English side is asked for strict ones, and
any word of the other language that may stand for one is enough to be silent.
"""

import re
from functools import lru_cache

from tui.analysis.divergence.quantities import Finding, Part
from tui.analysis.facts import Side
from tui.analysis.tables.negations import NEGATIONS

ENGLISH = "en"
SISTERS = {"bs": "sr", "hr": "sr", "no": "nb", "nn": "nb"}
"""Languages that deny as another one does."""
CERTAINTY = 0.5
"""Five beads of a thousand untouched ones at most are told (`benchmarks.quality`), most of them
turned round: 'didn't go well' and 'went badly'."""
_STRICT = re.compile(
    r"\b(?:not|never|cannot|nobody|nothing|none)\b(?! (?:only|just|least|merely|even)\b)"
    r"|\b\w+n['’]t\b",
    re.IGNORECASE,
)


def negation_findings(left: Part, right: Part) -> list[Finding]:
    """The negations of an English side whose other side denies nothing.

    Silent between two other languages, and where the other one's words are not known.
    """
    return [*_alone(left, right, "left"), *_alone(right, left, "right")]


def _alone(part: Part, other: Part, side: Side) -> list[Finding]:
    if part.language != ENGLISH:
        return []
    denies = _pattern(SISTERS.get(other.language, other.language))
    if denies is None:
        return []
    found = [
        Finding("negation", side, strict.start(), strict.end(), CERTAINTY)
        for strict in _STRICT.finditer(part.text, part.start, part.end)
    ]
    return [] if found and denies.search(other.text, other.start, other.end) else found


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str] | None:
    """What may deny in a language; None where that is not known."""
    written = NEGATIONS.get(language)
    return None if written is None else re.compile(written, re.IGNORECASE)
