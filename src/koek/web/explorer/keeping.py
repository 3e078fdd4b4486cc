"""What somebody works on in a room, kept for that person alone until it is put on a sheet."""

import json
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from koek.web.cases.shown import Room
from koek.web.explorer.models import Bench

if TYPE_CHECKING:
    from koek.web.accounts.models import Account


def kept(viewer: "Account", room: Room, kind: str) -> dict[str, Any] | None:
    """Return what the viewer works on in a room; None when that is nothing."""
    found = Bench.objects.filter(owner_id=room.owner, account_id=viewer.pk, kind=kind).first()
    if found is None:
        return None
    content: dict[str, Any] = json.loads(found.content)
    return content


def keep(viewer: "Account", room: Room, kind: str, content: dict[str, Any]) -> None:
    """Keep what the viewer works on in a room."""
    Bench.objects.update_or_create(
        owner_id=room.owner,
        account_id=viewer.pk,
        kind=kind,
        defaults={"content": json.dumps(content, ensure_ascii=False), "saved_at": timezone.now()},
    )


def drop(viewer: "Account", room: Room, kind: str) -> None:
    """Forget what the viewer worked on in a room."""
    Bench.objects.filter(owner_id=room.owner, account_id=viewer.pk, kind=kind).delete()


def all_kept(viewer: "Account", room: Room) -> dict[str, Any]:
    """Return everything that the viewer works on in a room, by kind."""
    found = Bench.objects.filter(owner_id=room.owner, account_id=viewer.pk).order_by("kind")
    return {bench.kind: json.loads(bench.content) for bench in found}


def forget_kept(owner: str, account: str) -> None:
    """Delete all that somebody who leaves a room worked on there."""
    Bench.objects.filter(owner_id=owner, account_id=account).delete()
