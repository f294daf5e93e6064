"""Alignment: which segments of two to six versions of a text say the same."""

from tui.analysis.alignment.many import align_many
from tui.analysis.alignment.pair import align

__all__ = ["align", "align_many"]
