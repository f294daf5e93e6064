"""All places in a text where a name stands: exact, in another case, its surname, across scripts."""

from collections.abc import Iterator
from itertools import pairwise

from tui.analysis.names.folding import Name, Token, parse
from tui.analysis.names.han import foreign_names
from tui.analysis.names.inflection import inflected
from tui.analysis.names.pieces import Piece, Scan, scan
from tui.analysis.names.scripts import (
    CASED,
    HAN,
    KANA,
    OTHER,
    UNSPACED,
    main_script,
    script,
    scripts,
)
from tui.analysis.names.similarity import similarity, word_chance
from tui.analysis.names.words import ORG_WORDS, PINYIN_SURNAMES, TITLES

Found = tuple[int, int, float]

_EXACT, _RECASED, _INFLECTED, _RESPELT, _SURNAME = 0.98, 0.9, 0.88, 0.87, 0.6
# Below even odds a place found across scripts is likelier wrong than right.
_LEAST = 0.5
# Soft search reads this much of a text: some 160,000 words, more than any article; what lies
# behind is searched for the exact form only, so that 10 MB stay bounded in time and memory.
_SOFT_REACH = 1_000_000
# Of two or three letters every word sounds like some other ('Xi', 'Yi').
_SHORTEST_RESPELT = 3
# A part of a run of Han characters must be surer than a word, and its sound not too short.
_SURE_PART, _SHORTEST_SOUND = 0.85, 5
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


def _derived(name: Name, row: tuple[Piece, ...]) -> bool:
    """Whether one word and one other of the same script begin alike: Iran and Iranian."""
    if len(row) > 1 or len(name.tokens) > 1 or main_script(row[0].text) != name.script:
        return False
    left, right = name.joined, row[0].folded
    return left.startswith(right) or right.startswith(left)


def _may_stand(piece: Piece, code: str) -> bool:
    return code not in CASED or piece.capital


def _supports(name: Name, piece: Piece, code: str) -> bool:
    """Whether a piece may be one of the name's words, so that a place may begin or end there."""
    if code in {HAN, OTHER} or piece.folded in TITLES or not _may_stand(piece, code):
        return False
    tokens = parse(piece.text).tokens
    undivided = len(name.tokens) == 1 and name.script in UNSPACED and len(piece.folded) > 1
    if undivided and name.joined.startswith(piece.folded):
        return True  # 习近平 is one word here and two elsewhere
    if undivided and name.joined.endswith(piece.folded):
        return True
    return len(tokens) == 1 and any(
        token.weight == 1.0 and word_chance(token, tokens[0]) >= _LEAST for token in name.tokens
    )


def _windows(name: Name, text: str, scanned: Scan) -> Iterator[tuple[Piece, ...]]:
    """Rows of pieces in one script that begin and end with a word of the name, spelt anyhow."""
    known: dict[str, bool] = {}
    for piece in scanned.pieces:
        if piece.text not in known:
            known[piece.text] = _supports(name, piece, main_script(piece.text))
    # 'Kim Jong-un' is two words in one language and three in another
    most = len(name.tokens) + (3 if name.script in UNSPACED else 1)
    for number, piece in enumerate(scanned.pieces):
        if not known[piece.text]:
            continue
        code = main_script(piece.text)
        for length in range(1, most + 1):
            row = scanned.pieces[number : number + length]
            if len(row) < length or (length > 1 and not _adjacent(text, row[-2], row[-1])):
                break
            if main_script(row[-1].text) != code:
                break
            if known[row[-1].text]:
                yield row


def _foreign(name: str, parsed: Name, text: str) -> Iterator[Found]:
    """A foreign name in Chinese writing: 谢尔盖·拉夫罗夫; or its surname among other characters."""
    if HAN not in scripts(text) or parsed.script == HAN:
        return
    family = family_name(parsed) or (parsed.tokens[0] if len(parsed.tokens) == 1 else None)
    certain = _RESPELT if len(parsed.tokens) == 1 else _SURNAME
    for start, end in foreign_names(text):
        whole = min(_RESPELT, similarity(name, text[start:end]))
        if whole >= _LEAST:
            yield start, end, whole
            continue
        if family is None or len(family.folded) < _SHORTEST_SOUND:
            continue
        best: Found = (start, end, 0.0)
        for first in range(start, end - 1):
            for last in range(first + 2, min(end, first + 7) + 1):
                form = parse(text[first:last]).tokens
                chance = word_chance(family, form[0]) if len(form) == 1 else 0.0
                if chance > best[2]:
                    best = (first, last, chance)
        # among all parts of a run one agrees by chance more easily than one word does
        if best[2] >= _SURE_PART:
            yield best[0], best[1], certain * best[2]


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
        if _derived(parsed, row):
            continue
        start, end = row[0].start, row[-1].end
        form = text[start:end]
        if form not in known:
            alone = several and len(row) == 1
            if not alone:
                known[form] = min(_RESPELT, similarity(name, form))
            elif family is not None and len(family.folded) > _SHORTEST_RESPELT:
                known[form] = _SURNAME * similarity(family.original, form)
            else:
                known[form] = 0.0
        if known[form] >= _LEAST:
            yield start, end, known[form]
    yield from _pinyin(parsed, scanned)
    yield from _foreign(name, parsed, text[:_SOFT_REACH])


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
