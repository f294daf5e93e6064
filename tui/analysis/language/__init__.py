"""What language a text is in: `detect`, and the guess it gives."""

from tui.analysis.facts import Guess
from tui.analysis.language.detection import SURE, detect

__all__ = ["SURE", "Guess", "detect"]
