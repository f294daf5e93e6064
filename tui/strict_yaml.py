"""YAML read strictly and as it is written: every wrong key or value names its file and line."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol, cast


class SettingError(Exception):
    """A setting that can't be used: what, where and what to do, in one line."""

    def __init__(
        self, message: str, *, file: Path | str | None = None, line: int | None = None
    ) -> None:
        self.file, self.line, self.message = file, line, message
        where = "" if file is None else f"{file}: " if line is None else f"{file}:{line}: "
        super().__init__(where + message)


class Node(Protocol):
    """A node of PyYAML's tree: what its stubs leave untyped."""

    id: str
    tag: str
    value: Any
    start_mark: Any
    style: str | None


def nearest(word: str, known: Iterable[str]) -> str:
    """` (did you mean 'x'?)` for the likeliest of the known words, or nothing."""
    from rapidfuzz import process

    # 60: two letters wrong in a word of six still find it; unrelated words stay under it.
    best = process.extractOne(word, list(known), processor=str.lower, score_cutoff=60)
    return f" (did you mean '{best[0]}'?)" if best else ""


class NotYamlError(ValueError):
    """A text that is not YAML, or YAML nobody wrote: why, and in which line (from 1)."""

    def __init__(self, message: str, line: int | None) -> None:
        super().__init__(message)
        self.line = line


