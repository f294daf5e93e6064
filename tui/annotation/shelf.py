"""How journal, files and memory hang together: sheets caught up with the journal, files written.

The journal is the truth about what hexapla did, the file about everything else. A sheet is its
file plus what the journal has since that file was saved; primitives put whole values, so it
does no harm when the file has some of them already (a crash between writing it and saying so).
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias, cast

from tui.annotation.changes import (
    Batch,
    Change,
    PutEntity,
    RemoveEntity,
    State,
    apply,
    flatten,
)
from tui.annotation.codec import FormError, change_from, plain_change
from tui.annotation.describe import describe
from tui.annotation.files import sync
from tui.annotation.journal import Entry, Journal, Pen
from tui.annotation.ledger import REGISTER, Ledger, Ref
from tui.annotation.model import Annotation, Review
from tui.annotation.problems import AnnotationError, Problem
from tui.annotation.sheets import Header, RegisterSheet, Sheet
from tui.annotation.store import Store

Decoded: TypeAlias = Mapping[str, tuple[Change, ...]]
"""A `do`: by `settle`, `change`, `back`."""

# Articles in memory: a session's open ones, and more than any batch a person surveys.
_SHEETS = 512
# Entries kept decoded: replaying one over many articles decodes it once.
_DECODED = 16


class Shelf:
    """The sheets of one annotator and the register. Not thread-safe: its owner has the lock."""

    def __init__(self, folder: Path, mine: Path, annotator: str) -> None:
        self.annotator = annotator
        self.store = Store(mine)
        self.journal = Journal(mine / ".journal")
        self.ledger = Ledger()
        self.headers: dict[str, Header] = {}
        self._problems: dict[str, Problem] = {}
        self._sheets: OrderedDict[str, Sheet] = OrderedDict()
        self._register = RegisterSheet(folder / "entities.yaml")
        self._register_read = False
        self._decoded: OrderedDict[int, Decoded] = OrderedDict()
        self._asides: list[tuple[str, Change]] = []
        self._unreadable: dict[str, Problem] = {}

    def problems(self) -> tuple[Problem, ...]:
        """What could not be read or written so far, each once."""
        for problem in self.journal.problems:
            self.report(problem)
        unreadable = dict(self._unreadable)
        if self._register.broken is not None:
            unreadable[REGISTER] = self._register.broken
        found = (*self._problems.values(), *unreadable.values())
        return tuple({str(problem): problem for problem in found}.values())

    def report(self, problem: Problem) -> None:
        self._problems[str(problem)] = problem

    def take(self, entries: Iterable[Entry]) -> set[str]:
        """Follow what other programs wrote; returns the articles it concerns."""
        if self.journal.restarted():
            self.ledger.forget()
            self._decoded.clear()
        touched: set[str] = set()
        for entry in entries:
            if entry.kind == "saved":
                self._saved_elsewhere(entry)
            touched.update(self.ledger.take(entry))
        return touched

    def loaded(self, article: str) -> Sheet | None:
        """The article's sheet if it is in memory, caught up."""
        return self.sheet(article) if article in self._sheets else None

    def sheet(self, article: str) -> Sheet:
        """The article's sheet with all that the journal has of it."""
        sheet = self._sheets.get(article)
        if sheet is None:
            sheet = self._sheets[article] = self._read(article)
            self._make_room()
        self._sheets.move_to_end(article)
        if refs := self.ledger.lacking(article):
            for ref in refs:
                sheet.annotation = self._applied(ref, article, sheet.annotation)
            sheet.behind = refs[-1].seq
            self.ledger.applied(article)
        sheet.header = self.headers.get(article)
        return sheet

    def register(self) -> RegisterSheet:
        """The register with all that the journal has of it."""
        sheet = self._register
        if not self._register_read:
            self._register_read = True
            self._look_at_register()
        if refs := self.ledger.lacking(REGISTER):
            for ref in refs:
                parts = [p for p in self._parts(ref) if isinstance(p, PutEntity | RemoveEntity)]
                sheet.entities = apply(Batch(tuple(parts)), State({}, sheet.entities)).entities
            sheet.behind = refs[-1].seq
            self.ledger.applied(REGISTER)
        return sheet

    def peek(self, article: str) -> Annotation | None:
        """The article's annotation, without keeping in memory what isn't there."""
        if article in self._sheets or self.ledger.lacking(article):
            return self.sheet(article).annotation
        try:
            found = self.store.read(article)
        except AnnotationError as error:
            self._note_broken(article, error.problem)
            return None
        self._note_broken(article, None)
        return None if found is None else found[0].annotation

    def look(self, article: str) -> bool:
        """Take in what someone else did to the article's file; whether it changed anything."""
        sheet = self.sheet(article)
        _, digest = self.ledger.saved.get(article, (0, None))
        changed, lost = sheet.look(self.store, digest)
        self._note_broken(article, sheet.broken)
        if changed and sheet.annotation != sheet.base:
            sheet.behind = max(sheet.behind, self.journal.seq)
        self._put_aside(article, lost, self.store.path(article))
        return changed

    def look_at_register(self) -> bool:
        """Take in what someone else did to the register; whether it changed anything."""
        self.register()
        return self._look_at_register()

    def in_memory(self) -> tuple[str, ...]:
        return tuple(self._sheets)

    def behind(self) -> tuple[str, ...]:
        """The articles whose files lack something, the register among them."""
        unsaved = [article for article, sheet in self._sheets.items() if sheet.behind]
        register = [REGISTER] if self._register.behind else []
        return tuple(dict.fromkeys((*unsaved, *register, *self.ledger.behind())))

    def decoded(self, seq: int) -> Decoded:
        """The changes of a `do`, from the journal."""
        if seq in self._decoded:
            self._decoded.move_to_end(seq)
            return self._decoded[seq]
        body = self.journal.body(*self.ledger.place(seq))
        try:
            found = {
                "settle": _changes(body.get("settle", [])),
                "change": tuple(flatten(change_from(body.get("change")))),
                "back": tuple(flatten(change_from(body.get("back")))),
            }
        except FormError as error:
            message = f"entry {seq} can't be used: {error}"
            raise AnnotationError(Problem(str(self.journal.path), None, message)) from error
        self._decoded[seq] = found
        if len(self._decoded) > _DECODED:
            self._decoded.popitem(last=False)
        return found

    def rebuilt(self, article: str) -> Annotation | None:
        """The article's annotation from the journal alone, from its first line on."""
        annotation: Annotation | None = None
        ledger = Ledger()
        for entry in Journal(self.journal.path).read():
            if entry.kind in ("do", "undo", "redo"):
                ledger.take(entry)
        for ref in ledger.lacking(article):
            annotation = self._applied(ref, article, annotation)
        return annotation

    def save(self, articles: Iterable[str], pen: Pen) -> tuple[set[str], set[str]]:
        """Write the files of these articles, merged with what others wrote into them.

        Returns the articles written, and those that merging changed. A file that can't be
        written is reported; the journal has its changes.
        """
        files: dict[str, list[object]] = {}
        changed: set[str] = set()
        for article in articles:
            try:
                if article == REGISTER:
                    changed |= self._save_register(files)
                else:
                    changed |= self._save_sheet(article, files)
            except OSError as error:
                where = self._register.path if article == REGISTER else self.store.path(article)
                message = f"not written: {error.strerror}; the journal has the changes"
                self.report(Problem(str(where), None, message))
        if any(digest for article, (_, digest) in files.items() if article != REGISTER):
            sync(self.store.folder)
        if files:
            self.ledger.take(pen.write("saved", {"files": files}, durable=False))
        for article, change in self._asides:
            pen.write("aside", {"article": article, "change": plain_change(change)})
        self._asides.clear()
        return set(files), changed

    def _read(self, article: str) -> Sheet:
        sheet = Sheet(article, header=self.headers.get(article))
        sheet.look(self.store, None)
        self._note_broken(article, sheet.broken)
        if sheet.broken is not None:
            sheet.annotation = self.rebuilt(article)
            if refs := self.ledger.lacking(article):
                sheet.behind = refs[-1].seq
                self.ledger.applied(article)
        return sheet

    def _note_broken(self, article: str, broken: Problem | None) -> None:
        if broken is None:
            self._unreadable.pop(article, None)
        else:
            self._unreadable[article] = broken

    def _applied(self, ref: Ref, article: str, annotation: Annotation | None) -> Annotation | None:
        parts = [p for p in self._parts(ref) if getattr(p, "article", None) == article]
        state = State({} if annotation is None else {article: annotation}, {}, self.annotator)
        return apply(Batch(tuple(parts)), state).annotations.get(article)

    def _parts(self, ref: Ref) -> tuple[Change, ...]:
        try:
            decoded = self.decoded(ref.of)
        except AnnotationError as error:
            self.report(error.problem)
            return ()
        if ref.kind == "undo":
            return decoded["back"]
        return decoded["change"] if ref.kind == "redo" else decoded["settle"] + decoded["change"]

    def _save_sheet(self, article: str, files: dict[str, list[object]]) -> set[str]:
        changed = self.look(article)
        sheet = self.sheet(article)
        upto, digest = sheet.behind or self.journal.seq, ""
        if sheet.broken is not None:
            return set()
        if sheet.stamp is not None or not _bare(sheet.annotation):
            if not sheet.save(self.store) or sheet.stamp is None:
                return set()
            digest = sheet.stamp.digest
        files[article] = [upto, digest]
        sheet.behind = 0
        return {article} if changed else set()

    def _save_register(self, files: dict[str, list[object]]) -> set[str]:
        sheet = self.register()
        changed, lost = sheet.save()
        self._put_aside(REGISTER, lost, sheet.path)
        if sheet.broken is None and sheet.stamp is not None:
            files[REGISTER] = [sheet.behind or self.journal.seq, sheet.stamp.digest]
            sheet.behind = 0
        return {REGISTER} if changed else set()

    def _look_at_register(self) -> bool:
        changed, lost = self._register.look()
        if changed and self._register.entities != self._register.base:
            self._register.behind = max(self._register.behind, self.journal.seq)
        self._put_aside(REGISTER, lost, self._register.path)
        return changed

    def _saved_elsewhere(self, entry: Entry) -> None:
        """Another program wrote files: ours are no longer as we read them."""
        files = cast("dict[str, list[int]]", entry.body.get("files", {}))
        for article, (seq, *_) in files.items():
            # Memory first gets what the file now has: the ledger is about to forget it.
            sheet: Sheet | RegisterSheet | None = self.loaded(article)
            if article == REGISTER and self._register_read:
                sheet = self.register()
            if sheet is not None:
                sheet.saved_elsewhere(seq)

    def _put_aside(self, article: str, lost: Iterable[Change], path: Path) -> None:
        for change in lost:
            self._asides.append((article, change))
            message = (
                f"was changed outside hexapla where it was changed inside too: "
                f"'{describe(change)}' is kept in the journal, what hexapla has stands"
            )
            self.report(Problem(str(path), None, message))

    def _make_room(self) -> None:
        if len(self._sheets) <= _SHEETS:
            return
        for article, sheet in list(self._sheets.items())[:-1]:
            if not sheet.behind and not sheet.broken and not self.ledger.lacking(article):
                del self._sheets[article]
            if len(self._sheets) <= _SHEETS:
                return


def _changes(plain: object) -> tuple[Change, ...]:
    return tuple(change_from(part) for part in cast("list[object]", plain))


def _bare(annotation: Annotation | None) -> bool:
    """Whether it says nothing: then no file is made for it."""
    return annotation is None or not (
        annotation.mentions
        or annotation.notes
        or annotation.tags
        or annotation.beads
        or annotation.review != Review()
    )
