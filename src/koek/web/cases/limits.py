"""How much a case on the site may hold, so that no room keeps the site from everybody else.

Some questions look at pairs: of parties, of members of a network, of options. Without an end to their number,
a file that is sent in a second keeps the site busy for minutes. The limits are many times what the largest
example has; a case file of any size can be worked with on one's own machine.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.errors import InvalidCase, Mistake, Place

MOST: Mapping[str, int] = {
    "parties": 50,
    "issues": 200,
    "offers": 300,
    "network.members": 200,
    "network.links": 500,
}
"""So many items may be in these lists."""

MOST_ITEMS = 1_000
"""So many items may be in any other list, such as the options of an issue."""

MOST_ON_SHEET, MOST_VALUES = 6_000, 12_000
"""So many values one sheet and a whole case may have: the largest example has 3,000 in all."""

_Path = tuple[str | int, ...]


def case_within(content: Any) -> NegotiationCase:
    """Return the case that plain content describes, when it is not more than the site can bear.

    Raises
    ------
    InvalidCase
        Every mistake in the content, or every list that is too long.
    """
    require_within(content)
    return case_from(content)


def require_within(content: Any, *, times: int = 1) -> None:
    """Refuse plain content that is more than the site can bear.

    Parameters
    ----------
    content : object
        What stands on each sheet, by its kind, as in a case file.
    times : int, optional
        So many times the limits are taken here.

    Raises
    ------
    InvalidCase
        Every list that is too long; and where there is too much in all.
    """
    counted = [(path, len(part)) for path, part in _parts(content)]
    mistakes = [
        Mistake("web_safety.too_many_items", {"count": count, "most": most}, Place(path=path))
        for path, count in counted
        if count > (most := times * MOST.get(".".join(map(str, path)), MOST_ITEMS))
    ]
    mistakes += [
        Mistake("web_safety.too_many_values", {"most": most}, Place(path=path))
        for path, most in _too_full(counted, times)
    ]
    if mistakes:
        raise InvalidCase(tuple(mistakes))


def _too_full(counted: Iterable[tuple[_Path, int]], times: int) -> Iterator[tuple[_Path, int]]:
    """Yield the sheets with too many values, and the case itself when it has too many."""
    sheets: Counter[_Path] = Counter()
    for path, count in counted:
        sheets[path[:1]] += count
    if sheets.total() > times * MOST_VALUES:
        yield (), times * MOST_VALUES
    for path, count in sheets.items():
        if path and count > times * MOST_ON_SHEET:
            yield path, times * MOST_ON_SHEET


def _parts(content: Any) -> Iterator[tuple[_Path, Any]]:
    """Yield every list and mapping in plain content with its path, however deep it is."""
    waiting: list[tuple[_Path, Any]] = [((), content)]
    while waiting:
        path, part = waiting.pop()
        if isinstance(part, dict | list):
            yield path, part
            inside = part.items() if isinstance(part, dict) else enumerate(part)
            waiting.extend(((*path, step), value) for step, value in inside if isinstance(value, dict | list))
