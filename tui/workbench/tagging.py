"""Tagging as a person means it: a span, a label, and all that follows from it.

Every function makes one step of undo. What a machine carried to another place arrives as a
suggestion: a projected label is wrong about once in ten (T-Projection, 2022: F1 91).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rapidfuzz import fuzz

from tui.analysis import mentions, names
from tui.analysis.facts import KnownForm, Suggestion
from tui.analysis.names.scripts import main_script
from tui.annotation.changes import AddMention, Batch, Change, ReplaceMention
from tui.annotation.model import Annotation, Entity, How, Mention, MentionState
from tui.annotation.register import Register
from tui.annotation.workbook import Workbook, new_mention
from tui.settings import Settings
from tui.workbench.reading import Reading

SAME_FORM = 0.9
"""From here a place found in the same article has the name's own form (or its case form) and is
tagged at once; below it (a surname alone, another spelling) it is suggested."""

RESPELT = 0.98
"""`names.similarity` says more only of equal names and of those its table of aliases joins."""
WORD_ALIKE, WORD_ALIKE_ACROSS = 85, 75
"""Least `fuzz.ratio` of each word of a full name: Sergueï and Sergei have 92, Сергей and Sergei 83;
Ronaldo and Ronaldinho 82, Lukashenko and Lukashevich 67."""

MOST_ARTICLES = 500
"""A name is carried to at most so many articles at a time: one step of undo stays one look."""


class Spread(NamedTuple):
    """To how many other places of an article a tag went."""

    tagged: int
    suggested: int


@dataclass(frozen=True, slots=True)
class Tagger:
    """Makes changes to the annotations of articles that are given as readings."""

    workbook: Workbook
    settings: Settings

    def tag(
        self,
        reading: Reading,
        start: int,
        end: int,
        label: str,
        *,
        entity: str | None = None,
        how: How = "manual",
    ) -> Mention:
        """Tag a span; the mention that stands on just this span gets the label instead."""
        quote = reading.text[start:end]
        here = _standing_on(reading.annotation, start, end)
        changes: list[Change] = []
        if entity is None:
            entity, changes = self._entity_of(quote, label, reading)
        else:
            changes = self._name_again(entity, quote, reading.row.language)
        mention = new_mention(reading.text, start, end, label, entity=entity, how=how)
        if here is not None:
            mention = replace(here, label=label, entity=entity, state="accepted")
            changes.append(ReplaceMention(reading.row.id, mention))
        else:
            changes.append(AddMention(reading.row.id, mention))
        self.workbook.do(Batch(tuple(changes)), title=f"tag {label} · {quote}")
        return mention

    def change(
        self,
        reading: Reading,
        mention: Mention,
        *,
        start: int | None = None,
        end: int | None = None,
        label: str | None = None,
        state: MentionState | None = None,
    ) -> Mention:
        """Move edges, relabel, or accept and refuse a mention that is there."""
        first = mention.start if start is None else start
        last = mention.end if end is None else end
        fresh = new_mention(reading.text, first, last, label or mention.label)
        changed = replace(
            mention,
            start=first,
            end=last,
            quote=fresh.quote,
            before=fresh.before,
            after=fresh.after,
            label=label or mention.label,
            state=state or mention.state,
        )
        self.workbook.do(
            ReplaceMention(reading.row.id, changed), title=f"change {changed.label} · {fresh.quote}"
        )
        return changed

    def refuse(self, reading: Reading, suggestion: Suggestion) -> Mention:
        """Refuse a suggestion: kept, so that it isn't made again."""
        here = _standing_on(reading.annotation, suggestion.start, suggestion.end)
        title = f"refuse {suggestion.label} · {suggestion.text}"
        if here is not None:
            refused = replace(here, state="rejected")
            self.workbook.do(ReplaceMention(reading.row.id, refused), title=title)
            return refused
        refused = new_mention(
            reading.text,
            suggestion.start,
            suggestion.end,
            suggestion.label,
            entity=suggestion.entity,
            state="rejected",
            how="suggested",
            score=suggestion.score,
        )
        self.workbook.do(AddMention(reading.row.id, refused), title=title)
        return refused

    def tag_all(self, reading: Reading, mention: Mention) -> Spread:
        """Tag the other places of this article that have the name.

        A place with the name's own form is tagged; a surname alone and the like is suggested.
        """
        spread = Counter[MentionState]()
        changes: list[Change] = []
        for start, end, score in places_left(reading, mention.quote):
            state: MentionState = "accepted" if score >= SAME_FORM else "suggested"
            spread[state] += 1
            here = _standing_on(reading.annotation, start, end)
            if here is not None:
                taken = replace(here, label=mention.label, entity=mention.entity, state=state)
                changes.append(ReplaceMention(reading.row.id, taken))
                continue
            changes.append(
                AddMention(
                    reading.row.id,
                    new_mention(
                        reading.text,
                        start,
                        end,
                        mention.label,
                        entity=mention.entity,
                        state=state,
                        how="propagated",
                        source=f"{reading.row.id}#{mention.id}",
                        score=round(score, 3),
                    ),
                )
            )
        self._carry(changes, f"tag all here · {mention.quote}")
        return Spread(spread["accepted"], spread["suggested"])

    def project(self, reading: Reading, mention: Mention, others: Iterable[Reading]) -> int:
        """Suggest a mention in other texts; how many suggestions there are."""
        aliases = self._names_of(mention.entity)
        changes: list[Change] = []
        for other in others:
            for suggestion in mentions.project(
                mention.quote,
                mention.label,
                mention.entity,
                other.text,
                other.row.language,
                aliases=aliases,
            ):
                if _overlaps(other.annotation, suggestion.start, suggestion.end):
                    continue
                carried = new_mention(
                    other.text,
                    suggestion.start,
                    suggestion.end,
                    mention.label,
                    entity=mention.entity,
                    state="suggested",
                    how="projected",
                    source=f"{reading.row.id}#{mention.id}",
                    score=round(suggestion.score, 3),
                )
                changes.append(AddMention(other.row.id, carried))
        return self._carry(changes, f"suggest in other texts · {mention.quote}")

    def link(self, reading: Reading, mention: Mention, entity: str) -> Mention:
        """Let a mention refer to an entity; its form becomes one of the entity's names."""
        linked = replace(mention, entity=entity)
        changes = self._name_again(entity, mention.quote, reading.row.language)
        changes.append(ReplaceMention(reading.row.id, linked))
        self.workbook.do(Batch(tuple(changes)), title=f"link {mention.quote} to {entity}")
        return linked

    @property
    def register(self) -> Register:
        return self.workbook.register

    def _carry(self, changes: Sequence[Change], title: str) -> int:
        if changes:
            self.workbook.do(Batch(tuple(changes)), title=title)
        return len(changes)

    def _names_of(self, entity: str | None) -> tuple[str, ...]:
        known = self.register.get(entity) if entity else None
        return tuple(form for forms in known.names.values() for form in forms) if known else ()

    def _name_again(self, entity: str, form: str, language: str) -> list[Change]:
        learned = self.register.learn(entity, language, form) if self.register.get(entity) else None
        return [] if learned is None else [learned]

    def _entity_of(
        self, form: str, label: str, reading: Reading
    ) -> tuple[str | None, list[Change]]:
        """The entity a new mention refers to, and the changes to the register that go with it."""
        if not any(known.name == label and known.entities for known in self.settings.labels):
            return None, []
        found = self._known_entity(form, label, reading.annotation)
        if found is not None:
            return found, self._name_again(found, form, reading.row.language)
        added = self.register.add(form, label, reading.row.language)
        return added.entity.id, [added]

    def _known_entity(self, form: str, label: str, annotation: Annotation) -> str | None:
        """Return the entity it surely is.

        One that has the same form, one whose full name matches, or the only one mentioned in
        this article whose surname it is: a surname alone decides nothing else.
        """
        entities = [e for e in self.register if e.label == label]
        folded = names.fold(form)
        forms = [(e, f) for e in entities for f in (e.name, *_forms(e))]
        same = {e.id for e, f in forms if names.fold(f) == folded}
        if len(same) == 1:
            return same.pop()
        if same:
            return None
        if " " in folded:
            least = self.settings.thresholds.link
            sure = {e.id for e, f in forms if " " in names.fold(f) and _one_name(form, f, least)}
            return sure.pop() if len(sure) == 1 else None
        here = {m.entity for m in annotation.mentions.values() if m.state == "accepted"}
        surname = {e.id for e, f in forms if e.id in here and folded in names.fold(f).split()[-1:]}
        return surname.pop() if len(surname) == 1 else None


