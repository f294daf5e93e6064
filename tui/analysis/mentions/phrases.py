"""The spans that a capitalised run may stand for: its parts, and phrases that go on in small."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui.analysis.mentions.cities import city
from tui.analysis.mentions.lines import Line, Seen, opens
from tui.analysis.mentions.nations import language_names
from tui.analysis.mentions.words import (
    AND,
    ARTICLES,
    AUXILIARIES,
    LOCATIVE,
    OF,
    SAYING,
    institution,
)
from tui.analysis.names.aliases import is_name_word
from tui.analysis.names.folding import fold
from tui.analysis.names.places import is_territory, territory
from tui.analysis.names.runs import Unit, is_function_word, is_role
from tui.analysis.names.words import ORG_WORDS, word_set

_ROMANCE = word_set("fr es it pt ca gl oc ro")
_SENTENCE_CASE = word_set("ru uk be bg mk sr hr bs sl cs sk sv da nb nn no fi et lv lt hu is")
"""Languages that write the first word of an institution's name with a capital, the rest small."""
_ADJECTIVES = {
    "fr": tuple(
        word_set(
            """
            al ale ales aux aire aires ique iques ien ienne iens iennes een eenne eens eennes ais
            aise aises ois oise oises if ive ifs ives ere eres ier iers eux euse euses ain aine
            aines able ible ees ee ies el elle elles els erne ernes preme arabe unis
            """
        )
    ),
    "": tuple(
        word_set(
            """
            al ales ais ali ale ico ica icos icas ici iche ivo iva ivos ivas ano ana anos anas ani
            ane ense enses ensi eno ario aria arios arias ari arie eiro eira ero era eros eras ere
            eo ea eos eas eia eias eu eus adas ados ada ado ata ate ati ato idas idos ida ido ite
            iti uniti esa esas eses ese esi oso osa il iles ar ares ior iores iori ema emo
            """
        )
    ),
}
_SMALL = OF | AND | ARTICLES | AUXILIARIES | LOCATIVE | SAYING
_LONGEST_TAIL = 3

