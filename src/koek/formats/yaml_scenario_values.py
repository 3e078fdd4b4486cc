"""Utility functions in the YAML of another library."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from koek.case.issues import Issue, OptionsIssue
from koek.case.numbers import exact
from koek.formats.places import Mapping, Node
from koek.formats.places import Sequence as SequenceNode
from koek.formats.scenario_parts import Mistakes
from koek.formats.scenario_tree import at, entries, is_nothing, number, part, text_of
from koek.formats.scenario_values import Parts, Triangle, line, option_finder, table, triangle, unknown_option

_ADDITIVE = frozenset({"LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction"})
_DISCOUNTED = frozenset({"ExpDiscountedUFun", "ExpDiscountedUtilityFunction"})
_NO_LIMIT = frozenset({"-.inf", "-inf", "-.Inf", "-.INF"})


def read_function(root: Node, issues: Sequence[Issue], mistakes: Mistakes) -> Parts:
    """Return the preferences that a utility function holds.

    Parameters
    ----------
    root : Node
        A ``LinearAdditiveUtilityFunction``, or one inside an ``ExpDiscountedUFun``.
    issues : sequence of Issue
        The issues of the outcome space, in its order: values and weights follow it.
    mistakes : Mistakes
        Where everything that is wrong is noted.

    Returns
    -------
    dict
        Values that a table leaves out are not defined, and stay so. ``reserved_value: -.inf`` is no limit.
    """
    kind = (text_of(part(root, "type")) or "").rpartition(".")[2]
    if kind in _DISCOUNTED:
        inner = part(root, "ufun")
        if inner is None:
            mistakes.add("scenario.mapping_missing", at(root), what="ufun")
            return {}
        read = read_function(inner, issues, mistakes)
        limit = _limit(root, mistakes)
        return {
            **read,
            "limit": read.get("limit") if limit is None else limit,
            "discount": _discount(root, mistakes),
        }
    if kind not in _ADDITIVE:
        mistakes.add("scenario.function_unknown", at(root), issue="", function=kind[:80])
        return {}
    values = _per_issue(root, "values", issues, mistakes)
    weights = _weights(root, issues, mistakes)
    read_values = [
        _value(node, issue, weight, mistakes)
        for node, issue, weight in zip(values, issues, weights, strict=False)
    ]
    return {
        "issues": tuple(value for value in read_values if value is not None),
        "constant": _optional(root, "bias", Fraction(0), mistakes),
        "limit": _limit(root, mistakes),
    }


def _optional(node: Node, key: str, otherwise: Fraction, mistakes: Mistakes) -> Fraction:
    return otherwise if is_nothing(part(node, key)) else number(node, mistakes, key)


def _limit(root: Node, mistakes: Mistakes) -> Fraction | None:
    written = part(root, "reserved_value")
    if written is None or is_nothing(written) or text_of(written) in _NO_LIMIT:
        return None
    return number(written, mistakes)


def _discount(root: Node, mistakes: Mistakes) -> Fraction | None:
    factor = number(root, mistakes, "discount")
    return None if factor == 1 else factor


def _weights(root: Node, issues: Sequence[Issue], mistakes: Mistakes) -> list[Fraction]:
    """Return the weight per issue, as given; all 1 when the function has none."""
    if is_nothing(part(root, "weights")):
        return [Fraction(1)] * len(issues)
    return [number(node, mistakes) for node in _per_issue(root, "weights", issues, mistakes)]


def _per_issue(root: Node, key: str, issues: Sequence[Issue], mistakes: Mistakes) -> list[Node]:
    """Return what a list, or a mapping by name, holds for each issue, in the order of the issues."""
    holder = part(root, key)
    if isinstance(holder, SequenceNode) and len(holder.items) == len(issues):
        return holder.items
    if isinstance(holder, Mapping):
        found = [part(holder, issue.name) for issue in issues]
        for issue, node in zip(issues, found, strict=True):
            if node is None:
                mistakes.add("scenario.issue_missing", at(holder), issue=issue.name)
        return [node for node in found if node is not None]
    mistakes.add("scenario.list_length", at(holder or root), what=key, expected=len(issues))
    return []


def _value(node: Node, issue: Issue, weight: Fraction, mistakes: Mistakes) -> Parts | None:
    kind = (text_of(part(node, "type")) or "").rpartition(".")[2]
    if kind == "TableFun":
        return table(issue, weight, _mapping(node, issue, mistakes))
    if kind in {"AffineFun", "LinearFun", "IdentityFun", "ConstFun"}:
        slope = Fraction(kind == "IdentityFun")
        if kind in {"AffineFun", "LinearFun"}:
            slope = number(node, mistakes, "slope")
        return _line(node, issue, weight, (slope, _optional(node, "bias", Fraction(0), mistakes)), mistakes)
    if kind == "TriangularFun":
        return _triangle(node, issue, weight, mistakes)
    mistakes.add("scenario.function_unknown", at(node), issue=issue.name, function=kind[:80])
    return None


def _mapping(node: Node, issue: Issue, mistakes: Mistakes) -> dict[str, Fraction]:
    option_of = option_finder(issue)
    worth: dict[str, Fraction] = {}
    for written, value in entries(node, mistakes, "mapping").items():
        option = option_of(written)
        if option is None:
            unknown_option(issue, written, mistakes, at(value))
        else:
            worth[option] = number(value, mistakes)
    return worth


def _line(
    node: Node, issue: Issue, weight: Fraction, slope_and_bias: tuple[Fraction, Fraction], mistakes: Mistakes
) -> Parts | None:
    slope, bias = slope_and_bias
    if not isinstance(issue, OptionsIssue):
        return line(issue, weight, slope, bias)
    if slope == 0:
        return table(issue, weight, dict.fromkeys(issue.option_ids, bias))
    return _tabulated(node, issue, weight, lambda x: slope * x + bias, mistakes)


def _tabulated(
    node: Node,
    issue: OptionsIssue,
    weight: Fraction,
    value: Callable[[Fraction], Fraction],
    mistakes: Mistakes,
) -> Parts | None:
    """Return the values of a function on options that are numbers by name."""
    try:
        numbers = {option.id: exact(option.name) for option in issue.options}
    except ValueError:
        mistakes.add("scenario.needs_numbers", at(node), issue=issue.name)
        return None
    return table(issue, weight, {option: value(x) for option, x in numbers.items()})


def _triangle(node: Node, issue: Issue, weight: Fraction, mistakes: Mistakes) -> Parts | None:
    start, peak, end = (number(node, mistakes, key) for key in ("start", "middle", "end"))
    top, base = (
        _optional(node, "scale", Fraction(1), mistakes),
        _optional(node, "bias", Fraction(0), mistakes),
    )
    shape = Triangle(start, peak, end, top, base)
    if shape.is_one and isinstance(issue, OptionsIssue):
        return _tabulated(node, issue, weight, shape.at, mistakes)
    if shape.is_one and not isinstance(issue, OptionsIssue):
        try:
            return triangle(issue, weight, shape)
        except ValueError:
            pass
    mistakes.add("scenario.triangle", at(node), issue=issue.name)
    return None