# The parser calls itself for each level, and 30,000 of them end the program, not the call. What
# people write has ten.
_MOST_LEVELS = 1000
_TOO_DEEP = f"it is nested over {_MOST_LEVELS:,} levels deep"
_INDENTED = re.compile(r"^[ ?:-]+", re.MULTILINE)
# What YAML takes for no text: https://yaml.org/spec/1.1/#c-printable
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def compose(text: str) -> Node | None:
    """Return the tree of a text's nodes; None when it says nothing.

    Raises NotYamlError.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = text.removeprefix("\ufeff")
    if wrong := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, wrong.start()) + 1
        raise NotYamlError(f"the character U+{ord(wrong[0]):04X} can't stand in a file", line)
    try:
        if _perhaps_deep(text):
            _check_depth(yaml.parse(text, Loader=loader))
        return cast("Node | None", yaml.compose(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = str(error.problem)
        # From PyYAML 6.0.4 on its own scanner stops at the same depth, in other words.
        deep = "maximum nesting depth" in said
        raise NotYamlError(_TOO_DEEP if deep else said, mark.line + 1 if mark else None) from None
    except yaml.YAMLError as error:
        raise NotYamlError(str(error).splitlines()[0], None) from None
    except RecursionError:
        raise NotYamlError("it is nested too deeply", None) from None


def _perhaps_deep(text: str) -> bool:
    """Whether there are enough brackets or indents for it: reading a text twice takes time."""
    brackets = text.count("[") + text.count("{")
    # A list may stand as far left as the key it belongs to: two levels an indent.
    indents = 2 * max(map(len, _INDENTED.findall(text)), default=0)
    return brackets + indents > _MOST_LEVELS


def _check_depth(events: Iterable[Any]) -> None:
    depth = 0
    for event in events:
        name = type(event).__name__
        depth += name.endswith(("SequenceStartEvent", "MappingStartEvent"))
        depth -= name.endswith(("SequenceEndEvent", "MappingEndEvent"))
        if depth > _MOST_LEVELS:
            line = event.start_mark.line + 1
            raise NotYamlError(_TOO_DEEP, line)


def whole_path(word: str | Path, base: Path | None = None) -> Path:
    """Return a path as a person wrote it, `~` and links resolved; `base`: what it is relative to.

    As in a shell, `~nobody` stays as it is where there is no such user. Raises SettingError for
    what can't be a path.
    """
    path = Path(word)
    if "\0" in str(path):
        raise SettingError(f"'{path}' can't be a path: it holds a NUL character")
    with contextlib.suppress(RuntimeError):
        path = path.expanduser()
    try:
        return ((base or Path()) / path).resolve()
    except (OSError, RuntimeError):
        raise SettingError(f"'{path}' is a link that leads round in a circle") from None


class Reader:
    """Reads YAML nodes of one file into values; every error names the file and line."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def error(self, node: Node, message: str) -> SettingError:
        return SettingError(message, file=self.file, line=node.start_mark.line + 1)

    def text(self, node: Node, what: str) -> str:
        if node.id != "scalar":
            raise self.error(node, f"{what} must be a single value")
        value = str(node.value)
        if not value.strip():
            raise self.error(node, f"{what} is empty: give it a value or remove the line")
        return value

    def truth(self, node: Node, what: str) -> bool:
        """A yes or no."""
        return self.choice(node, what, ("yes", "no", "true", "false")) in ("yes", "true")

    def choice(self, node: Node, what: str, known: Iterable[str]) -> str:
        value, known = self.text(node, what), tuple(known)
        if value not in known:
            hint = nearest(value, known)
            raise self.error(node, f"{what} is '{value}'{hint}; it is one of {', '.join(known)}")
        return value

    def path(self, node: Node, what: str) -> Path:
        try:
            return whole_path(self.text(node, what), self.file.parent)
        except SettingError as error:
            raise self.error(node, f"{what}: {error.message}") from None

    def share(self, node: Node, what: str) -> float:
        value = self.text(node, what)
        try:
            number = float(value)
        except ValueError:
            raise self.error(
                node, f"{what} is '{value}'; it must be a number from 0 to 1"
            ) from None
        if not 0 <= number <= 1:
            raise self.error(node, f"{what} is {value}; it must lie between 0 and 1")
        return number

    def sequence(self, node: Node, what: str) -> list[Node]:
        if node.id != "sequence":
            raise self.error(node, f"{what} must be a list: [a, b] or one '- item' a line")
        return list(node.value)

    def words(self, node: Node, what: str, known: Iterable[str] | None = None) -> tuple[str, ...]:
        items = [node] if node.id == "scalar" else self.sequence(node, what)
        if known is None:
            return tuple(self.text(item, what) for item in items)
        return tuple(self.choice(item, what, known) for item in items)

    def pairs(self, node: Node, what: str) -> list[tuple[str, Node, Node]]:
        """(key, its node, the value's node) of a mapping, no key twice."""
        if node.id != "mapping":
            raise self.error(node, f"{what} must be a mapping: one 'key: value' a line")
        seen: dict[str, Node] = {}
        for key, _ in node.value:
            name = self.text(key, "a key")
            if name in seen:
                first = seen[name].start_mark.line + 1
                raise self.error(key, f"'{name}' stands here again; it was set in line {first}")
            seen[name] = key
        return [(key.value, key, value) for key, value in node.value]

    def section(
        self, node: Node, what: str, readers: Mapping[str, Callable[[Node, str], Any]]
    ) -> dict[str, Any]:
        """A mapping whose keys are known; an empty value leaves the default."""
        found: dict[str, Any] = {}
        for name, key, value in self.pairs(node, what):
            if name not in readers:
                hint = nearest(name, readers)
                where = "" if what == "the file" else f" in {what}"
                raise self.error(key, f"unknown key '{name}'{where}{hint}")
            if value.id == "scalar" and value.value in ("", "~", "null"):
                continue
            label = name if what == "the file" else f"{what}.{name}"
            found[name] = readers[name](value, label)
        return found

    def root(self) -> Node | None:
        """The file's tree; None when it says nothing. SettingError where it isn't YAML."""
        file = self.file
        try:
            text = file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise SettingError(
                f"is not UTF-8 (byte {error.start}): save it as UTF-8", file=file
            ) from None
        except OSError as error:
            raise SettingError(f"can't be read: {error.strerror}", file=file) from None
        try:
            return compose(text)
        except NotYamlError as error:
            raise SettingError(f"is not YAML: {error}", file=file, line=error.line) from None
