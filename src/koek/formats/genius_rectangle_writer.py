"""Writing values that depend on several issues together as GENIUS hyper-rectangles."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil, floor

from koek.case.issues import Issue, OptionsIssue
from koek.case.numbers import exact
from koek.case.preferences import Condition, Preferences
from koek.formats.genius_xml import element
from koek.formats.scenario_losses import Loss
from koek.formats.scenario_numbers import whole_steps
from koek.formats.scenario_worth import contributions

Bound = tuple[str, int, int]
"""An issue's id, and the lowest and highest whole number on it; both belong to it."""

Rectangle = tuple[str, tuple[Bound, ...], Fraction]
"""``includes`` or ``excludes``, the bounds, and what it adds."""


def rectangles_xml(preferences: Preferences, issues: Mapping[str, Issue], losses: list[Loss]) -> str:
    """Return the whole utility of a party as rectangles, and note what they cannot say.

    Parameters
    ----------
    preferences : Preferences
        A party's own preferences.
    issues : mapping of str to Issue
        The issues of the case by id, all on whole numbers, in the order of their index.
    losses : list of Finding
        Where a value that is not defined, or a condition that is not a range, is noted.
    """
    rectangles: list[Rectangle] = []
    if preferences.constant:
        rectangles.append(("includes", (), preferences.constant))
    rectangles += _of_values(preferences, issues, losses)
    rectangles += _of_interactions(preferences, issues, losses)
    step, wholes = whole_steps({str(i): adds for i, (_, _, adds) in enumerate(rectangles)})
    index = {issue: number for number, issue in enumerate(issues, start=1)}
    bodies = []
    for (rule, bounds, _), whole in zip(rectangles, wholes.values(), strict=True):
        inside = [
            element(rule.upper(), {"index": index[issue], "min": lowest, "max": highest})
            for issue, lowest, highest in bounds
        ]
        bodies.append(element("hyperRectangle", {"utility": whole * step.numerator}, inside))
    ufun = element("ufun", {"type": "PlainUfun", "weight": 1, "aggregation": "sum"}, bodies)
    return element("utility", {"maxutility": step.denominator}, [ufun])


def _of_values(
    preferences: Preferences, issues: Mapping[str, Issue], losses: list[Loss]
) -> Iterator[Rectangle]:
    """Yield a rectangle of one number for every option that is worth something by itself."""
    for value in preferences.issues:
        issue = issues[value.issue]
        added = contributions(value, issue)
        missing = len(issue.option_ids) - len(added)
        if missing:
            losses.append(
                Loss(
                    "scenario.lost.undefined",
                    {"party": preferences.party, "issue": issue.id, "count": missing},
                )
            )
        yield from (("includes", ((issue.id, int(o), int(o)),), c) for o, c in added.items() if c)


def _of_interactions(
    preferences: Preferences, issues: Mapping[str, Issue], losses: list[Loss]
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


def _bound(condition: Condition, issue: Issue) -> Bound | None:
    """Return a condition as a range of whole numbers; None when it is none."""
    if isinstance(issue, OptionsIssue):
        return None
    if not condition.options:
        lowest = issue.lowest if condition.lowest is None else condition.lowest
        highest = issue.highest if condition.highest is None else condition.highest
        return issue.id, ceil(lowest), floor(highest)
    numbers = sorted({int(exact(option)) for option in condition.options})
    bounded = condition.lowest is not None or condition.highest is not None
    if bounded or numbers != list(range(numbers[0], numbers[-1] + 1)):
        return None
    return issue.id, numbers[0], numbers[-1]
