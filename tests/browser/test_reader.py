"""Reading and tagging at the keyboard, told as a person would."""

import pytest
from reader_story import FERRY, Story
from text_desk import TextApp, TextDesk, mention, until

from tui.browser.screens.reader import ReaderScreen
from tui.browser.widgets.bars import TitleBar
from tui.browser.widgets.flow import Flow
from tui.browser.widgets.mentions import MentionList

CHINESE = "部长安娜周五为渡轮航线揭幕。约2300人来到码头。\n市长称这条航线为“一座桥”。"


async def test_a_name_is_tagged_with_two_keys_from_the_top():
    async with Story() as story:
        await story.press("tab", "1")
        assert story.quotes == [("Ana Lindqvist", "PER")]
        assert "[Ana Lindqvist]PER" in story.lines[0]
        assert story.said.startswith("tagged PER · Ana Lindqvist · ")
        assert "more here: A" in story.said
        assert "other versions: P" in story.said


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_long_title_leaves_room_for_what_is_counted(size):
    text = FERRY.replace("new ferry line", "a new ferry line across the Baltic by way of Visby")
    async with Story(text, size=size) as story:
        bar = str(story.screen.query_one(TitleBar).render())
        assert bar.startswith(" EN en · Harbour minister Ana")
        assert bar.endswith("0 mentions · 6 suggestions")
        assert len(bar) <= size[0]


async def test_the_label_key_takes_the_whole_name_under_the_cursor():
    async with Story(suggested=()) as story:
        await story.press("w", "w", "w", "1")
        assert story.quotes == [("Ana Lindqvist", "PER")]


async def test_enter_accepts_one_suggestion_after_another():
    async with Story() as story:
        await story.press("tab", "enter", "enter", "enter")
        assert story.quotes == [
            ("Ana Lindqvist", "PER"),
            ("Tallinn", "LOC"),
            ("Ana Lindqvist", "PER"),
        ]
        assert story.word == "Tallinn"


async def test_fast_keys_count_in_their_order():
    async with Story() as story:
        await story.press("tab", "1", "2", "right_square_bracket", "x", "tab", "enter")
        assert [q for q, _ in story.quotes] != []
        assert all(label != "ORG" for _, label in story.quotes[:1])


async def test_a_refused_suggestion_does_not_come_back():
    async with Story() as story:
        await story.press("tab", "x")
        assert ("refuse", "Ana Lindqvist") in story.desk.calls
        assert story.word == "Tallinn"
        await story.press("g", "tab")
        assert story.word == "Tallinn"
        assert "(Ana Lindqvist)per?" not in story.lines[0]


async def test_x_deletes_a_mention_and_u_brings_it_back():
    async with Story(suggested=()) as story:
        await story.press("w", "w", "1", "x")
        assert story.quotes == []
        await story.press("u")
        assert story.quotes == [("Ana Lindqvist", "PER")]
        assert "[Ana Lindqvist]PER" in story.lines[0]
        await story.press("ctrl+r")
        assert story.quotes == []


async def test_another_label_relabels_and_the_same_key_tries_another_span():
    async with Story(suggested=()) as story:
        await story.press("w", "w", "1", "2")
        assert story.quotes == [("Ana Lindqvist", "ORG")]
        before = story.quotes[0][0]
        await story.press("2")
        assert len(story.quotes) == 1
        assert story.quotes[0][0] != before


async def test_edges_move_by_words_and_at_last_by_characters():
    async with Story(suggested=()) as story:
        await story.press("w", "w", "1", "right_square_bracket")
        assert story.quotes == [("Ana Lindqvist opens", "PER")]
        await story.press("left_square_bracket", "left_square_bracket")
        assert story.quotes == [("Ana", "PER")]
        await story.press("left_curly_bracket")
        assert story.quotes == [("minister Ana", "PER")]
        await story.press("right_curly_bracket", "left_square_bracket")
        assert story.quotes == [("An", "PER")]
        await story.press("right_square_bracket")
        assert story.quotes == [("Ana", "PER")]


async def test_a_selection_is_tagged_as_it_stands():
    async with Story(suggested=()) as story:
        await story.press("V", "w", "2")
        assert story.quotes == [("Harbour minister", "ORG")]
        assert story.screen.selection is None


async def test_escape_leaves_a_selection():
    async with Story(suggested=()) as story:
        await story.press("V", "w", "escape", "w", "1")
        assert story.quotes == [("Ana Lindqvist", "PER")]


async def test_a_tag_goes_to_all_places_of_the_article():
    async with Story(suggested=()) as story:
        await story.press("w", "w", "1", "A")
        assert [q for q, _ in story.quotes].count("Ana Lindqvist") == 3
        assert "more here" in story.said


async def test_a_tag_goes_to_the_versions_and_the_corpus():
    async with Story() as story:
        await story.press("tab", "enter", "P")
        assert ("project", "m-1") in story.desk.calls
        assert "2 times in the other versions" in story.said
        await story.press("C")
        assert ("propagate", "m-1") in story.desk.calls


async def test_an_article_without_versions_says_so():
    async with Story(variants=False) as story:
        await story.press("tab", "1", "P")
        assert "no other versions" in story.said


async def test_a_mention_is_linked_to_an_entity_by_typing_a_part_of_its_name():
    async with Story(suggested=()) as story:
        await story.press("w", "w", "1", "l")
        await until(story.pilot, lambda: len(story.app.screen_stack) == 3)
        story.send(*"lind")
        await story.pilot.pause()
        await story.pilot.app.workers.wait_for_complete()
        await story.press("enter")
        found = story.desk.annotations["en"].mentions["m-1"]
        assert found.entity == "e-1"


