"""Whether a name stands on the other side of a bead, in any letters."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from tui.analysis.divergence.naming import SHORTEST, Named
from tui.analysis.names.folding import Token, parse, split
from tui.analysis.names.han import SOUNDS_DOTTED, foreign_names
from tui.analysis.names.pieces import Piece, pieces
from tui.analysis.names.scripts import CASED, HAN, HANGUL, KANA, LATIN, main_script, script
from tui.analysis.names.similarity import word_in_text
from tui.analysis.names.sounds import window
from tui.analysis.names.words import PINYIN_SURNAMES, word_set

WHOLE, WHOLE_ACROSS = 0.55, 0.5
"""Mean chance of a name's words from which the name is there: in one script, and across scripts,
where fewer words are alike by chance. All but 2 to 3 in 100 names of news in 12 languages reach
it, and 0 to 5 of exchanged ones."""
WHOLE_KANA, WHOLE_HAN = 0.4, 0.4
"""The same in Japanese, and in Chinese, which writes many names by meaning or by habit."""
FAMILY, FAMILY_ACROSS = 0.9, 0.85
"""Chance of the last word alone from which it is there: given names are often left out."""
FAMILY_HAN = 0.6
_GLUED = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
"""Scripts that part no words, so that a name may be anywhere in a run of letters."""
GLUED, LONGER = 8, 1
"""Letters of a word in which a name may be hidden, and how many more it has than that name."""
_DOTTED = re.compile(
    r"(?<![ァ-ヺー])[ァ-ヺー]+(?:[・･=＝゠][ァ-ヺー]+)+"
    rf"|{SOUNDS_DOTTED}{{1,7}}(?:[·・‧•]{SOUNDS_DOTTED}{{1,7}})+"
)
_DOT = re.compile("[·・‧•]")
_AROUND_DOT = re.compile(r"[\u4e00-\u9fff]{1,6}(?:[·・‧•][\u4e00-\u9fff]{1,7})+")
DECLINED = 0.95
"""Chance of a word that is another with an ending."""
SHORTEST_STEM, LONGEST_ENDING = 4, 4
"""Letters of a word that may carry an ending, and of the longest ending."""
_PARTICLES = word_set(
    """
    은 는 이 가 을 를 의 에 와 과 도 로 만 씨 님 께 측 군 양 전 에게 에서 으로 까지 부터 보다 처럼
    이나 이라 라고 라는 이다 에는 에도 와의 과의 에게서 에게는 이라고 이라는 으로는 씨는 씨가 씨의
    """
)
"""Korean particles and what is said behind names."""
_PREFIXES = {"Arab": "وبلفك"}
"""Letters written onto a word: 'and', 'in', 'to', 'from'."""
REACH, UNLIKELY = 8, 0.1
"""Code points beside its own length in which the words of a name stand together, and the chance
below which a word of a text is left out of account there."""
LONGEST_SOUND = 6
"""Characters of one word of a foreign name in Chinese."""


def presence(name: Named, text: str, usual: Collection[str] = frozenset()) -> tuple[float, float]:
    """How far a text has a name by all its words, and by its family name alone.

    From 1 it is there, by either; near 0 nothing in the text sounds alike. `usual` are words
    (`Token.original`) that are known to be no names.
    """
    there = tokens(text)
    if usual:
        there = tuple(token for token in there if token.original not in usual)
    words = [token for word in name.words for token in parse(word).tokens]
    long = [token for token in words if len(token.folded) >= SHORTEST] or words
    if not long or not there:
        return 0.0, 0.0
    within = [_within(token, text) for token in long]
    found = [_best(token, there + inside) for token, inside in zip(long, within, strict=True)]
    whole, family = _limits(long[-1], there)
    last = found[0] if long[0].folded in PINYIN_SURNAMES else found[-1]
    mean = sum(found) / len(found)
    if len(long) > 1 and main_script(text) not in CASED:
        reach = REACH + sum(len(word) for word in name.words)
        mean = min(mean, _together(long, [there + inside for inside in within], text, reach))
    if len(long) > 1 and mean < whole:
        mean = max(mean, _undivided(name, there))
    return mean / whole, last / family


def _together(
    words: Sequence[Token], there: Sequence[tuple[Token, ...]], text: str, reach: int
) -> float:
    """The mean chance of a name's words at one place of a text: by chance they are far apart.

    `there`: for each word what it may be; within `reach` code points is one place.
    """
    hits = [
        sorted(
            (at, chance) for other, chance in _likely(word, those) for at in _places_of(other, text)
        )
        for word, those in zip(words, there, strict=True)
    ]
    best = 0.0
    for anchor in {at for those in hits for at, _ in those}:
        near = (
            those[bisect_left(those, (anchor - reach,)) : bisect_left(those, (anchor + reach + 1,))]
            for those in hits
        )
        best = max(best, sum(max((chance for _, chance in those), default=0.0) for those in near))
    return best / len(words)


@lru_cache(maxsize=4096)
def _likely(word: Token, there: tuple[Token, ...]) -> tuple[tuple[Token, float], ...]:
    """What has more than next to no chance of being a word."""
    return tuple(
        (other, chance) for other in there if (chance := _best(word, (other,))) >= UNLIKELY
    )


def _places_of(token: Token, text: str) -> Sequence[int]:
    """Where a token begins; one that was heard within a longer word is looked for as it is."""
    known = _places(text).get(token.original)
    return known or [unicodedata.normalize("NFKC", text).find(token.original)]


@lru_cache(maxsize=256)
def _places(text: str) -> Mapping[str, list[int]]:
    """Where each of a text's `tokens` begins."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for start, form in _forms(text):
        for token in parse(form).tokens:
            found[token.original].append(start)
    return found


