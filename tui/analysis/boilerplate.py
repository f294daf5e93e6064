"""What surrounds an article without being its text: credits, links to others, datelines, notices.

A line is judged by a set phrase *and* a shape, so that an ordinary sentence which begins with the
same words is left alone: nothing recognised here is ever removed, only shown dim and left out of
comparisons, and a wrong mark would hide text from an alignment.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from tui.analysis.facts import Boilerplate, BoilerplateKind
from tui.analysis.tables import surroundings as table

LONGEST_LINE = 240
"""Code points: no credit, link or notice is longer; what is longer is a paragraph."""
SHORTEST_LINE = 2
"""Code points of the shortest that is known, 'AP' alone on a line."""
LONGEST_PHRASE = 48
NEAR = 90.0
"""`fuzz.ratio` from which a head is a misspelling of a set phrase: one letter in ten."""
SHORTEST_NEAR = 8
"""Letters a phrase needs before misspellings of it are looked for; shorter ones have neighbours."""

_BULLETS = " \t•·▪▫◦●○■□►▶▸→➔➤⇒»›>*+-–—|#[(（【〔「『<«"
_AFTER = " \t:：|–—-=/]）)】〕」』>»."
_COLON = re.compile(r"\s*(?:[:：|=]|\s[-–—]\s)\s*")
_CREDIT_COLON = re.compile(r"\s*(?:[:：|/=©]|\s[-–—]\s|\bby\b)\s*")
_LINE = re.compile(r"\S[^\n]*")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_EMAIL = re.compile(r"\S+@\S+\.\w+")
_SENTENCE_END = re.compile(r"[.!?。！？।؟۔…][\"'”’»)\]]*$")
_COUNT = re.compile(r"^[\s(（\[]*\d*[\s)）\]]*|[\s(（\[:：]*\d*\s*[)）\]条개件]*$")
_DIGIT = re.compile(r"\d")
_LONE_DATE = re.compile(
    r"^(?:[^\W\d_]+\.?,?\s+)?(?:"
    r"\d{1,2}(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+|di\s+|of\s+)?[^\W\d_]{2,14}\.?,?\s+(?:de\s+|del\s+)?"
    r"(?:1[89]|20)\d\d|"
    r"[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:1[89]|20)\d\d|"
    r"(?:1[89]|20)\d\d\s*[-/.年년]\s*\d{1,2}\s*[-/.月월]\s*\d{1,2}\s*[日일.]?|"
    r"\d{1,2}[-/.]\d{1,2}[-/.](?:1[89]|20)\d\d)"
    r"(?:\s*(?:г\.|р\.|года|року|à|at|um|kl\.|,|-|–|\||ora|alle|às|の|（[^）]*）|\([^)]*\)))*"
    r"(?:\s*\d{1,2}[:.h時时]\d{0,2}(?:[:.分]\d{0,2})?\s*(?:[AaPp]\.?[Mm]\.?|Uhr|WIB|GMT|UTC|IST|CET|ET)?)?$"
)
_AGENCY_NAME = "|".join(re.escape(name) for name in table.AGENCIES.split("|"))
_AGENCY_LEAD = re.compile(
    rf"^(?:[^\W\d_a-z][^()\n!?]{{1,60}}?[ ,/]*)?[(（](?:[^()（）]{{0,24}}[ /])?(?i:{_AGENCY_NAME})"
    r"(?:[ /,-][^()（）]{0,24})?[)）]\s*[-–—:]{1,2}\s*"
)
_PLACE_LEAD = re.compile(
    r"^[A-ZÀ-ÖØ-ÞА-Я]{3,}(?:[ -][A-ZÀ-ÖØ-ÞА-Я]+){0,2}, [\w.]{2,24}\s*[-–—]{1,2}\s+"
)
_CHINESE_LEAD = re.compile(
    rf"^(?:(?:{_AGENCY_NAME})[^\s，。]{{0,6}}\d{{1,2}}月\d{{1,2}}日[电電讯訊](?:[（(][^）)]{{1,40}}[）)])?\s*"
    r"|【[^】]{1,20}\d{1,2}[月日][^】]{0,12}[电電讯訊报報导導]】\s*)"
)
_INLINE_CREDIT = re.compile(r"[(（\[][^()（）\[\]]{3,80}[)）\]]")


def boilerplate(text: str) -> tuple[Boilerplate, ...]:
    """The lines, or parts of lines, that are not the article's own text, in order.

    Ranges are code points, half-open, disjoint, without outer white space. Twenty-odd news
    languages; accents and case don't count, one misspelt letter in ten is forgiven.
    """
    return tuple(_found(text))


@lru_cache(maxsize=8192)
def kind_of_line(line: str) -> BoilerplateKind | None:
    """What kind of boilerplate a whole line is; None for a line of the article."""
    if not line or len(line) > LONGEST_LINE:
        return None
    bare = line.lstrip(_BULLETS)
    bulleted = len(bare) < len(line)
    checks = (_read_also, _credit, _source, _dateline, _comments, _notice)
    for check in checks:
        if kind := check(bare, bulleted):
            return kind
    return None


def _found(text: str) -> Iterator[Boilerplate]:
    for line in _LINE.finditer(text):
        start, whole = line.start(), line.group().rstrip()
        if len(whole) < SHORTEST_LINE:
            continue
        end = start + len(whole)
        content = whole[: LONGEST_LINE + 1]
        if kind := kind_of_line(content):
            yield Boilerplate(start, end, kind)
            continue
        lead = _AGENCY_LEAD.match(content) or _PLACE_LEAD.match(content)
        lead = lead or _CHINESE_LEAD.match(content)
        after = start
        if lead:
            after = start + len(lead.group().rstrip())
            yield Boilerplate(start, after, "dateline")
        yield from _inline_credits(text, after, end)


def _inline_credits(text: str, start: int, end: int) -> Iterator[Boilerplate]:
    """Credits in brackets within a line: '(Photo by A. Ndiaye/AFP)'."""
    for match in _INLINE_CREDIT.finditer(text, start, end):
        inside = match.group()[1:-1].strip()
        head = _CREDIT_COLON.split(inside, maxsplit=1)
        if len(head) == 2 and _is_phrase(head[0], _credits()):
            yield Boilerplate(match.start(), match.end(), "credit")


def _read_also(line: str, bulleted: bool) -> BoilerplateKind | None:  # noqa: FBT001
    head, rest = _head(line)
    if _is_phrase(head, _read_also_phrases(), near=True):
        return "read-also"
    if bulleted and not rest and _begins(line, _read_also_phrases()):
        return "read-also"
    return None


def _credit(line: str, bulleted: bool) -> BoilerplateKind | None:  # noqa: ARG001, FBT001
    if _is_agency(line) or (line.startswith("©") and len(line) <= 80):
        return "credit"
    parts = _CREDIT_COLON.split(line, maxsplit=1)
    if len(parts) < 2 or len(line) > 140 or not _is_phrase(parts[0], _credits()):
        return None
    words = parts[1].split()
    sentence = bool(_SENTENCE_END.search(line)) and len(words) > 6
    return "credit" if parts[1] and len(words) <= 14 and not sentence else None


def _source(line: str, bulleted: bool) -> BoilerplateKind | None:  # noqa: ARG001, FBT001
    return None if source_of_line(line) is None else "source"


def source_of_line(line: str) -> str | None:
    """The URL or outlet that a source line names; None when it is none."""
    if _URL.fullmatch(line):
        return line
    head, rest = _head(line.lstrip(_BULLETS))
    if not rest or not _is_phrase(head, _sources()):
        return None
    named = len(rest.split()) <= 8 and len(rest) <= 80 and not _SENTENCE_END.search(rest)
    return rest if _URL.search(rest) or named else None


def _dateline(line: str, bulleted: bool) -> BoilerplateKind | None:  # noqa: ARG001, FBT001
    if len(line) > 100:
        return None
    if _LONE_DATE.match(line):
        return "dateline"
    labelled = label_of_date(line)
    return "dateline" if labelled is not None and len(labelled.split()) <= 10 else None


def label_of_date(line: str) -> str | None:
    """What stands behind a label such as 'Published:'; None when no label stands there."""
    head, rest = _head(line)
    if rest and _DIGIT.search(rest) and _is_phrase(head, _datelines()):
        return rest
    # Without a colon the date has to follow at once: 'Publié le 4 février 2023'.
    digit = _DIGIT.search(line, 0, LONGEST_PHRASE)
    if digit is None or _SENTENCE_END.search(line):
        return None
    label = line[: digit.start()].strip()
    return line[digit.start() :] if " " in label and _is_phrase(label, _datelines()) else None


def _comments(line: str, bulleted: bool) -> BoilerplateKind | None:  # noqa: ARG001, FBT001
    if len(line) > 40:
        return None
    return "comments" if _is_phrase(_COUNT.sub("", line), _phrases_of(table.COMMENTS)) else None


def _notice(line: str, bulleted: bool) -> BoilerplateKind | None:  # noqa: ARG001, FBT001
    if _EMAIL.fullmatch(line) or _is_phrase(line, _phrases_of(table.NOTICE["alone"])):
        return "notice"
    return "notice" if _begins(line, _phrases_of(table.NOTICE["begins"])) else None


def _is_agency(line: str) -> bool:
    if len(line) > 60:
        return False
    names = [fold(part) for part in re.split(r"\s*[/|,+&©–—-]\s*", line.strip(_AFTER + "©"))]
    return bool(names) and all(name in _phrases_of(table.AGENCIES) for name in names if name)


def _head(line: str) -> tuple[str, str]:
    """What stands before and behind the first colon or dash near the line's beginning."""
    match = _COLON.search(line, 0, LONGEST_PHRASE + 4)
    return (line, "") if match is None else (line[: match.start()], line[match.end() :])


