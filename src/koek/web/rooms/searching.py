"""Searching in the sheets of one's own room, and following the thread of an item."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from koek.case.links import items_of
from koek.case.reading import plain
from koek.errors import UnknownItem
from koek.texts.language import Language
from koek.web.cases.kinds import split
from koek.web.cases.shelf import Room
from koek.web.pages import language_of
from koek.web.rooms.views import around, room_of
from koek.workbench.where_from import ThreadItem, where_from

SHOWN = 100
AROUND = 70
LONGEST = 200


@dataclass(frozen=True)
class Hit:
    """A place where something was found: on which sheet, in which field, and the words around it.

    `item` is the section and the id of the item it is in, of which the thread can be followed.
    """

    sheet: str
    address: str
    where: str
    before: str
    found: str
    after: str
    item: tuple[str, str] | None = None


@login_required
@require_http_methods(["GET", "POST"])
def search(request: HttpRequest, case: str) -> HttpResponse:
    """Search in everything on the viewer's own sheets; posted, so that no address tells for what."""
    room = room_of(request, case)
    sought = request.POST.get("sought", "")[:LONGEST].strip()
    hits = hits_in(room, sought, language_of(request)) if sought else ()
    told = {"sought": sought, "hits": hits[:SHOWN], "count": len(hits), "shown": SHOWN}
    return render(request, "rooms/search.html", around(request, room, "search") | told)


def hits_in(room: Room, sought: str, language: Language) -> tuple[Hit, ...]:
    """Return where a text stands on the sheets of a room, whatever its capitals and accents."""
    from koek.web.sheets.choices import Choices  # noqa: PLC0415  # the forms of sheets show pages of rooms
    from koek.web.sheets.desk import address_of  # noqa: PLC0415  # idem
    from koek.web.sheets.forms import title_of  # noqa: PLC0415  # idem
    from koek.web.sheets.telling import lines  # noqa: PLC0415  # idem

    wanted, found = folded(sought), []
    items = items_of(room.case, "anything")
    for kind, content in split(plain(room.case)).items():
        for line in lines(kind, content, Choices(room.case, language, kind, content, room.method)):
            where = " › ".join(line.where)
            if wanted not in folded(f"{where}\n{line.text}"):
                continue
            own = line.key[0].rpartition("#")[0] if line.key else ""
            item = (kind, own) if f"{kind}/{own}" in items else None
            is_said = wanted in folded(line.text)
            words = _around(line.text, wanted) if is_said else (line.text[: 2 * AROUND], "", "")
            found.append(Hit(title_of(kind, language), address_of(room.id, kind), where, *words, item))
    return tuple(found)


def folded(text: str) -> str:
    """Return a text as it is compared: without capitals and accents, of the same length where it can be.

    Examples
    --------
    >>> folded("CO₂-Één")
    'co₂-een'
    """
    return "".join(map(_folded, text))


def _folded(sign: str) -> str:
    bare = unicodedata.normalize("NFD", sign)[0].casefold()
    return bare if len(bare) == 1 else sign


def _around(text: str, wanted: str) -> tuple[str, str, str]:
    """Return the words before what was found, what was found as it stands there, and the words after it."""
    first = folded(text).index(wanted)
    last = first + len(wanted)
    before = text[:first] if first <= AROUND else f"…{text[first - AROUND : first]}"
    after = text[last:] if len(text) - last <= AROUND else f"{text[last : last + AROUND]}…"
    return before, text[first:last], after


@login_required
def thread(request: HttpRequest, case: str, kind: str, item: str) -> HttpResponse:
    """Show what an item comes from and what came of it."""
    room = room_of(request, case)
    try:
        found = where_from(room.case, f"{kind}/{item}")
    except UnknownItem as missing:
        raise Http404 from missing
    here = next(one for one in found if one.distance == 0)
    told = {
        "here": _item(here, request, room),
        "before": [_item(one, request, room) for one in found if one.distance < 0],
        "after": [_item(one, request, room) for one in found if one.distance > 0],
    }
    return render(request, "rooms/thread.html", around(request, room) | told)


def _item(one: ThreadItem, request: HttpRequest, room: Room) -> dict[str, Any]:
    from koek.web.sheets.desk import address_of  # noqa: PLC0415  # the forms of sheets show pages of rooms
    from koek.web.sheets.forms import title_of  # noqa: PLC0415  # idem

    kind, _, item = one.item.partition("/")
    return {
        "name": one.name,
        "kind": kind,
        "item": item,
        "sheet": title_of(kind, language_of(request)),
        "address": address_of(room.id, kind),
    }
