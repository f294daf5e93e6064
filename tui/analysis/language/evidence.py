"""What speaks for each language a text may be in, as numbers that `weighing` adds up.

A candidate is a language some detector named, or one that looks like it and has telltale words in
the text. Its evidence is a row of `FEATURES`; the row of `und` stands for 'none of these'.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from tui.analysis.facts import UNDETERMINED
from tui.analysis.language import scripts
from tui.analysis.language.detectors import NAMES, Detector, load
from tui.analysis.language.telltales import common_words, counted, groups_of, votes

FEATURES = (
    "cld2 share",
    "cld2 first",
    "cld2 cannot know",
    "langid probability",
    "langid log-odds",
    "langid first",
    "langid cannot know",
    "both first",
    "both first, long",
    "langdetect probability",
    "langdetect first",
    "langdetect cannot know",
    "telltales",
    "many telltales",
    "telltales against",
    "telltales alone",
    "seldom in news",
    "common words",
    "common words, long",
    "none: bias",
    "none: disagreement",
    "none: short",
    "none: best share",
)
LONG = 60
"""Letters from which a text says all that its detectors can use: a headline of ten words."""
RIVAL = 0.02
"""What a detector has to give a language for its look-alikes to be considered too."""

FLOOR = 1e-3
"""A probability of py3langid that says as little as none."""
MANY = 8.0
"""Telltale words after which more say nothing new."""

COMMON = 0.08
"""The share of a text's words that have to be common ones of a language which no detector named."""

FEW = 2
"""Languages of one script up to which all are considered: Tibetan, Ethiopic, Hebrew."""

SECOND = 0.15
"""The share of a second language in which a text may be, in part."""
_SELDOM = (
    "aa ab ace an ang ast av bcl bi br chr co crh crs cv ext fj ff fur fy gcf gcr gez gn gom grn "
    "gv haw ho ia ie ik ilo io iu jbo kab kha ki kl kok kw la lad li lij lmo ltg mfe mh min "
    "mwl na nah nap new nr nv oc os pag pam pap pi pms qu rm rup sa sc scn sco se sg sm su "
    "szl tet tpi nd tw ty vec vep vls vo wa wuu xal yi za zea"
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

    def ignorance(self, tag: str) -> float:
        """1 for a language that a detector which was asked cannot name."""
        return float(bool(self.languages) and tag not in self.languages)


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
    said = detector.probabilities(text)
    allowed = {tag: share for tag, share in said.items() if scripts.allows(script, tag)}
    return Answer(allowed, detector.languages)


def gather(text: str, script: str, letters: int, answers: Mapping[str, Answer]) -> Evidence:
    """The evidence for a text whose main script several languages share, out of what was heard."""
    cld2, langid, langdetect = (answers.get(name, NOBODY) for name in NAMES[1:])
    first = _first(cld2.said), _first(langid.said)
    agreed = first[0] == first[1] is not None
    candidates = set(cld2.said) | set(langid.said) | set(langdetect.said)
    words = counted(text)
    common = {} if agreed else _common(words, script)
    candidates |= set(common) | _by_script(script)
    heard = _telltales(words, script, candidates, (cld2, langid, langdetect))
    candidates |= {tag for tag, count in heard.items() if count > 0}
    size = min(1.0, letters / LONG)
    rows = [_none(cld2, langid, size, agreed=agreed)]
    ordered = sorted(candidates)
    for tag in ordered:
        both = float(agreed and tag == first[0])
        given = langid.said.get(tag, 0.0)
        telling = heard.get(tag, 0.0)
        named = tag in cld2.said or tag in langid.said or tag in langdetect.said
        row = (
            cld2.said.get(tag, 0.0),
            float(tag == first[0]),
            cld2.ignorance(tag),
            given,
            log((given + FLOOR) / FLOOR),
            float(tag == first[1]),
            langid.ignorance(tag),
            both,
            both * size,
            langdetect.said.get(tag, 0.0),
            float(tag == _first(langdetect.said)),
            langdetect.ignorance(tag),
            max(0.0, telling) ** 0.5,
            min(MANY, max(0.0, telling)),
            max(0.0, -telling) ** 0.5,
            float(not named),
            float(tag in SELDOM),
            common.get(tag, 0.0),
            common.get(tag, 0.0) * size,
        )
        rows.append(row + (0.0,) * (len(FEATURES) - len(row)))
    shares = sorted(cld2.said.values(), reverse=True)
    parted = not agreed or (len(shares) > 1 and shares[1] >= SECOND)
    asked = frozenset(name for name, answer in answers.items() if answer.languages)
    return Evidence((UNDETERMINED, *ordered), tuple(rows), asked, parted)


def _first(said: Mapping[str, float]) -> str | None:
    return max(said, key=lambda tag: (said[tag], tag)) if said else None


def _none(cld2: Answer, langid: Answer, size: float, *, agreed: bool) -> tuple[float, ...]:
    best = max([*cld2.said.values(), *langid.said.values(), 0.0])
    return (0.0,) * 19 + (1.0, float(not agreed), 1.0 - size, best)


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
    heard: dict[str, float] = {}
    for group in sorted({group for tag in likely for group in groups_of(tag)}):
        counts = {t: n for t, n in votes(words, group).items() if scripts.allows(script, t)}
        for tag, count in counts.items():
            rival = max((n for t, n in counts.items() if t != tag), default=0.0)
            heard[tag] = heard.get(tag, 0.0) + count - rival
    return heard
