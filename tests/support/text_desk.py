"""A desk over texts written for the tests, kept in memory: what the text screens ask for."""

from dataclasses import replace
from itertools import count
from pathlib import Path

from textual import events

import tui.browser
from tui.analysis import names
from tui.analysis.facts import (
    ArticleFacts,
    Band,
    Boilerplate,
    Divergence,
    Guess,
    Headers,
    Reasons,
    Suggestion,
)
from tui.analysis.segments import count_words, segment
from tui.annotation.model import Annotation, Entity, Mention, Origin, Review
from tui.browser.app import HexaplaApp
from tui.corpus.article import Row
from tui.settings import Settings
from tui.workbench.comparison import Comparison
from tui.workbench.reading import Reading
from tui.workbench.tagging import Spread

_numbers = count(1)


def mention(text, quote, label, state="accepted", entity=None):
    """A mention of the first place that has these words."""
    start = text.index(quote)
    name = f"n-{next(_numbers)}"
    origin = Origin("manual", "2024-05-17T10:00:00Z")
    end = start + len(quote)
    return Mention(name, start, end, quote, "", "", label, entity, state, origin)


class Workbook:
    def flush(self):
        pass


class TextDesk:
    """`texts`: id to (language, text). Variants: all of them of each other."""

    def __init__(self, texts, *, suggested=(), variants=True, settings=None):
        self.settings = settings or Settings(annotator="ana")
        self.workbook = Workbook()
        self.texts = texts
        self.variants = variants
        self.suggested = {article: list(suggested) for article in texts}
        self.annotations = {
            article: Annotation(article, "ana", language, "0", len(text))
            for article, (language, text) in texts.items()
        }
        self.calls = []
        self.past, self.future = [], []
        self.numbers = count(1)
        self.broken = None
        self.bands = None
        self.origins = ()
        self.differing = ()
        """(version, quote, kind, pair) of what the versions have differently."""

    # -- reading

    def reading(self, article):
        if article not in self.texts:
            raise LookupError(f"there is no article {article}")
        language, text = self.texts[article]
        others = tuple((i, texts[0]) for i, texts in self.texts.items() if i != article)
        annotation = self.annotations[article]
        title = text.partition("\n")[0]
        row = Row(
            1, article, f"{article}.txt", language, 1.0, False, title, True, "2024-05-17",
            "The Daily Sample", count_words(text, language), len(text), "0", "c1", len(self.texts),
            others if self.variants else (), annotation.review.status,
            sum(m.state == "accepted" for m in annotation.mentions.values()), annotation.tags,
        )  # fmt: skip
        boilerplate = ()
        credit = text.find("Photo:")
        if credit >= 0:
            boilerplate = (Boilerplate(credit, text.find("\n", credit), "credit"),)
        facts = ArticleFacts(
            Guess(language, 1.0), Headers(title=title), boilerplate, row.words, b"", 1
        )
        return Reading(row, text, facts, segment(text, language), annotation)

    def suggestions(self, article):
        text = self.texts[article][1]
        found = []
        taken = [
            (m.start, m.end)
            for m in self.annotations[article].mentions.values()
            if m.state != "suggested"
        ]
        found += [
            Suggestion(m.start, m.end, m.quote, m.label, None, 0.9, "projection")
            for m in self.annotations[article].mentions.values()
            if m.state == "suggested"
        ]
        for quote, label, score in self.suggested[article]:
            at = text.find(quote)
            while at >= 0:
                end = at + len(quote)
                if all(end <= a or b <= at for a, b in taken):
                    found.append(Suggestion(at, end, quote, label, None, score, "memory"))
                at = text.find(quote, end)
        return tuple(sorted(found, key=lambda s: s.start))

    def next_unreviewed(self, article=None):
        ids = list(self.texts)
        order = ids[ids.index(article) + 1 :] + ids[: ids.index(article)]
        return next((i for i in order if self.annotations[i].review.status == "new"), None)

    def row(self, article):
        return self.reading(article).row

    def comparison(self, articles):
        """Sentence i beside sentence i, unless `bands` says otherwise or they were mended."""
        readings = tuple(self.reading(article) for article in articles)
        bands = self.bands
        if bands is None:
            most = max(len(r.segments) for r in readings)
            bands = [[(i,) if i < len(r.segments) else () for r in readings] for i in range(most)]
        mended = readings[0].annotation.beads.get(articles[1], ())
        if mended:
            bands = _mended(readings, mended)
        bands = tuple(b if isinstance(b, Band) else Band(tuple(map(tuple, b)), 0.9) for b in bands)
        marks = [[[] for _ in readings] for _ in bands]
        for version, quote, kind, pair in self.differing:
            start = readings[version].text.index(quote)
            for number, band in enumerate(bands):
                inside = band.segments[version]
                segments = readings[version].segments
                if inside and segments[inside[0]].start <= start < segments[inside[-1]].end:
                    side = "right" if version else "left"
                    found = Divergence(kind, side, quote, start, start + len(quote), 0.9, pair)
                    marks[number][version].append(found)
        frozen = tuple(tuple(tuple(side) for side in band) for band in marks)
        reasons = tuple(
            Reasons(("2,300", "31"), (("Tallinn", "Таллин"),), 0.92, 1.0) for _ in articles[1:]
        )
        return Comparison(readings, bands, frozen, 0.9, reasons, self.origins)

    # -- changing

    def mend_versions(self, mended):
        ((left, right), beads), *more = mended.items()
        assert not more, "this desk knows mended beads of two versions only"
        self.calls.append(("mend", left, right, tuple(beads)))
        annotation = self.annotations[left]
        self._keep(left, replace(annotation, beads={right: tuple(beads)}))

    def _keep(self, article, annotation):
        if self.broken:
            raise self.broken
        self.past.append(dict(self.annotations))
        self.future.clear()
        self.annotations[article] = annotation

    def _put(self, article, mention):
        annotation = self.annotations[article]
        self._keep(
            article, replace(annotation, mentions={**annotation.mentions, mention.id: mention})
        )
        return mention

    def tag(self, article, start, end, label, *, entity=None, how="manual"):
        self.calls.append(("tag", start, end, label, how))
        text = self.texts[article][1]
        same = [
            m
            for m in self.annotations[article].mentions.values()
            if (m.start, m.end) == (start, end)
        ]
        name = same[0].id if same else f"m-{next(self.numbers)}"
        return self._put(
            article,
            Mention(
                name,
                start,
                end,
                text[start:end],
                "",
                "",
                label,
                entity,
                "accepted",
                Origin(how, "2024-05-17T10:00:00Z"),
            ),
        )

    def change_mention(self, article, mention, **changes):
        self.calls.append(("change", mention.id, changes))
        changes = {key: value for key, value in changes.items() if value is not None}
        changed = replace(mention, **changes)
        quote = self.texts[article][1][changed.start : changed.end]
        return self._put(article, replace(changed, quote=quote))

    def remove_mention(self, article, mention_id):
        annotation = self.annotations[article]
        self._keep(
            article,
            replace(
                annotation,
                mentions={k: m for k, m in annotation.mentions.items() if k != mention_id},
            ),
        )

    def refuse(self, article, suggestion):
        self.calls.append(("refuse", suggestion.text))
        name = f"m-{next(self.numbers)}"
        return self._put(
            article,
            Mention(
                name,
                suggestion.start,
                suggestion.end,
                suggestion.text,
                "",
                "",
                suggestion.label,
                None,
                "rejected",
                Origin("suggested", "2024-05-17T10:00:00Z"),
            ),
        )

    def tag_all(self, article, mention_id):
        mention = self.annotations[article].mentions[mention_id]
        language, text = self.texts[article]
        taken = [(m.start, m.end) for m in self.annotations[article].mentions.values()]
        found = [
            (a, b) for a, b, _ in names.find(mention.quote, text, language)
            if all(b <= x or y <= a for x, y in taken)
        ]  # fmt: skip
        for start, end in found:
            self.tag(article, start, end, mention.label, how="propagated")
        return Spread(len(found), 0)

    def project(self, article, mention_id):
        self.calls.append(("project", mention_id))
        return 2

    def propagate(self, article, mention_id):
        self.calls.append(("propagate", mention_id))
        return 3

    def entities(self, query=""):
        known = [
            Entity("e-1", "Ana Lindqvist", "PER", {"sv": ("Lindqvist",)}),
            Entity("e-2", "Bo", "PER"),
        ]
        wanted = query.casefold()
        return [e for e in known if wanted in e.name.casefold() or e.name.casefold() in wanted]

    def link(self, article, mention_id, entity):
        mention = self.annotations[article].mentions[mention_id]
        return self._put(article, replace(mention, entity=entity))

    def set_status(self, articles, status):
        for article in articles:
            annotation = self.annotations[article]
            self._keep(article, replace(annotation, review=Review(status)))

    def undo(self):
        if not self.past:
            return None
        self.future.append(dict(self.annotations))
        self.annotations = self.past.pop()
        return "a change"

    def redo(self):
        if not self.future:
            return None
        self.past.append(dict(self.annotations))
        self.annotations = self.future.pop()
        return "a change"


