"""The title, date and source that stand in the text itself.

Only what the text's own layout says: a heading over a body, a labelled or lone date line near the
head or foot, a source line. A date within a sentence is the story's, never the article's.
"""

import re

from tui.analysis.boilerplate import kind_of_line, label_of_date, source_of_line
from tui.analysis.datelines import is_date_only, parse_date
from tui.analysis.facts import Headers
from tui.analysis.segments import count_words

HEAD_LINES = 8
FOOT_LINES = 6
"""Non-empty lines at either end where a dateline or source may stand."""

LONGEST_TITLE = 30
"""Words: news headings have 5 to 20; machine-translated ones some more."""
LONGEST_TITLE_CHARACTERS = 220
OUTGROWN = 1.15
"""How much longer than its heading the longest line of a body has to be: a list of equal lines or
a poem has no heading."""

_SENTENCE_END = re.compile(r"[.。।؟۔።։၊။។,;:，、；：][\"'”’»)\]」』]*$")
_ABBREVIATED = re.compile(r"(?:\.\.\.|…|\b(?:[A-Z]\.){2,})$")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"»”)\]]+")


def headers(text: str, language: str) -> Headers:
    """What the text says of itself; None for each thing it does not say.

    `date` is ISO 8601, `2023-02-04`, with `T15:27` where a clock time stands beside it; month names
    are those of CLDR for `language` and English. A numeric date whose order cannot be told is taken
    day first, and none is made of an impossible one.
    """
    rows = _ends_of(text)
    return Headers(_title(text, language), _date(rows, language), _source(rows))


def _ends_of(text: str) -> list[str]:
    """The first and last non-empty lines, where headers may stand."""
    head: list[str] = []
    for line in text[:8_000].split("\n"):
        if stripped := line.strip():
            head.append(stripped)
        if len(head) == HEAD_LINES:
            break
    tail = [line.strip() for line in text[-4_000:].split("\n") if line.strip()][-FOOT_LINES:]
    return head + [line for line in tail if line not in head]


def _title(text: str, language: str) -> str | None:
    heading = ""
    longest = 0
    for line in text[:20_000].split("\n"):
        stripped = line.strip()
        if not stripped:
            continue
        kind = kind_of_line(stripped)
        if not heading:
            if kind is None:
                heading = stripped
        elif kind is None:
            longest = max(longest, len(stripped))
    heading = heading.removeprefix("# ").strip()
    if not _is_heading(heading, language) or longest < OUTGROWN * len(heading):
        return None
    return heading


def _is_heading(line: str, language: str) -> bool:
    if not 3 <= len(line) <= LONGEST_TITLE_CHARACTERS or line[0].islower():
        return False
    if _SENTENCE_END.search(line) and not _ABBREVIATED.search(line):
        return False
    words = count_words(line, language)
    scriptless = LONGEST_TITLE if " " in line else 2 * LONGEST_TITLE
    return 2 <= words <= scriptless and any(character.isalpha() for character in line)


def _source(rows: list[str]) -> str | None:
    for line in reversed(rows):
        if (rest := source_of_line(line)) is None:
            continue
        url = _URL.search(rest)
        return url.group() if url else rest.strip(" .")
    return None


def _date(rows: list[str], language: str) -> str | None:
    """The first labelled date, else the first line that is a date and nothing else."""
    lone: str | None = None
    for line in rows:
        if (labelled := label_of_date(line.lstrip("•·*|- "))) is not None:
            if found := parse_date(labelled, language):
                return found
        elif lone is None and len(line) <= 80 and is_date_only(line, language):
            lone = parse_date(line, language)
    return lone
