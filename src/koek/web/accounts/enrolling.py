"""Linking an app with codes: while it is being linked, its secret is kept encrypted in the session too."""

from typing import Any

from allauth.core import context as current
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY

from koek.web.accounts.factors import UnreadableFactor, decrypted, encrypted


class LinkApp(ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    """Asks for a code of the app that is being linked.

    allauth keeps the secret in the session as it is, and sessions stand in the database: it is put there
    encrypted before the session is written, and read only for this form.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        session = current.request.session
        kept = session.pop(SECRET_SESSION_KEY, None)
        if kept:
            session[SECRET_SESSION_KEY] = _read(kept)
        super().__init__(*given, **named)
        session[SECRET_SESSION_KEY] = encrypted(self.secret)


def _read(kept: str) -> str | None:
    """Return the secret; None, so that another is drawn, when its key is not known any more."""
    try:
        return decrypted(kept)
    except UnreadableFactor:
        return None
