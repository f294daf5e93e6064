"""The nearest articles of one article."""

from collections.abc import Callable, Sequence

import numpy as np

from tui.analysis.documents import Document
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Link, LinkKind
from tui.analysis.fingerprint import unpack
from tui.analysis.judging import Judge
from tui.analysis.meaning import heard
from tui.analysis.telling import Telling

LOOKED_AT = 5
"""Times `limit` articles are judged closely, the likeliest without an encoder."""
DIGITS = 6
"""Of a score: articles that have little to do with each other differ in the fourth."""


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

    Scores are of the pair alone, strictly between 0 and 1: how likely the two tell one story. Of
    two versions of one text that is at least as likely as that they are such. So scores can be
    compared across the corpus, and no article is too far for one. Without `text_of` no encoder is
    asked, and reasons give coverage and order but no forms.
    """
    rest = sorted((d for d in others if d.id != document.id), key=lambda d: d.id)
    if limit <= 0 or not rest:
        return ()
    documents = (document, *rest)
    prints = [unpack(d.fingerprint) for d in documents]
    meaning = heard(encoder, documents, text_of)
    telling = Telling(documents, prints, [[i] for i in range(len(documents))], meaning)
    pairs = np.stack([np.zeros(len(rest), np.int64), np.arange(1, len(documents))], axis=1)
    nearest = np.argsort(-telling.draft(pairs), kind="stable")[: LOOKED_AT * limit]
    telling.prepare(pairs[nearest])
    judge = Judge(documents, prints, text_of, meaning)
    found: list[tuple[float, str, int, LinkKind]] = []
    for there in (int(number) + 1 for number in nearest):
        same_text, score = judge.variant(0, there), telling.score(0, there)
        kind: LinkKind = "cluster" if score >= cluster else "related"
        if same_text >= variant:
            kind, score = judge.same_text_kind(0, there), max(same_text, score)
        found.append((-score, documents[there].id, there, kind))
    links = []
    for score, _, there, kind in sorted(found)[:limit]:
        left, right = sorted((0, there), key=lambda i: documents[i].id)
        links.append(
            Link(
                documents[left].id,
                documents[right].id,
                kind,
                round(-score, DIGITS),
                judge.reasons(left, right, forms=True),
            )
        )
    return tuple(links)
