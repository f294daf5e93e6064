"""Title, date and source are read where they stand, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.datelines import parse_date
from tui.analysis.headers import headers

BODY = "The town council voted last night to build a new school near the harbour, officials said."


def test_a_heading_over_a_body_is_the_title():
    assert headers(f"Council votes for a school\n\n{BODY}\n", "en").title == (
        "Council votes for a school"
    )


@pytest.mark.parametrize(
    "first",
    [
        BODY,
        "The council has voted for a school.",
        "Photo: Amina Diallo",
        "lower case begins a line",
        "School",
    ],
)
def test_a_sentence_or_credit_is_no_title(first):
    assert headers(f"{first}\n{BODY}\n", "en").title is None


def test_a_list_of_equal_lines_has_no_title():
    assert headers("Apples and pears\nPears and plums\nPlums and figs", "en").title is None


def test_a_dateline_before_the_heading_does_not_hide_it():
    found = headers(f"4 February 2023\nCouncil votes for a school\n{BODY}", "en")
    assert (found.title, found.date) == ("Council votes for a school", "2023-02-04")


@pytest.mark.parametrize(
    ("language", "title", "body"),
    [
        ("zh-Hans", "市议会决定兴建学校", "市议会昨晚决定在港口附近兴建一所新学校，预计明年完工。"),
        (
            "ar",
            "المجلس يقرر بناء مدرسة",
            "قرر مجلس المدينة مساء أمس بناء مدرسة جديدة بالقرب من الميناء.",
        ),
        (
            "hi",
            "नगर में नया विद्यालय",
            "नगर परिषद ने कल रात बंदरगाह के पास नया विद्यालय बनाने का निर्णय लिया।",
        ),
        ("th", "สภาเมืองสร้างโรงเรียนใหม่", "สภาเมืองมีมติเมื่อคืนนี้ให้สร้างโรงเรียนใหม่ใกล้ท่าเรือของเมืองเรา"),
    ],
)
def test_scripts_without_capitals_have_titles_too(language, title, body):
    assert headers(f"{title}\n{body}", language).title == title


@pytest.mark.parametrize(
    ("language", "line", "date"),
    [
        ("en", "Published: Feb 04, 2023 03:27 PM", "2023-02-04T15:27"),
        ("en", "Updated 12:05 AM, February 4, 2023", None),
        ("en", "February 4, 2023", "2023-02-04"),
        ("fr", "12 novembre 2024", "2024-11-12"),
        ("fr", "Publié le 4 février 2023 à 12h30", "2023-02-04T12:30"),
        ("de", "Stand: 4. Februar 2023, 15:27 Uhr", "2023-02-04T15:27"),
        ("es", "4 de febrero de 2023", "2023-02-04"),
        ("pl", "4 lutego 2023", "2023-02-04"),
        ("cs", "4. února 2023", "2023-02-04"),
        ("fi", "4. helmikuuta 2023", "2023-02-04"),
        ("hu", "2023. február 4.", "2023-02-04"),
        ("ru", "4 февраля 2023", "2023-02-04"),
        ("el", "4 Φεβρουαρίου 2023", "2023-02-04"),
        ("tr", "Yayınlanma: 4 Şubat 2023 15:27", "2023-02-04T15:27"),
        ("ar", "٤ فبراير ٢٠٢٣", "2023-02-04"),
        ("fa", "۴ فوریه ۲۰۲۳", "2023-02-04"),
        ("hi", "४ फ़रवरी २०२३", "2023-02-04"),
        ("th", "4 กุมภาพันธ์ 2566", "2023-02-04"),
        ("vi", "4 tháng 2 năm 2023", "2023-02-04"),
        ("vi", "Thứ bảy, 4/2/2023, 15:27 (GMT+7)", "2023-02-04T15:27"),
        ("id", "Sabtu, 4 Februari 2023 15:27 WIB", "2023-02-04T15:27"),
        ("zh-Hans", "发布时间：2023年2月4日 15:27", "2023-02-04T15:27"),
        ("ja", "2023年2月4日 午後3時27分", "2023-02-04T15:27"),
        ("ko", "입력: 2023년 2월 4일 오후 3:27", "2023-02-04T15:27"),
        ("und", "2023-02-04", "2023-02-04"),
    ],
)
def test_a_dateline_is_read_in_its_language(language, line, date):
    assert headers(f"Council votes for a school\n{line}\n{BODY}", language).date == date


@pytest.mark.parametrize(
    "line",
    [
        "On 4 February 2023 the council met.",
        "The school opened on February 4, 2023 and closed a year later",
        "February 31, 2023",
        "Order 4/2/2023-B",
    ],
)
def test_a_date_of_the_story_is_not_the_articles(line):
    assert headers(f"{line}\n{BODY}", "en").date is None


def test_a_labelled_date_goes_before_a_lone_one():
    text = f"1 May 2020\nPublished: 2 May 2020\n{BODY}"
    assert headers(text, "en").date == "2020-05-02"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Source : https://news.example/a-b.htm", "https://news.example/a-b.htm"),
        ("Source: Reuters", "Reuters"),
        ("来源：新华网", "新华网"),
        ("मूल स्रोत: समाचार", "समाचार"),
        ("Sources say that he left.", None),
    ],
)
def test_the_source_is_what_a_line_names(line, source):
    assert headers(f"{BODY}\n{line}\nComment (0)", "en").source == source


@given(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=200),
    st.sampled_from(["en", "zh", "th", "xx"]),
)
def test_any_text_has_headers_of_its_own_lines(text, language):
    found = headers(text, language)
    assert found.title is None or found.title in text
    assert found.source is None or found.source in text


@given(st.dates(), st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%Y.%m.%d"]))
def test_numeric_dates_are_read_back(day, form):
    text = day.strftime(form)
    found = parse_date(text, "fr")
    assert found is None or 1800 <= int(found[:4]) <= 2100
    if 1800 <= day.year <= 2100:
        assert found == day.isoformat()
