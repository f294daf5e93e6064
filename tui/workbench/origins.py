"""Which of the articles side by side is the original; kept beside their alignment."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from tui.analysis.facts import Band, Origin, OriginReason
from tui.workbench.reading import Reading

if TYPE_CHECKING:
    from tui.corpus.catalogue import Catalogue

KIND = "origin"


def of(
    readings: Sequence[Reading],
    bands: Sequence[Band],
    *,
    key: str,
    catalogue: Catalogue,
) -> tuple[Origin, ...]:
    """How likely each article is the original, in their order.

    `key` names the alignment; what else the guess hangs on (dates, sources) is added to it.
    """
    said = [(r.row.date, r.row.source) for r in readings]
    whole = hashlib.sha256(f"{key}{said!r}".encode()).hexdigest()
    kept = catalogue.cached(KIND, whole)
    if kept is not None:
        return _unpack(kept)
    found = _guessed(readings, bands)
    catalogue.cache(KIND, whole, json.dumps([asdict(origin) for origin in found]).encode())
    return found


def _guessed(readings: Sequence[Reading], bands: Sequence[Band]) -> tuple[Origin, ...]:
    from tui.analysis.origin import Witness, origins

    return origins(
        [
            Witness(
                r.text, r.segments, r.row.language, r.row.date, r.row.source, r.facts.boilerplate
            )
            for r in readings
        ],
        bands,
    )


def _unpack(data: bytes) -> tuple[Origin, ...]:
    return tuple(
        Origin(
            found["score"],
            found["role"],
            tuple(OriginReason(**reason) for reason in found["reasons"]),
        )
        for found in json.loads(data)
    )
