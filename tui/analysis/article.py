"""All that can be said of one article alone."""

from collections.abc import Sequence

from tui.analysis.boilerplate import boilerplate
from tui.analysis.datelines import parse_date
from tui.analysis.facts import ANALYSIS_VERSION, ArticleFacts, Boilerplate, Headers
from tui.analysis.fingerprint import fingerprint
from tui.analysis.headers import headers
from tui.analysis.language import SURE, detect
from tui.analysis.segments import count_words


def analyse(
    text: str,
    *,
    claimed_language: str | None = None,
    claimed_title: str | None = None,
    claimed_date: str | None = None,
    expected: Sequence[str] = (),
    detectors: Sequence[str] | None = None,
    sure: float = SURE,
) -> ArticleFacts:
    """The facts of one article: a pure function of its text and what its record claims.

    `expected` are the tags the corpus is said to hold, `detectors` and `sure` are as for
    `detect`. A claimed title or date stands where the text itself shows none; a claimed language
    is weighed against what the text shows. Never raises, whatever the text; linear in its length.
    """
    surroundings = boilerplate(text)
    language = detect(
        without(text, surroundings),
        claim=claimed_language,
        expected=expected,
        detectors=detectors,
        sure=sure,
    )
    found = headers(text, language.tag)
    stated = Headers(
        title=found.title or (claimed_title or "").strip() or None,
        date=found.date or _claimed(claimed_date, language.tag),
        source=found.source,
    )
    return ArticleFacts(
        language=language,
        headers=stated,
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


def _claimed(claim: str | None, language: str) -> str | None:
    """A record's date as ISO 8601; None when it cannot be read."""
    return parse_date(claim, language) if claim else None
