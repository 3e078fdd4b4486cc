"""One issue in GENIUS XML: what can be chosen, and what that is worth to a party."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from koek.case.issues import Issue, NumberIssue, OptionsIssue
from koek.case.numbers import exact
from koek.case.preferences import IssueValue, LinearValue, TriangularValue
from koek.formats.genius_xml import element
from koek.formats.scenario_losses import distinct
from koek.formats.scenario_numbers import LONGEST_WHOLE, Rounding, is_writable, shares, whole_steps
from koek.formats.scenario_worth import contributions, worth_by_option

Evaluations = tuple[Fraction, Mapping[str, Fraction]]
"""A weight and an evaluation per option."""

Function = tuple[Fraction, str, dict[str, Fraction]]
"""A weight, a shape and the parameters of a function on numbers."""


@dataclass(frozen=True)
class IssueForm:
    """How one issue is written: its number from 1, and whether it is discrete, integer or real."""

    number: int
    issue: Issue
    kind: str

    def xml(self, evaluations: Mapping[str, str] | None = None, evaluator: str = "") -> str:
        """Return the issue, with the evaluation of each option or with an evaluator where there is one."""
        kind = {
            "index": self.number,
            "name": self.issue.name,
            "type": self.kind,
            "etype": self.kind,
            "vtype": self.kind,
        }
        inside = [evaluator] if evaluator else []
        if self.kind == "discrete":
            return element("issue", kind, [*self._items(evaluations or {}), *inside])
        bounds = {
            "lowerbound": Rounding().text(self.issue.lowest),  # type: ignore[union-attr]  # only numbers are not discrete
            "upperbound": Rounding().text(self.issue.highest),  # type: ignore[union-attr]  # idem
        }
        if self.kind == "integer":
            return element("issue", kind | bounds, inside)
        return element("issue", kind, [element("range", bounds), *inside])

    def _items(self, evaluations: Mapping[str, str]) -> list[str]:
        names: tuple[str, ...] = self.issue.option_ids
        if isinstance(self.issue, OptionsIssue):
            names = distinct([option.name for option in self.issue.options])
        items = []
        for number, (option, name) in enumerate(zip(self.issue.option_ids, names, strict=True), start=1):
            worth = {"evaluation": evaluations[option]} if option in evaluations else {}
            items.append(element("item", {"index": number, "value": name, **worth}))
        return items

    def valued_xml(self, value: IssueValue, rounding: Rounding) -> tuple[str, str] | None:
        """Return weight and issue with what a party says it is worth; None when GENIUS cannot say it."""
        issue = self.issue
        if self.kind == "discrete" or isinstance(issue, OptionsIssue):
            weight, worth = evaluations_of(value, self.issue)
            texts = {option: rounding.text(amount, self.issue.id) for option, amount in worth.items()}
            return rounding.text(weight, self.issue.id), self.xml(texts)
        function = _function(value, issue, self.kind)
        if function is None:
            return None
        weight, shape, parameters = function
        texts = {name: rounding.text(amount, self.issue.id) for name, amount in parameters.items()}
        return rounding.text(weight, self.issue.id), self.xml(
            evaluator=element("evaluator", {"ftype": shape, **texts})
        )


def _function(value: IssueValue, issue: NumberIssue, kind: str) -> Function | None:
    """Return weight, shape and parameters of a function on numbers; whole ones count from the lowest."""
    if isinstance(value, LinearValue) and kind == "integer":
        offset = value.offset + value.slope * issue.lowest
        return value.weight, "linear", {"slope": value.slope, "offset": offset}
    if isinstance(value, LinearValue):
        return value.weight, "linear", {"parameter0": value.offset, "parameter1": value.slope}
    if isinstance(value, TriangularValue) and value.lowest <= issue.lowest <= issue.highest <= value.highest:
        return _triangle(value)
    return None


def _triangle(value: TriangularValue) -> Function:
    """Return a triangle as GENIUS understands it: a line when its top is at an end, a point without width."""
    if value.lowest == value.highest:
        return value.weight, "constant", {"parameter0": value.top}
    if value.lowest < value.peak < value.highest:
        corners = {"parameter0": value.lowest, "parameter1": value.highest, "parameter2": value.peak}
        return value.weight * value.top, "triangular", corners
    foot = value.lowest if value.peak == value.highest else value.highest
    slope = value.top / (value.peak - foot)
    return value.weight, "linear", {"parameter0": -slope * foot, "parameter1": slope}


def evaluations_of(value: IssueValue, issue: Issue) -> Evaluations:
    """Return weight and evaluations that GENIUS, and koek, read back as exactly these values.

    As they are where none exceeds 1. Otherwise whole evaluations, which are divided by their largest when
    read, with a weight that makes up for it; or, when such a weight cannot be written exactly, shares.
    """
    worth = worth_by_option(value, issue)
    largest = max(worth.values(), default=Fraction(0))
    if largest <= 1 and is_writable([value.weight, *worth.values()]):
        return value.weight, worth
    added = contributions(value, issue)
    step, wholes = whole_steps(added)
    weight = step * max(1, *wholes.values()) if wholes else step
    if is_writable([weight]) and all(abs(whole) < LONGEST_WHOLE for whole in wholes.values()):
        return weight, {option: Fraction(whole) for option, whole in wholes.items()}
    return shares(added)


def exceeds_one(values: Mapping[str, IssueValue], issues: Mapping[str, Issue], constant: Fraction) -> bool:
    """Return whether GENIUS cuts something off: a total above 1, or a straight line outside 0 to 1."""
    total = constant
    for value in values.values():
        ends = _ends(value, issues[value.issue])
        total += max((value.weight * end for end in ends), default=Fraction(0))
        if isinstance(value, LinearValue) and not all(0 <= end <= 1 for end in ends):
            return True
    return total > 1


def _ends(value: IssueValue, issue: Issue) -> list[Fraction]:
    """Return the values among which the lowest and the highest are."""
    if isinstance(value, TriangularValue):
        return [Fraction(0), value.top]
    if isinstance(issue, OptionsIssue) or not isinstance(value, LinearValue):
        return list(worth_by_option(value, issue).values())
    return [value.offset + value.slope * exact(end) for end in (issue.lowest, issue.highest)]
