"""`list`, `show`, `related` and `suggest`: articles and their facts on stdout."""

from __future__ import annotations

from collections.abc import Iterator

from tui.analysis.facts import Reasons
from tui.cli import DONE
from tui.cli.corpora import open_desk, tell_apart
from tui.cli.output import (
    MisuseError,
    complain,
    say,
    write_csv,
    write_json,
    write_jsonl,
    write_table,
)
from tui.cli.parser import Arguments
from tui.corpus import query as query_
from tui.corpus.article import Row
from tui.corpus.catalogue import SORTS
from tui.strict_yaml import nearest

COLUMNS = (
    "id",
    "path",
    "language",
    "language_confidence",
    "title",
    "date",
    "words",
    "characters",
    "sha256",
    "cluster",
    "variants",
    "status",
    "mentions",
)

PAGE = 1000
"""Rows fetched at a time: as jsonl or csv a million are listed in constant memory."""


def list_articles(options: Arguments) -> int:
    """A row an article."""
    words = tell_apart(options)
    if options.sort not in SORTS:
        hint = nearest(options.sort, SORTS)
        raise MisuseError(f"no column '{options.sort}' to sort by{hint}: {', '.join(SORTS)}")
    query = query_.parse(" ".join(words.rest))
    with open_desk(options, words.corpus) as desk:

        def rows() -> Iterator[Row]:
            offset = 0
            while page := desk.rows(
                query, sort=options.sort, descending=options.reverse, offset=offset, limit=PAGE
            ):
                yield from page
                offset += len(page)

        if options.format == "jsonl":
            write_jsonl(record(row) for row in rows())
        elif options.format == "csv":
            write_csv(COLUMNS, (record(row) for row in rows()))
        else:
            _table(rows())
        if words.rest and not desk.rows(query, limit=1):
            # A folder that isn't there reads as a search, and an empty list as an empty folder.
            complain(f"no article matches '{' '.join(words.rest)}' in {desk.settings.corpus}")
    return DONE


def record(row: Row) -> dict[str, object]:
    """A row as the command line's contract has it."""
    return {
        "id": row.id,
        "path": row.path,
        "language": row.language,
        "language_confidence": round(row.language_confidence, 4),
        "title": row.title,
        "date": row.date,
        "words": row.words,
        "characters": row.characters,
        "sha256": row.sha256,
        "cluster": row.cluster,
        "variants": [id_ for id_, _ in row.variants],
        "status": row.status,
        "mentions": row.mentions,
    }


def _table(rows: Iterator[Row]) -> None:
    write_table(
        ("id", "lang", "cluster", "variants", "status", "mentions", "date", "words", "title"),
        (
            (
                row.id,
                badge(row),
                row.cluster,
                [f"{id_}" for id_, _ in row.variants],
                row.status,
                row.mentions,
                (row.date or "-")[:10],
                row.words,
                row.title,
            )
            for row in rows
        ),
        right=("mentions", "words"),
    )


def badge(row: Row) -> str:
    """The language as people see it: `fr`, `id?` where it is not sure, `?` where unknown.

    `fr+` has other languages in it too; the record of `fr≠` claims another one.
    """
    if row.language == "und":
        return "?"
    sign = "?" if row.language_uncertain else "≠" if row.contradicted else ""
    return row.language + ("+" if row.mixed else "") + sign


