"""What is due, overdue or coming: steps, answers, claims, pilots, what was parked, notes that have to go."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from koek.case.closing import ClauseStatus
from koek.case.differences import Answer
from koek.case.ledger import LineStatus
from koek.case.negotiation_case import NegotiationCase
from koek.case.transparency import OpennessStatus
from koek.closing.sides import phrase
from koek.findings import Finding

SOON = timedelta(days=7)


class DueKind(StrEnum):
    """What kind of thing waits for a day."""

    STEP = "step"
    ANSWER = "answer"
    ACTION = "action"
    CLAIM = "claim"
    PILOT = "pilot"
    UNCLEAR = "unclear"
    FEASIBILITY = "feasibility"
    PARKED = "parked"
    OPENNESS = "openness"
    MEASURE = "measure"
    SKILL = "skill"
    NOTE = "note"


class DueState(StrEnum):
    """How a day lies to today: past, today, within a week, or later."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"


@dataclass(frozen=True)
class DueItem:
    """Something that waits for a day: which item (``section/id``), its name, and who takes the initiative."""

    kind: DueKind
    item: str
    name: str
    on: date
    state: DueState
    party: str | None = None
    person: str | None = None


@dataclass(frozen=True)
class _Waiting:
    kind: DueKind
    item: str
    name: str
    on: date | None
    party: str | None = None
    person: str | None = None


def due(case: NegotiationCase, today: date) -> tuple[DueItem, ...]:
    """Return everything that waits for a day, the earliest first.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    today : date
        The day it is.

    Returns
    -------
    tuple of DueItem
        What is done, answered or decided is not in it. Of one day, in the order of the kinds and of the ids.
    """
    found = {
        DueItem(one.kind, one.item, one.name, one.on, _state(one.on, today), one.party, one.person)
        for one in _waiting(case)
        if one.on is not None
    }
    kinds = list(DueKind)
    return tuple(
        sorted(found, key=lambda one: (one.on, kinds.index(one.kind), one.item, one.name, one.party or ""))
    )


def due_findings(case: NegotiationCase, today: date) -> tuple[Finding, ...]:
    """Return what is overdue, due today or within a week, and which steps and answers have no day yet."""
    told = (
        Finding(
            f"closing.due_{_word(one)}",
            _facts(one.kind, one.name, one.party, on=one.on, ours=one.party == case.ours),
        )
        for one in due(case, today)
        if one.state is not DueState.LATER
    )
    return (*told, *_undated(case))


def _word(one: DueItem) -> str:
    """Return how a day lies to today, and whether it is said who has to move."""
    if one.kind is DueKind.NOTE and one.state is not DueState.SOON:
        return "delete"
    is_up_to_one = one.party is not None and one.kind is not DueKind.OPENNESS
    return f"{one.state}_by" if is_up_to_one else one.state


def _undated(case: NegotiationCase) -> Iterator[Finding]:
    for one in _waiting(case):
        if one.on is None and one.kind in (DueKind.STEP, DueKind.ANSWER):
            yield Finding("closing.no_date", _facts(one.kind, one.name, one.party))
    for answer in case.open_answers:
        if answer.answered_on is None and answer.initiative is None:
            yield Finding("closing.no_initiative", _facts(DueKind.ANSWER, answer.name, answer.party))
    for step in case.next_steps:
        if step.done_on is None and step.owner is None:
            yield Finding("closing.no_owner", _facts(DueKind.STEP, step.name, None))


def _facts(kind: DueKind, name: str, party: str | None, **more: object) -> dict[str, object]:
    return {"what": f"closing.due_kind_{kind}", "name": phrase(name), "party": party, **more}


def _state(on: date, today: date) -> DueState:
    if on < today:
        return DueState.OVERDUE
    if on == today:
        return DueState.TODAY
    return DueState.SOON if on - today <= SOON else DueState.LATER


def _waiting(case: NegotiationCase) -> Iterator[_Waiting]:
    yield from _promises(case)
    yield from _claims(case)
    yield from _moments(case)
    yield from _to_clear(case)
    yield from _improvements(case)
    for note in case.notes:
        yield _Waiting(DueKind.NOTE, f"notes/{note.id}", note.purpose, note.delete_by)
    for seen in case.observations:
        yield _Waiting(DueKind.NOTE, f"observations/{seen.id}", seen.what, seen.delete_by)


def _promises(case: NegotiationCase) -> Iterator[_Waiting]:
    for step in case.next_steps:
        if step.done_on is None:
            item = f"next_steps/{step.id}"
            yield _Waiting(DueKind.STEP, item, step.name, step.by_when, step.owner, step.person)
    for answer in case.open_answers:
        if answer.answered_on is None:
            item = f"open_answers/{answer.id}"
            who = answer.initiative or answer.party
            yield _Waiting(DueKind.ANSWER, item, answer.name, answer.due, who, answer.person)
    for meeting in case.meetings:
        for action in meeting.actions:
            if action.done_on is None:
                item = f"meetings/{meeting.id}"
                yield _Waiting(DueKind.ACTION, item, action.name, action.by_when, action.owner, action.person)


def _claims(case: NegotiationCase) -> Iterator[_Waiting]:
    """Yield the lines of the ledger that wait for an answer of the other parties."""
    division = case.division
    if division is None or division.days_to_answer is None:
        return
    days = timedelta(days=division.days_to_answer)
    for line in division.lines:
        if line.status is LineStatus.CLAIMED and line.claimed_on is not None:
            yield _Waiting(DueKind.CLAIM, f"division/{line.id}", line.name, line.claimed_on + days)


def _moments(case: NegotiationCase) -> Iterator[_Waiting]:
    for pilot in case.pilots:
        for rung in pilot.rungs if pilot.went is None else ():
            yield _Waiting(DueKind.PILOT, f"pilots/{pilot.id}", pilot.name, rung.on, rung.owner)
    for agreement in case.agreements:
        if agreement.status is ClauseStatus.PARKED:
            item = f"agreements/{agreement.id}"
            yield _Waiting(DueKind.PARKED, item, agreement.name, agreement.parked_until)
    for rule in case.transparency:
        if rule.status is OpennessStatus.AGREED:
            yield _Waiting(DueKind.OPENNESS, f"transparency/{rule.id}", rule.name, rule.until, rule.shown_by)


def _to_clear(case: NegotiationCase) -> Iterator[_Waiting]:
    for unclear in case.ambiguities:
        if unclear.cleared_on is None:
            item = f"ambiguities/{unclear.id}"
            who = unclear.cleared_by
            yield _Waiting(DueKind.UNCLEAR, item, unclear.name, unclear.by_when, who, unclear.person)
    for agreement in case.agreements:
        for answer in agreement.feasibility:
            if answer.answer is not Answer.YES and agreement.status is not ClauseStatus.DECLINED:
                item, name = f"agreements/{agreement.id}", answer.about or agreement.name
                yield _Waiting(DueKind.FEASIBILITY, item, name, answer.by_when, answer.party, answer.person)


def _improvements(case: NegotiationCase) -> Iterator[_Waiting]:
    for measure in case.differences.mitigations if case.differences else ():
        if measure.done_on is None:
            item = f"differences/{measure.id}"
            yield _Waiting(
                DueKind.MEASURE, item, measure.name, measure.by_when, measure.owner, measure.person
            )
    for back in case.lookbacks:
        for skill in back.skills:
            if skill.done_on is None:
                yield _Waiting(DueKind.SKILL, f"lookbacks/{back.id}", skill.step, skill.by_when)
