"""A year of work: kept, undone, counted, found again in other texts; the register grows with it."""

import re
from hashlib import sha256

import pytest
from annotations_made import NAMES, TEXTS
from workbooks import noon, opened, show, tag, yaml_of

from tui.annotation.changes import (
    AddMention,
    Batch,
    MendBeads,
    RemoveMention,
    ReplaceMention,
    SetReview,
    SetTags,
)
from tui.annotation.model import Review
from tui.annotation.problems import UnknownArticleError
from tui.annotation.workbook import Workbook, new_mention


@pytest.mark.parametrize("language", TEXTS)
def test_tag_a_name_close_and_reopen_it_is_there(tmp_path, language):
    with opened(tmp_path, language=language) as workbook:
        mention = tag(workbook, language)
    again = opened(tmp_path, language=language)
    found = again.annotation(f"pont-{language}").mentions[mention.id]
    assert found == mention
    assert TEXTS[language][found.start : found.end] == NAMES[language]


def test_tag_a_name_and_lose_the_power_before_any_file_is_written(tmp_path):
    mention = tag(opened(tmp_path))
    assert not yaml_of(tmp_path).exists()
    again = Workbook(tmp_path, "ana")
    assert again.annotation("pont-fr").mentions == {mention.id: mention}
    again.flush()
    assert "Paul Terrasse" in yaml_of(tmp_path).read_text()


def test_looking_creates_nothing(tmp_path):
    folder = tmp_path / "annotations"
    with opened(folder) as workbook:
        assert workbook.writable is None
        assert workbook.annotation("pont-fr") is None
        assert list(workbook.annotated()) == []
        assert workbook.undo() is None
    assert not folder.exists()


def test_undo_and_redo_go_on_after_a_restart(tmp_path):
    with opened(tmp_path) as workbook:
        first = tag(workbook)
        workbook.do(SetReview("pont-fr", Review("accepted", "2026-11-21T12:00:00Z")))
    with opened(tmp_path) as workbook:
        assert workbook.undo().title == "accept"
        assert workbook.undo().title == "tag Paul Terrasse PER"
        assert workbook.undo() is None
        assert workbook.annotation("pont-fr").mentions == {}
    with opened(tmp_path) as workbook:
        assert workbook.redo().title == "tag Paul Terrasse PER"
        assert workbook.annotation("pont-fr").mentions == {first.id: first}
        assert workbook.annotation("pont-fr").review.status == "new"
        workbook.do(SetTags("pont-fr", ("ponts",)))
        assert workbook.redo() is None
    history = [(step.title, step.undone) for step in Workbook(tmp_path, "ana").history()]
    assert history == [
        ("tags: ponts", False),
        ("accept", True),
        ("tag Paul Terrasse PER", False),
    ]


def test_tag_all_over_several_articles_is_one_step(tmp_path):
    workbook = opened(tmp_path)
    changes = []
    for language in ("fr", "ru", "zh"):
        text, name = TEXTS[language], NAMES[language]
        show(workbook, language)
        for found in re.finditer(re.escape(name), text):
            mention = new_mention(text, found.start(), found.end(), "PER", how="propagated")
            changes.append(AddMention(f"pont-{language}", mention))
    step = workbook.do(Batch(tuple(changes)), title="tag all")
    assert step.articles == ("pont-fr", "pont-ru", "pont-zh")
    workbook.close()
    again = Workbook(tmp_path, "ana")
    assert len(again.annotation("pont-ru").mentions) == 2
    assert again.undo().articles == step.articles
    assert all(not again.annotation(article).mentions for article in step.articles)


def test_a_change_that_changes_nothing_is_no_step(tmp_path):
    workbook = opened(tmp_path)
    review = Review("accepted", "2026-11-21T12:00:00Z")
    assert workbook.do(SetReview("pont-fr", review)) is not None
    assert workbook.do(SetReview("pont-fr", review)) is None
    assert workbook.do(RemoveMention("pont-fr", "m-000000")) is None
    assert len(list(workbook.history())) == 1


def test_an_article_nobody_opened_can_not_be_changed_by_mistake(tmp_path):
    with pytest.raises(UnknownArticleError):
        Workbook(tmp_path, "ana").do(SetTags("pont-fr", ("x",)))


