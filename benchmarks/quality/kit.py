"""The evaluation kit: a folder with `kit.py` (loaders, scorers) and its data; never shipped.

The kit's texts belong to their publishers, so it is read from where it lies. Its functions are
looked up by name and what they give is checked into the frozen values below.
"""

import csv
import importlib.util
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType

from benchmarks.quality.tags import tag_of

SPLIT = "dev"
"""The half that may be looked at; the other one is for the final figures, taken by others."""

BeadIndices = tuple[tuple[int, ...], tuple[int, ...]]
"""Aligned segments: indices left, indices right."""


class KitError(Exception):
    """A folder that holds no usable kit, and why."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a text: the source, a person's translation or a machine's."""

    id: str
    group: str
    """Versions of one group are variants of each other; the source's id."""
    language: str
    """BCP-47, without script and region."""
    variant: str
    """The kit's own name: `zho-TW`, `eng-GB`."""
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """A sentence a line."""
        return "\n".join(self.sentences)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text whose language is known."""

    text: str
    language: str
    source: str


@dataclass(frozen=True, slots=True)
class StoryPair:
    """Two articles in one language that people judged: `same`, `related` or `different`."""

    id: str
    language: str
    left: str
    right: str
    label: str


@dataclass(frozen=True, slots=True)
class Bitext:
    """Two versions cut into segments, aligned by hand."""

    id: str
    source: str
    languages: tuple[str, str]
    left: tuple[str, ...]
    right: tuple[str, ...]
    gold: tuple[BeadIndices, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A form of an entity's name."""

    source: str
    entity: str
    script: str
    text: str


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names and whether they mean one entity."""

    kind: str
    left: str
    right: str
    same: bool


class Kit:
    """What the tasks need of a kit; read when first asked for and kept."""

    def __init__(self, folder: Path, module: ModuleType) -> None:
        self._folder = folder
        self._module = module

    def _records(self, loader: str) -> Iterator[Mapping[str, object]]:
        found: Callable[[str], Iterator[Mapping[str, object]]] = getattr(self._module, loader)
        return found(SPLIT)

    @cached_property
    def translations(self) -> tuple[Version, ...]:
        """News stories in up to 131 language variants, each by a person, sentence by sentence."""
        return tuple(
            Version(
                _text(r, "doc_id"),
                _text(r, "gold_group"),
                tag_of(_text(r, "lang")),
                _text(r, "variant"),
                _texts(r["sents"]),
            )
            for r in self._records("translations")
        )

    @cached_property
    def renderings(self) -> tuple[Version, ...]:
        """News stories with several translations by people and machines into each language."""
        return tuple(
            Version(
                _text(r, "doc_id"),
                _text(r, "gold_group"),
                tag_of(_text(r, "lang")),
                f"{_text(r, 'lang')}/{_text(r, 'kind')}",
                _texts(r["sents"]),
            )
            for r in self._records("variants")
        )

    @cached_property
    def labelled(self) -> tuple[Labelled, ...]:
        """Texts of which the language is known."""
        return tuple(
            Labelled(_text(r, "text"), tag_of(_text(r, "lang")), _text(r, "source"))
            for r in self._records("langid")
            if r["lang"] is not None
        )

    @cached_property
    def story_pairs(self) -> tuple[StoryPair, ...]:
        """Pairs of articles judged by people; a title is the text's first line."""
        return tuple(
            StoryPair(
                _text(r, "pair_id"),
                tag_of(_text(r, "lang")),
                f"{_text(r, 'title1')}\n{_text(r, 'text1')}",
                f"{_text(r, 'title2')}\n{_text(r, 'text2')}",
                _text(r, "label"),
            )
            for r in self._records("pairs")
        )

    @cached_property
    def bitexts(self) -> tuple[Bitext, ...]:
        """Versions aligned by hand."""
        return tuple(
            Bitext(
                _text(r, "id"),
                _text(r, "source"),
                (tag_of(_text(r, "src_lang")), tag_of(_text(r, "tgt_lang"))),
                _texts(r["src"]),
                _texts(r["tgt"]),
                _beads(r["gold"]),
            )
            for r in self._records("bitexts")
        )

    @cached_property
    def topics(self) -> tuple[tuple[str, Version], ...]:
        """News on broad topics, as (topic, article)."""
        return tuple(
            (
                _text(r, "topic"),
                Version(
                    _text(r, "doc_id"),
                    _text(r, "doc_id"),
                    tag_of(_text(r, "lang")),
                    _text(r, "lang"),
                    tuple(_text(r, "text").split("\n")),
                ),
            )
            for r in self._records("slavic_docs")
        )

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Names of entities in many scripts."""
        return tuple(
            Name(_text(r, "source"), _text(r, "entity"), _text(r, "script"), _text(r, "name"))
            for r in self._records("names")
        )

    @cached_property
    def name_pairs(self) -> tuple[NamePair, ...]:
        """Pairs of names judged by people."""
        return tuple(
            NamePair(_text(r, "schema"), _text(r, "name1"), _text(r, "name2"), bool(r["is_match"]))
            for r in self._records("name_pairs")
        )

    @cached_property
    def stories(self) -> Mapping[str, str]:
        """By group of `translations`, its story; a group alone has a story of its own."""
        rows = self._table("ntrex_stories")
        return {row[0]: row[1] if row[1] != "-" else row[0] for row in rows}

    @cached_property
    def undecided(self) -> frozenset[frozenset[str]]:
        """Pairs of groups of which nobody can say whether they are one story."""
        return frozenset(frozenset(row[:2]) for row in self._table("ntrex_stories_ignore"))

    def _table(self, name: str) -> list[list[str]]:
        path = self._folder / "b_clusters" / f"{name}.{SPLIT}.tsv"
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]

    def resegmented(
        self, sentences: Sequence[str], seed: int
    ) -> tuple[tuple[str, ...], list[set[int]]]:
        """Return noisier segments, and of each the sentences it holds."""
        segments, owners = self._module.resegment(list(sentences), seed)
        return _texts(segments), [set(owner) for owner in owners]

    def beads_between(self, left: list[set[int]], right: list[set[int]]) -> tuple[BeadIndices, ...]:
        """Return the gold beads of two re-segmented versions of the same sentences."""
        return _beads(self._module.gold_from_owners(left, right))

    def alignment_f1(
        self, gold: Sequence[Sequence[BeadIndices]], found: Sequence[Sequence[BeadIndices]]
    ) -> tuple[float, float]:
        """Return strict and lax F1 over beads, pooled over texts."""
        score = self._module.align_score(gold, found)
        return float(score["strict"][2]), float(score["lax"][2])

    def b_cubed(self, gold: Mapping[str, str], found: Mapping[str, str]) -> float:
        """Return B-cubed F1 of two partitions, each as article to group."""
        return float(self._module.bcubed(gold, found)[2])

    def scaled(self, count: int, seed: int) -> tuple[tuple[str, str], ...]:
        """Return `count` articles made of real sentences, copies among them: (id, text)."""
        # The generator draws from its own seed; the global one is left alone.
        state = random.getstate()
        rows = tuple((str(r["id"]), str(r["text"])) for r in self._module.scale(count, seed))
        random.setstate(state)
        return rows


def load(folder: Path) -> Kit:
    """Return the kit in `folder`. Raises KitError when there is none."""
    path = folder / "kit.py"
    if not path.is_file():
        raise KitError(f"{folder} holds no kit.py: give the folder of the kit with --kit")
    spec = importlib.util.spec_from_file_location("hexapla_quality_kit", path)
    if spec is None or spec.loader is None:
        raise KitError(f"{path} cannot be read as Python")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except (ImportError, SyntaxError) as error:
        raise KitError(f"{path}: {error}") from error
    return Kit(folder, module)


def _text(record: Mapping[str, object], key: str) -> str:
    value = record[key]
    if not isinstance(value, str):
        raise KitError(f"a record of the kit has no text in {key!r}")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise KitError("a record of the kit has no list of sentences")
    return tuple(str(item) for item in value)


def _beads(value: object) -> tuple[BeadIndices, ...]:
    if not isinstance(value, list):
        raise KitError("a record of the kit has no list of beads")
    return tuple((tuple(left), tuple(right)) for left, right in value)
