"""Texts no editor would print: whatever they hold, time and memory stay within bounds."""

import random
import re
import time
import tracemalloc
import zlib

import numpy as np
import pytest

from tests.analysis.stories_for_tests import ELECTION, HARBOUR
from tui.analysis.article import analyse
from tui.analysis.course import courses
from tui.analysis.fingerprint import fingerprint, unpack
from tui.analysis.grouping import Document, group
from tui.analysis.reasons import explained

MEGABYTE = 1 << 20


def peak_of(job) -> float:
    """The memory a job takes at most, in megabytes; what it loads once is not counted."""
    tracemalloc.start()
    try:
        found = job()
        peak = tracemalloc.get_traced_memory()[1] / MEGABYTE
    finally:
        tracemalloc.stop()
    assert found is not None
    return peak


@pytest.mark.parametrize("line", ["\n", "a\n", "\t\n"])
def test_lines_without_anything_on_them_take_no_memory(line: str) -> None:
    analyse("Whatever is read once is read now, in English.")
    assert peak_of(lambda: analyse(line * 300_000)) < 20


@pytest.mark.parametrize("marks", [".", "?!", '."'])
def test_a_line_of_dots_takes_no_time(marks: str) -> None:
    begun = time.perf_counter()
    assert analyse("".join(mark * 30_000 for mark in marks) * 2).language.tag == "und"
    assert time.perf_counter() - begun < 10


def test_copies_that_share_every_key_are_grouped_within_bounds() -> None:
    text = f"{HARBOUR['en']}\n{ELECTION}"
    packed = fingerprint(text, "en")
    copies = [Document(f"{number:03}", "en", packed, None, "") for number in range(400)]
    grouping = group(copies, text_of=lambda name: text)
    assert [len(one) for one in grouping.variants] == [400]
    assert peak_of(lambda: group(copies, text_of=lambda name: text)) < 150


def test_books_are_laid_along_each_other_in_the_memory_of_articles() -> None:
    book = unpack(fingerprint(f"{HARBOUR['en']}\n" + "Nothing more is said. " * 400_000, "en"))
    assert book.length > 8_000_000
    assert peak_of(lambda: courses([(book, book)] * 300)) < 60


def test_why_two_books_are_linked_is_told_from_what_was_looked_at() -> None:
    book = f"{HARBOUR['en']}\n" + "Nobody at Kayes knows what Ali said to Marie. " * 100_000
    packed = unpack(fingerprint(book, "en"))
    begun = time.perf_counter()
    reasons = explained(packed, packed, (book, book), ("en", "de"))
    assert time.perf_counter() - begun < 3
    assert ("Valparaíso", "Valparaíso") in reasons.names


def filled_in(form: str, chance: random.Random) -> str:
    """A form of eight lines, with towns and figures of the day."""
    towns = ["Paris", "London", "Berlin", "Madrid", "Rome", "Vienna", "Prague", "Warsaw"]
    chance.shuffle(towns)
    lines = [form.format(town, chance.randrange(5, 35), chance.randrange(5, 60)) for town in towns]
    return "\n".join(lines)


@pytest.mark.parametrize(
    "form",
    ["In {} it will be {} degrees with some rain and wind of {} km/h.", "{} - Olympia {}:{}"],
)
def test_a_form_filled_in_anew_is_no_version_of_the_one_before(form: str) -> None:
    chance = random.Random(1)
    texts = {f"day {day}": filled_in(form, chance) for day in range(8)}
    documents = [Document(n, "en", fingerprint(t, "en"), None, "") for n, t in texts.items()]
    assert group(documents, text_of=texts.__getitem__).variants == ()


class DeafToNumbers:
    """An encoder to which sentences are alike that differ in figures alone, as they are to all."""

    name = "deaf"
    languages = frozenset({"en"})

    def encode(self, texts):
        rows = [zlib.crc32(re.sub(r"[\d.,]+", "", text).encode()) % 512 for text in texts]
        return np.eye(512, dtype=np.float32)[rows]


MARKETS = ("Nasdaq", "Dax", "Footsie", "Nikkei", "Hang Seng", "Bovespa", "Merval", "Sensex")


def closing(chance: random.Random) -> str:
    """A day's markets, in the words of every day and by an analyst of the day."""
    who = "".join(chance.choice("bdfglmnprstvz") + chance.choice("aeiou") for _ in range(3))
    lines = [
        f"The {name} index closed at {chance.randrange(1000, 30000)} points, "
        f"{chance.randrange(101, 999) / 100} percent from the day before."
        for name in MARKETS
    ]
    quote = [f"Buyers wait for {who.title()}{at} Limited, {who.title()} said." for at in "xyz"]
    return "\n".join(lines + quote)


def test_the_same_report_of_two_days_is_no_version_whatever_an_encoder_hears() -> None:
    chance = random.Random(2)
    texts = {f"day {day}": closing(chance) for day in range(6)}
    documents = [Document(n, "en", fingerprint(t, "en"), None, "") for n, t in texts.items()]
    found = group(documents, text_of=texts.__getitem__, encoder=DeafToNumbers(), variant=0.5)
    assert found.variants == ()
