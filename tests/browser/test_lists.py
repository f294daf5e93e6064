"""What lists are made of: cells, pages, outlines, the pace of a review."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.browser.dialogs.tags import tags_of
from tui.browser.outline import Group, Headline, Outline
from tui.browser.pages import HELD, PAGE, Pages
from tui.browser.queue import Pace, progress
from tui.browser.widgets.cells import fit
from tui.browser.widgets.filter import toggled
from tui.browser.widgets.table import Columns
from tui.corpus.hygiene import one_line

GROUPS = st.lists(st.integers(1, 5), max_size=20)


@given(st.text(), st.integers(0, 60))
def test_any_text_is_cut_to_exactly_the_cells_asked_for(text, width):
    assert cell_len(fit(one_line(text), width)) == width


def test_a_wide_character_at_the_edge_gives_way_to_a_blank():
    assert fit("铁桥重新开放", 6) == "铁桥… "
    assert fit("अंतरराष्ट्रीय समाचार", 8).rstrip().endswith("…")


@given(st.integers(40, 300), st.integers(0, 12))
def test_columns_fill_the_width_exactly(width, language):
    from tui.browser.widgets.table import GAP, LEAD

    columns = Columns.for_width(width, language).widths
    used = LEAD + sum(cells for _, cells in columns) + len(GAP) * (len(columns) - 1) + 1
    assert used == width or columns[-1] == ("title", 1)


def test_a_narrow_list_drops_the_date_then_the_words():
    def names(width):
        return [column for column, _ in Columns.for_width(width, 4).widths]

    assert "date" in names(119)
    assert "date" not in names(88)
    assert "words" in names(88)
    assert "words" not in names(79)
    assert names(79)[-1] == "title"


@given(GROUPS, st.integers(0, 10), st.data())
def test_every_row_has_one_line_and_finds_it_again(sizes, alone, data):
    groups = [Group(f"c{n}", size) for n, size in enumerate(sizes)]
    rows = sum(sizes) + alone
    folded = (
        frozenset(data.draw(st.sets(st.sampled_from([g.cluster for g in groups]))))
        if groups
        else frozenset()
    )
    outline = Outline(groups, rows, folded)
    shown = [outline.at(line) for line in range(len(outline))]
    headlines = [at for at in shown if isinstance(at, Headline)]
    assert [h.cluster for h in headlines] == [g.cluster for g in groups]
    visible = [at for at in shown if isinstance(at, int)]
    assert visible == sorted(set(visible))
    for line, at in enumerate(shown):
        if isinstance(at, int):
            assert outline.line_of(at) == line
    hidden = set(range(rows)) - set(visible)
    for row in hidden:
        at = outline.at(outline.line_of(row))
        assert isinstance(at, Headline)
        assert at.folded


def test_folding_twice_is_as_before():
    outline = Outline([Group("a", 2), Group("b", 3)], 7)
    assert len(outline) == 9
    assert len(outline.fold("a")) == 7
    assert len(outline.fold("a").fold("a")) == 9
    assert len(outline.fold("a").fold("b")) == 4


def test_pages_are_asked_for_once_and_only_so_many_are_held():
    asked = []
    pages = Pages(lambda page, serial: asked.append((page, serial)))
    assert pages.row(0) is None
    assert pages.row(1) is None
    assert asked == [(0, 0)]
    for number in range(HELD + 5):
        pages.put(number, 0, [f"row {number}-{n}" for n in range(PAGE)])
    assert pages.row((HELD + 4) * PAGE) == f"row {HELD + 4}-0"
    assert pages.row(10) is None, "the oldest page was given up"


def test_a_late_answer_to_a_former_view_is_dropped():
    pages = Pages(lambda page, serial: None)
    serial = pages.serial
    pages.forget()
    assert not pages.put(0, serial, ["old"])
    assert pages.row(0) is None


def test_after_a_change_the_old_row_is_shown_until_the_new_one_comes():
    asked = []
    pages = Pages(lambda page, serial: asked.append(page))
    pages.put(0, pages.serial, ["old"] * PAGE)
    serial = pages.renew()
    assert pages.row(64) == "old"
    assert asked == [0]
    pages.put(0, serial, ["new"] * PAGE)
    assert pages.row(64) == "new"


def test_the_next_page_is_fetched_before_one_gets_there():
    asked = []
    pages = Pages(lambda page, serial: asked.append(page))
    pages.put(0, 0, ["row"] * PAGE)
    pages.row(10)
    assert asked == []
    pages.row(PAGE - 10)
    assert asked == [1]


def test_the_pace_follows_the_latest_decisions_and_leaves_breaks_out():
    now = [0.0]
    pace = Pace(clock=lambda: now[0])
    assert pace.per_minute is None
    for seconds in (6, 6, 6, 6):
        pace.started()
        now[0] += seconds
        pace.decided()
    assert round(pace.per_minute) == 10
    pace.started()
    now[0] += 3600
    pace.decided()
    assert pace.per_minute > 1, "an hour's break is not an hour's work"


def test_progress_reads_like_a_sentence():
    assert progress(0, 5, None) == "0 of 5"
    assert progress(37, 375, 9.0) == "37 of 412 · 9/min · 42 min left"
    assert progress(10, 0, 9.0) == "10 of 10"
    assert progress(1, 5_999, 10.0) == "1 of 6,000 · 10/min · 10 h left"


def test_a_term_is_added_to_the_filter_and_taken_out_again():
    assert toggled("", "lang:fr") == "lang:fr"
    assert toggled("bridge lang:fr", "status:new") == "bridge lang:fr status:new"
    assert toggled("bridge lang:fr status:new", "lang:fr") == "bridge status:new"


def test_tags_are_typed_with_blanks_commas_and_hashes():
    assert tags_of(" #duma, budget  duma;réseau ") == ("duma", "budget", "réseau")
    assert tags_of("") == ()
