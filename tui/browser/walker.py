"""Steps through a text: by word, sentence and paragraph. Ranges are code points, half-open."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tui.analysis.facts import Segment

Range = tuple[int, int]


class Walker:
    """Knows where words, sentences and paragraphs of one text are; finds words as they are met."""

    def __init__(self, text: str, language: str, segments: Sequence[Segment]) -> None:
        self._text = text
        self._language = language
        self._segments = segments
        self._starts = [segment.start for segment in segments]
        self._words: dict[int, tuple[Range, ...]] = {}

    # -- words

    def word_at(self, offset: int) -> Range | None:
        """The word that holds an offset."""
        for word in self._words_of(self._segment(offset)):
            if word[0] <= offset < word[1]:
                return word
        return None

    def next_word(self, offset: int) -> Range | None:
        """The first word that starts after an offset."""
        for segment in range(max(0, self._segment(offset)), len(self._segments)):
            for word in self._words_of(segment):
                if word[0] > offset:
                    return word
        return None

    def previous_word(self, offset: int) -> Range | None:
        """The last word that ends at an offset or before it."""
        for segment in range(self._segment(offset), -1, -1):
            for word in reversed(self._words_of(segment)):
                if word[1] <= offset:
                    return word
        return None

    def nearest_word(self, offset: int) -> Range | None:
        """The word at an offset, else the nearer one of the same line, else the next."""
        here = self.word_at(offset)
        if here is not None:
            return here
        after, before = self.next_word(offset - 1), self.previous_word(offset)
        if after is not None and "\n" not in self._text[offset : after[0]]:
            near = before is not None and offset - before[1] < after[0] - offset
            if not near or before is None or "\n" in self._text[before[1] : offset]:
                return after
            return before
        if before is not None and "\n" not in self._text[before[1] : offset]:
            return before
        return after or before

    def words_within(self, start: int, end: int) -> Iterator[Range]:
        """The words that start in a range."""
        first = max(0, self._segment(start))
        last = self._segment(end)
        for segment in range(first, last + 1):
            for word in self._words_of(segment):
                if start <= word[0] < end:
                    yield word

    # -- sentences and paragraphs

    def sentence_at(self, offset: int) -> Range | None:
        """The sentence that holds an offset; between two, the one before."""
        at = self._segment(offset)
        if at < 0:
            return None
        segment = self._segments[at]
        if "\n" in self._text[segment.end : offset]:
            return None
        return segment.start, segment.end

    def next_sentence(self, offset: int) -> int | None:
        """Where the next sentence starts."""
        at = self._segment(offset) + 1
        return self._starts[at] if at < len(self._starts) else None

    def previous_sentence(self, offset: int) -> int | None:
        """Where this sentence starts, or the one before when `offset` is there already."""
        at = self._segment(offset - 1)
        return self._starts[at] if at >= 0 else None

    def next_paragraph(self, offset: int) -> int | None:
        """Where the next paragraph starts."""
        at = self._segment(offset)
        number = self._segments[at].paragraph if at >= 0 else -1
        low = bisect_right(self._segments, number, key=lambda segment: segment.paragraph)
        return self._starts[low] if low < len(self._starts) else None

    def previous_paragraph(self, offset: int) -> int | None:
        """Where this paragraph starts, or the one before when `offset` is there already."""
        at = self._segment(offset - 1)
        if at < 0:
            return None
        number = self._segments[at].paragraph
        low = bisect_right(self._segments, number - 1, key=lambda segment: segment.paragraph)
        return self._starts[low]

    def _segment(self, offset: int) -> int:
        """The number of the segment an offset is in or behind; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def _words_of(self, segment: int) -> tuple[Range, ...]:
        if segment < 0:
            return ()
        found = self._words.get(segment)
        if found is None:
            from tui.analysis.words import syllables, words

            where = self._segments[segment]
            steps = words(self._text, self._language, where.start, where.end)
            found = tuple((word.start, word.end) for word in syllables(self._text, steps))
            self._words[segment] = found
        return found
