"""Signs in what the versions say of themselves: translators, sources, interviews, dates."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from urllib.parse import urlsplit

from tui.analysis.origin.witness import Place, Witness
from tui.analysis.origin.wording import Sign
from tui.analysis.tables import origins as table

LONGEST_LINE = 160
"""Code points of a line, or of brackets, that names a translator: what is longer is a sentence."""
EDGE = 6
"""Lines at either end where such a line stands."""
HOURS_APART = 36
"""Hours between two dates that are no matter of time zones or of a date without its time."""
_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})(?=[/\s:?#)]|$)(\S*)", re.IGNORECASE
)
_COUNTRY = re.compile(r"\.([a-z]{2})$")
_BRACKETED = re.compile(r"[(（\[][^()（）\[\]\n]{6,120}[)）\]]")
_MARKS = r"[\"“”«»„'‘’「『《]*"


def said(number: int, this: Witness, others: Sequence[tuple[int, Witness]]) -> Iterator[Sign]:
    """A line or brackets that name a translator or the language translated from."""
    phrases = _phrases(this.base)
    if phrases is None:
        return
    for start, end in _edges(this.text):
        match = phrases.search(this.text, start, end)
        if match is None or end - start > LONGEST_LINE:
            continue
        line = this.text[start:end].casefold()
        named = [n for n, other in others if _names_language(line, this.base, other.base)]
        yield "said", Place(number, (start, end)), Place(named[0]) if len(named) == 1 else None
        return


def _edges(text: str) -> Iterator[tuple[int, int]]:
    lines = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text[:200_000])]
    yield from dict.fromkeys([*lines[:EDGE], *lines[-EDGE:]])
    for start, end in dict.fromkeys([*lines[:EDGE], *lines[-EDGE:]]):
        yield from (m.span() for m in _BRACKETED.finditer(text, start, end))


@cache
def _phrases(language: str) -> re.Pattern[str] | None:
    for tags, joined in table.TRANSLATED.items():
        if language in tags.split():
            words = "|".join(re.escape(phrase) for phrase in joined.split("|"))
            return re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)
    return None


def _names_language(line: str, language: str, other: str) -> bool:
    """Whether the line names the other's language; endings don't count ('английского')."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale(language).languages.get(other)
    except UnknownLocaleError:
        return False
    if not name:
        return False
    stem = name.casefold()
    return stem[: max(4, len(stem) - 3)] in line if stem.isalpha() else stem in line


def sources(number: int, this: Witness, others: Sequence[tuple[int, Witness]]) -> Iterator[Sign]:
    """A source or credit in the text whose outlet or country has another language."""
    for part in this.boilerplate:
        if part.kind not in {"source", "credit"}:
            continue
        line = this.text[part.start : part.end]
        if any(line in other.text for _, other in others):
            continue  # both name it: it tells them not apart
        spoken = _languages_of(line)
        if not spoken or this.base in spoken:
            continue
        to = [n for n, other in others if other.base in spoken]
        towards = Place(to[0]) if len(to) == 1 and part.kind == "source" else None
        yield part.kind, Place(number, (part.start, part.end)), towards


def _languages_of(line: str) -> frozenset[str]:
    """The languages of the outlet or country a line names; empty where nobody can say."""
    found = {language for language, pattern in _outlets().items() if pattern.search(line)}
    host = _HOST.search(line)
    if found or host is None:
        return frozenset(found)
    name, path = host.group(1).lower(), host.group(2).lower()
    country = _COUNTRY.search(name)
    marked = re.search(
        r"(?:^|[./_-])(en|eng|english|fr|french|de|es|ru|ar|zh|pt)(?=[./_-]|$)",
        f"{name.rpartition('.')[0]}{path}",
    )
    if country is None or marked:
        return frozenset()
    from babel.languages import get_official_languages

    tags = get_official_languages(country.group(1).upper().replace("UK", "GB"), de_facto=True)
    return frozenset(tag.partition("_")[0] for tag in tags)


@cache
def _outlets() -> Mapping[str, re.Pattern[str]]:
    return {
        language: re.compile(
            r"(?<!\w)(?:" + "|".join(map(re.escape, names.split("|"))) + r")(?![^\W\d_])"
            if names.isascii() or language not in {"zh", "ja"}
            else "|".join(map(re.escape, names.split("|")))
        )
        for language, names in table.OUTLETS.items()
    }


def told(number: int, this: Witness, others: Sequence[tuple[int, Witness]]) -> Iterator[Sign]:
    """Words that someone said to an outlet of one version's language alone."""
    before = table.TOLD_TO.get(this.base)
    if before is None:
        return
    versions = [(number, this), *others]
    for language, names in table.OUTLETS.items():
        of_it = [n for n, version in versions if version.base == language]
        if len(of_it) != 1:
            continue
        words = "|".join(re.escape(name) for name in names.split("|"))
        pattern = rf"(?<!\w){before}{_MARKS}(?P<outlet>{words})(?!\w)"
        if match := re.search(pattern, this.body, re.IGNORECASE):
            span = match.span("outlet")
            if of_it[0] == number:
                yield "told", None, Place(number, span)
            else:
                yield "told", Place(number, span), Place(of_it[0])


def cites(number: int, this: Witness, others: Sequence[tuple[int, Witness]]) -> Iterator[Sign]:
    """The other version's outlet, named in this one's text as where the news comes from."""
    for other_number, other in others:
        outlet = _outlet(other.source)
        if outlet is None or outlet == _outlet(this.source):
            continue
        squeezed = _squeezed(this.body)
        at = squeezed.find(outlet)
        if at >= 0 and outlet not in _squeezed(other.body):
            yield (
                "cites",
                Place(number, None, other.source),
                Place(other_number, None, other.source),
            )


def _outlet(source: str | None) -> str | None:
    """What an outlet is called, squeezed: `globaltimes` of a URL or a name."""
    if not source:
        return None
    host = urlsplit(source if "//" in source else f"//{source}").hostname or ""
    parts = [part for part in host.split(".") if part not in {"www", "com", "co", "org", "net"}]
    name = parts[0] if "." in host and parts else _squeezed(source)
    return name if len(name) >= 6 else None


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def dates(witnesses: Sequence[Witness]) -> Iterator[Sign]:
    """The version published first, where all that have a date are dated apart from it."""
    known = [(at, n) for n, w in enumerate(witnesses) if (at := _moment(w.date)) is not None]
    if len(known) < 2:
        return
    known.sort()
    (first, number), *later = known
    if (later[0][0] - first).total_seconds() < HOURS_APART * 3600:
        return
    yield "date", None, Place(number, None, witnesses[number].date)
    for _, other in later:
        yield "date", Place(other, None, witnesses[other].date), None


def _moment(date: str | None) -> datetime | None:
    if date is None or not re.match(r"\d{4}-\d\d-\d\d", date):
        return None
    try:
        return datetime.fromisoformat(date).replace(tzinfo=None)
    except ValueError:
        return None
