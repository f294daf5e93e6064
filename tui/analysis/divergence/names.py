"""Names that the two sides of a bead don't share: exchanged, or gone from the other side."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log

from tui.analysis.divergence.meeting import alike, presence, stranger, tokens
from tui.analysis.divergence.naming import NOUNS, Named, cased, names
from tui.analysis.divergence.quantities import Finding, Part
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Side
from tui.analysis.names.folding import fold
from tui.analysis.names.scripts import HAN, KANA, scripts

OTHER_SURNAME = 0.4
"""How far at most the other side has a surname that is another: translators respell, too."""
LIMIT, LIMIT_CASELESS = 1.2, 0.4
"""Log-odds from which a person's name is missed, where both sides have capitals and where one has
none: 4 untouched beads in a thousand of news, and 9 of 10 names exchanged in either version are
found."""
PERSON = 0.7
"""Chance of a person from which common words in its place are no translation of it."""
UNLIKE = 0.4
"""Cosine below which two names of anything are no translations: 'Chine Direct', 'Global Times'."""
ALIKE = 0.6
"""Cosine from which one of two names is a translation of the other."""
NAMESAKE = 0.5
"""Chance of a person of one of two names that begin alike: 'New York City' is none."""
STEM = 5
"""Letters of a name that no case changes."""
LONE_PERSON = (0.15, 0.5)
"""Chances of a person that two single words need: places are translated ('Szkocja')."""
SAME_PLACE = 0.06
"""The same for names of anything, of which only position tells that they stand for each other."""
OFTEN = 2
"""Beads a word may stand in beside twice those of a name for it to be that name."""
LOOKED = 100_000
"""Names of a side times code points of the other from which none is looked for, some seconds: an
article of 5,000 with twenty names is less. More are two texts that nothing could cut."""
NEAR = 0.35
"""Share of a bead by which translation moves a name at most, as a rule."""


@dataclass(frozen=True, slots=True)
class Look:
    """A name of one side of a bead, and what speaks for its being gone from the other side."""

    side: Side
    name: Named
    mean: float
    """How far the other side has it by all its words, from 1 it does; `family` by the last."""
    family: float
    found: int
    """Other beads in which its last word is found on the other side."""
    missed: int
    """Other beads in which it is not: how that language says it ('Deutschland', '朝鲜')."""
    rival: float
    """Chance that a name the other side has alone is a person's; 0 where it shows no names."""
    sure_rival: bool
    """Such a name is a person's in all likelihood."""
    known_rival: bool
    """The last word of such a name is found in other beads, so here it might be, too."""
    foreign: float
    """How unlike this side is a foreign name in Han or kana."""
    capitals: bool
    """Both sides show names by capitals."""
    nameless: bool
    """The other side's script shows no names at all."""

    @property
    def lost(self) -> bool:
        """Whether the other side lacks it, by its own words alone."""
        return max(self.mean, self.family) < 1

    @property
    def is_person(self) -> bool:
        """Whether it may be a person by its form: several words, not all of them common ones.

        In a headline, where a capital tells nothing, all must be known as parts of names.
        """
        name = self.name
        if name.lone or not name.person or name.common == 1:
            return False
        return not name.headline or name.known == 1

    @property
    def features(self) -> tuple[float, ...]:
        """What `evidence` weighs, beginning with 1."""
        tagged = min(max(self.name.tagged, 0.03), 0.97)
        return (
            1.0,
            log(tagged / (1 - tagged)),
            float(self.name.sure),
            float(self.name.common > 0),
            self.name.known,
            min(self.mean, 1.5),
            min(self.family, 1.5),
            float(self.found > 0),
            0.0 if self.found else float(min(self.missed, 2)),
            self.rival,
            float(self.sure_rival),
            float(self.known_rival),
            self.foreign,
            float(self.nameless),
        )

    @property
    def evidence(self) -> float:
        """Log-odds that the name is another or gone, less the limit: from 0 it is told."""
        weights, limit = (_WEIGHTS, LIMIT) if self.capitals else (_WEIGHTS_CASELESS, LIMIT_CASELESS)
        return sum(w * feature for w, feature in zip(weights, self.features, strict=True)) - limit


