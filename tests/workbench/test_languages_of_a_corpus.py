"""The list of a corpus: a line in doubt is in the language of most of what it stands among."""

import json

from corpora import open_desk

DANISH = [
    "Regeringen vil give flere penge til skolerne i de små kommuner til næste år.",
    "Politiet leder efter en mand, der blev set ved havnen sent i går aftes.",
    "Kommunen har besluttet at bygge en ny bro over fjorden, siger borgmesteren.",
    "Flere end tusind mennesker deltog i mødet om byens nye bibliotek i går.",
]
IN_DOUBT = "Brand i havnen i nat"
BY_ITSELF = "nb"


def written(path, texts):
    lines = [json.dumps({"id": f"{place:03}", "text": text}) for place, text in enumerate(texts)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def languages(corpus):
    with open_desk(corpus) as desk:
        rows = desk.catalogue.rows()
        shown = {row.id: (row.language, row.language_confidence) for row in rows}
        for id_, pair in shown.items():
            guess = desk.catalogue.facts(id_).language
            assert (guess.tag, guess.confidence) == pair
            assert guess.tag not in {tag for tag, _ in guess.alternatives}
        return shown


def test_a_line_in_doubt_follows_its_corpus(tmp_path):
    corpus = tmp_path / "news.jsonl"
    written(corpus, [IN_DOUBT])
    assert languages(corpus)["000"][0] == BY_ITSELF
    written(corpus, [IN_DOUBT, *(f"{text} {n}" for n in range(20) for text in DANISH)])
    shown = languages(corpus)
    assert shown["000"][0] == "da"
    assert {language for language, _ in shown.values()} == {"da"}


def test_it_is_settled_anew_when_the_corpus_changes(tmp_path):
    corpus = tmp_path / "news.jsonl"
    written(corpus, [IN_DOUBT, *DANISH * 20])
    assert languages(corpus)["000"][0] == "da"
    written(corpus, [IN_DOUBT])
    alone = languages(corpus)
    written(tmp_path / "other.jsonl", [IN_DOUBT])
    assert alone == languages(tmp_path / "other.jsonl")