def test_an_id_that_is_taken_never_replaces_another_mention(tmp_path):
    workbook = opened(tmp_path)
    mention = tag(workbook)
    other = new_mention(TEXTS["fr"], 0, 2, "MISC")
    stolen = ReplaceMention("pont-fr", other)
    assert workbook.do(stolen) is not None
    with pytest.raises(ValueError, match=mention.id):
        workbook.do(AddMention("pont-fr", type(other)(mention.id, *_rest(other))))


def _rest(mention):
    return tuple(getattr(mention, field) for field in list(mention.__slots__)[1:])


# Texts that change


def test_a_mention_follows_its_name_and_that_is_kept_with_the_next_change(tmp_path):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)
    before = yaml_of(tmp_path).read_text()
    longer = "Mise à jour. " + TEXTS["fr"]
    workbook = opened(tmp_path, text=longer)
    moved = workbook.annotation("pont-fr").mentions[mention.id]
    assert longer[moved.start : moved.end] == "Paul Terrasse"
    workbook.flush()
    assert yaml_of(tmp_path).read_text() == before
    workbook.do(SetTags("pont-fr", ("ponts",)))
    workbook.close()
    assert f"range: [{moved.start}, {moved.end}]" in yaml_of(tmp_path).read_text()
    assert sha256(longer.encode()).hexdigest() in yaml_of(tmp_path).read_text()


def test_a_mention_whose_name_is_gone_is_an_orphan_until_it_comes_back(tmp_path):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)
    with opened(tmp_path, text="Le pont est fermé.") as workbook:
        assert workbook.annotation("pont-fr").mentions[mention.id].state == "orphan"
        workbook.do(SetTags("pont-fr", ("ponts",)))
    assert 'state: "orphan"' in yaml_of(tmp_path).read_text()
    workbook = opened(tmp_path)
    assert workbook.annotation("pont-fr").mentions[mention.id] == mention


def test_undo_after_the_text_changed_puts_the_mention_where_its_name_is_now(tmp_path):
    with opened(tmp_path) as workbook:
        mention = tag(workbook)
        workbook.do(RemoveMention("pont-fr", mention.id))
    longer = "Mise à jour. " + TEXTS["fr"]
    workbook = opened(tmp_path, text=longer)
    workbook.do(SetTags("pont-fr", ("x",)))
    workbook.undo()
    workbook.undo()
    back = workbook.annotation("pont-fr").mentions[mention.id]
    assert longer[back.start : back.end] == "Paul Terrasse"


# The register


def test_a_register_edited_by_two_annotators_has_the_work_of_both(tmp_path):
    ana, ben = opened(tmp_path), opened(tmp_path, "ben")
    ana.do(ana.register.add("Paul Terrasse", "PER", "fr"))
    ben.do(ben.register.add("Павел Терехов", "PER", "ru"))
    ana.flush()
    ben.flush()
    ana.do(ana.register.learn("e-paul-terrasse", "en", "Terrasse"))
    ana.flush()
    both = Workbook(tmp_path, "cleo").register
    assert {entity.name for entity in both} == {"Paul Terrasse", "Павел Терехов"}
    assert both.get("e-paul-terrasse").names["en"] == ("Terrasse",)


def test_merge_split_and_rename_can_all_be_taken_back(tmp_path):
    workbook = opened(tmp_path)
    for name in ("Paul Terrasse", "Paul Terasse"):
        workbook.do(workbook.register.add(name, "PER", "fr"))
    whole = workbook.register
    workbook.do(workbook.register.merge("e-paul-terrasse", ["e-paul-terasse"]))
    assert len(workbook.register) == 1
    assert workbook.register.get("e-paul-terasse").name == "Paul Terrasse"
    workbook.do(workbook.register.rename("e-paul-terasse", "P. Terrasse"))
    assert workbook.register.get("e-paul-terrasse").name == "P. Terrasse"
    workbook.undo()
    workbook.undo()
    assert workbook.register == whole


