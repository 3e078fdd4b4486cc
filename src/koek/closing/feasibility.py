"""Can everybody do what they agree to: capacity, cash, decision and time, and what it does to others?"""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.closing import Clause, FeasibilityAnswer
from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.closing.sides import between, live_agreements, phrase
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items

CHECKS = "feasibility_checks"


@dataclass(frozen=True)
class AgreementFeasibility:
    """One agreement: what was answered, and which checks each party still has to answer."""

    agreement: Clause
    answers: tuple[FeasibilityAnswer, ...]
    open: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def feasible(self) -> bool:
        """Whether every party answered every check with yes."""
        return not self.open and all(answer.answer is Answer.YES for answer in self.answers)


def feasibility(case: NegotiationCase, method: Method = METHOD) -> tuple[AgreementFeasibility, ...]:
    """Return, per agreement that is proposed or made, whether it was looked at that it can be done.

    An answer without a party is for all parties to the agreement. No answer never counts as yes.
    """
    checks = method.ids(CHECKS)
    return tuple(_of(agreement, case, checks) for agreement in live_agreements(case))


def feasibility_findings(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return what has to be arranged before an agreement can be kept, and whom outside it touches."""
    told = (finding for one in feasibility(case, method) for finding in _told(one))
    used = (answer.check for agreement in case.agreements for answer in agreement.feasibility)
    return (*told, *unknown_items(CHECKS, used, method))


def _of(agreement: Clause, case: NegotiationCase, checks: tuple[str, ...]) -> AgreementFeasibility:
    answered = {
        (answer.check, answer.party)
        for answer in agreement.feasibility
        if answer.answer is not Answer.UNKNOWN
    }
    unanswered = (
        (party, tuple(c for c in checks if (c, party) not in answered and (c, None) not in answered))
        for party in between(agreement, case)
    )
    left = tuple((party, missing) for party, missing in unanswered if missing)
    return AgreementFeasibility(agreement, agreement.feasibility, left)


def _told(one: AgreementFeasibility) -> Iterator[Finding]:
    agreement = one.agreement
    facts: dict[str, object] = {"agreement": agreement.name, "id": agreement.id}
    for party, checks in one.open:
        words = tuple(MethodWord(CHECKS, check) for check in checks)
        yield Finding("closing.feasibility_ask", {**facts, "party": party, "checks": words})
    for answer in one.answers:
        if answer.answer not in (Answer.NO, Answer.PARTLY):
            continue
        told = {**facts, "check": MethodWord(CHECKS, answer.check), "about": phrase(answer.about or "")}
        if answer.by_when is None or answer.about is None:
            yield Finding("closing.not_feasible_open", told)
        else:
            yield Finding("closing.not_feasible_arranged", {**told, "by_when": answer.by_when})
    if one.feasible:
        yield Finding("closing.feasible", facts)
    yield from _outside(agreement, facts)


def _outside(agreement: Clause, facts: dict[str, object]) -> Iterator[Finding]:
    if not agreement.outside:
        yield Finding("closing.outside_ask", facts)
    for effect in agreement.outside:
        told = {**facts, "whom": effect.whom}
        if effect.effect is None:
            yield Finding("closing.outside_effect_ask", told)
        elif not effect.asked:
            yield Finding("closing.outside_not_asked", {**told, "effect": phrase(effect.effect)})
        elif effect.safeguard is None:
            yield Finding("closing.outside_safeguard", {**told, "effect": phrase(effect.effect)})
