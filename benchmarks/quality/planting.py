"""Differences planted in translations: each rule changes one sentence, or says it can't.

A rule takes only what a reader would notice: it looks at the English sentence too, so that what
is changed is really what both sides had.
"""

import random
import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import pairwise

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NUMBER = re.compile(r"(?<![\d.,:/+-])\d+(?:[.,\u066b\u066c\u00a0\u202f]\d+)*(?![\d:/-]|[.,]\d)")
LEAST = 10
"""A number of one digit may be a word on the other side, or no number at all ('one of')."""
LEAST_DROPPED = 20
"""Smaller ones are often left to the grammar: one that is gone proves nothing."""
OFF_BY = 9
"""Years a changed year is off at most: a mistake, not another century."""
CLAUSE = re.compile(r"(?<!\d)\s*[,;:—–،؛、，；：]\s*(?!\d)")
SHARES = (0.25, 0.6)
"""Of a sentence's characters that a dropped clause may be: less is a word or two, more leaves a
stump that anyone sees."""
SHORTEST = 20
SHORTEST_DENSE = 8
"""Code points of a clause: three words; in scripts where a character is a syllable or a word."""
_DENSE = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_AUXILIARY = re.compile(
    r"(?<![\w'’-])(?:is|are|was|were|will|would|could|should|has|have|had)(?= [a-z])"
)
_DENIAL = re.compile(
    r"n['’]t\b|\b(?:not?|never|none|nothing|nobody|neither|nor|without)\b", re.IGNORECASE
)
_PERSON = re.compile(r"(?<![\w'’-])([A-Z][a-z]+) ([A-Z][a-z]+)(?![\w'’-]| [A-Z])")
_LAST = re.compile(r"[\s.!?…。।॥۔؟?!»›”’\"')）」』]+$")
_STOP = re.compile(r"[.!?。।۔؟](?:\s|$)")
_BEFORE = re.compile(r"[A-Z][\w.'’-]* $")


def _numbers(sentence: str, least: int) -> list[re.Match[str]]:
    """Numbers that are no years; parts of 1,000.5, 12:30, 3-1 and F125 are not taken apart."""
    return [
        match
        for match in NUMBER.finditer(sentence)
        if not YEAR.fullmatch(match[0])
        and _value(match[0]) >= least
        and not _cased(sentence[match.start() - 1 : match.start()])
        and not _cased(sentence[match.end() : match.end() + 1])
    ]


def number_dropped(sentence: str, chance: random.Random) -> str | None:
    """Return the sentence without one number from 20 on, and nothing else gone."""
    found = _numbers(sentence, LEAST_DROPPED)
    if not found:
        return None
    match = chance.choice(found)
    return sentence[: match.start()].rstrip() + sentence[match.end() :]


def number_changed(sentence: str, chance: random.Random) -> str | None:
    """Return the sentence with the first digit of one number changed, in its own digits.

    Numbers from 10 on that are no years.
    """
    found = _numbers(sentence, LEAST)
    if not found:
        return None
    match = chance.choice(found)
    first = match[0][0]
    digit = unicodedata.digit(first)
    zero = ord(first) - digit
    other = chance.choice([d for d in range(1, 10) if d != digit])
    return sentence[: match.start()] + chr(zero + other) + sentence[match.start() + 1 :]


def _cased(character: str) -> bool:
    return character.lower() != character.upper()


def _value(number: str) -> int:
    return int("".join(c for c in number if c.isdigit()))


def date_changed(
    english: str,
    sentence: str,
    calendars: tuple[list[list[str]], list[list[str]]],
    chance: random.Random,
) -> str | None:
    """Return the sentence with one year, month or weekday changed that the English has too.

    `calendars`: lists of month and weekday names as (English, own), from `calendar_of`.
    """
    changes: list[str] = []
    shared = {int(year) for year in YEAR.findall(english)}
    for match in YEAR.finditer(sentence):
        if int(match[0]) in shared:
            other = int(match[0]) + chance.choice([-1, 1]) * chance.randint(1, OFF_BY)
            changes.append(sentence[: match.start()] + str(other) + sentence[match.end() :])
    for theirs, ours in zip(*calendars, strict=True):
        for number, name in enumerate(ours):
            span = _word(name, sentence)
            if span and _word(theirs[number], english):
                other_name = chance.choice([n for n in ours if n != name])
                changes.append(sentence[: span[0]] + other_name + sentence[span[1] :])
    return chance.choice(changes) if changes else None


def calendar_of(language: str) -> tuple[list[list[str]], list[list[str]]]:
    """Return English names and the language's own, of months and weekdays (CLDR, wide)."""
    from babel import Locale

    found: tuple[list[list[str]], list[list[str]]] = ([], [])
    english, own = Locale.parse("en"), Locale.parse(language)
    for width in ("format", "stand-alone"):
        for theirs, ours in (
            (english.months[width]["wide"], own.months[width]["wide"]),
            (english.days[width]["wide"], own.days[width]["wide"]),
        ):
            found[0].append([str(theirs[key]) for key in sorted(theirs)])
            found[1].append([str(ours[key]) for key in sorted(ours)])
    return found


