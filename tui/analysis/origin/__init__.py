"""Which version of a text is the original: a guess with reasons."""

from tui.analysis.origin.guess import origins
from tui.analysis.origin.telling import in_words
from tui.analysis.origin.witness import Witness

__all__ = ["Witness", "in_words", "origins"]
