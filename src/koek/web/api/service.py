"""The API itself: every operation behind a token, one form of problem, no assets from elsewhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from koek.web.api import asking, cases, exchanges, files, questions
from koek.web.api.about import NOT_KEPT
from koek.web.api.access import Bearer
from koek.web.api.errors import NoOperation
from koek.web.api.parsing import ExactParser
from koek.web.api.problems import tell_problems


class Service(NinjaAPI):
    """An API of which no answer is kept on the way."""

    def create_response(self, *given: Any, **named: Any) -> HttpResponse:
        """Return an answer that nobody between asker and site may keep."""
        response = super().create_response(*given, **named)
        response["Cache-Control"] = NOT_KEPT
        return response


api = Service(
    title="koek",
    version="1",
    description="What the pages of koek answer, for programs. A token opens one case.",
    docs_url=None,
    urls_namespace="api",
    auth=Bearer(),
    parser=ExactParser(),
)
tell_problems(api)
for part in (cases, questions, asking, exchanges, files):
    api.add_router("", part.router)


def nothing_here(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Say that there is no such operation, in the form of every other problem."""
    del rest
    return api.on_exception(request, NoOperation())
