"""Comments beside the sheets of a room: asked and changed for a viewer, within the walls.

Everybody who may read a room may comment in it; what is said never leaves the room of the party.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from koek.web.cases.errors import NotYours
from koek.web.cases.kinds import KINDS
from koek.web.cases.models import Member, Owner
from koek.web.cases.walls import membership
from koek.web.comments.models import Comment

if TYPE_CHECKING:
    from koek.web.accounts.models import Account

LONGEST = 2000
"""Characters in a comment."""
MOST = 200
"""Comments and answers beside one sheet."""


@dataclass(frozen=True)
class Said:
    """A comment or an answer as a member sees it.

    Attributes
    ----------
    id, text : str
        Which it is, and what it says; the text is empty when it was taken away.
    name : str
        Who wrote it; empty when they left.
    written_at : datetime
        When.
    is_own, may_delete : bool
        Whether the viewer wrote it, and whether they may take it away.
    """

    id: str
    text: str
    name: str
    written_at: datetime
    is_own: bool
    may_delete: bool


@dataclass(frozen=True)
class Thread:
    """A comment with its answers; `may_settle` says whether the viewer may settle or reopen it."""

    first: Said
    answers: tuple[Said, ...]
    settled_at: datetime | None
    may_settle: bool


@dataclass(frozen=True)
class Refusal:
    """Why something was not kept: a code, and its facts."""

    code: str
    facts: Mapping[str, int]


def threads(viewer: "Account", case: str, kind: str) -> tuple[Thread, ...]:
    """Return the comments beside a sheet of the viewer's room with their answers, the oldest first.

    Raises
    ------
    NotYours
        There is no such room for this viewer, or no such kind of sheet.
    """
    member = _member(viewer, case, kind)
    rows = list(Comment.objects.filter(owner_id=member.owner_id, kind=kind).select_related("author"))
    firsts = [row for row in rows if row.answers_to_id is None]
    return tuple(_thread(row, rows, member) for row in firsts)


def open_counts(viewer: "Account", case: str) -> dict[str, int]:
    """Return how many comments are not settled yet beside each sheet of the viewer's room that has any.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    owner = membership(viewer, case).owner_id
    unsettled = Comment.objects.filter(owner_id=owner, answers_to=None, settled_at=None)
    return dict(Counter(unsettled.values_list("kind", flat=True)))


def all_said(viewer: "Account", case: str) -> dict[str, list[dict[str, Any]]]:
    """Return all comments in the viewer's room by kind of sheet, as plain content to take along.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    owner = membership(viewer, case).owner_id
    kinds = set(Comment.objects.filter(owner_id=owner).values_list("kind", flat=True))
    return {kind: [asdict(one) for one in threads(viewer, case, kind)] for kind in KINDS if kind in kinds}


def refused(viewer: "Account", case: str, kind: str, text: str) -> Refusal | None:
    """Return why this text cannot be kept beside a sheet; None when it can.

    Raises
    ------
    NotYours
        There is no such room for this viewer, or no such kind of sheet.
    """
    owner = _member(viewer, case, kind).owner_id
    if not text:
        return Refusal("empty", {})
    if len(text) > LONGEST:
        return Refusal("long", {"most": LONGEST, "over": len(text) - LONGEST})
    if Comment.objects.filter(owner_id=owner, kind=kind).count() >= MOST:
        return Refusal("full", {"most": MOST})
    return None


def write(viewer: "Account", case: str, kind: str, text: str, *, answers_to: str = "") -> str:
    """Keep a comment beside a sheet, or an answer to one, and return its id; an answer opens it again.

    Raises
    ------
    NotYours
        There is no such room for this viewer, no such kind of sheet, or no such comment beside it.
    """
    owner = _member(viewer, case, kind).owner_id
    with _alone(owner):
        first = _first(owner, kind, answers_to) if answers_to else None
        row = Comment.objects.create(owner_id=owner, kind=kind, author=viewer, text=text, answers_to=first)
        Comment.objects.filter(pk=answers_to).update(settled_at=None)
    return row.pk


def settle(viewer: "Account", case: str, comment: str, *, settled: bool) -> str:
    """Mark a comment as settled or open again, and return the kind of its sheet.

    Raises
    ------
    NotYours
        There is no such comment for this viewer, or it is for its author or a lead to settle.
    """
    member = membership(viewer, case)
    with _alone(member.owner_id):
        row = _changeable(member, comment)
        if row.answers_to_id is not None:
            raise NotYours(case=case)
        Comment.objects.filter(pk=row.pk).update(settled_at=timezone.now() if settled else None)
    return row.kind


def delete(viewer: "Account", case: str, comment: str) -> str:
    """Take a comment or an answer away and return the kind of its sheet; answers of others stay.

    What was answered leaves an empty place, which goes with the last answer.

    Raises
    ------
    NotYours
        There is no such comment for this viewer, or it is for its author or a lead to take away.
    """
    member = membership(viewer, case)
    with _alone(member.owner_id):
        row = _changeable(member, comment)
        if row.answers.exists():
            Comment.objects.filter(pk=row.pk).update(text="", author=None)
        else:
            row.delete()
        Comment.objects.filter(pk=row.answers_to_id, text="", answers=None).delete()
    return row.kind


def forget_author(owner: str, account: str) -> None:
    """Take the name of somebody who leaves off what they said in a room; what was said stays."""
    Comment.objects.filter(owner_id=owner, author_id=account).update(author=None)


@contextmanager
def _alone(owner: str) -> Iterator[None]:
    """Let what is said in a room change once at a time."""
    with transaction.atomic():
        Owner.objects.select_for_update().get(pk=owner)
        yield


def _member(viewer: "Account", case: str, kind: str) -> Member:
    if kind not in KINDS:
        raise NotYours(kind=kind)
    return membership(viewer, case)


def _first(owner: str, kind: str, comment: str) -> Comment:
    found = Comment.objects.filter(pk=comment, owner_id=owner, kind=kind, answers_to=None).first()
    if found is None:
        raise NotYours(comment="")
    return found


def _changeable(member: Member, comment: str) -> Comment:
    """Return a comment of the room of a member who wrote it, or any comment there when they lead."""
    found = Comment.objects.filter(pk=comment, owner_id=member.owner_id).first()
    if found is None or not _may_change(found, member):
        raise NotYours(comment="")
    return found


def _may_change(row: Comment, member: Member) -> bool:
    return member.role == Member.Role.LEAD or row.author_id == member.account_id


def _thread(first: Comment, rows: list[Comment], member: Member) -> Thread:
    answers = tuple(_said(row, member) for row in rows if row.answers_to_id == first.pk)
    return Thread(_said(first, member), answers, first.settled_at, _may_change(first, member))


def _said(row: Comment, member: Member) -> Said:
    name = "" if row.author is None else row.author.name or row.author.email or ""
    may_delete = bool(row.text) and _may_change(row, member)
    return Said(row.pk, row.text, name, row.written_at, row.author_id == member.account_id, may_delete)
