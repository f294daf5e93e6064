"""What language articles are in: what each text shows by itself, and what its corpus makes of it.

Facts keep the guess for the text alone; the list has what the corpus settled.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from tui.analysis.facts import Guess
from tui.corpus.catalogue import described


def guesses(
    connection: sqlite3.Connection, below: float
) -> tuple[Mapping[str, int], Mapping[str, Guess]]:
    """Return how many articles are surely in each language, and the guesses for the others, by id.

    Unsure is what has a confidence under `below`, settled or not: the guess is the text's own.
    """
    sure = connection.execute(
        "SELECT language, count(*) FROM articles WHERE confidence >= ? GROUP BY 1", (below,)
    ).fetchall()
    unsure = connection.execute(
        "SELECT id, facts, fingerprint FROM articles JOIN contents ON contents.number = content "
        "WHERE confidence < ? ORDER BY id",
        (below,),
    )
    return dict(sure), {a: described.unpack_facts(*packed).language for a, *packed in unsure}


def settle(connection: sqlite3.Connection, settled: Mapping[str, Guess]) -> None:
    """Show these guesses in the list; facts stay what they are."""
    connection.executemany(
        "UPDATE articles SET language = ?1, confidence = ?2, uncertain = ?3 WHERE id = ?4 "
        "AND (language <> ?1 OR confidence <> ?2 OR uncertain <> ?3)",
        [(g.tag, g.confidence, g.uncertain, article) for article, g in settled.items()],
    )


def as_settled(own: Guess, tag: str, confidence: float, *, uncertain: bool) -> Guess:
    """Return a text's own guess with what the list says in its place."""
    if (own.tag, own.confidence, own.uncertain) == (tag, confidence, uncertain):
        return own
    named = [(other, p) for other, p in ((own.tag, own.confidence), *own.alternatives)]
    rest = max(0.0, 1 - confidence)
    others = [(other, round(min(p, rest), 3)) for other, p in named if other not in {tag, "und"}]
    others.sort(key=lambda pair: (-pair[1], pair[0]))
    return replace(
        own, tag=tag, confidence=confidence, uncertain=uncertain, alternatives=tuple(others)
    )
