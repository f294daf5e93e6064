"""The desk: one open corpus and what a person says of it.

What the browser and the command line talk to. Every method may be called from any thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.analysis.facts import Suggestion
from tui.annotation.changes import (
    AddNote,
    Batch,
    Change,
    MendBeads,
    RemoveMention,
    RemoveNote,
    ReplaceNote,
    SetReview,
    SetTags,
)
from tui.annotation.fresh import timestamp
from tui.annotation.model import (
    Annotation,
    Entity,
    How,
    Mention,
    MentionState,
    Note,
    Review,
    Status,
)
from tui.annotation.workbook import Step, new_note
from tui.corpus.query import Query, Words
from tui.workbench import mirror
from tui.workbench.indexing import Refreshed
from tui.workbench.opened import OpenCorpus, Totals, UnknownArticleError
from tui.workbench.reading import Reading

if TYPE_CHECKING:
    from tui.workbench.comparison import Mended
    from tui.workbench.tagging import Spread, Tagger

__all__ = ["Desk", "Reading", "Refreshed", "Totals", "UnknownArticleError"]


class Desk(OpenCorpus):
    """One annotator at one corpus."""

    def set_status(self, articles: Iterable[str], status: Status, note: str = "") -> None:
        """Decide on articles: one step of undo."""
        chosen = tuple(articles)
        changes: list[Change] = []
        at = timestamp(self.clock())
        for article in chosen:
            annotation = self._introduced(article)
            kept = note or (annotation.review.note if annotation else "")
            changes.append(SetReview(article, Review(status, at, kept)))
        what = chosen[0] if len(chosen) == 1 else f"{len(chosen)} articles"
        self._do(Batch(tuple(changes)), f"{status} · {what}")

    def set_tags(self, article: str, tags: Iterable[str]) -> None:
        """Give an article these tags and no others."""
        self._introduced(article)
        kept = tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
        self._do(SetTags(article, kept), f"tags {' '.join(kept) or 'none'} · {article}")

    def note(self, article: str) -> str:
        """Return the note on an article as a whole."""
        note = _whole_note(self._introduced(article))
        return note.text if note else ""

    def set_note(self, article: str, text: str) -> None:
        """Write the note on an article; an empty text takes it away."""
        old = _whole_note(self._introduced(article))
        if old is None and text.strip():
            change: Change = AddNote(article, new_note(text, clock=self.clock))
        elif old is not None and text.strip():
            change = ReplaceNote(article, replace(old, text=text))
        elif old is not None:
            change = RemoveNote(article, old.id)
        else:
            return
        self._do(change, f"note · {article}")

    def mend_beads(self, left: str, right: str, beads: Sequence[Mended]) -> None:
        """Keep beads mended by hand, as ranges in left and right; none: the aligner decides."""
        self.mend_versions({(left, right): beads})

    def mend_versions(self, mended: Mapping[tuple[str, str], Sequence[Mended]]) -> None:
        """Keep beads mended by hand between several articles: one step of undo.

        By two articles' ids the ranges in them; those of other pairs stay as they are. What was
        mended earlier and is in the texts no more stays too, unless a pair is to have none.
        """
        from tui.annotation.mended import side_of
        from tui.workbench.comparison import kept_between, standing

        changes: list[Change] = []
        articles = dict.fromkeys(article for pair in mended for article in pair)
        readings = {article: self.reading(article) for article in articles}
        for (left, right), beads in mended.items():
            one, other = readings[left], readings[right]
            kept = standing(kept_between(one, other), one, other) if beads else ()
            lost = [bead for bead, place in kept if place is None]
            quoted = [(side_of(a, one.text), side_of(b, other.text)) for a, b in beads]
            both = tuple(sorted((*quoted, *lost)))
            changes += [MendBeads(left, right, both), MendBeads(right, left, ())]
        first, *others = articles
        versions = others[0] if len(others) == 1 else f"{len(others)} versions"
        self._do(Batch(tuple(changes)), f"mend {first} with {versions}")

    def tag(
        self,
        article: str,
        start: int,
        end: int,
        label: str,
        *,
        entity: str | None = None,
        how: How = "manual",
    ) -> Mention:
        """Tag a span of an article; see `Tagger.tag`."""
        mention = self._tagger.tag(self.reading(article), start, end, label, entity=entity, how=how)
        self._mirror((article,))
        return mention

    def change_mention(
        self,
        article: str,
        mention: Mention,
        *,
        start: int | None = None,
        end: int | None = None,
        label: str | None = None,
        state: MentionState | None = None,
    ) -> Mention:
        """Move a mention's edges, relabel it, accept or refuse it."""
        changed = self._tagger.change(
            self.reading(article), mention, start=start, end=end, label=label, state=state
        )
        self._mirror((article,))
        return changed

    def remove_mention(self, article: str, mention: str) -> None:
        """Delete a mention."""
        quote = self._mention(article, mention).quote
        self._do(RemoveMention(article, mention), f"delete · {quote}")

    def refuse(self, article: str, suggestion: Suggestion) -> Mention:
        """Refuse a suggestion, for good."""
        refused = self._tagger.refuse(self.reading(article), suggestion)
        self._mirror((article,))
        return refused

    def tag_all(self, article: str, mention: str) -> Spread:
        """Tag all places of the article that have a mention's name; see `Tagger.tag_all`."""
        spread = self._tagger.tag_all(self.reading(article), self._mention(article, mention))
        self._mirror((article,))
        return spread

    def project(self, article: str, mention: str) -> int:
        """Suggest a mention in the other versions of the article; return how many times."""
        return self._carry(article, mention, [id_ for id_, _ in self.row(article).variants])

    def propagate(self, article: str, mention: str) -> int:
        """Suggest a mention in all articles that have its name; return how many times."""
        from tui.workbench.tagging import MOST_ARTICLES

        quote = self._mention(article, mention).quote
        found = self.rows(Query((Words(quote, phrase=True),)), limit=MOST_ARTICLES)
        return self._carry(article, mention, [row.id for row in found if row.id != article])

    def _carry(self, article: str, mention: str, others: Sequence[str]) -> int:
        others_ = [self.reading(other) for other in others]
        found = self._mention(article, mention)
        count = self._tagger.project(self.reading(article), found, others_)
        self._mirror(others)
        return count

    def link(self, article: str, mention: str, entity: str) -> Mention:
        """Let a mention refer to an entity of the register."""
        linked = self._tagger.link(self.reading(article), self._mention(article, mention), entity)
        self._mirror((article,))
        return linked

    def entities(self, query: str = "", *, limit: int = 50) -> list[Entity]:
        """Return entities whose names are near a query, nearest first; all of them for none."""
        register = self.workbook.register
        if not query.strip():
            return list(register)[:limit]
        from tui.analysis.names import match

        entities = list(register)
        forms = [
            (e, f) for e in entities for f in (e.name, *(n for v in e.names.values() for n in v))
        ]
        best: dict[str, Entity] = {}
        for index, _ in match(query, [form for _, form in forms], 4 * limit):
            best.setdefault(forms[index][0].id, forms[index][0])
        return list(best.values())[:limit]

    def undo(self) -> str | None:
        """Take the last change back; return what it was."""
        return self._after(self.workbook.undo())

    def redo(self) -> str | None:
        """Make the change again that was taken back last; return what it was."""
        return self._after(self.workbook.redo())

    def _after(self, step: Step | None) -> str | None:
        if step is None:
            return None
        self._mirror(step.articles)
        return step.title

    def _do(self, change: Change, title: str) -> None:
        step = self.workbook.do(change, title=title)
        if step is not None:
            self._mirror(step.articles)

    def _mirror(self, articles: Iterable[str]) -> None:
        mirror.mirror(self.workbook, self.catalogue, articles)

    @property
    def _tagger(self) -> Tagger:
        from tui.workbench.tagging import Tagger

        return Tagger(self.workbook, self.settings)

    def _introduced(self, article: str) -> Annotation | None:
        """Make an article known to the workbook without opening its text."""
        row = self.row(article)
        self.workbook.introduce(
            article, language=row.language, sha256=row.sha256, characters=row.characters
        )
        return self.workbook.annotation(article)

    def _mention(self, article: str, mention: str) -> Mention:
        return self.reading(article).annotation.mentions[mention]


def _whole_note(annotation: Annotation | None) -> Note | None:
    """The note on the article as a whole; others stand on a span."""
    notes = annotation.notes if annotation else ()
    return next((note for note in notes if note.start is None), None)
