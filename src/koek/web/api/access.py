"""Who asks: a token in the header, its member, and the one room it opens."""

from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from koek.web.accounts.models import Account
from koek.web.api.errors import NoToken, ReadOnly, TooOften
from koek.web.api.keys import token_of
from koek.web.api.models import Token
from koek.web.api.problems import remember_names
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.pages import language_of
from koek.web.rooms.answers import Question

MOST_A_MINUTE = 120
"""How many requests a token may make in a minute, together with the tokens of the cases it started."""

MINUTE = 60


class Bearer(HttpBearer):
    """``Authorization: Bearer <token>``; a session is never looked at."""

    def authenticate(self, request: HttpRequest, token: str) -> Token:
        """Return the token, or refuse."""
        del request
        found = token_of(token.strip())
        if found is None:
            raise NoToken
        _count(found)
        return found


@dataclass(frozen=True)
class Asking:
    """A program that asks: with which token, for which member.

    Attributes
    ----------
    request : HttpRequest
        What was asked.
    token : Token
        With what.
    """

    request: HttpRequest
    token: Token

    @property
    def viewer(self) -> Account:
        """For whom the program looks."""
        return self.token.account

    @property
    def own_case(self) -> str:
        """The only case that the token opens."""
        return self.token.owner.case_id

    def room(self, case: str) -> shelf.Room:
        """Return the room, when it is the one that the token opens."""
        if case != self.own_case:
            raise NotYours(case=case)
        room = shelf.open_room(self.viewer, case)
        remember_names(self.request, room)
        return room

    def question(self, case: str) -> Question:
        """Return what is asked about the case, in the language of the request, today."""
        room = self.room(case)
        language, today = language_of(self.request), timezone.localdate()
        return Question(room.owner, room.head, language, today, room.case, room.method)

    def require_writing(self) -> None:
        """Refuse a token that may only read."""
        if not self.token.may_write:
            raise ReadOnly


def asking(request: HttpRequest) -> Asking:
    """Return who asks; only operations behind `Bearer` ask this."""
    token = getattr(request, "auth", None)
    if not isinstance(token, Token):
        raise NoToken
    return Asking(request, token)


def _count(token: Token) -> None:
    """Count a request of this minute, together with the tokens that came from the same one."""
    minute = int(timezone.now().timestamp()) // MINUTE
    key = f"koek.api.{token.root_id or token.pk}.{minute}"
    cache.add(key, 0, timeout=2 * MINUTE)
    try:
        count = cache.incr(key)
    except ValueError:
        return
    if count > MOST_A_MINUTE:
        raise TooOften(most=MOST_A_MINUTE)
