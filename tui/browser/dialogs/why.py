"""Why articles are taken for versions of one text, and which was first, for a reader to check."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.analysis.facts import DivergenceKind, Origin, Reasons
from tui.browser import badges
from tui.browser.dialogs.telling import Telling, beside
from tui.corpus.hygiene import one_line

if TYPE_CHECKING:
    from tui.workbench.comparison import Comparison
    from tui.workbench.reading import Reading

NAME_CELLS = 10
DIFFERING: tuple[tuple[DivergenceKind, str], ...] = (
    ("number", "number"),
    ("date", "date"),
    ("name", "name"),
    ("negation", "negation"),
)
"""Kinds of divergences that speak against one text, in the order they are told."""
JOINED = {"variant": "versions of one text", "copy": "copies of one text"}
"""What a link says of two articles, by its kind."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """What joins the first version with another; `reasons` have the first's forms left."""

    head: str
    reasons: Reasons
    by_meaning: bool
    """Whether an encoder read both languages."""
    against: str
    """What speaks against one text; empty when nothing does."""


def pairings(comparison: "Comparison", names: Sequence[str]) -> list[Pairing]:
    """Every version after the first with the first."""
    first = comparison.readings[0].row
    found = []
    for n, reading in enumerate(comparison.readings[1:], start=1):
        reasons = comparison.reasons[n - 1]
        if first.id > reading.row.id:
            reasons = reasons.turned
        found.append(
            Pairing(
                f"{names[0]} and {names[n]} · {_joined(comparison, n)}",
                reasons,
                bool(comparison.by_meaning) and comparison.by_meaning[n - 1],
                _against(comparison, n, names),
            )
        )
    return found


def _joined(comparison: "Comparison", version: int) -> str:
    """`versions of one text, 99%`: what the link between the first and another version says."""
    link = comparison.links[version - 1] if comparison.links else None
    if link and link.kind in JOINED:
        return f"{JOINED[link.kind]}, {badges.chance(link.score)}"
    other = comparison.readings[version].row.id
    if any(other == variant for variant, _ in comparison.readings[0].row.variants):
        return "one text by way of other versions"
    return "put side by side by you, not taken for one text"


def _against(comparison: "Comparison", version: int, names: Sequence[str]) -> str:
    """`1 name differs · only in FR: 2 of 19 bands`: what versions of one text should not have.

    Credits and datelines are no part of the text and don't count.
    """
    kinds = Counter(d.kind for marks in comparison.marks for d in marks[version])
    parts = [
        f"{kinds[kind]} {word}{'s differ' if kinds[kind] > 1 else ' differs'}"
        for kind, word in DIFFERING
        if kinds[kind]
    ]
    for here, there in ((0, version), (version, 0)):
        alone = _alone(comparison, here, there)
        if alone:
            parts.append(f"only in {names[here]}: {alone}")
    return " · ".join(parts)


def _alone(comparison: "Comparison", here: int, there: int) -> str:
    """`1 clause, 2 of 19 bands`: what a version has and the other lacks; empty for nothing."""
    reading = comparison.readings[here]
    gaps = [band.segments[here] for band in comparison.bands if not band.segments[there]]
    bands = sum(any(not _surrounds(reading, i) for i in inside) for inside in gaps)
    # of several versions the first one's marks don't say which of them lacks it
    clauses = sum(
        mark.kind in {"omission", "addition"}
        for band, marks in zip(comparison.bands, comparison.marks, strict=True)
        if band.segments[here] and band.segments[there] and (here or len(comparison.readings) == 2)
        for mark in marks[here]
    )
    parts = [f"{clauses} clause{'s' * (clauses > 1)}"] if clauses else []
    parts += [f"{bands} of {len(comparison.bands)} bands"] if bands else []
    return ", ".join(parts)


def _surrounds(reading: "Reading", number: int) -> bool:
    """Whether a segment is boilerplate."""
    segment = reading.segments[number]
    return any(p.start <= segment.start and segment.end <= p.end for p in reading.facts.boilerplate)


class Why(Telling):
    """The window that says it."""

    def __init__(self, comparison: "Comparison", names: Sequence[str]) -> None:
        super().__init__("Why these are taken for one text", wide=True)
        self._pairings = pairings(comparison, names)
        self._score = comparison.score
        self._origins = list(zip(names, comparison.origins, strict=False))

    def told(self) -> Iterable[Widget]:
        for pairing in self._pairings:
            yield from _pairing(pairing)
        yield _row("", "")
        yield _row("aligned", f"sentences side by side match by {self._score:.2f} on average")
        if self._origins:
            yield from _first(self._origins)


def _pairing(pairing: Pairing) -> Iterable[Widget]:
    yield Static(Content.styled("\n" + one_line(pairing.head), "bold"))
    yield from _reasons(pairing.reasons)
    yield _row(
        "meaning",
        "compared by the sentence encoder too"
        if pairing.by_meaning
        else "not compared: no encoder reads both languages",
    )
    yield _row("against", pairing.against or "nothing")


def _reasons(reasons: Reasons) -> Iterable[Widget]:
    if reasons.numbers:
        yield _row("numbers", " · ".join(reasons.numbers))
    if reasons.names:
        yield _row("names", " · ".join(_pair(a, b) for a, b in reasons.names))
    if reasons.order:
        yield _row("order", f"{badges.percent(reasons.order)} of what they share in the same order")
    yield _row(
        "extent", f"{badges.percent(reasons.coverage)} of the shorter text has its like, in order"
    )


def _pair(left: str, right: str) -> str:
    """`Moscou = Moscow`, or once what is spelt alike."""
    return left if left == right else f"{left} = {right}"


def _first(origins: Sequence[tuple[str, Origin]]) -> Iterable[Widget]:
    """What speaks for each version's being the original, likeliest first."""
    from tui.analysis.origin.telling import in_words

    yield Static(Content.styled("\nWhich was first? A guess", "bold $accent"))
    if not any(origin.role for _, origin in origins):
        yield _row("", "nobody can say: too little tells it")
    for name, origin in sorted(origins, key=lambda named: -named[1].score):
        if not origin.reasons:
            continue
        guess = f"{origin.role}? " if origin.role else "cannot say · "
        yield _row(one_line(name), f"{guess}{badges.chance(origin.score)}", style="bold")
        for reason in origin.reasons:
            yield _row("", f"{'+' if reason.weight > 0 else '−'} {in_words(reason)}")


def _row(name: str, told: str, *, style: str = "") -> Widget:
    return beside((name, style or "$quiet"), [(one_line(told), style)], cells=NAME_CELLS)
