"""All that can be said of one article alone."""

from collections.abc import Sequence

from tui.analysis.boilerplate import boilerplate
from tui.analysis.facts import ANALYSIS_VERSION, ArticleFacts, Boilerplate
from tui.analysis.fingerprint import fingerprint
from tui.analysis.headers import headers
from tui.analysis.language import SURE, detect
from tui.analysis.segments import count_words


def analyse(
    text: str,
    *,
    claimed_language: str | None = None,
    expected: Sequence[str] = (),
    detectors: Sequence[str] | None = None,
    sure: float = SURE,
) -> ArticleFacts:
    """The facts of one article: a pure function of its text and the language it is said to be in.

    `expected` are the tags the corpus is said to hold, `detectors` and `sure` are as for
    `detect`. A claimed language is weighed against what the text shows. Never raises, whatever
    the text; linear in its length.
    """
    surroundings = boilerplate(text)
    language = detect(
        without(text, surroundings),
        claim=claimed_language,
        expected=expected,
        detectors=detectors,
        sure=sure,
    )
    return ArticleFacts(
        language=language,
        headers=headers(text, language.tag),
        boilerplate=surroundings,
        words=count_words(text, language.tag),
        fingerprint=fingerprint(text, language.tag),
        version=ANALYSIS_VERSION,
    )


def without(text: str, surroundings: Sequence[Boilerplate]) -> str:
    """The text without its boilerplate; all of it when nothing else is there."""
    kept = []
    last = 0
    for part in surroundings:
        kept.append(text[last : part.start])
        last = part.end
    kept.append(text[last:])
    body = "".join(kept)
    return body if body.strip() else text
