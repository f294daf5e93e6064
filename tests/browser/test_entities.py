"""The register and the history, told as what a person does there."""

from types import SimpleNamespace

import pytest

from tests.browser.desk_double import Double
from tests.browser.stories import opened
from tui.annotation.model import Entity
from tui.annotation.register import Register

NAMES = {
    "e-claire-dumont": Entity(
        "e-claire-dumont",
        "Claire Dumont",
        "PER",
        {"fr": ("Claire Dumont", "Mme Dumont"), "ru": ("Клер Дюмон",), "zh-Hans": ("克莱尔·杜蒙",)},
    ),
    "e-dumont": Entity("e-dumont", "Dumont", "PER", {"en": ("Dumont",)}),
    "e-duma": Entity("e-duma", "Государственная дума", "ORG", {"ru": ("Дума",)}),
}


@pytest.fixture
def desk():
    desk = Double.with_texts()
    desk.changes = []
    entities = dict(NAMES)
    desk.workbook = SimpleNamespace(
        flush=lambda: None,
        history=desk.history,
        register=Register(entities),
        mentioned=lambda id_: {"fr-a": 2, "en-a": 1, "gone": 1} if "claire" in id_ else {},
        do=lambda change, *, title="": desk.changes.append((change, title)),
        split_entity=lambda id_, names: desk.changes.append((id_, names)),
    )
    return desk


async def test_each_entity_has_a_line_and_its_names_by_language_beside_it(desk):
    async with opened(desk, size=(120, 30)) as told:
        await told.press("E")
        assert "3 in the register" in told.text()
        assert "Клер Дюмон" in told.text()
        assert "克莱尔·杜蒙" in told.text()
        assert "in 3 articles" in told.text()
        assert "×2" in told.text()


async def test_a_name_typed_in_any_language_finds_its_entity(desk):
    async with opened(desk) as told:
        await told.press("E", "slash")
        await told.type("克莱尔")
        assert told.app.screen.register.current.id == "e-claire-dumont"
        assert "1 of 3" in told.text()
        await told.press("escape")
        assert told.app.screen.register.count == 3


async def test_marked_entities_are_merged_into_the_one_under_the_cursor(desk):
    async with opened(desk) as told:
        await told.press("E", "j")
        assert told.app.screen.register.current.id == "e-dumont"
        await told.press("space", "g", "M")
        assert "Merge into Claire Dumont?" in told.text()
        await told.press("y")
        ((change, _),) = desk.changes
        assert change.into == "e-claire-dumont"
        assert change.merged == ("e-dumont",)
        assert "merged Dumont into Claire Dumont" in told.screen()[-1]


async def test_a_merge_that_is_declined_changes_nothing(desk):
    async with opened(desk) as told:
        await told.press("E", "j", "space", "g", "M", "n")
        assert desk.changes == []


async def test_merging_without_marks_says_what_to_do_first(desk):
    async with opened(desk) as told:
        await told.press("E", "M")
        assert "Mark the entities" in told.screen()[-1]


async def test_an_entity_is_renamed(desk):
    async with opened(desk) as told:
        await told.press("E", "e")
        await told.type(" Jr")
        await told.press("enter")
        ((change, _),) = desk.changes
        assert change.entity.name == "Claire Dumont Jr"


async def test_one_of_its_names_is_split_off(desk):
    async with opened(desk) as told:
        await told.press("E", "S")
        await told.type("Mme")
        await told.press("enter")
        assert desk.changes == [("e-claire-dumont", {"fr": ("Mme Dumont",)})]


async def test_an_empty_register_says_how_it_is_filled(desk):
    desk.workbook.register = Register({})
    async with opened(desk) as told:
        await told.press("E")
        assert "No entities yet" in told.text()


async def test_the_history_lists_every_change_latest_first(desk):
    async with opened(desk) as told:
        await told.press("H")
        assert "Nothing was changed yet" in told.text()
        await told.press("q", "a", "j", "r", "H")
        lines = [line for line in told.screen() if "2026-11-22" in line]
        assert "rejected" in lines[0]
        assert "accepted" in lines[1]
        await told.press("u")
        lines = [line for line in told.screen() if "2026-11-22" in line]
        assert "↶ rejected" in lines[0], "what was taken back is marked"
        assert "↶" not in lines[1]
