"""The nearest articles of one article."""

from collections.abc import Callable, Sequence

import numpy as np

from tui.analysis.documents import Document
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Link, LinkKind
from tui.analysis.fingerprint import unpack
from tui.analysis.judging import Judge
from tui.analysis.meaning import heard
from tui.analysis.stories import shared
from tui.analysis.telling import Telling

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
    prints = [unpack(d.fingerprint) for d in documents]
    meaning = heard(encoder, documents, text_of)
    judge = Judge(documents, prints, text_of, meaning)
    telling = Telling(documents, prints, [[i] for i in range(len(documents))], meaning)
    others_here = [i for i in range(len(documents)) if i != here]
    telling.prepare(np.array([(here, there) for there in others_here], np.int64))
    found: list[tuple[float, int, LinkKind]] = []
    for there in others_here:
        score = judge.variant(here, there)
        if score >= variant:
            found.append((-score, there, judge.same_text_kind(here, there)))
        else:
            score = telling.score(here, there)
            found.append((-score, there, "cluster" if score >= cluster else "related"))
    return tuple(
        Link(
            documents[min(here, there)].id,
            documents[max(here, there)].id,
            kind,
            round(-score, 4),
            judge.reasons(min(here, there), max(here, there)),
        )
        for score, there, kind in sorted(found)[:limit]
    )
