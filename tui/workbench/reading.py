"""An article opened for reading: its row, its text, what was found in it, what was said of it."""

from dataclasses import dataclass

from tui.analysis.facts import ArticleFacts, Segment
from tui.annotation.model import Annotation
from tui.corpus.article import Claims, Row

UNCLAIMED = Claims()


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with everything a screen shows of it. Ranges are code points into `text`."""

    row: Row
    text: str
    facts: ArticleFacts
    segments: tuple[Segment, ...]
    annotation: Annotation
    claims: Claims = UNCLAIMED
    """What its record says of itself: beside the facts, never taken for one."""

    @property
    def contradicted(self) -> str | None:
        """The language its record claims, if its text is in another (see `Row.contradicted`)."""
        return self.row.contradicted
