"""How many try-outs there may be: each is a handful of rooms that nobody signed up for."""

from allauth.core.ratelimit import consume
from django.http import HttpRequest
from django.utils import timezone

from koek.web.accounts.models import Account

MOST_TRY_OUTS = 500
"""So many may be there at one moment, whoever began them; counted in the database."""


def may_try(request: HttpRequest) -> bool:
    """Return whether there is room for one more try-out, from this address too; it counts from now on.

    How many may come from one address stands in the settings, and is counted by the process that serves.
    """
    if Account.objects.filter(ends_at__gt=timezone.now()).count() >= MOST_TRY_OUTS:
        return False
    return bool(consume(request, action="try_out"))
