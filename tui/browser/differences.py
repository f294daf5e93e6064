"""Where versions differ, as places to go to and as sentences to read."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from tui.analysis.facts import Divergence
from tui.corpus.hygiene import one_line

if TYPE_CHECKING:
    from tui.workbench.comparison import Comparison

LONGEST = 60
"""Code points of a text in a sentence on it."""
MOST_TOKENS = 600
"""In a band of two rewrites: beyond it a comparison word by word takes longer than a key press."""
_TOKEN = re.compile(r"[^\W\u2e80-\u9fff\uac00-\ud7a3\u0e00-\u0eff]+|\S")
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that versions have differently.

    A changed number with both its sides is one; so is a year that several versions have and the
    same others lack.
    """

    band: int
    sides: tuple[tuple[int, Divergence], ...]
    """(version, what it has there), in the order of versions."""

    @property
    def spans(self) -> tuple[tuple[int, int, int], ...]:
        """(version, start, end) of every side."""
        return tuple((version, d.start, d.end) for version, d in self.sides)


def differences(marks: Sequence[Sequence[Sequence[Divergence]]]) -> tuple[Difference, ...]:
    """All differences in reading order; `marks[i][v]` is what version v has in band i."""
    found: list[Difference] = []
    for band, versions in enumerate(marks):
        pairs: dict[tuple[object, ...], list[tuple[int, Divergence]]] = {}
        for version, divergences in enumerate(versions):
            met: Counter[tuple[object, ...]] = Counter()
            for number, divergence in enumerate(divergences):
                said = _said(divergence)
                key: tuple[object, ...] = (version, number)
                if divergence.pair is not None:
                    key = (divergence.kind, divergence.pair, "")
                elif said is not None:
                    key = (*said, met[said])
                    met[said] += 1
                pairs.setdefault(key, []).append((version, divergence))
        inside = [Difference(band, tuple(sides)) for sides in pairs.values()]
        inside.sort(key=lambda d: (d.sides[0][1].start, d.sides[0][0]))
        found += inside
    return tuple(found)


def _said(divergence: Divergence) -> tuple[object, ...] | None:
    """What makes single differences of several versions one: the same word, the same lack."""
    if divergence.kind in {"omission", "addition"} or not divergence.lacking:
        return None
    word = unicodedata.normalize("NFKC", " ".join(divergence.text.split())).casefold()
    digits = "".join(str(unicodedata.decimal(c, c)) for c in word)
    return divergence.kind, digits, divergence.lacking


def _listed(versions: Sequence[int], names: Sequence[str]) -> str:
    return " ".join(names[version] for version in versions)


def within_the_text(
    every: Sequence[Difference], comparison: "Comparison"
) -> tuple[Difference, ...]:
    """Those that are more than a credit, a dateline or a link that one version has around it."""
    surroundings = [reading.facts.boilerplate for reading in comparison.readings]
    return tuple(
        difference
        for difference in every
        if not all(
            any(part.start <= start and end <= part.end for part in surroundings[version])
            for version, start, end in difference.spans
        )
    )


def in_words(difference: Difference, names: Sequence[str]) -> str:
    """A sentence on a difference: `number: 31 in EN, 30 in FR`; `names` are the versions'.

    What only some of the other versions lack is said to be missing there.
    """
    version, divergence = difference.sides[0]
    kind, text = divergence.kind, _short(divergence.text)
    lacking = divergence.lacking
    some = 0 < len(lacking) < len(names) - 1
    if kind in {"omission", "addition"}:
        where = f"not in {_listed(lacking, names)}" if some else f"only in {names[version]}"
        return f"{where}: “{text}”"
    if divergence.pair is None or len(difference.sides) == 1:
        having = _listed([version for version, _ in difference.sides], names)
        where = f"in {having}, not in {_listed(lacking, names)}"
        return f"{kind}: {text} {where if some else f'only in {having}'}"
    told = ", ".join(f"{_short(d.text)} in {names[v]}" for v, d in difference.sides)
    return f"{kind}: {told}"


def told(
    every: Sequence[Difference], band: int, stop: int | None, names: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """What differs in a band, in (words, style); what was jumped to, number `stop`, first."""
    here = [n for n, difference in enumerate(every) if difference.band == band]
    parts: list[tuple[str, str]] = []
    if stop is not None and stop in here:
        parts.append((f"{stop + 1}/{len(every)} ", "bold $accent"))
        parts.append((one_line(in_words(every[stop], names)), "bold"))
        here.remove(stop)
    for number in here:
        parts.append((" · " if parts else "", "$quiet"))
        parts.append((one_line(in_words(every[number], names)), "$quiet"))
    return tuple(parts)


def bands_with(text: str, comparison: "Comparison") -> list[int]:
    """The bands that have these words in any version, in any case, over line breaks too."""
    words = r"\s+".join(re.escape(word) for word in text.split())
    pattern = re.compile(words, re.IGNORECASE)
    return [
        number
        for number, band in enumerate(comparison.bands)
        if any(
            pattern.search(
                reading.text,
                reading.segments[inside[0]].start,
                reading.segments[inside[-1]].end,
            )
            for reading, inside in zip(comparison.readings, band.segments, strict=True)
            if inside
        )
    ]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def changed_words(left: str, right: str) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """The ranges of two rewrites in one language that are not the same words."""
    tokens = [[(m.start(), m.end()) for m in _TOKEN.finditer(text)] for text in (left, right)]
    if max(map(len, tokens)) > MOST_TOKENS:
        return (), ()
    a, b = ([text[s:e] for s, e in t] for text, t in zip((left, right), tokens, strict=True))
    changes: tuple[list[Range], list[Range]] = ([], [])
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind != "equal":
            for side, (first, last) in enumerate(((i1, i2), (j1, j2))):
                if last > first:
                    changes[side].append((tokens[side][first][0], tokens[side][last - 1][1]))
    return tuple(changes[0]), tuple(changes[1])
