"""Names of clusters that stay the same while the corpus grows."""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence


def cluster_ids(
    clusters: Sequence[frozenset[str]], articles: Iterable[str], previous: Mapping[str, str]
) -> dict[str, str]:
    """Return the id of every article's cluster, singletons included.

    An id is `c` and six base32 characters made from its founding member, the first by name. With
    `previous` (article -> id), a cluster keeps the id that most of its members had, and an id
    goes to the cluster that has most of its members; ties go to the older id, the one that more
    articles had, then to the first by name. So an unrelated article changes no other's id.
    """
    grouped = {article for cluster in clusters for article in cluster}
    alone = [frozenset((a,)) for a in sorted(set(articles) - grouped)]
    every = sorted((c for c in (*clusters, *alone) if c), key=min)
    held: dict[str, int] = {}
    for id_ in previous.values():
        held[id_] = held.get(id_, 0) + 1
    claims: dict[tuple[int, str], int] = {}
    for number, cluster in enumerate(every):
        for article in cluster:
            if (old := previous.get(article)) is not None:
                claims[number, old] = claims.get((number, old), 0) + 1
    named: dict[int, str] = {}
    taken: set[str] = set()
    for (number, old), _ in sorted(
        claims.items(), key=lambda claim: (-claim[1], -held[claim[0][1]], claim[0][1], claim[0][0])
    ):
        if number not in named and old not in taken:
            named[number] = old
            taken.add(old)
    reserved = taken | set(held)
    for number, cluster in enumerate(every):
        if number not in named:
            named[number] = _fresh(min(cluster), reserved)
            reserved.add(named[number])
    return {article: named[i] for i, cluster in enumerate(every) for article in sorted(cluster)}


def _fresh(founder: str, reserved: set[str]) -> str:
    attempt = 0
    while True:
        seed = founder if not attempt else f"{founder}\0{attempt}"
        digest = hashlib.blake2b(seed.encode(), digest_size=5).digest()
        name = "c" + base64.b32encode(digest).decode().lower()[:6]
        if name not in reserved:
            return name
        attempt += 1
