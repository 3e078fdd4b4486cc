"""The pages around the API: its tokens, the addresses of the calendar, and what it can do."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from koek.formats.calendar import calendar
from koek.texts.language import Language
from koek.web.api import keys
from koek.web.api.forms import NewToken
from koek.web.api.service import api
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.pages import language_of, viewer_of
from koek.web.rooms.views import around, room_of


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """List every operation, without anything from elsewhere."""
    described = api.get_openapi_schema()
    listed = [
        {"method": method.upper(), "path": path, "name": operation["operationId"]}
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
    ]
    return render(request, "api/about.html", {"operations": listed, "address": settings.SITE_ADDRESS})


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def tokens(request: HttpRequest, case: str) -> HttpResponse:
    """Show the tokens of a room and make a new one; its secret is shown this once."""
    room = room_of(request, case)
    form = _form(request, room, request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _page(request, room, {"form": form})
    viewer = viewer_of(request)
    too_many = keys.tokens(viewer, room).count() >= keys.MOST_KEYS
    if too_many or not form.is_valid():
        return _page(request, room, {"form": form, "too_many": too_many}, status=422)
    wanted = form.cleaned_data
    secret = keys.new_token(
        viewer, room.owner, wanted["name"], may_write=wanted["may"], ends_on=wanted["ends_on"]
    )
    return _page(request, room, {"form": _form(request, room), "secret": secret})


@login_required
@require_POST
def withdraw_token(request: HttpRequest, case: str, token: str) -> HttpResponse:
    """Let a token, and those that it made, no longer work."""
    keys.tokens(viewer_of(request), room_of(request, case)).filter(pk=token).delete()
    return redirect("tokens", case)


@login_required
@never_cache
@require_POST
def subscribe(request: HttpRequest, case: str) -> HttpResponse:
    """Make a secret address of the calendar; it is shown this once."""
    room, viewer = room_of(request, case), viewer_of(request)
    if keys.subscriptions(viewer, room).count() >= keys.MOST_KEYS:
        return _page(request, room, {"form": _form(request, room), "too_many": True}, status=422)
    path = reverse("subscription", args=[case, keys.new_subscription(viewer, room.owner)])
    told = {"form": _form(request, room), "calendar": f"{settings.SITE_ADDRESS}{path}"}
    return _page(request, room, told)


@login_required
@require_POST
def unsubscribe(request: HttpRequest, case: str, subscription: str) -> HttpResponse:
    """Let an address of the calendar no longer work."""
    keys.subscriptions(viewer_of(request), room_of(request, case)).filter(pk=subscription).delete()
    return redirect("tokens", case)


@never_cache
@require_safe
def subscription(request: HttpRequest, case: str, secret: str) -> HttpResponse:
    """Give the calendar of a room, with neutral titles, to who knows its secret address."""
    del request
    found = keys.subscription_of(secret)
    if found is None or found.owner.case_id != case:
        raise Http404
    try:
        room = shelf.open_room(found.account, case)
    except NotYours as missing:
        raise Http404 from missing
    days = calendar(room.case, timezone.localdate(), Language(found.account.language))
    return HttpResponse(days, content_type="text/calendar; charset=utf-8")


def _form(request: HttpRequest, room: shelf.Room, typed: Any = None) -> NewToken:
    return NewToken(typed, language=language_of(request), may_write=room.may_write)


def _page(request: HttpRequest, room: shelf.Room, told: dict[str, Any], *, status: int = 200) -> HttpResponse:
    viewer = viewer_of(request)
    listed = {
        "tokens": keys.tokens(viewer, room),
        "subscriptions": keys.subscriptions(viewer, room),
        "today": timezone.localdate(),
        "most": keys.MOST_KEYS,
    }
    return render(request, "api/tokens.html", around(request, room, "tokens") | listed | told, status=status)