_WEIGHTS = (
    *(-0.98, 0.41, 0.68, -1.26, 1.31, -3.1, -1.63),
    *(-0.6, -1.73, 5.67, 1.65, 0.77, 3.84, 2.21),
)
"""Logistic regression (`benchmarks/fit_divergences.py`) on persons' names exchanged in versions of
news in 19 languages and on all others that stand there."""
_WEIGHTS_CASELESS = (
    *(-1.89, 0.49, 1.99, -0.97, 1.8, -4.77, -1.48),
    *(-2.11, -2.0, 3.65, 4.65, 0.35, 1.32, 1.02),
)
"""The same for Arabic, Hebrew, Persian, Hindi, Bengali, Tamil, Thai, Korean, Japanese and Chinese:
there only what sounds alike tells."""


def name_findings(
    beads: Sequence[tuple[Part, Part] | None], encoder: Encoder | None
) -> list[list[Finding]]:
    """Names of each bead that the other side has otherwise or not at all.

    Of persons; of others where `encoder`, which must speak both languages, finds that what is in
    the place of one is no translation of it.
    """
    looked = looks(beads)
    seen = {
        form
        for bead in looked
        for look in bead
        if not look.lost
        for form in (look.name.words, look.name.words[-1:])
    }
    pairs = [
        [] if bead is None else _opposites(_other(here), *bead)
        for bead, here in zip(beads, looked, strict=True)
    ]
    usual = Counter(key for found in pairs for key in {_spelling(*pair) for pair in found})
    found: list[list[Finding]] = []
    for bead, here, opposite in zip(beads, looked, pairs, strict=True):
        respelt = {look for pair in opposite if usual[_spelling(*pair)] > 1 for look in pair}
        if bead is not None and encoder is not None:
            respelt |= _translated(*bead, opposite, encoder)
        rest = [look for look in here if look not in respelt]
        found.append([] if bead is None else list(_findings(*bead, rest, seen)))
        if bead is not None and not found[-1] and encoder is not None:
            found[-1] += _others(*bead, rest, encoder)
    return found


def _others(left: Part, right: Part, here: Sequence[Look], encoder: Encoder) -> list[Finding]:
    """Names of several words in each other's place that nothing on the other side translates."""
    lost = [look for look in here if look.lost and not look.name.lone]
    texts = {
        look: (left if look.side == "left" else right).text[look.name.start : look.name.end]
        for look in lost
    }
    wide = [look for look in lost if " " in texts[look]]
    if len({look.side for look in wide}) < 2 or not NOUNS.isdisjoint(
        {left.language, right.language}
    ):
        return []
    likeness = encoder.encode([texts[look] for look in wide])
    cosines = likeness @ likeness.T
    alone = {
        look
        for row, look in enumerate(wide)
        if all(cosines[row, k] < UNLIKE for k, o in enumerate(wide) if o.side != look.side)
    }
    found: list[Finding] = []
    for one, other in _opposites(wide, left, right, SAME_PLACE):
        if one in alone and other in alone:
            found += _exchanged(one.name, other.name, 0.5)
    return found


def _translated(
    left: Part, right: Part, pairs: Sequence[tuple[Look, Look]], encoder: Encoder
) -> set[Look]:
    """Names in each other's place of which one translates the other: 'Perrier Şişesi'.

    Those that are in all likelihood persons are not asked for: persons' names are alike, too.
    """
    asked = [pair for pair in pairs if max(look.name.tagged for look in pair) < PERSON]
    if not asked:
        return set()
    ours = encoder.encode([left.text[one.name.start : one.name.end] for one, _ in asked])
    theirs = encoder.encode([right.text[other.name.start : other.name.end] for _, other in asked])
    cosines = (ours * theirs).sum(axis=1)
    return {look for pair, cos in zip(asked, cosines, strict=True) if cos >= ALIKE for look in pair}


