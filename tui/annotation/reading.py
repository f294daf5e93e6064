"""Annotation files as values: strict on what hexapla knows, careful with what it doesn't.

Files are edited by hand. So a scalar is taken as it is written (`label: NO` is the text NO,
not False), keys with a default may be missing, unknown keys are kept, and what can't be used
is an error with its line.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NoReturn, TypeVar

from tui.annotation.codec import HOWS, STATES, STATUSES
from tui.annotation.emitter import Extras, quoted
from tui.annotation.model import (
    ENTITY_SCHEMA,
    SCHEMA,
    Annotation,
    Bead,
    Beads,
    Entity,
    Mention,
    Note,
    Origin,
    Review,
    Side,
)
from tui.annotation.problems import AnnotationError, Problem
from tui.strict_yaml import Node, NotYamlError, compose

_Value = TypeVar("_Value", bound=str)
_COMMENT = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")
# Unknown keys are kept with their types: plain where YAML takes it plain on one line, too.
_PLAIN_KEY = re.compile(r"<<|[A-Za-z_][\w-]*")
_PLAIN_VALUE = re.compile(r"""(?:[^\s,\[\]{}#&*!|>'"%@`:?-]|-(?=\d))(?:[^,\[\]{}\n#:]|:(?=\S))*""")
_YAML_1_1_WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
# Aliases of aliases can stand for more than memory holds.
_MOST_NODES = 10_000


Pairs = dict[str, Node]


@dataclass(frozen=True, slots=True)
class AnnotationFile:
    """A file's annotation, and what else stood in it."""

    annotation: Annotation
    extras: Extras = field(default_factory=dict)
    comment: str = ""


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """The entities of a file by id, and what else stood in it."""

    entities: Mapping[str, Entity]
    extras: Extras = field(default_factory=dict)
    comment: str = ""


def read_annotation(data: bytes, path: str) -> AnnotationFile:
    """The annotation in a file's bytes; AnnotationError with the line that can't be used."""
    reader = _Reader(path)
    text = reader.text(data)
    pairs = reader.mapping(reader.root(text), "the file")
    reader.schema(pairs, SCHEMA)
    where = reader.mapping(pairs.pop("text", None), "text")
    annotation = Annotation(
        article=reader.string(pairs.pop("article", None), "article"),
        language=reader.string(pairs.pop("language", None), "language", "und"),
        annotator=reader.string(pairs.pop("annotator", None), "annotator", ""),
        text_sha256=reader.string(where.pop("sha256", None), "sha256", ""),
        text_characters=reader.integer(where.pop("characters", None), "characters", 0),
        review=reader.review(pairs.pop("review", None)),
        tags=reader.strings(pairs.pop("tags", None), "tags"),
        mentions=reader.mentions(pairs.pop("mentions", None)),
        notes=reader.notes(pairs.pop("notes", None)),
        beads=reader.beads(pairs.pop("beads", None)),
    )
    reader.keep(("text",), where)
    reader.keep((), pairs)
    return AnnotationFile(annotation, reader.extras, _top_comment(text))


def read_register(data: bytes, path: str) -> RegisterFile:
    """The register in a file's bytes; AnnotationError with the line that can't be used."""
    reader = _Reader(path)
    text = reader.text(data)
    pairs = reader.mapping(reader.root(text), "the file")
    reader.schema(pairs, ENTITY_SCHEMA)
    entities = {
        id_: reader.entity(id_, node)
        for id_, node in reader.mapping(pairs.pop("entities", None), "entities").items()
    }
    reader.keep((), pairs)
    return RegisterFile(entities, reader.extras, _top_comment(text))


def _top_comment(text: str) -> str:
    found = _COMMENT.match(text)
    comment = found[0] if found else ""
    return comment if "#" in comment else ""


class _Reader:
    """Reads the nodes of one file; collects the keys it doesn't know."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.extras: dict[tuple[str, ...], tuple[str, ...]] = {}

    def text(self, data: bytes) -> str:
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            message = "is not UTF-8: save it as UTF-8"
            raise AnnotationError(Problem(self.path, line, message)) from None

    def root(self, text: str) -> Node | None:
        try:
            return compose(text)
        except NotYamlError as error:
            message = f"is not YAML: {error}"
            raise AnnotationError(Problem(self.path, error.line, message)) from None

    def fail(self, node: Node | None, message: str) -> NoReturn:
        line = None if node is None else node.start_mark.line + 1
        raise AnnotationError(Problem(self.path, line, message))

    def schema(self, pairs: Pairs, wanted: str) -> None:
        node = pairs.pop("schema", None)
        if (found := self.string(node, "schema", wanted)) != wanted:
            self.fail(node, f"has schema '{found}'; this hexapla reads '{wanted}'")

    def mapping(self, node: Node | None, what: str) -> Pairs:
        if node is None or _empty(node):
            return {}
        if node.id != "mapping":
            self.fail(node, f"{what} must be a mapping: one 'key: value' a line")
        pairs: Pairs = {}
        for key, value in node.value:
            name = self.string(key, "a key")
            if name in pairs:
                self.fail(key, f"'{name}' stands twice in {what}")
            pairs[name] = value
        return pairs

    def sequence(self, node: Node | None, what: str) -> list[Node]:
        if node is None or _empty(node):
            return []
        if node.id != "sequence":
            self.fail(node, f"{what} must be a list")
        return list(node.value)

    def string(self, node: Node | None, what: str, default: str | None = None) -> str:
        if node is None:
            if default is None:
                self.fail(node, f"{what} is missing")
            return default
        if node.id != "scalar":
            self.fail(node, f"{what} must be a single value")
        if _empty(node):
            return self.string(None, what, default)
        return str(node.value)

    def optional(self, node: Node | None, what: str) -> str | None:
        return None if node is None or _empty(node) else self.string(node, what)

    def strings(self, node: Node | None, what: str) -> tuple[str, ...]:
        return tuple(str(self.string(part, what)) for part in self.sequence(node, what))

    def integer(self, node: Node | None, what: str, default: int | None = None) -> int:
        text = self.string(node, what, None if default is None else str(default))
        if not re.fullmatch(r"[0-9]{1,15}", text):
            self.fail(node, f"{what} is '{text}'; it must be a whole number")
        return int(text)

    def number(self, node: Node | None, what: str) -> float | None:
        if (text := self.optional(node, what)) is None:
            return None
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        # Neither infinity nor NaN can be written to JSON again.
        if not math.isfinite(number):
            self.fail(node, f"{what} is '{text}'; it must be a number")
        return number

    def choice(
        self, node: Node | None, what: str, known: tuple[_Value, ...], default: _Value
    ) -> _Value:
        text = self.string(node, what, default)
        if text not in known:
            self.fail(node, f"{what} is '{text}'; it is one of {', '.join(known)}")
        return known[known.index(text)]

    def range(self, node: Node | None, parent: Node | None, what: str) -> tuple[int, int]:
        if node is None:
            self.fail(parent, f"{what} has no range: add 'range: [start, end]'")
        ends = [self.integer(part, "an end of a range") for part in self.sequence(node, "range")]
        if len(ends) != 2 or ends[0] > ends[1]:
            self.fail(node, f"the range of {what} must be [start, end], start first")
        return ends[0], ends[1]

    def keep(self, path: tuple[str, ...], pairs: Pairs) -> None:
        for key, node in pairs.items():
            try:
                line = _one_line(key, node)
            except RecursionError:
                self.fail(node, f"'{key}' refers to itself or holds over {_MOST_NODES} values")
            self.extras[path] = (*self.extras.get(path, ()), line)

    def review(self, node: Node | None) -> Review:
        pairs = self.mapping(node, "review")
        review = Review(
            self.choice(pairs.pop("status", None), "status", STATUSES, "new"),
            self.optional(pairs.pop("at", None), "at"),
            self.string(pairs.pop("note", None), "note", ""),
        )
        self.keep(("review",), pairs)
        return review

    def mentions(self, node: Node | None) -> dict[str, Mention]:
        pairs = self.mapping(node, "mentions")
        return {id_: self._mention(id_, part) for id_, part in pairs.items()}

    def _mention(self, id_: str, node: Node) -> Mention:
        pairs = self.mapping(node, id_)
        start, end = self.range(pairs.pop("range", None), node, id_)
        origin = self.mapping(pairs.pop("origin", None), "origin")
        label = pairs.pop("label", None)
        if label is None:
            self.fail(node, f"{id_} has no label")
        was = pairs.pop("was", None)
        mention = Mention(
            id=id_,
            start=start,
            end=end,
            quote=self.string(pairs.pop("quote", None), "quote", ""),
            before=self.string(pairs.pop("before", None), "before", ""),
            after=self.string(pairs.pop("after", None), "after", ""),
            label=self.string(label, "label"),
            entity=self.optional(pairs.pop("entity", None), "entity"),
            state=self.choice(pairs.pop("state", None), "state", STATES, "accepted"),
            origin=Origin(
                self.choice(origin.pop("how", None), "how", HOWS, "manual"),
                self.string(origin.pop("at", None), "at", ""),
                self.optional(origin.pop("from", None), "from"),
                self.number(origin.pop("score", None), "score"),
            ),
            was=None if was is None else self.choice(was, "was", STATES, "accepted"),
        )
        self.keep(("mentions", id_, "origin"), origin)
        self.keep(("mentions", id_), pairs)
        return mention

    def notes(self, node: Node | None) -> tuple[Note, ...]:
        notes: dict[str, Note] = {}
        for number, part in enumerate(self.sequence(node, "notes"), start=1):
            pairs = self.mapping(part, "a note")
            id_ = self.string(pairs.pop("id", None), "id", f"n-{number}")
            if id_ in notes:
                self.fail(part, f"two notes have the id '{id_}'")
            where = pairs.pop("range", None)
            start, end = (None, None) if where is None else self.range(where, part, id_)
            quote = self.string(pairs.pop("quote", None), "quote", "")
            text = self.string(pairs.pop("text", None), "text", "")
            at = self.string(pairs.pop("at", None), "at", "")
            notes[id_] = Note(id_, text, at, start, end, quote)
            self.keep(("notes", id_), pairs)
        return tuple(notes.values())

    def beads(self, node: Node | None) -> dict[str, Beads]:
        return {
            other: tuple(self._bead(bead, other) for bead in self.sequence(part, "beads"))
            for other, part in self.mapping(node, "beads").items()
        }

    def _bead(self, node: Node, other: str) -> Bead:
        sides = self.sequence(node, "a bead")
        if len(sides) != 2:
            self.fail(node, f"a bead to '{other}' must be [[start, end], [start, end]]")
        return self._side(sides[0]), self._side(sides[1])

    def _side(self, node: Node) -> Side:
        """`[start, end]`, or with how the text there begins and ends."""
        parts = self.sequence(node, "a side of a bead")
        if len(parts) not in (2, 4):
            self.fail(node, 'a side of a bead must be [start, end] or [start, end, "from", "to"]')
        start, end = (self.integer(part, "an end of a range") for part in parts[:2])
        if start > end:
            self.fail(node, "the range of a bead must be [start, end], start first")
        if len(parts) == 2:
            return start, end
        begins, ends = (self.string(part, "a quote of a bead", "") for part in parts[2:])
        return start, end, begins, ends

    def entity(self, id_: str, node: Node) -> Entity:
        pairs = self.mapping(node, id_)
        names = self.mapping(pairs.pop("names", None), "names")
        entity = Entity(
            id=id_,
            name=self.string(pairs.pop("name", None), "name", id_),
            label=self.string(pairs.pop("label", None), "label", ""),
            names={language: self.strings(forms, "names") for language, forms in names.items()},
            note=self.string(pairs.pop("note", None), "note", ""),
            merged_into=self.optional(pairs.pop("merged_into", None), "merged_into"),
        )
        self.keep(("entities", id_), pairs)
        return entity


def _empty(node: Node) -> bool:
    """`key:` with nothing behind it, `~` or `null`, unquoted."""
    return node.id == "scalar" and node.tag.endswith(":null")


def _one_line(key: str, node: Node) -> str:
    plain = _PLAIN_KEY.fullmatch(key) and key.lower() not in _YAML_1_1_WORDS
    return f"{key if plain else quoted(key)}: {_flow(node, iter(range(_MOST_NODES)))}"


def _flow(node: Node, budget: Iterator[int]) -> str:
    """A node on one line, its type and tag as they were; `budget` counts its nodes."""
    if next(budget, None) is None:
        raise RecursionError(f"an unknown key holds over {_MOST_NODES} values")
    tag = "" if node.tag.startswith("tag:yaml.org,2002:") else f"{node.tag} "
    if node.id == "scalar":
        plain = not node.style and (not node.value or _PLAIN_VALUE.fullmatch(node.value))
        return tag + (node.value if plain else quoted(node.value))
    if node.id == "sequence":
        return f"{tag}[{', '.join(_flow(part, budget) for part in node.value)}]"
    pairs = (f"{_flow(key, budget)}: {_flow(value, budget)}" for key, value in node.value)
    return tag + "{" + ", ".join(pairs) + "}"