def _one_name(left: str, right: str, least: float) -> bool:
    """Whether two full names are so surely one that a link may be made by itself.

    Likeness alone takes Lukashevich for Lukashenko: each word must be spelt nearly alike too, in
    two scripts a little less so. Names that a table knows for one need no spelling.
    """
    score = names.similarity(left, right)
    if score < least or score > RESPELT:
        return score >= least
    ours, theirs = names.fold(left).split(), names.fold(right).split()
    alike = WORD_ALIKE if main_script(left) == main_script(right) else WORD_ALIKE_ACROSS
    return len(ours) == len(theirs) and all(
        fuzz.ratio(a, b) >= alike for a, b in zip(ours, theirs, strict=True)
    )


def places_left(reading: Reading, name: str) -> list[tuple[int, int, float]]:
    """The places of an article that have a name and wait for a tag: (start, end, score).

    A place where its own form is only suggested is one of them; one where it was refused is not.
    """
    return [
        (start, end, score)
        for start, end, score in names.find(name, reading.text, reading.row.language)
        if not _overlaps(reading.annotation, start, end)
        or (score >= SAME_FORM and _is_suggested(_standing_on(reading.annotation, start, end)))
    ]


def _is_suggested(here: Mention | None) -> bool:
    return here is not None and here.state == "suggested"


