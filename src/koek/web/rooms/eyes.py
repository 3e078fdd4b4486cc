"""The case as another party may see it: an estimate, made of the viewer's own sheets alone."""

from dataclasses import replace
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from koek.differences.factors import others_of
from koek.web.pages import is_number
from koek.web.pictures.pool import draw
from koek.web.rooms.answers import Question, agreements_of, page_sections
from koek.web.rooms.layout import laid_out
from koek.web.rooms.overview import step_of
from koek.web.rooms.phases import PAGES
from koek.web.rooms.views import around, asked, room_of
from koek.workbench.other_eyes import through_the_eyes_of

SEEN = tuple(page.name for page in PAGES if page.name != "division")
"""The pages that differ with who looks; a division is the same sum for everybody."""
FIRST = "differences"
RECKONED = ("worth", "pie")
"""Pages that rest on what the other itself counts: mostly only a party's own words tell that."""


@login_required
@require_GET
def other_eyes(request: HttpRequest, case: str) -> HttpResponse:
    """Show a page as another party may see it, by our estimate; nothing of theirs is looked at."""
    room = room_of(request, case)
    others = others_of(room.case)
    wanted, page = request.GET.get("party", ""), request.GET.get("page", FIRST)
    number = int(wanted) if is_number(wanted) and 0 < int(wanted) <= len(others) else 1
    page = page if page in SEEN else FIRST
    question = asked(request, room)
    told = {"parties": _named(others, question), "number": number, "page": page, "pages": SEEN}
    seen = _seen(seen_by(question, others[number - 1]), page)
    return render(request, "rooms/other_eyes.html", around(request, room, "other_eyes") | told | seen)


def seen_by(question: Question, party: str) -> Question:
    """Return the same question as that party may ask it, kept apart from the answers to our own."""
    case = through_the_eyes_of(question.case, party)
    return replace(question, case=case, head=f"{question.head} {party}")


def _named(others: tuple[str, ...], question: Question) -> list[tuple[int, str]]:
    return [(number, question.voice.names.party(party)) for number, party in enumerate(others, start=1)]


def _seen(question: Question, page: str) -> dict[str, Any]:
    unknown = page in RECKONED and agreements_of(question).best is None
    sections = () if unknown else page_sections(page, question)
    draw(sections, question.owner)
    return {
        "name": question.voice.names.party(question.case.ours or ""),
        "shown": laid_out(sections, question.voice),
        "step": step_of(question, None, ()),
    }
