"""The same entity in another version's text."""

from collections.abc import Sequence

from tui.analysis.facts import Suggestion
from tui.analysis.mentions.gazetteer import places
from tui.analysis.names.finding import find
from tui.analysis.names.pieces import scan
from tui.analysis.names.places import territory


def project(
    mention_text: str,
    label: str,
    entity: str | None,
    text: str,
    language: str,
    aliases: Sequence[str] = (),
) -> tuple[Suggestion, ...]:
    """Where the entity of a mention stands in `text`, in any script, in order.

    Looked for under the mention's own form, every alias, and for a country under the names CLDR
    has for it in `language`. Code points, half-open; the score is the chance that the place means
    the entity. One label in ten that is projected is wrong, so these are suggestions.
    """
    found: dict[tuple[int, int], float] = {}
    code = territory(mention_text)
    for form in dict.fromkeys((mention_text, *aliases)):
        # a country's name sounds like its people's and its language's: CLDR alone is asked
        places_of = find(form, text, language) if code is None else ()
        for start, end, score in places_of:
            if label != "PER" and score < 0.7 and " " in form.strip():
                continue  # only people are called by the last word of their name
            found[start, end] = max(found.get((start, end), 0.0), score)
    if code is not None:
        for start, end, score, other in places(text, language, scan(text)):
            if other == code:
                found[start, end] = max(found.get((start, end), 0.0), score)
    suggestions = []
    free = 0
    for (start, end), score in sorted(found.items(), key=lambda f: (f[0][0], -f[0][1])):
        if start >= free:
            free = end
            suggestions.append(
                Suggestion(start, end, text[start:end], label, entity, score, "projection")
            )
    return tuple(suggestions)
