"""What of the comments in a room is shown where."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from koek.texts.language import Language
from koek.web.cases.shown import Room
from koek.web.comments.threads import open_counts, threads
from koek.web.pages import viewer_of
from koek.web.sheets.desk import address_of
from koek.web.sheets.forms import title_of

NOTICE = "comment_notice"
"""Where a session keeps what just happened to the comments of a sheet, until it has been shown once."""


@dataclass(frozen=True)
class Waiting:
    """A sheet with open comments: what it is called, where they are, and how many."""

    name: str
    address: str
    count: int


def beside(request: HttpRequest, room: Room, kind: str) -> dict[str, Any]:
    """Return what is shown of the comments beside a sheet: those that are open, and the settled apart."""
    found = threads(viewer_of(request), room.id, kind)
    unsettled = tuple(one for one in found if one.settled_at is None)
    notice = _taken_notice(request, room.id, kind)
    return {
        "unsettled": unsettled,
        "settled": tuple(one for one in found if one.settled_at is not None),
        "notice": notice,
        "is_open": bool(unsettled or notice),
        "action": reverse("comment_write", args=[room.id, kind]),
    }


def waiting(request: HttpRequest, room: Room, language: Language) -> tuple[Waiting, ...]:
    """Return the sheets of a room that have open comments, by what they are called."""
    counts = open_counts(viewer_of(request), room.id)
    found = [
        Waiting(title_of(kind, language), f"{address_of(room.id, kind)}#comments", count)
        for kind, count in counts.items()
    ]
    return tuple(sorted(found, key=lambda one: one.name))


def _taken_notice(request: HttpRequest, case: str, kind: str) -> str:
    kept = request.session.get(NOTICE)
    if kept is None or kept["sheet"] != [case, kind]:
        return ""
    notice: str = request.session.pop(NOTICE)["code"]
    return notice
