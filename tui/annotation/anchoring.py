"""Finding a mention again after its article's text has changed.

The order of the W3C Web Annotation selectors as Hypothesis uses them: the offset, if the quote
still stands there; the exact quote elsewhere, ranked by its context and then by distance; a
quote much like it, the stricter the shorter; else the mention is an orphan, which keeps all it
knew and comes back when its text does. Everything counts code points.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tui.annotation.fresh import CONTEXT
from tui.annotation.model import Mention, Note

# So many places of one quote are weighed, nearest first: a frequent word's are seldom further
# apart than an edit moves them, and a 10 MB text stays quick.
_PLACES = 200
# A quote this short ('AP', 中) stands in a text by chance; its context must say it is the one.
_SHORT = 2
# Context that is half the same tells two places of a name apart; unrelated text shares less.
_SAME_CONTEXT = 0.5
# Fuzzy search: below four code points anything is like anything. The wider the text around the
# old place, the dearer; an edit of a news article moves a sentence by less than this.
_FUZZY_FROM = 4
_FUZZY_REACH = 4000
# What can be like a quote: one letter in six changed, and one in four where both contexts hold.
_LIKE = 0.84
_LIKE_IN_CONTEXT = 0.7
# A longer quote than this is a passage; its first part finds it as well.
_LONGEST = 400


def anchor(mention: Mention, text: str) -> Mention:
    """The mention as it stands in `text`, with quote and context from there; or an orphan.

    Idempotent; a mention that stands where it stood is returned as it is.
    """
    return _anchored(mention, text, set())


def _anchored(mention: Mention, text: str, absent: set[str]) -> Mention:
    """As `anchor`; `absent` collects quotes that stand nowhere, so that each is sought once."""
    start, end, quote = mention.start, mention.end, mention.quote
    if quote == "":
        return _placed(mention, text, start, end) if start < end <= len(text) else _lost(mention)
    if text[start:end] == quote and _context(mention, text, start, end) > 0:
        placed = _placed(mention, text, start, end)
        return mention if placed == mention else placed
    found = _exact(mention, text, absent) or _fuzzy(mention, text)
    return _lost(mention) if found is None else _placed(mention, text, *found)


def anchor_all(mentions: Mapping[str, Mention], text: str) -> dict[str, Mention]:
    """All mentions as they stand in `text`.

    Two mentions of one label that stood apart and now fall on the same place can't both be
    right: the one whose context fits worse becomes an orphan.
    """
    absent: set[str] = set()
    anchored = {id_: _anchored(mention, text, absent) for id_, mention in mentions.items()}
    places: dict[tuple[int, int, str], list[str]] = {}
    for id_, mention in anchored.items():
        if mention.state != "orphan":
            places.setdefault((mention.start, mention.end, mention.label), []).append(id_)
    for (start, end, _), ids in places.items():
        stayed = [i for i in ids if (mentions[i].start, mentions[i].end) == (start, end)]
        rivals = [i for i in ids if i not in stayed]
        if not stayed and rivals:
            best = max(rivals, key=lambda i: _context(mentions[i], text, start, end))
            origin = (mentions[best].start, mentions[best].end)
            stayed = [i for i in rivals if (mentions[i].start, mentions[i].end) == origin]
        for id_ in ids:
            if id_ not in stayed:
                anchored[id_] = _lost(mentions[id_])
    return anchored


def anchor_notes(notes: Iterable[Note], text: str) -> tuple[Note, ...]:
    """Notes on spans as they stand in `text`; one whose span is gone stays, on the article."""
    return tuple(_note(note, text) for note in notes)


def _note(note: Note, text: str) -> Note:
    if note.start is None or note.end is None or not note.quote:
        return note
    if text[note.start : note.end] == note.quote:
        return note
    places = places_of(note.quote, text, note.start)
    if not places:
        return note
    nearest = min(places, key=lambda place: abs(place - (note.start or 0)))
    return replace(note, start=nearest, end=nearest + len(note.quote))


def _placed(mention: Mention, text: str, start: int, end: int) -> Mention:
    state, was = mention.state, mention.was
    if state == "orphan":
        # One that doesn't say what it was has to be confirmed again.
        state, was = was or "suggested", None
    return replace(
        mention,
        start=start,
        end=end,
        quote=text[start:end],
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
        state=state,
        was=was,
    )


def _lost(mention: Mention) -> Mention:
    if mention.state == "orphan":
        return mention
    return replace(mention, state="orphan", was=mention.state)


def _context(mention: Mention, text: str, start: int, end: int) -> float:
    """How far the text around a place is what stood around the mention: 0 to 1.

    The text next to the quote counts: common suffix before it and common prefix behind it. A
    side that was empty (the text's begin or end) agrees with an end of the text, and else says
    nothing.
    """
    before = text[max(0, start - CONTEXT) : start]
    after = text[end : end + CONTEXT]
    sides = [
        share(mention.before[::-1], before[::-1]),
        share(mention.after, after),
    ]
    said = [side for side in sides if side is not None]
    return sum(said) / len(said) if said else 1.0


def share(wanted: str, found: str) -> float | None:
    """How much of what is wanted begins what is found: 0 to 1; None where nothing is wanted.

    Nothing wanted is all there, too, where nothing is found: the end of a text.
    """
    if not wanted:
        return None if found else 1.0
    same = 0
    for ours, theirs in zip(wanted, found, strict=False):
        if ours != theirs:
            break
        same += 1
    return same / len(wanted)


def _exact(mention: Mention, text: str, absent: set[str]) -> tuple[int, int] | None:
    length = len(mention.quote)
    if mention.quote in absent:
        return None
    ranked = [
        (_context(mention, text, place, place + length), -abs(place - mention.start), place)
        for place in places_of(mention.quote, text, mention.start)
    ]
    if not ranked:
        absent.add(mention.quote)
        return None
    context, _, place = max(ranked)
    if length <= _SHORT and context < _SAME_CONTEXT:
        return None
    return place, place + length


def places_of(quote: str, text: str, near: int) -> list[int]:
    """Where a quote, not empty, stands: nearest first on each side of `near`, at most `_PLACES`."""
    places: list[int] = []
    place = text.find(quote, max(0, min(near, len(text))))
    while place >= 0 and len(places) < _PLACES:
        places.append(place)
        place = text.find(quote, place + 1)
    behind = len(places) + _PLACES
    place = text.rfind(quote, 0, min(near, len(text)) + len(quote) - 1)
    while place >= 0 and len(places) < behind:
        if place < near:
            places.append(place)
        # The end bound lets the next one overlap this one, but not begin where it begins.
        place = text.rfind(quote, 0, place + len(quote) - 1)
    return places


def _fuzzy(mention: Mention, text: str) -> tuple[int, int] | None:
    from rapidfuzz import fuzz

    quote = mention.quote
    if len(quote) < _FUZZY_FROM:
        return None
    low = max(0, min(mention.start, len(text)) - _FUZZY_REACH)
    window = text[low : mention.end + _FUZZY_REACH]
    if not window:
        return None
    framed = _between(mention, window)
    if framed is not None:
        start, end = framed
        if fuzz.ratio(quote, window[start:end]) >= 100 * _LIKE_IN_CONTEXT:
            return low + start, low + end
    head = quote[:_LONGEST]
    found = fuzz.partial_ratio_alignment(head, window, score_cutoff=100 * _LIKE)
    if found is None or len(head) > len(window):
        return None
    if len(head) < len(quote):
        return low + found.dest_start, min(len(text), low + found.dest_start + len(quote))
    start, end = _whole_words(window, found.dest_start, found.dest_end, quote)
    if fuzz.ratio(quote, window[start:end]) < 100 * _LIKE:
        return None
    return low + start, low + end


def _between(mention: Mention, window: str) -> tuple[int, int] | None:
    """What stands between the old contexts, where both are there and not far apart."""
    # Half a context is found even when the edit reached into the other half.
    before, after = mention.before[-CONTEXT // 2 :], mention.after[: CONTEXT // 2]
    if not before.strip() or not after.strip():
        return None
    at = window.find(before)
    if at < 0:
        return None
    start = at + len(before)
    end = window.find(after, start, start + 2 * len(mention.quote) + len(after))
    return (start, end) if end > start else None


def _whole_words(window: str, start: int, end: int, quote: str) -> tuple[int, int]:
    """The found edges moved to the nearest word edges, where that is no less like the quote.

    An alignment has the quote's length, so a letter more or less leaves half a word.
    """
    from rapidfuzz import fuzz

    candidates = [
        (fuzz.ratio(quote, window[s:e]), _is_edge(window, s) + _is_edge(window, e), s, e)
        for s in range(max(0, start - 2), min(start + 2, len(window)) + 1)
        for e in range(max(s + 1, end - 2), min(end + 2, len(window)) + 1)
    ]
    if not candidates:
        return start, end
    best = max(candidates)
    return best[2], best[3]


def _is_edge(text: str, at: int) -> bool:
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())
