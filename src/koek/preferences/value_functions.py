"""The value of one option to one party: tables and lines on numbers."""

from bisect import bisect_left
from collections.abc import Callable
from fractions import Fraction

from koek.case.issues import Issue
from koek.case.numbers import exact
from koek.case.preferences import IssueValue, LinearValue, TableValue, TriangularValue

ValueFunction = Callable[[str], Fraction | None]


def value_function(value: IssueValue, issue: Issue) -> ValueFunction:
    """Return what tells the worth of an option before weighing, or None when the party did not say.

    Parameters
    ----------
    value : IssueValue
        What the party said about the issue.
    issue : Issue
        The issue it is about.

    Returns
    -------
    function of str
        Takes the id of an option (of an option on a number, the number as text). What it gives is exact and
        as given: not normalised, not clamped. None: undefined, which is not zero.
    """
    if isinstance(value, TableValue):
        worth = {issue.option_id(told.option): told.value for told in value.worth}
        return lambda option: worth.get(option, value.otherwise)
    if isinstance(value, LinearValue):
        return lambda option: value.offset + value.slope * exact(option)
    points = _corners(value) if isinstance(value, TriangularValue) else value.points
    numbers = [number for number, _ in points]
    heights = [height for _, height in points]
    return lambda option: _height(numbers, heights, exact(option))


def option_value(value: IssueValue, issue: Issue, option: str) -> Fraction | None:
    """Return what one option is worth before weighing, or None when the party did not say."""
    return value_function(value, issue)(option)


def _corners(value: TriangularValue) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return the corners from left to right; a peak at an end takes the place of that end."""
    corners = {value.lowest: Fraction(0), value.highest: Fraction(0), value.peak: value.top}
    return tuple(sorted(corners.items()))


def _height(numbers: list[Fraction], heights: list[Fraction], number: Fraction) -> Fraction | None:
    """Return the height at a number of the straight lines between points, None outside them."""
    right = bisect_left(numbers, number)
    if right == len(numbers) or (right == 0 and number != numbers[0]):
        return None
    if numbers[right] == number:
        return heights[right]
    left = right - 1
    part = (number - numbers[left]) / (numbers[right] - numbers[left])
    return heights[left] + (heights[right] - heights[left]) * part
