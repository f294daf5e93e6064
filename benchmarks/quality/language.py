"""Language: how often the guess is right, how often what looks sure is, and how fast."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.quality.context import Context, Task, timed
from benchmarks.quality.report import Measure
from benchmarks.quality.scoring import macro
from benchmarks.quality.tags import same_language, tag_of
from tui.analysis.facts import Guess
from tui.analysis.language import detect, prior, scripts
from tui.analysis.language.detectors import NAMES
from tui.analysis.language.evidence import known
from tui.analysis.tables.telltales import TELLTALES
from tui.analysis.tables.telltales_common import COMMON

CORE = frozenset(
    "bg cs da de el en es et fi fr hr hu it lt lv nl pl pt ro sk sl sv".split()  # noqa: SIM905
    + "ar hi id ja ko ru tr zh".split()  # noqa: SIM905
    + "fa he nb sr th uk vi".split()  # noqa: SIM905
)
"""37 languages with a large press: those of the European Union without Irish and Maltese (22),
those that the United Nations and the G20 add (8), and seven more."""
HEADLINE = 8
"""Words of a headline: what is left of a first sentence in a list."""
SENTENCES = "lingua-sentences"
DECLARATIONS = "udhr"


@dataclass(frozen=True, slots=True)
class Sample:
    """Texts with their languages."""

    name: str
    texts: tuple[tuple[str, str], ...]


def _per_language(context: Context, name: str, texts: Sequence[tuple[str, str]]) -> Sample:
    """Up to `sample` texts a language, chosen by chance."""
    rows: dict[str, list[str]] = {}
    for text, language in texts:
        rows.setdefault(language, []).append(text)
    chosen: list[tuple[str, str]] = []
    for language in sorted(rows):
        context.random(f"{name} {language}").shuffle(rows[language])
        chosen += [(text, language) for text in rows[language][: context.sample]]
    return Sample(name, tuple(chosen))


def _right(sample: Sample, answer: Callable[[str], str]) -> dict[str, list[bool]]:
    found: dict[str, list[bool]] = {}
    for text, language in sample.texts:
        found.setdefault(language, []).append(same_language(answer(text), language))
    return found


def langdetect(text: str) -> str:
    """Return langdetect's answer, seeded; empty where it gives none."""
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 0
    try:
        return str(detect(text))
    except LangDetectException:
        return ""


def _measures(
    sample: Sample, *, floor: float | None = None, aim: float | None = None
) -> list[Measure]:
    guesses = {text: detect(text) for text, _ in sample.texts}
    right = _right(sample, lambda text: guesses[text].tag)
    alone = macro(_right(sample, langdetect))
    accuracy = Measure(
        "language",
        f"{sample.name}, {len(right)} languages: accuracy, macro",
        macro(right),
        len(sample.texts),
        "texts",
        floor=floor,
        aim=aim,
        baselines={"langdetect": alone},
        detail={language: sum(a) / len(a) for language, a in sorted(right.items())},
    )
    return [accuracy, _certainty(sample, guesses)]


def _certainty(sample: Sample, guesses: dict[str, Guess]) -> Measure:
    shown = [(guesses[text], language) for text, language in sample.texts]
    sure = [same_language(g.tag, language) for g, language in shown if not g.uncertain]
    return Measure(
        "language",
        f"{sample.name}: right of what is shown without '?'",
        100 * sum(sure) / len(sure) if sure else 100.0,
        len(sure),
        f"sure guesses, {100 * len(sure) / max(1, len(shown)):.0f} % of all",
        unit="%",
        floor=98,
        aim=99,
    )


def sentences(context: Context) -> list[Measure]:
    """Sentences in 75 languages."""
    rows = [(r.text, r.language) for r in context.kit.labelled if r.source == SENTENCES]
    return _measures(_per_language(context, "sentences", rows), floor=0.955, aim=0.97)


def documents(context: Context) -> list[Measure]:
    """Whole articles: in the core languages, and in all variants."""
    rows = [(v.text, v.language) for v in context.kit.translations]
    core = [(text, language) for text, language in rows if language in CORE]
    chosen = _per_language(context, "articles, core languages", core)
    return [
        *_measures(chosen, floor=0.995, aim=0.998),
        *_measures(_per_language(context, "articles", rows)),
    ]


