"""What belongs to an account while a page is made: moments are shown in the time zone of who looks."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from koek.web.accounts.models import Account

Answer = Callable[[HttpRequest], HttpResponse]


def own_time(answer: Answer) -> Answer:
    """Return the rest of the site, made to tell time as in the zone of the account."""

    def timed(request: HttpRequest) -> HttpResponse:
        viewer = request.user
        with timezone.override(ZoneInfo(viewer.zone) if isinstance(viewer, Account) else None):
            return answer(request)

    return timed
