"""What the list says of an article, out of its claims and its facts; and facts as bytes."""

import hashlib
import json
import re
import zlib
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from tui.analysis.facts import ArticleFacts, Boilerplate, Guess, Headers
from tui.corpus.article import Article, Claims

# Cells a list has for a title on the widest of screens, about.
LONGEST_BEGINNING = 120

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ](\d{2}:\d{2}))?)?)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")


def content_key(article: Article) -> bytes:
    """Return what facts are kept by: they follow from the text and the claims alone."""
    claims = json.dumps([getattr(article.claims, name) for name in _CLAIMS])
    return hashlib.sha256(f"{article.sha256} {claims}".encode()).digest()


_CLAIMS = ("language", "title", "date", "url")


def pack_claims(claims: Claims) -> str:
    """Return the claims as JSON, only those that are made."""
    return json.dumps({name: said for name in _CLAIMS if (said := getattr(claims, name))})


def unpack_claims(packed: str) -> Claims:
    """Return the claims that `pack_claims` packed."""
    return Claims(**json.loads(packed))


def pack_text(text: str) -> bytes:
    """Return the text compressed, fast rather than small: a twelfth is lost to the best level."""
    return zlib.compress(text.encode(), 1)


def unpack_text(packed: bytes) -> str:
    """Return the text that `pack_text` packed."""
    return zlib.decompress(packed).decode()


def pack_facts(facts: ArticleFacts) -> bytes:
    """Return the facts as compressed JSON, without the fingerprint, which is bytes already."""
    plain = asdict(facts)
    del plain["fingerprint"]
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode(), 1)


def unpack_facts(packed: bytes, fingerprint: bytes) -> ArticleFacts:
    """Return the facts that `pack_facts` packed."""
    plain = json.loads(zlib.decompress(packed))
    guess = plain["language"]
    return ArticleFacts(
        language=Guess(
            tag=guess["tag"],
            confidence=guess["confidence"],
            uncertain=guess["uncertain"],
            alternatives=tuple((tag, p) for tag, p in guess["alternatives"]),
            mixed=tuple(guess["mixed"]),
        ),
        headers=Headers(**plain["headers"]),
        boilerplate=tuple(Boilerplate(**part) for part in plain["boilerplate"]),
        words=plain["words"],
        fingerprint=fingerprint,
        version=plain["version"],
    )


def title_of(article: Article, facts: ArticleFacts) -> tuple[str, bool]:
    """Return what an article is called, and whether that is a title.

    The title claimed, else the one in the text, else the beginning of the first line that is no
    boilerplate, up to 120 code points, cut between words where there are spaces.
    """
    title = article.claims.title or facts.headers.title
    if title is not None and title.strip():
        return title.strip(), True
    return _beginning(article.text, facts.boilerplate), False


def _beginning(text: str, boilerplate: Iterable[Boilerplate]) -> str:
    aside = {part.start for part in boilerplate}
    first = ""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        if line:
            at = text.index(line[0], start)
            first = first or line
            if at not in aside:
                return _cut(line)
        start = end + 1
    return _cut(first)


def _cut(line: str) -> str:
    if len(line) <= LONGEST_BEGINNING:
        return line
    cut = line[: LONGEST_BEGINNING - 1]
    space = cut.rfind(" ")
    # A word is cut only where words are not parted, or one fills a third of the line.
    return (cut[:space] if space > LONGEST_BEGINNING * 2 // 3 else cut).rstrip() + "…"


def date_of(claims: Claims, facts: ArticleFacts) -> str | None:
    """Return the date as ISO 8601, to the day or minute: the one claimed, else the text's own."""
    claimed = None if claims.date is None else claimed_date(claims.date, facts.language.tag)
    return claimed or facts.headers.date


def claimed_date(claim: str, language: str) -> str | None:
    """Return a claimed date as `2023`, `2023-02`, `2023-02-04` or `2023-02-04T15:27`, or None.

    Understood are ISO 8601, year first with `/` or `.`, `20230204`, the dates of mail and RSS (RFC
    5322), and dates in words of `language` or English, as in a dateline. Time zones are dropped: a
    day in the paper is the place's own.
    """
    claim = claim.strip()
    compact = _COMPACT.fullmatch(claim)
    found = compact or _YEAR_FIRST.match(claim)
    if found is not None:
        year, month, day, *time = (*found.groups(), None)
        parts = [part.zfill(2) for part in (year, month, day) if part]
        full = parts + ["01", "01"][len(parts) - 1 :]
        try:
            datetime.fromisoformat("-".join(full))
        except ValueError:
            return None
        return "-".join(parts) + (f"T{time[0]}" if time[0] else "")
    # Slow to import, and for few corpora.
    from email.utils import parsedate_to_datetime

    from tui.analysis.datelines import parse_date

    try:
        return parsedate_to_datetime(claim).strftime("%Y-%m-%dT%H:%M")
    except ValueError:
        return parse_date(claim, language)


def source_of(claims: Claims, facts: ArticleFacts) -> str | None:
    """Return the outlet or address the text names, else the one claimed."""
    return facts.headers.source or claims.url
