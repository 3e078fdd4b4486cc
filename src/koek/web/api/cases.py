"""Operations on cases and their sheets."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from koek.case.reading import plain
from koek.errors import InvalidCase, Mistake, Place
from koek.formats.case_versions import upgraded
from koek.web.api.about import operation
from koek.web.api.access import asking
from koek.web.api.keys import new_token
from koek.web.api.schemas import (
    CaseCard,
    Import,
    Imported,
    NewCase,
    SheetChange,
    SheetNow,
    Started,
    Version,
    WholeCase,
)
from koek.web.cases import shelf
from koek.web.cases.chains import canonical
from koek.web.cases.kinds import COVER, COVER_FIELDS, KINDS, split
from koek.web.cases.limits import case_within

router = Router()


@router.get("/cases", **operation("list_cases", list[CaseCard]))
def list_cases(request: HttpRequest) -> Any:
    """Give the cases that the token opens: one."""
    who = asking(request)
    return [vars(card) for card in shelf.my_cases(who.viewer) if card.id == who.own_case]


@router.post("/cases", **operation("start_case", Started, writes=True, status=201))
def start_case(request: HttpRequest, started: NewCase) -> Any:
    """Start a case and give the token that opens it; that token ends with the one it was started with."""
    who = asking(request)
    who.require_writing()
    case = shelf.start_case(who.viewer, upgraded(started.content))
    room = shelf.open_room(who.viewer, case)
    root, ends_on = who.token.root or who.token, who.token.ends_on
    name = room.case.title[:80]
    secret = new_token(who.viewer, room.owner, name, may_write=True, ends_on=ends_on, root=root)
    return Status(201, {"id": case, "token": secret, "ends_on": ends_on})


@router.get("/cases/{case}", **operation("read_case", WholeCase))
def read_case(request: HttpRequest, case: str) -> Any:
    """Give everything on the sheets as one case file, with numbers as text."""
    who = asking(request)
    room = who.room(case)
    return {
        "id": room.id,
        "head": room.head,
        "numbers": dict(room.numbers),
        "may_write": room.may_write and who.token.may_write,
        "content": plain(room.case),
    }


@router.post("/cases/{case}/import", **operation("import_case", Imported, writes=True))
def import_case(request: HttpRequest, case: str, incoming: Import) -> Any:
    """Put a whole case on the sheets, or only tell what would change."""
    who = asking(request)
    room = who.room(case)
    who.require_writing()
    read = case_within(upgraded(incoming.content))
    before, after = split(plain(room.case)), split(plain(read))
    kinds = [kind for kind in KINDS if canonical(before.get(kind)) != canonical(after.get(kind))]
    if not incoming.preview:
        kinds = list(shelf.import_case(who.viewer, case, read, head=incoming.head))
    changed = [{"kind": kind, "before": before.get(kind), "after": after.get(kind)} for kind in kinds]
    return {"saved": not incoming.preview, "changed": changed}


@router.get("/cases/{case}/sheets/{kind}", **operation("read_sheet", SheetNow))
def read_sheet(request: HttpRequest, case: str, kind: str) -> Any:
    """Give what stands on a sheet, and its revision."""
    who = asking(request)
    who.room(case)
    return vars(shelf.sheet(who.viewer, case, kind))


@router.put("/cases/{case}/sheets/{kind}", **operation("save_sheet", SheetNow, writes=True))
def save_sheet(request: HttpRequest, case: str, kind: str, change: SheetChange) -> Any:
    """Save a sheet; when somebody saved since the revision you started from, both versions come back."""
    who = asking(request)
    who.room(case)
    who.require_writing()
    if kind == COVER:
        _require_cover(change.content)
    return vars(shelf.save(who.viewer, case, kind, change.content, base=change.base))


@router.get("/cases/{case}/sheets/{kind}/history", **operation("sheet_history", list[Version]))
def sheet_history(request: HttpRequest, case: str, kind: str) -> Any:
    """Give every revision of a sheet, the newest first."""
    who = asking(request)
    who.room(case)
    return [vars(version) for version in shelf.history(who.viewer, case, kind)]


def _require_cover(content: Any) -> None:
    """Refuse what cannot stand on the cover: it has its own few keys."""
    if not isinstance(content, dict):
        raise InvalidCase((Mistake("web_api.not_a_cover", {"keys": COVER_FIELDS}),))
    strange = [key for key in content if key not in COVER_FIELDS]
    if strange:
        told = [
            Mistake("web_api.not_on_cover", {"keys": COVER_FIELDS}, Place(path=(key,))) for key in strange
        ]
        raise InvalidCase(tuple(told))
