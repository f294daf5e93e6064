"""What was tagged before, counted: every form with its label, entity and language.

Kept article by article, so that a change costs its own article's mentions and no more.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from tui.annotation.files import write_atomically
from tui.annotation.model import Annotation

Form: TypeAlias = tuple[str, str, str | None, str]
"""(text, label, entity, language)."""


class FormCount(NamedTuple):
    """A form and how often it was tagged so, and refused."""

    text: str
    label: str
    entity: str | None
    language: str
    confirmed: int
    rejected: int


_VERSION = 1


class Forms:
    """Counts of forms over articles. Not thread-safe: its owner has the lock."""

    def __init__(self) -> None:
        self.version = 0
        """Changes whenever a count does."""
        self._stamps: dict[str, str] = {}
        self._parts: dict[str, dict[Form, tuple[int, int]]] = {}
        self._totals: dict[Form, tuple[int, int]] = {}
        self._where: dict[str, Counter[str]] = {}

    def stamp(self, article: str) -> str | None:
        """The stamp the article was counted at."""
        return self._stamps.get(article)

    def put(self, article: str, annotation: Annotation | None, stamp: str) -> None:
        """Count the article as it is now."""
        part = {} if annotation is None else _count(annotation)
        self._stamps[article] = stamp
        if part != self._parts.get(article, {}):
            self._replace(article, part)
            self.version += 1

    def keep(self, articles: set[str]) -> None:
        """Forget the articles that are not among these."""
        for article in self._stamps.keys() - articles:
            self._replace(article, {})
            del self._stamps[article]
            self.version += 1

    def known(self) -> Iterator[FormCount]:
        """Every form with its counts."""
        for form, (confirmed, rejected) in self._totals.items():
            yield FormCount(*form, confirmed, rejected)

    def articles(self, entity: str) -> Mapping[str, int]:
        """The articles with accepted mentions linked to this id, and how many."""
        return dict(self._where.get(entity, {}))

    def load(self, path: Path) -> None:
        """Take counts from a cache file; one that can't be used is as none."""
        try:
            cached = json.loads(path.read_bytes())
            if cached["version"] != _VERSION:
                return
            parts = {
                article: (
                    str(stamp),
                    {(t, la, e, lg): (int(c), int(r)) for t, la, e, lg, c, r in rows},
                )
                for article, (stamp, rows) in cached["articles"].items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            # A cache that can't be read is made anew from the files.
            return
        for article, (stamp, part) in parts.items():
            self._stamps[article] = stamp
            self._replace(article, part)
        self.version += 1

    def save(self, path: Path) -> None:
        """Write the counts to a cache file. OSError as it comes."""
        articles = {
            # An article in which nothing was ever tagged has a stamp and no part.
            article: [stamp, [[*form, *n] for form, n in self._parts.get(article, {}).items()]]
            for article, stamp in self._stamps.items()
        }
        text = json.dumps({"version": _VERSION, "articles": articles}, separators=(",", ":"))
        write_atomically(path, text.encode())

    def _replace(self, article: str, part: dict[Form, tuple[int, int]]) -> None:
        for sign, counts in ((-1, self._parts.get(article, {})), (1, part)):
            for form, (confirmed, rejected) in counts.items():
                had = self._totals.get(form, (0, 0))
                total = (had[0] + sign * confirmed, had[1] + sign * rejected)
                if total == (0, 0):
                    self._totals.pop(form, None)
                else:
                    self._totals[form] = total
                if form[2] is not None and confirmed:
                    where = self._where.setdefault(form[2], Counter())
                    where[article] += sign * confirmed
                    if not where[article]:
                        del where[article]
        self._parts[article] = part


def _count(annotation: Annotation) -> dict[Form, tuple[int, int]]:
    counts: dict[Form, tuple[int, int]] = {}
    for mention in annotation.mentions.values():
        state = mention.was if mention.state == "orphan" else mention.state
        if state not in ("accepted", "rejected") or not mention.quote:
            continue
        form = (mention.quote, mention.label, mention.entity, annotation.language)
        confirmed, rejected = counts.get(form, (0, 0))
        counts[form] = (confirmed + (state == "accepted"), rejected + (state == "rejected"))
    return counts