def headlines(context: Context) -> list[Measure]:
    """Headlines cut to eight words: accuracy, and how many a second of one core."""
    rows = [
        (" ".join(v.sentences[0].split()[:HEADLINE]), v.language)
        for v in context.kit.translations
        if v.sentences
    ]
    sample = _per_language(context, "headlines", rows)
    found = _measures(sample)
    texts = [text for text, _ in sample.texts]
    ours = timed(lambda: [detect(text) for text in texts])
    theirs = timed(lambda: [langdetect(text) for text in texts])
    return [
        *found,
        Measure(
            "language",
            "headlines: speed, one core",
            len(texts) / ours,
            len(texts),
            "texts",
            unit="/s",
            aim=4000,
            baselines={"langdetect": len(texts) / theirs},
        ),
    ]


def unknown(context: Context) -> list[Measure]:
    """Texts in languages that no detector and no table knows: none may look sure."""
    rows = [
        (r.text, r.language)
        for r in context.kit.labelled
        if r.source == DECLARATIONS and r.language not in _knowable()
    ]
    sample = _per_language(context, "unknown", rows)
    unsure = [detect(text).uncertain for text, _ in sample.texts]
    return [
        Measure(
            "language",
            f"texts in {len({language for _, language in rows})} unknown languages: shown with '?'",
            100 * sum(unsure) / max(1, len(unsure)),
            len(unsure),
            "texts",
            unit="%",
        )
    ]


def _knowable() -> frozenset[str]:
    """The languages that hexapla has a name for, as the kit calls them."""
    named = {tag for name in NAMES[1:] for tag in known(name, NAMES)} | set(scripts.ONLY.values())
    listed = [COMMON, *TELLTALES]
    named |= {tag for table in listed for languages in table for tag in languages.split()}
    return frozenset(tag_of(tag) for tag in named)


def corpora(context: Context) -> list[Measure]:
    """Headlines of one language, with four strangers: how much the corpus's own prior helps."""
    every: dict[str, list[Guess]] = {}
    for version in context.kit.translations:
        headline = " ".join(version.sentences[0].split()[:HEADLINE])
        if version.language in CORE:
            every.setdefault(version.language, []).append(detect(headline))
    alone: dict[str, list[bool]] = {}
    settled: dict[str, list[bool]] = {}
    sure: list[bool] = []
    for language in sorted(every):
        guesses = every[language][: context.sample]
        others = [every[other][-1] for other in sorted(every) if other != language][:4]
        found = _settled([*guesses, *others])[: len(guesses)]
        alone[language] = [same_language(g.tag, language) for g in guesses]
        settled[language] = [same_language(g.tag, language) for g in found]
        sure += [same_language(g.tag, language) for g in found if not g.uncertain]
    count = sum(map(len, settled.values()))
    return [
        Measure(
            "language",
            f"headlines of {len(settled)} corpora of one core language each: accuracy, macro",
            macro(settled),
            count,
            "texts",
            baselines={"without the corpus": macro(alone)},
        ),
        Measure(
            "language",
            "headlines of corpora of one language: right of what is shown without '?'",
            100 * sum(sure) / max(1, len(sure)),
            len(sure),
            f"sure guesses, {100 * len(sure) / max(1, count):.0f} % of all",
            unit="%",
            floor=98,
            aim=99,
        ),
    ]


def _settled(guesses: Sequence[Guess]) -> list[Guess]:
    """The guesses as a catalogue of these articles would show them."""
    sure = Counter(g.tag for g in guesses if g.confidence >= prior.UNSURE)
    corpus = prior.weights(sure, [g for g in guesses if g.confidence < prior.UNSURE])
    return [prior.settled(guess, corpus, len(guesses)) for guess in guesses]


TASKS = (
    Task("sentences", "language of sentences, 75 languages", "sentences a language", 50, sentences),
    Task("articles", "language of articles", "articles a language", 15, documents),
    Task("headlines", "language of headlines, and speed", "headlines a language", 20, headlines),
    Task("unknown", "texts in languages nobody knows", "texts a language", 5, unknown),
    Task("corpora", "headlines of corpora of one language", "headlines a language", 40, corpora),
)
