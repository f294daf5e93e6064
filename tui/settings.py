"""`config.yaml` as typed settings: strict, so that a typo is told and never silently ignored.

What counts, highest first: the command line, `HEXAPLA_…` in the environment, the project's
`config.yaml` (the nearest one, upwards from the working directory), the user's
`$XDG_CONFIG_HOME/hexapla/config.yaml`, the defaults. Paths are relative to the file that names
them. Scalars are read as they are written: YAML 1.1 would make `no`, the Norwegians' language
tag, a False.
"""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from tui.strict_yaml import Node, Reader, SettingError, nearest, whole_path

FILE_NAME = "config.yaml"
ENVIRONMENT = "HEXAPLA_"

COLOURS = ("red", "green", "yellow", "blue", "magenta", "cyan", "white")
"""The colours every terminal has, an ansi theme and 16 colours included."""
DETECTORS = ("cld2", "langid", "langdetect")
THEMES = ("hexapla-dark", "hexapla-light", "hexapla-ansi")
SSH_WHEN = ("auto", "always", "never")


@dataclass(frozen=True, slots=True)
class Label:
    """A label mentions can carry, the key that gives it and its colour."""

    name: str
    key: str
    colour: str
    title: str = ""
    entities: bool = True
    """Whether mentions with this label name an entity of the register; dates don't."""


DEFAULT_LABELS: tuple[Label, ...] = (
    Label("PER", "1", "cyan", "person"),
    Label("ORG", "2", "magenta", "organisation"),
    Label("LOC", "3", "green", "place"),
    Label("EVT", "4", "yellow", "event"),
    Label("DATE", "5", "blue", "date", entities=False),
    Label("MISC", "6", "red", "other"),
)


@dataclass(frozen=True, slots=True)
class Languages:
    """What languages are looked for, and with what."""

    expected: tuple[str, ...] = ()
    detectors: tuple[str, ...] = DETECTORS


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where a score becomes a statement; the reasons stand in config.yaml."""

    language: float = 0.85
    variant: float = 0.9
    cluster: float = 0.4
    suggestion: float = 0.33
    link: float = 0.9


@dataclass(frozen=True, slots=True)
class Ssh:
    """What changes when the screen is at the far end of a line."""

    when: str = "auto"
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything `config.yaml`, the environment and the command line can say."""

    corpus: Path | None = None
    annotations: Path | None = None
    """None: `annotations` beside the corpus."""
    annotator: str = ""
    encoder: str = "use"
    theme: str = "hexapla-dark"
    labels: tuple[Label, ...] = DEFAULT_LABELS
    languages: Languages = Languages()
    thresholds: Thresholds = Thresholds()
    ssh: Ssh = Ssh()
    keymap: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Command id to its keys; which ids there are is the registry's to say."""
    cache: Path | None = None
    """The folder of catalogues; None: `$XDG_CACHE_HOME/hexapla`."""
    origin: Path | None = None
    """The project's file, if there is one."""
    keymap_lines: Mapping[str, tuple[Path, int]] = field(default_factory=dict)
    """Where each entry of `keymap` stands, for messages."""


# File systems stop at 255 bytes; the catalogue's files carry the name with their own.
_LONGEST_NAME = 100


def _labels(reader: Reader, node: Node, what: str) -> tuple[Label, ...]:
    labels: list[Label] = []
    for item in reader.sequence(node, what):
        found = reader.section(
            item,
            what,
            {
                "name": reader.text,
                "key": reader.text,
                "colour": lambda n, w: reader.choice(n, w, COLOURS),
                "title": reader.text,
                "entities": reader.truth,
            },
        )
        for needed in ("name", "key"):
            if needed not in found:
                raise reader.error(item, f"a label needs a '{needed}'")
        name, key = found["name"], found["key"]
        if not name.isprintable():
            raise reader.error(item, f"label '{name}' holds what can't be shown: use letters")
        if len(key) != 1 or not key.isprintable() or key.isspace():
            raise reader.error(
                item, f"the key of label {name} is '{key}'; it must be one character one can see"
            )
        for other in labels:
            if other.name == name:
                raise reader.error(item, f"label {name} is defined twice")
            if other.key == key:
                raise reader.error(item, f"label {name} has key '{key}', which {other.name} has")
        colour = found.get("colour", COLOURS[len(labels) % len(COLOURS)])
        labels.append(Label(name, key, colour, found.get("title", ""), found.get("entities", True)))
    if not labels:
        raise reader.error(node, "labels is empty: name at least one label")
    return tuple(labels)


def _annotator(reader: Reader, node: Node, what: str) -> str:
    name = reader.text(node, what)
    try:
        return annotator_name(name)
    except SettingError as error:
        raise reader.error(node, error.message) from None


def annotator_name(name: str) -> str:
    """The name if it can be a folder's; else SettingError."""
    if not name.strip() or len(name.encode()) > _LONGEST_NAME:
        raise SettingError(f"annotator '{name}' is empty or too long to be a folder's name")
    if name.startswith(".") or any(c in '/\\:*?"<>|' or not c.isprintable() for c in name):
        raise SettingError(f"annotator '{name!s}' can't be a folder's name: use letters and digits")
    if name in {"gold", "entities.yaml"}:
        raise SettingError(f"annotator '{name}' is a name hexapla uses itself: choose another")
    return name


def _keymap(
    reader: Reader, node: Node
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[Path, int]]]:
    keys: dict[str, tuple[str, ...]] = {}
    lines: dict[str, tuple[Path, int]] = {}
    for name, key, value in reader.pairs(node, "keymap"):
        keys[name] = reader.words(value, f"keymap.{name}")
        lines[name] = (reader.file, key.start_mark.line + 1)
    return keys, lines


