"""The history of a sheet: who saved what and when, what it said then, and putting that back."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from koek.web.cases import shelf
from koek.web.pages import viewer_of
from koek.web.rooms.views import around
from koek.web.sheets.desk import COVER_PAGE, Desk, desk_of
from koek.web.sheets.forms import title_of, words
from koek.web.sheets.telling import changed, lines

MOST_NAMED = 8
"""So many changed fields are named; of more, only how many."""


@dataclass(frozen=True)
class Entry:
    """One revision in the list: the revision, what changed since the one before, how much more did."""

    version: shelf.Version
    fields: tuple[str, ...]
    more: int
    is_first: bool
    is_now: bool


@login_required
def history(request: HttpRequest, case: str, name: str, kind: str) -> HttpResponse:
    """Show every revision of a sheet, the newest first."""
    desk = desk_of(request, case, name, kind)
    versions = shelf.history(viewer_of(request), case, kind)
    entries = [_entry(desk, one, versions[number + 1 : number + 2]) for number, one in enumerate(versions)]
    return render(request, "sheets/history.html", _around(request, desk) | {"entries": entries})


@login_required
def revision(request: HttpRequest, case: str, name: str, kind: str, number: int) -> HttpResponse:
    """Show what a sheet said at a revision, with a button to put that back."""
    desk = desk_of(request, case, name, kind)
    found = [one for one in shelf.history(viewer_of(request), case, kind) if one.number == number]
    if not found:
        raise Http404
    told = lines(kind, found[0].content, desk.choices(found[0].content))
    about = {"version": found[0], "lines": told, "is_now": number == desk.now.number}
    return render(request, "sheets/revision.html", _around(request, desk) | about)


def _entry(desk: Desk, version: shelf.Version, before: tuple[shelf.Version, ...]) -> Entry:
    earlier = before[0].content if before else None
    fields = changed(desk.kind, earlier, version.content, desk.choices(version.content)) if before else ()
    return Entry(
        version,
        fields[:MOST_NAMED],
        max(0, len(fields) - MOST_NAMED),
        is_first=not before,
        is_now=version.number == desk.now.number,
    )


def _around(request: HttpRequest, desk: Desk) -> dict[str, Any]:
    current = "" if desk.page == COVER_PAGE else desk.page
    told = {"desk": desk, "name": title_of(desk.kind, desk.language), "words": words(desk.language)}
    return around(request, desk.room, current) | told
