"""The pages of a room."""

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from koek.reports.html import block_html
from koek.reports.sections import Section
from koek.reports.voice import Voice
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.pages import language_of, viewer_of
from koek.web.pictures.pool import draw
from koek.web.rooms.answers import Question, page_sections
from koek.web.rooms.phases import PAGES, Phase, page_named
from koek.workbench.next_useful_step import next_useful_step


def today() -> date:
    """Return the day in the user's zone."""
    return timezone.localdate()


def room_of(request: HttpRequest, case: str) -> shelf.Room:
    """Return the viewer's room, or answer that there is no such page."""
    try:
        return shelf.open_room(viewer_of(request), case)
    except NotYours as missing:
        raise Http404 from missing


def asked(request: HttpRequest, room: shelf.Room) -> Question:
    """Return what is asked about the case of a room."""
    return Question(room.owner, room.head, language_of(request), today(), room.case)


def around(request: HttpRequest, room: shelf.Room, current: str = "") -> dict[str, Any]:
    """Return what every page of a room shows: names, phases with their pages, and which one this is."""
    voice = Voice.of(room.case, language_of(request))
    phases = [(phase, [page for page in PAGES if page.phase is phase]) for phase in Phase]
    return {"room": room, "names": voice.names, "phases": phases, "current": current}


def sections_of(request: HttpRequest, room: shelf.Room, name: str) -> list[dict[str, str]]:
    """Return the sections of a page as templates show them, the conclusion first."""
    sections = page_sections(name, asked(request, room))
    draw(sections)
    return [_drawn(section) for section in sections]


@login_required
def my_cases(request: HttpRequest) -> HttpResponse:
    """Show the viewer's cases."""
    return render(request, "rooms/my_cases.html", {"cards": shelf.my_cases(viewer_of(request))})


@login_required
def overview(request: HttpRequest, case: str) -> HttpResponse:
    """Show where a case stands and the next useful step."""
    room = room_of(request, case)
    voice = Voice.of(room.case, language_of(request))
    step = next_useful_step(room.case, today=today())
    told = {"step": voice.statement(step.step).text, "reason": voice.statement(step.reason).text}
    return render(request, "rooms/overview.html", around(request, room) | told)


@login_required
def page(request: HttpRequest, case: str, name: str) -> HttpResponse:
    """Show a page: its conclusion as heading, the next step, the pictures, and its sheets."""
    shown = page_named(name)
    if shown is None:
        raise Http404
    room = room_of(request, case)
    found = {"page": shown, "sections": sections_of(request, room, name)}
    return render(request, "rooms/page.html", around(request, room, name) | found)


def _drawn(section: Section) -> dict[str, str]:
    return {
        "id": section.id,
        "heading": section.heading,
        "html": "".join(block_html(block) for block in section.blocks),
    }
