"""The corpus in one line, and what to do when there is nothing to list."""

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.browser import badges
from tui.browser.bindings import shown_keys
from tui.browser.commands import BY_ID
from tui.browser.view import Look
from tui.browser.widgets.bars import Span
from tui.corpus.hygiene import one_line

if TYPE_CHECKING:
    from tui.settings import Settings
    from tui.workbench.desk import Refreshed, Totals

LANGUAGES_SHOWN = 6
"""More are a matter for the facets panel."""


def corpus_lines(totals: "Totals", settings: "Settings", skipped: int) -> list[tuple[Span, ...]]:
    """`hexapla  seeds · 5 articles · FR 2  EN 2  ID 1 · 4 clusters · 5 new`, and shorter ones.

    `skipped` files or records could not be read.
    """
    end: tuple[Span, ...] = ((f" · ! {skipped:,} skipped", "$warning"),) if skipped else ()
    most = range(LANGUAGES_SHOWN, -1, -1)
    return [(*_corpus_line(totals, settings, shown), *end) for shown in most]


def _corpus_line(totals: "Totals", settings: "Settings", shown: int) -> tuple[Span, ...]:
    name = settings.corpus.resolve().name if settings.corpus is not None else ""
    spans: list[Span] = [
        ("hexapla", "bold $accent"),
        (f"  {one_line(name or '/')}", "bold"),
        (f" · {counted(totals.articles, 'article')}", ""),
    ]
    languages = sorted(totals.languages.items(), key=lambda pair: (-pair[1], pair[0]))
    separator = " · "
    for tag, count in languages[:shown]:
        spans += [
            (separator, "$quiet"),
            (one_line(badges.language(tag)), "bold"),
            (f" {count:,}", "$quiet"),
        ]
        separator = "  "
    rest = len(languages) - shown
    if rest > 0:
        spans.append((f"  +{rest}" if shown else f" · {counted(rest, 'language')}", "$quiet"))
    if totals.clusters:
        spans.append((f" · {counted(totals.clusters, 'cluster')}", ""))
    new = totals.statuses.get("new", 0)
    if new:
        spans += [(" · ", "$quiet"), (f"{badges.STATUS_SIGNS['new']} {new:,} new", "$new")]
    return tuple(spans)


def arrivals(found: "Refreshed") -> str:
    """What came, changed or went since the last look at the corpus."""
    parts = [
        f"{count:,} {what}"
        for count, what in (
            (found.added, "new"),
            (found.changed, "changed"),
            (found.removed, "gone"),
        )
        if count
    ]
    return f"corpus: {', '.join(parts)}"


def counted(count: int, noun: str) -> str:
    """`1 article`, `5 articles`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def language_width(totals: "Totals") -> int:
    """Cells of the widest language badge of the corpus, with room for a `?`."""
    return max((cell_len(badges.language(tag)) + 1 for tag in totals.languages), default=0)


def emptiness(found: Look, totals: "Totals", settings: "Settings") -> tuple[tuple[Span, ...], ...]:
    """What to say in place of rows; nothing when there are rows."""
    if found.count:
        return ()
    if not totals.articles:
        return (
            (),
            (("  No articles yet.", "bold"),),
            (),
            (("  hexapla reads .txt and .md files, .jsonl and .csv from ", ""),),
            ((f"  {one_line(str(settings.corpus or ''))}", "$accent"),),
            (),
            (("  Put some there: they appear here by themselves.", "$quiet"),),
        )
    search, cancel = (shown_keys(BY_ID[name], settings)[0] for name in ("search", "cancel"))
    return (
        (),
        (("  No article matches ", "bold"), (one_line(found.view.text.strip()), "bold $accent")),
        (),
        (
            (f"  {search}", "bold"),
            (" change the filter   ", "$quiet"),
            (cancel, "bold"),
            (" show all again", "$quiet"),
        ),
        (),
        (
            (
                '  lang:fr  status:new,flagged  has:variants  date:2023..  -tag:sport  "a phrase"',
                "$quiet",
            ),
        ),
    )
