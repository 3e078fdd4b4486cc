"""Where does this item come from, and what came of it?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from koek.case.links import items_of
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
        raise UnknownItem(item=item, known=tuple(items))
    sources = {name: tuple(_sources(noun, items)) for name, noun in items.items()}
    results = {name: tuple(n for n in items if name in sources[n]) for name in items}
    before = _reached(item, sources)
    after = {name: distance for name, distance in _reached(item, results).items() if name not in before}
    found = [(-distance, name) for name, distance in before.items()]
    found += [(distance, name) for name, distance in after.items()]
    order = list(items)
    found = [(0, item), *(pair for pair in found if pair[1] != item)]
    found.sort(key=lambda pair: (pair[0], order.index(pair[1])))
    return tuple(ThreadItem(name, _name(items[name]), distance) for distance, name in found)


def _sources(noun: Any, items: Mapping[str, Any]) -> Iterator[str]:
    yield from getattr(noun, "comes_from", ())
    issue = getattr(noun, "issue", None)
    if issue is not None and f"issues/{issue}" in items:
        yield f"issues/{issue}"


def _reached(start: str, links: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    distances, front = {start: 0}, [start]
    while front:
        name = front.pop(0)
        for following in links[name]:
            if following not in distances:
                distances[following] = distances[name] + 1
                front.append(following)
    return distances


def _name(noun: Any) -> str:
    return str(getattr(noun, "name", noun.id))
