"""Every change can be taken back, written down, and made twice."""

import json

from annotations_made import ARTICLES, annotations, changes, entities, few
from hypothesis import given
from hypothesis import strategies as st

from tui.annotation.changes import (
    Batch,
    MergeEntities,
    SplitEntity,
    State,
    apply,
    articles,
    expand,
    perform,
    resolve,
)
from tui.annotation.codec import change_from, plain_change
from tui.annotation.describe import describe
from tui.annotation.model import Entity


@st.composite
def states(draw):
    return State(
        {article: draw(annotations(article)) for article in ARTICLES},
        {e.id: e for e in draw(st.lists(entities, max_size=3))},
        "ana",
    )


def sets(state):
    """A state without the order of notes: one that comes back stands last."""
    return (
        {
            article: (a.review, a.tags, a.mentions, frozenset(a.notes), a.beads, a.text_sha256)
            for article, a in state.annotations.items()
        },
        state.entities,
    )


@few
@given(states(), changes)
def test_taking_a_change_back_leads_to_where_it_began(state, change):
    after, back = perform(change, state)
    assert after == apply(change, state)
    assert sets(apply(back, after)) == sets(state)


@few
@given(states(), changes)
def test_taking_back_the_taking_back_makes_the_change_again(state, change):
    after, back = perform(change, state)
    before, again = perform(back, after)
    assert sets(apply(again, before)) == sets(after)


@few
@given(states(), changes)
def test_a_change_survives_being_written_as_json(state, change):
    plain = json.loads(json.dumps(plain_change(change)))
    assert change_from(plain) == change


@few
@given(states(), st.lists(changes, max_size=4))
def test_replaying_what_a_file_already_has_changes_nothing(state, done):
    primitives = Batch(expand(Batch(tuple(done)), state))
    once = apply(primitives, state)
    assert sets(apply(primitives, once)) == sets(once)


@few
@given(states(), changes)
def test_primitives_do_what_the_change_they_came_from_does(state, change):
    assert apply(Batch(expand(change, state)), state) == apply(change, state)


@few
@given(states(), changes)
def test_only_the_articles_a_change_names_are_touched(state, change):
    after = apply(change, state)
    for article in set(ARTICLES) - set(articles(change)):
        assert after.annotations[article] is state.annotations[article]


@few
@given(changes)
def test_every_change_can_be_told_in_words(change):
    assert describe(change)


def test_merging_two_entities_unites_their_names_and_keeps_old_links_alive():
    state = State(
        {},
        {
            "e-a": Entity("e-a", "Terrasse", "PER", {"fr": ("Terrasse",)}),
            "e-b": Entity("e-b", "Терехов", "PER", {"ru": ("Терехов",), "fr": ("Terekhov",)}),
        },
    )
    merged = apply(MergeEntities("e-a", ("e-b",)), state)
    assert merged.entities["e-a"].names == {"fr": ("Terrasse", "Terekhov"), "ru": ("Терехов",)}
    assert resolve("e-b", merged.entities) == "e-a"


def test_merging_an_entity_into_itself_or_into_nothing_changes_nothing():
    state = State({}, {"e-a": Entity("e-a", "Terrasse", "PER")})
    assert apply(MergeEntities("e-a", ("e-a",)), state) == state
    assert apply(MergeEntities("e-x", ("e-a",)), state) == state


def test_a_split_takes_the_names_with_it():
    state = State({}, {"e-a": Entity("e-a", "Ivanov", "PER", {"en": ("Ivanov", "Ivanova")})})
    new = Entity("e-b", "Ivanova", "PER", {"en": ("Ivanova",)})
    after = apply(SplitEntity("e-a", new), state)
    assert after.entities["e-a"].names == {"en": ("Ivanov",)}
    assert after.entities["e-b"] == new


def test_links_that_were_merged_in_a_ring_by_hand_agree_on_one_entity():
    ring = {
        "e-a": Entity("e-a", "A", "PER", merged_into="e-b"),
        "e-b": Entity("e-b", "B", "PER", merged_into="e-a"),
        "e-c": Entity("e-c", "C", "PER", merged_into="e-b"),
    }
    assert {resolve(id_, ring) for id_ in ring} == {"e-a"}
