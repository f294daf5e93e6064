"""What stays when a text is translated: its numbers and its names, and where they stand.

An anchor is a place in the text with a key that a translation is likely to have too. Its weight
says how surprising it is to find the same key in an unrelated text, in bits; it follows from the
key's shape alone, so that the anchors of a text never depend on the corpus it lies in.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui.analysis.lexicon import in_running_text, key
from tui.analysis.skeleton import skeleton


@dataclass(frozen=True, slots=True)
class Anchor:
    """A number or name at `text[start:end]`."""

    key: str
    """`#1250` for numbers, a skeleton for names; equal keys mean 'maybe the same'."""
    start: int
    end: int
    weight: float
    """Bits: how rarely an unrelated text has the same key somewhere."""

    @property
    def is_number(self) -> bool:
        return self.key.startswith("#")


# Vowel signs and viramas are no letters to `re`, so the blocks that use them are listed whole;
# dandas, tsheg and the like inside those blocks end a word.
_MARKED = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u07a6-\u07b0\u0900-\u0963\u0971-\u0de5"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84\u0f90-\u0fbc"
    "\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u180b-\u180d\u3099\u309a"
)
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,٫٬'’\u00a0\u202f ]?\d+)*)"
    rf"|(?P<kana>[\u30a1-\u30faー]{{2,}})"
    rf"|(?P<han>[\u3400-\u9fff\uf900-\ufaff]+)"
    rf"|(?P<word>(?:[^\W\d_]|[{_MARKED}])+)"
)
_GROUPED = re.compile(r"\d{1,3}(?:[.,٬'’\u00a0\u202f ]\d{2,3})*[.,٬'’\u00a0\u202f ]\d{3}")
_DECIMAL = re.compile(r"(\d+)[.,٫](\d{1,2})")
_DIGITS = re.compile(r"\d+")

# Scripts whose words have no capitals: any of them may be a name. Georgian has capitals in
# Unicode that nobody writes.
_CASELESS = re.compile(
    "[\u0590-\u08ff\u0900-\u0dff\u0f00-\u0fff\u10a0-\u10ff\u1200-\u139f\uac00-\ud7af\u1100-\u11ff]"
)
# Scripts written without spaces: a run is a clause, not a word, and its skeleton says nothing.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u309f]")
# Scripts in which a name is found wherever it stands.
_RUN_ON = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
# The characters Chinese spells foreign names with; a run of them is likely to be one.
_TRANSCRIBING = re.compile(
    "[阿埃艾爱愛安奥奧巴拜班保贝貝本比彼宾賓波伯博布查达達戴丹当當道得德登邓鄧迪蒂丁东杜多恩尔爾法范菲費费芬佛弗福夫"
    "盖蓋甘冈岡戈哥格葛古瓜哈海汉漢赫黑亨洪胡华華怀懷霍基吉加贾賈杰金卡凯凱坎康考科克肯库庫夸昆拉莱萊兰蘭朗劳勞勒雷"
    "里理莉丽麗利列林琳龙龍卢盧鲁魯路伦倫罗羅洛马馬玛瑪迈邁麦麥曼梅门門蒙米密明莫默姆穆纳納娜奈南内內尼年涅纽紐努诺諾"
    "欧歐帕潘庞龐培佩彭皮平泼蒲普契奇齐齊乔喬切钦琴丘萨薩塞桑瑟森沙珊绍舍申圣聖施史士斯丝絲松苏蘇索塔泰坦汤湯唐陶特腾"
    "騰提廷图圖托瓦万旺威韦韋维維魏温文翁沃乌烏吾伍西希锡夏肖谢謝辛休许雪雅亚亞扬楊杨耶叶葉伊以因英尤于约約扎詹珍芝朱兹茲佐]+"
)

CAPITAL_NOUNS = frozenset({"de", "lb", "gsw", "nds"})
"""Languages that write every noun with a capital."""
_WORD_BITS = (0.0, 0.0, 2.0, 4.0, 5.5, 7.0)
"""By length of the skeleton. Seven classes would give 2.8 bits each if they were equally common
and independent; half of that is what running names leave, and two letters say next to nothing."""
_CASELESS_DISCOUNT = 1.5
"""Where every word is taken, most are no names, and common words recur in unrelated texts."""
_HEAD_DISCOUNT = 1.0
"""The first word of a sentence has its capital for another reason."""
_SENTENCE_END = frozenset('.!?…:\n“”"«»„•–—-‘¿¡([')


def anchors(text: str, language: str) -> Iterator[Anchor]:
    """Yield the anchors of `text`, in code points; in order but for what is translated.

    `language` (a BCP-47 tag) says what its words for places and months are, and where spelling
    misleads: German capitalises its nouns. A word that CLDR can translate is known by its meaning,
    not by its sound.
    """
    primary = language.partition("-")[0]
    known: set[int] = set()
    if _RUN_ON.search(text):
        for meant, start, end, bits in in_running_text(text, primary):
            known.add(start)
            yield Anchor(meant, start, end, bits)
    nouns = primary in CAPITAL_NOUNS
    shouting = text.isupper()
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if token.start() in known and kind != "han":
            continue
        if kind == "number":
            yield from _numbers(token.group(), token.start())
        elif kind == "han":
            for run in _TRANSCRIBING.finditer(token.group()):
                if run.end() - run.start() > 1:
                    yield from _name(run.group(), token.start() + run.start(), _CASELESS_DISCOUNT)
        elif meaning := key(token.group(), primary):
            yield Anchor(meaning[0], token.start(), token.end(), meaning[1])
        elif kind == "kana":
            yield from _name(token.group(), token.start(), 0.0)
        else:
            doubtful = nouns or shouting or _heads(text, token.start())
            yield from _word(token.group(), token.start(), _HEAD_DISCOUNT if doubtful else 0.0)


def _word(word: str, start: int, discount: float) -> Iterator[Anchor]:
    """Any word of a script without capitals, else one that has one; none that is run together."""
    if _CASELESS.match(word):
        article = _article(word)
        yield from _name(word[article:], start + article, _CASELESS_DISCOUNT)
    elif not _UNSPACED.match(word) and word[:1].isupper():
        yield from _name(word, start, discount)


def _heads(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start].rstrip(" \u00a0")
    return not before or before[-1] in _SENTENCE_END


def _article(word: str) -> int:
    """Return the length of the Arabic article, and a preposition, written onto a word."""
    if len(word) > 5 and word.startswith(("وال", "بال", "كال", "فال")):
        return 3
    return 2 if len(word) > 4 and word.startswith("ال") else 0


def _name(word: str, start: int, discount: float) -> Iterator[Anchor]:
    sound = skeleton(word)
    weight = _WORD_BITS[len(sound)] - discount
    if weight > 0.0:
        yield Anchor(sound, start, start + len(word), weight)


def _numbers(written: str, start: int) -> Iterator[Anchor]:
    """One anchor for a number with its thousands joined, or one for each that spaces keep apart."""
    if _GROUPED.fullmatch(written):
        parts = [(0, "".join(_DIGITS.findall(written)))]
    elif decimal := _DECIMAL.fullmatch(written):
        parts = [(0, f"{_ascii(decimal[1])}.{_ascii(decimal[2]).rstrip('0')}".rstrip("."))]
        written = written[: decimal.end()]
    else:
        parts = [(found.start(), found.group()) for found in _DIGITS.finditer(written)]
    for offset, digits in parts:
        value = (digits if "." in digits else _ascii(digits)).lstrip("0")
        if len(value) > 1:
            end = start + offset + (len(written) if len(parts) == 1 else len(digits))
            yield Anchor(f"#{value[:24]}", start + offset, end, number_bits(value))


def _ascii(digits: str) -> str:
    return "".join(str(int(digit)) for digit in digits)


@lru_cache(maxsize=4096)
def number_bits(value: str) -> float:
    """Return how surprising it is that an unrelated text has this number, in bits.

    Benford's law and the habit of rounding: each significant digit adds its bits, trailing
    zeros add little; years of our time stand in every other article.
    """
    if len(value) == 4 and "." not in value and value[:2] in {"19", "20"}:
        near = abs(int(value) - 2020)
        return min(6.0, 2.0 + math.log2(1.0 + near / 4.0))
    significant = value.replace(".", "").rstrip("0")
    zeros = len(value.replace(".", "")) - len(significant)
    return min(10.0, 0.5 + 2.3 * len(significant) + 0.5 * zeros)
