"""Every key that a footer shows does what it says: read off the screen, pressed, seen."""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from terminal import Terminal

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
WIDE = 250
"""Columns that have room for every key of every footer."""
BYTES = {"enter": "\r", "tab": "\t", "space": " ", "ctrl+p": "\x10"}
ESC = "\x1b"
ALONE_SECONDS = 0.2
"""Twice as long as the program waits for what may follow an `esc`."""
UNDONE = re.compile(r"taken back: \S")
Sign = str | re.Pattern[str] | Callable[[str], bool]


@dataclass(frozen=True)
class Effect:
    """What a key does, as one sees it."""

    seen: Sign
    """What the screen shows after it."""
    back: str = ""
    """Keys that lead back to where one was, if one left it."""
    home: Sign = ""
    """What the screen shows then; left out: no more what it showed before."""
    before: str = ""
    """Keys that make the key meaningful."""
    ready: Sign = ""
    """What the screen shows when the key can be pressed."""
    typed: str = ""
    """What one types into the window the key opens, which shows `seen` only then."""
    window: str = ""


def told(sign: Sign) -> Callable[[str], bool]:
    if isinstance(sign, str):
        return lambda text: sign in text
    if isinstance(sign, re.Pattern):
        return lambda text: bool(sign.search(text))
    return sign


def footer_of(text: str) -> dict[str, str]:
    """Title to key of what the last line offers; a message before it is passed over."""
    hints = re.split(r" {3,}", text.rsplit("\n", maxsplit=1)[-1].strip())
    return {title: key for key, _, title in (hint.partition(" ") for hint in hints)}


def kept(word: str) -> Effect:
    """A decision that is said, and taken back."""
    return Effect(re.compile(rf"{word} · 00\d_"), "u", UNDONE)


TAGS = Effect("tags: #ferry", "u", UNDONE, window="Tags of this article", typed="ferry\r")
MEMO = Effect("note kept", "u", UNDONE, window="Note on", typed="seen\r")
UNDO = Effect(UNDONE, before="a", ready=re.compile(r"accepted · 00\d_"))
PALETTE = Effect("What shall be done?", ESC)
HELP = Effect(re.compile(r"Keys (in|while|with) "), ESC)
VARIANTS = Effect(re.compile(r"\d+ bands"), "q")
DECIDING = {
    "accept": kept("accepted"),
    "reject": kept("rejected"),
    "flag": kept("flagged"),
    "tags": TAGS,
    "memo": MEMO,
    "undo": UNDO,
    "palette": PALETTE,
    "help": HELP,
}
MARKED = re.compile(r"^.\+ ", re.MULTILINE)
TAGGED = re.compile(r"tagged \w+ ·")

