"""The one registry of commands, without Textual.

Bindings, footer, palette, help screen, `hexapla keys` and the validation of the keymap in
`config.yaml` all come from here.

A command's id is also its action: `next-divergence` is `action_next_divergence` of the screen
(or app) where it applies. Within a place a key means one thing; a command that applies in several
places has the same key in all of them.
"""

# ruff: noqa: E501 - the registry is a table: one line a command reads best

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Place = Literal["library", "reader", "variants", "review", "entities", "history"]
PLACES: tuple[Place, ...] = get_args(Place)

Group = Literal[
    "everywhere", "move", "article", "library", "variants", "text", "tagging", "entities"
]
GROUP_TITLES: Mapping[Group, str] = {
    "everywhere": "Everywhere",
    "move": "Moving",
    "article": "This article",
    "library": "The list",
    "variants": "Versions side by side",
    "text": "In the text",
    "tagging": "Tagging",
    "entities": "The register",
}

ALL: tuple[Place, ...] = PLACES
ARTICLE: tuple[Place, ...] = ("library", "reader", "variants", "review")
SEARCHED: tuple[Place, ...] = ("library", "reader", "variants", "entities")
TEXT: tuple[Place, ...] = ("reader", "review")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do. `keys` are Textual's key names, the first is shown."""

    id: str
    title: str
    """Two words at most: the footer's."""
    help: str
    """One sentence: the palette's and the help screen's."""
    keys: tuple[str, ...]
    group: Group
    places: tuple[Place, ...]
    footer: int = 0
    """Rank in the footer, 1 first; 0: not shown there."""

    @property
    def action(self) -> str:
        """The name of the Textual action, without `action_`."""
        return self.id.replace("-", "_")


