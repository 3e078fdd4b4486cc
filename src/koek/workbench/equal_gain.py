"""If no money can move: which agreement lets everybody reach an equal part of what it could gain?"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from koek.case.choices import Choice
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.frontier.budget import Budget
from koek.workbench.best_agreements import BestAgreements, best_agreements

EQUAL_RULE = "equal_gain"


@dataclass(frozen=True)
class EqualGain:
    """The best agreement with the smallest spread between the parts that the parties reach.

    `shares` is the part of its largest gain that a party reaches, None for who cannot gain; never a
    difference of utilities, because those of two people are not on one scale.
    """

    best: BestAgreements
    outcome: tuple[Choice, ...]
    shares: Mapping[str, Fraction | None]
    findings: tuple[Finding, ...]


def equal_gain(case: NegotiationCase, *, budget: Budget | None = None) -> EqualGain:
    """Return the agreement in which everybody reaches as equal a part as possible of what it could gain.

    Raises
    ------
    NoAnswer
        The case cannot be solved, or nothing is good enough for everyone.
    """
    return equal_gain_of(best_agreements(case, budget=budget), ours=case.ours)


def equal_gain_of(best: BestAgreements, *, ours: str | None) -> EqualGain:
    """Return the same of the best agreements that were found before.

    Raises
    ------
    NoAnswer
        Nothing is good enough for everyone.
    """
    if best.no_zone is not None:
        raise best.no_zone
    outcome = next(best.outcomes(best.solutions[EQUAL_RULE]))
    reached = best.relative_gains(best.problem.utility(outcome))
    shares = dict(zip(best.problem.parties, reached, strict=True))
    findings = [Finding("equal_gain.no_money", {"parties": best.problem.parties})]
    if best.problem.estimated:
        findings.append(Finding("offer.rests_on_estimate", {"parties": best.problem.estimated}))
    for party, share in shares.items():
        if share is not None:
            facts = {"party": party, "ours": party == ours, "estimated": party in best.problem.estimated}
            findings.append(Finding("proposal.share", {**facts, "share": share}))
    return EqualGain(best, outcome, shares, tuple(findings))
