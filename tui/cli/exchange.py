"""`export`, `import` and `agreement`: annotations out, in, and set against each other."""

from __future__ import annotations

from itertools import combinations

from tui.cli import DONE
from tui.cli.corpora import open_desk, settings_of, tell_apart
from tui.cli.output import MisuseError, complain, say, write_jsonl, write_table
from tui.cli.parser import Arguments
from tui.corpus.hygiene import one_line
from tui.strict_yaml import nearest, whole_path


def export(options: Arguments) -> int:
    """Write what the annotator said in another format."""
    from tui.annotation.exchange import FORMATS
    from tui.workbench.exchange import export as write

    _known(options.to, list(FORMATS))
    words = tell_apart(options, most=0)
    with open_desk(options, words.corpus) as desk:
        try:
            files = write(desk, options.to, options.out, force=options.force)
        except OSError as error:
            raise MisuseError(f"{error.filename or options.out}: {error.strerror}") from None
    say(f"{len(files):,} files in {options.out}")
    return DONE


def import_(options: Arguments) -> int:
    """Read annotations that were written elsewhere: one step of undo."""
    from tui.annotation.exchange import IMPORTS
    from tui.workbench.exchange import import_ as read

    _known(options.format, list(IMPORTS))
    words = tell_apart(options, least=1, most=1)
    folder = whole_path(words.rest[0])
    if not folder.exists():
        raise MisuseError(f"{folder}: there is nothing to import here")
    with open_desk(options, words.corpus) as desk:
        try:
            found = read(desk, options.format, folder)
        except OSError as error:
            raise MisuseError(f"{error.filename or folder}: {error.strerror}") from None
    for problem in found.problems:
        complain(one_line(problem))
    say(f"{found.mentions:,} mentions in {found.articles:,} articles; {found.known:,} were known")
    return DONE


def _known(form: str, formats: list[str]) -> None:
    if form not in formats:
        hint = nearest(form, formats)
        raise MisuseError(f"no format '{form}'{hint}: {', '.join(formats)}")


def agreement(options: Arguments) -> int:
    """Tell how far each two annotators agree."""
    from tui.annotation.agreement import compare
    from tui.workbench.exchange import annotators, everything

    words = tell_apart(options, most=0)
    settings = settings_of(options, words.corpus)
    if settings.annotations is None:
        raise MisuseError("no annotations: name a corpus, or put `annotations:` into config.yaml")
    said = {name: everything(settings.annotations, name) for name in annotators(settings)}
    if len(said) < 2:
        complain(f"{settings.annotations}: agreement needs two annotators, here is {len(said)}")
        return DONE
    columns = (
        "annotators", "articles", "exact_f1", "overlap_f1", "decided", "same", "decision_kappa",
    )  # fmt: skip
    rows = []
    for left, right in combinations(sorted(said), 2):
        found = compare(said[left], said[right])
        kappa = found.decision_kappa
        rows.append(
            {
                "annotators": f"{left} {right}",
                "articles": found.articles,
                "exact_f1": round(found.exact.f1, 4),
                "overlap_f1": round(found.overlap.f1, 4),
                "decided": found.decided,
                "same": found.same_decision,
                "decision_kappa": None if kappa is None else round(kappa, 4),
            }
        )
    if options.format == "jsonl":
        write_jsonl(rows)
    else:
        write_table(columns, ([row[c] for c in columns] for row in rows), right=columns[1:])
    return DONE
