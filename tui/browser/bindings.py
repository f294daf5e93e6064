"""Textual bindings out of the registry of commands, and what is wrong with a keymap."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.browser import commands
from tui.browser.commands import Command, Place

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui.settings import Label, Settings

MULTIPLEXER_KEYS: Mapping[str, str] = {
    "ctrl+a": "screen's prefix",
    "ctrl+b": "tmux's prefix",
    "ctrl+s": "the terminal's flow control",
    "ctrl+q": "the terminal's flow control",
    "ctrl+j": "the same byte as enter on many terminals",
    "ctrl+o": "a terminal's discard key and byobu's",
    "ctrl+z": "suspends the program",
}
"""Keys a person behind tmux, screen or a plain tty may never be able to send."""


def bindings_for(place: Place) -> "list[BindingType]":
    """The bindings of a screen, one a command, with the command's id as the binding's.

    They carry the default keys; the person's own come in by `App.set_keymap(keymap_of(settings))`.
    """
    from textual.binding import Binding

    return [
        Binding(",".join(c.keys), c.action, c.title, show=c.footer > 0, id=c.id)
        for c in commands.at(place)
    ]


def keymap_of(settings: "Settings") -> dict[str, str]:
    """The person's keymap in Textual's form: command id to keys joined by commas."""
    return {
        name: ",".join(commands.key_name(key) for key in keys)
        for name, keys in settings.keymap.items()
        if name in commands.BY_ID
    }


def label_bindings(labels: "Iterable[Label]") -> dict[str, str]:
    """Key to action for each label: `label('PER')` of the screen that is shown."""
    return {commands.key_name(label.key): f"screen.label({label.name!r})" for label in labels}


def validate_keymap(
    keymap: Mapping[str, Sequence[str]], labels: "Iterable[Label]" = ()
) -> list[str]:
    """What is wrong with a keymap, one sentence a problem; empty when all is well.

    Unknown commands (with the nearest one named), commands left without a key, and keys that one
    place gives to two commands or to a command and a label. See `keymap_warnings` for the rest.
    """
    problems = [_unknown(name) for name in keymap if name not in commands.BY_ID]
    problems += [
        f"keymap: {name} has no key; give it one, or leave the line out for the default."
        for name, keys in keymap.items()
        if name in commands.BY_ID and not any(keys)
    ]
    found: dict[tuple[str, str, str], None] = {}
    for place in commands.PLACES:
        taken: dict[str, str] = {}
        if place == "reader":
            taken = {commands.key_name(label.key): f"label {label.name}" for label in labels}
        for command in commands.at(place):
            for key in commands.effective_keys(command, keymap):
                owner = taken.setdefault(key, command.id)
                if owner != command.id:
                    found.setdefault((key, owner, command.id))
    problems += [
        f"keymap: the key {commands.key_sign(key)} is given to both {left} and {right}; "
        f"change one of them."
        for key, left, right in found
    ]
    return problems


def keymap_warnings(keymap: Mapping[str, Sequence[str]]) -> list[str]:
    """Keys of a keymap that work on some terminals only, one sentence each."""
    return [
        f"keymap: {name} is on {key}, which may not arrive: {MULTIPLEXER_KEYS[key]}."
        for name, keys in keymap.items()
        for key in keys
        if key in MULTIPLEXER_KEYS
    ]


def _unknown(name: str) -> str:
    from rapidfuzz import process

    near = process.extractOne(name, list(commands.BY_ID), score_cutoff=60)
    meant = f"; did you mean {near[0]}?" if near else "; `hexapla keys` lists them all."
    return f"keymap: no command is called {name!r}{meant}"


def shown_keys(command: Command, settings: "Settings") -> tuple[str, ...]:
    """The keys of a command as people read them, after their own keymap."""
    keys = commands.effective_keys(command, settings.keymap)
    return tuple(commands.key_sign(key) for key in keys)
