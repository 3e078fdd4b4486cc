"""Where somebody is signed in, and how that ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from koek.web.accounts.lasting import BEGAN, DEVICE, SEEN, is_over
from koek.web.accounts.models import Account, SignedIn, random_id


@dataclass(frozen=True)
class OwnSession:
    """One place where somebody is signed in.

    Attributes
    ----------
    id : str
        Ends this one; it opens nothing.
    began, seen : datetime
        Since when, and when it was last used, to ten minutes.
    device : tuple of str
        The browser and the system, empty when not known.
    is_here : bool
        Whether this is the one that asks.
    """

    id: str
    began: datetime
    seen: datetime
    device: tuple[str, str]
    is_here: bool


def own_sessions(account: Account, here: str | None = None) -> tuple[OwnSession, ...]:
    """Return where an account is signed in now: here first, then what was used last.

    Parameters
    ----------
    account : Account
        Whose sessions.
    here : str, optional
        Key of the session that asks.
    """
    found = tuple(_told(account, here))
    return tuple(sorted(found, key=lambda one: (one.is_here, one.seen), reverse=True))


def has_session(account: Account, one: str) -> bool:
    """Return whether an account has such a session."""
    return SignedIn.objects.filter(account=account, pk=one).exists()


def end_session(account: Account, one: str) -> None:
    """End one of the sessions of an account; it stays as it is when it is of another."""
    Session.objects.filter(signed_in__account=account, signed_in=one).delete()


def end_other_sessions(account: Account, here: str | None) -> None:
    """End every session of an account but this one, which must be told the new mark afterwards."""
    account.signed_in = random_id()
    account.save(update_fields=["signed_in"])
    Session.objects.filter(signed_in__account=account).exclude(pk=here).delete()


def _told(account: Account, here: str | None) -> Iterator[OwnSession]:
    now = timezone.now()
    rows = SignedIn.objects.filter(account=account, session__expire_date__gt=now).select_related("session")
    for row in rows:
        kept = row.session.get_decoded()
        if _holds(account, kept):
            browser, system = kept.get(DEVICE, ("", ""))
            began, seen = (datetime.fromtimestamp(kept[moment], UTC) for moment in (BEGAN, SEEN))
            yield OwnSession(row.pk, began, seen, (browser, system), row.session_id == here)


def _holds(account: Account, kept: dict[str, Any]) -> bool:
    """Return whether a session still opens the account: another password or mark ended it."""
    if not constant_time_compare(kept.get(HASH_SESSION_KEY, ""), account.get_session_auth_hash()):
        return False
    return BEGAN in kept and SEEN in kept and not is_over(kept[BEGAN], kept[SEEN])
