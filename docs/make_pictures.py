"""Make the README's pictures anew from the app itself: `python docs/make_pictures.py`.

The seeds are opened in a folder of their own, a few names are tagged, and each screen is exported
as SVG to `docs/pictures/`. Annotations of yours are not touched.
"""

import asyncio
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from tui.browser.app import HexaplaApp
from tui.settings import load
from tui.workbench.desk import Desk

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
SIZE = (120, 36)

WAITING = ("menu", "watch")
"""Groups of workers that wait for the person or for files."""


@dataclass(frozen=True)
class Picture:
    """A screen and the keys that lead to it from the library."""

    name: str
    keys: tuple[str, ...]


def find(text: str) -> tuple[str, ...]:
    """Return the keys that search a text in the reader."""
    return ("slash", *("space" if c == " " else c for c in text), "enter")


PICTURES = (
    Picture("library", ("j", "k")),
    Picture("variants", ("v", "n", "n", "n")),
    Picture(
        "reader",
        (
            "enter",
            *find("Ma Zhao"),
            "1",
            "A",
            *find("Xi J"),
            "1",
            "A",
            *find("Russie"),
            "3",
            "A",
            "tab",
        ),
    ),
    Picture("review", ("R",)),
    Picture("entities", ("E",)),
    Picture("help", ("question_mark",)),
)


async def settle(pilot: Pilot[int]) -> None:
    """Wait until no worker of a place runs and the screen is drawn.

    A dialog's own worker waits for the person: it is left alone.
    """
    while any(w.is_running and w.group not in WAITING for w in pilot.app.workers):
        await pilot.pause(0.02)
    await pilot.pause()


async def take(picture: Picture, folder: Path) -> None:
    """Open the seeds, press the picture's keys, save what is seen."""
    settings = load(
        environ={"HOME": str(folder), "HEXAPLA_CACHE": str(folder / "cache")},
        start=folder,
        corpus=folder / "seeds",
        annotator="ana",
    )
    with Desk(settings) as desk:
        desk.refresh()
        app = HexaplaApp(desk)
        async with app.run_test(size=SIZE) as pilot:
            await settle(pilot)
            for key in picture.keys:
                await pilot.press(key)
                await settle(pilot)
            svg = app.export_screenshot(title="hexapla")
    target = HERE / "pictures" / f"{picture.name}.svg"
    target.parent.mkdir(exist_ok=True)
    target.write_text(svg, encoding="utf-8")
    print(target.relative_to(HERE.parent))


def main() -> None:
    """Take all pictures, one after the other, over one folder: what was tagged stays tagged."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(SEEDS, folder / "seeds")
        for picture in PICTURES:
            asyncio.run(take(picture, folder))


if __name__ == "__main__":
    main()
