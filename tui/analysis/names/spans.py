"""The whole name under the cursor, and the other spans a key may cycle through."""

import re

from tui.analysis.names.aliases import is_name_word
from tui.analysis.names.han import han_spans
from tui.analysis.names.pieces import line_of, pieces
from tui.analysis.names.places import is_territory
from tui.analysis.names.runs import Unit, is_role, run_around, units
from tui.analysis.names.scripts import HAN, HANGUL, KANA, script
from tui.analysis.names.unspaced import unspaced_spans

# Endings that stand behind a Korean noun without a space: case particles and 'Mr'.
_JOSA = re.compile(
    "(?:에서는|에게서|으로는|에서|에게|으로|까지|부터|이라고|라고|에는|과의|와의|은|는|이|가|을|를|의|에|와|과|도|로|씨)$"
)
_SENTENCE_END = frozenset(".!?…:;。！？\n\"'“”«»„‹›([•–—-")


def _unit_at(line: tuple[Unit, ...], position: int, start: int, end: int) -> int | None:
    """The unit at `position`; else the one that ends there; else the next; else the last."""
    for number, unit in enumerate(line):
        if unit.start <= position < unit.end:
            return number
    touching = [n for n, unit in enumerate(line) if unit.end == position]
    if touching:
        return touching[0]
    later = [
        n for n, unit in enumerate(line) if start <= unit.start < end and unit.start > position
    ]
    return later[0] if later else (len(line) - 1 if line else None)


def _opens_sentence(text: str, start: int) -> bool:
    before = start - 1
    while before >= 0 and text[before] in " \u00a0\t":
        before -= 1
    return before < 0 or text[before] in _SENTENCE_END


def _seen_small(text: str, word: str, around: int) -> bool:
    """Whether `word` stands in small letters near: then a capital is the sentence's, not its own.

    20,000 code points are some seven pages: enough to meet any word of grammar.
    """
    low = max(0, around - 10_000)
    pattern = re.compile(rf"(?<!\w){re.escape(word.lower())}(?!\w)")
    return pattern.search(text, low, around + 10_000) is not None


def _name_like(unit: Unit) -> bool:
    return all(is_name_word(word) for word in unit.folded) or unit.text.isupper()


def _roles_at(line: tuple[Unit, ...], run: tuple[int, int], at: int) -> tuple[int, int]:
    first, last = at, at + 1
    while first > run[0] and is_role(line[first - 1]):
        first -= 1
    while last < run[1] and is_role(line[last]):
        last += 1
    return first, last


def _own_name(
    text: str, line: tuple[Unit, ...], run: tuple[int, int], at: int, language: str
) -> tuple[int, int]:
    """The part of a run that is the name: without titles, and without a sentence's first word."""
    if is_role(line[at]):
        return _roles_at(line, run, at)
    before = [number for number in range(run[0], at) if is_role(line[number])]
    behind = [number for number in range(at + 1, run[1]) if is_role(line[number])]
    first = before[-1] + 1 if before else run[0]
    last = behind[0] if behind else run[1]
    opening = line[first]
    # 'Menteri Luar Negeri Tiongkok Wang Yi': behind a title a country is whose, not who
    owner = bool(before) and is_territory(opening.text, language)
    grammar = _opens_sentence(text, opening.start) and (
        _seen_small(text, opening.text, opening.start)
        or (last - first == 2 and not _name_like(opening) and _name_like(line[last - 1]))
    )
    if last - first > 1 and (owner or grammar):
        if at == first:
            last = first + 1
        else:
            first += 1
    while first < at and not line[first].capital:
        first += 1
    while last - 1 > at and not line[last - 1].capital:
        last -= 1
    return first, last


def _spaced_spans(
    text: str, position: int, bounds: tuple[int, int], language: str
) -> list[tuple[int, int]]:
    line = units(text, pieces(text, *bounds), language)
    at = _unit_at(line, position, *bounds)
    if at is None:
        return []
    unit = line[at]
    spans = []
    run = run_around(text, line, at)
    if run is not None:
        first, last = _own_name(text, line, run, at, language)
        end = line[last - 1].end
        if line[last - 1].initial and text[end : end + 1] == "." and last - first > 1:
            end += 1
        spans += [(line[first].start, end), (line[run[0]].start, line[run[1] - 1].end)]
        spans += [(line[first].start, unit.end), (unit.start, line[last - 1].end)]
    elif script(unit.text[0]) == HANGUL and (josa := _JOSA.search(unit.text)) and josa.start() > 1:
        spans.append((unit.start, unit.start + josa.start()))
    spans.append((unit.start, unit.end))
    # a hyphen's one side: 'Beijing' of 'Beijing-Moscow'
    spans += [
        (p.start, p.end) for p in pieces(text, unit.start, unit.end) if p.start <= position < p.end
    ]
    if at + 1 < len(line):
        spans.append((unit.start, line[at + 1].end))
    if at:
        spans.append((line[at - 1].start, unit.end))
    return spans


def candidates(text: str, position: int, language: str) -> tuple[tuple[int, int], ...]:
    """The spans a name at `position` may have, likeliest first, without doubles.

    Code points, half-open; empty where the line has no letter or digit. On a blank the word that
    ends there is taken, else the next of the line, else the last.
    """
    position = min(max(position, 0), max(len(text) - 1, 0))
    bounds = line_of(text, position)
    if bounds[0] >= bounds[1]:
        return ()
    spans: list[tuple[int, int]] = []
    if script(text[position]) in {HAN, KANA}:
        spans = han_spans(text, position, bounds, language)
    spans = spans or unspaced_spans(text, position, bounds, language)
    spans = spans or _spaced_spans(text, position, bounds, language)
    return tuple(dict.fromkeys(spans))


def smart_span(text: str, position: int, language: str) -> tuple[int, int]:
    """The whole name under the cursor, in code points; `(position, position)` where none is.

    In scripts with capitals the run of capitalised words without titles before it; in katakana
    the run; in Han what a family name or the writing of foreign sounds makes likely; in Thai and
    its kin a known place, a titled name or what recurs, else the syllable; in other scripts the
    word.
    """
    found = candidates(text, position, language)
    at = min(max(position, 0), len(text))
    return found[0] if found else (at, at)
