"""The register of entities: what they are called in each language, and where they are named."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container

from tui.browser.bindings import bindings_for
from tui.browser.screens.lists import ListPlace
from tui.browser.widgets.bars import Lines, Rule, TitleBar
from tui.browser.widgets.filter import FilterBar
from tui.browser.widgets.listing import Listing
from tui.browser.widgets.register import Entry, RegisterList, entity_lines
from tui.workbench.opened import UnknownArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.annotation.model import Entity
    from tui.browser.commands import Place
    from tui.corpus.article import Row

ARTICLES_SHOWN = 100
"""Of an entity's articles: more are a matter for the library's `entity:` filter."""


@dataclass(frozen=True, slots=True)
class _Mentioned:
    rows: tuple[tuple["Row", int], ...]
    """Articles with their number of mentions."""
    total: int


class EntitiesScreen(ListPlace):
    """Everyone and everything that was tagged and linked, one line each; names beside."""

    PLACE: ClassVar["Place"] = "entities"
    BINDINGS = bindings_for("entities")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as Textual has it

    def __init__(self) -> None:
        super().__init__()
        self._every: tuple[Entry, ...] = ()

    def compose_place(self) -> ComposeResult:
        yield TitleBar()
        yield FilterBar("a name in any language, a label, an id")
        yield Rule()
        with Container(id="body"):
            yield RegisterList(id="register")
            yield Lines(id="empty")
            yield Lines(id="entity")

    @property
    def register(self) -> RegisterList:
        return self.query_one(RegisterList)

    @property
    def listing(self) -> Listing:
        return self.register

    def something_to_copy(self) -> str | None:
        entity = self.register.current
        return None if entity is None else entity.name

    def on_mount(self) -> None:
        self.read_register()

    def changed(self, _articles: frozenset[str], /) -> None:
        self.read_register()

    @work(exclusive=True, exit_on_error=False, group="register")
    async def read_register(self) -> None:
        """Bring the list up to date; the cursor stays on its entity."""
        register = self.desk.workbook.register
        self._every = await asyncio.to_thread(lambda: tuple(Entry(entity) for entity in register))
        self._narrow()

    def _narrow(self) -> None:
        text = self.query_one(FilterBar).value.strip()
        left = tuple(entry for entry in self._every if entry.matches(text)) if text else self._every
        current = self.register.current
        self.register.marked &= {entry.entity.id for entry in self._every}
        self.register.show_entries(left, current.id if current else None)
        self.query_one(TitleBar).left = (
            ("entities", "bold $accent"),
            (f"  {len(self._every):,} in the register", ""),
        )
        self.query_one(FilterBar).outcome = f"{len(left):,} of {len(self._every):,}" if text else ""
        empty = self.query_one("#empty", Lines)
        empty.display = not left
        self.register.display = bool(left)
        self.query_one("#entity").display = bool(left)
        if not left:
            empty.spans = _emptiness(bool(self._every))
        self._tell()

    @on(FilterBar.Changed)
    def _filter(self) -> None:
        self._narrow()

    def action_search(self) -> None:
        self.query_one(FilterBar).open()

    def action_cancel(self) -> None:
        super().action_cancel()
        if self.register.marked:
            self.register.marked.clear()
            self.register.restyle()
        else:
            self.query_one(FilterBar).set("")

    # -- the entity under the cursor

    @on(Listing.Moved)
    def _tell(self) -> None:
        entity = self.register.current
        if entity is not None:
            self._read_mentions(entity)

    @work(exclusive=True, exit_on_error=False, group="mentions")
    async def _read_mentions(self, entity: "Entity") -> None:
        mentioned = await asyncio.to_thread(self._mentioned, entity)
        titles = {label.name: label.title for label in self.desk.settings.labels}
        self.query_one("#entity", Lines).spans = entity_lines(
            entity, titles, mentioned.rows, mentioned.total
        )

    def _mentioned(self, entity: "Entity") -> _Mentioned:
        """The articles an entity is mentioned in, most mentions first. Runs in a thread."""
        counts = self.desk.workbook.mentioned(entity.id)
        rows: list[tuple[Row, int]] = []
        for article in sorted(counts, key=lambda article: (-counts[article], article)):
            try:
                rows.append((self.desk.row(article), counts[article]))
            except UnknownArticleError:
                # annotated, but no longer in the corpus: counted, and not to be opened
                continue
            if len(rows) == ARTICLES_SHOWN:
                break
        return _Mentioned(tuple(rows), len(counts))

    @on(Listing.Chosen)
    @work(exit_on_error=False, group="menu")
    async def action_open_entity(self) -> None:
        from tui.browser import badges
        from tui.browser.dialogs.choose import Choice, Choose

        entity = self._current()
        if entity is None:
            return
        mentioned = await asyncio.to_thread(self._mentioned, entity)
        choices = [
            Choice(
                row.id,
                row.title,
                note=row.id,
                lead=badges.language(row.language),
                mark=f"×{count:,}",
            )
            for row, count in mentioned.rows
        ]

        def search(text: str) -> list[Choice[str]]:
            return [c for c in choices if text.casefold() in f"{c.title} {c.note}".casefold()]

        article = await self.app.push_screen_wait(
            Choose(f"{entity.name} is mentioned in", search, nothing="No article mentions it yet.")
        )
        if article is not None:
            self.hexapla.open_article(article)

    # -- changing the register

    def _current(self) -> "Entity | None":
        """The entity under the cursor; says so when there is none."""
        entity = self.register.current
        if entity is None:
            self.say("There is no entity here.", "warning")
        return entity

    def action_mark_entity(self) -> None:
        entity = self._current()
        if entity is not None:
            self.register.marked ^= {entity.id}
            self.register.restyle()
            self.listing.move(1)

    def _change(self, call: "Callable[[], object]", title: str) -> None:
        def then(_: object) -> None:
            self.register.marked.clear()
            self.hexapla.tell_changed(frozenset())
            self.say(title)

        self.write(call, then)

    @work(exit_on_error=False, group="menu")
    async def action_rename_entity(self) -> None:
        from tui.browser.dialogs.ask import AskText

        entity = self._current()
        if entity is None:
            return
        name = await self.app.push_screen_wait(AskText("Name of this entity", entity.name))
        if name and name != entity.name:
            workbook, title = self.desk.workbook, f"renamed {entity.name} to {name}"
            self._change(
                lambda: workbook.do(workbook.register.rename(entity.id, name), title=title), title
            )

    @work(exit_on_error=False, group="menu")
    async def action_merge_entity(self) -> None:
        from tui.browser.dialogs.ask import Confirm

        into = self._current()
        if into is None:
            return
        others = [e.entity for e in self._every if e.entity.id in self.register.marked - {into.id}]
        if not others:
            self.say("Mark the entities that are the same first, then merge them here.", "warning")
            return
        yes = await self.app.push_screen_wait(
            Confirm(
                f"Merge into {into.name}?",
                [f"{other.name} · {other.id}" for other in others]
                + ["Their names come here, links to them lead here. One undo takes it back."],
            )
        )
        if yes:
            workbook, ids = self.desk.workbook, [other.id for other in others]
            title = f"merged {', '.join(other.name for other in others)} into {into.name}"
            self._change(
                lambda: workbook.do(workbook.register.merge(into.id, ids), title=title), title
            )

    @work(exit_on_error=False, group="menu")
    async def action_split_entity(self) -> None:
        from tui.browser import badges
        from tui.browser.dialogs.choose import Choice, Choose

        entity = self._current()
        if entity is None:
            return
        choices = [
            Choice((language, form), form, lead=badges.language(language))
            for language, forms in sorted(entity.names.items())
            for form in forms
        ]
        if len(choices) < 2:
            self.say("It has one name only: there is nothing to split off.", "warning")
            return

        def search(text: str) -> list[Choice[tuple[str, str]]]:
            return [c for c in choices if text.casefold() in c.title.casefold()]

        chosen = await self.app.push_screen_wait(Choose("Which name is another entity's?", search))
        if chosen is not None:
            language, form = chosen
            workbook = self.desk.workbook
            self._change(
                lambda: workbook.split_entity(entity.id, {language: (form,)}),
                f"split {form} off {entity.name}",
            )


def _emptiness(some: bool) -> tuple[tuple[tuple[str, str], ...], ...]:  # noqa: FBT001 - a plain fact
    if some:
        return ((), (("  No entity is called so.", "bold"),))
    return (
        (),
        (("  No entities yet.", "bold"),),
        (),
        (("  Tag a name while reading: whom it means is listed here.", ""),),
        (("  It is found again then, by its names in every language.", "$quiet"),),
    )
