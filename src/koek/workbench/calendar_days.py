"""Which days belong in a calendar: what waits after a talk, contacts, and the look back on trust."""

from collections.abc import Iterator
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.closing.appointments import Appointment, appointment, appointments
from koek.network.rhythm import planned_contacts, review_due
from koek.trust.rhythm import next_review_due

STEP, ANSWER, LOOK = "closing.calendar_step", "closing.calendar_answer", "closing.calendar_look"


def calendar_days(case: NegotiationCase, today: date) -> tuple[Appointment, ...]:
    """Return the days of a case for a calendar, the earliest first; titles tell nothing about whom or what.

    Next to what is due after a talk: contacts that were planned, the day to look at the network again, the
    look back on trust (yearly, and in calm water after signing), and days that were set while preparing.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    today : date
        The day it is. A look back that is overdue is planned for today.
    """
    days = (*appointments(case, today), *_contacts(case, today), *_looks(case, today), *_preparing(case))
    return tuple(sorted(days, key=lambda day: (day.on, day.title, day.uid)))


def _contacts(case: NegotiationCase, today: date) -> Iterator[Appointment]:
    for member, on in planned_contacts(case, today):
        yield appointment(case, "contact", member, on, STEP)
    for stance in case.stances:
        if stance.next_contact is not None:
            yield appointment(case, "relation", stance.id, stance.next_contact, STEP)


def _looks(case: NegotiationCase, today: date) -> Iterator[Appointment]:
    trust, network = next_review_due(case, today).suggested, review_due(case, today).due
    for what, on in (("trust", trust), ("network", network)):
        if on is not None:
            yield appointment(case, "look", what, max(on, today), LOOK)


def _preparing(case: NegotiationCase) -> Iterator[Appointment]:
    """Yield the smallest safe steps that were planned, and the day an answer to a challenge is due."""
    for start in case.trust.starts if case.trust else ():
        if start.by_when is not None and start.done_on is None:
            whose = f"{start.person}\0{start.on}\0{start.smallest_safe_step}"
            yield appointment(case, "start", whose, start.by_when, STEP)
    challenge = case.legal.challenge if case.legal else None
    if challenge and challenge.answer_by and not challenge.answered_on:
        yield appointment(case, "challenge", challenge.task, challenge.answer_by, ANSWER)
