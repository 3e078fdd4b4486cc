"""The page on which the nine factors are set between their poles, with the picture beside them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from koek.differences.factors import Label, others_of
from koek.errors import InvalidCase
from koek.formats.field_texts import choice_word
from koek.method.content import MethodWord
from koek.reports.html import block_html
from koek.reports.sections import Picture
from koek.reports.voice import Voice
from koek.texts.catalogue import say
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.pages import language_of, viewer_of
from koek.web.pictures.pool import draw
from koek.web.rooms.answers import page_sections
from koek.web.rooms.scaling import STATES, STEPS, Analysis, Scale, Side, scales_typed
from koek.web.rooms.views import around, asked, room_of, today

KIND = "differences"


@login_required
@require_http_methods(["GET", "POST"])
def scale(request: HttpRequest, case: str) -> HttpResponse:
    """Show the scales with one other party, or save what was set on them."""
    room = room_of(request, case)
    others = others_of(room.case)
    number = _number(request.GET.get("with", ""))
    if not room.may_write or number >= len(others):
        raise Http404
    now = shelf.sheet(viewer_of(request), case, KIND)
    analysis = Analysis(room.case, others[number], today(), now.content or {}, room.method)
    if request.method == "POST":
        return _saved(request, room, analysis, number)
    return render(request, "rooms/scale.html", _page(request, room, analysis, number))


def _saved(request: HttpRequest, room: shelf.Room, analysis: Analysis, number: int) -> HttpResponse:
    """Save what was set; what cannot be saved is kept, and mended or compared on the sheet itself."""
    wanted = scales_typed(analysis.scales(), lambda name: request.POST.get(name, ""))
    content, base = analysis.set_to(wanted), _number(request.POST.get("_base", ""))
    viewer = viewer_of(request)
    try:
        shelf.save(viewer, room.id, KIND, content, base=base)
    except (InvalidCase, StaleSave):
        keep_for_sheet(request, room, KIND, content, base)
        return away(request, reverse("sheet", args=[room.id, KIND, KIND]))
    except NotYours as missing:
        raise Http404 from missing
    if is_within(request):
        return _live(request, room.id, analysis, number)
    messages.success(request, say("web_rooms.saved", language_of(request)))
    return redirect(f"{reverse('difference_scale', args=[room.id])}?with={number}")


def keep_for_sheet(request: HttpRequest, room: shelf.Room, kind: str, content: Any, base: int) -> None:
    """Keep content that could not be saved as what the viewer typed on the sheet."""
    from koek.web.sheets.forms import draft_text, typed_from  # noqa: PLC0415  # forms show pages of rooms

    shelf.keep_draft(viewer_of(request), room.id, kind, draft_text(typed_from(kind, content)), base=base)


def is_within(request: HttpRequest) -> bool:
    """Return whether a page asks this by itself, to put the answer in it."""
    return request.headers.get("HX-Request") == "true"


def away(request: HttpRequest, address: str) -> HttpResponse:
    """Go to another page, also from within one that refreshes itself."""
    if is_within(request):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return redirect(address)


def _live(request: HttpRequest, case: str, analysis: Analysis, number: int) -> HttpResponse:
    """Give the picture as it is now, with the revision that the next save starts from."""
    room = room_of(request, case)
    now = shelf.sheet(viewer_of(request), case, KIND)
    fresh = Analysis(room.case, analysis.other, analysis.today, now.content or {}, room.method)
    told = _page(request, room, fresh, number) | {"saved_at": timezone.localtime()}
    return render(request, "rooms/scale_live.html", told)


def _page(request: HttpRequest, room: shelf.Room, analysis: Analysis, number: int) -> dict[str, Any]:
    voice = Voice.of(room.case, language_of(request), room.method)
    sections = page_sections(KIND, asked(request, room))
    draw(sections, room.owner)
    pictures = [block for section in sections for block in section.blocks if isinstance(block, Picture)]
    others = others_of(room.case)
    return around(request, room, KIND) | {
        "other": analysis.other,
        "others": list(enumerate(map(voice.names.party, others))) if len(others) > 1 else (),
        "number": number,
        "base": room.numbers.get(KIND, 0),
        "scales": [_shown(one, analysis, voice) for one in analysis.scales()],
        "conclusion": sections[0].heading if sections else "",
        "picture": block_html(pictures[min(number, len(pictures) - 1)]) if pictures else "",
        "states": [(state.value, choice_word(state.value, voice.language)) for state in STATES],
        "ranks": range(1, len(analysis.scales()) + 1),
    }


def _shown(one: Scale, analysis: Analysis, voice: Voice) -> dict[str, Any]:
    factor = one.factor
    left, right = _label(factor.left, voice), _label(factor.right, voice)
    return {
        "id": factor.id,
        "name": _label(factor.name, voice),
        "left": left,
        "right": right,
        "question": _label(factor.question, voice),
        "rows": [_row(side, one, (left, right), voice, analysis) for side in analysis.sides],
        "scale": one,
        "told": " · ".join(filter(None, (one.state and choice_word(one.state, voice.language), one.measure))),
    }


def _row(side: Side, one: Scale, poles: tuple[str, str], voice: Voice, analysis: Analysis) -> dict[str, Any]:
    people = {person.id: person.name for party in analysis.case.parties for person in party.people}
    person = people.get(side.person or "", "")
    left, right = poles
    return {
        "name": f"{side.row}.{one.factor.id}",
        "side": side.row,
        "label": voice.say(f"web_rooms.scale_{side.row}", party=side.party, person=person).rstrip(", "),
        "value": one.places[side.row],
        "steps": [
            (str(step), voice.say("web_rooms.scale_step", step=step, left=left, right=right))
            for step in STEPS
        ],
    }


def _label(label: Label | None, voice: Voice) -> str:
    if isinstance(label, MethodWord):
        return voice.names.method.words(label, voice.language.value)
    return label or ""


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0  # noqa: PLR2004  # fits a row
