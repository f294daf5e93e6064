"""Make the key sheet anew from the registry of commands: `python docs/make_keys.py`."""

from pathlib import Path

from tui.browser.bindings import shown_keys
from tui.browser.commands import COMMANDS, GROUP_TITLES, PLACES
from tui.settings import Settings

TARGET = Path(__file__).parent / "keys.md"


def sheet() -> str:
    """Return the key sheet as Markdown, with the default keys."""
    settings = Settings()
    lines = [
        "# Keys",
        "",
        "Made from `tui/browser/commands.py` by `python docs/make_keys.py`. The names are those of",
        "`keymap` in `config.yaml`; `hexapla keys` prints this sheet after your own keymap.",
    ]
    for group, title in GROUP_TITLES.items():
        lines += ["", f"## {title}", "", "| keys | name | does | where |", "|---|---|---|---|"]
        for command in (c for c in COMMANDS if c.group == group):
            keys = " ".join(f"`{key}`" for key in shown_keys(command, settings)).replace("|", "\\|")
            everywhere = set(command.places) == set(PLACES)
            where = "everywhere" if everywhere else ", ".join(command.places)
            lines.append(f"| {keys} | {command.id} | {command.help} | {where} |")
        if group == "tagging":
            lines += [
                f"| `{label.key}` | | Tag as {label.title} ({label.name}). | reader |"
                for label in settings.labels
            ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(sheet(), encoding="utf-8")
    print(TARGET.name)
