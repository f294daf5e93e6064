"""Workbooks over the texts of `annotations_made`, at a noon that stands still."""

from datetime import UTC, datetime
from hashlib import sha256

from annotations_made import NAMES, TEXTS

from tui.annotation.changes import AddMention
from tui.annotation.workbook import Workbook, new_mention


def noon():
    return datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)


def opened(folder, annotator="ana", language="fr", text=None, article=None):
    workbook = Workbook(folder, annotator, clock=noon)
    show(workbook, language, text, article)
    return workbook


def show(workbook, language="fr", text=None, article=None):
    text = TEXTS[language] if text is None else text
    return workbook.open_article(
        article or f"pont-{language}",
        language=language,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
    )


def tag(workbook, language="fr", label="PER", **details):
    text, name = TEXTS[language], NAMES[language]
    start = text.index(name)
    mention = new_mention(text, start, start + len(name), label, clock=noon, **details)
    workbook.do(AddMention(f"pont-{language}", mention))
    return mention


def yaml_of(folder, article="pont-fr", annotator="ana"):
    return folder / annotator / f"{article}.yaml"
