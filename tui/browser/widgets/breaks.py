"""Where a line of text may end: the rules of UAX #14 that a reader of news notices.

Words stay whole in scripts with spaces (Korean too), Chinese and Japanese break anywhere but
before closing and after opening marks (kinsoku), Thai and Lao break before vowels that stand first
in their syllable, Khmer and Burmese between clusters, and French keeps its spaced punctuation with
its words.
"""

import re
from collections.abc import Iterator

from tui.browser.widgets.clusters import cluster_end

_BLANKS = " \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
"""White space a line may end at; not the no-break spaces U+00A0, U+2007 and U+202F."""
_WORD = re.compile(rf"[^{_BLANKS}]*[{_BLANKS}]*")
_BODY = re.compile(rf"[^{_BLANKS}]*")
_AFTER_DASH = re.compile(r"(?<=[^\W\d_][-\u2010])(?=[^\W\d_])|(?<=[\u2013\u2014])(?=[^\W_])")

_NO_START = frozenset(
    "!%),.:;?]}¢°’”†‡‰′″›»℃、。〃々〉》」』】〕〗〙〛〞〟ぁぃぅぇぉっゃゅょゎゕゖ゛゜ゝゞ"
    "ァィゥェォッャュョヮヵヶ・ーヽヾㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "！％），．：；？］｝｠｡｣､･…‥—～ๆฯ၊။។៕་།"
)
_NO_END = frozenset("$([{£¥‘“‹«〈《「『【〔〖〘〚〝＄（［｛｟￡￥｢#＃")
_LONE_CLOSERS = frozenset("»›;:?!%‰€")
_LONE_OPENERS = frozenset("«‹")
_LONGEST_MARK = 8
"""Code points of punctuation in a row looked at; more is ornament, not French."""

_FREE = (
    ("\u2e80", "\u2fff"),
    ("\u3000", "\u312f"),
    ("\u31a0", "\ua4cf"),
    ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"),
    ("\uff01", "\uff9f"),
    ("\U0001f300", "\U0001faff"),
    ("\U00020000", "\U0003ffff"),
)
"""Han, kana, bopomofo, Yi, full-width forms, emoji: a line may end on either side of each."""
_CLUSTERED = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))
"""Thai, Lao, Burmese, Khmer: words without spaces, broken between clusters."""
_LED = (("\u0e00", "\u0eff"),)
_LEADING = frozenset("เแโใไເແໂໃໄ")
"""Thai and Lao: where a syllable's vowel stands first the syllable begins, which is as near to a
word's beginning as one comes without a dictionary. Elsewhere three ends of lines in four would cut
a word in two."""
_SPECIAL = re.compile(
    "[" + "".join(f"{a}-{b}" for a, b in (*_FREE, *_CLUSTERED)) + "\u0f0b\u1361\u200b]"
)
_BREAKS_AFTER = frozenset("\u0f0b\u1361\u200b")
"""The Tibetan tsheg, the Ethiopic word space, the zero-width space."""


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The unbreakable pieces of one paragraph: (start, end of the ink, end of its blanks)."""
    held: tuple[int, int, int] | None = None
    for piece in _split(text, start, end):
        if held is not None and _glued(text, held, piece):
            held = (held[0], piece[1], piece[2])
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _glued(text: str, left: tuple[int, int, int], right: tuple[int, int, int]) -> bool:
    """Whether a space between the two is one of punctuation, as French sets it."""
    if left[1] == left[2]:
        return False
    if left[1] - left[0] == 1 and text[left[0]] in _LONE_OPENERS:
        return True
    mark = text[right[0] : right[1]]
    return (
        bool(mark) and mark[0] in _LONE_CLOSERS and not any(map(str.isalnum, mark[:_LONGEST_MARK]))
    )


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    while start < end:
        found = _WORD.match(text, start, end)
        ink = _BODY.match(text, start, end)
        assert found is not None  # both patterns match the empty string, too
        assert ink is not None
        stop = found.end()
        cuts = _cuts(text, start, ink.end())
        for cut in cuts:
            yield start, cut, cut
            start = cut
        yield start, ink.end(), stop
        start = stop


def _cuts(text: str, start: int, end: int) -> list[int]:
    """The offsets inside one word where a line may end."""
    if _SPECIAL.search(text, start, end) is None:
        if end - start < 3:
            return []
        return [
            m.start() for m in _AFTER_DASH.finditer(text, start, end) if start < m.start() < end
        ]
    cuts = []
    at = cluster_end(text, start, end)
    while at < end:
        if _between(text, at):
            cuts.append(at)
        at = cluster_end(text, at, end)
    return cuts


def _between(text: str, at: int) -> bool:
    """Whether a line may end before the cluster at `at`, in a text with free scripts."""
    before, after = text[at - 1], text[at]
    if after in _NO_START or before in _NO_END:
        return False
    if before in _BREAKS_AFTER:
        return True
    if _within(after, _LED) and _within(before, _LED):
        return after in _LEADING
    if _within(after, _CLUSTERED):
        return _clustered_before(text, at) or not before.isalnum()
    if _within(after, _FREE):
        return True
    return _within(_base(text, at), _FREE) and (after.isalnum() or after in _NO_END)


def _clustered_before(text: str, at: int) -> bool:
    """Digits and Latin letters beside Thai are words too: break on both sides of them."""
    return _within(text[at - 1], _CLUSTERED) or text[at - 1].isalnum()


def _base(text: str, at: int) -> str:
    """The last code point before `at` that is not a mark or joiner."""
    at -= 1
    while at > 0 and not text[at].isprintable():
        at -= 1
    return text[at]


def _within(character: str, ranges: tuple[tuple[str, str], ...]) -> bool:
    return any(low <= character <= high for low, high in ranges)


def chop_points(text: str, starts: list[int]) -> frozenset[int]:
    """Of these cluster starts, those where an over-long word (a URL) is best cut."""
    return frozenset(at for at in starts if at and text[at - 1] in "/?&=._-:+%#,;")
