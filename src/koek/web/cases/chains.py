"""The chain of an owner: every revision sealed with its own salt and linked to the one before it.

The chain covers the seal of a revision, not its body. So a body can be deleted with its salt, after which
nothing tells what it said, while the chain still verifies.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass
from secrets import token_bytes
from typing import Any

START = "0" * 64
SALT_BYTES = 32


@dataclass(frozen=True)
class Link:
    """One revision as the chain knows it.

    Attributes
    ----------
    position : int
        Place in the owner's chain, from 1.
    sheet, number, saved_at : str, int, str
        Which revision it is and since when (UTC, ISO 8601).
    seal : str
        HMAC-SHA-256 of the body under the revision's own salt.
    previous, digest : str
        Digest of the link before, and of this one.
    body, salt : str or None, bytes or None
        What was sealed, unless deleted.
    """

    position: int
    sheet: str
    number: int
    saved_at: str
    seal: str
    previous: str
    digest: str
    body: str | None = None
    salt: bytes | None = None


def canonical(content: Any) -> str:
    """Return content as the one text that stands for it: order kept, no spaces."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def new_salt() -> bytes:
    """Return the random key of one seal."""
    return token_bytes(SALT_BYTES)


def seal_of(body: str, salt: bytes) -> str:
    """Return the seal of a body."""
    return hmac.new(salt, body.encode(), hashlib.sha256).hexdigest()


def digest_of(position: int, sheet: str, number: int, saved_at: str, seal: str, previous: str) -> str:
    """Return the digest of a link: of all that the chain holds on to."""
    held = canonical([position, sheet, number, saved_at, seal, previous])
    return hashlib.sha256(held.encode()).hexdigest()


def link_mistakes(links: Iterable[Link], head: str | None = None) -> list[int]:
    """Return the positions where a chain was changed, in order; none when it holds.

    Parameters
    ----------
    links : iterable of Link
        The whole chain, by position.
    head : str, optional
        A digest that the owner was handed earlier; 0 stands for "cut off before it" in the answer.
    """
    wrong, previous, seen = [], START, {START}
    for expected, link in enumerate(links, start=1):
        digest = digest_of(link.position, link.sheet, link.number, link.saved_at, link.seal, previous)
        unsealed = link.body is not None and (link.salt is None or seal_of(link.body, link.salt) != link.seal)
        if (link.position, link.previous, link.digest) != (expected, previous, digest) or unsealed:
            wrong.append(expected)
        previous = link.digest
        seen.add(previous)
    return wrong if head is None or head in seen else [0, *wrong]
