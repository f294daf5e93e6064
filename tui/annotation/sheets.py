"""An article's annotations, and the register, as they are in memory and in their files."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tui.annotation.anchoring import anchor_all, anchor_notes
from tui.annotation.changes import Change, Primitive, Reanchor, ReplaceNote
from tui.annotation.emitter import Extras, register_yaml
from tui.annotation.files import Stamp, locked, read_stamped, sync, write_atomically
from tui.annotation.merge import merge_annotations, merge_registers
from tui.annotation.model import Annotation, Entity
from tui.annotation.problems import AnnotationError, Problem
from tui.annotation.reading import AnnotationFile, read_register
from tui.annotation.store import Store


@dataclass(frozen=True, slots=True)
class Header:
    """What an annotation says of its article."""

    language: str
    sha256: str
    characters: int


@dataclass(slots=True)
class Sheet:
    """One article's annotation: as changes made it, as its file has it, as its text shows it."""

    article: str
    annotation: Annotation | None = None
    base: Annotation | None = None
    extras: Extras = field(default_factory=dict)
    comment: str = ""
    stamp: Stamp | None = None
    behind: int = 0
    """The last change the file has not; 0 when it has all."""
    broken: Problem | None = None
    header: Header | None = None
    text: str | None = None
    _seen: tuple[Annotation, str, Annotation] | None = None

    def view(self) -> Annotation | None:
        """The annotation with every mention where it stands in the text that is open."""
        truth, text, header = self.annotation, self.text, self.header
        if truth is None or text is None or header is None:
            return truth
        if self._seen is not None and self._seen[0] is truth and self._seen[1] is text:
            return self._seen[2]
        view = replace(
            truth,
            language=header.language,
            text_sha256=header.sha256,
            text_characters=header.characters,
            mentions=anchor_all(truth.mentions, text),
            notes=anchor_notes(truth.notes, text),
        )
        view = truth if view == truth else view
        self._seen = (truth, text, view)
        return view

    def settling(self) -> tuple[Primitive, ...]:
        """What must be written down before the next change: where things stand by now."""
        truth, header = self.annotation, self.header
        if truth is None:
            if header is None:
                return ()
            return (Reanchor(self.article, header.language, header.sha256, header.characters),)
        view = self.view()
        if view is None or view is truth or header is None:
            return ()
        moved = tuple(m for id_, m in view.mentions.items() if m != truth.mentions[id_])
        notes = (n for n, old in zip(view.notes, truth.notes, strict=True) if n != old)
        return (
            Reanchor(self.article, header.language, header.sha256, header.characters, moved),
            *(ReplaceNote(self.article, note) for note in notes),
        )

    def look(self, store: Store, ours: str | None) -> tuple[bool, tuple[Change, ...]]:
        """Take in what someone else did to the file since we had it.

        `ours` is the digest of the file as hexapla last wrote it. Returns whether the annotation
        changed, and what of theirs a merge decided against. A file that can't be read leaves
        everything as it is and is said in `broken`.
        """
        try:
            stat = store.path(self.article).stat()
        except OSError:
            # A vanished file is no edit: the next save writes it again.
            self.stamp = None
            return False, ()
        if self.stamp is not None and self.stamp.near(stat):
            return False, ()
        try:
            found = store.read(self.article)
        except AnnotationError as error:
            self.broken = error.problem
            return False, ()
        if found is None:
            return False, ()
        file, stamp = found
        before, self.broken = self.annotation, None
        lost: tuple[Change, ...] = ()
        if before is None:
            self.annotation = file.annotation
        elif self.stamp is None or stamp.digest != self.stamp.digest:
            self.annotation, lost = merge_annotations(self.base, before, file.annotation)
        self.base, self.extras, self.comment = file.annotation, file.extras, file.comment
        self.stamp = stamp
        return self.annotation != before, () if stamp.digest == ours else lost

    def saved_elsewhere(self, seq: int) -> None:
        """Another program wrote the file as the annotation is now, up to this change."""
        self.base, self.stamp = self.annotation, None
        if self.behind <= seq:
            self.behind = 0

    def save(self, store: Store) -> bool:
        """Write the file when it has not all; False when there is nothing to write.

        OSError as it comes; the file is then as it was.
        """
        if self.annotation is None or self.broken is not None:
            return False
        file = AnnotationFile(self.annotation, self.extras, self.comment)
        self.stamp = store.write(file)
        self.base = self.annotation
        return True


@dataclass(slots=True)
class RegisterSheet:
    """The register in memory and in `entities.yaml`, which all annotators share."""

    path: Path
    entities: Mapping[str, Entity] = field(default_factory=dict)
    base: Mapping[str, Entity] = field(default_factory=dict)
    extras: Extras = field(default_factory=dict)
    comment: str = ""
    stamp: Stamp | None = None
    behind: int = 0
    broken: Problem | None = None

    def look(self) -> tuple[bool, tuple[Change, ...]]:
        """As `Sheet.look`: take in what others did, merged by entity."""
        try:
            stat = self.path.stat()
            if self.stamp is not None and self.stamp.near(stat):
                return False, ()
            found = read_stamped(self.path)
            if found is None:
                return False, ()
            file = read_register(found[0], str(self.path))
        except (FileNotFoundError, NotADirectoryError):
            self.stamp = None
            return False, ()
        except OSError as error:
            self.broken = Problem(str(self.path), None, f"can't be read: {error.strerror}")
            return False, ()
        except AnnotationError as error:
            self.broken = error.problem
            return False, ()
        before = self.entities
        merged, lost = merge_registers(self.base, before, file.entities)
        self.entities, self.base = merged, file.entities
        self.extras, self.comment = file.extras, file.comment
        self.stamp, self.broken = found[1], None
        return self.entities != before, lost

    def saved_elsewhere(self, seq: int) -> None:
        """As `Sheet.saved_elsewhere`."""
        self.base, self.stamp = self.entities, None
        if self.behind <= seq:
            self.behind = 0

    def save(self) -> tuple[bool, tuple[Change, ...]]:
        """Merge with the file as it is and write it, under the folder's lock.

        Returns whether the register changed by that, and what of theirs it decided against.
        OSError as it comes; the file is then as it was.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            with locked(descriptor):
                changed, lost = self.look()
                if self.broken is None:
                    text = register_yaml(self.entities.values(), self.extras, self.comment)
                    self.stamp = write_atomically(self.path, text.encode(), sync_folder=False)
                    self.base = self.entities
                    sync(self.path.parent)
                return changed, lost
        finally:
            os.close(descriptor)
