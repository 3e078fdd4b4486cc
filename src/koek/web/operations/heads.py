"""What a room hands out about its own chain: all of it, or only where it ends now, signed."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings

from koek.web.cases import shelf
from koek.web.cases.chains import START, Link
from koek.web.operations.proofs import VERSION, signed_head, signing_key

if TYPE_CHECKING:
    from koek.web.accounts.models import Account


def head_statement(viewer: "Account", case: str, now: datetime) -> dict[str, Any]:
    """Return a signed statement of where the chain of the viewer's room ends; goes with every export.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    room = shelf.open_room(viewer, case)
    return _signed(room.owner, shelf.chain(viewer, case)[-1:], now)


def chain_document(viewer: "Account", case: str, now: datetime) -> dict[str, Any]:
    """Return the whole chain of the viewer's room with its signed end, as `koek verify` reads it.

    Raises
    ------
    NotYours
        There is no such room for this viewer.
    """
    room, links = shelf.open_room(viewer, case), shelf.chain(viewer, case)
    head = _signed(room.owner, links[-1:], now)
    return {"koek_chain": VERSION, "head": head, "links": [_plain(link) for link in links]}


def _signed(room: str, last: tuple[Link, ...], now: datetime) -> dict[str, Any]:
    position, digest = (last[0].position, last[0].digest) if last else (0, START)
    key = signing_key(Path(settings.HOME.data))
    return signed_head(key, room, position, digest, now.isoformat(timespec="seconds"))


def _plain(link: Link) -> dict[str, Any]:
    return vars(link) | {"salt": None if link.salt is None else link.salt.hex()}
