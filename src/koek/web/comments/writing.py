"""Comments beside the sheets of a room as a viewer may write, settle and take them away, within the walls."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from koek.web.cases.errors import NotYours
from koek.web.cases.models import Member, Owner
from koek.web.cases.walls import membership
from koek.web.comments.models import Comment
from koek.web.comments.threads import may_change, member_beside

if TYPE_CHECKING:
    from koek.web.accounts.models import Account


def write(viewer: "Account", case: str, kind: str, text: str, *, answers_to: str = "") -> str:
    """Keep a comment beside a sheet, or an answer to one, and return its id; an answer opens it again.

    Raises
    ------
    NotYours
        There is no such room for this viewer, no such kind of sheet, or no such comment beside it.
    """
    owner = member_beside(viewer, case, kind).owner_id
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


def _first(owner: str, kind: str, comment: str) -> Comment:
    found = Comment.objects.filter(pk=comment, owner_id=owner, kind=kind, answers_to=None).first()
    if found is None:
        raise NotYours(comment="")
    return found


def _changeable(member: Member, comment: str) -> Comment:
    """Return a comment of the room of a member who wrote it, or any comment there when they lead."""
    found = Comment.objects.filter(pk=comment, owner_id=member.owner_id).first()
    if found is None or not may_change(found, member):
        raise NotYours(comment="")
    return found
