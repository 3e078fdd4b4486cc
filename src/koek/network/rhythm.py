"""When to look at the network again, whom to contact, and what to delete."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.network import Member, MemberKind, Network, Staying
from koek.findings import Finding
from koek.network.reading import leaving, names_of, network_of, others_in

REVIEW_DAYS, LONG_AGO_DAYS = 365, 182
"""Rules of thumb: look at a network every year; after half a year without contact, plan one."""


@dataclass(frozen=True)
class NetworkReviewDue:
    """When the network is looked at again; None while it has no members."""

    due: date | None
    is_due: bool
    findings: tuple[Finding, ...]


def review_due(case: NegotiationCase, today: date) -> NetworkReviewDue:
    """Return when to look at the network again, and what the last look asked for.

    A year after the last look at the whole network; at once when nobody has looked yet.
    """
    network = network_of(case)
    if not network.members:
        return NetworkReviewDue(None, is_due=False, findings=())
    looked = sorted((r for r in network.reviews if r.on <= today), key=lambda review: review.on)
    whole = [review for review in looked if review.member is None]
    due = whole[-1].on + timedelta(REVIEW_DAYS) if whole else today
    found = [] if due > today else [Finding("network.look_again" if whole else "network.never_looked")]
    if whole and whole[-1].course is not Staying.STAY:
        found.append(Finding(f"network.course.{whole[-1].course.value}"))
    if whole and Answer.NO in (whole[-1].useful_to_us, whole[-1].useful_to_others):
        found.append(Finding("network.no_longer_useful"))
    return NetworkReviewDue(due, due <= today, (*found, *_member_courses(network, today)))


def _member_courses(network: Network, today: date) -> Iterator[Finding]:
    last = {
        review.member: review
        for review in sorted(network.reviews, key=lambda review: review.on)
        if review.member is not None and review.on <= today
    }
    for member in network.members:
        review = last.get(member.id)
        if review and review.course is not Staying.STAY:
            facts = {"member": member.name, "on": review.on}
            because = (Finding("network.reason", {"reason": review.reason}),) if review.reason else ()
            yield Finding(f"network.member_course.{review.course.value}", facts, because)


@dataclass(frozen=True)
class ContactDue:
    """A member to get in touch with, and the day that was planned; None when no day was."""

    member: str
    on: date | None


@dataclass(frozen=True)
class Contacts:
    """Whom to get in touch with: planned days first, the earliest first, then those without a day."""

    due: tuple[ContactDue, ...]
    findings: tuple[Finding, ...]


def contacts_due(case: NegotiationCase, today: date) -> Contacts:
    """Return which contacts are due today or before, and for whom no next contact is planned.

    A planned day that lies before the last contact is done. The owner of the file, and members that leave,
    are left out.
    """
    members = _staying(case, today)
    planned = [(_planned(member), member) for member in members]
    due = sorted(
        ((on, member) for on, member in planned if on is not None and on <= today),
        key=lambda pair: (pair[0], pair[1].id),
    )
    unplanned = [member for on, member in planned if on is None]
    findings = (
        *(Finding("network.contact_due", {"member": member.name, "on": on}) for on, member in due),
        *_unplanned(unplanned, today),
        *_to_delete(members, today),
    )
    contacts = (*(ContactDue(m.id, on) for on, m in due), *(ContactDue(m.id, None) for m in unplanned))
    return Contacts(contacts, findings)


def planned_contacts(case: NegotiationCase, today: date) -> tuple[tuple[str, date], ...]:
    """Return per member the contact that was planned and did not take place yet."""
    planned = ((member.id, _planned(member)) for member in _staying(case, today))
    return tuple((member, on) for member, on in planned if on is not None)


def _staying(case: NegotiationCase, today: date) -> list[Member]:
    gone = leaving(network_of(case), today)
    return [member for member in others_in(case) if member.id not in gone]


def _planned(member: Member) -> date | None:
    done = member.last_contact and member.next_contact and member.last_contact >= member.next_contact
    return None if done else member.next_contact


def _unplanned(members: list[Member], today: date) -> Iterator[Finding]:
    long_ago = [m for m in members if m.last_contact and (today - m.last_contact).days > LONG_AGO_DAYS]
    others = [member for member in members if member not in long_ago]
    for code, found in (("network.contact_long_ago", long_ago), ("network.plan_contact", others)):
        if found:
            yield Finding(code, {"members": names_of(found), "count": len(found)})


def _to_delete(members: list[Member], today: date) -> Iterator[Finding]:
    people = [member for member in members if member.kind is not MemberKind.ORGANISATION]
    forever = [member for member in people if member.delete_by is None]
    past = [member for member in members if member.delete_by and member.delete_by <= today]
    if forever:
        yield Finding("network.set_delete_by", {"members": names_of(forever), "count": len(forever)})
    if past:
        yield Finding("network.delete_now", {"members": names_of(past), "count": len(past)})
