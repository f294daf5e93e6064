"""Values and changes as plain JSON: for the journal and for JSONL exchange.

Keys are those of the YAML files. What is unset is left out, so an old reader meets no key it
doesn't know until a newer program has something new to say.
"""

import sys
from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar, cast, get_args

from tui.annotation.changes import (
    AddMention,
    AddNote,
    Batch,
    Change,
    MendBeads,
    MergeEntities,
    PutEntity,
    Reanchor,
    RemoveEntity,
    RemoveMention,
    RemoveNote,
    ReplaceMention,
    ReplaceNote,
    SetReview,
    SetTags,
    SplitEntity,
)
from tui.annotation.model import (
    Bead,
    Beads,
    Entity,
    How,
    Mention,
    MentionState,
    Note,
    Origin,
    Review,
    Side,
    Status,
)

Plain: TypeAlias = dict[str, object]
_Word = TypeVar("_Word", bound=str)

STATUSES: tuple[Status, ...] = get_args(Status)
STATES: tuple[MentionState, ...] = get_args(MentionState)
HOWS: tuple[How, ...] = get_args(How)


class FormError(ValueError):
    """A value has not the form it should have; says what was found."""


def plain_mention(mention: Mention) -> Plain:
    """A mention as JSON, with its id."""
    origin = mention.origin
    plain: Plain = {
        "id": mention.id,
        "range": [mention.start, mention.end],
        "quote": mention.quote,
        "before": mention.before,
        "after": mention.after,
        "label": mention.label,
        "entity": mention.entity,
        "state": mention.state,
        "origin": _set(
            {"how": origin.how, "at": origin.at}, **{"from": origin.source, "score": origin.score}
        ),
    }
    return _set(plain, was=mention.was)


def mention_from(plain: object) -> Mention:
    """The mention such JSON stands for; `FormError` where it is none."""
    value = _object(plain, "a mention")
    start, end = _range(value.get("range"))
    origin = _object(value.get("origin", {}), "an origin")
    score = origin.get("score")
    was = _optional(value, "was")
    return Mention(
        _text(value, "id"),
        start,
        end,
        _text(value, "quote", ""),
        _text(value, "before", ""),
        _text(value, "after", ""),
        _text(value, "label"),
        _optional(value, "entity"),
        one_of(_text(value, "state", "accepted"), STATES),
        Origin(
            one_of(_text(origin, "how", "imported"), HOWS),
            _text(origin, "at", ""),
            _optional(origin, "from"),
            None if score is None else _number(score),
        ),
        None if was is None else one_of(was, STATES),
    )


def plain_note(note: Note) -> Plain:
    plain: Plain = {"id": note.id, "text": note.text, "at": note.at}
    if note.start is not None and note.end is not None:
        plain |= {"range": [note.start, note.end], "quote": note.quote}
    return plain


def note_from(plain: object) -> Note:
    value = _object(plain, "a note")
    start, end = _range(value["range"]) if value.get("range") else (None, None)
    return Note(
        _text(value, "id"),
        _text(value, "text"),
        _text(value, "at", ""),
        start,
        end,
        _text(value, "quote", ""),
    )


def plain_review(review: Review) -> Plain:
    return _set({"status": review.status, "note": review.note}, at=review.at)


def review_from(plain: object) -> Review:
    value = _object(plain, "a review")
    status = one_of(_text(value, "status", "new"), STATUSES)
    return Review(status, _optional(value, "at"), _text(value, "note", ""))


def plain_entity(entity: Entity) -> Plain:
    plain: Plain = {
        "id": entity.id,
        "name": entity.name,
        "label": entity.label,
        "names": {language: list(forms) for language, forms in entity.names.items()},
        "note": entity.note,
    }
    return _set(plain, merged_into=entity.merged_into)


def entity_from(plain: object) -> Entity:
    value = _object(plain, "an entity")
    names = _object(value.get("names", {}), "names by language")
    return Entity(
        _text(value, "id"),
        _text(value, "name"),
        _text(value, "label", ""),
        {language: _texts(forms) for language, forms in names.items()},
        _text(value, "note", ""),
        _optional(value, "merged_into"),
    )


def plain_beads(beads: Beads) -> list[object]:
    return [[list(here), list(there)] for here, there in beads]


def beads_from(plain: object) -> Beads:
    beads: list[Bead] = []
    for pair in _list(plain):
        here, there = _list(pair)
        beads.append((_side(here), _side(there)))
    return tuple(beads)


def plain_change(change: Change) -> Plain:
    """A change as JSON: `is` names its kind."""
    plain: Plain = {"is": type(change).__name__}
    match change:
        case Batch(changes=parts):
            return plain | {"changes": [plain_change(part) for part in parts]}
        case MergeEntities(into=into, merged=merged):
            return plain | {"into": into, "merged": list(merged)}
        case SplitEntity(entity=id_, new=new):
            return plain | {"entity": id_, "new": plain_entity(new)}
        case PutEntity(entity=entity):
            return plain | {"entity": plain_entity(entity)}
        case RemoveEntity(entity=id_):
            return plain | {"entity": id_}
        case _:
            return plain | {"article": change.article} | _plain_details(change)


def change_from(plain: object) -> Change:
    """The change such JSON stands for; `FormError` where it is none."""
    value = _object(plain, "a change")
    kind = _text(value, "is")
    if kind not in _KINDS:
        raise FormError(f"unknown change {kind!r}: was it written by a newer hexapla?")
    return _KINDS[kind](value)


