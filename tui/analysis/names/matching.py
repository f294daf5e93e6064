"""The names of a long list that are nearest to one name, in any scripts."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from tui.analysis.names.folding import parse
from tui.analysis.names.similarity import similarity

# How many by each kind of key are looked at closely: a `similarity` costs about .1 ms, so three
# kinds cost some 10 ms a question.
_CLOSE = 30


def _keys(name: str) -> tuple[str, str]:
    """Folded and skeleton words, each sorted: the order of given name and surname varies."""
    parsed = parse(name)
    folded = " ".join(sorted(token.folded for token in parsed.tokens))
    bones = "".join(sorted(token.skeleton for token in parsed.tokens if token.weight == 1.0))
    return folded, bones


class Matcher:
    """A list of names made ready to be asked many times; their order is kept."""

    __slots__ = ("_bones", "_folded", "names")

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        keys = [_keys(name) for name in self.names]
        self._folded = [folded for folded, _ in keys]
        self._bones = [bones for _, bones in keys]

    def match(self, query: str, limit: int = 10) -> list[tuple[int, float]]:
        """Indices of the nearest names with their `similarity` to `query`, likeliest first.

        At most `limit`; equal ones in the order of the list; none that cannot be the same.
        """
        folded, bones = _keys(query)
        if not folded or limit < 1:
            return []
        close = max(_CLOSE, limit)
        near: set[int] = set()
        for key, keys, scorer in (
            (folded, self._folded, fuzz.ratio),
            (folded, self._folded, fuzz.token_set_ratio),
            (bones, self._bones, fuzz.ratio),
        ):
            hits = process.extract(
                key, keys, scorer=scorer, processor=None, limit=close, score_cutoff=40
            )
            near.update(index for _, _, index in hits)
        scored = [(index, similarity(query, self.names[index])) for index in near]
        scored.sort(key=lambda hit: (-hit[1], hit[0]))
        return [(index, score) for index, score in scored[:limit] if score > 0.0]


@lru_cache(maxsize=2)
def _matcher(names: tuple[str, ...]) -> Matcher:
    return Matcher(names)


def match(query: str, candidates: Sequence[str], limit: int = 10) -> list[tuple[int, float]]:
    """Indices into `candidates` of the names nearest to `query`, with their `similarity`.

    Likeliest first, at most `limit`. The keys of the last two lists are kept; a caller who asks
    one long list often holds a `Matcher` itself.
    """
    return _matcher(tuple(candidates)).match(query, limit)
