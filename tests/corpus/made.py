"""Articles and facts made for the stories of this folder."""

import hashlib

from tui.analysis.facts import ArticleFacts, Boilerplate, Guess, Headers
from tui.corpus.article import Article, Claims
from tui.corpus.readers import Entry


def article(article_id: str, text: str, *, path: str = "", **claims: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(article_id, path or f"{article_id}.txt", text, digest, "utf-8", Claims(**claims))


def facts(
    article: Article,
    language: str = "en",
    *,
    title: str | None = None,
    date: str | None = None,
    source: str | None = None,
    boilerplate: tuple[Boilerplate, ...] = (),
    uncertain: bool = False,
) -> ArticleFacts:
    return ArticleFacts(
        language=Guess(language, 0.875, uncertain, (("und", 0.125),), ()),
        headers=Headers(title, date, source),
        boilerplate=boilerplate,
        words=len(article.text.split()),
        fingerprint=article.id.encode(),
        version=1,
    )


def entry(path: str, size: int = 1, mtime: int = 1) -> Entry:
    return Entry(path, size, mtime)
