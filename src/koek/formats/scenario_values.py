"""What one issue is worth, as the parts of a noun, from the few shapes that scenario formats know."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction

from koek.case.issues import Issue, NumberIssue, OptionsIssue
from koek.case.numbers import as_text
from koek.errors import Place
from koek.formats.scenario_parts import Mistakes

Parts = dict[str, object]
"""The parts of a noun, before it is validated."""


def option_finder(issue: Issue) -> Callable[[str], str | None]:
    """Return what finds the id of an option by the name a file gives it; None for an unknown name."""
    if not isinstance(issue, OptionsIssue):
        return issue.option_id
    ids = {option.name: option.id for option in issue.options}
    return lambda written: ids.get(written.strip())


def find_option(issue: Issue, written: str, mistakes: Mistakes, at: Place) -> str | None:
    """Return the id of an option by its name, or note that there is no such option."""
    found = option_finder(issue)(written)
    if found is None:
        unknown_option(issue, written, mistakes, at)
    return found


def unknown_option(issue: Issue, written: str, mistakes: Mistakes, at: Place) -> None:
    """Note that an issue has no option of this name, with the names that look like it."""
    names = [option.name for option in issue.options] if isinstance(issue, OptionsIssue) else []
    near = tuple(get_close_matches(written, names, n=3))
    code = "scenario.option_misspelt" if near else "scenario.option_unknown"
    mistakes.add(code, at, issue=issue.name, option=written[:80], nearest=near)


def table(issue: Issue, weight: Fraction, worth: Mapping[str, Fraction]) -> Parts:
    """Return a value per option, by option id; options that are left out have no value."""
    rows = tuple({"option": option, "value": value} for option, value in worth.items())
    return {"kind": "table", "issue": issue.id, "weight": weight, "worth": rows}


def line(issue: Issue, weight: Fraction, slope: Fraction, offset: Fraction) -> Parts:
    """Return a straight line ``offset + slope * number``."""
    return {"kind": "linear", "issue": issue.id, "weight": weight, "slope": slope, "offset": offset}


@dataclass(frozen=True)
class Triangle:
    """Straight lines from `base` at `start` to `base + top` at `peak` and back to `base` at `end`."""

    start: Fraction
    peak: Fraction
    end: Fraction
    top: Fraction = Fraction(1)
    base: Fraction = Fraction(0)

    @property
    def is_one(self) -> bool:
        """Whether the peak lies between start and end."""
        return self.start <= self.peak <= self.end and self.start < self.end

    def at(self, number: Fraction) -> Fraction:
        """Return the height at a number; outside the triangle its base."""
        if not self.start <= number <= self.end:
            return self.base
        if number == self.peak:
            return self.base + self.top
        foot = self.start if number < self.peak else self.end
        return self.base + self.top * (number - foot) / (self.peak - foot)


def triangle(issue: NumberIssue, weight: Fraction, shape: Triangle) -> Parts:
    """Return a triangle on the numbers of an issue; flat at its base where the issue is wider.

    A triangle that jumps (its peak at one end) inside a wider issue is given by its values where the issue
    has a step; without a step such a jump has no noun.

    Raises
    ------
    ValueError
        The triangle jumps inside an issue on which every number can be chosen.
    """
    covers = shape.start <= issue.lowest and issue.highest <= shape.end
    if covers and shape.base == 0:
        corners = {"lowest": shape.start, "peak": shape.peak, "highest": shape.end, "top": shape.top}
        return {"kind": "triangular", "issue": issue.id, "weight": weight, **corners}
    if shape.start < shape.peak < shape.end:
        numbers = sorted({issue.lowest, shape.start, shape.peak, shape.end, issue.highest})
        points = tuple((number, shape.at(number)) for number in numbers)
        return {"kind": "piecewise", "issue": issue.id, "weight": weight, "points": points}
    if issue.step is None:
        raise ValueError(issue.id)
    return table(issue, weight, {as_text(number): shape.at(number) for number in issue.numbers})
