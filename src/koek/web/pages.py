"""What every page of the site shares."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from koek.texts.language import Language
from koek.web.accounts.models import Account

STATEMENTS = ("privacy", "who-sees-what", "accessibility")
"""The pages about koek itself that every page leads to."""

MOST_DIGITS = 9
"""A longer number is no place and no revision: it is made to break something."""


def viewer_of(request: HttpRequest) -> Account:
    """Return who is looking; only pages behind a sign-in ask this."""
    if not isinstance(request.user, Account):
        raise PermissionDenied
    return request.user


def language_of(request: HttpRequest) -> Language:
    """Return the language of a request, read once by the middleware."""
    return Language(request.LANGUAGE_CODE) if request.LANGUAGE_CODE in set(Language) else Language.DUTCH


def is_number(text: str) -> bool:
    """Return whether this is a whole number that is small enough to be meant, such as a place in a list."""
    return text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """Return what every template may use: the language of the page and the other one, and the theme."""
    language = language_of(request)
    other = Language.ENGLISH if language is Language.DUTCH else Language.DUTCH
    theme = getattr(getattr(request, "user", None), "theme", "")
    return {"language": language, "other_language": other, "statements": STATEMENTS, "theme": theme}
