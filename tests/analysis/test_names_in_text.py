"""Names in texts: taken whole under the cursor, and found wherever they stand."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis import names


def under(text, at, language):
    """The name under the first letter of `at`."""
    start, end = names.smart_span(text, text.index(at), language)
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "at", "language", "name"),
    [
        ("Chinese Vice Foreign Minister Ma Zhaoxu paid a visit.", "Zhaoxu", "en", "Ma Zhaoxu"),
        ("the army of Bashar al-Assad's son", "Assad", "en", "Bashar al-Assad"),
        ("said J. K. Rowling today", "Rowling", "en", "J. K. Rowling"),
        ("Es kam Jean-Claude van Damme.", "van", "de", "Jean-Claude van Damme"),
        ("During Ma's visit nothing was said during dinner", "Ma", "en", "Ma"),
        ("Le conflit touche l’Ukraine.", "Ukraine", "fr", "Ukraine"),
        ("le vice-FM chinois", "FM", "fr", "FM"),
        ("Toplantı Ankara'da yapıldı", "Ankara", "tr", "Ankara"),
        ("leader Kim Jong-un met", "un", "en", "Kim Jong-un"),
        ("the Bank of China said", "China", "en", "Bank of China"),
        ("Министр Сергей Лавров заявил", "Лавров", "ru", "Сергей Лавров"),
        ("Menteri Luar Negeri Tiongkok Wang Yi tiba", "Wang", "id", "Wang Yi"),
        ("国家主席习近平在北京会见外长。", "近", "zh", "习近平"),
        ("外长谢尔盖·拉夫罗夫。", "尔", "zh", "谢尔盖·拉夫罗夫"),
        ("岸田文雄首相は会談した", "文", "ja", "岸田文雄"),
        ("首相はセルゲイ・ラブロフ氏と", "ラブ", "ja", "セルゲイ・ラブロフ"),
        ("블라디미르 푸틴은 말했다", "푸틴", "ko", "푸틴"),
        ("قال فلاديمير بوتين إن", "بوتين", "ar", "بوتين"),
        ("प्रधानमंत्री नरेन्द्र मोदी ने", "नरेन्द्र", "hi", "नरेन्द्र"),
    ],
)
def test_the_whole_name_under_the_cursor(text, at, language, name):
    assert under(text, at, language) == name


THAI = (
    "นายกรัฐมนตรีเดินทางถึงกรุงลอนดอนเมื่อวันจันทร์เพื่อเชิญโอเมราไปร่วมประชุมอีกครั้ง "
    "นางสาวมาลี ใจดีกล่าวว่าจะพบโอเมราก่อนเดินทางไปประเทศฝรั่งเศสในวันพุธ"
)


@pytest.mark.parametrize(
    ("text", "at", "language", "name"),
    [
        (THAI, "อนดอน", "th", "ลอนดอน"),
        (THAI, "เมรา", "th", "โอเมรา"),
        (THAI, "รั่งเศส", "th", "ฝรั่งเศส"),
        (THAI, "าลี", "th", "มาลี"),
        ("ທ່ານສົມພອນ ກ່າວວ່າຢູ່ປະເທດຝຣັ່ງ", "ມພອນ", "lo", "ສົມພອນ"),
        ("លោកសុខា បាននិយាយនៅប្រទេសបារាំង", "ខា", "km", "សុខា"),
    ],
)
def test_a_name_among_words_without_spaces_is_not_the_whole_clause(text, at, language, name):
    assert under(text, at, language) == name


@given(
    st.text("กรลมันดาเโท่้์ ງລາວນីមកងာ1a.", max_size=80),
    st.integers(0, 80),
    st.sampled_from(["th", "lo", "km", "my", "en"]),
)
@settings(max_examples=200, deadline=None)
def test_spans_without_spaces_hold_the_cursor(text, position, language):
    for start, end in names.candidates(text, position, language):
        assert 0 <= start < end <= len(text)
        assert "\n" not in text[start:end]
    start, end = names.smart_span(text, position, language)
    if position < len(text) and text[position] in "กรลมดทງລວນមកង":
        assert start <= position < end


def test_a_clause_of_ten_megabytes_takes_no_time():
    began = process_time()
    names.candidates("กาม" * 3_000_000, 4_000_000, "th")
    assert process_time() - began < 1


def test_a_key_cycles_through_other_spans_without_repeating_one():
    text = "Russian President Vladimir Putin spoke."
    spans = names.candidates(text, text.index("Putin"), "en")
    written = [text[start:end] for start, end in spans]
    assert written[0] == "Vladimir Putin"
    assert "Putin" in written
    assert "Russian President Vladimir Putin" in written
    assert len(set(spans)) == len(spans)


@given(st.text(max_size=60), st.integers(-3, 70), st.sampled_from(["en", "zh", "ja", "fr", "und"]))
@settings(max_examples=200, deadline=None)
def test_a_span_lies_in_the_text_and_in_one_line(text, position, language):
    for start, end in names.candidates(text, position, language):
        assert 0 <= start < end <= len(text)
        assert "\n" not in text[start:end]
    start, end = names.smart_span(text, position, language)
    assert 0 <= start <= end <= len(text)


def places(name, text, language):
    return [text[start:end] for start, end, _ in names.find(name, text, language)]


@pytest.mark.parametrize(
    ("name", "text", "language", "found"),
    [
        ("Лавров", "Министр встретил Лаврова и говорил с Лавровым.", "ru", ["Лаврова", "Лавровым"]),
        ("Sergej Lavrov", "jednal s Sergejem Lavrovem", "cs", ["Sergejem Lavrovem"]),
        ("Ukraine", "l’Ukraine et UKRAINE", "fr", ["Ukraine", "UKRAINE"]),
        ("Ma Zhaoxu", "Ma Zhaoxu left. Ma's car waited.", "en", ["Ma Zhaoxu", "Ma"]),
        ("Sergueï Lavrov", "Foreign Minister Sergei Lavrov said", "en", ["Sergei Lavrov"]),
        ("Сергей Лавров", "minister Sergey Lavrov said", "en", ["Sergey Lavrov"]),
        ("Xi Jinping", "国家主席习近平在北京", "zh", ["习近平"]),
        ("习近平", "President Xi Jinping said", "en", ["Xi Jinping"]),
        ("Sergei Lavrov", "ロシアのセルゲイ・ラブロフ外相", "ja", ["セルゲイ・ラブロフ"]),
        ("Sergei Lavrov", "俄罗斯外长谢尔盖·拉夫罗夫。", "zh", ["谢尔盖·拉夫罗夫"]),
        ("Vladimir Putin", "قال فلاديمير بوتين إن", "ar", ["فلاديمير بوتين"]),
        ("May", "She may come in May.", "en", ["May"]),
    ],
)
def test_every_place_where_a_name_stands(name, text, language, found):
    assert places(name, text, language) == found


def test_a_surname_alone_is_less_sure_than_the_name():
    text = "Sergei Lavrov came. Lavrov spoke."
    (_, _, full), (_, _, alone) = names.find("Sergei Lavrov", text, "en")
    assert full > 0.9
    assert 0.33 < alone < 0.7


def test_a_name_inside_a_longer_word_is_not_found():
    assert places("Iran", "Iranian and Irans", "en") == []
    assert places("Ma", "Macron, Mali", "en") == []


@given(st.text(max_size=80), st.text(min_size=1, max_size=12))
@settings(max_examples=150, deadline=None)
def test_places_are_ordered_disjoint_and_inside(text, name):
    found = names.find(name, text, "und")
    end_before = 0
    for start, end, score in found:
        assert end_before <= start < end <= len(text)
        assert 0.0 < score <= 1.0
        end_before = end


@pytest.mark.slow
def test_ten_megabytes_are_searched_in_bounded_time():
    text = "Nothing here but Sergei and words in rows. " * 240_000 + "Sergei Lavrov"
    assert names.find("Sergei Lavrov", text, "en")[-1][:2] == (len(text) - 13, len(text))
