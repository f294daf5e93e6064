"""Tagging by keyboard: label, accept, refuse, move edges, carry a tag on, link it to an entity.

A label's key tags the whole name under the cursor, or the selection; on a suggestion it accepts
and relabels at once; on a mention it relabels; pressed again it goes through the other spans that
may be meant. What was touched last stays the target of `A P C l` until the cursor meets another.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from tui.analysis.facts import Suggestion
from tui.annotation.model import How, Mention
from tui.browser.dialogs.choose import Choice, Choose
from tui.browser.edges import Edges
from tui.browser.origins import in_words
from tui.browser.screens.text import TextScreen
from tui.browser.screens.turns import in_turn, with_suggestions
from tui.browser.walker import Range

if TYPE_CHECKING:
    from tui.workbench.reading import Reading
    from tui.workbench.tagging import Spread

T = TypeVar("T")


class TaggingScreen(TextScreen):
    """A text whose names can be tagged."""

    def __init__(self, article: str, offset: int | None = None) -> None:
        super().__init__(article, offset)
        self.touched: str | None = None
        """The id of the mention that was tagged or changed last."""

    # -- keeping changes

    def keep(self, call: Callable[[], T], then: Callable[[T], None]) -> None:
        """Make a change in its turn, show the annotation it leads to, tell the other places."""
        desk, article = self.desk, self.article
        self.keeping += 1

        def change() -> "tuple[T, Reading]":
            return call(), desk.reading(article)

        def done(result: "tuple[T, Reading]") -> None:
            self.take(result[1])
            then(result[0])
            self.hexapla.tell_changed(frozenset({article}))
            self.kept()

        self.write(change, done)

    def _settle_suggestions(self, start: int, end: int) -> None:
        """Take away at once the suggestions that a new mention or a refusal answers."""
        self.suggestions = tuple(s for s in self.suggestions if s.end <= start or end <= s.start)
        self.mark()

    # -- labels

    @in_turn
    def action_label(self, label: str) -> None:
        selection = self.selection
        suggestion, mention = self.suggestion_here, self.mention_here
        if selection is not None:
            self.selecting = None
            self.tag(*selection, label)
        elif suggestion is not None and not self._nearer(mention, suggestion):
            entity = suggestion.entity if label == suggestion.label else None
            self.tag(suggestion.start, suggestion.end, label, entity=entity)
        elif mention is None:
            self._tag_name(label)
        elif mention.label != label:
            self._change(mention, f"{mention.label} is now {label}", label=label)
        else:
            self._next_span(mention)

    def _nearer(self, mention: Mention | None, suggestion: Suggestion) -> bool:
        """Whether the cursor means the mention rather than the suggestion around it."""
        if mention is None:
            return False
        if self.focus_range is not None:
            return (mention.start, mention.end) == self.focus_range
        return mention.end - mention.start <= suggestion.end - suggestion.start

    def _name_here(self) -> Range:
        from tui.analysis.names import smart_span

        assert self.reading is not None
        return smart_span(self.reading.text, self.cursor, self.reading.row.language)

    def _tag_name(self, label: str) -> None:
        """Tag the whole name under the cursor, as far as it can be told."""
        start, end = self._name_here()
        if start >= end:
            self.say("There is no word under the cursor.", "warning")
            return
        self.tag(start, end, label)

    def tag(self, start: int, end: int, label: str, *, entity: str | None = None) -> None:
        """Tag a span, stay on it, and say what can follow."""
        self._settle_suggestions(start, end)

        def done(mention: Mention, more: int) -> None:
            self.go((mention.start, mention.end), focus=(mention.start, mention.end))
            self.say(self._tagged(mention, more))

        self._keep_tag((start, end), label, entity, "manual", done)

    def _keep_tag(
        self,
        span: Range,
        label: str,
        entity: str | None,
        how: How,
        then: Callable[[Mention, int], None],
    ) -> None:
        """Tag a span; `then` gets the mention and how many other places here have the name."""
        desk, article, reading = self.desk, self.article, self.reading
        assert reading is not None

        def change() -> tuple[Mention, int]:
            mention = desk.tag(article, *span, label, entity=entity, how=how)
            return mention, _untagged(mention, reading)

        def done(result: tuple[Mention, int]) -> None:
            self.touched = result[0].id
            then(*result)

        self.keep(change, done)

    def _tagged(self, mention: Mention, more: int) -> str:
        parts = [f"tagged {mention.label}", self.quote(mention.start, mention.end)]
        if more:
            parts.append(f"{more} more here: A")
        if self.reading is not None and self.reading.row.variants:
            parts.append("to the other versions: P")
        return " · ".join(parts)

    def _next_span(self, mention: Mention) -> None:
        """Give the mention the next of the spans that may be meant."""
        edges = Edges(self.walker, self.flow.text)
        here = (mention.start, mention.end)
        spans = edges.candidates(here, self._name_here(), self.cursor)
        at = spans.index((mention.start, mention.end))
        start, end = spans[(at + 1) % len(spans)]
        if len(spans) == 1:
            self.say("No other span is likely here: ] [ { } move the edges.", "warning")
            return
        what = f"span {(at + 1) % len(spans) + 1} of {len(spans)}"
        self._change(mention, what, start=start, end=end)

    # -- the queue of suggestions

    @with_suggestions
    def action_next_suggestion(self) -> None:
        self._to_suggestion()

    def _to_suggestion(self) -> None:
        """To the next suggestion; the one under the cursor counts until it was stepped to."""
        here = (self.cursor, self.focus_range is not None)
        after = [s for s in self.suggestions if (s.start, False) >= here]
        if not after:
            ahead = len(self.suggestions)
            self.say(
                f"The end · {ahead} suggestions before: shift+tab"
                if ahead
                else "No suggestions left."
            )
            return
        self._stand_on(after[0])

    @with_suggestions
    def action_previous_suggestion(self) -> None:
        before = [s for s in self.suggestions if s.start < self.cursor]
        if not before:
            self.say("No suggestion before this place.")
            return
        self._stand_on(before[-1])

    def _stand_on(self, suggestion: Suggestion) -> None:
        self.selecting = None
        span = (suggestion.start, suggestion.end)
        self.go(span, focus=span)
        number = self.suggestions.index(suggestion) + 1
        self.say(
            f"{suggestion.label}? {self.quote(*span)} · {in_words(suggestion)}, "
            f"{suggestion.score:.0%} · {number} of {len(self.suggestions)}"
        )

    @with_suggestions
    def action_accept_suggestion(self) -> None:
        suggestion = self.suggestion_here
        if suggestion is None:
            self._to_suggestion()
            return
        span = (suggestion.start, suggestion.end)
        self._settle_suggestions(*span)

        def done(mention: Mention, more: int) -> None:
            self._on_from(mention.end, self._tagged(mention, more))

        self._keep_tag(span, suggestion.label, suggestion.entity, "suggested", done)

    @with_suggestions
    def action_reject_suggestion(self) -> None:
        desk, article = self.desk, self.article
        suggestion, mention = self.suggestion_here, self.mention_here
        if suggestion is not None and not self._nearer(mention, suggestion):
            what = f"refused {suggestion.label} · {self.quote(suggestion.start, suggestion.end)}"
            end = suggestion.end
            self._settle_suggestions(suggestion.start, end)
            self.keep(lambda: desk.refuse(article, suggestion), lambda _: self._on_from(end, what))
        elif mention is not None:
            gone = mention
            what = f"deleted {gone.label} · {self.quote(gone.start, gone.end)} · u brings it back"
            self.keep(
                lambda: desk.remove_mention(article, gone.id),
                lambda _: self._on_from(gone.end, what),
            )
        else:
            self.say("There is no suggestion or mention under the cursor.", "warning")

    def _on_from(self, offset: int, sentence: str) -> None:
        """To the next suggestion behind an offset; without one, stay."""
        after = next((s for s in self.suggestions if s.start >= offset), None)
        if after is None:
            self.focus_range = None
            self.draw()
            left = len(self.suggestions)
            sentence += f" · {left} left before: shift+tab" if left else " · no suggestions left"
        else:
            self.go((after.start, after.end), focus=(after.start, after.end))
        self.say(sentence)

    # -- edges

    @in_turn
    def action_extend_end(self) -> None:
        self._move_edges(Edges.extend_end)

    @in_turn
    def action_shrink_end(self) -> None:
        self._move_edges(Edges.shrink_end)

    @in_turn
    def action_extend_start(self) -> None:
        self._move_edges(Edges.extend_start)

    @in_turn
    def action_shrink_start(self) -> None:
        self._move_edges(Edges.shrink_start)

    def _move_edges(self, move: Callable[[Edges, int, int], Range]) -> None:
        edges = Edges(self.walker, self.flow.text)
        suggestion, mention = self.suggestion_here, self.mention_here
        if suggestion is not None and not self._nearer(mention, suggestion):
            start, end = move(edges, suggestion.start, suggestion.end)
            self.tag(start, end, suggestion.label)
        elif mention is not None:
            start, end = move(edges, mention.start, mention.end)
            if (start, end) == (mention.start, mention.end):
                self.say("It cannot be moved further.", "warning")
            else:
                self._change(mention, "moved", start=start, end=end)
        else:
            self.say("There is no mention under the cursor.", "warning")

    def _change(
        self,
        mention: Mention,
        what: str,
        *,
        start: int | None = None,
        end: int | None = None,
        label: str | None = None,
    ) -> None:
        desk, article = self.desk, self.article

        def done(changed: Mention) -> None:
            self.touched = changed.id
            self.go((changed.start, changed.end), focus=(changed.start, changed.end))
            self.say(f"{what} · {changed.label} · {self.quote(changed.start, changed.end)}")

        self.keep(
            lambda: desk.change_mention(article, mention, start=start, end=end, label=label), done
        )

    # -- carrying a tag on

    @property
    def target(self) -> Mention | None:
        """The mention under the cursor, else the one touched last."""
        here = self.mention_here
        if here is not None or self.reading is None or self.touched is None:
            return here
        return self.reading.annotation.mentions.get(self.touched)

    def _carry(self, carry: Callable[[str, str], T], done: Callable[[T, str], str]) -> None:
        mention = self.target
        if mention is None:
            self.say("Put the cursor on a mention first.", "warning")
            return
        article, quote = self.article, self.quote(mention.start, mention.end)
        self.keep(lambda: carry(article, mention.id), lambda found: self.say(done(found, quote)))

    @in_turn
    def action_tag_all(self) -> None:
        self._carry(self.desk.tag_all, _spread)

    @in_turn
    def action_project(self) -> None:
        assert self.reading is not None
        if not self.reading.row.variants:
            self.say("This article has no other versions.", "warning")
            return
        self._carry(
            self.desk.project,
            lambda count, quote: (
                f"suggested {_times(count)} in the other versions · {quote} · v shows them"
                if count
                else f"{quote} was not found in the other versions"
            ),
        )

    @in_turn
    def action_propagate(self) -> None:
        self._carry(
            self.desk.propagate,
            lambda count, quote: (
                f"suggested {_times(count)} across the corpus · {quote}"
                if count
                else f"no other article has {quote}"
            ),
        )

    @in_turn
    def action_link(self) -> None:
        mention = self.target
        if mention is None:
            self.say("Put the cursor on a mention first.", "warning")
            return
        desk, article, gone = self.desk, self.article, mention

        quote = self.quote(mention.start, mention.end)

        def search(query: str) -> Sequence[Choice[str]]:
            near = desk.entities(query or gone.quote)
            every = near if query else [*near, *desk.entities()]
            return [
                Choice(entity.id, entity.name, _other_names(entity.names), entity.label)
                for entity in {entity.id: entity for entity in every}.values()
            ]

        def chosen(entity: str | None) -> None:
            if entity is not None:
                self.keep(
                    lambda: desk.link(article, gone.id, entity),
                    lambda _: self.say(f"linked · {self.quote(gone.start, gone.end)}"),
                )

        title = f"Whom or what does “{quote}” mean?"
        self.app.push_screen(
            Choose(title, search, placeholder="a part of a name, in any language"), chosen
        )


def _spread(spread: "Spread", quote: str) -> str:
    """What tagging all places of a name did."""
    if not any(spread):
        return f"no other place here has {quote}"
    parts = []
    if spread.tagged:
        parts.append(f"tagged {spread.tagged} more here")
    if spread.suggested:
        parts.append(f"suggested {spread.suggested} more here: tab")
    return " · ".join([*parts, quote])


def _untagged(mention: Mention, before: "Reading") -> int:
    """How many other places of the article have the name and wait for a tag."""
    from tui.workbench.tagging import places_left

    found = places_left(before, mention.quote)
    return sum(end <= mention.start or mention.end <= start for start, end, _ in found)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _other_names(names: Mapping[str, tuple[str, ...]]) -> str:
    forms = dict.fromkeys(form for group in names.values() for form in group)
    return ", ".join(list(forms)[:4])
