"""The nearest articles of one article."""

from collections.abc import Callable, Sequence

from tui.analysis.documents import Document
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Link
from tui.analysis.fingerprint import unpack
from tui.analysis.judging import Judge
from tui.analysis.stories import shared

LOOKED_AT = 5
"""Times `limit` articles are judged, those that share most with the document."""


def related(
    document: Document,
    others: Sequence[Document],
    *,
    limit: int,
    text_of: Callable[[str], str] | None = None,
    encoder: Encoder | None = None,
    variant: float = 0.9,
    cluster: float = 0.5,
) -> tuple[Link, ...]:
    """Return at most `limit` links of `document`, best first, each as `left < right`.

    Scores are those of `group`: of the pair alone, 0 to 1, comparable across the corpus. Without
    `text_of` no encoder is asked, and reasons give coverage and order but no forms.
    """
    if limit <= 0:
        return ()
    one = unpack(document.fingerprint)
    rest = sorted((d for d in others if d.id != document.id), key=lambda d: d.id)
    votes = []
    for number, other in enumerate(rest):
        weight = float(shared(one, unpack(other.fingerprint))[1].sum())
        if weight > 0.0:
            votes.append((-weight, number))
    chosen = [rest[number] for _, number in sorted(votes)[: LOOKED_AT * limit]]
    documents = sorted((document, *chosen), key=lambda d: d.id)
    here = next(i for i, d in enumerate(documents) if d.id == document.id)
    judge = Judge(
        documents,
        [unpack(d.fingerprint) for d in documents],
        text_of,
        encoder,
    )
    judge.prepare([(here, i) for i in range(len(documents)) if i != here])
    found = []
    for there in range(len(documents)):
        if there != here:
            same_text = judge.variant(here, there) >= variant
            same_story = judge.story(here, there) >= cluster
            kind, score = judge.kind(here, there, same_text=same_text, same_story=same_story)
            found.append((-score, there, kind))
    return tuple(
        Link(
            documents[min(here, there)].id,
            documents[max(here, there)].id,
            kind,
            round(-score, 4),
            judge.reasons(min(here, there), max(here, there), kind),
        )
        for score, there, kind in sorted(found)[:limit]
    )
