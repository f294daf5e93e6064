"""Beads that a person mended: they are kept as they are, and the rest is aligned around them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from tui.analysis.alignment.pair import align
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Bead

Span = tuple[int, int]
"""Segments from the first up to, without, the last; an empty one stands at its place."""
Fixed = tuple[Span, Span]
"""The segments of a mended bead, left and right; one of the two may be empty."""
Mends = Mapping[tuple[int, int], Sequence[Fixed]]
"""Mended beads by the two versions they are of, the lower number left."""
Group = dict[int, Span]
"""What several versions have side by side, by their numbers."""


def in_order(fixed: Iterable[Fixed]) -> list[Fixed]:
    """Ascending, those that can hold together: of two that cross or overlap, the first."""
    found: list[Fixed] = []
    for bead in sorted(fixed, key=lambda f: (f[0][0], f[1][0], f[0][1], f[1][1])):
        if not _empty(bead) and (not found or _before(found[-1], bead)):
            found.append(bead)
    return found


def align_around(
    left: Sequence[str],
    right: Sequence[str],
    fixed: Sequence[Fixed],
    *,
    languages: tuple[str, str],
    encoder: Encoder | None,
    paragraphs: tuple[Sequence[int], Sequence[int]] | None = None,
) -> tuple[Bead, ...]:
    """Beads of two versions, `fixed` ones (see `in_order`) among them with a score of 1."""
    beads: list[Bead] = []
    at = (0, 0)
    for here, there in (*fixed, ((len(left),) * 2, (len(right),) * 2)):
        beads.extend(
            Bead(
                tuple(i + at[0] for i in bead.left),
                tuple(j + at[1] for j in bead.right),
                bead.score,
            )
            for bead in align(
                left[at[0] : here[0]],
                right[at[1] : there[0]],
                left_language=languages[0],
                right_language=languages[1],
                encoder=encoder,
                left_paragraphs=paragraphs[0][at[0] : here[0]] if paragraphs else None,
                right_paragraphs=paragraphs[1][at[1] : there[0]] if paragraphs else None,
            )
        )
        if not _empty((here, there)):
            beads.append(Bead(tuple(range(*here)), tuple(range(*there)), 1.0))
        at = here[1], there[1]
    return tuple(beads)


def groups(mends: Mends) -> list[Group]:
    """Mended beads that share a side as one, which says what several versions have there.

    Of beads that contradict each other the first is kept.
    """
    found: list[Group] = []
    for v, w in sorted(mends):
        for here, there in in_order(mends[v, w]):
            new = {v: here, w: there}
            joined = [g for g in found if any(g.get(u) == s for u, s in new.items() if s[0] < s[1])]
            for group in joined:
                if all(new.get(u, side) == side for u, side in group.items()):
                    new |= group
                else:
                    break
            else:
                found = [group for group in found if group not in joined] + [new]
    return found


def with_pivot(pivot: int, found: Iterable[Group], versions: int) -> dict[int, list[Fixed]]:
    """What groups that the pivot is in fix of each version: (place in the pivot, own segments)."""
    fixed: dict[int, list[Fixed]] = {v: [] for v in range(versions) if v != pivot}
    for group in found:
        if pivot in group:
            _fix(group, group[pivot], pivot, fixed)
    return fixed


def through_pivot(
    pivot: int,
    found: Iterable[Group],
    fixed: Mapping[int, Sequence[Fixed]],
    beads: Mapping[int, Sequence[Bead]],
    versions: Sequence[Sequence[str]],
) -> dict[int, list[Fixed]]:
    """`fixed`, and what groups without the pivot fix: all their sides at one place of it.

    The place is where `beads` have the first side, or the next one if the pivot lacks that. Where
    most versions have words comes first: a gap finds room beside it, seldom the other way round.
    """
    all_fixed = {v: list(own) for v, own in fixed.items()}
    for group in sorted(found, key=lambda g: -sum(start < stop for start, stop in g.values())):
        if pivot not in group and set(group) <= set(beads):
            _fix(group, _place(group, pivot, all_fixed, beads, versions), pivot, all_fixed)
    return all_fixed


def _fix(group: Group, place: Span, pivot: int, fixed: dict[int, list[Fixed]]) -> None:
    """Put a group at a place of the pivot, unless what is fixed already leaves none there."""
    sides = {v: side for v, side in group.items() if v != pivot}
    if all(_fits(fixed[v], (place, side)) for v, side in sides.items()):
        for v, side in sides.items():
            fixed[v] = in_order([*fixed[v], (place, side)])


def _place(
    group: Group,
    pivot: int,
    fixed: Mapping[int, Sequence[Fixed]],
    beads: Mapping[int, Sequence[Bead]],
    versions: Sequence[Sequence[str]],
) -> Span:
    """Where in the pivot a group belongs that it is not in."""
    whole = [(v, side) for v, side in group.items() if side[0] < side[1]]
    found = [_opposite(beads[v], side, versions[pivot], versions[v]) for v, side in whole]
    place = next((place for place in found if place[0] < place[1]), found[0])
    low, high = 0, len(versions[pivot])
    for v, side in group.items():
        others = [(a, b) for a, b in fixed[v] if b != side]  # two gaps at one place: either first
        low = max([low, *(a[1] for a, b in others if b[1] <= side[0])])
        high = min([high, *(a[0] for a, b in others if b[0] >= side[1])])
    return _in_one_stretch(place, (low, high), fixed)


def _in_one_stretch(place: Span, room: Span, fixed: Mapping[int, Sequence[Fixed]]) -> Span:
    """What of a place lies in the one stretch between ends of mended beads that has most of it.

    A stretch that is a mended bead's is taken whole: other mends hold beside this one.
    """
    places = {place for beads in fixed.values() for place, _ in beads}
    edges = sorted({*room, *(k for place in places for k in place if room[0] <= k <= room[1])})
    stretches = [(a, b, min(b, place[1]) - max(a, place[0])) for a, b in pairwise(edges)]
    start, stop, shared = max(stretches, key=lambda s: s[2], default=(0, 0, 0))
    if shared > 0:
        whole = (start, stop) in places
        return (start, stop) if whole else (max(start, place[0]), min(stop, place[1]))
    at = max(room[0], min(place[0], room[1]))
    at = next((a for a, b in sorted(places) if a < at < b), at)
    return at, at


def _opposite(
    beads: Iterable[Bead], side: Span, pivot: Sequence[str], version: Sequence[str]
) -> Span:
    """The pivot's segments beside some of a version's; of a bead cut through, by its lengths."""
    at = start = stop = 0
    for bead in beads:
        if bead.right:
            texts = [version[j] for j in bead.right]
            place = [pivot[i] for i in bead.left]
            first, last = bead.right[0], bead.right[-1] + 1
            if first <= side[0] < last:
                start = at + _matching(texts, side[0] - first, place)
            if first < side[1] <= last:
                stop = at + _matching(texts, side[1] - first, place)
        at += len(bead.left)
    return start, stop


def hard_borders(fixed: Mapping[int, Sequence[Fixed]]) -> set[int]:
    """Positions in the pivot where mended beads end: no other version's bead reaches over them."""
    places = {place for beads in fixed.values() for place, _ in beads}
    return {k for place in places for k in place if not any(a < k < b for a, b in places)}


