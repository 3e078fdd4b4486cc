"""Non-linear GENIUS utility spaces: values that depend on several issues together."""

from fractions import Fraction

from koek.case.issues import OptionsIssue
from koek.case.preferences import RectangleRule
from koek.formats.genius_domain import at
from koek.formats.hostile_xml import XmlElement
from koek.formats.scenario_parts import Domain, Mistakes
from koek.formats.scenario_values import Parts


def read_rectangles(root: XmlElement, domain: Domain, mistakes: Mistakes) -> Parts:
    """Return interactions and constant of a utility space made of hyper-rectangles.

    Bounds are closed. A rectangle of ``INCLUDES`` pays when every bound holds, one of ``EXCLUDES`` when at
    least one is violated, one without bounds always; the utility is the sum of what pays, divided by the
    space's ``maxutility``.
    """
    interactions: list[Parts] = []
    constant = Fraction(0)
    for utility in root.anywhere("utility"):
        most = mistakes.number(utility.attributes.get("maxutility"), at(utility), "maxutility")
        if most <= 0:
            mistakes.add("genius.maxutility", at(utility))
            most = Fraction(1)
        for element, share in _weighted(utility, 1 / most, mistakes):
            adds = share * mistakes.number(element.attributes.get("utility"), at(element), "utility")
            when = tuple(_condition(bound, domain, mistakes) for bound in _bounds(element))
            if when:
                interactions.append({"when": when, "rule": _rule(element, mistakes), "adds": adds})
            else:
                constant += adds
    return {"interactions": tuple(interactions), "constant": constant}


def _weighted(holder: XmlElement, share: Fraction, mistakes: Mistakes) -> list[tuple[XmlElement, Fraction]]:
    """Return the rectangles below an element, each with what its utility is multiplied by."""
    found: list[tuple[XmlElement, Fraction]] = []
    for element in holder.named("ufun", "hyperRectangle"):
        weight = share * mistakes.number(element.attributes.get("weight", "1"), at(element), "weight")
        if element.tag == "hyperRectangle":
            found.append((element, weight))
            continue
        aggregation = element.attributes.get("aggregation", "sum").lower()
        if aggregation != "sum":
            mistakes.add("scenario.function_unknown", at(element), issue="", function=aggregation[:80])
        found += _weighted(element, weight, mistakes)
    return found


def _bounds(rectangle: XmlElement) -> list[XmlElement]:
    return rectangle.named("INCLUDES", "EXCLUDES")


def _rule(rectangle: XmlElement, mistakes: Mistakes) -> RectangleRule:
    rules = {bound.tag for bound in _bounds(rectangle)}
    if len(rules) > 1:
        mistakes.add("genius.mixed_rectangle", at(rectangle))
    return RectangleRule.EXCLUDES if "EXCLUDES" in rules else RectangleRule.INCLUDES


def _condition(bound: XmlElement, domain: Domain, mistakes: Mistakes) -> Parts:
    index = bound.attributes.get("index", "").strip()
    issue = domain.issues.get(index)
    if issue is None:
        mistakes.add("genius.index", at(bound), issue="", index=index)
    elif isinstance(issue, OptionsIssue):
        mistakes.add("genius.bound_on_options", at(bound), issue=issue.name)
    lowest, highest = (
        mistakes.number(bound.attributes.get(name), at(bound), name) for name in ("min", "max")
    )
    return {"issue": issue.id if issue else "", "lowest": lowest, "highest": highest}
