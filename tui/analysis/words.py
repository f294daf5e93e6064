"""Words as a cursor steps over them, in every script, and as a list counts them."""

import re
from collections.abc import Sequence
from functools import cache

import regex

from tui.analysis.facts import Word

_URL = r"(?:https?://|www\.)[^\s<>\"«»“”]*[^\s<>\"«»“”.,;:!?)\]]"
_NUMBER = r"[+\-−]?(?:(?<![\p{L}\p{N}_])|(?<=^))\p{Nd}+(?:[.,:/٫٬’'\u00a0\u202f]\p{Nd}+)+"
_KANA = r"\p{Hiragana}[\p{Hiragana}ー]*|[\p{Katakana}ー\uff66-\uff9f]+"
_HAN = r"\p{Han}[\p{M}\ufe00-\ufe0f\U000e0100-\U000e01ef]*"
_THAI_LAO = (
    r"(?:[เแโใไເແໂໃໄ]?[\p{Thai}\p{Lao}--[เแโใไເແໂໃໄ\p{Nd}]]\p{M}*(?:[ะาำๅๆฯະາຳໆຯ]\p{M}*)*"
    r"|[เแโใไເແໂໃໄ])"
)
_KHMER = r"[\p{Khmer}&&\p{Lo}](?:\u17d2\p{Lo}|[\p{M}--\u17d2]|\u17d2)*"
_BURMESE = (
    r"[\p{Myanmar}&&\p{Lo}](?:\u1039\p{Lo}|[\p{M}--\u1039]|\u1039)*"
    r"(?:[\p{Myanmar}&&\p{Lo}](?:\u103a|\u1037\u103a)\p{M}*)*"
)
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_OTHER = rf"[\p{{L}}\p{{M}}\p{{N}}_\u200c\u200d--[{_UNSPACED}]]"
_LETTERS = (
    rf"(?![\p{{M}}\u200c\u200d]){_OTHER}+(?:(?:['’ʼ׳״\-\u2010\u2011·@&]|\.(?=\p{{L}}\.)){_OTHER}+)*"
)
_DIGITS = r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}&&\p{Nd}]+"

_SPACED = re.compile(r"\S+")
_APOSTROPHES = "'’ʼ"
_ELIDED = {
    "fr": "l d j m t s c n qu jusqu lorsqu puisqu quoiqu quelqu presqu entr",
    "it": "l d c s m t v n un all dell dall nell sull coll quell quest sant bell tutt anch com dov"
    " gl agl degl dagl negl sugl quand mezz",
    "ca": "l d s m t n",
    "oc": "l d s m t n qu",
    "lb": "d",
    "mt": "",
}
"""Words that lose their vowel before the next word and keep the apostrophe: the next word starts
behind it."""
_SUFFIXED = {"en": ("s",), "tr": None, "az": None, "fi": None, "et": None}
"""Languages whose names take an ending behind an apostrophe; None: any ending (Ankara | 'da)."""


@cache
def _stepper() -> "regex.Pattern[str]":
    parts = (_URL, _NUMBER, _DIGITS, _KANA, _HAN, _THAI_LAO, _KHMER, _BURMESE, _LETTERS)
    return regex.compile(rf"(?:{'|'.join(parts)})\p{{M}}*", regex.V1)


