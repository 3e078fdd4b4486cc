"""One issue in GeniusWeb JSON: what can be chosen, and what that is worth to a party."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from koek.case.issues import Issue, OptionsIssue
from koek.case.numbers import exact
from koek.case.preferences import IssueValue, LinearValue
from koek.formats.geniusweb_json import Digits
from koek.formats.scenario_losses import distinct
from koek.formats.scenario_numbers import Rounding, is_writable, shares
from koek.formats.scenario_worth import contributions, worth_by_option

EVERY_CENT = Fraction(1, 100)


def step_of(issue: Issue) -> Fraction | None:
    """Return the step of an issue on numbers, a cent for money; None when there is none."""
    if isinstance(issue, OptionsIssue):
        return None
    return EVERY_CENT if issue.kind == "money" and issue.step is None else issue.step


@dataclass(frozen=True)
class IssueForm:
    """How one issue is written: under which name, and as a range or as values."""

    name: str
    issue: Issue
    as_range: bool

    @property
    def is_numbers(self) -> bool:
        """Whether an issue on numbers became one with named values."""
        return not self.as_range and not isinstance(self.issue, OptionsIssue)

    @property
    def option_names(self) -> Mapping[str, str]:
        """The name of each option, by its id."""
        ids = self.issue.option_ids
        if not isinstance(self.issue, OptionsIssue):
            return dict(zip(ids, ids, strict=True))
        return dict(zip(ids, distinct([option.name for option in self.issue.options]), strict=True))

    def values(self) -> Mapping[str, object]:
        """Return what can be chosen: a range, or values by name."""
        if isinstance(self.issue, OptionsIssue) or not self.as_range:
            return {"values": tuple(self.option_names.values())}
        ends = (self.issue.lowest, self.issue.highest, step_of(self.issue) or EVERY_CENT)
        texts = (Rounding().text(number) for number in ends)
        return {"range": dict(zip(("low", "high", "step"), map(Digits, texts), strict=True))}

    def utilities(self, value: IssueValue, rounding: Rounding) -> tuple[str, Mapping[str, Any]] | None:
        """Return weight and utilities of what a party says; None when GeniusWeb cannot say it."""
        issue = self.issue
        if self.as_range and not isinstance(value, LinearValue):
            return None
        if isinstance(value, LinearValue) and self.as_range and not isinstance(issue, OptionsIssue):
            lowest, highest = issue.lowest, issue.highest
            ends = {
                "lowValue": lowest,
                "lowUtility": value.offset + value.slope * lowest,
                "highValue": highest,
                "highUtility": value.offset + value.slope * highest,
            }
            texts = {key: Digits(rounding.text(number, issue.id)) for key, number in ends.items()}
            return rounding.text(value.weight, issue.id), {"numberutils": texts}
        weight, worth = utilities_of(value, issue)
        names = self.option_names
        rows = {names[option]: Digits(rounding.text(number, issue.id)) for option, number in worth.items()}
        return rounding.text(weight, issue.id), {"discreteutils": {"valueUtilities": rows}}

    def is_complete(self, utilities: Mapping[str, Mapping[str, Any]]) -> bool:
        """Return whether utilities, as written, are from 0 to 1 and there is one for every option."""
        if "numberutils" in utilities:
            ends = utilities["numberutils"]
            return all(0 <= exact(ends[key]) <= 1 for key in ("lowUtility", "highUtility"))
        rows = utilities["discreteutils"]["valueUtilities"]
        return set(rows) == set(self.option_names.values()) and all(0 <= exact(u) <= 1 for u in rows.values())


def utilities_of(value: IssueValue, issue: Issue) -> tuple[Fraction, Mapping[str, Fraction]]:
    """Return weight and values up to 1 with the same products; as they are when that is exact already."""
    worth = worth_by_option(value, issue)
    largest = max(worth.values(), default=Fraction(0))
    if largest <= 1 and is_writable([value.weight, *worth.values()]):
        return value.weight, worth
    unit, parts = shares(contributions(value, issue))
    if is_writable([unit, *parts.values()]) or not is_writable([value.weight, *worth.values()]):
        return unit, parts
    return value.weight, worth
