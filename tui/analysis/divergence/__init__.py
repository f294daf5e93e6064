"""Divergence: what one version of a text has and another lacks, or has otherwise."""

from tui.analysis.divergence.compare import divergences
from tui.analysis.divergence.rewording import rewording
from tui.analysis.divergence.version import Version

__all__ = ["Version", "divergences", "rewording"]
