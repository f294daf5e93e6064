"""Where sentences end within one line.

Languages that yasbd has rules for are cut by it, and its results mended where they don't suit an
alignment; all others are cut by the marks of their scripts. Long lines go through in pieces, so
that no input takes more than linear time.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tui.analysis.tables.abbreviations import ABBREVIATIONS, ORDINAL_DOT

if TYPE_CHECKING:
    from yasbd import BoundaryDetector

PIECE = 3_000
"""Code points handed to a splitter at once. yasbd's search for quotes is quadratic in the length
of a line; at 3,000 its worst case costs 10 ms, and no sentence in print is as long."""

LONGEST = 1_500
"""Code points after which a sentence is cut at a space: a table or a text without punctuation."""

PHRASE = 70
"""Code points after which a space ends a segment in scripts that set spaces between phrases only
(Thai, Lao, Khmer): about two phrases, the length of a short sentence elsewhere."""

_OWN_RULES = (
    "af am ar bg bn cs da de el en es fa fr hi hy id it ja kk ko lt ml mr my nl pl pt ro ru sk sv"
    " sw tr uk ur vi zh"
)
YASBD = {code: code for code in _OWN_RULES.split()}
"""The language whose yasbd rules cut a language. Not Thai: yasbd splits at the particle คะ inside
words such as คะแนน."""
YASBD |= {"nb": "da", "nn": "da", "no": "da", "fo": "da", "ms": "id", "prs": "fa", "ps": "ur"}
YASBD |= {"gl": "pt", "ca": "es", "yue": "zh", "be": "ru", "ti": "am", "ne": "hi", "mk": "bg"}
YASBD |= {"fil": "en", "tl": "en", "ckb": "ar", "ug": "ar", "sd": "ur", "as": "bn", "lb": "de"}

_CLOSING = r"\"'”’»›)\]｝}）」』】》〉›“‘"
_FULL_STOPS = "。！？｡︒．"
_SCRIPT_STOPS = "؟۔।॥։።፧፨။។៕᙮᠃᠉꓿།༎꯫߹᱾᱿𑅁"
_TIBETAN = "།༎"
"""Ends clauses as well as sentences; only before a space does it close one of them."""
_CANDIDATE = re.compile(rf"(?:[.!?…]+|[{_FULL_STOPS}]+|[{_SCRIPT_STOPS}]+)[{_CLOSING}]*")
_LAST_TOKEN = re.compile(r"[^\s(\[«“\"„'’]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff]")
_PHRASE_END = re.compile(rf"[។៕][{_CLOSING}]*|\s+")
_MARKS = frozenset(".!?…ฯ”")
_PARENTHESES = re.compile(r"[(\[（【][^()\[\]（）【】]*[)\]）】]")
_STARTS_LATE = re.compile(
    r"\s*(?:[,;:.!?…%，、；：。！？،؛]|[\"'”’»›)\]）」』】》〉](?=\s|$|[,;:.!?，。]))"
)
_QUOTED_CLAUSE = re.compile(r"(?<=[」』）])[\u3041-\u309f]")
"""A Japanese quotation with its particle (」と述べた)."""
_CLOSERS = frozenset("\"'”’»›)]｝）」』】》〉")
_WORDY = re.compile(r"\w")
_PIECE_END = re.compile(rf"[.!?…{_FULL_STOPS}{_SCRIPT_STOPS}][{_CLOSING}]*\s+|[{_FULL_STOPS}]")


def sentence_ends(line: str, language: str) -> Iterator[int]:
    """The ends of the sentences of a line without newline; the last one is its length."""
    begin = 0
    for piece_end in _pieces(line):
        piece = line[begin:piece_end]
        last = 0
        for end in [*_ends(piece, language), len(piece)]:
            if end <= last:
                continue
            for cut in _bounded(piece, last, end):
                yield begin + cut
            last = end
        begin = piece_end


def _ends(piece: str, language: str) -> list[int]:
    """Inner sentence ends of a piece, ascending."""
    primary = language.split("-", maxsplit=1)[0].lower()
    if _UNSPACED.search(piece):
        return _phrase_ends(piece)
    if primary in YASBD:
        return _mended(piece, _by_yasbd(piece, YASBD[primary]))
    return _mended(piece, _by_marks(piece, primary))


def _by_yasbd(piece: str, rules: str) -> list[int]:
    """The ends yasbd finds and those inside quotations; parentheses stay whole.

    A speaker's second sentence has its own counterpart in a translation.
    """
    whole, inner = _detectors(rules)
    ends = set(whole.detect(piece))
    within = set(inner.detect(piece)) - ends
    for match in _PARENTHESES.finditer(piece):
        within -= set(range(match.start() + 1, match.end()))
    return sorted(ends | within)


@cache
def _detectors(rules: str) -> "tuple[BoundaryDetector, BoundaryDetector]":
    from yasbd import BoundaryDetector

    return BoundaryDetector(rules), BoundaryDetector(rules, preserve_quote_and_paren=False)


def _by_marks(piece: str, language: str) -> list[int]:
    """Sentence ends by the terminators of the scripts, for languages without rules of their own."""
    found = []
    for match in _CANDIDATE.finditer(piece):
        end = match.end()
        after = piece[end : end + 2]
        if not after:
            break
        mark = match.group()[0]
        sure = mark in _FULL_STOPS or (mark in _SCRIPT_STOPS and mark not in _TIBETAN)
        if sure or (after[0].isspace() and not _continues(piece, match, after.strip(), language)):
            found.append(end)
    return found


def _continues(piece: str, match: re.Match[str], following: str, language: str) -> bool:
    """Whether a full stop, a mark before a space, belongs to the sentence that goes on."""
    rest = following or piece[match.end() :].lstrip()[:1]
    if rest and rest[0].islower():
        return True
    if match.group() != ".":
        return False
    token = _LAST_TOKEN.search(piece, max(0, match.start() - 40), match.start())
    word = token.group() if token else ""
    if word.isdecimal():
        return language in ORDINAL_DOT and len(word) <= 2
    return bool(_INITIALS.match(word)) or word.casefold() in ABBREVIATIONS


def _phrase_ends(piece: str) -> list[int]:
    """Sentence ends in Thai, Lao and Khmer.

    The Khmer full stop, and spaces that close a stretch long enough to be a sentence.
    """
    found = []
    last = 0
    for match in _PHRASE_END.finditer(piece):
        length = match.start() - last
        marked = piece[match.start() - 1 : match.start()] in _MARKS
        if match.group()[0] in "។៕" or length >= (PHRASE // 2 if marked else PHRASE):
            found.append(match.end())
            last = match.end()
    tail = piece[last:]
    if found and len(tail) < PHRASE // 2 and piece[last - 1 : last].isspace():
        found.pop()
    return found


def _mended(piece: str, ends: list[int]) -> list[int]:
    """Ends without those that leave a segment of bare punctuation.

    Nor one that begins with the comma or closing quote of the sentence before.
    """
    kept: list[int] = []
    last = 0
    for candidate in ends:
        end = candidate
        while piece[end : end + 1] in _CLOSERS:
            end += 1
        goes_on = _STARTS_LATE.match(piece, end) or _QUOTED_CLAUSE.match(piece, end)
        if end == len(piece) or goes_on or not _WORDY.search(piece, last, end):
            continue
        kept.append(end)
        last = end
    if kept and not _WORDY.search(piece, kept[-1]):
        kept.pop()
    return kept


def _pieces(line: str) -> Iterator[int]:
    """Ends of the pieces a line is handled in.

    After a sentence mark, else a space, else between any two characters.
    """
    begin = 0
    while len(line) - begin > PIECE:
        window = line[begin : begin + PIECE]
        marks = [match.end() for match in _PIECE_END.finditer(window, PIECE // 2)]
        cut = marks[-1] if marks else window.rfind(" ", PIECE // 2) + 1
        begin += cut if cut > 0 else _whole(line, begin, PIECE)
        yield begin
    yield len(line)


def _bounded(piece: str, start: int, end: int) -> Iterator[int]:
    """The ends of a sentence cut into parts of at most `LONGEST` code points."""
    while end - start > LONGEST:
        space = piece.rfind(" ", start + LONGEST // 2, start + LONGEST)
        start = space + 1 if space >= 0 else start + _whole(piece, start, LONGEST)
        yield start
    yield end


def _whole(text: str, start: int, length: int) -> int:
    """`length`, less what keeps the character at the cut whole with its combining marks."""
    import unicodedata

    for back in range(min(length - 1, 32)):
        cut = start + length - back
        joined = "\u200d" in text[cut - 1 : cut + 1]
        if not joined and not unicodedata.category(text[cut]).startswith("M"):
            return length - back
    return length
