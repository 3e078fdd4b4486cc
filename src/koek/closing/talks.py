"""The talks so far: proposals and counter-proposals in order, and minutes in which no promise gets lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from koek.case.closing import Meeting
from koek.case.negotiation_case import NegotiationCase
from koek.closing.sides import party_ids, phrase
from koek.findings import Finding


@dataclass(frozen=True)
class ProposalStep:
    """One proposal: its id, who made it, on which day, and in which talk if that was noted."""

    offer: str
    by: str
    on: date
    meeting: str | None = None


@dataclass(frozen=True)
class ProposalCourse:
    """Proposals from early to late, who is expected to answer the last one, and who made none."""

    steps: tuple[ProposalStep, ...]
    expected: tuple[str, ...]
    silent: tuple[str, ...]


def proposal_course(case: NegotiationCase) -> ProposalCourse:
    """Return the course of proposals over the talks; those of one day stay in the order of the case."""
    meetings = {offer: meeting.id for meeting in case.meetings for offer in meeting.offers}
    days = {o.id: o.at.date() if isinstance(o.at, datetime) else o.at for o in case.offers}
    ordered = sorted(case.offers, key=lambda offer: days[offer.id])
    steps = tuple(ProposalStep(o.id, o.by, days[o.id], meetings.get(o.id)) for o in ordered)
    parties = party_ids(case)
    expected = tuple(party for party in parties if steps and party != steps[-1].by)
    return ProposalCourse(steps, expected, tuple(p for p in parties if p not in {s.by for s in steps}))


def talk_findings(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return whose turn it is, and what of the minutes still needs an owner, a day or an agreement."""
    minutes = (finding for meeting in case.meetings for finding in _minutes(meeting, case))
    return (*_course(case), *minutes)


def _course(case: NegotiationCase) -> Iterator[Finding]:
    course = proposal_course(case)
    if not course.steps or case.agreements:
        return
    last = course.steps[-1]
    facts: dict[str, object] = {"party": last.by, "on": last.on, "count": len(course.steps)}
    yield Finding("closing.answer_proposal", {**facts, "parties": course.expected})
    if course.silent:
        yield Finding("closing.no_proposal_of", {"parties": course.silent})


def _minutes(meeting: Meeting, case: NegotiationCase) -> Iterator[Finding]:
    facts: dict[str, object] = {"meeting": meeting.name, "id": meeting.id, "on": meeting.on}
    for decision in meeting.decisions:
        if decision.agreement is None:
            yield Finding("closing.decision_to_agreement", {**facts, "decision": phrase(decision.name)})
    for action in meeting.actions:
        if action.done_on is None and (action.owner is None or action.by_when is None):
            yield Finding("closing.action_without_owner", {**facts, "action": phrase(action.name)})
    unseen = tuple(party for party in party_ids(case) if party not in meeting.seen_by)
    if unseen:
        yield Finding("closing.minutes_unseen", {**facts, "parties": unseen})