def test_a_split_takes_the_mentions_of_its_names_along_in_every_article(tmp_path):
    workbook = opened(tmp_path)
    entity = workbook.register.add("Paul Terrasse", "PER", "fr").entity
    workbook.do(workbook.register.add("Paul Terrasse", "PER", "fr"))
    workbook.do(workbook.register.learn(entity.id, "ru", "Терехов"))
    show(workbook, "ru")
    french = tag(workbook, "fr", entity=entity.id)
    russian = tag(workbook, "ru", entity=entity.id)
    workbook.close()
    workbook = Workbook(tmp_path, "ana")
    step = workbook.split_entity(entity.id, {"ru": ("Терехов",)})
    assert step.articles == ("pont-ru",)
    assert step.entities
    moved = workbook.annotation("pont-ru").mentions[russian.id]
    assert workbook.register.get(moved.entity).name == "Терехов"
    assert workbook.annotation("pont-fr").mentions[french.id].entity == entity.id
    assert dict(workbook.mentioned(moved.entity)) == {"pont-ru": 1}
    workbook.undo()
    assert workbook.annotation("pont-ru").mentions[russian.id].entity == entity.id


def test_slugs_are_readable_in_any_script_and_never_twice(tmp_path):
    workbook = opened(tmp_path)
    for name in ("Сергей Лавров", "王毅", "محمد", "---", "Сергей Лавров"):
        workbook.do(workbook.register.add(name, "PER"))
    ids = set(workbook.register.entities)
    assert len(ids) == 5
    assert all(re.fullmatch(r"e-[a-z0-9]+(-[a-z0-9]+)*", id_) for id_ in ids)
    assert "e-sergei-lavrov" in ids or "e-sergey-lavrov" in ids


# What others build on


def test_forms_are_counted_over_all_articles_and_follow_every_change(tmp_path):
    cache = tmp_path / "cache" / "forms.json"
    workbook = Workbook(tmp_path / "annotations", "ana", clock=noon, cache=cache)
    for language in ("fr", "ru"):
        show(workbook, language)
        tag(workbook, language, entity="e-paul")
    tag(workbook, "fr", state="rejected")
    tag(workbook, "fr", state="suggested")
    wanted = {
        ("Paul Terrasse", "PER", "e-paul", "fr", 1, 0),
        ("Paul Terrasse", "PER", None, "fr", 0, 1),
        ("Терехов", "PER", "e-paul", "ru", 1, 0),
    }
    assert set(workbook.forms()) == wanted
    workbook.close()
    cached = Workbook(tmp_path / "annotations", "ana", clock=noon, cache=cache)
    assert set(cached.forms()) == wanted
    for _ in range(4):
        cached.undo()
    assert cached.forms() == ()
    cache.write_text("{")
    assert Workbook(tmp_path / "annotations", "ana", cache=cache).forms() == ()


def test_a_stamp_changes_when_the_annotation_does_and_only_then(tmp_path):
    workbook = opened(tmp_path)
    tag(workbook)
    first = dict(workbook.annotated())
    assert dict(workbook.annotated()) == first
    workbook.do(SetTags("pont-fr", ("x",)))
    second = dict(workbook.annotated())
    assert second != first
    workbook.flush()
    third = dict(workbook.annotated())
    assert dict(Workbook(tmp_path, "ana").annotated()) == third


def test_mended_beads_are_kept_and_taken_back(tmp_path):
    with opened(tmp_path) as workbook:
        workbook.do(MendBeads("pont-fr", "pont-en", (((0, 10), (0, 12)), ((10, 20), (12, 12)))))
    with opened(tmp_path) as workbook:
        assert workbook.annotation("pont-fr").beads["pont-en"][1] == ((10, 20), (12, 12))
        workbook.undo()
        assert not workbook.annotation("pont-fr").beads


def test_a_review_from_the_list_needs_no_text(tmp_path):
    workbook = Workbook(tmp_path, "ana")
    workbook.introduce("pont-fr", language="fr", sha256="ab", characters=80)
    workbook.do(SetReview("pont-fr", Review("accepted")))
    workbook.close()
    assert 'text: {sha256: "ab", characters: 80}' in yaml_of(tmp_path).read_text()