# fmt: off
COMMANDS: tuple[Command, ...] = (
    # everywhere
    Command("help", "help", "Show what every key does where you are.", ("question_mark",), "everywhere", ALL, 90),
    Command("palette", "palette", "Find any command by name.", ("ctrl+p", "colon"), "everywhere", ALL, 95),
    Command("back", "back", "Go back to where you came from; from the library, leave hexapla.", ("q",), "everywhere", ALL, 99),
    Command("cancel", "cancel", "Leave a mode, a selection or a filter.", ("escape",), "everywhere", ALL),
    Command("undo", "undo", "Take the last change back, also one of yesterday.", ("u",), "everywhere", ALL, 60),
    Command("redo", "redo", "Make the change again that was taken back.", ("ctrl+r",), "everywhere", ALL),
    Command("search", "search", "Filter the list, or search in the text.", ("slash",), "everywhere", SEARCHED, 30),
    Command("copy", "copy", "Copy the title, the sentence or the selection to the clipboard.", ("y",), "everywhere", ALL),
    Command("entities", "entities", "Open the register of entities.", ("E",), "everywhere", ALL),
    Command("review", "review", "Decide on one new article after another.", ("R",), "everywhere", ALL),
    Command("history", "history", "See every change you made, latest first.", ("H",), "everywhere", ALL),
    Command("theme", "theme", "Change to the next theme.", ("ctrl+t",), "everywhere", ALL),
    Command("quit", "quit", "Leave hexapla; everything is saved already.", ("ctrl+c",), "everywhere", ALL),
    # moving
    Command("down", "down", "One row, band or line down.", ("j", "down"), "move", ALL),
    Command("up", "up", "One row, band or line up.", ("k", "up"), "move", ALL),
    Command("top", "top", "To the beginning.", ("g", "home"), "move", ALL),
    Command("bottom", "bottom", "To the end.", ("G", "end"), "move", ALL),
    Command("half-page-down", "half down", "Half a page down.", ("ctrl+d",), "move", ALL),
    Command("half-page-up", "half up", "Half a page up.", ("ctrl+u",), "move", ALL),
    Command("page-down", "page down", "A page down.", ("pagedown", "ctrl+f"), "move", ALL),
    Command("page-up", "page up", "A page up.", ("pageup",), "move", ALL),
    # the current article
    Command("accept", "accept", "Accept this article.", ("a",), "article", ARTICLE, 10),
    Command("reject", "reject", "Reject this article.", ("r",), "article", ARTICLE, 11),
    Command("flag", "flag", "Flag this article for another look.", ("f",), "article", ARTICLE, 12),
    Command("tags", "tags", "Edit the tags of this article.", ("t",), "article", ARTICLE, 40),
    Command("memo", "memo", "Write a note on this article.", ("m",), "article", ARTICLE, 41),
    Command("variants", "variants", "See this article beside its other versions.", ("v",), "article", ("library", "reader", "review"), 8),
    Command("pager", "pager", "Open this article in $PAGER.", ("o",), "article", ARTICLE),
    Command("facts", "why", "Show what is known of this article, and why.", ("w",), "article", ("library", "review")),
    # the list
    Command("open", "read", "Read and tag this article.", ("enter",), "library", ("library",), 5),
    Command("sort", "sort", "Sort by the next column.", ("s",), "library", ("library",), 33),
    Command("sort-direction", "reverse", "Turn the order of the list round.", ("S",), "library", ("library",)),
    Command("by-cluster", "by cluster", "Group the list by cluster, or not.", ("c",), "library", ("library",), 34),
    Command("mark", "mark", "Mark this article; a decision then goes to all marked ones.", ("space",), "library", ("library",)),
    Command("next-unreviewed", "next new", "To the next article without a decision.", ("full_stop",), "library", ("library", "reader"), 35),
    Command("facets", "facets", "Count languages, statuses and tags; choose one to filter.", ("F",), "library", ("library",)),
    Command("problems", "problems", "List what could not be read of the corpus, and why.", ("exclamation_mark",), "library", ("library",)),
    Command("preview", "preview", "Show or hide the preview.", ("p",), "library", ("library",)),
    Command("skip", "skip", "Leave this article undecided, go to the next.", ("s",), "article", ("review",), 13),
    # versions side by side
    Command("next-divergence", "next diff", "To the next place where the versions differ.", ("n",), "variants", ("variants",), 5),
    Command("previous-divergence", "previous diff", "To the previous place where the versions differ.", ("N",), "variants", ("variants",), 6),
    Command("next-pane", "pane", "To the next version.", ("tab",), "variants", ("variants",), 20),
    Command("previous-pane", "pane back", "To the previous version.", ("shift+tab",), "variants", ("variants",)),
    Command("free-panes", "free", "Scroll each pane by itself, or all aligned.", ("equals_sign",), "variants", ("variants",), 22),
    Command("interlinear", "interlinear", "Put versions under one another, or side by side.", ("i",), "variants", ("variants",), 21),
    Command("why-variants", "why", "Show why these are one text, and which may be the original.", ("w",), "variants", ("variants",), 24),
    Command("mend", "mend", "Mend this band: split, merge or shift its sentences.", ("M",), "variants", ("variants",)),
    Command("read-pane", "read", "Read and tag the version of this pane.", ("enter",), "variants", ("variants",), 7),
    # in the text
    Command("next-word", "word", "One word on.", ("w", "right"), "text", ("reader",)),
    Command("previous-word", "word back", "One word back.", ("b", "left"), "text", ("reader",)),
    Command("next-sentence", "sentence", "One sentence on.", ("right_parenthesis",), "text", ("reader",)),
    Command("previous-sentence", "sentence back", "One sentence back.", ("left_parenthesis",), "text", ("reader",)),
    Command("next-paragraph", "paragraph", "One paragraph on.", ("J",), "text", TEXT),
    Command("previous-paragraph", "paragraph back", "One paragraph back.", ("K",), "text", TEXT),
    Command("jump", "jump", "Put letters over words, names first; type them to go there.", ("space",), "text", ("reader",), 23),
    Command("select", "select", "Begin a selection at this word; move to stretch it.", ("V",), "text", ("reader",), 24),
    Command("next-match", "next match", "To the next place the search found.", ("n",), "text", ("reader",)),
    Command("previous-match", "previous match", "To the previous place the search found.", ("N",), "text", ("reader",)),
    # tagging
    Command("next-suggestion", "next", "To the next suggestion.", ("tab",), "tagging", ("reader",), 2),
    Command("previous-suggestion", "previous", "To the previous suggestion.", ("shift+tab",), "tagging", ("reader",)),
    Command("accept-suggestion", "take", "Accept this suggestion and go to the next.", ("enter",), "tagging", ("reader",), 3),
    Command("reject-suggestion", "drop", "Refuse this suggestion or delete this mention, and go to the next.", ("x",), "tagging", ("reader",), 4),
    Command("extend-end", "end out", "Move the end of the mention one word out.", ("right_square_bracket",), "tagging", ("reader",), 26),
    Command("shrink-end", "end in", "Move the end of the mention one word in.", ("left_square_bracket",), "tagging", ("reader",)),
    Command("shrink-start", "start in", "Move the start of the mention one word in.", ("right_curly_bracket",), "tagging", ("reader",)),
    Command("extend-start", "start out", "Move the start of the mention one word out.", ("left_curly_bracket",), "tagging", ("reader",)),
    Command("tag-all", "all here", "Tag every other place in this article that has this name.", ("A",), "tagging", ("reader",), 25),
    Command("project", "to variants", "Suggest this mention in the other versions of this text.", ("P",), "tagging", ("reader",), 27),
    Command("propagate", "to corpus", "Suggest this name across the whole corpus.", ("C",), "tagging", ("reader",)),
    Command("link", "link", "Link this mention to an entity of the register.", ("l",), "tagging", ("reader",), 28),
    # the register
    Command("open-entity", "where", "Show where this entity is mentioned.", ("enter",), "entities", ("entities",), 5),
    Command("rename-entity", "rename", "Give this entity another name.", ("e",), "entities", ("entities",), 10),
    Command("merge-entity", "merge", "Merge the marked entities into this one.", ("M",), "entities", ("entities",), 11),
    Command("split-entity", "split", "Make an entity of its own out of one of these names.", ("S",), "entities", ("entities",), 12),
    Command("open-step", "read", "Read the article this step changed.", ("enter",), "move", ("history",), 5),
    Command("mark-entity", "mark", "Mark this entity, for a merge.", ("space",), "entities", ("entities",), 13),
)
# fmt: on

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}
"""Label keys (`1`…`9` unless set otherwise) come from the settings' labels, not from here."""


