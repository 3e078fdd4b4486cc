"""The preferences of one party, rearranged for a scenario format without changing any utility."""

from collections.abc import Mapping
from fractions import Fraction

from koek.case.issues import Issue, OptionsIssue
from koek.case.preferences import IssueValue, LinearValue, Preferences, TableValue, Worth
from koek.preferences.value_functions import option_value


def worth_by_option(value: IssueValue, issue: Issue) -> dict[str, Fraction]:
    """Return the value of every option that has one, by option id, before weighing."""
    if isinstance(value, TableValue):
        options = isinstance(issue, OptionsIssue)
        named = {w.option if options else issue.option_id(w.option): w.value for w in value.worth}
        found = {option: named.get(option, value.otherwise) for option in issue.option_ids}
    else:
        found = {option: option_value(value, issue, option) for option in issue.option_ids}
    return {option: worth for option, worth in found.items() if worth is not None}


def contributions(value: IssueValue, issue: Issue) -> dict[str, Fraction]:
    """Return weight times value of every option that has one."""
    return {option: value.weight * worth for option, worth in worth_by_option(value, issue).items()}


def with_constant(
    preferences: Preferences, issues: Mapping[str, Issue]
) -> tuple[tuple[IssueValue, ...], Fraction]:
    """Return the values with the constant inside the first that can hold it, and what is left of it.

    A table that has a value for every option can hold a constant, and so can a straight line with a weight.
    """
    constant = preferences.constant
    values = list(preferences.issues)
    for position, value in enumerate(values):
        if constant == 0:
            break
        raised = _raised(value, issues[value.issue], constant)
        if raised is not None:
            values[position], constant = raised, Fraction(0)
    return tuple(values), constant


def _raised(value: IssueValue, issue: Issue, constant: Fraction) -> IssueValue | None:
    if isinstance(value, LinearValue) and value.weight != 0:
        return value.model_copy(update={"offset": value.offset + constant / value.weight})
    if not isinstance(value, TableValue):
        return None
    added = contributions(value, issue)
    if len(added) < len(issue.option_ids):
        return None
    worth = tuple(Worth(option=option, value=amount + constant) for option, amount in added.items())
    return value.model_copy(update={"worth": worth, "weight": Fraction(1), "otherwise": None})
