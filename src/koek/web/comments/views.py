"""What can be done with the comments beside a sheet; they are shown on the page of the sheet itself."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from koek.web.cases.errors import NotYours
from koek.web.comments import threads, writing
from koek.web.comments.showing import NOTICE
from koek.web.pages import language_of, viewer_of
from koek.web.rooms.views import around, room_of
from koek.web.sheets.desk import address_of, page_of
from koek.web.sheets.forms import title_of


@login_required
@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, case: str, kind: str) -> HttpResponse:
    """Keep a comment beside a sheet or an answer to one; what cannot be kept comes back as it was typed."""
    viewer, text = viewer_of(request), _typed(request.POST.get("text", ""))
    answers_to = request.POST.get("answers_to", "")
    try:
        beside = threads.threads(viewer, case, kind)
        if request.method == "GET":
            return redirect(f"{address_of(case, kind)}#comments")
        answered = next((one.first for one in beside if one.first.id == answers_to), None)
        refusal = _gone(answers_to, answered) or threads.refused(viewer, case, kind, text)
        if refusal is None:
            writing.write(viewer, case, kind, text, answers_to=answers_to)
            return _back(request, case, kind, "answered" if answers_to else "kept")
    except NotYours as missing:
        raise Http404 from missing
    return _again(request, case, kind, {"refusal": refusal, "text": text, "answered": answered})


@login_required
@require_POST
def settle(request: HttpRequest, case: str, comment: str) -> HttpResponse:
    """Mark a comment as settled, or open it again."""
    settled = "again" not in request.POST

    def change() -> str:
        return writing.settle(viewer_of(request), case, comment, settled=settled)

    return _changed(request, case, change, "settled" if settled else "reopened")


@login_required
@require_POST
def delete(request: HttpRequest, case: str, comment: str) -> HttpResponse:
    """Take a comment or an answer away."""
    return _changed(request, case, lambda: writing.delete(viewer_of(request), case, comment), "deleted")


def _gone(answers_to: str, answered: threads.Said | None) -> threads.Refusal | None:
    """Return that what somebody answers is no longer there, so that their answer is not lost with it."""
    return threads.Refusal("gone", {}) if answers_to and answered is None else None


def _changed(request: HttpRequest, case: str, change: Callable[[], str], told: str) -> HttpResponse:
    try:
        kind = change()
    except NotYours as missing:
        raise Http404 from missing
    return _back(request, case, kind, told)


def _back(request: HttpRequest, case: str, kind: str, told: str) -> HttpResponse:
    request.session[NOTICE] = {"sheet": [case, kind], "code": told}
    return redirect(address_of(case, kind))


def _again(request: HttpRequest, case: str, kind: str, shown: dict[str, object]) -> HttpResponse:
    room = room_of(request, case)
    about = {
        "kind": kind,
        "name": title_of(kind, language_of(request)),
        "sheet_address": address_of(case, kind),
        "action": reverse("comment_write", args=[case, kind]),
    }
    told = around(request, room, page_of(kind)) | about | shown
    return render(request, "comments/again.html", told, status=422)


def _typed(text: str) -> str:
    """Return a text as it is kept: lines end in one way, and nothing that no database can hold."""
    return text.replace("\r\n", "\n").replace("\x00", "").strip()
