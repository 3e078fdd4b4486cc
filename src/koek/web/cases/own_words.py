"""An owner's own files over the method: a sheet beside the case, that members read and a lead changes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction

from koek.web.cases import rows
from koek.web.cases.chains import canonical
from koek.web.cases.errors import StaleSave
from koek.web.cases.kinds import OWN_WORDS
from koek.web.cases.models import Owner, Revision
from koek.web.cases.shown import SheetNow, Version
from koek.web.cases.walls import leader, membership

if TYPE_CHECKING:
    from koek.web.accounts.models import Account


def own_words(viewer: "Account", case: str) -> SheetNow:
    """Return the own files of the viewer's room: topic → text; no content where there are none.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    return _now(membership(viewer, case).owner_id)


def keep_own_words(
    viewer: "Account", case: str, files: Mapping[str, str], *, base: int, why: str = Revision.Why.SAVED
) -> SheetNow:
    """Let these files be the own words of the room, none of them to take all away; they were read before.

    Raises
    ------
    NotYours
        The viewer does not lead the party in such a case.
    StaleSave
        Somebody changed them since revision `base`.
    """
    owner = leader(viewer, case).owner_id
    wanted = dict(files) or None
    with transaction.atomic():
        Owner.objects.select_for_update().get(pk=owner)
        now = _now(owner)
        if canonical(wanted) == canonical(now.content):
            return now
        if now.number != base:
            raise StaleSave(kind=OWN_WORDS, mine=wanted, theirs=now.content, number=now.number)
        number = rows.write(owner, viewer, OWN_WORDS, wanted, why)
    return SheetNow(OWN_WORDS, wanted, number)


def past_own_words(viewer: "Account", case: str) -> tuple[Version, ...]:
    """Return every revision of the own words, the newest first.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    owner = membership(viewer, case).owner_id
    found = Revision.objects.filter(sheet__owner_id=owner, sheet__kind=OWN_WORDS).select_related("author")
    return tuple(map(rows.version_of, found.order_by("-number")))


def forget_own_words(viewer: "Account", case: str) -> int:
    """Delete what earlier revisions of the own words said, and return how many; what stands now stays.

    Raises
    ------
    NotYours
        The viewer does not lead the party in such a case.
    """
    owner = leader(viewer, case).owner_id
    return rows.forget(
        Revision.objects.filter(owner_id=owner, sheet__kind=OWN_WORDS, number__lt=_now(owner).number)
    )


def _now(owner: str) -> SheetNow:
    newest = rows.standing(owner).get(OWN_WORDS)
    if newest is None:
        return SheetNow(OWN_WORDS, None, 0)
    return SheetNow(OWN_WORDS, rows.read_body(newest.body), newest.number)
