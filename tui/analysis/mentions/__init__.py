"""Mention suggestions: who, what, where and when a text may name, and where from."""

from tui.analysis.mentions.projecting import project
from tui.analysis.mentions.suggesting import suggest

__all__ = ["project", "suggest"]
