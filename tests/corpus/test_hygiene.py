"""What the web sends never reaches the terminal as a command, and never moves an offset."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.corpus.hygiene import json_line, one_line, visible

ANY = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60)
SUSPECTS = st.text(
    alphabet=st.sampled_from(
        "a é\n\t\x00\x1b\x7f\x85\x9b\xad"
        "\u061c\u200b\u200c\u200d\u200e\u202e\u2066\u2069\u2028\ufeff"
        "\ufe0f\ud800\ue000\U000e0041\U000e0100می\u094dक👩❤🏽ក្"
    ),
    max_size=12,
)

NORMAL = {
    "Latin": "Déjà vu: « l’État » s'élève — 5 % d'œuvres…",
    "Cyrillic": "Міністерство закордонних справ: «Їхня згода»",
    "Greek": "Το υπουργείο Εξωτερικών, ΐ και ώρα.",
    "Arabic": "وَقَالَ الوزيرُ: «نعم»، ٢٥٪",
    "Persian": "می‌خواهم کتاب‌ها را ببینم",
    "Hebrew": "שָׁלוֹם, מה נשמע?",
    "Devanagari": "क्‍ष हिन्दी समाचार।",
    "Malayalam, old chillus": "അവന്‍ വന്നു, അവള്‍ പോയി.",
    "Sinhala": "ශ්‍රී ලංකා ප්‍රවෘත්ති",
    "Tamil": "தமிழ்ச் செய்திகள்",
    "Thai": "กระทรวงการต่างประเทศ\u200bแถลง",
    "Khmer": "ភាសា\u200bខ្មែរ",
    "Burmese": "မြန်မာ\u200bသတင်း",
    "Han and kana": "外務省は「はい」と述べた。葛\U000e0100城",
    "Hangul": "외교부는 발표했다.",
    "Ethiopic": "የውጭ ጉዳይ ሚኒስቴር።",
    "emoji": "👨‍👩‍👧‍👦 ❤️‍🔥 👩🏽‍⚕️ 🏴 1️⃣ ☎️",
}


@pytest.mark.parametrize("text", NORMAL.values(), ids=NORMAL.keys())
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert visible(text) is text or visible(text) == text


def test_an_escape_sequence_is_shown_instead_of_obeyed() -> None:
    assert visible("\x1b]52;c;cm0=\x07 \x9b2J\x00\x7f") == "␛]52;c;cm0=␇ ␦2J␀␡"


def test_text_cannot_be_turned_round() -> None:
    assert visible("user\u202egpj.exe\u2069") == "user⇠gpj.exe⇡"


def test_newlines_and_tabs_are_layout_and_stay() -> None:
    assert visible("a\tb\nc\r") == "a\tb\nc␍"


@pytest.mark.parametrize(
    "hidden",
    [
        "a\u200bb",
        "pay\u200dpal",
        "pay\u200cpal",
        "\ufe0fx",
        "\n\u200d👩",
        "می\u200c\u200cخ",
        "x\ufeffy",
    ],
)
def test_joiners_that_join_nothing_are_shown(hidden: str) -> None:
    assert "¦" in visible(hidden)


def test_hidden_messages_in_tags_are_shown() -> None:
    message = "ok" + "".join(chr(0xE0000 + ord(c)) for c in "rm")
    assert visible(message) == "ok¦¦"


def test_every_control_format_and_private_character_is_replaced() -> None:
    for code in range(0x110000):
        character = chr(code)
        if character in "\n\t" or unicodedata.category(character) not in {
            "Cc", "Cf", "Co", "Cs", "Zl", "Zp",
        }:  # fmt: skip
            continue
        assert visible(character) != character, hex(code)
        assert len(visible(character)) == 1


@given(ANY | SUSPECTS)
def test_offsets_hold_and_nothing_changes_twice(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert visible(shown) == shown


@given(ANY | SUSPECTS)
def test_nothing_a_terminal_obeys_is_left(text: str) -> None:
    for character in visible(text):
        assert character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs", "Co"}
        assert unicodedata.bidirectional(character) not in {
            "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
        }  # fmt: skip


@given(ANY | SUSPECTS)
def test_a_label_has_one_line_of_the_same_length(text: str) -> None:
    line = one_line(text)
    assert len(line) == len(text)
    assert len(line.splitlines()) <= 1


@given(st.recursive(ANY | SUSPECTS | st.integers(), lambda inner: st.lists(inner, max_size=3)))
def test_json_is_exact_and_harmless(value: object) -> None:
    line = json_line(value)
    assert json.loads(line) == value
    assert visible(line) == line
    assert "\n" not in line


def test_json_keeps_every_script_readable() -> None:
    assert json_line({"title": NORMAL["Persian"]}) == f'{{"title": "{NORMAL["Persian"]}"}}'
