"""The pages of a room."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from koek.reports.voice import Voice
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.pages import language_of, viewer_of
from koek.web.pictures.pool import figures
from koek.web.rooms.answers import Question, page_sections, private_parts
from koek.web.rooms.drawn import as_html, beside, shown
from koek.web.rooms.overview import (
    SIGNS,
    conclusion_of,
    late_count,
    next_day,
    signs,
    step_of,
    waiting,
)
from koek.web.rooms.people import person_cards
from koek.web.rooms.phases import PAGES, Page, Phase, page_named
from koek.web.rooms.states import page_states
from koek.web.rooms.steps import page_step
from koek.web.rooms.trust_talk import PAGE as TRUST
from koek.web.rooms.trust_talk import about, talk_of
from koek.workbench.next_useful_step import Moment, moment_of


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
    return Question(room.owner, room.head, language_of(request), today(), room.case, room.method)


def around(request: HttpRequest, room: shelf.Room, current: str = "") -> dict[str, Any]:
    """Return what every page of a room shows: names, phases with how their pages stand, and which this is."""
    voice = Voice.of(room.case, language_of(request), room.method)
    states = page_states(asked(request, room))
    phases = [
        (phase, [(page, states[page.name]) for page in PAGES if page.phase is phase]) for phase in Phase
    ]
    return {"room": room, "names": voice.names, "phases": phases, "current": current}


def sections_of(request: HttpRequest, room: shelf.Room, name: str) -> tuple[dict[str, str], ...]:
    """Return the sections of a page as they stand beside a form, the conclusion first."""
    return beside(name, asked(request, room))


def shown_page(request: HttpRequest, room: shelf.Room, page: Page) -> dict[str, Any]:
    """Return what a page shows: conclusion, step and cards, and which documents can be taken along."""
    question = asked(request, room)
    if page.name == TRUST:
        question = about(request, question)
    laid = shown(page.name, question)
    pictures = figures(page_sections(page.name, question))
    return {
        "page": page,
        "shown": laid,
        "step": page_step(page, laid, room, question),
        "talk": talk_of(question) if page.name == TRUST else None,
        "people": person_cards(room.case, question.voice, question.today) if page.name == "people" else (),
        "private": [as_html(section) for section in private_parts(page.name, question)],
        "pictures": [one for one in pictures if not one.name.endswith("-narrow")],
    }


@login_required
def my_cases(request: HttpRequest) -> HttpResponse:
    """Show the viewer's cases, with what waits for a day in each."""
    cards = [_case_card(request, card) for card in shelf.my_cases(viewer_of(request))]
    return render(request, "rooms/my_cases.html", {"cards": cards, "ends_at": viewer_of(request).ends_at})


@login_required
@require_http_methods(["GET", "POST"])
def overview(request: HttpRequest, case: str) -> HttpResponse:
    """Show where a case stands and the next useful step, at the moment that the viewer chooses."""
    room = room_of(request, case)
    question = asked(request, room)
    chosen = Choice.of(request, room.method.ids(SIGNS))
    told = {
        "conclusion": conclusion_of(question, chosen.moment),
        "step": step_of(question, chosen.moment, chosen.signs),
        "moment": chosen.moment or moment_of(room.case),
        "moments": tuple(Moment),
        "chosen": chosen,
        "signs": signs(question),
        "waiting": waiting(question),
    }
    return render(request, "rooms/overview.html", around(request, room, "overview") | told)


@login_required
def page(request: HttpRequest, case: str, name: str) -> HttpResponse:
    """Show a page: its conclusion as heading, the next step, the pictures, and its sheets."""
    found = page_named(name)
    if found is None:
        raise Http404
    room = room_of(request, case)
    told = around(request, room, name) | shown_page(request, room, found)
    return render(request, "rooms/page.html", told)


@login_required
def live(request: HttpRequest, case: str, name: str) -> HttpResponse:
    """Give what a page shows now, to put in place of what it showed before a sheet was saved."""
    found = page_named(name)
    if found is None:
        raise Http404
    room = room_of(request, case)
    told = around(request, room, name) | shown_page(request, room, found)
    return render(request, "rooms/live.html", told)


@dataclass(frozen=True)
class Choice:
    """The moment that somebody says it is, and the signs that a talk is stuck."""

    moment: Moment | None
    signs: tuple[str, ...]

    @classmethod
    def of(cls, request: HttpRequest, signs: tuple[str, ...]) -> "Choice":
        """Return what was chosen on the form; posted, so that it stands in no address."""
        wanted = request.POST.get("moment", "")
        known = tuple(sign for sign in request.POST.getlist("sign") if sign in signs)
        moment = Moment(wanted) if wanted in set(Moment) else None
        return cls(moment, known if moment is Moment.STALL else ())


def _case_card(request: HttpRequest, card: shelf.Card) -> dict[str, Any]:
    question = asked(request, shelf.open_room(viewer_of(request), card.id))
    return {
        "card": card,
        "late": late_count(question),
        "next": next_day(question),
        "names": question.voice.names,
    }