def likest(word: str, text: str) -> float:
    """The chance of the word of a text that is likest to a word of a name; 0 where none is."""
    there = tokens(text)
    return max((_best(token, there) for token in parse(word).tokens), default=0.0) if there else 0.0


def stranger(text: str, start: int, end: int, other: str) -> tuple[float, int, int]:
    """The foreign name of several words in Han or kana that is least like all of `other`'s words.

    (1 minus the chance of its likest word, start, end); zeros where there is none. Both scripts
    part the words of foreign names by a dot, and in Chinese nothing else shows a name.
    """
    here = tokens(other)
    best = (0.0, 0, 0)
    for match in _DOTTED.finditer(text, start, end) if here else ():
        forms = _dotted(match.group()) if script(match.group()[0]) == HAN else (match.group(),)
        words = [t for form in forms for t in parse(form).tokens if len(t.folded) >= SHORTEST]
        if words:
            best = max(best, (1 - max(_best(word, here) for word in words), *match.span()))
    return best


def _dotted(name: str) -> Iterator[str]:
    """What the words of a foreign name in Chinese may be; where it begins and ends is not sure."""
    first, *inner, last = _DOT.split(name)
    yield from inner
    for size in range(1, LONGEST_SOUND + 1):
        yield first[-size:]
        yield last[:size]


def alike(one: str, other: str) -> bool:
    """Whether two words of names are one word."""
    return any(word_in_text(a, b) >= WHOLE for a in parse(one).tokens for b in parse(other).tokens)


def _limits(word: Token, there: tuple[Token, ...]) -> tuple[float, float]:
    """From which mean chance of all words, and of the last, a name is there."""
    others = {token.script for token in there if token.weight == 1.0}
    if KANA in others:
        return WHOLE_KANA, FAMILY_ACROSS
    if HAN in others:
        return WHOLE_HAN, FAMILY_HAN
    if word.script in others:
        return WHOLE, FAMILY
    return WHOLE_ACROSS, FAMILY_ACROSS


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """What a text's words may be as words of a name, each once.

    Words, neighbours as one ('Jong-un', 'Jongun'), in Chinese all parts of what writes sounds.
    """
    found: dict[str, Token] = {}
    for _, form in _forms(text):
        for token in parse(form).tokens:
            found.setdefault(token.original, token)
    return tuple(found.values())


