"""What speaks for each language a text may be in, as numbers that `weighing` adds up.

A candidate is a language some detector named, or one that looks like it and has telltale words in
the text. Its evidence is a row of `FEATURES`; the row of `und` stands for 'none of these'.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, log1p

from tui.analysis.facts import UNDETERMINED
from tui.analysis.language import scripts
from tui.analysis.language.detectors import NAMES, Detector, Langdetect, load
from tui.analysis.language.tags import TWINS, confusable
from tui.analysis.language.telltales import common_words, counted, groups_of, votes

FEATURES = (
    "cld2 share",
    "cld2 first",
    "cld2 cannot know",
    "cld2 likeness",
    "cld2 likeness, long",
    "langid log-odds",
    "langid first",
    "langid cannot know",
    "langid likeness",
    "langid likeness, long",
    "both first",
    "both first, long",
    "langdetect log-odds",
    "langdetect cannot know",
    "telltales",
    "telltales against",
    "telltales alone",
    "seldom in news",
    "common words",
    "common words, long",
    "looks like the first",
    "hardly differs from the first",
    "none: bias",
    "none: disagreement",
    "none: short",
    "none: best share",
    "none: names",
)
PLACE: Mapping[str, int] = {name: place for place, name in enumerate(FEATURES)}
OF_NONE = 5
"""How many of them, the last, belong to the row of `und` alone."""
LONG = 60
"""Letters from which a text says all that its detectors can use: a headline of ten words."""
RIVAL = 0.02
"""What a detector has to give a language for its look-alikes to be considered too."""

FLOOR = 1e-3
"""A probability of py3langid that says as little as none."""
CHANCE = 0.005
"""The share of a text's words that are telltales by chance: names, loans, slips."""

COMMON = 0.08
"""The share of a text's words that have to be common ones of a language which no detector named."""

PROSE = 3
"""Words in small letters from which a text is more than names, which say little of its language."""
CASED = frozenset({"Latn", "Cyrl"})

FEW = 2
"""Languages of one script up to which all are considered: Tibetan, Ethiopic, Hebrew."""

SECOND = 0.15
"""The share of a second language in which a text may be, in part."""
_SELDOM = (
    "aa ab ace an ang ast av bcl bi br chr co crh crs cv ext fj ff fur fy gcf gcr gez gn gom grn "
    "guw gv haw ho ia ie ik ilo io iu jbo kab kha ki kl kok kw la lad li lij lmo ltg mfe mh min "
    "mwl na nah nap nd new nr nv oc os pag pam pap pcm pi pms qu rm rup sa sc scn sco se sg sm su "
    "szl tet tpi nd tw ty vec vep vls vo wa war wuu xal yi za zea"
)
SELDOM = frozenset(_SELDOM.split())
"""Languages that detectors know and newspapers hardly use: what a detector says for want of the
right language falls into these."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The candidates of one text and what speaks for each."""

    tags: tuple[str, ...]
    """The candidates; the first is `und`, none of the others."""
    rows: tuple[tuple[float, ...], ...]
    """One row of `FEATURES` a candidate."""
    asked: frozenset[str] = frozenset()
    """The detectors that were there to be asked."""
    parted: bool = False
    """Whether it may be in several languages: detectors differ, or one sees a second language."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one detector said of a text, and what it could have said."""

    said: Mapping[str, float]
    languages: frozenset[str]
    likeness: Mapping[str, float] = field(default_factory=dict)

    def ignorance(self, tag: str) -> float:
        """1 for a language that a detector which was asked cannot name."""
        return float(bool(self.languages) and tag not in self.languages)


NOTHING = (0.0,) * OF_NONE
NOBODY = Answer({}, frozenset())
"""A detector that was not asked."""


def known(name: str, names: Sequence[str]) -> frozenset[str]:
    """The languages that a detector can name; none where it is not wanted or not installed."""
    detector: Detector | None = load(name) if name in names else None
    return frozenset() if detector is None else detector.languages


def hear(name: str, names: Sequence[str], text: str, script: str) -> Answer:
    """What a detector says of a text; nothing where it is not wanted or not installed."""
    detector: Detector | None = load(name) if name in names else None
    if detector is None:
        return NOBODY
    opinion = detector.opinion(text, script)
    allowed = {tag: share for tag, share in opinion.said.items() if scripts.allows(script, tag)}
    return Answer(allowed, detector.languages, opinion.likeness)


def third_opinion(text: str, tags: Iterable[str]) -> Mapping[str, float]:
    """How langdetect divides a text among those of the languages that it knows."""
    detector = load("langdetect")
    return detector.between(text, tags) if isinstance(detector, Langdetect) else {}


