"""Clusters: which articles tell one story, pair by pair and as groups."""

from collections.abc import Sequence

from benchmarks.quality import scoring
from benchmarks.quality.context import Context, Task
from benchmarks.quality.corpora import Piece, documents, drawn, grouped, other_news, pieces
from benchmarks.quality.kit import StoryPair
from benchmarks.quality.language import CORE
from benchmarks.quality.report import Measure
from benchmarks.quality.tfidf import cosines
from tui.analysis.encoders import Encoder
from tui.analysis.grouping import related

OTHERS = 8
"""Other news for each story."""


def judged_pairs(context: Context) -> list[Measure]:
    """Pairs of articles that people called the same story or different ones, by language."""
    rows: dict[str, list[StoryPair]] = {}
    for pair in context.kit.story_pairs:
        if pair.label != "related":
            rows.setdefault(pair.language, []).append(pair)
    found: list[Measure] = []
    for language in sorted(rows):
        chosen: list[StoryPair] = []
        for label in ("same", "different"):
            alike = [pair for pair in rows[language] if pair.label == label]
            context.random(f"story pairs {language} {label}").shuffle(alike)
            chosen += alike[: context.sample]
        gold = [pair.label == "same" for pair in chosen]
        scores = [_score(pair, context.encoder) for pair in chosen]
        plain = [_score(pair, None) for pair in chosen]
        found.append(
            Measure(
                "clusters",
                f"judged pairs, {language}: AUC",
                scoring.auc(scores, gold),
                len(chosen),
                f"pairs, {sum(gold)} of one story",
                floor=0.94,
                aim=0.97,
                baselines={
                    "without encoder": scoring.auc(plain, gold),
                    "tf-idf": scoring.auc(_tfidf(chosen), gold),
                },
            )
        )
    return [_mean(found), *found]


def _mean(measures: Sequence[Measure]) -> Measure:
    """Return the mean over languages, each as heavy as another."""
    size = len(measures)
    names = list(measures[0].baselines)
    return Measure(
        "clusters",
        "judged pairs, mean of languages: AUC",
        sum(m.value for m in measures) / size,
        sum(m.count for m in measures),
        "pairs",
        floor=measures[0].floor,
        aim=measures[0].aim,
        baselines={n: sum(m.baselines[n] for m in measures) / size for n in names},
    )


def _score(pair: StoryPair, encoder: Encoder | None) -> float:
    """Return what `related` would show; 0 where it shows nothing."""
    texts = {"left": pair.left, "right": pair.right}
    left, right = documents([Piece(name, text, None) for name, text in texts.items()])
    links = related(left, [right], limit=1, text_of=texts.__getitem__, encoder=encoder)
    return links[0].score if links else 0.0


def _tfidf(pairs: Sequence[StoryPair]) -> list[float]:
    similar = cosines([text for pair in pairs for text in (pair.left, pair.right)])
    return [float(similar[2 * i, 2 * i + 1]) for i in range(len(pairs))]


def built_core(context: Context) -> list[Measure]:
    """Stories told by several articles, each in one to six core languages."""
    return _built(context, "core languages", core=True)


def built_all(context: Context) -> list[Measure]:
    """The same in any of 131 language variants."""
    return _built(context, "all languages", core=False)


def _built(context: Context, name: str, *, core: bool) -> list[Measure]:
    kit = context.kit
    chance = context.random(f"stories, {name}")
    known = [
        v for v in kit.translations if v.group in kit.stories and (v.language in CORE or not core)
    ]
    versions = drawn(known, context.sample, chance)
    own = pieces(kit, versions, chance)
    articles = own + other_news(kit, OTHERS * context.sample, chance)
    grouping = grouped(articles, documents(articles), context.encoder)
    group_of = {version.id: version.group for version in versions}
    story_of = {article: kit.stories[group] for article, group in group_of.items()}
    floors = ((0.92, 0.97), (0.60, 0.80)) if core else ((None, None), (None, None))
    counted = f"versions among {len(articles)} articles"
    hits, found, gold = _links(context, group_of, story_of, grouping.clusters)
    return [
        Measure(
            "clusters",
            f"built, {name}: B-cubed F1",
            kit.b_cubed(story_of, _partition(list(story_of), grouping.clusters)),
            len(versions),
            counted,
            floor=floors[0][0],
            aim=floors[0][1],
        ),
        Measure(
            "clusters",
            f"built, {name}: F1 of links between different articles",
            scoring.f1(hits, found, gold),
            gold,
            "links",
            floor=floors[1][0],
            aim=floors[1][1],
            detail={
                "precision": scoring.precision(hits, found),
                "recall": scoring.recall(hits, gold),
            },
        ),
    ]


def _partition(articles: Sequence[str], clusters: Sequence[frozenset[str]]) -> dict[str, str]:
    found = {article: article for article in articles}
    for cluster in clusters:
        name = min(cluster)
        found.update({article: name for article in cluster if article in found})
    return found


def _links(
    context: Context,
    group_of: dict[str, str],
    story_of: dict[str, str],
    clusters: Sequence[frozenset[str]],
) -> tuple[int, int, int]:
    """Return links right, found and to be found; versions of one article are no links.

    A link to other news is wrong; one of which nobody can say is not counted.
    """

    def counts(pair: tuple[str, str]) -> bool:
        groups = frozenset(group_of[a] for a in pair if a in group_of)
        if not any(a in group_of for a in pair) or groups in context.kit.undecided:
            return False
        return len(groups) == 2 or not all(a in group_of for a in pair)

    gold = {pair for pair in scoring.gold_pairs(dict(story_of)) if counts(pair)}
    found = {pair for pair in scoring.joined(clusters) if counts(pair)}
    return len(found & gold), len(found), len(gold)


TASKS = (
    Task("story-pairs", "judged pairs of news", "pairs a language and label", 200, judged_pairs),
    Task("stories", "stories built, core languages", "articles", 61, built_core),
    Task("stories-all", "stories built, all languages", "articles", 61, built_all),
)
