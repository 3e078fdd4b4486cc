"""Where does this item come from, and what came of it?"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from koek.case.links import items_of
from koek.case.nearness import suggested
from koek.case.negotiation_case import NegotiationCase
from koek.errors import UnknownItem


@dataclass(frozen=True)
class ThreadItem:
    """An item on the thread: `section/id`, how it is called, and how far from the item asked for.

    `distance` is negative for what the item came from and positive for what came of it.
    """

    item: str
    name: str
    distance: int


def where_from(case: NegotiationCase, item: str) -> tuple[ThreadItem, ...]:
    """Return the thread through an item: from its sources, over itself, to everything that rests on it.

    Parameters
    ----------
    case : NegotiationCase
        Items say what they come from in `comes_from`; a clause or agreement also comes from its issue.
    item : str
        ``section/id``, for example ``"relation/yearly-look-back"``.

    Returns
    -------
    tuple of ThreadItem
        By distance, then in the order of the case. Nothing on it twice, also when items point in a circle.

    Raises
    ------
    UnknownItem
        The case has no such item.
    """
    items = items_of(case, "anything")
    if item not in items:
        raise UnknownItem(item=item, known=suggested(item, items))
    sources = {name: tuple(_sources(noun, items)) for name, noun in items.items()}
    results: dict[str, list[str]] = {name: [] for name in items}
    for name, found in sources.items():
        for source in found:
            results[source].append(name)
    before = {name: -distance for name, distance in _reached(item, sources).items()}
    distances = {**_reached(item, results), **before}
    order = {name: position for position, name in enumerate(items)}
    thread = sorted(distances, key=lambda name: (distances[name], order[name]))
    return tuple(ThreadItem(name, _name(items[name]), distances[name]) for name in thread)


def _sources(noun: Any, items: Mapping[str, Any]) -> Iterator[str]:
    yield from (link for link in getattr(noun, "comes_from", ()) if link in items)
    issue = getattr(noun, "issue", None)
    if issue is not None and f"issues/{issue}" in items:
        yield f"issues/{issue}"


def _reached(start: str, links: Mapping[str, Sequence[str]]) -> dict[str, int]:
    distances, front = {start: 0}, deque([start])
    while front:
        name = front.popleft()
        for following in links[name]:
            if following not in distances:
                distances[following] = distances[name] + 1
                front.append(following)
    return distances


def _name(noun: Any) -> str:
    """Return how an item is called; of one without a name, what it says, or else its id."""
    told = (getattr(noun, field, None) for field in ("name", "what", "purpose"))
    return next((str(text) for text in told if text), str(noun.id))
