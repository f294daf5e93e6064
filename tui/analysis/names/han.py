"""Names in Chinese and Japanese writing, which marks neither words nor names."""

import re

from tui.analysis.names.words import HAN_DOUBLE_SURNAMES, HAN_SURNAMES, TRANSCRIBING

_KATAKANA = re.compile(r"[ァ-ヺーｦ-ﾟㇰ-ㇿ]+(?:[・･=＝゠][ァ-ヺーｦ-ﾟㇰ-ㇿ]+)*")
_HAN = re.compile(r"[々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_DOTTED = re.compile(r"[\u4e00-\u9fff]+(?:[·・‧•][\u4e00-\u9fff]+)+")
_QUOTED = re.compile(r"《([^《》\n]{1,30})》|「([^「」\n]{1,20})」|『([^『』\n]{1,20})』")
# What follows a name in Chinese news: particles, verbs of saying, prepositions. A surname with
# one of these two characters later has a one-character given name.
_AFTER = frozenset(
    "的了在是说說称稱表和与與及同对對将將会會等则則也就于於以并並被把向为為曾已还還当當从從因而由到去出访訪、，。：；（"
)
# What ends a title before a name: 主席 总理 部长 委员 记者 先生 教授 总统 主任 裁判 导演 …
_BEFORE = frozenset(
    "席理长長员員记記者生授统統任裁演将將军軍官师師士是和与與、，。：；“《由让讓对對向以及了称稱说說人家王"
)
# What follows a name in Japanese: 氏 首相 外相 大統領 選手 さん …
_SUFFIX = re.compile(
    r"(?:氏|さん|選手|監督|首相|前首相|元首相|外相|財務相|防衛相|官房長官|長官|大統領|国家主席|主席|総書記|議員|"
    r"知事|市長|社長|会長|教授|博士|容疑者|被告|記者|大臣|総理|先生|女士|总统|總統|总理|總理|部长|部長|外长|外長|小姐)$"
)


def katakana_run(text: str, position: int, start: int, end: int) -> tuple[int, int] | None:
    """The katakana run around `position`, over the middle dots between given name and surname."""
    for match in _KATAKANA.finditer(text, start, end):
        if match.start() <= position < match.end() and match.group().strip("ー"):
            return match.span()
    return None


def quoted(text: str, position: int, start: int, end: int) -> tuple[int, int] | None:
    """The inside of the title marks 《》, 「」 or 『』 around `position`."""
    for match in _QUOTED.finditer(text, start, end):
        if match.start() < position < match.end() - 1:
            return match.start() + 1, match.end() - 1
    return None


def han_run(text: str, position: int, start: int, end: int) -> tuple[int, int] | None:
    """The unbroken run of Han characters around `position`."""
    for match in _HAN.finditer(text, start, end):
        if match.start() <= position < match.end():
            return match.span()
    return None


def dotted(text: str, position: int, start: int, end: int) -> tuple[int, int] | None:
    """A foreign name with middle dots, 谢尔盖·拉夫罗夫, trimmed to what writes sounds."""
    for match in _DOTTED.finditer(text, start, end):
        low, high = match.span()
        if not low <= position < high:
            continue
        first, last = text.index("·", low) if "·" in match.group() else -1, match.group()
        if first < 0:
            return low, high
        left = first
        while left > low and text[left - 1] in TRANSCRIBING:
            left -= 1
        right = low + last.rindex("·") + 1
        while right < high and text[right] in TRANSCRIBING:
            right += 1
        if left <= position < right and left < first and right > low + last.rindex("·") + 1:
            return left, right
    return None


def transcription(text: str, position: int, run: tuple[int, int]) -> tuple[int, int] | None:
    """Three and more characters in a row that write foreign sounds, around `position`."""
    left = right = position
    while left > run[0] and text[left - 1] in TRANSCRIBING:
        left -= 1
    while right < run[1] and text[right] in TRANSCRIBING:
        right += 1
    return (left, right) if right - left >= 3 else None


def chinese_name(text: str, position: int, run: tuple[int, int]) -> tuple[int, int] | None:
    """Family name and one or two characters behind it, where `position` is in that name."""
    best: tuple[int, tuple[int, int]] | None = None
    for start in range(max(run[0], position - 3), position + 1):
        double = text[start : start + 2] in HAN_DOUBLE_SURNAMES
        if not double and text[start] not in HAN_SURNAMES:
            continue
        given = start + (2 if double else 1)
        end = min(given + 2, run[1])
        if given + 1 < run[1] and text[given + 1] in _AFTER:
            end = given + 1
        if end <= given or text[given] in _AFTER or not start <= position < end:
            continue
        clear_left = start == run[0] or text[start - 1] in _BEFORE
        clear_right = end == run[1] or text[end] in _AFTER
        points = 2 * double + clear_left + clear_right
        if best is None or points > best[0]:
            best = (points, (start, end))
    return best[1] if best and best[0] > 0 else None


def japanese_name(text: str, run: tuple[int, int]) -> tuple[int, int]:
    """A run of Han in Japanese without the title behind it: 岸田文雄 of 岸田文雄首相."""
    match = _SUFFIX.search(text, run[0], run[1])
    if match and match.start() > run[0]:
        return run[0], match.start()
    return run


def han_spans(
    text: str, position: int, line: tuple[int, int], language: str
) -> list[tuple[int, int]]:
    """The spans a name at `position` may have in Han or kana, likeliest first."""
    kana = katakana_run(text, position, *line)
    if kana:
        return [kana]
    run = han_run(text, position, *line)
    if run is None:
        return []
    spans: list[tuple[int, int] | None] = [dotted(text, position, *line)]
    if language.split("-", maxsplit=1)[0] == "ja":
        name = japanese_name(text, run)
        # four characters are the rule for a family and a given name, six the longest usual
        spans.append(name if name[0] <= position < name[1] and name[1] - name[0] <= 6 else None)
    else:
        spans += [transcription(text, position, run), chinese_name(text, position, run)]
    spans.append(quoted(text, position, *line))
    pair = (
        (position, min(position + 2, run[1]))
        if position + 1 < run[1]
        else (max(run[0], position - 1), position + 1)
    )
    spans += [pair, (position, min(position + 3, run[1])), run, (position, position + 1)]
    return [span for span in spans if span]


_BESIDE_DOTS = frozenset(
    "茨瑟桑娃赖賴滕祖历歷芙贡貢卜逊遜钦欽翰吕呂彻徹罕烈汀歇岑廖堡斐侯瑙蓬柏狄邓鄧冯馮汗柴莲蓮琼瓊迦敦茵芭强強力什士修"
    "捷代龙龍丰豐派姬绮綺妲梅仙乃媞缇緹蔻梵裘佘肋芮蕊寇耐慕契灵靈津圭瓜"
)
"""What writes sounds too, but so often something else that only a dot shows it: after the same."""
SOUNDS_DOTTED = f"[{''.join(sorted(TRANSCRIBING | _BESIDE_DOTS))}]"
"""Pattern of one character of a foreign name in Chinese that has a dot."""
SOUNDS = f"[{''.join(sorted(TRANSCRIBING))}]"
"""Pattern of one character that writes a sound of a foreign name in Chinese."""
_FOREIGN = re.compile(rf"{SOUNDS}{{1,7}}(?:[·・‧•]{SOUNDS}{{1,7}})+|{SOUNDS}{{2,9}}")


def foreign_names(text: str) -> list[tuple[int, int]]:
    """Runs of characters that write sounds in Chinese: with middle dots, or two to nine long."""
    return [match.span() for match in _FOREIGN.finditer(text)]
