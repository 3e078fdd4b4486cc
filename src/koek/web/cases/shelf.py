"""The shelf: the only place that reads and writes sheets, for a viewer, within the walls."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.web.cases import rows
from koek.web.cases.chains import Link, canonical
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.cases.kinds import COVER, KINDS, joined, split
from koek.web.cases.limits import case_within
from koek.web.cases.models import Case, Draft, Member, Owner, Revision
from koek.web.cases.shown import Card, Room, SheetNow, Version
from koek.web.cases.walls import WRITERS, leader, membership, writer

__all__ = ["Card", "Room", "SheetNow", "Version"]

if TYPE_CHECKING:
    from koek.web.accounts.models import Account


def my_cases(viewer: "Account") -> tuple[Card, ...]:
    """Return the cases in which the viewer has a room, the one changed last first."""
    members = Member.objects.filter(account_id=viewer.pk, owner__kind=Owner.Kind.PARTY)
    cards = [_card(member) for member in members.select_related("owner")]
    return tuple(sorted(cards, key=lambda card: card.saved_at, reverse=True))


def open_room(viewer: "Account", case: str) -> Room:
    """Return the viewer's own room in a case.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    member = membership(viewer, case)
    standing = rows.standing(member.owner_id)
    return Room(
        id=case,
        owner=member.owner_id,
        head=rows.head_of(member.owner_id)[1],
        case=rows.case_on(member.owner_id, canonical(rows.bodies(standing))),
        numbers={kind: revision.number for kind, revision in standing.items() if kind in KINDS},
        may_write=member.role in WRITERS,
        leads=member.role == Member.Role.LEAD,
        method=rows.method_of(member.owner_id, standing),
    )


def start_case(viewer: "Account", content: Mapping[str, Any], *, why: str = Revision.Why.STARTED) -> str:
    """Return the id of a new case with a room for the viewer's party, filled with this content.

    Raises
    ------
    InvalidCase
        Every mistake in the content; nothing was made.
    """
    case = case_within(dict(content))
    with transaction.atomic():
        row = Case.objects.create()
        owner = Owner.objects.create(case=row)
        Member.objects.create(owner=owner, account=viewer)
        for kind, part in split(plain(case)).items():
            rows.write(owner.pk, viewer, kind, part, why)
    return row.pk


def sheet(viewer: "Account", case: str, kind: str) -> SheetNow:
    """Return what stands on a sheet in the viewer's own room.

    Raises
    ------
    NotYours
        There is no such room for this viewer, or no such kind of sheet.
    """
    owner = membership(viewer, case).owner_id
    _require_kind(kind)
    last = Revision.objects.filter(sheet__owner_id=owner, sheet__kind=kind).order_by("-number").first()
    if last is None:
        return SheetNow(kind, None, 0)
    return SheetNow(kind, rows.read_body(last.body), last.number)


def save(
    viewer: "Account", case: str, kind: str, content: Any, *, base: int, why: str = Revision.Why.SAVED
) -> SheetNow:
    """Save a sheet and return what now stands on it; saving what stands there already changes nothing.

    Parameters
    ----------
    viewer : Account
        Who saves.
    case, kind : str
        Which sheet.
    content : object
        Plain content of the section, as in a case file; None empties it.
    base : int
        The revision that the change started from.
    why : str, optional
        How the change came about.

    Raises
    ------
    InvalidCase
        Every mistake in the content, with paths in the whole case.
    StaleSave
        Somebody saved since; what both wrote is in the error.
    NotYours
        The viewer may not write here.
    """
    owner = writer(viewer, case).owner_id
    _require_kind(kind)
    with transaction.atomic():
        Owner.objects.select_for_update().get(pk=owner)
        standing = rows.standing(owner)
        now = _now(standing, kind)
        whole = rows.bodies(standing) | {kind: content}
        read = case_within(joined(whole))
        saved = split(plain(read)).get(kind)
        if canonical(saved) == canonical(now.content):
            return now
        if now.number != base:
            raise StaleSave(kind=kind, mine=saved, theirs=now.content, number=now.number)
        number = rows.write(owner, viewer, kind, saved, why)
        rows.remember(owner, whole | {kind: saved}, read)
        Draft.objects.filter(owner_id=owner, account_id=viewer.pk, kind=kind).delete()
    return SheetNow(kind, saved, number)


def history(viewer: "Account", case: str, kind: str) -> tuple[Version, ...]:
    """Return every revision of a sheet, the newest first.

    Raises
    ------
    NotYours
        There is no such room for this viewer, or no such kind of sheet.
    """
    owner = membership(viewer, case).owner_id
    _require_kind(kind)
    found = Revision.objects.filter(sheet__owner_id=owner, sheet__kind=kind).select_related("author")
    return tuple(map(rows.version_of, found.order_by("-number")))


