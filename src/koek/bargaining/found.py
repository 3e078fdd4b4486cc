"""What a search with limits found, and whether it met them."""

from collections.abc import Iterable
from typing import TypeVar

Item_co = TypeVar("Item_co", covariant=True)


class Found(tuple[Item_co, ...]):  # noqa: SLOT001  # a tuple that says one thing more needs room for it
    """What was found, in order; `complete` says that nothing was left out for want of time or room.

    Examples
    --------
    >>> Found("ab") == ("a", "b"), Found("ab").complete, Found("ab", complete=False).complete
    (True, True, False)
    """

    complete: bool

    def __new__(cls, items: Iterable[Item_co] = (), *, complete: bool = True) -> "Found[Item_co]":
        """Keep the items, and whether they are all there are."""
        found = super().__new__(cls, items)
        found.complete = complete
        return found