def _is_phrase(head: str, phrases: frozenset[str], *, near: bool = False) -> bool:
    if len(head) > LONGEST_PHRASE + len(_AFTER):
        return False
    folded = fold(head)
    if folded in phrases:
        return True
    if not near or len(folded) < SHORTEST_NEAR:
        return False
    found = process.extractOne(folded, phrases, scorer=fuzz.ratio, score_cutoff=NEAR)
    return found is not None and len(found[0]) >= SHORTEST_NEAR


def _begins(line: str, phrases: frozenset[str]) -> bool:
    folded = fold(line[:LONGEST_PHRASE])
    if folded[:4] not in _beginnings(phrases):
        return False
    return any(folded[:length] in phrases for length in range(4, len(folded) + 1))


@cache
def _beginnings(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase[:4] for phrase in phrases)


@cache
def _phrases_of(joined: str) -> frozenset[str]:
    return frozenset(fold(phrase) for phrase in joined.split("|"))


def _union(groups: Mapping[str, str]) -> frozenset[str]:
    return frozenset().union(*(_phrases_of(joined) for joined in groups.values()))


@cache
def _read_also_phrases() -> frozenset[str]:
    return _union(table.READ_ALSO)


@cache
def _credits() -> frozenset[str]:
    return _union(table.CREDIT)


@cache
def _sources() -> frozenset[str]:
    return _union(table.SOURCE)


@cache
def _datelines() -> frozenset[str]:
    return _union(table.DATELINE)


def fold(text: str) -> str:
    """Casefolded, without Latin, Greek and Cyrillic accents, outer signs and doubled spaces."""
    spaced = " ".join(text.split())  # what counts as a space inside is none at the ends either
    return " ".join(_without_accents(spaced.strip(_BULLETS + _AFTER + "’'…").casefold()).split())


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", "".join(_letters(unicodedata.normalize("NFD", text))))


def _letters(text: Iterable[str]) -> Iterator[str]:
    """The characters of a decomposed text without the accents on European letters."""
    base = ""
    for character in text:
        if unicodedata.combining(character) and base < "\u0530":
            continue
        base = character
        yield "'" if character == "’" else character
