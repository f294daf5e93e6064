"""JSONL: one article a line, with its text and everything that was said of it.

A file of it is itself a corpus hexapla can open: `id`, `language`, `text` are what records have.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO, cast

from tui.annotation.codec import (
    FormError,
    beads_from,
    mention_from,
    note_from,
    plain_beads,
    plain_mention,
    plain_note,
    plain_review,
    review_from,
)
from tui.annotation.exchange.document import Document, Files
from tui.annotation.model import Annotation
from tui.annotation.problems import AnnotationError, Problem

NAME = "annotations.jsonl"


def files(documents: Iterable[Document]) -> Files:
    """One file with a line a document, mentions in every state, by position."""
    yield NAME, (_line(document) for document in documents)


def read(path: Path) -> Iterator[Document]:
    """The documents of a file (also `.gz`), or of `annotations.jsonl` in a folder.

    Raises:
        AnnotationError: a line can't be used; says which and why.
        OSError: as it comes.

    """
    path = path / NAME if path.is_dir() else path
    with _opened(path) as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                yield _document(json.loads(line))
            except (ValueError, TypeError, KeyError) as error:
                what = str(error) if isinstance(error, FormError) else f"is no record: {error}"
                raise AnnotationError(Problem(str(path), number, what)) from error


def _opened(path: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _line(document: Document) -> str:
    annotation = document.annotation
    mentions = sorted(annotation.mentions.values(), key=lambda m: (m.start, -m.end, m.id))
    record = {
        "id": document.id,
        "language": document.language,
        "text": document.text,
        "annotator": annotation.annotator,
        "review": plain_review(annotation.review),
        "tags": list(annotation.tags),
        "mentions": [plain_mention(mention) for mention in mentions],
        "notes": [plain_note(note) for note in annotation.notes],
        "beads": {other: plain_beads(beads) for other, beads in annotation.beads.items()},
    }
    # Escaped, since other programs' line readers break at U+2028 and its like.
    return json.dumps(record, ensure_ascii=True) + "\n"


def _document(record: dict[str, object]) -> Document:
    if not isinstance(record, dict):
        raise FormError("a record should be an object")
    id_, text = record["id"], record["text"]
    language, annotator = record.get("language", "und"), record.get("annotator", "")
    if not all(isinstance(value, str) for value in (id_, text, language, annotator)):
        raise FormError("id, text, language and annotator should be texts")
    tags, beads = record.get("tags", []), record.get("beads", {})
    mentions, notes = record.get("mentions", []), record.get("notes", [])
    if not isinstance(tags, list) or not isinstance(beads, dict):
        raise FormError("tags should be a list and beads an object")
    if not isinstance(mentions, list) or not isinstance(notes, list):
        raise FormError("mentions and notes should be lists")
    found = [mention_from(mention) for mention in mentions]
    annotation = Annotation(
        str(id_),
        str(annotator),
        str(language),
        sha256(str(text).encode()).hexdigest(),
        len(str(text)),
        review_from(record.get("review", {})),
        tuple(str(tag) for tag in tags),
        {mention.id: mention for mention in found},
        tuple(note_from(note) for note in notes),
        {str(other): beads_from(pairs) for other, pairs in beads.items()},
    )
    return Document(str(id_), str(language), str(text), annotation)
