"""Steps through texts, and the list of whom they name."""

from text_desk import mention

from tui.analysis.segments import segment
from tui.browser.edges import Edges
from tui.browser.walker import Walker
from tui.browser.widgets.mentions import named

FERRY = """Harbour minister Ana Lindqvist opens new ferry line

Photo: Port of Visby press office
The minister opened it on Friday. "We have waited," Lindqvist said: "at last it is up".
"""


def test_edges_stop_at_the_ends_of_a_sentence():
    edges = Edges(Walker(FERRY, "en", segment(FERRY, "en")), FERRY)
    start = FERRY.index("Friday")
    assert edges.extend_end(start, start + 6) == (start, start + 6)
    assert edges.extend_start(0, 7) == (0, 7)
    assert edges.shrink_end(start, start + 1) == (start, start + 1)


def test_spans_that_may_be_meant_hold_the_given_one_and_grow():
    edges = Edges(Walker(FERRY, "en", segment(FERRY, "en")), FERRY)
    start = FERRY.index("Lindqvist")
    name = (start - 4, start + 9)
    found = edges.candidates((start, start + 9), name, start)
    assert {(start, start + 9), name} <= set(found)
    lengths = [end - begin for begin, end in found]
    assert lengths == sorted(lengths)


def test_entities_come_before_forms_and_the_oftenest_first():
    text = "Ana Lindqvist met Lindqvist and Bo in Visby"
    mentions = [
        mention(text, "Visby", "LOC"),
        mention(text, "Bo", "PER"),
        mention(text, "Ana Lindqvist", "PER", entity="e-1"),
        mention(text, "Lindqvist", "PER", entity="e-1"),
        mention(text, "met", "PER", state="rejected"),
    ]
    found = named(mentions, ["PER", "LOC"])
    assert [(n.label, n.name, len(n.places)) for n in found] == [
        ("PER", "Ana Lindqvist", 2),
        ("PER", "Bo", 1),
        ("LOC", "Visby", 1),
    ]


def test_a_walker_goes_through_every_word_and_back():
    walker = Walker(FERRY, "en", segment(FERRY, "en"))
    word, forward = walker.nearest_word(0), []
    while word is not None:
        forward.append(word)
        word = walker.next_word(word[0])
    word, backward = walker.previous_word(len(FERRY)), []
    while word is not None:
        backward.append(word)
        word = walker.previous_word(word[0])
    assert forward == backward[::-1]
    assert FERRY[slice(*forward[-1])] == "up"


def test_edges_move_by_the_syllable_where_words_have_no_spaces():
    text = "วันจันทร์เชิญเซนต์มาร์ตินไปเยือน"
    walker = Walker(text, "th", segment(text, "th"))
    edges = Edges(walker, text)
    name = text.index("เซนต์"), text.index("ไป")
    shorter = edges.shrink_end(*name)
    assert text[slice(*shorter)] == "เซนต์มาร์"
    assert edges.extend_end(*shorter) == name
    assert text[slice(*edges.shrink_start(*name))] == "มาร์ติน"
    assert walker.word_at(text.index("น", name[0])) == (name[0], name[0] + 5)
