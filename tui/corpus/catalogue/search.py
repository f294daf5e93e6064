"""A query as SQL: conditions on `articles AS a`, with their parameters, and orders."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.corpus.catalogue.folding import ends_unspaced, fold_word, phrase
from tui.corpus.query import Query, Span, Term, Value, Words


@dataclass(frozen=True, slots=True)
class Lookups:
    """What a query means beyond its own words."""

    near: Callable[[str], Iterable[str]]
    """From a folded word to the words of titles that are nearly it."""
    named: Callable[[Value], Iterable[str]]
    """From a value of `entity:` to the ids of the entities it means."""


@dataclass(frozen=True, slots=True)
class Condition:
    """SQL that is true of the articles meant, and what stands for its `?`."""

    sql: str
    parameters: tuple[object, ...] = ()


def condition(query: Query, annotator: str, lookups: Lookups) -> Condition:
    """Return the condition a query states of articles and of what the annotator says of them."""
    parts = [_negated(_term(term, annotator, lookups), term.negated) for term in query.terms]
    return _joined(" AND ", parts) if parts else Condition("1")


def both(left: Condition, right: Condition) -> Condition:
    """Return the condition that both are true."""
    return _joined(" AND ", [left, right])


def _negated(part: Condition, negated: bool) -> Condition:  # noqa: FBT001  a field's value
    return Condition(f"NOT coalesce({part.sql}, 0)", part.parameters) if negated else part


def _joined(operator: str, parts: list[Condition]) -> Condition:
    return Condition(
        f"({operator.join(part.sql for part in parts)})",
        tuple(parameter for part in parts for parameter in part.parameters),
    )


def _term(term: Term, annotator: str, lookups: Lookups) -> Condition:
    if isinstance(term, Words):
        return _words(term, lookups)
    if isinstance(term, Span):
        return _joined(" OR ", [_SPANS[term.key](low, high) for low, high in term.ranges])
    if term.key == "status":
        return _joined(" OR ", [_status(value.text, annotator) for value in term.values])
    if term.key == "tag":
        return _joined(" OR ", [_tag(value, annotator) for value in term.values])
    if term.key == "entity":
        found = [_entity(value, annotator, lookups.named(value)) for value in term.values]
        return _joined(" OR ", found)
    if term.key == "has":
        return _joined(" OR ", [_has(value.text, annotator) for value in term.values])
    return _joined(" OR ", [_FIELDS[term.key](value) for value in term.values])


def _words(term: Words, lookups: Lookups) -> Condition:
    asked = phrase(term.text)
    if not any(c.isalnum() for c in asked):
        return Condition("1")
    star = "*" if term.prefix or ends_unspaced(asked) else ""
    exact = f'"{asked}"{star}'
    titles = exact
    if not (term.phrase or star or " " in asked):
        # Near spellings only of what no title has: who writes Iran doesn't mean Iraq.
        titles = " OR ".join([exact, *(f'"{word}"' for word in lookups.near(fold_word(asked)))])
    return Condition(
        "a.number IN (SELECT rowid FROM titles WHERE titles MATCH ? "
        "UNION ALL SELECT rowid FROM bodies WHERE bodies MATCH ?)",
        (titles, exact),
    )


def _dates(low: str | None, high: str | None) -> Condition:
    parts = [Condition("a.undated = 0")]
    if low is not None:
        parts.append(Condition("a.date >= ?", (low,)))
    if high is not None:
        # `~` comes after `-` and `T`: the whole of the last day, month or year is meant.
        parts.append(Condition("a.date < ?", (high + "~",)))
    return _joined(" AND ", parts)


def _counts(low: str | None, high: str | None) -> Condition:
    # No text has more words than this, and SQLite no greater numbers.
    most = 10**18
    ends = (min(int(low or 0), most), min(int(high or most), most))
    return Condition("a.words BETWEEN ? AND ?", ends)


_SPANS = {"date": _dates, "words": _counts}


def _status(status: str, annotator: str) -> Condition:
    if status == "new":
        return Condition(
            "a.id NOT IN (SELECT article FROM marks WHERE annotator = ? AND status <> 'new')",
            (annotator,),
        )
    return Condition(
        "a.id IN (SELECT article FROM marks WHERE annotator = ? AND status = ?)",
        (annotator, status),
    )


def _tag(value: Value, annotator: str) -> Condition:
    pattern = _escaped(fold_word(value.text)) + ("%" if value.prefix else "")
    return Condition(
        "a.id IN (SELECT article FROM labels WHERE annotator = ? AND kind = 'tag' "
        "AND value LIKE ? ESCAPE '\\')",
        (annotator, pattern),
    )


def means(value: Value, name: str) -> bool:
    """Tell whether a value of `entity:` means this name or id.

    Quoted, it is the whole of it, with a `*` its beginning, else a part; case and accents don't
    count.
    """
    wanted, name = fold_word(value.text), fold_word(name)
    if value.exact:
        return name == wanted
    return name.startswith(wanted) if value.prefix else wanted in name


def _entity(value: Value, annotator: str, ids: Iterable[str]) -> Condition:
    """The ids the value means, and as `means` has it ids and words that were tagged."""
    pattern = _escaped(fold_word(value.text))
    if not value.exact:
        pattern = f"{pattern}%" if value.prefix else f"%{pattern}%"
    return Condition(
        "a.id IN (SELECT article FROM labels WHERE annotator = ? AND kind = 'entity' "
        "AND (value LIKE ? ESCAPE '\\' OR value IN (SELECT value FROM json_each(?))))",
        (annotator, pattern, json.dumps([fold_word(id_) for id_ in ids])),
    )


def _has(what: str, annotator: str) -> Condition:
    column = {"mentions": "mentions", "notes": "notes"}.get(what)
    if column is not None:
        return Condition(
            f"a.id IN (SELECT article FROM marks WHERE annotator = ? AND {column} > 0)",  # noqa: S608  one of two names
            (annotator,),
        )
    if what == "tags":
        return Condition(
            "a.id IN (SELECT article FROM labels WHERE annotator = ? AND kind = 'tag')",
            (annotator,),
        )
    return Condition(_HAS[what])


# The `+` keeps SQLite from finding these by index and then sorting them: half of all articles may
# be meant, and every order's index holds these columns, so the list is read off it in order.
_HAS: Mapping[str, str] = {
    "variants": "+a.variant_count > 0",
    "cluster": "+a.cluster_size > 1",
    "date": "a.undated = 0",
    "title": "a.titled = 1",
    "source": "a.source IS NOT NULL",
    "doubt": "(a.uncertain = 1 OR contradicts(a.claimed, a.language, a.mixed))",
}


def _language(value: Value) -> Condition:
    first, *subtags = value.text.split("-")
    tag = "-".join([first.lower(), *map(_subtag, subtags)])
    # For the `+` see _HAS: a language may be that of most articles.
    if value.exact:
        return Condition("+a.language = ?", (tag,))
    if value.prefix:
        return Condition("(+a.language >= ? AND +a.language < ?)", (tag, tag + "~"))
    # `.` is next to `-`: between them lies all that goes on with a subtag.
    return Condition(
        "(+a.language = ? OR (+a.language >= ? AND +a.language < ?))", (tag, f"{tag}-", f"{tag}.")
    )


def _subtag(subtag: str) -> str:
    """Write a subtag as BCP 47 recommends: `Hans`, `BR`."""
    return {4: subtag.title(), 2: subtag.upper()}.get(len(subtag), subtag.lower())


def _cluster(value: Value) -> Condition:
    low = value.text
    if value.prefix:
        return Condition("(a.cluster >= ? AND a.cluster < ?)", (low, low + _LAST))
    return Condition("a.cluster IN (?, ?)", (low, low.lower()))


def _id(value: Value) -> Condition:
    if value.exact:
        return Condition("a.id = ?", (value.text,))
    # What begins so lies between it and it with the last code point behind: an index is enough.
    return Condition("(a.id >= ? AND a.id < ?)", (value.text, value.text + _LAST))


def _source(value: Value) -> Condition:
    return Condition("a.source LIKE ? ESCAPE '\\'", (f"%{_escaped(value.text)}%",))


_FIELDS: Mapping[str, Callable[[Value], Condition]] = {
    "lang": _language,
    "cluster": _cluster,
    "id": _id,
    "source": _source,
}


_LAST = "\U0010ffff"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


@dataclass(frozen=True, slots=True)
class Order:
    """What rows are sorted by: SQL expressions, each with whether it descends."""

    keys: tuple[tuple[str, bool], ...]

    @property
    def sql(self) -> str:
        """The `ORDER BY` list."""
        return ", ".join(f"{key} DESC" if down else key for key, down in self.keys)

    def before(self, values: Sequence[object]) -> Condition:
        """Return the condition of standing before the row whose keys have these `values`."""
        if len({down for _, down in self.keys}) == 1:
            keys = ", ".join(key for key, _ in self.keys)
            places = ", ".join("?" * len(self.keys))
            sign = ">" if self.keys[0][1] else "<"
            return Condition(f"({keys}) {sign} ({places})", tuple(values))
        parts = []
        for n, (key, down) in enumerate(self.keys):
            equal = [
                Condition(f"{k} = ?", (v,))
                for (k, _), v in zip(self.keys[:n], values, strict=False)
            ]
            last = Condition(f"{key} {'>' if down else '<'} ?", (values[n],))
            parts.append(_joined(" AND ", [*equal, last]))
        return _joined(" OR ", parts)


_STORY = Order(
    (("a.cluster_size", True), ("a.cluster_date", True), ("a.cluster", False), ("a.id", False))
)
# What needs a decision first, then what needs another look.
_STATUS = (
    "CASE m.status WHEN 'accepted' THEN 2 WHEN 'rejected' THEN 3 WHEN 'flagged' THEN 1 ELSE 0 END"
)
_SORTS: Mapping[str, tuple[str, ...]] = {
    "id": ("a.id",),
    "added": ("a.number",),
    "date": ("a.date", "a.id"),
    "language": ("a.language", "a.id"),
    "cluster": (),
    "variants": ("a.variant_count", "a.id"),
    "status": (_STATUS, "a.id"),
    "mentions": ("coalesce(m.mentions, 0)", "a.id"),
    "words": ("a.words", "a.id"),
    "title": ("a.title_key", "a.id"),
}
SORTS = tuple(_SORTS)
"""What the list can be sorted by."""


def order(sort: str, *, descending: bool, grouped: bool) -> Order:
    """Return the order of the list.

    Grouped, or by `cluster`: the biggest story first, of equal ones the latest, and its articles
    by id. By `date`, articles without one come last either way.

    Raises:
        ValueError: `sort` is none of `SORTS`.

    """
    if sort not in _SORTS:
        raise ValueError(f"no such order: {sort!r}; there are {', '.join(SORTS)}")
    if grouped or sort == "cluster":
        if grouped or not descending:
            return _STORY
        return Order(tuple((key, not down) for key, down in _STORY.keys))
    keys = tuple((key, descending) for key in _SORTS[sort])
    return Order((("a.undated", False), *keys) if sort == "date" else keys)
