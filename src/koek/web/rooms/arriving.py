"""Bringing a case into a room: first what would change, field by field, then the saving."""

import json
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.errors import KoekError
from koek.method.content import METHOD, Method
from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.cases import shelf
from koek.web.cases.chains import canonical
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.cases.kinds import KINDS, split
from koek.web.cases.limits import case_within
from koek.web.pages import language_of, viewer_of
from koek.web.rooms.additions import added_to
from koek.web.rooms.files_read import LARGEST, read_brought, require_few_parts, told_wrong
from koek.web.rooms.views import around, room_of

MEGABYTES = LARGEST // 1_000_000
SHOWN_FIELDS = 12
"""So many fields of a sheet stand open; the rest is one click away."""


@dataclass(frozen=True)
class Change:
    """What would change on one sheet: fields in words, before and after."""

    name: str
    empties: bool
    some: tuple[Any, ...]
    rest: tuple[Any, ...]


@login_required
@require_http_methods(["GET", "POST"])
def arrival(request: HttpRequest, case: str) -> HttpResponse:
    """Take a file, show what it would change in the room, and bring it in when the viewer says so."""
    room = room_of(request, case)
    if not room.may_write:
        raise Http404
    if request.method == "GET":
        return _asked(request, room)
    if "incoming" in request.POST:
        return _confirmed(request, room)
    found = _brought(request, room)
    if isinstance(found, NegotiationCase):
        return _compared(request, room, found)
    return _asked(request, room, found)


@login_required
@require_http_methods(["GET", "POST"])
def begin_from_file(request: HttpRequest) -> HttpResponse:
    """Begin a negotiation with what stands in a file."""
    wrong: tuple[str, ...] = ()
    if request.method == "POST":
        found = _brought(request)
        if isinstance(found, NegotiationCase):
            return redirect("overview", shelf.start_case(viewer_of(request), plain(found), why="imported"))
        wrong = found
    told = {"wrong": wrong, "megabytes": MEGABYTES}
    return render(request, "rooms/begin_from_file.html", told, status=422 if wrong else 200)


def _brought(request: HttpRequest, room: shelf.Room | None = None) -> NegotiationCase | tuple[str, ...]:
    """Return the case in the file that was sent, or what is wrong with it.

    A questionnaire or a table of the network says only a part: the case of the room with that part in it.
    """
    language, file = language_of(request), request.FILES.get("file")
    if file is None:
        return (say("web_rooms.arrival_none", language),)
    if (file.size or 0) > LARGEST:
        return (say("web_rooms.arrival_large", language, {"megabytes": MEGABYTES}),)
    try:
        name, content = file.name or "", file.read()
        added = added_to(room.case, name, content, room.method) if room else None
        return added or read_brought(name, content)
    except KoekError as refused:
        return told_wrong(refused, language)


def _asked(request: HttpRequest, room: shelf.Room, wrong: tuple[str, ...] = ()) -> HttpResponse:
    told = {"wrong": wrong, "megabytes": MEGABYTES}
    status = 422 if wrong else 200
    return render(request, "rooms/arrival.html", around(request, room) | told, status=status)


def _compared(
    request: HttpRequest, room: shelf.Room, incoming: NegotiationCase, *, moved: bool = False
) -> HttpResponse:
    told = {
        "changes": changes(room.case, incoming, language_of(request), room.method),
        "incoming": canonical(plain(incoming)),
        "moved": moved,
    }
    status = 409 if moved else 200
    return render(request, "rooms/arriving.html", around(request, room) | told, status=status)


def _confirmed(request: HttpRequest, room: shelf.Room) -> HttpResponse:
    """Bring in what was looked at, unless the room changed meanwhile: then show the differences anew."""
    try:
        require_few_parts(request.POST["incoming"].encode(errors="replace"))
        incoming = case_within(json.loads(request.POST["incoming"]))
    except KoekError as wrong:
        return _asked(request, room, told_wrong(wrong, language_of(request)))
    except (ValueError, RecursionError):
        return _asked(request, room, (say("web_rooms.arrival_none", language_of(request)),))
    try:
        head = request.POST.get("head", "")
        changed = shelf.import_case(viewer_of(request), room.id, incoming, head=head)
    except StaleSave:
        return _compared(request, room_of(request, room.id), incoming, moved=True)
    except NotYours as missing:
        raise Http404 from missing
    messages.success(request, say("web_rooms.arrival_done", language_of(request), {"count": len(changed)}))
    return redirect("overview", room.id)


def changes(
    now: NegotiationCase, incoming: NegotiationCase, language: Language, method: Method = METHOD
) -> tuple[Change, ...]:
    """Return what an incoming case would change, sheet by sheet."""
    before, after = split(plain(now)), split(plain(incoming))
    kinds = [kind for kind in KINDS if canonical(before.get(kind)) != canonical(after.get(kind))]
    return tuple(
        _change(kind, (now, before.get(kind)), (incoming, after.get(kind)), language, method)
        for kind in kinds
    )


def _change(
    kind: str,
    now: tuple[NegotiationCase, Any],
    then: tuple[NegotiationCase, Any],
    language: Language,
    method: Method,
) -> Change:
    from koek.web.sheets.choices import Choices  # noqa: PLC0415  # the forms of sheets show pages of rooms
    from koek.web.sheets.forms import title_of  # noqa: PLC0415  # idem
    from koek.web.sheets.telling import differences  # noqa: PLC0415  # idem

    case = then[0] if then[1] else now[0]
    rows = differences(kind, now[1], then[1], Choices(case, language, kind, then[1] or now[1], method))
    told = tuple(row for row in rows if row.differs)
    return Change(title_of(kind, language), not then[1], told[:SHOWN_FIELDS], told[SHOWN_FIELDS:])
