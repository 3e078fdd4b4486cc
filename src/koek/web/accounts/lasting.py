"""How long somebody stays signed in: until some days of doing nothing, and never longer than two weeks."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.contrib.auth import logout
from django.contrib.sessions.backends.base import UpdateError
from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from koek.web.accounts.devices import device_of
from koek.web.accounts.models import Account, SignedIn

LONGEST = timedelta(days=14)
"""After this time somebody signs in again, whatever they did meanwhile."""

IDLE = timedelta(days=3)
"""After this time of doing nothing somebody signs in again."""

EXACT = timedelta(minutes=10)
"""How exactly the last moment is known: not every page needs to be written down."""

BEGAN, SEEN, DEVICE = "koek.began", "koek.seen", "koek.device"
_LISTED = "koek.listed"

Answer = Callable[[HttpRequest], HttpResponse]


def not_for_good(answer: Answer) -> Answer:
    """Return the rest of the site, made to end sessions that lasted long enough."""

    def answered(request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, Account):
            _look(request, request.user)
        return answer(request)

    return answered


def is_over(began: int, seen: int) -> bool:
    """Return whether a session that began and was last seen at these seconds lasted long enough."""
    now = timezone.now().timestamp()
    return now - began >= LONGEST.total_seconds() or now - seen >= IDLE.total_seconds()


def _look(request: HttpRequest, account: Account) -> None:
    session, now = request.session, int(timezone.now().timestamp())
    began, seen = session.get(BEGAN, now), session.get(SEEN, now)
    listed = session.get(_LISTED) == session.session_key
    if is_over(began, seen):
        logout(request)
    elif SEEN not in session or not listed or now - seen >= EXACT.total_seconds():
        device = device_of(request.headers.get("User-Agent", ""))
        told = {BEGAN: began, SEEN: now, DEVICE: device, _LISTED: session.session_key}
        _write(request, told, None if listed else account)


def _write(request: HttpRequest, told: Mapping[str, Any], unlisted: Account | None) -> None:
    """Write the moment down at once; when nothing can be written, one can still read on.

    Left to Django, every page would be refused while the disk is full or the database only reads. A session
    with a new key, as after signing in, is put with those of its account.
    """
    was_modified = request.session.modified
    request.session.update(told)
    with suppress(UpdateError, DatabaseError), transaction.atomic():
        request.session.save()
        if unlisted is not None:
            key = request.session.session_key
            SignedIn.objects.update_or_create(session_id=key, defaults={"account": unlisted})
    request.session.modified = was_modified
