"""How wide the columns of a table are, by what stands in them."""

import math

from koek.reports.sections import Column, Table

_LONGEST = 90
_SHORTEST = 8
_ROOM, _ROOM_WHEN_CROWDED = 20, 11
_CROWDED = 3
_WIDEST_NUMBER = 22
_MANY_TEXTS = 6
_EVENNESS, _EVENNESS_OF_MANY = 0.6, 0.4
"""How much of the difference in length counts: less between many columns, so that short words stay whole."""


def column_widths(table: Table) -> tuple[int, ...]:
    """Return a weight per column of text, and for a column of numbers how many signs it must fit.

    Long text gets more room, but less than in proportion: it can go on below. A number may not break; the
    heading above it may, between words.
    """
    return tuple(_weight(table, place, column) for place, column in enumerate(table.columns))


def _weight(table: Table, place: int, column: Column) -> int:
    longest = max((len(row[place]) for row in table.rows), default=0)
    if column.numeric:
        words = max(map(len, column.heading.split()), default=0)
        return min(max(longest, words, min(len(column.heading), _heading_room(table))), _WIDEST_NUMBER)
    signs: float = min(max(longest, len(column.heading), _SHORTEST), _LONGEST)
    return round(10 * math.pow(signs, _EVENNESS_OF_MANY if has_many_texts(table) else _EVENNESS))


def has_many_texts(table: Table) -> bool:
    """Whether so many columns of text stand beside each other that words get little room."""
    return sum(not column.numeric for column in table.columns) > _MANY_TEXTS


def _heading_room(table: Table) -> int:
    """Return how many signs of a heading above numbers stand beside each other: fewer where it is crowded."""
    crowded = sum(column.numeric for column in table.columns) > _CROWDED
    return _ROOM_WHEN_CROWDED if crowded else _ROOM
