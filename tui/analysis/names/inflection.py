"""Whether a word of a text is a name's word in another grammatical case."""

from collections.abc import Mapping
from functools import lru_cache

from tui.analysis.names.words import word_set


def _ending_set(text: str) -> frozenset[str]:
    return word_set(text) | {""}


_SLAVIC = word_set("ru uk be bg mk sr hr bs sl cs sk pl hsb dsb sh cnr")
_SUFFIXING = word_set("fi et hu tr az uz kk ky tk tt eu ka hy mn ta te ml kn")

# Case endings of names, folded, of masculine and feminine nouns and of adjectives; the empty one
# stands for a name that only loses its last vowel (Moskv-a, gen. pl.; Putin-a, nom.).
_SLAVIC_ENDINGS = _ending_set(
    """
    a u e y i o j m mi h kh om em im ym am ov ev ovi evi oj ej ou iu ii ija iju iei yy aja uju
    oju eju ju ja jo ie yu ya ogo ego omu emu iego iemu owi owie ami ach ah ow owa ova ove ymi
    ymu ich ih ych yh imi eho oho ta to te ot at iy yi oy ey uy aya oyu eyu iya iyu iey yey ut
    """
)
# What a name's own form may lose before an ending: Chehi-ja, Moskv-a, Zelensk-ij, Dobr-yj.
_SLAVIC_LOSABLE = _ending_set(
    "a o e i y j ia ya ja ie aya aja oe yy iy ii ij yj ey ej oy oj iya ija ea eya eja"
)
_GERMANIC_ENDINGS = word_set("s es en ns")
_ALBANIAN_ENDINGS = word_set("ul ului lui ei i it in es en")
# Language to (most letters lost, endings).
_OTHERS: Mapping[str, tuple[int, frozenset[str]]] = {
    **dict.fromkeys(
        word_set("lt lv"),
        (
            2,
            _ending_set(
                "a as is us s o ui io iui e ei ai ius ys y i u am im um asis ju iem es ams oms"
            ),
        ),
    ),
    **dict.fromkeys(word_set("de nl sv da nb nn no is fo lb af fy"), (0, _GERMANIC_ENDINGS)),
    "el": (2, _ending_set("s n u o i a e y ou on oi es is as os us")),
    **dict.fromkeys(word_set("ro sq"), (1, _ALBANIAN_ENDINGS)),
}
_NONE: tuple[int, frozenset[str]] = (0, frozenset())


def _tails(form: str, word: str) -> tuple[str, str]:
    common = 0
    for left, right in zip(form, word, strict=False):
        if left != right:
            break
        common += 1
    return form[common:], word[common:]


@lru_cache(maxsize=65536)
def inflected(form: str, word: str, language: str) -> bool:
    """Whether folded `word` may be folded `form` with another ending, in `language`.

    The stem keeps at least three letters and two thirds of the form; only endings the language
    has are taken. Languages without case endings know the possessive alone, which stands behind
    an apostrophe and is no part of the word.
    """
    if form == word:
        return True
    lost, gained = _tails(form, word)
    stem = len(form) - len(lost)
    if stem < 3 or stem * 3 < len(form) * 2:
        return False
    base = language.split("-", maxsplit=1)[0]
    if base in _SLAVIC:
        # Pawel, Pawla; Peter, Petra: a vowel inside goes out
        if len(lost) == 2 and lost[0] in "eo" and gained[:1] == lost[1]:
            lost, gained = "", gained[1:]
        return lost in _SLAVIC_LOSABLE and gained in _SLAVIC_ENDINGS
    if base in _SUFFIXING:
        return not lost and len(gained) <= 4
    longest, endings = _OTHERS.get(base, _NONE)
    return len(lost) <= longest and gained in endings
