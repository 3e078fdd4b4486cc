"""What can be chosen at all: hard limits on one issue take options away; wider rules are not solved yet."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from koek.case.issues import Issue, OptionsIssue
from koek.case.limits import HardLimit
from koek.case.negotiation_case import NegotiationCase
from koek.case.numbers import exact
from koek.case.preferences import Preferences
from koek.errors import NotYetSolvable


def require_solvable(case: NegotiationCase, statements: Mapping[str, Preferences]) -> None:
    """Refuse a case that asks for more than additive utilities over finitely many options.

    Raises
    ------
    NotYetSolvable
        The case has rules between issues, numbers without a step, or values that depend on several issues
        together; the facts name them.
    """
    continuous = tuple(issue.id for issue in case.issues if not issue.option_ids)
    constraints = tuple(constraint.name for constraint in case.constraints)
    interacting = tuple(party for party, statement in statements.items() if statement.interactions)
    if continuous or constraints or interacting:
        raise NotYetSolvable(
            reasons=tuple(
                code
                for code, found in (
                    ("not_yet.continuous", continuous),
                    ("not_yet.constraints", constraints),
                    ("not_yet.interactions", interacting),
                )
                if found
            ),
            issues=continuous,
            constraints=constraints,
            parties=interacting,
        )


def feasible_options(case: NegotiationCase) -> Mapping[str, tuple[str, ...]]:
    """Return, per issue in the order of the case, the options that no hard limit forbids."""
    return {
        issue.id: tuple(_allowed(issue, [limit for limit in case.hard_limits if limit.issue == issue.id]))
        for issue in case.issues
    }


def forbidden_options(case: NegotiationCase) -> Mapping[str, frozenset[str]]:
    """Return, per hard limit that takes an option away (by id), the options of its issue that it forbids."""
    issues = {issue.id: issue for issue in case.issues}
    forbidden = {
        limit.id: frozenset(issues[limit.issue].option_ids).difference(_allowed(issues[limit.issue], [limit]))
        for limit in case.hard_limits
        if limit.issue is not None
    }
    return {limit: options for limit, options in forbidden.items() if options}


def limits_in_force(case: NegotiationCase) -> tuple[HardLimit, ...]:
    """Return the hard limits that take at least one option away."""
    forbidden = forbidden_options(case)
    return tuple(limit for limit in case.hard_limits if limit.id in forbidden)


def _allowed(issue: Issue, limits: Sequence[HardLimit]) -> list[str]:
    allowed = list(issue.option_ids)
    for limit in limits:
        if limit.options:
            named = {issue.option_id(option) for option in limit.options}
            allowed = [option for option in allowed if option in named]
        if not isinstance(issue, OptionsIssue):
            allowed = [o for o in allowed if _within(exact(o), limit.at_least, limit.at_most)]
    return allowed


def _within(number: Fraction, at_least: Fraction | None, at_most: Fraction | None) -> bool:
    return (at_least is None or number >= at_least) and (at_most is None or number <= at_most)
