"""Where a suggestion comes from, in people's words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.analysis.facts import Suggestion, SuggestionOrigin

WORDS: Mapping["SuggestionOrigin", str] = {
    "memory": "tagged before",
    "name": "a known name",
    "gazetteer": "a known name",
    "shape": "looks like a name",
    "projection": "from the other version",
}
LISTED: Mapping[str, str] = {"LOC": "a known place", "DATE": "a date"}
"""What the lists and the calendar know, by their labels."""


def in_words(suggestion: "Suggestion") -> str:
    """`tagged before`, `a known place`, `looks like a name`: why it is suggested."""
    if suggestion.origin == "gazetteer":
        return LISTED.get(suggestion.label, WORDS["gazetteer"])
    return WORDS[suggestion.origin]
