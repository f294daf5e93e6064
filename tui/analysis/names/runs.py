"""Names in scripts that have capitals: which words of a line belong to one name."""

from dataclasses import dataclass

from tui.analysis.names.pieces import Piece
from tui.analysis.names.words import (
    HYPHEN_PARTICLES,
    LOWER_PARTICLES,
    ORG_WORDS,
    PINYIN_SURNAMES,
    ROLES,
    TITLES,
    word_set,
)

ELIDED = word_set(
    """
    l d j m t s n c qu jusqu lorsqu puisqu quoiqu dell nell all sull dall coll un quest gl
    """
)
"""Words that lose their end before an apostrophe (French, Italian, Catalan, Occitan)."""
_ELIDING = frozenset({"fr", "it", "ca", "oc", "co", "frp", "lij", "fur", "scn", "wa", "und"})
# Languages that hang endings on a name behind an apostrophe: Ankara'da, Kennedy'ego, Nokia'n.
_HANGING = frozenset({"tr", "az", "uz", "tk", "kk", "fi", "et", "pl", "hu", "crh", "tt"})
_APOSTROPHES = "'’ʼ‘"
_HYPHENS = "-‐‑"
# Between the words of one name: one space of any kind; two where a text was set badly.
_GAPS = frozenset({" ", "\u00a0", "\u202f", "\u2009", "  "})
_DOTTED = frozenset({". ", ".", ".\u00a0"})
# Small words inside the name of an organisation, which a head word ('Bank', 'Institut') allows.
_LINKS = frozenset(
    {"of", "of the", "for", "for the", "de", "de la", "du", "des", "del", "der", "della", "di"}
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One written word of a name: `Jean-Claude`, `O’Neill`, `al-Assad`; without a possessive."""

    start: int
    end: int
    folded: tuple[str, ...]
    capital: bool
    text: str

    @property
    def initial(self) -> bool:
        """One capital letter, which may carry a dot."""
        return len(self.text) == 1 and self.capital


def _hyphenated(left: Piece, right: Piece, before: Piece | None) -> bool:
    """Whether `left-right` is one word of a name."""
    if left.capital and right.capital:
        return True
    if right.capital:
        return left.folded in HYPHEN_PARTICLES  # al-Assad, but not anti-Russia or vice-FM
    if not left.capital:
        return False
    # Jong-un, Tae-yong: the second syllable of a Korean or Chinese given name is small.
    # 'Moscow-led' is not one name.
    korean = before is not None and before.folded in PINYIN_SURNAMES
    return right.text.isdigit() or korean or (len(right.folded) <= 2 and right.text.isalpha())


def _apostrophed(left: Piece, right: Piece, language: str) -> bool:
    """Whether `left’right` is one word of a name."""
    if right.folded == "s" or not left.capital:
        return False
    base = language.split("-", maxsplit=1)[0]
    if base in _ELIDING and left.folded in ELIDED and (len(left.text) > 1 or left.folded != "d"):
        return False
    if right.capital:
        return True
    return base not in _HANGING and len(left.folded) <= 4


def units(text: str, parts: tuple[Piece, ...], language: str) -> tuple[Unit, ...]:
    """Pieces joined over the hyphens and apostrophes that stand inside names."""
    joined: list[Unit] = []
    index = 0
    while index < len(parts):
        first = index
        while index + 1 < len(parts) and _inside(text, parts, index, language):
            index += 1
        group = parts[first : index + 1]
        start, end = group[0].start, group[-1].end
        joined.append(
            Unit(
                start,
                end,
                tuple(piece.folded for piece in group),
                any(piece.capital for piece in group),
                text[start:end],
            )
        )
        index += 1
    return tuple(joined)


def _inside(text: str, parts: tuple[Piece, ...], index: int, language: str) -> bool:
    left, right = parts[index], parts[index + 1]
    if right.start - left.end != 1:
        return False
    between = text[left.end]
    if between in _HYPHENS:
        return _hyphenated(left, right, parts[index - 1] if index else None)
    if between in _APOSTROPHES:
        return _apostrophed(left, right, language)
    return between == "&" and left.capital and right.capital


def _near(text: str, left: Unit, right: Unit) -> bool:
    gap = text[left.end : right.start]
    if gap in _GAPS or gap in {" & ", "·", "‧"}:
        return True
    if gap in _DOTTED:
        # 'J. K. Rowling', 'St. Petersburg', 'Martin Luther King Jr. said' ends after 'Jr'
        return left.initial or (len(left.text) == 2 and left.text.istitle() and right.capital)
    return False


def is_function_word(unit: Unit) -> bool:
    """Whether a unit is a particle written small, which only joins names."""
    return not unit.capital and len(unit.folded) == 1 and unit.folded[0] in LOWER_PARTICLES


def _link(text: str, line: tuple[Unit, ...], index: int) -> int:
    """How many small words after unit `index` join it to the capital behind them; 0: none."""
    for count in (1, 2):
        target = index + count + 1
        if target >= len(line) or not line[target].capital:
            continue
        between = line[index + 1 : target]
        if any(unit.capital for unit in between):
            return 0
        if not all(_near(text, line[k], line[k + 1]) for k in range(index, target)):
            return 0
        if all(is_function_word(unit) for unit in between):
            return count
        words = " ".join(unit.folded[0] for unit in between)
        return count if words in _LINKS and set(line[index].folded) & ORG_WORDS else 0
    return 0


def run_at(text: str, line: tuple[Unit, ...], index: int) -> tuple[int, int]:
    """The units (first, last + 1) of the capitalised run that unit `index` stands in."""
    first = last = index
    while True:
        if (
            last + 1 < len(line)
            and line[last + 1].capital
            and _near(text, line[last], line[last + 1])
        ):
            last += 1
        elif count := _link(text, line, last):
            last += count + 1
        else:
            break
    while first > 0:
        if line[first - 1].capital and _near(text, line[first - 1], line[first]):
            first -= 1
            continue
        back = next(
            (
                k
                for k in (2, 3)
                if first >= k and line[first - k].capital and _link(text, line, first - k) == k - 1
            ),
            0,
        )
        if not back:
            break
        first -= back
    return first, last + 1


def run_around(text: str, line: tuple[Unit, ...], index: int) -> tuple[int, int] | None:
    """The run that unit `index` stands in, also as a small word inside it; None outside all."""
    if line[index].capital:
        return run_at(text, line, index)
    if not is_function_word(line[index]):
        return None
    for before in (index - 1, index - 2):
        if before >= 0 and line[before].capital:
            run = run_at(text, line, before)
            return run if run[1] > index else None
    return None


def all_runs(text: str, line: tuple[Unit, ...]) -> list[tuple[int, int]]:
    """The capitalised runs of a line, in order, as units (first, last + 1)."""
    runs = []
    index = 0
    while index < len(line):
        if line[index].capital:
            _, end = run_at(text, line, index)
            runs.append((index, end))
            index = end
        else:
            index += 1
    return runs


def is_role(unit: Unit) -> bool:
    """Whether a unit is a title or says what someone is: 'Mr', 'President', 'Vice'."""
    return all(word in TITLES or word in ROLES for word in unit.folded) and not (
        unit.initial and unit.folded[0] != "m"
    )