def words(text: str, language: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]`, ordered and disjoint, without punctuation.

    A word is a run of letters, marks and digits with inner apostrophes and hyphens; a URL and a
    number with its separators are one word. An elided article (l’ | Ukraine) and an English
    possessive (Ma | ’s) are words of their own. Scripts without spaces are stepped by what can be
    seen without a dictionary: Han by the character, kana by the run, Thai, Lao, Khmer and Burmese
    by the syllable. A grapheme cluster is never split.
    """
    primary = language.split("-", maxsplit=1)[0].lower()
    elided = frozenset(_ELIDED.get(primary, "").split())
    found: list[Word] = []
    for match in _stepper().finditer(text, start, len(text) if end is None else end):
        found.extend(_parts(text, match.start(), match.end(), primary, elided))
    return tuple(found)


# A Thai, Lao or Khmer consonant without a vowel, or one that is silenced; tone marks are no vowels.
_BARE = re.compile(
    "[\u0e01-\u0e2e\u0e81-\u0eae\u1780-\u17a2][\u0e48-\u0e4c\u0ec8-\u0ecc\u17cb\u17cd\u17d0]*"
)
_CLOSED = re.compile("[\u0e01-\u0e4e\u0e81-\u0ece\u1780-\u17d3]")
_FIRST = re.compile("[กขคตทปพผฟบดสศ]")
_SECOND = ("ร", "ล", "ว")
"""What `ทรัมป์` begins with: two consonants that have one vowel."""


def syllables(text: str, steps: Sequence[Word]) -> tuple[Word, ...]:
    """Words in which Thai, Lao and Khmer syllables have the consonants that close them.

    A consonant without a vowel goes with what is before it, or at the beginning with what follows;
    so does the first of two that have one vowel. No dictionary: of several such consonants in a
    row none begins a syllable.
    """
    found: list[Word] = []
    onset = False
    for step, after in zip(steps, [*steps, None][1:], strict=True):
        bare = _BARE.fullmatch(text, step.start, step.end) is not None
        blends = (
            after is not None
            and after.start == step.end
            and text.startswith(_SECOND, after.start)
            and _BARE.fullmatch(text, after.start, after.end) is None
            and _FIRST.fullmatch(text, step.start, step.end) is not None
        )
        last = found[-1] if found else None
        ours = _CLOSED.match(text, step.start) is not None
        meets = last is not None and last.end == step.start and _CLOSED.match(text, last.start)
        if last is not None and ours and meets and (onset or (bare and not blends)):
            found[-1] = Word(last.start, step.end)
            onset = onset and bare
        else:
            found.append(step)
            onset = bare
    return tuple(found)


def _parts(text: str, start: int, end: int, language: str, elided: frozenset[str]) -> list[Word]:
    """A run of letters, cut behind an elided word and before a possessive or name's ending."""
    parts: list[Word] = []
    cut = _apostrophe(text, start, end)
    while cut >= 0 and text[start:cut].casefold() in elided:
        parts.append(Word(start, cut + 1))
        start = cut + 1
        cut = _apostrophe(text, start, end)
    if cut > start and language in _SUFFIXED:
        endings = _SUFFIXED[language]
        if (endings is None and text[start].isupper()) or text[cut + 1 : end].casefold() in (
            endings or ()
        ):
            parts.append(Word(start, cut))
            start = cut
    parts.append(Word(start, end))
    return parts


def _apostrophe(text: str, start: int, end: int) -> int:
    """Where the first apostrophe of the word stands, -1 without one."""
    places = [place for mark in _APOSTROPHES if (place := text.find(mark, start, end)) >= 0]
    return min(places, default=-1)


LETTERS_A_WORD = 5
"""Letters and marks that count as one word in Thai, Lao, Khmer and Burmese, which set no spaces
between words: a little over the mean length of a word in dictionary-segmented Thai (4.3) and
under that of Burmese, so that a translation counts about what its original does."""


@cache
def _counters() -> "tuple[regex.Pattern[str], ...]":
    single = r"[\p{Han}\p{Hiragana}\p{Katakana}]|[\p{Tibetan}&&[\p{L}\p{N}\p{M}]]+"
    unspaced = r"[[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]&&[\p{L}\p{M}\p{N}]]"
    return tuple(regex.compile(part, regex.V1) for part in (single, unspaced, r"[\p{L}\p{N}]"))


def count_words(text: str, language: str) -> int:
    """How many words a text has, as word processors count.

    What stands between spaces and holds a letter or digit is one; every Han character and kana is
    one, every Tibetan syllable too. Thai, Lao, Khmer and Burmese count one for every five letters,
    so that a translation counts about what its original does. `language` may be `und`.
    """
    del language  # the script says it all
    single, unspaced, telling = _counters()
    rest, characters = single.subn(" ", text)
    rest, letters = unspaced.subn(" ", rest)
    # One word after another: a list of them would take fifty times the text's size.
    spaced = sum(1 for word in _SPACED.finditer(rest) if telling.search(rest, *word.span()))
    return int(characters + spaced + -(-letters // LETTERS_A_WORD))
