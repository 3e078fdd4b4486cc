"""Secrets of second factors as they are kept: encrypted with a key that follows from the installation's.

Who has the database only, without the key of the installation, can make no codes. What an earlier key
encrypted can be read as long as that key is named (``KOEK_SECRET_KEY_BEFORE``).
"""

import base64
import logging
from typing import Any

from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

MARK = "koek1:"
"""With this begins what is encrypted; codes and seeds have no colon in them."""

SECRETS = ("secret", "seed")
"""What is secret of a factor: of an app, and of recovery codes."""


_log = logging.getLogger("koek.factors")


class UnreadableFactor(ImproperlyConfigured):
    """A secret was encrypted with a key that this installation no longer knows."""


def encrypted(text: str) -> str:
    """Return a secret as it is kept."""
    return MARK + _cipher().encrypt(text.encode()).decode()


def decrypted(kept: str) -> str:
    """Return a secret from what was kept; an earlier release kept it as it is.

    Raises
    ------
    UnreadableFactor
        It was encrypted with another key.
    """
    if not kept.startswith(MARK):
        return kept
    try:
        return _cipher().decrypt(kept.removeprefix(MARK)).decode()
    except InvalidToken as wrong:
        raise UnreadableFactor from wrong


def encrypt_all() -> int:
    """Encrypt every secret with the key of now, and return of how many factors it was kept otherwise.

    What cannot be read stays as it is, and is told in the log.
    """
    changed = 0
    with transaction.atomic():
        for row in Authenticator.objects.select_for_update().filter(data__has_any_keys=SECRETS):
            try:
                renewed = {name: _renewed(name, kept) for name, kept in row.data.items()}
            except UnreadableFactor:
                _log.error("a second factor cannot be read: name its key in KOEK_SECRET_KEY_BEFORE")
                continue
            if renewed != row.data:
                row.data = renewed
                row.save(update_fields=["data"])
                changed += 1
    return changed


def _renewed(name: str, kept: Any) -> Any:
    if name not in SECRETS or _is_of_now(kept):
        return kept
    return encrypted(decrypted(kept))


def _is_of_now(kept: str) -> bool:
    try:
        Fernet(_key(settings.SECRET_KEY)).decrypt(kept.removeprefix(MARK))
    except InvalidToken:
        return False
    return kept.startswith(MARK)


def _cipher() -> MultiFernet:
    return MultiFernet([Fernet(_key(one)) for one in (settings.SECRET_KEY, *settings.SECRET_KEYS_BEFORE)])


def _key(secret: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"koek second factors").derive(
        secret.encode()
    )
    return base64.urlsafe_b64encode(derived)
