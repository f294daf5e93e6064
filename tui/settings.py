"""`config.yaml` as typed settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Label:
    """A label mentions can carry, the key that gives it and its colour."""

    name: str
    key: str
    colour: str
    title: str = ""


DEFAULT_LABELS: tuple[Label, ...] = (
    Label("PER", "1", "cyan", "person"),
    Label("ORG", "2", "magenta", "organisation"),
    Label("LOC", "3", "green", "place"),
    Label("EVT", "4", "yellow", "event"),
    Label("DATE", "5", "blue", "date"),
    Label("MISC", "6", "red", "other"),
)


@dataclass(frozen=True, slots=True)
class Languages:
    """What languages are looked for, and with what."""

    expected: tuple[str, ...] = ()
    detectors: tuple[str, ...] = ("script", "cld2", "langid", "langdetect")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where a score becomes a statement; the reasons stand in config.yaml."""

    language: float = 0.8
    variant: float = 0.9
    cluster: float = 0.5
    suggestion: float = 0.33
    link: float = 0.9


@dataclass(frozen=True, slots=True)
class Ssh:
    """What changes when the screen is at the far end of a line."""

    when: str = "auto"
    animations: bool = False
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything `config.yaml`, the environment and the command line can say."""

    corpus: Path = Path("seeds")
    annotations: Path = Path("annotations")
    annotator: str = ""
    encoder: str = "use"
    theme: str = "hexapla-dark"
    labels: tuple[Label, ...] = DEFAULT_LABELS
    languages: Languages = Languages()
    thresholds: Thresholds = Thresholds()
    ssh: Ssh = Ssh()
    keymap: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cache: Path | None = None
    """The folder of catalogues; None: `$XDG_CACHE_HOME/hexapla`."""
    origin: Path | None = None
    """The file these were read from."""