Part = tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Units `first` to `last` of a line, half-open; what `kind` of reading of its run it is."""

    first: int
    last: int
    kind: str
    """'' for capitals alone; 'adjective', 'noun' or 'of' where it goes on in small letters."""
    goes_on: str = ""
    """The kind of the longer reading that this one has beside it."""


def split_run(run: Part, language: str, *, titled: bool) -> list[Part]:
    """The parts of a run between titles: 'Russian | Sergei Lavrov' of a minister's.

    Behind a title a country is whose, not who: 'Rusia | Vladimir Putin'. `titled`: a title in
    small letters stands before the run.
    """
    parts: list[list[Unit]] = [[]]
    for unit in run:
        behind_title = not parts[-1] and (titled or len(parts) > 1)
        if is_role(unit) and unit.capital:
            parts.append([])
        elif behind_title and is_territory(unit.text, language):
            parts += [[unit], []]
        else:
            parts[-1].append(unit)
    return [trimmed for part in parts if (trimmed := _trim(part))]


def _trim(part: list[Unit]) -> Part:
    """Without small words at either end."""
    start, end = 0, len(part)
    while start < end and is_function_word(part[start]):
        start += 1
    while end > start and not part[end - 1].capital:
        end -= 1
    return tuple(part[start:end])


def parts_of(
    text: str, bounds: tuple[int, int], known: Seen, line: Line, language: str
) -> list[tuple[int, int]]:
    """A run (as units of its line) without titles and without what only opens a sentence."""
    first, last = bounds
    run = line.units[first:last]
    titled = first > 0 and is_role(line.units[first - 1])
    found = []
    for part in split_run(run, language, titled=titled):
        start = first + run.index(part[0])
        stop = start + len(part)
        word = part[0].text.lower()
        opening = opens(text, part[0].start, line.start)
        if len(part) > 1 and opening and known.small[word] > known.inner[word]:
            start += 1
            while start < stop and not line.units[start].capital:
                start += 1
        if start < stop:
            found.append((start, stop))
    return found


def two_places(unit: Unit, language: str) -> tuple[tuple[int, int, str], ...]:
    """The halves of two places with a hyphen, 'Paris-Berlin': code points and folded name.

    Empty for anything else, and for a place that is written with a hyphen itself.
    """
    sides = unit.text.replace("‐", "-").replace("‑", "-").split("-")
    if (
        len(sides) != 2
        or _place(unit.text, language)
        or not all(side and _place(side, language) for side in sides)
    ):
        return ()
    middle = unit.start + len(sides[0])
    return (
        (unit.start, middle, fold(sides[0])),
        (middle + 1, unit.end, fold(sides[1])),
    )


def _place(name: str, language: str) -> bool:
    return bool(territory(name, language) or city(fold(name), language) in {"great", "known"})


@lru_cache(maxsize=8192)
def adjective(word: str, language: str) -> bool:
    """Whether a folded word of a Romance language has the ending of an adjective of relation."""
    endings = _ADJECTIVES.get(language.split("-", maxsplit=1)[0], _ADJECTIVES[""])
    if len(word) > 3 and word.endswith(endings):
        return True
    nations = language_names(language)
    return word in nations or word.rstrip("s") in nations


def candidates(text: str, line: Line, part: tuple[int, int], language: str) -> list[Candidate]:
    """The readings of a part: as it stands, and longer ones in small letters behind it.

    French writes 'Conseil de sécurité' and 'Affaires étrangères', Czech 'Evropská komise',
    Swedish 'Svenska akademien': the capital alone is no name.
    """
    first, last = part
    tails = list(_tails(text, line, part, language))
    longer = [Candidate(first, stop, kind) for stop, kind in tails]
    romance = language.split("-", maxsplit=1)[0] in _ROMANCE
    if tails and romance and last - first == 1 and institution(line.units[first].folded[-1]):
        return longer  # 'Conseil' or 'Affaires' by itself is a common noun
    return [Candidate(first, last, "", tails[0][1] if tails else ""), *longer]


def _tails(
    text: str, line: Line, part: tuple[int, int], language: str
) -> Iterator[tuple[int, str]]:
    """Where a phrase that began with a capital may end, and the kind of its tail."""
    base = language.split("-", maxsplit=1)[0]
    head = line.units[part[0] : part[1]]
    words = [word for unit in head for word in unit.folded]
    if line.shouted or any(unit.text.isupper() for unit in head):
        return
    tail = _small_words(text, line, part[1])
    official = any(map(institution, words))
    if base in _ROMANCE:
        at = part[1]
        if tail and adjective(tail[0].folded[-1], language):
            yield at + 1, "adjective"
            if len(tail) > 1 and adjective(tail[1].folded[-1], language):
                yield at + 2, "adjective"
        elif official and len(tail) > 1 and tail[0].folded[-1] in OF and _word(tail[1]):
            yield at + 2, "of"
            # 'Conseil de sécurité | russe': a nation in the singular is the head's, outside
            last = tail[2].folded[-1] if len(tail) > 2 else ""
            if adjective(last, language) and last not in language_names(language):
                yield at + 3, "of"
    elif base in _SENTENCE_CASE and len(head) == 1 and not territory(head[0].text, language):
        for length, unit in enumerate(tail[:2], 1):
            if not _word(unit):
                return
            yield part[1] + length, "noun"
            if length == 1 and not official and not institution(unit.folded[-1]):
                return


def _word(unit: Unit) -> bool:
    return len(unit.text) > 2 and unit.folded[-1] not in _SMALL and unit.text.isalpha()


def _small_words(text: str, line: Line, index: int) -> Part:
    found: list[Unit] = []
    while index + len(found) < len(line.units) and len(found) < _LONGEST_TAIL:
        unit = line.units[index + len(found)]
        before = line.units[index + len(found) - 1]
        gap = text[before.end : unit.start]
        elided = gap in {"'", "’"} and before.folded[-1] == "d"
        if unit.capital or not (gap in {" ", "\u00a0"} or elided):
            break
        if text[unit.end : unit.end + 1] in {"-", "–"}:
            break
        found.append(unit)
    return tuple(found)


def joined(text: str, line: Line, language: str) -> list[tuple[int, int]]:
    """Runs of a line, as (first, last + 1), those of one institution put together.

    'Institute of Russian, Eastern European and Central Asian Studies': an adjective of a nation
    behind the 'of' of an institution needs the noun that the last of the row brings.
    """
    runs = list(line.runs)
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(runs):
        first, last = runs[index]
        if _waits(line.units[first:last], language):
            end = _row_end(text, line, runs, index)
            if end > index:
                last = runs[end][1]
                index = end
        found.append((first, last))
        index += 1
    return found


def _waits(run: Part, language: str) -> bool:
    """Whether an institution's 'of' has but an adjective behind it."""
    if len(run) < 3 or not set(run[0].folded + run[-3].folded) & ORG_WORDS:
        return False
    linked = not run[-2].capital and run[-2].folded[0] in OF | {"for"}
    last = fold(run[-1].text)
    return linked and last in language_names(language) and territory(run[-1].text, language) is None


def _row_end(text: str, line: Line, runs: list[tuple[int, int]], index: int) -> int:
    """The number of the last run of a row with commas and one 'and'; `index` where none is."""
    at = index
    while at + 1 < len(runs):
        between = text[line.units[runs[at][1] - 1].end : line.units[runs[at + 1][0]].start].strip()
        following = line.units[runs[at + 1][0] : runs[at + 1][1]]
        if all(is_name_word(unit.folded[-1]) for unit in following):
            return index
        at += 1
        if between.strip(", ").lower() in AND:
            return at
        if between != ",":
            return index
    return index
