"""The page on which somebody says what things are worth: order first, then strength, then whole packages."""

import json
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from koek.case.preferences import Unit
from koek.errors import InvalidCase
from koek.texts.catalogue import mistake_text, say
from koek.web.accounts.language import switches_language
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.explorer.keeping import keep, kept
from koek.web.explorer.packages import chosen
from koek.web.explorer.views import is_partial
from koek.web.pages import viewer_of
from koek.web.rooms.answers import agreements_of
from koek.web.rooms.views import around
from koek.web.worth.asking import answers_in, answers_out, packages, without
from koek.web.worth.desk import Desk, desk_of, forget_state, keep_state, origin_kept, save_state, state_of
from koek.web.worth.showing import in_way, shown, told_place
from koek.web.worth.state import (
    ISSUES,
    State,
    assumed,
    begun,
    mended,
    moved,
    numbers_are_right,
    order_is_right,
    sorted_by,
    typed,
)
from koek.workbench.would_rather import Answer, mends

MOST_JSON = 20_000


@login_required
@require_http_methods(["GET", "POST"])
@switches_language
def preferences(request: HttpRequest, case: str, party: int) -> HttpResponse:
    """Show what things are worth to a party, or take what was typed about it."""
    desk = desk_of(request, case, party)
    if not desk.room.case.issues:
        return render(request, "worth/needed.html", around(request, desk.room, "worth"))
    if request.method == "POST":
        if not desk.room.may_write:
            raise Http404
        return _posted(request, desk)
    return _page(request, desk)


def _page(
    request: HttpRequest, desk: Desk, state: State | None = None, wrong: tuple[str, ...] = (), said: str = ""
) -> HttpResponse:
    found, is_begun, is_stale = state_of(request, desk)
    told = around(request, desk.room, "worth") | shown(desk, state or found)
    told |= {"is_draft": is_begun, "is_stale": is_stale, "wrong": wrong, "people": list(_people(desk))}
    told |= {"said": said}
    told |= packages(desk, _answers(request, desk))
    if is_stale:
        told["sheet"] = shown(desk, begun(desk.room.case, desk.statement))
    return render(request, "worth/page.html", told, status=422 if wrong else 200)


def _people(desk: Desk) -> Any:
    for position, party in enumerate(desk.room.case.parties, start=1):
        yield {
            "position": position,
            "name": party.name,
            "is_ours": party.id == desk.ours,
            "is_this": party.id == desk.party,
        }


def _posted(request: HttpRequest, desk: Desk) -> HttpResponse:
    verb, _, what = request.POST.get("_do", "").partition(":")
    if verb in _ON_PACKAGES:
        return _ON_PACKAGES[verb](request, desk, what)
    if verb == "drop":
        forget_state(request, desk)
        return _to(request, desk, "web_worth.dropped")
    posted = request.POST.dict()
    state, is_begun, is_stale = state_of(request, desk)
    if verb == "mine" and is_stale:
        keep_state(request, desk, state)
        return _to(request, desk, "")
    origin = origin_kept(request, desk)
    before, state = state, typed(state, posted)
    if verb in _CHANGES:
        state = _CHANGES[verb](state, posted, what)
    if verb == "save":
        return _saved(request, desk, state, origin)
    if is_begun or state != before:
        keep_state(request, desk, state, origin=origin)
    if is_partial(request) and not verb:
        return render(request, "worth/live.html", around(request, desk.room, "worth") | shown(desk, state))
    return _moved(request, desk, state, what) if verb in _STEPS else _to(request, desk, "")


def _moved(request: HttpRequest, desk: Desk, state: State, what: str) -> HttpResponse:
    """Say where a thing stands now, and stay with it."""
    of, _, which = what.partition(":")
    said = told_place(desk, state, of, which)
    if is_partial(request):
        return _page(request, desk, said=said)
    if said:
        messages.info(request, said)
    answer = _to(request, desk, "")
    answer["Location"] += f"#at-{which if of == ISSUES else f'{of}.{which}'}" if said else ""
    return answer


def _to(request: HttpRequest, desk: Desk, code: str) -> HttpResponse:
    if code:
        messages.info(request, say(code, desk.language))
    return (
        _page(request, desk) if is_partial(request) else redirect("preferences", desk.room.id, desk.position)
    )