async def test_search_goes_round_and_counts():
    async with Story(suggested=()) as story:
        await story.press("slash")
        await until(story.pilot, lambda: len(story.app.screen_stack) == 3)
        story.send(*"lindqvist")
        await story.press("enter")
        assert story.said == "1 of 4"
        await story.press("n", "n")
        assert story.said == "3 of 4"
        await story.press("N", "N", "N")
        assert story.said == "4 of 4"
        assert story.word == "Lindqvist"


async def test_a_search_without_result_says_so():
    async with Story(suggested=()) as story:
        story.screen.search("[no.such")
        await story.pilot.pause()
        assert "Nothing here has" in story.said


async def test_words_lines_sentences_and_paragraphs_are_walked():
    async with Story(suggested=(), size=(80, 24)) as story:
        await story.press("right_parenthesis")
        assert story.word == "Photo"
        await story.press("J")
        assert story.word == "The"
        await story.press("right_parenthesis")
        assert story.word == "We"
        await story.press("left_parenthesis")
        assert story.word == "The"
        await story.press("K")
        assert story.word == "Photo"
        await story.press("w", "b", "G")
        assert story.word == "up"
        await story.press("g", "j", "j", "j", "k", "k", "k")
        assert story.word == "Harbour"


async def test_lines_go_down_to_the_end_and_up_to_the_beginning():
    async with Story(suggested=(), size=(50, 16)) as story:
        await story.press(*"j" * 40)
        flow = story.screen.query_one(Flow)
        assert flow.lines.line_of(story.screen.cursor) == flow.lines.height - 1
        await story.press(*"k" * 40)
        assert story.screen.cursor == 0


async def test_chinese_is_walked_and_tagged_character_by_character():
    async with Story(CHINESE, "zh", suggested=()) as story:
        await story.press("w", "w", "V", "w", "1")
        assert story.quotes == [("安娜", "PER")]
        assert "[安娜]PER" in story.lines[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قال الوزير إنّ المحادثات سوف تستمر.\nثم غادر."),
        ("hi", "विदेश मंत्री ने कहा कि वार्ता जारी रहेगी। वह गए।"),
        ("th", "รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไป\nจบข่าว"),
        ("ru", "Министр сообщил, что переговоры продолжатся. И уехал."),
        ("und", ""),
        ("und", "?!"),
        ("en", "\x1b[31mred\x1b[0m NOTHING BUT CAPITALS \x07"),
    ],
)
async def test_every_key_is_safe_in_any_text(language, text):
    async with Story(text, language, suggested=(), size=(80, 24)) as story:
        await story.press(
            "w", "b", "j", "k", "right_parenthesis", "left_parenthesis", "J", "K", "G", "g",
            "ctrl+d", "ctrl+u", "tab", "shift+tab", "enter", "x", "1", "1",
            "right_square_bracket", "left_square_bracket", "left_curly_bracket",
            "right_curly_bracket", "A", "n", "N", "y", "escape", "u",
        )  # fmt: skip
        assert story.app.screen is story.screen
        assert not any("\x1b" in line for line in story.lines)


async def test_the_side_list_groups_by_entity_and_leaves_narrow_screens():
    async with Story(suggested=()) as story:
        await story.press("w", "w", "1", "A")
        side = story.screen.query_one(MentionList)
        assert side.display
        assert next((n.name, len(n.places)) for n in side.entries) == ("Ana Lindqvist", 3)
        await story.pilot.resize_terminal(80, 24)
        await story.pilot.pause()
        assert not side.display


async def test_an_article_that_cannot_be_read_says_why_in_its_place():
    from tui.browser.widgets.bars import Rule

    desk = TextDesk({"en": ("en", FERRY)})
    app = TextApp(desk, ReaderScreen("nowhere"))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.screen.query_one(Rule).problem)
        assert "there is no article nowhere" in app.screen.query_one(Rule).problem
        await pilot.press("j", "w", "1", "enter", "v")


async def test_a_change_that_fails_is_said_and_the_next_key_works():
    async with Story() as story:
        story.desk.broken = OSError("the annotations folder is read-only")
        await story.press("tab", "1")
        assert "read-only" in story.said
        story.desk.broken = None
        await story.press("g", "w", "w", "1")
        assert story.quotes == [("Ana Lindqvist", "PER")]


async def test_another_place_changing_the_annotation_shows_here_without_moving():
    async with Story(suggested=()) as story:
        await story.press("w", "w", "w")
        cursor = story.screen.cursor
        annotation = story.desk.annotations["en"]
        from dataclasses import replace

        m = mention(FERRY, "Bo Ek", "PER")
        story.desk.annotations["en"] = replace(annotation, mentions={m.id: m})
        story.app.tell_changed(frozenset({"en"}))
        await story.press()
        assert any("[Bo Ek]PER" in line for line in story.lines)
        assert story.screen.cursor == cursor


async def test_the_title_and_decision_are_on_the_screen():
    async with Story() as story:
        await story.press("a")
        svg = story.app.export_screenshot()
        assert "accepted" in svg
        assert "Harbour" in svg


async def test_open_at_an_offset_begins_there():
    desk = TextDesk({"en": ("en", FERRY)})
    app = TextApp(desk, ReaderScreen("en", offset=FERRY.index("Baltic")))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.screen.reading is not None)
        assert FERRY[app.screen.cursor :].startswith("Baltic")
