"""Which script a character is written in, as far as names need to know it."""

from bisect import bisect_right
from functools import lru_cache

LATIN, GREEK, CYRILLIC, GEORGIAN = "Latn", "Grek", "Cyrl", "Geor"
ARABIC, HEBREW, HAN, KANA, HANGUL, OTHER = "Arab", "Hebr", "Hani", "Kana", "Hang", "Zzzz"

# Blocks of the Unicode standard (Blocks.txt), first code point and script. Letters of blocks
# that stand between two rows belong to the row before; marks and digits are not asked for.
_BLOCKS: tuple[tuple[int, str], ...] = (
    (0x0041, LATIN),
    (0x0370, GREEK),
    (0x0400, CYRILLIC),
    (0x0530, "Armn"),
    (0x0590, HEBREW),
    (0x0600, ARABIC),
    (0x0700, OTHER),
    (0x0750, ARABIC),
    (0x0780, OTHER),
    (0x08A0, ARABIC),
    (0x0900, "Deva"),
    (0x0980, "Beng"),
    (0x0A00, "Guru"),
    (0x0A80, "Gujr"),
    (0x0B00, "Orya"),
    (0x0B80, "Taml"),
    (0x0C00, "Telu"),
    (0x0C80, "Knda"),
    (0x0D00, "Mlym"),
    (0x0D80, "Sinh"),
    (0x0E00, "Thai"),
    (0x0E80, "Laoo"),
    (0x0F00, "Tibt"),
    (0x1000, "Mymr"),
    (0x10A0, GEORGIAN),
    (0x1100, HANGUL),
    (0x1200, "Ethi"),
    (0x13A0, OTHER),
    (0x1780, "Khmr"),
    (0x1800, OTHER),
    (0x1C80, CYRILLIC),
    (0x1C90, GEORGIAN),
    (0x1CC0, OTHER),
    (0x1D00, LATIN),
    (0x1F00, GREEK),
    (0x2000, OTHER),
    (0x2C60, LATIN),
    (0x2C80, OTHER),
    (0x2DE0, CYRILLIC),
    (0x2E00, OTHER),
    (0x2E80, HAN),
    (0x2FE0, OTHER),
    (0x3005, HAN),
    (0x3008, OTHER),
    (0x3040, KANA),
    (0x3100, OTHER),
    (0x3130, HANGUL),
    (0x3190, OTHER),
    (0x31F0, KANA),
    (0x3200, OTHER),
    (0x3400, HAN),
    (0xA000, OTHER),
    (0xA640, CYRILLIC),
    (0xA6A0, OTHER),
    (0xA720, LATIN),
    (0xA800, OTHER),
    (0xA960, HANGUL),
    (0xA980, OTHER),
    (0xAC00, HANGUL),
    (0xD800, OTHER),
    (0xF900, HAN),
    (0xFB00, LATIN),
    (0xFB13, OTHER),
    (0xFB1D, HEBREW),
    (0xFB50, ARABIC),
    (0xFE00, OTHER),
    (0xFE70, ARABIC),
    (0xFF00, OTHER),
    (0xFF21, LATIN),
    (0xFF66, KANA),
    (0xFFA0, HANGUL),
    (0xFFE0, OTHER),
    (0x20000, HAN),
    (0x32000, OTHER),
)
_STARTS = tuple(start for start, _ in _BLOCKS)

CASED = frozenset({LATIN, GREEK, CYRILLIC, "Armn"})
"""Scripts in which names begin with a capital. Georgian has capitals no news writes."""
UNSPACED = frozenset({HAN, KANA, "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
"""Scripts that put no space between words."""


@lru_cache(maxsize=16384)
def script(char: str) -> str:
    """ISO 15924 code of a letter's script; `Zzzz` for everything that is no letter."""
    if not char.isalpha() and char not in "ー々":
        return OTHER
    row = bisect_right(_STARTS, ord(char)) - 1
    return _BLOCKS[row][1] if row >= 0 else OTHER


def scripts(text: str) -> dict[str, int]:
    """How many letters of each script `text` has."""
    counts: dict[str, int] = {}
    for char in text:
        code = script(char)
        if code != OTHER:
            counts[code] = counts.get(code, 0) + 1
    return counts


def main_script(text: str) -> str:
    """The script most letters of `text` are in; `Zzzz` where there are none."""
    if text.isascii():  # most names of most lists
        return OTHER if text.upper() == text.lower() else LATIN
    counts = scripts(text)
    return max(counts, key=lambda code: counts[code]) if counts else OTHER
