"""YAML as annotations are written in it: strings double-quoted, one line a value, stable order.

Its own writer, because the library's can't mix block and inline style this way, folds long
lines, and is slow; what it writes any YAML 1.1 or 1.2 reader reads.
"""

import re
from collections.abc import Iterable, Mapping
from math import isfinite

from tui.annotation.model import ENTITY_SCHEMA, SCHEMA, Annotation, Entity, Mention, Note, Side

Extras = Mapping[tuple[str, ...], tuple[str, ...]]
"""By path (`("mentions", "m-7k2f9q")`): `key: value` lines of keys hexapla doesn't know."""

# Besides what YAML forbids raw: line separators, byte order marks, and the bidi controls that
# would make a file read otherwise than it is. Joiners stay: Persian, Hindi and emoji need them.
_UNSAFE = re.compile(
    r'["\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff'
    r"\ud800-\udfff]"
)
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_PLAIN_KEY = re.compile(r"[em]-[a-z0-9-]+")


def quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line.

    A lone surrogate, which no decoded text holds and YAML can't say, becomes U+FFFD.
    """
    return f'"{_UNSAFE.sub(_escape, text)}"'


def annotation_yaml(annotation: Annotation, extras: Extras, comment: str = "") -> str:
    """One annotator's file on one article, mentions by position; `comment` stands on top."""
    a, review = annotation, annotation.review
    text = [f"sha256: {quoted(a.text_sha256)}", f"characters: {a.text_characters}"]
    decision = [
        f"status: {quoted(review.status)}",
        *([f"at: {quoted(review.at)}"] if review.at is not None else []),
        f"note: {quoted(review.note)}",
    ]
    lines = [
        f"schema: {quoted(SCHEMA)}",
        f"article: {quoted(a.article)}",
        f"language: {quoted(a.language)}",
        f"annotator: {quoted(a.annotator)}",
        f"text: {_inline(text, extras.get(('text',), ()))}",
        f"review: {_inline(decision, extras.get(('review',), ()))}",
        f"tags: {_texts(a.tags)}",
    ]
    mentions = sorted(a.mentions.values(), key=lambda m: (m.start, -m.end, m.id))
    lines.append("mentions:" if mentions else "mentions: {}")
    for mention in mentions:
        lines += _mention(mention, extras)
    lines.append("notes:" if a.notes else "notes: []")
    for note in a.notes:
        lines += _note(note, extras)
    if a.beads:
        lines.append("beads:")
        for other, beads in sorted(a.beads.items()):
            lines.append(f"  {quoted(other)}:")
            lines += [f"    - [{_side(here)}, {_side(there)}]" for here, there in beads]
    lines += extras.get((), ())
    return comment + "\n".join(lines) + "\n"


def register_yaml(entities: Iterable[Entity], extras: Extras, comment: str = "") -> str:
    """The register of entities, by id."""
    ordered = sorted(entities, key=lambda entity: entity.id)
    lines = [f"schema: {quoted(ENTITY_SCHEMA)}", "entities:" if ordered else "entities: {}"]
    for entity in ordered:
        lines.append(f"  {_key(entity.id)}:")
        lines.append(f"    name: {quoted(entity.name)}")
        lines.append(f"    label: {quoted(entity.label)}")
        lines.append("    names:" if entity.names else "    names: {}")
        for language, forms in sorted(entity.names.items()):
            lines.append(f"      {quoted(language)}: {_texts(forms)}")
        lines.append(f"    note: {quoted(entity.note)}")
        if entity.merged_into is not None:
            lines.append(f"    merged_into: {quoted(entity.merged_into)}")
        lines += [f"    {line}" for line in extras.get(("entities", entity.id), ())]
    lines += extras.get((), ())
    return comment + "\n".join(lines) + "\n"


def _mention(mention: Mention, extras: Extras) -> list[str]:
    origin, path = mention.origin, ("mentions", mention.id)
    how = [f"how: {quoted(origin.how)}", f"at: {quoted(origin.at)}"]
    if origin.source is not None:
        how.append(f"from: {quoted(origin.source)}")
    if origin.score is not None:
        how.append(f"score: {_number(origin.score)}")
    lines = [
        f"  {_key(mention.id)}:",
        f"    range: [{mention.start}, {mention.end}]",
        f"    quote: {quoted(mention.quote)}",
        f"    before: {quoted(mention.before)}",
        f"    after: {quoted(mention.after)}",
        f"    label: {quoted(mention.label)}",
        f"    entity: {'null' if mention.entity is None else quoted(mention.entity)}",
        f"    state: {quoted(mention.state)}",
    ]
    if mention.was is not None:
        lines.append(f"    was: {quoted(mention.was)}")
    lines.append(f"    origin: {_inline(how, extras.get((*path, 'origin'), ()))}")
    return lines + [f"    {line}" for line in extras.get(path, ())]


def _note(note: Note, extras: Extras) -> list[str]:
    lines = [f"  - id: {quoted(note.id)}"]
    if note.start is not None and note.end is not None:
        lines.append(f"    range: [{note.start}, {note.end}]")
        lines.append(f"    quote: {quoted(note.quote)}")
    lines.append(f"    text: {quoted(note.text)}")
    lines.append(f"    at: {quoted(note.at)}")
    return lines + [f"    {line}" for line in extras.get(("notes", note.id), ())]


def _side(side: Side) -> str:
    start, end, *quotes = side
    return f"[{', '.join((str(start), str(end), *map(quoted, map(str, quotes))))}]"


def _inline(pairs: Iterable[str], extras: Iterable[str]) -> str:
    return "{" + ", ".join((*pairs, *extras)) + "}"


def _texts(texts: Iterable[str]) -> str:
    return "[" + ", ".join(quoted(text) for text in texts) + "]"


def _key(id_: str) -> str:
    return id_ if _PLAIN_KEY.fullmatch(id_) else quoted(id_)


def _number(value: float) -> str:
    """A form that YAML 1.1 reads as a number too: `1e-05` would be a string there."""
    if not isfinite(value):
        return "null"
    mantissa, e, exponent = repr(value).partition("e")
    return f"{mantissa if '.' in mantissa else mantissa + '.0'}{e}{exponent}"


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    code = ord(character)
    if character in _NAMED:
        return _NAMED[character]
    if 0xD800 <= code <= 0xDFFF:
        return "\\uFFFD"
    return f"\\x{code:02X}" if code <= 0xFF else f"\\u{code:04X}"