def _spelling(one: "Look", other: "Look") -> tuple[str, str]:
    """What two names that stand for each other in more than one bead have in common there.

    Then they are one name, spelt so here ('Willoughby', 'Ουίλομπι'); either may decline.
    """
    return fold(one.name.words[-1])[:STEM], fold(other.name.words[-1])[:STEM]


def looks(beads: Sequence[tuple[Part, Part] | None]) -> list[list[Look]]:
    """Every name of every bead, looked for on the other side; left ones first."""
    usual = _usual([bead[0] for bead in beads if bead]), _usual([bead[1] for bead in beads if bead])
    present = [None if bead is None else _presences(*bead, usual) for bead in beads]
    found: dict[Side, Counter[str]] = {"left": Counter(), "right": Counter()}
    missed: dict[Side, Counter[str]] = {"left": Counter(), "right": Counter()}
    for here in present:
        for side, name, mean, family in here or ():
            (found if max(mean, family) >= 1 else missed)[side][name.words[-1]] += 1
    made: list[list[Look]] = []
    for bead, here in zip(beads, present, strict=True):
        made.append([])
        if bead is None or here is None:
            continue
        lost = {side: [p for p in here if p[0] == side and max(p[2:]) < 1] for side in _SIDES}
        for side, name, mean, family in here:
            other = _SIDES[side]
            part, opposite = bead if side == "left" else bead[::-1]
            rivals = [p[1] for p in lost[other]]
            longer = [rival for rival in rivals if not rival.lone]
            is_lost = max(mean, family) < 1
            kinds = scripts(opposite.text[opposite.start : opposite.end])
            foreign = _foreign(part, opposite) if is_lost and not cased(opposite) else 0.0
            made[-1].append(
                Look(
                    side,
                    name,
                    mean,
                    family,
                    found[side][name.words[-1]] - (not is_lost),
                    missed[side][name.words[-1]] - is_lost,
                    max((rival.tagged for rival in longer), default=0.0),
                    any(rival.sure for rival in longer),
                    any(found[other][rival.words[-1]] > 0 for rival in rivals),
                    foreign,
                    cased(part) and cased(opposite),
                    not cased(opposite) and kinds.keys().isdisjoint({HAN, KANA}),
                )
            )
    return made


STRANGE = 0.5
"""How unlike all words of a side a foreign name is that has taken a name's place."""
_SIDES: dict[Side, Side] = {"left": "right", "right": "left"}


def _usual(parts: Sequence[Part]) -> Counter[str]:
    """In how many beads a side of a script without capitals has each of its words."""
    if not parts or cased(parts[0]):
        return Counter()
    return Counter(
        token.original for part in parts for token in tokens(part.text[part.start : part.end])
    )


def _presences(
    left: Part, right: Part, usual: tuple[Counter[str], Counter[str]]
) -> list[tuple[Side, Named, float, float]]:
    found: list[tuple[Side, Named, float, float]] = []
    both: tuple[tuple[Side, Part, Part, Counter[str]], ...] = (
        ("left", left, right, usual[1]),
        ("right", right, left, usual[0]),
    )
    for side, part, other, words in both:
        text = other.text[other.start : other.end]
        here = names(part)
        if len(here) * len(text) > LOOKED:
            continue
        for name in here:
            # What stands in far more beads than the name can is a word of grammar.
            most = OFTEN + 2 * part.text.count(name.words[-1])
            grammar = {word for word, beads in words.items() if beads > most}
            found.append((side, name, *presence(name, text, grammar)))
    return found


def _foreign(part: Part, opposite: Part) -> float:
    here = part.text[part.start : part.end]
    return stranger(opposite.text, opposite.start, opposite.end, here)[0]


def _findings(
    left: Part, right: Part, here: Sequence[Look], seen: set[tuple[str, ...]]
) -> Iterator[Finding]:
    """What is told of one bead: pairs where something stands in the place, else one side."""
    told = {look for look in here if look.is_person and look.evidence >= 0} | _by_surname(here)
    lost = [look for look in here if look in told or look.lost]
    paired: set[Look] = set()
    for one, other in _opposites(lost, left, right):
        if 1 in (one.name.common, other.name.common):  # words that are translated
            if max(one.name.tagged, other.name.tagged) < PERSON:
                paired |= {one, other}
            continue
        if one in told or other in told:
            if one.name.lone != other.name.lone:
                continue  # 'Ms Merkel' for 'Angela Merkel' would have been found
        elif not (one.name.lone and other.name.lone and _is_known(one, other, seen)):
            continue
        certainty = max(_certainty(look) for look in (one, other))
        yield from _exchanged(one.name, other.name, certainty)
        paired |= {one, other}
    for look in here:
        if look in told and look not in paired:
            yield from _alone(look, left, right)


