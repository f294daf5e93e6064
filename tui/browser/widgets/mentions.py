"""The side list of a reader: whom and what the article mentions, by entity, with counts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.annotation.model import Mention
from tui.browser.widgets.cells import fit
from tui.corpus.hygiene import one_line

WIDEST = 48
"""Cells of a line: further off, a count is not seen to belong to its name."""
LABEL_ROOM = 5
"""Cells for a label's name: the defaults have four and fewer."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as one article mentions it."""

    label: str
    name: str
    """Its commonest form here, the longer one of equals."""
    places: tuple[int, ...]
    """Where its mentions start, ascending, code points."""
    ids: frozenset[str]
    """Of its mentions."""


def named(mentions: Iterable[Mention], labels: Sequence[str]) -> tuple[Named, ...]:
    """The accepted mentions grouped by entity, or by form where none is linked.

    In the labels' order, the oftenest mentioned first.
    """
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        if mention.state == "accepted":
            key = (mention.label, mention.entity or mention.quote.casefold())
            groups.setdefault(key, []).append(mention)
    rank = {label: number for number, label in enumerate(labels)}
    found = [
        Named(label, _name(group), tuple(sorted(m.start for m in group)), _ids(group))
        for (label, _), group in groups.items()
    ]
    found.sort(key=lambda n: (rank.get(n.label, len(rank)), n.label, -len(n.places), n.places))
    return tuple(found)


def _name(group: Sequence[Mention]) -> str:
    counts = Counter(mention.quote for mention in group)
    return max(counts, key=lambda quote: (counts[quote], len(quote)))


def _ids(group: Iterable[Mention]) -> frozenset[str]:
    return frozenset(mention.id for mention in group)


class MentionList(Widget, can_focus=False):
    """One line an entity; what the cursor stands on is marked."""

    entries: reactive[tuple[Named, ...]] = reactive(())
    current: reactive[frozenset[str]] = reactive(frozenset())
    """Ids of the mentions under the cursor."""
    colours: reactive[Mapping[str, str]] = reactive({})
    """A Textual style for each label."""
    orphans: reactive[int] = reactive(0)

    @dataclass
    class Chosen(Message):
        """An entity was clicked."""

        entry: Named

    def render(self) -> Content:
        width = max(1, min(WIDEST, self.size.width - 1))
        if not self.entries:
            lines = [Content.styled(fit(text, width), "$quiet") for text in _EMPTY]
            return Content("\n").join(lines[: self.size.height])
        lines = []
        last = ""
        for entry in self._window():
            lines.append(self._line(entry, width, last))
            last = entry.label
        if self.orphans and len(lines) < self.size.height:
            lost = f" {self.orphans} lost: the text changed"
            lines.append(Content.styled(fit(lost, width), "$warning"))
        return Content("\n").join(lines)

    def _window(self) -> tuple[Named, ...]:
        """As many entries as fit, the current one among them."""
        height = max(1, self.size.height)
        at = next((i for i, e in enumerate(self.entries) if e.ids & self.current), 0)
        first = max(0, min(at - height // 2, len(self.entries) - height))
        return self.entries[first : first + height]

    def _line(self, entry: Named, width: int, last: str) -> Content:
        count = str(len(entry.places))
        label = entry.label if entry.label != last else ""
        room = width - LABEL_ROOM - 2 - cell_len(count)
        current = bool(entry.ids & self.current)
        return Content.assemble(
            ("▌" if current else " ", "$accent"),
            (fit(label, LABEL_ROOM), self.colours.get(entry.label, "")),
            (fit(one_line(entry.name), max(1, room)), "bold" if current else ""),
            (" " + count, "$quiet"),
        )

    def on_click(self, event: events.Click) -> None:
        window = self._window()
        if self.entries and event.y < len(window):
            self.post_message(self.Chosen(window[event.y]))


_EMPTY = (
    "",
    " Nothing tagged yet.",
    "",
    " tab  next suggestion",
    " 1 …  tag what is under",
    "      the cursor",
)
