"""One annotator's work on one folder of annotations: what the browser and the desk talk to.

`do` returns when the change is in the journal on disk; the YAML files follow at `flush`. Two
programs of one annotator may have the same folder open: each entry is written under a lock and
each reads the other's.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from tui.annotation import changes as ch
from tui.annotation.codec import plain_change
from tui.annotation.describe import describe
from tui.annotation.filenames import file_stem
from tui.annotation.files import why_not_writable
from tui.annotation.forms import FormCount
from tui.annotation.fresh import new_id, new_mention, new_note, now, timestamp
from tui.annotation.journal import Entry, Pen
from tui.annotation.ledger import REGISTER, Step
from tui.annotation.model import Annotation
from tui.annotation.problems import (
    AnnotationError,
    Problem,
    ReadOnlyError,
    UnknownArticleError,
)
from tui.annotation.register import Register
from tui.annotation.sheets import Header
from tui.annotation.shelf import Shelf
from tui.annotation.tally import Tally

__all__ = ["Seen", "Step", "Workbook", "new_id", "new_mention", "new_note"]

# Files written under one hold of the lock, 1 to 2 ms each: nobody waits visibly.
_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Seen:
    """What changed under our hands: by another program, or by an editor."""

    articles: tuple[str, ...]
    entities: bool


class Workbook:
    """All annotations of one annotator, and the register. Thread-safe."""

    def __init__(
        self,
        folder: Path,
        annotator: str,
        *,
        clock: Callable[[], datetime] = now,
        cache: Path | None = None,
    ) -> None:
        """Open a folder of annotations, which need not exist yet: nothing is created.

        `cache` is a file for the counts of `forms`, safe to delete.

        Raises:
            AnnotationError: the journal is there and can't be read.

        """
        self.folder, self.annotator = folder, annotator
        self._clock = clock
        self._lock = threading.RLock()
        self._mine = folder / file_stem(annotator)
        self._shelf = Shelf(folder, self._mine, annotator)
        self._tally = Tally(self._shelf, cache)
        self._refused = why_not_writable(self._mine, self._shelf.journal.path)
        self._shelf.take(self._shelf.journal.read())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def writable(self) -> str | None:
        """None when changes can be kept; else why not, in words."""
        newer = self._shelf.journal.newer
        return str(newer) if newer is not None else self._refused

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Files and lines that could not be used, and what a merge decided against."""
        with self._lock:
            return self._shelf.problems()

    @property
    def register(self) -> Register:
        """The entities as they are now."""
        with self._lock:
            return Register(self._shelf.register().entities)

    def annotation(self, article: str) -> Annotation | None:
        """What the annotator says of an article; None when nothing was said yet."""
        with self._lock:
            return self._shelf.sheet(article).view()

    def open_article(self, article: str, *, language: str, text: str, sha256: str) -> Annotation:
        """The annotation, every mention where it stands in this text; an empty one if none.

        Where the text has changed since, mentions are found again or shown as orphans; that is
        written down with the next change to the article, not before.
        """
        with self._lock:
            header = Header(language, sha256, len(text))
            self._shelf.headers[article] = header
            sheet = self._shelf.sheet(article)
            sheet.text = text
            self._shelf.look(article)
            found = sheet.view()
        if found is not None:
            return found
        return Annotation(article, self.annotator, language, sha256, len(text))

    def introduce(self, article: str, *, language: str, sha256: str, characters: int) -> None:
        """Say what an article is without its text: enough to review or tag it in a list."""
        with self._lock:
            self._shelf.headers.setdefault(article, Header(language, sha256, characters))

    def do(self, change: ch.Change, *, title: str = "") -> Step | None:
        """Make a change. When this returns, it outlasts a power cut; None when it changed nothing.

        Raises:
            ReadOnlyError: nothing can be written here; nothing was changed.
            NotSavedError: the journal took no entry; nothing was changed.
            UnknownArticleError: an article of it was neither opened nor introduced.
            ValueError: a mention is added under an id that another one has.

        """
        with self._lock, self._writing() as pen:
            state, settle = self._state(change)
            _check_ids(change, state)
            settled = ch.apply(ch.Batch(settle), state)
            primitives = ch.Batch(ch.expand(change, settled))
            after, back = ch.perform(primitives, settled)
            if after == settled:
                return None
            articles = list(ch.articles(primitives))
            entry = pen.write(
                "do",
                {
                    "at": timestamp(self._clock()),
                    "title": title or describe(change),
                    "articles": articles + [REGISTER] * bool(ch.entities(primitives)),
                    "settle": [plain_change(part) for part in settle],
                    "change": plain_change(primitives),
                    "back": plain_change(back),
                },
            )
            self._shelf.ledger.take(entry)
            for article in articles:
                self._shelf.ledger.applied(article)
                sheet = self._shelf.sheet(article)
                sheet.annotation, sheet.behind = after.annotations[article], entry.seq
                self._tally.count(article)
            if ch.entities(primitives):
                self._shelf.ledger.applied(REGISTER)
                register = self._shelf.register()
                register.entities, register.behind = after.entities, entry.seq
            return self._shelf.ledger.step(entry.seq)

    def undo(self) -> Step | None:
        """Take the last step back, also one of yesterday; None when there is none.

        Raises as `do`.
        """
        return self._turn("undo")

    def redo(self) -> Step | None:
        """Make the step again that was taken back last; None when there is none.

        Raises as `do`.
        """
        return self._turn("redo")

    def history(self) -> Iterator[Step]:
        """Every step ever done, latest first; those taken back are marked."""
        with self._lock:
            return iter(tuple(self._shelf.ledger.history()))

    def refresh(self) -> Seen:
        """Take in what other programs and editors did since the last look.

        Looks at the journal, the register, and the files of the articles in memory.
        """
        with self._lock:
            touched = self._take(self._shelf.journal.read())
            entities = REGISTER in touched
            for article in self._shelf.in_memory():
                if self._shelf.look(article):
                    touched.add(article)
            entities |= self._shelf.look_at_register()
            touched.discard(REGISTER)
            for article in touched:
                self._tally.count(article)
            return Seen(tuple(sorted(touched)), entities)

    def annotated(self) -> Iterator[tuple[str, str]]:
        """(article, stamp) of all annotated articles; a stamp changes when the annotation does.

        Reads names and times, no file: cheap for 10,000.
        """
        with self._lock:
            return iter(self._tally.annotated().items())

    def forms(self) -> tuple[FormCount, ...]:
        """Every form ever tagged, and how often.

        Entities are those that merges lead to. The first call reads the files that changed
        since the cache was written, 5 ms each; later ones only what changed.
        """
        with self._lock:
            stamps = self._tally.annotated()
        for article, stamp in stamps.items():
            with self._lock:
                self._tally.update(article, stamp)
        with self._lock:
            self._tally.keep(set(stamps))
            return self._tally.known(self.register)

    def mentioned(self, entity: str) -> Mapping[str, int]:
        """The articles that mention an entity, with how often, as `forms` last counted."""
        with self._lock:
            return self._tally.mentioned(entity, self.register)

    def split_entity(
        self, entity: str, names: Mapping[str, tuple[str, ...]], *, name: str | None = None
    ) -> Step | None:
        """Make an entity of its own of these names, and link their mentions to it: one step.

        Raises as `do` and `Register.split`.
        """
        self.forms()
        with self._lock:
            split = self.register.split(entity, names, name=name)
            changes: list[ch.Change] = [split]
            taken = {form for forms in names.values() for form in forms}
            register = self.register
            for article in self.mentioned(split.entity):
                annotation = self._shelf.sheet(article).view()
                for mention in annotation.mentions.values() if annotation else ():
                    linked = mention.entity is not None and mention.quote in taken
                    if linked and register.resolve(mention.entity or "") == split.entity:
                        moved = replace(mention, entity=split.new.id)
                        changes.append(ch.ReplaceMention(article, moved))
            return self.do(ch.Batch(tuple(changes)), title=describe(split))

    def missing(self) -> tuple[str, ...]:
        """The articles whose file was there and is lost, by id: what `recover` is for."""
        with self._lock:
            return self._tally.missing()

    def recover(self, article: str) -> Step | None:
        """Bring back what the journal has of an article whose file was lost or emptied.

        What is there stays as it is; mentions and notes that are not there are added, as one
        step. None when there is nothing to bring back.
        """
        with self._lock:
            known = self._shelf.rebuilt(article)
            if known is None:
                return None
            self.introduce(
                article,
                language=known.language,
                sha256=known.text_sha256,
                characters=known.text_characters,
            )
            here = self._shelf.sheet(article).view()
            return self.do(_missing(known, here), title="recover from the journal")

    def flush(self) -> tuple[str, ...]:
        """Write every file that lacks something; returns the articles that merging changed.

        What can't be written is in `problems`; the journal has it. Other calls get their turn
        between the files.
        """
        waiting = list(self._shelf.behind()) if self.writable is None else []
        changed: set[str] = set()
        while waiting:
            now_, waiting = waiting[:_AT_ONCE], waiting[_AT_ONCE:]
            with self._lock:
                try:
                    with self._writing() as pen:
                        written, merged = self._shelf.save(now_, pen)
                except AnnotationError as error:
                    self._shelf.report(error.problem)
                    break
                changed |= merged
                for article in written - {REGISTER}:
                    self._tally.count(article)
        return tuple(sorted(changed - {REGISTER}))

    def close(self) -> None:
        """Write all files. The workbook can still be read, and used again."""
        self.flush()
        with self._lock:
            self._tally.save()

    @contextmanager
    def _writing(self) -> Iterator[Pen]:
        """Hold the journal, caught up with what others wrote."""
        if self._refused is not None:
            self._refused = why_not_writable(self._mine, self._shelf.journal.path)
        if (reason := self.writable) is not None:
            raise ReadOnlyError(Problem(str(self._mine), None, f"nothing was changed: {reason}"))
        with self._shelf.journal.writing() as (pen, fresh):
            self._take(fresh)
            yield pen

    def _state(self, change: ch.Change) -> tuple[ch.State, tuple[ch.Primitive, ...]]:
        """What the change works on, and what has to be written down before it."""
        annotations: dict[str, Annotation] = {}
        settle: list[ch.Primitive] = []
        for article in ch.articles(change):
            self._shelf.look(article)
            sheet = self._shelf.sheet(article)
            if sheet.annotation is not None:
                annotations[article] = sheet.annotation
            elif sheet.header is None:
                raise UnknownArticleError(article)
            settle += sheet.settling()
        entities = self._shelf.register().entities if ch.entities(change) else {}
        return ch.State(annotations, entities, self.annotator), tuple(settle)

    def _turn(self, kind: Literal["undo", "redo"]) -> Step | None:
        with self._lock:
            self._take(self._shelf.journal.read())
            if not self._next(kind):
                return None
            with self._writing() as pen:
                if not (steps := self._next(kind)):
                    return None
                step = self._shelf.ledger.step(steps[-1])
                self._shelf.decoded(step.seq)
                articles = [*step.articles, *([REGISTER] if step.entities else [])]
                body = {"of": step.seq, "at": timestamp(self._clock()), "articles": articles}
                self._shelf.ledger.take(pen.write(kind, body))
                for article in step.articles:
                    self._tally.count(article)
                return replace(step, undone=kind == "undo")

    def _next(self, kind: Literal["undo", "redo"]) -> list[int]:
        ledger = self._shelf.ledger
        return ledger.done if kind == "undo" else ledger.taken_back

    def _take(self, entries: Iterable[Entry]) -> set[str]:
        """Follow what other programs wrote; returns the articles it concerns."""
        touched = self._shelf.take(entries)
        for article in touched - {REGISTER}:
            self._tally.count(article)
        return touched


def _check_ids(change: ch.Change, state: ch.State) -> None:
    removed: set[tuple[str, str]] = set()
    for part in ch.flatten(change):
        if isinstance(part, ch.RemoveMention):
            removed.add((part.article, part.mention))
        elif isinstance(part, ch.AddMention) and (
            annotation := state.annotations.get(part.article)
        ):
            known = annotation.mentions.get(part.mention.id)
            taken = known is not None and known != part.mention
            if taken and (part.article, part.mention.id) not in removed:
                raise ValueError(f"{part.article} has a mention {part.mention.id} already")


def _missing(known: Annotation, here: Annotation | None) -> ch.Batch:
    article, changes = known.article, list[ch.Change]()
    mentions = {} if here is None else here.mentions
    notes = () if here is None else here.notes
    changes += [
        ch.AddMention(article, m) for id_, m in known.mentions.items() if id_ not in mentions
    ]
    changes += [
        ch.AddNote(article, note) for note in known.notes if note.id not in {n.id for n in notes}
    ]
    if here is None:
        changes.append(ch.SetReview(article, known.review))
        changes.append(ch.SetTags(article, known.tags))
        changes += [ch.MendBeads(article, other, b) for other, b in known.beads.items()]
    return ch.Batch(tuple(changes))
