"""What belongs to an account while a page is made: its time zone, and that browsers keep nothing of it."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control

from koek.web.accounts.models import Account

Answer = Callable[[HttpRequest], HttpResponse]

CLEARED = '"cache", "storage"'
"""What a browser forgets when somebody signs out; the cookie of the language stays."""


def own_time(answer: Answer) -> Answer:
    """Return the rest of the site, made to tell time as in the zone of the account."""

    def timed(request: HttpRequest) -> HttpResponse:
        viewer = request.user
        with timezone.override(ZoneInfo(viewer.zone) if isinstance(viewer, Account) else None):
            return answer(request)

    return timed


def not_kept(answer: Answer) -> Answer:
    """Return the rest of the site, made to let no browser or proxy keep what somebody sees who is signed in.

    Only the answer to a posted form may be kept by that browser, for its button Back, which would ask to send
    the form again otherwise. After signing out a browser forgets what it did keep. Pages for everybody may
    be kept.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        was_in = isinstance(request.user, Account)
        response = answer(request)
        is_in = isinstance(request.user, Account)
        if was_in or is_in:
            posted = request.method == "POST" and not response.has_header("Cache-Control")
            patch_cache_control(response, private=True, **{"no_cache" if posted else "no_store": True})
        if was_in and not is_in:
            response["Clear-Site-Data"] = CLEARED
        return response

    return answered
