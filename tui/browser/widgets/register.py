"""The register as a list, and one entity with its names and where it is mentioned."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from tui.annotation.model import Entity
from tui.browser import badges
from tui.browser.badges import Part
from tui.browser.widgets.bars import Span
from tui.browser.widgets.cells import fit
from tui.browser.widgets.listing import Listing
from tui.corpus.article import Row
from tui.corpus.hygiene import one_line

LABEL_CELLS = 6
LANGUAGES_CELLS = 14
FORMS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register."""

    entity: Entity

    @property
    def forms(self) -> int:
        """How many forms it was tagged under, in all languages."""
        return sum(len(forms) for forms in self.entity.names.values())

    def matches(self, text: str) -> bool:
        """Whether its name, a form, its label or its id contains what was typed."""
        wanted = text.casefold()
        forms = (form for forms in self.entity.names.values() for form in forms)
        said = (self.entity.name, self.entity.id, self.entity.label, *forms)
        return any(wanted in word.casefold() for word in said)


class RegisterList(Listing):
    """Entities, a line each: mark, label, name, languages, forms."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.entries: Sequence[Entry] = ()
        self.marked: set[str] = set()

    def show_entries(self, entries: Sequence[Entry], keep: str | None) -> None:
        """Put these up; the cursor stays on the entity `keep` where that is still there."""
        self.entries = entries
        self.count = len(entries)
        at = next((i for i, entry in enumerate(entries) if entry.entity.id == keep), None)
        if at is not None:
            self.cursor = at
        self.show_cursor()
        self.restyle()

    @property
    def current(self) -> Entity | None:
        """The entity under the cursor."""
        return self.entries[self.cursor].entity if self.cursor < len(self.entries) else None

    def parts(self, index: int, width: int) -> Iterable[Part]:
        entry = self.entries[index]
        entity = entry.entity
        yield ("+" if entity.id in self.marked else " "), "marked"
        yield " " + fit(one_line(entity.label), LABEL_CELLS), "cluster"
        room = max(8, width - LABEL_CELLS - LANGUAGES_CELLS - 10)
        yield fit(one_line(entity.name), room), "strong"
        tags = badges.languages(list(entity.names), LANGUAGES_CELLS)
        yield "  " + fit(one_line(tags), LANGUAGES_CELLS), "accent"
        yield f"{entry.forms:>4,}", "quiet"


def entity_lines(
    entity: Entity, names: Mapping[str, str], rows: Sequence[tuple[Row, int]], total: int
) -> tuple[tuple[Span, ...], ...]:
    """An entity's names by language and the articles that mention it; safe to show.

    `names` gives a label's title; `rows` are the first of `total` articles, each with its number
    of mentions.
    """
    title = names.get(entity.label) or entity.label
    lines: list[tuple[Span, ...]] = [
        (
            (one_line(entity.name), "bold $accent"),
            (f"  {one_line(title)}", "$secondary"),
            (f" · {one_line(entity.id)}", "$quiet"),
        ),
        (),
    ]
    for language, forms in sorted(entity.names.items()):
        shown = ", ".join(forms[:FORMS_SHOWN])
        more = f" +{len(forms) - FORMS_SHOWN}" if len(forms) > FORMS_SHOWN else ""
        badge = one_line(badges.language(language))
        pad = " " * max(1, 7 - cell_len(badge))
        lines.append(((badge, "bold"), (pad, ""), (one_line(shown), ""), (more, "$quiet")))
    if entity.note:
        lines += [(), ((one_line(entity.note.replace("\n", " ")), "$quiet"),)]
    lines += [(), ((f"in {total:,} article{'' if total == 1 else 's'}", "$quiet"),)]
    for row, count in rows:
        sign, style = badges.status(row.status)
        badge = one_line(badges.language(row.language, uncertain=row.language_uncertain))
        lines.append(
            (
                (f"{sign} ", f"${style}"),
                (fit(badge, 6), "bold"),
                (f"×{count:<4,}", "$quiet"),
                (one_line(row.title), ""),
            )
        )
    return tuple(lines)