def chain(viewer: "Account", case: str) -> tuple[Link, ...]:
    """Return the whole chain of the viewer's own room, by position: every revision ever made in it.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    return rows.chain(membership(viewer, case).owner_id)


def restore(viewer: "Account", case: str, kind: str, number: int, *, base: int) -> SheetNow:
    """Save what a sheet said at an earlier revision as its newest revision, and return it.

    Raises
    ------
    NotYours
        There is no such revision for this viewer, or it was deleted, or the viewer may not write.
    InvalidCase
        What it said then no longer agrees with the other sheets.
    StaleSave
        Somebody saved since.
    """
    then = [version for version in history(viewer, case, kind) if version.number == number]
    if not then or then[0].is_deleted:
        raise NotYours(case=case)
    return save(viewer, case, kind, then[0].content, base=base, why=Revision.Why.RESTORED)


def import_case(
    viewer: "Account", case: str, incoming: NegotiationCase, *, head: str | None = None
) -> tuple[str, ...]:
    """Save a whole case into the viewer's own room and return the kinds of sheet that changed.

    With `head`, only when the room is still as it was then.

    Raises
    ------
    NotYours
        The viewer may not write here.
    StaleSave
        Somebody saved since `head`.
    """
    owner = writer(viewer, case).owner_id
    with transaction.atomic():
        Owner.objects.select_for_update().get(pk=owner)
        standing = rows.bodies(rows.standing(owner))
        wanted = split(plain(incoming))
        position, now = rows.head_of(owner)
        if head is not None and head != now:
            raise StaleSave(kind="", mine=plain(incoming), theirs=joined(standing), number=position)
        changed = tuple(
            kind for kind in KINDS if canonical(wanted.get(kind)) != canonical(standing.get(kind))
        )
        for kind in changed:
            rows.write(owner, viewer, kind, wanted.get(kind), Revision.Why.IMPORTED)
    return changed


def keep_draft(viewer: "Account", case: str, kind: str, typed: str, *, base: int) -> None:
    """Keep what the viewer typed on a sheet and could not be saved, word for word.

    Raises
    ------
    NotYours
        The viewer may not write here, or there is no such kind of sheet.
    """
    owner = writer(viewer, case).owner_id
    _require_kind(kind)
    Draft.objects.update_or_create(
        owner_id=owner,
        account_id=viewer.pk,
        kind=kind,
        defaults={"typed": typed, "base": base, "saved_at": timezone.now()},
    )


def draft(viewer: "Account", case: str, kind: str) -> tuple[str, int] | None:
    """Return what the viewer typed on a sheet and the revision it started from; None when all is saved."""
    owner = membership(viewer, case).owner_id
    found = Draft.objects.filter(owner_id=owner, account_id=viewer.pk, kind=kind).first()
    return None if found is None else (found.typed, found.base)


def drop_draft(viewer: "Account", case: str, kind: str) -> None:
    """Forget what the viewer typed on a sheet and never saved."""
    owner = membership(viewer, case).owner_id
    Draft.objects.filter(owner_id=owner, account_id=viewer.pk, kind=kind).delete()


def forget_drafts(viewer: "Account", case: str, account: str) -> None:
    """Delete what somebody who leaves the room typed and never saved; a lead does it for others."""
    owner = (membership if account == viewer.pk else leader)(viewer, case).owner_id
    Draft.objects.filter(owner_id=owner, account_id=account).delete()


def delete_case(viewer: "Account", case: str) -> None:
    """Delete the room of the viewer's party with all in it, and the case when nobody is left in it.

    Raises
    ------
    NotYours
        The viewer does not lead the party in such a case.
    """
    owner = leader(viewer, case).owner
    with transaction.atomic():
        owner.delete()
        if not Owner.objects.filter(case_id=case, kind=Owner.Kind.PARTY).exists():
            Case.objects.filter(pk=case).delete()


def forget_revisions(viewer: "Account", case: str, kind: str) -> int:
    """Delete what earlier revisions of a sheet said, and return how many; what stands on it now stays.

    Body and salt go, so nothing tells any more what was said; the chain still verifies.

    Raises
    ------
    NotYours
        The viewer does not lead the party in such a case, or there is no such kind of sheet.
    """
    owner = leader(viewer, case).owner_id
    _require_kind(kind)
    standing = rows.standing(owner).get(kind)
    earlier = Revision.objects.filter(owner_id=owner, sheet__kind=kind)
    return rows.forget(earlier.filter(number__lt=standing.number)) if standing else 0


def _require_kind(kind: str) -> None:
    if kind not in KINDS:
        raise NotYours(kind=kind)


def _now(standing: Mapping[str, Revision], kind: str) -> SheetNow:
    if kind not in standing:
        return SheetNow(kind, None, 0)
    return SheetNow(kind, rows.read_body(standing[kind].body), standing[kind].number)


def _card(member: Member) -> Card:
    standing = rows.standing(member.owner_id)
    bodies = rows.bodies(standing)
    return Card(
        id=member.owner.case_id,
        title=bodies.get(COVER, {}).get("title", ""),
        parties=tuple(party["name"] for party in bodies.get("parties", ())),
        saved_at=max((one.saved_at for one in standing.values()), default=member.joined_at),
        role=member.role,
    )
