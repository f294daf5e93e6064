"""What is known of an article, as lines: for the review and for the window that says why."""

from collections.abc import Mapping, Sequence
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
REASONS_SHOWN = 6


def fact_lines(
    reading: "Reading", links: Sequence["Link"], others: Mapping[str, Row]
) -> tuple[tuple[Span, ...], ...]:
    """Title, language, the strongest link of each kind, source and size; safe to show."""
    row = reading.row
    sign, style = badges.status(row.status)
    lines: list[tuple[Span, ...]] = [
        (
            (f"{sign} ", f"${style}" if style != "quiet" else "$quiet"),
            (one_line(row.title), "bold"),
        ),
        language_line(reading),
    ]
    lines += [_link_line(row.id, link, others) for link in _best(links)]
    if row.cluster_size > 1:
        size = f"{row.cluster_size:,} articles"
        lines.append(
            (
                _name("cluster"),
                (f"{badges.CLUSTER_SIGN} {row.cluster}", "$secondary"),
                (f" · {size}", "$quiet"),
            )
        )
    lines.append(_source_line(row))
    if row.tags:
        lines.append(
            (_name("tags"), (one_line(" ".join(f"#{tag}" for tag in row.tags)), "$secondary"))
        )
    annotation = reading.annotation
    notes = [note.text for note in annotation.notes if note.start is None]
    lines += [
        (_name("note"), (one_line(note.replace("\n", " ")), ""))
        for note in (annotation.review.note, *notes)
        if note
    ]
    return tuple(lines)


def language_line(reading: "Reading") -> tuple[Span, ...]:
    """The language, how sure that is, and what else it could be."""
    guess = reading.facts.language
    if guess.tag == UNDETERMINED:
        return (_name("language"), ("cannot be told from this text", "bold $warning"))
    badge = badges.language(guess.tag, uncertain=guess.uncertain)
    spans: list[Span] = [
        _name("language"),
        (one_line(badge), "bold $warning" if guess.uncertain else "bold"),
        (f" {badges.percent(guess.confidence)}", ""),
    ]
    if guess.mixed:
        spans.append((f" · mixed: {one_line(badges.languages(guess.mixed, 30))}", "$warning"))
    elif guess.uncertain and guess.alternatives:
        rest = ", ".join(
            f"{badges.language(tag)} {badges.percent(p)}" for tag, p in guess.alternatives[:3]
        )
        spans.append((f" · or {one_line(rest)}", "$quiet"))
    if reading.contradicted:
        spans.append((f" · its record says {one_line(reading.contradicted)}", "$warning"))
    return tuple(spans)


def reason_lines(reasons: "Reasons") -> tuple[tuple[Span, ...], ...]:
    """Why two articles are linked, in terms one can check: numbers, names, how much, what order."""
    lines: list[tuple[Span, ...]] = []
    if reasons.names:
        pairs = [left if left == right else f"{left} = {right}" for left, right in reasons.names]
        lines.append((_name("names"), (one_line(_some(pairs)), "")))
    if reasons.numbers:
        lines.append((_name("numbers"), (one_line(_some(reasons.numbers)), "")))
    lines.append(
        (
            _name("extent"),
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


def _link_line(article: str, link: "Link", others: Mapping[str, Row]) -> tuple[Span, ...]:
    other = link.right if link.left == article else link.left
    row = others.get(other)
    style = "bold $accent" if link.kind in {"variant", "copy"} else ""
    spans: list[Span] = [_name(LINK_NAMES[link.kind]), (f"{badges.percent(link.score)} ", style)]
    if row is not None:
        spans += [
            (one_line(badges.language(row.language, uncertain=row.language_uncertain)), "bold"),
            (f" {one_line(row.title)}", style),
        ]
    spans.append((f" · {one_line(other)}", "$quiet"))
    return tuple(spans)


def _source_line(row: Row) -> tuple[Span, ...]:
    parts = [row.source, row.date, f"{row.words:,} words", row.path]
    return (_name("text"), (one_line(" · ".join(part for part in parts if part)), "$quiet"))


def _some(words: Sequence[str]) -> str:
    rest = len(words) - REASONS_SHOWN
    return ", ".join(words[:REASONS_SHOWN]) + (f" and {rest} more" if rest > 0 else "")


def _name(name: str) -> Span:
    return f"  {name:<{NAME_CELLS}}", "$quiet"
