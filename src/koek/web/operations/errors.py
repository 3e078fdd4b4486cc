"""Pages for when something goes wrong; they need no database and give back what was typed."""

import sys
from collections.abc import Iterator
from pathlib import Path

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.http.request import UnreadablePostError
from django.shortcuts import render
from django.template.loader import get_template

from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.pages import language_of

SECRETS = ("password", "csrfmiddlewaretoken", "code", "credential", "secret", "token")
"""Fields with one of these in their name are never shown again."""

_FULL, _READ_ONLY = ("53100", "full"), ("25006", "readonly", "read-only")
_BUSY = ("55P03", "locked")
_LAST_RESORT = Path(__file__).parents[1] / "templates" / "500.html"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Answer a request that is not understood."""
    del exception
    return _page(request, "bad_request", 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Answer somebody who has to sign in first, or may not do this."""
    del exception
    return _page(request, "forbidden", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Answer that there is no such page; what is not yours looks exactly the same."""
    del exception
    return _page(request, "not_found", 404)


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that came from elsewhere or was open too long; what was typed is shown to copy."""
    del reason
    return render(request, "expired.html", {"typed": typed_in(request)}, status=403)


def broken(request: HttpRequest) -> HttpResponseBase:
    """Answer an error that nobody foresaw, or a database that takes nothing now; hand back what was typed."""
    error = sys.exc_info()[1]
    try:
        trouble = database_trouble(error)
        if trouble is None:
            return _page(request, "broken", 500)
        response = _page(request, trouble, 503)
        response["Retry-After"] = "60"
    except Exception:  # noqa: BLE001  # the page for errors may not fail
        return HttpResponse(_LAST_RESORT.read_bytes(), status=500)
    return response


def database_trouble(error: BaseException | None) -> str | None:
    """Return what keeps the database from working, as the name of a page; None when it is not the database.

    SQLite tells it in words, PostgreSQL by a code.
    """
    if not isinstance(error, DatabaseError | InterfaceError):
        return None
    told = f"{getattr(error.__cause__, 'sqlstate', '')} {error}".lower()
    for page, signs in (("full", _FULL), ("read_only", _READ_ONLY), ("busy", _BUSY)):
        if any(sign.lower() in told for sign in signs):
            return page
    return "unreachable" if isinstance(error, OperationalError | InterfaceError) else None


def typed_in(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what somebody typed in a form, without what is secret; nothing when it cannot be read."""
    try:
        return list(_typed(request))
    except (UnreadablePostError, OSError, ValueError):
        return []


def _typed(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, texts in request.POST.lists():
        if not any(secret in name.lower() for secret in SECRETS):
            yield from ((name, str(text)) for text in texts if text)


def _page(request: HttpRequest, name: str, status: int) -> HttpResponseBase:
    language = _language(request)
    title, how = say(f"web_operations.{name}", language), say(f"web_operations.{name}_how", language)
    if request.path.startswith("/api/"):
        return JsonResponse({"error": name, "text": f"{title}. {how}"}, status=status)
    facts = {"language": language, "title": title, "how": how, "typed": typed_in(request)}
    return HttpResponse(get_template("operations/trouble.html").render(facts), status=status)


def _language(request: HttpRequest) -> Language:
    return language_of(request) if hasattr(request, "LANGUAGE_CODE") else Language.DUTCH