def one_of(value: str, allowed: tuple[_Word, ...]) -> _Word:
    """The value, when it is among those allowed; else `FormError` that lists them."""
    for candidate in allowed:
        if candidate == value:
            return candidate
    raise FormError(f"{value!r} should be one of {', '.join(allowed)}")


def _plain_details(change: Change) -> Plain:
    match change:
        case AddMention(mention=mention) | ReplaceMention(mention=mention):
            return {"mention": plain_mention(mention)}
        case RemoveMention(mention=id_):
            return {"mention": id_}
        case SetReview(review=review):
            return {"review": plain_review(review)}
        case SetTags(tags=tags):
            return {"tags": list(tags)}
        case AddNote(note=note) | ReplaceNote(note=note):
            return {"note": plain_note(note)}
        case RemoveNote(note=id_):
            return {"note": id_}
        case MendBeads(other=other, beads=beads):
            return {"other": other, "beads": plain_beads(beads)}
        case Reanchor():
            return {
                "language": change.language,
                "sha256": change.sha256,
                "characters": change.characters,
                "mentions": [plain_mention(mention) for mention in change.mentions],
            }
        case _:
            raise TypeError(f"{type(change).__name__} is no change of an article")


def _reanchor_from(value: Mapping[str, object]) -> Reanchor:
    return Reanchor(
        _text(value, "article"),
        _text(value, "language"),
        _text(value, "sha256"),
        _integer(value.get("characters")),
        tuple(mention_from(mention) for mention in _list(value.get("mentions", []))),
    )


_KINDS: Mapping[str, Callable[[Mapping[str, object]], Change]] = {
    "AddMention": lambda v: AddMention(_text(v, "article"), mention_from(v.get("mention"))),
    "ReplaceMention": lambda v: ReplaceMention(_text(v, "article"), mention_from(v.get("mention"))),
    "RemoveMention": lambda v: RemoveMention(_text(v, "article"), _text(v, "mention")),
    "SetReview": lambda v: SetReview(_text(v, "article"), review_from(v.get("review"))),
    "SetTags": lambda v: SetTags(_text(v, "article"), _texts(v.get("tags"))),
    "AddNote": lambda v: AddNote(_text(v, "article"), note_from(v.get("note"))),
    "ReplaceNote": lambda v: ReplaceNote(_text(v, "article"), note_from(v.get("note"))),
    "RemoveNote": lambda v: RemoveNote(_text(v, "article"), _text(v, "note")),
    "MendBeads": lambda v: MendBeads(
        _text(v, "article"), _text(v, "other"), beads_from(v.get("beads"))
    ),
    "Reanchor": _reanchor_from,
    "PutEntity": lambda v: PutEntity(entity_from(v.get("entity"))),
    "RemoveEntity": lambda v: RemoveEntity(_text(v, "entity")),
    "MergeEntities": lambda v: MergeEntities(_text(v, "into"), _texts(v.get("merged"))),
    "SplitEntity": lambda v: SplitEntity(_text(v, "entity"), entity_from(v.get("new"))),
    "Batch": lambda v: Batch(tuple(change_from(part) for part in _list(v.get("changes")))),
}


def _set(plain: Plain, **values: object) -> Plain:
    """With the values that say something."""
    return plain | {key: value for key, value in values.items() if value is not None}


def _object(value: object, what: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise FormError(f"{what} should be an object, not {value!r:.60}")
    return cast("Mapping[str, object]", value)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise FormError(f"a list should stand here, not {value!r:.60}")
    return cast("list[object]", value)


def _texts(value: object) -> tuple[str, ...]:
    texts = _list(value)
    if not all(isinstance(text, str) for text in texts):
        raise FormError(f"a list of texts should stand here, not {value!r:.60}")
    return tuple(cast("list[str]", texts))


def _text(value: Mapping[str, object], key: str, default: str | None = None) -> str:
    text = value.get(key, default)
    if not isinstance(text, str):
        raise FormError(f"{key!r} should be a text, not {text!r:.60}")
    return text


def _optional(value: Mapping[str, object], key: str) -> str | None:
    return None if value.get(key) is None else _text(value, key)


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise FormError(f"a whole number should stand here, not {value!r:.60}")
    return value


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise FormError(f"a number should stand here, not {value!r:.60}")
    # JSON as Python reads it has NaN, infinity and whole numbers without end: no one else has.
    if not -sys.float_info.max <= value <= sys.float_info.max:
        raise FormError("a number is too big")
    return float(value)


def _range(value: object) -> tuple[int, int]:
    numbers = _list(value)
    if len(numbers) != 2:
        raise FormError(f"a range is two numbers, not {value!r:.60}")
    start, end = _integer(numbers[0]), _integer(numbers[1])
    if not 0 <= start <= end:
        raise FormError(f"a range runs forward from 0 on, not {value!r:.60}")
    return start, end


def _side(value: object) -> Side:
    parts = _list(value)
    start, end = _range(parts[:2])
    if len(parts) == 2:
        return start, end
    quotes = _texts(parts[2:])
    if len(quotes) != 2:
        raise FormError(f"a side is a range, or a range and two texts, not {value!r:.60}")
    return start, end, quotes[0], quotes[1]
