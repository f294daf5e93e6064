"""How wide the terminal draws the vowel signs of India's scripts, asked of the terminal itself.

Most terminals, tmux and screen give spacing marks (Mc) a cell of their own, as the C library does;
kitty and the tables of Rich give them none. Where the two differ lines of Hindi run over the edge.
"""

from unicodedata import category

from rich import cells

QUESTION = "\x1b7\x1b[1;1Hका\x1b[6n\x1b8"
"""Write a consonant with a vowel sign into the corner, ask where the cursor is now, and go back."""
WIDE = 2
"""The column (from 0) where it then is, if the sign took a cell."""
_TABLES = "load_cell_table"
_MARKED = ((0x0900, 0x1CFF), (0xA800, 0xABFF), (0x11000, 0x11FFF))
"""Where Unicode has the spacing marks of living scripts."""


def widen() -> bool:
    """Measure spacing marks as one cell from now on; False if that was so already."""
    load = vars(cells).get(_TABLES)
    if load is None:
        return False  # another Rich, that measures by other tables
    table: cells.CellTable = load("auto")
    widths: list[tuple[int, int, int]] = []
    for start, end, width in table.widths:
        if width or not any(start <= last and first <= end for first, last in _MARKED):
            widths.append((start, end, width))
        else:
            widths += [(c, c, 0) for c in range(start, end + 1) if category(chr(c)) != "Mc"]
    if widths == list(table.widths):
        return False
    changed = table._replace(widths=widths)
    # Rich has no way to be told; whatever it measures, it measures by what this function gives
    vars(cells)[_TABLES] = lambda _version="auto": changed
    for measured in (cells.get_character_cell_size, cells.cached_cell_len):
        measured.cache_clear()
    return True
