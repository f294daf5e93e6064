"""What surrounds an article is told from what it says, in twenty languages and more."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.analysis.boilerplate import boilerplate, fold


def kinds(text):
    return [part.kind for part in boilerplate(text)]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("credit", "Photo : ministère.example"),
        ("credit", "Foto: dpa"),
        ("credit", "Photo by Amina Diallo"),
        ("credit", "AFP"),
        ("credit", "AFP/Getty Images"),
        ("credit", "© 2024 Le Courrier"),
        ("credit", "图：新华社"),
        ("credit", "Фото: пресс-служба"),
        ("credit", "تصوير: رويترز"),
        ("read-also", "A lire également"),
        ("read-also", "À lire aussi : Un port rouvre"),
        ("read-also", "• Read also: A harbour reopens"),
        ("read-also", "Baca juga: Pelabuhan dibuka"),
        ("read-also", "Читайте также: Порт открыт"),
        ("read-also", "Leia também: O porto reabre"),
        ("read-also", "اقرأ أيضا: افتتاح الميناء"),
        ("read-also", "और पढ़ें"),
        ("read-also", "相关阅读：港口重新开放"),
        ("read-also", "Lees ook: Haven weer open"),
        ("read-also", "Διαβάστε επίσης: Άνοιξε το λιμάνι"),
        ("read-also", "Xem thêm: Cảng mở cửa"),
        ("source", "Source : https://news.example/a/b"),
        ("source", "Source: Reuters"),
        ("source", "来源：新华网"),
        ("source", "मूल स्रोत: समाचार"),
        ("source", "https://news.example/port"),
        ("dateline", "Published: Feb 04, 2023 03:27 PM"),
        ("dateline", "Publié le 4 février 2023 à 12h30"),
        ("dateline", "12 novembre 2024"),
        ("dateline", "2023年2月4日"),
        ("comments", "Comment (0)"),
        ("comments", "12 комментариев"),
        ("comments", "评论"),
        ("notice", "Suivez-nous sur les réseaux"),
        ("notice", "Advertisement"),
        ("notice", "desk@news.example"),
        ("notice", "All rights reserved."),
    ],
)
def test_a_line_around_the_article_is_recognised(kind, line):
    (part,) = boilerplate(f"First paragraph of the story.\n  {line}\nAnother one.")
    assert part.kind == kind
    assert part.start == len("First paragraph of the story.\n  ")
    assert part.end - part.start == len(line)


@pytest.mark.parametrize("line", ["A lire egalement", "À LIRE ÉGALEMENT", "Read allso: Port opens"])
def test_accents_capitals_and_a_slip_do_not_hide_it(line):
    assert kinds(line) == ["read-also"]


@pytest.mark.parametrize(
    "line",
    [
        "Read the room: nobody in the council wanted the new school.",
        "See also the report that the committee published on Tuesday.",
        "Photo sharing is popular: everybody does it, said the head of the firm on Monday.",
        "Sources close to the minister said that he would not resign.",
        "The source: he said it was so.",
        "Comments were scarce after the vote.",
        "Le 12 novembre, le secrétaire a rencontré le ministre.",
        "Three people were hurt in 2023.",
        "AFP journalists saw smoke above the harbour.",
        "Date palms: a harvest like no other, farmers said in October 2023.",
        "La photo du maire a fait le tour du monde.",
        "据新华社报道，部长抵达北京。",
        "По теме совещания министр не высказался.",
        "The share of women rose.",
        "Related parties agreed to the deal.",
    ],
)
def test_an_ordinary_sentence_is_left_alone(line):
    assert boilerplate(line) == ()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("PARIS (Reuters) - The minister left.", "PARIS (Reuters) -"),
        ("LIMA, Feb 4 (EFE) -- Two ships collided.", "LIMA, Feb 4 (EFE) --"),
        ("新华社北京2月4日电（记者 李某）部长抵达。", "新华社北京2月4日电（记者 李某）"),
        ("JAKARTA, KABAR.com - Menteri tiba.", "JAKARTA, KABAR.com -"),
        ("The mayor waves (Photo by A. Ndiaye/AFP) today.", "(Photo by A. Ndiaye/AFP)"),
    ],
)
def test_only_the_part_is_marked_that_is_not_text(text, part):
    (found,) = boilerplate(text)
    assert text[found.start : found.end] == part


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_parts_are_ordered_disjoint_and_bare(text):
    end = 0
    for part in boilerplate(text):
        assert end <= part.start < part.end <= len(text)
        assert text[part.start : part.end] == text[part.start : part.end].strip()
        end = part.end


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
@example("0/\x1f")
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_a_long_line_and_many_lines_take_linear_time():
    began = time.process_time()
    boilerplate("word (as it is) " * 60_000)
    boilerplate("An ordinary line of a list\n" * 20_000)
    assert time.process_time() - began < 10
