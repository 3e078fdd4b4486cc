"""Who may read and write what: the one place where that is decided."""

from typing import TYPE_CHECKING

from koek.web.cases.errors import NotYours
from koek.web.cases.models import Member, Owner
from koek.web.cases.once import asked_once

if TYPE_CHECKING:
    from koek.web.accounts.models import Account

WRITERS = (Member.Role.LEAD, Member.Role.COLLEAGUE)


def membership(viewer: "Account", case: str) -> Member:
    """Return what the viewer is in the room of their own party.

    Raises
    ------
    NotYours
        The viewer has no room in such a case.
    """
    found = _member(viewer.pk, case)
    if found is None:
        raise NotYours(case=case)
    return found


@asked_once
def _member(account: str, case: str) -> Member | None:
    own = Member.objects.select_related("owner", "owner__case")
    return own.filter(account_id=account, owner__case_id=case, owner__kind=Owner.Kind.PARTY).first()


def writer(viewer: "Account", case: str) -> Member:
    """Return the viewer's membership, when it is one that may write.

    Raises
    ------
    NotYours
        The viewer has no room in such a case, or only reads in it.
    """
    found = membership(viewer, case)
    if found.role not in WRITERS:
        raise NotYours(case=case)
    return found


def leader(viewer: "Account", case: str) -> Member:
    """Return the viewer's membership, when it is the lead's.

    Raises
    ------
    NotYours
        The viewer does not lead the party in such a case.
    """
    found = membership(viewer, case)
    if found.role != Member.Role.LEAD:
        raise NotYours(case=case)
    return found
