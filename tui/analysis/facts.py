"""The values analysis gives to the rest of the house: frozen, plain, cheap to import.

Ranges are code points, half-open, into the text the function was given. Scores and confidences
lie in 0..1. Languages are BCP-47 tags; `und` is 'cannot be said'.
"""

from dataclasses import dataclass, replace
from typing import Literal

UNDETERMINED = "und"

ANALYSIS_VERSION = 5
"""Of all that `analyse` says: facts of another version are made anew. Raise it with any change
that can change a fact.
"""

GROUPING_VERSION = 7
"""Of what `grouping.group` makes of facts: groups of another version are made anew. Raise it with
any change that can change a group or a link.
"""

COMPARISON_VERSION = 6
"""Of alignments and divergences: kept ones of another version are made anew. Raise it with any
change that can change a bead or a divergence.
"""


@dataclass(frozen=True, slots=True)
class Guess:
    """What language a text is in, and how sure that is."""

    tag: str
    confidence: float
    uncertain: bool = False
    """True when people should see a `?` behind the badge."""
    alternatives: tuple[tuple[str, float], ...] = ()
    """The next likeliest tags with their probabilities, likeliest first."""
    mixed: tuple[str, ...] = ()
    """The languages of a text whose parts are in several, by share; empty for one language."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence (or a line, when told so): `text[start:end]`, without outer white space."""

    start: int
    end: int
    paragraph: int
    """The number of the paragraph (non-empty line) it stands in, from 0."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the cursor steps over it: `text[start:end]`, without punctuation."""

    start: int
    end: int


BoilerplateKind = Literal["credit", "dateline", "read-also", "source", "comments", "notice"]


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A line (or its part) that surrounds an article without being its text."""

    start: int
    end: int
    kind: BoilerplateKind


@dataclass(frozen=True, slots=True)
class Headers:
    """Title, date and source as they stand in the text itself; None where they don't."""

    title: str | None = None
    date: str | None = None
    """ISO 8601: `2023-02-04` or `2023-02-04T15:27`."""
    source: str | None = None
    """A URL or the name of an outlet."""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that analysis can say of one article alone: a pure function of its text and claims."""

    language: Guess
    headers: Headers
    boilerplate: tuple[Boilerplate, ...]
    words: int
    fingerprint: bytes
    """Packed; only `tui.analysis.fingerprint` reads it."""
    version: int
    """Of the analysis: facts of another version are made anew."""


LinkKind = Literal["variant", "copy", "cluster", "related"]


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why two articles are linked, in terms a reader can check."""

    numbers: tuple[str, ...] = ()
    """Numbers both have, in the order of the left text."""
    names: tuple[tuple[str, str], ...] = ()
    """(left form, right form) of names both have, in the order of the left text."""
    coverage: float = 0.0
    """Share of the shorter text whose paragraphs have their like in the other, in order."""
    order: float = 0.0
    """How far the shared numbers and names stand in the same order."""

    @property
    def turned(self) -> "Reasons":
        """The same, seen from the right text."""
        return replace(self, names=tuple((right, left) for left, right in self.names))


@dataclass(frozen=True, slots=True)
class Link:
    """Two articles of the corpus and what joins them; `left < right`."""

    left: str
    right: str
    kind: LinkKind
    score: float
    reasons: Reasons = Reasons()

    def seen_from(self, article: str) -> Reasons:
        """The reasons with the forms of `article`, one of the two, as the left ones."""
        return self.reasons if article == self.left else self.reasons.turned


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which articles are one text, and which one story.

    Both partitions list groups of two and more only; a variant group lies inside one cluster.
    """

    variants: tuple[frozenset[str], ...] = ()
    clusters: tuple[frozenset[str], ...] = ()
    links: tuple[Link, ...] = ()
    """The links that made the groups, and the best weaker ones of each article."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Aligned segments, m to n, as ascending indices; either side may be empty."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Band:
    """A bead over two to six versions: `segments[v]` are the indices in version v."""

    segments: tuple[tuple[int, ...], ...]
    score: float


DivergenceKind = Literal[
    "number", "date", "name", "omission", "addition", "negation", "quote", "rewording"
]
Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Divergence:
    """What one side of a bead has and the other lacks or has differently.

    `start`, `end` are code points in the article of `side`. `omission`: stands left only;
    `addition`: stands right only. A changed number, date or name is two divergences, one a side,
    with the same `pair`.
    """

    kind: DivergenceKind
    side: Side
    text: str
    start: int
    end: int
    certainty: float
    pair: int | None = None
    lacking: tuple[int, ...] = ()
    """In a comparison of three versions and more: the numbers of those that lack it. Of two it is
    the other one."""


OriginKind = Literal[
    "said", "source", "cites", "told", "date", "gloss", "leftover", "spelling", "figures",
    "gap", "broken", "credit"
]  # fmt: skip
"""What a sign of where a text comes from is; `tui.analysis.origin` says what each is worth."""
OriginRole = Literal["original", "translation", "rewrite"]


@dataclass(frozen=True, slots=True)
class OriginReason:
    """A sign for or against a version's being the one the others were made from."""

    kind: OriginKind
    weight: float
    """Above 0 for, below 0 against; in units of log-odds."""
    text: str
    """What stands in this version, for someone to check; empty where nothing stands there."""
    start: int | None = None
    end: int | None = None
    """Its range in this version; None where it is no stretch of the text (a date of the record)."""


@dataclass(frozen=True, slots=True)
class Origin:
    """How likely one of several versions is the original of the others: a guess."""

    score: float
    """The chance, 0..0.8; those of all versions together are at most 1, and what is missing to 1
    is the chance that the original is elsewhere."""
    role: OriginRole | None
    """What may be said of it, with a `?`; None: cannot say."""
    reasons: tuple[OriginReason, ...] = ()
    """The weightiest first."""


@dataclass(frozen=True, slots=True)
class KnownForm:
    """A form that someone tagged somewhere in the corpus: what suggestions are made from."""

    text: str
    label: str
    entity: str | None
    language: str
    confirmed: int = 1
    """How many times it was tagged so."""
    rejected: int = 0
    """How many times that was refused."""


SuggestionOrigin = Literal["memory", "name", "gazetteer", "shape", "projection"]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A span that someone may want to tag, with the likeliest label."""

    start: int
    end: int
    text: str
    label: str
    entity: str | None
    score: float
    origin: SuggestionOrigin
