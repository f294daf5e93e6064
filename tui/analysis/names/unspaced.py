"""Spans of names in Thai, Lao, Khmer and Burmese, which have no spaces between words.

Without a dictionary a word's ends can't be seen, but syllables nearly can, and names recur: what
stands around the cursor and stands in the text again, with other neighbours, is a word of it.
"""

import re
from itertools import pairwise

from tui.analysis.words import syllables, words

_LETTER = re.compile(
    "[\u0e00-\u0e4e\u0e80-\u0ece\u0edc-\u0edf\u1000-\u103f\u1050-\u109f\u1780-\u17d3]"
)
# Mr, Mrs, Miss, Dr: what follows up to a space is a name.
_TITLED = re.compile("(?:นางสาว|นาย(?!กรัฐ|กฯ)|นาง(?!สาว)|ดร\\.|ທ່ານ|ທ້າວ|ນາງ|លោកស្រី|លោក)(?=\\S)")
# Grammar, and offices: words of three signs and more, between which names stand.
_GRAMMAR = re.compile(
    "ประธานาธิบดี|นายกรัฐมนตรี|รัฐมนตรี|ของ|ที่|จาก|และ|กับ|ว่า|โดย|ให้|ได้|เป็น|ไม่|ซึ่ง|เมื่อ|กล่าว"
    "|ປະທານາທິບໍດີ|ຂອງ|ທີ່|ຈາກ|ແລະ|ກັບ|ວ່າ|ໂດຍ|ໃຫ້|ໄດ້|ເປັນ|ບໍ່|ເຊິ່ງ|ກ່າວ"
    "|ប្រធានាធិបតី|របស់|ដែល|និង|នៅ|ក្នុង|បាន|ដោយ|ជាមួយ"
    "|သမ္မတ|သည်|တွင်|နှင့်|များ|ကို|မှာ"
)
_TITLED_MOST = 20
"""Code points of a given name: a longer run is a clause."""
_AROUND = 12
"""Syllables looked at on either side of the cursor: names are shorter."""
_SHORT = 4
"""Syllables of a run that may well be a name set off by spaces."""
_CLAUSE = 500
"""Code points of a run on either side of the cursor that are looked at."""
_TEXT = 20_000
"""Code points around the cursor in which a name recurs: some seven pages."""


def unspaced_spans(
    text: str, position: int, bounds: tuple[int, int], language: str
) -> list[tuple[int, int]]:
    """The spans a name at `position` may have, likeliest first; none where no such letter is.

    A place that CLDR knows; what follows a title up to a space; what stands alone between spaces
    and words of grammar, if it is short; what recurs in the text; the syllable, with its
    neighbours; what is between grammar, and between spaces.
    """
    from tui.analysis.lexicon import in_running_text

    if _LETTER.match(text, position) is None:
        return []
    run = _run(text, position, bounds)
    part = _between_grammar(text, position, run)
    starts = _syllables(text, position, part, language)
    at = max(i for i, (start, _) in enumerate(starts) if start <= position)
    spans = [
        (run[0] + start, run[0] + end)
        for meant, start, end, _ in in_running_text(text[slice(*run)], language.partition("-")[0])
        if start <= position - run[0] < end and not meant.startswith("@month")
    ]
    spans.sort(key=lambda span: span[0] - span[1])
    spans += [
        (title.end(), run[1])
        for title in reversed(list(_TITLED.finditer(text, *run)))
        if title.end() <= position and run[1] - title.end() <= _TITLED_MOST
    ]
    if len(starts) <= _SHORT:
        spans.append(part)
    spans += _recurring(text, starts, at)
    start, end = starts[at]
    spans.append((start, end))
    spans += [(start, after) for _, after in starts[at + 1 : at + 3]]
    spans += [(before, end) for before, _ in starts[max(0, at - 1) : at]]
    return [*spans, part, run]


def _run(text: str, position: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """The letters of such scripts around `position`, as far as a sentence goes."""
    low, high = max(bounds[0], position - _CLAUSE), min(bounds[1], position + _CLAUSE)
    start = end = position
    while start > low and _LETTER.match(text, start - 1):
        start -= 1
    while end < high and _LETTER.match(text, end):
        end += 1
    return start, end


def _between_grammar(text: str, position: int, run: tuple[int, int]) -> tuple[int, int]:
    """The part of a run from one word of grammar up to the next, or such a word itself."""
    start = run[0]
    for word in _GRAMMAR.finditer(text, *run):
        if position < word.start():
            return start, word.start()
        if position < word.end():
            return word.span()
        start = word.end()
    return start, run[1]


def _syllables(
    text: str, position: int, run: tuple[int, int], language: str
) -> list[tuple[int, int]]:
    """The syllables of a run near `position`, without gaps."""
    low, high = max(run[0], position - 8 * _AROUND), min(run[1], position + 8 * _AROUND)
    found = syllables(text, words(text, language, low, high))
    return list(pairwise([low, *(syllable.start for syllable in found[1:]), high]))


def _recurring(text: str, syllables: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    """The longest stretch of two syllables and more around one that the text has again."""
    here = syllables[at][0]
    around = text[max(0, here - _TEXT // 2) : here + _TEXT // 2]
    best: tuple[int, int] | None = None
    for first in range(max(0, at - _AROUND), at + 1):
        for last in range(min(len(syllables), at + _AROUND) - 1, max(at, first + 1) - 1, -1):
            start, end = syllables[first][0], syllables[last][1]
            if best is not None and end - start <= best[1] - best[0]:
                break
            if around.count(text[start:end]) > 1:
                best = (start, end)
                break
    return [] if best is None else [best]
