"""Text of any script in lines: nothing lost, nothing too wide, no cursor astray."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.browser.widgets.wrap import NARROWEST, Insert, Layout, wrap

SAMPLES = {
    "fr": "« Une visite de deux jours », a dit la porte-parole ; c'est tout ! Et 31 % des voix ?",
    "ru": "Министр сообщил журналистам, что переговоры продолжатся в четверг — без посредников.",
    "ar": "قال الوزير إنّ المحادثات سوف تستمر يوم الخميس في العاصمة.",
    "zh": "外交部长周四表示，双方将继续谈判。“我们不会退出，”他说（据本报消息）。",
    "ja": "外務大臣は木曜日、「協議を続ける」と述べた。ヴァレーニェッチャッ。",
    "ko": "외교부 장관은 목요일에 회담이 계속될 것이라고 밝혔다.",
    "hi": "विदेश मंत्री ने कहा कि स्त्रियों की राष्ट्रीय वार्ता गुरुवार को जारी रहेगी।",
    "th": "รัฐมนตรีว่าการกระทรวงการต่างประเทศกล่าวว่าการเจรจาจะดำเนินต่อไปในวันพฤหัสบดี",
    "am": "ሚኒስትሩ፡ንግግሩ፡ሐሙስ፡እንደሚቀጥል፡ተናገሩ።",
    "emoji": "Team 👩‍👩‍👧‍👦 won 🇫🇷🇮🇩 gold 👍🏽 today ❤️ yes",
    "tabs": "name\tvotes\tshare\nAna\t12\t\t31",
    "url": "See https://news.example.org/2023/02/04/a-very-long-path/with?query=1&more=yes now.",
    "marks": "\u0301alone e\u0301\u0302 a\u200d b",
}
texts = st.one_of(
    st.sampled_from(list(SAMPLES.values())),
    st.lists(st.sampled_from(list(SAMPLES.values())), max_size=4).map("\n".join),
    st.text(max_size=200).filter(lambda text: "\r" not in text),
    st.text(alphabet="ab क्\u200d\u0301我。，「เก\t\n «»-—", max_size=120),
)
widths = st.integers(NARROWEST, 60)


@st.composite
def decorated(draw):
    text = draw(texts)
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(
                lambda s: s[0] < s[1]
            ),
            max_size=6,
        )
        if text
        else st.just([])
    )
    inserts = [Insert(start, "[", "m") for start, _ in spans]
    inserts += [Insert(end, "]PER", "m", closing=True) for _, end in spans]
    return text, sorted(inserts, key=lambda insert: (insert.offset, not insert.closing))


def lines_of(text, width):
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


@given(texts, widths)
@settings(deadline=None, max_examples=40)
def test_every_code_point_is_on_exactly_one_line(text, width):
    assert "".join(lines_of(text, width)) == text


@given(decorated(), widths)
@settings(deadline=None, max_examples=40)
def test_every_offset_finds_its_cell_and_comes_back(sample, width):
    text, inserts = sample
    layout = Layout(text, width, inserts)
    for offset in range(len(text)):
        line, cell = layout.locate(offset)
        row = layout.row(line)
        assert row.start <= offset < row.end
        start = row.offset(cell)
        assert start <= offset
        assert layout.locate(start) == (line, cell)
        assert row.snap(offset) == start


@given(decorated(), widths)
@settings(deadline=None, max_examples=40)
def test_no_ink_stands_right_of_the_edge(sample, width):
    text, inserts = sample
    layout = Layout(text, width, inserts)
    for line in range(layout.height):
        row = layout.row(line)
        ink = text[row.start : row.end].rstrip(
            " \t\n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
        )
        last = row.start + len(ink)
        clusters = [at for at in row.starts if at < last]
        marks = sum(1 for i in inserts if row.start <= i.offset <= row.end)
        if marks == 0 and clusters:
            end = next(
                (c for s, c in zip(row.starts, row.columns, strict=True) if s >= last), row.width
            )
            assert end <= max(width, NARROWEST)


@given(decorated(), widths)
@settings(deadline=None, max_examples=40)
def test_what_is_drawn_takes_the_cells_the_map_says(sample, width):
    text, inserts = sample
    layout = Layout(text, width, inserts)
    for line in range(layout.height):
        row = layout.row(line)
        column = 0
        for part in row.parts:
            assert part.column == column
            column += cell_len(part.text)
        assert column == row.width
        assert list(row.columns) == sorted(set(row.columns))


@given(texts, widths, st.integers(1, 9))
@settings(deadline=None, max_examples=40)
def test_lines_looked_at_in_any_order_are_the_same_lines(text, width, step):
    text = text * 40
    eager = [
        (r.start, r.end) for r in map(Layout(text, width).row, range(Layout(text, width).height))
    ]
    layout = Layout(text, width)
    backwards = {}
    for offset in range(len(text) - 1, -1, -step * 97):
        row = layout.row(layout.line_of(offset))
        backwards[row.start] = row.end
    assert backwards.items() <= dict(eager).items()


@pytest.mark.parametrize("language", ["zh", "ja"])
@pytest.mark.parametrize("width", range(NARROWEST, 24))
def test_chinese_and_japanese_lines_keep_their_punctuation(language, width):
    for line in lines_of(SAMPLES[language], width)[1:]:
        assert line[0] not in "。，、」”）ャュョッー"
    for line in lines_of(SAMPLES[language], width)[:-1]:
        assert line[-1] not in "「“（"


def test_hindi_conjuncts_stay_whole():
    text = "स्त्र" * 30
    assert all(line.startswith("स्त्र") and line.endswith("स्त्र") for line in lines_of(text, 10))


def test_thai_vowels_stay_with_their_consonants():
    for width in range(NARROWEST, 30):
        for line in lines_of(SAMPLES["th"], width):
            assert line[0] not in "ะาำๅ่้ิีุู์"
            assert line[-1] not in "เแโใไ"


def test_thai_lines_end_where_a_syllable_does():
    text = (
        "เจ้าหน้าที่กล่าวว่าเรือข้ามฟากจะกลับมาให้บริการในวันอาทิตย์หลังจากที่พายุพัดผ่านเกาะไป "
        "และโรงเรียนทุกแห่งในเมืองจะเปิดเรียนตามปกติในเช้าวันจันทร์"
    )
    for width in (30, 40, 60):
        found = lines_of(text, width)
        assert len(found) > 1
        for before, line in pairwise(found):
            assert line[0] in "เแโใไ" or before.endswith(" ")


def test_emoji_families_flags_and_skin_tones_stay_whole():
    joined = {"👩‍👩‍👧‍👦", "🇫🇷", "🇮🇩", "👍🏽", "❤️"}
    for width in range(NARROWEST, 30):
        lines = lines_of(SAMPLES["emoji"], width)
        assert all(any(emoji in line for line in lines) for emoji in joined)


def test_french_quotes_and_marks_stay_with_their_words():
    for width in range(20, 60):
        lines = lines_of(SAMPLES["fr"], width)
        assert not any(line[0] in "»;!?%" for line in lines)
        assert not any(line.rstrip().endswith("«") for line in lines)


def test_words_are_not_cut_where_they_fit():
    for language in ("ru", "ar", "ko"):
        for left, right in pairwise(lines_of(SAMPLES[language], 24)):
            assert left[-1] in " —" or right[0] == " ", (left, right)


def test_a_long_address_is_cut_after_a_slash_or_sign():
    lines = lines_of(
        "https://news.example.org/2023/02/04/a-very-long-path/with?query=1&more=yes", 30
    )
    assert all(line[-1] in "/?&=-." for line in lines[:-1])
    assert all(cell_len(line) <= 30 for line in lines)


def test_tabs_stop_every_four_cells():
    layout = Layout("a\tb\tccccc\td", 40)
    assert [layout.locate(offset)[1] for offset in (0, 2, 4, 10)] == [0, 4, 8, 16]


def test_brackets_are_not_text():
    text = "Ana Lindqvist met Bo."
    layout = Layout(text, 40, [Insert(0, "[", "m"), Insert(13, "]PER", "m", closing=True)])
    assert "".join(part.text for part in layout.row(0).parts) == "[Ana Lindqvist]PER met Bo."
    assert layout.locate(0) == (0, 1)
    assert layout.locate(13) == (0, 18)
    assert layout.row(0).offset(0) == 0
    assert layout.row(0).offset(15) == 12


def test_new_brackets_change_only_their_own_paragraphs():
    text = ("Some words in a line that will be wrapped. " * 60 + "\n") * 10
    layout = Layout(text, 40)
    before = layout.row(layout.line_of(0))
    offset = len(text) - 20
    layout.insert([Insert(offset, "[", "m"), Insert(offset + 5, "]PER", "m", closing=True)])
    assert layout.row(layout.line_of(0)) is before
    assert any(part.insert for part in layout.row(layout.line_of(offset)).parts)


def test_ten_megabytes_open_without_being_read_through():
    for text in ("word " * 2_000_000, "字" * 3_000_000, "line\n" * 2_000_000):
        layout = Layout(text, 80)
        assert layout.row(0).start == 0
        line = layout.line_of(len(text) // 2)
        row = layout.row(line)
        assert row.start <= len(text) // 2 < row.end
        assert sum(1 for _ in layout._lines) < 10


def test_an_empty_text_has_one_empty_line():
    layout = Layout("", 40)
    assert (layout.height, layout.line_of(0), layout.row(0).width) == (1, 0, 0)
