"""What can be chosen at all: hard limits on one issue take options away; wider rules are not solved yet."""

from collections.abc import Mapping
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
        issue.id: tuple(
            o for o in issue.option_ids if all(_allows(limit, issue, o) for limit in case.hard_limits)
        )
        for issue in case.issues
    }


def limits_in_force(case: NegotiationCase) -> tuple[HardLimit, ...]:
    """Return the hard limits that take at least one option away."""
    return tuple(
        limit
        for limit in case.hard_limits
        if any(not _allows(limit, issue, option) for issue in case.issues for option in issue.option_ids)
    )


def _allows(limit: HardLimit, issue: Issue, option: str) -> bool:
    if limit.issue != issue.id:
        return True
    if limit.options and option not in {issue.option_id(allowed) for allowed in limit.options}:
        return False
    return isinstance(issue, OptionsIssue) or _within(exact(option), limit.at_least, limit.at_most)


def _within(number: Fraction, at_least: Fraction | None, at_most: Fraction | None) -> bool:
    return (at_least is None or number >= at_least) and (at_most is None or number <= at_most)
