"""Edit the tags of an article."""

import re

from tui.browser.dialogs.ask import AskText

SEPARATORS = re.compile(r"[,;\s]+")


class AskTags(AskText):
    """A field with the tags there are; `AskText` with tags in and tags out."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        super().__init__(
            "Tags of this article",
            " ".join(tags),
            hint="separated by blanks · enter keeps them · esc leaves them",
        )


def tags_of(text: str) -> tuple[str, ...]:
    """The tags in a typed line: split at blanks and commas, `#` taken off, each once, in order."""
    words = (word.strip().lstrip("#") for word in SEPARATORS.split(text))
    return tuple(dict.fromkeys(word for word in words if word))
