"""Names of months and weekdays, and codes of languages, out of CLDR, by babel."""

from functools import cache
from typing import Literal, NamedTuple

Unit = Literal["month", "weekday"]
Width = Literal["wide", "abbreviated", "narrow", "short"]

_TABLES: dict[Unit, str] = {"month": "months", "weekday": "days"}


class CalendarName(NamedTuple):
    """A month (1 to 12) or weekday (0 is Monday) as a language writes it."""

    unit: Unit
    number: int
    width: Width
    name: str


@cache
def calendar_names(language: str) -> tuple[CalendarName, ...]:
    """All names CLDR has for a BCP-47 tag, in running text and alone; empty for an unknown tag.

    Read from the merged tables: `Locale.months` resolves the alias of a missing stand-alone form
    in tables all locales share, so the first language asked decides for the others (babel 2.18).
    What is an alias there stands in another width or context anyway.
    """
    from babel import localedata

    found: dict[CalendarName, None] = {}
    for tag in (language.replace("-", "_"), language.partition("-")[0]):
        if not localedata.exists(tag):
            continue
        data = localedata.load(tag)
        for unit, table in _TABLES.items():
            for widths in _own(data.get(table)).values():
                for width, names in _own(widths).items():
                    for number, name in _own(names).items():
                        if name:
                            found[CalendarName(unit, int(number), width, str(name))] = None
        break
    return tuple(found)


def language_code(tag: str) -> str:
    """The language of a tag by the code CLDR prefers: `en` for `eng`, `en_GB` and `EN`."""
    code = tag.replace("_", "-").partition("-")[0].strip().lower()
    if len(code) == 2:
        return code
    from babel.core import get_global

    return str(get_global("language_aliases").get(code, code))


def _own(table: object) -> dict[Width, object]:
    """The entries of a table itself: of an alias none, of an extended alias the extension."""
    if isinstance(table, tuple):
        table = table[1]
    # Once someone has asked `Locale` for it, babel leaves a wrapper in the shared table that
    # resolves aliases on access; what it wraps is the table itself.
    table = getattr(table, "_data", table)
    return table if isinstance(table, dict) else {}
