"""What one annotator says of one article, and the entities mentions refer to.

Frozen: a change makes a new value, and every change is a `tui.annotation.changes.Change` with
an inverse. Offsets are code points, half-open, into the article's text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

SCHEMA = "hexapla-annotations/1"
ENTITY_SCHEMA = "hexapla-entities/1"

Status = Literal["new", "accepted", "rejected", "flagged"]
MentionState = Literal["suggested", "accepted", "rejected", "orphan"]
How = Literal["manual", "suggested", "propagated", "projected", "imported"]


Side: TypeAlias = tuple[int, int] | tuple[int, int, str, str]
"""Of a mended bead: its range, and how the text there begins and ends, which finds it again."""
Bead: TypeAlias = tuple[Side, Side]
Beads: TypeAlias = tuple[Bead, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """How a mention came about."""

    how: How
    at: str
    """UTC, ISO 8601 with seconds and `Z`."""
    source: str | None = None
    """`article#mention` it was propagated or projected from."""
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A tagged span. Its id is for life, its quote and context find it again when texts change."""

    id: str
    start: int
    end: int
    quote: str
    before: str
    """Up to 20 code points before the quote."""
    after: str
    label: str
    entity: str | None
    state: MentionState
    origin: Origin
    was: MentionState | None = None
    """Of an orphan: the state it had, and has again when its text comes back."""


@dataclass(frozen=True, slots=True)
class Review:
    """The decision on an article."""

    status: Status = "new"
    at: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on an article, or on a span of it."""

    id: str
    text: str
    at: str
    start: int | None = None
    end: int | None = None
    quote: str = ""
    """The text of the span, where there is one."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that one annotator says of one article: one YAML file."""

    article: str
    annotator: str
    language: str
    text_sha256: str
    text_characters: int
    review: Review = Review()
    tags: tuple[str, ...] = ()
    mentions: Mapping[str, Mention] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    beads: Mapping[str, Beads] = field(default_factory=dict)
    """By the other article's id: beads mended by hand, as (side here, side there)."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Whom or what mentions in any language refer to."""

    id: str
    name: str
    label: str
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By language: the forms it was tagged under, commonest first."""
    note: str = ""
    merged_into: str | None = None
