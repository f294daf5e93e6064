"""Three-way merging: what two people did to one file since they both had it.

Key by key (a mention, a note, an entity): who changed it has it his way; what both added is
both kept; where both changed the same thing differently, ours stands and theirs is returned as
a change, for the journal: nothing is dropped without a trace. A thing one side removed and the
other changed is kept.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from tui.annotation.changes import (
    Change,
    MendBeads,
    PutEntity,
    ReplaceMention,
    ReplaceNote,
    SetReview,
    united,
)
from tui.annotation.model import Annotation, Entity, Review

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def merge_annotations(
    base: Annotation | None, ours: Annotation, theirs: Annotation
) -> tuple[Annotation, tuple[Change, ...]]:
    """The merged annotation, and what of theirs ours stood against."""
    article = ours.article
    lost: list[Change] = []
    if base is None:
        base = Annotation(article, ours.annotator, ours.language, "", 0)
    mentions = _merge(
        base.mentions,
        ours.mentions,
        theirs.mentions,
        lambda _, mention: lost.append(ReplaceMention(article, mention)),
    )
    notes = _merge(
        {note.id: note for note in base.notes},
        {note.id: note for note in ours.notes},
        {note.id: note for note in theirs.notes},
        lambda _, note: lost.append(ReplaceNote(article, note)),
    )
    beads = _merge(
        base.beads,
        ours.beads,
        theirs.beads,
        lambda other, mended: lost.append(MendBeads(article, other, mended)),
    )
    review = _one(base.review, ours.review, theirs.review)
    if theirs.review not in (review, base.review, Review()):
        lost.append(SetReview(article, theirs.review))
    newer = theirs if ours.text_sha256 == base.text_sha256 else ours
    return (
        replace(
            ours,
            language=newer.language,
            text_sha256=newer.text_sha256,
            text_characters=newer.text_characters,
            review=review,
            tags=_tags(base.tags, ours.tags, theirs.tags),
            mentions=mentions,
            notes=tuple(notes.values()),
            beads=beads,
        ),
        tuple(lost),
    )


def merge_registers(
    base: Mapping[str, Entity], ours: Mapping[str, Entity], theirs: Mapping[str, Entity]
) -> tuple[dict[str, Entity], tuple[Change, ...]]:
    """The merged register; names that both sides added to one entity are united."""
    lost: list[Change] = []
    merged = _merge(base, ours, theirs, lambda _, entity: lost.append(PutEntity(entity)))
    told = []
    for change in lost:
        if not isinstance(change, PutEntity):
            continue
        id_ = change.entity.id
        both = replace(merged[id_], names=united(merged[id_].names, change.entity.names))
        merged[id_] = both
        if replace(change.entity, names=both.names) != both:
            told.append(change)
    return merged, tuple(told)


def _one(base: _Value, ours: _Value, theirs: _Value) -> _Value:
    return theirs if ours == base else ours


def _tags(base: Iterable[str], ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    removed = (set(base) - set(ours)) | (set(base) - set(theirs))
    return tuple(tag for tag in dict.fromkeys((*ours, *theirs)) if tag not in removed)


def _merge(
    base: Mapping[_Key, _Value],
    ours: Mapping[_Key, _Value],
    theirs: Mapping[_Key, _Value],
    lose: Callable[[_Key, _Value], None],
) -> dict[_Key, _Value]:
    merged: dict[_Key, _Value] = {}
    for key in dict.fromkeys((*ours, *theirs)):
        before, mine, yours = base.get(key), ours.get(key), theirs.get(key)
        kept = yours if mine == before or (mine is None and yours != before) else mine
        if kept is None:
            continue
        merged[key] = kept
        if yours is not None and yours not in (kept, before):
            lose(key, yours)
    return merged
