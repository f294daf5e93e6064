"""Which spans of a text look like names, and what there is to say of each."""

from dataclasses import dataclass

from tui.analysis.mentions.lines import Line, key, lines, seen
from tui.analysis.mentions.phrases import candidates, joined, parts_of, two_places
from tui.analysis.mentions.signs import View, features, place_features


@dataclass(frozen=True, slots=True)
class Shape:
    """A span that looks like a name: `text[start:end]`, or a reading of it among others."""

    start: int
    end: int
    features: tuple[str, ...]
    words: tuple[str, ...]
    """Its words without case ending, folded: what all places of one name have in common."""


def shapes(text: str, language: str) -> list[Shape]:
    """The spans of `text` that look like names, each with its features, in order of their runs.

    Readings of one run overlap: 'Conseil' and 'Conseil de sécurité' are both there.
    """
    found = lines(text, language)
    view = View(text, language, seen(text, found, language))
    made: list[Shape] = []
    for line in found:
        for run in joined(text, line, language):
            for part in parts_of(text, run, view.seen, line, language):
                made += _readings(view, line, part)
    return made


def _readings(view: View, line: Line, part: tuple[int, int]) -> list[Shape]:
    made = []
    for candidate in candidates(view.text, line, part, view.language):
        units = line.units[candidate.first : candidate.last]
        signs = features(view, line, candidate)
        words = tuple(key(unit, view.language) for unit in units)
        halves = two_places(units[0], view.language) if len(units) == 1 else ()
        for start, end, name in halves:
            made.append(Shape(start, end, place_features(name, view), (name,)))
        if not halves:
            made.append(Shape(units[0].start, units[-1].end, signs, words))
    return made
