"""Corpora made of the kit's texts, and what hexapla makes of them."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.context import DEFAULTS
from benchmarks.quality.kit import Kit, Version
from tui.analysis.article import analyse
from tui.analysis.encoders import Encoder
from tui.analysis.facts import Grouping
from tui.analysis.grouping import Document, group

MOST_VARIANTS = 6
"""Language variants of a story, from one."""
MOST_CUT = 0.4
"""Share of its sentences that a cut text loses at most."""
LATER = frozenset({"covid-19", "us_election_2020"})
"""Topics that began after the translated news were written: never their story."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An article of a made corpus. `label` is its gold group; None where nothing is known."""

    id: str
    text: str
    label: str | None


def drawn(versions: Iterable[Version], groups: int, chance: random.Random) -> list[Version]:
    """Return of `groups` groups one to six versions each, by chance."""
    members: dict[str, list[Version]] = {}
    for version in versions:
        members.setdefault(version.group, []).append(version)
    chosen = sorted(members)
    chance.shuffle(chosen)
    found: list[Version] = []
    for name in sorted(chosen[:groups]):
        several = sorted(members[name], key=lambda v: v.id)
        found += chance.sample(several, min(len(several), chance.randint(1, MOST_VARIANTS)))
    return found


def as_written(version: Version, _: random.Random) -> tuple[str, ...]:
    """Return the sentences."""
    return version.sentences


def cut(version: Version, chance: random.Random) -> tuple[str, ...]:
    """Return the sentences without up to 40 % of them, from the beginning and from the end."""
    lost = round(chance.uniform(0, MOST_CUT) * len(version.sentences))
    first = chance.randint(0, lost)
    return version.sentences[first : len(version.sentences) - (lost - first)]


def pieces(
    kit: Kit,
    versions: Iterable[Version],
    chance: random.Random,
    change: Callable[[Version, random.Random], tuple[str, ...]] = as_written,
) -> list[Piece]:
    """Return the versions re-segmented, so that no two have their lines in common."""
    return [
        Piece(
            version.id,
            "\n".join(kit.resegmented(change(version, chance), chance.getrandbits(32))[0]),
            version.group,
        )
        for version in versions
    ]


def other_news(kit: Kit, count: int, chance: random.Random) -> list[Piece]:
    """Return news of later years, about which nothing is known but that."""
    later = [article for topic, article in kit.topics if topic in LATER]
    texts = [(f"topic:{article.id}", article.text) for article in later]
    texts += [(f"pair:{pair.id}", pair.left) for pair in kit.story_pairs]
    chance.shuffle(texts)
    return [Piece(name, text, None) for name, text in texts[:count]]


def documents(articles: Sequence[Piece]) -> list[Document]:
    """Return what indexing would know of each article: nothing but its text is given."""
    found = []
    for article in articles:
        facts = analyse(article.text)
        title = facts.headers.title or article.text.partition("\n")[0]
        tag, print_ = facts.language.tag, facts.fingerprint
        found.append(Document(article.id, tag, print_, facts.headers.date, title))
    return found


def grouped(
    articles: Sequence[Piece], known: Sequence[Document], encoder: Encoder | None
) -> Grouping:
    """Return the groups at the default thresholds."""
    texts: Mapping[str, str] = {article.id: article.text for article in articles}
    return group(
        known,
        text_of=texts.__getitem__,
        encoder=encoder,
        variant=DEFAULTS.thresholds.variant,
        cluster=DEFAULTS.thresholds.cluster,
    )
