"""Signs in the words: what a translator explained, left as it was, or spelt the other's way."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise

from tui.analysis.concepts import LANGUAGES
from tui.analysis.names.aliases import is_name_word
from tui.analysis.names.scripts import LATIN, main_script
from tui.analysis.origin.witness import Place, Token, Witness
from tui.analysis.tables import origins as table

Sign = tuple[str, Place | None, Place | None]
"""(kind, where it stands against a version, where it stands for one)."""

SHORTEST_GLOSS = 3
"""Letters: two are initials or a country's code."""
LONGEST_ACRONYM = 6
"""Letters: original articles introduce acronyms in brackets too ('世界卫生组织（WHO）')."""
WORDY = 3
"""Words of a gloss in other letters that is more than a name: originals in Japanese and Korean
give foreign companies and people so as well."""
SHORTEST_RUN = 3
"""Words standing alike in both languages: of two, one is often a name and the other its title."""
RELATED = 0.08
SOME = 12
"""Share of words in such runs, and their number, above which two languages (or two texts) are too
alike to tell: names alone make a dozen in a short text."""
_JOINT = re.compile(r"[ \u00a0]{1,2}")
_LETTERS = re.compile(r"[^\W\d_]+")


def glosses(number: int, this: Witness, other_number: int, other: Witness) -> Iterator[Sign]:
    """Words of the other version's language that this one gives in brackets, as translators do.

    Kind `gloss`; names in other letters, which originals give as well, point to no version: kind
    `gloss-name`. In the same letters a name in brackets ('Sioux City (Iowa)') is a matter of style.
    """
    if this.base == other.base:
        return
    inside = {bracket.folded for bracket in other.brackets}
    for bracket in this.brackets:
        words = bracket.folded
        letters = sum(character.isalpha() for character in words)
        if letters < SHORTEST_GLOSS or words in inside or words in this.plain:
            continue
        if bracket.text.isupper() and letters <= LONGEST_ACRONYM:
            continue
        if this.script != other.script and main_script(words) != other.script:
            continue
        if not (there := other.find(bracket.text)):
            continue
        here = Place(number, (bracket.start, bracket.end))
        if _wordy(bracket.text, 2 if this.script == other.script else WORDY):
            yield "gloss", here, Place(other_number, there)
        elif this.script != other.script:
            yield "gloss-name", here, None


def _wordy(text: str, most: int) -> bool:
    """Whether it is words of a language and no name of a person, place or firm."""
    words = _LETTERS.findall(text)
    if any(word.islower() and len(word) >= SHORTEST_GLOSS for word in words):
        return True
    return len(words) >= most and not all(is_name_word(word.casefold()) for word in words)


def leftovers(number: int, this: Witness, other_number: int, other: Witness) -> Iterator[Sign]:
    """Words of the other version's language that stand untranslated in this one.

    A run of words both have, an inner one of which is an ordinary word of the other language and
    stands nowhere else in this version: 'Chine Academy of Social Sciences'. In other letters
    originals leave names so as well: kind `leftover-name`, which points to no version.
    """
    if this.base == other.base:
        return
    runs = list(_common_runs(this, other))
    if sum(len(run) for run in runs) > max(SOME, RELATED * len(this.tokens)):
        return
    ordinary = _ordinary(other)
    here = Counter(token.text for token in this.tokens)
    within = Counter(token.text for run in runs for token in run)
    for run in runs:
        if len(run) < SHORTEST_RUN or main_script(run[0].text) != other.script:
            continue
        if not any(t.text in ordinary and here[t.text] == within[t.text] for t in run[1:-1]):
            continue
        span = run[0].start, run[-1].end
        if (there := other.find(this.body[slice(*span)])) is None:
            continue
        if this.script == other.script:
            yield "leftover", Place(number, span), Place(other_number, there)
        else:
            yield "leftover-name", Place(number, span), None


def _ordinary(witness: Witness) -> frozenset[str]:
    """Words that stand between small words too: 'of', but not the 'al' of names."""
    tokens = witness.tokens
    return frozenset(
        here.text
        for before, here, after in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if before.text.islower() and here.text.islower() and after.text.islower()
    )


def _common_runs(this: Witness, other: Witness) -> Iterator[list[Token]]:
    """Stretches of this version whose words follow each other in the other one too."""
    pairs = {(a.folded, b.folded) for a, b in pairwise(other.tokens)}
    run: list[Token] = []
    for before, after in pairwise(this.tokens):
        joined = _JOINT.fullmatch(this.body, before.end, after.start)
        if joined and (before.folded, after.folded) in pairs:
            run = [*run, after] if run else [before, after]
        else:
            if run:
                yield run
            run = []
    if run:
        yield run


def spellings(number: int, this: Witness, other_number: int, other: Witness) -> Iterator[Sign]:
    """Names that this version spells as the other one's language does, and its own does not."""
    if this.base == other.base or this.script != LATIN or other.script != LATIN:
        return
    foreign = _foreign_spellings(this.base, other.base)
    theirs = {token.text for token in other.tokens}
    ours = {token.text for token in this.tokens}
    seen: set[str] = set()
    for token in this.tokens:
        own = foreign.get(token.text)
        if own is None or token.text in seen or token.text not in theirs or own & ours:
            continue
        seen.add(token.text)
        there = other.find(token.text)
        if there:
            yield "spelling", Place(number, (token.start, token.end)), Place(other_number, there)


@lru_cache(maxsize=LANGUAGES)
def _foreign_spellings(language: str, other: str) -> Mapping[str, frozenset[str]]:
    """One-word names as `other` spells them where `language` does it differently."""
    found: dict[str, frozenset[str]] = {}
    own_places, other_places = _places(language), _places(other)
    usual = {word for forms in own_places.values() for word in forms}
    for code, forms in other_places.items():
        ours = own_places.get(code)
        if ours is None:
            continue
        for form in forms - usual:
            if form.casefold() not in table.AMBIGUOUS:
                found[form] = ours
    return found


@lru_cache(maxsize=LANGUAGES)
def _places(language: str) -> Mapping[str, frozenset[str]]:
    """One-word names by key: territories and cities of CLDR, and the table's names."""
    from babel import localedata

    found: dict[str, frozenset[str]] = {}
    if localedata.exists(language):
        data = localedata.load(language)
        for code, name in data["territories"].items():
            if isinstance(name, str) and code.isalpha():
                found[code] = frozenset({name})
        zones = data.get("time_zones", {})
        for zone in _zones():
            city = zones.get(zone, {}).get("city") if zone in zones else None
            if city is None and language == "en":
                city = zone.rpartition("/")[2].replace("_", " ")
            if isinstance(city, str):
                found[zone] = frozenset({city})
    for row in table.SPELT:
        for part in row.split("|"):
            tag, _, forms = part.partition(" ")
            if tag == language:
                found[row] = frozenset(forms.split())
    return {
        key: one
        for key, forms in found.items()
        if (one := frozenset(f for f in forms if f.isalpha() and len(f) > 3))
    }


@cache
def _zones() -> frozenset[str]:
    """Zones that some language of Europe names in a way of its own."""
    from babel import localedata

    return frozenset(
        zone
        for language in ("fr", "de", "es", "it", "pl", "ru")
        for zone in localedata.load(language)["time_zones"]
    )
