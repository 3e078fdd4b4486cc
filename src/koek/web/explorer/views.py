"""The page on which somebody composes a package."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from koek.errors import InvalidCase
from koek.texts.catalogue import mistake_text, say
from koek.web.accounts.language import switches_language
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.explorer.desk import (
    Bench,
    bench_of,
    complete,
    exchanged,
    keep_bench,
    offer_content,
    shown,
    starts,
    with_typed,
)
from koek.web.explorer.packages import typed_in
from koek.web.explorer.readiness import needed
from koek.web.explorer.steps import step_of
from koek.web.pages import language_of, viewer_of
from koek.web.rooms.answers import Question, agreements_of
from koek.web.rooms.views import around, asked, room_of, today

OFFERS = "offers"
OFFERED = ("by", "at", "note")
"""What is asked of a package that is written down."""


@login_required
@require_http_methods(["GET", "POST"])
@switches_language
def explore(request: HttpRequest, case: str) -> HttpResponse:
    """Show the package that is composed with what it is worth, or change it, hold it, write it down."""
    room = room_of(request, case)
    question = asked(request, room)
    need = needed(agreements_of(question), room.case, case)
    if need is not None:
        return render(request, "explorer/needed.html", around(request, room, "pie") | {"need": need})
    bench = bench_of(request, room, question)
    if request.method == "POST":
        return _posted(request, room, question, bench)
    return _page(request, room, question, bench)


def _page(
    request: HttpRequest,
    room: shelf.Room,
    question: Question,
    bench: Bench,
    more: dict[str, Any] | None = None,
) -> HttpResponse:
    told = _told(request, room, question, bench)
    begun = {"by": room.case.ours or "", "at": today().isoformat(), "note": ""}
    told |= {"offer": begun | dict(bench.offer), "mistakes": []}
    told |= more or {}
    return render(request, "explorer/page.html", told, status=422 if told["mistakes"] else 200)


def _told(request: HttpRequest, room: shelf.Room, question: Question, bench: Bench) -> dict[str, Any]:
    """Return what the page says of the package, with the next step."""
    told = around(request, room, "pie") | shown(question, bench)
    return told | {"step": step_of(question, room, told)}


def _posted(request: HttpRequest, room: shelf.Room, question: Question, bench: Bench) -> HttpResponse:
    verb, _, what = request.POST.get("_do", "").partition(":")
    bench = with_typed(bench, typed_in(room.case, request.POST.dict()))
    bench = replace(bench, offer={n: request.POST[n].strip() for n in OFFERED if n in request.POST})
    if verb == "save":
        keep_bench(request, room, bench)
        return _saved(request, room, question, bench)
    told = ""
    if verb in _CHANGES:
        bench, told = _CHANGES[verb](request, question, bench, what)
    keep_bench(request, room, bench)
    if is_partial(request) and not verb:
        return render(request, "explorer/answer.html", _told(request, room, question, bench))
    if told:
        messages.info(request, say(told, language_of(request)))
    if is_partial(request):
        return _page(request, room, question, bench)
    return redirect("explore", room.id)


def is_partial(request: HttpRequest) -> bool:
    """Return whether a script of the page asks, which puts the answer in the page itself."""
    return request.headers.get("HX-Request") == "true"


def _start(request: HttpRequest, question: Question, bench: Bench, _: str) -> tuple[Bench, str]:
    found = starts(question).get(request.POST.get("start", ""))
    return (bench, "") if found is None else (with_typed(bench, found), "web_explorer.started")


def _apply(_: HttpRequest, question: Question, bench: Bench, what: str) -> tuple[Bench, str]:
    return with_typed(bench, exchanged(question, bench.typed, what)), "web_explorer.applied"


def _hold(_: HttpRequest, question: Question, bench: Bench, __: str) -> tuple[Bench, str]:
    if complete(question, bench.typed) is None:
        return bench, "web_explorer.first_choose"
    return replace(bench, held=dict(bench.typed)), "web_explorer.holding"


def _let_go(_: HttpRequest, __: Question, bench: Bench, ___: str) -> tuple[Bench, str]:
    return replace(bench, held=None), "web_explorer.dropped"


def _swap(_: HttpRequest, __: Question, bench: Bench, ___: str) -> tuple[Bench, str]:
    if not bench.held:
        return bench, ""
    return replace(bench, typed=bench.held, held=bench.typed), "web_explorer.swapped"


_CHANGES = {"start": _start, "apply": _apply, "hold": _hold, "drop": _let_go, "swap": _swap}


def _saved(request: HttpRequest, room: shelf.Room, question: Question, bench: Bench) -> HttpResponse:
    """Write the package down among the offers; what cannot be saved comes back with everything in it."""
    offer = dict.fromkeys(OFFERED, "") | dict(bench.offer)
    package = complete(question, bench.typed)
    mistakes = _mistakes(request, room, offer, complete=package is not None)
    if package is None or mistakes:
        return _page(request, room, question, bench, {"offer": offer, "mistakes": mistakes})
    try:
        now = shelf.sheet(viewer_of(request), room.id, OFFERS)
        known = now.content or ()
        content = [*known, offer_content(package, offer["by"], offer["at"], offer["note"], known)]
        shelf.save(viewer_of(request), room.id, OFFERS, content, base=now.number)
    except NotYours as missing:
        raise Http404 from missing
    except StaleSave:
        mistakes = [("offer-by", say("web_explorer.stale", language_of(request)))]
        return _page(request, room, question, bench, {"offer": offer, "mistakes": mistakes})
    except InvalidCase as wrong:
        mistakes = [("offer-by", mistake_text(one, language_of(request))) for one in wrong.mistakes]
        return _page(request, room, question, bench, {"offer": offer, "mistakes": mistakes})
    keep_bench(request, room, replace(bench, offer={}))
    messages.success(request, say("web_explorer.saved", language_of(request)))
    return redirect("explore", room.id)


def _mistakes(
    request: HttpRequest, room: shelf.Room, offer: dict[str, str], *, complete: bool
) -> list[tuple[str, str]]:
    language, found = language_of(request), []
    if not complete:
        found.append(("choice-0", say("web_explorer.first_choose", language)))
    if offer["by"] not in {party.id for party in room.case.parties}:
        found.append(("offer-by", say("web_explorer.unknown_party", language)))
    try:
        date.fromisoformat(offer["at"])
    except ValueError:
        found.append(("offer-at", say("web_explorer.wrong_day", language)))
    return found
