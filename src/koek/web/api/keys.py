"""Making, finding and withdrawing what opens a room without signing in.

A secret is shown once, when it is made; its digest is kept. It has 256 random bits, so that a quick digest
is enough: nobody can try them all.
"""

import hashlib
from datetime import date, timedelta
from secrets import token_urlsafe
from typing import TypeVar

from django.db.models import QuerySet
from django.utils import timezone

from koek.web.accounts.models import Account
from koek.web.api.models import Key, Subscription, Token
from koek.web.cases.shown import Room

_Key = TypeVar("_Key", bound=Key)
PREFIX = "koek_"
SECRET_BYTES = 32
LONGEST = timedelta(days=365)
MOST_KEYS = 20
"""How many tokens, and how many addresses of its calendar, somebody may have for one room."""


def new_token(
    viewer: Account, owner: str, name: str, *, may_write: bool, ends_on: date, root: Token | None = None
) -> str:
    """Return the secret of a new token for a room; it is kept nowhere and cannot be shown again."""
    secret = PREFIX + token_urlsafe(SECRET_BYTES)
    Token.objects.create(
        owner_id=owner,
        account=viewer,
        digest=digest_of(secret),
        name=name,
        may_write=may_write,
        ends_on=ends_on,
        root=root,
    )
    return secret


def new_subscription(viewer: Account, owner: str) -> str:
    """Return the secret of a new address of the calendar of a room."""
    secret = token_urlsafe(SECRET_BYTES)
    Subscription.objects.create(owner_id=owner, account=viewer, digest=digest_of(secret))
    return secret


def digest_of(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


def token_of(secret: str) -> Token | None:
    """Return the token that works today with this secret, used from now on; None when there is none."""
    today = timezone.localdate()
    found = Token.objects.select_related("account", "owner").filter(digest=digest_of(secret)).first()
    if found is None or found.ends_on < today or not _may_look(found.account):
        return None
    return _used(found, today)


def subscription_of(secret: str) -> Subscription | None:
    """Return the address with this secret, used from now on; None when there is none."""
    found = Subscription.objects.select_related("account", "owner").filter(digest=digest_of(secret)).first()
    return None if found is None or not _may_look(found.account) else _used(found, timezone.localdate())


def tokens(viewer: Account, room: Room) -> QuerySet[Token]:
    """Return the viewer's own tokens for a room, the newest first."""
    return Token.objects.filter(account=viewer, owner_id=room.owner)


def subscriptions(viewer: Account, room: Room) -> QuerySet[Subscription]:
    """Return the viewer's own addresses of the calendar of a room, the newest first."""
    return Subscription.objects.filter(account=viewer, owner_id=room.owner)


def forget_keys(owner: str, account: str) -> None:
    """Delete what opens a room for who leaves it, so that it does not work again when they come back."""
    for kind in (Token, Subscription):
        kind.objects.filter(owner_id=owner, account_id=account).delete()


def _may_look(account: Account) -> bool:
    return account.is_active and (account.ends_at is None or account.ends_at > timezone.now())


def _used(key: _Key, today: date) -> _Key:
    if key.last_used_on != today:
        type(key)._default_manager.filter(pk=key.pk).update(last_used_on=today)  # noqa: SLF001  # of any kind of key
        key.last_used_on = today
    return key
