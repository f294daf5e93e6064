"""`align` and `compare`: versions of a text side by side, and where they differ."""

from __future__ import annotations

from pathlib import Path

from tui.analysis.facts import Divergence, Origin, OriginReason
from tui.cli import DONE
from tui.cli.corpora import open_desk, settings_of, tell_apart
from tui.cli.output import MisuseError, say, write_json
from tui.cli.parser import Arguments
from tui.workbench.comparison import MOST_VERSIONS, Alignment, Text, align_texts

MOST_LINES = 100_000
"""Of a text that are aligned as they are: a book has ten thousand, and each takes 1.5 KB."""
MOST_REASONS = 4
"""Of what tells the origin of a version, in the text for people; json has all."""


def align_files(options: Arguments) -> int:
    """Align two text files."""
    from tui.analysis.language import detect
    from tui.workbench.vectors import find

    settings = settings_of(options)
    texts = []
    for path, said in ((options.left, options.left_lang), (options.right, options.right_lang)):
        text = _read(path)
        language = said or detect(text, expected=settings.languages.expected).tag
        texts.append(_cut(text, language, options.segments, str(path)))
    alignment = align_texts(texts, encoder=find(settings.encoder))
    _write(texts, alignment, options.format, (options.left.name, options.right.name))
    return DONE


def compare(options: Arguments) -> int:
    """Align articles of the corpus."""
    words = tell_apart(options, least=2)
    if len(words.rest) > MOST_VERSIONS:
        raise MisuseError(f"compare takes two to {MOST_VERSIONS} articles, not {len(words.rest)}")
    if len(set(words.rest)) < len(words.rest):
        raise MisuseError("compare needs different articles; an id is named twice")
    with open_desk(options, words.corpus) as desk:
        origins: tuple[Origin, ...] = ()
        if options.segments == "lines":
            readings = [desk.reading(id_) for id_ in words.rest]
            texts = [_cut(r.text, r.row.language, "lines", r.row.id) for r in readings]
            alignment = align_texts(texts, encoder=desk.encoder)
        else:
            comparison = desk.comparison(words.rest)
            texts = [Text(r.text, r.segments, r.row.language) for r in comparison.readings]
            alignment = Alignment(comparison.bands, comparison.marks)
            origins = comparison.origins
        _write(texts, alignment, options.format, words.rest, origins)
    return DONE


def _read(path: Path) -> str:
    from tui.corpus.encodings import Undecodable, decode

    try:
        return decode(path.read_bytes()).text
    except OSError as error:
        raise MisuseError(f"{path}: can't be read: {error.strerror}") from None
    except Undecodable as error:
        raise MisuseError(f"{path}: {error}") from None


def _cut(text: str, language: str, segments: str, name: str) -> Text:
    from tui.analysis.segments import lines, segment

    if segments == "lines":
        if text.count("\n") > MOST_LINES:
            raise MisuseError(
                f"{name} has {text.count(chr(10)):,} lines; up to {MOST_LINES:,} can be aligned: "
                "cut it into parts, or align by --segments sentences"
            )
        return Text(text, lines(text), language, in_paragraphs=False)
    return Text(text, segment(text, language), language)


def _write(
    texts: list[Text],
    alignment: Alignment,
    form: str,
    names: tuple[str, ...] | list[str],
    origins: tuple[Origin, ...] = (),
) -> None:
    if form == "json":
        found = _pair(texts, alignment) if len(texts) == 2 else _many(texts, alignment, names)
        if origins:
            found["original"] = _original(origins, names)
        write_json(found)
    else:
        _text(texts, alignment, names, origins)