def _forms(text: str) -> Iterator[tuple[int, str]]:
    """What the words of a text may be as words of a name, and where each begins."""
    parts = pieces(text)
    if main_script(text) in CASED:  # there a name keeps its capital
        parts = tuple(
            piece for piece in parts if piece.capital or script(piece.text[0]) not in CASED
        )
    for piece in parts:
        kind = script(piece.text[0])
        if kind == HAN:
            yield from _characters(piece)
            continue
        yield piece.start, piece.text
        for bare in _bare(piece.text, kind):
            yield piece.start, bare
    for left, right in pairwise(parts):
        if right.start - left.end <= 1 and script(left.text[0]) != HAN:
            yield left.start, left.text + right.text
    yield from _sounded(text)


def _sounded(text: str) -> Iterator[tuple[int, str]]:
    """All parts of what writes foreign sounds in Chinese."""
    for match in _AROUND_DOT.finditer(text):
        for word in _dotted(match.group()):
            yield match.start(), word
    for start, end in foreign_names(text):
        for word in split(text[start:end]):
            for i in range(len(word)):
                for j in range(i + 1, min(len(word), i + LONGEST_SOUND) + 1):
                    yield start + i, word[i:j]


def _bare(word: str, kind: str) -> Iterator[str]:
    """A word without what is written onto it: 메르켈은, 메르켈에게, لميركل, ומרקל."""
    if kind == HANGUL:
        for size in (1, 2, 3):
            if len(word) >= size + 2 and word[-size:] in _PARTICLES:
                yield word[:-size]
    elif len(word) > SHORTEST_STEM and word[0] in _PREFIXES.get(kind, ""):
        yield word[1:]


def _characters(piece: Piece) -> Iterator[tuple[int, str]]:
    """Two and three characters in a row: Chinese and Japanese names of people."""
    for size in (2, 3):
        for i in range(len(piece.text) - size + 1):
            yield piece.start + i, piece.text[i : i + size]


_JOINING = frozenset({HAN, HANGUL, *_GLUED})
"""Scripts that write names of several words in one."""


def _undivided(name: Named, there: tuple[Token, ...]) -> float:
    """The chance that a text writes a name in one word: 라스베이거스, 김정은."""
    one = parse("".join(name.words)).tokens
    others = tuple(token for token in there if token.script in _JOINING)
    return _best(one[0], others) if len(one) == 1 and others else 0.0


@lru_cache(maxsize=4096)
def _within(word: Token, text: str) -> tuple[Token, ...]:
    """What sounds most like a word inside the longer words of scripts that write words together."""
    if word.script != LATIN:
        return ()
    found: list[Token] = []
    for token in _long_words(text):
        if len(token.original) > len(word.folded) + LONGER:
            start, end = window(token.original, token.script, word.folded)
            found += parse(token.original[start:end]).tokens
    return tuple(found)


@lru_cache(maxsize=1024)
def _long_words(text: str) -> tuple[Token, ...]:
    return tuple(
        token
        for piece in pieces(text)
        if len(piece.text) >= GLUED and script(piece.text[0]) in _GLUED
        for token in parse(piece.text).tokens
    )


@lru_cache(maxsize=16384)
def _best(word: Token, there: tuple[Token, ...]) -> float:
    if word.script in CASED and any(_declined(word, other) for other in there):
        return DECLINED
    return max(word_in_text(word, other) for other in there)


def _declined(word: Token, other: Token) -> bool:
    """Whether one word is the other with an ending: 'Vann', 'Vannille', 'Ryan', 'Ryanovou'."""
    short, long = sorted((word.folded, other.folded), key=len)
    return (
        word.script == other.script
        and 0 < len(long) - len(short) <= LONGEST_ENDING
        and len(short) >= SHORTEST_STEM
        and long.startswith(short)
    )
