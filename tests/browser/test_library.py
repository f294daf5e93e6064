"""The library, told as what a person does there."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.browser.desk_double import Double, row_of
from tests.browser.stories import opened
from tui.corpus.article import Problem
from tui.corpus.query import Query


@pytest.fixture
def desk():
    return Double.with_texts()


async def test_it_opens_on_a_line_for_each_article_with_badges_left_and_title_last(desk):
    async with opened(desk, size=(120, 30)) as told:
        text = told.text()
        assert "press · 8 articles" in text
        line = next(line for line in told.screen() if "Iron bridge" in line)
        assert line.index("EN") < line.index("◆ c7k2f9q") < line.index("⇄ FR") < line.index("Iron")
        assert "2023-02-04" in line
        uncertain = next(line for line in told.screen() if "Panen padi" in line)
        assert "ID?" in uncertain


async def test_columns_stand_under_each_other_in_every_script(desk):
    async with opened(desk, size=(120, 30)) as told:
        heads = next(line for line in told.screen() if "TITLE" in line)
        at = cell_len(heads[: heads.index("TITLE")])
        for title in ("铁桥", "إعادة", "สะพาน", "Парламент", "संसद", "Le pont", "Panen"):
            line = next(line for line in told.screen()[:16] if title in line)
            assert cell_len(line[: line.index(title)]) == at, title
        assert {cell_len(line) for line in told.screen()} == {120}


@pytest.mark.parametrize(
    ("width", "dropped", "kept"), [(80, ("DATE", "WORDS"), "TITLE"), (90, ("DATE",), "WORDS")]
)
async def test_a_narrow_terminal_gives_up_the_date_then_the_words(desk, width, dropped, kept):
    async with opened(desk, size=(width, 24)) as told:
        assert kept in told.text()
        for head in dropped:
            assert head not in told.text()


async def test_one_key_decides_and_the_status_is_seen(desk):
    async with opened(desk) as told:
        first = told.cursor()
        await told.press("a")
        assert desk.row(first).status == "accepted"
        assert "✓" in next(line for line in told.screen() if line.startswith("▌"))
        assert "accepted" in told.screen()[-1]
        await told.press("j", "r", "j", "f")
        assert [desk.row(row.id).status for row in desk.rows(Query())][:3] == [
            "accepted",
            "rejected",
            "flagged",
        ]


async def test_undo_takes_back_and_redo_makes_again(desk):
    async with opened(desk) as told:
        first = told.cursor()
        await told.press("a", "u")
        assert desk.row(first).status == "new"
        assert "taken back" in told.screen()[-1]
        await told.press("ctrl+r")
        assert desk.row(first).status == "accepted"


async def test_with_nothing_to_undo_it_says_so(desk):
    async with opened(desk) as told:
        await told.press("u")
        assert "Nothing to take back" in told.screen()[-1]


async def test_marked_articles_are_decided_on_together(desk):
    async with opened(desk) as told:
        await told.press("space", "space")
        assert "2 marked" in told.screen()[-1]
        await told.press("a")
        assert [row.status for row in desk.rows(Query())].count("accepted") == 2
        assert told.app.screen.table.marked == set()


async def test_a_typed_filter_narrows_the_list_key_by_key(desk):
    async with opened(desk) as told:
        await told.press("slash")
        await told.type("lang:fr")
        assert "1 of 8" in told.text()
        assert "Le pont" in told.text()
        assert "Iron bridge" not in "\n".join(told.screen()[4:12])
        await told.press("enter", "j", "k")
        assert told.cursor() == "fr-a", "after enter the keys belong to the list again"


async def test_a_wrong_filter_is_explained_in_its_place_and_the_list_stays(desk):
    async with opened(desk) as told:
        await told.press("slash")
        await told.type("langg:fr bridge")
        problem = told.screen()[2]
        assert "✗" in problem
        assert "lang" in problem
        assert "Le pont" in told.text()


async def test_escape_takes_the_filter_back(desk):
    async with opened(desk) as told:
        await told.press("slash")
        await told.type("lang:fr")
        await told.press("escape")
        assert "Iron bridge" in told.text()
        await told.press("slash")
        await told.type("zz")
        await told.press("enter")
        assert "No article matches" in told.text()
        await told.press("escape")
        assert "Iron bridge" in told.text()


async def test_an_empty_corpus_says_what_to_do():
    async with opened(Double()) as told:
        assert "No articles yet" in told.text()
        assert "/corpora/press" in told.text()


async def test_grouped_by_cluster_stories_have_headlines_that_fold(desk):
    async with opened(desk) as told:
        await told.press("c")
        assert "◆ c7k2f9q · 2 articles · EN FR" in told.text()
        lines = told.app.screen.table.count
        assert lines == 9
        await told.press("g", "enter")
        assert told.app.screen.table.count == 7
        assert "▸" in told.text()
        await told.press("enter")
        assert told.app.screen.table.count == 9


async def test_on_a_headline_a_decision_says_that_it_is_no_article(desk):
    async with opened(desk) as told:
        await told.press("c", "g", "a")
        assert "This line is a whole cluster" in told.text()
        assert desk.done == []


async def test_the_cursor_stays_on_its_article_through_sorting_and_grouping(desk):
    async with opened(desk) as told:
        await told.press("j", "j", "j")
        here = told.cursor()
        for key in ("s", "s", "S", "c", "c"):
            await told.press(key)
            assert told.cursor() == here, key


async def test_the_sorted_column_has_an_arrow(desk):
    async with opened(desk, size=(120, 30)) as told:
        await told.press("s")
        assert "DATE↓" in told.text()
        await told.press("S")
        assert "DATE↑" in told.text()


async def test_full_stop_goes_to_the_next_article_without_a_decision(desk):
    ids = [row.id for row in desk.rows(Query())]
    desk.set_status(ids[1:4], "accepted")
    async with opened(desk) as told:
        await told.press("full_stop")
        assert told.cursor() == ids[4]
        desk.set_status(ids, "accepted")
        await told.press("full_stop")
        assert "decided" in told.screen()[-1]


async def test_files_that_arrive_appear_and_the_cursor_does_not_move(desk):
    async with opened(desk) as told:
        await told.press("j", "j")
        here = told.cursor()
        at = told.app.screen.table.cursor - told.app.screen.table.scroll_offset.y
        desk.arriving = [("aa-first", "A new story\nIt came in while one was reading.\n")]
        told.app.screen._rest_until = 0.0
        told.app.screen.look_at_corpus()
        await told.wait()
        assert "A new story" in told.text()
        assert told.cursor() == here
        assert "9 articles" in told.text()
        assert told.app.screen.table.cursor - told.app.screen.table.scroll_offset.y == at + 1, (
            "the list starts at its top, so the row moved with its neighbours"
        )


async def test_a_million_articles_are_never_read_as_a_whole():
    class Endless(Double):
        def rows(self, query, *, sort="id", descending=False, grouped=False, offset=0, limit=128):
            self.pages_read.append((offset, limit))
            stop = min(1_000_000, offset + limit)
            return [row_of(n, f"{n:07}", "en", f"Story {n}", f"c{n}") for n in range(offset, stop)]

        def count(self, query):
            return 1_000_000

        def row(self, id_):
            return row_of(int(id_), id_, "en", f"Story {id_}", "c")

        def reading(self, id_):
            self.texts[id_] = "text"
            self.table[id_] = self.row(id_)
            return super().reading(id_)

        def position(self, id_, query, **_):
            return int(id_)

    desk = Endless.with_texts()
    async with opened(desk) as told:
        await told.press("G")
        assert told.cursor() == "0999999"
        await told.press("g", "pagedown", "ctrl+d", "j")
        assert told.cursor() is not None
        assert sum(limit for _, limit in desk.pages_read) < 5_000


async def test_the_preview_shows_the_text_under_the_cursor_and_can_be_put_away(desk):
    async with opened(desk) as told:
        await told.press("slash")
        await told.type("lang:fr")
        await told.press("enter")
        assert "Claire Dumont a salué" in told.text()
        await told.press("p")
        assert "Claire Dumont" not in told.text()


async def test_at_160_columns_the_preview_stands_beside_the_list(desk):
    async with opened(desk, size=(180, 40)) as told:
        await told.press("j")
        line = next(line for line in told.screen() if line.startswith("▌"))
        assert told.app.screen.query_one("#beside").region.x > 80
        assert "│" in line


async def test_facets_count_and_a_chosen_one_filters(desk):
    async with opened(desk) as told:
        await told.press("F")
        assert "Languages" in told.text()
        await told.type("fr")
        await told.press("enter")
        assert told.app.screen.view.text == "lang:fr"
        assert told.cursor() == "fr-a"


async def test_text_from_the_web_reaches_neither_the_terminal_nor_the_markup(desk):
    evil = "[bold]AP[/] \x1b]52;c;aGk=\x07 \u202egnp.exe [@click=app.quit]x[/]"
    desk.texts["evil"] = f"{evil}\nbody {evil}\n"
    desk.table["evil"] = row_of(99, "evil", "en", evil, "c9", tags=("\x1b[31m", "[red]"))
    desk.notes["evil"] = evil
    async with opened(desk, size=(160, 40)) as told:
        for keys in ((), ("w",), ("escape", "R"), ("m",), ("escape",), ("question_mark",)):
            await told.press(*keys)
            text = told.text()
            assert not set(text) & set("\x1b\x07\u202e\x9b"), keys
        await told.press("escape", "q", "slash")
        await told.type("AP")
        await told.press("enter")
        assert "[bold]AP[/]" in told.text(), "brackets are shown as they stand"


async def test_tags_are_edited_and_shown_before_the_title(desk):
    async with opened(desk) as told:
        first = told.cursor()
        await told.press("t")
        await told.type("#duma budget")
        await told.press("enter")
        assert desk.row(first).tags == ("duma", "budget")
        assert "#duma #budget" in told.text()


async def test_a_note_is_kept_and_comes_back_to_be_edited(desk):
    async with opened(desk) as told:
        first = told.cursor()
        desk.notes[first] = "two\nlines"
        await told.press("m")
        assert "two ↵ lines" in told.text()
        await told.press("x", "enter")
        assert desk.notes[first] == "two\nlinesx"


async def test_an_own_key_works_and_is_shown(desk):
    keymap = {"accept": ("ctrl+g",), "help": ("f1",)}
    desk.settings = replace(desk.settings, keymap=keymap)
    async with opened(desk) as told:
        first = told.cursor()
        assert "ctrl+g accept" in told.screen()[-1]
        await told.press("a")
        assert desk.row(first).status == "new"
        await told.press("ctrl+g")
        assert desk.row(first).status == "accepted"


async def test_a_corpus_that_cannot_be_read_is_said_in_the_footer(desk):
    def refresh(progress=None):
        raise OSError("the folder /corpora/press is gone")

    desk.refresh = refresh
    async with opened(desk) as told:
        assert "/corpora/press is gone" in told.screen()[-1]
        assert "Le pont" in told.text(), "what is in the catalogue stays readable"


async def test_what_could_not_be_read_is_counted_and_named(desk):
    desk.problems = (Problem("records.jsonl", 7, "not JSON: \x1b]0;x\x07 expected a value"),)
    async with opened(desk, size=(120, 30)) as told:
        assert "! 1 skipped" in told.screen()[0]
        await told.press("exclamation_mark")
        assert "records.jsonl" in told.text()
        assert "expected a value" in told.text()
        assert "\x1b" not in told.text()


async def test_a_folder_that_keeps_nothing_is_said_at_the_start(desk):
    desk.warnings = ("annotations can't be saved: /corpora/annotations is read-only",)
    async with opened(desk) as told:
        assert "can't be saved" in told.screen()[-1]


async def test_a_language_that_the_record_denies_or_that_is_not_the_only_one_shows(desk):
    desk.table["fr-a"] = replace(desk.table["fr-a"], claimed="en_GB")
    desk.table["ru-a"] = replace(desk.table["ru-a"], mixed=("ru", "en"))
    desk.table["hi-a"] = replace(desk.table["hi-a"], claimed="HIN")
    desk.table["id-a"] = replace(desk.table["id-a"], claimed="ms")
    async with opened(desk, size=(120, 30)) as told:
        lines = {line[:9].split()[-1]: line for line in told.screen()[4:12]}
        assert {"FR≠", "RU+", "HI", "ID?"} <= set(lines)
        assert told.cursor() != "fr-a" or "its record says en_GB" in told.text()
        while told.cursor() != "fr-a":
            await told.press("j")
        assert "FR≠ 99% · its record says en_GB" in told.text()
        while told.cursor() != "ru-a":
            await told.press("j")
        assert "RU+ 99% · mixed: RU EN" in told.text()
