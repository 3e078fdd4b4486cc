"""The page of two envelopes: it makes files for the user and opens files of both, and keeps neither."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from koek.case.differences import Subject
from koek.differences.envelopes import envelope_scores
from koek.differences.factors import Factor, factors_of, others_of, owner_of
from koek.errors import KoekError
from koek.formats.envelope import commitment, fingerprint
from koek.formats.envelope_text import Part, read_part
from koek.method.content import Method
from koek.reports.html import block_html
from koek.reports.voice import Voice
from koek.web.cases import shelf
from koek.web.pages import language_of
from koek.web.pictures.pool import draw
from koek.web.rooms.exchanging import (
    MOST_FILES,
    Brought,
    Made,
    handed_over,
    made,
    named_as_here,
    opened,
    parts_in,
    promised,
    sealed,
    sorted_out,
)
from koek.web.rooms.files_read import LARGEST, require_few_parts, told_wrong
from koek.web.rooms.opened import opened_sections
from koek.web.rooms.views import around, asked, room_of
from koek.workbench.where_we_differ import what_envelopes_say

KIND, STEPS = "differences", ("promise", "seal", "key", "open")


@dataclass(frozen=True)
class Exchange:
    """Who exchanges: the room, the other party, and how both are spoken of."""

    request: HttpRequest
    room: shelf.Room
    other: str
    number: int

    @property
    def voice(self) -> Voice:
        """Return the voice in which the case is spoken of."""
        return asked(self.request, self.room).voice

    @property
    def method(self) -> Method:
        """Return the method in whose words the room asks."""
        return self.voice.names.method

    @property
    def factors(self) -> tuple[Factor, ...]:
        """Return the factors of the room."""
        return factors_of(self.room.case, self.method)

    def parts(self) -> tuple[Part, ...]:
        """Return the parts in the files that were sent."""
        files = self.request.FILES.getlist("files")[: MOST_FILES + 1]
        return parts_in((file.name or "", file.read(LARGEST)) for file in files)

    def brought(self) -> Brought:
        """Return the files that were sent, sorted."""
        return sorted_out(self.parts())

    def shown(self, template: str, told: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
        """Return a page of the exchange."""
        told = {"other": self.other, "number": self.number, **told}
        page = around(self.request, self.room, KIND) | told
        return render(self.request, f"rooms/{template}.html", page, status=status)


@login_required
@require_http_methods(["GET", "POST"])
def envelopes(request: HttpRequest, case: str) -> HttpResponse:
    """Show the steps, or take one: what is made goes to the user, what was brought is read and forgotten."""
    room = room_of(request, case)
    others, wanted = others_of(room.case), request.GET.get("with", "0")
    number = int(wanted) if wanted in map(str, range(len(others))) else len(others)
    if not room.may_write or number >= len(others):
        raise Http404
    exchange = Exchange(request, room, others[number], number)
    step = request.POST.get("_do", "")
    if step not in _TAKEN:
        return _steps(exchange)
    try:
        return _TAKEN[step](exchange)
    except KoekError as wrong:
        return _steps(exchange, step, told_wrong(wrong, language_of(request)))


def _steps(exchange: Exchange, step: str = "", wrong: tuple[str, ...] = ()) -> HttpResponse:
    case, voice = exchange.room.case, exchange.voice
    scores = envelope_scores(case, exchange.other, method=exchange.method)
    others = list(enumerate(map(voice.names.party, others_of(case))))
    told = {
        "others": others if len(others) > 1 else (),
        "said": sum(score is not None and score.myself is not None for score in scores.scores),
        "all": len(scores.scores),
        "called": (owner_of(case), exchange.other),
        "subjects": tuple(Subject),
        "steps": STEPS,
        "factors": [(one.id, voice.say("chart.words", words=one.name)) for one in exchange.factors],
        "failed": step if step in STEPS else "",
        "wrong": wrong,
    }
    return exchange.shown("envelopes", told, status=422 if wrong else 200)


def _promise(exchange: Exchange) -> HttpResponse:
    told = exchange.request.POST.get("subject")
    subject = Subject.ORGANISATION if told == Subject.ORGANISATION.value else Subject.PERSON
    said = partial(envelope_scores, exchange.room.case, exchange.other, method=exchange.method)
    sheet, theirs = promised(said, subject, exchange.parts())
    promise = commitment(sheet)
    signs = {"own_signs": fingerprint(promise), "their_signs": fingerprint(theirs) if theirs else ""}
    return _given(exchange, "promise", (made(sheet), made(promise)), signs)


def _seal(exchange: Exchange) -> HttpResponse:
    brought = exchange.brought()
    envelope = sealed(brought)
    return _given(exchange, "seal", (made(envelope),), {"their_signs": fingerprint(brought.promise)})


def _key(exchange: Exchange) -> HttpResponse:
    known = {one.id for one in exchange.factors}
    factors = [one for one in exchange.request.POST.getlist("factor") if one in known]
    return _given(exchange, "key", (made(handed_over(exchange.brought(), factors)),))


def _given(
    exchange: Exchange, step: str, files: tuple[Made, ...], told: Mapping[str, Any] | None = None
) -> HttpResponse:
    return exchange.shown("envelopes_made", {"step": step, "files": files, **(told or {})})


def _open(exchange: Exchange) -> HttpResponse:
    brought, case = exchange.brought(), exchange.room.case
    me = brought.private.scores.party
    mine, yours = (named_as_here(one, me, case, exchange.other) for one in opened(brought))
    factors, voice = exchange.factors, exchange.voice
    told = what_envelopes_say(mine, yours, factors)
    sections = opened_sections(mine, yours, told, factors, voice)
    draw(sections, None)
    shown = [(one.heading, "".join(map(block_html, one.blocks))) for one in sections]
    conclusion, step = (voice.statement(one).text for one in (told.headline, told.next_step))
    return exchange.shown(
        "envelopes_opened", {"conclusion": conclusion, "step_text": step, "sections": shown}
    )


def _file(exchange: Exchange) -> HttpResponse:
    """Give back as a file what stands on the page; only a part of an exchange, whoever sends it."""
    text = exchange.request.POST.get("text", "").encode(errors="replace")
    require_few_parts(text)
    file = made(read_part(text, Path("koek")))
    headers = {
        "Content-Disposition": f'attachment; filename="{file.name(language_of(exchange.request))}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(file.text.encode(), content_type="application/json", headers=headers)


_TAKEN: Mapping[str, Callable[[Exchange], HttpResponse]] = {
    "promise": _promise,
    "seal": _seal,
    "key": _key,
    "open": _open,
    "file": _file,
}
