"""What the journal's entries add up to: steps to undo and redo, and what files still lack."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple, cast

from tui.annotation.journal import Entry

REGISTER = ""
"""Stands for the register of entities where articles are listed: no article's id is empty."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing a person did: what undo takes back as a whole."""

    seq: int
    title: str
    """May quote articles: not safe to show as it is."""
    at: str
    articles: tuple[str, ...]
    entities: bool = False
    """Whether it changed the register."""
    undone: bool = False


class Ref(NamedTuple):
    """An entry to be applied: its own number, that of its `do`, and which way."""

    seq: int
    of: int
    kind: str


class Ledger:
    """Follows the journal entry by entry."""

    def __init__(self) -> None:
        self.done: list[int] = []
        """Steps that can be undone, latest last."""
        self.taken_back: list[int] = []
        """Steps that can be redone, next last."""
        self.saved: dict[str, tuple[int, str]] = {}
        """By article: the last change its file has, and the file's digest then."""
        self._steps: dict[int, Step] = {}
        self._places: dict[int, tuple[int, int]] = {}
        self._lacking: dict[str, list[Ref]] = {}

    def take(self, entry: Entry) -> tuple[str, ...]:
        """Follow one entry; returns the articles it changes."""
        if entry.kind == "saved":
            self._save(cast("dict[str, list[object]]", entry.body.get("files", {})))
            return ()
        if entry.kind == "aside":
            return ()
        of = entry.seq if entry.kind == "do" else entry.of()
        if entry.kind == "do":
            self._begin(entry)
        elif of not in self._steps:
            return ()
        elif entry.kind == "undo":
            self._move(of, self.done, self.taken_back)
        else:
            self._move(of, self.taken_back, self.done)
        ref = Ref(entry.seq, of, entry.kind)
        articles = entry.articles()
        for article in articles:
            self._lacking.setdefault(article, []).append(ref)
        return articles

    def place(self, seq: int) -> tuple[int, int]:
        """Where the `do` stands in the journal: offset and size in bytes."""
        return self._places[seq]

    def step(self, seq: int) -> Step:
        return self._steps[seq]

    def lacking(self, article: str) -> tuple[Ref, ...]:
        """What was done to an article and not yet applied to what is in memory or its file."""
        return tuple(self._lacking.get(article, ()))

    def applied(self, article: str) -> None:
        """Memory has it all."""
        self._lacking.pop(article, None)

    def behind(self) -> tuple[str, ...]:
        """The articles that lack something."""
        return tuple(self._lacking)

    def history(self) -> Iterator[Step]:
        """All steps, latest first."""
        done = set(self.done)
        for seq in sorted(self._steps, reverse=True):
            step = self._steps[seq]
            yield step if seq in done else replace(step, undone=True)

    def forget(self) -> None:
        """The journal was replaced by another: what stood in it can't be undone."""
        saved = self.saved
        self.__dict__.update(Ledger().__dict__)
        self.saved = saved

    def _begin(self, entry: Entry) -> None:
        articles = entry.articles()
        self._steps[entry.seq] = Step(
            entry.seq,
            str(entry.body.get("title", "")),
            str(entry.body.get("at", "")),
            tuple(article for article in articles if article != REGISTER),
            entities=REGISTER in articles,
        )
        self._places[entry.seq] = (entry.offset, entry.size)
        self.done.append(entry.seq)
        self.taken_back.clear()

    def _move(self, seq: int, source: list[int], target: list[int]) -> None:
        if source and source[-1] == seq:
            source.pop()
        elif seq in source:
            source.remove(seq)
        target.append(seq)

    def _save(self, files: dict[str, list[object]]) -> None:
        for article, (seq, digest) in files.items():
            last = int(cast("int", seq))
            self.saved[article] = (last, str(digest))
            left = [ref for ref in self._lacking.get(article, ()) if ref.seq > last]
            if left:
                self._lacking[article] = left
            else:
                self._lacking.pop(article, None)
