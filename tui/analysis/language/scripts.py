"""The scripts of a text, and what they alone say of its language."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

HAN_WEIGHT = 2.5
"""A Han character says as much as two or three letters of an alphabet."""

_RANGES = (
    (0x0041, 0x005A, "Latn"), (0x0061, 0x007A, "Latn"), (0x00AA, 0x00AA, "Latn"),
    (0x00C0, 0x00D6, "Latn"), (0x00D8, 0x00F6, "Latn"), (0x00F8, 0x024F, "Latn"),
    (0x0250, 0x02AF, "Latn"), (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"),
    (0x0531, 0x058A, "Armn"), (0x0591, 0x05F4, "Hebr"), (0x0620, 0x064A, "Arab"),
    (0x066E, 0x06EF, "Arab"), (0x06FA, 0x06FF, "Arab"), (0x0700, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"), (0x0780, 0x07BF, "Thaa"), (0x07CA, 0x07FF, "Nkoo"),
    (0x08A0, 0x08FF, "Arab"), (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"), (0x0A80, 0x0AFF, "Gujr"), (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"), (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"), (0x0E01, 0x0E4E, "Thai"),
    (0x0E81, 0x0EDF, "Laoo"), (0x0F00, 0x0FDA, "Tibt"), (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Hang"), (0x1200, 0x139F, "Ethi"),
    (0x13A0, 0x13FD, "Cher"), (0x1400, 0x167F, "Cans"), (0x1780, 0x17FF, "Khmr"),
    (0x1820, 0x18AA, "Mong"), (0x1C50, 0x1C7F, "Olck"), (0x1C90, 0x1CBF, "Geor"),
    (0x1D00, 0x1DBF, "Latn"), (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"), (0x2D00, 0x2D2F, "Geor"), (0x2D30, 0x2D7F, "Tfng"),
    (0x2D80, 0x2DDF, "Ethi"), (0x2DE0, 0x2DFF, "Cyrl"), (0x3005, 0x3007, "Hani"),
    (0x3041, 0x309F, "Hira"), (0x30A1, 0x30FA, "Kana"), (0x30FC, 0x30FF, "Kana"),
    (0x3105, 0x312F, "Bopo"), (0x3131, 0x318E, "Hang"), (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"), (0xA000, 0xA4CF, "Yiii"), (0xA640, 0xA69F, "Cyrl"),
    (0xA722, 0xA7FF, "Latn"), (0xA960, 0xA97F, "Hang"), (0xAAE0, 0xAAFF, "Mtei"),
    (0xAA60, 0xAA7F, "Mymr"), (0xAB00, 0xAB2F, "Ethi"), (0xAB30, 0xAB6F, "Latn"),
    (0xABC0, 0xABFF, "Mtei"), (0xAC00, 0xD7FF, "Hang"), (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"), (0xFB13, 0xFB17, "Armn"), (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFC, "Arab"), (0xFF21, 0xFF3A, "Latn"),
    (0xFF41, 0xFF5A, "Latn"), (0xFF66, 0xFF9F, "Kana"), (0x1E900, 0x1E95F, "Adlm"),
    (0x20000, 0x323AF, "Hani"),
)  # fmt: skip
"""Unicode blocks of letters and vowel signs, by ISO 15924 code; digits and signs are left out."""
_SORTED = tuple(sorted(_RANGES))
_STARTS = tuple(start for start, _, _ in _SORTED)

ONLY = {
    "Grek": "el", "Armn": "hy", "Geor": "ka", "Thai": "th", "Laoo": "lo", "Khmr": "km",
    "Mymr": "my", "Sinh": "si", "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml",
    "Gujr": "gu", "Guru": "pa", "Orya": "or", "Hang": "ko", "Thaa": "dv", "Hira": "ja",
    "Kana": "ja", "Cher": "chr", "Cans": "iu", "Tfng": "zgh", "Olck": "sat", "Mtei": "mni",
    "Syrc": "syr", "Nkoo": "nqo", "Mong": "mn", "Yiii": "ii", "Adlm": "ff", "Bopo": "zh",
}  # fmt: skip
"""Scripts that write one language, as far as news goes."""

_USED = {
    "Cyrl": "ru uk be bg mk sr bs kk ky tg tt ba mn uz az ce cv os sah kv udm mhr myv ab av kbd tyv"
    " xal crh bua inh lez kum rue tk mrj krc alt",
    "Arab": "ar fa ur ps ckb ug sd ku pnb ks az azb arz kk glk mzn bal uz shi",
    "Hebr": "he yi lad",
    "Deva": "hi mr ne sa mai bho gom new awa ks sd",
    "Beng": "bn as bpy mni",
    "Ethi": "am ti gez",
    "Tibt": "bo dz",
    "Hani": "zh yue ja",
}
USED = {script: frozenset(languages.split()) for script, languages in _USED.items()}
"""The languages of the scripts that several share; what is in none of them is written in Latin."""
_ELSEWHERE = frozenset().union(*USED.values(), ONLY.values())
_ALSO_LATIN = frozenset(["sr", "bs", "az", "uz", "tk", "ku", "crh", "ff", "ks", "lad", "kk", "und"])


@lru_cache(maxsize=4096)
def script_of(character: str) -> str | None:
    """The ISO 15924 code of a letter's script; None for what is no letter."""
    point = ord(character)
    place = bisect_right(_STARTS, point) - 1
    if place < 0 or point > _SORTED[place][1]:
        return None
    return _SORTED[place][2]


def survey(text: str) -> tuple[Mapping[str, float], int]:
    """The share of each script among the letters, largest first, and how many letters there are.

    Letters are what belongs to a script, with the marks that go with it. Han characters weigh 2.5.
    """
    weights: dict[str, float] = {}
    letters = 0
    for character, count in Counter(text).items():
        if (script := script_of(character)) is not None:
            letters += count
            weight = HAN_WEIGHT if script == "Hani" else 1.0
            weights[script] = weights.get(script, 0.0) + weight * count
    total = sum(weights.values())
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    return {script: weight / total for script, weight in ranked}, letters


_LATIN_TWINS = "aeopcxyjsiABEKMHOPCTXJSI"
_CYRILLIC_TWINS = "аеорсхујѕіАВЕКМНОРСТХЈЅІ"
_TO_CYRILLIC = str.maketrans(_LATIN_TWINS, _CYRILLIC_TWINS)
_TO_LATIN = str.maketrans(_CYRILLIC_TWINS, _LATIN_TWINS)
_TANGLED = re.compile(r"\w*(?:[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z])\w*")


def untangled(text: str) -> str:
    """The text with words in one alphabet where Latin and Cyrillic look-alikes are mixed.

    Scans, old keyboards and tricks with look-alikes leave such words; a word goes to the alphabet
    of its letters that have no twin, or stays as it is.
    """
    return _TANGLED.sub(_one_alphabet, text)


def _one_alphabet(match: re.Match[str]) -> str:
    word = match.group()
    for table, script in ((_TO_CYRILLIC, "Cyrl"), (_TO_LATIN, "Latn")):
        turned = word.translate(table)
        if all(script_of(character) in {script, None} for character in turned):
            return turned
    return word


@lru_cache(maxsize=4096)
def allows(script: str, language: str) -> bool:
    """Whether a language is written in a script."""
    if script == "Latn":
        return language not in _ELSEWHERE or language in _ALSO_LATIN
    if script in USED:
        return language in USED[script]
    return ONLY.get(script) == language