def read_file(file: Path, base: Settings) -> Settings:
    """The settings of a file on top of others. SettingError names the line that is wrong."""
    reader = Reader(file)
    root = reader.root()
    if root is None:
        return base
    found = reader.section(root, "the file", _readers(reader, base))
    if "keymap" in found:
        keys, lines = found["keymap"]
        found["keymap"] = {**base.keymap, **keys}
        found["keymap_lines"] = {**base.keymap_lines, **lines}
    return replace(base, **found)


def _readers(reader: Reader, base: Settings) -> Mapping[str, Callable[[Node, str], Any]]:
    def thresholds(node: Node, what: str) -> Thresholds:
        known = {f.name: reader.share for f in fields(Thresholds)}
        return replace(base.thresholds, **reader.section(node, what, known))

    def languages(node: Node, what: str) -> Languages:
        known: dict[str, Callable[[Node, str], Any]] = {
            "expected": reader.words,
            "detectors": lambda n, w: reader.words(n, w, DETECTORS),
        }
        return replace(base.languages, **reader.section(node, what, known))

    def ssh(node: Node, what: str) -> Ssh:
        known: dict[str, Callable[[Node, str], Any]] = {
            "when": lambda n, w: reader.choice(n, w, SSH_WHEN),
            "theme": lambda n, w: reader.choice(n, w, THEMES),
        }
        return replace(base.ssh, **reader.section(node, what, known))

    return {
        "corpus": reader.path,
        "annotations": reader.path,
        "annotator": lambda n, w: _annotator(reader, n, w),
        "encoder": reader.text,
        "theme": lambda n, w: reader.choice(n, w, THEMES),
        "labels": lambda n, w: _labels(reader, n, w),
        "languages": languages,
        "thresholds": thresholds,
        "ssh": ssh,
        "keymap": lambda n, _: _keymap(reader, n),
        "cache": reader.path,
    }


_FROM_ENVIRONMENT: Mapping[str, Callable[[str], Any]] = {
    "corpus": whole_path,
    "annotations": whole_path,
    "cache": whole_path,
    "annotator": annotator_name,
    "encoder": str,
    "theme": str,
}


def _read_environment(environ: Mapping[str, str], base: Settings) -> Settings:
    found: dict[str, Any] = {}
    for variable, value in environ.items():
        if not variable.startswith(ENVIRONMENT) or variable == ENVIRONMENT + "CONFIG" or not value:
            continue
        name = variable.removeprefix(ENVIRONMENT).lower()
        if name not in _FROM_ENVIRONMENT:
            hint = nearest(variable, [ENVIRONMENT + known.upper() for known in _FROM_ENVIRONMENT])
            raise SettingError(f"unknown environment variable {variable}{hint}")
        if name == "theme" and value not in THEMES:
            known = ", ".join(THEMES)
            raise SettingError(
                f"{variable} is '{value}'{nearest(value, THEMES)}; it is one of {known}"
            )
        found[name] = _FROM_ENVIRONMENT[name](value)
    return replace(base, **found)


def find_file(start: Path) -> Path | None:
    """The nearest config.yaml, upwards from a folder."""
    return next((f for d in (start, *start.parents) if (f := d / FILE_NAME).is_file()), None)


def load(
    *,
    config: Path | None = None,
    environ: Mapping[str, str] | None = None,
    start: Path | None = None,
    corpus: Path | None = None,
    annotations: Path | None = None,
    annotator: str | None = None,
    theme: str | None = None,
) -> Settings:
    """The settings that hold here; what the command line left unsaid is None.

    Raises SettingError with file and line.
    """
    environ = os.environ if environ is None else environ
    if theme is not None and theme not in THEMES:
        known = ", ".join(THEMES)
        raise SettingError(f"no theme '{theme}'{nearest(theme, THEMES)}; it is one of {known}")
    user = environ.get("XDG_CONFIG_HOME") or os.path.join(environ.get("HOME", "~"), ".config")  # noqa: PTH118 - HOME may be unset
    settings = Settings()
    user_file = whole_path(user) / "hexapla" / FILE_NAME
    if user_file.is_file():
        settings = read_file(user_file, settings)
    named = config or (
        Path(environ[ENVIRONMENT + "CONFIG"]) if environ.get(ENVIRONMENT + "CONFIG") else None
    )
    file = named or find_file((start or Path.cwd()).resolve())
    if file is not None:
        settings = replace(read_file(whole_path(file), settings), origin=file)
    settings = replace(settings, theme=_theme_here(settings, environ))
    settings = _read_environment(environ, settings)
    settings = replace(
        settings,
        corpus=corpus or settings.corpus,
        annotations=annotations or settings.annotations,
        annotator=annotator_name(annotator) if annotator else settings.annotator or _login_name(),
        theme=theme or settings.theme,
    )
    if settings.annotations is None and settings.corpus is not None:
        settings = replace(settings, annotations=settings.corpus.parent / "annotations")
    return settings


def _theme_here(settings: Settings, environ: Mapping[str, str]) -> str:
    """The theme of the ssh profile where that holds, else the one that was set."""
    ssh = settings.ssh
    seen = bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))
    holds = seen if ssh.when == "auto" else ssh.when == "always"
    return ssh.theme if holds and ssh.theme is not None else settings.theme


def _login_name() -> str:
    try:
        return annotator_name(getpass.getuser())
    except (SettingError, OSError, KeyError):  # no such user in the password database
        return "me"
