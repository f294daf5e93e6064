"""Which articles of a corpus are one text, and which one story.

Fingerprints find candidates, anchors in order judge them, an encoder (where both languages are
its own) has a second look at what is in doubt, and merging keeps mistakes from spreading. A pair's
score depends on the two articles alone, so it can be compared across the corpus, and an article
that has nothing to do with the others changes nothing.
"""

from collections.abc import Callable, Sequence

import numpy as np

from tui.analysis.candidates import candidates
from tui.analysis.clusters import cluster_ids
from tui.analysis.documents import Document
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Grouping, Link, LinkKind
from tui.analysis.fingerprint import Print, unpack
from tui.analysis.judging import Judge
from tui.analysis.meaning import Meaning, heard
from tui.analysis.merging import Edge, merge
from tui.analysis.rarity import weighed
from tui.analysis.related import related
from tui.analysis.stories import Pairs
from tui.analysis.telling import Telling
from tui.analysis.verdicts import Verdicts

__all__ = ["Document", "cluster_ids", "group", "related"]

DRAFT, DRAFT_MEAN = 0.99, 0.9
"""Chance from which two articles are one text in the first draft of the groups, and its mean across
two groups: reports that follow one pattern must not pass for one text there, or nothing would
show how common their names are."""
POSSIBLE = 0.05
"""Chance under which nothing that is learned of the corpus makes a pair versions of one text."""
VARIANT_MEAN = 0.5
"""Across two variant groups: a pair of distant languages alone may score .1, a majority may not."""
FEW = 200
"""Articles up to which a corpus is too small to tell rare names from common ones: only half the
doubt that a threshold leaves is then allowed, of versions and of stories, since a wrong badge costs
more than a missing one. From twice as many all of it is; between, one article moves the bar by a
four-hundredth of what is left."""
SUPPORT = 0.4
SUPPORTED = 0.5
"""A text that is nearly a variant (so far below the threshold, never below .5) of several versions
of one text is one: mistakes about different languages seldom agree."""
CLUSTER_MEAN = 0.6
"""Across two clusters, as a share of the threshold: stories touch at their edges."""
WEAKER = 3
"""Links kept for each article beside those that made its groups."""
RELATED = 0.1
"""Under this score two articles have nothing to say to each other."""


def group(
    documents: Sequence[Document],
    *,
    text_of: Callable[[str], str],
    encoder: Encoder | None = None,
    variant: float = 0.9,
    cluster: float = 0.4,
    verdicts: Verdicts | None = None,
) -> Grouping:
    """Return the variant groups, clusters and links of a corpus.

    `text_of` gives an article's text by its id; it is asked only where an encoder has a say.
    `variant` and `cluster` are the scores from which a link is drawn; in a small corpus variants
    need more (`FEW`). Links come without reasons: `reasons.explained` tells them of the few that
    someone looks at. `verdicts` remembers pairs that were judged before, which takes four fifths
    of the time; groups are formed afresh, and so the result is the same however a corpus grew.
    """
    ordered = sorted(documents, key=lambda d: d.id)
    prints = [unpack(d.fingerprint) for d in ordered]
    meaning = heard(encoder, ordered, text_of)
    found = candidates(prints)
    pairs = [(int(i), int(j)) for i, j in found]
    seen = min(max(len(ordered) / FEW - 1.0, 0.0), 1.0)
    doubt = (1.0 + seen) / 2.0
    variant, cluster = 1 - (1 - variant) * doubt, 1 - (1 - cluster) * doubt
    judge, texts = _texts(ordered, prints, pairs, text_of, meaning, variant, verdicts or Verdicts())
    node = _numbered(texts)
    telling = Telling(ordered, prints, texts, meaning, fade=True, seen=seen)
    linked = np.array([node[i] for i in range(len(ordered))], np.int64)[found]
    stories = _stories(texts, linked, telling, cluster)
    return Grouping(
        variants=_named(texts, ordered),
        clusters=_named(stories, ordered),
        links=_links(ordered, pairs, judge, telling, node, _numbered(stories)),
    )


