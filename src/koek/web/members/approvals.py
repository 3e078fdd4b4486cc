"""What an approver approved of: the authority of the party and the deal, at named revisions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from koek.web.cases.errors import NotYours
from koek.web.cases.models import Member
from koek.web.cases.shelf import open_room
from koek.web.cases.walls import membership
from koek.web.members.models import Approval

if TYPE_CHECKING:
    from koek.web.accounts.models import Account
    from koek.web.cases.shown import Room

SHEETS: Mapping[str, tuple[str, ...]] = {
    Approval.Subject.MANDATE: ("parties", "decisions", "mandate_reach", "hard_limits"),
    Approval.Subject.DEAL: ("offers", "agreements", "division"),
}
"""The sheets on which each subject stands."""


@dataclass(frozen=True)
class Standing:
    """How it stands with one subject.

    Attributes
    ----------
    subject : str
        What it is about.
    numbers : mapping
        The revision that stands on each of its sheets now.
    state : str
        "nothing" (no sheets yet), "none", "stands", "lapsed" (changed since) or "withdrew".
    name, moment, approved : str, datetime or None, mapping
        Of the last approval: who, when, and which revisions.
    """

    subject: str
    numbers: Mapping[str, int]
    state: str
    name: str = ""
    moment: datetime | None = None
    approved: Mapping[str, int] | None = None


def standings(viewer: "Account", room: "Room") -> tuple[Standing, ...]:
    """Return how it stands with the approval of each subject in the viewer's room.

    Raises
    ------
    NotYours
        It is not the viewer's room.
    """
    owner = membership(viewer, room.id).owner_id
    last: dict[str, Approval] = {}
    for row in Approval.objects.filter(owner_id=owner).select_related("account"):
        last.setdefault(row.subject, row)
    return tuple(_standing(subject, room, last.get(subject)) for subject in SHEETS)


def approve(viewer: "Account", case: str, subject: str, seen: Mapping[str, int]) -> bool:
    """Approve a subject as the viewer saw it; False when it was changed meanwhile and nothing was approved.

    Raises
    ------
    NotYours
        The viewer approves nothing here.
    """
    member = _approver(viewer, case, subject)
    numbers = _numbers(subject, open_room(viewer, case))
    if not numbers or dict(seen) != numbers:
        return False
    Approval.objects.create(owner_id=member.owner_id, account=viewer, subject=subject, numbers=numbers)
    return True


def withdraw(viewer: "Account", case: str, subject: str) -> None:
    """Take back the viewer's own last approval of a subject, if it was not taken back yet.

    Raises
    ------
    NotYours
        The viewer approves nothing here.
    """
    member = _approver(viewer, case, subject)
    last = Approval.objects.filter(owner_id=member.owner_id, subject=subject, account=viewer).first()
    if last is not None and last.withdrawn_at is None:
        last.withdrawn_at = timezone.now()
        last.save(update_fields=["withdrawn_at"])


def may_approve(viewer: "Account", case: str) -> bool:
    """Return whether the viewer approves in this room.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    return membership(viewer, case).role == Member.Role.APPROVER


def _approver(viewer: "Account", case: str, subject: str) -> Member:
    member = membership(viewer, case)
    if member.role != Member.Role.APPROVER or subject not in SHEETS:
        raise NotYours(case=case)
    return member


def _numbers(subject: str, room: "Room") -> dict[str, int]:
    return {kind: room.numbers[kind] for kind in SHEETS[subject] if kind in room.numbers}


def _standing(subject: str, room: "Room", last: Approval | None) -> Standing:
    numbers = _numbers(subject, room)
    if last is None:
        return Standing(subject, numbers, "none" if numbers else "nothing")
    name = "" if last.account is None else last.account.name or last.account.email or ""
    if last.withdrawn_at is not None:
        return Standing(subject, numbers, "withdrew", name, last.withdrawn_at, last.numbers)
    state = "stands" if last.numbers == numbers else "lapsed"
    return Standing(subject, numbers, state, name, last.approved_at, last.numbers)
