"""Lines, sentences and words: exact ranges, in every script, for any input."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.segments import count_words, lines, segment, words
from tui.analysis.words import syllables

ALPHABET = st.characters(exclude_categories=("Cs",))
MARKS = "a B é ß я Ж ą न क ् ी ا ل ۔ ؟ 中 国 。 」 「 カ ー ひ 한 ก เ า ้ ລ ក ្ ។ က ် ။ አ ። Ա ։"
SIGNS = ". ! ? … , “ ” « » ( ) ' ’ - 1 2 🙂 \u200d \u0301"
SCRIPTS = st.sampled_from([*MARKS.split(), *SIGNS.split(), "\n", "\t", " ", " "])
TEXTS = st.one_of(st.text(ALPHABET, max_size=200), st.lists(SCRIPTS, max_size=120).map("".join))
CODES = "en fr de zh-Hans ja th km lo my hi ar am hy fi und sr xx"
LANGUAGES = st.sampled_from(CODES.split())


def sentences(text, language):
    return [text[s.start : s.end] for s in segment(text, language)]


def stepped(text, language):
    return [text[w.start : w.end] for w in words(text, language)]


@given(TEXTS, LANGUAGES)
@settings(max_examples=150, deadline=None)
def test_segments_are_ordered_and_hold_every_visible_character(text, language):
    end = 0
    paragraph = 0
    for part in segment(text, language):
        assert end <= part.start < part.end
        assert not text[end : part.start].strip()
        assert text[part.start : part.end] == text[part.start : part.end].strip()
        assert "\n" not in text[part.start : part.end]
        assert paragraph <= part.paragraph <= paragraph + 1
        end, paragraph = part.end, part.paragraph
    assert not text[end:].strip()


@given(TEXTS)
@settings(deadline=None)
def test_segment_i_is_line_i(text):
    expected = text.split("\n")
    if expected[-1] == "":
        expected.pop()
    assert [text[s.start : s.end] for s in lines(text)] == [line.strip() for line in expected]


@given(TEXTS, LANGUAGES)
@settings(max_examples=150, deadline=None)
def test_words_are_ordered_and_never_begin_within_a_character(text, language):
    end = 0
    for word in words(text, language):
        assert end <= word.start < word.end
        end = word.end
        if word.end < len(text):
            assert not unicodedata.category(text[word.end]).startswith("M")
    letters = sum(c.isalpha() and unicodedata.category(c) != "Lm" for c in text)
    covered = sum(
        c.isalpha() and unicodedata.category(c) != "Lm"
        for w in words(text, language)
        for c in text[w.start : w.end]
    )
    assert covered == letters


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("th", "ทรัมป์พบคาวานอห์ MWPsกาล", "ทรัมป์พบ คา วานอห์ MWPs กาล"),
        ("th", "ประชามติ", "ประ ชาม ติ"),
        ("lo", "ມາເຊໂດນີເຮັດການ", "ມາ ເຊ ໂດ ນີ ເຮັດ ການ"),
        ("km", "ការបោះឆ្នោត", "ការ បោះ ឆ្នោត"),
        ("fr", "l’Ukraine", "l’ Ukraine"),
    ],
)
def test_syllables_have_the_consonants_that_close_them(language, text, expected):
    found = syllables(text, words(text, language))
    assert " ".join(text[s.start : s.end] for s in found) == expected


@given(st.text("กรมดาเั์ว້ມານិន1 Aé", max_size=60))
def test_syllables_are_whole_words_in_order(text):
    steps = words(text, "th")
    found = syllables(text, steps)
    assert {s.start for s in found} <= {w.start for w in steps}
    assert {s.end for s in found} <= {w.end for w in steps}
    letters = [at for w in steps for at in range(w.start, w.end)]
    assert [at for s in found for at in range(s.start, s.end)] == letters


def test_a_range_of_words_is_stepped_within_the_whole_text():
    text = "Voici l’Ukraine et la paix"
    assert [text[w.start : w.end] for w in words(text, "fr", 6, 15)] == ["l’", "Ukraine"]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("fr", ["M. Wang a parlé à Kiev.", "Il est parti."]),
        ("en", ["Mr. Lavrov left at 03:27 PM on Friday.", "U.S. officials paid 3.5 million."]),
        ("en", ["See https://news.example/a.b?c=1.2 for more.", "It opens Monday."]),
        ("en", ["“We have friends.", "They wait,” said Ms. Oyelaran.", "She smiled."]),
        ("en", ["It was “a strong push”. , according to the ministry.", "Nobody replied."]),
        ("de", ["Am 3. Mai kam Dr. Weiß.", "Er blieb drei Tage."]),
        ("hr", ["Sastanak je 5. svibnja.", "Dr. Horvat neće doći!", "Zašto?"]),
        ("fi", ["Kokous pidetään 12. Toukokuuta.", "Muuta ei sovittu."]),
        ("ru", ["В 2023 г. он уехал.", "Иванов А. С. остался."]),
        ("el", ["Τι είπε ο υπουργός;", "Δεν απάντησε."]),
        ("hi", ["डॉ. वर्मा दिल्ली पहुँचे।", "बैठक कल होगी।"]),
        ("bn", ["তিনি ঢাকায় এলেন।", "সভা শেষ হলো।"]),
        ("ar", ["متى وصل الوزير؟", "وصل أمس.", "ولم يتحدث!"]),
        ("ur", ["وزیر لاہور پہنچے۔", "اجلاس کل ہوگا۔"]),
        ("zh-Hans", ["部长抵达了北京。", "他说：“我们很高兴。”", "会谈明天开始！"]),
        ("ja", ["大臣は「賛成だ。」と述べた。", "会談は明日始まる。"]),
        ("ko", ["장관이 서울에 도착했다.", "회담은 내일 시작된다."]),
        ("am", ["ሚኒስትሩ ደረሱ።", "ስብሰባው ነገ ነው።"]),
        ("hy", ["Նախարարը ժամանեց։", "Հանդիպումը վաղն է։"]),
        ("km", ["រដ្ឋមន្ត្រីបានមកដល់។", "កិច្ចប្រជុំនៅថ្ងៃស្អែក។"]),
        ("my", ["ဝန်ကြီး ရောက်လာသည်။", "အစည်းအဝေး မနက်ဖြန်ဖြစ်သည်။"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language, parts):
    space = "" if language in {"zh-Hans", "ja"} else " "
    assert sentences(space.join(parts), language) == parts


def test_thai_is_cut_at_spaces_that_close_a_phrase():
    text = " ".join(["รัฐมนตรีเดินทางถึงกรุงเทพเมื่อวานนี้และพบกับนายกรัฐมนตรี"] * 6)
    parts = sentences(text, "th")
    assert 2 <= len(parts) <= 6
    assert " ".join(parts) == text


def test_a_newline_always_ends_a_sentence_and_counts_paragraphs():
    found = segment("Headline without stop\n\nFirst. Second.\n  \nThird", "en")
    assert [s.paragraph for s in found] == [0, 1, 1, 2]


def test_an_empty_line_keeps_its_place():
    assert [(s.start, s.end) for s in lines("a\n\n b \n")] == [(0, 1), (2, 2), (4, 5)]
    assert lines("") == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "l’Ukraine, d'une qu’il aujourd’hui", "l’ Ukraine d' une qu’ il aujourd’hui"),
        ("it", "dell'Ucraina c'è", "dell' Ucraina c' è"),
        ("en", "Ma's visit didn't end", "Ma 's visit didn't end"),
        ("tr", "Ankara'da dünkü toplantı", "Ankara 'da dünkü toplantı"),
        ("ru", "российско-китайский саммит", "российско-китайский саммит"),
        ("hi", "क्षत्रिय राष्ट्रपति", "क्षत्रिय राष्ट्रपति"),
        ("fa", "کتاب‌ها را", "کتاب‌ها را"),
        ("zh-Hans", "习主席访问G20", "习 主 席 访 问 G20"),
        ("ja", "プーチン大統領は", "プーチン 大 統 領 は"),
        ("my", "သည် သွားသည်", "သည် သွား သည်"),
        ("en", "3.5 or 12:30 or 1,000", "3.5 or 12:30 or 1,000"),
    ],
)
def test_words_are_what_a_cursor_should_stop_at(language, text, expected):
    assert stepped(text, language) == expected.split()


def test_words_count_as_in_a_word_processor():
    assert count_words("The visit – by Ma – cost 3.5 million.", "en") == 7
    assert count_words("习主席访问了3个城市。", "zh-Hans") == 10
    assert count_words("プーチン氏", "ja") == 5
    assert count_words("กขคงจ" * 4, "th") == 4
    assert count_words("… — !", "en") == 0


@pytest.mark.parametrize(
    "filler", ["word ", "x", "“ ( ", "a. b. ", "中", "ก", "。", "\u0301", "! "]
)
def test_a_line_without_end_takes_bounded_time(filler):
    text = filler * (300_000 // len(filler))
    began = time.process_time()
    parts = segment(text, "en")
    assert time.process_time() - began < 10
    assert max((s.end - s.start for s in parts), default=0) <= 1500
