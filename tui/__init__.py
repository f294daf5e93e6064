"""hexapla: the terminal browser for multilingual news corpora."""

__version__ = "0.1.0"