def _is_known(one: Look, other: Look, seen: set[tuple[str, ...]]) -> bool:
    """Whether one of two single words is a name found elsewhere, and neither a common word."""
    known = {one.name.words[-1:], other.name.words[-1:]}
    tagged = sorted((one.name.tagged, other.name.tagged))
    persons = tagged[0] >= LONE_PERSON[0] and tagged[1] >= LONE_PERSON[1]
    return persons and not seen.isdisjoint(known) and not (one.name.common or other.name.common)


def _other(here: Sequence[Look]) -> list[Look]:
    """The names that the other side lacks or has with another surname."""
    other = _by_surname(here)
    return [look for look in here if look.lost or look in other]


def _by_surname(here: Sequence[Look]) -> set[Look]:
    """Full names whose first words agree and whose last words neither side has."""
    pairs = [
        (one, other)
        for one in here
        for other in here
        if one.side == "left" and other.side == "right" and not (one.lost and other.lost)
        if one.name.person and other.name.person and one.name.sure | other.name.sure
        if max(one.name.tagged, other.name.tagged) >= NAMESAKE
        if max(one.family, other.family) < OTHER_SURNAME
        if alike(one.name.words[0], other.name.words[0])
    ]
    return {look for pair in pairs for look in pair}


def _certainty(look: Look) -> float:
    """.5 at the limit, at most .9: half of what is told of untouched names are slips of theirs."""
    return min(0.9, 1 / (1 + exp(-max(0.0, look.evidence) / 2)))


def _alone(look: Look, left: Part, right: Part) -> Iterator[Finding]:
    """A name without its like; with it the foreign name in Han or kana that has its place."""
    part, opposite = (left, right) if look.side == "left" else (right, left)
    here, certainty = (look.name.start, look.name.end), _certainty(look)
    if look.foreign <= STRANGE:
        yield Finding("name", look.side, *here, certainty)
        return
    there = stranger(opposite.text, opposite.start, opposite.end, part.text[part.start : part.end])[
        1:
    ]
    yield Finding("name", look.side, *here, certainty, there)
    yield Finding("name", _SIDES[look.side], *there, certainty, here)


def _exchanged(one: Named, other: Named, certainty: float) -> list[Finding]:
    here, there = (one.start, one.end), (other.start, other.end)
    return [
        Finding("name", "left", *here, certainty, there),
        Finding("name", "right", *there, certainty, here),
    ]


def _opposites(
    lost: Sequence[Look], left: Part, right: Part, near: float = NEAR
) -> list[tuple[Look, Look]]:
    """Names left over on both sides at about the same place, nearest first."""
    ours = [look for look in lost if look.side == "left"]
    theirs = [look for look in lost if look.side == "right"]

    def distance(one: Look, other: Look) -> float:
        here = (one.name.start - left.start) / max(left.end - left.start, 1)
        there = (other.name.start - right.start) / max(right.end - right.start, 1)
        return abs(here - there)

    possible = sorted(
        (distance(one, other), i, j) for i, one in enumerate(ours) for j, other in enumerate(theirs)
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs: list[tuple[Look, Look]] = []
    alone = len(ours) == 1 == len(theirs)
    for gap, i, j in possible:
        if (gap > near and (not alone or near < NEAR)) or i in used_left or j in used_right:
            continue
        if (ours[i].name.lone or theirs[j].name.lone) and (not alone or gap > NEAR):
            continue  # of several single words any may be the other's translation
        used_left.add(i)
        used_right.add(j)
        pairs.append((ours[i], theirs[j]))
    return pairs
