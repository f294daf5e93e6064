"""A desk in memory: as much of `tui.workbench.desk.Desk` as the lists need, without a disk."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace

from tui.analysis.facts import ArticleFacts, Boilerplate, Guess, Headers, Link, Reasons
from tui.annotation.ledger import Step
from tui.annotation.model import Annotation, Review
from tui.annotation.register import Register
from tui.corpus.article import Row
from tui.corpus.query import Field, Words
from tui.settings import Settings
from tui.workbench.indexing import Refreshed
from tui.workbench.opened import UnknownArticleError
from tui.workbench.reading import Reading

FRENCH = """Photo : mairie
Le pont rouvre après neuf mois de travaux
Le pont de fer a rouvert lundi. Claire Dumont a salué les ouvriers.
"""
ENGLISH = """Iron bridge reopens after nine months of works
The iron bridge reopened on Monday. Claire Dumont thanked the workers.
"""
TEXTS = {
    "fr-a": (
        "fr",
        "Le pont rouvre après neuf mois de travaux",
        "c7k2f9q",
        FRENCH,
    ),
    "en-a": (
        "en",
        "Iron bridge reopens after nine months of works",
        "c7k2f9q",
        ENGLISH,
    ),
    "zh-a": (
        "zh-Hans",
        "铁桥经过九个月的施工后重新开放",
        "c1aaaaa",
        "铁桥经过九个月的施工后重新开放\n星期一铁桥重新开放。\n",
    ),
    "ar-a": (
        "ar",
        "إعادة فتح الجسر الحديدي بعد تسعة أشهر",
        "c2bbbbb",
        "إعادة فتح الجسر الحديدي بعد تسعة أشهر\n",
    ),
    "th-a": ("th", "สะพานเหล็กเปิดอีกครั้งหลังซ่อมเก้าเดือน", "c3ccccc", "สะพานเหล็กเปิดอีกครั้งหลังซ่อมเก้าเดือน\n"),
    "ru-a": (
        "ru",
        "Парламент обсудил бюджет на будущий год",
        "c4ddddd",
        "Парламент обсудил бюджет\n",
    ),
    "hi-a": ("hi", "संसद में बजट पर चर्चा हुई", "c5eeeee", "संसद में बजट पर चर्चा हुई\n"),
    "id-a": ("id", "Panen padi tahun ini melimpah", "c6fffff", "Panen padi tahun ini melimpah\n"),
}
TWINS = {"fr-a": (("en-a", "en"),), "en-a": (("fr-a", "fr"),)}


def row_of(number, id_, language, title, cluster, text="", **more):
    """A row as the catalogue would give it."""
    return replace(
        Row(
            number=number,
            id=id_,
            path=f"{id_}.txt",
            language=language,
            language_confidence=0.99 if language != "id" else 0.62,
            language_uncertain=language == "id",
            title=title,
            titled=True,
            date="2023-02-04" if language == "en" else None,
            source=None,
            words=len(text.split()) or 500,
            characters=len(text) or 3000,
            sha256="0" * 64,
            cluster=cluster,
            cluster_size=2 if id_ in TWINS else 1,
            variants=TWINS.get(id_, ()),
            status="new",
            mentions=0,
        ),
        **more,
    )


@dataclass
class Double:
    """Rows, texts and what was said of them, all in memory."""

    settings: Settings = field(
        default_factory=lambda: Settings(corpus=Path("/corpora/press"), annotator="ana")
    )
    texts: dict = field(default_factory=dict)
    table: dict = field(default_factory=dict)
    generation: int = 0
    notes: dict = field(default_factory=dict)
    done: list = field(default_factory=list)
    undone: list = field(default_factory=list)
    pages_read: list = field(default_factory=list)
    arriving: list = field(default_factory=list)
    problems: tuple = ()
    warnings: tuple = ()

    def __post_init__(self):
        self.register = Register({})
        self.catalogue = SimpleNamespace(
            position=self.position, stories=self.groups, facets=self.facets
        )
        self.workbook = SimpleNamespace(
            flush=lambda: None, history=self.history, register=self.register, do=self.do
        )

    @classmethod
    def with_texts(cls, **more):
        desk = cls(**more)
        for number, (id_, (language, title, cluster, text)) in enumerate(TEXTS.items()):
            desk.texts[id_] = text
            desk.table[id_] = row_of(number, id_, language, title, cluster, text)
        return desk

    # -- reading

    def _chosen(self, query, grouped=False):
        rows = [
            row for row in self.table.values() if all(_holds(t, row, self) for t in query.terms)
        ]
        if grouped:
            rows.sort(key=lambda row: (-row.cluster_size, row.cluster, row.id))
        return rows

    def rows(self, query, *, sort="id", descending=False, grouped=False, offset=0, limit=128):
        self.pages_read.append((offset, limit))
        rows = self._chosen(query, grouped)
        if not grouped:
            rows = sorted(
                rows, key=lambda row: (getattr(row, sort) or "", row.id), reverse=descending
            )
        return rows[offset : offset + limit]

    def count(self, query):
        return len(self._chosen(query))

    def row(self, id_):
        if id_ not in self.table:
            raise UnknownArticleError(f"no article '{id_}'")
        return self.table[id_]

    def position(self, id_, query, *, sort, descending, annotator, grouped):
        rows = self.rows(query, sort=sort, descending=descending, grouped=grouped, limit=10**9)
        return next((at for at, row in enumerate(rows) if row.id == id_), None)

    def groups(self, query, annotator):
        found = {}
        for row in self._chosen(query, grouped=True):
            if row.cluster_size > 1:
                found.setdefault(row.cluster, []).append(row.language)
        return [(cluster, len(tags), tuple(dict.fromkeys(tags))) for cluster, tags in found.items()]

    def facets(self, query, annotator):
        found = {"lang": {}, "status": {}, "tag": {}}
        for row in self._chosen(query):
            for key, values in (
                ("lang", [row.language]),
                ("status", [row.status]),
                ("tag", row.tags),
            ):
                for value in values:
                    found[key][value] = found[key].get(value, 0) + 1
        return found

    def totals(self):
        languages, statuses = {}, {}
        for row in self.table.values():
            languages[row.language] = languages.get(row.language, 0) + 1
            statuses[row.status] = statuses.get(row.status, 0) + 1
        clusters = len({row.cluster for row in self.table.values()})
        return SimpleNamespace(
            articles=len(self.table), languages=languages, clusters=clusters, statuses=statuses
        )

    def reading(self, id_):
        row, text = self.table[id_], self.texts[id_]
        guess = Guess(row.language, row.language_confidence, row.language_uncertain, (("ms", 0.3),))
        end = text.find("\n") if text.startswith("Photo") else 0
        facts = ArticleFacts(guess, Headers(), (Boilerplate(0, end, "credit"),), row.words, b"", 1)
        review = Review(row.status, None, self.notes.get(id_, ""))
        annotation = Annotation(
            id_, "ana", row.language, row.sha256, row.characters, review, row.tags
        )
        return Reading(row, text, facts, (), annotation)

    def links(self, id_):
        if id_ not in TWINS:
            return []
        left, right = sorted((id_, TWINS[id_][0][0]))
        return [
            Link(left, right, "variant", 0.97, Reasons(("9",), (("Dumont", "Dumont"),), 0.9, 1.0))
        ]

    def refresh(self, progress=None):
        arrived, self.arriving = self.arriving, []
        for id_, text in arrived:
            self.texts[id_] = text
            self.table[id_] = row_of(
                len(self.table), id_, "en", text.split("\n")[0], f"c-{id_}", text
            )
            self.generation += 1
        return Refreshed(added=len(arrived))

    # -- changing

    def _step(self, title, ids, before):
        self.done.append((title, tuple(ids), before))
        self.undone.clear()
        self.generation += 1

    def set_status(self, ids, status, note=""):
        before = {id_: self.table[id_] for id_ in ids}
        for id_ in ids:
            self.table[id_] = replace(self.table[id_], status=status)
        self._step(f"{status} {', '.join(ids)}", ids, before)

    def set_tags(self, id_, tags):
        before = {id_: self.table[id_]}
        self.table[id_] = replace(self.table[id_], tags=tuple(tags))
        self._step(f"tags of {id_}", [id_], before)

    def note(self, id_):
        return self.notes.get(id_, "")

    def set_note(self, id_, text):
        self.notes[id_] = text
        self._step(f"note on {id_}", [id_], {})

    def undo(self):
        if not self.done:
            return None
        title, ids, before = self.done.pop()
        self.undone.append((title, ids, {id_: self.table[id_] for id_ in before}))
        self.table.update(before)
        self.generation += 1
        return title

    def redo(self):
        if not self.undone:
            return None
        title, ids, after = self.undone.pop()
        self.table.update(after)
        self.done.append((title, ids, {}))
        return title

    def do(self, change, *, title=""):
        self.done.append((title, (), {}))

    def history(self):
        for steps, undone in ((self.undone, True), (reversed(self.done), False)):
            for title, ids, _ in steps:
                at = "2026-11-22T10:00:00Z"
                yield Step(seq=1, title=title, at=at, articles=ids, undone=undone)


def _holds(term, row, desk):
    if isinstance(term, Words):
        said = f"{row.title} {desk.texts.get(row.id, '')}".casefold()
        return (term.text.casefold() in said) != term.negated
    if isinstance(term, Field):
        have = {
            "lang": {row.language.partition("-")[0], row.language.lower()},
            "status": {row.status},
            "tag": set(row.tags),
            "cluster": {row.cluster},
            "has": {"variants"} if row.variants else set(),
        }.get(term.key, set())
        return bool(have & {value.text.lower() for value in term.values}) != term.negated
    return True
