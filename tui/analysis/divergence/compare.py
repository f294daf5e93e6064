"""All divergences of two aligned versions."""

from collections.abc import Iterable, Sequence

from tui.analysis.alignment.vectors import speaks
from tui.analysis.divergence.names import name_findings
from tui.analysis.divergence.negation import negation_findings
from tui.analysis.divergence.omissions import missing_clauses
from tui.analysis.divergence.quantities import Finding, Part, quantity_findings
from tui.analysis.divergence.quotes import quote_findings
from tui.analysis.divergence.rewording import rewording
from tui.analysis.divergence.version import Version
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Bead, Divergence, DivergenceKind, Side
from tui.analysis.names.scripts import main_script

HEAD = 2_000
"""Code points of a text that show its script."""
SURE_BEAD = 0.35
"""Score of a bead from which its certainties stand as they are; below they shrink with it."""


def divergences(
    left: Version, right: Version, beads: Sequence[Bead], *, encoder: Encoder | None = None
) -> tuple[tuple[Divergence, ...], ...]:
    """For every bead what its two sides don't share, surest first.

    `beads` are those of `tui.analysis.alignment.align` over the two versions' segments. Offsets
    are code points of the article of `side`. A bead with an empty side is one omission (stands
    left only) or addition (right only). Two versions in one language and script are compared word
    by word.
    """
    voice = encoder if speaks(encoder, left.language, right.language) else None
    ours = [_range(left, bead.left) for bead in beads]
    theirs = [_range(right, bead.right) for bead in beads]
    findings: list[list[Finding]] = [[] for _ in beads]
    same = _one_writing(left, right)
    parts: Sequence[tuple[Part, Part] | None] = two_sided(left, right, () if same else beads)
    reworded: list[tuple[Divergence, ...]] = [()] * len(beads)
    for k, bead in enumerate(beads):
        if not bead.left or not bead.right:
            findings[k] = _whole(bead, ours[k], theirs[k])
        elif same:
            reworded[k] = _reworded(left, ours[k], right, theirs[k])
    for k, bead_parts in enumerate(parts):
        if bead_parts is not None:
            findings[k] += quantity_findings(*bead_parts) + quote_findings(*bead_parts)
            findings[k] += negation_findings(*bead_parts)
    for k, named in enumerate(name_findings(parts, voice)):
        findings[k] += named
    if not same:
        for clause in missing_clauses(parts, voice):
            kind: DivergenceKind = "omission" if clause.side == "left" else "addition"
            findings[clause.bead].append(
                Finding(kind, clause.side, clause.start, clause.end, clause.certainty)
            )
    return tuple(
        reworded[k] or _ranked(left, right, found, _trust(bead))
        for k, (bead, found) in enumerate(zip(beads, findings, strict=True))
    )


def two_sided(
    left: Version, right: Version, beads: Sequence[Bead]
) -> list[tuple[Part, Part] | None]:
    """Both sides of each bead with their surroundings; None where one is empty."""
    ours = [_range(left, bead.left) for bead in beads]
    theirs = [_range(right, bead.right) for bead in beads]
    return [
        (_part(left, ours, k), _part(right, theirs, k)) if bead.left and bead.right else None
        for k, bead in enumerate(beads)
    ]


def _range(version: Version, segments: Sequence[int]) -> tuple[int, int]:
    if not segments:
        return 0, 0
    return version.segments[segments[0]].start, version.segments[segments[-1]].end


def _part(version: Version, ranges: Sequence[tuple[int, int]], k: int) -> Part:
    start, end = ranges[k]
    near = [(start, end), *(r for r in ranges[max(0, k - 1) : k + 2] if r[0] < r[1])]
    around = (min(r[0] for r in near), max(r[1] for r in near))
    return Part(version.text, start, end, version.base, around)


def _whole(bead: Bead, left: tuple[int, int], right: tuple[int, int]) -> list[Finding]:
    if bead.left:
        return [Finding("omission", "left", *left, 0.8)]
    return [Finding("addition", "right", *right, 0.8)]


def _one_writing(left: Version, right: Version) -> bool:
    """Whether two versions can be compared word by word: 东京 and 東京 share one letter."""
    if left.base != right.base or left.base == "und":
        return False
    tags = {part for part in (_script(left.language), _script(right.language)) if part}
    scripts = {main_script(side.text[:HEAD]) for side in (left, right)}
    return len(tags) < 2 and len(scripts) == 1


def _script(tag: str) -> str:
    return next((part for part in tag.lower().split("-")[1:] if len(part) == len("hant")), "")


def _reworded(
    left: Version, ours: tuple[int, int], right: Version, theirs: tuple[int, int]
) -> tuple[Divergence, ...]:
    offset: dict[Side, int] = {"left": ours[0], "right": theirs[0]}
    here, there = left.text[slice(*ours)], right.text[slice(*theirs)]
    return tuple(
        Divergence(
            d.kind,
            d.side,
            d.text,
            d.start + offset[d.side],
            d.end + offset[d.side],
            d.certainty,
            d.pair,
        )
        for d in rewording(here, there, left.base)
    )


def _trust(bead: Bead) -> float:
    if not bead.left or not bead.right:
        return 1.0
    return min(1.0, 0.4 + 0.6 * bead.score / SURE_BEAD)


def _ranked(
    left: Version, right: Version, findings: Iterable[Finding], trust: float
) -> tuple[Divergence, ...]:
    pairs: dict[tuple[object, ...], int] = {}
    made: list[Divergence] = []
    for finding in findings:
        number = None
        if finding.other is not None:
            here, there = (finding.start, finding.end), finding.other
            key = (
                (finding.kind, here, there)
                if finding.side == "left"
                else (finding.kind, there, here)
            )
            number = pairs.setdefault(key, len(pairs))
        text = (left if finding.side == "left" else right).text[finding.start : finding.end]
        made.append(
            Divergence(
                finding.kind,
                finding.side,
                text,
                finding.start,
                finding.end,
                round(finding.certainty * trust, 3),
                number,
            )
        )
    made.sort(key=lambda d: (-d.certainty, d.pair is None, d.pair or 0, d.side, d.start))
    return tuple(made)