def gather(text: str, script: str, letters: int, answers: Mapping[str, Answer]) -> Evidence:
    """The evidence for a text whose main script several languages share, out of what was heard."""
    cld2, langid, langdetect = heard_of = [answers.get(name, NOBODY) for name in NAMES[1:]]
    first = _first(cld2.said), _first(langid.said)
    agreed = first[0] == first[1] is not None
    named = {tag for answer in heard_of for tag in answer.said}
    words = counted(text)
    common = {} if agreed else _common(words, script)
    candidates = named | set(common) | _by_script(script)
    heard = _telltales(words, script, candidates, heard_of)
    candidates |= {tag for tag, count in heard.items() if count > 0}
    twins = {tag for one in first if one is not None for tag in TWINS.get(one, frozenset())}
    candidates |= {tag for tag in twins if scripts.allows(script, tag)}
    kin = {tag for one in first if one is not None for tag in confusable(one)}
    size = min(1.0, letters / LONG)
    best = max([*cld2.said.values(), *langid.said.values(), 0.0])
    none = (0.0,) * (len(FEATURES) - OF_NONE)
    rows = [(*none, 1.0, float(not agreed), 1.0 - size, best, _names(text, script))]
    ordered = sorted(candidates)
    for tag in ordered:
        both = float(agreed and tag == first[0])
        given = langid.said.get(tag, 0.0)
        telling = heard.get(tag, 0.0)
        cld2_like = cld2.likeness.get(tag, 0.0)
        langid_like = langid.likeness.get(tag, 0.0)
        usual = common.get(tag, 0.0)
        rows.append(
            (
                cld2.said.get(tag, 0.0),
                float(tag == first[0]),
                cld2.ignorance(tag),
                cld2_like,
                cld2_like * size,
                log(1.0 + given / FLOOR),
                float(tag == first[1]),
                langid.ignorance(tag),
                langid_like,
                langid_like * size,
                both,
                both * size,
                log(1.0 + langdetect.said.get(tag, 0.0) / FLOOR),
                langdetect.ignorance(tag),
                log1p(telling) if telling > 0 else 0.0,
                log1p(-telling) if telling < 0 else 0.0,
                float(tag not in named),
                float(tag in SELDOM),
                usual,
                usual * size,
                float(tag in kin),
                float(tag in twins),
                *NOTHING,
            )
        )
    shares = sorted(cld2.said.values(), reverse=True)
    parted = not agreed or (len(shares) > 1 and shares[1] >= SECOND)
    asked = frozenset(name for name, answer in answers.items() if answer.languages)
    return Evidence((UNDETERMINED, *ordered), tuple(rows), asked, parted)


def _first(said: Mapping[str, float]) -> str | None:
    return max(said, key=lambda tag: (said[tag], tag)) if said else None


def _names(text: str, script: str) -> float:
    """How far a text may be all names: 1 with no word in small letters, 0 from three on."""
    if script not in CASED:
        return 0.0
    small = 0
    for word in text.split():
        small += word[0].islower()
        if small == PROSE:
            break
    return 1.0 - small / PROSE


def _by_script(script: str) -> frozenset[str]:
    """The languages of a script that only a few share: each may be it, whoever knows it."""
    languages = scripts.USED.get(script, frozenset()) - SELDOM
    return languages if len(languages) <= FEW else frozenset()


def _common(words: Mapping[str, int], script: str) -> Mapping[str, float]:
    """By language, the share of common words that make it a candidate or more."""
    shares = common_words(words).items()
    return {t: share for t, share in shares if share >= COMMON and scripts.allows(script, t)}


def _telltales(
    words: Mapping[str, int], script: str, candidates: set[str], answers: Sequence[Answer]
) -> Mapping[str, float]:
    """By language of the groups in question: its telltale words, less those of its best rival."""
    likely = {t for t in candidates if max(a.said.get(t, 0.0) for a in answers) >= RIVAL}
    chance = CHANCE * len(words)
    heard: dict[str, float] = {}
    for group in sorted({group for tag in likely for group in groups_of(tag)}):
        counts = {t: n for t, n in votes(words, group).items() if scripts.allows(script, t)}
        for tag, count in counts.items():
            rival = max((n for t, n in counts.items() if t != tag), default=0.0)
            margin = count - rival
            if abs(margin) > chance:
                heard[tag] = heard.get(tag, 0.0) + margin - (chance if margin > 0 else -chance)
    return heard