def _original(origins: tuple[Origin, ...], names: tuple[str, ...] | list[str]) -> dict[str, object]:
    """The version that may be the original, or None as `id`; and what speaks for and against each.

    `score` is the chance of the likeliest version; what the scores lack to 1 is the chance that
    none of them is the original.
    """
    likeliest = max(origins, key=lambda origin: origin.score)
    said = [n for n, origin in zip(names, origins, strict=True) if origin.role == "original"]
    return {
        "id": said[0] if said else None,
        "score": likeliest.score,
        "reasons": [_reason(reason) for reason in likeliest.reasons],
        "versions": [
            {
                "id": name,
                "score": origin.score,
                "role": origin.role,
                "reasons": [_reason(reason) for reason in origin.reasons],
            }
            for name, origin in zip(names, origins, strict=True)
        ],
    }


def _reason(reason: OriginReason) -> dict[str, object]:
    return {
        "kind": reason.kind,
        "weight": reason.weight,
        "text": reason.text,
        "range": None if reason.start is None else [reason.start, reason.end],
    }


def _pair(texts: list[Text], alignment: Alignment) -> dict[str, object]:
    return {
        "left": texts[0].strings,
        "right": texts[1].strings,
        "left_language": texts[0].language,
        "right_language": texts[1].language,
        "score": round(alignment.score, 4),
        "beads": [
            {
                "left": list(band.segments[0]),
                "right": list(band.segments[1]),
                "score": round(band.score, 4),
                "divergences": [
                    _divergence(d)
                    for d in sorted((*marks[0], *marks[1]), key=lambda d: -d.certainty)
                ],
            }
            for band, marks in zip(alignment.bands, alignment.marks, strict=True)
        ],
    }


def _many(
    texts: list[Text], alignment: Alignment, names: tuple[str, ...] | list[str]
) -> dict[str, object]:
    return {
        "versions": [
            {"id": name, "language": text.language, "segments": text.strings}
            for name, text in zip(names, texts, strict=True)
        ],
        "score": round(alignment.score, 4),
        "bands": [
            {
                "segments": [list(side) for side in band.segments],
                "score": round(band.score, 4),
                "divergences": [
                    {**_divergence(d), "version": version, "lacking": list(d.lacking)}
                    for version, side in enumerate(marks)
                    for d in side
                ],
            }
            for band, marks in zip(alignment.bands, alignment.marks, strict=True)
        ],
    }


def _divergence(divergence: Divergence) -> dict[str, object]:
    return {
        "kind": divergence.kind,
        "side": divergence.side,
        "text": divergence.text,
        "range": [divergence.start, divergence.end],
        "certainty": round(divergence.certainty, 4),
        "pair": divergence.pair,
    }


def _text(
    texts: list[Text],
    alignment: Alignment,
    names: tuple[str, ...] | list[str],
    origins: tuple[Origin, ...],
) -> None:
    from tui.analysis.origin import in_words

    heads = [text.language for text in texts]
    for version, (name, text) in enumerate(zip(names, texts, strict=True)):
        role = origins[version].role if origins else None
        guess = f" · {role}?" if role else ""
        say(f"{text.language:<8}{name} · {len(text.segments)} segments{guess}")
        for reason in origins[version].reasons[:MOST_REASONS] if origins else ():
            say(f"        {'+' if reason.weight > 0 else '-'} {in_words(reason)}")
    divergent = sum(1 for marks in alignment.marks if any(marks))
    say(f"{len(alignment.bands)} beads · {divergent} with divergences · {alignment.score:.2f}")
    for number, (band, marks) in enumerate(zip(alignment.bands, alignment.marks, strict=True), 1):
        say()
        say(f"── {number} · {band.score:.2f}")
        for version, side in enumerate(band.segments):
            strings = texts[version].strings
            said = " ".join(strings[i] for i in side) if side else "╌╌╌"
            say(f"{heads[version]:<8}{said}")
        for version, found in enumerate(marks):
            for d in found:
                where = f"only in {heads[version]}"
                if 0 < len(d.lacking) < len(texts) - 1:
                    missing = " ".join(heads[other] for other in d.lacking)
                    where = f"in {heads[version]}, not in {missing}"
                say(f"        ‹{d.kind}› {where}: {' '.join(d.text.split())}")
