"""Names that the two sides of a bead don't share: exchanged, or gone from the other side."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.analysis.divergence.meeting import alike, presence
from tui.analysis.divergence.naming import Named, cased, names
from tui.analysis.divergence.quantities import Finding, Part
from tui.analysis.encoders import Encoder

NEARBY = 1.6
"""How far a neighbouring bead must have a name for it to have moved there: true ones reach 2."""
OTHER_SURNAME = 0.7
"""How far at most the other side has a surname that is another: translators respell, too."""
SAME_MEANING = 0.62
"""Cosine from which two names are taken for translations: 'White House', 'Maison Blanche'."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """The names of one bead that the other side has not, and what may stand for them."""

    pairs: tuple[tuple[Named, Named], ...]
    left: tuple[Named, ...]
    """Without an opposite, where the other script shows no names; `right` likewise."""
    right: tuple[Named, ...]
    matched: tuple[tuple[str, ...], ...]
    """The telling words of the names of either side that were found on the other."""


def name_findings(
    beads: Sequence[tuple[Part, Part] | None], encoder: Encoder | None
) -> list[list[Finding]]:
    """Names of each bead that the other side has otherwise or not at all.

    A name that is never found on the other side though it comes more than once is how that
    language says it ('Deutschland', '朝鲜'), no divergence. `encoder` must speak both languages.
    """
    looked = [None if bead is None else _look(*bead) for bead in beads]
    seen = {form for look in looked if look for w in look.matched for form in (w, w[-1:])}
    alone = Counter(n.words for look in looked if look for n in {*look.left, *look.right})
    together = Counter(
        (one.words, other.words) for look in looked if look for one, other in look.pairs
    )

    def usual(name: Named) -> bool:
        return alone[name.words] > 1 and name.words not in seen

    found: list[list[Finding]] = []
    for bead, look in zip(beads, looked, strict=True):
        here: list[Finding] = []
        if bead is not None and look is not None:
            for one, other in look.pairs:
                usually = together[one.words, other.words] > 1 and not (one.sure and other.sure)
                known = not seen.isdisjoint(
                    {one.words[-1:], other.words[-1:], one.words, other.words}
                )
                if (one.lone or other.lone) and not known:
                    continue
                if not (usually or _translation(one, other, bead, encoder)):
                    here += _exchanged(one, other)
            here += [
                Finding("name", "left", n.start, n.end, 0.5) for n in look.left if not usual(n)
            ]
            here += [
                Finding("name", "right", n.start, n.end, 0.5) for n in look.right if not usual(n)
            ]
        found.append(here)
    return found


def _look(left: Part, right: Part) -> Unmatched:
    ours, theirs = _looked_for(left, right), _looked_for(right, left)
    lost_left, lost_right = _lost(ours), _lost(theirs)
    pairs = _opposites(
        [*lost_left, *(_spare(ours, theirs) if lost_right else ())],
        [*lost_right, *(_spare(theirs, ours) if lost_left else ())],
        left,
        right,
    )
    pairs += _other_surnames(ours, theirs)
    return Unmatched(
        tuple(pairs),
        () if cased(right) else tuple(_gone(lost_left, right)),
        () if cased(left) else tuple(_gone(lost_right, left)),
        tuple(look.name.words for look in (*ours, *theirs) if look.whole >= 1),
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """A name and how far the other side has it (from 1: it does), and how far its last word."""

    name: Named
    whole: float
    last: float


def _looked_for(part: Part, other: Part) -> list[_Look]:
    text = other.text[other.start : other.end]
    return [_Look(name, *presence(name, text)) for name in names(part)]


def _lost(looks: Sequence[_Look]) -> list[Named]:
    return [look.name for look in looks if look.whole < 1]


def _gone(lost: Sequence[Named], other: Part) -> list[Named]:
    """Of the lost names those of persons who are not in the neighbouring beads either.

    In three times the words more are alike by chance, so more is asked there.
    """
    around = other.text[other.around[0] : other.around[1]]
    return [name for name in lost if name.sure and presence(name, around)[0] < NEARBY]


def _spare(ours: Sequence[_Look], theirs: Sequence[_Look]) -> list[Named]:
    """Full names found only by a word that another name here has as well, and there only once.

    'his friend Michael Sanford … Sanford' against 'his friend Joe Alleva … Sanford'.
    """
    spare: list[Named] = []
    for look in ours:
        words = look.name.words
        if look.name.person and look.whole >= 1:
            same = [other.name for other in ours if other.name.words[-1] == words[-1]]
            there = [other.name for other in theirs if alike(other.name.words[-1], words[-1])]
            if len(same) > len(there) == 1 and there[0].lone:
                spare.append(look.name)
    return spare


def _other_surnames(ours: Sequence[_Look], theirs: Sequence[_Look]) -> list[tuple[Named, Named]]:
    """Full names whose first words agree and whose last words neither side has."""
    return [
        (one.name, other.name)
        for one in ours
        for other in theirs
        if one.whole >= 1 or other.whole >= 1
        if one.name.person and other.name.person and one.name.sure | other.name.sure
        if max(one.last, other.last) < OTHER_SURNAME
        if alike(one.name.words[0], other.name.words[0])
    ]


def _exchanged(one: Named, other: Named) -> list[Finding]:
    certainty = 0.8 if one.sure and other.sure else 0.6
    here, there = (one.start, one.end), (other.start, other.end)
    return [
        Finding("name", "left", *here, certainty, there),
        Finding("name", "right", *there, certainty, here),
    ]


def _opposites(
    ours: Sequence[Named], theirs: Sequence[Named], left: Part, right: Part
) -> list[tuple[Named, Named]]:
    """Names left over on both sides at about the same place, nearest first."""

    def distance(one: Named, other: Named) -> float:
        here = (one.start - left.start) / max(left.end - left.start, 1)
        there = (other.start - right.start) / max(right.end - right.start, 1)
        return abs(here - there)

    possible = sorted(
        (distance(one, other), i, j) for i, one in enumerate(ours) for j, other in enumerate(theirs)
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs: list[tuple[Named, Named]] = []
    alone = len(ours) == 1 == len(theirs)
    for gap, i, j in possible:
        # Word order moves names within a sentence, seldom over more than a third of it.
        if gap > 0.35 or i in used_left or j in used_right:
            continue
        if (ours[i].lone or theirs[j].lone) and not alone:
            continue  # of several single words any may be the other's translation
        used_left.add(i)
        used_right.add(j)
        pairs.append((ours[i], theirs[j]))
    return pairs


def _translation(
    one: Named, other: Named, bead: tuple[Part, Part], encoder: Encoder | None
) -> bool:
    """Whether the two may be one name translated ('White House', 'Maison Blanche').

    Without an encoder only what looks like persons is taken for different, or single words that
    are people's names on both sides.
    """
    if encoder is None:
        return not (one.person + other.person >= 3 or (one.lone and other.lone))
    left, right = bead
    vectors = encoder.encode([left.text[one.start : one.end], right.text[other.start : other.end]])
    return float(vectors[0] @ vectors[1]) >= SAME_MEANING
