"""What does the case still need before it can be answered, and what should people know of it?"""

from collections.abc import Iterator

from koek.case.negotiation_case import NegotiationCase
from koek.case.parties import MayBind
from koek.errors import DifferentMoneyBasis, NoAnswer
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.method.unknown import unknown_ids
from koek.method.value_aspects import aspects_of, unknown_aspects
from koek.preferences.feasibility import limits_in_force
from koek.preferences.problem import NegotiationProblem, negotiation_problem
from koek.preferences.reference_points import DisagreementSource
from koek.workbench.offers_on_the_table import last_offer


def check_case(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return what is ready and what is missing, in the order a user would mend it.

    Parameters
    ----------
    case : NegotiationCase
        A case that is valid in itself.
    method : Method
        What the ids of the method in the case are compared with.

    Raises
    ------
    InvalidCase
        Values are undefined, so that no combination can be weighed; each is named.
    """
    return (
        *_solving(case),
        *_feasibility(case),
        *_mandates(case),
        *_offers(case),
        *_division(case),
        *unknown_aspects(case, aspects_of(method)),
        *unknown_ids(case, method),
    )


def _solving(case: NegotiationCase) -> Iterator[Finding]:
    try:
        problem = negotiation_problem(case)
    except (NoAnswer, DifferentMoneyBasis) as missing:
        yield Finding(missing.code, missing.facts)
        return
    yield Finding("check.can_be_solved", {"count": problem.outcome_count})
    if problem.estimated:
        yield Finding("check.estimates", {"parties": problem.estimated})
    yield from _alternatives(case, problem)


def _alternatives(case: NegotiationCase, problem: NegotiationProblem) -> Iterator[Finding]:
    """Say whose alternative does not count, because another voice tells what the party wants.

    A worth is on the scale of who tells it, and points of two people are not comparable: it is never moved
    to the scale of the other. Where the voice of the preferences tells a worth as well, that one counts.
    """
    for party, reference in problem.references.items():
        if reference.source is DisagreementSource.ALTERNATIVE:
            continue
        statement = problem.statements[party]
        for alternative in case.alternatives:
            if alternative.party == party and alternative.worth is not None:
                teller = alternative.according_to or party
                facts = {
                    "party": party,
                    "alternative": alternative.name,
                    "teller": teller,
                    "voice": statement.according_to or party,
                    "instead": f"check.instead.{reference.source.value}",
                }
                own = "own" if teller == party else "estimated"
                yield Finding(f"check.alternative_not_counted.{own}", facts)


def _feasibility(case: NegotiationCase) -> Iterator[Finding]:
    """Say which hard limits take options away: infeasible is not the same as unwanted."""
    for limit in limits_in_force(case):
        yield Finding("check.hard_limit", {"limit": limit.name, "party": limit.party, "issue": limit.issue})
    if not case.hard_limits and case.issues:
        yield Finding("check.no_hard_limits")


def _mandates(case: NegotiationCase) -> Iterator[Finding]:
    for party in case.parties:
        can_bind = [person for person in party.people if person.mandate.may_bind is MayBind.YES]
        if not can_bind:
            yield Finding("check.nobody_may_bind", {"party": party.id})
        for person in can_bind:
            if person.mandate.confirmed_by is None:
                yield Finding("check.mandate_unconfirmed", {"person": person.name, "party": party.id})


def _offers(case: NegotiationCase) -> Iterator[Finding]:
    if case.issues and last_offer(case) is None:
        yield Finding("check.no_offer")


def _division(case: NegotiationCase) -> Iterator[Finding]:
    if case.division is None:
        yield Finding("check.no_division")
    else:
        yield Finding("check.division", {"count": len(case.division.lines)})
