"""Where the edges of a mention may go: word by word, and for a single word by the character."""

from collections.abc import Sequence

from tui.browser.walker import Range, Walker
from tui.browser.widgets.clusters import cluster_starts


class Edges:
    """Moves of a span's edges in one text. Each returns the new span, the same at its limit."""

    def __init__(self, walker: Walker, text: str) -> None:
        self._walker = walker
        self._text = text

    def extend_end(self, start: int, end: int) -> Range:
        """The span to the end of the word its end is in, or of the next one of the sentence."""
        inside = self._walker.word_at(end)
        if inside is not None and inside[0] < end:
            return start, inside[1]
        word = self._walker.next_word(end - 1)
        return start, word[1] if word and self._together(end - 1, word[0]) else end

    def extend_start(self, start: int, end: int) -> Range:
        """The span from the start of the word its start is in, or of the one before."""
        inside = self._walker.word_at(start)
        if inside is not None and inside[0] < start:
            return inside[0], end
        word = self._walker.previous_word(start)
        return (word[0] if word and self._together(word[0], start) else start), end

    def shrink_end(self, start: int, end: int) -> Range:
        """One word less; of a single word one character less: case endings are left off so."""
        words = list(self._walker.words_within(start, end))
        if len(words) > 1:
            return start, words[-2][1]
        starts = cluster_starts(self._text, start, end)
        return start, starts[-1] if len(starts) > 1 else end

    def shrink_start(self, start: int, end: int) -> Range:
        """One word less at the start; of a single word one character less."""
        later = [word[0] for word in self._walker.words_within(start, end) if word[0] > start]
        if later:
            return later[0], end
        starts = cluster_starts(self._text, start, end)
        return starts[1] if len(starts) > 1 else start, end

    def candidates(self, span: Range, name: Range, cursor: int) -> Sequence[Range]:
        """The spans a person may mean, shortest first: this one, the name, the word, one more.

        `name` is the whole name as it was found, empty where none was.
        """
        word = self._walker.word_at(cursor) or span
        base = name if name[0] < name[1] else word
        spans = {span, base, word, self.extend_end(*base), self.extend_start(*base)}
        return sorted(spans, key=lambda found: (found[1] - found[0], found[0]))

    def _together(self, left: int, right: int) -> bool:
        return self._walker.sentence_at(left) == self._walker.sentence_at(right)
