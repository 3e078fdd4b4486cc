"""What does it cost when somebody who may decide is not at the table?"""

from collections.abc import Iterable
from dataclasses import dataclass

from koek.case.negotiation_case import NegotiationCase
from koek.errors import NoAnswer
from koek.findings import Finding
from koek.frontier.budget import Budget
from koek.readiness.mandate import mandate_limits
from koek.workbench.best_agreements import BestAgreements, best_agreements
from koek.workbench.trade_advice import money_of


@dataclass(frozen=True)
class MissingPersonCost:
    """What everybody could gain with and without the present authority; `within` is None without any room."""

    free: BestAgreements
    within: BestAgreements | None
    findings: tuple[Finding, ...]


def missing_person_cost(
    case: NegotiationCase, people: Iterable[str] | None = None, *, budget: Budget | None = None
) -> MissingPersonCost | None:
    """Solve the case with and without what the people at the table may decide, and tell the difference.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    people : iterable of str, optional
        Ids of the people at the table; everybody named by default.
    budget : Budget, optional
        What each of the two answers may cost.

    Returns
    -------
    MissingPersonCost or None
        None when the authority at the table reaches everywhere.

    Raises
    ------
    NoAnswer
        The case has no answer even without these limits.
    """
    limits = mandate_limits(case, people)
    if not limits:
        return None
    free = best_agreements(case, budget=budget)
    if free.no_zone is not None:
        raise free.no_zone
    try:
        within = best_agreements(
            case.model_copy(update={"hard_limits": (*case.hard_limits, *limits)}), budget=budget
        )
    except NoAnswer:  # the limits leave no option on some issue
        within = None
    if within is None or within.zone is None:
        return MissingPersonCost(free, None, (Finding("mandate.leaves_no_room"),))
    return MissingPersonCost(free, within, tuple(_differences(case, free, within)))


def _differences(case: NegotiationCase, free: BestAgreements, within: BestAgreements) -> list[Finding]:
    found = []
    for position, party in enumerate(free.problem.parties):
        lost = free.most_to_gain[position] - within.most_to_gain[position]
        if lost <= 0:
            continue
        facts: dict[str, object] = {"party": party, "ours": party == case.ours}
        facts["estimated"] = party in free.problem.estimated
        if free.problem.all_money:
            facts["amount"] = money_of(lost, case.money.currency)
            found.append(Finding("mandate.costs_money", facts))
        else:
            facts["share"] = free.part_of_most(lost, position)
            found.append(Finding("mandate.costs_share", facts))
    return found or [Finding("mandate.costs_nothing")]
