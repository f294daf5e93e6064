"""What divergences are looked for in: one version of a text, cut into segments."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.analysis.facts import Segment


@dataclass(frozen=True, slots=True)
class Version:
    """A text with its segments and its language (BCP-47)."""

    text: str
    segments: Sequence[Segment]
    language: str

    @property
    def base(self) -> str:
        """The language without script and region."""
        return self.language.replace("_", "-").split("-")[0].lower()
