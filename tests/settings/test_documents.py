"""What the documents say is what the program does."""

import re
import runpy
from dataclasses import fields
from pathlib import Path

from tui import settings
from tui.browser.commands import BY_ID
from tui.settings import Languages, Settings, Ssh, Thresholds

ROOT = Path(__file__).parents[2]
NOT_IN_A_FILE = {"origin", "keymap_lines"}


def test_the_key_sheet_is_the_registrys() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make_keys.py"))
    assert (ROOT / "docs" / "keys.md").read_text(encoding="utf-8") == made["sheet"]()


def test_the_config_that_comes_with_hexapla_says_the_defaults_and_explains_every_key() -> None:
    file = ROOT / "config.yaml"
    found = settings.load(environ={"HOME": "/nowhere"}, start=ROOT)
    default = Settings()
    for name in ("encoder", "theme", "labels", "languages", "thresholds", "ssh", "keymap"):
        assert getattr(found, name) == getattr(default, name), name
    text = file.read_text(encoding="utf-8")
    for kind in (Settings, Languages, Thresholds, Ssh):
        for field in fields(kind):
            if field.name not in NOT_IN_A_FILE:
                assert re.search(rf"^\s*(# )?{field.name}:", text, re.MULTILINE), field.name


def test_the_keymap_that_is_shown_names_commands_that_are_there() -> None:
    text = (ROOT / "config.yaml").read_text(encoding="utf-8")
    keymap = text.partition("# keymap:")[2]
    for name in re.findall(r"^#   ([a-z-]+):", keymap, re.MULTILINE):
        assert name in BY_ID


def test_every_picture_of_the_readme_is_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for picture in re.findall(r"\]\((docs/[^)]+)\)", text):
        assert (ROOT / picture).is_file(), picture
