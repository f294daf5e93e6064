"""A place whose heart is a list: the moving keys."""

from tui.browser.screens.place import PlaceScreen
from tui.browser.widgets.listing import Listing


class ListPlace(PlaceScreen):
    """A place with one list that the moving keys move in."""

    @property
    def listing(self) -> Listing:
        """The list of this place."""
        return self.query_one(Listing)

    def action_down(self) -> None:
        self.listing.move(1)

    def action_up(self) -> None:
        self.listing.move(-1)

    def action_top(self) -> None:
        self.listing.move_to(0)

    def action_bottom(self) -> None:
        self.listing.move_to(self.listing.count - 1, -1)

    def action_half_page_down(self) -> None:
        self.listing.page(0.5)

    def action_half_page_up(self) -> None:
        self.listing.page(-0.5)

    def action_page_down(self) -> None:
        self.listing.page(1)

    def action_page_up(self) -> None:
        self.listing.page(-1)
