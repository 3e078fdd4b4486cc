"""Who works in a room: asked and changed for a viewer, within the walls."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from django.core import signing
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from koek.errors import KoekError
from koek.web.api.keys import forget_keys
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.cases.models import Member, Owner
from koek.web.cases.walls import leader, membership
from koek.web.comments.writing import forget_author
from koek.web.explorer.keeping import forget_kept
from koek.web.members.models import Invitation

if TYPE_CHECKING:
    from koek.web.accounts.models import Account

INVITED_FOR = timedelta(days=7)
SALT = "koek.invitation"


class OtherAddress(KoekError):
    """The invitation went to an address that is not one of who opens it; which one is not told."""

    code = "web_safety.other_address"


class LastLead(KoekError):
    """Nobody would lead the room any more."""

    code = "web_members.last_lead"


@dataclass(frozen=True)
class Person:
    """A member as the others see them; `name` is empty for who did not give one."""

    id: str
    name: str
    role: str
    joined_at: datetime
    is_viewer: bool


@dataclass(frozen=True)
class Invited:
    """An invitation that was not used yet."""

    id: str
    email: str
    role: str
    until: datetime


def people(viewer: "Account", case: str) -> tuple[Person, ...]:
    """Return the members of the viewer's room, who came first first.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    owner = membership(viewer, case).owner_id
    rows = Member.objects.filter(owner_id=owner).select_related("account").order_by("joined_at", "pk")
    return tuple(_person(row, viewer) for row in rows)


def invitations(viewer: "Account", case: str) -> tuple[Invited, ...]:
    """Return the invitations to the viewer's room that still work, the newest first.

    Raises
    ------
    NotYours
        The viewer does not lead here.
    """
    owner = leader(viewer, case).owner_id
    rows = _working().filter(owner_id=owner, invited_at__gt=_oldest()).order_by("-invited_at")
    return tuple(Invited(row.pk, row.email, row.role, row.invited_at + INVITED_FOR) for row in rows)


def invite(viewer: "Account", case: str, email: str, role: str) -> tuple[str, datetime]:
    """Make an invitation and return its signed token and until when it works.

    Raises
    ------
    NotYours
        The viewer does not lead here.
    """
    owner = leader(viewer, case).owner_id
    row = Invitation.objects.create(owner_id=owner, role=Member.Role(role), email=email, invited_by=viewer)
    return signing.dumps(row.pk, salt=SALT), row.invited_at + INVITED_FOR


def withdraw(viewer: "Account", case: str, invitation: str) -> None:
    """Make an invitation stop working.

    Raises
    ------
    NotYours
        The viewer does not lead here, or there is no such invitation.
    """
    owner = leader(viewer, case).owner_id
    gone, _ = Invitation.objects.filter(owner_id=owner, pk=invitation, used_at=None).delete()
    if not gone:
        raise NotYours(case=case)


def invitation_of(token: str) -> Invitation:
    """Return the invitation behind a link.

    Raises
    ------
    NotYours
        The link is not ours, was used or withdrawn, is too old, or who sent it leads here no more.
    """
    try:
        found = signing.loads(token, salt=SALT, max_age=INVITED_FOR)
    except signing.BadSignature as wrong:
        raise NotYours(token="") from wrong
    row = _working().filter(pk=found).select_related("owner").first()
    if row is None:
        raise NotYours(token="")
    return row


def invitation_for(viewer: "Account", token: str) -> Invitation:
    """Return the invitation behind a link to who was invited: whose address it went to, as was checked.

    Raises
    ------
    NotYours
        The link is not ours, was used or withdrawn, is too old, or who sent it leads here no more.
    OtherAddress
        It went to an address that is not a checked one of the viewer; a try-out has none.
    """
    row = invitation_of(token)
    own = EmailAddress.objects.filter(user=viewer, verified=True, email=row.email.lower())
    if viewer.ends_at is not None or not own.exists():
        raise OtherAddress
    return row


def accept(viewer: "Account", token: str) -> str:
    """Join the room of an invitation and return the case; who was a member already stays what they were.

    Raises
    ------
    NotYours
        The link is not ours, was used or withdrawn, is too old, or who sent it leads here no more.
    OtherAddress
        It went to an address that is not a checked one of the viewer; a try-out has none.
    """
    with transaction.atomic():
        row = invitation_for(viewer, token)
        taken = Invitation.objects.filter(pk=row.pk, used_at=None).update(used_at=timezone.now())
        if not taken:
            raise NotYours(token="")
        Member.objects.get_or_create(owner=row.owner, account=viewer, defaults={"role": row.role})
    return row.owner.case_id


def change_role(viewer: "Account", case: str, member: str, role: str) -> None:
    """Let a member do something else in the room.

    Raises
    ------
    NotYours
        The viewer does not lead here, or there is no such member.
    LastLead
        Nobody would lead any more.
    """
    with _changing(leader(viewer, case).owner_id) as rows:
        _require_lead(rows, member, Member.Role(role))
        if not Member.objects.filter(pk=member, owner_id=rows[0].owner_id).update(role=Member.Role(role)):
            raise NotYours(case=case)


def remove(viewer: "Account", case: str, member: str) -> None:
    """Take a member out of the room; a lead removes anybody, and everybody may leave.

    Raises
    ------
    NotYours
        There is no such member for this viewer to remove.
    LastLead
        Nobody would lead any more.
    """
    own = membership(viewer, case)
    owner = own.owner_id if own.pk == member else leader(viewer, case).owner_id
    with _changing(owner) as rows:
        _require_lead(rows, member, None)
        gone = [row for row in rows if row.pk == member]
        if not gone:
            raise NotYours(case=case)
        shelf.forget_drafts(viewer, case, gone[0].account_id)
        forget_kept(gone[0].owner_id, gone[0].account_id)
        forget_keys(gone[0].owner_id, gone[0].account_id)
        forget_author(gone[0].owner_id, gone[0].account_id)
        gone[0].delete()


@contextmanager
def _changing(owner: str) -> Iterator[list[Member]]:
    """Give the members of a room to change, one change at a time."""
    with transaction.atomic():
        Owner.objects.select_for_update().get(pk=owner)
        yield list(Member.objects.filter(owner_id=owner))


def _require_lead(rows: Iterable[Member], member: str, role: str | None) -> None:
    leads = {row.pk for row in rows if row.role == Member.Role.LEAD}
    if leads == {member} and role != Member.Role.LEAD:
        raise LastLead


def _working() -> QuerySet[Invitation]:
    """Return what was not used, of who still leads: who has to leave lets nobody in for later."""
    leads = Member.objects.filter(
        owner=OuterRef("owner"), account=OuterRef("invited_by"), role=Member.Role.LEAD
    )
    return Invitation.objects.filter(Exists(leads), used_at=None)


def _oldest() -> datetime:
    return timezone.now() - INVITED_FOR


def _person(row: Member, viewer: "Account") -> Person:
    name = row.account.name or row.account.email or ""
    return Person(row.pk, name, row.role, row.joined_at, row.account_id == viewer.pk)
