"""Names of people, places and organisations: compared across scripts, found in texts."""

from tui.analysis.names.finding import find
from tui.analysis.names.folding import fold
from tui.analysis.names.matching import Matcher, match
from tui.analysis.names.similarity import similarity
from tui.analysis.names.spans import candidates, smart_span

__all__ = ["Matcher", "candidates", "find", "fold", "match", "similarity", "smart_span"]
