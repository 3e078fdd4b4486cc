"""Programs are never sent on to the encrypted address: what they sent has gone over the line in the open."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from koek.web.api.errors import NotEncrypted
from koek.web.api.service import api

Answer = Callable[[HttpRequest], HttpResponse]


def only_encrypted(answer: Answer) -> Answer:
    """Return the rest of the site, made to refuse programs that ask without encryption where it is required.

    A redirect would let them go on as before, with their token in the open in every request. Browsers are
    sent on, and remember that.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        if not settings.SECURE_SSL_REDIRECT or request.is_secure() or not _is_of_programs(request.path):
            return answer(request)
        return api.on_exception(request, NotEncrypted())

    return answered


def _is_of_programs(path: str) -> bool:
    return any(re.search(pattern, path.lstrip("/")) for pattern in settings.ADDRESSES_OF_PROGRAMS)
