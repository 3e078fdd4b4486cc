"""Writing values that depend on several issues together as GENIUS hyper-rectangles."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from koek.case.issues import NumberIssue
from koek.case.numbers import exact
from koek.case.preferences import Condition, Preferences
from koek.formats.genius_xml import element
from koek.formats.scenario_losses import Loss
from koek.formats.scenario_numbers import LONGEST_WHOLE, Rounding, whole_steps
from koek.formats.scenario_worth import contributions

Bound = tuple[str, int, int]
"""An issue's id, and the lowest and highest whole number on it; both belong to it."""

Rectangle = tuple[str, tuple[Bound, ...], Fraction]
"""``includes`` or ``excludes``, the bounds, and what it adds."""


def rectangles_xml(
    preferences: Preferences, issues: Mapping[str, NumberIssue], rounding: Rounding, losses: list[Loss]
) -> str:
    """Return the whole utility of a party as rectangles, and note what they cannot say.

    Parameters
    ----------
    preferences : Preferences
        A party's own preferences.
    issues : mapping of str to Issue
        The issues of the case by id, all on whole numbers, in the order of their index.
    rounding : Rounding
        Where a number is noted that has no exact text.
    losses : list of Finding
        Where a value that is not defined, or a condition that is not a range, is noted.
    """
    rectangles: list[Rectangle] = []
    if preferences.constant:
        rectangles.append(("includes", (), preferences.constant))
    rectangles += _of_values(preferences, issues, losses)
    rectangles += _of_interactions(preferences, issues, losses)
    most, utilities = _utilities([adds for _, _, adds in rectangles], rounding)
    index = {issue: number for number, issue in enumerate(issues, start=1)}
    bodies = []
    for (rule, bounds, _), utility in zip(rectangles, utilities, strict=True):
        inside = [
            element(rule.upper(), {"index": index[issue], "min": lowest, "max": highest})
            for issue, lowest, highest in bounds
        ]
        bodies.append(element("hyperRectangle", {"utility": utility}, inside))
    ufun = element("ufun", {"type": "PlainUfun", "weight": 1, "aggregation": "sum"}, bodies)
    return element("utility", {"maxutility": most}, [ufun])


def _utilities(added: Sequence[Fraction], rounding: Rounding) -> tuple[int, list[str]]:
    """Return what all utilities are divided by, and each of them: whole numbers, which are always exact."""
    step, wholes = whole_steps({str(position): amount for position, amount in enumerate(added)})
    utilities = [whole * step.numerator for whole in wholes.values()]
    if max([step.denominator, *map(abs, utilities)]) < LONGEST_WHOLE:
        return step.denominator, [str(utility) for utility in utilities]
    return 1, [rounding.text(amount) for amount in added]


def _of_values(
    preferences: Preferences, issues: Mapping[str, NumberIssue], losses: list[Loss]
) -> Iterator[Rectangle]:
    """Yield a rectangle of one number for every option that is worth something by itself."""
    values = {value.issue: value for value in preferences.issues}
    for issue in issues.values():
        value = values.get(issue.id)
        if value is None and preferences.interactions:
            continue
        added = contributions(value, issue) if value else {}
        missing = len(issue.option_ids) - len(added)
        if missing:
            losses.append(
                Loss(
                    "scenario.lost.undefined",
                    {"party": preferences.party, "issue": issue.id, "count": missing},
                )
            )
        yield from (("includes", ((issue.id, int(o), int(o)),), c) for o, c in added.items())


def _of_interactions(
    preferences: Preferences, issues: Mapping[str, NumberIssue], losses: list[Loss]
) -> Iterator[Rectangle]:
    lost = 0
    for interaction in preferences.interactions:
        bounds = [_bound(condition, issues[condition.issue]) for condition in interaction.when]
        said = tuple(bound for bound in bounds if bound is not None)
        if len(said) == len(bounds):
            yield interaction.rule.value, said, interaction.adds
        else:
            lost += 1
    if lost:
        losses.append(Loss("scenario.lost.interactions", {"party": preferences.party, "count": lost}))


def _bound(condition: Condition, issue: NumberIssue) -> Bound | None:
    """Return a condition as a range of whole numbers; None when it is none."""
    if not condition.options:
        lowest = issue.lowest if condition.lowest is None else condition.lowest
        highest = issue.highest if condition.highest is None else condition.highest
        return issue.id, ceil(lowest), floor(highest)
    numbers = sorted({int(exact(option)) for option in condition.options})
    bounded = condition.lowest is not None or condition.highest is not None
    if bounded or numbers != list(range(numbers[0], numbers[-1] + 1)):
        return None
    return issue.id, numbers[0], numbers[-1]
