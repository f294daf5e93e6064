"""The one boundary for untrusted text: what an article holds never reaches a terminal as a command.

`visible` replaces every code point that a terminal obeys, that reorders what stands beside it or
that cannot be seen, each by one code point that takes one cell, so every offset still holds:

=====================================  ====================================================
C0 but newline and tab, DEL            their Control Pictures, `␛`, `␀`, `␡`
C1; of these NEL                       `␦`; `␤`
U+2028, U+2029                         `␤`
bidi: to the right, to the left        `⇢`, `⇠`
bidi: first strong, end of a run       `⇣`, `⇡`
soft hyphen                            `‧`, the hyphenation point
zero width, fillers, tags, selectors   `¦`
surrogates, noncharacters, private     `�`
=====================================  ====================================================

Five kinds of invisible character are spelling, and stay where they are: the joiners between
letters of scripts that join (`می‌خواهم`) and behind a virama (`ന്‍`); the joiner inside an emoji
sequence; the zero-width space between letters of scripts that write without spaces (Thai, Lao,
Burmese, Khmer, where news text uses it to say where a line may break); variation selectors behind
something visible. Anywhere else they are shown.
"""

import json
import re

# Code points that are replaced wherever they stand. Cf as of Unicode 16, with the invisible
# letters (Hangul fillers, Khmer inherent vowels), the default-ignorable code points no character
# has yet, and the planes 4 to 13, in which there is none.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = (
    "\u034f\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_NO_CHARACTER = (
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff\U0002fffe\U0002ffff"
    "\U0003fffe-\U000dffff\U000e1000-\U0010ffff"
)
_ALWAYS = "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u2028\u2029" + _BIDI + _ZERO_WIDTH + _NO_CHARACTER
# Code points that stay where they are spelling.
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SOMETIMES = "\u200b-\u200d" + _SELECTORS

_suspect = re.compile(f"[{_ALWAYS}{_SOMETIMES}]")
# Asked first, because it is several times faster: each range beyond the BMP is one more test for
# every code point of a text, so here they are all one.
_perhaps_suspect = re.compile(
    "[" + re.sub("[\U00010000-\U0010ffff]-?", "", _ALWAYS + _SOMETIMES) + "\U00010000-\U0010ffff]"
)
_unseen = re.compile(f"[{_ALWAYS}]")
_zero_width = re.compile(f"[{_ZERO_WIDTH}]")

# Letters and marks of the scripts in which joiners are spelling: Arabic to Samaritan, India's,
# Tibetan, Burmese, Khmer, Mongolian, and the blocks that extend them.
_JOINING = (
    "\u0610-\u061a\u0620-\u06dc\u06de-\u06ff\u0710-\u08e1\u08e3-\u0dff\u0f00-\u109f\u1780-\u17b3"
    "\u17b6-\u17dd\u1820-\u18aa\u1a20-\u1aad\u1b00-\u1c4f\ua840-\ua877\ua8e0-\ua9df\uaa60-\uaa7f"
    "\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010a00-\U00010a5f\U00011000-\U000110bc"
    "\U000110d0-\U00011fff"
)
_VIRAMA = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u103a\u17d2"
_UNSPACED = "\u0e01-\u0e5b\u0e81-\u0edf\u1000-\u109f\u1780-\u17b3\u17b6-\u17f9\u19e0-\u19ff"
_PICTURE = "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_SKIN = "\U0001f3fb-\U0001f3ff"
_misplaced = re.compile(
    f"[{_SOMETIMES}]"
    f"(?!(?<=[{_JOINING}][\u200c\u200d])[{_JOINING}])"
    f"(?<![{_VIRAMA}][\u200c\u200d])"
    f"(?!(?<=[{_PICTURE}]\u200d)[{_PICTURE}])"
    f"(?!(?<=[{_PICTURE}][\ufe0f{_SKIN}]\u200d)[{_PICTURE}])"
    f"(?!(?<=[{_UNSPACED}]\u200b)[{_UNSPACED}])"
    f"(?<![^\\s{_SOMETIMES}][{_SELECTORS}])"
)

# Replacing one character everywhere takes a hundredth of the time of matching each place: so up to
# this many different ones are replaced one after the other. No honest text has more.
_MANY = 50
_INVISIBLE = "¦"
_NOT_A_CHARACTER = "\ufffd"
_NEWLINE = "␤"


_STAND_INS = (
    {chr(code): chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
    | {"\x7f": "␡", "\xad": "‧"}
    | dict.fromkeys(map(chr, range(0x80, 0xA0)), "␦")
    | dict.fromkeys("\x85\u2028\u2029", _NEWLINE)
    | dict.fromkeys("\u200e\u202a\u202d\u2066", "⇢")
    | dict.fromkeys("\u061c\u200f\u202b\u202e\u2067", "⇠")
    | {"\u2068": "⇣", "\u202c": "⇡", "\u2069": "⇡"}
)


def visible(text: str) -> str:
    r"""Return `text` with every unsafe or invisible code point shown by one that is safe.

    As many code points as before, so offsets into `text` hold in what is returned; `\n` and
    `\t` stay. Idempotent. Text without any such code point is returned as it is.
    """
    first = _perhaps_suspect.search(text)
    if first is None or _suspect.search(text, first.start()) is None:
        return text
    return _misplaced.sub(_INVISIBLE, _with_stand_ins(text))


def _with_stand_ins(text: str) -> str:
    unseen = list(filter(_unseen.match, set(text)))
    if len(unseen) > _MANY:
        return _unseen.sub(lambda match: _stand_in(match[0]), text)
    for character in unseen:
        text = text.replace(character, _stand_in(character))
    return text


def _stand_in(character: str) -> str:
    if character in _STAND_INS:
        return _STAND_INS[character]
    return _INVISIBLE if _zero_width.match(character) else _NOT_A_CHARACTER


def one_line(text: str) -> str:
    """Return `visible(text)` for a place that has one line: newlines are `␤`, tabs spaces."""
    return visible(text).replace("\n", _NEWLINE).replace("\t", " ")


def json_line(value: object) -> str:
    r"""Return `value` as one line of JSON that is exact and yet harmless on a terminal.

    What `visible` would replace is written as its `\uXXXX` escape, every other character as
    itself; `json.loads` gives back the very value.

    Raises:
        TypeError: `value` holds something JSON has no form for.

    """
    line = json.dumps(value, ensure_ascii=False)
    shown = visible(line)
    if shown is line:
        return line
    return "".join(
        was if was == now else json.dumps(was)[1:-1] for was, now in zip(line, shown, strict=True)
    )
