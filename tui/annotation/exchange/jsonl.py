"""JSONL: one article a line, with its text and everything that was said of it.

A file of it is itself a corpus hexapla can open: `id`, `language`, `text` are what records have.
"""

import gzip
import json
import re
import zlib
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

# JSON can say what no text holds and no file can keep.
_HALF = re.compile("[\ud800-\udfff]")


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
    for number, line in _numbered(path):
        if not line.strip():
            continue
        try:
            yield _document(json.loads(line))
        except FormError as error:
            raise AnnotationError(Problem(str(path), number, str(error))) from error
        except (ValueError, TypeError, RecursionError) as error:
            message = f"is no record: {error}"
            raise AnnotationError(Problem(str(path), number, message)) from error


def _numbered(path: Path) -> Iterator[tuple[int, bytes]]:
    number = 0
    try:
        with _opened(path) as file:
            for number, line in enumerate(file, start=1):
                yield number, line
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        message = f"the gzip data is damaged from here on ({error})"
        raise AnnotationError(Problem(str(path), number + 1, message)) from error


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
    if _HALF.search(json.dumps(record, ensure_ascii=False)):
        raise FormError("half a character (a lone surrogate) stands in it: mend it")
    id_, text = record.get("id"), record.get("text")
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
