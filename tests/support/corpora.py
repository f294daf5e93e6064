"""Three articles, two of them one text, and a desk to work on them at."""

from pathlib import Path

from tui import settings
from tui.workbench.desk import Desk

FR, EN, ALONE = "000_fr", "001_en", "002_en"

TEXTS = {
    FR: (
        "Le barrage de Kambala cède après trois jours de pluie\n\n"
        "Le barrage de Kambala a cédé mardi matin, a déclaré la ministre Amina Diallo.\n"
        "Quelque 4 500 habitants de Tessara ont été évacués vers Ouraba.\n"
        "Amina Diallo a promis 12 millions de dollars pour la région de Tessara.\n"
        "« Nous reconstruirons d'ici le 30 juin », a dit Diallo à Radio Sahel.\n"
    ),
    EN: (
        "Kambala dam breaks after three days of rain\n\n"
        "The Kambala dam broke on Tuesday morning, said the minister Amina Diallo.\n"
        "Some 4,500 people of Tessara were evacuated to Ouraba.\n"
        "Amina Diallo promised 12 million dollars for the region of Tessara.\n"
        '"We will rebuild by June 30," Diallo told Radio Sahel.\n'
    ),
    ALONE: (
        "A chess champion of sixteen wins in Reykjavik\n\n"
        "Sixteen-year-old Hana Novotna won the open in Reykjavik on Sunday with 8.5 points.\n"
        "She beat the favourite, Olafur Jonsson, in 41 moves.\n"
    ),
}


def open_desk(corpus: Path, annotator: str = "ana") -> Desk:
    found = settings.load(
        environ={"HOME": str(corpus.parent), "HEXAPLA_CACHE": str(corpus.parent / "cache")},
        start=corpus.parent,
        corpus=corpus,
        annotator=annotator,
    )
    desk = Desk(found)
    desk.refresh()
    return desk


def tag(desk: Desk, article: str, quote: str, label: str, nth: int = 0):
    text = desk.reading(article).text
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return desk.tag(article, start, start + len(quote), label)


def quotes(desk: Desk, article: str, state: str = "accepted") -> list[str]:
    mentions = desk.reading(article).annotation.mentions.values()
    return sorted(m.quote for m in mentions if m.state == state)
