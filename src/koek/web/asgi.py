"""What the server runs."""

import gc
import os

import django
from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "koek.web.settings")
django.setup(set_prefix=False)

from koek.web.static_files import gather  # noqa: E402  # needs the settings
from koek.web.warming import warm  # noqa: E402  # idem


class InOneThread(ASGIHandler):
    """Answers a request in one thread from begin to end.

    Django would hand it over to another thread and back at every step of its way in and out, and each time it
    waits for whoever is busy: with twenty people at work that takes longer than most pages.
    """

    def load_middleware(self, is_async: bool = False) -> None:  # noqa: FBT001, FBT002  # as Django has it
        """Load every step as one that does not hand over, whatever is asked."""
        del is_async
        super().load_middleware(is_async=False)

    async def get_response_async(self, request: HttpRequest) -> HttpResponseBase:
        """Answer in the thread of this request."""
        return await sync_to_async(self.get_response, thread_sensitive=True)(request)


SWEEPS = (20_000, 10, 50)
"""How much is made before unreachable things are looked for; see `gc.set_threshold`."""

gather()
application = InOneThread()
warm()

# What is loaded by now stays: looking through it over and over would stop every page for a fifth of a second.
gc.collect()
gc.freeze()
gc.set_threshold(*SWEEPS)
