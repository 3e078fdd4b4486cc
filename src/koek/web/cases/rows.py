"""The rows under the shelf: the newest revision of each sheet, and the chain that grows with every save.

Only the shelf uses these: they ask for an owner and do not look who asks.
"""

import json
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.method.content import METHOD, Method
from koek.web.cases.chains import START, Link, canonical, digest_of, new_salt, seal_of
from koek.web.cases.kinds import KINDS, OWN_WORDS, joined
from koek.web.cases.models import Revision, Sheet
from koek.web.cases.once import asked_once
from koek.web.cases.shown import Version

if TYPE_CHECKING:
    from koek.web.accounts.models import Account

CASES_KEPT = 128
"""How many read cases are kept in memory, so that a page need not read its case anew."""


@asked_once
def standing(owner: str) -> dict[str, Revision]:
    """Return the newest revision of each sheet, in the order of the kinds."""
    newest = Revision.objects.filter(sheet=OuterRef("sheet")).order_by("-number").values("number")[:1]
    last = Revision.objects.filter(owner_id=owner, number=Subquery(newest)).select_related("sheet")
    found = {revision.sheet.kind: revision for revision in last}
    return {kind: found[kind] for kind in (*KINDS, OWN_WORDS) if kind in found}


def bodies(newest: Mapping[str, Revision]) -> dict[str, Any]:
    """Return what these revisions say, those that say nothing left out."""
    said = {kind: read_body(revision.body) for kind, revision in newest.items()}
    return {kind: body for kind, body in said.items() if body is not None}


def read_body(body: str | None) -> Any:
    """Return the content in the text of a revision; None when it was deleted."""
    return None if body is None else json.loads(body)


@lru_cache(maxsize=CASES_KEPT)
def _place(owner: str, sheets: str) -> list[NegotiationCase]:
    """Return where the case on these sheets is kept: per owner, so that no time taken tells of another."""
    del owner, sheets
    return []


def case_on(owner: str, sheets: str) -> NegotiationCase:
    """Return the case on these sheets, read anew only when they are not as they were."""
    place = _place(owner, sheets)
    if not place:
        place.append(case_from(joined(json.loads(sheets))))
    return place[0]


def remember(owner: str, whole: Mapping[str, Any], case: NegotiationCase) -> None:
    """Keep the case that was read before these sheets were saved."""
    _place(owner, canonical({kind: part for kind, part in whole.items() if part is not None})).append(case)


def method_of(owner: str, newest: Mapping[str, Revision]) -> Method:
    """Return the method with the own words in these revisions over it."""
    return method_on(owner, newest[OWN_WORDS].body) if OWN_WORDS in newest else METHOD


@lru_cache(maxsize=CASES_KEPT)
def method_on(owner: str, files: str | None) -> Method:
    """Return the method with the owner's own files over it, as they were checked when they were kept."""
    del owner
    told: Mapping[str, str] = read_body(files) or {}
    return Method({topic: tomllib.loads(text) for topic, text in told.items()})


@asked_once
def head_of(owner: str) -> tuple[int, str]:
    """Return the position and the digest of the last link of an owner's chain."""
    last = Revision.objects.filter(owner_id=owner).order_by("-position").first()
    return (0, START) if last is None else (last.position, last.digest)


def chain(owner: str) -> tuple[Link, ...]:
    """Return every link of an owner's chain, by position."""
    return tuple(map(_link, Revision.objects.filter(owner_id=owner).order_by("position")))


def _link(row: Revision) -> Link:
    return Link(
        position=row.position,
        sheet=row.sheet_id,
        number=row.number,
        saved_at=row.saved_at.isoformat(),
        seal=row.seal,
        previous=row.previous,
        digest=row.digest,
        body=row.body,
        salt=None if row.salt is None else bytes(row.salt),
    )


def version_of(row: Revision) -> Version:
    """Return a revision as it stands in a history."""
    author = "" if row.author is None else row.author.name or row.author.email or ""
    return Version(row.number, row.saved_at, author, row.why, read_body(row.body), row.body is None)


def forget(revisions: QuerySet[Revision]) -> int:
    """Remove what these revisions said, with the salts that sealed it, and return how many were emptied.

    Their places in the chain stay, so that the chain still verifies.
    """
    return revisions.exclude(body=None, salt=None).update(body=None, salt=None)


def write(owner: str, viewer: "Account | None", kind: str, content: Any, why: str) -> int:
    """Add a revision to a sheet and a link to the chain, and return the number of the revision.

    Without a viewer it is koek itself that writes, to keep a day on which something must be gone.
    """
    row, _ = Sheet.objects.get_or_create(owner_id=owner, kind=kind)
    number = Revision.objects.filter(sheet=row).count() + 1
    position, previous = head_of(owner)
    body, salt, moment = canonical(content), new_salt(), timezone.now()
    seal = seal_of(body, salt)
    Revision.objects.create(
        sheet=row,
        owner_id=owner,
        number=number,
        why=why,
        author=viewer,
        saved_at=moment,
        body=body,
        salt=salt,
        position=position + 1,
        seal=seal,
        previous=previous,
        digest=digest_of(position + 1, row.pk, number, moment.isoformat(), seal, previous),
    )
    return number
