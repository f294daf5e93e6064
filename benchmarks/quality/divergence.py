"""Divergences: what is planted and found, and what is cried where nothing was planted."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.quality import planting
from benchmarks.quality.context import Context, Task
from benchmarks.quality.kit import Kit, Version
from benchmarks.quality.report import Measure
from tui.analysis.alignment.costs import ending
from tui.analysis.alignment.vectors import UNSPACED, base
from tui.analysis.divergence import Version as Cut
from tui.analysis.divergence import divergences
from tui.analysis.facts import Bead, Divergence, Segment
from tui.analysis.segments import segment
from tui.workbench.comparison import Text, align_texts

PIVOT = "eng"
INSIDE = ("fra", "rus", "zho-CN", "arb", "deu", "spa", "jpn", "pol", "tur", "ind")
OUTSIDE = ("vie", "hin", "swa", "ukr", "swe", "ell", "kor", "ces")
"""Variants in languages of the default encoder, and others: for these no encoder is asked."""
PLANTED = 0.4
"""Share of a text's sentences that may be changed at once; the rest must still be a text."""
CLAUSES = 0.15
"""The same of clauses: lengths are judged against the whole text's."""
FIGURES = frozenset({"number", "date"})
NAMES = frozenset({"name", "name there"})
ENGLISH = frozenset({"name", "negation"})
"""Kinds that are planted in the English text."""
GAPS = frozenset({"omission", "addition"})
COVERED = 0.5
"""Share of a dropped sentence that has to be marked."""
PARAGRAPH = (2, 4)
"""Sentences of a paragraph of running text, from and to."""
FEWEST = 8
"""Sentences of a text from which one may be dropped and one added."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An English text and its translation, sentence by sentence."""

    english: Version
    other: Version


@dataclass(slots=True)
class Tally:
    """Planted and found by kind; beads untouched and false cries by kind."""

    planted: Counter[str]
    found: Counter[str]
    beads: int
    cries: Counter[str]


def _tally() -> Tally:
    return Tally(Counter(), Counter(), 0, Counter())