LIBRARY: Mapping[str, Effect] = {
    **DECIDING,
    "read": Effect("6 MISC", "q"),
    "variants": VARIANTS,
    "search": Effect("2 of 5 ·", ESC, "status:new  has:", window="/", typed="lang:fr"),
    "sort": Effect("by date ↓", "ssssss", "by name"),
    "by cluster": Effect("▾ ◆", "c", lambda text: "▾ ◆" not in text),
    "next new": Effect("001_e86946429d9d5b77 ·", "g", "000_56923512e2ada82d ·", before="g"),
    "back": Effect(""),
}
READER: Mapping[str, Effect] = {
    **DECIDING,
    "next": Effect(re.compile(r"\w+\? .* · \d+ of \d+")),
    "take": Effect(TAGGED, "u", UNDONE),
    "drop": Effect("refused ", "u", UNDONE, before="\t", ready=re.compile(r" · \d+ of \d+")),
    "variants": VARIANTS,
    "jump": Effect("type the letters", ESC, lambda text: "type the letters" not in text),
    "select": Effect("select: ", ESC, lambda text: "select: " not in text),
    "all here": Effect(
        re.compile("(tagged|suggested) \\d+ more here|no other place here"), before="g\t1"
    ),
    "end out": Effect("moved · ", "u", UNDONE, before="g\t1", ready=TAGGED),
    "to variants": Effect(
        re.compile("in the other versions · |not found in the other"), before="g\t1", ready=TAGGED
    ),
    "link": Effect("Whom or what does", ESC, before="g\t1", ready=TAGGED),
    "search": Effect(
        re.compile(r"1 of \d+"), ESC, window="Search in this text", typed="Lavrov\r", before="g"
    ),
    "next new": Effect("FR 001", "q\r", "FR 000"),
    "back": Effect("status:new  has:"),
}
SIDE_BY_SIDE: Mapping[str, Effect] = {
    **DECIDING,
    "next diff": Effect(re.compile(r"\b1/\d")),
    "previous diff": Effect(re.compile(r"\b1/\d"), before="gnn", ready=re.compile(r"\b2/\d")),
    "read": Effect("6 MISC", "q"),
    "pane": Effect(re.compile(r"^▏.*▌", re.MULTILINE), "\t", re.compile(r"^▌.*▏", re.MULTILINE)),
    "interlinear": Effect("interlinear · band", "i", lambda text: "interlinear · b" not in text),
    "free": Effect("free · band", "=", lambda text: "free · band" not in text),
    "why": Effect("Why these are taken", ESC),
    "search": Effect(
        re.compile(r"1 of \d+ bands"), window="Search in all", typed="Lavrov\r", before="g"
    ),
    "back": Effect("status:new  has:"),
}
REVIEW: Mapping[str, Effect] = {
    **DECIDING,
    "variants": VARIANTS,
    "skip": Effect("Deux hauts responsables", ready="Le vice-FM chinois"),
    "back": Effect("status:new  has:"),
}
ENTITIES: Mapping[str, Effect] = {
    "where": Effect("is mentioned in", ESC),
    "rename": Effect("renamed ", "u", UNDONE, window="Name of this entity", typed="X\r"),
    "merge": Effect("Merge into", "ng ", lambda text: not MARKED.search(text), before="g j"),
    "split": Effect("one name only"),
    "mark": Effect(MARKED, "g ", before="g"),
    "search": Effect("No entity is called so", ESC, "LOC", window="/", typed="zqx"),
    "undo": Effect(UNDONE),
    "palette": PALETTE,
    "help": HELP,
    "back": Effect("status:new  has:"),
}
HISTORY: Mapping[str, Effect] = {
    "read": Effect("6 MISC", "q", before="g"),
    "undo": Effect(UNDONE),
    "palette": PALETTE,
    "help": HELP,
    "back": Effect("status:new  has:"),
}
PLACES = {
    # the keys that lead there from the library, what one sees there, and the effects
    "library": ("", "next new", LIBRARY),
    "reader": ("\r", re.compile(r"\d suggestions"), READER),
    "variants": ("v", re.compile(r"\d+ bands"), SIDE_BY_SIDE),
    "review": ("R", "review  0 of 5", REVIEW),
    "entities": ("E", "in the register", ENTITIES),
    "history": ("H", "history", HISTORY),
}


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like the checkout whose catalogue the first start makes."""
    home = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "seeds", home / "seeds")
    shutil.copy(ROOT / "config.yaml", home / "config.yaml")
    return home


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, indexed: Path) -> Iterator[tuple[str, Terminal]]:
    annotations = {"HEXAPLA_ANNOTATIONS": str(indexed / f"by-{request.param}")}
    with Terminal(cwd=indexed, columns=WIDE, rows=40, environment=annotations) as terminal:
        terminal.wait("Sekutu membahas")
        if request.param in {"entities", "history"}:
            tag_two_places(terminal)
        keys, sign, _ = PLACES[request.param]
        terminal.press(keys)
        terminal.wait(told(sign))
        yield request.param, terminal


def tag_two_places(terminal: Terminal) -> None:
    terminal.press("\r")
    terminal.wait(told(re.compile(r"\d suggestions")))
    for _ in range(2):
        terminal.press("\t")
        terminal.wait(told(re.compile(r" · \d+ of \d+")))
        terminal.press("3")
        terminal.wait(told(TAGGED))
    terminal.press("q")
    terminal.wait("status:new  has:")


def test_every_key_in_the_footer_does_what_it_says(place: tuple[str, Terminal]) -> None:
    name, terminal = place
    effects = PLACES[name][2]
    shown = footer_of(terminal.text)
    assert set(shown) == set(effects), "what the footer offers has a story here"
    # the way out comes last
    for title in sorted(shown, key=lambda title: (title == "back", title == "next new")):
        effect = effects[title]
        all_said(terminal, shown)
        terminal.press(effect.before)
        terminal.wait(told(effect.ready))
        terminal.press(BYTES.get(shown[title], shown[title]))
        if (name, title) == ("library", "back"):
            assert terminal.wait_exit() == 0
            return
        if effect.typed:
            terminal.wait(effect.window)
            terminal.press(effect.typed)
        terminal.wait(told(effect.seen))
        if effect.back:
            terminal.press(effect.back)
            if effect.back.endswith(ESC):
                # What is waited for may be seen behind the window that is about to close.
                terminal.read_for(ALONE_SECONDS)
            terminal.wait(told(effect.home or effect.seen), gone=not effect.home)


def all_said(terminal: Terminal, shown: Mapping[str, str]) -> None:
    """Put away the message of the key before, so that none is taken for that of the next.

    `esc` is sent only where it is seen to work: a key right behind it would count as alt + key.
    A message may also go by itself just then, so it gets time to count alone.
    """
    if footer_of(terminal.text) != shown:
        terminal.press(ESC)
        terminal.wait(lambda text: footer_of(text) == shown)
        terminal.read_for(ALONE_SECONDS)
