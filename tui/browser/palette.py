"""The palette and the help: the registry as a list to read, to search, and to run from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.browser import commands
from tui.browser.bindings import shown_keys
from tui.browser.commands import GROUP_TITLES, Command, Group, Place
from tui.browser.dialogs.choose import Choice, Choose

if TYPE_CHECKING:
    from tui.settings import Settings

GOOD_ENOUGH = 70
"""Of 100, for a fuzzy match: one letter in four may be wrong."""
IN_HELP = 0.8
"""A word of the help sentence counts less than one of the name, and must be nearly right."""
KEYS_SHOWN = 3
PLACE_TITLES: dict[Place, str] = {
    "library": "in the library",
    "reader": "while reading",
    "variants": "with versions side by side",
    "review": "in review",
    "entities": "in the register",
    "history": "in the history",
}


SPECIAL: dict[Place, tuple[Group, ...]] = {
    "library": ("library",),
    "reader": ("tagging", "text"),
    "variants": ("variants",),
    "review": ("article", "text"),
    "entities": ("entities",),
    "history": (),
}
"""What a place is for: it comes first in its help."""
SIGNS: dict[Place, tuple[tuple[str, str], ...]] = {
    "library": (
        ("● ✓ ✗ ⚑", "New, accepted, rejected, flagged."),
        ("FR?", "In this language, but that is not sure."),
        ("FR+", "In more than one language."),
        ("FR≠", "Its record claims another language."),
        ("◆ ◇", "A story of several articles, or of this one alone."),
        ("⇄", "There are versions of this text in these languages."),
    ),
    "reader": (
        ("[…]PER", "A mention; the letters are its label."),
        ("(…)per?", "A suggestion that nobody has taken or refused yet."),
    ),
    "variants": (
        ("‹…›", "What the other version has differently, or not at all."),
        ("╌╌╌", "A gap: this version has nothing here."),
        ("?", "Before a band: that these sentences match is doubtful."),
        ("original?", "A guess which version came first."),
    ),
}
"""What stands on the screen beside words, in a place's help after what the place is for."""
LAST: tuple[Group, ...] = ("library", "move", "everywhere")


class Palette(Choose[str]):
    """Commands that apply in a place; gives the action of the one that was chosen."""

    @classmethod
    def all(cls, place: Place, settings: "Settings") -> "Palette":
        """Every command by name, best match first."""
        known = [c for c in commands.at(place) if c.id not in {"palette", "cancel"}]
        known = [c for c in known if c.group != "move"]

        def search(text: str) -> Sequence[Choice[str]]:
            found = [_named(command, settings) for command in matching(text, known)]
            return found + [
                Choice(choice.value, choice.title, lead="label", mark=choice.lead)
                for choice in labels(place, settings, text)
            ]

        return cls("What shall be done?", search, placeholder="type a part of a command's name")

    @classmethod
    def help(cls, place: Place, settings: "Settings") -> "Palette":
        """What every key does here, by group; a typed word narrows it."""

        def search(text: str) -> Sequence[Choice[str]]:
            if text.strip():
                found = matching(text, commands.at(place))
                return [
                    *labels(place, settings, text),
                    *(_keyed(command, settings) for command in found),
                ]
            return grouped(place, settings)

        return cls(
            f"Keys {PLACE_TITLES[place]}", search, placeholder="type to search · enter does it"
        )


def matching(text: str, among: Sequence[Command]) -> list[Command]:
    """The commands whose title or help is like `text`, likest first; all when it is empty."""
    from rapidfuzz import fuzz, utils

    if not text.strip():
        return list(among)

    def likeness(command: Command) -> float:
        name = f"{command.title} {command.id.replace('-', ' ')}"
        return max(
            fuzz.partial_ratio(text, name, processor=utils.default_process),
            IN_HELP * fuzz.partial_ratio(text, command.help, processor=utils.default_process),
        )

    scored = [(likeness(command), command) for command in among]
    scored = [pair for pair in scored if pair[0] >= GOOD_ENOUGH]
    return [command for _, command in sorted(scored, key=lambda pair: -pair[0])]


def grouped(place: Place, settings: "Settings") -> list[Choice[str]]:
    """The commands of a place under the titles of their groups, what is special to it first."""
    here = commands.at(place)
    groups = dict.fromkeys(command.group for command in here)
    first = [group for group in SPECIAL[place] if group in groups]
    last = [group for group in LAST if group in groups and group not in first]
    order = [*first, *(g for g in groups if g not in {*first, *last}), *last]
    choices: list[Choice[str]] = []
    for group in order:
        if choices:
            choices.append(Choice("", "", heading=True))
        choices.append(Choice("", GROUP_TITLES[group], heading=True))
        if group == "tagging":
            choices += labels(place, settings)
        choices += [_keyed(command, settings) for command in here if command.group == group]
        if first and group == first[-1] and place in SIGNS:
            choices += [Choice("", "", heading=True), Choice("", "Signs", heading=True)]
            choices += [Choice("", told, lead=sign, heading=True) for sign, told in SIGNS[place]]
    return choices


def labels(place: Place, settings: "Settings", text: str = "") -> list[Choice[str]]:
    """The keys of the labels, where one tags; those only whose name or title has `text`."""
    if place != "reader":
        return []
    wanted = text.strip().casefold()
    return [
        Choice(f"label({label.name!r})", f"Tag as {label.title or label.name}.", lead=label.key)
        for label in settings.labels
        if wanted in f"tag as {label.title} {label.name}".casefold()
    ]


def _keys(command: Command, settings: "Settings") -> str:
    return " ".join(shown_keys(command, settings)[:KEYS_SHOWN])


def _keyed(command: Command, settings: "Settings") -> Choice[str]:
    return Choice(command.action, command.help, lead=_keys(command, settings))


def _named(command: Command, settings: "Settings") -> Choice[str]:
    return Choice(command.action, command.help, lead=command.title, mark=_keys(command, settings))