def show(options: Arguments) -> int:
    """One article with its facts and annotations."""
    words = tell_apart(options, least=1, most=1)
    with open_desk(options, words.corpus) as desk:
        reading = desk.reading(words.rest[0])
        row, annotation = reading.row, reading.annotation
        accepted = [m for m in annotation.mentions.values() if m.state == "accepted"]
        if options.format == "json":
            guess = reading.facts.language
            write_json(
                {
                    **record(row),
                    "language_uncertain": row.language_uncertain,
                    "language_claimed": reading.claims.language,
                    "language_alternatives": [list(pair) for pair in guess.alternatives],
                    "language_mixed": list(guess.mixed),
                    "source": row.source,
                    "tags": list(annotation.tags),
                    "review": {
                        "status": annotation.review.status,
                        "at": annotation.review.at,
                        "note": annotation.review.note,
                    },
                    "boilerplate": [
                        {"range": [b.start, b.end], "kind": b.kind}
                        for b in reading.facts.boilerplate
                    ],
                    "segments": [[s.start, s.end] for s in reading.segments],
                    "annotations": [
                        {
                            "id": m.id,
                            "range": [m.start, m.end],
                            "quote": m.quote,
                            "label": m.label,
                            "entity": m.entity,
                            "state": m.state,
                        }
                        for m in sorted(annotation.mentions.values(), key=lambda m: m.start)
                    ],
                    "notes": [note.text for note in annotation.notes],
                    "text": reading.text,
                }
            )
            return DONE
        sure = int(row.language_confidence * 100 + 1e-9)  # only what is certain is 100%
        doubts = [f"mixed: {' '.join(row.mixed)}"] if row.mixed else []
        doubts += [f"its record says {row.contradicted}"] if row.contradicted else []
        beside = f" ({', '.join(doubts)})" if doubts else ""
        say(f"{row.id} · {badge(row)} {sure}%{beside} · {row.path}")
        say(f"{row.date or 'no date'} · {row.source or 'no source'} · {row.words:,} words")
        variants = ", ".join(f"{id_} ({language})" for id_, language in row.variants)
        say(f"cluster {row.cluster} · variants: {variants or 'none'} · {row.status}")
        if annotation.tags:
            say(f"tags: {', '.join(annotation.tags)}")
        for note in annotation.notes:
            say(f"note: {note.text}")
        say()
        say(reading.text)
        if accepted:
            say()
        for mention in sorted(accepted, key=lambda m: m.start):
            say(f"{mention.label:<6}{mention.start:>7} {mention.quote}  {mention.entity or ''}")
    return DONE


def related(options: Arguments) -> int:
    """The nearest articles, and why."""
    words = tell_apart(options, least=1, most=1)
    with open_desk(options, words.corpus) as desk:
        id_ = desk.row(words.rest[0]).id
        found = [
            (link.right if link.left == id_ else link.left, round(link.score, 6), link)
            for link in desk.related(id_, limit=options.limit)
        ]
    if options.format == "jsonl":
        write_jsonl(
            {"id": other, "score": score, "kind": link.kind, "reasons": _plain(link.seen_from(id_))}
            for other, score, link in found
        )
    else:
        write_table(
            ("id", "score", "kind", "reasons"),
            (
                (other, f"{score:.4f}", link.kind, _told(link.seen_from(id_)))
                for other, score, link in found
            ),
            right=("score",),
        )
    return DONE


def _plain(reasons: Reasons) -> dict[str, object]:
    return {
        "numbers": list(reasons.numbers),
        "names": [list(pair) for pair in reasons.names],
        "coverage": round(reasons.coverage, 4),
        "order": round(reasons.order, 4),
    }


MOST_REASONS = 6
"""Names or numbers told in a table's cell: enough to check; jsonl has all."""


def _told(reasons: Reasons) -> str:
    names = [left if left == right else f"{left}/{right}" for left, right in reasons.names]
    parts = []
    if names:
        parts.append(f"names {', '.join(names[:MOST_REASONS])}")
    if reasons.numbers:
        parts.append(f"numbers {', '.join(reasons.numbers[:MOST_REASONS])}")
    parts.append(f"coverage {reasons.coverage:.0%}")
    return " · ".join(parts)


def suggest(options: Arguments) -> int:
    """Names someone may want to tag."""
    words = tell_apart(options, least=1, most=1)
    with open_desk(options, words.corpus) as desk:
        found = [
            {
                "start": s.start,
                "end": s.end,
                "text": s.text,
                "label": s.label,
                "entity": s.entity,
                "score": round(s.score, 4),
                "origin": s.origin,
            }
            for s in desk.suggestions(words.rest[0])
        ]
    if options.format == "jsonl":
        write_jsonl(found)
    else:
        columns = ("start", "end", "label", "score", "origin", "text")
        write_table(
            columns, ([f[c] for c in columns] for f in found), right=("start", "end", "score")
        )
    return DONE
