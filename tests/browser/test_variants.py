"""Versions side by side: what says the same stands on one line, and what differs is told."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_desk import TextApp, TextDesk, mention, until

from tui.analysis.facts import Divergence, Origin, OriginReason
from tui.analysis.segments import segment
from tui.browser import mending
from tui.browser.dialogs.why import Why
from tui.browser.differences import changed_words, differences, in_words
from tui.browser.screens.mend import MendMode
from tui.browser.screens.variants import VariantsScreen
from tui.browser.widgets.bars import Lines, TitleBar
from tui.browser.widgets.drawing import columns
from tui.browser.widgets.footer import Footer
from tui.browser.widgets.heads import Head, PaneHeads
from tui.browser.widgets.panes import Panes

EN = (
    "Minister Ana Lindqvist opened the ferry line on Friday. About 2,300 people came to the quay, "
    "and 31 ships sounded their horns. Critics fear the noise.\n"
    "The mayor called the line a bridge. It cost 31 million euros."
)
RU = (
    "Министр Ана Линдквист открыла паромную линию в пятницу. На причал пришли около 2300 человек, "
    "и 30 кораблей дали гудок.\nМэр назвала линию мостом. Она стоила 31 миллион евро."
)
ZH = (
    "部长安娜周五为渡轮航线揭幕。约2300人来到码头，31艘船鸣响汽笛。"
    "批评者担心噪音。\n市长称这条航线为桥。耗资3100万欧元。"
)
TH = (
    "รัฐมนตรีอานาเปิดเส้นทางเรือ\nมีผู้คน 2,300 คน และเรือ 31 ลำ\nนักวิจารณ์กลัวเสียง\n"
    "นายกเทศมนตรีเรียกว่าสะพาน\nมีค่าใช้จ่าย 31 ล้านยูโร"
)
BANDS = [((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,)), ((4,), (3,))]
DIFFERING = (
    (0, "31 ships", "number", 1),
    (1, "30 кораблей", "number", 1),
    (0, "Critics fear the noise.", "omission", None),
)


class Pair:
    """Two versions (or more) on one screen."""

    def __init__(self, texts=None, size=(120, 30), bands=BANDS, differing=DIFFERING):
        self.desk = TextDesk(texts or {"en": ("en", EN), "ru": ("ru", RU)})
        self.desk.bands, self.desk.differing = bands, differing
        self.screen = VariantsScreen(next(iter(self.desk.texts)))
        self.app = TextApp(self.desk, self.screen)
        self.size = size

    async def __aenter__(self):
        self._context = self.app.run_test(size=self.size)
        self.pilot = await self._context.__aenter__()
        await until(self.pilot, lambda: self.screen.comparison is not None)
        await self.pilot.pause()
        return self

    async def __aexit__(self, *error):
        await self._context.__aexit__(*error)

    async def press(self, *keys):
        for key in keys:
            self.app.simulate_key(key)
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def panes(self):
        return self.screen.query_one(Panes)

    @property
    def lines(self):
        return [self.panes.render_line(y).text for y in range(self.panes.size.height)]

    @property
    def told(self):
        spans = self.screen.query_one("#told", Lines).spans
        return "".join(text for text, _ in spans[0]) if spans else ""

    @property
    def said(self):
        message = self.screen.query_one(Footer).message
        return message[0] if message else ""

    @property
    def seen(self):
        """What the screen on top shows, in one line."""
        strips = self.app.screen._compositor.render_strips()
        lines = ["".join(segment.text for segment in strip) for strip in strips]
        inside = [line.split("│")[1] if line.count("│") >= 2 else line for line in lines]
        return " ".join(" ".join(inside).split())

    @property
    def title(self):
        return "".join(text for text, _ in self.screen.query_one(TitleBar).right)

    def line(self, words):
        return next(line for line in self.lines if words in line)


async def test_what_says_the_same_stands_on_one_line():
    async with Pair() as pair:
        assert "Министр Ана" in pair.line("Minister Ana")
        assert "Мэр" in pair.line("The mayor")
        assert "Она стоила" in pair.line("It cost 31")


async def test_a_gap_is_shown_as_a_gap():
    async with Pair() as pair:
        assert "╌╌╌ only in EN ╌╌╌" in pair.line("Critics fear")


async def test_divergences_are_bracketed_in_both_sides():
    async with Pair() as pair:
        text = " ".join(pair.lines)
        assert "‹31 ships›" in text
        assert "‹30 кораблей›" in text
        assert "‹Critics" not in text


async def test_n_jumps_through_the_divergences_and_tells_them_in_words():
    async with Pair() as pair:
        await pair.press("n")
        assert pair.panes.band == 1
        assert pair.told == "1/2 number: 31 ships in EN, 30 кораблей in RU"
        await pair.press("n")
        assert pair.told == "2/2 only in EN: “Critics fear the noise.”"
        await pair.press("n")
        assert "No difference after" in pair.said
        await pair.press("N")
        assert pair.panes.band == 1


async def test_the_band_under_the_cursor_has_a_bar_in_every_pane():
    async with Pair() as pair:
        await pair.press("j", "j")
        assert pair.panes.band == 2
        line = pair.line("Critics")
        assert line.startswith("▌")
        assert "▏" in line


async def test_every_line_has_the_width_of_the_screen_and_its_separator_in_one_place():
    async with Pair(
        {"en": ("en", EN), "zh": ("zh", ZH), "th": ("th", TH)}, bands=None, differing=()
    ) as pair:
        edges = columns(pair.panes.room, 3)
        for y in range(pair.panes.size.height):
            strip = pair.panes.render_line(y)
            assert sum(s.cell_length for s in strip) == strip.cell_length
            for start, _ in edges[1:]:
                assert strip.crop(start - 1, start).text == "│"


async def test_heads_stand_over_their_panes():
    async with Pair() as pair:
        heads = pair.screen.query_one(PaneHeads)
        lines = heads.render().plain.split("\n")
        edge = columns(pair.panes.room, 2)[1][0] - 1
        assert lines[0][edge] == "│"
        assert lines[1][edge] == "┼"
        assert "The Daily Sample · 2024-05-17" in lines[0]


async def test_narrow_screens_put_versions_under_one_another():
    async with Pair(size=(80, 24)) as pair:
        assert pair.panes.mode == "interlinear"
        lines = [line.strip(" ▌") for line in pair.lines]
        assert lines[0].startswith("EN")
        assert lines[1].startswith("RU")
        await pair.press("i")
        assert pair.panes.mode == "aligned"


async def test_resizing_changes_the_way_until_the_person_chose_one():
    async with Pair() as pair:
        await pair.pilot.resize_terminal(70, 24)
        await pair.pilot.pause()
        assert pair.panes.mode == "interlinear"
        await pair.press("i")
        await pair.pilot.resize_terminal(60, 24)
        await pair.pilot.pause()
        assert pair.panes.mode == "aligned"


async def test_free_panes_scroll_each_by_itself_and_come_back_to_the_place():
    long = {"en": ("en", EN * 8), "ru": ("ru", RU * 8)}
    async with Pair(long, bands=None, differing=(), size=(100, 12)) as pair:
        await pair.press("j", "j", "j", "equals_sign")
        before = pair.lines[0]
        await pair.press("j", "j")
        left, right = (pair.lines[0][a : a + 20] for a in (2, 53))
        assert before[2:22] != left
        assert before[53:73] == right
        await pair.press("equals_sign")
        assert pair.panes.mode == "aligned"


async def test_enter_reads_the_version_of_the_pane_at_the_place():
    async with Pair() as pair:
        await pair.press("j", "j", "j", "tab", "enter")
        assert pair.app.opened == [("ru", RU.index("Мэр"))]


async def test_w_says_why():
    async with Pair() as pair:
        await pair.press("w")
        assert isinstance(pair.app.screen, Why)
        assert "Таллин" in pair.app.export_screenshot()
        await pair.press("escape")
        assert pair.app.screen is pair.screen


async def test_why_tells_what_speaks_against_one_text_too():
    async with Pair() as pair:
        await pair.press("w")
        window = pair.seen
        assert "EN and RU" in window
        assert "Tallinn = Таллин" in window
        assert "1 number differs · only in EN: 1 of 5 bands" in window
        assert "no encoder reads both languages" in window


async def test_credits_that_one_version_has_alone_speak_against_nothing():
    texts = {"en": ("en", EN + "\nPhoto: Ministry of Ports\n"), "ru": ("ru", RU)}
    bands = [((0,), (0,)), ((1,), (1,)), ((2, 3), (2,)), ((4,), (3,)), ((5,), ())]
    async with Pair(texts, bands=bands, differing=()) as pair:
        await pair.press("w")
        assert "against nothing" in pair.seen


async def test_no_jump_stops_at_a_credit_that_one_version_has_alone():
    texts = {"en": ("en", EN + "\nPhoto: Ministry of Ports\n"), "ru": ("ru", RU)}
    bands = [((0,), (0,)), ((1,), (1,)), ((2, 3), (2,)), ((4,), (3,)), ((5,), ())]
    credit = (0, "Photo: Ministry of Ports", "omission", None)
    async with Pair(texts, bands=bands, differing=(*DIFFERING[:2], credit)) as pair:
        assert len(pair.screen.differences) == 1
        await pair.press("n", "n")
        assert "No difference after" in pair.said
        await pair.press("G")
        assert "╌╌╌ only in EN ╌╌╌" in pair.line("Photo: Ministry")


ORIGINS = (
    Origin(0.7, "original", (OriginReason("told", 0.6, "Radio Tallinn", 0, 8),)),
    Origin(0.05, "translation", (OriginReason("leftover", -0.8, "of the line", 0, 8),)),
)


async def test_heads_guess_the_original_and_why_says_how_one_comes_to_it():
    for size in ((120, 30), (80, 24)):
        async with Pair(size=size) as pair:
            pair.desk.origins = ORIGINS
            pair.app.tell_changed(frozenset({"ru"}))
            await pair.press()
            head = pair.screen.query_one(PaneHeads).render().plain
            assert "original?" in head
            assert "translation?" in head
            await pair.press("w", "pagedown", "pagedown")
            assert "EN original? 70%" in pair.seen
            assert "people speak to an outlet of its language: “Radio Tallinn”" in pair.seen
            assert "left untranslated: “of the line”" in pair.seen


async def test_without_signs_no_head_guesses():
    async with Pair() as pair:
        pair.desk.origins = (Origin(0.33, None), Origin(0.33, None))
        pair.app.tell_changed(frozenset({"ru"}))
        await pair.press()
        assert "?" not in pair.screen.query_one(PaneHeads).render().plain
        await pair.press("w", "pagedown", "pagedown")
        assert "nobody can say" in pair.seen


@pytest.mark.parametrize("room", [8, 20, 30, 40, 60, 80])
def test_a_head_drops_the_source_first_and_the_guess_last(room):
    head = Head("EN 002", ("The Daily Sample", "2024-05-17", "544 w"), "original?")
    told = head.told(room)
    assert told.endswith("original?")
    facts = told.split(" · ")[1:]
    assert facts == [*head.facts, head.guess][len(head.facts) + 1 - len(facts) :]


async def test_an_article_without_other_versions_says_what_to_do():
    desk = TextDesk({"en": ("en", EN)})
    app = TextApp(desk, VariantsScreen("en"))
    async with app.run_test(size=(100, 20)) as pilot:
        await until(pilot, lambda: "no other version" in app.screen.query_one(Panes).message)
        for key in (
            "j",
            "n",
            "N",
            "i",
            "equals_sign",
            "tab",
            "enter",
            "w",
            "M",
            "G",
            "g",
            "ctrl+d",
            "y",
        ):
            await pilot.press(key)


async def test_an_article_that_is_unknown_says_so_in_its_place():
    app = TextApp(TextDesk({"en": ("en", EN)}), VariantsScreen("nowhere"))
    async with app.run_test(size=(100, 20)) as pilot:
        await until(pilot, lambda: "there is no article" in app.screen.query_one(Panes).message)


async def test_rewrites_in_one_language_show_the_changed_words():
    texts = {
        "a": ("en", "The minister opened the line on Friday."),
        "b": ("en", "The minister closed the line on Monday."),
    }
    async with Pair(texts, bands=None, differing=()) as pair:
        line = pair.lines[0]
        for word in ("opened", "closed", "Friday", "Monday"):
            assert f"‹{word}›" in line
        assert "EN a" in pair.screen.names


async def test_tags_are_seen_in_the_panes():
    async with Pair() as pair:
        annotation = pair.desk.annotations["ru"]
        m = mention(RU, "Ана Линдквист", "PER", state="suggested")
        pair.desk.annotations["ru"] = replace(annotation, mentions={m.id: m})
        await pair.press("j")
        pair.app.tell_changed(frozenset({"ru"}))
        await pair.press()
        assert pair.panes.band == 1
        styles = [s.style for s in pair.panes.render_line(0) if s.text == "Ана Линдквист"]
        assert styles
        assert styles[0].underline


async def test_bands_are_mended_and_the_aligner_asked_again():
    async with Pair() as pair:
        await pair.press("M")
        assert isinstance(pair.app.screen, MendMode)
        await pair.press("j", "m")
        assert pair.desk.calls[-1][:3] == ("mend", "en", "ru")
        joined = [b.segments for b in pair.screen.comparison.bands]
        assert ((1, 2), (1,)) in joined
        await pair.press("u", "escape")
        assert pair.desk.annotations["en"].beads == {}
        assert pair.app.screen is pair.screen


async def test_a_band_mended_by_hand_says_so():
    async with Pair() as pair:
        await pair.press("M", "j", "m")
        assert isinstance(pair.app.screen, MendMode)
        await pair.press("escape")
        assert "by hand" in pair.title
        await pair.press("j")
        assert "by hand" not in pair.title


async def test_mending_keys_typed_in_one_go_each_mend_what_the_one_before_left():
    async with Pair() as pair:
        await pair.press("M", "m", "m", "escape")
        assert pair.app.screen is pair.screen
        assert ((0, 1, 2), (0, 1)) in [b.segments for b in pair.screen.comparison.bands]


async def test_a_mend_that_cannot_be_kept_leaves_no_key_waiting():
    async with Pair() as pair:
        pair.desk.broken = OSError("disk full")
        await pair.press("M", "m", "m")
        assert "disk full" in pair.said
        pair.desk.broken = None
        await pair.press("m")
        assert "1 band by hand" in pair.said


async def test_a_difference_in_a_rewrite_is_bracketed_once():
    texts = {
        "a": ("en", "The minister opened 31 lines on Friday."),
        "b": ("en", "The minister opened 32 lines on Friday."),
    }
    differing = ((0, "31", "number", 1), (1, "32", "number", 1))
    async with Pair(texts, bands=None, differing=differing) as pair:
        assert "‹31›" in pair.lines[0]
        assert "‹‹" not in pair.lines[0]


async def test_a_low_score_is_marked_with_a_question_mark():
    from tui.analysis.facts import Band

    bands = [Band(((0,), (0,)), 0.2), Band(((1,), (1,)), 0.9)]
    async with Pair(bands=bands, differing=()) as pair:
        assert pair.line("Minister Ana").count("?") == 2


@pytest.mark.parametrize("mode", ["aligned", "interlinear", "free"])
async def test_long_versions_open_at_once_and_end_at_their_end(mode):
    texts = {
        "en": ("en", ("A sentence " + "that goes on and on " * 6 + "here. ") * 700),
        "ru": ("ru", "Короткая фраза тут. " * 700),
    }
    async with Pair(texts, bands=None, differing=(), size=(100, 20)) as pair:
        pair.panes.change(mode)
        assert sum(pair.panes.bands.stack.measured(i) for i in range(700)) < 200
        await pair.press("G", "k", "j")
        if mode != "free":
            assert pair.panes.band == 699
            assert "on and on" in " ".join(pair.lines)


async def test_a_wheel_through_long_versions_meets_only_whole_lines():
    texts = {
        "en": ("en", ("A sentence " + "that goes on and on " * 6 + "here. ") * 700),
        "ru": ("ru", "Фраза. " * 700),
    }
    for size in ((100, 20), (70, 20)):
        async with Pair(texts, bands=None, differing=(), size=size) as pair:
            for y in (500, 1500, 40, 1900):
                pair.panes.scroll_to(y=y, animate=False, force=True)
                await pair.pilot.pause()
                assert "on and on" in " ".join(pair.lines)


def test_differences_come_in_reading_order_and_pairs_are_one():
    a = Divergence("number", "left", "31", 10, 12, 0.9, 1)
    b = Divergence("number", "right", "30", 11, 13, 0.9, 1)
    c = Divergence("addition", "right", "Photo", 0, 5, 0.9)
    found = differences([[[], [c]], [[a], [b]]])
    assert [in_words(d, ("EN", "FR")) for d in found] == [
        "only in FR: “Photo”",
        "number: 31 in EN, 30 in FR",
    ]


def test_of_three_versions_it_is_told_which_lacks_it():
    def told(kind, lacking):
        found = Divergence(kind, "left", "Tarsk", 0, 5, 0.9, lacking=lacking)
        return in_words(differences([[[found], [], []]])[0], ("EN", "FR", "ZH"))

    assert told("name", (2,)) == "name: Tarsk in EN, not in ZH"
    assert told("name", (1, 2)) == "name: Tarsk only in EN"
    assert told("omission", (1,)) == "not in FR: “Tarsk”"
    assert told("omission", (1, 2)) == "only in EN: “Tarsk”"


def test_a_year_that_one_of_many_versions_lacks_is_one_place_to_go_to():
    """A monitor with four versions presses n once for it, not once a version."""

    def year(text, start, lacking=(0,)):
        return Divergence("date", "right", text, start, start + len(text), 0.9, lacking=lacking)

    band = [
        [],
        [year("2016", 40)],
        [year("٢٠١٦", 31), year("2016", 80)],
        [year("2017", 12)],
    ]
    found = differences([band])
    assert [in_words(d, ("VI", "EN", "AR", "ZH")) for d in found] == [
        "date: 2017 in ZH, not in VI",
        "date: 2016 in EN AR, not in VI",
        "date: 2016 in AR, not in VI",
    ]
    assert found[1].spans == ((1, 40, 44), (2, 31, 35))


@given(st.text(alphabet="ab c.字", max_size=60), st.text(alphabet="ab c.字", max_size=60))
@settings(deadline=None, max_examples=60)
def test_what_is_not_changed_is_the_same_in_both(left, right):
    def unchanged(text, ranges):
        kept = (c for at, c in enumerate(text) if not any(a <= at < b for a, b in ranges))
        return "".join("".join(kept).split())

    changes = changed_words(left, right)
    assert unchanged(left, changes[0]) == unchanged(right, changes[1])


BANDS = st.integers(2, 4).flatmap(
    lambda versions: st.lists(
        st.tuples(*[st.integers(0, 2)] * versions).filter(any), min_size=1, max_size=8
    )
)


def numbered(sizes):
    bands, at = [], [0] * len(sizes[0])
    for band in sizes:
        bands.append(tuple(tuple(range(a, a + n)) for a, n in zip(at, band, strict=True)))
        at = [a + n for a, n in zip(at, band, strict=True)]
    return bands


@given(BANDS, st.data())
def test_mending_loses_no_sentence_and_keeps_their_order(sizes, data):
    bands = numbered(sizes)
    at = data.draw(st.integers(0, len(bands) - 1))
    pane = data.draw(st.integers(0, len(bands[0]) - 1))
    for after in (
        mending.merge(bands, at),
        mending.split(bands, at, pane),
        mending.give(bands, at, pane),
        mending.take(bands, at, pane),
    ):
        for v in range(len(bands[0])):
            assert [i for band in after for i in band[v]] == [i for band in bands for i in band[v]]
        assert all(any(band) for band in after)


def test_a_band_of_one_sentence_a_version_is_split_at_the_pane():
    band = [((0,), (0,), (0,))]
    assert mending.split(band, 0, 0) == [((0,), (), ()), ((), (0,), (0,))]
    assert mending.split(band, 0, 1) == [((0,), (), (0,)), ((), (0,), ())]


def test_what_is_kept_of_mending_is_ranges_that_find_their_sentences_again():
    segments = (segment(EN, "en"), segment(RU, "ru"))
    before = [((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,)), ((4,), (3,))]
    kept = mending.mended(before, mending.merge(before, 1), segments, {})
    assert len(kept[0, 1]) == 1
    assert EN[slice(*kept[0, 1][0][0])].startswith("About 2,300")
    assert EN[slice(*kept[0, 1][0][0])].endswith("noise.")
    later = mending.merge(mending.merge(before, 1), 2)
    both = mending.mended(mending.merge(before, 1), later, segments, kept)
    assert len(both[0, 1]) == 2
