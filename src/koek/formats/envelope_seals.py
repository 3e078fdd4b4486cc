"""The locks and seals under two envelopes: keys derived for one purpose each, and ciphers used once."""

from collections.abc import Callable, Iterable
from hashlib import sha256

Random = Callable[[int], bytes]
"""Gives that many bytes that nobody can guess."""

SECRET_BYTES = 32
_NONCE = bytes(12)
_LABEL = b"koek envelope 1 "


class BrokenSealError(Exception):
    """What was sealed cannot be opened with these secrets, or was changed."""


def seal_with(content: bytes, own: bytes, lock: bytes, context: Iterable[bytes], sender: bytes) -> bytes:
    """Return content sealed with a secret of one side for the lock of the other.

    Parameters
    ----------
    content, own : bytes
        What is sealed, and the secret of who seals.
    lock : bytes
        Public half of the other's secret.
    context : iterable of bytes
        What the seal is bound to.
    sender : bytes
        A fresh secret, thrown away afterwards: its public half travels along.

    Raises
    ------
    BrokenSealError
        The lock is none.
    """
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415  # heavy

    return ChaCha20Poly1305(_once(own, sender, lock, context)).encrypt(_NONCE, content, None)


def open_with(sealed: bytes, own: bytes, their: bytes, sender: bytes, context: Iterable[bytes]) -> bytes:
    """Return what was sealed, from the secrets of both sides and the public half of the sender's.

    Raises
    ------
    BrokenSealError
        It was changed, or sealed with other secrets or in another context.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  # idem
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415  # idem

    cipher = ChaCha20Poly1305(_once(own, derived(their, b"lock"), sender, context))
    try:
        return cipher.decrypt(_NONCE, sealed, None)
    except InvalidTag as broken:
        raise BrokenSealError from broken


def derived(secret: bytes, *purpose: bytes) -> bytes:
    """Return the secret for one purpose, which tells nothing about those for another [RFC5869]_."""
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415  # idem
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415  # idem

    return HKDF(SHA256(), SECRET_BYTES, salt=None, info=_LABEL + _joined(purpose)).derive(secret)


def lock_of(secret: bytes) -> bytes:
    """Return the lock that only this secret opens."""
    return public_of(derived(secret, b"lock"))


def public_of(secret: bytes) -> bytes:
    """Return the public half of a secret [RFC7748]_."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415  # idem

    return X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def digest(*parts: bytes) -> bytes:
    """Return a digest of parts, kept apart."""
    return sha256(_LABEL + _joined(parts)).digest()


def _once(own: bytes, secret: bytes, public: bytes, context: Iterable[bytes]) -> bytes:
    """Return a key for one seal: it is used once, so that the nonce may be fixed [RFC8439]_."""
    from cryptography.hazmat.primitives.asymmetric import x25519  # noqa: PLC0415  # idem

    try:
        other = x25519.X25519PublicKey.from_public_bytes(public)
        shared = x25519.X25519PrivateKey.from_private_bytes(secret).exchange(other)
    except ValueError as broken:
        raise BrokenSealError from broken
    return derived(derived(own, b"content") + shared, b"seal", *context)


def _joined(parts: Iterable[bytes]) -> bytes:
    """Return parts as one text from which they can be told apart again."""
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)
