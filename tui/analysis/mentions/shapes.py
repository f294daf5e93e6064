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
    # behind other capitals too, because those may but open the sentence: 'The Paris-Berlin talks'
    # (named apart, lest 'Berlin' pass for the family name of a 'The Paris-Berlin')
    halves = two_places(line.units[part[1] - 1], view.language)
    made = [
        Shape(start, end, place_features(name, view), (f"-{name}",)) for start, end, name in halves
    ]
    if halves and part[1] - part[0] == 1:
        return made
    for candidate in candidates(view.text, line, part, view.language):
        units = line.units[candidate.first : candidate.last]
        words = tuple(key(unit, view.language) for unit in units)
        signs = features(view, line, candidate)
        made.append(Shape(units[0].start, units[-1].end, signs, words))
    return made
