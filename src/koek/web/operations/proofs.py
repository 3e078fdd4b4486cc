"""A signed statement of where a chain ends: who holds one can show any later change before it."""

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from koek.web.cases.chains import canonical
from koek.web.environment import kept_key

VERSION = 1
SIGNED = ("koek_head", "room", "position", "digest", "at", "key")
"""What a signature covers, in this order."""

_SEED_BYTES = 32


def signing_key(data: Path) -> Ed25519PrivateKey:
    """Return the key that signs for this installation; drawn at first use, readable by its owner only."""
    drawn = base64.urlsafe_b64decode(kept_key(data / "signing.key") + "==")
    return Ed25519PrivateKey.from_private_bytes(drawn[:_SEED_BYTES])


def signed_head(key: Ed25519PrivateKey, room: str, position: int, digest: str, at: str) -> dict[str, Any]:
    """Return the statement that the chain of a room ended here at this moment."""
    public = key.public_key().public_bytes_raw().hex()
    head = {"koek_head": VERSION, "room": room, "position": position, "digest": digest, "at": at}
    head["key"] = public
    return head | {"signature": key.sign(_covered(head)).hex()}


def is_signed(head: Mapping[str, Any]) -> bool:
    """Return whether the signature of a statement is right for the key it names."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(head["key"]))
        key.verify(bytes.fromhex(head["signature"]), _covered(head))
    except (InvalidSignature, ValueError):
        return False
    return True


def _covered(head: Mapping[str, Any]) -> bytes:
    return canonical([head[name] for name in SIGNED]).encode()
