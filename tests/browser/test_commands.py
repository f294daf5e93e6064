"""The registry of commands and what is derived from it."""

import pytest

from tui.browser import commands
from tui.browser.bindings import keymap_warnings, shown_keys, validate_keymap
from tui.browser.commands import COMMANDS, PLACES, at, key_name, key_sign
from tui.browser.palette import grouped, matching
from tui.settings import DEFAULT_LABELS, Settings


def test_the_defaults_give_no_key_to_two_commands_of_one_place():
    assert validate_keymap({}, DEFAULT_LABELS) == []


def test_every_command_has_an_id_of_its_own_and_a_key():
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert all(command.keys for command in COMMANDS)


def test_no_default_is_a_key_that_multiplexers_keep():
    defaults = {command.id: command.keys for command in COMMANDS}
    assert keymap_warnings(defaults) == []


def test_titles_fit_the_footer_and_help_is_a_sentence():
    for command in COMMANDS:
        assert len(command.title.split()) <= 2, command.id
        assert command.help.endswith("."), command.id


def test_an_unknown_command_is_named_with_the_nearest_one():
    (problem,) = validate_keymap({"acept": ("a",)})
    assert "'acept'" in problem
    assert "accept" in problem


def test_a_key_taken_from_another_command_is_a_problem_with_both_names():
    problems = validate_keymap({"accept": ("r",)})
    assert any("r" in p and "accept" in p and "reject" in p for p in problems)


def test_swapping_two_keys_is_no_problem():
    assert validate_keymap({"accept": ("r",), "reject": ("a",)}) == []


def test_the_same_key_in_places_that_never_meet_is_no_problem():
    # space jumps in the text and marks in the list
    assert validate_keymap({"skip": ("ctrl+g",)}) == []


def test_a_command_without_a_key_is_a_problem():
    (problem,) = validate_keymap({"accept": ()})
    assert "accept" in problem


def test_a_label_key_may_not_hide_a_command_of_the_reader():
    from dataclasses import replace

    labels = (replace(DEFAULT_LABELS[0], key="a"),)
    problems = validate_keymap({}, labels)
    assert any("label PER" in p and "accept" in p for p in problems)


def test_keys_left_to_multiplexers_are_warned_of():
    (warning,) = keymap_warnings({"accept": ("ctrl+b",)})
    assert "tmux" in warning


@pytest.mark.parametrize("sign", list("?:/.=()[]{}"))
def test_people_may_write_the_sign_and_read_it_again(sign):
    assert key_sign(key_name(sign)) == sign


def test_textual_knows_the_names_of_the_signs():
    from textual.keys import _character_to_key

    for sign, name in commands.KEY_NAMES.items():
        assert _character_to_key(sign) == name


def test_the_shown_key_is_the_persons_own():
    settings = Settings(keymap={"help": ("f1", "?")})
    assert shown_keys(commands.BY_ID["help"], settings) == ("f1", "?")


@pytest.mark.parametrize("place", PLACES)
def test_the_help_of_a_place_lists_each_of_its_commands_once(place):
    listed = [choice.value for choice in grouped(place, Settings()) if not choice.heading]
    assert [a for a in listed if not a.startswith("label(")].count("help") == 1
    assert {command.action for command in at(place)} <= set(listed)
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("sort", "sort"), ("sotr", "sort"), ("cluster", "by-cluster"), ("undo", "undo")],
)
def test_the_palette_finds_a_command_in_spite_of_a_typo(typed, meant):
    assert matching(typed, at("library"))[0].id == meant


def test_the_palette_finds_nothing_for_nonsense():
    assert matching("qqqzzzxxx", at("library")) == []


@pytest.mark.parametrize("place", PLACES)
def test_every_command_of_a_place_is_an_action_of_its_screen(place):
    from importlib import import_module

    names = {
        "library": "LibraryScreen",
        "reader": "ReaderScreen",
        "variants": "VariantsScreen",
        "review": "ReviewScreen",
        "entities": "EntitiesScreen",
        "history": "HistoryScreen",
    }
    screen = getattr(import_module(f"tui.browser.screens.{place}"), names[place])
    missing = [c.id for c in at(place) if not hasattr(screen, f"action_{c.action}")]
    assert missing == []
