"""What somebody says things are worth, as typed: read from a statement, and written back to it exactly.

An issue that was not touched stays as it was, letter for letter. In points the total of all issues stays
too, because limits and alternatives stand on the same scale.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from koek.case.issues import Issue, NumberIssue, OptionsIssue
from koek.case.numbers import as_text, exact
from koek.case.preferences import IssueValue, LinearValue, Preferences, TableValue, Unit
from koek.preferences.elicitation import HUNDRED, by_number, shares
from koek.preferences.value_functions import value_function
from koek.web.explorer.numbers import LONGEST

ENDS = ("lowest", "highest")
"""The two ends of an issue on numbers, between which worth is a straight line."""
DECIMALS = 1
_THOUSANDS = re.compile(r"(-?[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)((?!\2)[.,][0-9]+)?")


@dataclass(frozen=True)
class Item:
    """What is typed for one issue: its options from best to worst, what each is worth, how heavily it counts.

    `assumed` tells that the numbers follow the order and nobody typed them.
    """

    order: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    weight: str = ""
    assumed: bool = False


@dataclass(frozen=True)
class Stated:
    """Everything that is typed about one party, the most important issue first."""

    unit: Unit
    order: tuple[str, ...]
    items: Mapping[str, Item]
    assumed: bool = False


def rungs(issue: Issue) -> tuple[str, ...]:
    """Return what is valued on an issue: its options, or the two ends of its numbers."""
    return issue.option_ids if isinstance(issue, OptionsIssue) else ENDS


def end_of(issue: NumberIssue, end: str) -> Fraction:
    """Return the number at an end of an issue on numbers."""
    return issue.lowest if end == ENDS[0] else issue.highest


def is_expressible(value: IssueValue | None, issue: Issue) -> bool:
    """Return whether a worth can be said here: one per option, or a straight line on numbers."""
    if value is None:
        return True
    return isinstance(value, TableValue if isinstance(issue, OptionsIssue) else LinearValue)


def contributions(value: IssueValue | None, issue: Issue) -> Mapping[str, Fraction]:
    """Return weight times worth of what is valued on an issue, as far as it is stated."""
    if value is None:
        return {}
    worth = value_function(value, issue)
    options = {
        rung: rung if isinstance(issue, OptionsIssue) else as_text(end_of(issue, rung))
        for rung in rungs(issue)
    }
    found = {rung: worth(option) for rung, option in options.items()}
    return {rung: value.weight * one for rung, one in found.items() if one is not None}


def swing(value: IssueValue | None, issue: Issue) -> Fraction:
    """Return the distance between the best and the worst choice on an issue."""
    if value is None:
        return Fraction(0)
    worth = value_function(value, issue)
    numbers = issue.option_ids or tuple(as_text(n) for n in _corners(value, issue))
    found = [one for option in numbers if (one := worth(option)) is not None]
    return abs(value.weight) * (max(found) - min(found)) if found else Fraction(0)


def _corners(value: IssueValue, issue: Issue) -> Iterator[Fraction]:
    if not isinstance(issue, OptionsIssue):
        yield from (issue.lowest, issue.highest)
    if value.kind == "triangular":
        yield value.peak
    elif value.kind == "piecewise":
        yield from (number for number, _ in value.points)


def stated(statement: Preferences | None, issues: Sequence[Issue], unit: Unit) -> Stated:
    """Return a statement as it would be typed; what is open stands in the order of the case."""
    told = {value.issue: value for value in statement.issues} if statement else {}
    unit = statement.unit if statement else unit
    swings = {issue.id: swing(told.get(issue.id), issue) for issue in issues}
    weights = shares(swings)
    items = {}
    for issue in issues:
        value = told.get(issue.id)
        if is_expressible(value, issue):
            found = contributions(value, issue)
            order = by_number(rungs(issue), found)
            values = _shown(found, unit)
            weight = _text(weights[issue.id]) if value is not None else ""
            items[issue.id] = Item(order, values, weight)
    known = {issue: number for issue, number in swings.items() if issue in told}
    return Stated(unit, by_number([issue.id for issue in issues], known), items)


def _shown(found: Mapping[str, Fraction], unit: Unit) -> dict[str, str]:
    """Return amounts as they are, and points as parts of the way from the worst option to the best."""
    if unit is Unit.MONEY or not found:
        return {rung: _text(one) for rung, one in found.items()}
    low, high = min(found.values()), max(found.values())
    return {
        rung: _text((one - low) * HUNDRED / (high - low)) if high > low else "0"
        for rung, one in found.items()
    }


def _text(number: Fraction) -> str:
    """Return a number rounded for a field; what nobody touches is never written back."""
    return as_text(Fraction(round(number * 10**DECIMALS), 10**DECIMALS))


def number_in(text: str) -> Fraction | None:
    """Return the number that was typed, with comma or point, thousands apart; None when it is no number."""
    if len(text) > LONGEST:
        return None
    written = re.sub(r"[\s\u00a0\u202f]", "", text)
    thousands = _THOUSANDS.fullmatch(written)
    if thousands:
        written = re.sub(r"[.,]", "", thousands[1]) + (thousands[3] or "")
    try:
        return exact(written.replace(",", "."))
    except ValueError:
        return None


def numbers_in(typed: Mapping[str, str]) -> dict[str, Fraction]:
    """Return the numbers among what was typed."""
    found = {name: number_in(text) for name, text in typed.items()}
    return {name: number for name, number in found.items() if number is not None}


def weights_of(now: Stated) -> Mapping[str, Fraction]:
    """Return how heavily each issue counts as typed: in points what was typed, in money the distance."""
    if now.unit is Unit.POINTS:
        return numbers_in({issue: item.weight for issue, item in now.items.items()})
    found = {issue: numbers_in(item.values) for issue, item in now.items.items()}
    return {issue: max(one.values()) - min(one.values()) for issue, one in found.items() if one}


def issues_content(
    now: Stated, statement: Preferences | None, issues: Sequence[Issue]
) -> list[dict[str, Any]]:
    """Return the `issues` of a statement as a case file holds them, with what was typed in it."""
    before = stated(statement, issues, now.unit)
    told = {value.issue: value for value in statement.issues} if statement else {}
    plain = {issue: value.model_dump(mode="json", exclude_defaults=True) for issue, value in told.items()}
    sizes = _sizes(now, before, told, issues)
    content = []
    for issue in issues:
        item, value = now.items.get(issue.id), told.get(issue.id)
        if item is not None and _differs(item, before.items[issue.id], sizes.get(issue.id), value, issue):
            written = _value(item, value, issue, now.unit, sizes.get(issue.id))
            content.append({**plain.get(issue.id, {"issue": issue.id}), **written})
        elif value is not None:
            content.append(plain[issue.id])
    return content


def _sizes(
    now: Stated, before: Stated, told: Mapping[str, IssueValue], issues: Sequence[Issue]
) -> Mapping[str, Fraction]:
    """Return the distance between best and worst that each issue gets in points; nothing when all stays."""
    weights = weights_of(now)
    if now.unit is Unit.MONEY or weights == weights_of(before):
        return {}
    by_id = {issue.id: issue for issue in issues}
    old = {issue: swing(value, by_id[issue]) for issue, value in told.items()}
    whole = sum(old.values(), Fraction(0)) or HUNDRED
    fixed = sum((size for issue, size in old.items() if issue not in now.items), Fraction(0))
    return shares({issue: max(weight, Fraction(0)) for issue, weight in weights.items()}, whole - fixed)


def _differs(item: Item, before: Item, size: Fraction | None, value: IssueValue | None, issue: Issue) -> bool:
    if value is None:
        return bool(numbers_in(item.values))
    if numbers_in(item.values) != numbers_in(before.values):
        return True
    return size is not None and size != swing(value, issue)


def _value(
    item: Item, value: IssueValue | None, issue: Issue, unit: Unit, size: Fraction | None
) -> dict[str, Any]:
    numbers = numbers_in(item.values)
    if unit is Unit.MONEY:
        weight = value.weight if value is not None and value.weight else Fraction(1)
        return _written(issue, {rung: number / weight for rung, number in numbers.items()}, weight)
    parts = _parts(numbers)
    old = contributions(value, issue)
    size = size if size is not None else (swing(value, issue) if value is not None else HUNDRED)
    low = min(old.values(), default=Fraction(0))
    if value is not None and value.weight and low:
        weight = value.weight
        return _written(issue, {rung: (low + size * part) / weight for rung, part in parts.items()}, weight)
    top = max(old.values(), default=Fraction(0)) / value.weight if value is not None and value.weight else 1
    top = Fraction(top if top > 0 else 1)
    return _written(issue, {rung: part * top for rung, part in parts.items()}, size / top)


def _parts(numbers: Mapping[str, Fraction]) -> Mapping[str, Fraction]:
    """Return numbers as parts of the way from the smallest to the largest."""
    if not numbers:
        return {}
    low, high = min(numbers.values()), max(numbers.values())
    return {rung: (one - low) / (high - low) if high > low else one * 0 for rung, one in numbers.items()}


def _written(issue: Issue, worth: Mapping[str, Fraction], weight: Fraction) -> dict[str, Any]:
    told: dict[str, Any] = {} if weight == 1 else {"weight": as_text(weight)}
    if isinstance(issue, OptionsIssue):
        return {
            **told,
            "weight": as_text(weight),
            "worth": {rung: as_text(worth[rung]) for rung in rungs(issue) if rung in worth},
        }
    width = issue.highest - issue.lowest
    low, high = (worth.get(end, Fraction(0)) for end in ENDS)
    slope = (high - low) / width if width else Fraction(0)
    line = {"kind": "linear", "slope": as_text(slope), "offset": as_text(low - slope * issue.lowest)}
    return {**line, "weight": as_text(weight)}
