"""Any story of changes, crashes and second programs ends as if nothing had happened."""

import re
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from annotations_made import beads, entities, mentions, notes, reviews, tags
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tui.annotation.changes import (
    Batch,
    MendBeads,
    PutEntity,
    RemoveEntity,
    RemoveMention,
    RemoveNote,
    ReplaceMention,
    ReplaceNote,
    SetReview,
    SetTags,
    State,
    perform,
)
from tui.annotation.model import Annotation
from tui.annotation.reading import read_annotation
from tui.annotation.workbook import Workbook

ARTICLES = ("one", "Two", "三")
articles = st.sampled_from(ARTICLES)
parts = st.one_of(
    st.builds(ReplaceMention, articles, mentions()),
    st.builds(RemoveMention, articles, st.sampled_from(["m-1", "m-2"])),
    st.builds(ReplaceNote, articles, notes()),
    st.builds(RemoveNote, articles, st.sampled_from(["n-1", "n-2"])),
    st.builds(SetReview, articles, reviews),
    st.builds(SetTags, articles, tags),
    st.builds(MendBeads, articles, st.just("other"), beads),
    st.builds(PutEntity, entities),
    st.builds(RemoveEntity, st.sampled_from(["e-1", "e-2"])),
)
steps = st.lists(parts, min_size=1, max_size=3).map(lambda made: Batch(tuple(made)))


def said(annotation):
    """What an annotation says; notes without order: one that comes back stands last."""
    if annotation is None:
        return None
    return (
        annotation.review,
        set(annotation.tags),
        dict(annotation.mentions),
        frozenset(annotation.notes),
        dict(annotation.beads),
    )


class Story(RuleBasedStateMachine):
    """Two programs on one folder, and what should be there."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.programs = [self.open(), self.open()]
        self.truth = State(
            {article: Annotation(article, "ana", "fr", "ab", 9) for article in ARTICLES}, {}, "ana"
        )
        self.done, self.undone = [], []

    def open(self):
        workbook = Workbook(self.folder, "ana")
        for article in ARTICLES:
            workbook.introduce(article, language="fr", sha256="ab", characters=9)
        return workbook

    @rule(who=st.integers(0, 1), change=steps)
    def change(self, who, change):
        after, back = perform(change, self.truth)
        step = self.programs[who].do(change)
        assert (step is None) == (after == self.truth)
        if step is not None:
            self.truth = after
            self.done.append((change, back))
            self.undone.clear()

    @rule(who=st.integers(0, 1))
    def undo(self, who):
        step = self.programs[who].undo()
        assert (step is None) == (not self.done)
        if self.done:
            change, back = self.done.pop()
            self.truth, _ = perform(back, self.truth)
            self.undone.append((change, back))

    @rule(who=st.integers(0, 1))
    def redo(self, who):
        step = self.programs[who].redo()
        assert (step is None) == (not self.undone)
        if self.undone:
            change, back = self.undone.pop()
            self.truth, _ = perform(change, self.truth)
            self.done.append((change, back))

    @rule(article=articles, number=st.integers(1, 3))
    def edit_the_file_by_hand(self, article, number):
        """Files lag behind the journal: what a hand adds must join what it never saw."""
        path = self.folder / "ana" / f"{article}.yaml"
        here = self.truth.annotations[article]
        id_ = f"m-hand-{number}"
        if not path.exists() or id_ in here.mentions:
            return
        added = f'mentions:\n  {id_}:\n    range: [0, 1]\n    label: "HAND"\n    quote: "x"\n'
        path.write_text(re.sub(r"^mentions:( {})?\n", added, path.read_text(), flags=re.MULTILINE))
        mention = read_annotation(path.read_bytes(), str(path)).annotation.mentions[id_]
        changed = replace(here, mentions={**here.mentions, id_: mention})
        annotations = {**self.truth.annotations, article: changed}
        self.truth = replace(self.truth, annotations=annotations)

    @rule(who=st.integers(0, 1))
    def flush(self, who):
        self.programs[who].flush()

    @rule(who=st.integers(0, 1))
    def crash(self, who):
        self.programs[who] = self.open()

    @rule(who=st.integers(0, 1))
    def close(self, who):
        self.programs[who].close()
        self.programs[who] = self.open()

    @rule(article=articles)
    def lose_the_saved_mark(self, article):
        """As if the power went between writing a file and saying so."""
        for workbook in self.programs:
            workbook._shelf.ledger.saved.pop(article, None)

    @rule(who=st.integers(0, 1))
    def both_say_what_happened(self, who):
        workbook = self.programs[who]
        workbook.refresh()
        for article in ARTICLES:
            found = said(workbook.annotation(article)) or EMPTY
            assert found == said(self.truth.annotations[article])
        assert dict(workbook.register.entities) == self.truth.entities

    @invariant()
    def nothing_is_wrong(self):
        for workbook in self.programs:
            assert not workbook.problems

    def teardown(self):
        for workbook in self.programs:
            workbook.close()
        # The files alone, without journal, say it all.
        (self.folder / "ana" / ".journal").unlink(missing_ok=True)
        alone = Workbook(self.folder, "ana")
        for article in ARTICLES:
            found = said(alone.annotation(article)) or EMPTY
            assert found == said(self.truth.annotations[article])
        assert dict(alone.register.entities) == self.truth.entities
        shutil.rmtree(self.folder)


EMPTY = said(Annotation("", "", "", "", 0))

TestStory = Story.TestCase
TestStory.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
