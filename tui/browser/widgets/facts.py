"""What is known of an article, as lines: for the review and for the window that says why."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.analysis.facts import UNDETERMINED
from tui.browser import badges
from tui.browser.widgets.bars import Span
from tui.corpus.article import Row
from tui.corpus.hygiene import one_line

if TYPE_CHECKING:
    from tui.analysis.facts import Link, Reasons
    from tui.workbench.reading import Reading

NAME_CELLS = 11
LINK_NAMES: Mapping[str, str] = {
    "variant": "variant of",
    "copy": "copy of",
    "cluster": "same story",
    "related": "related",
}
LINK_ORDER = tuple(LINK_NAMES)
ONE_TEXT = ("variant", "copy")
REASONS_SHOWN = 6


def fact_lines(
    reading: "Reading",
    links: Sequence["Link"],
    others: Mapping[str, Row],
    apart: Collection["Link"] = (),
) -> tuple[tuple[Span, ...], ...]:
    """Title, language, the strongest link of each kind, source and size; safe to show.

    Links that are told `apart` are left out.
    """
    row = reading.row
    sign, style = badges.status(row.status)
    lines: list[tuple[Span, ...]] = [
        (
            (f"{sign} ", f"${style}" if style != "quiet" else "$quiet"),
            (one_line(row.title), "bold"),
        ),
        language_line(reading),
    ]
    others_too = len(row.variants) - 1
    for link in _best(links):
        if link in apart:
            continue
        one_text = link.kind in ONE_TEXT
        lines.append(link_line(row.id, link, others, others_too if one_text else 0))
        others_too = 0 if one_text else others_too
    if row.cluster_size > 1:
        size = f"{row.cluster_size:,} articles"
        lines.append(
            (
                name_span("cluster"),
                (f"{badges.CLUSTER_SIGN} {row.cluster}", "$secondary"),
                (f" · {size}", "$quiet"),
            )
        )
    lines.append(_source_line(row))
    if row.tags:
        lines.append(
            (name_span("tags"), (one_line(" ".join(f"#{tag}" for tag in row.tags)), "$secondary"))
        )
    annotation = reading.annotation
    notes = [note.text for note in annotation.notes if note.start is None]
    lines += [
        (name_span("note"), (one_line(note.replace("\n", " ")), ""))
        for note in (annotation.review.note, *notes)
        if note
    ]
    return tuple(lines)


def language_line(reading: "Reading") -> tuple[Span, ...]:
    """The language, how sure that is, and what else it could be."""
    guess = reading.facts.language
    if guess.tag == UNDETERMINED:
        return (name_span("language"), ("cannot be told from this text", "bold $warning"))
    badge = badges.language(guess.tag, uncertain=guess.uncertain)
    spans: list[Span] = [
        name_span("language"),
        (one_line(badge), "bold $warning" if guess.uncertain else "bold"),
        (f" {badges.percent(guess.confidence)}", ""),
    ]
    if guess.uncertain and guess.alternatives and not guess.mixed:
        rest = ", ".join(
            f"{badges.language(tag)} {badges.percent(p)}" for tag, p in guess.alternatives[:3]
        )
        spans.append((f" · or {one_line(rest)}", "$quiet"))
    spans += [(f" · {one_line(doubt)}", "$warning") for doubt in badges.doubts(reading.row)]
    return tuple(spans)


def reason_lines(reasons: "Reasons") -> tuple[tuple[Span, ...], ...]:
    """Why two articles are linked, in terms one can check: numbers, names, how much, what order."""
    lines: list[tuple[Span, ...]] = []
    if reasons.names:
        pairs = [left if left == right else f"{left} = {right}" for left, right in reasons.names]
        lines.append((name_span("names"), (one_line(_some(pairs)), "")))
    if reasons.numbers:
        lines.append((name_span("numbers"), (one_line(_some(reasons.numbers)), "")))
    lines.append(
        (
            name_span("extent"),
            (f"{badges.percent(reasons.coverage)} of the shorter text", ""),
            (f" · {badges.percent(reasons.order)} in the same order", "$quiet"),
        )
    )
    return tuple(lines)


def _best(links: Sequence["Link"]) -> list["Link"]:
    """The strongest link of each kind; a merely related article only when nothing else is."""
    best: dict[str, Link] = {}
    for link in sorted(links, key=lambda link: -link.score):
        best.setdefault(link.kind, link)
    if len(best) > 1:
        best.pop("related", None)
    return sorted(best.values(), key=lambda link: LINK_ORDER.index(link.kind))


def link_line(
    article: str, link: "Link", others: Mapping[str, Row], rest: int = 0
) -> tuple[Span, ...]:
    """What an article is to the other one of a link; `rest` more are versions of it too."""
    other = link.right if link.left == article else link.left
    row = others.get(other)
    style = "bold $accent" if link.kind in ONE_TEXT else ""
    spans: list[Span] = [
        name_span(LINK_NAMES[link.kind]),
        (f"{badges.chance(link.score)} ", style),
    ]
    if row is not None:
        spans += [
            (one_line(badges.language(row.language, uncertain=row.language_uncertain)), "bold"),
            (f" {one_line(row.title)}", style),
        ]
    if rest > 0:
        spans.insert(-1 if row is not None else len(spans), (f" and {rest} more ·", "$quiet"))
    spans.append((f" · {one_line(other)}", "$quiet"))
    return tuple(spans)


def _source_line(row: Row) -> tuple[Span, ...]:
    parts = [row.source, row.date, f"{row.words:,} words", row.path]
    return (name_span("text"), (one_line(" · ".join(part for part in parts if part)), "$quiet"))


def _some(words: Sequence[str]) -> str:
    rest = len(words) - REASONS_SHOWN
    return " · ".join(words[:REASONS_SHOWN]) + (f" and {rest} more" if rest > 0 else "")


def name_span(name: str) -> Span:
    """What stands before a fact, in a column of its own."""
    return f"  {name:<{NAME_CELLS}}", "$quiet"
