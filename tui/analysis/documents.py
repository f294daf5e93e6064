"""What grouping knows of an article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """What grouping needs of an article."""

    id: str
    language: str
    """BCP-47."""
    fingerprint: bytes
    date: str | None
    """ISO 8601, where known."""
    title: str
