"""New mentions and notes, with ids, quotes and contexts."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime

from tui.annotation.model import How, Mention, MentionState, Note, Origin

CONTEXT = 20
"""Code points kept before and after a quote: enough to tell two places of one name apart."""

# Crockford's base 32, lower case: no i, l, o, u, so an id read aloud or typed is unmistakable.
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
# 30 bits: two among a thousand mentions of an article meet once in 2,000 such articles, and
# the workbook refuses an id that is taken.
_LENGTH = 6


def new_id(prefix: str) -> str:
    """`m-7k2f9q`: the prefix and six random digits."""
    return f"{prefix}-{''.join(secrets.choice(_DIGITS) for _ in range(_LENGTH))}"


def timestamp(at: datetime) -> str:
    """UTC, ISO 8601 with seconds and `Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)


def new_mention(  # noqa: PLR0913 - a mention's own fields, all but the span by name
    text: str,
    start: int,
    end: int,
    label: str,
    *,
    entity: str | None = None,
    state: MentionState = "accepted",
    how: How = "manual",
    source: str | None = None,
    score: float | None = None,
    clock: Callable[[], datetime] = now,
) -> Mention:
    """A mention of `text[start:end]` with a new id, its quote and context.

    Raises:
        ValueError: the range is empty or not within the text.

    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}:{end} is no span of a text of {len(text)} code points")
    return Mention(
        id=new_id("m"),
        start=start,
        end=end,
        quote=text[start:end],
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
        label=label,
        entity=entity,
        state=state,
        origin=Origin(how, timestamp(clock()), source, score),
    )


def new_note(
    text: str,
    *,
    article: str = "",
    start: int | None = None,
    end: int | None = None,
    clock: Callable[[], datetime] = now,
) -> Note:
    """A note of this text; on the span `start:end` of the article's text where they are given."""
    quote = "" if start is None or end is None else article[start:end]
    return Note(new_id("n"), text, timestamp(clock()), start, end, quote)
