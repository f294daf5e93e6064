"""A text on the screen: it shows what the article says and moves for nobody else."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style
from text_desk import mention
from textual.app import App

from tui.browser.differences import changed_words
from tui.browser.marks import marks
from tui.browser.versions import short_id
from tui.browser.widgets.drawing import columns
from tui.browser.widgets.flow import GUTTER, Flow
from tui.browser.widgets.spans import Span, SpanIndex, paint
from tui.browser.widgets.wrap import Insert, Row
from tui.settings import DEFAULT_LABELS

LONG = "\n".join(
    f"Paragraph {n}: the ferry to Tallinn left at {n} o'clock, and nobody waved."
    for n in range(200)
)
STYLES = {"red": Style(color="red"), "bold": Style(bold=True)}


class FlowApp(App):
    def __init__(self, text, spans=(), inserts=()):
        super().__init__()
        self.given = (text, spans, inserts)

    def get_css_variables(self):
        return {
            **super().get_css_variables(),
            "match": "yellow",
            "cursor-row": "#222222",
            "quiet": "#888888",
        }

    def compose(self):
        yield Flow(DEFAULT_LABELS)

    def on_mount(self):
        self.query_one(Flow).show(*self.given)


def shown(flow):
    return [flow.render_line(y).text for y in range(flow.size.height)]


async def test_the_text_stands_beside_a_gutter():
    async with FlowApp("Hello there.\n\nBye.").run_test(size=(40, 6)) as pilot:
        lines = shown(pilot.app.query_one(Flow))
        assert lines[0].rstrip() == " " * GUTTER + "Hello there."
        assert lines[2].strip() == "Bye."
        assert {len(line) for line in lines} == {40}


async def test_escape_sequences_arrive_as_pictures_of_themselves():
    text = "Before \x1b]52;c;cm0gLXJm\x07 after \x9b31m \u202edesrever"
    async with FlowApp(text).run_test(size=(60, 4)) as pilot:
        line = shown(pilot.app.query_one(Flow))[0]
        assert not set("\x1b\x07\x9b\u202e") & set(line)
        assert "␛]52;c;cm0gLXJm␇" in line


async def test_brackets_are_drawn_and_letters_say_which_label():
    found = [Insert(0, "[", "label:PER"), Insert(3, "]PER", "label:PER", closing=True)]
    async with FlowApp("Ana Lindqvist", [Span(0, 3, "label:PER", 10)], found).run_test() as pilot:
        assert shown(pilot.app.query_one(Flow))[0].strip() == "[Ana]PER Lindqvist"


async def test_new_marks_leave_the_line_at_the_top_where_it_is():
    async with FlowApp(LONG).run_test(size=(50, 10)) as pilot:
        flow = pilot.app.query_one(Flow)
        flow.reveal(LONG.index("Paragraph 120"), row=0)
        await pilot.pause()
        top = shown(flow)[0]
        every = [Insert(i, "[[[[[[", "suggestion") for i in range(0, 4000, 40)]
        flow.mark([], every)
        await pilot.pause()
        assert shown(flow)[0] == top
        assert top.strip().startswith("Paragraph 120")


async def test_a_view_moves_no_further_than_it_must():
    async with FlowApp(LONG).run_test(size=(100, 20)) as pilot:
        flow = pilot.app.query_one(Flow)
        for offset in (LONG.index("Paragraph 3:"), LONG.index("Paragraph 9:")):
            flow.reveal(offset)
            await pilot.pause()
            assert flow.scroll_offset.y == 0
        flow.reveal(LONG.index("Paragraph 18:"))
        await pilot.pause()
        assert 0 < flow.scroll_offset.y < 5


async def test_a_resize_keeps_the_place():
    async with FlowApp(LONG).run_test(size=(100, 20)) as pilot:
        flow = pilot.app.query_one(Flow)
        flow.reveal(LONG.index("Paragraph 90:"), row=0)
        await pilot.pause()
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert shown(flow)[0].strip().startswith("Paragraph 90:")


@pytest.mark.parametrize(
    "text", ["", "\n\n\n", "word", "WORD " * 4000, "字" * 9000, "a\u0301" * 3000, "\t\t\t\n \n"]
)
async def test_any_text_can_be_shown_to_its_end(text):
    async with FlowApp(text).run_test(size=(30, 8)) as pilot:
        flow = pilot.app.query_one(Flow)
        flow.reveal(len(text))
        await pilot.pause()
        assert len(shown(flow)) == 8


async def test_ten_megabytes_scroll_to_the_end_without_waiting():
    text = LONG * 700
    async with FlowApp(text).run_test(size=(100, 20)) as pilot:
        flow = pilot.app.query_one(Flow)
        flow.reveal(len(text) - 1)
        await pilot.pause()
        assert any("Paragraph 199:" in line for line in shown(flow))


def test_a_click_finds_the_character_under_it():
    row = Row("ab字c", 0, 4, [Insert(2, "[", "m")])
    assert [row.offset(cell) for cell in range(6)] == [0, 1, 1, 2, 2, 3]


@given(
    st.text(alphabet="ab 字e\u0301क्ष", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5),
    st.integers(8, 60),
)
@settings(deadline=None, max_examples=60)
def test_a_painted_line_has_exactly_its_width_whatever_is_styled(text, edges, width):
    spans = [Span(min(e), max(e), "red", n) for n, e in enumerate(edges)]
    strip = paint(Row(text, 0, len(text)), spans, STYLES.__getitem__, Style(), width)
    assert strip.cell_length == width
    assert sum(segment.cell_length for segment in strip) == width


def test_the_higher_priority_is_seen():
    spans = [Span(0, 4, "bold", 5), Span(2, 4, "red", 9)]
    strip = paint(Row("abcd", 0, 4), spans, STYLES.__getitem__, Style(), 8)
    assert [(s.text, s.style.bold, s.style.color is not None) for s in strip][:2] == [
        ("ab", True, False),
        ("cd", True, True),
    ]


@given(
    st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 3000)), max_size=20),
    st.integers(0, 8000),
)
@settings(deadline=None, max_examples=60)
def test_the_index_of_spans_finds_what_a_search_through_all_finds(ranges, at):
    spans = [Span(start, start + length, str(n)) for n, (start, length) in enumerate(ranges)]
    found = set(SpanIndex(spans).within(at, at + 80))
    assert found == {s for s in spans if s.start < at + 80 and s.end > at}


def test_nested_and_overlapping_names_keep_their_brackets_apart():
    text = "the Bank of New York Times"
    found = marks(
        len(text), [mention(text, "Bank of New York", "ORG"), mention(text, "New York", "LOC")]
    )
    row = Row(text, 0, len(text), found.inserts)
    assert "".join(p.text for p in row.parts) == "the [Bank of [New York]LOC]ORG Times"
    found = marks(
        len(text),
        [mention(text, "Bank of New York", "ORG"), mention(text, "New York Times", "ORG")],
    )
    row = Row(text, 0, len(text), found.inserts)
    assert "".join(p.text for p in row.parts) == "the [Bank of [New York]ORG Times]ORG"


def test_columns_fill_the_width_with_a_cell_between_them():
    for width in range(40, 240, 7):
        for panes in range(2, 7):
            edges = columns(width, panes)
            assert edges[-1][0] + edges[-1][1] == width
            assert all(b[0] == a[0] + a[1] + 1 for a, b in pairwise(edges))


def test_changed_words_are_those_that_changed():
    left, right = (
        "The minister opened the line on Friday.",
        "The minister has opened a line on Friday.",
    )
    changes = changed_words(left, right)
    assert [left[a:b] for a, b in changes[0]] == ["the"]
    assert [right[a:b] for a, b in changes[1]] == ["has", "a"]


def test_ids_lose_the_hash_that_tells_a_reader_nothing():
    assert short_id("000_56923512e2ada82d") == "000"
    assert short_id("ferry-line") == "ferry-line"
    assert len(short_id("a-very-long-article-identifier")) <= 12
