"""What a corpus is made of, as the rest of the house sees it."""

import re
from dataclasses import dataclass
from functools import lru_cache

_CODE = re.compile(r"[A-Za-z]{2,3}(?![^\W_])")
"""How a language code begins; more (script, region) may follow."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a record says of itself; None where it says nothing. Never taken for a fact."""

    language: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One text in one language, as decoded: line ends are LF, a BOM is gone, the rest unchanged.

    Not safe to show: `tui.corpus.hygiene.visible` makes it so, 1 to 1.
    """

    id: str
    path: str
    """Where it was read, from the corpus's folder; of a record, with `:line` behind it."""
    text: str
    sha256: str
    """Of `text` in UTF-8, hexadecimal."""
    encoding: str
    claims: Claims = Claims()


@dataclass(frozen=True, slots=True)
class Problem:
    """A file or record that was skipped: what, where and what to do."""

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: an article's facts as the catalogue keeps them."""

    number: int
    """The catalogue's own key; not stable between builds."""
    id: str
    path: str
    language: str
    language_confidence: float
    language_uncertain: bool
    title: str
    titled: bool
    """False when no title was found and `title` is the text's beginning."""
    date: str | None
    source: str | None
    words: int
    characters: int
    sha256: str
    cluster: str
    """Stable id of its story; an article alone has one of its own."""
    cluster_size: int
    variants: tuple[tuple[str, str], ...]
    """(id, language) of the other members of its variant group, by id."""
    status: str
    """new, accepted, rejected or flagged, for the annotator asked for."""
    mentions: int
    """How many accepted mentions that annotator has in it."""
    tags: tuple[str, ...] = ()
    mixed: tuple[str, ...] = ()
    """The languages of a text in several, most first; else none."""
    claimed: str | None = None
    """The language its record claims, as it is written there."""

    @property
    def contradicted(self) -> str | None:
        """The claimed language if the text is in another; None: they agree, or nobody can say."""
        claim = self.claimed
        other = claim is not None and contradicts(claim, self.language, self.mixed)
        return claim if other else None


@lru_cache(maxsize=1024)
def contradicts(claim: str, language: str, mixed: tuple[str, ...] = ()) -> bool:
    """Whether a record claims another language than its text is in, or than any of several.

    `en_GB`, `EN` and `eng` claim English. What is no code (`English`, `n/a`) claims nothing.
    """
    if language == "und" or _CODE.match(claim) is None:
        return False
    from tui.analysis.cldr import language_code
    from tui.analysis.language.tags import matches

    code = language_code(claim)
    return not any(matches(tag, code) for tag in (language, *mixed))
