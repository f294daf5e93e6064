"""All that may be tagged in one text, from every source, without overlaps."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from tui.analysis.facts import KnownForm, Suggestion, SuggestionOrigin
from tui.analysis.mentions.agreeing import settle
from tui.analysis.mentions.calendar import dates
from tui.analysis.mentions.caseless import caseless_shapes
from tui.analysis.mentions.gazetteer import places
from tui.analysis.mentions.memory import remembered
from tui.analysis.mentions.scoring import chances, own_labels, verdict
from tui.analysis.mentions.shapes import Shape, shapes
from tui.analysis.mentions.signs import NO_NAME
from tui.analysis.names.pieces import scan
from tui.analysis.names.scripts import CASED, HAN, OTHER, main_script, scripts

# Suggestions are made for this much of a text: some 30,000 words, ten times the longest articles,
# in a few seconds; so a file of 10 MB stays bounded.
_REACH = 200_000
# A span two sources agree on is surer than either says; of spans that overlap the surer stays.
# Memory knows what people decided here, and for whom, so it wins over form
# unless it is much less sure.
_RANK = {"memory": 0.3, "projection": 0.3, "gazetteer": 0.02, "name": 0.0, "shape": 0.0}
_LEAST = 0.05


def suggest(
    text: str,
    language: str,
    known: Sequence[KnownForm],
    *,
    labels: Sequence[str],
    refused: Collection[tuple[int, int]] = frozenset(),
) -> tuple[Suggestion, ...]:
    """Spans of `text` that someone may want to tag, in order, not overlapping.

    `known` are forms tagged before, in any language; `labels` the labels in use ('PER' or
    'PERSON', …); `refused` ranges someone said no to. Code points, half-open. A score is the
    chance that the span is a mention at all, calibrated on news; those under .05 are left out.
    """
    text = text[:_REACH]
    own = own_labels(labels)
    pooled = [
        suggestion
        for suggestion in _all(text, language, known, own)
        if (suggestion.start, suggestion.end) not in refused and suggestion.score >= _LEAST
    ]
    return _without_overlaps(pooled)


def _all(
    text: str, language: str, known: Sequence[KnownForm], own: Mapping[str, str]
) -> Iterator[Suggestion]:
    shaped: list[tuple[int, int]] = []
    longer: dict[int, tuple[int, float]] = {}
    if scripts(text).keys() & CASED:
        found = [shape for shape in shapes(text, language) if _has_case(text, shape)]
        judged = settle(
            [shape.words for shape in found],
            [chances(shape.features) for shape in found],
        )
        for shape, settled in zip(found, judged, strict=True):
            shaped.append((shape.start, shape.end))
            best = verdict(settled, own)
            if len(shape.words) > 1:
                longer.update(
                    dict.fromkeys(range(shape.start, shape.end), (shape.end, 1.0 - settled["O"]))
                )
            # 'Chinese', 'Russian', 'New Year': languages, nations and feasts are nobody
            if best is not None and not {"nation", NO_NAME} & set(shape.features):
                yield _made(text, shape.start, shape.end, *best, "shape")
    for start, end, label, chance in caseless_shapes(text, language):
        shaped.append((start, end))
        if label in own:
            yield _made(text, start, end, own[label], chance, "shape")
    shaped += _words_without_case(text)
    if "LOC" in own:
        for start, end, chance, _ in places(text, language, scan(text)):
            whole, sure = longer.get(start, (end, 0.0))
            # 'China' of 'China Daily' belongs to the paper, as far as that is a name
            alone = chance * (1.0 - sure) if whole > end or longer.get(start - 1) else chance
            yield _made(text, start, end, own["LOC"], alone, "gazetteer")
    if "DATE" in own:
        for start, end, chance in dates(text, language):
            yield _made(text, start, end, own["DATE"], chance, "gazetteer")
    yield from remembered(text, language, known, shaped)


def _has_case(text: str, shape: Shape) -> bool:
    return main_script(text[shape.start : shape.end]) in CASED | {OTHER}


def _made(
    text: str, start: int, end: int, label: str, score: float, origin: SuggestionOrigin
) -> Suggestion:
    return Suggestion(start, end, text[start:end], label, None, score, origin)


def _words_without_case(text: str) -> list[tuple[int, int]]:
    """Words and pairs of words in scripts with spaces but no capitals: Arabic, Hindi, Hangul."""
    found = []
    before = None
    for piece in scan(text).pieces:
        code = main_script(piece.text)
        if code in CASED or code in {HAN, OTHER}:
            before = None
            continue
        found.append((piece.start, piece.end))
        if before is not None and piece.start - before.end <= 1:
            found.append((before.start, piece.end))
        before = piece
    return found


def _without_overlaps(pooled: list[Suggestion]) -> tuple[Suggestion, ...]:
    """Surest first, a source's rank added; at equal chance the longer; in the text's order."""

    def strength(suggestion: Suggestion) -> tuple[float, int, int, str]:
        sure = suggestion.score + _RANK[suggestion.origin]
        return (
            -round(sure, 3),
            suggestion.start - suggestion.end,
            suggestion.start,
            suggestion.label,
        )

    taken: list[Suggestion] = []
    covered: set[int] = set()
    for suggestion in sorted(pooled, key=strength):
        span = range(suggestion.start, suggestion.end)
        if covered.isdisjoint(span):
            covered.update(span)
            taken.append(suggestion)
    return tuple(sorted(taken, key=lambda s: s.start))
