"""How long somebody stays signed in: until some days of doing nothing, and never longer than two weeks."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from django.contrib.auth import logout
from django.contrib.sessions.backends.base import UpdateError
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from koek.web.accounts.models import Account

LONGEST = timedelta(days=14)
"""After this time somebody signs in again, whatever they did meanwhile."""

IDLE = timedelta(days=3)
"""After this time of doing nothing somebody signs in again."""

EXACT = timedelta(hours=1)
"""How exactly the last moment is known: not every page needs to be written down."""

_BEGAN, _SEEN = "koek.began", "koek.seen"

Answer = Callable[[HttpRequest], HttpResponse]


def not_for_good(answer: Answer) -> Answer:
    """Return the rest of the site, made to end sessions that lasted long enough."""

    def answered(request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, Account):
            _look(request)
        return answer(request)

    return answered


def _look(request: HttpRequest) -> None:
    now = int(timezone.now().timestamp())
    began, seen = request.session.get(_BEGAN, now), request.session.get(_SEEN, now)
    if now - began >= LONGEST.total_seconds() or now - seen >= IDLE.total_seconds():
        logout(request)
    elif _SEEN not in request.session or now - seen >= EXACT.total_seconds():
        _write(request, {_BEGAN: began, _SEEN: now})


def _write(request: HttpRequest, moments: dict[str, int]) -> None:
    """Write the moment down at once; when nothing can be written, one can still read on.

    Left to Django, every page would be refused while the disk is full or the database only reads.
    """
    was_modified = request.session.modified
    request.session.update(moments)
    with suppress(UpdateError, DatabaseError):
        request.session.save()
    request.session.modified = was_modified