def at(place: Place) -> tuple[Command, ...]:
    """The commands that apply in a place, in the order of the registry."""
    return tuple(command for command in COMMANDS if place in command.places)


def footer(place: Place) -> tuple[Command, ...]:
    """What the footer of a place shows, likeliest first."""
    return tuple(sorted((c for c in at(place) if c.footer), key=lambda c: c.footer))


KEY_NAMES: Mapping[str, str] = {
    "?": "question_mark", ":": "colon", "/": "slash", ".": "full_stop", ",": "comma",
    "=": "equals_sign", "(": "left_parenthesis", ")": "right_parenthesis",
    "[": "left_square_bracket", "]": "right_square_bracket",
    "{": "left_curly_bracket", "}": "right_curly_bracket", "<": "less_than_sign",
    ">": "greater_than_sign", "-": "minus", "+": "plus", "_": "underscore", "*": "asterisk",
    ";": "semicolon", "'": "apostrophe", '"': "quotation_mark", "!": "exclamation_mark",
    "#": "number_sign", "$": "dollar_sign", "%": "percent_sign", "&": "ampersand", "@": "at",
    "\\": "backslash", "^": "circumflex_accent", "`": "grave_accent", "|": "vertical_line",
    "~": "tilde", " ": "space",
}  # fmt: skip
"""What Textual calls the characters that are keys of their own."""
SIGNS: Mapping[str, str] = {
    **{name: sign for sign, name in KEY_NAMES.items() if sign != " "},
    "escape": "esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pagedown": "pgdn",
    "pageup": "pgup",
}


def key_name(key: str) -> str:
    """Textual's name of a key that a person may have written as a character (`?`)."""
    return KEY_NAMES.get(key, key)


def key_sign(key: str) -> str:
    """How a key is shown to people: `?` for `question_mark`, `esc` for `escape`."""
    return SIGNS.get(key, key)


def effective_keys(command: Command, keymap: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The keys of a command after the person's own keymap (command id to keys)."""
    return tuple(key_name(key) for key in keymap.get(command.id, command.keys))
