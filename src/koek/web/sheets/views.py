"""The form of a sheet: show it, save it, change its lists, keep what cannot be saved yet."""

from dataclasses import replace
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from koek.errors import InvalidCase
from koek.web.accounts.language import switches_language
from koek.web.cases import shelf
from koek.web.cases.chains import canonical
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.pages import viewer_of
from koek.web.sheets.binding import typed_on
from koek.web.sheets.changing import asked, change
from koek.web.sheets.desk import Desk, desk_of
from koek.web.sheets.forms import Shown, draft_text, draft_typed, form_context, page_context, typed_from
from koek.web.sheets.telling import differences, lines

NOTICE = "sheet_notice"
"""Where a session keeps what just happened on a sheet, until it has been shown once."""


@login_required
@switches_language
def sheet(request: HttpRequest, case: str, name: str, kind: str) -> HttpResponse:
    """Show a sheet with its form and the answer it feeds, or do what was asked of it."""
    desk = desk_of(request, case, name, kind)
    if request.method == "POST":
        try:
            return _posted(request, desk)
        except NotYours as missing:
            raise Http404 from missing
    if _is_scripted(request) and request.headers.get("HX-Target") == "live":
        return render(request, "sheets/live.html", page_context(request, desk) | {"desk": desk})
    if not desk.room.may_write:
        told = lines(kind, desk.now.content, desk.choices(desk.now.content))
        return _page(request, desk, "sheets/read.html", {"lines": told})
    return _opened(request, desk)


def _opened(request: HttpRequest, desk: Desk) -> HttpResponse:
    kept = shelf.draft(viewer_of(request), desk.room.id, desk.kind)
    notice = _taken_notice(request, desk)
    if kept is None:
        shown = Shown(typed_from(desk.kind, desk.now.content), desk.now.number, notice=notice)
        return _page(request, desk, "sheets/sheet.html", shown)
    typed, base = draft_typed(desk.kind, kept[0]), kept[1]
    content = desk.bound(typed).content
    if base != desk.now.number and canonical(content) != canonical(desk.now.content):
        return _compared(request, desk, content)
    shown = Shown(typed, base, desk.mistakes(content), notice=notice, is_draft=True)
    return _page(request, desk, "sheets/sheet.html", shown)


def _page(
    request: HttpRequest, desk: Desk, template: str, shown: "Shown | dict[str, Any]", status: int = 200
) -> HttpResponse:
    form = (
        shown if isinstance(shown, Shown) else Shown(typed_from(desk.kind, desk.now.content), desk.now.number)
    )
    told = page_context(request, desk) | form_context(desk, form)
    return render(request, template, told | (shown if isinstance(shown, dict) else {}), status=status)


def _compared(request: HttpRequest, desk: Desk, mine: Any) -> HttpResponse:
    rows = differences(desk.kind, mine, desk.now.content, desk.choices(desk.now.content))
    told = {"rows": [row for row in rows if row.differs], "same": sum(not row.differs for row in rows)}
    return _page(request, desk, "sheets/stale.html", told)


def _posted(request: HttpRequest, desk: Desk) -> HttpResponse:
    verb, path = asked(request.POST.get("_do", ""))
    if verb in _ON_THE_WHOLE:
        return _ON_THE_WHOLE[verb](request, desk)
    typed, base = typed_on(desk.kind, request.POST), _number(request.POST.get("_base", ""))
    if verb == "restore":
        return _restored(request, desk)
    opened = change(desk.kind, typed, (verb, path))
    if verb in ("add", "redraw"):
        return _redrawn(request, desk, Shown(typed, base, opened=opened or path[:-1] or None))
    return _saved(request, desk, Shown(typed, base, opened=opened), verb)


def _redrawn(request: HttpRequest, desk: Desk, shown: Shown) -> HttpResponse:
    """Show the form again with a place more or other fields; what differs from the sheet is kept."""
    found = desk.bound(shown.typed)
    if canonical(found.content) != canonical(desk.now.content):
        _keep(request, desk, shown)
    return _form(request, desk, shown)


def _saved(request: HttpRequest, desk: Desk, shown: Shown, verb: str) -> HttpResponse:
    found = desk.bound(shown.typed)
    viewer = viewer_of(request)
    try:
        now = shelf.save(viewer, desk.room.id, desk.kind, found.content, base=shown.base)
    except InvalidCase as wrong:
        _keep(request, desk, shown)
        return _refused(request, desk, replace(shown, mistakes=wrong.mistakes))
    except StaleSave:
        _keep(request, desk, shown)
        return _autosaved(request, desk, {"is_stale": True}) if _is_autosave(request) else _to(request, desk)
    shelf.drop_draft(viewer, desk.room.id, desk.kind)
    before, desk = desk.now, replace(desk, now=now)
    if _is_autosave(request):
        ids = [] if before.number == now.number else _new_ids(request, desk, shown)
        told = {"saved_at": timezone.localtime(), "ids": ids, "has_changed": before.number != now.number}
        answer = _autosaved(request, desk, told)
        if told["has_changed"]:
            answer["HX-Trigger"] = "sheet-saved"
        return answer
    code = "removed" if verb == "remove" else "same" if before.number == now.number else "saved"
    undo = before.number if verb == "remove" else 0
    if not _is_scripted(request):
        return _told(request, desk, code, undo=undo)
    notice = {"code": code, "undo": undo}
    answer = _form(
        request,
        desk,
        Shown(typed_from(desk.kind, now.content), now.number, opened=shown.opened, notice=notice),
    )
    answer["HX-Trigger"] = "sheet-saved"
    return answer


