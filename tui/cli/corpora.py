"""Opening a corpus from the command line; `index`, `stats` and `check`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tui import settings as settings_
from tui.cli import DONE, FOUND_WRONG
from tui.cli.output import MisuseError, Progress, complain, say, write_json
from tui.cli.parser import Arguments
from tui.corpus.hygiene import one_line
from tui.corpus.readers import FILES
from tui.settings import Settings
from tui.strict_yaml import SettingError, whole_path

if TYPE_CHECKING:
    from tui.workbench.desk import Desk


def settings_of(options: Arguments, corpus: str | None = None) -> Settings:
    """The settings of a command line, its keymap checked against the commands there are."""
    from tui.browser.bindings import validate_keymap

    settings = settings_.load(
        config=options.config,
        corpus=whole_path(corpus) if corpus else None,
        annotations=whole_path(options.annotations) if options.annotations else None,
        annotator=options.annotator,
        theme=getattr(options, "theme", None),
    )
    problems = validate_keymap(settings.keymap, settings.labels)
    if problems:
        # The longest command named in the message is the one it is about.
        named = sorted((n for n in settings.keymap_lines if n in problems[0]), key=len)
        file, line = settings.keymap_lines[named[-1]] if named else (settings.origin, None)
        raise SettingError("\n  ".join(problems), file=file, line=line)
    return settings


def needs_corpus(settings: Settings) -> Settings:
    """The settings, if they name a corpus; else MisuseError."""
    if settings.corpus is None:
        raise MisuseError(
            "no corpus: name a folder, .jsonl[.gz] or .csv file, or put `corpus:` into config.yaml"
        )
    return settings


class Words(NamedTuple):
    """The words of a command line, told apart."""

    corpus: str | None
    rest: tuple[str, ...]


def tell_apart(options: Arguments, *, least: int = 0, most: int | None = None) -> Words:
    """CORPUS, where it was named, and the words behind it.

    `least` words must follow. The first word is the corpus when more than enough words are there
    and it names a file or folder (or looks like one).
    """
    given = options.words
    words: list[str] = [given] if isinstance(given, str) else list(given or [])
    corpus: str | None = options.corpus
    if corpus is None and len(words) > least and _names_corpus(words[0]):
        corpus = words.pop(0)
    if len(words) < least:
        raise MisuseError(f"too few words: see hexapla {options.command} --help")
    if most is not None and len(words) > most:
        extra = words[0] if len(words) == most + 1 and most else words[-1]
        raise MisuseError(f"no such corpus, or one word too many: '{extra}'")
    return Words(corpus, tuple(words))


def _names_corpus(word: str) -> bool:
    looks = os.sep in word.rstrip("*") and ":" not in word
    return ("\0" not in word and whole_path(word).exists()) or word.endswith(FILES) or looks


def open_desk(options: Arguments, corpus: str | None, *, jobs: int | None = None) -> Desk:
    """The corpus, its catalogue up to date; what was skipped is said on stderr."""
    from tui.workbench.desk import Desk

    desk = Desk(needs_corpus(settings_of(options, corpus)))
    with Progress() as progress:
        desk.refresh(progress, jobs=jobs)
    _tell_of(desk)
    return desk


MOST_TOLD = 50
"""Of what was skipped: two screens. A table in the wrong encoding has a problem in every row."""


def _tell_of(desk: Desk) -> None:
    """Say on stderr what was skipped, what is amiss, and where nothing was found at all."""
    problems = desk.problems
    for problem in problems[:MOST_TOLD]:
        complain(f"skipped {one_line(str(problem))}")
    if (more := len(problems) - MOST_TOLD) > 0:
        complain(f"skipped {more:,} more; hexapla check names them all")
    for warning in desk.warnings:
        complain(one_line(warning))
    if not problems and not desk.totals().articles:
        place = one_line(str(desk.source.path))
        what = "no .txt or .md file" if desk.source.path.is_dir() else "no record"
        complain(f"{place}: no article is here: {what}")


def index(options: Arguments) -> int:
    """Bring the catalogue up to date."""
    words = tell_apart(options, most=0)
    from tui.workbench.desk import Desk

    with Desk(needs_corpus(settings_of(options, words.corpus))) as desk:
        with Progress() as progress:
            report = desk.refresh(progress, jobs=options.jobs)
        _tell_of(desk)
        say(
            f"{desk.totals().articles:,} articles · "
            f"{report.added:,} new, {report.changed:,} changed,"
            f" {report.removed:,} gone · {len(desk.problems):,} skipped · {report.seconds:.1f} s"
        )
    return DONE


def stats(options: Arguments) -> int:
    """Count what is in the corpus and what was annotated."""
    words = tell_apart(options, most=0)
    with open_desk(options, words.corpus) as desk:
        counted = desk.totals()
        sizes = desk.catalogue.totals()
        forms = desk.workbook.forms()
        mentions: dict[str, int] = {}
        for form in forms:
            mentions[form.label] = mentions.get(form.label, 0) + form.confirmed
        found: dict[str, object] = {
            "articles": counted.articles,
            "words": sizes.words,
            "characters": sizes.characters,
            "languages": counted.languages,
            "clusters": counted.clusters,
            "variant_groups": sizes.variant_groups,
            "statuses": counted.statuses,
            "annotator": desk.settings.annotator,
            "annotated": sum(1 for _ in desk.workbook.annotated()),
            "mentions": mentions,
            "entities": len(desk.workbook.register),
            "skipped": sizes.problems,
        }
    if options.format == "json":
        write_json(found)
        return DONE
    for name, value in found.items():
        shown = (
            "  ".join(f"{key} {count:,}" for key, count in value.items()) or "-"
            if isinstance(value, dict)
            else f"{value:,}"
            if isinstance(value, int)
            else value
        )
        say(f"{name.replace('_', ' '):<15}{shown}")
    return DONE


def check(options: Arguments) -> int:
    """Validate config, corpus and annotations."""
    words = tell_apart(options, most=0)
    from tui.workbench.checking import check as findings
    from tui.workbench.desk import Desk

    with Desk(needs_corpus(settings_of(options, words.corpus))) as desk:
        for article in desk.workbook.missing() if options.recover else ():
            if desk.workbook.recover(article) is not None:
                say(f"brought back: the annotations of {one_line(article)}")
        with Progress() as progress:
            desk.refresh(progress)
        found = list(dict.fromkeys(findings(desk)))
        articles = desk.totals().articles
    for finding in found:
        say(one_line(str(finding)))
    if wrong := sum(not finding.warning for finding in found):
        complain(f"{wrong} found wrong")
        return FOUND_WRONG
    warned = f" · {len(found)} warning{'s' * (len(found) != 1)}" if found else ""
    say(f"all is well: {articles:,} articles{warned}")
    return DONE
