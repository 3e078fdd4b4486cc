"""What is the conclusion, what is a balanced proposal, and what is the next useful step?"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from koek.bargaining.found import Found
from koek.case.choices import Choice
from koek.case.money import Money
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.frontier.budget import Certificate
from koek.preferences.problem import NegotiationProblem
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.offers_on_the_table import Assessment, assess, offer_outcome
from koek.workbench.robustness import margin
from koek.workbench.trade_advice import TradeAdvice, money_of, trade_advice

OUTCOMES_COMPARED = 1000
BALANCED_RULE = "nash"


@dataclass(frozen=True)
class Advice:
    """What a negotiator wants to know first.

    Attributes
    ----------
    headline : Finding
        The conclusion; it says so when it rests on estimates. Its `because` tells how it was reached.
    warnings : tuple of Finding
        What must be known before anything else: who is below its alternative or limit, broken hard limits,
        and that there may be better combinations than those found.
    assessment : Assessment or None
        Where the last complete offer stands.
    balanced : tuple of Choice
        The balanced proposal, as close to the last offer as its ties allow.
    proposal : tuple of Finding
        What the balanced proposal changes, or all of it when there is no offer yet, and what it brings whom.
    trades : Found of TradeAdvice
        Exchanges from the last offer; those in doubt last, as questions. Not `complete` when there may be
        better ones than were looked at.
    next_step : Finding
        The one step that helps most now.
    """

    headline: Finding
    warnings: tuple[Finding, ...]
    assessment: Assessment | None
    balanced: tuple[Choice, ...]
    proposal: tuple[Finding, ...]
    trades: Found[TradeAdvice]
    next_step: Finding


def advise(case: NegotiationCase, best: BestAgreements, *, viewpoint: str | None = None) -> Advice:
    """Return the advice on a solved case.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    best : BestAgreements
        Its best agreements, seen by the same viewpoint.
    viewpoint : str, optional
        The party that reads this; `ours` by default.

    Raises
    ------
    NoZoneOfAgreement
        Nothing is good enough for everyone.
    """
    if best.no_zone is not None:
        raise best.no_zone
    viewpoint = viewpoint or case.ours
    offer = offer_outcome(case)
    standing = assess(best, offer) if offer else None
    balanced = balanced_outcome(best, offer)
    trades: Found[TradeAdvice] = Found()
    if offer and standing and standing.acceptable and not standing.is_best:
        trades = trade_advice(best, offer, viewpoint=viewpoint, currency=case.money.currency)
    return Advice(
        headline=_headline(best.problem, standing, tuple(basis(case, best, viewpoint))),
        warnings=tuple(_warnings(best, standing, viewpoint)),
        assessment=standing,
        balanced=balanced,
        proposal=tuple(_proposal(case, best, balanced, offer, viewpoint)),
        trades=trades,
        next_step=_next_step(best.problem, standing, trades),
    )


def balanced_outcome(best: BestAgreements, offer: tuple[Choice, ...] | None) -> tuple[Choice, ...]:
    """Return a balanced proposal (largest product of gains), of its ties the one closest to the offer."""
    ties = islice(best.outcomes(best.solutions[BALANCED_RULE]), OUTCOMES_COMPARED)
    return min(ties, key=lambda outcome: sum(a != b for a, b in zip(outcome, offer or outcome, strict=True)))


def _headline(
    problem: NegotiationProblem, standing: Assessment | None, because: tuple[Finding, ...]
) -> Finding:
    if standing is None:
        code = "advice.room"
    elif standing.short:
        code = "advice.not_acceptable"
    elif standing.infeasible:
        return Finding("advice.infeasible", {}, because)
    elif standing.is_best:
        code = "advice.nothing_better"
    else:
        code = "advice.better_for_all"
    if problem.estimated:
        return Finding(f"{code}.estimated", {"parties": problem.estimated}, because)
    return Finding(code, {}, because)


def _warnings(best: BestAgreements, standing: Assessment | None, viewpoint: str | None) -> Iterator[Finding]:
    if standing:
        yield from standing_warnings(best.problem, standing, viewpoint)
    if not best.certificate.proven:
        yield _proof(best.certificate)


def _proof(certificate: Certificate) -> Finding:
    return Finding("basis.proven" if certificate.proven else f"basis.not_proven.{certificate.reason}")


def standing_warnings(
    problem: NegotiationProblem, standing: Assessment, viewpoint: str | None
) -> Iterator[Finding]:
    """Yield for whom an offer is worse than no agreement or than its limit, and the hard limits it breaks."""
    for party, shortfall in standing.short.items():
        facts = {"party": party, "ours": party == viewpoint, "estimated": party in problem.estimated}
        yield Finding(f"offer.below_{shortfall.value}", facts)
    if standing.infeasible:
        yield Finding("offer.infeasible", {"limits": standing.infeasible, "count": len(standing.infeasible)})


def standing_findings(
    case: NegotiationCase, best: BestAgreements, standing: Assessment, viewpoint: str | None
) -> Iterator[Finding]:
    """Yield where one offer stands: warnings first, then what each gains, then whether all can have more."""
    if best.problem.estimated:
        yield Finding("offer.rests_on_estimate", {"parties": best.problem.estimated})
    yield from standing_warnings(best.problem, standing, viewpoint)
    if not standing.acceptable:
        return
    shares = best.relative_gains(standing.utilities)
    for party, gain, share in zip(best.problem.parties, best.gains(standing.utilities), shares, strict=True):
        yield from _gain(case, best, (party, gain, share), viewpoint)
    yield Finding("offer.is_best" if standing.is_best else "offer.can_be_better")


def _gain(
    case: NegotiationCase,
    best: BestAgreements,
    gained: tuple[str, Fraction, Fraction | None],
    viewpoint: str | None,
) -> Iterator[Finding]:
    party, gain, share = gained
    facts = {"party": party, "ours": party == viewpoint, "estimated": party in best.problem.estimated}
    if share is not None:
        yield Finding("proposal.share", facts | {"share": share})
    if best.problem.all_money:
        yield Finding("proposal.money", facts | {"amount": money_of(gain, case.money.currency)})


def basis(case: NegotiationCase, best: BestAgreements, viewpoint: str | None) -> Iterator[Finding]:
    """Yield how the answer was reached: counts, proof, what each party compares with, and estimates."""
    problem, certificate = best.problem, best.certificate
    counts = {"outcomes": problem.outcome_count, "best": sum(best.frontier.counts)}
    yield Finding("basis.frontier", counts | {"points": len(best.frontier)})
    yield Finding("basis.balanced")
    yield _proof(certificate)
    for party, reference in problem.references.items():
        facts: dict[str, object] = {
            "party": party,
            "ours": party == viewpoint,
            "value": _value(case, best, reference.disagreement),
        }
        if reference.alternative:
            facts["alternative"] = next(a.name for a in case.alternatives if a.id == reference.alternative)
        yield Finding(f"basis.disagreement.{reference.source.value}", facts)
    if problem.ordered and not problem.all_money:
        yield Finding("basis.order", {"parties": problem.ordered})
    for party in problem.estimated:
        confidence = problem.statements[party].confidence
        word = f"confidence.{confidence.value}" if confidence else "confidence.not_stated"
        yield Finding(
            "basis.estimate", {"party": party, "confidence": word, "margin": margin(problem, party)}
        )


def _value(case: NegotiationCase, best: BestAgreements, value: Fraction) -> Money | Fraction:
    """Return a value with its currency where everything is money, else as points."""
    return money_of(value, case.money.currency) if best.problem.all_money else value


def _proposal(
    case: NegotiationCase,
    best: BestAgreements,
    balanced: tuple[Choice, ...],
    offer: tuple[Choice, ...] | None,
    viewpoint: str | None,
) -> Iterator[Finding]:
    utilities = best.problem.utility(balanced)
    if offer is None:
        yield from (Finding("proposal.choice", {"choice": choice}) for choice in balanced)
    for after, before in zip(balanced, offer or balanced, strict=True):
        if after != before:
            yield Finding("proposal.change", {"issue": after.issue, "before": before, "after": after})
    shares = best.relative_gains(utilities)
    for party, gain, share in zip(best.problem.parties, best.gains(utilities), shares, strict=True):
        yield from _gain(case, best, (party, gain, share), viewpoint)
    yield from _payment(case, best, viewpoint)


def _payment(case: NegotiationCase, best: BestAgreements, viewpoint: str | None) -> Iterator[Finding]:
    payment = best.side_payment
    if payment is None or not any(payment.payments):
        return
    currency = case.money.currency
    payers = [
        (p, amount) for p, amount in zip(best.problem.parties, payment.payments, strict=True) if amount > 0
    ]
    yield Finding(
        "proposal.payment",
        {
            "payers": tuple(party for party, _ in payers),
            "amount": money_of(sum((amount for _, amount in payers), Fraction(0)), currency),
            "gain": money_of(payment.gain, currency),
            "ours": [party for party, _ in payers] == [viewpoint],
            "joint": money_of(payment.joint_gain, currency),
        },
    )


def _next_step(
    problem: NegotiationProblem, standing: Assessment | None, trades: tuple[TradeAdvice, ...]
) -> Finding:
    """Ask first where an answer decides; propose an exchange that holds; else look for what is missing."""
    if trades:
        return trades[0].question or Finding("next.propose_trade", {}, (trades[0].exchange,))
    if standing is None:
        return Finding("next.make_proposal")
    if standing.infeasible:
        return Finding("next.stay_feasible", {"limits": standing.infeasible})
    if standing.short:
        return Finding("next.repair_offer", {"parties": tuple(standing.short)})
    if standing.is_best:
        return Finding("next.check_understanding")
    return Finding("next.talk_about_proposal", {"parties": problem.parties})