def _texts(
    documents: Sequence[Document],
    prints: Sequence[Print],
    pairs: list[tuple[int, int]],
    text_of: Callable[[str], str],
    meaning: Meaning | None,
    variant: float,
    verdicts: Verdicts,
) -> tuple[Judge, list[list[int]]]:
    """Return the groups of versions, and the judge that found them.

    Twice: how familiar a name is to the corpus is counted in texts, so that twenty versions of one
    don't make its names common; a first draft without that knowledge says what the texts are.
    """
    first = Judge(documents, prints, None, None, glance=True, verdicts=verdicts)
    scored = _edges(pairs, first.variants(pairs))
    draft = merge(len(documents), scored, first.variants, least=DRAFT, mean=DRAFT_MEAN)
    judge = Judge(documents, weighed(prints, draft), text_of, meaning, verdicts=verdicts)
    possible = [(i, j) for score, i, j in scored if score >= POSSIBLE]
    texts = merge(
        len(documents),
        _edges(possible, judge.variants(possible)),
        judge.variants,
        least=variant,
        mean=VARIANT_MEAN,
        supported=max(SUPPORTED, variant - SUPPORT),
    )
    return judge, texts


def _edges(pairs: Sequence[tuple[int, int]], scores: Sequence[float]) -> list[Edge]:
    return [(score, i, j) for score, (i, j) in zip(scores, pairs, strict=True)]


def _stories(
    texts: list[list[int]], linked: Pairs, telling: Telling, cluster: float
) -> list[list[int]]:
    """Merge texts, each with all its versions, into stories."""
    pairs = sorted({(min(a, b), max(a, b)) for a, b in linked.tolist() if a != b})
    edges = _edges(pairs, telling.scores(pairs))
    merged = merge(len(texts), edges, telling.scores, least=cluster, mean=CLUSTER_MEAN * cluster)
    return [sorted(item for number in numbers for item in texts[number]) for numbers in merged]


def _numbered(groups: list[list[int]]) -> dict[int, int]:
    return {item: number for number, members in enumerate(groups) for item in members}


def _named(groups: list[list[int]], documents: Sequence[Document]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(documents[i].id for i in g) for g in groups if len(g) > 1)


def _links(
    documents: Sequence[Document],
    pairs: list[tuple[int, int]],
    judge: Judge,
    telling: Telling,
    text: dict[int, int],
    story: dict[int, int],
) -> tuple[Link, ...]:
    """Return for each article its best links within its groups and the best weaker ones."""
    versions = [(i, j) for i, j in pairs if text[i] == text[j]]
    apart = [(i, j) for i, j in pairs if text[i] != text[j]]
    told = telling.scores([(text[i], text[j]) for i, j in apart])
    best: dict[int, list[tuple[float, int, int, LinkKind]]] = {}
    for score, i, j in (*_edges(versions, judge.variants(versions)), *_edges(apart, told)):
        if score < RELATED:
            continue
        kind: LinkKind = "cluster" if story[i] == story[j] else "related"
        if text[i] == text[j]:
            kind = judge.same_text_kind(i, j)
        for item in (i, j):
            best.setdefault(item, []).append((score, i, j, kind))
    chosen: set[tuple[float, int, int, LinkKind]] = set()
    for found in best.values():
        found.sort(key=lambda link: (link[3] == "related", -link[0], link[1], link[2]))
        strong = [link for link in found if link[3] != "related"][: 2 * WEAKER]
        weak = [link for link in found if link[3] == "related"][:WEAKER]
        chosen.update(strong, weak)
    return tuple(
        Link(documents[i].id, documents[j].id, kind, round(score, 4))
        for score, i, j, kind in sorted(chosen, key=lambda link: (link[1], link[2]))
    )
