"""Comments beside the sheets of a room as a viewer may read them, within the walls.

Everybody who may read a room may comment in it; what is said never leaves the room of the party.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from koek.web.cases.errors import NotYours
from koek.web.cases.kinds import KINDS
from koek.web.cases.models import Member
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
    member = member_beside(viewer, case, kind)
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
    owner = member_beside(viewer, case, kind).owner_id
    if not text:
        return Refusal("empty", {})
    if len(text) > LONGEST:
        return Refusal("long", {"most": LONGEST, "over": len(text) - LONGEST})
    if Comment.objects.filter(owner_id=owner, kind=kind).count() >= MOST:
        return Refusal("full", {"most": MOST})
    return None


def member_beside(viewer: "Account", case: str, kind: str) -> Member:
    """Return the viewer as a member of the room, beside a sheet of it.

    Raises
    ------
    NotYours
        There is no such room for this viewer, or no such kind of sheet.
    """
    if kind not in KINDS:
        raise NotYours(kind=kind)
    return membership(viewer, case)


def may_change(row: Comment, member: Member) -> bool:
    """Return whether a member may settle a comment or take it away: who wrote it, or who leads."""
    return member.role == Member.Role.LEAD or row.author_id == member.account_id


def _thread(first: Comment, rows: list[Comment], member: Member) -> Thread:
    answers = tuple(_said(row, member) for row in rows if row.answers_to_id == first.pk)
    return Thread(_said(first, member), answers, first.settled_at, may_change(first, member))


def _said(row: Comment, member: Member) -> Said:
    name = "" if row.author is None else row.author.name or row.author.email or ""
    may_delete = bool(row.text) and may_change(row, member)
    return Said(row.pk, row.text, name, row.written_at, row.author_id == member.account_id, may_delete)
