"""What went wrong, as every operation tells it: an error, and each mistake with its path and sentence."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from koek.errors import InvalidCase, KoekError, Mistake, NoAnswer, Place
from koek.reports.json_answers import error_json, mistakes_json
from koek.texts.language import Language
from koek.texts.names import NO_NAMES, CaseNames, Names
from koek.web.api.errors import NoOperation, NotJson, NoToken, Refused, TooLarge, TooOften
from koek.web.api.parsing import LARGEST
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.cases.shown import Room
from koek.web.pages import language_of

NAMES = "koek_names"
"""Where a request keeps the names of its case, for sentences about what went wrong."""


class Spokesman:
    """Speaks the language of a request, with the names of its case as far as they are known."""

    def __init__(self, request: HttpRequest) -> None:
        self.language: Language = language_of(request)
        self.names: Names = getattr(request, NAMES, NO_NAMES)


def remember_names(request: HttpRequest, room: Room) -> None:
    """Let sentences about what goes wrong use the names of a case."""
    setattr(request, NAMES, CaseNames.of(room.case, room.method))


def tell_problems(api: NinjaAPI) -> None:
    """Let an API answer every error in one form."""

    def on(kind: type[Exception], answer: Any) -> None:
        api.add_exception_handler(kind, lambda request, error: answer(api, request, error))

    on(KoekError, _koek_error)
    on(HttpError, _http_error)
    on(ValidationError, _wrong_values)
    on(RequestDataTooBig, lambda api, request, _: _koek_error(api, request, TooLarge(most=LARGEST)))
    on(Http404, lambda api, request, _: _koek_error(api, request, NoOperation()))


def _koek_error(api: NinjaAPI, request: HttpRequest, error: KoekError) -> HttpResponse:
    speaker = Spokesman(request)
    told: dict[str, Any] = {"error": error_json(error, speaker)}
    if isinstance(error, StaleSave):
        told |= {"yours": error.mine, "theirs": error.theirs, "number": error.number}
    elif mistakes := mistakes_json(error, speaker):
        told["mistakes"] = mistakes
    response = api.create_response(request, told, status=_status(error))
    for name, value in _HEADERS.get(type(error), {}).items():
        response[name] = value
    return response


def _status(error: KoekError) -> int:
    known = {NotYours: 404, StaleSave: 409}
    if isinstance(error, NoAnswer):
        return 200
    return error.status if isinstance(error, Refused) else known.get(type(error), 422)


_HEADERS: Mapping[type[KoekError], Mapping[str, str]] = {
    NoToken: {"WWW-Authenticate": "Bearer"},
    TooOften: {"Retry-After": "60"},
}


def _http_error(api: NinjaAPI, request: HttpRequest, error: HttpError) -> HttpResponse:
    """Tell what our parser found, or that there is no token: ninja wraps both."""
    if isinstance(error, AuthenticationError):
        return _koek_error(api, request, NoToken())
    cause = error.__cause__
    return _koek_error(api, request, cause if isinstance(cause, KoekError) else NotJson())


def _wrong_values(api: NinjaAPI, request: HttpRequest, error: ValidationError) -> HttpResponse:
    if any(one["loc"][0] == "path" for one in error.errors):
        return _koek_error(api, request, NoOperation())
    mistakes = tuple(
        Mistake("web_api.wrong_value", {}, Place(path=_path(one["loc"]))) for one in error.errors
    )
    return _koek_error(api, request, InvalidCase(mistakes))


def _path(place: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return where in the body or among the parameters something is wrong."""
    return place[2:] if place[0] == "body" else place[1:]
