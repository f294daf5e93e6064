"""Name shapes in scripts without capitals: katakana, foreign names in Han, Chinese names."""

import re

from tui.analysis.names.han import chinese_name
from tui.analysis.names.words import TRANSCRIBING

# On Chinese news and encyclopedia sentences 76 of 100 spans with a middle dot were mentions, and
# 47 of 100 that end like an organisation; katakana with a middle dot is taken to be as good. A
# name between a title and a verb is surer than a bare one, but was seen too seldom to measure.
_DOTTED_KANA = _DOTTED_HAN = 0.76
_AFTER_TITLE = _BEFORE_TITLE = 0.75
_ORGANISATION = 0.47

_KANA_NAME = re.compile(r"[ァ-ヺー]{2,}(?:[・＝][ァ-ヺー]+)+")
_HAN_NAME = re.compile(
    rf"[{''.join(sorted(TRANSCRIBING))}]{{1,6}}(?:[·・‧•][{''.join(sorted(TRANSCRIBING))}]{{1,7}})+"
)
_TITLE_BEFORE = re.compile(
    r"(?:总统|總統|主席|总理|總理|首相|部长|部長|外长|外長|防长|防長|大使|发言人|發言人|书记|書記|记者|記者|教授|"
    r"议员|議員|市长|市長|省长|總裁|总裁|董事长|董事長|导演|導演|教练|教練|法官|律师|律師|将军|博士|主任|秘书长)"
)
_TITLE_BEHIND = re.compile(
    r"(?P<name>[一-鿿々]{2,5}|[ァ-ヺー]{2,12})(?=氏|さん|首相|外相|大統領|国家主席|総書記|官房長官|知事|議員|"
    r"監督|選手|容疑者|被告|社長|会長|教授)"
)
_ORG_TAIL = re.compile(
    r"(?P<name>[一-鿿々ァ-ヺー]{2,10}?(?:大学|大學|委员会|委員会|委員會|银行|銀行|公司|集团|集團|研究院|研究所|"
    r"通讯社|通訊社|外交部|国防部|國防部|外務省|財務省|防衛省|新闻社|新聞社|日报|日報|時報|时报|组织|組織))"
)
# Words the run before an organisation's last word may begin with without being part of it.
_NOT_NAME = re.compile(r"^(?:.*[的和与與在由向对對是了从從为為])")

Shaped = tuple[int, int, str, float]


def caseless_shapes(text: str, language: str) -> list[Shaped]:
    """(start, end, label, chance) of what looks like a name in Chinese or Japanese writing."""
    base = language.split("-", maxsplit=1)[0]
    found = [(m.start(), m.end(), "PER", _DOTTED_KANA) for m in _KANA_NAME.finditer(text)]
    found += [(m.start(), m.end(), "PER", _DOTTED_HAN) for m in _HAN_NAME.finditer(text)]
    if base == "ja":
        found += [(*m.span("name"), "PER", _BEFORE_TITLE) for m in _TITLE_BEHIND.finditer(text)]
    if base in {"zh", "yue", "und"}:
        for match in _TITLE_BEFORE.finditer(text):
            at = match.end()
            if at < len(text) and "一" <= text[at] <= "鿿":
                stop = at
                while stop < min(len(text), at + 4) and "一" <= text[stop] <= "鿿":
                    stop += 1
                name = chinese_name(text, at, (at, stop))
                if name and name[0] == at:
                    found.append((*name, "PER", _AFTER_TITLE))
    if base in {"zh", "yue", "ja", "und"}:
        for match in _ORG_TAIL.finditer(text):
            start, end = match.span("name")
            lead = _NOT_NAME.match(text[start:end])
            start += lead.end() if lead else 0
            if end - start > 2:
                found.append((start, end, "ORG", _ORGANISATION))
    return found
