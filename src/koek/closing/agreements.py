"""The agreements one by one: decided by whom, concrete, on paper, parked, or going otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.closing import Clause, ClauseStatus, NextStep
from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.closing.comparing import WordComparison, compare_words
from koek.closing.sides import between, owner_of, party_ids, phrase, quoted
from koek.findings import Finding


@dataclass(frozen=True)
class AgreementState:
    """One agreement: who has not said yes, its next steps, how its words compare, and what to do about it."""

    agreement: Clause
    waiting_for: tuple[str, ...]
    steps: tuple[NextStep, ...]
    comparison: WordComparison
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class ClosingCheck:
    """The closing of the talks: every agreement, and what is missing between the parties as a whole.

    `partial` says that some agreements stand while others are parked or open: that is a full outcome.
    """

    agreements: tuple[AgreementState, ...]
    partial: bool
    findings: tuple[Finding, ...]


def closing_check(case: NegotiationCase) -> ClosingCheck:
    """Say whether the parties understood the same, agreed the next steps, and have it on paper."""
    states = tuple(_state(agreement, case) for agreement in case.agreements)
    settled = [s for s in states if s.agreement.status is ClauseStatus.AGREED]
    resting = [s for s in states if s.agreement.status is not ClauseStatus.AGREED]
    partial = bool(settled and resting)
    return ClosingCheck(states, partial, tuple(_overall(case, states, partial=partial)))


def _state(agreement: Clause, case: NegotiationCase) -> AgreementState:
    said_yes = {side.party for side in agreement.sides if side.agreed_on}
    waiting = tuple(party for party in between(agreement, case) if party not in said_yes)
    steps = tuple(step for step in case.next_steps if step.agreement == agreement.id)
    comparison = compare_words(agreement, case)
    findings = (*_status(agreement, waiting, steps), *_deviations(agreement))
    if agreement.status in (ClauseStatus.PROPOSED, ClauseStatus.AGREED):
        findings = (*comparison.findings, *findings)
    return AgreementState(agreement, waiting, steps, comparison, findings)


def _status(agreement: Clause, waiting: tuple[str, ...], steps: tuple[NextStep, ...]) -> Iterator[Finding]:
    facts: dict[str, object] = {"agreement": agreement.name, "id": agreement.id, "parties": waiting}
    if agreement.status is ClauseStatus.PARKED:
        dated = {**facts, "until": agreement.parked_until}
        yield Finding("closing.parked" if agreement.parked_until else "closing.parked_no_date", dated)
    elif agreement.status is ClauseStatus.DECLINED:
        yield Finding("closing.declined", facts)
    elif agreement.status is ClauseStatus.PROPOSED:
        yield Finding("closing.proposed", facts)
    else:
        if waiting:
            yield Finding("closing.not_decided_together", facts)
        if not any(step.owner and (step.by_when or step.done_on) for step in steps):
            yield Finding("closing.not_concrete", facts)
        if agreement.in_writing_on is None:
            yield Finding("closing.not_in_writing", facts)


def _deviations(agreement: Clause) -> Iterator[Finding]:
    for one in agreement.deviations:
        facts: dict[str, object] = {"agreement": agreement.name, "what": phrase(one.what), "on": one.on}
        if one.matters in (None, Answer.UNKNOWN):
            yield Finding("closing.deviation_ask", facts)
        elif one.matters is Answer.NO:
            yield Finding("closing.deviation_let_go", facts)
        elif one.next_step is None:
            yield Finding("closing.deviation_act", facts)


def _overall(
    case: NegotiationCase, states: tuple[AgreementState, ...], *, partial: bool
) -> Iterator[Finding]:
    ours = owner_of(case)
    if not states:
        yield Finding("closing.nothing_written", {"parties": party_ids(case)})
        return
    if partial:
        standing = quoted(s.agreement.name for s in states if s.agreement.status is ClauseStatus.AGREED)
        yield Finding("closing.partial", {"agreements": standing})
    owners = {step.owner for step in case.next_steps}
    for party in party_ids(case):
        if party not in owners:
            yield Finding("closing.no_step_of", {"party": party, "ours": party == ours})
    told_by = {step.according_to for step in case.next_steps}
    asked = tuple(party for party in party_ids(case) if party != ours and party not in told_by)
    if asked:
        yield Finding("closing.ask_their_steps", {"parties": asked})
