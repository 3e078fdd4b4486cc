"""The language of an account in a browser: a cookie that says which pages to ask for."""

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpResponseBase


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