def _pairs(context: Context, variants: Sequence[str], count: int, name: str) -> list[Pair]:
    """`count` stories a group of variants, the variants in turn."""
    stories: dict[str, dict[str, Version]] = {}
    for version in context.kit.translations:
        stories.setdefault(version.group, {})[version.variant] = version
    chance = context.random(name)
    order = sorted(stories)
    chance.shuffle(order)
    found = []
    for number in range(count):
        versions = stories[order[number % len(order)]]
        # The second round gives every story the next variant.
        variant = variants[(number + number // len(order)) % len(variants)]
        if PIVOT in versions and variant in versions:
            found.append(Pair(versions[PIVOT], versions[variant]))
    return found


def cut(sentences: Sequence[str], language: str) -> Cut:
    """Return sentences as a text, each a segment and a paragraph of its own."""
    segments, at = [], 0
    for paragraph, sentence in enumerate(sentences):
        segments.append(Segment(at, at + len(sentence), paragraph))
        at += len(sentence) + 1
    return Cut("\n".join(sentences), tuple(segments), language)


def _marks(
    context: Context, pair: Pair, left: Sequence[str], right: Sequence[str]
) -> list[set[tuple[str, str, str]]]:
    """Return for each sentence what is marked there, as (kind, side, text); gold beads."""
    beads = [Bead((k,), (k,), 1.0) for k in range(len(left))]
    found = divergences(
        cut(left, pair.english.language),
        cut(right, pair.other.language),
        beads,
        encoder=context.encoder,
    )
    return [{(d.kind, d.side, d.text) for d in marks} for marks in found]


def _figures_and_names(
    context: Context, pairs: Sequence[Pair], people: "People", tally: Tally
) -> None:
    """Numbers and dates changed in the translation, persons exchanged, a 'not' in the English."""
    for pair in pairs:
        chance = context.random(f"figures {pair.other.id}")
        left, right = list(pair.english.sentences), list(pair.other.sentences)
        before = _marks(context, pair, left, right)
        tally.beads += len(before)
        for marks in before:
            kinds = {kind for kind, _, _ in marks}
            tally.cries["figures"] += bool(kinds & FIGURES)
            tally.cries["name"] += "name" in kinds
            tally.cries["clause"] += bool(kinds & GAPS)
            tally.cries["negation"] += "negation" in kinds
        # One round after the other, so that what is planted in one is not in the other's way.
        rounds = _changes(pair, people, chance), _other_changes(pair, people, chance)
        for changes in (*rounds, _denials(pair)):
            left, right = list(pair.english.sentences), list(pair.other.sentences)
            chosen = planting.spread(changes, PLANTED, chance)
            for k, (kind, sentence) in chosen.items():
                (left if kind in ENGLISH else right)[k] = sentence
            after = _marks(context, pair, left, right) if chosen else before
            for k, (kind, _) in chosen.items():
                kinds = {found for found, _, _ in after[k] - before[k]}
                tally.planted[kind] += 1
                wanted = {"name"} if kind in NAMES else {kind} if kind == "negation" else FIGURES
                tally.found[kind] += bool(kinds & wanted)


Changes = dict[int, dict[str, str]]
"""By sentence and kind of change: the changed sentence."""


def _changes(pair: Pair, people: "People", chance: random.Random) -> Changes:
    """Numbers and dates changed in the translation, persons exchanged in the English."""
    calendars = planting.calendar_of(pair.other.language)
    found: Changes = {}
    both = zip(pair.english.sentences, pair.other.sentences, strict=True)
    for k, (english, sentence) in enumerate(both):
        here = people.named(english)
        options = {
            "number": planting.number_changed(sentence, chance),
            "date": planting.date_changed(english, sentence, calendars, chance),
            "name": planting.name_exchanged(english, here, people.elsewhere(pair.english), chance),
        }
        found[k] = {kind: changed for kind, changed in options.items() if changed}
    return found


def _other_changes(pair: Pair, people: "People", chance: random.Random) -> Changes:
    """Numbers dropped from the translation, persons exchanged in it."""
    found: Changes = {}
    both = zip(pair.english.sentences, pair.other.sentences, strict=True)
    for k, (english, sentence) in enumerate(both):
        here, others = people.named(english), people.elsewhere(pair.english)
        options = {
            "dropped": planting.number_dropped(sentence, chance),
            "name there": planting.name_exchanged_there(english, sentence, here, others, chance),
        }
        found[k] = {kind: changed for kind, changed in options.items() if changed}
    return found


def _denials(pair: Pair) -> Changes:
    """'not' added to the English."""
    denied = {k: planting.denied(english) for k, english in enumerate(pair.english.sentences)}
    return {k: {"negation": changed} if changed else {} for k, changed in denied.items()}


class People:
    """The persons of the English texts."""

    def __init__(self, kit: Kit) -> None:
        english = [v for v in kit.translations if v.variant == PIVOT]
        rows = [n for n in kit.names if n.script == "Latn"]
        words = " ".join(v.text for v in english).split()
        places = {n.text.lower().split()[0] for n in rows if n.source == "geonames"}
        tokens = {n.text.lower() for n in rows if n.source == "wikidata-token"}
        # San Diego and the Boston Globe begin like persons.
        self._given = frozenset(tokens - places)
        self._common = frozenset(w.strip(".,;:'\"’”") for w in words if w.islower())
        self._by_story = {v.group: self.named(v.text) for v in english}

    def named(self, english: str) -> list[str]:
        """Return the persons of a text, a sentence a line."""
        return [
            name
            for sentence in english.split("\n")
            for name in planting.persons(sentence, self._given, self._common)
        ]

    def elsewhere(self, version: Version) -> list[str]:
        """Persons of other stories, who are not named in this one."""
        text = version.text
        return [
            name
            for story, names in self._by_story.items()
            if story != version.group
            for name in names
            if not any(part in text for part in name.split())
        ]


def _clauses(context: Context, pairs: Sequence[Pair], tally: Tally) -> None:
    """Clauses dropped from the translation, in its midst or its beginning, and from the English."""
    for pair in pairs:
        before = None
        for kind, rule, ours in (
            ("clause", planting.clause_dropped, False),
            ("opening", planting.opening_dropped, False),
            ("English clause", planting.clause_dropped, True),
        ):
            chance = context.random(f"{kind}s {pair.other.id}")
            left, right = list(pair.english.sentences), list(pair.other.sentences)
            changed = left if ours else right
            changes = {
                k: {kind: shorter} if shorter else {}
                for k, shorter in enumerate(rule(s, chance) for s in changed)
            }
            chosen = planting.spread(changes, CLAUSES, chance)
            if not chosen:
                continue
            before = before or _marks(context, pair, left, right)
            for k, (_, sentence) in chosen.items():
                changed[k] = sentence
            after = _marks(context, pair, left, right)
            wanted = "addition" if ours else "omission"
            for k in chosen:
                tally.planted[kind] += 1
                tally.found[kind] += any(mark == wanted for mark, _, _ in after[k] - before[k])


@dataclass(frozen=True, slots=True)
class Lacking:
    """A text and its translation; each has a sentence, by index, that the other lacks."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    languages: tuple[str, str]
    alone: tuple[int, int]
    begins: tuple[tuple[bool, ...], tuple[bool, ...]]
    """By sentence of each, whether a paragraph begins there: translators keep them."""


def _sentences(context: Context, pairs: Sequence[Pair]) -> Iterator[Lacking]:
    """A sentence dropped from the translation and another one added."""
    strangers: dict[str, list[str]] = {}
    for version in context.kit.translations:
        strangers.setdefault(version.variant, []).extend(
            s for s in version.sentences if len(s) >= planting.SHORTEST
        )
    for pair in pairs:
        size = len(pair.other.sentences)
        if size < FEWEST:
            continue
        chance = context.random(f"sentences {pair.other.id}")
        dropped = chance.randrange(1, size // 2 - 1)
        added = chance.randrange(size // 2 + 1, size)
        new = chance.choice(
            [s for s in strangers[pair.other.variant] if s not in pair.other.sentences]
        )
        kept = list(pair.other.sentences)
        kept.insert(added, new)
        del kept[dropped]
        begins, at = [False] * size, 0
        while at < size:
            begins[at] = True
            at += chance.randint(*PARAGRAPH)
        there = [*begins[:added], False, *begins[added:]]
        # Where the first sentence of a paragraph is dropped, the next begins it.
        there[dropped + 1] |= there[dropped]
        del there[dropped]
        yield Lacking(
            pair.english.sentences,
            tuple(kept),
            (pair.english.language, pair.other.language),
            (dropped, added - 1),
            (tuple(begins), tuple(there)),
        )


def _missed(context: Context, texts: Sequence[Cut], spans: Sequence[Segment], tally: Tally) -> None:
    """Aligns two texts afresh; `spans` are what each has alone."""
    marks, whole = _gaps(context, *texts)
    tally.beads += len(texts[0].segments) - 1
    for side, span in enumerate(spans):
        tally.planted["sentence"] += 1
        tally.found["sentence"] += any(_covers(d, span) for d in marks[side])
        tally.cries["sentence"] += sum(not _touches(d, span) for d in whole[side])


def running(
    sentences: Sequence[str], begins: Sequence[bool], alone: int, language: str
) -> tuple[Cut, Segment]:
    """Return sentences in paragraphs, cut anew, and where the one alone stands.

    The title, and what has no end mark, is a heading and stands by itself.
    """
    glue = "" if base(language) in UNSPACED else " "
    text, span = "", Segment(0, 0, 0)
    heading = True
    for k, (sentence, first) in enumerate(zip(sentences, begins, strict=True)):
        before, heading = heading, k == 0 or not ending(sentence)
        if text:
            text += "\n" if first or heading or before else glue
        if k == alone:
            span = Segment(len(text), len(text) + len(sentence), 0)
        text += sentence
    return Cut(text, segment(text, language), language), span


Gaps = tuple[list[Divergence], list[Divergence]]
"""What stands in one version only, by side."""


def _gaps(context: Context, left: Cut, right: Cut) -> tuple[Gaps, Gaps]:
    """Return, after aligning both, what the other side lacks: all of it, and whole bands of it."""
    texts = [Text(v.text, tuple(v.segments), v.language) for v in (left, right)]
    aligned = align_texts(texts, encoder=context.encoder)
    found: Gaps = ([], [])
    whole: Gaps = ([], [])
    for band, marks in zip(aligned.bands, aligned.marks, strict=True):
        for side in (0, 1):
            gaps = [d for d in marks[side] if d.kind in GAPS]
            found[side].extend(gaps)
            if not band.segments[1 - side]:
                whole[side].extend(gaps)
    return found, whole


def _covers(mark: Divergence, span: Segment) -> bool:
    shared = min(mark.end, span.end) - max(mark.start, span.start)
    return shared >= COVERED * (span.end - span.start)


def _touches(mark: Divergence, span: Segment) -> bool:
    return mark.start < span.end and span.start < mark.end


def planted_in_beads(context: Context) -> list[Measure]:
    """Numbers, dates, names; false cries of all kinds; gold beads."""
    people = People(context.kit)
    tally = _tally()
    for name, variants, share in (("inside", INSIDE, 1), ("outside", OUTSIDE, 3)):
        pairs = _pairs(context, variants, share * context.sample, f"divergence {name}")
        _figures_and_names(context, pairs, people, tally)
    both = (
        Counter({k: tally.planted[k] for k in FIGURES}),
        Counter({k: tally.found[k] for k in FIGURES}),
    )
    planted, found = sum(both[0].values()), sum(both[1].values())
    return [
        _found("changed numbers and dates", planted, found, 90, 97, _shares(tally, FIGURES)),
        _found("dropped numbers", tally.planted["dropped"], tally.found["dropped"], None, None),
        _found("exchanged names", tally.planted["name"], tally.found["name"], 80, 90),
        _found(
            "names exchanged in the translation",
            tally.planted["name there"],
            tally.found["name there"],
            80,
            90,
        ),
        _found(
            "'not' added to the English",
            tally.planted["negation"],
            tally.found["negation"],
            None,
            None,
        ),
        _cries("of numbers and dates", tally, "figures", 2, 0.5),
        _cries("of names", tally, "name", 1, 0.3),
        _cries("of clauses", tally, "clause", 1.5, 0.5),
        _cries("of negations", tally, "negation", None, None),
    ]


def planted_clauses(context: Context) -> list[Measure]:
    """Dropped clauses; gold beads."""
    tally = _tally()
    for name, variants, share in (("inside", INSIDE, 1), ("outside", OUTSIDE, 3)):
        pairs = _pairs(context, variants, share * context.sample, f"divergence {name}")
        _clauses(context, pairs, tally)
    return [
        _found("dropped clauses", tally.planted["clause"], tally.found["clause"], 70, 85),
        _found("dropped openings", tally.planted["opening"], tally.found["opening"], 70, 85),
        _found(
            "clauses dropped from the English",
            tally.planted["English clause"],
            tally.found["English clause"],
            70,
            85,
        ),
    ]


def planted_sentences(context: Context) -> list[Measure]:
    """Dropped and added sentences, aligned by hexapla itself: a line each, and in paragraphs."""
    lines, flowing = _tally(), _tally()
    for name, variants, share in (("inside", INSIDE, 1), ("outside", OUTSIDE, 3)):
        pairs = _pairs(context, variants, share * context.sample, f"divergence {name}")
        for case in _sentences(context, pairs):
            sides = list(zip((case.left, case.right), case.alone, case.languages, strict=True))
            texts = [cut(sentences, language) for sentences, _, language in sides]
            spans = [text.segments[k] for text, k in zip(texts, case.alone, strict=True)]
            _missed(context, texts, spans, lines)
            made = [
                running(sentences, begins, alone, language)
                for (sentences, alone, language), begins in zip(sides, case.begins, strict=True)
            ]
            _missed(context, [text for text, _ in made], [span for _, span in made], flowing)
    return [
        _found(
            "dropped and added sentences",
            lines.planted["sentence"],
            lines.found["sentence"],
            95,
            99,
        ),
        _cries("of sentences", lines, "sentence", None, None),
        _found(
            "the same in running text",
            flowing.planted["sentence"],
            flowing.found["sentence"],
            None,
            None,
        ),
        _cries("of sentences in running text", flowing, "sentence", None, None),
    ]


def _shares(tally: Tally, kinds: frozenset[str]) -> dict[str, float]:
    return {k: 100 * tally.found[k] / tally.planted[k] for k in sorted(kinds) if tally.planted[k]}


def _found(
    name: str,
    planted: int,
    found: int,
    floor: float | None,
    aim: float | None,
    detail: dict[str, float] | None = None,
) -> Measure:
    return Measure(
        "divergences",
        f"{name}: found",
        100 * found / max(1, planted),
        planted,
        "planted",
        unit="%",
        floor=floor,
        aim=aim,
        detail=detail or {},
    )


def _cries(name: str, tally: Tally, kind: str, floor: float | None, aim: float | None) -> Measure:
    return Measure(
        "divergences",
        f"false cries {name}, of 100 untouched beads",
        100 * tally.cries[kind] / max(1, tally.beads),
        tally.beads,
        "beads",
        unit="%",
        floor=floor,
        aim=aim,
        less_is_better=True,
    )


TASKS = (
    Task(
        "figures",
        "planted numbers, dates, names",
        "texts, thrice without encoder",
        20,
        planted_in_beads,
    ),
    Task("clauses", "planted clauses", "texts, thrice without encoder", 40, planted_clauses),
    Task("gaps", "planted sentences", "texts, thrice without encoder", 40, planted_sentences),
)