def _refused(request: HttpRequest, desk: Desk, shown: Shown) -> HttpResponse:
    if not _is_autosave(request):
        return _form(request, desk, shown, status=422)
    told = form_context(desk, shown)
    return _autosaved(request, desk, told | {"is_refused": True})


def _new_ids(request: HttpRequest, desk: Desk, shown: Shown) -> list[dict[str, Any]]:
    """Return the ids that items just got, for the fields of the form that do not know them yet."""
    node = form_context(desk, shown)["f"]
    return [one for one in _hidden(node) if one["value"] and not request.POST.get(one["name"])]


def _hidden(node: dict[str, Any]) -> list[dict[str, Any]]:
    inside = (*node.get("fields", ()), *node.get("more", ()), *node.get("entries", ()))
    return [*node.get("hidden", ()), *(found for one in inside for found in _hidden(one))]


def _form(request: HttpRequest, desk: Desk, shown: Shown, status: int = 200) -> HttpResponse:
    if not _is_scripted(request):
        return _page(request, desk, "sheets/sheet.html", shown, status)
    answer = render(request, "sheets/region.html", form_context(desk, shown))
    answer["HX-Retarget"], answer["HX-Reswap"] = "#sheet", "outerHTML"
    return answer


def _autosaved(request: HttpRequest, desk: Desk, told: dict[str, Any]) -> HttpResponse:
    return render(request, "sheets/autosaved.html", {"desk": desk, "language": desk.language} | told)


def _told(request: HttpRequest, desk: Desk, code: str, *, undo: int = 0) -> HttpResponse:
    request.session[NOTICE] = {"sheet": [desk.room.id, desk.kind], "code": code, "undo": undo}
    return _to(request, desk)


def _to(request: HttpRequest, desk: Desk) -> HttpResponse:
    if _is_scripted(request):
        answer = HttpResponse(status=204)
        answer["HX-Redirect"] = desk.address
        return answer
    return redirect(desk.address)


def _taken_notice(request: HttpRequest, desk: Desk) -> dict[str, Any] | None:
    kept = request.session.get(NOTICE)
    if kept is None or kept["sheet"] != [desk.room.id, desk.kind]:
        return None
    notice: dict[str, Any] = request.session.pop(NOTICE)
    return notice


def _keep(request: HttpRequest, desk: Desk, shown: Shown) -> None:
    shelf.keep_draft(viewer_of(request), desk.room.id, desk.kind, draft_text(shown.typed), base=shown.base)


def _is_scripted(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"


def _is_autosave(request: HttpRequest) -> bool:
    return _is_scripted(request) and "_do" not in request.POST


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004  # fits a row


def _dropped(request: HttpRequest, desk: Desk) -> HttpResponse:
    if not desk.room.may_write:
        raise NotYours(case=desk.room.id)
    shelf.drop_draft(viewer_of(request), desk.room.id, desk.kind)
    return _told(request, desk, "dropped")


def _emptied(request: HttpRequest, desk: Desk) -> HttpResponse:
    base = _number(request.POST.get("_base", ""))
    try:
        shelf.save(viewer_of(request), desk.room.id, desk.kind, None, base=base)
    except InvalidCase as wrong:
        shown = Shown(typed_from(desk.kind, desk.now.content), desk.now.number, wrong.mistakes)
        return _form(request, desk, shown, status=422)
    except StaleSave:
        return _to(request, desk)
    shelf.drop_draft(viewer_of(request), desk.room.id, desk.kind)
    return _told(request, desk, "emptied", undo=base)


def _restored(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Put an earlier revision back, named after the colon of the button."""
    number = _number(request.POST.get("_do", "").partition(":")[2])
    base = _number(request.POST.get("_base", ""))
    try:
        shelf.restore(viewer_of(request), desk.room.id, desk.kind, number, base=base)
    except InvalidCase as wrong:
        then = next(
            one for one in shelf.history(viewer_of(request), desk.room.id, desk.kind) if one.number == number
        )
        shown = Shown(typed_from(desk.kind, then.content), desk.now.number, wrong.mistakes)
        _keep(request, desk, shown)
        return _form(request, desk, shown, status=422)
    except StaleSave:
        return _to(request, desk)
    shelf.drop_draft(viewer_of(request), desk.room.id, desk.kind)
    return _told(request, desk, "restored")


def _left(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Keep what was typed, as it is, for who leaves the form for a moment."""
    shown = Shown(typed_on(desk.kind, request.POST), _number(request.POST.get("_base", "")))
    if desk.bound(shown.typed).content == desk.now.content:
        shelf.drop_draft(viewer_of(request), desk.room.id, desk.kind)
    else:
        _keep(request, desk, shown)
    return _to(request, desk)


def _mine(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Save what the viewer had typed over what stands there now, as far as they saw it."""
    kept = shelf.draft(viewer_of(request), desk.room.id, desk.kind)
    if kept is None:
        return _to(request, desk)
    shown = Shown(draft_typed(desk.kind, kept[0]), _number(request.POST.get("_base", "")))
    return _saved(request, desk, shown, "save")


def _further(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Go on with what the viewer had typed, as a change of what stands there now."""
    kept = shelf.draft(viewer_of(request), desk.room.id, desk.kind)
    if kept is not None:
        base = _number(request.POST.get("_base", ""))
        shelf.keep_draft(viewer_of(request), desk.room.id, desk.kind, kept[0], base=base)
    return _to(request, desk)


_ON_THE_WHOLE = {
    "drop": _dropped,
    "theirs": _dropped,
    "empty": _emptied,
    "mine": _mine,
    "further": _further,
    "language": _left,
}
"""What can be asked of a sheet as a whole."""
