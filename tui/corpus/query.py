"""The Library's query language: `lang:fr status:new date:2023.. -tag:sport "free text" word*`.

Terms are joined by *and*; several values of one key, parted by commas, by *or*; `-` before a term
denies it. A word is looked for in titles, near spellings included, and in texts as it stands.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

KEYS: Mapping[str, str] = {
    "lang": "language: `lang:fr`, `lang:en,id`; `lang:zh` finds zh-Hans and zh-Hant",
    "cluster": "story: `cluster:c1`",
    "status": "decision: `status:new`, `status:accepted,flagged`",
    "has": "what there is: `has:variants`, `has:notes`, `has:doubt` (of the language)",
    "entity": "who or what is tagged in it: `entity:lavrov`",
    "tag": "the article's tags: `tag:diplomacy`, `tag:dip*`",
    "date": "date, both ends included: `date:2023`, `date:2023-01..2023-06`, `date:2023..`",
    "words": "length in words: `words:100..500`, `words:..200`",
    "id": 'how the id begins: `id:000`; the whole of it: `id:"000"`',
    "source": "a part of the outlet's name or address: `source:globaltimes`",
}
"""What can stand before the colon, with one sentence of help."""

STATUSES = ("new", "accepted", "rejected", "flagged")
HAS = ("variants", "mentions", "notes", "tags", "cluster", "date", "title", "source", "doubt")
_CHOICES = {"status": STATUSES, "has": HAS}
_RANGES = ("date", "words")
_ALIASES = {
    "language": "lang",
    "tags": "tag",
    "entities": "entity",
    "is": "status",
    "word": "words",
}

# SQLite's expressions are 1,000 levels deep at most, and a term can take several.
_MOST_TERMS = 100
_HALF = re.compile("[\ud800-\udfff]")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_TERM = re.compile(r"\S")
_KEY = re.compile(r"([A-Za-z]+):(?!//)")
_QUOTED = re.compile(r'"([^"]*)("|$)')
_BARE = re.compile(r'[^\s"]+')
_BARE_VALUE = re.compile(r'[^\s",]+')


class QueryError(ValueError):
    """A query that can't be understood: `position` (code points) is where, the text says what."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