def parted(
    beads: Iterable[Bead], borders: set[int], pivot: Sequence[str], version: Sequence[str]
) -> tuple[Bead, ...]:
    """Beads with the pivot (left), those that reach over a border cut there, by their lengths."""
    return tuple(part for bead in beads for part in _parts(bead, borders, pivot, version))


def _parts(
    bead: Bead, borders: set[int], pivot: Sequence[str], version: Sequence[str]
) -> Iterator[Bead]:
    cuts = [n for n, k in enumerate(bead.left) if n and k in borders]
    texts = [pivot[k] for k in bead.left], [version[k] for k in bead.right]
    at = (0, 0)
    for cut in (*cuts, len(bead.left)):
        to = cut, _matching(texts[0], cut, texts[1])
        left, right = bead.left[at[0] : to[0]], bead.right[at[1] : to[1]]
        yield Bead(left, right, bead.score if left and right else 0.0)
        at = to


def _matching(texts: Sequence[str], cut: int, others: Sequence[str]) -> int:
    """Before which of other segments the cut falls that stands before segment `cut` here.

    Where as great a share of the code points lies before it, as nearly as can be; ends meet ends.
    """
    if cut == len(texts):
        return len(others)
    if cut == 0:
        return 0
    share = sum(map(len, texts[:cut])) / max(1, sum(map(len, texts)))
    total = max(1, sum(map(len, others)))
    before = [sum(map(len, others[:n])) / total for n in range(len(others) + 1)]
    return min(range(len(before)), key=lambda n: (abs(before[n] - share), n))


def _fits(fixed: Sequence[Fixed], bead: Fixed) -> bool:
    """Whether a bead can hold beside others, or is one of them."""
    return bead in fixed or all(_before(one, bead) or _before(bead, one) for one in fixed)


def _before(one: Fixed, other: Fixed) -> bool:
    return one[0][1] <= other[0][0] and one[1][1] <= other[1][0]


def _empty(bead: Fixed) -> bool:
    return all(start == stop for start, stop in bead)