def _mended(readings, mended):
    def of(side, start, end):
        segments = readings[side].segments
        return tuple(i for i, s in enumerate(segments) if start <= s.start and s.end <= end)

    bands = [(of(0, *here), of(1, *there)) for here, there in mended]
    for side in (0, 1):
        used = {i for band in bands for i in band[side]}
        left = [i for i in range(len(readings[side].segments)) if i not in used]
        bands += [((i,), ()) if side == 0 else ((), (i,)) for i in left]
    return sorted(bands, key=lambda band: min([*band[0], *band[1]]))


class TextApp(HexaplaApp):
    """The app with one screen on top, and no library beneath."""

    CSS_PATH = str(Path(tui.browser.__file__).parent / "styles" / "hexapla.tcss")

    def __init__(self, desk, screen):
        super().__init__(desk)
        self.first = screen
        self.opened = []

    def on_mount(self, event: events.Mount) -> None:
        event.prevent_default()
        self.push_screen(self.first)

    def open_article(self, article, offset=None):
        self.opened.append((article, offset))

    def open_variants(self, article):
        self.opened.append(("variants", article))


async def until(pilot, condition):
    """Wait for what workers bring; fail after two hundred looks."""
    for _ in range(200):
        await pilot.pause()
        if condition():
            return
        await pilot.pause(0.01)
    raise AssertionError("it never came true")