def _word(name: str, sentence: str) -> tuple[int, int] | None:
    """Return where a name stands by itself; next to anything where words aren't spaced."""
    pattern = re.escape(name)
    if not _DENSE.search(name):
        pattern = rf"(?<!\w){pattern}(?!\w)"
    elif name[0].isdigit():
        pattern = rf"(?<!\d){pattern}"
    match = re.search(pattern, sentence, re.IGNORECASE)
    return match.span() if match else None


def persons(sentence: str, given: frozenset[str], common: frozenset[str]) -> list[str]:
    """Return the persons of an English sentence: two capitalised words, the first a given name.

    Not where another capital stands beside them ('the Ada Lovelace Prize'), at the
    sentence's beginning, or where one of the two also stands in small letters (`common`).
    """
    found = []
    for match in _PERSON.finditer(sentence):
        alone = match.start() and not _BEFORE.search(sentence[: match.start()])
        words = {match[1].lower(), match[2].lower()}
        if alone and match[1].lower() in given and not words & common:
            found.append(match[0])
    return found


def name_exchanged(
    sentence: str, here: Iterable[str], others: Iterable[str], chance: random.Random
) -> str | None:
    """Return an English sentence in which one of the persons `here` is one of `others`."""
    present = sorted(set(here))
    if not present:
        return None
    name = chance.choice(present)
    parts = set(name.split())
    strangers = sorted({o for o in others if not parts & set(o.split())})
    return sentence.replace(name, chance.choice(strangers)) if strangers else None


def name_exchanged_there(
    english: str,
    sentence: str,
    here: Iterable[str],
    others: Iterable[str],
    chance: random.Random,
) -> str | None:
    """Return the translation with one of the persons `here` exchanged, where it spells them so."""
    present = [name for name in here if name in english and name in sentence]
    return name_exchanged(sentence, present, others, chance)


def denied(english: str) -> str | None:
    """Return the English with a 'not' behind its first auxiliary, unless it denies anyway."""
    found = _AUXILIARY.search(english)
    if found is None or _DENIAL.search(english):
        return None
    return f"{english[: found.end()]} not{english[found.end() :]}"


def opening_dropped(sentence: str, chance: random.Random) -> str | None:
    """Return the sentence without all before one of its marks, its new beginning a capital.

    Of the same length as in `clause_dropped`.
    """
    least = SHORTEST_DENSE if _DENSE.search(sentence) else SHORTEST
    found = [
        match.end()
        for match in CLAUSE.finditer(sentence)
        if match.end() >= least
        and SHARES[0] <= match.end() / len(sentence) <= SHARES[1]
        and not _STOP.search(sentence[: match.end()])
    ]
    if not found:
        return None
    rest = sentence[chance.choice(found) :]
    return rest[:1].upper() + rest[1:]


def clause_dropped(sentence: str, chance: random.Random) -> str | None:
    """Return the sentence without one clause: what stands between two marks, or mark and end.

    A quarter to three fifths of the sentence, and of one sentence where there are two. The first
    clause stays; so does the last mark.
    """
    least = SHORTEST_DENSE if _DENSE.search(sentence) else SHORTEST
    marks = list(CLAUSE.finditer(sentence))
    end = len(_LAST.sub("", sentence))
    cuts = [match.start() for match in marks if match.start() < end] + [end]
    found = [
        (start, stop)
        for start, stop in pairwise(cuts)
        if stop - start >= least
        and SHARES[0] <= (stop - start) / len(sentence) <= SHARES[1]
        and not _STOP.search(sentence[start:stop])
    ]
    if not found:
        return None
    start, stop = chance.choice(found)
    return sentence[:start] + sentence[stop:]


def spread(
    changed: Mapping[int, Mapping[str, str]], share: float, chance: random.Random
) -> dict[int, tuple[str, str]]:
    """Choose of the sentences that can be changed a few, and for each one kind of change.

    `changed`: by sentence and kind the changed sentence. Rare kinds go first, so that each has
    its turn; at most `share` of `changed`'s sentences, at least one.
    """
    counts: dict[str, int] = {}
    for kinds in changed.values():
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1
    most = max(1, round(share * len(changed)))
    order = sorted(changed)
    chance.shuffle(order)
    order.sort(key=lambda number: min((counts[k] for k in changed[number]), default=0))
    chosen: dict[int, tuple[str, str]] = {}
    used: dict[str, int] = dict.fromkeys(counts, 0)
    for number in order:
        if not changed[number] or len(chosen) == most:
            continue
        kind = min(sorted(changed[number]), key=lambda k: (used[k], counts[k]))
        used[kind] += 1
        chosen[number] = (kind, changed[number][kind])
    return chosen
