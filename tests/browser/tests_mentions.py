"""Mentions for tests, by the words they stand on."""

from itertools import count

from tui.annotation.model import Mention, Origin

_numbers = count(1)


def mention(text, quote, label, state="accepted", entity=None):
    start = text.index(quote)
    return Mention(
        f"m-{next(_numbers)}", start, start + len(quote), quote, "", "", label, entity, state,
        Origin("manual", "2024-05-17T10:00:00Z"),
    )  # fmt: skip
