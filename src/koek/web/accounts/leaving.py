"""What happens to the rooms of somebody who goes: those of nobody else go too, the others stay."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from koek.web.cases.models import Member, Owner
from koek.web.cases.retention import delete_account

if TYPE_CHECKING:
    from koek.web.accounts.models import Account

HEIRS = (Member.Role.COLLEAGUE, Member.Role.APPROVER, Member.Role.READER)
"""Who takes the lead when nobody else leads: the first of these, and of those who joined first."""


@dataclass(frozen=True)
class Departure:
    """What goes and what stays when an account is deleted.

    Attributes
    ----------
    gone : tuple of str
        Cases whose room is deleted, because nobody else works in it.
    stay : tuple of str
        Cases whose room stays for the others.
    heirs : dict of str to Member
        Who takes the lead, by case, where nobody else leads.
    """

    gone: tuple[str, ...]
    stay: tuple[str, ...]
    heirs: dict[str, Member]


def departure(account: "Account") -> Departure:
    """Return what would go and what would stay if this account were deleted now."""
    owners = Owner.objects.filter(members__account=account, kind=Owner.Kind.PARTY).order_by("pk")
    gone: list[str] = []
    stay: list[str] = []
    heirs: dict[str, Member] = {}
    for owner in owners:
        others = list(owner.members.exclude(account=account).select_related("account").order_by("joined_at"))
        (stay if others else gone).append(owner.case_id)
        if others and all(other.role != Member.Role.LEAD for other in others):
            heirs[owner.case_id] = min(others, key=lambda other: HEIRS.index(Member.Role(other.role)))
    return Departure(tuple(gone), tuple(stay), heirs)


def delete_with_rooms(account: "Account") -> None:
    """Delete an account and the rooms of nobody else; where others work, one of them leads from now on."""
    with transaction.atomic():
        for heir in departure(account).heirs.values():
            Member.objects.filter(pk=heir.pk).update(role=Member.Role.LEAD)
        delete_account(account)
