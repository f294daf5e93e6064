"""The line above the list: what people type, while they type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.corpus.query import (
    Field,
    Query,
    QueryError,
    Span,
    Value,
    Words,
    parse,
)


def test_the_language_of_queries() -> None:
    query = parse(
        'lang:fr,en -status:New tag:"a b",dip* date:2023.. words:..200 "free text" sécu* -sport'
    )
    assert query.terms == (
        Field("lang", (Value("fr"), Value("en"))),
        Field("status", (Value("new"),), negated=True),
        Field("tag", (Value("a b", exact=True), Value("dip", prefix=True))),
        Span("date", (("2023", None),)),
        Span("words", ((None, "200"),)),
        Words("free text", phrase=True),
        Words("sécu", prefix=True),
        Words("sport", negated=True),
    )


def test_nothing_typed_means_everything() -> None:
    assert parse("") == parse("  \t ") == parse("*") == Query()


def test_one_value_of_a_range_is_both_its_ends() -> None:
    assert parse("date:2023-02,2024-01..2024-03 words:5") == Query(
        (
            Span("date", (("2023-02", "2023-02"), ("2024-01", "2024-03"))),
            Span("words", (("5", "5"),)),
        )
    )


@pytest.mark.parametrize("text", ["12:30", "http://example.org/a:b", "-", "- x", "a-b", "1,5"])
def test_colons_and_dashes_in_plain_words_are_plain(text: str) -> None:
    assert all(isinstance(term, Words) and not term.negated for term in parse(text).terms)


@pytest.mark.parametrize(
    ("text", "position", "meant"),
    [
        ("x langg:fr", 2, "`lang:`"),
        ("statsu:new", 0, "`status:`"),
        ("status:acepted", 7, "status:accepted"),
        ("has:variant", 4, "has:variants"),
        ("date:yesterday", 5, "2023-01..2023-06"),
        ("words:many", 6, "words:100..500"),
        ("lang:", 5, "lang:fr"),
        ("words:..", 6, "words:100..500"),
        ('ok "left open', 3, "quotation"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_was_meant(
    text: str, position: int, meant: str
) -> None:
    with pytest.raises(QueryError) as error:
        parse(text)
    assert error.value.position == position
    assert meant in str(error.value)


@pytest.mark.parametrize(
    "text", ["lang:fr status:acc", "lang:fr lang:", "lang:fr dat:", "lang:fr -"]
)
def test_a_term_that_is_being_typed_is_no_mistake(text: str) -> None:
    assert parse(text, partial=True).terms[0] == Field("lang", (Value("fr"),))


def test_a_word_that_is_being_typed_begins_words() -> None:
    assert parse("minis", partial=True) == parse("minis*")
    assert parse("minis ", partial=True) == parse("minis")
    assert parse('"prime min', partial=True) == Query((Words("prime min", True, prefix=True),))


def test_what_stands_before_the_cursor_is_still_judged() -> None:
    with pytest.raises(QueryError):
        parse("langg:fr ", partial=True)


@given(st.text(max_size=40) | st.text(alphabet='lang:status"-,*. \t2x', max_size=30))
def test_any_text_is_a_query_or_a_told_mistake(text: str) -> None:
    for partial in (False, True):
        position = position_of_mistake(text, partial=partial)
        assert position is None or 0 <= position <= len(text)


def position_of_mistake(text: str, *, partial: bool) -> int | None:
    try:
        parse(text, partial=partial)
    except QueryError as error:
        return error.position
    return None