def _saved(request: HttpRequest, desk: Desk, state: State, origin: str) -> HttpResponse:
    """Put it on the sheet; what cannot be saved is kept, and comes back with everything in it."""
    keep_state(request, desk, state, origin=origin)
    if origin != desk.origin:
        return _page(request, desk, state)
    wrong = tuple(_wrong(desk, state))
    try:
        if not wrong:
            save_state(request, desk, state)
    except NotYours as missing:
        raise Http404 from missing
    except StaleSave:
        return redirect("preferences", desk.room.id, desk.position)
    except InvalidCase as mistakes:
        wrong = tuple(mistake_text(one, desk.language) for one in mistakes.mistakes)
    if wrong:
        return _page(request, desk, state, wrong)
    forget_state(request, desk)
    messages.success(request, say("web_worth.saved", desk.language))
    return redirect("preferences", desk.room.id, desk.position)


def _wrong(desk: Desk, state: State) -> Any:
    told = shown(desk, state)
    for group in told["groups"]:
        if group.weight.wrong:
            yield f"{group.label}: {group.weight.wrong}"
        yield from (
            f"{group.label}, {line.label}: {line.field.wrong}" for line in group.lines if line.field.wrong
        )


def _unit(state: State, _: dict[str, str], what: str) -> State:
    if what not in set(Unit):
        return state
    items = {i: replace(item, values={}, weight="", assumed=True) for i, item in state.now.items.items()}
    return replace(state, now=assumed(replace(state.now, unit=Unit(what), items=items, assumed=True)))


def _step(steps: int) -> Any:
    def change(state: State, posted: dict[str, str], what: str) -> State:
        del posted
        of, _, which = what.partition(":")
        return moved(state, of, which, steps)

    return change


_STEPS = {"up": _step(-1), "down": _step(1)}
_CHANGES: dict[str, Any] = {
    **_STEPS,
    "sort": lambda state, posted, _: sorted_by(state, posted),
    "way": lambda state, _, what: in_way(state, what),
    "unit": _unit,
    "order": lambda state, _, what: order_is_right(state, what),
    "numbers": lambda state, _, what: numbers_are_right(state, what),
}


def _answers(request: HttpRequest, desk: Desk) -> tuple[Answer, ...]:
    return answers_in(desk, kept(viewer_of(request), desk.room, _rather(desk)))


def _keep_answers(request: HttpRequest, desk: Desk, answers: tuple[Answer, ...]) -> None:
    keep(viewer_of(request), desk.room, _rather(desk), answers_out(answers))


def _rather(desk: Desk) -> str:
    return f"rather:{desk.party}"


def _answer(request: HttpRequest, desk: Desk, what: str) -> HttpResponse:
    """Keep which of two packages somebody would rather have."""
    choice, _, text = what.partition(":")
    pair = _pair(desk, text)
    if pair is not None and choice in ("first", "second", "alike"):
        first, second = reversed(pair) if choice == "second" else pair
        _keep_answers(
            request, desk, (*_answers(request, desk), Answer(first, second, alike=choice == "alike"))
        )
    return _to(request, desk, "")


def _pair(desk: Desk, text: str) -> list[Any] | None:
    try:
        read = json.loads(text[:MOST_JSON])
        pair = [chosen(desk.room.case, {str(k): str(v) for k, v in one.items()}) for one in read]
    except (ValueError, AttributeError, TypeError, RecursionError):
        return None
    whole = all(len(package) == len(desk.room.case.issues) for package in pair)
    return pair if whole and len(pair) == 2 else None  # noqa: PLR2004  # two packages


def _forget(request: HttpRequest, desk: Desk, what: str) -> HttpResponse:
    """Let the numbers be right: forget an answer against them, or all answers."""
    answers = _answers(request, desk)
    _keep_answers(request, desk, without(answers, int(what)) if _is_place(what) else ())
    return _to(request, desk, "")


def _is_place(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 4  # noqa: PLR2004  # nobody answers a thousand


def _mend(request: HttpRequest, desk: Desk, what: str) -> HttpResponse:
    """Let an answer be right: type the number that says so, to be seen and saved by who typed it."""
    place, _, issue = what.partition(":")
    answers, best = _answers(request, desk), agreements_of(desk.asked).best
    if best is not None and _is_place(place) and int(place) < len(answers):
        factor = mends(best, desk.party, answers[int(place)]).get(issue)
        if factor is not None:
            state, _, _ = state_of(request, desk)
            keep_state(request, desk, mended(state, issue, factor), origin=origin_kept(request, desk))
    return _to(request, desk, "web_worth.mended")


_ON_PACKAGES = {"rather": _answer, "forget": _forget, "mend": _mend}
