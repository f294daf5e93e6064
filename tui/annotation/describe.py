"""A change in a few words, for the history and the message that confirms it."""

from tui.annotation.changes import (
    AddMention,
    AddNote,
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
    flatten,
)

_STATES = {"rejected": "refuse", "suggested": "suggest", "orphan": "lose"}
_DECISIONS = {"accepted": "accept", "rejected": "reject", "flagged": "flag", "new": "undecide"}
_PLAIN: dict[type, str] = {
    RemoveMention: "delete a mention",
    RemoveNote: "delete a note",
    RemoveEntity: "delete an entity",
    MendBeads: "mend bands",
    Reanchor: "follow the changed text",
}


def describe(change: Change) -> str:
    """`tag Ma Zhaoxu PER, and 2 more`; what comes along with something else is not the first.

    May quote the article: not safe to show as it is.
    """
    parts = sorted(flatten(change), key=lambda part: isinstance(part, PutEntity | Reanchor))
    if not parts:
        return "nothing"
    more = f", and {len(parts) - 1} more" if len(parts) > 1 else ""
    return _part(parts[0]) + more


def _part(change: Change) -> str:
    match change:
        case AddMention(mention=m) | ReplaceMention(mention=m):
            verb = "tag" if isinstance(change, AddMention) else "change"
            return f"{_STATES.get(m.state, verb)} {m.quote} {m.label}"
        case SetReview(review=review):
            return _DECISIONS[review.status]
        case SetTags(tags=tags):
            return f"tags: {', '.join(tags) or 'none'}"
        case AddNote(note=note) | ReplaceNote(note=note):
            return f"note: {note.text}"
        case PutEntity(entity=entity):
            return f"entity {entity.name}"
        case MergeEntities(merged=merged):
            return f"merge {len(merged) + 1} entities"
        case SplitEntity(new=new):
            return f"split off {new.name}"
        case _:
            return _PLAIN[type(change)]
