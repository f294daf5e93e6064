"""brat standoff: a `.txt` and an `.ann` a document, and `annotation.conf` with the labels.

Offsets are code points into the text as it is; a span over a line break is written as its
lines' fragments, since `.ann` has one annotation a line. brat.nlplab.org/standoff.html
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from tui.annotation.exchange.document import Document, Files, Names, Span, accepted
from tui.annotation.filenames import id_of
from tui.annotation.fresh import new_mention
from tui.annotation.model import Annotation, Mention
from tui.annotation.problems import AnnotationError, Problem

# What brat takes for a type; its own names are of these.
_NOT_TYPE = re.compile(r"[^A-Za-z0-9_-]")
# Up to nine digits: no text has a thousand million code points.
_SPAN = re.compile(r"(T\d+)\t(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)(?:\t.*)?", re.DOTALL)
_LINK = re.compile(r"N\d+\tReference (T\d+) hexapla:(\S+)(?:\t.*)?", re.DOTALL)


def files(documents: Iterable[Document]) -> Files:
    """Text and accepted mentions of each document, nested ones too; then the configuration."""
    names, labels = Names(), dict[str, None]()
    for document in documents:
        stem = names.stem(document.id)
        mentions = accepted(document)
        labels.update(dict.fromkeys(_type(mention.label) for mention in mentions))
        yield f"{stem}.txt", (document.text,)
        yield f"{stem}.ann", _lines(document.text, mentions)
    sections = ("[relations]", "[events]", "[attributes]")
    yield "annotation.conf", ("\n".join(("[entities]", *sorted(labels), *sections)) + "\n",)


def read(folder: Path) -> Iterator[Document]:
    """The documents of a brat folder: text spans, and links hexapla wrote.

    Mentions get new ids; a span in fragments with more than white space between them becomes
    the span from the first to the last, since a mention is one piece.

    Raises:
        AnnotationError: a line can't be used; says which and why.
        OSError: as it comes.

    """
    paths = sorted(folder.glob("*.ann"))
    if not paths:
        message = "has no .ann file: name the folder that holds the .txt and .ann files"
        raise AnnotationError(Problem(str(folder), None, message))
    for path in paths:
        text = _content(path.with_suffix(".txt"))
        id_ = id_of(path.stem) or path.stem
        mentions = {mention.id: mention for mention in _mentions(path, text)}
        digest = sha256(text.encode()).hexdigest()
        annotation = Annotation(id_, "", "und", digest, len(text), mentions=mentions)
        yield Document(id_, "und", text, annotation)


def _content(path: Path) -> str:
    try:
        # As it is: offsets count the line ends, too.
        return path.read_bytes().decode()
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte {error.start}): save it as UTF-8"
        raise AnnotationError(Problem(str(path), None, message)) from error


def _lines(text: str, mentions: Iterable[Mention]) -> Iterator[str]:
    links = 0
    for number, mention in enumerate(mentions, start=1):
        fragments = list(_fragments(text, mention.start, mention.end))
        if not fragments:
            continue
        spans = ";".join(f"{start} {end}" for start, end in fragments)
        quote = " ".join(text[start:end] for start, end in fragments)
        yield f"T{number}\t{_type(mention.label)} {spans}\t{quote}\n"
        if mention.entity is not None:
            links += 1
            yield f"N{links}\tReference T{number} hexapla:{mention.entity}\t{quote}\n"


def _fragments(text: str, start: int, end: int) -> Iterator[Span]:
    for line in re.finditer(r"[^\n]+", text[start:end]):
        yield start + line.start(), start + line.end()


def _mentions(path: Path, text: str) -> Iterator[Mention]:
    lines = _content(path).split("\n")
    links = {found[1]: found[2] for line in lines if (found := _LINK.fullmatch(line))}
    for number, line in enumerate(lines, start=1):
        if not line.startswith("T"):
            continue
        found = _SPAN.fullmatch(line)
        if found is None:
            message = "is no text span: 'T1<tab>LABEL start end<tab>text' should stand here"
            raise AnnotationError(Problem(str(path), number, message))
        bounds = [int(bound) for bound in re.findall(r"\d+", found[3])]
        start, end, entity = min(bounds), max(bounds), links.get(found[1])
        if not start < end <= len(text):
            message = f"has a span outside of the text of {len(text)} code points"
            raise AnnotationError(Problem(str(path), number, message))
        yield new_mention(text, start, end, found[2], entity=entity, how="imported")


def _type(label: str) -> str:
    return _NOT_TYPE.sub("_", label) or "MISC"
