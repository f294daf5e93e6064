"""How long one side of a bead usually is beside the other one, and how unusual a bead is.

After Gale and Church (1993), with the ratio of the two texts themselves, drawn to what is usual
between their languages; deviations are those of translated news, which stray less the longer a
sentence is, but not without limit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log, sqrt
from statistics import median

from tui.analysis.names.scripts import HAN, HANGUL, KANA, script

SHRINK = 6
"""Beads the languages' usual ratio counts for beside the text's own median: medians of texts of 16
beads stray by half as much as beads do."""
STRAY = 0.14
"""Deviation in a language that is not in the table: that of most of its third."""
_DENSITY = {HAN: 0.34, KANA: 0.45, HANGUL: 0.52}
"""Characters that say what one Latin letter's worth says; other scripts are near 1."""
_USUAL = """
    af:8:9 am:-39:15 ar:-11:16 az:8:14 ba:0:16 be:3:13 bem:18:14 bg:8:13 bn:-1:13 bo:19:15
    bs:2:12 ca:12:13 ckb:2:13 cs:-3:12 cy:7:12 da:1:11 de:17:12 dv:21:16 dz:-2:20 ee:-3:15
    el:18:14 en:0:0 es:15:12 et:-1:13 eu:10:14 fa:-2:14 ff:-8:13 fi:8:14 fj:19:15 fo:4:10
    fr:16:12 ga:16:13 gl:8:13 gsw:12:11 gu:-1:12 ha:9:11 he:-22:13 hi:6:13 hmn:29:14 hr:3:13
    hu:11:14 hy:7:14 id:15:11 ig:0:11 is:6:12 it:16:12 ja:-81:16 ka:7:14 kk:4:15 km:14:15
    kn:7:14 ko:-66:17 ku:-1:14 ky:1:15 lb:12:11 lo:7:15 lt:4:14 lv:6:13 mg:26:15 mi:9:12
    mk:7:12 ml:22:14 mn:6:16 mr:6:12 ms:12:11 mt:11:11 my:24:15 nb:1:11 nd:18:15 ne:0:13
    nl:16:13 nn:0:11 nso:16:13 ny:12:15 om:-2:22 pa:2:12 pl:11:15 ps:-1:17 pt:9:12 ro:16:15
    ru:10:15 rw:20:17 sd:-11:12 shi:-14:17 si:5:13 sk:2:12 sl:2:13 sm:11:14 sn:18:14 so:16:11
    sq:13:11 sr:1:13 ss:15:12 sv:1:11 sw:9:13 ta:22:15 te:1:15 tg:10:14 th:-3:13 ti:-40:14
    tk:13:15 tl:17:11 tn:30:17 to:23:13 tr:6:15 tt:-2:14 ty:23:15 ug:22:16 uk:5:14 ur:1:13
    uz:16:15 ve:19:12 vi:10:13 wo:-3:14 xh:6:14 yo:24:15 yue:-116:16 zh:-108:21 zu:4:14
"""
"""By language: logarithm of lengths over English ones, and the deviation of sentences of about 110
code points from their text's median, both in hundredths (`benchmarks/fit_lengths.py`)."""


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[float, float]]:
    rows = [row.split(":") for row in _USUAL.split()]
    return {row[0]: (int(row[1]) / 100, int(row[2]) / 100) for row in rows}


@dataclass(frozen=True, slots=True)
class Measure:
    """How long the right side of a bead usually is beside the left one, in these two texts."""

    left: float
    """Code points that say what one of English says, by language or script."""
    right: float
    centre: float
    """Logarithm of right over left, both in English code points: near 0."""
    stray: float
    """Deviation of that logarithm in beads of about 110 code points."""

    def deviation(self, left: int, right: int) -> float:
        """In deviations: below 0 the right side is short, above 0 the left one."""
        a, b = left / self.left, right / self.right
        spread = self.stray * sqrt(0.12 + 100 / (min(a, b) + 5))
        return (log((b + 5) / (a + 5)) - self.centre) / spread

    def spare(self, left: int, right: int) -> float:
        """How many code points the side that is too long has more than its share."""
        usual = exp(self.centre) * self.right / self.left
        return left - right / usual if right < left * usual else right - left * usual


def measure(
    left: Sequence[str], right: Sequence[str], left_language: str, right_language: str
) -> Measure:
    """The usual ratio of the sides of beads: median of the text, drawn to that of the languages.

    Sides that are empty are left out; languages are those of the two texts, without region.
    """
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a and b]
    ours, stray_left = _usual(left_language, [a for a, _ in pairs])
    theirs, stray_right = _usual(right_language, [b for _, b in pairs])
    stray = sqrt(stray_left**2 + stray_right**2) or STRAY
    if not pairs:
        return Measure(ours, theirs, 0.0, stray)
    ratios = [log((len(b) / theirs + 5) / (len(a) / ours + 5)) for a, b in pairs]
    centre = median(ratios) * len(ratios) / (len(ratios) + SHRINK)
    return Measure(ours, theirs, centre, stray)


def _usual(language: str, parts: Sequence[str]) -> tuple[float, float]:
    """Code points of a language for one of English, and how far its sentences stray."""
    found = _table().get(language)
    return (exp(found[0]), found[1]) if found else (_density(parts), STRAY)


def _density(parts: Sequence[str]) -> float:
    """Characters per Latin letter's worth, by the scripts of the first 2,000 letters."""
    letters = [c for c in "".join(parts)[:4000] if c.isalpha()][:2000]
    kana = any(script(c) == KANA for c in letters)
    weights = [
        _DENSITY[KANA] if kana and script(c) == HAN else _DENSITY.get(script(c), 1.0)
        for c in letters
    ]
    return sum(weights) / len(weights) if weights else 1.0
