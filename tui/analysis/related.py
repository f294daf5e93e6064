"""The nearest articles of one article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tui.analysis.documents import Document, writing
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
RANKS: dict[LinkKind, int] = {"variant": 0, "copy": 0, "cluster": 1, "related": 2}


@dataclass(frozen=True, slots=True)
class Kin:
    """The ids of the articles that are in the groups of one."""

    versions: frozenset[str]
    story: frozenset[str]


def related(
    document: Document,
    others: Sequence[Document],
    *,
    limit: int,
    text_of: Callable[[str], str] | None = None,
    encoder: Encoder | None = None,
    variant: float = 0.9,
    cluster: float = 0.4,
    kin: Kin | None = None,
) -> tuple[Link, ...]:
    """Return at most `limit` links of `document`, the highest score first, as `left < right`.

    Where there are more, versions and the same story are kept before what is merely related, so
    that none is missed; the order is that of the scores alone.

    Scores are of the pair alone, strictly between 0 and 1: how likely the two tell one story,
    counted from `variant` up for copies and for versions in two languages or scripts. (Of versions
    in one writing titles and leads know more: many a report that follows a pattern looks like one.)
    So scores can be compared across the corpus, and no article is too far for one.

    Which kind a link is, the pair alone decides too, unless the corpus has been grouped and the
    document's `kin` are known. Without `text_of` no encoder is asked, and reasons give coverage and
    order but no forms.
    """
    rest = sorted((d for d in others if d.id != document.id), key=lambda d: d.id)
    if limit <= 0 or not rest:
        return ()
    documents = (document, *rest)
    prints = [unpack(d.fingerprint) for d in documents]
    meaning = heard(encoder, documents, text_of)
    telling = Telling(documents, prints, [[i] for i in range(len(documents))], meaning)
    judge = Judge(documents, prints, text_of, meaning)
    pairs = np.stack([np.zeros(len(rest), np.int64), np.arange(1, len(documents))], axis=1)
    draft = telling.draft(pairs)
    near = [(d.id in kin.versions, d.id in kin.story) if kin else (False, False) for d in rest]
    nearest = sorted(range(len(rest)), key=lambda i: (*near[i], draft[i]), reverse=True)
    chosen = [i + 1 for i in nearest[: LOOKED_AT * limit]]
    scores = telling.scores([(0, there) for there in chosen])

    def kind(there: int, told: float) -> LinkKind:
        one_text, one_story = near[there - 1]
        if kin is None:
            one_text = judge.variant(0, there) >= variant
            one_story = told >= cluster
        if one_text:
            return judge.same_text_kind(0, there)
        return "cluster" if one_story else "related"

    written = writing(document)
    found: list[tuple[int, float, str, int, LinkKind]] = []
    for there, told in zip(chosen, scores, strict=True):
        what, score = kind(there, told), told
        if what == "copy" or (what == "variant" and writing(documents[there]) != written):
            score = variant + (1.0 - variant) * score
        found.append((RANKS[what], -round(score, DIGITS), documents[there].id, there, what))
    links = []
    for _, score, id_, there, what in sorted(sorted(found)[:limit], key=lambda one: (one[1], *one)):
        left, right = (0, there) if document.id < id_ else (there, 0)
        reasons = judge.reasons(left, right)
        links.append(Link(documents[left].id, documents[right].id, what, -score, reasons))
    return tuple(links)
