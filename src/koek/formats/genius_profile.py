"""A GENIUS utility space: what outcomes are worth to one party.

Utilities are those of GENIUS except for one thing: GENIUS cuts off a total (and a straight line) above 1 and
below 0; here nothing is clamped.
"""

from fractions import Fraction

from koek.case.issues import Issue, NumberIssue, OptionsIssue
from koek.formats.genius_domain import at, issue_elements
from koek.formats.genius_rectangles import read_rectangles
from koek.formats.hostile_xml import XmlElement
from koek.formats.scenario_parts import Domain, Mistakes, ScenarioFile
from koek.formats.scenario_values import Parts, Triangle, line, option_finder, table, triangle, unknown_option

UNDEFINED = frozenset({"", "null"})
NO_RESERVATION = frozenset({"-infinity", "-inf", "null", ""})


def read_profile(profile: ScenarioFile, domain: Domain, mistakes: Mistakes) -> Parts:
    """Return the preferences that a utility space holds.

    Weights are kept as given: GENIUS does not normalise them when it reads. Issues are told apart by index;
    one without weight and values is not defined. Of items with the same value the last one counts.
    A reserved value is the limit, absent means none. A discount factor of 1, 0 or outside 0 to 1 means that
    GENIUS does not discount.

    Parameters
    ----------
    profile : ScenarioFile
        A file of which the root is a utility space.
    domain : Domain
        The issues of the scenario, by index.
    mistakes : Mistakes
        Where everything that is wrong is noted.
    """
    root: XmlElement = profile.content
    for rules in root.anywhere("rules"):
        mistakes.add("scenario.function_unknown", at(rules), issue="", function="rules")
    if next(root.anywhere("utility"), None) is not None:
        worth = read_rectangles(root, domain, mistakes)
    else:
        worth = {"issues": _values(root, domain, mistakes)}
    return {**worth, "limit": _limit(root, mistakes), "discount": _discount(root, mistakes)}


def _limit(root: XmlElement, mistakes: Mistakes) -> Fraction | None:
    for element in root.anywhere("reservation"):
        written = element.attributes.get("value", "").strip()
        if written.lower() not in NO_RESERVATION:
            return mistakes.number(written, at(element), "reservation")
    return None


def _discount(root: XmlElement, mistakes: Mistakes) -> Fraction | None:
    for element in root.anywhere("discount_factor"):
        factor = mistakes.number(element.attributes.get("value"), at(element), "discount_factor")
        return factor if 0 < factor < 1 else None
    return None


def _values(root: XmlElement, domain: Domain, mistakes: Mistakes) -> tuple[Parts, ...]:
    weights = _weights(root, mistakes)
    values: dict[str, Parts] = {}
    for element in issue_elements(root):
        index = element.attributes.get("index", "").strip()
        issue = domain.issues.get(index)
        if issue is None or index in values:
            mistakes.add("genius.index", at(element), issue=element.attributes.get("name", ""), index=index)
            continue
        value = _value(element, issue, weights.get(index), mistakes)
        if value is not None:
            values[index] = value
    return tuple(values[index] for index in domain.issues if index in values)


def _weights(root: XmlElement, mistakes: Mistakes) -> dict[str, Fraction]:
    """Return the weight per index: of issues only, the weight of a nested objective does not count."""
    return {
        element.attributes.get("index", "").strip(): mistakes.number(
            element.attributes.get("value"), at(element), "weight"
        )
        for element in root.anywhere("weight")
    }


def _value(element: XmlElement, issue: Issue, weight: Fraction | None, mistakes: Mistakes) -> Parts | None:
    """Return the value of an issue; None when it has no weight and no values: it is not defined."""
    evaluator = next(iter(element.named("evaluator")), None)
    evaluated = any(item.attributes.get("evaluation") for item in element.named("item"))
    if weight is None:
        if evaluator or evaluated:
            mistakes.add("scenario.weight_missing", at(element), issue=issue.name)
        return None
    if evaluator is not None and not isinstance(issue, OptionsIssue):
        return _function(evaluator, issue, weight, mistakes)
    if element.named("item"):
        return table(issue, weight, _evaluations(element, issue, mistakes))
    if issue.kind == "whole":
        return line(issue, weight, Fraction(0), Fraction(0))
    mistakes.add("scenario.value_missing", at(element), issue=issue.name)
    return None


def _evaluations(element: XmlElement, issue: Issue, mistakes: Mistakes) -> dict[str, Fraction]:
    """Return the value per option: divided by the largest where any exceeds 1, else as they are."""
    option_of = option_finder(issue)
    worth: dict[str, Fraction] = {}
    for item in element.named("item"):
        written, evaluation = item.attributes.get("value", ""), item.attributes.get("evaluation", "")
        option = option_of(written)
        if option is None:
            unknown_option(issue, written, mistakes, at(item))
        elif evaluation.strip() not in UNDEFINED:
            worth[option] = mistakes.number(evaluation, at(item), "evaluation")
    largest = max(worth.values(), default=Fraction(1))
    return {option: value / largest if largest > 1 else value for option, value in worth.items()}


def _function(element: XmlElement, issue: NumberIssue, weight: Fraction, mistakes: Mistakes) -> Parts | None:
    shape = element.attributes.get("ftype", "linear").lower()
    if shape == "linear":
        return _line(element, issue, weight, mistakes)
    if shape == "constant":
        return line(issue, weight, Fraction(0), _parameter(element, mistakes, "parameter0", "offset"))
    if shape == "triangular":
        start, end, peak = (_parameter(element, mistakes, f"parameter{i}") for i in range(3))
        return _triangle(element, issue, weight, Triangle(start, peak, end), mistakes)
    mistakes.add("scenario.function_unknown", at(element), issue=issue.name, function=shape[:80])
    return None


def _line(element: XmlElement, issue: NumberIssue, weight: Fraction, mistakes: Mistakes) -> Parts:
    """Return a straight line; GENIUS counts whole numbers from the issue's lowest, real numbers from 0."""
    slope = _parameter(element, mistakes, "slope", "parameter1")
    offset = _parameter(element, mistakes, "offset", "parameter0")
    from_number = issue.lowest if issue.kind == "whole" else Fraction(0)
    return line(issue, weight, slope, offset - slope * from_number)


def _triangle(
    element: XmlElement, issue: NumberIssue, weight: Fraction, shape: Triangle, mistakes: Mistakes
) -> Parts | None:
    if shape.is_one:
        try:
            return triangle(issue, weight, shape)
        except ValueError:
            pass
    mistakes.add("scenario.triangle", at(element), issue=issue.name)
    return None


def _parameter(element: XmlElement, mistakes: Mistakes, *names: str) -> Fraction:
    written = next((element.attributes[name] for name in names if name in element.attributes), None)
    return mistakes.number(written, at(element), names[0])