def suggestions(
    reading: Reading, known: Sequence[KnownForm], settings: Settings
) -> tuple[Suggestion, ...]:
    """What someone may want to tag next: what was carried here, and what analysis finds."""
    carried = [
        Suggestion(m.start, m.end, m.quote, m.label, m.entity, m.origin.score or 0.9, "projection")
        for m in reading.annotation.mentions.values()
        if m.state == "suggested"
    ]
    refused = frozenset(
        (m.start, m.end) for m in reading.annotation.mentions.values() if m.state == "rejected"
    )
    found = mentions.suggest(
        reading.text,
        reading.row.language,
        known,
        labels=[label.name for label in settings.labels],
        refused=refused,
    )
    fresh = [
        s
        for s in found
        if s.score >= settings.thresholds.suggestion
        and not _overlaps(reading.annotation, s.start, s.end)
    ]
    return tuple(sorted([*carried, *fresh], key=lambda s: (s.start, -s.end)))


def _forms(entity: Entity) -> Iterable[str]:
    return (form for forms in entity.names.values() for form in forms)


def _standing_on(annotation: Annotation, start: int, end: int) -> Mention | None:
    return next(
        (
            m
            for m in annotation.mentions.values()
            if m.start == start and m.end == end and m.state != "orphan"
        ),
        None,
    )


def _overlaps(annotation: Annotation, start: int, end: int) -> bool:
    """Whether something was said of this place already; refused ones count on their own span."""
    return any(
        (m.start, m.end) == (start, end)
        if m.state == "rejected"
        else m.start < end and start < m.end
        for m in annotation.mentions.values()
        if m.state != "orphan"
    )
