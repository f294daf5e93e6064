"""What grouping knows of an article."""

import re
from dataclasses import dataclass

TWO_ALPHABETS = {"az", "bs", "sr", "uz"}
"""Languages that CLDR has in Latin and in Cyrillic; what is detected doesn't name the script."""

_CYRILLIC = re.compile("[\u0400-\u052f]")


@dataclass(frozen=True, slots=True)
class Document:
    """What grouping needs of an article."""

    id: str
    language: str
    """BCP-47."""
    fingerprint: bytes
    date: str | None
    """ISO 8601, where known."""
    title: str


def writing(document: Document) -> str:
    """Return the language of an article and, where it has two, the script: `zh-Hant`, `sr-Cyrl`.

    Texts of one language in two scripts share no words, as texts in two languages don't.
    """
    language, *rest = document.language.lower().split("-")
    script = next((part for part in rest if len(part) == len("hant")), "")
    if language in TWO_ALPHABETS and document.title and not script:
        script = "cyrl" if _CYRILLIC.search(document.title) else "latn"
    return f"{language}-{script}" if script else language
