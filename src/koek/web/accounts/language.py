"""The language of an account in a browser: a cookie that says which pages to ask for."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from koek.web.accounts.models import Account

if TYPE_CHECKING:
    from django.http import HttpResponseBase

_Given = ParamSpec("_Given")


def remember_language(response: "HttpResponseBase", language: str) -> None:
    """Let the browser ask for pages in the language of the account."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def keep_language(request: HttpRequest, language: str) -> None:
    """Remember the language that somebody chose for who is signed in."""
    if isinstance(request.user, Account) and language in dict(settings.LANGUAGES):
        Account.objects.filter(pk=request.user.pk).update(language=language)


def switches_language(
    view: Callable[Concatenate[HttpRequest, _Given], HttpResponse],
) -> Callable[Concatenate[HttpRequest, _Given], HttpResponse]:
    """Let the form of a page change the language too, once the page has kept what was typed.

    Without scripts the button for the other language belongs to that form, so that nothing typed is lost.
    """

    @wraps(view)
    def switched(request: HttpRequest, /, *args: _Given.args, **named: _Given.kwargs) -> HttpResponse:
        response = view(request, *args, **named)
        verb, _, language = request.POST.get("_do", "").partition(":")
        is_kept = response.status_code == 302  # noqa: PLR2004  # the page was left
        if verb == "language" and is_kept and language in dict(settings.LANGUAGES):
            keep_language(request, language)
            remember_language(response, language)
        return response

    return switched
