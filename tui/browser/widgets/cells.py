"""Text cut and padded to terminal cells, never to characters."""

from typing import Literal

from rich.cells import cell_len, set_cell_size

ELLIPSIS = "…"


def fit(text: str, width: int, align: Literal["left", "right"] = "left") -> str:
    """`text` in exactly `width` cells: padded, or cut between graphemes with an ellipsis.

    A wide character that would straddle the edge is replaced by padding, so columns never shift.
    """
    if width <= 0:
        return ""
    cells = cell_len(text)
    if cells > width:
        return set_cell_size(set_cell_size(text, width - 1).rstrip() + ELLIPSIS, width)
    padding = " " * (width - cells)
    return text + padding if align == "left" else padding + text
