"""Is all well with a corpus and its annotations? What `hexapla check` says."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from tui.annotation.model import Annotation
from tui.workbench.comparison import standing
from tui.workbench.desk import Desk


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: where, what, and what to do."""

    where: str
    message: str
    warning: bool = False
    """Nothing needs to be done: a thing to know."""

    def __str__(self) -> str:
        return f"{self.where}: {'warning: ' if self.warning else ''}{self.message}"


def check(desk: Desk) -> Iterator[Finding]:
    """Look at every file of the corpus and every annotation of the annotator."""
    for problem in desk.problems:
        where = problem.path if problem.line is None else f"{problem.path}:{problem.line}"
        yield Finding(where, problem.message)
    yield from _claims(desk)
    known = desk.catalogue.article_ids()
    annotated = [article for article, _ in desk.workbook.annotated()]
    for article in annotated:
        annotation = desk.workbook.annotation(article)
        if annotation is None:
            continue  # its file can't be read: the workbook's problems say so
        if article not in known:
            yield Finding(
                f"annotations of {article}",
                "the corpus has no such article; bring it back or move the file away",
            )
            continue
        yield from _mentions(desk, article, annotation)
        yield from _beads(desk, article, annotation, known)
    for trouble in desk.workbook.problems:
        where = trouble.path if trouble.line is None else f"{trouble.path}:{trouble.line}"
        yield Finding(where, trouble.message)


def _claims(desk: Desk) -> Iterator[Finding]:
    """Records that claim another language than their texts are surely in."""
    for row in desk.pages():
        claim = row.contradicted
        if claim is not None and not row.language_uncertain:
            sure = int(row.language_confidence * 100 + 1e-9)
            said = f"its record says {claim}, its text is {row.language} ({sure}%)"
            yield Finding(row.path, said, warning=True)


def _mentions(desk: Desk, article: str, annotation: Annotation) -> Iterator[Finding]:
    where = f"annotations of {article}"
    labels = {label.name for label in desk.settings.labels}
    register = desk.workbook.register
    now = desk.reading(article).annotation
    for mention in annotation.mentions.values():
        if mention.label not in labels:
            label = f"label '{mention.label}'"
            yield Finding(where, f"mention {mention.id} has {label}, not in `labels`")
        if mention.entity is not None and register.get(mention.entity) is None:
            yield Finding(
                where, f"mention {mention.id} refers to {mention.entity}, not in entities.yaml"
            )
        if now.mentions[mention.id].state == "orphan":
            yield Finding(
                where,
                f"mention {mention.id} “{mention.quote}” is not in the text any more (orphan)",
            )


def _beads(
    desk: Desk, article: str, annotation: Annotation, known: Container[str]
) -> Iterator[Finding]:
    where = f"annotations of {article}"
    for other, beads in annotation.beads.items():
        if other not in known:
            yield Finding(where, f"mended beads with {other}: the corpus has no such article")
            continue
        here, there = desk.reading(article), desk.reading(other)
        for bead, place in standing(beads, here, there):
            if place is None:
                first, second = (f"{side[0]}-{side[1]}" for side in bead)
                begins = f" “{bead[0][2]}…”" if len(bead[0]) == 4 else ""
                yield Finding(
                    where,
                    f"the mended bead{begins} ({first} here, {second} in {other}) is not in the"
                    " texts any more: it is kept, and waits for them; mend the band anew",
                )
