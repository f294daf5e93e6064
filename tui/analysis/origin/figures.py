"""Signs in numbers: a punctuation that the text's own language has for something else."""

import re
from collections.abc import Iterator
from functools import cache

from tui.analysis.origin.witness import Place, Witness
from tui.analysis.origin.wording import Sign

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:(?P<mark>[.,])\d{3})(?:(?P=mark)\d{3})*(?![\d.,]?\d)")
_EITHER = frozenset({"es", "af", "he", "ar", "fa", "mt", "ms", "id"})
"""Languages that write both, by country or by house."""


def punctuation(number: int, this: Witness, other_number: int, other: Witness) -> Iterator[Sign]:
    """Thousands set off by the mark that is this language's decimal one, as the other's does it.

    '15.000' for '15 000' is a matter of the house in French; '15,000' never is, nor in English
    '15.000'.
    """
    ours, theirs = _marks(this.base), _marks(other.base)
    if ours is None or theirs is None or ours[0] != theirs[1]:
        return
    there = {m.group(): m.span() for m in _GROUPED.finditer(other.body) if m["mark"] == theirs[1]}
    for match in _GROUPED.finditer(this.body):
        number_there = there.get(match.group())
        if match["mark"] == theirs[1] and number_there:
            yield "figures", Place(number, match.span()), Place(other_number, number_there)


@cache
def _marks(language: str) -> tuple[str, str] | None:
    """The decimal mark and the one between thousands, by CLDR; None where both are in use."""
    from babel import Locale, UnknownLocaleError

    if language in _EITHER:
        return None
    try:
        symbols = Locale(language).number_symbols
    except (UnknownLocaleError, ValueError):
        return None
    symbols = symbols.get("latn", symbols)
    decimal, group = symbols.get("decimal"), symbols.get("group")
    return (decimal, group) if isinstance(decimal, str) and isinstance(group, str) else None
