"""`hexapla keys` and `hexapla config`: what holds here."""

import json
from collections.abc import Iterable
from dataclasses import fields

from tui.browser.bindings import keymap_warnings, shown_keys
from tui.browser.commands import COMMANDS, GROUP_TITLES, effective_keys
from tui.cli.corpora import settings_of
from tui.cli.output import complain, say, write_jsonl
from tui.cli.parser import Arguments


def keys(options: Arguments) -> int:
    """Every command with its keys, after the person's keymap; stderr says which may not arrive."""
    settings = settings_of(options)
    for warning in keymap_warnings(settings.keymap):
        complain(warning)
    if options.format == "jsonl":
        write_jsonl(
            {
                "id": command.id,
                "keys": list(effective_keys(command, settings.keymap)),
                "title": command.title,
                "help": command.help,
                "group": command.group,
                "places": list(command.places),
            }
            for command in COMMANDS
        )
        return 0
    for group, title in GROUP_TITLES.items():
        say(title)
        for command in COMMANDS:
            if command.group == group:
                shown = " ".join(shown_keys(command, settings))
                say(f"  {shown:<16}{command.id:<22}{command.help}")
        if group == "tagging":
            for label in settings.labels:
                say(f"  {label.key:<16}{label.name:<22}Tag as {label.title or label.name}.")
        say()
    return 0


def config(options: Arguments) -> int:
    """The settings that hold, as a config.yaml that would say the same."""
    settings = settings_of(options)
    where = settings.origin or "no config.yaml: these are the defaults"
    say(f"# {where}")
    for name in ("corpus", "annotations", "annotator", "encoder", "theme", "cache"):
        value = getattr(settings, name)
        say(f"# {name}:" if value is None else f"{name}: {_quoted(str(value))}")
    say("labels:")
    for label in settings.labels:
        entity = "yes" if label.entities else "no"
        say(
            f"  - {{name: {_quoted(label.name)}, key: {_quoted(label.key)}, "
            f"colour: {label.colour}, title: {_quoted(label.title)}, entities: {entity}}}"
        )
    say("languages:")
    say(f"  expected: {_listed(settings.languages.expected)}")
    say(f"  detectors: {_listed(settings.languages.detectors)}")
    say("thresholds:")
    for field in fields(settings.thresholds):
        say(f"  {field.name}: {getattr(settings.thresholds, field.name)}")
    say("ssh:")
    say(f"  when: {settings.ssh.when}")
    if settings.ssh.theme is not None:
        say(f"  theme: {settings.ssh.theme}")
    say("keymap:" if settings.keymap else "keymap: {}")
    for name, keys in settings.keymap.items():
        say(f"  {name}: {_listed(keys)}")
    return 0


def _quoted(text: str) -> str:
    """A YAML double-quoted scalar: JSON's strings are a subset of them."""
    return json.dumps(text, ensure_ascii=False)


def _listed(words: Iterable[str]) -> str:
    return f"[{', '.join(_quoted(word) for word in words)}]"
