"""Which item of a changed list is which item of the list before."""

from collections.abc import Sequence
from typing import Any

from koek.case.noun import slug


def origins(before: Sequence[Any], after: Sequence[Any]) -> list[int | None]:
    """Return for each item after the change the position it had before; None for a new one.

    An item is itself when it is equal, or has the same id (a name without id stands for its slug), or is
    about the same issue or party; an item that has none of these is itself when it kept its position.

    Examples
    --------
    >>> origins(["Price", "Term"], [{"id": "term"}, {"id": "price"}, {"id": "quality"}])
    [1, 0, None]
    """
    found: list[int | None] = [None] * len(after)
    free = dict.fromkeys(range(len(before)))
    for same in (_equal, _same_key, _same_place):
        wanting = [position for position, origin in enumerate(found) if origin is None]
        for position, origin in same(before, after, wanting, list(free)):
            found[position] = origin
            del free[origin]
    return found


def _equal(
    before: Sequence[Any], after: Sequence[Any], wanting: list[int], free: list[int]
) -> list[tuple[int, int]]:
    return _pairs([repr(before[origin]) for origin in free], [repr(after[p]) for p in wanting], free, wanting)


def _same_key(
    before: Sequence[Any], after: Sequence[Any], wanting: list[int], free: list[int]
) -> list[tuple[int, int]]:
    return _pairs([_key(before[origin]) for origin in free], [_key(after[p]) for p in wanting], free, wanting)


def _same_place(
    before: Sequence[Any], after: Sequence[Any], wanting: list[int], free: list[int]
) -> list[tuple[int, int]]:
    still = set(free)
    return [(p, p) for p in wanting if p in still and _key(before[p]) is None and _key(after[p]) is None]


def _pairs(
    old: Sequence[Any], new: Sequence[Any], free: list[int], wanting: list[int]
) -> list[tuple[int, int]]:
    """Pair the first unused of the old with each of the new that has the same mark."""
    places: dict[Any, list[int]] = {}
    for mark, origin in zip(reversed(old), reversed(free), strict=True):
        if mark is not None:
            places.setdefault(mark, []).append(origin)
    pairs = []
    for mark, position in zip(new, wanting, strict=True):
        if places.get(mark):
            pairs.append((position, places[mark].pop()))
    return pairs


def _key(item: Any) -> tuple[str, ...] | None:
    if isinstance(item, str):
        return ("id", slug(item))
    if not isinstance(item, dict):
        return None
    if item.get("id") or item.get("name"):
        return ("id", item.get("id") or slug(item["name"]))
    if item.get("issue"):
        return ("issue", item["issue"])
    if item.get("party"):
        return ("party", item["party"], item.get("according_to") or item["party"])
    return None
