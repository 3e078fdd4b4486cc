"""Lines in the log about signing in and what guards it: that it happened, never who it was.

Each line carries the number of its request, as all lines do. Many failures in a short time are visible so;
what somebody does is not.
"""

import logging
from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as factor
from django.contrib.auth import signals as auth
from django.dispatch import Signal

EVENTS: tuple[tuple[Signal, str], ...] = (
    (auth.user_logged_in, "signed in"),
    (auth.user_logged_out, "signed out"),
    (auth.user_login_failed, "signing in failed"),
    (account.user_signed_up, "an account was made"),
    (account.password_changed, "a password was changed"),
    (account.password_set, "a password was set"),
    (account.password_reset, "a forgotten password was replaced"),
    (account.email_changed, "an address was changed"),
    (factor.authentication_failed, "a second factor failed"),
    (factor.authenticator_added, "a second factor was added"),
    (factor.authenticator_removed, "a second factor was removed"),
    (factor.authenticator_reset, "recovery codes were renewed"),
)
"""What is told, and how."""

_log = logging.getLogger("koek.accounts")


def tell_events() -> None:
    """Write a line for each of these from now on."""
    for signal, event in EVENTS:
        signal.connect(_teller(event), weak=False, dispatch_uid=f"koek {event}")


def _teller(event: str) -> Any:
    level = logging.WARNING if event.endswith("failed") else logging.INFO

    def tell(**_whose: Any) -> None:
        _log.log(level, event)

    return tell
