"""How stakeholders moved, by day: what they did and defend, and how to keep the relation; never a label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from koek.case.listening import Movement, Stance
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding

FADES_AFTER = timedelta(days=180)
"""Rule of thumb: what somebody did longer ago says little about now."""
LASTING = 2
"""From how many days in a row on which somebody opposed, a plan to keep the relation is asked."""


@dataclass(frozen=True)
class StanceCourse:
    """What one stakeholder did over time, from old to new.

    `party` is the party, or `who` the stakeholder outside the case. `lasting` tells that they opposed on at
    least the last two days; `faded` that the last day is long ago.
    """

    party: str | None
    who: str | None
    stances: tuple[Stance, ...]
    lasting: bool
    faded: bool
    findings: tuple[Finding, ...]


def stance_courses(case: NegotiationCase, today: date) -> tuple[StanceCourse, ...]:
    """Return the course of every stakeholder, in the order in which they first appear.

    What should have been deleted by `today` does not count and is named.
    """
    kept = [stance for stance in case.stances if stance.delete_by is None or stance.delete_by >= today]
    by_whom: dict[tuple[str | None, str | None], list[Stance]] = {}
    for stance in kept:
        by_whom.setdefault((stance.party, None if stance.party else stance.who), []).append(stance)
    return tuple(_course(whom, stances, today) for whom, stances in by_whom.items())


def overdue_stances(case: NegotiationCase, today: date) -> tuple[Finding, ...]:
    """Return a finding for each stance that should have been deleted before `today`."""
    return tuple(
        Finding("readiness.delete_overdue", {"id": stance.id, "day": stance.delete_by})
        for stance in case.stances
        if stance.delete_by is not None and stance.delete_by < today
    )


def _course(whom: tuple[str | None, str | None], stances: Sequence[Stance], today: date) -> StanceCourse:
    ordered = tuple(sorted(stances, key=lambda stance: stance.on))
    last_days = sorted({stance.on for stance in ordered})[-LASTING:]
    lasting = len(last_days) == LASTING and all(
        stance.movement is Movement.OPPOSES for stance in ordered if stance.on in last_days
    )
    faded = today - ordered[-1].on > FADES_AFTER
    findings = tuple(_findings(ordered, lasting=lasting, faded=faded))
    return StanceCourse(*whom, ordered, lasting, faded, findings)


def _findings(ordered: tuple[Stance, ...], *, lasting: bool, faded: bool) -> Iterator[Finding]:
    last = ordered[-1]
    facts: dict[str, object] = {"what": last.what, "on": last.on}
    code = "readiness.stance_faded" if faded else f"readiness.stance.{last.movement.value}"
    yield Finding(code, facts)
    defends = next((stance.defends for stance in reversed(ordered) if stance.defends), None)
    if defends:
        yield Finding("readiness.defends", {"what": defends})
    elif last.movement is not Movement.MOVES_ALONG:
        yield Finding("readiness.ask_what_they_defend")
    if last.other_explanation is None and last.movement is not Movement.MOVES_ALONG:
        yield Finding("readiness.what_else")
    if lasting:
        yield _keep_relation(ordered)


def _keep_relation(ordered: tuple[Stance, ...]) -> Finding:
    plan = next((stance for stance in reversed(ordered) if stance.keep_relation), None)
    if plan is None:
        return Finding("readiness.no_relation_plan")
    if plan.next_contact is None:
        return Finding("readiness.relation_plan_no_day", {"plan": plan.keep_relation})
    return Finding("readiness.relation_plan", {"plan": plan.keep_relation, "day": plan.next_contact})
