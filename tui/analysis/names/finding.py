"""All places in a text where a name stands: exact, in another case, its surname, across scripts."""

from collections.abc import Iterator
from itertools import pairwise

from tui.analysis.names.folding import Name, Token, parse
from tui.analysis.names.inflection import inflected
from tui.analysis.names.pieces import Piece, Scan, scan
from tui.analysis.names.scripts import CASED, HAN, KANA, OTHER, UNSPACED, main_script, script
from tui.analysis.names.similarity import similarity
from tui.analysis.names.words import ORG_WORDS, PARTICLES, PINYIN_SURNAMES, TITLES

Found = tuple[int, int, float]

_EXACT, _RECASED, _INFLECTED, _RESPELT, _SURNAME = 0.98, 0.9, 0.88, 0.87, 0.6
# Below even odds a place found across scripts is likelier wrong than right.
_LEAST = 0.5
# Soft search reads this much of a text: some 160,000 words, more than any article; what lies
# behind is searched for the exact form only, so that 10 MB stay bounded in time and memory.
_SOFT_REACH = 1_000_000
# Words of one name stand this near: a space, a hyphen, an initial's dot and space.
_MOST_BETWEEN = 3


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether nothing that belongs to the same word stands before or behind."""
    if script(text[start]) in UNSPACED:
        if script(text[start]) == KANA:
            before = start > 0 and script(text[start - 1]) == KANA and text[start - 1] > "゠"
            after = end < len(text) and text[end] > "゠" and script(text[end]) == KANA
            return not (before or after)
        return True
    before = start > 0 and text[start - 1].isalnum() and script(text[start - 1]) not in UNSPACED
    after = end < len(text) and text[end].isalnum() and script(text[end]) not in UNSPACED
    return not (before or after)


def _exact(name: str, text: str) -> Iterator[Found]:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if _bounded(text, start, end):
            yield start, end, _EXACT
        start = text.find(name, start + 1)


def _same_word(token: Token, piece: Piece, language: str) -> float:
    if token.folded == piece.folded:
        return _EXACT if token.original == piece.text.casefold() else 0.95
    if token.weight < 1.0:
        return 0.0
    if inflected(token.folded, piece.folded, language) and main_script(piece.text) == token.script:
        return _INFLECTED
    return 0.0


def _adjacent(text: str, left: Piece, right: Piece) -> bool:
    gap = text[left.end : right.start]
    return len(gap) <= _MOST_BETWEEN and "\n" not in gap and not any(c in ",;:!?()" for c in gap)


def _sequences(name: Name, text: str, scanned: Scan, language: str) -> Iterator[Found]:
    """Pieces in a row that are the words of the name, in order, each in any of its cases."""
    first = name.tokens[0]
    for number in scanned.by_prefix.get(first.folded[:2], ()):
        if number + len(name.tokens) > len(scanned.pieces):
            continue
        row = scanned.pieces[number : number + len(name.tokens)]
        scores = []
        for token, piece in zip(name.tokens, row, strict=True):
            score = _same_word(token, piece, language)
            if not score:
                break
            scores.append(score)
        if len(scores) < len(row):
            continue
        if not all(_adjacent(text, a, b) for a, b in pairwise(row)):
            continue
        if first.script in CASED and len(row) == 1 and not row[0].capital:
            continue  # 'may' is not May, 'us' not US
        start, end = row[0].start, row[-1].end
        recased = text[start:end].isupper() and not name.tokens[0].original.isupper()
        yield start, end, min(_RECASED if recased else _EXACT, *scores)


def family_name(name: Name) -> Token | None:
    """The word a second mention uses alone; None for one-word names and organisations.

    The last word, but the first in names from China, Korea and Vietnam.
    """
    words = [token for token in name.tokens if token.weight == 1.0]
    if not 2 <= len(words) <= 4 or any(token.folded in ORG_WORDS for token in words):
        return None
    if words[0].folded in PINYIN_SURNAMES and len(words[0].folded) <= 6:
        return words[0]
    return words[-1] if len(words[-1].folded) > 2 else None


def _surnames(name: Name, scanned: Scan, language: str) -> Iterator[Found]:
    token = family_name(name)
    if token is None:
        return
    for number in scanned.by_prefix.get(token.folded[:2], ()):
        piece = scanned.pieces[number]
        if token.script in CASED and not piece.capital:
            continue
        score = _same_word(token, piece, language)
        if score:
            yield piece.start, piece.end, _SURNAME * score


def _windows(name: Name, text: str, scanned: Scan) -> Iterator[tuple[Piece, ...]]:
    """Where the name could stand in other letters: two words and more, up to one more than it has.

    Titles neither begin nor end a place. In scripts with capitals every word but particles has one.
    """
    most = len(name.tokens) + 1
    for number, piece in enumerate(scanned.pieces):
        code = main_script(piece.text)
        if code in {HAN, OTHER} or piece.folded in TITLES or not _may_stand(piece, code):
            continue
        for length in range(1, most + 1):
            row = scanned.pieces[number : number + length]
            if len(row) < length or (length > 1 and not _adjacent(text, row[-2], row[-1])):
                break
            last = row[-1]
            if main_script(last.text) != code:
                break
            if last.folded in PARTICLES and code in CASED:
                continue
            if not _may_stand(last, code):
                break
            yield row


def _may_stand(piece: Piece, code: str) -> bool:
    return code not in CASED or piece.capital


def _pinyin(name: Name, scanned: Scan) -> Iterator[Found]:
    """A Chinese name in Latin letters found in Han: 'Xi Jinping' in 国家主席习近平."""
    if name.joined == "" or name.script == HAN:
        return
    for piece in scanned.pieces:
        if main_script(piece.text) != HAN or name.joined not in piece.folded:
            continue
        sounds = [parse(char).joined for char in piece.text]
        for first in range(len(sounds)):
            made = ""
            for last in range(first, min(first + 4, len(sounds))):
                made += sounds[last]
                if made == name.joined and last > first:
                    yield piece.start + first, piece.start + last + 1, 0.9
                if len(made) >= len(name.joined):
                    break


def _across(name: str, parsed: Name, text: str, scanned: Scan) -> Iterator[Found]:
    """The name spelt otherwise or in another script; one word of several only as a surname."""
    known: dict[str, float] = {}  # a form stands in a text many times
    family = family_name(parsed)
    several = len([token for token in parsed.tokens if token.weight == 1.0]) > 1
    for row in _windows(parsed, text, scanned):
        start, end = row[0].start, row[-1].end
        form = text[start:end]
        if form not in known:
            alone = several and len(row) == 1
            if not alone:
                known[form] = min(_RESPELT, similarity(name, form))
            elif family is not None:
                known[form] = _SURNAME * similarity(family.original, form)
            else:
                known[form] = 0.0
        if known[form] >= _LEAST:
            yield start, end, known[form]
    yield from _pinyin(parsed, scanned)


def _best(found: list[Found]) -> tuple[Found, ...]:
    """Without overlaps, surest and then longest first; in the order of the text."""
    taken: list[Found] = []
    ends: set[int] = set()
    for place in sorted(found, key=lambda f: (-round(f[2], 2), f[0] - f[1], f[0])):
        if any(position in ends for position in range(place[0], place[1])):
            continue
        ends.update(range(place[0], place[1]))
        taken.append(place)
    return tuple(sorted(taken))


def find_spelt(name: str, text: str, language: str, *, alone: bool) -> tuple[Found, ...]:
    """Like `find`, but as spelt in the name's own script only; with `alone` also the surname."""
    name = name.strip()
    parsed = parse(name)
    if not parsed.tokens or not text:
        return ()
    scanned = scan(text[:_SOFT_REACH])
    found = [*_exact(name, text), *_sequences(parsed, text, scanned, language)]
    if alone:
        found += _surnames(parsed, scanned, language)
    return _best(found)


def find(name: str, text: str, language: str) -> tuple[Found, ...]:
    """All places where `name` stands in `text`: (start, end, chance), in order, not overlapping.

    Code points, half-open. .98 as written, .9 in capitals or another grammatical case, about .6
    the surname alone; in another script than the name's the `similarity` of what stands there,
    from .5. Possessives, elided articles and titles are left outside the place.
    """
    name = name.strip()
    parsed = parse(name)
    if not parsed.tokens or not text:
        return ()
    found = list(_exact(name, text))
    scanned = scan(text[:_SOFT_REACH])
    found += _sequences(parsed, text, scanned, language)
    found += _surnames(parsed, scanned, language)
    found += _across(name, parsed, text, scanned)
    return _best(found)
