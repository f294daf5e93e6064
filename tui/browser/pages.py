"""Rows by number, held a few pages at a time: the list is never in memory as a whole."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tui.corpus.article import Row

PAGE = 128
"""Rows a page: three tall screens, and one short query each."""
HELD = 32
"""Pages held: 4,096 rows, some 4 MB."""


@dataclass(slots=True)
class Pages:
    """An LRU of pages. A row that isn't there is asked for once, together with its neighbours.

    `want(page, serial)` is called for each page to fetch; the answer comes back by `put` with the
    same serial. After `renew` old rows are still shown until their page arrives anew, so that
    nothing flickers.
    """

    want: Callable[[int, int], None]
    serial: int = 0
    """Of the view: answers to an older one are dropped."""
    _pages: OrderedDict[int, tuple[int, Sequence[Row]]] = field(default_factory=OrderedDict)
    _asked: set[int] = field(default_factory=set)

    def row(self, index: int) -> Row | None:
        """Row `index`, or None while it is on its way."""
        number, offset = divmod(index, PAGE)
        held = self._pages.get(number)
        if held is None or held[0] != self.serial:
            self._ask(number)
        else:
            if offset > PAGE * 3 // 4:
                self._ask_ahead(number + 1)
            elif offset < PAGE // 4 and number:
                self._ask_ahead(number - 1)
            self._pages.move_to_end(number)
        if held is None or offset >= len(held[1]):
            return None
        return held[1][offset]

    def put(self, number: int, serial: int, rows: Sequence[Row]) -> bool:
        """Keep a page; False when it answers a view that is gone."""
        if serial != self.serial:
            return False
        self._asked.discard(number)
        self._pages[number] = (serial, rows)
        self._pages.move_to_end(number)
        while len(self._pages) > HELD:
            self._pages.popitem(last=False)
        return True

    def failed(self, number: int) -> None:
        """A page could not be fetched: it may be asked for again."""
        self._asked.discard(number)

    def renew(self) -> int:
        """Something changed: every page is fetched again when next seen. Returns the serial."""
        self.serial += 1
        self._asked.clear()
        return self.serial

    def forget(self) -> int:
        """Another query or order: no row of the former view may be seen. Returns the serial."""
        self._pages.clear()
        return self.renew()

    def _ask_ahead(self, number: int) -> None:
        held = self._pages.get(number)
        if held is None or held[0] != self.serial:
            self._ask(number)

    def _ask(self, number: int) -> None:
        if number not in self._asked:
            self._asked.add(number)
            self.want(number, self.serial)
