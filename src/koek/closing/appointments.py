"""What of a case belongs in a calendar: only a day and a neutral title, nothing about whom or what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from koek.case.negotiation_case import NegotiationCase
from koek.closing.due import DueItem, DueKind, due

_TITLES = {
    DueKind.STEP: "closing.calendar_step",
    DueKind.ACTION: "closing.calendar_step",
    DueKind.MEASURE: "closing.calendar_step",
    DueKind.ANSWER: "closing.calendar_answer",
    DueKind.CLAIM: "closing.calendar_answer",
}
_OTHER_TITLE = "closing.calendar_look"
_BYTES = 16


@dataclass(frozen=True)
class Appointment:
    """A day for the calendar: an id that stays the same when the day changes, and the code of its title."""

    uid: str
    on: date
    title: str


def appointments(case: NegotiationCase, today: date) -> tuple[Appointment, ...]:
    """Return the days to put in a calendar, the earliest first.

    The id is worked out from the title of the case and the item, so that a new file replaces the old
    appointments; nothing can be read from it.
    """
    return tuple(_appointments(case, due(case, today)))


def _appointments(case: NegotiationCase, items: tuple[DueItem, ...]) -> Iterator[Appointment]:
    seen: dict[str, int] = {}
    for one in items:
        what = f"{case.title}\0{one.kind}\0{one.item}\0{one.name}"
        seen[what] = seen.get(what, 0) + 1
        yield Appointment(_uid(f"{what}\0{seen[what]}"), one.on, _TITLES.get(one.kind, _OTHER_TITLE))


def appointment(case: NegotiationCase, kind: str, item: str, on: date, title: str) -> Appointment:
    """Return an appointment whose id stays the same for one kind and item of one case, on whatever day."""
    return Appointment(_uid(f"{case.title}\0{kind}\0{item}"), on, title)


def _uid(what: str) -> str:
    return f"{sha256(what.encode()).digest()[:_BYTES].hex()}@koek"
