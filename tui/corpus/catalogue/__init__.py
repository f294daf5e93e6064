"""The catalogue of a corpus: an embedded SQLite file that can be deleted at any time."""

from tui.corpus.catalogue.catalogue import Catalogue
from tui.corpus.catalogue.marks import Mark
from tui.corpus.catalogue.place import Changes, catalogue_path, diff
from tui.corpus.catalogue.reading import Totals
from tui.corpus.catalogue.search import SORTS
from tui.corpus.catalogue.store import CatalogueError

__all__ = [
    "SORTS",
    "Catalogue",
    "CatalogueError",
    "Changes",
    "Mark",
    "Totals",
    "catalogue_path",
    "diff",
]
