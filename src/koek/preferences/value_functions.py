"""The value of one option to one party: tables and lines on numbers."""

from fractions import Fraction
from itertools import pairwise

from koek.case.issues import Issue
from koek.case.numbers import exact
from koek.case.preferences import IssueValue, LinearValue, TableValue, TriangularValue


def option_value(value: IssueValue, issue: Issue, option: str) -> Fraction | None:
    """Return what an option is worth before weighing, or None when the party did not say.

    Parameters
    ----------
    value : IssueValue
        What the party said about the issue.
    issue : Issue
        The issue the option belongs to.
    option : str
        Id of the option; of an option on a number, the number as text.

    Returns
    -------
    Fraction or None
        Exact, as given: not normalised, not clamped. None: undefined, which is not zero.
    """
    if isinstance(value, TableValue):
        return _in_table(value, issue, option)
    number = exact(option)
    if isinstance(value, LinearValue):
        return value.offset + value.slope * number
    if isinstance(value, TriangularValue):
        return _on_points(_corners(value), number)
    return _on_points(value.points, number)


def _in_table(value: TableValue, issue: Issue, option: str) -> Fraction | None:
    for worth in value.worth:
        if issue.option_id(worth.option) == option:
            return worth.value
    return value.otherwise


def _corners(value: TriangularValue) -> tuple[tuple[Fraction, Fraction], ...]:
    low, high = (value.lowest, Fraction(0)), (value.highest, Fraction(0))
    corners = {low[0]: low[1], high[0]: high[1], value.peak: value.top}
    return tuple(sorted(corners.items()))


def _on_points(points: tuple[tuple[Fraction, Fraction], ...], number: Fraction) -> Fraction | None:
    for at, value in points:
        if at == number:
            return value
    for (left, low), (right, high) in pairwise(points):
        if left < number < right:
            return low + (high - low) * (number - left) / (right - left)
    return None