@dataclass(frozen=True, slots=True)
class Words:
    """A word or phrase to be found in title or text."""

    text: str
    phrase: bool = False
    """Quoted: as it stands, no near spelling."""
    prefix: bool = False
    """Words that begin so are meant as well."""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """What stands behind a colon."""

    text: str
    exact: bool = False
    """It was quoted."""
    prefix: bool = False
    """A `*` stood behind it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One of `KEYS` and the values any of which will do."""

    key: str
    values: tuple[Value, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """`date` or `words` within one of the ranges, both ends included; None is open."""

    key: str
    ranges: tuple[tuple[str | None, str | None], ...]
    negated: bool = False


Term = Words | Field | Span


@dataclass(frozen=True, slots=True)
class Query:
    """All of the terms must hold; without any, every article is meant."""

    terms: tuple[Term, ...] = ()


def parse(text: str, *, partial: bool = False) -> Query:
    """Return the query that `text` states.

    With `partial` the text is still being typed: the term it ends with is left out while it can't
    be understood yet, and a word it ends with stands for all that begin so.

    Raises:
        QueryError: an unknown key or value, or a range that is none; with the position.

    """
    terms: list[Term] = []
    position = 0
    # What a shell hands over need not be UTF-8: no text has it, and the catalogue can't be asked.
    text = _HALF.sub("\ufffd", text)
    while found := _TERM.search(text, position):
        start = found.start()
        try:
            term, position = _term(text, start, partial=partial)
        except QueryError:
            if partial and not re.search(r"\s", text[start:]):
                break
            raise
        if term is not None:
            terms.append(term)
        if len(terms) > _MOST_TERMS:
            raise QueryError(f"a query has {_MOST_TERMS} terms at most: leave some out", start)
    return Query(tuple(terms))


def _term(text: str, start: int, *, partial: bool) -> tuple[Term | None, int]:
    negated = text[start] == "-" and text[start + 1 : start + 2].strip() != ""
    position = start + negated
    key = _KEY.match(text, position)
    if key is not None:
        values, end = _values(text, key.end())
        return _keyed(_known(key[1], position), values, key.end(), negated=negated), end
    quoted = _QUOTED.match(text, position)
    if quoted is not None:
        if not quoted[2] and not partial:
            raise QueryError('a quotation mark is left open: write `"…"`', position)
        phrase = quoted[1].strip()
        words = Words(phrase, phrase=True, prefix=not quoted[2], negated=negated)
        return (words if phrase else None), quoted.end()
    bare = _BARE.match(text, position)
    assert bare is not None  # neither white space nor a quotation mark stands here
    word = bare[0].rstrip("*")
    prefix = word != bare[0] or (partial and bare.end() == len(text))
    return (Words(word, prefix=prefix, negated=negated) if word else None), bare.end()


def _values(text: str, position: int) -> tuple[tuple[Value, ...], int]:
    values: list[Value] = []
    while position < len(text) and not text[position].isspace():
        quoted = _QUOTED.match(text, position)
        if quoted is not None:
            values.append(Value(quoted[1], exact=True))
            position = quoted.end()
        elif bare := _BARE_VALUE.match(text, position):
            shown = bare[0].rstrip("*")
            values.append(Value(shown, prefix=shown != bare[0]))
            position = bare.end()
        else:
            position += 1  # the comma between two values
    return tuple(value for value in values if value.text or value.prefix), position


def _known(key: str, position: int) -> str:
    lowered = key.lower()
    key = _ALIASES.get(lowered, lowered)
    if key in KEYS:
        return key
    meant = _nearest(key, tuple(KEYS))
    hint = f"did you mean `{meant}:`?" if meant else f"the keys are {', '.join(KEYS)}"
    raise QueryError(
        f'there is no `{lowered}:`; {hint} To find it as text, put it in "…"', position
    )


def _nearest(word: str, choices: tuple[str, ...]) -> str | None:
    from rapidfuzz import fuzz, process

    # Six letters in ten must agree: below that a guess puzzles more than it helps.
    found = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=60)
    return None if found is None else found[0]


def _keyed(
    key: str, values: tuple[Value, ...], position: int, *, negated: bool
) -> Field | Span | None:
    if not values:
        raise QueryError(f"`{key}:` needs a value: {KEYS[key]}", position)
    if key in _RANGES:
        return Span(key, tuple(_range(key, value.text, position) for value in values), negated)
    choices = _CHOICES.get(key)
    if choices is not None:
        values = tuple(_chosen(key, value, choices, position) for value in values)
    return Field(key, values, negated)


def _chosen(key: str, value: Value, choices: tuple[str, ...], position: int) -> Value:
    text = value.text.lower()
    if text in choices:
        return Value(text)
    meant = _nearest(text, choices)
    hint = f"did you mean `{key}:{meant}`?" if meant else f"it takes {', '.join(choices)}"
    raise QueryError(f"`{key}:{value.text}` is nothing; {hint}", position)


def _range(key: str, text: str, position: int) -> tuple[str | None, str | None]:
    low, dots, high = text.partition("..")
    ends = (low, high if dots else low)
    for end in filter(None, ends):
        fits = _DATE.fullmatch(end) if key == "date" else end.isascii() and end.isdigit()
        if not fits:
            raise QueryError(f"`{end}` is no {_KINDS[key]}; {KEYS[key]}", position)
    if not any(ends):
        raise QueryError(f"`{key}:{text}` names no end; {KEYS[key]}", position)
    return ends[0] or None, ends[1] or None


_KINDS = {"date": "date", "words": "number of words"}
